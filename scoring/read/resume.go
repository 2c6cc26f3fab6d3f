package read

import (
	"cmp"
	"slices"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// resume reads a JSON Resume document (jsonresume.org). Every string of it is a claim of its own.
func (r *Reader) resume(doc *document.Document) profile.Profile {
	var p profile.Profile
	g := newPage(r, doc, &p)
	for _, v := range doc.Values {
		path, claim := v.Path, claimOf(v.Text, 0, v.Text.Len(), profile.Sure)
		section, rest, index := step(path)
		switch section {
		case "basics":
			g.basics(rest, claim)
		case "work", "volunteer":
			pos := at(&p.Positions, positionIndex(&p, section == "volunteer", index))
			pos.Volunteer = section == "volunteer"
			g.workField(pos, rest, claim)
		case "education":
			g.educationField(at(&p.Studies, index), rest, claim)
		case "skills":
			g.skillField(rest, claim, index, &p)
		case "certificates":
			c := at(&p.Certifications, index)
			switch rest {
			case "name":
				c.Claim = claim
				if !c.Expires.Read() {
					c.Expires = r.expiryIn(v.Text)
				}
			case "issuer":
				c.Issuer = claim
			case "date":
				c.Date = isoDate(claim)
			case "expires":
				c.Expires = isoDate(claim)
			}
		case "projects", "publications", "awards":
			if field, _, _ := step(rest); field == "summary" || field == "description" || field == "highlights" {
				p.Passages = append(p.Passages, claim)
			}
		}
	}
	for i := range p.Positions {
		whole(&p.Positions[i].Period, true)
	}
	for i := range p.Studies {
		st := &p.Studies[i]
		whole(&st.Period, false)
		if level, n := g.degreeAt(st.Degree.Text); n > 0 {
			st.Level = level
		}
	}
	return p
}

// step splits "work[0].highlights[2]" into "work", "highlights[2]" and 0.
func step(path string) (name, rest string, index int) {
	head, rest, _ := strings.Cut(path, ".")
	if at := strings.IndexByte(head, '['); at >= 0 {
		for _, c := range head[at+1 : len(head)-1] {
			index = min(index*10+int(c-'0'), 1<<20)
		}
		head = head[:at]
	}
	return head, rest, index
}

// at returns element i of the list, which grows as needed: values come in order, so that i is at most one
// past the end, but for entries without any string.
func at[T any](list *[]T, i int) *T {
	for len(*list) <= i {
		var zero T
		*list = append(*list, zero)
	}
	return &(*list)[i]
}

// positionIndex gives voluntary positions their place behind the paid ones.
func positionIndex(p *profile.Profile, volunteer bool, index int) int {
	paid := 0
	for _, pos := range p.Positions {
		if !pos.Volunteer {
			paid++
		}
	}
	if volunteer {
		return paid + index
	}
	return index
}

func (g *page) basics(field string, c profile.Claim) {
	name, rest, _ := step(field)
	switch name {
	case "name":
		g.p.Name = c
	case "label":
		g.p.Label = c
	case "email":
		g.addEmail(c)
	case "phone":
		g.p.Phones = append(g.p.Phones, c)
	case "url":
		g.addLink(c, c.Text)
	case "summary":
		g.p.Summary = c
	case "location":
		switch rest {
		case "city":
			g.p.Location = inRegion(c, g.p.Location)
		case "region":
			g.p.Location = inRegion(g.p.Location, c)
		case "countryCode":
			g.p.Country = strings.ToUpper(c.Text)
		}
	case "profiles":
		if rest == "url" {
			g.addLink(c, c.Text)
		}
	}
}

// inRegion joins a town and its region, either of which may not be there: "Seattle, WA".
func inRegion(town, region profile.Claim) profile.Claim {
	switch {
	case !town.Read():
		return region
	case !region.Read():
		return town
	}
	return profile.Claim{Text: town.Text + ", " + region.Text, Spans: slices.Concat(town.Spans, region.Spans), Sure: min(town.Sure, region.Sure), Why: cmp.Or(town.Why, region.Why)}
}

func (g *page) workField(p *profile.Position, field string, c profile.Claim) {
	switch name, _, _ := step(field); name {
	case "name", "organization", "company":
		p.Employer = c
	case "position":
		p.Title = c
	case "location":
		p.Location = c
	case "startDate":
		p.Period.Start = isoDate(c)
	case "endDate":
		p.Period.End = isoDate(c)
	case "summary", "highlights":
		p.Passages = append(p.Passages, c)
	}
}

func (g *page) educationField(e *profile.Education, field string, c profile.Claim) {
	switch field {
	case "institution":
		e.School = c
	case "area":
		e.Area = c
	case "studyType":
		e.Degree = c
	case "startDate":
		e.Period.Start = isoDate(c)
	case "endDate":
		e.Period.End = isoDate(c)
	case "score", "gpa":
		e.Score = c
	}
}

func (g *page) skillField(field string, c profile.Claim, index int, p *profile.Profile) {
	switch name, _, _ := step(field); name {
	case "name":
		p.Skills = append(p.Skills, profile.Skill{Claim: c})
	case "keywords":
		// A name that keywords follow is the name of their group and no skill itself.
		group := ""
		if n := len(p.Skills) - 1; n >= 0 {
			if group = p.Skills[n].Group; group == "" {
				group = p.Skills[n].Text
				p.Skills = p.Skills[:n]
			}
		}
		p.Skills = append(p.Skills, profile.Skill{Claim: c, Group: group})
	}
}

// isoDate reads a date of the file. One that no calendar has is Invalid; one of another form is unsure.
func isoDate(c profile.Claim) profile.DateClaim {
	d := profile.DateClaim{Claim: c}
	v, err := timespan.Parse(c.Text[:min(len(c.Text), 10)])
	switch {
	case err == nil:
		d.Date = v
	case strings.EqualFold(c.Text, "present"):
		d.Present = true
	case len(c.Text) == 7 || len(c.Text) == 10:
		d.Invalid = strings.Count(c.Text, "-") == len(c.Text)/4 && strings.Trim(c.Text, "0123456789-") == ""
		fallthrough
	default:
		if !d.Invalid {
			d.Sure = profile.Unsure
		}
	}
	return d
}

// whole puts a period's words together. A job without an end goes on; a study without one says nothing.
func whole(p *profile.Period, job bool) {
	if job && p.Start.Read() && !p.End.Read() {
		p.End.Present = true
	}
	if !p.Start.Read() && !p.End.Read() {
		return
	}
	p.Claim = profile.Claim{Spans: append(p.Start.Spans[:len(p.Start.Spans):len(p.Start.Spans)], p.End.Spans...), Sure: profile.Sure}
	switch {
	case p.Start.Read() && p.End.Read():
		p.Text = p.Start.Text + " – " + p.End.Text
	case p.Start.Read():
		p.Text = p.Start.Text
	default:
		p.Text = p.End.Text
	}
}
