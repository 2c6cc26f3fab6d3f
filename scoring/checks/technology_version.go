package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// VersionBeforeRelease (TEC-3) compares a job's end with the release of a version that it names.
var VersionBeforeRelease = &Check{
	ID: "technology/version-before-release", Group: Technology, Strength: Strong, Signal: "TEC-3",
	Doc: Doc{
		Title: "A version named in a job that ended before its release",
		Explain: "Compares the latest day on which a job can have ended with the release of a version that the job names in so many words, such as Java 17. " +
			"A job that goes on, or that spans the release, fits. Six months are allowed for previews, and within a year of the release the finding counts for less. A range or an open end counts by its lowest version.",
		Innocent: []string{
			"A skills line was brought up to date and copied to every job",
			"A move was planned with the coming version as its target",
			"A preview or early-access build was used",
			"A date was typed wrongly",
		},
		Ask:     "Which version of {product} did you start with at {employer}?",
		Sources: []Source{{Name: "endoflife.date", URL: "https://endoflife.date"}},
	},
	Parameters: []Parameter{
		{Name: "previewMonths", Doc: "How long before a version's release its previews may have been in use", Unit: "months", Default: 6, Min: 6, Max: 120},
	},
	Run: func(p *Pass) {
		for i, job := range p.Profile.Positions {
			versionsOf(p, i, job)
		}
	},
}

func versionsOf(p *Pass, i int, job profile.Position) {
	end, going, why := jobEnd(job, p.Now)
	previews, seen := p.param("previewMonths"), map[string]bool{}
	for _, c := range writtenOf(job) {
		for _, m := range p.Facts.Versions(c.Text) {
			name, words := m.Product+" "+m.Version, Part(c, m.Start, m.End)
			label := say("%s at %s", name, named(job))
			if seen[name] || m.Released.IsZero() {
				continue
			}
			seen[name] = true
			switch {
			case p.unsurely(words, label, c):
			case !why.IsZero():
				p.Unknown(words, label, why)
			case going || !end.CertainlyBefore(m.Released.First().AddMonths(-previews)):
				p.Consistent(words, label)
			case looksBack(c.Text, m.Start, m.End):
				p.Unknown(words, label, say("the sentence seems to look back from a later time"))
			default:
				gap, _ := timespan.MonthsBetween(end, m.Released.First())
				strength := Strong
				if gap < 12 || copiedLine(p.Profile.Positions, i, c.Text) {
					strength = Medium
				}
				p.Contradicts(Contradiction{
					Strength: strength,
					Title:    say("This job ended before %s was released", name),
					Says: say("A job that ended %s names %s, which was released %s.",
						wording.When(endOf(job.Period, end)), name, wording.When(m.Released.Coarsen(timespan.Month))),
					Evidence: []Evidence{
						{Role: RoleClaim, Words: words},
						{Role: RoleConflict, Words: periodWords(job.Period)},
						{Role: RoleRecord, Record: say("released %s", wording.Date(m.Released.Coarsen(timespan.Month))), Note: say("%s after the job ended", wording.Months(gap))},
					},
					Rests:   []profile.Claim{periodWords(job.Period).Claim},
					Values:  wording.Values{"product": m.Product, "employer": named(job)},
					Sources: []Source{m.Source},
				})
			}
		}
	}
}
