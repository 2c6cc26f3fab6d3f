package read

import (
	"plumbline/scoring/document"
	"plumbline/scoring/read/sites"
)

// microformat is how a page is set that says with class names what its words are: h-resume and hResume
// (microformats.org/wiki/h-resume), with an h-event or hCalendar event for each job and study.
func microformat() *sites.Site {
	return &sites.Site{Read: sites.Layout{
		Root:     sites.Selectors{".h-resume", ".hresume"},
		Name:     sites.Selectors{".p-contact .p-name", ".p-author .p-name", ".contact .fn", "address .fn", ".h-card .p-name", ".vcard .fn"},
		Location: sites.Selectors{".p-contact .p-adr", ".p-contact .p-locality", ".contact .adr", ".contact .locality"},
		Skills:   sites.Selectors{".p-skill", ".skill"},
		Work: &sites.Section{
			Entry: sites.Selectors{".p-experience", ".experience .vevent", ".vevent.experience", "li.experience"},
			Fields: sites.Fields{
				Title:       sites.Selectors{".p-job-title", ".p-role", ".title", ".role", ".p-name", ".summary"},
				Employer:    sites.Selectors{".p-org", ".p-location.h-card .p-name", ".org .organization-name", ".org"},
				Dates:       sites.Selectors{".dt-duration, .dt-start, .dt-end", ".dtstart, .dtend"},
				Location:    sites.Selectors{".p-locality", ".locality", ".location"},
				Description: sites.Selectors{".p-summary", ".e-content", ".p-description", ".description"},
			},
		},
		Education: &sites.Section{
			Entry: sites.Selectors{".p-education", ".education .vevent", ".vevent.education", "li.education"},
			Fields: sites.Fields{
				School: sites.Selectors{".p-org", ".p-location.h-card .p-name", ".org .organization-name", ".org", ".p-name", ".summary"},
				Degree: sites.Selectors{".p-degree", ".degree"},
				Area:   sites.Selectors{".p-major", ".p-field", ".major"},
				Dates:  sites.Selectors{".dt-duration, .dt-start, .dt-end", ".dtstart, .dtend"},
			},
		},
	}}
}

// marked finds the one resume on the page that is set as a microformat.
func (r *Reader) marked(doc *document.Document) *siteAt {
	page, ok := doc.Page()
	if !ok {
		return nil
	}
	for _, css := range []string{".h-resume", ".hresume"} {
		if roots := page.Find(r.selector(css)); len(roots) == 1 {
			return &siteAt{site: microformat(), root: roots[0]}
		}
	}
	return nil
}

// fillCard takes name and place from the page's only hCard, where the page's words did not tell them.
func (g *page) fillCard() {
	page, ok := g.doc.Page()
	if !ok || g.p.Name.Read() && g.p.Location.Read() {
		return
	}
	for _, css := range []string{".h-card", ".vcard"} {
		cards := page.Find(g.selector(css))
		if len(cards) != 1 {
			continue
		}
		s := sitePage{page: g}
		if c := s.first(cards[0], sites.Selectors{".p-name", ".fn"}); !g.p.Name.Read() && nameLike(c.Text) {
			g.p.Name = c
		}
		if c := s.first(cards[0], sites.Selectors{".p-adr", ".adr", ".p-locality", ".locality"}); !g.p.Location.Read() && c.Read() {
			g.p.Location = c
			g.p.Country, _ = g.place(c.Text)
		}
		return
	}
}
