package facts

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/facts/internal/naming"
)

func with(t *testing.T, r Rows) *Tables {
	t.Helper()
	r.From, r.AsOf = "pack acme/engineering 1.2.0", "2026-10-01"
	tables, clashes := Builtin().With(r)
	require.Empty(t, clashes)
	return tables
}

var acmes = Source{Name: "Acme's own table, pack acme/engineering 1.2.0", Date: "2026-10-01"}

func TestWithLeavesTheTablesAsTheyAre(t *testing.T) {
	before := Builtin()
	after := with(t, Rows{Employers: []EmployerRow{{Name: "Halden Robotics", Founded: "2014", Source: "Acme's own table"}}})
	_, m := before.Employer("Halden Robotics")
	assert.Equal(t, NoMatch, m)
	_, m = after.Employer("Halden Robotics")
	assert.Equal(t, Matched, m)
	same, clashes := before.With()
	assert.Same(t, before, same)
	assert.Empty(t, clashes)
}

func TestWithEmployers(t *testing.T) {
	tables := with(t, Rows{Employers: []EmployerRow{
		{Name: "Halden Robotics GmbH", Names: []string{"Halden Robotik"}, Founded: "2014-05", Predecessors: []PredecessorRow{{"Jorvik Automation", "2016-03"}}, Source: "Acme's own table"},
		{Name: "Mercury", Telling: []string{"Drives"}, Founded: "2011", Source: "Acme's own table"},
		{Name: "Vexalor", Founded: "2011", Source: "Acme's own table"},
		{Name: "Google", Founded: "1996", Source: "Acme's own table"},
	}})
	for _, name := range []string{"Halden Robotics", "halden robotics gmbh", "Halden Robotics, Bergen", "Halden Robotik", "Jorvik Automation AS"} {
		e, m := tables.Employer(name)
		require.Equal(t, Matched, m, name)
		assert.Equal(t, "Halden Robotics GmbH", e.Name, name)
		assert.Equal(t, "2014-05", e.Earliest.String())
		assert.True(t, e.Exact)
		assert.Equal(t, "Jorvik Automation", e.Older, "nothing strong is said of a firm that grew out of another")
		assert.Equal(t, "was Jorvik Automation until 2016-03", e.Events)
		assert.Equal(t, []Source{acmes}, e.Sources)
	}
	e, m := tables.Employer("Mercury")
	require.Equal(t, Matched, m)
	assert.Equal(t, []string{"drives"}, e.Telling)
	e, _ = tables.Employer("Vexalor")
	assert.False(t, e.Exact, "others may have a name of one word, too")
	assert.Equal(t, 12, e.Slack)
	e, _ = tables.Employer("Alphabet")
	google, _ := Builtin().Employer("Alphabet")
	assert.Equal(t, google.Earliest, e.Earliest)
	e, _ = tables.Employer("Google")
	assert.Equal(t, "1996", e.Earliest.String())
	assert.Equal(t, []Source{acmes}, e.Sources)
	assert.Equal(t, "Halden Robotics GmbH", func() string { e, _ := tables.EmployerMisspelt("Halden Robtics"); return e.Name }())
}

func TestWithSaysWhatClashes(t *testing.T) {
	tables, clashes := Builtin().With(Rows{
		Employers: []EmployerRow{
			{Name: "Halden Robotics", Names: []string{"Google"}, Founded: "2014"},
			{Name: "Phoenix", Founded: "2011"},
		},
		Schools: []SchoolRow{
			{Name: "Northeastern University", Country: "NO", City: "Halden"},
			{Name: "Halden Academy", Country: "NO", Programs: []ProgramRow{{Level: Bachelor, Field: "Skywriting", Like: []string{"Cloudwriting"}}}},
		},
		Technologies: []TechnologyRow{
			{Name: "Yardline", Names: []string{"AWS Lambda"}, FirstPublic: "2019"},
			{Name: "Dockside", FirstPublic: "2019", MadeBy: "Nobody Knows Ltd"},
			{Name: "Dampfmaschinenüberwachung", FirstPublic: "2019"},
		},
		Certifications: []CertificationRow{
			{Name: "Halden Certified Operator", Names: []string{"Operator", "CKA"}, Issuer: "Halden", First: "2019"},
		},
	})
	var got []string
	for _, c := range clashes {
		got = append(got, c.Path)
	}
	assert.Equal(t, []string{
		"employers[0].names[0]", "employers[1].name",
		"certifications[0].names[0]", "certifications[0].names[1]",
		"technologies[0].names[0]", "technologies[1].madeBy", "technologies[2].name",
		"schools[0].name", "schools[1].programs[0].like[0]", "schools[1].programs[0].field",
	}, got)
	e, _ := tables.Employer("Google")
	assert.Equal(t, "Google", e.Name)
	_, m := tables.Employer("Phoenix")
	assert.Equal(t, Ambiguous, m)
	lambda, _ := tables.Technology("AWS Lambda")
	assert.Equal(t, "AWS Lambda", lambda.Name)
	assert.Equal(t, timeline, lambda.Source)
	_, known := tables.Technology("Dockside")
	assert.False(t, known)
	cka, _ := tables.Certification("CKA")
	assert.Equal(t, exams, cka.Source)
	_, m = tables.School("Northeastern University", "")
	assert.Equal(t, Ambiguous, m, "one of two")
	s, m := tables.School("Northeastern University", "Halden, Norway")
	assert.Equal(t, Matched, m)
	assert.Equal(t, "NO", s.Country)
}

func TestWithTechnologies(t *testing.T) {
	tables := with(t, Rows{
		Employers: []EmployerRow{{Name: "Halden Robotics", Founded: "2009", Source: "Acme's own table"}},
		Technologies: []TechnologyRow{
			{Name: "Kubernetes", FirstPublic: "2014-05", Source: "Acme's own table"},
			{Name: "Flowbase", FirstPublic: "2019-03", Source: "Acme's own table"},
			{Name: "go-lantern", FirstPublic: "2019-03", Source: "Acme's own table"},
			{Name: "Halden Yard", Names: []string{"Yard"}, FirstPublic: "2017", MadeBy: "Halden Robotics", LeadMonths: 36, Source: "Acme's own table"},
			{Name: "HaldenFlow", FirstPublic: "2018", MadeBy: "Halden Robotics", UsedElsewhere: true, Source: "Acme's own table"},
			{Name: "Terraform", FirstPublic: Forgotten, Source: "Acme's own table"},
			{Name: "Backdrop CMS", Unless: []string{"theatre"}, FirstPublic: "2015", Source: "Acme's own table"},
		},
	})
	for text, want := range map[string][]string{
		"k8s and Kubernetes":                            {"Kubernetes", "Kubernetes"},
		"Moved to Flowbase":                             {"Flowbase"},
		"Flowbase was chosen":                           nil, // a capitalised word opens a sentence
		"a flowbase":                                    nil,
		"FLOWBASE":                                      nil,
		"Flowbase, GraphQL":                             {"Flowbase", "GraphQL"},
		"with go-lantern we did":                        nil,
		"GraphQL, go-lantern":                           {"GraphQL", "go-lantern"},
		"Ran the Halden Yard and HaldenFlow":            {"HaldenFlow"}, // the other counts only at its maker
		"Terraform, Docker":                             {"Docker"},
		"Backdrop CMS sites":                            {"Backdrop CMS"},
		"the theatre's Backdrop CMS":                    nil,
		"Flowbases, Flowbase.io, PreFlowbase, flowBase": nil,
	} {
		var got []string
		for _, m := range tables.Technologies(text) {
			got = append(got, m.Technology.Name)
		}
		assert.Equal(t, want, got, text)
	}
	k, _ := tables.Technology("k8s")
	assert.Equal(t, "2014-05", k.FirstPublic.String(), "by every name that the table has")
	assert.Equal(t, acmes, k.Source)
	_, known := tables.Technology("Terraform")
	assert.True(t, known, "it is still one")

	ps := tables.Products("Built Halden Yard on HaldenFlow; on the Yard, Docker", "Halden Robotics")
	require.Len(t, ps, 3)
	assert.Equal(t, []any{"Halden Yard", 36, acmes}, []any{ps[0].Product.Name, ps[0].Product.Lead, ps[0].Product.Source})
	assert.Equal(t, []any{"HaldenFlow", leadMonths}, []any{ps[1].Product.Name, ps[1].Product.Lead})
	assert.Equal(t, "Halden Yard", ps[2].Product.Name)
	assert.Empty(t, tables.Products("Built Halden Yard", "Google"))
}

func TestWithCertifications(t *testing.T) {
	tables := with(t, Rows{Certifications: []CertificationRow{
		{Name: "Halden Certified Operator", Names: []string{"HCO", "HCO-2"}, Issuer: "Halden Institute", First: "2015-04", Last: "2021-06", Years: 3, Source: "Acme's own table"},
		{Name: "Certified Kubernetes Administrator", First: "2016", Source: "Acme's own table"},
	}})
	for _, name := range []string{"Halden Certified Operator", "Halden Certified Operator (HCO)", "HCO", "hco-2"} {
		c, m := tables.Certification(name)
		require.Equal(t, Matched, m, name)
		assert.Equal(t, Certification{Name: "Halden Certified Operator", Issuers: []string{"Halden Institute"}, Launched: date("2015-04"), Retired: date("2021-06"), Slack: 3, Years: 3, Source: acmes}, c)
	}
	_, m := tables.Certification("hco")
	assert.Equal(t, NoMatch, m, "one word counts as it is written")
	builtin, _ := Builtin().Certification("CKA")
	c, m := tables.Certification("CKA")
	require.Equal(t, Matched, m)
	assert.Equal(t, "2016", c.Launched.String())
	assert.Equal(t, builtin.Issuers, c.Issuers)
	assert.Equal(t, builtin.Years, c.Years)
	assert.True(t, tables.NamesCertification("Halden Certified Operator"))
}

func TestWithSchools(t *testing.T) {
	tables := with(t, Rows{Schools: []SchoolRow{
		{
			Name: "Halden Institute of Applied Arts", Names: []string{"HIAA", "Halden Arts College"}, Country: "NO", City: "Halden",
			Founded: "1998-09", Closed: "2021-06-30", Highest: Master, Source: "Acme's own table",
		},
		{Name: "Stanford University", Country: "US", Region: "CA", Founded: "1880", Source: "Acme's own table"},
	}})
	s, m := tables.School("Halden Institute of Applied Arts", "")
	require.Equal(t, Matched, m)
	assert.Equal(t, "world:no:halden-institute-applied-arts", s.ID)
	assert.Equal(t, []any{"1998-09", true, "2021-06-30", Master, "Halden", "NO"}, []any{s.Founded.String(), s.FoundedExact, s.Closed.String(), s.Highest, s.City, s.Country})
	assert.Equal(t, []Source{acmes, acmes, acmes}, []Source{s.Source, s.FoundedSource, s.ClosedSource})
	assert.Equal(t, Years{0, 2026}, s.Levels)
	assert.Equal(t, No, tables.LevelAwarded(s, Doctor))
	assert.Equal(t, No, tables.LevelAwarded(s, Professional))
	assert.Equal(t, Yes, tables.LevelAwarded(s, Master))
	assert.Equal(t, Unknown, tables.LevelAwarded(s, Bachelor))
	_, ok := tables.Terms(s)
	assert.False(t, ok, "the calendar of a school of somebody's own is not known")

	other, m := tables.School("Halden Arts College", "")
	require.Equal(t, Matched, m)
	assert.Equal(t, s.ID, other.ID)
	_, m = tables.School("HIAA", "")
	assert.Equal(t, Ambiguous, m, "others may be abbreviated so")
	_, m = tables.School("HIAA", "Halden, Norway")
	assert.Equal(t, Matched, m)

	builtin, _ := Builtin().School("Stanford University", "")
	stanford, m := tables.School("Stanford", "")
	require.Equal(t, Matched, m)
	assert.Equal(t, builtin.ID, stanford.ID)
	assert.Equal(t, "1880", stanford.Founded.String())
	assert.Equal(t, acmes, stanford.FoundedSource)
	assert.Equal(t, builtin.Highest, stanford.Highest)
	assert.Equal(t, builtin.Source, stanford.Source)
	assert.Equal(t, builtin.Levels, stanford.Levels)
	cs, _ := tables.Families("Computer Science")
	assert.Equal(t, Yes, tables.ProgramAwarded(stanford, cs, Bachelor), "what the row leaves out stays")

	l, ok := tables.Lookalike("Halden Arts Collage")
	assert.False(t, ok, "%v: a general word", l)
	l, ok = tables.Lookalike("Haldenn Arts College")
	assert.True(t, ok)
	assert.Equal(t, acmes, l.Source)
}

func TestWithPrograms(t *testing.T) {
	tables := with(t, Rows{Schools: []SchoolRow{{
		Name: "Halden University of Technology", Country: "NO", City: "Halden", AllSince: 2005, Source: "the school's own table",
		Programs: []ProgramRow{
			{Level: Bachelor, Field: "Computer Science", First: 1995},
			{Level: Master, Field: "Data Science", First: 2019},
			{Level: Bachelor, Field: "Nautical Studies", Like: []string{"Mechanical Engineering"}, Last: 2014},
		},
	}}})
	s, m := tables.School("Halden University of Technology", "")
	require.Equal(t, Matched, m)
	families := func(field string) []Family {
		f, ok := tables.Families(field)
		require.True(t, ok, field)
		return f
	}
	for _, c := range []struct {
		field string
		level Level
		year  int
		want  Answer
	}{
		{"Software Engineering", Bachelor, 2012, Yes},
		{"Nursing", Bachelor, 2012, No},
		{"Nursing", Bachelor, 0, Yes},
		{"Computer Science", Doctor, 2012, No},
		{"Computer Science", Master, 2012, No},
		{"Computer Science", Master, 2018, Yes}, // as near as two years
		{"Civil Engineering", Bachelor, 2012, Yes},
		{"Nursing", Bachelor, 2016, No},
		{"Nautical Studies", Bachelor, 2013, Yes},
		{"Computer Science", Certificate, 2012, Yes},
		{"Nursing", Certificate, 2012, Unknown},
		{"Nursing", LevelUnknown, 2012, Unknown},
	} {
		assert.Equal(t, c.want, tables.Programs(s, families(c.field), c.level, c.year).Answer, "%v", c)
	}
	p := tables.Programs(s, families("Nursing"), Bachelor, 2012)
	assert.True(t, p.Own)
	assert.Equal(t, 2008, p.Judged)
	assert.Equal(t, "the school's own table, pack acme/engineering 1.2.0", p.Source.Name)

	named, offered, ok := tables.ProgramNamed(s, "data science", Master, 2012)
	assert.True(t, ok)
	assert.False(t, offered)
	assert.Equal(t, 2019, named.First)
	_, offered, ok = tables.ProgramNamed(s, "Data Science", Master, 2017)
	assert.True(t, ok && offered)
	_, _, ok = tables.ProgramNamed(s, "Data Science", Doctor, 2012)
	assert.False(t, ok)
	_, offered, ok = tables.ProgramNamed(s, "Nautical Studies", Bachelor, 2020)
	assert.True(t, ok && !offered)
}

// TestWithLaterRowsLieOverEarlierOnes holds that each of several packs sees the ones before it.
func TestWithLaterRowsLieOverEarlierOnes(t *testing.T) {
	school := func(founded string) []SchoolRow {
		return []SchoolRow{{Name: "Halden Arts College", Country: "NO", Founded: founded, Source: "a table"}}
	}
	tables, clashes := Builtin().With(
		Rows{From: "one", Employers: []EmployerRow{{Name: "Halden Robotics", Founded: "2014"}}, Technologies: []TechnologyRow{{Name: "GraphYard", FirstPublic: "2019"}}, Schools: school("1990")},
		Rows{From: "two", Employers: []EmployerRow{{Name: "Halden Robotics", Founded: "2012"}}, Technologies: []TechnologyRow{{Name: "GraphYard", FirstPublic: "2017"}}, Schools: school("1980")},
	)
	assert.Empty(t, clashes)
	e, _ := tables.Employer("Halden Robotics")
	assert.Equal(t, "2012", e.Earliest.String())
	x, _ := tables.Technology("GraphYard")
	assert.Equal(t, "2017", x.FirstPublic.String())
	assert.Equal(t, ", two", x.Source.Name)
	s, m := tables.School("Halden Arts College", "")
	assert.Equal(t, Matched, m)
	assert.Equal(t, "1980", s.Founded.String())
}

// manyRows are 5,000 rows of every kind.
func manyRows() Rows {
	r := Rows{From: "pack acme/large 1.0.0", AsOf: "2026-10-01"}
	for i := range 1250 {
		n := fmt.Sprint(i)
		r.Employers = append(r.Employers, EmployerRow{Name: "Halden Works " + n, Names: []string{"HW " + n}, Founded: "2001-04", Source: "a table"})
		r.Schools = append(r.Schools, SchoolRow{Name: "Halden School of Arts " + n, Country: "NO", Founded: "1990", Highest: Master, Source: "a table"})
		r.Technologies = append(r.Technologies, TechnologyRow{Name: "HaldenTool " + n, FirstPublic: "2015-02", Source: "a table"})
		r.Certifications = append(r.Certifications, CertificationRow{Name: "Halden Certified Operator " + n, Issuer: "Halden", First: "2014", Source: "a table"})
	}
	return r
}

func TestWithManyRows(t *testing.T) {
	tables, clashes := Builtin().With(manyRows())
	require.Empty(t, clashes)
	_, m := tables.Employer("Halden Works 812")
	require.Equal(t, Matched, m)
}

func BenchmarkWith(b *testing.B) {
	r := manyRows()
	for b.Loop() {
		Builtin().With(r)
	}
}

func BenchmarkTechnologiesWith(b *testing.B) {
	text := "Moved the services of a large shop to Kubernetes and HaldenTool 7 with Terraform, Python, Go and a good deal of patience. "
	tables, _ := Builtin().With(manyRows())
	b.Run("without", func(b *testing.B) {
		for b.Loop() {
			Builtin().Technologies(text)
		}
	})
	b.Run("with", func(b *testing.B) {
		for b.Loop() {
			tables.Technologies(text)
		}
	})
}

func FuzzWith(f *testing.F) {
	f.Add("Halden Robotics", "2014-05", "Acme")
	f.Add("#x\ty\n", "-", "|")
	f.Fuzz(func(t *testing.T, name, day, source string) {
		tables, _ := Builtin().With(Rows{
			From: source, AsOf: day,
			Employers:      []EmployerRow{{Name: name, Founded: day, Telling: []string{source}, Predecessors: []PredecessorRow{{source, day}}}},
			Schools:        []SchoolRow{{Name: name, Country: "NO", Founded: day, Highest: Master, Programs: []ProgramRow{{Level: Master, Field: source, Like: []string{name}}}}},
			Technologies:   []TechnologyRow{{Name: name, FirstPublic: day, Source: source}, {Name: source, MadeBy: name, FirstPublic: day}},
			Certifications: []CertificationRow{{Name: name, Names: []string{source}, Issuer: source, First: day}},
		})
		tables.Technologies(name + ", Docker, " + source)
		tables.Products(source, name)
		tables.Certification(name)
		tables.Employer(name)
		if s, m := tables.School(name, "Norway"); m == Matched {
			tables.LevelAwarded(s, Doctor)
		}
		if e, _ := tables.Employer("Google"); naming.Plain(name) != "google" && e.Name != "Google" {
			t.Errorf("%q took Google away: %+v", name, e)
		}
	})
}
