package rules

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/rules/internal/tree"
)

// widest is how many characters a line may have for an object or list to stand in it whole.
const widest = 110

// Canonical writes a pack in the one form that all packs have, so that two versions differ only where they say
// something else: keys in the order of the format, two spaces a level, and in one line what is simple and short. It
// means the same, and written again it is the same text. What is no pack yet is written, too; what is no JSON, or says a thing twice,
// gives the faults.
func Canonical(raw []byte) ([]byte, []Fault) {
	d := decoder{text: string(raw)}
	if !d.readable() || !d.parse() || len(d.faults) > 0 {
		return nil, d.sorted()
	}
	var w writer
	w.value(d.root, reflect.TypeFor[Pack](), 0, 0)
	return append(w.Bytes(), '\n'), nil
}

type writer struct{ bytes.Buffer }

// value writes a value that belongs into a variable of type t; nil is any. room is what follows it in its line.
func (w *writer) value(v tree.Value, t reflect.Type, level, room int) {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	if t == reflect.TypeFor[json.RawMessage]() {
		t = nil
	}
	if v.Len() == 0 {
		w.WriteString(scalar(v))
		return
	}
	if line := oneLine(v, t); level > 0 && flat(v) && w.column()+utf8.RuneCountInString(line)+room <= widest {
		w.WriteString(line)
		return
	}
	ends := [2]byte{'[', ']'}
	if v.Kind() == tree.Object {
		ends = [2]byte{'{', '}'}
	}
	w.WriteByte(ends[0])
	for i, m := range ordered(v, t) {
		w.entry(i, level)
		w.WriteString(quoted(m.Key) + ": ")
		w.value(m.Value, memberType(t, m.Key), level+1, 1)
	}
	for i, item := range v.Items {
		w.entry(i, level)
		w.value(item, itemType(t), level+1, 1)
	}
	w.WriteString("\n" + strings.Repeat("  ", level))
	w.WriteByte(ends[1])
}

// flat reports whether a value is simple enough for one line: an entry that holds more than plain values has no others
// beside it.
func flat(v tree.Value) bool {
	fits := func(e tree.Value) bool {
		return flat(e) && (v.Len() == 1 || !(e.Kind() == tree.Object && e.Len() > 0) && (e.Kind() != tree.List || flatList(e)))
	}
	for m := range v.Members {
		if !fits(m.Value) {
			return false
		}
	}
	for _, item := range v.Items {
		if !fits(item) {
			return false
		}
	}
	return true
}

// flatList reports whether a list has only plain values.
func flatList(v tree.Value) bool {
	for _, item := range v.Items {
		if item.Kind() == tree.Object || item.Kind() == tree.List {
			return false
		}
	}
	return true
}

// entry begins the line of the i-th entry of an object or list.
func (w *writer) entry(i, level int) {
	if i > 0 {
		w.WriteByte(',')
	}
	w.WriteString("\n" + strings.Repeat("  ", level+1))
}

// column returns how many characters the line has so far.
func (w *writer) column() int {
	return utf8.RuneCount(w.Bytes()[bytes.LastIndexByte(w.Bytes(), '\n')+1:])
}

func oneLine(v tree.Value, t reflect.Type) string {
	for t != nil && t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	var parts []string
	for _, m := range ordered(v, t) {
		parts = append(parts, quoted(m.Key)+": "+oneLine(m.Value, memberType(t, m.Key)))
	}
	for _, item := range v.Items {
		parts = append(parts, oneLine(item, itemType(t)))
	}
	switch {
	case parts == nil:
		return scalar(v)
	case v.Kind() == tree.Object:
		return "{ " + strings.Join(parts, ", ") + " }"
	}
	return "[" + strings.Join(parts, ", ") + "]"
}

// ordered returns the members of an object in the order of the format's struct, others after them as they stand.
func ordered(v tree.Value, t reflect.Type) []tree.Member {
	out := slices.Collect(v.Members)
	if t == nil || t.Kind() != reflect.Struct {
		return out
	}
	place := map[string]int{}
	for i := range t.NumField() {
		if key, _ := form.Of(t.Field(i)); key != "" {
			place[key] = i - t.NumField()
		}
	}
	slices.SortStableFunc(out, func(a, b tree.Member) int { return place[a.Key] - place[b.Key] })
	return out
}

func memberType(t reflect.Type, key string) reflect.Type {
	switch {
	case t == nil:
		return nil
	case t.Kind() == reflect.Map:
		return t.Elem()
	case t.Kind() == reflect.Struct:
		for i := range t.NumField() {
			if name, _ := form.Of(t.Field(i)); name == key {
				return t.Field(i).Type
			}
		}
	}
	return nil
}

func itemType(t reflect.Type) reflect.Type {
	if t == nil || t.Kind() != reflect.Slice {
		return nil
	}
	return t.Elem()
}

func scalar(v tree.Value) string {
	switch v.Kind() {
	case tree.Object:
		return "{}"
	case tree.List:
		return "[]"
	case tree.Text:
		return quoted(v.Word())
	case tree.Null:
		return "null"
	}
	return v.Word()
}

// quoted writes a text in quotes, with no more escapes than JSON demands.
func quoted(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text is always written
	return strings.TrimSuffix(b.String(), "\n")
}
