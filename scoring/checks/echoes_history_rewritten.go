package checks

import (
	"plumbline/scoring/echo"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// EarlierHistory (XAP-3) tells when an earlier document of the same candidate told of another career.
var EarlierHistory = &Check{
	ID: "echoes/history-rewritten", Group: Echoes, Strength: Medium, Signal: "XAP-3",
	Doc: Doc{
		Title: "An earlier document had other employers or degrees",
		Explain: "Compares the jobs and degrees with a document that you had Plumbline remember from surely the same candidate: the same full name, and an e-mail address, a phone number or an account in common. It counts the jobs for which the two name different employers over the same time, stated with the month, and degrees of one level from different schools. " +
			"It says something when there are at least two, and more than of those that both have. What is only in one of the two, wording, titles and order say nothing, and neither do agencies, work of one's own, jobs beside each other, and employers whose names may mean the same. The names in the earlier one are not known any more.",
		Innocent: []string{
			"A tool that writes a résumé for each application mixed up its drafts",
			"The earlier one was a template or an example that was never finished",
			"Two jobs at the same time, of which each version tells one",
			"Employers that were renamed or bought, or agencies and their clients",
			"Two people of one name who share a phone or an address",
		},
		Ask: "Your résumé names {one}. An earlier one named others for the same time. What changed?",
	},
	Echo: earlierHistory,
}

func earlierHistory(p *Pass) {
	var found []echo.Match
	kept := false
	for _, m := range p.Echoes {
		switch {
		case len(m.Rewritten) >= 2 && len(m.Rewritten) > m.Kept:
			found = append(found, m)
		case m.Kept > 0:
			kept = true
		}
	}
	switch {
	case len(found) > 0:
		p.Contradicts(p.rewrittenSince(found))
	case kept:
		p.Consistent(Whole(p.candidate()), say("the employers and schools beside those of an earlier document"))
	}
}

func (p *Pass) rewrittenSince(found []echo.Match) Contradiction {
	last := found[len(found)-1]
	c := Contradiction{Strength: Medium}
	var named []string
	for i, r := range last.Rewritten {
		said, when := p.rewrittenClaim(r)
		named = append(named, said.Text)
		role := RoleClaim
		if i > 0 {
			role = RoleContext
		}
		c.Evidence = append(c.Evidence, Evidence{Role: role, Words: Whole(said), Note: when})
		c.Rests = append(c.Rests, said)
		if r.Position >= 0 {
			c.Rests = append(c.Rests, dateClaims(p.Profile.Positions[r.Position].Period)...)
		}
	}
	for _, contact := range last.Contacts {
		c.Rests = append(c.Rests, contact.Claim)
	}
	c.Evidence = append(c.Evidence, recalled(found, say("with the same name and contact"))...)
	c.Title = say("An earlier document named others in the place of %s of these", wording.Count(len(last.Rewritten)))
	c.Says = say("For the same time, or the same degree, a document of the same name and contact, read %s, named employers or schools other than %s.", wording.When(last.Before.Day), and(named))
	c.Values = wording.Values{"one": and(named)}
	return c
}

// rewrittenClaim returns what the document names now, and when the other job was.
func (p *Pass) rewrittenClaim(r echo.Rewritten) (said profile.Claim, when wording.Text) {
	if r.Position < 0 {
		return p.Profile.Studies[r.Study].School, wording.Text{}
	}
	return p.Profile.Positions[r.Position].Employer, say("another employer from %s to %s", wording.Date(r.From), wording.Date(r.To))
}
