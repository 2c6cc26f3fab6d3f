package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// YearsExceedExistence (TEC-2) compares "N years of X" with how long X has been public.
var YearsExceedExistence = &Check{
	ID: "technology/years-exceed-existence", Group: Technology, Strength: Strong, Signal: "TEC-2",
	Doc: Doc{
		Title: "More years with a technology than it has been public",
		Explain: "Compares a stated number of years with one technology with the time since it was first public, predecessors included, up to today. Rounding up by less than a year fits; less than two years too many counts for little. " +
			"Of several technologies named together the oldest counts. Years of experience in general, of a team or of a system, quoted adverts, and sentences that we do not surely understand are not judged.",
		Innocent: []string{
			"The years count a predecessor, or the field as a whole",
			"The words were copied from an advert that asked for this",
			"A typing slip in the number",
		},
		Ask:     "When did you start with {technology}, and what did you use before it?",
		Sources: []Source{{Name: "Plumbline's table of technologies, from release notes and announcements"}},
	},
	Run: func(p *Pass) {
		for _, c := range statements(p.Profile) {
			for _, s := range statedYears(c.Text, p.Facts) {
				yearsOf(p, c, s)
			}
		}
	},
}

// statements returns the claims in which years of experience are looked for.
func statements(p *profile.Profile) []profile.Claim {
	all := append([]profile.Claim{p.Label, p.Summary}, p.Passages...)
	for _, s := range p.Skills {
		all = append(all, s.Claim)
	}
	for _, job := range p.Positions {
		all = append(all, job.Title)
		all = append(all, job.Passages...)
	}
	var out []profile.Claim
	for _, c := range all {
		if c.Read() {
			out = append(out, c)
		}
	}
	return out
}

func yearsOf(p *Pass, c profile.Claim, s yearsStatement) {
	words := Part(c, s.from, s.to)
	t := oldestOf(s.technologies)
	switch {
	case p.unsurely(words, as(words.String()), c):
		return
	case !s.doubt.IsZero():
		p.Unknown(words, as(words.String()), s.doubt)
		return
	case namesEmployer(p.Profile, t):
		p.Unknown(words, as(words.String()), say("it may mean the employer of that name"))
		return
	}
	_, most := timespan.MonthsBetween(t.FirstPublic.First().AddMonths(-t.Slack), p.Now)
	excess := s.years*12 - most
	if excess < 12 {
		p.Consistent(words, as(words.String()))
		return
	}
	strength := Strong
	if excess < 24 {
		strength = Weak
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("%s has not been public for that long", t.Name),
		Says: say("The page says %q; %s was first public %s, %s ago.",
			words, t.Name, wording.When(t.FirstPublic), wording.Months(most)),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleRecord, Record: say("first public %s", wording.Date(t.FirstPublic)), Note: say("%s ago", wording.Months(most))},
		},
		Rests:   []profile.Claim{c},
		Values:  wording.Values{"technology": t.Name},
		Sources: []Source{t.Source},
	})
}

// oldestOf returns the technology that has been public longest, allowing for what each date may be
// wrong by.
func oldestOf(ts []facts.Technology) facts.Technology {
	oldest := ts[0]
	for _, t := range ts[1:] {
		if timespan.Compare(t.FirstPublic.First().AddMonths(-t.Slack), oldest.FirstPublic.First().AddMonths(-oldest.Slack)) < 0 {
			oldest = t
		}
	}
	return oldest
}

// namesEmployer reports whether the technology's name is part of an employer's: "20 years with Docker"
// may be years at Docker, Inc.
func namesEmployer(p *profile.Profile, t facts.Technology) bool {
	for _, job := range p.Positions {
		if hasAnyWord(job.Employer.Text, strings.ToLower(t.Name)) {
			return true
		}
	}
	return false
}
