package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
)

// entry is one job or study: the blocks that belong to it, and the one with its dates.
type entry struct {
	blocks []int
	anchor int   // the block with the dates; -1 for none
	above  []int // what stands above a group of entries: the employer of several positions
	unsure bool  // where it begins or ends is a guess
	torn   bool  // the dates of the section stand together, away from what they belong to
}

// mostEntries is how many entries of a section are read. Nobody has as many, and what compares each with each must end.
const mostEntries = 300

// entries parts a section into its entries, and returns the first of them.
func (g *page) entries(s section) []entry {
	all := g.allEntries(s)
	return all[:min(len(all), mostEntries)]
}

// allEntries parts a section into its entries. Each entry holds one set of dates; the containers of the page
// tell where it begins, and in flat text the order of lines does.
func (g *page) allEntries(s section) []entry {
	blocks := make([]int, 0, len(s.blocks))
	for _, i := range s.blocks {
		if g.label[i] {
			continue
		}
		if text := g.text(i); len(text) > maxHeading || !g.lex.Sublabels[headingKey(text)] {
			blocks = append(blocks, i)
		}
	}
	if len(blocks) == 0 {
		return nil
	}
	anchors := g.anchors(s.kind, blocks)
	if len(anchors) == 0 {
		return g.undated(s, blocks)
	}
	container := g.doc.Blocks[blocks[0]].Element
	for _, i := range blocks {
		container = g.commonWith(container, i)
	}
	if g.doc.Kind == document.HTML {
		out := g.part(container, blocks, anchors, nil)
		g.doubtUnread(out)
		g.doubtSeveral(out)
		return out
	}
	if out := g.datesAbove(blocks, anchors); out != nil {
		g.doubtSeveral(out)
		return out
	}
	out := g.byHeadings(blocks, anchors)
	if out == nil {
		out = g.byBoldDates(blocks, anchors)
	}
	if out == nil {
		out = g.part(container, blocks, anchors, nil)
	}
	g.shareEmployer(out)
	doubtUneven(out)
	g.doubtRunIn(out)
	g.doubtUnread(out)
	g.doubtSeveral(out)
	for k := 1; k < len(blocks); k++ {
		if anchors[blocks[k-1]] && anchors[blocks[k]] && g.dateAlone(blocks[k-1]) && g.dateAlone(blocks[k]) {
			for n := range out {
				out[n].torn = true
			}
		}
	}
	return out
}

func (g *page) dateAlone(i int) bool { return g.onlyDate(g.text(i), g.periodsIn(i)) }

// shareEmployer gives the entries of a group the employer that stands above them with the length of all of it, as networks
// set several roles at one employer: "Acme", "4 yrs 6 mos", and then a title and dates each.
func (g *page) shareEmployer(entries []entry) {
	above := -1
	for k := range entries {
		e := &entries[k]
		head := slices.Index(e.blocks, e.anchor)
		if n := slices.IndexFunc(e.blocks[:max(head, 0)], g.lengthAlone); n == 1 && g.doc.Kind == document.Plain && g.headLike(e.blocks[:1]) && head > 2 {
			above = e.blocks[0]
			e.blocks, e.above, head = e.blocks[2:], append(e.above, above), head-2
		} else if above >= 0 {
			e.above = append(e.above, above)
		}
		if above < 0 {
			continue
		}
		named := 0
		for _, i := range e.blocks[:max(head, 0)] {
			if !g.term(g.text(i)) {
				named++
			}
		}
		if named != 1 { // it names its own employer, or is none of the group
			above, e.above = -1, e.above[:len(e.above)-1]
		}
	}
}

// lengthAlone reports whether a block is a length of time, beside which terms of employment may stand, and no date:
// "Full-time · 4 yrs 6 mos".
func (g *page) lengthAlone(i int) bool {
	if len(durations(g.lex, g.text(i))) != 1 || len(g.periodsIn(i)) > 0 {
		return false
	}
	return !slices.ContainsFunc(g.pieces(i), func(pc piece) bool { return !g.term(pc.text) })
}

// byHeadings parts lines at headings when each heading heads an entry with its dates, or lower headings that do; nil
// when they do not.
func (g *page) byHeadings(blocks []int, anchors map[int]bool) []entry {
	var out []entry
	var above []int // the heading over a group of entries
	for _, i := range blocks {
		if b := &g.doc.Blocks[i]; b.Kind == document.Heading {
			if n := len(out) - 1; n >= 0 && out[n].anchor < 0 && len(out[n].blocks) == 1 && b.Level > g.doc.Blocks[out[n].blocks[0]].Level {
				above, out = out[n].blocks, out[:n]
			} else if len(above) > 0 && b.Level <= g.doc.Blocks[above[0]].Level {
				above = nil
			}
			out = append(out, entry{anchor: -1, above: above})
		}
		if len(out) == 0 {
			return nil
		}
		e := &out[len(out)-1]
		e.blocks = append(e.blocks, i)
		if anchors[i] {
			if e.anchor >= 0 {
				return nil
			}
			e.anchor = i
		}
	}
	if len(out) < 2 || slices.ContainsFunc(out, func(e entry) bool { return e.anchor < 0 }) {
		return nil
	}
	return out
}

// byBoldDates parts lines at those with the dates when each of them begins in bold and no other line before one does:
// they are the heads of the entries. Nil when they are not.
func (g *page) byBoldDates(blocks []int, anchors map[int]bool) []entry {
	if !anchors[blocks[0]] {
		return nil
	}
	var out []entry
	for k, i := range blocks {
		if !anchors[i] {
			if g.startsBold(i) && k+1 < len(blocks) && anchors[blocks[k+1]] {
				return nil
			}
			e := &out[len(out)-1]
			e.blocks = append(e.blocks, i)
			continue
		}
		if !g.startsBold(i) || g.dateAlone(i) {
			return nil
		}
		out = append(out, entry{blocks: []int{i}, anchor: i})
	}
	if len(out) < 2 {
		return nil
	}
	return out
}

func (g *page) startsBold(i int) bool {
	runs := g.doc.Blocks[i].Runs
	return len(runs) > 0 && runs[0].Start == 0 && runs[0].Bold
}

// doubtAll makes claims unsure that were read from an entry whose parts do not stand together.
func doubtAll(claims ...*profile.Claim) {
	for _, c := range claims {
		c.Sure, c.Why = min(c.Sure, profile.Unsure), whyTorn
	}
}

// datesAbove parts lines at their dates when each entry begins with a line of dates alone; nil when they do not.
func (g *page) datesAbove(blocks []int, anchors map[int]bool) []entry {
	if !anchors[blocks[0]] || anchors[blocks[len(blocks)-1]] {
		return nil
	}
	var out []entry
	for _, i := range blocks {
		if !anchors[i] {
			e := &out[len(out)-1]
			e.blocks = append(e.blocks, i)
			continue
		}
		if !g.onlyDate(g.text(i), g.periodsIn(i)) || len(out) > 0 && len(out[len(out)-1].blocks) == 1 {
			return nil
		}
		out = append(out, entry{blocks: []int{i}, anchor: i})
	}
	return out
}

// doubt makes the dates of an entry unsure whose lines may belong to another.
func doubt(p *profile.Period) {
	for _, c := range []*profile.Claim{&p.Claim, &p.Start.Claim, &p.End.Claim} {
		c.Sure, c.Why = min(c.Sure, profile.Unsure), whyUneven
	}
}

// doubtUneven marks entries unsure when some begin with their dates and others have lines before them: a line
// may then belong to the entry before it.
func doubtUneven(entries []entry) {
	first, later := false, false
	for _, e := range entries {
		if e.anchor >= 0 && len(e.blocks) > 0 {
			first, later = first || e.blocks[0] == e.anchor, later || e.blocks[0] != e.anchor
		}
	}
	if first && later {
		for k := range entries {
			entries[k].unsure = true
		}
	}
}

// doubtUnread marks entries torn that hold a line which looks like the dates of an entry and was not understood: the
// dates that were may be those of another one.
func (g *page) doubtUnread(entries []entry) {
	for k := range entries {
		e := &entries[k]
		for _, i := range e.blocks {
			if i != e.anchor && g.looksDated(i) {
				e.torn = true
			}
		}
	}
}

// doubtSeveral marks entries torn whose line of dates has names between two periods: several jobs or studies stand in one
// line, as in "X University, 2008 – 2010; Y University, 2010 – 2012".
func (g *page) doubtSeveral(entries []entry) {
	for k := range entries {
		if e := &entries[k]; e.anchor >= 0 && g.namesBetween(e.anchor) {
			e.torn = true
		}
	}
}

// namesBetween reports whether a word with a capital stands between two periods of a block that are both ranges or both
// single dates.
func (g *page) namesBetween(block int) bool {
	text, found := g.text(block), g.periodsIn(block)
	for n := 1; n < len(found); n++ {
		if found[n-1].ranged() != found[n].ranged() {
			continue
		}
		for _, w := range strings.FieldsFunc(text[found[n-1].end:found[n].start], func(r rune) bool { return !unicode.IsLetter(r) }) {
			if capitalised(w) && !g.lex.DateLabels[strings.ToLower(w)] && !g.lex.To[strings.ToLower(w)] && utf8.RuneCountInString(w) > 2 {
				return true
			}
		}
	}
	return false
}

// looksDated reports whether a block is short, and holds a year and a dash or hardly anything else: dates that were not
// understood, or not taken for those of an entry.
func (g *page) looksDated(i int) bool {
	text := g.text(i)
	if len(text) > 48 || strings.HasSuffix(text, ".") || g.doc.Blocks[i].Kind == document.Item || g.endsPeriod(i) {
		return false
	}
	if found := g.periodsIn(i); len(found) > 0 && found[0].ranged() {
		return len(strings.Fields(text)) <= 10 && g.doc.Kind != document.HTML
	}
	words, years, dash := 0, 0, false
	for _, t := range tokenize(text) {
		switch {
		case t.word != "":
			words++
		case t.digits == 4 && t.num >= 1950 && t.num <= 2050:
			years++
		case isDash(t.punct):
			dash = true
		}
	}
	return years > 0 && (dash && words <= 5 || words <= 1)
}

// doubtRunIn marks entries torn that hold a list before their dates, though they begin with a head: the dates of the head
// were not understood, and the ones that were belong to another head.
func (g *page) doubtRunIn(entries []entry) {
	for k := range entries {
		e := &entries[k]
		if e.anchor < 0 || g.doc.Blocks[e.blocks[0]].Kind == document.Item {
			continue
		}
		for _, i := range e.blocks {
			if i == e.anchor {
				break
			}
			e.torn = e.torn || g.doc.Blocks[i].Kind == document.Item
		}
	}
}

func (g *page) commonWith(element, block int) int {
	b := g.doc.Blocks[block].Element
	for element != b {
		if element > b {
			element = g.doc.Elements[element].Parent
		} else {
			b = g.doc.Elements[b].Parent
		}
	}
	return element
}

// undated parts a section without dates at its containers, when they repeat.
func (g *page) undated(s section, blocks []int) []entry {
	container := g.doc.Blocks[blocks[0]].Element
	for _, i := range blocks {
		container = g.commonWith(container, i)
	}
	var out []entry
	last := -2
	for _, i := range blocks {
		child, _ := g.doc.Child(container, i)
		if child == last && child >= 0 {
			e := &out[len(out)-1]
			e.blocks = append(e.blocks, i)
			continue
		}
		last = child
		out = append(out, entry{blocks: []int{i}, anchor: -1})
	}
	if s.kind == lexicon.Work || s.kind == lexicon.Volunteer {
		// Without dates only the head tells a job from a remark.
		for _, e := range out {
			if !g.headLike(e.blocks[:1]) {
				return nil
			}
		}
	}
	return out
}

// anchors finds the blocks that carry the dates of an entry.
func (g *page) anchors(kind lexicon.Section, blocks []int) map[int]bool {
	out, items := map[int]bool{}, map[int]bool{}
	for _, i := range blocks {
		if !g.anchor(kind, i) {
			continue
		}
		if g.bullet(i, -1) {
			items[i] = true
		} else {
			out[i] = true
		}
	}
	if g.doc.Kind == document.HTML {
		g.dropRemarks(blocks, out)
	}
	// Dates in bullets are entries only where no line above the bullets has any.
	if len(out) == 0 || kind == lexicon.Education && g.doc.Kind == document.HTML {
		for i := range items {
			out[i] = true
		}
	}
	return out
}

// dropRemarks takes those out of the anchors that only tell something with a date in it, inside a container that
// has dates of its own: "Fuel down 11% 2012-2016".
func (g *page) dropRemarks(blocks []int, anchors map[int]bool) {
	container := g.doc.Blocks[blocks[0]].Element
	for _, i := range blocks {
		container = g.commonWith(container, i)
	}
	dated := map[int]bool{} // the children of the container with a line of dates alone
	for i := range anchors {
		if _, all := g.wordsAside(g.text(i), g.periodsIn(i)); all == 0 {
			child, _ := g.doc.Child(container, i)
			dated[child] = child >= 0
		}
	}
	for i := range anchors {
		child, _ := g.doc.Child(container, i)
		if small, all := g.wordsAside(g.text(i), g.periodsIn(i)); dated[child] && all > 0 && 2*small >= all {
			delete(anchors, i)
		}
	}
}

// bullet reports whether the block is one bullet of a list, rather than part of a list item that is a whole
// entry. The entry's dates, when known, tell the two apart; else the number of blocks in the item does.
func (g *page) bullet(i, anchor int) bool {
	b := &g.doc.Blocks[i]
	if b.Kind != document.Item {
		return false
	}
	if g.doc.Kind != document.HTML {
		return true
	}
	for e := b.Element; e > 0; e = g.doc.Elements[e].Parent {
		switch g.doc.Elements[e].Tag {
		case "li":
		case "dd":
			return false // what a definition list says of its term is no bullet
		default:
			continue
		}
		if anchor >= 0 {
			_, holds := g.doc.Child(e, anchor)
			return !holds || anchor == i
		}
		return g.visibleIn(e) <= 1
	}
	return true // a bullet was typed before it
}

// visibleIn returns how many visible blocks stand in an element.
func (g *page) visibleIn(element int) int {
	if g.holds == nil {
		g.holds = make([]int, len(g.doc.Elements))
		for k := range g.doc.Blocks {
			if g.doc.Blocks[k].Hidden != "" {
				continue
			}
			for e := g.doc.Blocks[k].Element; e >= 0; e = g.doc.Elements[e].Parent {
				g.holds[e]++
			}
		}
	}
	return g.holds[element]
}

func (g *page) anchor(kind lexicon.Section, i int) bool {
	found := g.periodsIn(i)
	if len(found) == 0 || g.endsPeriod(i) {
		return false
	}
	if g.until[i] > 0 {
		return true
	}
	text := g.text(i)
	if g.told(text, found) {
		return false
	}
	rest := undatedText(text, found)
	head := utf8.RuneCountInString(rest) <= 140 && !sentence(rest)
	for _, f := range found {
		if f.ranged() {
			return head && !g.toldSince(i)
		}
	}
	if kind == lexicon.Education || kind == lexicon.Certificates {
		return head
	}
	return g.onlyDate(text, found) || g.doc.Blocks[i].Kind != document.Item && head && setApart(text, found)
}

// toldSince reports whether the only date of a line is one since which something has been so, behind words that name no
// title and with no mark between: "Bioinformatics in R; Nextflow since 2020".
func (g *page) toldSince(i int) bool {
	text, found := g.text(i), g.periodsIn(i)
	if len(found) != 1 || capitalised(text[found[0].start:]) || g.endsPart(i, found[0].start) {
		return false
	}
	since := words(text[found[0].start:found[0].end])
	before := strings.TrimRight(text[:found[0].start], " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	return len(since) > 0 && g.lex.Since[since[0]] && len(strings.Fields(before)) > 1 && unicode.IsLetter(last) && g.titleWords(before) <= 0
}

// endsPart reports whether a gap or a change of type stands before a byte of a block.
func (g *page) endsPart(i, at int) bool {
	b := &g.doc.Blocks[i]
	near := func(k int) bool { return k == at || k == at-1 }
	return slices.ContainsFunc(b.Breaks, near) || slices.ContainsFunc(b.Runs, func(r document.Run) bool { return near(r.Start) || near(r.End) })
}

// setApart reports whether one date stands at the end of a line behind a mark: "Accountant | 2012", "Nurse (2012)".
func setApart(text string, found []foundPeriod) bool {
	if len(found) != 1 || strings.Trim(text[found[0].end:], " )]") != "" {
		return false
	}
	before := strings.TrimRight(text[:found[0].start], " ")
	last, _ := utf8.DecodeLastRuneInString(before)
	return strings.ContainsRune("|·•—–([", last) && len(strings.Fields(before)) <= 8
}

// endsPeriod reports whether the block holds the end of a period that begins in another block.
func (g *page) endsPeriod(i int) bool {
	for _, end := range g.until {
		if end == i {
			return true
		}
	}
	return false
}

// told reports whether a line tells something rather than names it: half of its words or more are small, as in
// "Fuel had been down 11% (2012-2016)". Its dates and printed durations do not count.
func (g *page) told(text string, found []foundPeriod) bool {
	for _, f := range found {
		before, after := strings.Trim(text[:f.start], " "), strings.Trim(g.withoutLengths(text[f.end:]), " ,·|()")
		if f.ranged() && (before == "" || after == "" && !strings.HasSuffix(before, "(")) {
			return false // dates at the edge of a line are the line's own
		}
	}
	small, all := g.wordsAside(text, found)
	if strings.HasSuffix(text, ")") && all <= 8 && g.titleWords(text[:found[0].start]) > 0 {
		return false // "Specjalistka ds. kadr i płac (2015 - 2018)"
	}
	return (all >= 4 || all >= 2 && strings.HasSuffix(text, ".") && !g.endsInSuffix(text)) && small*2 >= all
}

// withoutLengths returns a text without the lengths of time in it: "· 2 yrs 3 mos".
func (g *page) withoutLengths(text string) string {
	for {
		found := durations(g.lex, text)
		if len(found) == 0 || found[0][1] <= found[0][0] {
			return text
		}
		text = text[:found[0][0]] + text[found[0][1]:]
	}
}

// wordsAside counts the words of a text aside from its dates and printed durations, and those of them that begin
// with a small letter.
func (g *page) wordsAside(text string, found []foundPeriod) (small, all int) {
	holes := durations(g.lex, text)
	for _, f := range found {
		holes = append(holes, [2]int{f.start, f.end})
	}
	for _, t := range tokenize(text) {
		if t.word == "" || slices.ContainsFunc(holes, func(h [2]int) bool { return t.start >= h[0] && t.end <= h[1] }) {
			continue
		}
		if nameParticles[t.word] {
			continue
		}
		all++
		if r, _ := utf8.DecodeRuneInString(text[t.start:]); unicode.IsLower(r) {
			small++
		}
	}
	return small, all
}

// nameParticles are the small words inside names, of which a text of any kind may have some.
var nameParticles = map[string]bool{"of": true, "the": true, "and": true, "for": true, "de": true, "la": true, "le": true, "les": true, "los": true, "las": true,
	"del": true, "do": true, "da": true, "dos": true, "das": true, "du": true, "des": true, "di": true, "della": true, "degli": true, "dei": true, "y": true,
	"e": true, "et": true, "und": true, "für": true, "der": true, "die": true, "van": true, "voor": true, "en": true, "i": true, "w": true, "im": true}

// onlyDate reports whether a text is a date and its label, and nothing else.
func (g *page) onlyDate(text string, found []foundPeriod) bool {
	for _, t := range tokenize(undatedText(text, found)) {
		if t.word != "" && !g.lex.DateLabels[t.word] || t.num >= 0 {
			return false
		}
	}
	return true
}

// undatedText returns a text without the dates that were found in it.
func undatedText(text string, found []foundPeriod) string {
	at := 0
	var rest strings.Builder
	for _, f := range found {
		rest.WriteString(text[at:f.start])
		rest.WriteByte(' ')
		at = f.end
	}
	rest.WriteString(text[at:])
	return rest.String()
}

// sentence reports whether a text is prose rather than a line of facts.
func sentence(text string) bool {
	words := strings.Fields(text)
	if len(words) < 8 {
		return false
	}
	small := 0
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return small*5 >= len(words)*3 || strings.HasSuffix(text, ".") && small*2 >= len(words)
}

// part splits the blocks of one container into entries.
func (g *page) part(container int, blocks []int, anchors map[int]bool, above []int) []entry {
	n := 0
	for _, i := range blocks {
		if anchors[i] {
			n++
		}
	}
	if n == 1 {
		e := entry{blocks: blocks, above: above}
		for _, i := range blocks {
			if anchors[i] {
				e.anchor = i
			}
		}
		return []entry{e}
	}

	// The children of the container, in order, each with its blocks.
	type child struct {
		element, dates int
		blocks         []int
	}
	var children []child
	for _, i := range blocks {
		el, _ := g.doc.Child(container, i)
		if len(children) == 0 || el < 0 || children[len(children)-1].element != el {
			children = append(children, child{element: el})
		}
		c := &children[len(children)-1]
		c.blocks = append(c.blocks, i)
		if anchors[i] {
			c.dates++
		}
	}
	dated, begins, whole := 0, 0, 0
	for _, c := range children {
		if c.dates > 0 {
			dated++
		}
		if c.dates == 1 && g.titledAbove(c.blocks, anchors) {
			whole++
		}
		if c.dates == 1 && !anchors[c.blocks[len(c.blocks)-1]] {
			begins++
		}
	}
	if g.doc.Kind == document.Plain && begins > 1 && begins >= dated-1 && children[0].dates == 0 && 2*whole < dated {
		// Empty lines stand inside the heads of entries, and not between entries.
		var lines []child
		for _, i := range blocks {
			c := child{element: -1, blocks: []int{i}}
			if anchors[i] {
				c.dates = 1
			}
			lines = append(lines, c)
		}
		children = lines
	}
	if dated == 1 {
		var head, tail []int
		var inner child
		for _, c := range children {
			switch {
			case c.dates > 0:
				inner = c
			case inner.blocks == nil:
				head = append(head, c.blocks...)
			default:
				tail = append(tail, c.blocks...)
			}
		}
		if g.headLike(head) {
			above = append(above[:len(above):len(above)], head...)
		}
		out := g.part(inner.element, inner.blocks, anchors, above)
		last := &out[len(out)-1]
		last.blocks = append(last.blocks, tail...)
		return out
	}

	// Containers without dates belong to the entry before them, but for those that head the next one.
	units := make([]unit, 0, len(children))
	flat := true
	for _, c := range children {
		units = append(units, unit{blocks: c.blocks, dates: c.dates, element: c.element})
		flat = flat && len(c.blocks) == 1
	}
	return g.join(units, anchors, above)
}

// titledAbove reports whether blocks begin with a line that reads like a title, above their dates.
func (g *page) titledAbove(blocks []int, anchors map[int]bool) bool {
	return !anchors[blocks[0]] && g.headLike(blocks[:1]) && g.titled(blocks[0])
}

// unit is a line or a container of a run that is to be joined into entries.
type unit struct {
	blocks  []int
	dates   int
	element int
}

// join puts a run of units together: each dated unit is an entry, or several, and the units between go to
// the entry before, or, when they read like the head of an entry, to the one after.
func (g *page) join(units []unit, anchors map[int]bool, above []int) []entry {
	var out []entry
	// How many head lines stand before the dates, told from the first entry.
	lead := 0
	for lead < len(units) && units[lead].dates == 0 {
		lead++
	}
	if lead > 0 && !g.headLike(units[lead-1].blocks) {
		lead = 0
	}
	var waiting []int
	for k := 0; k < len(units); k++ {
		u := units[k]
		if u.dates == 0 && g.sibling(units, k) {
			out = append(out, entry{blocks: append(waiting, u.blocks...), anchor: -1, above: above})
			waiting = nil
			continue
		}
		if u.dates == 0 {
			// Count the head-like units from here to the next dates.
			if len(out) > 0 && (g.datesFirst(units) || !g.opens(units, k, lead)) {
				e := &out[len(out)-1]
				e.blocks = append(e.blocks, u.blocks...)
				continue
			}
			waiting = append(waiting, u.blocks...)
			continue
		}
		var es []entry
		if u.dates == 1 {
			es = g.part(max(u.element, 0), append(waiting, u.blocks...), anchors, above)
		} else {
			es = g.part(u.element, u.blocks, anchors, append(above[:len(above):len(above)], waiting...))
		}
		waiting = nil
		out = append(out, es...)
	}
	if len(waiting) > 0 && len(out) > 0 {
		e := &out[len(out)-1]
		e.blocks = append(e.blocks, waiting...)
	}
	return out
}

// datesFirst reports whether entries of flat text begin with the line of their dates and go on with a head: the first
// line has dates, and the last reads like a head and has none.
func (g *page) datesFirst(units []unit) bool {
	last := units[len(units)-1]
	return g.doc.Kind != document.HTML && units[0].dates == 1 && last.dates == 0 && len(last.blocks) == 1 && g.headLike(last.blocks)
}

// sibling reports whether undated unit k is a container of the same make as the dated ones: an entry that
// states no dates.
func (g *page) sibling(units []unit, k int) bool {
	if g.doc.Kind != document.HTML || units[k].element < 0 {
		return false
	}
	this := g.doc.Elements[units[k].element]
	entry := this.Tag == "li" || this.Tag == "article" || this.Tag == "section" || this.Tag == "tr"
	if !entry && (this.Class == "" || len(units[k].blocks) < 2) {
		return false
	}
	for _, u := range units {
		if u.dates > 0 && !entry && len(u.blocks) < 2 {
			return false // lines of one make
		}
		if u.dates > 0 && (u.element < 0 || g.doc.Elements[u.element].Tag != this.Tag || g.doc.Elements[u.element].Class != this.Class) {
			return false
		}
	}
	return true
}

// opens reports whether undated unit k belongs to the entry whose dates follow.
func (g *page) opens(units []unit, k, lead int) bool {
	next := k
	for next < len(units) && units[next].dates == 0 {
		if !g.headLike(units[next].blocks) {
			return false
		}
		next++
	}
	if next == len(units) {
		return false
	}
	first := &g.doc.Blocks[units[k].blocks[0]]
	if first.Kind == document.Heading || first.Gap {
		return true
	}
	return next-k <= lead
}

// headLike reports whether blocks read like the head of an entry: short lines that are no list and no prose.
func (g *page) headLike(blocks []int) bool {
	if len(blocks) == 0 || len(blocks) > 4 {
		return false
	}
	for _, i := range blocks {
		b := &g.doc.Blocks[i]
		text := b.Text.String()
		if b.Kind == document.Item && g.doc.Kind != document.HTML || utf8.RuneCountInString(text) > 110 || sentence(text) {
			return false
		}
		if b.Kind == document.Item && g.doc.Elements[b.Element].Tag != "dd" && len(strings.Fields(text)) > 10 {
			return false
		}
		if strings.HasSuffix(text, ".") && len(strings.Fields(text)) > 3 && b.Kind != document.Heading && !g.endsInSuffix(text) {
			return false
		}
		if g.goesOn(i) {
			return false
		}
	}
	return true
}

// goesOn reports whether a line of text carries on the line before it, which ends in a word that ends no line: "the", "and".
func (g *page) goesOn(i int) bool {
	if i == 0 || g.doc.Kind == document.HTML || g.doc.Blocks[i].Gap || g.doc.Blocks[i].Kind != g.doc.Blocks[i-1].Kind {
		return false
	}
	ws := strings.Fields(g.text(i - 1))
	if len(ws) < 3 {
		return false
	}
	switch ws[len(ws)-1] {
	case "the", "a", "an", "of", "and", "or", "for", "with", "to", "in", "on", "by", "from", "und", "der", "die", "das", "des", "für", "mit", "von", "et", "le", "la", "les", "du", "avec", "pour", "el", "los", "las", "del", "con", "para", "di", "della", "het", "een", "voor", "met":
		return true
	}
	return false
}
