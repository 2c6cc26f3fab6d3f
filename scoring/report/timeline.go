package report

import (
	"slices"

	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
)

// timeline returns one bar for each study and job that states a date, in the page's order. found and
// shown are the same findings before and after they were put into words.
func timeline(p *profile.Profile, document int, found []picture.Finding, shown []Finding) []TimelineEntry {
	out := []TimelineEntry{}
	add := func(lane string, label profile.Claim, period profile.Period, claims ...profile.Claim) {
		if period.Start.Date.IsZero() && period.End.Date.IsZero() {
			return
		}
		e := TimelineEntry{
			Document: document, Lane: lane, Label: label.Text,
			Start: period.Start.Date, End: period.End.Date, Present: period.End.Present,
			Findings: []string{},
		}
		claims = append(claims, label, period.Claim, period.Start.Claim, period.End.Claim)
		for i, f := range found {
			if slices.ContainsFunc(f.Rests, func(c profile.Claim) bool { return standsIn(c, claims) }) {
				e.Findings = append(e.Findings, shown[i].ID)
			}
		}
		out = append(out, e)
	}
	for _, s := range p.Studies {
		add("study", firstRead(s.School, s.Degree, s.Area), s.Period, s.School, s.Degree, s.Area)
	}
	for _, j := range p.Positions {
		add("job", firstRead(j.Employer, j.Title), j.Period, append([]profile.Claim{j.Employer, j.Title}, j.Passages...)...)
	}
	return out
}

func firstRead(claims ...profile.Claim) profile.Claim {
	for _, c := range claims {
		if c.Read() {
			return c
		}
	}
	return profile.Claim{}
}

// standsIn reports whether a claim overlaps any of the others on the page.
func standsIn(c profile.Claim, others []profile.Claim) bool {
	for _, r := range c.Spans {
		for _, o := range others {
			if slices.ContainsFunc(o.Spans, r.Overlaps) {
				return true
			}
		}
	}
	return false
}
