package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// TechnologyBeforeRelease (TEC-1) compares a job's end with the first public date of what it names.
var TechnologyBeforeRelease = &Check{
	ID: "technology/before-release", Group: Technology, Strength: Strong, Signal: "TEC-1",
	Doc: Doc{
		Title: "A technology named in a job that ended before it was public",
		Explain: "Compares the latest day on which a job can have ended with the earliest date on which anyone outside could have used a technology that the job names, previews and predecessors included. " +
			"A job that goes on, or that spans the release, fits. Two months, and the uncertainty of the date itself, are allowed. A sentence that looks back from a later time is not judged, nor is what the employer itself made (employment/before-product-existed does that), and a skills line that stands word for word under another job counts for less.",
		Innocent: []string{
			"A skills line was copied to every job",
			"The system moved to this technology later, and the text was updated",
			"A date was typed wrongly",
			"An internal or private pre-release was used",
		},
		Ask:     "What did you use {technology} for at {employer}, and which version did you start with?",
		Sources: []Source{{Name: "Plumbline's table of technologies, from release notes and announcements"}},
	},
	Parameters: []Parameter{
		{Name: "toleranceMonths", Doc: "How long before the first public date a job may have ended, on top of the uncertainty of the date itself", Unit: "months", Default: 2, Min: 2, Max: 120},
	},
	Run: func(p *Pass) {
		for i, job := range p.Profile.Positions {
			technologiesOf(p, i, job)
		}
	},
}

func technologiesOf(p *Pass, i int, job profile.Position) {
	end, going, why := jobEnd(job, p.Now)
	tolerance, seen := p.param("toleranceMonths"), map[string]bool{}
	for _, c := range writtenOf(job) {
		for _, m := range p.Facts.Technologies(c.Text) {
			t, words := m.Technology, Part(c, m.Start, m.End)
			label := say("%s at %s", t.Name, named(job))
			if seen[t.Name] || t.FirstPublic.IsZero() || onlyATitle(job, c, m.End) {
				continue
			}
			seen[t.Name] = true
			if p.unsurely(words, label, c) {
				continue
			}
			switch earliest := t.FirstPublic.First().AddMonths(-t.Slack - tolerance); {
			case !why.IsZero():
				p.Unknown(words, label, why)
			case going || !end.CertainlyBefore(earliest):
				p.Consistent(words, label)
			case p.madeBy(t, job):
				if _, why := p.employer(job); !why.IsZero() { // else BeforeProductExisted compares it
					p.Unknown(words, label, say("this employer may have made it, and its people may have used it before it was public"))
				}
			case saidToSoftware(c.Text):
				p.Unknown(words, label, say("the sentence is addressed to software"))
			case looksBack(c.Text, m.Start, m.End):
				p.Unknown(words, label, say("the sentence seems to look back from a later time"))
			case p.partOfAName(c.Text, m.Start, m.End):
				p.Unknown(words, label, say("it may be a part of somebody's name"))
			default:
				gap, _ := timespan.MonthsBetween(end, t.FirstPublic.First())
				strength := Strong
				if gap < 6 || copiedLine(p.Profile.Positions, i, c.Text) {
					strength = Medium
				}
				p.Contradicts(Contradiction{
					Strength: strength,
					Title:    say("This job ended before %s was public", t.Name),
					Says: say("A job that ended %s names %s, which was first public %s.",
						wording.When(endOf(job.Period, end)), t.Name, wording.When(t.FirstPublic)),
					Evidence: []Evidence{
						{Role: RoleClaim, Words: words},
						{Role: RoleConflict, Words: periodWords(job.Period)},
						{Role: RoleRecord, Record: say("first public %s", wording.Date(t.FirstPublic)), Note: say("%s after the job ended", wording.Months(gap))},
					},
					Rests:   []profile.Claim{periodWords(job.Period).Claim},
					Values:  wording.Values{"technology": t.Name, "employer": named(job)},
					Sources: []Source{t.Source},
				})
			}
		}
	}
}

// madeBy reports whether a job's employer made a technology.
func (p *Pass) madeBy(t facts.Technology, job profile.Position) bool {
	e, _ := p.Facts.Employer(job.Employer.Text)
	_, ok := p.Facts.MadeBy(t, e.Name)
	return ok
}
