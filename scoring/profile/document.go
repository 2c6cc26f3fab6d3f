package profile

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
	for i := range p.Hidden {
		visit(&p.Hidden[i].Claim)
	}
}
