package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// farAhead is how many months into the future a job may begin without a finding: an accepted offer, a
// summer's internship.
const farAhead = 24

// EmploymentDatesImpossible (JOB-1) looks at the dates of each job by themselves.
var EmploymentDatesImpossible = &Check{
	ID: "employment/dates-impossible", Group: Employment, Strength: Strong, Signal: "JOB-1",
	Doc: Doc{
		Title: "The dates of a job cannot be as written",
		Explain: "Looks at each job's own dates: an end before the start whatever day is meant, a month or day that no calendar has, a start more than two years ahead. " +
			"A job that starts soon and a contract that ends in the future are fine.",
		Innocent: []string{
			"A typing slip",
			"Start and end were swapped",
			"Day and month were swapped, as countries write them in different order",
		},
		Ask: "Which dates are right for {employer}?",
	},
	Run: func(p *Pass) {
		for _, job := range p.Profile.Positions {
			jobDates(p, job)
		}
	},
}

func jobDates(p *Pass, job profile.Position) {
	period, words := job.Period, periodWords(job.Period)
	label := say("Dates at %s", named(job))
	contradiction := Contradiction{
		Strength: Strong,
		Rests:    []profile.Claim{words.Claim},
		Values:   wording.Values{"employer": named(job)},
	}
	if !words.Claim.Read() {
		return // a job without dates is not a claim about dates
	}
	if d, ok := impossibleDate(period); ok {
		contradiction.Title = say("No calendar has this date")
		contradiction.Says = say("The dates at %s read %q; no calendar has %q.", named(job), words, d.Text)
		contradiction.Evidence = []Evidence{{Role: RoleClaim, Words: Whole(d.Claim)}}
		p.Contradicts(contradiction)
		return
	}
	switch {
	case p.unsurely(words, label, period.Claim, period.Start.Claim, period.End.Claim):
	case !sureDate(period.Start) || !sureDate(period.End) && !period.End.Present:
		p.Unknown(words, label, say("start and end are not both stated"))
	case backwards(period):
		contradiction.Title = say("This job ends before it starts")
		contradiction.Says = say("The job at %s starts %s and ends %s.",
			named(job), wording.When(period.Start.Date), wording.When(period.End.Date))
		contradiction.Evidence = []Evidence{
			{Role: RoleClaim, Words: Whole(period.Start.Claim), Note: say("the start")},
			{Role: RoleConflict, Words: Whole(period.End.Claim), Note: say("the end")},
		}
		p.Contradicts(contradiction)
	case p.Now.AddMonths(farAhead).CertainlyBefore(period.Start.Date):
		contradiction.Title = say("This job starts years from now")
		contradiction.Says = say("The job at %s starts %s; today is %s.",
			named(job), wording.When(period.Start.Date), wording.Date(p.Now))
		contradiction.Evidence = []Evidence{{Role: RoleClaim, Words: Whole(period.Start.Claim)}}
		p.Contradicts(contradiction)
	default:
		p.Consistent(words, label)
	}
}
