package sorted

import "iter"

// Gone is the value of a line that takes away what the text below has under its key.
const Gone = "-"

// Table is a text of sorted lines with another laid over it, whose lines stand in the place of those with the same key.
// The upper text is empty most of the time, and costs nothing then.
type Table struct {
	Lines
	Over Lines
}

// Find returns the value of the line with that key.
func (t Table) Find(key string) (value string, ok bool) {
	if t.Over != "" {
		if v, ok := t.Over.Find(key); ok {
			return v, v != Gone
		}
	}
	return t.Lines.Find(key)
}

// Lookup tells the value of the line with that key, and whether any line starts with it.
func (t Table) Lookup(key string) (value string, found, prefix bool) {
	value, found, prefix = t.Lines.Lookup(key)
	if t.Over == "" {
		return value, found, prefix
	}
	v, over, longer := t.Over.Lookup(key)
	if over {
		value, found = v, v != Gone
	}
	return value, found, prefix || longer
}

// WithPrefix yields the lines that start with prefix as key and value: those that nothing was laid over, then the upper
// ones.
func (t Table) WithPrefix(prefix string) iter.Seq2[string, string] {
	if t.Over == "" {
		return t.Lines.WithPrefix(prefix)
	}
	return func(yield func(key, value string) bool) {
		for key, value := range t.Lines.WithPrefix(prefix) {
			if _, over := t.Over.Find(key); !over && !yield(key, value) {
				return
			}
		}
		for key, value := range t.Over.WithPrefix(prefix) {
			if value != Gone && !yield(key, value) {
				return
			}
		}
	}
}
