package report

import "plumbline/scoring/profile"

// timeline returns one bar for each study and job that states a date, in the page's order, with the findings that
// rest on its words.
func timeline(p *profile.Profile, document int, findings resting) []TimelineEntry {
	out := []TimelineEntry{}
	add := func(lane string, label profile.Claim, period profile.Period, claims ...profile.Claim) {
		if period.Start.Date.IsZero() && period.End.Date.IsZero() {
			return
		}
		out = append(out, TimelineEntry{
			Document: document, Lane: lane, Label: label.Text,
			Start: period.Start.Date, End: period.End.Date, Present: period.End.Present,
			Findings: findings.in(append(claims, label, period.Claim, period.Start.Claim, period.End.Claim)),
		})
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
