package checks

import (
	"slices"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// OffCalendar (EDU-7) compares the months of a bachelor's study with those in which studies begin and end at its
// school.
var OffCalendar = &Check{
	ID: "education/off-calendar", Group: Education, Strength: Medium, Signal: "EDU-7", Beside: true,
	Doc: Doc{
		Title: "Months in which studies seldom begin or end at such a school",
		Explain: "Compares the months in which a bachelor's study began and ended with the school's calendar, or with that of its country where we surely know one. Minor intakes count, and two months are allowed to either side. " +
			"Years without a month, other degrees, part-time and distance study, and transfers are not judged; in most countries studies may end in any month. Both ends together say more than one, which is a detail.",
		Innocent: []string{
			"The month is that of the admission, the last exam, the ceremony or the diploma",
			"A month was filled in because a form asked for one",
			"The study began with a language course, or by transfer",
		},
		Ask:     "In which months did your courses begin and end, and which month is on the diploma?",
		Sources: []Source{{Name: "IPEDS, US Department of Education", URL: "https://nces.ed.gov/ipeds"}, {Name: "Plumbline's table of academic calendars"}},
	},
	Parameters: []Parameter{
		{Name: "marginMonths", Doc: "How long before or after a term a study may begin or end", Unit: "months", Default: 2, Min: 2, Max: 5},
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			if e.School.Read() && e.Degree.Read() && e.Level == facts.Bachelor && (monthly(e.Period.Start) || monthly(e.Period.End)) {
				calendar(p, e)
			}
		}
	},
}

func monthly(d profile.DateClaim) bool { return d.Read() && d.Date.Precision() >= timespan.Month }

// irregular are words of studies that keep no calendar.
var irregular = []string{"part-time", "part time", "distance", "evening", "weekend", "external", "correspondence", "open university", "expected", "anticipated", "second"}

func calendar(p *Pass, e profile.Education) {
	words, name := periodWords(e.Period), say("Months of %s", surelyNamed(e))
	said := e.School.Text + " | " + e.Degree.Text + " | " + e.Area.Text
	switch {
	case p.unsurely(words, name, e.School, e.Degree, e.Period.Claim, e.Period.Start.Claim, e.Period.End.Claim):
		return
	case hasAnyWord(said+" | "+notesOf(e), irregular...) || hasAnyWord(said, notPlainDegree...) || qualified(e):
		p.Unknown(words, name, say("not stated as a whole degree taken full-time at this one school"))
		return
	}
	s, ok := p.school(e)
	if !ok {
		return
	}
	t, ok := p.Facts.Terms(s)
	if !ok {
		p.Unknown(words, name, say("no calendar is surely known for this school"))
		return
	}
	margin := p.param("marginMonths")
	start := offMonth(e.Period.Start, t.Starts, margin)
	end := e.Period.End.Date.CertainlyBefore(p.Now) && offMonth(e.Period.End, t.Ends, margin)
	if !start && !end {
		p.Consistent(words, name)
		return
	}
	c := Contradiction{
		Strength: Weak,
		Title:    say("Studies %s seldom begin in %s", say(t.Where), wording.Month(e.Period.Start.Date.Month)),
		Says: say("The page has the study begin %s; %s bachelor's studies begin in %s.",
			wording.When(e.Period.Start.Date), say(t.Where), monthNames(t.Starts)),
		Rests:   []profile.Claim{e.School, words.Claim},
		Sources: []Source{t.Source},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: Whole(e.School)},
			{Role: RoleRecord, Record: say("begin %s: %s", say(t.Where), monthNames(t.Starts))},
		},
	}
	switch {
	case start && end:
		c.Strength = Medium
		c.Title = say("Studies %s seldom begin and end in these months", say(t.Where))
		c.Says = say("The page has the study run from %s to %s; %s bachelor's studies begin in %s and end in %s.",
			wording.Date(e.Period.Start.Date), wording.Date(e.Period.End.Date), say(t.Where), monthNames(t.Starts), monthNames(t.Ends))
	case end:
		c.Title = say("Studies %s seldom end in %s", say(t.Where), wording.Month(e.Period.End.Date.Month))
		c.Says = say("The page has the study end %s; %s bachelor's studies end in %s.",
			wording.When(e.Period.End.Date), say(t.Where), monthNames(t.Ends))
		c.Evidence[2].Record = say("end %s: %s", say(t.Where), monthNames(t.Ends))
	}
	p.Contradicts(c)
}

// offMonth reports whether a date lies more than the margin from each of the months; there must be some.
func offMonth(d profile.DateClaim, terms []int, margin int) bool {
	if !sureDate(d) || !monthly(d) || len(terms) == 0 {
		return false
	}
	return !slices.ContainsFunc(terms, func(m int) bool {
		apart := max(m-d.Date.Month, d.Date.Month-m)
		return min(apart, 12-apart) <= margin
	})
}

// monthNames lists months for people: "April, September or October".
func monthNames(terms []int) wording.Text {
	var names []wording.Text
	for _, m := range terms {
		names = append(names, wording.Month(m))
	}
	return wording.Either(names...)
}
