package read

import (
	"slices"
	"strings"
	"unicode"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/span"
)

// Reader reads documents. It may be used for many, one after the other.
type Reader struct {
	lex       *lexicon.Lexicon
	facts     *facts.Tables
	sites     sites.Sites
	selectors map[string]document.Selector // of the sites' files, compiled when they are first needed
}

// New returns a reader that knows the words of every language and the schools of t.
func New(t *facts.Tables) *Reader {
	return &Reader{lex: lexicon.Load(), facts: t, sites: sites.Load(), selectors: map[string]document.Selector{}}
}

// With returns a reader that knows the tables and the sites given, and the same words.
func (r *Reader) With(t *facts.Tables, s sites.Sites) *Reader {
	return &Reader{lex: r.lex, facts: t, sites: s, selectors: map[string]document.Selector{}}
}

// Profile reads one candidate. Found is false when the document is nobody's profile; the profile then
// holds what little was read.
func (r *Reader) Profile(doc *document.Document) (p profile.Profile, found bool) {
	if doc.Kind == document.JSON {
		p = r.resume(doc)
		return p, p.Name.Read() || len(p.Positions)+len(p.Studies) > 0
	}
	if doc.Kind == document.Europass {
		p = r.europass(doc)
		return p, p.Name.Read() || len(p.Positions)+len(p.Studies) > 0
	}
	g := newPage(r, doc, &p)
	g.fields()
	header, sections := g.sections()
	g.person(header, sections)
	for _, s := range sections {
		switch s.kind {
		case lexicon.Work:
			g.work(s, false)
		case lexicon.Volunteer:
			g.work(s, true)
		case lexicon.Education:
			g.education(s)
		case lexicon.Skills:
			g.skills(s)
		case lexicon.Certificates:
			g.certificates(s)
		case lexicon.Summary, lexicon.Projects:
			g.passages(s)
		case lexicon.Other:
			g.referees(s)
		}
	}
	if len(p.Skills) == 0 {
		g.bareSkills(header, sections)
	}
	g.structured()
	g.fillCard()
	g.updated()
	found = len(p.Positions)+len(p.Studies) > 0 || p.Name.Read() && len(p.Skills) > 0 && len(p.Emails)+len(p.Phones) > 0
	return p, found
}

// page is one document while it is being read.
type page struct {
	*Reader
	doc *document.Document
	p   *profile.Profile

	// What was found out once and is asked for again and again.
	dates   map[int][]foundPeriod
	parts   map[int][]piece
	schools map[string]facts.Match

	holds []int                    // by element: the visible blocks in it, once somebody asked
	apart map[lexicon.Section]bool // the kinds of section whose headings are set apart

	headingClasses map[string]bool // of the blocks that were headings of sections, and are not marked up as such

	// The fields of the page; see fields.
	label    map[int]bool   // blocks that are labels
	labelled map[int]string // block of a value → what its label says that it is
	headers  []int          // lines of a PDF that name the columns of a table
	until    map[int]int    // block with the beginning of a period → the block with its end
}

func newPage(r *Reader, doc *document.Document, p *profile.Profile) *page {
	return &page{Reader: r, doc: doc, p: p, dates: map[int][]foundPeriod{}, parts: map[int][]piece{}, schools: map[string]facts.Match{}, headingClasses: map[string]bool{}}
}

// school tells how the tables know a name.
func (g *page) school(name string) facts.Match {
	m, known := g.schools[name]
	if !known {
		_, m = g.facts.School(name, "")
		g.schools[name] = m
	}
	return m
}

func (g *page) text(i int) string { return g.doc.Blocks[i].Text.String() }

// claim returns the bytes from i up to j of a block's text as a claim, without white space around.
func (g *page) claim(block, i, j int, sure profile.Sureness) profile.Claim {
	return claimOf(g.doc.Blocks[block].Text, i, j, sure)
}

func (g *page) whole(block int) profile.Claim {
	return g.claim(block, 0, g.doc.Blocks[block].Text.Len(), profile.Sure)
}

func claimOf(text span.Text, i, j int, sure profile.Sureness) profile.Claim {
	i, j = span.TrimRange(text.String(), i, j, "")
	if i >= j {
		return profile.Claim{}
	}
	part := text.Slice(i, j)
	return profile.Claim{Text: part.String(), Spans: part.Source(0, part.Len()), Sure: sure, Source: part}
}

// passages keeps a section's running text.
func (g *page) passages(s section) {
	for _, i := range s.blocks {
		if s.kind == lexicon.Summary && !g.p.Summary.Read() {
			g.p.Summary = g.whole(i)
			continue
		}
		g.p.Passages = append(g.p.Passages, g.whole(i))
	}
}

// skills reads a list of skills: headings or labels name the group, commas and bullets part the skills.
func (g *page) skills(s section) {
	s.blocks = slices.DeleteFunc(slices.Clone(s.blocks), func(i int) bool {
		return !strings.ContainsFunc(g.text(i), unicode.IsLetter) && !strings.ContainsFunc(g.text(i), unicode.IsDigit)
	})
	group := ""
	for n, i := range s.blocks {
		b := &g.doc.Blocks[i]
		text := b.Text.String()
		if g.label[i] || g.inTable(i) || g.contactLine(text) {
			continue
		}
		start := 0
		if at := strings.Index(text, ":"); at > 0 && at < 48 && !strings.Contains(text[:at], ",") {
			group, start = strings.TrimSpace(text[:at]), at+1
			if start == len(text) && g.bareLabel(s, n) {
				group, text = "", text[:at] // "Python:", and nothing behind any such colon
				start = 0
			}
		} else if b.Kind == document.Heading || b.Bold() && g.doc.Kind == document.HTML || g.labels(s, n) {
			group = text
			if n+1 < len(s.blocks) && !g.sameKind(i, s.blocks[n+1]) {
				continue
			}
		}
		for start < len(text) {
			end, next := nextSkill(b, start)
			if c := g.claim(i, start, end, profile.Sure); c.Read() && len(c.Text) <= 60 {
				if g.noSkill(c.Text) {
					start = next
					continue
				}
				if g.glued(c.Text) {
					c.Sure, c.Why = profile.Unsure, "several words may have run together"
				} else if g.town(c.Text) {
					c.Sure, c.Why = profile.Unsure, "it may be a place"
				}
				g.p.Skills = append(g.p.Skills, profile.Skill{Claim: c, Group: group})
			} else if c.Read() {
				g.p.Passages = append(g.p.Passages, c)
			}
			start = next
		}
	}
}

// noSkill reports whether what stands among the skills is something else that has no heading of its own: signs, dates,
// lengths of time, or a way to reach the candidate.
func (g *page) noSkill(text string) bool {
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || g.contactLine(text) || g.isDocumentTitle(text) || g.p.Name.Read() && strings.EqualFold(text, g.p.Name.Text) || g.handle(text) {
		return true
	}
	if found := periods(g.lex, text); len(found) > 0 && g.onlyDate(text, found) {
		return true
	}
	d := durations(g.lex, text)
	return len(d) == 1 && d[0][0] == 0 && d[0][1] == len(text)
}

// handle reports whether a text is the last part of one of the candidate's addresses: what they are called there.
func (g *page) handle(text string) bool {
	return len(text) > 5 && slices.ContainsFunc(g.p.Links, func(l profile.Link) bool {
		return strings.HasSuffix(strings.ToLower(strings.TrimSuffix(l.URL, "/")), "/"+strings.ToLower(text))
	})
}

// contactLine reports whether a line is an address, a telephone number or a place, and nothing else.
func (g *page) contactLine(text string) bool {
	if isURL(text) || knownHost(text) || strings.Contains(text, "@") && strings.Contains(text, ".") || len(onlyDigits(text)) >= 9 {
		return true
	}
	if _, ok := g.place(text); ok || len(text) > 3 && usState(text) {
		return true
	}
	return numberLine(text)
}

// numberLine reports whether a line is digits and marks, and as long as a telephone number.
func numberLine(text string) bool {
	return len(onlyDigits(text)) >= 7 && !strings.ContainsFunc(text, unicode.IsLetter)
}

// glued reports whether copying may have lost the gaps between the words of a text: "AWSTerraform".
func (g *page) glued(text string) bool {
	if g.doc.Kind != document.Plain && g.doc.Kind != document.PDFText {
		return false
	}
	name, _, _ := strings.Cut(text, " (") // "GraphQL (3 years)"
	_, known := g.facts.Technology(name)
	capitals := 0
	small := false
	for _, r := range text {
		if small && unicode.IsUpper(r) || capitals > 2 && unicode.IsLower(r) {
			return !known
		}
		if small = unicode.IsLower(r); unicode.IsUpper(r) {
			capitals++
		} else {
			capitals = 0
		}
	}
	return false
}

// bareLabel reports whether block n of a section, which ends in a colon, has nothing under it: what follows ends in
// a colon too, or nothing does.
func (g *page) bareLabel(s section, n int) bool {
	if n+1 < len(s.blocks) {
		return strings.HasSuffix(g.text(s.blocks[n+1]), ":")
	}
	return n > 0 && strings.HasSuffix(g.text(s.blocks[n-1]), ":")
}

// labels reports whether block n of the section stands alone in its container above others: the name
// of a group of skills.
func (g *page) labels(s section, n int) bool {
	if g.doc.Kind != document.HTML || n+1 >= len(s.blocks) {
		return false
	}
	this, next := g.doc.Blocks[s.blocks[n]], g.doc.Blocks[s.blocks[n+1]]
	return this.Kind == document.Paragraph && next.Kind == document.Item
}

func (g *page) sameKind(i, j int) bool {
	a, b := g.doc.Blocks[i], g.doc.Blocks[j]
	return a.Kind == b.Kind && a.Level == b.Level && g.doc.Elements[a.Element].Class == g.doc.Elements[b.Element].Class
}

// nextSkill returns the end of the skill that begins at start, and where the next one begins.
func nextSkill(b *document.Block, start int) (end, next int) {
	text := b.Text.String()
	depth := 0
	for i, r := range text[start:] {
		at := start + i
		for _, br := range b.Breaks {
			if br == at && at > start {
				return at, at
			}
		}
		switch r {
		case '(', '[':
			depth++
		case ')', ']':
			depth--
		case ',', ';', '|', '•', '·':
			if depth <= 0 {
				return at, at + len(string(r))
			}
		case '/':
			if depth <= 0 && at > start && text[at-1] == ' ' && strings.HasPrefix(text[at:], "/ ") {
				return at, at + 1
			}
		}
	}
	return len(text), len(text)
}
