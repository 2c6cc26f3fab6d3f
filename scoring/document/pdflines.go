package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Distances in lines, in heights of the font.
const (
	sameLine = 0.3  // base lines closer than this are one
	wordGap  = 0.16 // characters farther apart than this are words apart
	splitGap = 0.55 // words farther apart may stand in different columns
	breakGap = 0.8  // words farther apart on a line are as if a tab stood between them

	widestStretch = 2.2  // gaps between the words of a justified line are no wider
	lineAbove     = 0.75 // how far a font reaches over its base line
	lineBelow     = 0.22 // and below it
)

// nearLine is how far apart base lines may be that are one: small type beside large is often set in its middle.
func nearLine(a, b float64) float64 { return min(sameLine*max(a, b), 1.5*sameLine*min(a, b)) }

// segment is words on one base line that stand close together.
type segment struct {
	snips       []snip
	x0, x1, y   float64
	top, bottom float64
	size        float64
	page        int
	grid        *grid // the table that it stands for
}

func newSegment(page int, snips []snip) *segment {
	g := &segment{page: page, snips: snips, x0: math.Inf(1), x1: math.Inf(-1)}
	most := 0
	for _, sn := range snips {
		g.x0, g.x1 = min(g.x0, sn.x0), max(g.x1, sn.x1)
		g.size = max(g.size, sn.size)
		if n := len(sn.text); n > most {
			most, g.y = n, sn.y
		}
	}
	g.top, g.bottom = g.y-lineAbove*g.size, g.y+lineBelow*g.size
	return g
}

// text returns the words as they stand, without their places.
func (g *segment) text() string {
	var b strings.Builder
	for i, sn := range g.snips {
		if i > 0 && gapBetween(g.snips[i-1], sn) {
			b.WriteByte(' ')
		}
		b.WriteString(sn.text)
	}
	return b.String()
}

func (g *segment) bold() bool {
	bold, all := 0, 0
	for _, sn := range g.snips {
		all += len(sn.text)
		if sn.bold {
			bold += len(sn.text)
		}
	}
	return bold*10 >= all*9
}

// gapBetween reports whether white space stands between two neighbours.
func gapBetween(a, b snip) bool {
	if b.below {
		return true
	}
	gap := max(b.x0-a.x1, a.x0-b.x1)
	em := min(a.size, b.size)
	return gap > wordGap*em || b.spaced && gap > 0.05*em
}

// segments joins snips into words and words into segments, from top to bottom and left to right.
func segments(page int, snips []snip) []*segment {
	slices.SortStableFunc(snips, func(a, b snip) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x0, b.x0)) })
	var lines [][]*segment
	edges := rightEdges(snips)
	for i := 0; i < len(snips); {
		j, size := i+1, snips[i].size
		for j < len(snips) && snips[j].y-snips[i].y <= nearLine(size, snips[j].size) {
			size = max(size, snips[j].size)
			j++
		}
		lines = append(lines, split(page, snips[i:j], edges))
		i = j
	}
	attach(page, lines)
	var out []*segment
	for _, ln := range lines {
		for _, g := range ln {
			if g != nil {
				out = append(out, g)
			}
		}
	}
	return out
}

// rightEdges counts the snips that end at each place, in whole points.
func rightEdges(snips []snip) map[int]int {
	n := map[int]int{}
	for _, sn := range snips {
		n[int(math.Round(sn.x1))]++
	}
	return n
}

// justified returns from which snip of a line on all gaps are as wide as each other, because the line was
// stretched to the margin, where others end too. It is len(line) where the line was not stretched.
func justified(line []snip, edges map[int]int) int {
	n := len(line)
	if n < 5 {
		return n
	}
	if at := int(math.Round(line[n-1].x1)); edges[at-1]+edges[at]+edges[at+1] < 3 {
		return n
	}
	gaps := 0
	least, most := math.Inf(1), 0.0
	k := n - 1
	for ; k > 0; k-- {
		a, b := line[k-1], line[k]
		gap := b.x0 - a.x1
		if gap <= wordGap*min(a.size, b.size) {
			continue
		}
		if gap > widestStretch*a.size || math.Abs(a.size-b.size) > 0.05*a.size || max(most, gap)-min(least, gap) > 0.07*a.size {
			break
		}
		least, most = min(least, gap), max(most, gap)
		gaps++
	}
	if gaps < 4 {
		return n
	}
	return k
}

// split cuts the snips of one line at its wide gaps. What is drawn twice, to look bold or to cast a
// shadow, is taken once.
func split(page int, line []snip, edges map[int]int) []*segment {
	slices.SortStableFunc(line, func(a, b snip) int { return cmp.Compare(a.x0, b.x0) })
	var out []*segment
	var group []snip
	right := 0.0
	stretched := justified(line, edges)
	for k, sn := range line {
		if n := len(group); n > 0 {
			last := group[n-1]
			if last.text == sn.text && math.Abs(last.x0-sn.x0) < 0.2*sn.size {
				continue
			}
			if sn.x0-right > splitGap*max(last.size, sn.size) && k <= stretched || overprinted(group, right, sn) {
				out = append(out, newSegment(page, readingOrder(group)))
				group = nil
			}
		}
		if len(group) == 0 {
			right = sn.x1
		}
		right = max(right, sn.x1)
		group = append(group, sn)
	}
	if len(group) > 0 {
		out = append(out, newSegment(page, readingOrder(group)))
	}
	return out
}

// overprinted reports whether a snip begins before the words to its left end: they ran over the edge of their column.
func overprinted(group []snip, right float64, sn snip) bool {
	last := group[len(group)-1]
	return right-sn.x0 > 0.6*sn.size && last.x1 == right && sn.x0-last.x0 > 3*last.size && utf8.RuneCountInString(sn.text) > 3 && utf8.RuneCountInString(last.text) > 8
}

// mostOnLine is how many segments a line of a page that a person made may have.
const mostOnLine = 200

// attach puts raised and lowered signs, and bullets that stand a little off the base line, into the
// line that they belong to.
func attach(page int, lines [][]*segment) {
	for i, ln := range lines {
		for k, g := range ln {
			text := g.text()
			bullet := bulletOnly(g)
			if !bullet && utf8.RuneCountInString(text) > 4 {
				continue
			}
			for _, j := range []int{i + 1, i - 1, i + 2, i - 2} {
				if j < 0 || j >= len(lines) || len(lines[j]) == 0 || len(lines[j]) > mostOnLine {
					continue
				}
				if host := hostOf(g, lines[j], bullet); host >= 0 {
					for s := range g.snips {
						g.snips[s].y = lines[j][host].y
					}
					if bullet {
						moved := newSegment(page, g.snips)
						lines[j] = slices.Insert(lines[j], host, moved)
					} else {
						both := append(slices.Clone(lines[j][host].snips), g.snips...)
						slices.SortStableFunc(both, func(a, b snip) int { return cmp.Compare(a.x0, b.x0) })
						lines[j][host] = newSegment(page, readingOrder(both))
					}
					ln[k] = nil
					break
				}
			}
		}
		lines[i] = slices.DeleteFunc(lines[i], func(g *segment) bool { return g == nil })
	}
}

// hostOf finds the segment of a neighbouring line that a small one belongs to; -1 for none.
func hostOf(g *segment, line []*segment, bullet bool) int {
	for k, h := range line {
		if h == nil || bulletOnly(h) {
			continue
		}
		off := math.Abs(h.y - g.y)
		if bullet {
			if gap := h.x0 - g.x1; gap > -0.2*h.size && gap < 3*h.size && off < 0.6*h.size {
				return k
			}
			continue
		}
		near := g.x0-h.x1 < 0.35*h.size && h.x0-g.x1 < 0.35*h.size
		if near && g.size < 0.85*h.size && off < 0.62*h.size {
			return k
		}
	}
	return -1
}

// readingOrder puts snips that stand from left to right into the order they are read in: where the line
// runs from right to left, only the words of other scripts keep their order.
func readingOrder(snips []snip) []snip {
	if !rightToLeft(snips) {
		return snips
	}
	slices.Reverse(snips)
	for i := 0; i < len(snips); {
		j := i
		for j < len(snips) && direction(snips[j].text) <= 0 && direction(snips[j].text) != 0 || j < len(snips) && j > i && direction(snips[j].text) == 0 && j+1 < len(snips) && direction(snips[j+1].text) < 0 {
			j++
		}
		slices.Reverse(snips[i:max(j, i)])
		i = max(j, i+1)
	}
	return snips
}

func rightToLeft(snips []snip) bool {
	sum := 0
	for _, sn := range snips {
		sum += direction(sn.text)
	}
	return sum > 0
}

// direction counts the letters that run from right to left, less those that run from left to right.
func direction(s string) int {
	n := 0
	for _, r := range s {
		switch {
		case r < 0x590:
			if unicode.IsLetter(r) {
				n--
			}
		case unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko):
			n++
		case unicode.IsLetter(r):
			n--
		}
	}
	return n
}

// row is one line of a column: the segments on its base line.
type row struct {
	segs   []*segment
	x0, x1 float64
	y      float64
	size   float64
	page   int
	bullet bool  // a bullet was taken off it
	head   bool  // it is a heading in the margin
	cells  []int // the segments that begin a cell of a table
}

func newRow(segs []*segment) row {
	r := row{segs: segs, x0: math.Inf(1), x1: math.Inf(-1), page: segs[0].page}
	rtl := 0
	for _, g := range segs {
		r.x0, r.x1 = min(r.x0, g.x0), max(r.x1, g.x1)
		r.size = max(r.size, g.size)
		for _, sn := range g.snips {
			rtl += direction(sn.text)
		}
	}
	r.y = segs[0].y
	if rtl > 0 {
		slices.Reverse(r.segs)
	}
	return r
}

// rows puts the segments of one column back onto their lines, from top to bottom.
func rows(segs []*segment) []row {
	segs = slices.Clone(segs)
	slices.SortStableFunc(segs, func(a, b *segment) int { return cmp.Or(cmp.Compare(a.y, b.y), cmp.Compare(a.x0, b.x0)) })
	var out []row
	for i := 0; i < len(segs); {
		j := i + 1
		for j < len(segs) && segs[j].y-segs[i].y <= nearLine(segs[i].size, segs[j].size) {
			j++
		}
		line := segs[i:j]
		slices.SortStableFunc(line, func(a, b *segment) int { return cmp.Compare(a.x0, b.x0) })
		out = append(out, newRow(line))
		i = j
	}
	return out
}

// parts cuts a row at its wide gaps.
func (r row) parts() (out []row) {
	from := 0
	for k := 1; k <= len(r.segs); k++ {
		if k == len(r.segs) || max(r.segs[k].x0-r.segs[k-1].x1, r.segs[k-1].x0-r.segs[k].x1) > breakGap*r.size {
			out = append(out, newRow(slices.Clone(r.segs[from:k])))
			from = k
		}
	}
	return out
}

func (r row) text() string {
	var parts []string
	for _, g := range r.segs {
		parts = append(parts, g.text())
	}
	return strings.Join(parts, " ")
}

func (r row) bold() bool {
	for _, g := range r.segs {
		if !g.bold() {
			return false
		}
	}
	return true
}

// bulletOnly reports whether a segment is a bullet and nothing else.
func bulletOnly(g *segment) bool {
	if len(g.snips) != 1 {
		return false
	}
	sn := g.snips[0]
	r, n := utf8.DecodeRuneInString(sn.text)
	return n == len(sn.text) && (bulletLen(sn.text+"  ") > 0 && r != '>' && r != '+' || sn.symbols || privateUse(r))
}

func privateUse(r rune) bool { return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000 }
