package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// pdfWriter turns the rows of a layout into blocks.
type pdfWriter struct {
	doc      *Document
	layout   *layout
	styles   map[style]int // the level of headings of each style; 0 for what is no heading
	column   int           // the element of the column
	chunk    int           // and of the part of it between two gaps
	flow     int
	sections bool // the first heading of a section was met
	last     para // what the last block was made of
}

// write makes the blocks: the text in reading order, then what has no place, then what cannot be seen.
func (w *pdfWriter) write() {
	for i := range w.layout.leaves {
		l := &w.layout.leaves[i]
		l.joinCells()
		l.splitHeads(w.layout.body)
		l.markCells()
	}
	w.styles = rank(w.layout)
	w.flow = -1
	for i := range w.layout.leaves {
		l := &w.layout.leaves[i]
		if l.flow != w.flow || l.flow == 1 {
			w.flow = l.flow
			w.doc.Elements = append(w.doc.Elements, Element{Parent: 0, Tag: "column"})
			w.column = len(w.doc.Elements) - 1
			w.newChunk()
		}
		w.leaf(l)
	}
	for _, sn := range w.layout.stray {
		var t words
		t.put(sn.node, sn.at, sn.text)
		w.put(Block{Text: t.text.Text(), Hidden: sn.hidden, Element: 0})
	}
	for i, rs := range w.layout.hidden {
		for _, r := range rs {
			var t words
			t.row(r, 0)
			w.put(Block{Text: t.text.Text(), Runs: t.runs, Breaks: t.breaks, Hidden: w.layout.hiddens[i], Element: 0})
		}
	}
}

func (w *pdfWriter) newChunk() {
	w.doc.Elements = append(w.doc.Elements, Element{Parent: w.column, Tag: "p"})
	w.chunk = len(w.doc.Elements) - 1
}

func (w *pdfWriter) put(b Block) {
	if b.Text.Len() > 0 {
		w.doc.Blocks = append(w.doc.Blocks, b)
	}
}

// para is a paragraph, heading or list item on its way to a block.
type para struct {
	rows   []row
	kind   BlockKind
	level  int
	tx     float64 // where its text begins, behind a bullet or a cell
	gap    bool
	before float64 // white above it, in heights of its font
	grid   *grid   // the table that it is
}

// leaf writes the blocks of one column.
func (w *pdfWriter) leaf(l *leaf) {
	paras := w.paras(l)
	for k := range paras {
		if p := &paras[k]; p.kind == Heading && p.level == 2 {
			w.sections = true
		} else if p.kind == Heading && p.level > 2 && !w.sections {
			p.kind, p.level = Paragraph, 0 // what stands under the name is no heading
		}
	}
	gaps(paras)
	for k, p := range paras {
		gap := p.gap
		if k == 0 {
			gap = w.opensAfterBreak(l, p)
		}
		if gap || k == 0 && l.flow == 1 {
			w.newChunk()
		}
		if p.grid != nil {
			w.table(p.grid)
			w.last = p
			continue
		}
		b := w.block(p)
		b.Gap, b.Element = gap, w.chunk
		if k == 0 && !gap && w.goesOn(b) {
			w.extend(p)
			continue
		}
		w.put(b)
		w.last = p
	}
}

// opensAfterBreak reports whether the first paragraph of a column begins something new, rather than going
// on with what the column or page before ended with.
func (w *pdfWriter) opensAfterBreak(l *leaf, p para) bool {
	if len(w.doc.Blocks) == 0 || p.kind == Heading {
		return true
	}
	if p.kind == Item {
		return false
	}
	first := p.rows[0]
	text := first.text()
	letter, _ := utf8.DecodeRuneInString(text)
	return first.bold() || !unicode.IsLower(letter) && len(strings.Fields(text)) <= 12
}

// goesOn reports whether a paragraph goes on with the words of the last block.
func (w *pdfWriter) goesOn(b Block) bool {
	if len(w.doc.Blocks) == 0 || b.Kind == Heading {
		return false
	}
	last := w.doc.Blocks[len(w.doc.Blocks)-1].Text.String()
	letter, _ := utf8.DecodeRuneInString(b.Text.String())
	return unicode.IsLower(letter) && len(last) > 40 && !strings.HasSuffix(last, ".") && !strings.HasSuffix(last, ":")
}

// extend adds a paragraph to the last block, which it goes on with on another page.
func (w *pdfWriter) extend(p para) {
	w.last.rows = append(slices.Clone(w.last.rows), p.rows...)
	b := w.block(w.last)
	last := &w.doc.Blocks[len(w.doc.Blocks)-1]
	last.Text, last.Runs, last.Breaks = b.Text, b.Runs, b.Breaks
}

func (w *pdfWriter) block(p para) Block {
	t := words{broken: w.layout.broken}
	w.rowsInto(&t, p.rows)
	b := Block{Kind: p.kind, Level: p.level, Text: t.text.Text(), Runs: t.runs, Breaks: t.breaks}
	stripBullet(&b)
	return b
}

func (w *pdfWriter) rowsInto(t *words, rs []row) {
	for k, r := range rs {
		drop, joins := 0, false
		if k+1 < len(rs) {
			drop, joins = hyphenAt(r, rs[k+1], w.layout.broken)
		}
		t.row(r, drop)
		if !joins {
			t.text.Space()
		}
		t.tab = false
	}
}
