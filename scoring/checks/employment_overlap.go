package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

const (
	leastOverlap = 6 // months for which two jobs must certainly have gone on together to be looked at
	portfolio    = 3 // overlaps from which on somebody plainly works for several at once
)

// EmploymentOverlap (JOB-3) compares the dates of jobs with each other.
var EmploymentOverlap = &Check{
	ID: "employment/overlap", Group: Employment, Strength: Medium, Signal: "JOB-3",
	Doc: Doc{
		Title: "Two full-time jobs at the same time",
		Explain: "Compares the dates of jobs with different employers. It says something when both certainly went on together for half a year or more and the page says that both were full-time, or for a year or more when both have the title of a full-time job and nothing says otherwise. " +
			"It is more than a detail only when the page says that both were full-time and on site, in cities far apart. Contracts, part-time and advisory work, one's own company, voluntary work, boards, teaching, studies, agency and client, bought or renamed employers, and several jobs at once as a way of working are left alone. When one job begins in the year in which the other ends, that is no overlap.",
		Innocent: []string{
			"One of the two was part-time, a contract, or one's own business",
			"One employer bought the other, or paid for work at the other",
			"Notice period, leave, or a date that was typed wrongly",
		},
		Ask: "Were the jobs at {employer} and {other} at the same time, and was each of them full-time?",
	},
	Parameters: []Parameter{
		{Name: "statedMonths", Doc: "For how long two jobs must certainly have gone on together when the page says that both were full-time", Unit: "months", Default: 6, Min: 6, Max: 120},
		{Name: "unstatedMonths", Doc: "The same when only their titles are those of full-time jobs", Unit: "months", Default: 12, Min: 12, Max: 120},
	},
	Run: func(p *Pass) {
		all := overlaps(p)
		if len(all) == portfolio {
			p.Unknown(periodWords(all[0].later.Period), all[0].label(), say("several jobs at once seem to be this candidate's way of working"))
			return
		}
		for _, o := range all {
			overlap(p, o)
		}
	},
}

// twoJobs are two jobs that certainly went on together for some months.
type twoJobs struct {
	earlier, later profile.Position
	months         int
}

// label names the two for people.
func (o twoJobs) label() wording.Text { return say("%s and %s", named(o.earlier), named(o.later)) }

// overlaps finds the pairs of paid jobs with different employers that may have gone on together for half a year; no
// more of them than say that this is somebody's way of working.
func overlaps(p *Pass) []twoJobs {
	var jobs []profile.Position
	var names []employerName
	var times []certainTime
	for _, j := range p.Profile.Positions {
		if !j.Volunteer && !j.Leave() && j.Period.Start.Read() {
			jobs, names, times = append(jobs, j), append(names, newEmployerName(j.Employer.Text)), append(times, certainly(j.Period, p.Now))
		}
	}
	var out []twoJobs
	for i := range jobs {
		for k := i + 1; k < len(jobs) && len(out) < portfolio; k++ {
			n := times[i].monthsWith(times[k])
			if n < leastOverlap || names[i].same(names[k]) {
				continue
			}
			a, b := &jobs[i], &jobs[k]
			if timespan.Compare(b.Period.Start.Date, a.Period.Start.Date) < 0 {
				a, b = b, a
			}
			out = append(out, twoJobs{*a, *b, n})
		}
	}
	return out
}

// monthsTogether returns how many months two periods certainly have in common.
func monthsTogether(a, b profile.Period, now timespan.Date) int {
	return certainly(a, now).monthsWith(certainly(b, now))
}

// certainTime is the time for which a period certainly went on: from the latest day on which it can have begun to the
// earliest on which it can have ended.
type certainTime struct{ start, end timespan.Date }

func certainly(p profile.Period, now timespan.Date) certainTime {
	return certainTime{p.Start.Date.Last(), firstEnd(p, now)}
}

func (a certainTime) monthsWith(b certainTime) int {
	start, end := a.start, a.end
	if timespan.Compare(start, b.start) < 0 {
		start = b.start
	}
	if timespan.Compare(b.end, end) < 0 {
		end = b.end
	}
	if start.IsZero() || end.IsZero() {
		return 0
	}
	least, _ := timespan.MonthsBetween(start, end)
	return least
}

// firstEnd returns the earliest day on which a period can have ended.
func firstEnd(p profile.Period, now timespan.Date) timespan.Date {
	end := p.End.Date.First()
	if p.End.Present || timespan.Compare(now, end) < 0 {
		return now
	}
	return end
}

func overlap(p *Pass, o twoJobs) {
	words := periodWords(o.later.Period)
	label := o.label()
	claims := []profile.Claim{o.later.Employer, o.earlier.Employer}
	for _, j := range []profile.Position{o.later, o.earlier} {
		claims = append(claims, j.Period.Claim, j.Period.Start.Claim, j.Period.End.Claim)
	}
	if p.unsurely(words, label, claims...) {
		return
	}
	fullTime := says(o.earlier, fullTimeWords) && says(o.later, fullTimeWords)
	if why := overlapWhy(p, o, fullTime); !why.IsZero() {
		p.Unknown(words, label, why)
		return
	}
	strength := Weak
	far := p.Facts.FarApart(p.Facts.Location(o.earlier.Location.Text), p.Facts.Location(o.later.Location.Text)) == facts.Yes
	surePlaces := sure(o.earlier.Location) && sure(o.later.Location)
	if fullTime && far && surePlaces && says(o.earlier, onSiteWords) && says(o.later, onSiteWords) {
		strength = Medium
	}
	how := say("by %s or more", about(o.months))
	switch {
	case strength == Medium:
		how = say("by %s or more, and the page says that both were full-time and on site, one in %s and one in %s", about(o.months), o.earlier.Location.Text, o.later.Location.Text)
	case fullTime:
		how = say("by %s or more, and the page says that both were full-time", about(o.months))
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("Two jobs at the same time for %s", about(o.months)),
		Says: say("The jobs at %s (%s) and at %s (%s) overlap %s.",
			named(o.earlier), periodWords(o.earlier.Period), named(o.later), words, how),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: periodWords(o.earlier.Period)},
		},
		Rests:  []profile.Claim{words.Claim, periodWords(o.earlier.Period).Claim},
		Values: wording.Values{"employer": named(o.earlier), "other": named(o.later)},
	})
}

// overlapWhy returns the innocent reason for which two jobs may have gone on together, or why they cannot be
// compared; "" when the page gives none.
func overlapWhy(p *Pass, o twoJobs, fullTime bool) wording.Text {
	a, b := o.earlier, o.later
	switch {
	case backwards(a.Period) || backwards(b.Period) || a.Period.Start.Invalid || b.Period.Start.Invalid || a.Period.End.Invalid || b.Period.End.Invalid:
		return say("the dates of one of the two cannot be as written")
	case says(a, sideWords) || says(b, sideWords):
		return say("one of the two may have gone beside other work")
	case mentions(a, besideWords) || mentions(b, besideWords):
		return say("the page tells how they may go together")
	case jobMentions(a, b.Employer.Text) || jobMentions(b, a.Employer.Text):
		return say("one of the two names the other")
	case tiedByLine(p, a.Employer.Text, b.Employer.Text):
		return say("a line of the page names both")
	case holds(p, a) || holds(p, b):
		return say("one of the two holds several others, as an agency or a group does")
	case oneGroup(a.Employer.Text, b.Employer.Text) || p.oneFirm(a.Employer.Text, b.Employer.Text):
		return say("one of the two became, owned or bought the other at some time")
	case fullTime && o.months < p.param("statedMonths"):
		return say("they went on together for less time than is asked about")
	case fullTime:
		return wording.Text{}
	case o.months < p.param("unstatedMonths") || !salaried(a) || !salaried(b):
		return say("the page does not say that both were full-time")
	case mentions(a, looseWords) || mentions(b, looseWords):
		return say("the page may tell how they go together")
	}
	return wording.Text{}
}

// salaried reports whether a title is one of a job that is seldom held beside another.
func salaried(j profile.Position) bool {
	return sure(j.Title) && hasAnyWord(j.Title.Text, salariedWords...)
}

// tiedByLine reports whether a line of the page names both employers, as one that tells of a takeover does.
func tiedByLine(p *Pass, one, other string) bool {
	for _, c := range p.Profile.Lines {
		if mentionsEmployer(c.Text, one) && mentionsEmployer(c.Text, other) {
			return true
		}
	}
	return false
}

func jobMentions(job profile.Position, employer string) bool {
	texts := []string{headOf(job)}
	for _, c := range job.Passages {
		texts = append(texts, c.Text)
	}
	return mentionsEmployer(strings.Join(texts, " | "), employer)
}

// holds reports whether a job's time holds that of two others.
func holds(p *Pass, outer profile.Position) bool {
	held := 0
	for _, j := range p.Profile.Positions {
		if j.Employer.Text == outer.Employer.Text || !sureDate(j.Period.Start) {
			continue
		}
		if !j.Period.Start.Date.CertainlyBefore(outer.Period.Start.Date) && !firstEnd(outer.Period, p.Now).CertainlyBefore(firstEnd(j.Period, p.Now)) {
			held++
		}
	}
	return held >= 2
}
