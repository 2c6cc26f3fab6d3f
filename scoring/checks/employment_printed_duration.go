package checks

import (
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// How far a printed length may be from the dates beside it.
const (
	yearTolerance  = 11 // months more, when it is printed in whole years
	goingTolerance = 12 // months more, for a job that goes on: the page may be from another day than today
	plainlyOff     = 24 // months, from which on it is more than a detail
)

// PrintedDurationDiffers (JOB-1) compares a printed length of time with the dates beside it.
var PrintedDurationDiffers = &Check{
	ID: "employment/printed-duration-differs", Group: Employment, Strength: Medium, Signal: "JOB-1",
	Doc: Doc{
		Title: "A printed length of time that its own dates do not give",
		Explain: "Compares a length such as \"2 yrs 3 mos\" with the dates that it is printed beside. Rounding, counting both ends, and lengths in whole years are allowed for. " +
			"Of a job that goes on only a length that is too long counts, since the page may be older than today. The length of all jobs with one employer is not held against one of them.",
		Innocent: []string{
			"The dates were corrected and the length was not, or the other way round",
			"A break, or part-time work, was taken off",
			"The length is that of several jobs together",
		},
		Ask: "The dates at {employer} and the length beside them differ; which is right?",
	},
	Parameters: []Parameter{
		{Name: "toleranceMonths", Doc: "How far a printed length may be from its dates, for rounding and for counting both ends", Unit: "months", Default: 2, Min: 2, Max: 60},
	},
	Run: func(p *Pass) {
		for _, job := range p.Profile.Positions {
			if job.Length.Read() {
				printedDuration(p, job)
			}
		}
	},
}

func printedDuration(p *Pass, job profile.Position) {
	period, length, words := job.Period, job.Length, Whole(job.Length.Claim)
	label := say("%s at %s", words, named(job))
	if p.unsurely(words, label, length.Claim, period.Claim, period.Start.Claim, period.End.Claim) {
		return
	}
	end := period.End.Date
	if period.End.Present {
		end = p.Now
	}
	switch {
	case length.Months == 0, !sureDate(period.Start), !sureDate(period.End) && !period.End.Present, backwards(period), end.CertainlyBefore(period.Start.Date):
		p.Unknown(words, label, say("start, end and length are not all surely known"))
		return
	}
	off := p.lengthOff(length, period.Start.Date, end, period.End.Present)
	if off == 0 || lengthOfSeveral(p, job) {
		p.Consistent(words, label)
		return
	}
	strength := Weak
	if off >= plainlyOff {
		strength = Medium
	}
	least, most := spanOf(period.Start.Date, end)
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("The dates at %s do not give %s", named(job), words),
		Says:     say("The page prints %q beside %q, which makes %s.", words, periodWords(period), between(least, most)),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: periodWords(period), Note: between(least, most)},
		},
		Rests:  []profile.Claim{length.Claim, periodWords(period).Claim},
		Values: wording.Values{"employer": named(job)},
	})
}

// spanOf returns the least and the most months that a job of these dates can have lasted, both ends counted.
func spanOf(start, end timespan.Date) (least, most int) {
	least, most = timespan.MonthsBetween(start, end)
	return max(least, 0), most
}

// lengthOff returns by how many months a printed length is off; 0 when it fits.
func (p *Pass) lengthOff(length profile.Length, start, end timespan.Date, going bool) int {
	least, most := spanOf(start, end)
	tolerance := p.param("toleranceMonths")
	if length.Months%12 == 0 && !strings.Contains(strings.ToLower(length.Text), "m") {
		tolerance += yearTolerance
	}
	if going {
		tolerance += goingTolerance
	}
	switch {
	case length.Months > most+tolerance:
		return length.Months - most
	case length.Months < least-tolerance && !going:
		return least - length.Months
	}
	return 0
}

// lengthOfSeveral reports whether the length printed beside a job is that of all jobs with its employer, from the
// first to the last or added up.
func lengthOfSeveral(p *Pass, job profile.Position) bool {
	var first, last timespan.Date
	least, most, n := 0, 0, 0
	for _, j := range p.Profile.Positions {
		if !sameEmployer(j.Employer.Text, job.Employer.Text) || j.Period.Start.Date.IsZero() {
			continue
		}
		start, end := j.Period.Start.Date, j.Period.End.Date
		if j.Period.End.Present || end.IsZero() {
			end = p.Now
		}
		if first.IsZero() || timespan.Compare(start, first) < 0 {
			first = start
		}
		if last.IsZero() || timespan.Compare(last.Last(), end.Last()) < 0 {
			last = end
		}
		l, m := spanOf(start, end)
		least, most, n = least+l, most+m, n+1
	}
	if n < 2 {
		return false
	}
	from, to := spanOf(first, last)
	tolerance := p.param("toleranceMonths") * n
	fits := func(least, most int) bool {
		return job.Length.Months >= least-tolerance && job.Length.Months <= most+tolerance
	}
	return fits(from, to) || fits(least, most)
}

// between says a range of months for people.
func between(least, most int) wording.Text {
	if most-least <= 2 || least == most || least >= 24 && least/12 == most/12 {
		return about(most)
	}
	return say("%s to %s", wording.Months(least), wording.Months(most))
}

// about says a number of months in years and months.
func about(n int) wording.Text {
	years, rest := n/12, n%12
	switch {
	case n < 24:
		return wording.Months(n)
	case rest == 0:
		return say("%d years", years)
	}
	return say("%d years and %s", years, wording.Months(rest))
}
