// Package tree reads JSON into values that know where they stand, so that whatever is wrong with one can be pointed at.
//
// In: text. Out: a tree, and the faults of the JSON itself: what cannot be read, and keys that stand twice. It knows
// nothing of what the values mean.
package tree

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/wording"
)

// Kind is a kind of JSON value.
type Kind uint8

// The kinds.
const (
	Object Kind = iota
	List
	Text
	Number
	Boolean
	Null
)

var kinds = [...]string{"an object", "a list", "a text", "a number", "true or false", "null"}

// Say names the kind as people who write JSON know it: "an object", "a list", "a text" …
func (k Kind) Say() wording.Text { return say(kinds[k]) }

// Value is one value of a text.
type Value struct {
	in *text
	n  int32 // its node
}

// Member is a key of an object with its value. At is where the key's quotes begin.
type Member struct {
	Key   string
	At    int
	Value Value
}

// text is a text and where its values stand in it: each before what is in it, and that before what follows it.
type text struct {
	source string
	nodes  []node
}

// node is one value. It has no pointers, so that nothing of a large text but its bytes has to be looked through for garbage.
type node struct {
	at, end uint32
	key     uint32 // where the quotes of its key begin, when it is a member of an object
	after   int32  // the node behind all that is in it
	size    int32  // how many members or items it has
	kind    Kind
}

func (v Value) node() *node { return &v.in.nodes[v.n] }

// Kind returns the kind of the value.
func (v Value) Kind() Kind { return v.node().kind }

// At returns the byte at which the value begins.
func (v Value) At() int { return int(v.node().at) }

// End returns the byte behind the value.
func (v Value) End() int { return int(v.node().end) }

// Len returns how many members or items the value has.
func (v Value) Len() int { return int(v.node().size) }

// Word returns what a text says, without quotes and escapes, and anything else as it is written.
func (v Value) Word() string {
	n := v.node()
	if n.kind == Text {
		return unquoted(v.in.source[n.at:n.end])
	}
	return v.in.source[n.at:n.end]
}

// Members yields the keys of an object with their values; of any other value, nothing.
func (v Value) Members(yield func(Member) bool) {
	if v.Kind() != Object {
		return
	}
	for m := range v.each {
		key := int(m.node().key)
		if !yield(Member{unquoted(quoted(v.in.source[key:])), key, m}) {
			return
		}
	}
}

// Items yields the items of a list; of any other value, nothing.
func (v Value) Items(yield func(int, Value) bool) {
	if v.Kind() != List {
		return
	}
	i := 0
	for item := range v.each {
		if !yield(i, item) {
			return
		}
		i++
	}
}

// each yields the values that are directly in an object or list.
func (v Value) each(yield func(Value) bool) {
	after := v.node().after
	for n := v.n + 1; n < after; n = v.in.nodes[n].after {
		if !yield(Value{v.in, n}) {
			return
		}
	}
}

// Path writes the way to the value or key at a byte: rules[3].when.all[0]. It is "" for the whole.
func (v Value) Path(at int) string {
	var b strings.Builder
	for next, there := v, true; there; v = next {
		there = false
		for m := range v.Members {
			if m.At <= at && at < m.Value.End() {
				b.WriteString(Key(m.Key))
				next, there = m.Value, at >= m.Value.At()
				break
			}
		}
		for i, item := range v.Items {
			if item.At() <= at && at < item.End() {
				b.WriteString("[" + strconv.Itoa(i) + "]")
				next, there = item, true
				break
			}
		}
	}
	return strings.TrimPrefix(b.String(), ".")
}

// Key writes one step of a path: .title, or ["technology/before-release"] when the key is no plain word.
func Key(key string) string {
	key = shown(key)
	for i, r := range key {
		letter := r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_' || r == '$'
		if !letter && (i == 0 || !(r >= '0' && r <= '9' || r == '-')) {
			return "[" + strconv.Quote(key) + "]"
		}
	}
	if key == "" {
		return `[""]`
	}
	return "." + key
}

// maxKey is how many characters of a key stand in a path.
const maxKey = 100

// shown cuts a key to a length that can be shown.
func shown(key string) string {
	if utf8.RuneCountInString(key) > maxKey {
		return string([]rune(key)[:maxKey]) + "…"
	}
	return key
}

// Find returns where the value at a path begins, or, when it is not there, what would hold it.
func (v Value) Find(path string) (at int, found bool) {
	for path != "" {
		next, rest, found := v.step(path)
		if !found {
			return v.At(), false
		}
		v, path = next, rest
	}
	return v.At(), true
}

// step goes the first step of a path.
func (v Value) step(path string) (next Value, rest string, found bool) {
	for m := range v.Members {
		key := Key(m.Key)
		for _, key := range []string{key, strings.TrimPrefix(key, ".")} {
			if rest, ok := strings.CutPrefix(path, key); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				return m.Value, rest, true
			}
		}
	}
	number, rest, ok := strings.Cut(path, "]")
	if !ok || !strings.HasPrefix(number, "[") {
		return v, path, false
	}
	wanted, err := strconv.Atoi(number[1:])
	for i, item := range v.Items {
		if err == nil && i == wanted {
			return item, rest, true
		}
	}
	return v, path, false
}

// Place returns the line and column of a byte, both from 1; the column counts characters.
func Place(text string, at int) (line, column int) {
	before := text[:min(at, len(text))]
	start := strings.LastIndexByte(before, '\n') + 1
	return strings.Count(before, "\n") + 1, utf8.RuneCountInString(before[start:]) + 1
}
