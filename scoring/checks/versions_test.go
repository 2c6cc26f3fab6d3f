package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
)

// compare runs one check over two versions of one candidate.
func compare(c *checks.Check, first, second profile.Profile) []checks.Outcome {
	t := facts.Builtin()
	v := match.New(&first, second.In(1), match.Names{}, t, now)
	return checks.Compare(v, t, now, []*checks.Check{c})
}

// TestComparisonsRestOnlyOnWhatWasReadSurely is TestChecksRestOnlyOnWhatWasReadSurely for checks of two versions, with
// claims read less surely in either.
func TestComparisonsRestOnlyOnWhatWasReadSurely(t *testing.T) {
	job := func(pg *page, employer, title, start, end string) profile.Profile {
		j := pg.job(employer, start, end)
		j.Title = pg.claim(title)
		return worked(j)
	}
	study := func(pg *page, school string) profile.Profile {
		return studied(pg.study(school, "B.A.", facts.Bachelor, "History", "2008", "2012"))
	}
	jobs := func(pg *page, first, second string) profile.Profile {
		return profile.Profile{Positions: []profile.Position{pg.job(first, "2012", "2016"), pg.job(second, "2016", "2020")}}
	}
	type claims map[string]func(*profile.Profile) *profile.Claim
	tests := map[*checks.Check]struct {
		first, second func(pg *page) profile.Profile
		claims        claims
	}{
		checks.EmployerDiffers: {
			func(pg *page) profile.Profile { return job(pg, "Halden Robotics", "Engineer", "2012-03", "2016-05") },
			func(pg *page) profile.Profile { return job(pg, "Marrowby Games", "Engineer", "2012-03", "2016-05") },
			claims{"employer": employerOf, "start": jobStart, "end": jobEnd, "dates": jobDates},
		},
		checks.HistoryRewritten: {
			func(pg *page) profile.Profile { return jobs(pg, "Halden Robotics", "Larkspur Energy") },
			func(pg *page) profile.Profile { return jobs(pg, "Marrowby Games", "Brightmoor Press") },
			claims{"employer": employerOf, "start": jobStart, "end": jobEnd, "dates": jobDates},
		},
		checks.SchoolDiffers: {
			func(pg *page) profile.Profile { return study(pg, "Carleton College") },
			func(pg *page) profile.Profile { return study(pg, "Oberlin College") },
			claims{"school": schoolOf, "degree": degreeOf, "start": studyStart, "end": studyEnd, "dates": studyDates},
		},
		checks.DatesDiffer: {
			func(pg *page) profile.Profile { return job(pg, "Halden Robotics", "Engineer", "2012-03", "2016-05") },
			func(pg *page) profile.Profile { return job(pg, "Halden Robotics", "Engineer", "2012-03", "2018-05") },
			claims{"start": jobStart, "end": jobEnd, "dates": jobDates},
		},
		checks.TitleDiffers: {
			func(pg *page) profile.Profile { return job(pg, "Halden Robotics", "Nurse", "2012-03", "2016-05") },
			func(pg *page) profile.Profile { return job(pg, "Halden Robotics", "Bookkeeper", "2012-03", "2016-05") },
			claims{"title": titleOf, "employer": employerOf, "start": jobStart, "end": jobEnd, "dates": jobDates},
		},
		checks.ContactDiffers: {
			func(pg *page) profile.Profile {
				return profile.Profile{Emails: []profile.Claim{pg.claim("a@example.com")}}
			},
			func(pg *page) profile.Profile {
				return profile.Profile{Emails: []profile.Claim{pg.claim("b@example.org")}}
			},
			claims{"e-mail": func(p *profile.Profile) *profile.Claim { return &p.Emails[0] }},
		},
	}
	for _, c := range checks.All() {
		if c.Compare == nil {
			continue
		}
		tt, ok := tests[c]
		require.True(t, ok, "%s has no case", c.ID)
		t.Run(c.ID, func(t *testing.T) {
			require.Contains(t, kindsOf(compare(c, tt.first(&page{}), tt.second(&page{}))), checks.Contradicted, "read surely, it is a finding")
			for name, claim := range tt.claims {
				for version, called := range []string{"the first", "the second"} {
					t.Run(name+" of "+called+" read unsurely", func(t *testing.T) {
						both := [2]profile.Profile{tt.first(&page{}), tt.second(&page{})}
						cl := claim(&both[version])
						cl.Sure, cl.Why = profile.Fair, "two readings are possible"
						assert.NotContains(t, kindsOf(compare(c, both[0], both[1])), checks.Contradicted)
					})
				}
			}
		})
	}
}

func TestChecksOfOneProfileAndOfTwoRunApart(t *testing.T) {
	var pg page
	p := worked(pg.job("Halden Robotics", "2018-01", "2012-01"))
	q := worked(pg.job("Halden Robotics", "2018-01", "2012-01"))
	for _, o := range checks.Run(&p, facts.Builtin(), now, checks.All()) {
		assert.NotEqual(t, checks.Versions, o.Check.Group)
	}
	v := match.New(&p, q.In(1), match.Names{}, facts.Builtin(), now)
	for _, o := range checks.Compare(v, facts.Builtin(), now, checks.All()) {
		assert.Equal(t, checks.Versions, o.Check.Group)
	}
}

func titleOf(p *profile.Profile) *profile.Claim { return &p.Positions[0].Title }
