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

// maxHeader is how many blocks before the first section are searched for the person. A page with more is
// none of one person's.
const maxHeader = 200

// mostLinks is how many pages of a candidate are looked for.
const mostLinks = 20

// person reads who the page is about, from its header and its contact section.
func (g *page) person(header []int, sections []section) {
	var details []int
	for _, s := range sections {
		if s.kind == lexicon.Contact && details == nil {
			details = s.blocks
		}
	}
	g.name(header, details)
	header = header[:min(len(header), maxHeader)]
	region := header
	for _, s := range sections {
		if s.kind == lexicon.Contact {
			region = append(region[:len(region):len(region)], s.blocks...)
		}
		for _, i := range s.blocks {
			if s.kind == lexicon.Summary && len(strings.Fields(g.text(i))) <= 6 {
				region = append(region[:len(region):len(region)], i) // "About", above where the candidate lives and is reached
			}
		}
	}
	for _, i := range region {
		g.emails(i)
		g.phones(i)
		g.links(i)
	}
	if len(g.p.Emails) == 0 {
		for _, s := range sections {
			for _, i := range s.blocks {
				// Referees and employers have addresses too, but none that stand alone.
				if s.kind != lexicon.Other && s.kind != lexicon.Work || s.kind == lexicon.Other && !strings.Contains(g.text(i), " ") {
					g.emails(i)
				}
			}
		}
	}
	g.signs(header, sections)
	for _, s := range sections {
		if s.kind == lexicon.Other && g.onlyLinks(s) {
			for _, i := range s.blocks {
				g.links(i)
			}
		}
		for _, i := range s.blocks {
			// Under "Profiles", "Social" or whatever else the page calls it.
			if (s.kind == lexicon.Other || s.kind == lexicon.Skills && g.namesItsLink(i)) && len(strings.Fields(g.text(i))) <= 3 && len(g.p.Links) < mostLinks && g.leadsToNetwork(i) {
				g.links(i)
			}
		}
	}
	if len(g.p.Phones) == 0 {
		for _, s := range sections {
			for n, i := range s.blocks {
				// At the foot of the page, beside an address.
				if s.kind != lexicon.Work && g.besideAddress(s.blocks, n) && g.contactLine(g.text(i)) && len(g.periodsIn(i)) == 0 {
					g.phones(i)
				}
			}
		}
	}
	if len(g.p.Phones) == 0 {
		for _, s := range sections {
			for _, i := range s.blocks {
				if s.kind != lexicon.Work && !g.ofReferees(s) && numberLine(g.text(i)) && len(g.periodsIn(i)) == 0 {
					g.phones(i)
				}
			}
		}
	}
	g.location(region)
	for _, i := range header {
		b := &g.doc.Blocks[i]
		if utf8.RuneCountInString(b.Text.String()) > 60 && sentence(b.Text.String()) {
			if !g.p.Summary.Read() {
				g.p.Summary = g.whole(i)
			} else {
				g.p.Passages = append(g.p.Passages, g.whole(i))
			}
		}
	}
}

// namesItsLink reports whether a block is what the candidate is called on the network that it leads to.
func (g *page) namesItsLink(i int) bool {
	return slices.ContainsFunc(g.doc.Blocks[i].Runs, func(r document.Run) bool {
		return strings.HasSuffix(strings.ToLower(strings.TrimSuffix(r.Href, "/")), "/"+strings.ToLower(g.text(i)))
	})
}

// besideAddress reports whether block n of a section, or one beside it, holds an e-mail address of the candidate.
func (g *page) besideAddress(blocks []int, n int) bool {
	for k := max(n-1, 0); k < min(n+2, len(blocks)); k++ {
		for _, e := range g.p.Emails {
			if strings.Contains(g.text(blocks[k]), e.Text) {
				return true
			}
		}
	}
	return false
}

// isDocumentTitle reports whether a line says what the document is, or is a page's link to itself.
func (g *page) isDocumentTitle(text string) bool {
	return g.lex.DocumentTitles[strings.ToLower(strings.TrimSpace(text))]
}

func (g *page) labelLike(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 100 || strings.ContainsAny(s, "@") || isURL(s) || sentence(s) {
		return false
	}
	if _, ok := g.place(s); ok {
		return false
	}
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits < 5
}

// location finds where the candidate lives: the first place of the header or the contact section.
func (g *page) location(region []int) {
	for _, i := range region {
		for _, pc := range g.pieces(i) {
			text := pc.text
			start := pc.start
			for _, label := range []string{"Location:", "Address:", "Based in", "Lives in"} {
				if strings.HasPrefix(text, label) {
					start += len(label)
					text = strings.TrimSpace(text[len(label):])
				}
			}
			if g.p.Name.Read() && text == g.p.Name.Text {
				continue
			}
			if country, ok := g.place(text); ok {
				g.p.Location, g.p.Country = g.claim(i, start, pc.end, profile.Sure), country
				return
			}
		}
	}
}
