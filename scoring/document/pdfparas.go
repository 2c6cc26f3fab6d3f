package document

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/span"
)

// paras joins the rows of a column to paragraphs, headings and list items.
func (w *pdfWriter) paras(l *leaf) []para {
	var out []para
	margin := l.margin()
	base := math.Inf(1) // where heads and paragraphs begin; what is set further in is a list
	starts := l.starts()
	beside := -1 // the last heading in the margin
	for k := 0; k < len(l.rows); k++ {
		r := l.rows[k]
		if r.head && beside >= 0 {
			// A heading in the margin that goes on in a second line, beside its text.
			head := &out[beside]
			if last := head.rows[len(head.rows)-1]; r.y-last.y < 1.6*r.size && styleOf(last, 0) == styleOf(r, 0) && len(head.rows) < 3 {
				head.rows = append(head.rows, r)
				continue
			}
		}
		p := para{rows: []row{r}, tx: l.textStart(r)}
		if p.grid = r.segs[0].grid; p.grid != nil {
			out = append(out, p)
			continue
		}
		pitch := math.Inf(1)
		above := k - 1
		for above > 0 && l.rows[above].head && beside >= 0 && beside < len(out)-1 {
			above-- // the second line of a heading in the margin
		}
		if above >= 0 {
			pitch = r.y - l.rows[above].y
		}
		if r.head {
			beside = len(out)
			p.kind, p.level = Heading, max(w.styles[styleOf(r, l.flow)], 2)
			base = math.Inf(1)
			p.before = 9
			out = append(out, p)
			continue
		}
		if above >= 0 && l.rows[above].head {
			pitch = math.Inf(1)
		}
		if item, ok := unbullet(r); ok {
			p.rows[0], p.kind, p.tx = item, Item, item.x0
		} else if n := len(out) - 1; n >= 0 && w.continues(&out[n], r, pitch, l, k, margin) {
			out[n].rows = append(out[n].rows, r)
			continue
		} else if level := w.styles[styleOf(r, l.flow)]; level > 0 && headable(r) {
			p.kind, p.level = Heading, level
			base = math.Inf(1)
		} else if p.tx > base+0.7*r.size && p.tx < base+6*r.size && (starts[bucket(p.tx)] > 1 || !l.centred(r)) && !r.bold() && (!dateish(r.text()) || lastRune(r.text()) == '.') {
			p.kind = Item
		}
		if p.kind == Paragraph {
			base = min(base, p.tx)
		}
		p.before = pitch / max(r.size, 0.1)
		out = append(out, p)
	}
	return out
}

func bucket(x float64) int { return int(math.Round(x / 2)) }

// starts counts how many rows begin at each place.
func (l *leaf) starts() map[int]int {
	n := map[int]int{}
	for _, r := range l.rows {
		n[bucket(l.textStart(r))]++
	}
	return n
}

// markCells notes in each row which of its segments begin a cell of a table.
func (l *leaf) markCells() {
	for k := range l.rows {
		r := &l.rows[k]
		for _, t := range l.tables {
			if r.y < t.top || r.y > t.bottom {
				continue
			}
			for i := 1; i < len(r.segs); i++ {
				if r.segs[i-1].x1 <= t.x1 && r.segs[i].x0 >= t.x0 && r.segs[i].x0-r.segs[i-1].x1 > 0.4*r.size {
					r.cells = append(r.cells, i)
				}
			}
		}
	}
}

// narrowLeft reports whether the cells to the left of a gutter are the narrow ones: dates or labels.
func (l *leaf) narrowLeft(t gutter) bool {
	left := t.x0 - l.x0
	return left <= 0.4*(l.x1-l.x0) && left < 0.8*(l.x1-t.x1)
}

// textStart is where the words of a row begin that are not in the narrow left column of a table.
func (l *leaf) textStart(r row) float64 {
	if len(r.segs) < 2 {
		return r.x0
	}
	for _, t := range l.tables {
		if !l.narrowLeft(t) || r.y < t.top || r.y > t.bottom || r.x0 > t.x0 {
			continue
		}
		for _, g := range r.segs {
			if g.x0 >= t.x0 {
				return g.x0
			}
		}
	}
	return r.x0
}

// margin tells how far right the running text of the column reaches.
func (l *leaf) margin() float64 {
	prose := math.Inf(-1)
	for _, r := range l.rows {
		if !tabbed(r) && len(strings.Fields(r.text())) > 5 {
			prose = max(prose, r.x1)
		}
	}
	near := 0
	for _, r := range l.rows {
		if !tabbed(r) && r.x1 > prose-4*r.size && len(strings.Fields(r.text())) > 5 {
			near++
		}
	}
	if near >= 3 {
		return prose
	}
	return max(l.right, prose)
}

// continues reports whether row r goes on with the paragraph that stands above it.
func (w *pdfWriter) continues(p *para, r row, pitch float64, l *leaf, k int, right float64) bool {
	prev := p.rows[len(p.rows)-1]
	if p.grid != nil || prev.page != r.page || pitch > 1.9*r.size || pitch < 0.5*r.size || math.Abs(prev.size-r.size) > 0.08*r.size {
		return false
	}
	if len(p.rows) > 1 && pitch > 1.15*(prev.y-p.rows[len(p.rows)-2].y) {
		return false
	}
	if len(r.segs) > 1 && tabbed(r) || prev.bold() != r.bold() && (prev.bold() || len(p.rows) > 1 && r.bold()) {
		return false
	}
	if shouting(prev.text()) && !shouting(r.text()) {
		return false
	}
	if c, _ := utf8.DecodeRuneInString(r.text()); unicode.IsUpper(c) && strings.HasSuffix(prev.text(), ")") && hasYear(prev.text()) && len(p.rows) == 1 {
		return false // "May 2010 - June 2014 (4 yrs 2 mos)" above a place
	}
	if p.kind == Heading && styleOf(prev, l.flow) != styleOf(r, l.flow) || contact(prev.text()) || contact(r.text()) {
		return false
	}
	var last *row // the words behind the last tab of the row above
	if parts := prev.parts(); len(parts) > 1 {
		last = &parts[len(parts)-1]
	}
	if last != nil && !near(r.x0, last.x0, r.size) {
		return false
	}
	switch at := r.x0; {
	case near(at, p.tx, r.size), last != nil && near(at, last.x0, r.size) && len(p.rows) == 1:
	case p.kind != Item && len(p.rows) == 1 && at < p.tx && p.tx-at < 3*r.size && len(strings.Fields(prev.text())) > 8: // the first line is set in
	case p.kind != Item && near((prev.x0+prev.x1)/2, (r.x0+r.x1)/2, r.size) && l.centred(prev) && l.centred(r):
	default:
		return false
	}
	if _, joins := hyphenAt(prev, r, w.layout.broken); joins {
		return true
	}
	hanging := p.kind == Item && p.rows[0].bullet
	first := firstWord(r)
	letter, _ := utf8.DecodeRuneInString(r.text())
	share := 0.92
	if ends := strings.ContainsRune(".!?", lastRune(prev.text())); ends && !unicode.IsLower(letter) && !hanging {
		if p.kind == Item || !l.wraps(right) || boldFirst(p.rows[0]) && !r.bold() {
			return false
		}
		share = 1
	}
	if styleOf(prev, 0) == styleOf(r, 0) && prev.bold() && pitch < 1.5*r.size && (k+1 == len(l.rows) || !l.rows[k+1].bold()) {
		right -= 1.2 * r.size // two bold lines above others are one, unless the first is clearly short
	}
	if prev.x1+0.2*r.size+share*first <= right {
		// The word would have found room above: somebody ended the line there, unless it cannot end so.
		above := strings.Fields(prev.text())
		last := above[len(above)-1]
		return hanging && unicode.IsLower(letter) || len(above) > 1 && (unicode.IsLower(letter) && connects(last) || joiners[last])
	}
	words := strings.Fields(prev.text())
	if last != nil {
		words = strings.Fields(last.text())
	}
	if hanging || len(words) >= 6 {
		return last == nil || near(r.x0, last.x0, r.size)
	}
	// Few words fill the line: a narrow column, where lines of a list fill it too.
	if unicode.IsLower(letter) || connects(words[len(words)-1]) {
		return true
	}
	if r.bold() && prev.bold() {
		return true
	}
	if last != nil {
		return false
	}
	next := math.Inf(1)
	if k+1 < len(l.rows) && math.Abs(l.rows[k+1].size-r.size) < 0.08*r.size {
		next = l.rows[k+1].y - r.y
	}
	return pitch*1.12 < next && !math.IsInf(next, 1) && pitch*1.12 < p.before*r.size
}

// boldFirst reports whether the words of a row, behind a date in the margin, begin in bold and go on without.
func boldFirst(r row) bool {
	parts := r.parts()
	words := parts[len(parts)-1]
	return words.segs[0].snips[0].bold && !words.bold()
}

// wraps reports whether lines of running text break at the right margin.
func (l *leaf) wraps(right float64) bool {
	for k := 1; k < len(l.rows); k++ {
		if r := l.rows[k-1]; r.x1 > right-6*r.size && !tabbed(r) {
			if c, _ := utf8.DecodeRuneInString(l.rows[k].text()); unicode.IsLower(c) {
				return true
			}
		}
	}
	return false
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// contact reports whether a line is an address or a number to call.
func contact(s string) bool {
	digits, letters := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsLetter(r):
			letters++
		}
	}
	return digits >= 7 && letters < 8 || len(s) < 60 && (strings.ContainsRune(s, '@') || strings.Contains(s, "://") || strings.Contains(s, "www."))
}

func near(a, b, size float64) bool { return math.Abs(a-b) < 0.35*size }

func tabbed(r row) bool {
	for k := 1; k < len(r.segs); k++ {
		if max(r.segs[k].x0-r.segs[k-1].x1, r.segs[k-1].x0-r.segs[k].x1) > breakGap*r.size {
			return true
		}
	}
	return false
}

// centred reports whether a row stands in the middle of its column and does not begin at its edge.
func (l *leaf) centred(r row) bool {
	return near((r.x0+r.x1)/2, (l.x0+l.x1)/2, 2*r.size) && r.x0 > l.x0+2*r.size
}

// firstWord estimates the width of the first word of a row.
func firstWord(r row) float64 {
	g := r.segs[0]
	text := g.text()
	word, _, _ := strings.Cut(text, " ")
	return (g.x1 - g.x0) * float64(utf8.RuneCountInString(word)) / float64(max(utf8.RuneCountInString(text), 1))
}

// connects reports whether a word at the end of a line cannot be the last of what it says.
func connects(word string) bool {
	last, _ := utf8.DecodeLastRuneInString(word)
	if strings.ContainsRune(",&/(–—-+", last) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(word)
	return unicode.IsLower(first) && utf8.RuneCountInString(word) <= 3
}

// joiners are words that no line ends in but one that goes on, whatever follows.
var joiners = map[string]bool{"of": true, "and": true, "for": true, "the": true, "&": true, "de": true, "des": true, "du": true, "et": true, "und": true, "für": true,
	"der": true, "del": true, "di": true, "da": true, "do": true, "y": true, "van": true, "voor": true}

// unbullet takes the bullet off a row.
func unbullet(r row) (row, bool) {
	if len(r.segs) > 1 && bulletOnly(r.segs[0]) {
		r2 := newRow(slices.Clone(r.segs[1:]))
		r2.bullet = true
		return r2, true
	}
	first := r.segs[0]
	sn := first.snips[0]
	if len(first.snips) > 1 && (utf8.RuneCountInString(sn.text) == 1 && (sn.symbols || bulletLen(sn.text+" ") > 0) && gapBetween(sn, first.snips[1])) {
		r2 := newRow(append([]*segment{newSegment(first.page, slices.Clone(first.snips[1:]))}, r.segs[1:]...))
		r2.bullet = true
		return r2, true
	}
	if n := bulletLen(sn.text); n > 0 && n < len(sn.text) && !digitNext(sn.text[n:]) {
		cp := sn
		cp.text = sn.text[n:]
		cp.at += span.UTF16Len(sn.text[:n])
		cp.x0 += (sn.x1 - sn.x0) * float64(utf8.RuneCountInString(sn.text[:n])) / float64(utf8.RuneCountInString(sn.text))
		r2 := newRow(append([]*segment{newSegment(first.page, append([]snip{cp}, first.snips[1:]...))}, r.segs[1:]...))
		r2.bullet = true
		return r2, true
	}
	return r, false
}

func digitNext(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsDigit(r)
}

// gaps tells which paragraphs stand clearly farther below the one before than most do.
func gaps(paras []para) {
	var all []float64
	for _, p := range paras {
		if p.before < 6 {
			all = append(all, p.before)
		}
	}
	if len(all) == 0 {
		return
	}
	slices.Sort(all)
	usual := all[len(all)/4]
	for k := range paras {
		p := &paras[k]
		p.gap = p.gap || p.kind == Heading || p.before > usual+0.3 && p.before > 1.22*usual
	}
}

// splitHeads makes rows of their own of headings that stand in the left margin beside what they head.
func (l *leaf) splitHeads(body float64) {
	var out []row
	for _, r := range l.rows {
		head, rest, ok := l.marginHead(r, body)
		if !ok {
			out = append(out, r)
			continue
		}
		head.head = true
		out = append(out, head)
		if len(rest.segs) > 0 {
			out = append(out, rest)
		}
	}
	l.rows = out
}

// marginHead cuts off a heading that stands in the left margin beside the rows that it heads.
func (l *leaf) marginHead(r row, body float64) (head, rest row, ok bool) {
	for _, t := range l.tables {
		if !l.narrowLeft(t) || r.y < t.top || r.y > t.bottom || r.x0 > t.x0 || !l.tallCells(t) && !bigger(r) {
			continue
		}
		first := newRow(r.segs[:1])
		if first.x1 > t.x1 || dateish(first.text()) || !headable(first) {
			return row{}, row{}, false
		}
		if !(first.bold() || shouting(first.text()) || first.size > 1.1*body) {
			return row{}, row{}, false
		}
		if len(r.segs) > 1 {
			rest = newRow(r.segs[1:])
		}
		return first, rest, true
	}
	return row{}, row{}, false
}

// bigger reports whether the first words of a row are set larger than what stands beside them.
func bigger(r row) bool { return len(r.segs) > 1 && r.segs[0].size > 1.15*r.segs[1].size }

// tallCells reports whether the cells to the right of a gutter hold several rows each.
func (l *leaf) tallCells(t gutter) bool {
	left, all := 0, 0
	for _, r := range l.rows {
		if r.y < t.top || r.y > t.bottom {
			continue
		}
		all++
		if r.x0 < t.x0 {
			left++
		}
	}
	return left > 0 && all >= 3*left
}

// joinCells puts what was broken within its cell onto one row: "Jan 2019 –" above "Present".
func (l *leaf) joinCells() {
	for k := 1; k < len(l.rows); k++ {
		for back := 1; back <= 2 && back <= k; back++ {
			if l.joinTo(k-back, k) {
				break
			}
		}
		if len(l.rows[k].segs) == 0 {
			l.rows = slices.Delete(l.rows, k, k+1)
			k--
		}
	}
}

// joinTo moves a cell of row k to the cell above it, of which it is the rest.
func (l *leaf) joinTo(above, k int) bool {
	r, a := &l.rows[k], &l.rows[above]
	if r.y-a.y > 1.8*r.size || len(a.segs) < 2 || len(a.segs) > mostOnLine {
		return false
	}
	g := r.segs[0]
	inMargin := l.inMargin(*r)
	for i := range r.segs {
		for j, up := range a.segs {
			if i > 0 {
				g = r.segs[i]
			}
			if !near(g.x0, up.x0, g.size) && !near(g.x1, up.x1, g.size) || math.Abs(g.size-up.size) > 0.1*g.size {
				continue
			}
			if !(openRange(up.text(), g.text()) || j == 0 && i == 0 && inMargin && len(r.segs) == 1 && !g.bold() && a.x1-a.segs[1].x0 > up.x1-up.x0 || (above == k-1 || l.inMargin(l.rows[k-1])) && wrapsBeforeDate(a, j, r)) {
				continue
			}
			more := slices.Clone(g.snips)
			more[0].below = true
			joined := *up
			joined.snips = append(slices.Clone(up.snips), more...)
			segs := slices.Clone(a.segs)
			segs[j] = &joined
			a.segs = segs
			if r.segs = slices.Delete(slices.Clone(r.segs), i, i+1); len(r.segs) > 0 {
				*r = newRow(r.segs)
			}
			return true
		}
	}
	return false
}

// wrapsBeforeDate reports whether a row is the rest of segment j of the row above it, which had no more room before
// the date at its right.
func wrapsBeforeDate(a *row, j int, r *row) bool {
	if j != len(a.segs)-2 || len(r.segs) != 1 || !dateish(a.segs[j+1].text()) {
		return false
	}
	up, g := a.segs[j], r.segs[0]
	last, first := up.snips[len(up.snips)-1], g.snips[0]
	if last.bold != first.bold || last.italic != first.italic || len(strings.Fields(up.text())) < 3 {
		return false
	}
	return up.x1+firstWord(*r) > a.segs[j+1].x0-0.8*g.size
}

// inMargin reports whether all of a row stands in the narrow left column of a table.
func (l *leaf) inMargin(r row) bool {
	for _, t := range l.tables {
		if l.narrowLeft(t) && r.y >= t.top && r.y <= t.bottom && r.x1 <= t.x1 {
			return true
		}
	}
	return false
}

// openRange reports whether two lines of a cell are the two ends of one range of dates.
func openRange(above, below string) bool {
	if len(above) > 30 || len(below) > 30 || !strings.ContainsAny(above, "0123456789") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(above)
	first, _ := utf8.DecodeRuneInString(below)
	dash := func(r rune) bool { return strings.ContainsRune("-–—−", r) }
	if dash(last) && !dash(first) || dash(first) && !dash(last) {
		return true
	}
	if strings.ContainsAny(above, "-–—−") && len(below) <= 8 && hasYear(below) && !unicode.IsDigit(last) {
		return true // "Jun 2013 – Feb" above "2019"
	}
	for _, w := range []string{" to", " bis", " au", " à", " al", " a", " até", " tot", " do"} {
		if strings.HasSuffix(strings.ToLower(above), w) {
			return true
		}
	}
	return false
}
