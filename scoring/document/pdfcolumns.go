package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// area is a part of a page: either rows that are read from top to bottom, or columns beside each other,
// or areas above each other.
type area struct {
	segs    []*segment
	columns []*area
	stack   []*area
	tables  []gutter // where its rows have cells side by side
	x0, x1  float64
	top     float64
	bottom  float64
}

// gutter is a stretch of white between two columns.
type gutter struct{ x0, x1, top, bottom float64 }

const (
	deepest     = 6   // columns within columns
	minGutter   = 0.9 // width, in heights of the font
	minStretch  = 2.6 // height, the same
	mostTries   = 16
	finestSplit = 300 // bins over the width of an area
)

func newArea(segs []*segment) *area {
	a := &area{segs: segs, x0: math.Inf(1), x1: math.Inf(-1), top: math.Inf(1), bottom: math.Inf(-1)}
	for _, g := range segs {
		a.x0, a.x1 = min(a.x0, g.x0), max(a.x1, g.x1)
		a.top, a.bottom = min(a.top, g.top), max(a.bottom, g.bottom)
	}
	return a
}

// cutArea parts segments at the widest white that runs down between them.
func cutArea(segs []*segment, depth int) *area {
	a := newArea(segs)
	if len(segs) < 4 || depth >= deepest {
		return a
	}
	cut, tables, found := a.findGutter()
	a.tables = tables
	if !found {
		return a
	}
	var above, left, right, below []*segment
	for _, g := range segs {
		mid := (g.top + g.bottom) / 2
		switch {
		case mid < cut.top:
			above = append(above, g)
		case mid > cut.bottom:
			below = append(below, g)
		case g.x1 <= (cut.x0+cut.x1)/2:
			left = append(left, g)
		default:
			right = append(right, g)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return a
	}
	if len(above) > 0 {
		a.stack = append(a.stack, cutArea(above, depth+1))
	}
	beside := newArea(append(slices.Clone(left), right...))
	beside.columns = []*area{cutArea(left, depth+1), cutArea(right, depth+1)}
	a.stack = append(a.stack, beside)
	if len(below) > 0 {
		a.stack = append(a.stack, cutArea(below, depth+1))
	}
	return a
}

// stretch is white in one bin, from top to bottom.
type stretch struct {
	bin         int
	top, bottom float64
}

// findGutter finds the tallest white that parts two columns. tables are the whites that were found on
// the way and only part the cells of rows.
func (a *area) findGutter() (cut gutter, tables []gutter, found bool) {
	size := a.medianSize()
	bins := min(finestSplit, int((a.x1-a.x0)/2)+1)
	if len(a.segs) > 20000 {
		bins = min(bins, 60)
	}
	wide := (a.x1 - a.x0) / float64(bins)
	if bins < 4 || wide <= 0 {
		return cut, nil, false
	}
	byBin := a.stretches(bins, wide, minStretch*size)
	var all []stretch
	for _, ss := range byBin {
		all = append(all, ss...)
	}
	slices.SortStableFunc(all, func(x, y stretch) int { return cmp.Compare(y.bottom-y.top, x.bottom-x.top) })
	var tried []gutter
	for _, s := range all {
		x := a.x0 + (float64(s.bin)+0.5)*wide
		if slices.ContainsFunc(tried, func(t gutter) bool {
			return x >= t.x0 && x <= t.x1 && s.top >= t.top-1 && s.bottom <= t.bottom+1
		}) {
			continue
		}
		if len(tried) >= mostTries {
			break
		}
		first, last := s.bin, s.bin
		for first > 0 && contains(byBin[first-1], s) {
			first--
		}
		for last+1 < bins && contains(byBin[last+1], s) {
			last++
		}
		g := gutter{a.x0 + float64(first)*wide, a.x0 + float64(last+1)*wide, s.top, s.bottom}
		tried = append(tried, g)
		if g.x1-g.x0 < minGutter*size {
			continue
		}
		switch a.judge(&g) {
		case beside:
			return g, tables, true
		case inRows:
			tables = append(tables, g)
		}
	}
	return cut, tables, false
}

func contains(ss []stretch, s stretch) bool {
	return slices.ContainsFunc(ss, func(o stretch) bool { return o.top <= s.top+0.5 && o.bottom >= s.bottom-0.5 })
}

// stretches finds for every bin the white of at least height high, the tallest few.
func (a *area) stretches(bins int, wide, high float64) [][]stretch {
	segs := slices.Clone(a.segs)
	slices.SortStableFunc(segs, func(x, y *segment) int { return cmp.Compare(x.top, y.top) })
	out := make([][]stretch, bins)
	down := make([]float64, bins)
	for b := range down {
		down[b] = a.top
	}
	put := func(b int, top, bottom float64) {
		if bottom-top < high {
			return
		}
		if len(out[b]) >= 12 {
			low := 0
			for k, s := range out[b] {
				if s.bottom-s.top < out[b][low].bottom-out[b][low].top {
					low = k
				}
			}
			if s := out[b][low]; s.bottom-s.top < bottom-top {
				out[b][low] = stretch{b, top, bottom}
			}
			return
		}
		out[b] = append(out[b], stretch{b, top, bottom})
	}
	for _, g := range segs {
		from := max(int((g.x0-a.x0)/wide), 0)
		to := min(int((g.x1-a.x0)/wide), bins-1)
		for b := from; b <= to; b++ {
			put(b, down[b], g.top)
			down[b] = max(down[b], g.bottom)
		}
	}
	for b := range down {
		put(b, down[b], a.bottom)
	}
	return out
}

func (a *area) medianSize() float64 {
	sizes := make([]float64, 0, len(a.segs))
	for _, g := range a.segs {
		sizes = append(sizes, g.size)
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// verdict tells what a white is.
type verdict int

const (
	nothing verdict = iota // no text on one of its sides
	beside                 // it parts two columns, read one after the other
	inRows                 // it parts the cells of rows, read row by row
)

// side is the text on one side of a gutter.
type side struct {
	rows     []row
	aligned  int // rows that stand on a base line of the other side
	dates    int // rows that say hardly more than a date
	datesOn  int // of those, aligned
	heads    int // rows that are set like headings, with text under them
	headsOn  int // of those, aligned
	cells    int // groups of rows that stand close together
	cellsOn  int // of those, with the first row aligned
	lone     int // heads that stand alone in their cell
	full     int // rows of several words that reach the far side
	words    int
	x0, x1   float64
	relevant bool
}

// judge tells what the white g is, and narrows it to the text that it parts.
func (a *area) judge(g *gutter) verdict {
	var left, right []*segment
	for _, s := range a.segs {
		mid := (s.top + s.bottom) / 2
		switch {
		case mid < g.top || mid > g.bottom:
		case s.x1 <= (g.x0+g.x1)/2:
			left = append(left, s)
		default:
			right = append(right, s)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return nothing
	}
	l, r := newSide(left), newSide(right)
	if len(l.rows) < 2 || len(r.rows) < 2 || len(l.rows)+len(r.rows) < 5 {
		return nothing
	}
	l.compare(r.rows)
	r.compare(l.rows)
	few, many := &l, &r
	if len(few.rows) > len(many.rows) {
		few, many = many, few
	}
	if rowsOf(few, many) {
		return inRows
	}
	return beside
}

// rowsOf decides whether the sides are cells of the same rows: dates, places or labels beside what they
// belong to, rather than a text of its own.
func rowsOf(few, many *side) bool {
	for _, s := range []*side{few, many} {
		if s.dates >= 2 && s.dates*2 >= s.cells && s.datesOn*5 >= s.dates*4 && s.heads*3 <= len(s.rows) {
			return true
		}
	}
	n := float64(len(few.rows))
	on := max(float64(few.aligned)/n, float64(few.cellsOn)/float64(few.cells))
	if few.full*2 >= len(few.rows) && many.full*2 >= len(many.rows) && n >= 4 {
		return false // running text on both sides
	}
	if few.heads >= 2 && few.headsOn*5 < few.heads*4 {
		return false // a column with headings of its own
	}
	if on < 0.85 {
		return false
	}
	if n <= 0.6*float64(len(many.rows)) {
		return few.lone >= few.heads || few.heads*4 < len(few.rows)
	}
	if many.heads >= 2 && few.heads >= 2 && few.lone < few.heads {
		return false
	}
	other := max(float64(many.aligned)/float64(len(many.rows)), float64(many.cellsOn)/float64(many.cells))
	return other >= 0.6
}

func newSide(segs []*segment) side {
	s := side{rows: rows(segs), x0: math.Inf(1), x1: math.Inf(-1)}
	for _, r := range s.rows {
		s.x0, s.x1 = min(s.x0, r.x0), max(s.x1, r.x1)
	}
	return s
}

// compare counts how the rows stand to those of the other side.
func (s *side) compare(other []row) {
	sizes := make([]float64, 0, len(s.rows))
	for _, r := range s.rows {
		sizes = append(sizes, r.size)
	}
	slices.Sort(sizes)
	body := sizes[len(sizes)/2]
	k := 0
	inCell := 0
	for i, r := range s.rows {
		for k < len(other) && other[k].y < r.y-0.3*r.size {
			k++
		}
		on := k < len(other) && math.Abs(other[k].y-r.y) <= 0.3*max(r.size, 0.1)
		text := r.text()
		date := dateish(text)
		opens := i == 0 || r.y-s.rows[i-1].y > 1.5*max(r.size, s.rows[i-1].size)
		ends := i+1 == len(s.rows) || s.rows[i+1].y-r.y > 1.5*max(r.size, s.rows[i+1].size)
		if opens {
			s.cells++
			inCell = 0
			if on {
				s.cellsOn++
			}
		}
		inCell++
		if on {
			s.aligned++
		}
		if date {
			s.dates++
			if on {
				s.datesOn++
			}
		}
		if !date && len(strings.Fields(text)) <= 5 && (r.size > 1.12*body || r.bold() || shouting(text)) && i+1 < len(s.rows) && s.rows[i+1].y-r.y < 3.2*body {
			s.heads++
			if on {
				s.headsOn++
			}
			if opens && ends && s.rows[i+1].y-r.y > 2.4*r.size {
				s.lone++
			}
		}
		if n := len(strings.Fields(text)); n >= 4 && r.x1 > s.x1-0.15*(s.x1-s.x0) {
			s.full++
		}
	}
}

// dateish reports whether a text says hardly more than a date: a year, and few words.
func dateish(s string) bool {
	if len(s) > 44 || len(strings.Fields(s)) > 8 {
		return false
	}
	digits, letters, year := 0, 0, false
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if digits == 4 && (s[i-4] == '1' && s[i-3] == '9' || s[i-4] == '2' && s[i-3] == '0') {
			year = true
		}
		digits = 0
		if i < len(s) && unicode.IsLetter(rune(s[i])) {
			letters++
		}
	}
	return year && letters <= 26
}

// shouting reports whether all letters of s are capitals, three at least.
func shouting(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 3
}
