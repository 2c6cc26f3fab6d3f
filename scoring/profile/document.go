package profile

import "slices"

// In says of every claim that it stands in the given document, so that the places of two profiles are never
// taken for each other.
func (p *Profile) In(document int) {
	p.each(func(c *Claim) {
		for i := range c.Spans {
			c.Spans[i].Document = document
		}
		c.Source = c.Source.In(document)
	})
}

// each visits every claim of the profile.
func (p *Profile) each(visit func(*Claim)) {
	all := func(claims []Claim) {
		for i := range claims {
			visit(&claims[i])
		}
	}
	period := func(q *Period) {
		visit(&q.Claim)
		visit(&q.Start.Claim)
		visit(&q.End.Claim)
	}
	visit(&p.Name)
	visit(&p.Label)
	visit(&p.Summary)
	visit(&p.Location)
	all(p.Emails)
	all(p.Phones)
	all(p.Passages)
	for i := range p.Links {
		visit(&p.Links[i].Claim)
	}
	for i := range p.Positions {
		j := &p.Positions[i]
		visit(&j.Employer)
		visit(&j.Title)
		visit(&j.Location)
		period(&j.Period)
		all(j.Passages)
	}
	for i := range p.Studies {
		e := &p.Studies[i]
		visit(&e.School)
		visit(&e.Degree)
		visit(&e.Area)
		period(&e.Period)
		visit(&e.Score)
		all(e.Notes)
	}
	for i := range p.Skills {
		visit(&p.Skills[i].Claim)
	}
	for i := range p.Certifications {
		c := &p.Certifications[i]
		visit(&c.Claim)
		visit(&c.Issuer)
		visit(&c.Date.Claim)
	}
	for i := range p.Accounts {
		a := &p.Accounts[i]
		visit(&a.Handle)
		visit(&a.Joined.Claim)
		all(a.Repositories)
		all(a.Contributions)
	}
	for i := range p.Referees {
		r := &p.Referees[i]
		visit(&r.Name)
		visit(&r.Words)
		all(r.Emails)
		all(r.Phones)
	}
	for i := range p.Hidden {
		visit(&p.Hidden[i].Claim)
	}
	all(p.Lines)
}

// Copy returns the profile with claims of its own.
func (p *Profile) Copy() *Profile {
	c := *p
	c.Emails, c.Phones, c.Passages = slices.Clone(p.Emails), slices.Clone(p.Phones), slices.Clone(p.Passages)
	c.Links, c.Skills, c.Certifications, c.Hidden = slices.Clone(p.Links), slices.Clone(p.Skills), slices.Clone(p.Certifications), slices.Clone(p.Hidden)
	c.Lines, c.Referees = slices.Clone(p.Lines), slices.Clone(p.Referees)
	c.Positions, c.Studies, c.Accounts = slices.Clone(p.Positions), slices.Clone(p.Studies), slices.Clone(p.Accounts)
	for i := range c.Positions {
		c.Positions[i].Passages = slices.Clone(c.Positions[i].Passages)
	}
	for i := range c.Studies {
		c.Studies[i].Notes = slices.Clone(c.Studies[i].Notes)
	}
	for i := range c.Accounts {
		a := &c.Accounts[i]
		a.Repositories, a.Contributions = slices.Clone(a.Repositories), slices.Clone(a.Contributions)
	}
	for i := range c.Referees {
		r := &c.Referees[i]
		r.Emails, r.Phones = slices.Clone(r.Emails), slices.Clone(r.Phones)
	}
	c.each(func(claim *Claim) { claim.Spans = slices.Clone(claim.Spans) })
	return &c
}
