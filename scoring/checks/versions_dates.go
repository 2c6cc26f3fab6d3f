package checks

import (
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// DatesDiffer (JOB-4) compares the dates that two versions give for the same job or study.
var DatesDiffer = &Check{
	ID: "versions/dates-differ", Group: Versions, Strength: Weak, Signal: "JOB-4",
	Doc: Doc{
		Title: "Other dates for the same job or study in the other version",
		Explain: "Compares the start and the end that two versions give for the same job, and the end that they give for the same study. A year and a month of it agree, and so do two dates up to two months apart; of studies, up to a year. " +
			"An open end agrees with any end, unless that version surely was written later. Where one version tells of several roles in one entry, only time outside of all of them counts.",
		Innocent: []string{
			"Dates were remembered, rounded or typed differently; most people's dates differ somewhere",
			"The one counts a notice period, an internship or a contract before the job, and the other does not",
			"One version is older",
		},
		Ask: "For {what}, {first} says {one}, and {second} says {other}. When did it begin and end?",
	},
	Compare: func(p *Pass) {
		for _, pair := range p.Versions.Jobs {
			if jobs := p.jobsOf(pair); pair.How == match.Matched {
				var periods [2][]profile.Period
				for version, side := range jobs {
					for _, j := range side {
						periods[version] = append(periods[version], j.Period)
					}
				}
				if several(jobs) {
					p.Unknown(Whole(jobs[0][0].Employer), as(jobs[0][0].Employer.Text), say("one of the versions dates several employers together"))
					continue
				}
				datesOf(p, named(jobs[0][0]), Whole(jobs[0][0].Employer), periods, match.Tolerance, match.Tolerance)
			}
		}
		for _, pair := range p.Versions.Studies {
			if studies := p.studiesOf(pair); pair.How == match.Matched {
				var periods [2][]profile.Period
				for version, side := range studies {
					for _, e := range side {
						periods[version] = append(periods[version], e.Period)
					}
				}
				datesOf(p, surelyNamed(studies[0][0]), studyWords(studies[0][0]), periods, anyStart, graduation)
			}
		}
	},
}

// several reports whether an entry of either version stands for more employers than it names: "and others".
func several(jobs [2][]profile.Position) bool {
	for _, side := range jobs {
		for _, j := range side {
			if hasAnyWord(j.Employer.Text, "others", "other", "various", "several", "etc", "et al", "andere", "u. a.", "autres", "otros", "otras", "altri", "altre", "anderen", "inne", "outros", "outras") {
				return true
			}
		}
	}
	return false
}

const (
	graduation = 12   // months that the ends of one study may lie apart: the last exam, the letter, the ceremony
	anyStart   = 9999 // the start of a study is not compared: it may be that of an earlier degree, or of the first term
)

// datesOf compares what the versions say of the time of one thing, called name.
func datesOf(p *Pass, name wording.Text, about Words, periods [2][]profile.Period, startTolerance, endTolerance int) {
	c := Contradiction{Strength: Weak}
	var times [2][]wording.Text
	var claims []profile.Claim
	for version, side := range periods {
		for _, period := range side {
			claims = append(claims, dateClaims(period)...)
			if backwards(period) || period.Start.Invalid || period.End.Invalid {
				return // another check's
			}
			if time := timeOf(period); !time.IsZero() {
				times[version] = append(times[version], time)
				c.Evidence = append(c.Evidence, Evidence{Role: roleOf(version), Words: periodWords(period)})
				c.Rests = append(c.Rests, periodWords(period).Claim)
			}
		}
	}
	start, end, ok := p.Versions.Apart(periods[0], periods[1])
	says := say("the dates of %s", name)
	switch {
	case !ok || len(times[0]) == 0 || len(times[1]) == 0:
		return // nothing to compare is stated
	case p.unsurely(about, says, claims...):
	case start <= startTolerance && end <= endTolerance:
		p.Consistent(about, says)
	default:
		if start <= startTolerance {
			start = 0
		}
		if end <= endTolerance {
			end = 0
		}
		c.Title = say("The two versions date %s differently", name)
		c.Says = say("%s says %s; %s says %s. That is %s.", wording.Capital(p.called(0)), wording.And(times[0]...), p.called(1), wording.And(times[1]...), lengths(start, end))
		c.Values = p.asked(wording.And(times[0]...), wording.And(times[1]...))
		c.Values["what"] = name
		p.Contradicts(c)
	}
}

// lengths says how far two periods lie apart.
func lengths(start, end int) wording.Text {
	switch {
	case end == 0:
		return say("%s apart at the start", wording.Months(start))
	case start == 0:
		return say("%s apart at the end", wording.Months(end))
	}
	return say("%s apart at the start and %s at the end", wording.Months(start), wording.Months(end))
}
