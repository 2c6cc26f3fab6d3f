package main

import (
	"fmt"
	"io/fs"
	"reflect"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/rules"
	"plumbline/scoring/rules/internal/form"
)

const opening = `<!-- Generated from the structs of this package and testdata/packs/reference: go generate ./scoring/rules -->
# Rule packs

A rule pack is one JSON file with a team's rules. It is read whole or refused whole, with the place of each fault and how to
mend it. It holds no code and no addresses to fetch anything from. ` + "`plumbline rules new`" + ` prints a small one to begin with,
` + "`plumbline rules schema`" + ` the JSON Schema that editors use. The IDs, strengths and parameters of the built-in checks are in
[the catalogue](../CHECKS.md).

In the tables below, keys in bold must be there. A pack is at most %d bytes of UTF-8, nested at most 32 levels deep. Texts are shown as they are, never as markup, in one
line of at most %d characters unless something else is said; they hold no characters that cannot be seen or that turn the
direction of writing, and they say nothing about a person: "fraud", "fake", "risk" and their like are refused.

What a pack may do depends on where it comes from. What the program ships are defaults. Packs from the company's browser
policy come before imported ones, and packs of one origin in the order that the options show; what one pack settles no
later one changes, and the options name both. An imported pack

- switches no built-in check off, and lowers none to a strength that hides it;
- does not keep a strong finding from being a contradiction, nor one of medium strength from being worth a question;
- lets weak findings warn in no fewer than three groups.

A pack that the policy gives may do the first two, and let weak findings of two groups warn. No pack makes context count,
weak findings of one group warn, or a finding say more than its check.
`

// referenceOf returns the page that explains the format, section by section.
func referenceOf(all comments, examples fs.FS) ([]byte, error) {
	var b strings.Builder
	fmt.Fprintf(&b, opening, rules.MaxSize, form.MaxText)
	pack := reflect.TypeFor[rules.Pack]()
	b.WriteString("\n## The head\n\n" + all["Pack"] + "\n\n")
	var sections []reflect.StructField
	var head []reflect.StructField
	for i := range pack.NumField() {
		if f := pack.Field(i); plain(f.Type) {
			head = append(head, f)
		} else if key, _ := form.Of(f); key != "" {
			sections = append(sections, f)
		}
	}
	table(&b, pack.Name(), head, all)
	if err := example(&b, examples, "head"); err != nil {
		return nil, err
	}
	shown := map[reflect.Type]bool{pack: true}
	for _, f := range sections {
		key, limits := form.Of(f)
		fmt.Fprintf(&b, "\n## `%s`\n\n%s\n", key, sentence(all.of("Pack", f.Name)))
		if many := bounds(f.Type, limits); many != "" {
			fmt.Fprintf(&b, "There are%s.\n", strings.NewReplacer("(", "", ")", "").Replace(many))
		}
		for i, t := range structsFrom(f.Type) {
			if shown[t] {
				continue
			}
			shown[t] = true
			if i > 0 || words(t.Name()) != key {
				fmt.Fprintf(&b, "\n### %s\n", words(t.Name()))
			}
			fmt.Fprintf(&b, "\n%s\n\n", all[t.Name()])
			var fields []reflect.StructField
			for i := range t.NumField() {
				fields = append(fields, t.Field(i))
			}
			table(&b, t.Name(), fields, all)
		}
		if key == "rules" {
			fieldsTable(&b)
		}
		if err := example(&b, examples, key); err != nil {
			return nil, err
		}
	}
	return []byte(b.String()), nil
}

// fieldsTable lists what a rule can see. Nothing else can be named in one.
func fieldsTable(b *strings.Builder) {
	b.WriteString("\n### What a rule sees\n\nA rule sees these fields and no others: no names, addresses, languages, ages or gaps.\n\n| over | fields |\n|---|---|\n")
	for _, kind := range rules.Kinds() {
		fmt.Fprintf(b, "| `%s` | `%s` |\n", kind, strings.Join(rules.Fields(kind), "`, `"))
	}
}

// plain reports whether a field holds one value, not a section.
func plain(t reflect.Type) bool { return t.Kind() == reflect.String || t.Kind() == reflect.Int }

// table lists the keys of a struct.
func table(b *strings.Builder, typeName string, fields []reflect.StructField, all comments) {
	b.WriteString("| key | takes | |\n|---|---|---|\n")
	for _, f := range fields {
		key, limits := form.Of(f)
		if key == "" {
			continue
		}
		name := "`" + key + "`"
		if limits.Required {
			name = "**" + name + "**"
		}
		fmt.Fprintf(b, "| %s | %s | %s |\n", name, takes(f.Type, limits), strings.ReplaceAll(saidOf(typeName, f, all), "|", `\|`))
	}
}

// saidOf returns what the comment or the tag of a field says of it.
func saidOf(typeName string, f reflect.StructField, all comments) string {
	if text := all.of(typeName, f.Name); text != "" {
		return text
	}
	_, text, _ := strings.Cut(f.Tag.Get("jsonschema"), "description=")
	return text
}

// takes says what a field takes.
func takes(t reflect.Type, l form.Limits) string {
	switch t.Kind() {
	case reflect.Pointer:
		return takes(t.Elem(), l)
	case reflect.Slice:
		if t.Elem().Kind() == reflect.Uint8 {
			return "an object"
		}
		return "a list of " + strings.TrimPrefix(strings.TrimPrefix(takes(t.Elem(), l), "an "), "a ") + bounds(t, l)
	case reflect.Map:
		return "for each name, " + takes(t.Elem(), l)
	case reflect.Struct:
		return fmt.Sprintf("[%s](#%s)", words(t.Name()), strings.ReplaceAll(words(t.Name()), " ", "-"))
	case reflect.Bool:
		return "true or false"
	case reflect.Int:
		switch {
		case l.Min != nil && l.Max != nil:
			return fmt.Sprintf("a number from %d to %d", *l.Min, *l.Max)
		case l.Min != nil:
			return fmt.Sprintf("a number of at least %d", *l.Min)
		}
		return "a number"
	}
	switch {
	case l.Enum != nil:
		return "`" + strings.Join(l.Enum, "`, `") + "`"
	case l.Format == "date":
		return "a day"
	case l.Format == "partial-date":
		return "a date"
	case l.Format == "known-date":
		return "a date, or `unknown`"
	case l.Format == "year":
		return "a year, as text"
	}
	if l.MaxLength != form.MaxText {
		return fmt.Sprintf("text of at most %d characters", l.MaxLength)
	}
	return "text"
}

// bounds says how many entries a list takes.
func bounds(t reflect.Type, l form.Limits) string {
	switch {
	case t.Kind() != reflect.Slice && t.Kind() != reflect.Map:
		return ""
	case l.MinItems > 0 && l.MaxItems > 0:
		return fmt.Sprintf(" (%d to %d)", l.MinItems, l.MaxItems)
	case l.MinItems > 0:
		return fmt.Sprintf(" (at least %d)", l.MinItems)
	case l.MaxItems > 0:
		return fmt.Sprintf(" (at most %d)", l.MaxItems)
	}
	return ""
}

// words writes the name of a type as words: "watch entry".
func words(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}

func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// example shows the pack of a section.
func example(b *strings.Builder, examples fs.FS, section string) error {
	pack, err := fs.ReadFile(examples, section+".json")
	if err == nil {
		fmt.Fprintf(b, "\n```json\n%s\n```\n", strings.TrimSpace(string(pack)))
	}
	return err
}
