package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

type studyCase struct {
	school, degree string
	level          facts.Level
	area           string
	start, end     string
	kind           checks.Kind
	strength       checks.Strength
}

func testStudies(t *testing.T, c *checks.Check, tests map[string]studyCase) {
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var pg page
			e := pg.study(tt.school, tt.degree, tt.level, tt.area, tt.start, tt.end)
			o := only(run(c, profile.Profile{Studies: []profile.Education{e}}))
			require.Equal(t, tt.kind.String(), o.Kind.String(), o.Why.String())
			assert.Equal(t, tt.strength.String(), o.Strength.String())
			if tt.kind == checks.Contradicted {
				assert.NotEmpty(t, o.Sources)
				assert.NotEmpty(t, o.DataDate)
			}
		})
	}
}

func TestLevelNotAwarded(t *testing.T) {
	const hill = "Bunker Hill Community College"
	testStudies(t, checks.LevelNotAwarded, map[string]studyCase{
		"doctorate at a community college":      {hill, "Ph.D.", facts.Doctor, "Mathematics", "2012", "2017", checks.Contradicted, checks.Strong},
		"without a year it says less":           {hill, "Ph.D.", facts.Doctor, "Mathematics", "", "", checks.Contradicted, checks.Medium},
		"after our data it says less":           {hill, "B.S.", facts.Bachelor, "Mathematics", "2022", "2026", checks.Contradicted, checks.Medium},
		"before our data it says nothing":       {hill, "Ph.D.", facts.Doctor, "Mathematics", "1985", "1990", checks.Unknown, 0},
		"associate degree":                      {hill, "A.S.", facts.Associate, "Mathematics", "2012", "2014", checks.Consistent, 0},
		"rights gained later":                   {"Santa Monica College", "B.S.", facts.Bachelor, "Interaction Design", "2017", "2019", checks.Consistent, 0},
		"certificate":                           {hill, "Certificate", facts.Certificate, "Welding", "2012", "2012", checks.Unknown, 0},
		"honorary doctorate":                    {hill, "Honorary Doctorate", facts.Doctor, "Letters", "2012", "2012", checks.Unknown, 0},
		"with a partner":                        {hill, "B.S. (awarded by a partner university)", facts.Bachelor, "Biology", "2012", "2016", checks.Unknown, 0},
		"transferred":                           {hill, "B.S. (transferred)", facts.Bachelor, "Biology", "2012", "2016", checks.Unknown, 0},
		"unknown level":                         {hill, "Degree", facts.LevelUnknown, "Biology", "2012", "2016", checks.Unknown, 0},
		"school in no table":                    {"Northern Lakes Institute of Weaving", "Ph.D.", facts.Doctor, "Textiles", "2012", "2016", checks.Unknown, 0},
		"name of a system with many campuses":   {"University of California", "Ph.D.", facts.Doctor, "Chemistry", "2006", "2011", checks.Unknown, 0},
		"near-miss of a community college":      {"Bunker Mountain Community College", "Ph.D.", facts.Doctor, "Chemistry", "2006", "2011", checks.Unknown, 0},
		"doctorate at a university that does":   {"Carnegie Mellon University", "Ph.D.", facts.Doctor, "Computer Science", "2006", "2011", checks.Consistent, 0},
		"school abroad whose levels no one has": {"Universität Heidelberg", "Dr.", facts.Doctor, "Physik", "2006", "2011", checks.Unknown, 0},
	})
}

func TestProgramNotOffered(t *testing.T) {
	const j = "The Juilliard School"
	testStudies(t, checks.ProgramNotOffered, map[string]studyCase{
		"within the record":              {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2017", "2021", checks.Contradicted, checks.Strong},
		"before the record":              {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2006", "2010", checks.Contradicted, checks.Medium},
		"the record's last year in part": {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2020", "2024", checks.Contradicted, checks.Medium},
		"the record's last month":        {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2020-09", "2024-05", checks.Contradicted, checks.Strong},
		"long before the record":         {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "1984", "1988", checks.Unknown, 0},
		"no year":                        {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "", "", checks.Unknown, 0},
		"still studying":                 {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2023", "present", checks.Unknown, 0},
		"expected":                       {j, "B.S.", facts.Bachelor, "Mechanical Engineering", "2023", "2027", checks.Unknown, 0},
		"the field it is known for":      {j, "B.M.", facts.Bachelor, "Music", "2006", "2010", checks.Consistent, 0},
		"double major, one possible":     {j, "B.A.", facts.Bachelor, "Computer Science and Music", "2006", "2010", checks.Consistent, 0},
		"double major, none possible":    {j, "B.A.", facts.Bachelor, "Chemistry and Nursing", "2017", "2021", checks.Contradicted, checks.Medium},
		"field that nobody knows":        {j, "B.A.", facts.Bachelor, "Puppet Dramaturgy", "2006", "2010", checks.Unknown, 0},
		"one of two fields unknown":      {j, "B.A.", facts.Bachelor, "Nursing and Puppet Dramaturgy", "2006", "2010", checks.Unknown, 0},
		"only a minor":                   {j, "B.A.", facts.Bachelor, "Minor in Nursing", "2006", "2010", checks.Unknown, 0},
		"minor beside a possible field":  {j, "B.A.", facts.Bachelor, "Music, minor in Nursing", "2006", "2010", checks.Consistent, 0},
		"exchange":                       {j, "Exchange semester", facts.Bachelor, "Nursing", "2006", "2010", checks.Unknown, 0},
		"online arm":                     {j + ", Online", "B.S.", facts.Bachelor, "Nursing", "2006", "2010", checks.Unknown, 0},
	})
	t.Run("no field claims nothing", func(t *testing.T) {
		var pg page
		e := pg.study(j, "B.S.", facts.Bachelor, "", "2006", "2010")
		assert.Empty(t, run(checks.ProgramNotOffered, profile.Profile{Studies: []profile.Education{e}}))
	})
	t.Run("an unsurely read field is unknown", func(t *testing.T) {
		var pg page
		e := pg.study(j, "B.S.", facts.Bachelor, "Nursing", "2006", "2010")
		e.Area.Sure = profile.Unsure
		assert.Equal(t, "read unsurely", only(run(checks.ProgramNotOffered, profile.Profile{Studies: []profile.Education{e}})).Why.String())
	})
}

func TestSchoolNotOpen(t *testing.T) {
	testStudies(t, checks.SchoolNotOpen, map[string]studyCase{
		"begun years after the closing":         {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2021-09", "2024-05", checks.Contradicted, checks.Strong},
		"begun in the closing year":             {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2019", "2022", checks.Consistent, 0},
		"begun the year after, by year":         {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2020", "2022", checks.Consistent, 0},
		"begun months after an exact closing":   {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2020-01", "2022", checks.Contradicted, checks.Strong},
		"attended while open":                   {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2010", "2014", checks.Consistent, 0},
		"only the end is stated":                {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "", "2023", checks.Consistent, 0},
		"begun after the closing year, by year": {"Globe University", "B.S.", facts.Bachelor, "Business", "2020", "2022", checks.Contradicted, checks.Medium},
		"begun soon after the closing year":     {"Globe University", "B.S.", facts.Bachelor, "Business", "2018", "2020", checks.Consistent, 0},
		"an old name long after":                {"University of Roorkee", "B.E.", facts.Bachelor, "Engineering", "2006", "2010", checks.Contradicted, checks.Weak},
		"an old name soon after":                {"University of Roorkee", "B.E.", facts.Bachelor, "Engineering", "2002", "2006", checks.Consistent, 0},
		"an old name in its time":               {"University of Roorkee", "B.E.", facts.Bachelor, "Engineering", "1992", "1996", checks.Consistent, 0},
		"ended before an exact founding":        {"Franklin W. Olin College of Engineering", "B.S.", facts.Bachelor, "Engineering", "1988", "1992", checks.Contradicted, checks.Strong},
		"ended in the founding year":            {"University of California, Merced", "B.S.", facts.Bachelor, "Biology", "2001", "2005", checks.Consistent, 0},
		"today's name of a much older school":   {"Aalto University", "M.Sc.", facts.Master, "Architecture", "1996", "2002", checks.Unknown, 0},
		"school in no table":                    {"Harrowgate Institute of Clockwork", "Diploma", facts.LevelUnknown, "Clocks", "1950", "1953", checks.Unknown, 0},
		"the page says that it was renamed":     {"Southern Vermont College (now closed)", "B.S.", facts.Bachelor, "Business", "2021", "2024", checks.Unknown, 0},
		"dates that run backwards say nothing":  {"Southern Vermont College", "B.S.", facts.Bachelor, "Business", "2024", "2010", checks.Unknown, 0},
	})
	t.Run("no dates claim nothing", func(t *testing.T) {
		var pg page
		e := pg.study("Southern Vermont College", "B.S.", facts.Bachelor, "Business", "", "")
		assert.Empty(t, run(checks.SchoolNotOpen, profile.Profile{Studies: []profile.Education{e}}))
	})
}
