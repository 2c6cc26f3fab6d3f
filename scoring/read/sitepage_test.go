package read

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

const pages = "../../testdata/pages/"

func sitePageDoc(t *testing.T, file string, edit func(string) string) *document.Document {
	raw, err := os.ReadFile(pages + file)
	require.NoError(t, err)
	html := string(raw)
	if edit != nil {
		html = edit(html)
	}
	return document.FromHTML(html)
}

func TestAnAccountIsRead(t *testing.T) {
	for _, file := range []string{"github/current.html", "github/older.html"} {
		t.Run(file, func(t *testing.T) {
			res := New(facts.Builtin()).Read(sitePageDoc(t, file, nil))
			require.Len(t, res.Profile.Accounts, 1)
			a := res.Profile.Accounts[0]
			assert.Equal(t, "GitHub", a.Network)
			assert.Equal(t, "2014-02-11", a.Joined.Date.String())
			assert.GreaterOrEqual(t, len(a.Repositories), 2)
			var years []string
			for _, c := range a.Contributions {
				years = append(years, c.Text)
			}
			assert.Contains(t, years, "2019")
		})
	}
}

func TestAPageThatIsNotSetAsItsSiteSaysIsReadLikeAnyOther(t *testing.T) {
	doc := sitePageDoc(t, "linkedin-public/older.html", func(s string) string {
		return strings.NewReplacer(`id="profile"`, "", `class="profile"`, "", `id="topcard"`, "").Replace(s)
	})
	res := New(facts.Builtin()).Read(doc)
	require.True(t, res.Found)
	assert.Nil(t, res.Site)
	assert.Equal(t, "Plumbline knows LinkedIn, but this page is not set as it expects; it was read like any other page.", wording.Join("", res.Notices...).String())
	assert.Equal(t, "Jonas Feldmann", res.Profile.Name.Text)
	assert.Len(t, res.Profile.Positions, 2)
}

func TestASectionThatIsNotSetAsItsSiteSaysIsLeftToTheSectionReader(t *testing.T) {
	doc := sitePageDoc(t, "linkedin-public/older.html", func(s string) string {
		return strings.NewReplacer("item-title", "x1", "item-subtitle", "x2", "date-range", "x3", "h4", "h6", "h5", "h6").Replace(s)
	})
	res := New(facts.Builtin()).Read(doc)
	require.NotNil(t, res.Site)
	require.Len(t, res.Profile.Positions, 2)
	assert.Equal(t, "Nordlicht Analytics", res.Profile.Positions[0].Employer.Text)
	assert.Equal(t, "2017-01", res.Profile.Positions[0].Period.Start.Date.String())
}

func TestWordsBesideTheCandidateAreNotTheCandidates(t *testing.T) {
	for _, file := range []string{"linkedin/current.html", "linkedin/older.html", "linkedin-public/current.html", "greenhouse/current.html"} {
		t.Run(file, func(t *testing.T) {
			doc := sitePageDoc(t, file, nil)
			New(facts.Builtin()).Read(doc)
			for _, b := range doc.Blocks {
				assert.NotContains(t, b.Text.String(), "Devon Achterberg")
				assert.NotContains(t, b.Text.String(), "Other Yard")
			}
		})
	}
}

func TestPlacesOfASitesPageHoldItsWords(t *testing.T) {
	doc := sitePageDoc(t, "linkedin/current.html", nil)
	res := New(facts.Builtin()).Read(doc)
	require.NotEmpty(t, res.Profile.Positions)
	for _, c := range claims(res.Profile) {
		requireExact(t, doc, c)
	}
}

func TestADegreeWhoseNameHoldsTheFieldStatesItOnce(t *testing.T) {
	doc := sitePageDoc(t, "linkedin-public/current.html", func(s string) string {
		return strings.Replace(s, `<span class="education__item--degree-info">Bachelor of Science</span><span class="education__item--degree-info">Computer Science</span>`,
			`<span class="education__item--degree-info">Bachelor of Science in Nursing - BSN</span><span class="education__item--degree-info">Nursing</span>`, 1)
	})
	res := New(facts.Builtin()).Read(doc)
	require.Len(t, res.Profile.Studies, 1)
	assert.Equal(t, "Nursing", res.Profile.Studies[0].Area.Text)
	assert.Equal(t, facts.Bachelor, res.Profile.Studies[0].Level)
	assert.Equal(t, profile.Sure, res.Profile.Studies[0].School.Sure)
}

func TestHalfOfWhatASitesFileNamesIsNotEnough(t *testing.T) {
	doc := sitePageDoc(t, "linkedin-public/older.html", func(s string) string {
		return strings.NewReplacer("item-subtitle", "x2", "h5", "h6", "date-range", "x3", `class="meta"`, "").Replace(s)
	})
	res := New(facts.Builtin()).Read(doc)
	require.NotNil(t, res.Site)
	require.Len(t, res.Profile.Positions, 2)
	for _, j := range res.Profile.Positions {
		assert.True(t, j.Employer.Read() && j.Title.Read() && j.Period.Start.Read())
	}
}

func TestDatesInADescriptionAreNoJob(t *testing.T) {
	doc := sitePageDoc(t, "linkedin/current.html", func(s string) string {
		return strings.ReplaceAll(s, "Lead the team that runs the dispatch platform for forty yards.", "- Ran 3 depots from 2021 to 2023<br>- Hired 12 people")
	})
	res := New(facts.Builtin()).Read(doc)
	require.Len(t, res.Profile.Positions, 3)
	assert.Equal(t, "2021-03", res.Profile.Positions[0].Period.Start.Date.String())
}

func TestAPositionWithoutWordsHasNone(t *testing.T) {
	doc := sitePageDoc(t, "linkedin/current.html", func(s string) string {
		return strings.ReplaceAll(s, "Built the event pipeline between the yards and the office.", "")
	})
	res := New(facts.Builtin()).Read(doc)
	require.Len(t, res.Profile.Positions, 3)
	assert.Empty(t, res.Profile.Positions[1].Passages)
}

func TestDegreesAsPeopleTypeThem(t *testing.T) {
	for typed, want := range map[[3]string][3]string{
		{"Bachelor of Business Administration (B.B.A.)", "Marketing", "3.7"}: {"Bachelor of Business Administration", "Marketing", "bachelor"},
		{"Bachelor of Science (BS)", "Biology, General", ""}:                 {"Bachelor of Science", "Biology, General", "bachelor"},
		{"Master of Business Administration - MBA", "Finance", "Grade: 1.3"}: {"Master of Business Administration", "Finance", "master"},
		{"Doctor of Philosophy (Ph.D.)", "Physics", ""}:                      {"Doctor of Philosophy", "Physics", "doctor"},
		{"Bachelor's degree", "English Language and Literature", ""}:         {"Bachelor's degree", "English Language and Literature", "bachelor"},
		{"B.Tech", "Computer Science & Engineering", "8.2 CGPA"}:             {"B.Tech", "Computer Science & Engineering", "bachelor"},
		{"Associate of Science - AS", "Nursing", ""}:                         {"Associate of Science", "Nursing", "associate"},
	} {
		t.Run(typed[0], func(t *testing.T) {
			doc := sitePageDoc(t, "linkedin-public/current.html", func(s string) string {
				spans := ""
				for _, v := range typed {
					if v != "" {
						spans += `<span class="education__item--degree-info">` + strings.ReplaceAll(v, "&", "&amp;") + `</span>`
					}
				}
				return strings.Replace(s, `<span class="education__item--degree-info">Bachelor of Science</span><span class="education__item--degree-info">Computer Science</span>`, spans, 1)
			})
			res := New(facts.Builtin()).Read(doc)
			require.Len(t, res.Profile.Studies, 1)
			e := res.Profile.Studies[0]
			assert.Equal(t, want, [3]string{e.Degree.Text, e.Area.Text, e.Level.String()})
		})
	}
}

func TestDegreeAndFieldOnOneLine(t *testing.T) {
	for typed, want := range map[string][2]string{
		"Bachelor of Science - BS, Computer Science":              {"Bachelor of Science", "Computer Science"},
		"Associate of Science - AS, Nursing":                      {"Associate of Science", "Nursing"},
		"Bachelor's degree, Mechanical Engineering":               {"Bachelor's degree", "Mechanical Engineering"},
		"Bachelor of Business Administration (B.B.A.), Marketing": {"Bachelor of Business Administration", "Marketing"},
		"BSc (Hons), Transport Planning, 2:1":                     {"BSc (Hons)", "Transport Planning"},
		"MSc, Data Science":                                       {"MSc", "Data Science"},
	} {
		t.Run(typed, func(t *testing.T) {
			doc := sitePageDoc(t, "linkedin/current.html", func(s string) string {
				return strings.ReplaceAll(s, "Bachelor of Science, Computer Science", typed)
			})
			res := New(facts.Builtin()).Read(doc)
			require.Len(t, res.Profile.Studies, 1)
			e := res.Profile.Studies[0]
			assert.Equal(t, want, [2]string{e.Degree.Text, e.Area.Text})
		})
	}
}

func TestWhatASiteKeepsBackIsNotRead(t *testing.T) {
	doc := sitePageDoc(t, "linkedin-public/current.html", func(s string) string {
		return strings.NewReplacer("Cobalt Harbor Systems", "****** ****** *******", "Software Developer", "******** *********", "Purdue University", "****** **********", "Bachelor of Science", "******** ** *******",
			`<main`, linkedScript(`{"@type":"Person","name":"Marisa Holloway","jobTitle":["******"],"worksFor":[{"@type":"Organization","name":"****** ****"}]}`)+"<main").Replace(s)
	})
	res := New(facts.Builtin()).Read(doc)
	require.Len(t, res.Profile.Positions, 2)
	assert.Empty(t, res.Profile.Studies)
	for _, c := range claims(res.Profile) {
		assert.NotContains(t, c.Text, "*")
	}
}

func TestAnAccountWithoutAName(t *testing.T) {
	doc := sitePageDoc(t, "github/current.html", func(s string) string {
		return strings.Replace(s, `itemprop="name">Marisa Holloway<`, `itemprop="name"><`, 1)
	})
	res := New(facts.Builtin()).Read(doc)
	require.True(t, res.Found)
	assert.Empty(t, res.Profile.Name.Text)
	assert.Equal(t, "marisa-holloway-example", res.Profile.Accounts[0].Handle.Text)
}

func TestACandidateInADrawerOverAListIsReadAlone(t *testing.T) {
	doc := sitePageDoc(t, "ashby/current.html", func(s string) string {
		s = strings.Replace(s, "<main>", `<main><h1>Candidates</h1><p>Devon Achterberg, Staff Engineer, 2012 – 2019</p></main><div role="dialog">`, 1)
		return strings.Replace(s, "</main>\n</body>", "</div></body>", 1)
	})
	res := New(facts.Builtin()).Read(doc)
	require.NotNil(t, res.Site)
	assert.Equal(t, "Marisa Holloway", res.Profile.Name.Text)
	assert.Len(t, res.Profile.Positions, 3)
}

// FuzzSitePage reads whatever comes as a page of each kind of known site.
func FuzzSitePage(f *testing.F) {
	for n, file := range []string{"linkedin/current.html", "linkedin-public/older.html", "github/current.html", "greenhouse/older.html", "stack-overflow/current.html"} {
		raw, err := os.ReadFile(pages + file)
		require.NoError(f, err)
		f.Add(string(raw), n)
	}
	addresses := []string{"https://www.linkedin.com/in/x", "https://www.linkedin.com/in/y", "https://github.com/x", "https://app.greenhouse.io/people/1", "https://stackoverflow.com/users/1/x", ""}
	reader := New(facts.Builtin())
	f.Fuzz(func(t *testing.T, raw string, which int) {
		doc := document.FromHTML(string([]rune(raw)))
		doc.Address = addresses[(which%len(addresses)+len(addresses))%len(addresses)]
		res := reader.Read(doc)
		for _, c := range claims(res.Profile) {
			for _, r := range c.Spans {
				require.NotEmpty(t, doc.Place(r).Text)
			}
		}
	})
}
