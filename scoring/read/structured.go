package read

import (
	"strings"

	"github.com/tidwall/gjson"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// structured reads what the page says of the candidate for machines: schema.org's Person, by itself or as
// the subject of a ProfilePage. What stands in the page's visible words too is read surely and marked
// there; what does not is kept unsurely and never judged.
func (g *page) structured() {
	for _, raw := range g.doc.Structured {
		if !gjson.Valid(raw) {
			continue
		}
		if person, ok := findPerson(gjson.Parse(raw), 0); ok {
			g.fromPerson(person)
			return
		}
	}
}

// findPerson finds the person that a structured-data document is about. A document with several people is
// a list, and about none of them.
func findPerson(v gjson.Result, depth int) (gjson.Result, bool) {
	if depth > 6 {
		return v, false
	}
	if v.IsArray() {
		return onlyPerson(v.Array(), depth)
	}
	if !v.IsObject() {
		return v, false
	}
	kind := first(v.Get(`\@type`)).String()
	if kind == "Person" {
		return v, true
	}
	if main := v.Get("mainEntity"); main.Exists() {
		return findPerson(main, depth+1)
	}
	if graph := v.Get(`\@graph`); graph.IsArray() {
		return onlyPerson(graph.Array(), depth)
	}
	return v, false
}

func onlyPerson(items []gjson.Result, depth int) (found gjson.Result, ok bool) {
	for _, item := range items {
		p, is := findPerson(item, depth+1)
		if is && ok {
			return found, false
		}
		if is {
			found, ok = p, true
		}
	}
	return found, ok
}

// first returns the value, or the first of a list of values.
func first(v gjson.Result) gjson.Result {
	if v.IsArray() {
		return v.Get("0")
	}
	return v
}

// each calls f for the value, or for each of a list of values.
func each(v gjson.Result, f func(gjson.Result)) {
	if v.IsArray() {
		v.ForEach(func(_, item gjson.Result) bool { f(item); return true })
	} else if v.Exists() {
		f(v)
	}
}

func (g *page) fromPerson(person gjson.Result) {
	if name := first(person.Get("name")).String(); name != "" {
		if c := g.stated(name); c.Sure == profile.Sure || !g.p.Name.Read() {
			g.p.Name = c
		}
	}
	g.fill(&g.p.Label, first(person.Get("jobTitle")).String())
	g.fill(&g.p.Summary, first(person.Get("description")).String())
	if len(g.p.Emails) == 0 {
		each(person.Get("email"), func(v gjson.Result) {
			if c := g.stated(strings.TrimPrefix(v.String(), "mailto:")); c.Read() {
				g.addEmail(c)
			}
		})
	}
	if len(g.p.Phones) == 0 {
		each(person.Get("telephone"), func(v gjson.Result) {
			if c := g.stated(v.String()); c.Read() {
				g.p.Phones = append(g.p.Phones, c)
			}
		})
	}
	each(person.Get("sameAs"), func(v gjson.Result) {
		if isURL(v.String()) {
			g.addLink(g.stated(v.String()), v.String())
		}
	})
	if !g.p.Location.Read() {
		address := first(person.Get("address"))
		g.fill(&g.p.Location, first(address.Get("addressLocality")).String())
		if code := first(address.Get("addressCountry")).String(); len(code) == 2 && isUpper(code) {
			g.p.Country = code
		}
	}
	if len(g.p.Positions) == 0 {
		each(person.Get("worksFor"), g.fromRole)
		each(person.Get("hasOccupation"), g.fromRole)
	}
	if len(g.p.Studies) == 0 {
		each(person.Get("alumniOf"), g.fromSchool)
	}
}

func (g *page) fill(c *profile.Claim, words string) {
	if !c.Read() && words != "" {
		*c = g.stated(words)
	}
}

// fromRole reads an organisation, or the role held in it.
func (g *page) fromRole(v gjson.Result) {
	org, title := v, first(v.Get("roleName"))
	if inner := first(v.Get("worksFor")); inner.Exists() {
		org = inner
	}
	if !title.Exists() {
		title = first(v.Get("hasOccupation.name"))
	}
	p := profile.Position{Employer: g.stated(first(org.Get("name")).String()), Title: g.stated(title.String())}
	p.Period = g.statedPeriod(v)
	if p.Employer.Read() || p.Title.Read() {
		g.p.Positions = append(g.p.Positions, p)
	}
}

func (g *page) fromSchool(v gjson.Result) {
	org := v
	if inner := first(v.Get("alumniOf")); inner.Exists() {
		org = inner
	}
	name := first(org.Get("name")).String()
	if org.Type == gjson.String {
		name = org.String()
	}
	st := profile.Education{School: g.stated(name), Period: g.statedPeriod(v)}
	if st.School.Read() {
		g.p.Studies = append(g.p.Studies, st)
	}
}

func (g *page) statedPeriod(v gjson.Result) profile.Period {
	date := func(key string) profile.DateClaim {
		s := first(v.Get(key)).String()
		d, err := timespan.Parse(s[:min(len(s), 10)])
		if err != nil {
			return profile.DateClaim{}
		}
		c := g.stated(s)
		return profile.DateClaim{Claim: c, Date: d}
	}
	p := profile.Period{Start: date("startDate"), End: date("endDate")}
	if p.Start.Read() || p.End.Read() {
		p.Claim = profile.Claim{Text: p.Start.Text + " – " + p.End.Text, Spans: append(p.Start.Spans, p.End.Spans...), Sure: min(p.Start.Sure, p.End.Sure)}
	}
	return p
}

// stated finds words of the structured data in the visible text. Found, they are a sure claim with a
// place; else an unsure one without.
func (g *page) stated(words string) profile.Claim {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return profile.Claim{}
	}
	for i := range g.doc.Blocks {
		b := &g.doc.Blocks[i]
		if b.Hidden != "" {
			continue
		}
		if at := strings.Index(b.Text.String(), words); at >= 0 {
			return g.claim(i, at, at+len(words), profile.Sure)
		}
	}
	return profile.Claim{Text: words, Sure: profile.Unsure}
}
