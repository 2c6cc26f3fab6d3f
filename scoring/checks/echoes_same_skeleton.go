package checks

import (
	"plumbline/scoring/echo"
	"plumbline/scoring/wording"
)

// SameSkeleton (XAP-4) looks for the candidate's row of jobs in documents that were read before under another name.
var SameSkeleton = &Check{
	ID: "echoes/same-skeleton", Group: Echoes, Strength: Strong, Signal: "XAP-4",
	Doc: Doc{
		Title: "The same row of jobs was read before, under another name",
		Explain: "Counts the jobs whose employer, title, start and end are the same in a document that you had Plumbline remember and that surely names another person. Colleagues share one such job, hardly ever several. " +
			"It says something from three jobs at two employers on, where those at one employer count as one if their dates are years alone, and much from four jobs at three employers whose dates are all stated with the month, where one of the employers is not in our tables and so most likely small. It does not tell which of the two came first.",
		Innocent: []string{
			"Colleagues who moved together, or who came through the same programme of a company",
			"An agency wrote one résumé over for another candidate",
			"The same person after a change of name",
			"A sample résumé from which both began",
		},
		Ask: "Who was your manager at {employers}?",
	},
	Echo: sameSkeleton,
}

// row is how many jobs a document shares, and where.
type jobRow struct {
	jobs, monthly, small int
	employers, exact     map[string]bool // exact: of jobs with months
	ladders              map[string]bool // of jobs without
}

func sameSkeleton(p *Pass) {
	var matches []echo.Match
	for _, m := range p.Echoes {
		if p.rowOf(m).tells() {
			matches = append(matches, m)
		}
	}
	if len(matches) == 0 {
		return
	}
	first := p.Profile.Positions[matches[0].Jobs[0].Position]
	matches = p.others(matches, Whole(first.Employer), say("the row of jobs from %s on", first.Employer.Text))
	if len(matches) == 0 {
		return
	}
	c := Contradiction{Strength: Weak}
	best := matches[0]
	for _, m := range matches {
		if r := p.rowOf(m); r.monthly >= 4 && len(r.exact) >= 3 && r.small > 0 {
			c.Strength = Strong
		}
		if len(m.Jobs) > len(best.Jobs) {
			best = m
		}
	}
	var employers []string
	var said []Words
	for _, j := range best.Jobs {
		job := p.Profile.Positions[j.Position]
		said = append(said, Whole(job.Employer))
		c.Rests = append(append(c.Rests, job.Employer, job.Title), dateClaims(job.Period)...)
		if n := job.Employer.Text; len(employers) == 0 || employers[len(employers)-1] != n {
			employers = append(employers, n)
		}
	}
	c.Evidence, _ = quoteAll(said)
	c.Evidence = append(c.Evidence, recalled(matches, say(anotherName))...)
	c.Rests = append(c.Rests, p.candidate())
	c.Title = say("The same %s jobs were read before, under another name", wording.Count(len(best.Jobs)))
	c.Says = say("%s jobs here have the same employer, title and dates as in %s that %s a name with no part in common.", wording.Capital(wording.Count(len(best.Jobs))), documents(len(matches)), gives(len(matches)))
	c.Values = wording.Values{"employers": and(distinct(employers))}
	p.Contradicts(c)
}

// tells reports whether so many jobs are the same that it says something.
func (r jobRow) tells() bool { return r.jobs >= 3 && len(r.employers) >= 2 }

// rowOf counts the jobs that a match shares. Jobs at one employer whose dates are years alone count as one: many climb the same ladder of
// an army, a bank or a hospital in the same years.
func (p *Pass) rowOf(m echo.Match) jobRow {
	r := jobRow{employers: map[string]bool{}, exact: map[string]bool{}, ladders: map[string]bool{}}
	for _, j := range m.Jobs {
		employer := p.Profile.Positions[j.Position].Employer.Text
		r.employers[employer] = true
		if !j.Monthly {
			if !r.ladders[employer] {
				r.jobs++
			}
			r.ladders[employer] = true
			continue
		}
		r.jobs++
		r.monthly++
		r.exact[employer] = true
		if !j.Known {
			r.small++
		}
	}
	return r
}

// distinct returns words without those that were there before.
func distinct(all []string) (out []string) {
	seen := map[string]bool{}
	for _, w := range all {
		if !seen[w] {
			seen[w] = true
			out = append(out, w)
		}
	}
	return out
}
