package tree

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"plumbline/scoring/wording"
)

// MaxDepth is how deep values may be nested.
const MaxDepth = 32

// maxFaults bounds how many keys that stand twice are told.
const maxFaults = 50

// Fault is something that is wrong with the JSON itself, at a byte of the text.
type Fault struct {
	At        int
	Path      string
	Say, Mend wording.Text
}

// say returns a sentence to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// Parse reads one JSON text in UTF-8. Keys that stand twice are told, and the first of them counts; what cannot be read
// ends the reading with the last of the faults, and ok is false.
func Parse(source string) (v Value, faults []Fault, ok bool) {
	p := parser{text: source, nodes: make([]node, 0, len(source)/bytesOfValue)}
	ok = p.document()
	return Value{&text{source, p.nodes}, 0}, p.faults, ok
}

// bytesOfValue is how many bytes of a text there are for one value of it, at the least of most texts.
const bytesOfValue = 20

type parser struct {
	text   string
	at     int
	nodes  []node
	open   []opened // the objects and lists that are being read
	keys   []string // of the objects that are being read, one after the other
	faults []Fault
}

// opened is an object or list that is being read, and where in it the reader is.
type opened struct {
	bracket byte
	at      int
	key     string
	item    int
}

func (p *parser) document() bool {
	p.space()
	if p.at == len(p.text) {
		return p.stop(p.at, say("is empty"), say("write a pack into it; plumbline rules new prints one"))
	}
	if c := p.text[p.at]; c != '{' {
		return p.stop(p.at, say("begins with %s, not with {", p.quote(p.at)), say("a pack is one JSON object"))
	}
	if !p.value(0) {
		return false
	}
	if p.space(); p.at < len(p.text) {
		return p.stop(p.at, say("goes on with %s after its closing brace", p.quote(p.at)), say("keep one pack in a file, and nothing after it"))
	}
	return true
}

// stop notes the fault that ends the reading. It returns false, for its caller to return.
func (p *parser) stop(at int, say, mend wording.Text) bool {
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
func (p *parser) quote(at int) wording.Text {
	if at >= len(p.text) {
		return say("the end")
	}
	r, _ := utf8.DecodeRuneInString(p.text[at:])
	if unicode.IsPrint(r) {
		return wording.As("'" + string(r) + "'")
	}
	return say("the character U+%04X", r)
}

// value reads one value. key is where its key's quotes begin, when it is a member of an object.
func (p *parser) value(key int) bool {
	at := p.at
	if at == len(p.text) {
		return p.endless()
	}
	n := len(p.nodes)
	p.nodes = append(p.nodes, node{at: uint32(at), key: uint32(key)})
	kind, size, ok := p.read(at)
	if !ok {
		return false
	}
	v := &p.nodes[n]
	v.kind, v.size, v.end, v.after = kind, int32(size), uint32(p.at), int32(len(p.nodes))
	return true
}

// read reads what begins at a byte, and returns what it is and how many entries it has.
func (p *parser) read(at int) (kind Kind, size int, ok bool) {
	switch c := p.text[at]; {
	case c == '{' || c == '[':
		if len(p.open) == MaxDepth {
			return 0, 0, p.stop(at, say("is nested deeper than %d levels", MaxDepth), say("write it flatter"))
		}
		p.open = append(p.open, opened{bracket: c, at: at})
		p.at++
		if kind = Object; c == '[' {
			kind = List
			size, ok = p.list()
		} else {
			size, ok = p.object()
		}
		if ok {
			p.open = p.open[:len(p.open)-1]
		}
		return kind, size, ok
	case c == '"':
		_, ok = p.quoted()
		return Text, 0, ok
	case c == '-' || c >= '0' && c <= '9':
		return Number, 0, p.number()
	case c == '/' || c == '#':
		return 0, 0, p.stop(at, say("has a comment"), say("JSON has none; write it into description, or leave it out"))
	case c == '\'' || c == '`':
		return 0, 0, p.stop(at, say("has a text in single quotes"), say(`write it in "double quotes"`))
	case c == '}' || c == ']':
		return 0, 0, p.stop(at, say("has %s where a value should stand", p.quote(at)), say("write the value, or close what was opened last first"))
	}
	if r, _ := utf8.DecodeRuneInString(p.text[at:]); strings.ContainsRune("“”„‟«»‘’", r) {
		return 0, 0, p.stop(at, say("has a text in typographic quotes"), say(`write it in plain "double quotes"`))
	}
	kind, ok = p.word()
	return kind, 0, ok
}

// endless notes that the text ends too early.
func (p *parser) endless() bool {
	o := p.open[len(p.open)-1]
	line, column := Place(p.text, o.at)
	p.open = p.open[:len(p.open)-1]
	closing := map[byte]string{'{': "}", '[': "]"}[o.bracket]
	return p.stop(len(p.text), say("ends before the %c of line %d, column %d is closed", o.bracket, line, column), say("add %s, or copy the whole pack again", closing))
}

// object reads an object behind its brace, and returns how many members it has.
func (p *parser) object() (size int, ok bool) {
	here, keys := len(p.open)-1, len(p.keys)
	var known map[string]bool
	for first := true; ; first = false {
		p.open[here].key = ""
		done, ok := p.next('}', first)
		if !ok || done {
			p.keys = p.keys[:keys]
			return size, ok
		}
		at := p.at
		if c := p.text[at]; c != '"' {
			if c == '/' || c == '#' {
				return 0, p.stop(at, say("has a comment"), say("JSON has none; write it into description, or leave it out"))
			}
			mend := say(`write keys in "double quotes"`)
			if c == ',' {
				mend = say("remove one of the two commas")
			}
			return 0, p.stop(at, say("has %s where a key should begin", p.quote(at)), mend)
		}
		quotes, ok := p.quoted()
		if !ok {
			return 0, false
		}
		key := unquoted(quotes)
		twice := isKnown(p.keys[keys:], &known, key)
		p.open[here].key = key
		if twice && len(p.faults) < maxFaults {
			p.stop(at, say("stands twice in one object"), say("keep one of the two"))
		}
		if p.space(); p.at == len(p.text) {
			return 0, p.endless()
		}
		if p.text[p.at] != ':' {
			return 0, p.stop(p.at, say("has %s where a colon should stand", p.quote(p.at)), say("write a colon between a key and its value"))
		}
		p.at++
		p.space()
		n := len(p.nodes)
		if !p.value(at) {
			return 0, false
		}
		if twice {
			p.nodes = p.nodes[:n]
			continue
		}
		p.keys = append(p.keys, key)
		size++
	}
}

// isKnown reports whether a key has stood before, among keys of which a map is made when there are many.
func isKnown(before []string, known *map[string]bool, key string) bool {
	const few = 16
	if len(before) < few {
		return slices.Contains(before, key)
	}
	if *known == nil {
		*known = map[string]bool{}
		for _, k := range before {
			(*known)[k] = true
		}
	}
	was := (*known)[key]
	(*known)[key] = true
	return was
}

// list reads a list behind its bracket, and returns how many items it has.
func (p *parser) list() (size int, ok bool) {
	here := len(p.open) - 1
	for first := true; ; first = false {
		p.open[here].item = size
		done, ok := p.next(']', first)
		if !ok || done {
			return size, ok
		}
		if !p.value(0) {
			return 0, false
		}
		size++
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
			return false, p.stop(p.at, say("has a comment"), say("JSON has none; write it into description, or leave it out"))
		}
		return false, p.stop(p.at, say("has %s where a comma or %c should stand", p.quote(p.at), closing), say("add the comma that is missing before it"))
	}
	comma := p.at
	p.at++
	if p.space(); p.at == len(p.text) {
		return false, p.endless()
	}
	if p.text[p.at] == closing {
		return false, p.stop(comma, say("has a comma before the closing %c", closing), say("remove the comma"))
	}
	return false, true
}

// quoted reads a text in double quotes, and returns it with them.
func (p *parser) quoted() (string, bool) {
	start := p.at
	p.at++
	for p.at < len(p.text) {
		switch c := p.text[p.at]; {
		case c > '\\' || c > '"' && c < '\\': // nearly all
			p.at++
		case c == '"':
			p.at++
			return p.text[start:p.at], true
		case c == '\n' || c == '\r':
			return "", p.stop(start, say("has a text that does not end in its line"), say(`close it with a double quote; a new line inside a text is written \n`))
		case c < ' ':
			return "", p.stop(p.at, say("has a control character (U+%04X) in a text", c), say("remove it"))
		case c == '\\':
			if _, ok := p.escape(); !ok {
				return "", false
			}
		default:
			p.at++
		}
	}
	return "", p.stop(start, say("has a text that does not end"), say("close it with a double quote"))
}

// quoted returns the text in double quotes, with them, that a text begins with. It has been read before, so it ends.
func quoted(text string) string {
	for end := 1; ; end++ {
		switch text[end] {
		case '"':
			return text[:end+1]
		case '\\':
			end++
		}
	}
}

// unquoted returns what a text in double quotes says. It has been read before, so its escapes are right.
func unquoted(quotes string) string {
	p := parser{text: quotes[1 : len(quotes)-1]}
	if strings.IndexByte(p.text, '\\') < 0 {
		return p.text
	}
	var b strings.Builder
	b.Grow(len(p.text))
	for {
		plain := strings.IndexByte(p.text[p.at:], '\\')
		if plain < 0 {
			b.WriteString(p.text[p.at:])
			return b.String()
		}
		b.WriteString(p.text[p.at : p.at+plain])
		p.at += plain
		r, _ := p.escape()
		b.WriteRune(r)
	}
}

// escape reads what follows a backslash.
func (p *parser) escape() (rune, bool) {
	at := p.at
	if p.at++; p.at == len(p.text) {
		return 0, p.stop(at, say("has a text that does not end"), say("close it with a double quote"))
	}
	c := p.text[p.at]
	p.at++
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	if c != 'u' {
		return 0, p.stop(at, say("has %s behind a backslash, which JSON does not know", p.quote(p.at-1)), say(`write a backslash itself as \\`))
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
		return 0, p.stop(at, say(`has an escape \u that is no character`), say("write four hexadecimal digits, or the character itself"))
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

func (p *parser) number() bool {
	at := p.at
	for p.at < len(p.text) && (strings.IndexByte("+-._", p.text[p.at]) >= 0 || isLetterOrDigit(p.text[p.at])) {
		p.at++
	}
	word := p.text[at:p.at]
	if !isNumber(word) {
		return p.stop(at, say("has %q, which is no number in JSON", clip(word)), say("write plain digits, without a leading zero or plus"))
	}
	return true
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
func (p *parser) word() (Kind, bool) {
	at := p.at
	for p.at < len(p.text) && (p.text[p.at]|0x20 >= 'a' && p.text[p.at]|0x20 <= 'z' || p.text[p.at] == '_') {
		p.at++
	}
	switch word := p.text[at:p.at]; word {
	case "true", "false":
		return Boolean, true
	case "null":
		return Null, true
	case "":
		return 0, p.stop(at, say("has %s where a value should stand", p.quote(at)), say("write the value"))
	default:
		mend := say(`write a text in "double quotes"`)
		switch strings.ToLower(word) {
		case "true", "false", "null":
			mend = say("write it in small letters")
		case "none", "undefined", "nil":
			mend = say("leave the key out")
		case "nan", "infinity":
			mend = say("write a whole number")
		}
		return 0, p.stop(at, say("has the bare word %s", clip(word)), mend)
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
