package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// cutter parts one page into areas.
type cutter struct {
	height  float64  // of the page
	before  []gutter // whites between tall columns of the page before
	gutters []gutter // and of this one
}

// area is a part of a page: either rows that are read from top to bottom, or columns beside each other,
// or areas above each other.
type area struct {
	segs    []*segment
	columns []*area
	tall    bool // its columns run down a good part of the page
	stack   []*area
	tables  []gutter // where its rows have cells side by side
	x0, x1  float64
	top     float64
	bottom  float64
	right   float64 // how far text may reach
}

// gutter is a stretch of white between two columns.
type gutter struct{ x0, x1, top, bottom float64 }

// columnGutter is a gutter that parts columns. own says that both of them have headings.
type columnGutter struct {
	gutter
	own bool
}

const (
	deepest      = 6    // columns within columns
	minGutter    = 0.9  // width, in heights of the font
	narrowGutter = 0.55 // the same, where the text beside it is flush with it
	minStretch   = 2.6  // height, the same
	mostTries    = 16
	finestSplit  = 300 // bins over the width of an area
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
func (c *cutter) cut(segs []*segment, depth int, edge float64) *area {
	a := newArea(segs)
	a.right = edge
	if len(segs) < 4 || depth >= deepest {
		return a
	}
	cut, tables, found := a.findGutter()
	a.tables = tables
	if !found {
		return a
	}
	tall := c.narrow(a, &cut.gutter, cut.own)
	if tall {
		a.reach(&cut.gutter)
	}
	var above, left, right, below []*segment
	for _, g := range segs {
		mid := (g.top + g.bottom) / 2
		switch {
		case mid < cut.top:
			above = append(above, g)
		case mid > cut.bottom:
			below = append(below, g)
		case g.x1 <= (cut.x0+cut.x1)/2 || g.x0 < cut.x0-1:
			left = append(left, g)
		default:
			right = append(right, g)
		}
	}
	if len(left) == 0 || len(right) == 0 {
		return a
	}
	if len(above) > 0 {
		a.stack = append(a.stack, c.cut(above, depth+1, edge))
	}
	beside := newArea(append(slices.Clone(left), right...))
	beside.columns = []*area{c.cut(left, depth+1, cut.x0), c.cut(right, depth+1, edge)}
	beside.tall = tall
	a.stack = append(a.stack, beside)
	if len(below) > 0 {
		a.stack = append(a.stack, c.cut(below, depth+1, edge))
	}
	return a
}

// narrow tells whether columns are tall: whether they run beside each other down a good part of the page,
// or go on from the page before. Where they do not, the gutter is narrowed to what really stands side by
// side: beyond it, one of the columns is the text of the whole width.
func (c *cutter) narrow(a *area, g *gutter, own bool) (tall bool) {
	for _, b := range c.before {
		if min(b.x1, g.x1) > max(b.x0, g.x0) {
			c.gutters = append(c.gutters, *g)
			return true
		}
	}
	left, right := a.sides(*g)
	if len(left) == 0 || len(right) == 0 {
		return false
	}
	l, r := newArea(left), newArea(right)
	top, bottom := max(l.top, r.top), min(l.bottom, r.bottom)
	if bottom-top > 0.35*c.height || own && bottom-top > 0.12*c.height || headed(left) && headed(right) && math.Abs(l.top-r.top) < 1.5*a.medianSize() {
		c.gutters = append(c.gutters, *g)
		return true
	}
	for _, s := range append(left, right...) {
		// A row that begins on one side within the other's reach is beside it.
		if s.top < top && s.bottom > top {
			top = s.top
		}
		if s.top < bottom && s.bottom > bottom {
			bottom = s.bottom
		}
	}
	if bottom > top {
		g.top, g.bottom = max(g.top, top-0.1), min(g.bottom, bottom+0.1)
	}
	return false
}

// reach lengthens the white between two tall columns beyond lines that run over it because a word was too long for its
// column, as addresses often are, up to the farthest line that begins where the right column does.
func (a *area) reach(g *gutter) {
	left, right := a.sides(*g)
	if len(left) == 0 || len(right) == 0 {
		return
	}
	l, r := newArea(left), newArea(right)
	var above, below []*segment
	for _, s := range a.segs {
		switch mid := (s.top + s.bottom) / 2; {
		case mid < g.top:
			above = append(above, s)
		case mid > g.bottom:
			below = append(below, s)
		}
	}
	up := rows(above)
	slices.Reverse(up)
	for _, row := range up {
		begins, fits := row.besideGutter(g, l.x0, r.x0)
		if !fits {
			break
		}
		if begins {
			g.top = min(g.top, row.y-row.size)
		}
	}
	for _, row := range rows(below) {
		begins, fits := row.besideGutter(g, l.x0, r.x0)
		if !fits {
			break
		}
		if begins {
			g.bottom = max(g.bottom, row.y+row.size)
		}
	}
}

// besideGutter reports whether a row begins where the right column does, on the right of a white, and whether nothing
// of it runs over the white but a word that was too long for the left column.
func (r row) besideGutter(g *gutter, left, right float64) (begins, fits bool) {
	for _, s := range r.segs {
		switch {
		case s.x0 >= right-1:
			begins = begins || s.x0 <= right+1
		case s.x1 <= g.x1:
		case s.x0 > left+2*s.size || strings.Contains(s.text(), " "):
			return false, false
		}
	}
	return begins, true
}

// headed reports whether a column begins with a heading.
func headed(segs []*segment) bool {
	rs := rows(segs)
	first := rs[0]
	if len(rs) < 3 || !headable(first) {
		return false
	}
	return first.size > 1.12*rs[2].size || shouting(first.text()) && !shouting(rs[2].text()) || first.bold() && !rs[1].bold()
}

// sides returns the segments to the left and to the right of a gutter.
func (a *area) sides(g gutter) (left, right []*segment) {
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
	return left, right
}

// stretch is white in one bin, from top to bottom.
type stretch struct {
	bin         int
	top, bottom float64
}

// findGutter finds the tallest white that parts two columns. tables are the whites that were found on
// the way and only part the cells of rows.
func (a *area) findGutter() (cut columnGutter, tables []gutter, found bool) {
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
	starts, ends := math.Inf(-1), math.Inf(1) // where the last text begins, and the first ends
	for _, g := range a.segs {
		starts, ends = max(starts, g.x0), min(ends, g.x1)
	}
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
		if x > starts || x < ends {
			continue // no text beside it
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
		if slices.ContainsFunc(tables, func(t gutter) bool {
			return min(t.x1, g.x1) > max(t.x0, g.x0) && g.top >= t.top-1 && g.bottom <= t.bottom+1
		}) {
			continue
		}
		if wide := a.white(g); wide < narrowGutter*size || wide < minGutter*size && !a.flush(g, size) {
			continue
		}
		switch is, own := a.judge(&g); is {
		case beside:
			return columnGutter{g, own}, tables, true
		case inRows:
			tables = append(tables, g)
		}
	}
	return cut, tables, false
}

// white is how wide a gutter is between the words on both of its sides; its own bounds are those of bins.
func (a *area) white(g gutter) float64 {
	left, right := a.sides(g)
	if len(left) == 0 || len(right) == 0 {
		return g.x1 - g.x0
	}
	return newArea(right).x0 - newArea(left).x1
}

// flush reports whether a good part of the text to the right of a gutter begins at one place.
func (a *area) flush(g gutter, size float64) bool {
	_, right := a.sides(g)
	edge := math.Inf(1)
	for _, s := range right {
		edge = min(edge, s.x0)
	}
	on, all := 0, 0
	for _, s := range right {
		if s.x0 > g.x1+3*size {
			continue // words farther along their lines
		}
		all++
		if s.x0-edge < 0.2*size {
			on++
		}
	}
	return on >= 3 && on*10 >= all*3
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
	rows    []row
	on      []bool    // which of them are aligned
	aligned int       // rows that stand on a base line of the other side
	dated   int       // rows that say hardly more than a date
	dates   int       // of those, the first of each date
	datesOn int       // of those, aligned
	heads   int       // rows that are set like headings, with text under them
	headsOn int       // of those, aligned
	cells   int       // groups of rows that stand close together
	cellsOn int       // of those, with the first row aligned
	opens   []float64 // where the groups begin
	near    int       // groups that begin about where one of the other side does
	lone    int       // heads that stand alone in their cell
	beside  int       // groups whose first row is aligned, and stands beside what it belongs to
	labels  float64   // how far the rows reach that stand beside what they belong to
	across  int       // groups whose first row is set like a heading, with nothing beside it
	full    int       // rows of several words that reach the far side
	x0, x1  float64
}

// judge tells what the white g is, and whether both columns have headings of their own. A white between
// cells is narrowed to the table.
func (a *area) judge(g *gutter) (is verdict, own bool) {
	top, bottom := g.top, g.bottom
	left, right := a.sides(*g)
	if len(left) == 0 || len(right) == 0 {
		return nothing, false
	}
	l, r := newSide(left), newSide(right)
	l.compare(r.rows)
	r.compare(l.rows)
	l.meet(&r)
	if l.marginHeads(&r) {
		return inRows, false
	}
	if len(l.rows) < 2 || len(r.rows) < 2 || len(l.rows)+len(r.rows) < 5 {
		return nothing, false
	}
	few, many := &l, &r
	if len(few.rows) > len(many.rows) {
		few, many = many, few
	}
	if few.dated*2 < len(few.rows) && l.opensLarge() && r.opensLarge() && math.Abs(l.rows[0].y-r.rows[0].y) < l.rows[0].size && (few.dated == 0 || styleOf(l.rows[0], 0) == styleOf(r.rows[0], 0)) {
		return beside, true // two headings side by side, and what they head
	}
	if rowsOf(few, many) {
		return inRows, false
	}
	if len(few.rows) == 2 && few.datesOn+many.datesOn > 0 {
		return nothing, false // a heading and the first line under it, with its date at the right
	}
	if all := len(few.rows); !(few.hasOwnHeads() && many.hasOwnHeads()) && few.trim() && len(few.rows) >= 3 && len(few.rows)*5 >= all*3 {
		// What stands above or below the table on this side is none of its cells.
		g.top, g.bottom = few.rows[0].y-few.rows[0].size, few.rows[len(few.rows)-1].y+few.rows[0].size
		if left, right = a.sides(*g); len(left) > 0 && len(right) > 0 {
			l, r := newSide(left), newSide(right)
			l.compare(r.rows)
			r.compare(l.rows)
			l.meet(&r)
			some, more := &l, &r
			if len(l.rows) > len(r.rows) {
				some, more = more, some
			}
			if rowsOf(some, more) {
				return inRows, false
			}
		}
		g.top, g.bottom = top, bottom
	}
	return beside, few.heads >= 2 && many.heads >= 2
}

// marginHeads reports whether a side holds nothing but a heading or two, beside the text that they head.
func (s *side) marginHeads(o *side) bool {
	if len(s.rows) > 2 || len(o.rows) < 3*len(s.rows) || s.aligned < len(s.rows) {
		return false
	}
	for _, r := range s.rows {
		if !headable(r) || !r.bold() && !shouting(r.text()) && r.size < 1.15*o.rows[len(o.rows)-1].size {
			return false
		}
	}
	return true
}

// rowsOf decides whether the sides are cells of the same rows: dates, places or labels beside what they
// belong to, rather than a text of its own.
func rowsOf(few, many *side) bool {
	if few.edged() || many.edged() {
		return true
	}
	for _, s := range []*side{few, many} {
		if s.dates >= 2 && s.dated*2 >= len(s.rows)-s.heads && s.datesOn*5 >= s.dates*4 && s.heads*3 <= len(s.rows) {
			return true
		}
		if s.dates >= 1 && s.datesOn == s.dates && len(s.rows) <= 3 && len(s.rows)-s.dated <= 1 {
			return true // a date or two, and the heading of the next section
		}
	}
	for _, s := range []*side{few, many} {
		o := few
		if s == few {
			o = many
		}
		if s.beside+s.across == s.cells && s.cells >= 3 && s.beside > 0 && s.across > 0 && s.labels-s.x0 < 0.5*(o.x1-o.x0) && s.datesOn == s.dates && s.largest() > 1.1*o.largest() {
			return true // labels beside their text, and headings above both
		}
	}
	n := float64(len(few.rows))
	on := max(float64(few.aligned)/n, float64(few.cellsOn)/float64(few.cells))
	if few.cells >= 3 && many.sparse() {
		on = max(on, float64(few.near)/float64(few.cells))
	}
	if few.full*2 >= len(few.rows) && many.full*2 >= len(many.rows) && n >= 4 {
		return false // running text on both sides
	}
	if plain := few.rowsWithout(); plain >= 4 && float64(few.aligned-few.headsOn) >= 0.9*float64(plain) && !(few.heads >= 2 && many.heads >= 2) {
		return true
	}
	if few.hasOwnHeads() {
		return false
	}
	if on < 0.85 {
		return false
	}
	if n <= 0.6*float64(len(many.rows)) {
		return few.cells == len(few.rows) || few.lone >= few.heads || few.heads*4 < len(few.rows)
	}
	if many.heads >= 2 && few.heads >= 2 && few.lone < few.heads {
		return false
	}
	other := max(float64(many.aligned)/float64(len(many.rows)), float64(many.cellsOn)/float64(many.cells))
	return other >= 0.6
}

// edged reports whether a side is set flush with its right edge, and nearly all of its rows stand on base lines of the
// other side: dates and places at the ends of lines, or labels before them. Text of a column of its own is set flush
// with its left edge.
func (s *side) edged() bool {
	if len(s.rows) < 3 || (s.aligned+s.heads-s.headsOn)*5 < len(s.rows)*4 || s.aligned*2 < len(s.rows) {
		return false
	}
	flush, left := 0, math.Inf(1)
	for _, r := range s.rows {
		if s.x1-r.x1 < 0.3*r.size {
			flush++
		}
		left = min(left, r.x0)
	}
	ragged := 0
	for _, r := range s.rows {
		if r.x0-left > 1.5*r.size {
			ragged++
		}
	}
	return flush*5 >= len(s.rows)*4 && ragged*3 >= len(s.rows)
}

// sparse reports whether the groups of a side begin so far from each other that what stands near their beginnings
// is hardly near them by chance.
func (s *side) sparse() bool {
	first, last := s.rows[0], s.rows[len(s.rows)-1]
	return 1.6*first.size*float64(s.cells) < 0.4*(last.y-first.y)
}

// opensLarge reports whether a side begins with a heading that is set clearly larger than what follows.
func (s *side) opensLarge() bool {
	if len(s.rows) < 3 || !headable(s.rows[0]) {
		return false
	}
	for _, r := range s.rows[1:min(len(s.rows), 5)] {
		if s.rows[0].size < 1.2*r.size {
			return false
		}
	}
	return true
}

// hasOwnHeads reports whether a side is a column with headings of its own.
func (s *side) hasOwnHeads() bool {
	return s.heads >= 2 && s.headsOn*5 < s.heads*4 && s.lone < s.heads
}

func (s *side) largest() float64 {
	size := 0.0
	for _, r := range s.rows {
		size = max(size, r.size)
	}
	return size
}

// rowsWithout counts the rows that are not set like headings.
func (s *side) rowsWithout() int { return len(s.rows) - s.heads }

// trim drops the rows above the first and below the last that stand on a base line of the other side.
func (s *side) trim() bool {
	first, last := 0, len(s.rows)
	for first < last && !s.on[first] {
		first++
	}
	for last > first && !s.on[last-1] {
		last--
	}
	trimmed := last-first < len(s.rows)
	s.rows = s.rows[first:last]
	return trimmed
}

// meet counts the groups of each side that begin about where one of the other does.
func (s *side) meet(o *side) {
	body := s.rows[0].size
	i, j := 0, 0
	for i < len(s.opens) && j < len(o.opens) {
		switch d := s.opens[i] - o.opens[j]; {
		case math.Abs(d) <= 0.8*body:
			s.near++
			o.near++
			i++
			j++
		case d < 0:
			i++
		default:
			j++
		}
	}
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
		for k < len(other) && other[k].y < r.y-r.size {
			k++
		}
		on := false
		for j := k; j < len(other) && other[j].y <= r.y+r.size; j++ {
			on = on || slices.ContainsFunc(other[j].segs, func(g *segment) bool { return math.Abs(g.y-r.y) <= nearLine(r.size, g.size) })
		}
		s.on = append(s.on, on)
		text := r.text()
		date := dateish(text)
		opens := i == 0 || r.y-s.rows[i-1].y > 1.5*max(r.size, s.rows[i-1].size)
		ends := i+1 == len(s.rows) || s.rows[i+1].y-r.y > 1.5*max(r.size, s.rows[i+1].size)
		if opens {
			s.cells++
			s.opens = append(s.opens, r.y)
			inCell = 0
			if on {
				s.cellsOn++
			}
			head := !date && headable(r) && (r.size > 1.12*body || r.bold() || shouting(text))
			switch alone := !slices.ContainsFunc(other, func(o row) bool { return math.Abs(o.y-r.y) < 0.8*r.size }); {
			case head && alone:
				s.across++
			case on && !head:
				s.beside++
				s.labels = max(s.labels, r.x1)
			}
		}
		inCell++
		if on {
			s.aligned++
		}
		if date {
			s.dated++
		}
		if date && (opens || !dateish(s.rows[i-1].text())) {
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
