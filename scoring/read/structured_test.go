package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

func readHTML(html string) (profile.Profile, bool) {
	return New(facts.Builtin()).Profile(document.FromHTML(html))
}

func linkedScript(data string) string {
	return `<script type="application/ld+json">` + data + `</script>`
}

const visibleAda = `<h1>Ada Kerr</h1><p>Engineer at Acme</p>`

// All of these say the same of Ada Kerr in another form.
func TestLinkedDataInEveryForm(t *testing.T) {
	for name, data := range map[string]string{
		"a person":                       `{"@context":"https://schema.org","@type":"Person","name":"Ada Kerr","worksFor":{"@type":"EmployeeRole","roleName":"Engineer","startDate":"2019-03","worksFor":{"@type":"Organization","name":"Acme"}},"alumniOf":{"@type":"CollegeOrUniversity","name":"Carleton College"}}`,
		"a graph with references":        `{"@context":"https://schema.org","@graph":[{"@id":"#o","@type":"Organization","name":"Acme"},{"@id":"#c","@type":"CollegeOrUniversity","name":"Carleton College"},{"@id":"#r","@type":"OrganizationRole","namedPosition":"Engineer","startDate":"2019-03-01","worksFor":{"@id":"#o"}},{"@id":"#p","@type":["Person"],"name":"Ada Kerr","worksFor":[{"@id":"#r"}],"alumniOf":[{"@id":"#c"}]},{"@type":"ProfilePage","mainEntity":{"@id":"#p"}}]}`,
		"a page with other persons":      `[{"@type":"ProfilePage","mainEntity":{"@type":"Person","name":"Ada Kerr","jobTitle":"","worksFor":[{"@type":"OrganizationRole","roleName":"Engineer","startDate":2019,"worksFor":"Acme"}],"alumniOf":["Carleton College"]}},{"@type":"Person","name":"Sam Poe"}]`,
		"expanded":                       `{"@type":["http://schema.org/Person"],"http://schema.org/name":[{"@value":"Ada Kerr"}],"http://schema.org/worksFor":[{"@type":["http://schema.org/EmployeeRole"],"http://schema.org/roleName":[{"@value":"Engineer"}],"http://schema.org/startDate":[{"@value":"2019-03"}],"http://schema.org/worksFor":[{"http://schema.org/name":[{"@value":"Acme"}]}]}],"http://schema.org/alumniOf":{"@list":[{"http://schema.org/name":"Carleton College"}]}}`,
		"prefixed":                       `{"@type":"schema:Person","schema:name":"Ada Kerr","schema:worksFor":{"@type":"schema:EmployeeRole","schema:roleName":"Engineer","schema:startDate":"2019-03","schema:worksFor":{"schema:name":"Acme"}},"schema:alumniOf":{"schema:name":"Carleton College"}}`,
		"a role inside the organisation": `{"@type":"Person","name":"Ada Kerr","worksFor":[{"@type":"Organization","name":"Acme","member":{"@type":"OrganizationRole","roleName":"Engineer","startDate":"2019-03"}}],"alumniOf":[{"@type":"EducationalOrganization","name":"Carleton College","member":{"@type":"OrganizationRole"}}]}`,
		"an occupation beside":           `{"@type":"Person","name":"Ada Kerr","worksFor":{"@type":"Organization","name":"Acme","member":{"startDate":"2019-03"}},"hasOccupation":{"@type":"Occupation","name":"Engineer"},"alumniOf":{"name":"Carleton College"}}`,
	} {
		t.Run(name, func(t *testing.T) {
			p, found := readHTML(linkedScript(data) + visibleAda)
			require.True(t, found)
			require.Len(t, p.Positions, 1)
			assert.Equal(t, "Engineer @ Acme", p.Positions[0].Title.Text+" @ "+p.Positions[0].Employer.Text)
			assert.Equal(t, 2019, p.Positions[0].Period.Start.Date.Year)
			assert.Less(t, p.Positions[0].Period.Start.Sure, profile.Sure, "no visible words state the date")
			require.Len(t, p.Studies, 1)
			assert.Equal(t, "Carleton College", p.Studies[0].School.Text)
			assert.Equal(t, whyOnlyData, p.Studies[0].School.Why)
			assert.Equal(t, profile.Sure, p.Name.Sure)
		})
	}
}

func TestMalformedLinkedDataDoesNoHarm(t *testing.T) {
	for _, data := range []string{`{`, `{"@type":"Person"`, `null`, `[]`, `{"@type":"Person","name":{"first":"x"}}`, `{"@type":"Person","worksFor":7,"alumniOf":[null,[],{}]}`,
		`{"@id":"a","@type":"Person","name":"Ada Kerr","worksFor":{"@id":"a"}}`, strings.Repeat(`{"@graph":[`, 200) + strings.Repeat(`]}`, 200)} {
		p, _ := readHTML(linkedScript(data) + visibleAda)
		assert.Equal(t, "Ada Kerr", p.Name.Text, data)
	}
}

func TestADegreeOfTheDataJoinsItsSchool(t *testing.T) {
	p, _ := readHTML(linkedScript(`{"@type":"Person","name":"Ada Kerr","alumniOf":{"@type":"CollegeOrUniversity","name":"Carleton College"},
		"hasCredential":[{"@type":"EducationalOccupationalCredential","name":"Bachelor of Arts in Physics","credentialCategory":"degree","recognizedBy":{"name":"Carleton College"}},
		{"@type":"EducationalOccupationalCredential","name":"First Aid","credentialCategory":"certificate","recognizedBy":{"name":"Red Lantern"},"validFrom":"2020-02-01"}],"knowsAbout":["Go","https://example.com/x"]}`) + visibleAda)
	require.Len(t, p.Studies, 1)
	assert.Equal(t, "Bachelor of Arts in Physics at Carleton College", p.Studies[0].Degree.Text+" in "+p.Studies[0].Area.Text+" at "+p.Studies[0].School.Text)
	assert.Equal(t, facts.Bachelor, p.Studies[0].Level)
	require.Len(t, p.Certifications, 1)
	assert.Equal(t, "First Aid", p.Certifications[0].Text)
	require.Len(t, p.Skills, 1)
}

const visibleJobs = `<h1>Ada Kerr</h1><p>ada@example.com</p><h2>Experience</h2>
	<div class="job"><h3>Engineer</h3><p>Acme</p><p>March 2019 – May 2021</p></div>
	<div class="job"><h3>Analyst</h3><p>Birch &amp; Sons</p><p>June 2015 – February 2019</p></div>
	<h2>Education</h2><p>Carleton College</p><p>B.A. in Physics, 2011 – 2015</p>`

func TestTheWordsWinOverTheData(t *testing.T) {
	want, _ := readHTML(visibleJobs)
	for name, data := range map[string]string{
		"other dates":  linkedScript(`{"@type":"Person","name":"Ada Kerr","worksFor":[{"@type":"EmployeeRole","roleName":"Engineer","startDate":"2012-01","endDate":"2013-01","worksFor":{"name":"Acme"}}]}`),
		"another job":  linkedScript(`{"@type":"Person","name":"Ada Kerr","worksFor":[{"@type":"EmployeeRole","roleName":"Chief","startDate":"2001","worksFor":{"name":"Zenith"}}]}`),
		"page's state": `<script type="application/json" id="__NEXT_DATA__">{"props":{"experience":[{"company":"Acme","title":"Engineer","startDate":"2011-01-01"},{"company":"Other","title":"Boss","startDate":"2001"}],"education":[{"school":"Carleton College","degree":"PhD","startDate":"1999"}]}}</script>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := readHTML(data + visibleJobs)
			assert.Equal(t, outline(want), outline(p))
		})
	}
}

func TestTheDataSettlesWhichWordsAreWhose(t *testing.T) {
	const visible = `<h1>Ada Kerr</h1><p>ada@example.com</p><h2>Experience</h2><div class="j"><h3>Marrow</h3><p>Tallow</p><p>March 2019 – May 2021</p></div><div class="j"><h3>Vetch</h3><p>Sorrel</p><p>June 2015 – February 2019</p></div>`
	p, _ := readHTML(visible + linkedScript(`{"@type":"Person","name":"Ada Kerr","worksFor":[{"@type":"EmployeeRole","roleName":"Tallow","worksFor":{"name":"Marrow"}},{"@type":"EmployeeRole","roleName":"Sorrel","worksFor":{"name":"Vetch"}}]}`))
	require.Len(t, p.Positions, 2)
	for i, want := range []string{"Tallow @ Marrow", "Sorrel @ Vetch"} {
		assert.Equal(t, want, p.Positions[i].Title.Text+" @ "+p.Positions[i].Employer.Text)
		assert.Equal(t, profile.Sure, p.Positions[i].Title.Sure)
	}
}

func TestDataWhoseDatesThePageShowsIsSure(t *testing.T) {
	p, _ := readHTML(linkedScript(`{"@type":"Person","name":"Ada Kerr","worksFor":{"@type":"EmployeeRole","roleName":"Engineer","startDate":"2019-03-01","worksFor":{"name":"Acme"}}}`) +
		`<h1>Ada Kerr</h1><p>ada@example.com</p><div><p>Engineer</p><p>Acme</p><p>Mar 2019 – Present</p></div>`)
	require.Len(t, p.Positions, 1)
	j := p.Positions[0]
	assert.Equal(t, "2019-03", j.Period.Start.Date.String(), "as precise as the words, not as the data")
	assert.Equal(t, profile.Sure, j.Period.Start.Sure)
	assert.NotEmpty(t, j.Period.Spans)
}

func TestStateOfThePage(t *testing.T) {
	const jobs = `[{"companyName":"Acme","title":"Engineer","startDate":{"year":2019,"month":3},"endDate":null,"isCurrent":true},{"companyName":"Birch","title":"Analyst","startDate":"2015-06-01","endDate":"2019-02-28"}]`
	for name, script := range map[string]string{
		"application/json": `<script type="application/json" data-x>{"a":{"b":` + jobs + `}}</script>`,
		"next":             `<script id="__NEXT_DATA__" type="application/json">{"props":{"pageProps":{"jobs":` + jobs + `}}}</script>`,
		"assignment":       `<script>window.__INITIAL_STATE__ = {"a":` + jobs + `};window.x=1;</script>`,
		"apollo":           `<script>window.__APOLLO_STATE__={"Profile:1":{"positions":` + jobs + `}}</script>`,
		"a parsed string":  `<script>window["__STATE__"] = JSON.parse(` + fmt.Sprintf("%q", `{"a":`+jobs+`}`) + `);</script>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, found := readHTML(script + visibleAda)
			require.True(t, found)
			assert.Equal(t, "Engineer @ Acme, 2019-03..now\nAnalyst @ Birch, 2015-06-01..2019-02-28\n", outline(p))
			for _, j := range p.Positions {
				for _, c := range []profile.Claim{j.Employer, j.Title, j.Period.Claim, j.Period.Start.Claim} {
					assert.Less(t, c.Sure, profile.Sure)
					assert.NotEmpty(t, c.Why)
				}
			}
		})
	}
	t.Run("of several people is not read", func(t *testing.T) {
		p, _ := readHTML(`<script type="application/json">{"people":[{"name":"A","jobs":` + jobs + `},{"name":"B","jobs":[{"company":"X","title":"Y","start":"2001"}]}]}</script>` + visibleAda)
		assert.Empty(t, p.Positions)
	})
	t.Run("that is broken is not read", func(t *testing.T) {
		p, _ := readHTML(`<script>window.__STATE__ = {"a":` + jobs + `</script><script type="application/json">{"a":` + jobs + `,}</script>` + visibleAda)
		assert.Empty(t, p.Positions)
	})
	t.Run("that is too deep is not read", func(t *testing.T) {
		p, _ := readHTML(`<script type="application/json">` + strings.Repeat(`{"a":`, 100) + jobs + strings.Repeat("}", 100) + `</script>` + visibleAda)
		assert.Empty(t, p.Positions)
	})
}

func TestMicrodataAndRDFa(t *testing.T) {
	for name, html := range map[string]string{
		"microdata": `<div itemscope itemtype="https://schema.org/Person"><h1 itemprop="name">Ada Kerr</h1><div itemprop="worksFor" itemscope itemtype="https://schema.org/EmployeeRole"><span itemprop="roleName">Engineer</span><div itemprop="worksFor" itemscope itemtype="https://schema.org/Organization"><span itemprop="name">Acme</span></div><meta itemprop="startDate" content="2019-03"></div></div>`,
		"RDFa Lite": `<div vocab="https://schema.org/" typeof="Person"><h1 property="name">Ada Kerr</h1><div property="worksFor" typeof="EmployeeRole"><span property="roleName">Engineer</span><div property="worksFor" typeof="Organization"><span property="name">Acme</span></div><span property="startDate" content="2019-03"></span></div></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			p, _ := readHTML(html)
			assert.Equal(t, "Engineer @ Acme, 2019-03..\n", outline(p))
			assert.Equal(t, "Ada Kerr", p.Name.Text)
		})
	}
}

func TestMicroformats(t *testing.T) {
	for name, html := range map[string]string{
		"h-resume": `<div class="h-resume"><div class="p-contact h-card"><h1 class="p-name">Ada Kerr</h1><a class="u-email" href="mailto:ada@example.com">ada@example.com</a><span class="p-locality">Denver, CO</span></div>
			<div class="p-experience h-event"><span class="p-job-title">Marrow Lead</span> <span class="p-org">Tallow</span> <time class="dt-start" datetime="2019-03">March 2019</time> – <time class="dt-end" datetime="2021-05">May 2021</time></div>
			<div class="p-experience h-event"><span class="p-job-title">Analyst</span> <span class="p-org">Birch</span> <time class="dt-start" datetime="2015-06">June 2015</time> – <time class="dt-end" datetime="2019-02">February 2019</time></div>
			<div class="p-education h-event"><span class="p-org">Carleton College</span> <span class="p-degree">B.A. in Physics</span> <time class="dt-start">2011</time> – <time class="dt-end">2015</time></div><ul><li class="p-skill">Go</li></ul></div>`,
		"hResume": `<div class="hresume"><address class="contact vcard"><h1 class="fn">Ada Kerr</h1><a class="email" href="mailto:ada@example.com">ada@example.com</a><span class="adr"><span class="locality">Denver, CO</span></span></address>
			<ol class="vcalendar experience"><li class="vevent vcard"><h4 class="summary"><span class="title">Marrow Lead</span></h4><span class="org">Tallow</span><p><abbr class="dtstart" title="2019-03-01">March 2019</abbr> – <abbr class="dtend" title="2021-05">May 2021</abbr></p></li>
			<li class="vevent vcard"><h4 class="summary"><span class="title">Analyst</span></h4><span class="org">Birch</span><p><abbr class="dtstart" title="2015-06">June 2015</abbr> – <abbr class="dtend" title="2019-02">February 2019</abbr></p></li></ol>
			<ol class="vcalendar education"><li class="vevent vcard"><h4 class="summary org">Carleton College</h4><p class="degree">B.A. in Physics</p><p><abbr class="dtstart">2011</abbr> – <abbr class="dtend">2015</abbr></p></li></ol><p class="skill">Go</p></div>`,
	} {
		t.Run(name, func(t *testing.T) {
			res := New(facts.Builtin()).Read(document.FromHTML(html))
			require.True(t, res.Found)
			assert.Nil(t, res.Site)
			got := outline(res.Profile)
			got = strings.Replace(got, "2019-03-01", "2019-03", 1)
			assert.Equal(t, "Marrow Lead @ Tallow, 2019-03..2021-05\nAnalyst @ Birch, 2015-06..2019-02\nB.A. in Physics at Carleton College, 2011..2015\n", got)
			assert.Equal(t, "Ada Kerr", res.Profile.Name.Text)
			assert.Equal(t, "Denver, CO", res.Profile.Location.Text)
			require.Len(t, res.Profile.Skills, 1)
		})
	}
}

func FuzzStructured(f *testing.F) {
	f.Add(`{"@type":"Person","name":"Ada Kerr","worksFor":{"name":"Acme"}}`)
	f.Add(`{"@graph":[{"@id":"a","@type":"Person","alumniOf":{"@id":"a"}}]}`)
	f.Add(`{"props":{"jobs":[{"company":"A","title":"B","startDate":{"year":2019,"month":3}}]}}`)
	f.Add(`window.__STATE__ = JSON.parse("{\"a\":[1,2]}");`)
	reader := New(facts.Builtin())
	f.Fuzz(func(t *testing.T, data string) {
		data = strings.ReplaceAll(string([]rune(data)), "</", "<\\/")
		for _, kind := range []string{"application/ld+json", "application/json", "text/javascript"} {
			doc := document.FromHTML(`<script type="` + kind + `">` + data + `</script>` + visibleJobs)
			p, _ := reader.Profile(doc)
			for _, c := range claims(p) {
				for _, r := range c.Spans {
					require.NotEmpty(t, doc.Place(r).Text)
				}
				if c.Read() && len(c.Spans) == 0 {
					require.Less(t, c.Sure, profile.Sure)
				}
			}
		}
	})
}
