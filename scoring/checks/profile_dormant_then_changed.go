package checks

import (
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

const (
	settledAccount = 5 * 12 // months: an account opened before then has a past
	recentChange   = 24     // months since the newest job began
	quietBefore    = 5 * 12 // months between the jobs before and the newest one
)

// DormantThenChanged (PRO-4) asks about an old account on which trade, place and contact data all became new at once.
var DormantThenChanged = &Check{
	ID: "profile/dormant-then-changed", Group: Identity, Strength: Weak, Signal: "PRO-4",
	Doc: Doc{
		Title: "An old account on which several things changed at once",
		Explain: "Looks at an account of five years or more, when the site tells its age, whose newest job is a recent one, stands apart from all the others, and is of another trade, while the contact information was changed in the same time. " +
			"Such accounts may have changed hands. It is as often a new start, and so never counts for much; what somebody did in between is not looked at.",
		Innocent: []string{
			"A new start in another trade, or a return to work",
			"The account was brought up to date to look for work",
			"A new employer, a move, or a new telephone brought new contact data",
		},
		Ask: "Has this account changed hands, or been recovered, recently?",
	},
	Run: func(p *Pass) {
		for _, a := range p.Profile.Accounts {
			if !a.Joined.Read() || !a.Contact.Read() {
				continue
			}
			p.changedAtOnce(a)
		}
	},
}

func (p *Pass) changedAtOnce(a profile.Account) {
	words := Whole(a.Contact)
	label := say("The account on %s, opened %s", a.Network, a.Joined.Text)
	newest, others := newestJob(p)
	claims := []profile.Claim{a.Contact, a.Joined.Claim, newest.Title, newest.Period.Claim, newest.Period.Start.Claim}
	for _, j := range others {
		claims = append(claims, j.Title, j.Period.Claim, j.Period.End.Claim)
	}
	if p.unsurely(words, label, claims...) {
		return
	}
	updated, known := updatedWithin(a.Contact.Text)
	age, _ := timespan.MonthsBetween(a.Joined.Date, p.Now)
	switch {
	case !known || !sureDate(a.Joined):
		p.Unknown(words, label, say("when the contact information was changed is not told in words that are known"))
		return
	case updated > monthsOfAYear || age < settledAccount || !p.newTrade(newest, others):
		p.Consistent(words, label)
		return
	}
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("Trade and contact data of this old account became new at once"),
		Says: say("The account was opened %s. Its contact information is new, and so is its trade: “%s”, since %s.",
			wording.When(a.Joined.Date), newest.Title.Text, wording.Date(newest.Period.Start.Date)),
		Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(newest.Title)}, {Role: RoleContext, Words: Whole(a.Joined.Claim)}},
		Rests:    []profile.Claim{a.Contact, newest.Title, a.Joined.Claim},
	})
}

// newestJob returns the job that began last, and the others.
func newestJob(p *Pass) (newest profile.Position, others []profile.Position) {
	at := -1
	for i, j := range p.Profile.Positions {
		if start := j.Period.Start; !j.Volunteer && start.Read() && !start.Date.IsZero() && (at < 0 || p.Profile.Positions[at].Period.Start.Date.Last().CertainlyBefore(start.Date.First())) {
			at = i
		}
	}
	for i, j := range p.Profile.Positions {
		if i == at {
			newest = j
		} else if !j.Volunteer {
			others = append(others, j)
		}
	}
	return newest, others
}

// newTrade reports whether the newest job is a recent one that stands apart from all the others, and shares no word
// of its title with theirs.
func (p *Pass) newTrade(newest profile.Position, others []profile.Position) bool {
	start := newest.Period.Start
	_, since := timespan.MonthsBetween(start.Date, p.Now)
	if !sureDate(start) || since > recentChange || !newest.Title.Read() || len(others) == 0 {
		return false
	}
	own := tradeWords(newest.Title.Text)
	for _, j := range others {
		end := j.Period.End
		if !j.Title.Read() || !end.Read() || end.Present || !sureDate(end) {
			return false
		}
		if apart, _ := timespan.MonthsBetween(end.Date, start.Date); apart < quietBefore {
			return false
		}
		for w := range tradeWords(j.Title.Text) {
			if own[w] {
				return false
			}
		}
	}
	return len(own) > 0
}

// tradeWords returns the words of a title that tell a trade, and not a rank.
func tradeWords(title string) map[string]bool {
	out := map[string]bool{}
	for _, w := range wordsOf(title) {
		switch w {
		case "senior", "junior", "lead", "head", "chief", "principal", "staff", "assistant", "associate", "deputy", "trainee", "intern", "vice", "president", "director", "manager", "of", "and", "the", "at", "i", "ii", "iii":
		default:
			out[strings.TrimSuffix(w, "s")] = true
		}
	}
	return out
}

// updatedWithin reads how many months ago something was updated at the most: "Updated less than 6 months ago". The
// second result is false for words that are not known.
func updatedWithin(words string) (monthsAgo int, ok bool) {
	fields := wordsOf(words)
	for i, w := range fields {
		n := 0
		if i > 0 {
			for _, d := range fields[i-1] {
				if d < '0' || d > '9' {
					n = -1
					break
				}
				n = n*10 + int(d-'0')
			}
		}
		if n <= 0 || len(fields[max(i-1, 0)]) > 3 {
			continue
		}
		switch w {
		case "month", "months":
			return n, true
		case "year", "years":
			return (n + 1) * monthsOfAYear, true
		case "day", "days", "week", "weeks":
			return 1, true
		}
	}
	return 0, hasAnyWord(words, "today", "yesterday", "just now")
}
