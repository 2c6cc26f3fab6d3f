package read

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
)

// piece is a part of a head line that says one thing: a title, an employer, a place.
type piece struct {
	block, start, end int
	text              string
	class             string // class names around it, lower case
	label             string // what its label says that it is: "employer"
	bold, link        bool
	heading           bool
	at                bool   // "at" or "@" stands before it
	shared            bool   // it stands above several entries
	slot              string // where it stands in its entry, the same for the like piece of other entries
}

// periodsIn finds the dates of a block, and gives each the precision that the markup states.
func (g *page) periodsIn(i int) []foundPeriod {
	if found, done := g.dates[i]; done {
		return found
	}
	b := &g.doc.Blocks[i]
	gaps := slices.Clone(b.Breaks)
	for _, r := range b.Runs {
		gaps = append(gaps, r.Start, r.End)
	}
	found := periods(g.lex, b.Text.String(), gaps...)
	g.dates[i] = found
	for _, f := range found {
		g.refine(b, f.from)
		g.refine(b, f.to)
	}
	return found
}

// refine takes the date from time[datetime] when it names the same year: a template may print 2010 as
// "Jan 2010".
func (g *page) refine(b *document.Block, f *foundDate) {
	if f == nil || f.date.IsZero() {
		return
	}
	for _, run := range b.Runs {
		if run.Datetime == "" || run.End <= f.start || run.Start >= f.end {
			continue
		}
		stated := run.Datetime[:min(len(run.Datetime), 10)]
		if d, err := timespan.Parse(stated); err == nil && d.Year == f.date.Year && (d.Month == 0 || f.date.Month == 0 || d.Month == f.date.Month) {
			f.date, f.unsure, f.invalid, f.why = d, false, false, ""
		}
	}
}

func (g *page) dateClaim(block int, f *foundDate) profile.DateClaim {
	if f == nil {
		return profile.DateClaim{}
	}
	sure := profile.Sure
	if f.unsure {
		sure = profile.Unsure
	}
	c := profile.DateClaim{Claim: g.claim(block, f.start, f.end, sure), Date: f.date, Present: f.present, Invalid: f.invalid}
	if f.invalid {
		c.Date = timespan.Date{}
	}
	if f.unsure {
		c.Why = f.why
	}
	return c
}

// entryPeriod returns the dates of an entry from the block that carries them: the first range, or else the
// first date, which is then the end.
func (g *page) entryPeriod(anchor int) profile.Period {
	found := g.periodsIn(anchor)
	if end := g.until[anchor]; end > 0 {
		p := profile.Period{Claim: g.whole(anchor), Start: g.dateClaim(anchor, cmp.Or(found[0].from, found[0].to))}
		last := g.periodsIn(end)[0]
		p.End = g.dateClaim(end, cmp.Or(last.to, last.from))
		p.Spans = append(p.Spans, g.whole(end).Spans...)
		return p
	}
	best := found[0]
	for _, f := range found {
		if f.ranged() {
			best = f
			break
		}
	}
	if best.lone {
		best.to, best.from = best.from, nil
	}
	return g.period(anchor, best)
}

// period turns found dates into a claim.
func (g *page) period(block int, f foundPeriod) profile.Period {
	p := profile.Period{Claim: g.claim(block, f.start, f.end, profile.Sure), Start: g.dateClaim(block, f.from), End: g.dateClaim(block, f.to)}
	if g.doc.Kind == document.HTML && january(p.Start) && january(p.End) && strings.ContainsFunc(p.Start.Text, unicode.IsLetter) {
		// Two Januaries on a page are most often two years that a template widened.
		for _, c := range []*profile.DateClaim{&p.Start, &p.End} {
			c.Date, c.Sure, c.Why = c.Date.Coarsen(timespan.Year), min(c.Sure, profile.Fair), whyWidened
		}
	}
	if p.End.Date.CertainlyBefore(p.Start.Date) && strings.ContainsFunc(g.text(block), rightToLeft) {
		// The words run from right to left, and the two dates may have been taken from the wrong end.
		for _, c := range []*profile.DateClaim{&p.Start, &p.End} {
			c.Sure, c.Why = profile.Unsure, whyTurned
		}
	}
	return p
}

// rightToLeft reports whether a letter is written from right to left.
func rightToLeft(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew) }

func january(c profile.DateClaim) bool {
	return c.Date.Precision() == timespan.Month && c.Date.Month == 1
}

// pieces returns a block cut at its dates, gaps, marks and changes of type.
func (g *page) pieces(i int) []piece {
	out, done := g.parts[i]
	if !done {
		out = g.cut(i)
		g.parts[i] = out
	}
	return slices.Clone(out) // the caller may mark its own
}

func (g *page) cut(i int) []piece {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	if label := g.labelled[i]; label != "" && label != "dates" && len(g.periodsIn(i)) == 0 {
		// The value of a field is one thing.
		s, e := span.TrimRange(text, 0, len(text), ",;:")
		return []piece{{block: i, start: s, end: e, text: text[s:e], label: label, slot: "label " + label}}
	}
	cuts := slices.Clone(b.Breaks)
	var holes [][2]int
	for _, f := range g.periodsIn(i) {
		holes = append(holes, [2]int{f.start, f.end})
	}
	holes = append(holes, durations(g.lex, text)...)
	for _, r := range b.Runs {
		if r.Start > 0 || r.End < len(text) {
			cuts = append(cuts, r.Start, r.End)
		}
	}
	var ats []int
	for at, r := range text {
		before, after := at > 0 && text[at-1] == ' ', strings.HasPrefix(text[at+utf8.RuneLen(r):], " ")
		switch {
		case r == '|' || r == '•' || r == '·' && before && after || isDash(r) && r != '→' && before && after && !insideBold(b, at):
			holes = append(holes, [2]int{at, at + utf8.RuneLen(r)})
		case r == ':' && before && strings.HasPrefix(text[at:], ":: "):
			holes = append(holes, [2]int{at, at + 2})
		case r == '[' || r == ']':
			cuts = append(cuts, at)
		case r == '(' && before:
			if end := strings.IndexByte(text[at:], ')'); end > 0 && g.factual(text[at+1:at+end]) {
				cuts = append(cuts, at, at+end+1)
			}
		case before && g.atWord(text, at) > 0:
			n := g.atWord(text, at)
			holes = append(holes, [2]int{at, at + n})
			ats = append(ats, at+n)
		case r == '.' && leader(text[at:]) > 0:
			holes = append(holes, [2]int{at, at + leader(text[at:])})
		case r == '.' && endsPhrase(text, at):
			holes = append(holes, [2]int{at, at + 1})
		}
	}
	for _, h := range holes {
		cuts = append(cuts, h[0], h[1])
	}
	cuts = append(cuts, 0, len(text))
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	for k := 0; k+1 < len(cuts); k++ {
		s, e := cuts[k], cuts[k+1]
		if slices.ContainsFunc(holes, func(h [2]int) bool { return s < h[1] && e > h[0] }) || s > len(text) || e > len(text) {
			continue
		}
		s2, e2 := span.TrimRange(text, s, e, ",;:–—-|·@•()[]*_/~")
		if strings.Count(text[s2:e2], "(") > strings.Count(text[s2:e2], ")") && strings.HasPrefix(text[e2:], ")") {
			e2++
		}
		if e2 <= s2 || !strings.ContainsFunc(text[s2:e2], func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
			continue
		}
		pc := piece{block: i, start: s2, end: e2, text: text[s2:e2], heading: b.Kind == document.Heading}
		pc.at = slices.ContainsFunc(ats, func(a int) bool { return a <= s2 && a >= s-1 })
		el := g.doc.Elements[b.Element]
		classes := el.Class
		for _, r := range b.Runs {
			if r.Start <= s2 && r.End >= e2 {
				classes += " " + r.Class
				pc.bold = pc.bold || r.Bold
				pc.link = pc.link || r.Href != ""
			}
		}
		pc.class, pc.label = strings.ToLower(strings.TrimSpace(classes)), g.labelled[i]
		if n := g.atWord(pc.text, 0); n > 0 && n < len(pc.text) {
			pc.start, pc.text, pc.at = pc.start+n+1, pc.text[n+1:], true
		}
		g.takeLabel(&pc)
		if n := len(out) - 1; n >= 0 && pc.label == "" && slices.Contains(b.Breaks, cuts[k]) {
			// "Employer", a gap, and its name.
			if class := g.lex.Labels[strings.ToLower(out[n].text)]; class != "" && out[n].label == "" && n == 0 {
				pc.label, out = class, out[:0]
			}
		}
		pc.slot = fmt.Sprintf("%s%d.%s/%s/%t/%d", el.Tag, b.Level, el.Class, pc.class, pc.bold, len(out))
		out = append(out, pc)
	}
	return out
}

// atWord returns how many bytes at a place of a text are a word that stands between a title and an employer, 0
// for none: "at", "chez". Words that are as often part of a name ("en", "na") count behind a title alone.
func (g *page) atWord(text string, at int) int {
	n := strings.IndexByte(text[at:], ' ')
	if n <= 0 || n > 9 || at+n+1 >= len(text) {
		return 0
	}
	word := text[at : at+n]
	switch {
	case word == "@":
		return n
	case !g.lex.At[word]:
		return 0
	case word == "at":
		if g.schoolName(text[:at]) {
			return 0
		}
		return n
	case at == 0 || len(word) > 2 || g.endsInTitle(text[:at]):
		if next := text[at+n+1:]; capitalised(next) {
			return n
		}
	}
	return 0
}

// endsInTitle reports whether the last word of a text is one that ends titles.
func (g *page) endsInTitle(text string) bool {
	ws := words(text)
	return len(ws) > 0 && (g.lex.Title(ws[len(ws)-1]) || g.lex.Seniority[ws[len(ws)-1]])
}

// leader returns how many dots a text begins with when they lead the eye to what stands at the end of a line; 0 for fewer.
func leader(text string) int {
	if n := len(text) - len(strings.TrimLeft(text, ".")); n >= 4 {
		return n
	}
	return 0
}

// endsPhrase reports whether the full stop at a place of a text parts two phrases, as in "Librarian. City of
// Saddleback": a long word or a state stands before it and a capital after it.
func endsPhrase(text string, at int) bool {
	if !strings.HasPrefix(text[at+1:], " ") || !capitalised(text[at+2:]) {
		return false
	}
	word := text[strings.LastIndexByte(text[:at], ' ')+1 : at]
	return utf8.RuneCountInString(word) > 4 && !strings.Contains(word, ".") || usState(word) && strings.HasSuffix(text[:at-2], ", ")
}

// schoolName reports whether a text begins like the name of a school, so that "at" behind it is part of the
// name: "University of Texas at Austin".
func (g *page) schoolName(text string) bool {
	for _, w := range words(text) {
		if g.lex.School(w) {
			return true
		}
	}
	return false
}

// insideBold reports whether a byte stands inside bold words that are only a part of the block: a dash there
// belongs to the name that is set in bold.
func insideBold(b *document.Block, at int) bool {
	for _, r := range b.Runs {
		if r.Bold && r.Start < at && at < r.End && (r.Start > 0 || r.End < b.Text.Len()) {
			return true
		}
	}
	return false
}

// factual reports whether what stands in brackets is a date or a place, rather than part of a name.
func (g *page) factual(inside string) bool {
	if len(periods(g.lex, inside)) > 0 || len(durations(g.lex, inside)) > 0 {
		return true
	}
	_, ok := g.place(inside)
	return ok
}

// takeLabel takes a label off the words, and lets it tell what they are as a class name would: "Employer:
// Acme", "Arbeitgeber: Acme".
func (g *page) takeLabel(pc *piece) {
	label, _, ok := strings.Cut(pc.text, ":")
	if !ok || len(label) > 32 {
		return
	}
	if class := g.lex.Labels[strings.ToLower(strings.TrimSpace(label))]; class != "" {
		n, _ := span.TrimRange(pc.text, len(label)+1, len(pc.text), "")
		pc.start, pc.text, pc.label = pc.start+n, pc.text[n:], class
	}
}

// classHas reports whether one of the class names around the piece is, or contains as a word, one of words.
func (pc piece) classHas(words ...string) bool {
	if pc.label != "" && slices.Contains(words, pc.label) {
		return true
	}
	for _, name := range strings.FieldsFunc(pc.class, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if slices.Contains(words, name) {
			return true
		}
	}
	return false
}

// words returns the lower-case words of s, with the marks inside them that names and degrees have.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' && r != '-' && r != '&' && r != '/' && r != '.'
	})
}
