package document

import "sort"

// node is one piece of the source: a text node of a page, or all of a plain text.
type node struct {
	raw   string
	path  string
	page  int    // PDF: from 1
	marks []mark // every markEvery bytes, in order; made at the first look-up
}

// mark is a place in a node's text, in bytes and in UTF-16 code units.
type mark struct {
	byte, unit     int
	line, lineUnit int // the line, from 1, and the unit that it begins at
}

const markEvery = 256

// at returns the place of a UTF-16 offset. An offset inside a surrogate pair gives the place behind it.
func (n *node) at(unit int) mark {
	if n.marks == nil {
		n.index()
	}
	i := sort.Search(len(n.marks), func(i int) bool { return n.marks[i].unit > unit })
	m := n.marks[i-1]
	for _, r := range n.raw[m.byte:] {
		if m.unit >= unit {
			break
		}
		m = m.past(r)
	}
	return m
}

func (n *node) index() {
	m := mark{line: 1}
	n.marks = append(n.marks, m)
	for i, r := range n.raw {
		if i-n.marks[len(n.marks)-1].byte >= markEvery {
			n.marks = append(n.marks, m)
		}
		m = m.past(r)
	}
}

// past returns the place behind the rune r that stands at m.
func (m mark) past(r rune) mark {
	m.unit++
	switch {
	case r >= 0x10000:
		m.unit++
		m.byte += 4
	case r >= 0x800:
		m.byte += 3
	case r >= 0x80:
		m.byte += 2
	default:
		m.byte++
	}
	if r == '\n' {
		m.line, m.lineUnit = m.line+1, m.unit
	}
	return m
}
