package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
)

// grid is a table whose first row, in bold, names its columns.
type grid struct {
	rows [][]cell // the first holds the names of the columns
}

// cell is the lines of one cell, from top to bottom.
type cell []row

const leastColumns = 3 // two bold words beside each other are more often a name and a date

// takeTables puts one segment in the place of each table of a page, so that its columns are not taken for
// columns of the page.
func takeTables(page int, segs []*segment) []*segment {
	lines := rows(segs)
	taken := map[*segment]bool{}
	var tables []*segment
	for k := 0; k < len(lines); k++ {
		g, n := gridAt(lines[k:])
		if g == nil {
			continue
		}
		var snips []snip
		for _, r := range lines[k : k+n] {
			for _, s := range r.segs {
				taken[s] = true
				snips = append(snips, s.snips...)
			}
		}
		table := newSegment(page, snips)
		table.grid, table.y, table.top, table.bottom = g, lines[k].y, lines[k].y-lineAbove*lines[k].size, lines[k+n-1].y+lineBelow*lines[k+n-1].size
		tables = append(tables, table)
		k += n - 1
	}
	if len(tables) == 0 {
		return segs
	}
	segs = slices.DeleteFunc(slices.Clone(segs), func(s *segment) bool { return taken[s] })
	return append(segs, tables...)
}

// gridAt reads the table that begins with the first of some lines and returns it with the number of its lines;
// nil when none begins there.
func gridAt(lines []row) (*grid, int) {
	heads := lines[0].parts()
	if len(heads) < leastColumns || slices.ContainsFunc(heads, func(h row) bool { return !namesColumn(h) }) {
		return nil, 0
	}
	whites := make([]gutter, len(heads)-1) // between each column and the next
	for i := range whites {
		whites[i] = gutter{x0: heads[i].x1, x1: heads[i+1].x0}
	}
	n := 1
	var below [][]row // of each line, its words by column
	for ; n < len(lines) && n < 400; n++ {
		r := lines[n]
		cells, ok := byColumn(r, whites)
		if !ok || r.page != lines[0].page || r.y-lines[n-1].y > 3.5*r.size || r.size > 1.25*lines[0].size {
			break
		}
		filled := 0
		for _, c := range cells {
			if len(c.segs) > 0 {
				filled++
			}
		}
		if filled == 1 && len(cells[0].segs) > 0 && (r.y-lines[n-1].y > 1.5*r.size || r.bold()) || n == 1 && filled < len(heads)-1 {
			break
		}
		below = append(below, cells)
	}
	if len(below) == 0 {
		return nil, 0
	}
	head := make([]cell, len(heads))
	for i, h := range heads {
		head[i] = cell{h}
	}
	return &grid{rows: append([][]cell{head}, tableRows(lines[1:n], below)...)}, n
}

// namesColumn reports whether words may be the name of a column.
func namesColumn(r row) bool {
	text := r.text()
	return (r.bold() || shouting(text)) && len(strings.Fields(text)) <= 4 && len(text) <= 40 && !strings.ContainsAny(text, "0123456789@") && strings.ContainsFunc(text, unicode.IsLetter)
}

// byColumn sorts the words of a line into columns and narrows the whites between them. It reports false, and
// leaves the whites as they are, where words reach over a white.
func byColumn(r row, whites []gutter) (cells []row, ok bool) {
	narrowed := slices.Clone(whites)
	held := make([][]*segment, len(whites)+1)
	for _, s := range r.segs {
		at := 0
		for i, w := range narrowed {
			if (s.x0+s.x1)/2 > (w.x0+w.x1)/2 {
				at = i + 1
			}
		}
		if at > 0 {
			narrowed[at-1].x1 = min(narrowed[at-1].x1, s.x0)
		}
		if at < len(narrowed) {
			narrowed[at].x0 = max(narrowed[at].x0, s.x1)
		}
		held[at] = append(held[at], s)
	}
	for _, w := range narrowed {
		if w.x1-w.x0 < 0.4*r.size {
			return nil, false
		}
	}
	copy(whites, narrowed)
	cells = make([]row, len(held))
	for i, segs := range held {
		if len(segs) > 0 {
			cells[i] = newRow(segs)
		}
	}
	return cells, true
}

// tableRows puts lines that belong to the same row of a table together.
func tableRows(lines []row, cells [][]row) [][]cell {
	within := linesApart(cells)
	even := singleLines(cells) // rows are as far apart as lines are
	for k := 1; k < len(lines); k++ {
		even = even && lines[k].y-lines[k-1].y < 1.15*within
	}
	var out [][]cell
	for k, r := range lines {
		apart := math.Inf(1)
		if k > 0 {
			apart = r.y - lines[k-1].y
		}
		filled := 0
		for _, c := range cells[k] {
			if len(c.segs) > 0 {
				filled++
			}
		}
		if k == 0 || apart > 1.45*r.size || apart > 1.2*within && within < 1.45*r.size || even && len(cells[k][0].segs) > 0 && filled >= 2 && !goOn(cells[k-1], cells[k]) {
			out = append(out, make([]cell, len(cells[k])))
		}
		last := out[len(out)-1]
		for i, c := range cells[k] {
			if len(c.segs) > 0 {
				last[i] = append(last[i], c)
			}
		}
	}
	return out
}

// goOn reports whether a line of a table goes on with the words of the one above in some column.
func goOn(above, below []row) bool {
	for i := range above {
		if len(above[i].segs) == 0 || len(below[i].segs) == 0 {
			continue
		}
		text := above[i].text()
		words := strings.Fields(text)
		if openRange(text, below[i].text()) || connects(words[len(words)-1]) {
			return true
		}
	}
	return false
}

// linesApart is the least distance between two lines of one column.
func linesApart(cells [][]row) float64 {
	least := math.Inf(1)
	for i := range cells[0] {
		above := math.Inf(-1)
		for _, c := range cells {
			if len(c[i].segs) == 0 {
				continue
			}
			if d := c[i].y - above; d > 0 {
				least = min(least, d)
			}
			above = c[i].y
		}
	}
	return least
}

// singleLines reports whether nearly all lines fill nearly all columns: then each is a row of its own.
func singleLines(cells [][]row) bool {
	full := 0
	for _, line := range cells {
		filled := 0
		for _, c := range line {
			if len(c.segs) > 0 {
				filled++
			}
		}
		if filled >= len(line)-1 {
			full++
		}
	}
	return full*10 >= len(cells)*7
}

// table writes a table: one element a row, one a cell, and a block for each paragraph of a cell.
func (w *pdfWriter) table(g *grid) {
	w.newChunk()
	table := w.child(w.chunk, "table")
	right := make([]float64, len(g.rows[0])) // how far the words of each column reach
	for _, line := range g.rows {
		for i, c := range line {
			for _, r := range c {
				right[i] = max(right[i], r.x1)
			}
		}
	}
	for k, line := range g.rows {
		tr := w.child(table, "tr")
		for i, c := range line {
			td := w.child(tr, "td")
			for n, p := range cellParas(c, right[i]) {
				b := w.block(p)
				b.Element, b.Gap = td, n == 0 && i == 0 && k > 0
				w.put(b)
			}
		}
	}
	w.newChunk()
}

func (w *pdfWriter) child(parent int, tag string) int {
	w.doc.Elements = append(w.doc.Elements, Element{Parent: parent, Tag: tag})
	return len(w.doc.Elements) - 1
}

// cellParas joins the lines of a cell that go on with each other: those that broke where the next word had no room.
func cellParas(c cell, right float64) []para {
	var out []para
	for k, r := range c {
		item, bulleted := unbullet(r)
		if k > 0 && !bulleted && c[k-1].x1+0.2*r.size+firstWord(r) > right {
			n := len(out) - 1
			out[n].rows = append(out[n].rows, r)
			continue
		}
		p := para{rows: []row{r}}
		if bulleted {
			p.rows[0], p.kind = item, Item
		}
		out = append(out, p)
	}
	return out
}
