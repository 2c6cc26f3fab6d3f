package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
)

// teamFacts are rows of every kind, of which some correct built-in ones.
const teamFacts = `"facts": {
	"asOf": "2026-01-15",
	"employers": [
		{"name": "Halden Robotics", "founded": "2014-05", "predecessors": [{"name": "Jorvik Automation", "until": "2016-03"}], "source": "Acme's own table"},
		{"name": "Pemberton Freight Systems", "founded": "2012", "source": "Acme's own table"},
		{"name": "Vexalor", "founded": "2015", "telling": ["payroll"], "source": "Acme's own table"},
		{"name": "Stripe", "founded": "2004", "source": "Acme's own table"}
	],
	"technologies": [
		{"name": "GraphYard", "names": ["graphyard.js"], "firstPublic": "2019-03", "source": "Acme's own table"},
		{"name": "Flowbase", "firstPublic": "2018", "unless": ["valves"], "source": "Acme's own table"},
		{"name": "Halden Yard", "names": ["Yard OS"], "firstPublic": "2021-01", "madeBy": "Halden Robotics", "leadMonths": 30, "source": "Acme's own table"},
		{"name": "Kubernetes", "firstPublic": "2011-01", "source": "Acme's own table"}
	],
	"certifications": [
		{"name": "Halden Certified Operator", "names": ["HCO"], "issuer": "Halden", "first": "2015-04", "last": "2021-06", "source": "Acme's own table"},
		{"name": "Certified Kubernetes Administrator", "issuer": "CNCF", "first": "2012", "source": "Acme's own table"}
	],
	"schools": [
		{"name": "Halden Institute of Applied Arts", "names": ["HIAA"], "country": "NO", "city": "Halden", "founded": "1998-09-01", "closed": "2014-06-30", "highest": "master", "source": "the school's register"},
		{
			"name": "Halden University of Technology", "country": "NO", "city": "Halden", "highest": "doctor", "allProgramsSince": "2002", "source": "the school's register",
			"programs": [
				{"level": "bachelor", "field": "Computer Science", "first": "1995"},
				{"level": "master", "field": "Computer Science", "first": "1999"},
				{"level": "master", "field": "Data Science", "first": "2020"},
				{"level": "bachelor", "field": "Nautical Studies", "like": ["Mechanical Engineering"], "last": "2013"}
			]
		},
		{"name": "Halden Music School", "country": "NO", "city": "Halden", "highest": "bachelor", "source": "the school's register", "programs": [{"level": "bachelor", "field": "Music"}]},
		{"name": "Sarah Lawrence College", "country": "US", "region": "NY", "highest": "doctor", "source": "the school's register"}
	]
}`

const job = "Alex Rivera\nDenver, CO\n\nExperience\n\nSoftware Engineer at %s\n%s\n- %s\n"

const study = "Alex Rivera\nDenver, CO\n\nEducation\n\n%s\n%s\n%s\n"

func worked(employer, dates, did string) string { return fmt.Sprintf(job, employer, dates, did) }

func studied(school, degree, dates string) string { return fmt.Sprintf(study, school, degree, dates) }

func certified(line string) string {
	return "Alex Rivera\nDenver, CO\n\nExperience\n\nSoftware Engineer\nPemberton Freight Systems\nJan 2016 – Present\n- Planned the yards\n\nCertifications\n\n" + line + "\n"
}

// TestPackFacts holds what each kind of row finds, and what it leaves alone. Without the pack nothing of it is found.
func TestPackFacts(t *testing.T) {
	const (
		before     = "technology/before-release"
		product    = "employment/before-product-existed"
		existed    = "employment/before-employer-existed"
		certifying = "technology/certification-impossible"
		level      = "education/level-not-awarded"
		program    = "education/program-not-offered"
		open       = "education/school-not-open"
		years      = "technology/years-exceed-existence"
	)
	own := scoring.New()
	require.NoError(t, own.Use(pack(t, rules.Imported, "acme/engineering", teamFacts)))
	plain := scoring.New()
	for name, tt := range map[string]struct{ text, want string }{
		"a technology":                           {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Moved the stock lists to GraphYard"), before + " strong"},
		"another form":                           {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Wrote the till with graphyard.js"), before + " strong"},
		"a capitalised word in a sentence":       {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Moved the ovens to Flowbase"), before + " strong"},
		"a product of the employer, long before": {worked("Halden Robotics", "Jun 2014 – Dec 2015", "Wrote drivers for Halden Yard"), product + " medium"},
		"an employer":                            {worked("Pemberton Freight Systems", "Jan 2004 – Dec 2006", "Planned the yards"), existed + " strong"},
		"an employer with a legal form":          {worked("Pemberton Freight Systems GmbH", "Jan 2004 – Dec 2006", "Planned the yards"), existed + " strong"},
		"its predecessor":                        {worked("Jorvik Automation", "Jan 2004 – Dec 2006", "Built grippers"), existed + " medium"},
		"a word that tells":                      {worked("Vexalor", "Jan 2005 – Dec 2007", "Ran the payroll service"), existed + " medium"},
		"a certificate":                          {certified("Halden Certified Operator, Halden Institute, March 2009"), certifying + " strong"},
		"its short form, too late":               {certified("HCO, Halden Institute, March 2025"), certifying + " strong"},
		"a closed school":                        {studied("Halden Institute of Applied Arts", "Bachelor of Arts", "Sep 2016 – Jun 2019"), open + " strong"},
		"a school before it opened":              {studied("Halden Institute of Applied Arts", "Bachelor of Arts", "Sep 1990 – Jun 1993"), open + " strong"},
		"a level":                                {studied("Halden Institute of Applied Arts", "PhD in Design", "Sep 2003 – Jun 2008"), level + " strong"},
		"a field":                                {studied("Halden University of Technology", "B.Sc. in Nursing", "Sep 2014 – Jun 2017"), program + " strong"},
		"a program before its first graduates":   {studied("Halden University of Technology", "M.Sc. in Data Science", "Sep 2009 – Jun 2011"), program + " medium"},
		"a program some years before":            {studied("Halden University of Technology", "M.Sc. in Data Science", "Sep 2014 – Jun 2016"), program + " weak"},
		"a program after its last graduates":     {studied("Halden University of Technology", "B.Sc. in Nautical Studies", "Sep 2018 – Jun 2021"), program + " medium"},
		"years":                                  {"Alex Rivera\nDenver, CO\n\nSummary\n\n15 years of GraphYard.\n\n" + strings.SplitN(worked("Quillmark Bakery", "Feb 2005 – Present", "Bakes"), "\n\n", 2)[1], years + " strong"},

		"a technology after its release":        {worked("Quillmark Bakery", "Feb 2017 – May 2020", "Moved the stock lists to GraphYard"), ""},
		"a technology in small letters":         {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Moved the graphyard behind the mill"), ""},
		"a word that opens a sentence":          {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Flowbase plates were laid"), ""},
		"a word beside which it means another":  {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Fitted the valves of the Flowbase"), ""},
		"a product that has the name elsewhere": {worked("Quillmark Bakery", "Feb 2012 – May 2015", "Cleared the Halden Yard and Yard OS"), ""},
		"a product that its makers worked on":   {worked("Halden Robotics", "Jun 2014 – Dec 2018", "Wrote drivers for Halden Yard"), ""},
		"an employer in its first year":         {worked("Pemberton Freight Systems", "Jun 2011 – Dec 2016", "Planned the yards"), ""},
		"its founder":                           {strings.Replace(worked("Pemberton Freight Systems", "Jan 2004 – Dec 2006", "Planned the yards"), "Software Engineer at", "Co-founder at", 1), ""},
		"a word that does not tell":             {worked("Vexalor", "Jan 2005 – Dec 2007", "Kept the books of the county"), ""},
		"a predecessor's name later":            {worked("Jorvik Automation", "Jan 2015 – Dec 2019", "Built grippers"), ""},
		"a certificate in time":                 {certified("Halden Certified Operator, Halden Institute, March 2018"), ""},
		"a certificate of another issuer":       {certified("Halden Certified Operator, Quillmark Academy, March 2009"), ""},
		"a course for it":                       {certified("Halden Certified Operator preparation course, Halden Institute, March 2009"), ""},
		"letters that mean something else":      {studied("HIAA", "Bachelor of Arts", "Sep 2016 – Jun 2019"), ""},
		"a study that outlived its school":      {studied("Halden Institute of Applied Arts", "Bachelor of Arts", "Sep 2012 – Jun 2015"), ""},
		"a level that it awards":                {studied("Halden Institute of Applied Arts", "Master of Arts in Design", "Sep 2003 – Jun 2005"), ""},
		"an honorary doctor":                    {studied("Halden Institute of Applied Arts", "Honorary PhD", "Sep 2003 – Jun 2008"), ""},
		"a neighbouring field":                  {studied("Halden University of Technology", "B.Sc. in Software Engineering", "Sep 2014 – Jun 2017"), ""},
		"a field before the list begins":        {studied("Halden University of Technology", "B.Sc. in Nursing", "Sep 1998 – Jun 2001"), ""},
		"a field in the list's first years":     {studied("Halden University of Technology", "B.Sc. in Nursing", "Sep 2000 – Jun 2003"), ""},
		"a field after the list ends":           {studied("Halden University of Technology", "B.Sc. in Nursing", "Sep 2023 – Jun 2026"), ""},
		"a field of an open list":               {studied("Halden Music School", "B.A. in Nursing", "Sep 2014 – Jun 2017"), ""},
		"a program in its first years":          {studied("Halden University of Technology", "M.Sc. in Data Science", "Sep 2016 – Jun 2018"), ""},
		"a program that has ended, in time":     {studied("Halden University of Technology", "B.Sc. in Nautical Studies", "Sep 2009 – Jun 2012"), ""},
		"a minor":                               {studied("Halden University of Technology", "B.Sc. in Computer Science, minor in Nursing", "Sep 2014 – Jun 2017"), ""},
		"a study off the calendar":              {studied("Halden University of Technology", "B.Sc. in Computer Science", "Apr 2014 – Mar 2017"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Empty(t, strengthsOf(inspectText(plain, tt.text)), "without the pack")
			r := inspectText(own, tt.text)
			assert.Equal(t, tt.want, strings.Join(strengthsOf(r), ", "), "%s", report.Markdown(r))
			for _, f := range r.Findings {
				if assert.NotEmpty(t, f.Sources) {
					assert.Contains(t, f.Sources[0].Name, ", pack acme/engineering 1.0.0")
					assert.Equal(t, "2026-01-15", f.DataDate)
				}
			}
		})
	}
}

// TestPackFactsCorrect holds that a corrected row takes a built-in finding away.
func TestPackFactsCorrect(t *testing.T) {
	own := scoring.New()
	require.NoError(t, own.Use(pack(t, rules.Imported, "acme/engineering", teamFacts)))
	plain := scoring.New()
	for name, text := range map[string]string{
		"a technology":              worked("Quillmark Bakery", "Feb 2009 – May 2012", "Ran Kubernetes and k8s operators"),
		"a technology's short name": worked("Quillmark Bakery", "Feb 2009 – May 2012", "Moved the shops to k8s"),
		"an employer":               worked("Stripe", "Jan 2005 – Dec 2008", "Ran the payments service"),
		"a certificate":             certified("Certified Kubernetes Administrator (CKA), Cloud Native Computing Foundation, March 2013"),
		"a school's levels":         studied("Sarah Lawrence College", "PhD in Biology", "Sep 2007 – Jun 2013"),
	} {
		t.Run(name, func(t *testing.T) {
			assert.NotEmpty(t, strengthsOf(inspectText(plain, text)), "without the pack")
			assert.Empty(t, strengthsOf(inspectText(own, text)))
		})
	}
}

// strengthsOf returns the checks and strengths of findings.
func strengthsOf(r report.Report) (out []string) {
	for _, f := range r.Findings {
		out = append(out, f.Check+" "+f.Strength)
	}
	return out
}
