package checks

import (
	"strconv"

	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// muchOlder is how many years before the account a first contribution says more than a little.
const muchOlder = 3

// CommitsOlderThanAccount (GIT-1) compares the first year with contributions with the year in which the account was
// opened.
var CommitsOlderThanAccount = &Check{
	ID: "profile/commits-older-than-account", Group: Identity, Strength: Medium, Signal: "GIT-1",
	Doc: Doc{
		Title: "Contributions that are older than the account",
		Explain: "Compares the years for which the site counts contributions with the year in which the account was opened. A commit carries the date that its writer's computer gave it, so work that was done elsewhere and moved here is older than the account. " +
			"A year that touches the next one fits, and less than three years count for less.",
		Innocent: []string{
			"Older work was moved here from another site or from a company's own server",
			"An earlier account was given up, and its work is counted under this one",
			"The clock of a computer was wrong",
		},
		Ask: "Some of your commits are older than the account. Where was that work hosted before?",
	},
	Run: func(p *Pass) {
		for _, a := range p.Profile.Accounts {
			if !a.Joined.Read() || len(a.Contributions) == 0 {
				continue
			}
			p.commitsOlder(a)
		}
	},
}

func (p *Pass) commitsOlder(a profile.Account) {
	var first profile.Claim
	year := 0
	for _, c := range a.Contributions {
		if y, err := strconv.Atoi(c.Text); err == nil && (year == 0 || y < year) {
			first, year = c, y
		}
	}
	words := Whole(first)
	label := say("Contributions on %s since %d", a.Network, year)
	if year == 0 || p.unsurely(words, label, first, a.Joined.Claim) {
		return
	}
	joined := a.Joined.Date
	if !sureDate(a.Joined) {
		p.Unknown(words, label, say("when the account was opened is not surely known"))
		return
	}
	older := joined.Year - year
	if older <= 0 || older == 1 && joined.Month <= 2 {
		p.Consistent(words, label)
		return
	}
	strength := Medium
	if older < muchOlder {
		strength = Weak
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("Contributions here are older than the account"),
		Says:     say("The account was opened %s, and its contributions begin in %d.", wording.When(joined), year),
		Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(a.Joined.Claim)}},
		Rests:    []profile.Claim{first, a.Joined.Claim},
	})
}
