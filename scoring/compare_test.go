package scoring_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
)

// inventedPeople reads the invented people of testdata as JSON Resume documents.
func inventedPeople(t *testing.T) []profile.Resume {
	t.Helper()
	files, err := filepath.Glob("../testdata/people/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var out []profile.Resume
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var r profile.Resume
		require.NoError(t, json.Unmarshal(raw, &r))
		out = append(out, r)
	}
	return out
}

func asVersion(t *testing.T, r profile.Resume) scoring.Input {
	t.Helper()
	raw, err := json.Marshal(r)
	require.NoError(t, err)
	return scoring.Input{Kind: "json", Text: string(raw), Now: today}
}

func compareVersions(t *testing.T, a, b profile.Resume) report.Report {
	t.Helper()
	return engine().Compare(asVersion(t, a), asVersion(t, b))
}

// essence writes findings so that those of A and B, and of B and A, are the same.
func essence(r report.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		var quotes []string
		for _, e := range f.Evidence {
			quotes = append(quotes, e.Quote)
		}
		slices.Sort(quotes)
		out = append(out, fmt.Sprint(f.Check, f.Strength, quotes))
	}
	slices.Sort(out)
	return out
}

// TestAVersionFitsItself holds that every entry of a version is found again in the same version.
func TestAVersionFitsItself(t *testing.T) {
	for _, p := range inventedPeople(t) {
		r := compareVersions(t, p, p)
		assert.Empty(t, essence(r), p.Basics.Name)
		for _, m := range r.Comparison.Entries {
			assert.Equal(t, "matched", m.How, "%s: %v", p.Basics.Name, m)
			assert.Empty(t, m.Differences)
		}
	}
}

// TestOrderOfVersionsAndEntriesChangesNothing compares people who have nothing to do with each other, so that there is
// something to find.
func TestOrderOfVersionsAndEntriesChangesNothing(t *testing.T) {
	all := inventedPeople(t)
	found := 0
	for i, a := range all {
		b := all[(i+7)%len(all)]
		there := essence(compareVersions(t, a, b))
		found += len(there)
		assert.Equal(t, there, essence(compareVersions(t, b, a)), "%s and %s", a.Basics.Name, b.Basics.Name)
		r := rand.New(rand.NewPCG(uint64(i), 1))
		assert.Equal(t, there, essence(compareVersions(t, shuffled(r, a), shuffled(r, b))), "%s and %s reordered", a.Basics.Name, b.Basics.Name)
	}
	assert.Greater(t, found, 100)
}

// TestLeavingOutIsNoFinding compares a version with one of which any jobs and studies are left out.
func TestLeavingOutIsNoFinding(t *testing.T) {
	for i, p := range inventedPeople(t) {
		for n := range 4 {
			r := rand.New(rand.NewPCG(uint64(i), uint64(n)))
			less := shuffled(r, p)
			less.Work = less.Work[:r.IntN(len(less.Work)+1)]
			less.Education = less.Education[:r.IntN(len(less.Education)+1)]
			less.Volunteer = less.Volunteer[:r.IntN(len(less.Volunteer)+1)]
			assert.Empty(t, essence(compareVersions(t, p, less)), p.Basics.Name)
			assert.Empty(t, essence(compareVersions(t, less, p)), p.Basics.Name)
		}
	}
}

func shuffled(r *rand.Rand, p profile.Resume) profile.Resume {
	p.Work, p.Education, p.Volunteer = slices.Clone(p.Work), slices.Clone(p.Education), slices.Clone(p.Volunteer)
	r.Shuffle(len(p.Work), func(i, j int) { p.Work[i], p.Work[j] = p.Work[j], p.Work[i] })
	r.Shuffle(len(p.Education), func(i, j int) { p.Education[i], p.Education[j] = p.Education[j], p.Education[i] })
	r.Shuffle(len(p.Volunteer), func(i, j int) { p.Volunteer[i], p.Volunteer[j] = p.Volunteer[j], p.Volunteer[i] })
	return p
}

// rewritings are what honest people change from one version to the next.
var rewritings = map[string]func(r *rand.Rand, p *profile.Resume){
	"years in place of months": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].StartDate, p.Work[i].EndDate = year(p.Work[i].StartDate), year(p.Work[i].EndDate)
		}
		for i := range p.Education {
			p.Education[i].StartDate, p.Education[i].EndDate = year(p.Education[i].StartDate), year(p.Education[i].EndDate)
		}
	},
	"the end of a degree alone": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Education {
			p.Education[i].StartDate, p.Education[i].EndDate = "", year(p.Education[i].EndDate)
		}
	},
	"legal forms": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Name += []string{" Inc.", ", LLC", " GmbH", " S.A.", " Ltd", " B.V."}[r.IntN(6)]
		}
	},
	"capitals": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Name, p.Work[i].Position = strings.ToUpper(p.Work[i].Name), strings.ToUpper(p.Work[i].Position)
		}
	},
	"places behind names": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Name += []string{", Denver, CO", " – Berlin", " (Paris)", ", Remote", " | Warszawa"}[r.IntN(5)]
		}
	},
	"names cut short": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			if n := []rune(p.Work[i].Name); len(n) > 10 {
				p.Work[i].Name = string(n[:8]) + "…"
			}
		}
	},
	"initials": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			if ws := strings.Fields(p.Work[i].Name); len(ws) > 2 && ws[0][0] < utf8.RuneSelf && !strings.ContainsAny(p.Work[i].Name, "(,|–-…") && !strings.Contains(p.Work[i].Name, " via ") {
				if ws[0] == "a" || p.Work[i].Name == strings.ToUpper(p.Work[i].Name) {
					continue // not a name any more
				}
				p.Work[i].Name = ""
				for _, w := range ws {
					if !strings.Contains(" Sp. z o.o. Ltd Ltd. S.r.l. S.n.c. s.r.o. Pte. Co. KG GmbH Inc. LLC S.A. B.V. ", " "+w+" ") {
						p.Work[i].Name += strings.ToUpper(string([]rune(w)[:1]))
					}
				}
			}
		}
	},
	"titles tailored": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Position = []string{"Senior ", "Lead ", "Acting "}[r.IntN(3)] + p.Work[i].Position
		}
	},
	"employers not named": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Name = []string{"Confidential", "a large company", "Führendes Unternehmen", "Stealth startup"}[r.IntN(4)]
		}
	},
	"an agency named": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].Name = []string{"Randstad", p.Work[i].Name + " via Adecco", "Hays (client: " + p.Work[i].Name + ")"}[r.IntN(3)]
		}
	},
	"dates off by a month or two": func(r *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].StartDate, p.Work[i].EndDate = moved(r, p.Work[i].StartDate), moved(r, p.Work[i].EndDate)
		}
	},
	"roles at one employer in one entry": func(_ *rand.Rand, p *profile.Resume) {
		for i := 0; i+1 < len(p.Work); i++ {
			if p.Work[i].Name == p.Work[i+1].Name && p.Work[i].StartDate > p.Work[i+1].StartDate {
				p.Work[i].StartDate = p.Work[i+1].StartDate
				p.Work = slices.Delete(p.Work, i+1, i+2)
				i--
			}
		}
	},
	"an older version": func(_ *rand.Rand, p *profile.Resume) {
		then := "9999"
		for _, w := range p.Work {
			if w.EndDate != "" && w.EndDate > "2014" {
				then = min(then, w.EndDate)
			}
		}
		p.Work = slices.DeleteFunc(p.Work, func(w profile.ResumeWork) bool { return w.StartDate >= then })
		p.Volunteer = slices.DeleteFunc(slices.Clone(p.Volunteer), func(v profile.ResumeVolunteer) bool { return v.StartDate >= then })
		p.Education = slices.DeleteFunc(p.Education, func(e profile.ResumeEducation) bool { return max(e.StartDate, e.EndDate) >= then })
		p.Certificates = slices.DeleteFunc(slices.Clone(p.Certificates), func(c profile.ResumeCertificate) bool { return c.Date >= then })
		for i := range p.Work {
			if p.Work[i].EndDate >= then {
				p.Work[i].EndDate = ""
			}
		}
		for i := range p.Volunteer {
			if p.Volunteer[i].EndDate >= then {
				p.Volunteer[i].EndDate = ""
			}
		}
	},
	"no dates": func(_ *rand.Rand, p *profile.Resume) {
		for i := range p.Work {
			p.Work[i].StartDate, p.Work[i].EndDate = "", ""
		}
	},
}

func year(date string) string { return date[:min(len(date), 4)] }

// moved moves a month by up to two, within its year.
func moved(r *rand.Rand, date string) string {
	var y, m int
	if n, _ := fmt.Sscanf(date, "%d-%d", &y, &m); n < 2 {
		return date
	}
	return fmt.Sprintf("%04d-%02d", y, min(max(m+r.IntN(5)-2, 1), 12))
}

// TestHonestRewritingIsNoFinding compares each version with rewritings of it, alone and two together.
func TestHonestRewritingIsNoFinding(t *testing.T) {
	var names []string
	for name := range rewritings {
		names = append(names, name)
	}
	slices.Sort(names)
	all := inventedPeople(t)
	const every = 6 // people for each two rewritings, others each time
	for n, first := range names {
		for m, second := range names {
			t.Run(first+", "+second, func(t *testing.T) {
				for i := (n + m) % every; i < len(all); i += every {
					p := all[i]
					r := rand.New(rand.NewPCG(uint64(i), 3))
					rewritten := p
					rewritten.Work, rewritten.Education = slices.Clone(p.Work), slices.Clone(p.Education)
					rewritings[first](r, &rewritten)
					if second != first {
						rewritings[second](r, &rewritten)
					}
					for _, f := range compareVersions(t, p, shuffled(r, rewritten)).Findings {
						t.Errorf("%s: %s %s: %s", p.Basics.Name, f.Strength, f.Check, f.Says)
					}
				}
			})
		}
	}
}

// TestAnotherEmployerOrSchoolIsFound puts another name in the place of one employer or school of a version that is
// rewritten besides, and holds that most are found, on the right words.
func TestAnotherEmployerOrSchoolIsFound(t *testing.T) {
	employers := []string{"Quillfeather Interiors", "Marrowby Partners", "Oakhollow Provisions", "Fennimore & Sons", "Castlebrook Ltd"}
	schools := []string{"Vanderbilt University", "Rice University", "Universität Rostock", "University of Leeds"}
	planted, found := map[string]int{}, map[string]int{}
	plant := func(check, name string, p, q profile.Resume) {
		planted[check]++
		r := compareVersions(t, p, q)
		for _, f := range r.Findings {
			if f.Check == check && f.Strength == "medium" && slices.ContainsFunc(f.Evidence, func(e report.Evidence) bool { return e.Quote == name }) {
				found[check]++
				return
			}
		}
		for _, m := range r.Comparison.Entries {
			if slices.ContainsFunc(m.Second, func(e report.Entry) bool { return e.Name == name }) {
				t.Log(check, "missed:", p.Basics.Name, m.How, m.Why, m.First, m.Second)
			}
		}
	}
	for i, p := range inventedPeople(t) {
		r := rand.New(rand.NewPCG(uint64(i), 5))
		for n, w := range p.Work {
			if w.EndDate != "" && years(w.StartDate, w.EndDate) < 3 {
				continue // too short for years to tell
			}
			q := p
			q.Work, q.Education = slices.Clone(p.Work), slices.Clone(p.Education)
			q.Work[n].Name = employers[r.IntN(len(employers))]
			name := q.Work[n].Name
			if n%2 == 1 {
				rewritings["years in place of months"](r, &q)
			}
			plant("versions/employer-differs", name, p, shuffled(r, q))
		}
		for n := range p.Education {
			q := p
			q.Education = slices.Clone(p.Education)
			q.Education[n].Institution = schools[r.IntN(len(schools))]
			plant("versions/school-differs", q.Education[n].Institution, p, shuffled(r, q))
		}
	}
	for check, n := range planted {
		t.Logf("%s: found %d of %d", check, found[check], n)
		assert.GreaterOrEqual(t, found[check]*100, n*85, "what is missed is work beside other work, an employer that is not named, a school without a sure translation")
	}
}

func years(from, to string) int {
	var a, b int
	_, _ = fmt.Sscanf(from, "%d", &a)
	_, _ = fmt.Sscanf(to, "%d", &b)
	return b - a
}

// TestComparingWhatCannotBeRead says which of the two it was, and finds nothing.
func TestComparingWhatCannotBeRead(t *testing.T) {
	sample := scoring.Input{Kind: "text", Text: "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n", Now: today}
	for says, both := range map[string][2]scoring.Input{
		"About the second résumé: There is no text here": {sample, {Kind: "text", Now: today}},
		"About the first résumé: There is no text here":  {{Kind: "text", Now: today}, sample},
		"About the second résumé: No profile was found":  {sample, {Kind: "html", Text: "<h1>Our menu</h1><p>Soup 2010 – 2013", Now: today}},
	} {
		r := engine().Compare(both[0], both[1])
		assert.Empty(t, r.Findings)
		assert.Equal(t, report.Nothing, r.Level)
		assert.Equal(t, "Nothing could be compared", r.Headline)
		assert.Contains(t, r.Because, says)
		assert.Equal(t, strings.Contains(says, "no text"), r.Unread)
		assert.NotContains(t, report.Markdown(r), "Side by side\n\n| | |")
	}
}

// TestPlacesTellTheirDocument holds that every place of a comparison is found again in the document that it names.
func TestPlacesTellTheirDocument(t *testing.T) {
	all := inventedPeople(t)
	for i, a := range all[:30] {
		b := all[i+7]
		in := [2]scoring.Input{asVersion(t, a), asVersion(t, b)}
		texts := [2][]string{engine().Text(in[0]), engine().Text(in[1])}
		r := engine().Compare(in[0], in[1])
		for _, f := range r.Findings {
			for _, e := range f.Evidence {
				for _, w := range e.Where {
					text := []rune(texts[w.Document][w.Node])
					assert.Equal(t, w.Text, string(text[w.Start:w.End]), "%v", w)
				}
			}
		}
		for _, rd := range r.Reading {
			for _, w := range rd.Where {
				assert.Equal(t, rd.Document, w.Document)
			}
		}
	}
}
