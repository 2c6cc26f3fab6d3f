// Package tree reads JSON into values that know where they stand, so that whatever is wrong with one can be pointed at.
//
// In: text. Out: a tree, and the faults of the JSON itself: what cannot be read, and keys that stand twice. It knows
// nothing of what the values mean.
package tree

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
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

// String names the kind as people who write JSON know it: "an object", "a list", "a text" …
func (k Kind) String() string {
	return [...]string{"an object", "a list", "a text", "a number", "true or false", "null"}[k]
}

// Value is one value with the bytes that it stands in: from At up to End.
type Value struct {
	Kind    Kind
	At, End int
	Word    string // Text: what it says, without quotes and escapes; Number, Boolean: as it is written
	Members []Member
	Items   []Value
}

// Member is a key of an object with its value. At is where the key's quotes begin.
type Member struct {
	Key   string
	At    int
	Value Value
}

// Path writes the way to the value or key at a byte: rules[3].when.all[0]. It is "" for the whole.
func (v *Value) Path(at int) string {
	var b strings.Builder
	for v != nil {
		var next *Value
		for i := range v.Members {
			if m := &v.Members[i]; m.At <= at && at < max(m.Value.End, m.At+1) {
				b.WriteString(Key(m.Key))
				next = &m.Value
				if at < m.Value.At {
					next = nil
				}
				break
			}
		}
		for i := range v.Items {
			if item := &v.Items[i]; item.At <= at && at < item.End {
				b.WriteString("[" + strconv.Itoa(i) + "]")
				next = item
				break
			}
		}
		v = next
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
func (v *Value) Find(path string) (at int, found bool) {
	for path != "" {
		next, rest := v.step(path)
		if next == nil {
			return v.At, false
		}
		v, path = next, rest
	}
	return v.At, true
}

// step goes the first step of a path.
func (v *Value) step(path string) (next *Value, rest string) {
	for i := range v.Members {
		m := &v.Members[i]
		key := Key(m.Key)
		for _, key := range []string{key, strings.TrimPrefix(key, ".")} {
			if rest, ok := strings.CutPrefix(path, key); ok && (rest == "" || rest[0] == '.' || rest[0] == '[') {
				return &m.Value, rest
			}
		}
	}
	if number, rest, ok := strings.Cut(path, "]"); ok && strings.HasPrefix(number, "[") {
		if i, err := strconv.Atoi(number[1:]); err == nil && i >= 0 && i < len(v.Items) {
			return &v.Items[i], rest
		}
	}
	return nil, ""
}

// Place returns the line and column of a byte, both from 1; the column counts characters.
func Place(text []byte, at int) (line, column int) {
	at = min(at, len(text))
	before := text[:at]
	start := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
