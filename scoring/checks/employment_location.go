package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// settled is for how many months the present job must have gone on: whoever has just taken one may still move.
const settled = 12

// LocationNeverCompatible (JOB-7) compares the stated home with the places of all jobs.
var LocationNeverCompatible = &Check{
	ID: "employment/location-never-compatible", Group: Employment, Strength: Weak, Signal: "JOB-7",
	Doc: Doc{
		Title: "A home far from every job, the present one included",
		Explain: "Compares the stated home with the places of the jobs. It says something only when two jobs or more each have a stated place in the same country, the present one has gone on for a year, all are too far from the home to travel every day, and nothing on the page speaks of remote work, travel or a move. " +
			"A school near the home, and a job whose place is not stated, leave it alone. It never compares countries.",
		Innocent: []string{
			"The work is remote and the page does not say so",
			"The candidate has just moved, or is about to",
			"The place of a job is that of the company's head office",
		},
		Ask:     "When did you move to {home}, and which of the roles were remote?",
		Sources: []Source{{Name: "GeoNames", URL: "https://www.geonames.org"}},
	},
	Run: func(p *Pass) {
		if home := p.Profile.Location; home.Read() && len(p.Profile.Positions) > 0 {
			homeAndJobs(p, home)
		}
	},
}

func homeAndJobs(p *Pass, home profile.Claim) {
	claims := []profile.Claim{home}
	for _, j := range p.Profile.Positions {
		claims = append(claims, j.Location, j.Period.Claim, j.Period.Start.Claim, j.Period.End.Claim)
	}
	if p.unsurely(Whole(home), as(home.Text), claims...) {
		return
	}
	jobs, why := placedJobs(p, home)
	if !why.IsZero() {
		p.Unknown(Whole(home), as(home.Text), why)
		return
	}
	for _, j := range jobs {
		if p.Facts.FarApart(p.Facts.Location(home.Text), p.Facts.Location(j.Location.Text)) == facts.No {
			p.Consistent(Whole(home), as(home.Text))
			return
		}
	}
	present, moved := presentJob(p, jobs), movedAway(p, home)
	switch {
	case present == nil:
		p.Unknown(Whole(home), as(home.Text), say("no job goes on, and the candidate may have moved since"))
		return
	case !moved.IsZero():
		p.Unknown(Whole(home), as(home.Text), moved)
		return
	}
	evidence := []Evidence{
		{Role: RoleClaim, Words: Whole(home)},
		{Role: RoleConflict, Words: Whole(present.Location), Note: say("the present job")},
	}
	rests := []profile.Claim{home, present.Location}
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("The home is far from every job"),
		Says: say("The page gives %s as the home; all %d jobs with a place, and the present one at %s in %s, are too far away to travel every day, and none is called remote.",
			home.Text, len(jobs), named(*present), present.Location.Text),
		Evidence: evidence,
		Rests:    rests,
		Values:   wording.Values{"home": home.Text},
		Sources:  []Source{p.Facts.LocationSource()},
	})
}

// placedJobs returns the paid jobs when each of them has a place in the country of the home; why says what is
// missing.
func placedJobs(p *Pass, home profile.Claim) (jobs []profile.Position, why wording.Text) {
	country := p.Facts.Location(home.Text).Country()
	if country == "" {
		return nil, say("the stated home is not in our tables")
	}
	for _, j := range p.Profile.Positions {
		if j.Volunteer {
			continue
		}
		l := p.Facts.Location(j.Location.Text)
		switch {
		case !j.Location.Read():
			return nil, say("not every job has a stated place")
		case l.Country() != country:
			return nil, say("a job was in another country, or its place is not in our tables")
		case p.Facts.FarApart(p.Facts.Location(home.Text), l) == facts.Unknown:
			return nil, say("how far a job is from the home is not known")
		}
		jobs = append(jobs, j)
	}
	if len(jobs) < 2 {
		return nil, say("there are too few jobs to compare")
	}
	return jobs, wording.Text{}
}

// presentJob returns the job that goes on and began a year ago or more; nil when there is none, or a newer one too.
func presentJob(p *Pass, jobs []profile.Position) *profile.Position {
	var present *profile.Position
	for i, j := range jobs {
		if !j.Period.End.Present {
			continue
		}
		if !sureDate(j.Period.Start) || !j.Period.Start.Date.CertainlyBefore(p.Now.AddMonths(-settled)) {
			return nil
		}
		if present == nil {
			present = &jobs[i]
		}
	}
	return present
}

// moveWords tell of a move, past or to come.
var moveWords = []string{"relocating", "relocated", "relocation", "relocate", "moving", "moved", "commute", "commuting", "nationwide", "willing to", "open to", "umzug", "pendeln", "mobilité", "mobile"}

// movedAway returns what on the page explains a home far from work, "" when nothing does.
func movedAway(p *Pass, home profile.Claim) wording.Text {
	words := append(append([]string{}, remoteWords...), moveWords...)
	for _, c := range append([]profile.Claim{p.Profile.Summary, p.Profile.Label}, p.Profile.Lines...) {
		if hasAnyWord(c.Text, words...) {
			return say("the page speaks of remote work, travel or a move")
		}
	}
	here := p.Facts.Location(home.Text)
	for _, e := range p.Profile.Studies {
		_, where := schoolPlace(p, e)
		if p.Facts.FarApart(here, p.Facts.Location(where)) == facts.No {
			return say("a school is near the home")
		}
	}
	return wording.Text{}
}
