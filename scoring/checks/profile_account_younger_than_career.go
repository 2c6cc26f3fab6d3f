package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

const (
	youngAccount  = 24 // months: an account opened since then is young
	careerBefore  = 8  // years of work before it was opened
	monthsOfAYear = 12
)

// AccountYoungerThanCareer (PRO-1) compares the month in which an account was opened with the first job on it.
var AccountYoungerThanCareer = &Check{
	ID: "profile/account-younger-than-career", Group: Identity, Strength: Weak, Signal: "PRO-1", Beside: true,
	Doc: Doc{
		Title: "An account opened long after the career that it shows began",
		Explain: "Compares the month in which the account was opened, where the site tells it, with the beginning of the first job on the page. It speaks of accounts younger than two years that show a career of eight years or more before. " +
			"It is common and never counts for much. Nothing is made of photos, of contacts or of how much somebody writes.",
		Innocent: []string{
			"There was no reason to have an account before",
			"An older account was closed, lost or locked",
			"The site is little used in the trade, or where the person lived",
		},
		Ask: "Is this your first account on {site}?",
	},
	Run: func(p *Pass) {
		first, ok := firstJob(p)
		for _, a := range p.Profile.Accounts {
			if !a.Joined.Read() || !ok {
				continue
			}
			words, start := Whole(a.Joined.Claim), first.Period.Start
			label := say("The account on %s, opened %s", a.Network, a.Joined.Text)
			if p.unsurely(words, label, a.Joined.Claim, first.Period.Claim, start.Claim) {
				continue
			}
			_, age := timespan.MonthsBetween(a.Joined.Date, p.Now)
			before, _ := timespan.MonthsBetween(start.Date, a.Joined.Date)
			switch {
			case !sureDate(a.Joined) || !sureDate(start):
				p.Unknown(words, label, say("the dates are not surely known"))
			case age > youngAccount || before < careerBefore*monthsOfAYear:
				p.Consistent(words, label)
			default:
				p.Contradicts(Contradiction{
					Strength: Weak,
					Title:    say("This account is much younger than the career that it shows"),
					Says:     say("The account was opened %s; the first job on it began %s. That alone says little.", wording.When(a.Joined.Date), wording.When(start.Date)),
					Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: periodWords(first.Period)}},
					Rests:    []profile.Claim{a.Joined.Claim, periodWords(first.Period).Claim},
					Values:   wording.Values{"site": a.Network},
				})
			}
		}
	},
}

// firstJob returns the job that began first, among those with a beginning.
func firstJob(p *Pass) (first profile.Position, ok bool) {
	for _, j := range p.Profile.Positions {
		start := j.Period.Start
		if j.Volunteer || !start.Read() || start.Date.IsZero() {
			continue
		}
		if !ok || start.Date.Last().CertainlyBefore(first.Period.Start.Date.First()) {
			first, ok = j, true
		}
	}
	return first, ok
}
