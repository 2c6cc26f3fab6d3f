// Package sorted searches a text of sorted lines in place.
//
// In: a text whose lines, each ended by a line feed, stand in byte order and have the form
// key, tab, value, or key alone. Out: values. It never copies or decodes the text, so that an embedded table costs
// no memory beyond itself.
package sorted

import (
	"iter"
	"strings"
)

// Lines is a text of sorted lines.
type Lines string

// Find returns the value of the first line with that key.
func (l Lines) Find(key string) (value string, ok bool) {
	if key == "" || breaks(key) {
		return "", false
	}
	line := l.line(l.search(key, '\t'))
	if len(line) <= len(key) || line[len(key)] != '\t' || line[:len(key)] != key {
		return "", false
	}
	return line[len(key)+1:], true
}

// Has reports whether a line is key, or starts with key and a tab.
func (l Lines) Has(key string) bool {
	if key == "" || breaks(key) {
		return false
	}
	line := l.line(l.search(key, 0))
	return strings.HasPrefix(line, key) && (len(line) == len(key) || line[len(key)] == '\t')
}

// HasPrefix reports whether any line starts with prefix.
func (l Lines) HasPrefix(prefix string) bool {
	if prefix == "" || breaks(prefix) {
		return false
	}
	return strings.HasPrefix(l.line(l.search(prefix, 0)), prefix)
}

// Lookup answers Find and HasPrefix for one key with one search.
func (l Lines) Lookup(key string) (value string, found, prefix bool) {
	if key == "" || breaks(key) {
		return "", false, false
	}
	line := l.line(l.search(key, 0)) // a tab sorts before whatever else may follow the key
	if !strings.HasPrefix(line, key) {
		return "", false, false
	}
	if len(line) > len(key) && line[len(key)] == '\t' {
		return line[len(key)+1:], true, true
	}
	return "", false, true
}

// WithPrefix yields the lines that start with prefix, in order, as key and value; a key alone has no value.
func (l Lines) WithPrefix(prefix string) iter.Seq2[string, string] {
	return func(yield func(key, value string) bool) {
		if prefix == "" || breaks(prefix) {
			return
		}
		for i := l.search(prefix, 0); i < len(l); {
			line := l.line(i)
			if !strings.HasPrefix(line, prefix) {
				return
			}
			key, value, _ := strings.Cut(line, "\t")
			if !yield(key, value) {
				return
			}
			i += len(line) + 1
		}
	}
}

// breaks reports whether a text cannot be part of a key.
func breaks(s string) bool { return strings.IndexByte(s, '\t') >= 0 || strings.IndexByte(s, '\n') >= 0 }

// search returns where the first line starts that is not less than key followed by end; an end of 0
// is left out.
func (l Lines) search(key string, end byte) int {
	lo, hi := 0, len(l) // both always stand at the start of a line
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := lo + strings.LastIndexByte(string(l[lo:mid]), '\n') + 1
		if less(string(l[start:]), key, end) {
			lo = start + len(l.line(start)) + 1
		} else {
			hi = start
		}
	}
	return lo
}

// line returns the line that starts at i, without its line feed.
func (l Lines) line(i int) string {
	if n := strings.IndexByte(string(l[i:]), '\n'); n >= 0 {
		return string(l[i : i+n])
	}
	return string(l[i:])
}

// less reports whether the line that text starts with sorts before key followed by end.
func less(text, key string, end byte) bool {
	for i := range len(key) {
		if i == len(text) || text[i] != key[i] {
			return i == len(text) || text[i] < key[i] // a line feed sorts before every key's bytes
		}
	}
	return end != 0 && (len(text) == len(key) || text[len(key)] < end)
}

// Field cuts a line or value at its tabs and returns field i, "" when there is none.
func Field(line string, i int) string {
	for ; i > 0; i-- {
		n := strings.IndexByte(line, '\t')
		if n < 0 {
			return ""
		}
		line = line[n+1:]
	}
	if n := strings.IndexByte(line, '\t'); n >= 0 {
		return line[:n]
	}
	return line
}
