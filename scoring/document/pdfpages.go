package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// FromPDF puts the runs of a PDF file into blocks in reading order: columns one after the other, the
// one with the most text first; rows of tables, and dates beside what they belong to, together. What a
// page repeats of the page before (its header, its number) is left out. Text that a person cannot see
// comes last, in blocks that say why.
func FromPDF(p *PDF) *Document {
	d := &Document{Kind: PDFText, Title: p.Properties.Title, Properties: p.Properties, Cut: p.Cut, nodes: map[int]*node{}}
	d.Elements = []Element{{Parent: -1, Tag: "pdf"}}
	var sheets []*sheet
	node, size := 0, 0
	for i := range p.Pages {
		page := &p.Pages[i]
		if size > MaxBytes {
			d.Cut = true
			break
		}
		d.number(page, i+1, node)
		sheets = append(sheets, newSheet(page, i+1, node))
		node += len(page.Runs)
		for k := range page.Runs {
			size += len(page.Runs[k].Text)
		}
	}
	d.Scanned = unveil(sheets)
	l := newLayout(sheets, p.Properties)
	w := &pdfWriter{doc: d, layout: l}
	w.write()
	return d
}

func (d *Document) number(page *PDFPage, number, first int) {
	for i := range page.Runs {
		if page.Runs[i].Text != "" {
			d.nodes[first+i] = &node{raw: page.Runs[i].Text, page: number}
		}
	}
}

// unveil takes invisible text for visible on pages that have no other: it lies under the picture of a
// page that was scanned, and says what the picture shows.
func unveil(sheets []*sheet) (unveiled bool) {
	for _, s := range sheets {
		if len(s.upright) > 0 || len(s.turned) > 0 {
			continue
		}
		kept := s.hidden[:0]
		for _, sn := range s.hidden {
			if sn.hidden == "invisible" {
				sn.hidden = ""
				s.upright = append(s.upright, sn)
				unveiled = true
			} else {
				kept = append(kept, sn)
			}
		}
		s.hidden = kept
	}
	return unveiled
}

// leaf is a column, or a part of one, whose rows are read from top to bottom.
type leaf struct {
	rows   []row
	tables []gutter
	x0, x1 float64
	right  float64 // how far text may reach
	page   int
	flow   int // 0 the main text, 1 what stands beside it
}

// layout is the text of a PDF file in reading order.
type layout struct {
	leaves  []leaf
	hidden  [][]row
	hiddens []string // why, of each of hidden
	stray   []snip
	body    float64 // the size of most of the text
	broken  bool    // the program that set the file parts words at the end of lines
}

func newLayout(sheets []*sheet, props Properties) *layout {
	l := &layout{broken: strings.Contains(props.Producer, "TeX") || strings.Contains(props.Creator, "TeX")}
	pages := make([][]*segment, len(sheets))
	for i, s := range sheets {
		pages[i] = segments(s.number, s.upright)
	}
	l.body = bodySize(pages)
	foot := dropRunning(sheets, pages)
	var main, aside []leaf
	var before []gutter
	for i, s := range sheets {
		if len(pages[i]) > 0 {
			c := cutter{height: s.height, before: before}
			m, a := l.flatten(c.cut(takeTables(s.number, pages[i]), 0, rightmost(pages[i])), s)
			before = c.gutters
			main, aside = append(main, m...), append(aside, a...)
		}
		for _, angle := range s.angles {
			c := cutter{height: s.height}
			segs := segments(s.number, s.turned[angle])
			turned := c.cut(segs, 0, rightmost(segs))
			m, a := l.flatten(turned, s)
			aside = append(aside, append(m, a...)...)
		}
		l.hide(s)
		l.stray = append(l.stray, s.stray...)
	}
	for i := range aside {
		aside[i].flow = 1
	}
	l.order(main, aside, foot)
	return l
}

// rightmost is where the text of a page ends at the right.
func rightmost(segs []*segment) float64 {
	right := math.Inf(-1)
	for _, g := range segs {
		right = max(right, g.x1)
	}
	return right
}

// bodySize is the size that most characters have.
func bodySize(pages [][]*segment) float64 {
	count := map[int]int{}
	for _, segs := range pages {
		for _, g := range segs {
			for _, sn := range g.snips {
				count[int(math.Round(min(sn.size, 1000)*4))] += len(sn.text)
			}
		}
	}
	best, most := 4*int(defaultSize), 0
	for size, n := range count {
		if n > most || n == most && size < best {
			best, most = size, n
		}
	}
	return max(float64(best)/4, 0.25)
}

// flatten lists the columns of an area in reading order. aside are those that stand beside the main text
// down a good part of the page: they are read after all of it.
func (l *layout) flatten(a *area, s *sheet) (main, aside []leaf) {
	switch {
	case len(a.stack) > 0:
		for _, part := range a.stack {
			m, b := l.flatten(part, s)
			main, aside = append(main, m...), append(aside, b...)
		}
	case len(a.columns) > 0:
		first, second := a.columns[0], a.columns[1]
		if a.tall && aheadOf(second, first) {
			first, second = second, first
		}
		m1, a1 := l.flatten(first, s)
		m2, a2 := l.flatten(second, s)
		if a.tall {
			return m1, append(append(a1, m2...), a2...)
		}
		return append(m1, m2...), append(a1, a2...)
	default:
		main = []leaf{{rows: rows(a.segs), tables: a.tables, x0: a.x0, x1: a.x1, right: a.right, page: s.number}}
	}
	return main, aside
}

// aheadOf reports whether the right column is the main one: it is clearly wider and holds more text.
func aheadOf(right, left *area) bool {
	chars := func(a *area) (n int) {
		for _, g := range a.segs {
			for _, sn := range g.snips {
				n += len(sn.text)
			}
		}
		return n
	}
	return (right.x1-right.x0) > 1.15*(left.x1-left.x0) && chars(right) > chars(left)
}

// order puts the columns together. When the person's name stands beside the main text, what is around it
// is read first.
func (l *layout) order(main, aside []leaf, foot []row) {
	if n, k := l.nameIn(aside, main); n >= 0 && len(main) > 0 {
		rows := aside[n].rows
		end := k + 1
		for end < len(rows) && !l.opensSection(rows, end) {
			end++
		}
		head := aside[n]
		head.rows, head.flow = rows[:end], 0
		rest := aside[n]
		rest.rows = rows[end:]
		aside = slices.Clone(aside)
		aside = append(aside[:n:n], aside[n+1:]...)
		if len(rest.rows) > 0 {
			aside = slices.Insert(aside, n, rest)
		}
		main = append([]leaf{head}, main...)
	}
	l.leaves = main
	if len(foot) > 0 {
		at := leaf{rows: foot, x0: foot[0].x0, x1: foot[0].x1, right: foot[0].x1, page: foot[0].page}
		for _, r := range foot {
			at.x0, at.x1 = min(at.x0, r.x0), max(at.x1, r.x1)
		}
		l.leaves = l.afterHeader(at)
	}
	l.leaves = append(l.leaves, aside...)
}

// nameIn finds the leaf and row of the largest words of the first page, when they are in one of these
// leaves and larger than all in the others by far.
func (l *layout) nameIn(aside, main []leaf) (at, row int) {
	at, size := -1, 1.35*l.body
	for _, lf := range main {
		for _, r := range lf.rows {
			if lf.page == 1 {
				size = max(size, 1.05*r.size)
			}
		}
	}
	for n := range aside {
		if aside[n].page != 1 {
			continue
		}
		for k, r := range aside[n].rows {
			if k < 8 && r.size > size && !strings.ContainsAny(r.text(), "0123456789@") {
				at, row, size = n, k, r.size
			}
		}
	}
	return at, row
}

// opensSection reports whether a row is set like a heading.
func (l *layout) opensSection(rows []row, k int) bool {
	r := rows[k]
	text := r.text()
	if len(strings.Fields(text)) > 5 || strings.ContainsAny(text, "0123456789@.,") {
		return false
	}
	above := 0.0
	if k > 0 {
		above = r.y - rows[k-1].y
	}
	return (r.size > 1.1*l.body || r.bold() || shouting(text)) && above > 1.7*r.size
}

// afterHeader puts what stood in a running header or footer behind the first rows of the first page.
func (l *layout) afterHeader(foot leaf) []leaf {
	first := l.leaves
	if len(first) == 0 {
		return []leaf{foot}
	}
	k := 1
	for k < len(first[0].rows) && k < 12 && !l.opensSection(first[0].rows, k) {
		k++
	}
	if k == len(first[0].rows) || k == 12 {
		k = min(2, len(first[0].rows))
	}
	head, rest := first[0], first[0]
	head.rows, rest.rows = head.rows[:k], rest.rows[k:]
	out := []leaf{head, foot}
	if len(rest.rows) > 0 {
		out = append(out, rest)
	}
	return append(out, first[1:]...)
}

func (l *layout) hide(s *sheet) {
	byWhy := map[string][]snip{}
	var whys []string
	for _, sn := range s.hidden {
		if byWhy[sn.hidden] == nil {
			whys = append(whys, sn.hidden)
		}
		byWhy[sn.hidden] = append(byWhy[sn.hidden], sn)
	}
	for _, why := range whys {
		l.hidden = append(l.hidden, rows(segments(s.number, byWhy[why])))
		l.hiddens = append(l.hiddens, why)
	}
}

// dropRunning takes running headers and footers off the pages: page numbers, and lines that pages repeat.
// What is worth reading of them, and stands nowhere else, is returned once.
func dropRunning(sheets []*sheet, pages [][]*segment) (kept []row) {
	type edge struct {
		row row
		key string
		top bool
	}
	edges := make([][]edge, len(pages))
	count := map[string]int{}
	largest := ""
	for i, segs := range pages {
		all := rows(segs)
		if i == 0 {
			largest = largestText(all)
		}
		seen := map[string]bool{}
		for k, r := range all {
			top := k < 3 && r.y < 0.13*sheets[i].height
			bottom := k >= len(all)-3 && r.y > 0.87*sheets[i].height
			if !top && !bottom {
				continue
			}
			for _, part := range r.parts() {
				e := edge{part, runningKey(part.text()), top}
				edges[i] = append(edges[i], e)
				if !seen[e.key] {
					seen[e.key] = true
					count[e.key]++
				}
			}
		}
	}
	done := map[string]bool{}
	for i := range pages {
		drop := map[*segment]bool{}
		for _, e := range edges[i] {
			repeated := count[e.key] > 1 && e.key != ""
			numbered := pageNumber(e.row.text()) && (len(pages) > 1 || len(e.row.text()) > 3)
			named := i > 0 && e.top && largest != "" && strings.HasPrefix(e.key, largest)
			if !repeated && !numbered && !named {
				continue
			}
			if i == 0 && e.row.size > 1.3*medianRowSize(pages[0]) {
				done[e.key] = true
				continue // the person's name, which later pages repeat
			}
			if !done[e.key] && !numbered && reachable(e.row.text()) {
				if i == 0 && e.top {
					done[e.key] = true
					continue // read where it stands
				}
				kept = append(kept, e.row)
			}
			done[e.key] = true
			for _, g := range e.row.segs {
				drop[g] = true
			}
		}
		if len(drop) > 0 && len(drop) < len(pages[i]) {
			pages[i] = slices.DeleteFunc(pages[i], func(g *segment) bool { return drop[g] })
		}
	}
	return kept
}

func medianRowSize(segs []*segment) float64 {
	sizes := make([]float64, len(segs))
	for i, g := range segs {
		sizes[i] = g.size
	}
	slices.SortFunc(sizes, cmp.Compare[float64])
	return sizes[len(sizes)/2]
}

func largestText(all []row) string {
	size, text := 0.0, ""
	for _, r := range all {
		if r.size > size {
			size, text = r.size, runningKey(r.text())
		}
	}
	return text
}

// runningKey is a line without its numbers and signs, in lower case.
func runningKey(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '@' }), " ")
}

// reachable reports whether a line holds an address or a number to call.
func reachable(s string) bool {
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return strings.ContainsRune(s, '@') || digits >= 7 || strings.Contains(s, "://") || strings.Contains(s, "www.")
}

// pageNumber reports whether a line says which page it is on, and nothing else but perhaps a name:
// "2", "- 2 -", "2/3", "Page 2 of 3", "Jane Doe · Seite 2 von 3".
func pageNumber(s string) bool {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	numbers, named := 0, false
	for _, w := range words {
		switch w {
		case "page", "seite", "página", "pagina", "strona", "pag", "pág", "p", "s":
			named = true
		}
		if strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) }) < 0 {
			if len(w) > 3 {
				return false
			}
			numbers++
		}
	}
	if numbers == 0 || numbers > 2 {
		return false
	}
	return len(words) == numbers || named && len(words) <= 9
}
