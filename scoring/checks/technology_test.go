package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

func TestTechnologyBeforeRelease(t *testing.T) {
	const text = "Operated production clusters on Kubernetes and Puppet."
	tests := map[string]struct {
		start, end, text string
		kind             checks.Kind
		strength         checks.Strength
	}{
		"ended a year before":        {"2010-08", "2013-05", text, checks.Contradicted, checks.Strong},
		"ended shortly before":       {"2010-08", "2014-01", text, checks.Contradicted, checks.Medium},
		"ended within the tolerance": {"2010-08", "2014-03", text, checks.Consistent, 0},
		"year that holds the date":   {"2010", "2014", text, checks.Consistent, 0},
		"spans the release":          {"2010-08", "2015-05", text, checks.Consistent, 0},
		"goes on":                    {"2010-08", "present", text, checks.Consistent, 0},
		"ends in the future":         {"2010-08", "2027-05", text, checks.Consistent, 0},
		"no end stated":              {"2010-08", "", text, checks.Unknown, 0},
		"end in no calendar":         {"2010-08", "13/2013", text, checks.Unknown, 0},
		"backwards dates reach far":  {"2016-01", "2010-05", text, checks.Consistent, 0},
		"looks back":                 {"2010-08", "2013-05", "Built a forerunner of Kubernetes in house.", checks.Unknown, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var pg page
			job := pg.job("Halden Robotics", tt.start, tt.end, tt.text)
			o := about("Kubernetes at Halden Robotics", "Kubernetes", run(checks.TechnologyBeforeRelease, profile.Profile{Positions: []profile.Position{job}}))
			require.Equal(t, tt.kind.String(), o.Kind.String(), o.Why.String())
			assert.Equal(t, tt.strength, o.Strength)
		})
	}
	t.Run("a line copied to another job says less", func(t *testing.T) {
		var pg page
		jobs := []profile.Position{pg.job("Halden Robotics", "2010-08", "2012-05", text), pg.job("Northgate Freight", "2016-08", "2018-05", text)}
		o := about("Kubernetes at Halden Robotics", "Kubernetes", run(checks.TechnologyBeforeRelease, profile.Profile{Positions: jobs}))
		assert.Equal(t, checks.Medium, o.Strength)
	})
	t.Run("a title counts only where it names a technologist's trade", func(t *testing.T) {
		kinds := func(title string) (found int) {
			var pg page
			job := pg.job("Ember & Salt", "1996", "2001")
			job.Title = pg.claim(title)
			for _, o := range run(checks.TechnologyBeforeRelease, profile.Profile{Positions: []profile.Position{job}}) {
				if o.Kind == checks.Contradicted {
					found++
				}
			}
			return found
		}
		assert.Equal(t, 1, kinds("Senior Kubernetes platform engineer"))
		for _, title := range []string{"Chef", "Chef / Owner", "Chef, Baker", "Chef and Engineer"} {
			assert.Zero(t, kinds(title), title)
		}
	})
	t.Run("unsurely read text is unknown", func(t *testing.T) {
		var pg page
		job := pg.job("Halden Robotics", "2010-08", "2012-05", text)
		job.Passages[0].Sure = profile.Unsure
		outcomes := run(checks.TechnologyBeforeRelease, profile.Profile{Positions: []profile.Position{job}})
		assert.NotEmpty(t, outcomes)
		for _, o := range outcomes {
			assert.Equal(t, checks.Unknown, o.Kind)
		}
	})
	t.Run("an unsurely read end is unknown", func(t *testing.T) {
		var pg page
		job := pg.job("Halden Robotics", "2010-08", "2012-05", text)
		job.Period.End.Sure = profile.Unsure
		for _, o := range run(checks.TechnologyBeforeRelease, profile.Profile{Positions: []profile.Position{job}}) {
			assert.Equal(t, checks.Unknown, o.Kind)
		}
	})
}

// about returns the outcome that is labelled so, or whose claim is these words.
func about(label, words string, outcomes []checks.Outcome) checks.Outcome {
	for _, o := range outcomes {
		if o.Label.String() == label || o.Label.String() == words {
			return o
		}
	}
	return checks.Outcome{Why: wording.Say("no such outcome")}
}

func TestVersionBeforeRelease(t *testing.T) {
	tests := map[string]struct {
		end, text string
		kind      checks.Kind
		strength  checks.Strength
	}{
		"ended years before":      {"2016-10", "Services in Java 17.", checks.Contradicted, checks.Strong},
		"ended ten months before": {"2020-11", "Services in Java 17.", checks.Contradicted, checks.Medium},
		"within previews":         {"2021-05", "Services in Java 17.", checks.Consistent, 0},
		"an older version":        {"2016-10", "Services in Java 8.", checks.Consistent, 0},
		"looks back":              {"2016-10", "Wrote what now runs on Java 17.", checks.Unknown, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var pg page
			job := pg.job("Halden Robotics", "2010-08", tt.end, tt.text)
			o := only(run(checks.VersionBeforeRelease, profile.Profile{Positions: []profile.Position{job}}))
			require.Equal(t, tt.kind.String(), o.Kind.String(), o.Why.String())
			assert.Equal(t, tt.strength, o.Strength)
		})
	}
}

func TestYearsExceedExistence(t *testing.T) {
	found := map[string]checks.Strength{
		"18 years of Kubernetes":                         checks.Strong,
		"13 years of Kubernetes.":                        checks.Weak,
		"13+ years Kubernetes experience":                checks.Weak,
		"Platform engineer, over twenty years with Rust": checks.Strong,
		"Kubernetes (16 years)":                          checks.Strong,
		"TypeScript – 20 yrs":                            checks.Strong,
		"two decades of Docker":                          checks.Strong,
		"25-year Kubernetes veteran":                     checks.None, // not surely understood
		"20 years of experience with Terraform.":         checks.Strong,
		"20 years of Kubernetes and Docker.":             checks.Strong,
		"Data engineer with 15 years of Snowflake experience and a soft spot for pipelines.": checks.Strong,
		"Over 19 years with React and an unreasonable love of diagrams.":                     checks.Strong,
		"Flutter (14 years) | Swift | Kotlin":                                                checks.Strong,
		"Terraform – 17 yrs":                                                                 checks.Strong,
		"Linux • Kubernetes (16 years) • Go":                                                 checks.Strong,
		"Tools: Kubernetes (16 years)":                                                       checks.Strong,
		"Linux (20 years), Kubernetes (16 years)":                                            checks.Strong,
	}
	for text, strength := range found {
		t.Run(text, func(t *testing.T) {
			strongest := checks.None
			for _, o := range yearsIn(text) {
				if o.Kind == checks.Contradicted {
					strongest = max(strongest, o.Strength)
					assert.NotEmpty(t, o.About.String())
				}
			}
			assert.Equal(t, strength.String(), strongest.String())
		})
	}
	for _, text := range []string{
		"12 years of Kubernetes",
		"12+ years of Kubernetes in production",
		"15 years of experience building systems with Kubernetes and Go",
		"20 years of experience, most recently Kubernetes and Rust",
		"25 years with Java and Kubernetes.",
		"20 years of Kubernetes and distributed systems",
		"Led a team with combined 60 years of Kubernetes.",
		"Kept a 25 year old codebase in React alive.",
		"Supporting 30 years of Java code; 20 years of Rust code.",
		"The advert asked for 20 years of Kubernetes.",
		`Turned down a post that wanted "20 years of Kubernetes"`,
		"Nobody has 20 years of Kubernetes.",
		"Python, Bash, Kubernetes (20 years)",
		"Mentored people with 20 years of Docker.",
		"8-20 years of Kubernetes",
		"20 years of Kubernetes experience across my team",
		"20 years of Kubernetes and what came before it",
		"18 years of design, 10 of them with Sketch and Figma.",
		"20 years of TypeScript, remote teams",
		"Kubernetes – 20 years of infrastructure work in all",
		"Kubernetes: 20 years and counting of automation",
		"20 years in Express shipping",
		"30 years of React-ing to fires",
		"18 years old, Kubernetes",
		"5 years ago moved to Kubernetes",
	} {
		t.Run("silent: "+text, func(t *testing.T) {
			for _, o := range yearsIn(text) {
				assert.NotEqual(t, checks.Contradicted, o.Kind, "%q", o.About)
			}
		})
	}
	t.Run("years at an employer of that name are not judged", func(t *testing.T) {
		var pg page
		p := profile.Profile{Summary: pg.claim("20 years with Docker."), Positions: []profile.Position{pg.job("Docker", "2005", "present")}}
		assert.Equal(t, checks.Unknown, only(run(checks.YearsExceedExistence, p)).Kind)
	})
}

func yearsIn(text string) []checks.Outcome {
	var pg page
	return run(checks.YearsExceedExistence, profile.Profile{Summary: pg.claim(text)})
}

func FuzzStatedYears(f *testing.F) {
	f.Add("over ten years with Rust, Kubernetes (12 years) – “no”")
	f.Add("20 years of\xff.")
	f.Fuzz(func(t *testing.T, text string) {
		for _, o := range yearsIn(text) {
			require.NotEmpty(t, o.Label)
			require.NotEqual(t, "this check stopped on an error of its own", o.Why.String())
		}
	})
}
