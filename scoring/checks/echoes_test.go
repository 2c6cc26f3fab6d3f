package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/document"
	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// another is the name of somebody else than Grace Miller.
const another = "Daniel Okafor"

// recall runs one check over a profile and what is remembered of others.
func recall(c *checks.Check, p profile.Profile, before ...profile.Profile) []checks.Outcome {
	t, key := facts.Builtin(), echo.Key{1}
	m := echo.Memory{Keys: []echo.Key{key}}
	for _, b := range before {
		m.Seen = append(m.Seen, echo.Take(&b, key, t).Trace(timespan.MustParse("2026-01-10"), "Planner"))
	}
	return checks.Recall(&p, echo.Take(&p, key, t).Match(m, now), t, now, []*checks.Check{c})
}

// TestEchoesRestOnlyOnWhatWasReadSurely is TestChecksRestOnlyOnWhatWasReadSurely for echoes, with claims read less surely now,
// and before.
func TestEchoesRestOnlyOnWhatWasReadSurely(t *testing.T) {
	rows := func(pg *page) (jobs []profile.Position) {
		for _, r := range [][3]string{{"Halden Robotics", "2019-02", "2022-05"}, {"Marrowby Games", "2016-03", "2019-01"}, {"Larkspur Energy", "2013-04", "2016-02"}} {
			j := pg.job(r[0], r[1], r[2])
			j.Title = pg.claim("Planner")
			jobs = append(jobs, j)
		}
		return jobs
	}
	type claims map[string]func(*profile.Profile) *profile.Claim
	tests := map[*checks.Check]struct {
		make   func(pg *page, name string) profile.Profile
		claims claims
	}{
		checks.SameContact: {
			func(pg *page, name string) profile.Profile {
				return profile.Profile{Name: pg.claim(name), Emails: []profile.Claim{pg.claim("fox.hollow@example.com")}}
			},
			claims{"name": nameOf, "address": emailOf},
		},
		checks.EarlierHistory: {
			func(pg *page, name string) profile.Profile {
				jobs := []profile.Position{pg.job("Halden Robotics", "2019-02", "2022-05"), pg.job("Larkspur Energy", "2016-03", "2019-01")}
				if name == another {
					jobs = []profile.Position{pg.job("Marrowby Games", "2019-02", "2022-05"), pg.job("Brightmoor Press", "2016-03", "2019-01")}
				}
				for i := range jobs {
					jobs[i].Title = pg.claim("Planner")
				}
				return profile.Profile{Name: pg.claim("Grace Miller"), Emails: []profile.Claim{pg.claim("fox.hollow@example.com")}, Positions: jobs}
			},
			claims{"name": nameOf, "address": emailOf, "employer": employerOf, "start": jobStart, "end": jobEnd},
		},
		checks.SamePassage: {
			func(pg *page, name string) profile.Profile {
				return profile.Profile{Name: pg.claim(name), Positions: []profile.Position{
					pg.job("Halden Robotics", "2019-02", "2022-05", "Rebuilt the tide gauge network of eleven harbours", "Wrote the ballast calculator of the Orrin barge masters"),
					pg.job("Marrowby Games", "2016-03", "2019-01", "Had the gearbox of the dredger's anchor winch recast", "Set up the eel ladder at the weir with a mason"),
				}}
			},
			claims{"name": nameOf, "employer": employerOf, "line": func(p *profile.Profile) *profile.Claim { return &p.Positions[0].Passages[0] }},
		},
		checks.SameSkeleton: {
			func(pg *page, name string) profile.Profile {
				return profile.Profile{Name: pg.claim(name), Positions: rows(pg)}
			},
			claims{"name": nameOf, "employer": employerOf, "title": titleOf, "start": jobStart, "end": jobEnd},
		},
		checks.SameFile: {
			func(pg *page, name string) profile.Profile {
				return profile.Profile{Name: pg.claim(name), File: document.Properties{Author: "Writer", Creator: "W", Created: "2026-01-02T03:04:05Z"}}
			},
			claims{"name": nameOf},
		},
	}
	for _, c := range checks.All() {
		if c.Echo == nil {
			continue
		}
		tt, ok := tests[c]
		require.True(t, ok, "%s has no case", c.ID)
		t.Run(c.ID, func(t *testing.T) {
			require.Contains(t, kindsOf(recall(c, tt.make(&page{}, "Grace Miller"), tt.make(&page{}, another))), checks.Contradicted, "read surely, it is a finding")
			assert.NotContains(t, kindsOf(recall(c, tt.make(&page{}, "Grace Miller"), tt.make(&page{}, "Grace Okafor"))), checks.Contradicted, "a name in common may be the same person's")
			assert.Empty(t, recall(c, tt.make(&page{}, "Grace Miller")), "nothing remembered, nothing said")
			for name, claim := range tt.claims {
				for which, called := range []string{"now", "before"} {
					t.Run(name+" read unsurely "+called, func(t *testing.T) {
						both := [2]profile.Profile{tt.make(&page{}, "Grace Miller"), tt.make(&page{}, another)}
						cl := claim(&both[which])
						cl.Sure, cl.Why = profile.Fair, "two readings are possible"
						assert.NotContains(t, kindsOf(recall(c, both[0], both[1])), checks.Contradicted)
					})
				}
			}
		})
	}
}

// TestAContactAloneIsAQuestion holds that what a household may share is a question, and counts for much only beside what it does not share.
func TestAContactAloneIsAQuestion(t *testing.T) {
	type change func(pg *page, p *profile.Profile)
	mail := func(pg *page, p *profile.Profile) { p.Emails = append(p.Emails, pg.claim("fox.hollow@example.com")) }
	phone := func(pg *page, p *profile.Profile) { p.Phones = append(p.Phones, pg.claim("(303) 555-0142")) }
	account := func(pg *page, p *profile.Profile) {
		c := pg.claim("https://github.com/blueheron77")
		p.Links = append(p.Links, profile.Link{Claim: c, URL: c.Text})
	}
	jobs := func(n int) change {
		return func(pg *page, p *profile.Profile) {
			for _, r := range [][3]string{{"Halden Robotics", "2019-02", "2022-05"}, {"Marrowby Games", "2016-03", "2019-01"}, {"Larkspur Energy", "2013-04", "2016-02"}}[:n] {
				j := pg.job(r[0], r[1], r[2])
				j.Title = pg.claim("Planner")
				p.Positions = append(p.Positions, j)
			}
		}
	}
	file := func(_ *page, p *profile.Profile) {
		p.File = document.Properties{Author: "Writer", Creator: "W", Created: "2026-01-02T03:04:05Z"}
	}
	passages := func(pg *page, p *profile.Profile) {
		p.Positions = append(p.Positions,
			pg.job("Halden Robotics", "2019-02", "2022-05", "Rebuilt the tide gauge network of eleven harbours", "Wrote the ballast calculator of the Orrin barge masters"),
			pg.job("Marrowby Games", "2016-03", "2019-01", "Had the gearbox of the dredger's anchor winch recast", "Set up the eel ladder at the weir with a mason"))
	}
	for name, tt := range map[string]struct {
		shared []change
		want   checks.Strength
	}{
		"a family's address":                  {[]change{mail}, checks.Medium},
		"a flat's telephone":                  {[]change{phone}, checks.Medium},
		"an account":                          {[]change{account}, checks.Medium},
		"a couple's address and telephone":    {[]change{mail, phone}, checks.Medium},
		"a couple who worked at one place":    {[]change{mail, phone, jobs(1)}, checks.Medium},
		"the address and the row of jobs":     {[]change{mail, jobs(3)}, checks.Strong},
		"the telephone and the row of jobs":   {[]change{phone, jobs(3)}, checks.Strong},
		"the address and the passages":        {[]change{mail, passages}, checks.Strong},
		"the account and the file's minute":   {[]change{account, file}, checks.Strong},
		"address, telephone and several jobs": {[]change{mail, phone, jobs(2)}, checks.Medium},
	} {
		t.Run(name, func(t *testing.T) {
			both := [2]profile.Profile{}
			for i, called := range []string{"Grace Miller", another} {
				pg := &page{}
				both[i].Name = pg.claim(called)
				for _, share := range tt.shared {
					share(pg, &both[i])
				}
				j := pg.job([]string{"Northgate Freight", "Quillmark Bakery"}[i], "2022-06", "2024-01")
				j.Title = pg.claim([]string{"Clerk", "Baker"}[i])
				both[i].Positions = append(both[i].Positions, j)
			}
			found := recall(checks.SameContact, both[0], both[1])
			require.Len(t, found, 1)
			assert.Equal(t, tt.want, found[0].Strength)
		})
	}
}
