package checks

import (
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// EmployerDiffers (JOB-4) compares the employers that two versions name for the same time.
var EmployerDiffers = &Check{
	ID: "versions/employer-differs", Group: Versions, Strength: Medium, Signal: "JOB-4",
	Doc: Doc{
		Title: "Another employer for the same time in the other version",
		Explain: "Pairs the jobs of two versions, a résumé and a page or two résumés, whatever their order and however they are merged, shortened or translated. It says something only when each version names an employer that the other one lacks, and both surely cover the same time: six months and half of the shorter job, or the same start of two that both go on. " +
			"It counts for less when they share less than most of it, when they do not begin and end together, or when the titles are of different kinds of work. Leaving a job out is normal and says nothing; nor does work that runs beside a job on which both agree, work of one's own, on boards or as a student, an employer that is not named, or a name that may be the other's: a part, a parent, an abbreviation, a translation, an agency and its client.",
		Innocent: []string{
			"One version is older, or was made for another application",
			"The employer was renamed or bought, or the one is part of the other",
			"The one is the agency or the client of the other",
			"Two jobs at the same time, of which each version tells one",
			"An employer is not named because of an agreement to keep it confidential",
		},
		Ask: "For the same time, {first} names {one} and {second} names {other}. How do the two go together?",
	},
	Compare: func(p *Pass) {
		for _, pair := range p.Versions.Jobs {
			employers(p, pair)
		}
	},
}

func employers(p *Pass, pair match.Pair) {
	jobs := p.jobsOf(pair)
	some := jobs[0]
	if len(some) == 0 {
		some = jobs[1]
	}
	if !some[0].Employer.Read() {
		return
	}
	words, label := Whole(some[0].Employer), as(some[0].Employer.Text)
	switch pair.How {
	case match.Matched:
		if !p.unsurely(words, label, employerClaims(jobs)...) {
			p.Consistent(words, say("%s in both versions", label))
		}
	case match.Unsettled:
		p.Unknown(words, label, pair.Why)
	case match.Alone:
		p.Unknown(words, label, p.whyAlone(pair))
	case match.Other:
		p.Contradicts(otherEmployer(p, pair, jobs))
	}
}

func employerClaims(jobs [2][]profile.Position) (out []profile.Claim) {
	for _, side := range jobs {
		for _, j := range side {
			out = append(out, j.Employer)
		}
	}
	return out
}

// otherWork reports whether the titles of the two sides are surely of two kinds of work: then they are more likely two
// jobs at a time, of which each version tells one.
func otherWork(jobs [2][]profile.Position) bool {
	for _, a := range jobs[0] {
		for _, b := range jobs[1] {
			if match.CompareTitles(a.Title.Text, b.Title.Text) != match.Different {
				return false
			}
		}
	}
	return true
}

// sameDates reports whether the jobs of the two sides begin together and end together, as they do when one name stands in
// the place of another: of two true jobs at a time the dates seldom fit.
func sameDates(jobs [2][]profile.Position) bool {
	var start, end [2]timespan.Date
	for version, side := range jobs {
		for _, j := range side {
			if d := j.Period.Start.Date; start[version].IsZero() || timespan.Compare(d, start[version]) < 0 {
				start[version] = d
			}
			if d := j.Period.End.Date; timespan.Compare(d, end[version]) > 0 {
				end[version] = d
			}
		}
	}
	return meet(start) && meet(end)
}

// meet reports whether two dates are of one year, or of months that lie no further apart than people round.
func meet(d [2]timespan.Date) bool {
	if d[0].IsZero() || d[1].IsZero() || d[0].Year == d[1].Year {
		return true
	}
	gap, _ := match.Gap(d[0], d[1])
	return d[0].Month > 0 && d[1].Month > 0 && gap <= match.Tolerance
}

func otherEmployer(p *Pass, pair match.Pair, jobs [2][]profile.Position) Contradiction {
	c := Contradiction{Strength: Weak}
	if pair.Most && !otherWork(jobs) && sameDates(jobs) {
		c.Strength = Medium
	}
	var names, times [2][]wording.Text
	for version, side := range jobs {
		for _, j := range side {
			names[version] = append(names[version], as(j.Employer.Text))
			times[version] = append(times[version], timed(as(j.Employer.Text), j.Period))
			c.Evidence = append(c.Evidence, Evidence{Role: roleOf(version), Words: Whole(j.Employer), Note: timeOf(j.Period)})
			c.Rests = append(append(c.Rests, j.Employer), periodWords(j.Period).Claim)
		}
	}
	c.Title = say("The two versions name different employers for the same time")
	c.Says = say("%s has %s; %s has %s. Neither has the other's.", wording.Capital(p.called(0)), wording.And(times[0]...), p.called(1), wording.And(times[1]...))
	c.Values = p.asked(wording.And(names[0]...), wording.And(names[1]...))
	return c
}
