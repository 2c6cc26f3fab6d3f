package wording

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Text is something to say, in no language yet. The zero Text says nothing.
type Text struct {
	english string // the sentence, and its key: a fmt format when there are args, with {names} when there are values
	args    []any
	values  Values
	as      bool // english is said as it is in every language
	glue    bool // english only joins its args, in every language
}

// Values are what stands for the {names} of a sentence. A Text among them is said in the reader's language, and anything else as
// it is.
type Values map[string]any

// spoken is an argument that each language says in its own way.
type spoken interface{ In(*Language) string }

// Say returns a sentence with its arguments put in: format is one of package fmt, in English. An argument that is a Text itself is
// said in the reader's language.
func Say(format string, args ...any) Text { return Text{english: format, args: args} }

// Fill returns a sentence whose {names} stand for values.
func Fill(template string, values Values) Text { return Text{english: template, values: values} }

// As returns words that are the same in every language: a name, a quotation, the words of a rule pack.
func As(words string) Text { return Text{english: words, as: true} }

// IsZero reports whether there is nothing to say.
func (t Text) IsZero() bool { return t.english == "" }

// Is reports whether the text is a sentence, whatever it is filled in with.
func (t Text) Is(english string) bool { return t.english == english }

// String returns the English words. They tell one Text from another in any language.
func (t Text) String() string { return t.In(nil) }

// In returns the words in a language.
func (t Text) In(l *Language) string {
	if t.as {
		return t.english
	}
	words := t.english
	if !t.glue {
		words = l.translate(words)
	}
	switch {
	case t.values != nil:
		var pairs []string
		for name, value := range t.values {
			pairs = append(pairs, "{"+name+"}", fmt.Sprint(said(value, l)))
		}
		return strings.NewReplacer(pairs...).Replace(words)
	case len(t.args) > 0:
		args := make([]any, len(t.args))
		for i, a := range t.args {
			args[i] = said(a, l)
		}
		return fmt.Sprintf(words, args...)
	}
	return words
}

func said(value any, l *Language) any {
	if s, ok := value.(spoken); ok {
		return s.In(l)
	}
	return value
}

// Or returns the first of the texts that says anything.
func Or(texts ...Text) Text {
	for _, t := range texts {
		if !t.IsZero() {
			return t
		}
	}
	return Text{}
}

// arg makes a text of what each language says in its own way.
func arg(s spoken) Text { return Text{english: "%s", args: []any{s}, glue: true} }

// Capital returns a text whose first letter is in upper case, to begin a sentence.
func Capital(t Text) Text { return arg(capital{t}) }

type capital struct{ Text }

func (c capital) In(l *Language) string {
	s := c.Text.In(l)
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

// Clause returns a sentence without its full stop, to go on behind it.
func Clause(t Text) Text { return arg(clause{t}) }

type clause struct{ Text }

func (c clause) In(l *Language) string { return strings.TrimSuffix(c.Text.In(l), ".") }

// And lists texts: "A, B and C".
func And(texts ...Text) Text { return enumerate("%s and %s", texts) }

// Either lists texts of which one is meant: "A, B or C".
func Either(texts ...Text) Text { return enumerate("%s or %s", texts) }

// enumerate joins texts by commas, and the last one by a format.
func enumerate(last string, texts []Text) Text {
	switch n := len(texts) - 1; n {
	case -1:
		return Text{}
	case 0:
		return texts[0]
	default:
		head := texts[0]
		for _, t := range texts[1:n] {
			head = Text{english: "%s, %s", args: []any{head, t}, glue: true}
		}
		return Say(last, head, texts[n])
	}
}

// Join puts texts one behind the other with a separator between; those that say nothing are left out.
func Join(separator string, texts ...Text) Text {
	var out Text
	for _, t := range texts {
		switch {
		case t.IsZero():
		case out.IsZero():
			out = t
		default:
			out = Text{english: "%s%s%s", args: []any{out, separator, t}, glue: true}
		}
	}
	return out
}
