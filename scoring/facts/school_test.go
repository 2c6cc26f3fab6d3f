package facts

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSchoolMatches(t *testing.T) {
	for name, want := range map[string]string{
		"Massachusetts Institute of Technology":              "ipeds:166683",
		"MASSACHUSETTS INST. OF TECH.":                       "ipeds:166683",
		"MIT":                                                "ipeds:166683",
		"Massachusetts Institute of Technology (MIT)":        "ipeds:166683",
		"University of California, Berkeley":                 "ipeds:110635",
		"University of California-Berkeley":                  "ipeds:110635",
		"University of California at Berkeley":               "ipeds:110635",
		"UC Berkeley":                                        "ipeds:110635",
		"U.C. Berkeley":                                      "ipeds:110635",
		"Univ. of Washington":                                "ipeds:236948",
		"The University of Alabama":                          "ipeds:100751",
		"University of Alabama at Huntsville":                "ipeds:100706",
		"Texas A&M University":                               "ipeds:228723",
		"Wharton School, University of Pennsylvania":         "ipeds:215062",
		"Haas School of Business, UC Berkeley":               "ipeds:110635",
		"Universite de Montreal":                             "world:ca:universite-de-montreal",
		"Université de Montréal":                             "world:ca:universite-de-montreal",
		"ITT Technical Institute":                            "brand:itt-technical-institute",
		"ITT Tech":                                           "brand:itt-technical-institute",
		"University of Phoenix":                              "brand:university-phoenix",
		"DeVry University":                                   "brand:devry-university",
		"Oakwood College":                                    "ipeds:101912", // a former name
		"King Abdullah University of Science and Technology": "world:sa:king-abdullah-university-science-technology",
	} {
		s, m := Builtin().School(name, "")
		assert.Equal(t, Matched, m, name)
		assert.Equal(t, want, s.ID, name)
	}
}

func TestSchoolIsAmbiguous(t *testing.T) {
	for _, name := range []string{
		"University of California", "California State University", "State University of New York", "University of Texas",
		"Columbia College", "Concordia University", "Trinity College", "St. John's University", "Wheaton College",
		"Westminster College", "Union College", "Lincoln University", "Cornell", "USC", "MSU", "UW", "PSU", "WSU", "OSU", "UM",
		"York University", "University of Newcastle", "Newcastle University", "Queen's University", "Trinity College, Cambridge",
	} {
		s, m := Builtin().School(name, "")
		assert.Equal(t, Ambiguous, m, name)
		assert.Zero(t, s, name)
	}
}

func TestSchoolDoesNotMatch(t *testing.T) {
	for _, name := range []string{
		"", " ", "University", "College of Engineering", "Business School", "Northern Central Florida College", "Eastern Indiana State University",
		"Massachusetts Institute", "Institute of Technology of Massachusets", "Stanford Universal", "Harvard Extension Institute of Business",
		"Berkeley School of Coding", "Acme Corporation", "Boston", "\x00\xff", strings.Repeat("University of ", 1000),
	} {
		_, m := Builtin().School(name, "")
		assert.NotEqual(t, Matched, m, name)
	}
}

func TestPlaceTellsNamesakesApart(t *testing.T) {
	for _, c := range []struct{ name, place, want string }{
		{"Wheaton College", "Norton, MA", "ipeds:168281"},
		{"University of California", "Berkeley, CA", "ipeds:110635"},
		{"Columbia College", "Chicago, IL", "ipeds:144281"},
		{"University of York", "York, United Kingdom", "world:gb:university-york"},
		{"Newcastle University", "Newcastle upon Tyne, UK", "world:gb:newcastle-university"},
	} {
		s, m := Builtin().School(c.name, c.place)
		assert.Equal(t, Matched, m, c.name)
		assert.Equal(t, c.want, s.ID, c.name)
	}
	_, m := Builtin().School("Reed College", "Austin, TX")
	assert.Equal(t, Ambiguous, m, "a school elsewhere may have the name of one that the tables know")
}

func TestLevelAwarded(t *testing.T) {
	for _, c := range []struct {
		school string
		level  Level
		want   Answer
	}{
		{"Bunker Hill Community College", Associate, Yes},
		{"Bunker Hill Community College", Bachelor, No},
		{"Bunker Hill Community College", Doctor, No},
		{"Bunker Hill Community College", Certificate, Yes},
		{"Miami Dade College", Bachelor, Yes}, // gained the right to award bachelor's degrees
		{"Miami Dade College", Doctor, No},
		{"Stanford University", Doctor, Yes},
		{"Stanford University", Professional, Yes},
		{"Stanford University", Associate, Unknown},
		{"Williams College", Doctor, No},
		{"ITT Technical Institute", Bachelor, Yes},
		{"University of Manchester", Doctor, Unknown}, // no table of levels outside the US
	} {
		s, m := Builtin().School(c.school, "")
		require.Equal(t, Matched, m, c.school)
		assert.Equal(t, c.want, Builtin().LevelAwarded(s, c.level), "%s, %s", c.school, c.level)
	}
	assert.Equal(t, Unknown, Builtin().LevelAwarded(School{}, Doctor), "no school")
}

func TestProgramAwarded(t *testing.T) {
	tables := Builtin()
	for _, c := range []struct {
		school, field string
		level         Level
		want          Answer
	}{
		{"The Juilliard School", "Mechanical Engineering", Bachelor, No},
		{"The Juilliard School", "Music", Bachelor, Yes},
		{"Massachusetts Institute of Technology", "Computer Science", Doctor, Yes},
		{"Bunker Hill Community College", "Computer Science", Bachelor, No},
		{"ITT Technical Institute", "Mechanical Engineering", Bachelor, Unknown}, // reported nothing by 2020
		{"University of Manchester", "Music", Bachelor, Unknown},
	} {
		s, m := tables.School(c.school, "")
		require.Equal(t, Matched, m, c.school)
		fams, ok := tables.Families(c.field)
		require.True(t, ok, c.field)
		assert.Equal(t, c.want, tables.ProgramAwarded(s, fams, c.level), "%s, %s", c.school, c.field)
	}
	s, _ := tables.School("The Juilliard School", "")
	assert.Equal(t, Unknown, tables.ProgramAwarded(s, nil, Bachelor), "no family")
}

func TestYearsOfSchools(t *testing.T) {
	for name, want := range map[string]string{
		"Olin College of Engineering": "1997", "University of California, Merced": "2005",
		"Singapore University of Technology and Design": "2009", "Nazarbayev University": "2010",
	} {
		s, m := Builtin().School(name, "")
		require.Equal(t, Matched, m, name)
		assert.Equal(t, want, s.Founded.String(), name)
		assert.True(t, s.FoundedExact, name)
	}
	for _, name := range []string{"Sorbonne Université", "Aalto University", "University of Manchester", "Manchester Metropolitan University", "Karlsruhe Institute of Technology"} {
		s, m := Builtin().School(name, "")
		require.Equal(t, Matched, m, name)
		assert.True(t, s.Founded.IsZero(), "%s: older schools stand behind it", name)
	}
	for name, want := range map[string]string{"ITT Technical Institute": "2016-09-06", "Heald College": "2015-04-27", "Birmingham-Southern College": "2024-07-31"} {
		s, _ := Builtin().School(name, "")
		assert.Equal(t, want, s.Closed.String(), name)
	}
	s, _ := Builtin().School("University of Phoenix", "")
	assert.True(t, s.Closed.IsZero(), "a brand is open while one campus is")
}

func TestRenaming(t *testing.T) {
	r, ok := Builtin().Renaming("The Leeds Metropolitan Univ.")
	require.True(t, ok)
	assert.Equal(t, "Leeds Beckett University, 2014-09", r.New+", "+r.Date.String())
	for _, name := range []string{"", "Leeds Beckett University", "Harrowgate University"} {
		_, ok := Builtin().Renaming(name)
		assert.False(t, ok, name)
	}
}

func TestANameInBracketsMayBeAnotherSchools(t *testing.T) {
	for _, name := range []string{"Queens' College (University of Cambridge)", "Hunter College (University of Manchester)", "MIT, Pune"} {
		_, m := Builtin().School(name, "")
		assert.Equal(t, Ambiguous, m, name)
	}
	_, m := Builtin().School("MIT, Cambridge, MA", "")
	assert.Equal(t, Matched, m)
}

func FuzzLookups(f *testing.F) {
	for _, s := range []string{"MIT", "Go, Docker.", ".NET 6", "Java 8+", "Spring (Boot", ") (", "é.NET", "a\xffb .", "Université, ", "C++/C#", ".A.B.C"} {
		f.Add(s, s)
	}
	tables := Builtin()
	f.Fuzz(func(t *testing.T, text, place string) {
		s, m := tables.School(text, place)
		if m != Matched && s != (School{}) {
			t.Errorf("a school without a match: %v", s)
		}
		tables.LevelAwarded(s, Doctor)
		fams, _ := tables.Families(text)
		tables.Programs(s, fams, Bachelor, 0)
		tables.AreaCode(text)
		tables.Technology(text)
		last := 0
		for _, v := range tables.Technologies(text) {
			if v.Start < last || v.End <= v.Start || v.End > len(text) {
				t.Errorf("mention out of place: %d–%d", v.Start, v.End)
			}
			last = v.End
		}
		for _, v := range tables.Versions(text) {
			if v.End <= v.Start || v.End > len(text) {
				t.Errorf("version out of place: %d–%d", v.Start, v.End)
			}
		}
	})
}

func BenchmarkSchool(b *testing.B) {
	tables := Builtin()
	for b.Loop() {
		tables.School("Haas School of Business, University of California at Berkeley", "Berkeley, CA")
	}
}

func BenchmarkTechnologies(b *testing.B) {
	text := strings.Repeat("Built services in Go and Kubernetes, with PostgreSQL, Kafka and React; led a team of four through a migration to AWS. ", 26)
	tables := Builtin()
	for b.Loop() {
		tables.Technologies(text)
	}
}
