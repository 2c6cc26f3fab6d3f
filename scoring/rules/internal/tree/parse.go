package tree

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// MaxDepth is how deep values may be nested.
const MaxDepth = 32

// maxFaults bounds how many keys that stand twice are told.
const maxFaults = 50

// Fault is something that is wrong with the JSON itself, at a byte of the text.
type Fault struct {
	At        int
	Path      string
	Say, Mend string
}

// Parse reads one JSON text in UTF-8. Keys that stand twice are told, and the first of them counts; what cannot be read
// ends the reading with the last of the faults, and the value is nil.
func Parse(text []byte) (*Value, []Fault) {
	p := parser{text: text}
	v, ok := p.document()
	if !ok {
		return nil, p.faults
	}
	return &v, p.faults
}

type parser struct {
	text   []byte
	at     int
	open   []opened // the objects and lists that are being read
	faults []Fault
}

// opened is an object or list that is being read, and where in it the reader is.
type opened struct {
	bracket byte
	at      int
	key     string
	item    int
}

func (p *parser) document() (Value, bool) {
	p.space()
	if p.at == len(p.text) {
		return Value{}, p.stop(p.at, "is empty", "write a pack into it; plumbline rules new prints one")
	}
	if c := p.text[p.at]; c != '{' {
		return Value{}, p.stop(p.at, fmt.Sprintf("begins with %s, not with {", p.quote(p.at)), "a pack is one JSON object")
	}
	v, ok := p.value()
	if !ok {
		return v, false
	}
	if p.space(); p.at < len(p.text) {
		return v, p.stop(p.at, fmt.Sprintf("goes on with %s after its closing brace", p.quote(p.at)), "keep one pack in a file, and nothing after it")
	}
	return v, true
}

// stop notes the fault that ends the reading. It returns false, for its caller to return.
func (p *parser) stop(at int, say, mend string) bool {
	p.faults = append(p.faults, Fault{at, p.path(), say, mend})
	return false
}

func (p *parser) path() string {
	var b strings.Builder
	for _, o := range p.open {
		switch {
		case o.bracket == '[':
			fmt.Fprintf(&b, "[%d]", o.item)
		case o.key != "":
			b.WriteString(Key(o.key))
		}
	}
	return strings.TrimPrefix(b.String(), ".")
}

func (p *parser) space() {
	for p.at < len(p.text) {
		switch p.text[p.at] {
		case ' ', '\t', '\r', '\n':
			p.at++
		default:
			return
		}
	}
}

// quote shows the character at a byte.
func (p *parser) quote(at int) string {
	if at >= len(p.text) {
		return "the end"
	}
	r, _ := utf8.DecodeRune(p.text[at:])
	if unicode.IsPrint(r) {
		return "'" + string(r) + "'"
	}
	return fmt.Sprintf("the character U+%04X", r)
}

func (p *parser) value() (Value, bool) {
	at := p.at
	if at == len(p.text) {
		return Value{}, p.endless()
	}
	switch c := p.text[at]; {
	case c == '{' || c == '[':
		if len(p.open) == MaxDepth {
			return Value{}, p.stop(at, fmt.Sprintf("is nested deeper than %d levels", MaxDepth), "write it flatter")
		}
		p.open = append(p.open, opened{bracket: c, at: at})
		p.at++
		var v Value
		var ok bool
		if c == '{' {
			v, ok = p.object(at)
		} else {
			v, ok = p.list(at)
		}
		if ok {
			p.open = p.open[:len(p.open)-1]
		}
		return v, ok
	case c == '"':
		word, ok := p.quoted()
		return Value{Kind: Text, At: at, End: p.at, Word: word}, ok
	case c == '-' || c >= '0' && c <= '9':
		return p.number()
	case c == '/' || c == '#':
		return Value{}, p.stop(at, "has a comment", "JSON has none; write it into description, or leave it out")
	case c == '\'' || c == '`':
		return Value{}, p.stop(at, "has a text in single quotes", `write it in "double quotes"`)
	case c == '}' || c == ']':
		return Value{}, p.stop(at, fmt.Sprintf("has %s where a value should stand", p.quote(at)), "write the value, or close what was opened last first")
	}
	if r, _ := utf8.DecodeRune(p.text[at:]); strings.ContainsRune("“”„‟«»‘’", r) {
		return Value{}, p.stop(at, "has a text in typographic quotes", `write it in plain "double quotes"`)
	}
	return p.word()
}

// endless notes that the text ends too early.
func (p *parser) endless() bool {
	o := p.open[len(p.open)-1]
	line, column := Place(p.text, o.at)
	p.open = p.open[:len(p.open)-1]
	closing := map[byte]string{'{': "}", '[': "]"}[o.bracket]
	return p.stop(len(p.text), fmt.Sprintf("ends before the %c of line %d, column %d is closed", o.bracket, line, column), "add "+closing+", or copy the whole pack again")
}

func (p *parser) object(at int) (Value, bool) {
	v := Value{Kind: Object, At: at}
	here := len(p.open) - 1
	var keys keySet
	for first := true; ; first = false {
		p.open[here].key = ""
		done, ok := p.next('}', first)
		if !ok || done {
			v.End = p.at
			return v, ok
		}
		m := Member{At: p.at}
		if c := p.text[p.at]; c != '"' {
			if c == '/' || c == '#' {
				return v, p.stop(p.at, "has a comment", "JSON has none; write it into description, or leave it out")
			}
			mend := `write keys in "double quotes"`
			if c == ',' {
				mend = "remove one of the two commas"
			}
			return v, p.stop(p.at, fmt.Sprintf("has %s where a key should begin", p.quote(p.at)), mend)
		}
		if m.Key, ok = p.quoted(); !ok {
			return v, false
		}
		twice := keys.add(v.Members, m.Key)
		p.open[here].key = m.Key
		if twice && len(p.faults) < maxFaults {
			p.stop(m.At, "stands twice in one object", "keep one of the two")
		}
		if p.space(); p.at == len(p.text) {
			return v, p.endless()
		}
		if p.text[p.at] != ':' {
			return v, p.stop(p.at, fmt.Sprintf("has %s where a colon should stand", p.quote(p.at)), "write a colon between a key and its value")
		}
		p.at++
		p.space()
		if m.Value, ok = p.value(); !ok {
			return v, false
		}
		if !twice {
			v.Members = append(v.Members, m)
		}
	}
}

// keySet tells which keys of an object have stood before. Of a few it looks at the members themselves.
type keySet map[string]bool

func (s *keySet) add(before []Member, key string) (twice bool) {
	const few = 16
	if len(before) < few {
		return slices.ContainsFunc(before, func(m Member) bool { return m.Key == key })
	}
	if *s == nil {
		*s = keySet{}
		for _, m := range before {
			(*s)[m.Key] = true
		}
	}
	twice = (*s)[key]
	(*s)[key] = true
	return twice
}

func (p *parser) list(at int) (Value, bool) {
	v := Value{Kind: List, At: at}
	here := len(p.open) - 1
	for first := true; ; first = false {
		p.open[here].item = len(v.Items)
		done, ok := p.next(']', first)
		if !ok || done {
			v.End = p.at
			return v, ok
		}
		item, ok := p.value()
		if !ok {
			return v, false
		}
		v.Items = append(v.Items, item)
	}
}

// next goes to the next member or item, past a comma unless it is the first, or past the closing bracket.
func (p *parser) next(closing byte, first bool) (done, ok bool) {
	if p.space(); p.at == len(p.text) {
		return false, p.endless()
	}
	if p.text[p.at] == closing {
		p.at++
		return true, true
	}
	if first {
		return false, true
	}
	if p.text[p.at] != ',' {
		if c := p.text[p.at]; c == '/' || c == '#' {
			return false, p.stop(p.at, "has a comment", "JSON has none; write it into description, or leave it out")
		}
		return false, p.stop(p.at, fmt.Sprintf("has %s where a comma or %c should stand", p.quote(p.at), closing), "add the comma that is missing before it")
	}
	comma := p.at
	p.at++
	if p.space(); p.at == len(p.text) {
		return false, p.endless()
	}
	if p.text[p.at] == closing {
		return false, p.stop(comma, fmt.Sprintf("has a comma before the closing %c", closing), "remove the comma")
	}
	return false, true
}

// quoted reads a text in double quotes.
func (p *parser) quoted() (string, bool) {
	start := p.at
	p.at++
	var b []byte // nil as long as nothing was escaped
	from := p.at
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c == '"':
			rest := p.text[from:p.at]
			p.at++
			if b == nil {
				return string(rest), true
			}
			return string(append(b, rest...)), true
		case c == '\n' || c == '\r':
			return "", p.stop(start, "has a text that does not end in its line", `close it with a double quote; a new line inside a text is written \n`)
		case c < ' ':
			return "", p.stop(p.at, fmt.Sprintf("has a control character (U+%04X) in a text", c), "remove it")
		case c == '\\':
			b = append(b, p.text[from:p.at]...)
			r, ok := p.escape()
			if !ok {
				return "", false
			}
			b = utf8.AppendRune(b, r)
			from = p.at
		default:
			p.at++
		}
	}
	return "", p.stop(start, "has a text that does not end", "close it with a double quote")
}

// escape reads what follows a backslash.
func (p *parser) escape() (rune, bool) {
	at := p.at
	if p.at++; p.at == len(p.text) {
		return 0, p.stop(at, "has a text that does not end", "close it with a double quote")
	}
	c := p.text[p.at]
	p.at++
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	if c != 'u' {
		return 0, p.stop(at, fmt.Sprintf("has %s behind a backslash, which JSON does not know", p.quote(p.at-1)), `write a backslash itself as \\`)
	}
	r, ok := p.hex()
	if ok && utf16.IsSurrogate(r) {
		var low rune
		if p.at+2 <= len(p.text) && string(p.text[p.at:p.at+2]) == `\u` {
			p.at += 2
			low, ok = p.hex()
		}
		r = utf16.DecodeRune(r, low)
		ok = ok && r != utf8.RuneError
	}
	if !ok {
		return 0, p.stop(at, `has an escape \u that is no character`, "write four hexadecimal digits, or the character itself")
	}
	return r, true
}

func (p *parser) hex() (rune, bool) {
	if p.at+4 > len(p.text) {
		return 0, false
	}
	var r rune
	for range 4 {
		digit := strings.IndexByte("0123456789abcdef", p.text[p.at]|0x20)
		if digit < 0 || p.text[p.at] < '0' {
			return 0, false
		}
		r = r<<4 | rune(digit)
		p.at++
	}
	return r, true
}

func (p *parser) number() (Value, bool) {
	at := p.at
	for p.at < len(p.text) && (strings.IndexByte("+-._", p.text[p.at]) >= 0 || isLetterOrDigit(p.text[p.at])) {
		p.at++
	}
	word := string(p.text[at:p.at])
	if !isNumber(word) {
		return Value{}, p.stop(at, fmt.Sprintf("has %q, which is no number in JSON", clip(word)), "write plain digits, without a leading zero or plus")
	}
	return Value{Kind: Number, At: at, End: p.at, Word: word}, true
}

func isLetterOrDigit(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' }

// isNumber reports whether a word is a number as JSON writes it.
func isNumber(s string) bool {
	s = strings.TrimPrefix(s, "-")
	digits := func() int {
		n := 0
		for n < len(s) && s[n] >= '0' && s[n] <= '9' {
			n++
		}
		s = s[n:]
		return n
	}
	zero := strings.HasPrefix(s, "0")
	if n := digits(); n == 0 || zero && n > 1 {
		return false
	}
	if rest, ok := strings.CutPrefix(s, "."); ok {
		if s = rest; digits() == 0 {
			return false
		}
	}
	if s != "" && (s[0] == 'e' || s[0] == 'E') {
		if s = s[1:]; s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		if digits() == 0 {
			return false
		}
	}
	return s == ""
}

// word reads true, false or null.
func (p *parser) word() (Value, bool) {
	at := p.at
	for p.at < len(p.text) && (p.text[p.at]|0x20 >= 'a' && p.text[p.at]|0x20 <= 'z' || p.text[p.at] == '_') {
		p.at++
	}
	switch word := string(p.text[at:p.at]); word {
	case "true", "false":
		return Value{Kind: Boolean, At: at, End: p.at, Word: word}, true
	case "null":
		return Value{Kind: Null, At: at, End: p.at}, true
	case "":
		return Value{}, p.stop(at, fmt.Sprintf("has %s where a value should stand", p.quote(at)), "write the value")
	default:
		mend := `write a text in "double quotes"`
		switch strings.ToLower(word) {
		case "true", "false", "null":
			mend = "write it in small letters"
		case "none", "undefined", "nil":
			mend = "leave the key out"
		case "nan", "infinity":
			mend = "write a whole number"
		}
		return Value{}, p.stop(at, fmt.Sprintf("has the bare word %s", clip(word)), mend)
	}
}

// clip cuts what is quoted from a pack to a length that can be shown.
func clip(s string) string {
	const most = 40
	if len(s) > most {
		return strings.ToValidUTF8(s[:most], "") + "…"
	}
	return s
}
