package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/span"
)

// section is a stretch of the page under one heading.
type section struct {
	kind    lexicon.Section
	level   int // of its heading; 0 for a heading that is not marked up as one
	heading int // its block
	blocks  []int
}

// sections parts the page at its headings. The header is what stands before the first.
func (g *page) sections() (header []int, out []section) {
	current := -1
	for i := range g.doc.Blocks {
		b := &g.doc.Blocks[i]
		if b.Hidden != "" || b.Aside || g.repeatedBelow(i) {
			continue
		}
		if kind, rest := g.heading(i); kind != lexicon.None && !g.inside(out, current, i, kind) && !g.belowHeading(out, current, b) {
			out = append(out, section{kind: kind, level: b.Level, heading: i})
			current = len(out) - 1
			if class := g.headingClass(i); class != "" && b.Kind != document.Heading {
				g.headingClasses[class] = true
			}
			if rest > 0 {
				g.splitOff(i, rest)
				out[current].blocks = append(out[current].blocks, i)
			}
			continue
		}
		if g.inSkills(i) && (current < 0 || out[current].kind != lexicon.Skills) {
			out = append(out, section{kind: lexicon.Skills, level: b.Level, heading: i, blocks: []int{i}})
			current = len(out) - 1
			continue
		}
		if current >= 0 && out[current].kind == lexicon.Skills && g.inSkills(i) {
			out[current].blocks = append(out[current].blocks, i)
			continue
		}
		if current >= 0 && (g.endsSection(out[current], i) || g.looksLikeHeading(out[current], i)) {
			out = append(out, section{kind: lexicon.Other, level: b.Level, heading: i})
			current = len(out) - 1
			continue
		}
		if current < 0 {
			header = append(header, i)
		} else {
			out[current].blocks = append(out[current].blocks, i)
		}
	}
	return header, out
}

// inSkills reports whether a block stands in a container that the page calls its skills, by the name of its class:
// the headings in there are groups of skills.
func (g *page) inSkills(i int) bool {
	if g.doc.Kind != document.HTML {
		return false
	}
	for e, up := g.doc.Blocks[i].Element, 0; e > 0 && up < 6; e, up = g.doc.Elements[e].Parent, up+1 {
		if (piece{class: strings.ToLower(g.doc.Elements[e].Class)}).classHas("skills") {
			return true
		}
	}
	return false
}

// inside reports whether a heading of this kind is part of the current section rather than the start of
// the next: "Projects" as a subheading of a job, "Languages" as a group of skills.
func (g *page) inside(sections []section, current, i int, kind lexicon.Section) bool {
	b := &g.doc.Blocks[i]
	if current < 0 || b.Kind != document.Heading || sections[current].level == 0 || b.Level <= sections[current].level {
		return false
	}
	if sections[current].kind == lexicon.Skills && kind == lexicon.Other && g.doc.Kind != document.HTML {
		return g.namesTechnology(i + 1)
	}
	switch sections[current].kind {
	case lexicon.Skills, lexicon.Work, lexicon.Volunteer, lexicon.Projects, lexicon.Education:
		return kind != lexicon.Work && kind != lexicon.Education || sections[current].kind == kind
	}
	return false
}

// repeatedBelow reports whether the block only says what the heading after it says: the same heading set
// for another width of screen.
func (g *page) repeatedBelow(i int) bool {
	blocks := g.doc.Blocks
	if blocks[i].Kind == document.Heading || i+1 >= len(blocks) || blocks[i+1].Kind != document.Heading {
		return false
	}
	if len(g.text(i)) > maxHeading {
		return false
	}
	key := headingKey(g.text(i))
	return key != "" && key == headingKey(g.text(i+1))
}

// belowHeading reports whether the page marks its headings up as such and this block is none: a line that
// says "Volunteer" under a real heading is a title.
func (g *page) belowHeading(sections []section, current int, b *document.Block) bool {
	return g.doc.Kind == document.HTML && current >= 0 && sections[current].level > 0 && b.Kind != document.Heading
}

// endsSection reports whether a heading that is not in the lexicon closes the section: one as high as
// the section's own, unless it heads an entry of the section.
func (g *page) endsSection(s section, i int) bool {
	b := &g.doc.Blocks[i]
	if b.Kind != document.Heading || s.level == 0 || s.kind == lexicon.None {
		return false
	}
	if g.leaves(s, i) {
		return true
	}
	if b.Level > s.level {
		return false
	}
	if g.doc.Kind == document.PDFText && s.kind != lexicon.Other && g.besideDates(i) {
		return false // levels of PDFs are told by type alone, and the names of employers may be set the largest
	}
	return b.Level < s.level || s.kind == lexicon.Other || !g.headsEntry(s, i)
}

// besideDates reports whether the line before a heading, or one of the two after it, holds a range of dates and
// hardly more.
func (g *page) besideDates(i int) bool {
	for _, k := range []int{i - 1, i, i + 1, i + 2} {
		if k < 0 || k >= len(g.doc.Blocks) || k > i && g.doc.Blocks[k].Kind == document.Heading {
			continue
		}
		if found := g.periodsIn(k); len(found) == 1 && found[0].ranged() && !sentence(g.text(k)) {
			return true
		}
	}
	return false
}

// looksLikeHeading reports whether a line that is not in the lexicon is set like the heading of its section, and
// does not head an entry: another section begins there.
func (g *page) looksLikeHeading(s section, i int) bool {
	b, own := &g.doc.Blocks[i], &g.doc.Blocks[s.heading]
	text := b.Text.String()
	if s.kind == lexicon.None || s.kind == lexicon.Other || b.Kind != own.Kind || b.Kind == document.Heading || b.Kind == document.Item || len(text) > maxHeading || len(strings.Fields(text)) > 4 {
		return false
	}
	if ruledOff(g.text(s.heading)) && ruledOff(text) {
		return true
	}
	dated := s.kind == lexicon.Work || s.kind == lexicon.Education || s.kind == lexicon.Volunteer
	if !dated || !g.shouts(g.text(s.heading)) || !g.shouts(text) || g.headsEntry(s, i) {
		return false
	}
	// Dates on the next lines make it the head of an entry.
	for k := i + 1; k < len(g.doc.Blocks) && k <= i+3; k++ {
		if kind, _ := g.heading(k); kind != lexicon.None {
			break
		}
		for _, f := range g.periodsIn(k) {
			if f.ranged() || s.kind == lexicon.Education {
				return false
			}
		}
	}
	return true
}

// ruledOff reports whether a line is set off by marks on both sides: "=== Training ===".
func ruledOff(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return len(text) > 4 && !unicode.IsLetter(r) && !unicode.IsDigit(r) && strings.Count(text, string(r)) >= 4 && strings.HasSuffix(text, string(r))
}

// container returns the innermost container of a section's heading that holds more than the heading.
func (g *page) container(s section) int {
	own := g.doc.Elements[g.doc.Blocks[s.heading].Element].Parent
	for own > 0 && s.heading+1 < len(g.doc.Blocks) {
		if _, inside := g.doc.Child(own, s.heading+1); inside {
			break
		}
		if s.heading > 0 {
			if _, inside := g.doc.Child(own, s.heading-1); inside {
				break
			}
		}
		own = g.doc.Elements[own].Parent
	}
	return own
}

// holdsMore reports whether a container holds more than block i: the block after it, or the one before.
func (g *page) holdsMore(container, i int) bool {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(g.doc.Blocks) {
			if _, inside := g.doc.Child(container, k); inside {
				return true
			}
		}
	}
	return false
}

// leaves reports whether block i stands outside of the container that holds the section's heading and all of its
// blocks so far.
func (g *page) leaves(s section, i int) bool {
	own := g.container(s)
	if own <= 0 || len(s.blocks) == 0 || g.doc.Kind != document.HTML {
		return false
	}
	for _, k := range append([]int{s.blocks[0]}, s.blocks[len(s.blocks)-1]) {
		if _, inside := g.doc.Child(own, k); !inside {
			return false
		}
	}
	_, inside := g.doc.Child(own, i)
	return !inside
}

// headsEntry reports whether a heading as high as the section's own heads an entry: it stands deeper in the
// section's container than the section's heading does, or it names a title or a school.
func (g *page) headsEntry(s section, i int) bool {
	own := g.container(s)
	if child, inside := g.doc.Child(max(own, 0), i); inside && g.doc.Kind == document.HTML && own > 0 && child != g.doc.Blocks[i].Element && g.holdsMore(child, i) {
		return true
	}
	for _, pc := range g.pieces(i) {
		switch s.kind {
		case lexicon.Work, lexicon.Volunteer:
			if g.titleWords(pc.text) >= 2 {
				return true
			}
		case lexicon.Education:
			if _, n := g.degreeAt(pc.text); n > 0 || g.schoolLike(pc) >= 2 {
				return true
			}
		}
	}
	return len(g.periodsIn(i)) > 0
}

// splitOff drops the label before byte at from a block whose label was the section's heading.
func (g *page) splitOff(i, at int) {
	b := &g.doc.Blocks[i]
	at, end := span.TrimRange(b.Text.String(), at, b.Text.Len(), "")
	b.Text = b.Text.Slice(at, end)
	var runs []document.Run
	for _, r := range b.Runs {
		if r.End > at {
			r.Start, r.End = max(r.Start-at, 0), min(r.End, end)-at
			runs = append(runs, r)
		}
	}
	var breaks []int
	for _, k := range b.Breaks {
		if k > at && k < end {
			breaks = append(breaks, k-at)
		}
	}
	b.Runs, b.Breaks = runs, breaks
	delete(g.dates, i)
	delete(g.parts, i)
}

// heading tells which section the block opens, if any. rest is where the section's text begins when it
// follows its label on the same line ("Skills: Go, Linux"), else 0.
func (g *page) heading(i int) (kind lexicon.Section, rest int) {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	if kind := g.headingOf(text); kind != lexicon.None {
		if b.Kind == document.Heading || b.Kind != document.Item && (g.doc.Kind == document.HTML || g.standsOut(i) || g.copiedHeading(i, kind)) {
			return kind, 0
		}
		return lexicon.None, 0
	}
	if kind := g.madeLikeHeading(i); kind != lexicon.None {
		return kind, 0
	}
	if g.doc.Kind == document.PDFText && len(b.Breaks) > 0 && b.Kind != document.Item && (g.startsBold(i) || g.shouts(text[:b.Breaks[0]])) {
		if kind := g.headingOf(text[:b.Breaks[0]]); kind != lexicon.None {
			return kind, b.Breaks[0] // in the margin, beside the first line under it
		}
	}
	if g.standsAlone(i) {
		for _, w := range strings.Fields(headingKey(text)) {
			if kind := g.lex.HeadingWords[w]; kind != lexicon.None {
				return kind, 0
			}
		}
	}
	if at := strings.Index(text, ":"); at > 0 && at < 30 && g.doc.Kind != document.HTML && b.Kind == document.Paragraph && (b.Gap || i == 0 || g.shouts(text[:at]) || g.labelledLine(i-1)) {
		switch kind := g.headingOf(text[:at]); kind {
		case lexicon.Skills, lexicon.Certificates, lexicon.Summary, lexicon.Other:
			return kind, at + 1
		}
	}
	return lexicon.None, 0
}

// copiedHeading reports whether a line of typed text that says no more than the name of a section is its heading,
// though nothing sets it apart: so it is in text that was copied from a page. "Languages" and "Volunteer" are as
// often a group of skills and a title.
func (g *page) copiedHeading(i int, kind lexicon.Section) bool {
	text := g.text(i)
	if g.doc.Kind == document.PDFText && (kind != lexicon.Work && kind != lexicon.Education && kind != lexicon.Skills || g.setApart(kind)) {
		return false
	}
	if g.doc.Kind != document.Plain && g.doc.Kind != document.PDFText || i == 0 || i+1 == len(g.doc.Blocks) || !capitalised(text) || strings.ContainsAny(text, ".,;") {
		return false
	}
	if headingKey(text) == "languages" {
		return !g.namesTechnology(i + 1) // of people, and not of programming
	}
	switch headingKey(text) {
	case "volunteer", "tools", "technologies", "training", "other", "details", "service", "teaching":
		return false
	}
	return kind != lexicon.Contact
}

// setApart reports whether the document sets a heading of this kind of section apart anywhere: then a line that says the
// same in the type of everything else is none.
func (g *page) setApart(kind lexicon.Section) bool {
	if g.apart == nil {
		g.apart = map[lexicon.Section]bool{}
		for i := range g.doc.Blocks {
			if b := &g.doc.Blocks[i]; b.Hidden == "" && (b.Kind == document.Heading || g.standsOut(i)) {
				g.apart[g.headingOf(b.Text.String())] = true
			}
		}
	}
	return g.apart[kind]
}

// namesTechnology reports whether a block begins with the name of a technology.
func (g *page) namesTechnology(i int) bool {
	if i >= len(g.doc.Blocks) {
		return false
	}
	first, _, _ := strings.Cut(g.text(i), ",")
	_, known := g.facts.Technology(first)
	return known
}

// madeLikeHeading tells which section a block opens that is made as headings met before were, by the name of its
// class: it is one of theirs, whatever its words.
func (g *page) madeLikeHeading(i int) lexicon.Section {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	if g.doc.Kind != document.HTML || b.Kind == document.Heading || b.Kind == document.Item || len(text) > maxHeading || len(strings.Fields(text)) > 5 {
		return lexicon.None
	}
	class := g.headingClass(i)
	if class == "" || !g.headingClasses[class] {
		return lexicon.None
	}
	for _, w := range strings.Fields(headingKey(text)) {
		if kind := g.lex.HeadingWords[w]; kind != lexicon.None {
			return kind
		}
	}
	return lexicon.Other
}

// headingClass returns the name of the class of a block that says what it is for: "section-name".
func (g *page) headingClass(i int) string {
	class := strings.ToLower(g.doc.Elements[g.doc.Blocks[i].Element].Class)
	if strings.Contains(class, "section") || strings.Contains(class, "heading") {
		return class
	}
	return ""
}

// standsAlone reports whether a line of typed text can be nothing but a heading: a few words, underlined, in
// capitals, or with empty lines around them.
func (g *page) standsAlone(i int) bool {
	blocks := g.doc.Blocks
	text := blocks[i].Text.String()
	if g.doc.Kind == document.HTML || blocks[i].Kind == document.Item || len(text) > maxHeading || len(strings.Fields(text)) > 5 || strings.ContainsAny(text, ",0123456789@|") {
		return false
	}
	return blocks[i].Kind == document.Heading && blocks[i].Level <= 2 || blocks[i].Gap && i > 0 && i+1 < len(blocks) && (blocks[i+1].Gap || g.shouts(text))
}

// labelledLine reports whether the block is a line with a label of its own: "Languages: English".
func (g *page) labelledLine(i int) bool {
	if i < 0 {
		return false
	}
	text := g.text(i)
	at := strings.Index(text, ":")
	return at > 0 && g.headingOf(text[:at]) != lexicon.None
}

// standsOut reports whether a line of plain text is set as a heading: in capitals, bold, with a colon, or
// with an empty line before it.
func (g *page) standsOut(i int) bool {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	return b.Gap || b.Bold() || strings.HasSuffix(text, ":") || g.shouts(text)
}

func (g *page) shouts(s string) bool {
	letters := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		letters = letters || unicode.IsUpper(r)
	}
	return letters
}

// maxHeading is the length of the longest text that may be a heading, in bytes.
const maxHeading = 60

// headingOf tells which section a text names as a heading.
func (g *page) headingOf(text string) lexicon.Section {
	if len(text) > maxHeading {
		return lexicon.None
	}
	return g.lex.Headings[headingKey(text)]
}

// headingKey is a heading as the lexicon has it: lower case, words only, and no number of entries behind them.
func headingKey(s string) string {
	s = strings.ReplaceAll(strings.ToLower(s), "&", " and ")
	s = strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || r == '\'' || r == '-' {
			return r
		}
		return ' '
	}, s)
	return strings.Join(strings.Fields(strings.Trim(s, " -")), " ")
}
