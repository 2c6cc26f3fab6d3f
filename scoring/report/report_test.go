package report_test

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// source is a plain text from which claims are cut by their words.
type source string

func (s source) claim(words string) profile.Claim {
	before, _, ok := strings.Cut(string(s), words)
	if !ok {
		panic("not in the source: " + words)
	}
	start := units(before)
	return profile.Claim{Text: strings.Join(strings.Fields(words), " "), Spans: []span.Range{{Start: start, End: start + units(words)}}, Sure: profile.Sure}
}

func (s source) locate(r span.Range) report.Where {
	all := utf16.Encode([]rune(string(s)))
	before := string(utf16.Decode(all[:r.Start]))
	line := strings.Count(before, "\n") + 1
	return report.Where{Node: r.Node, Start: r.Start, End: r.End, Text: string(utf16.Decode(all[r.Start:r.End])),
		Line: line, Column: units(before[strings.LastIndexByte(before, '\n')+1:]) + 1}
}

func units(s string) int { return len(utf16.Encode([]rune(s))) }

const jordan source = `Jordan Avery 🧭

Platform engineer, Halden Robotics
Aug 2010 – May 2013
Kubernetes-free at first; then clusters on
Kubernetes and Puppet.

The Juilliard School
B.S., Mechanical Engineering, 2006 – 2010
`

// person is Jordan's profile with two findings that have nothing to do with one another.
func person() (*profile.Profile, []checks.Outcome) {
	job := profile.Position{
		Employer: jordan.claim("Halden Robotics"), Title: jordan.claim("Platform engineer"),
		Period: profile.Period{
			Claim: jordan.claim("Aug 2010 – May 2013"),
			Start: profile.DateClaim{Claim: jordan.claim("Aug 2010"), Date: timespan.MustParse("2010-08")},
			End:   profile.DateClaim{Claim: jordan.claim("May 2013"), Date: timespan.MustParse("2013-05")},
		},
		Passages: []profile.Claim{jordan.claim("Kubernetes-free at first; then clusters on\nKubernetes and Puppet.")},
	}
	study := profile.Education{
		School: jordan.claim("The Juilliard School"), Degree: jordan.claim("B.S."), Area: jordan.claim("Mechanical Engineering"),
		Period: profile.Period{
			Claim: jordan.claim("2006 – 2010"),
			Start: profile.DateClaim{Claim: jordan.claim("2006"), Date: timespan.MustParse("2006")},
			End:   profile.DateClaim{Claim: jordan.claim("2010\n"), Date: timespan.MustParse("2010")},
		},
	}
	p := &profile.Profile{Name: jordan.claim("Jordan Avery"), Positions: []profile.Position{job}, Studies: []profile.Education{study}}
	passage := job.Passages[0]
	second := strings.LastIndex(passage.Text, "Kubernetes")
	return p, []checks.Outcome{
		{Check: checks.ProgramNotOffered, Kind: checks.Contradicted, DataDate: "2024-06-30", Contradiction: checks.Contradiction{
			Strength: checks.Medium,
			Title:    wording.Say("The Juilliard School reported no degrees in this field"),
			Says:     wording.Say("The page names a bachelor's degree in Mechanical Engineering from The Juilliard School; the school reported none."),
			Evidence: []checks.Evidence{
				{Role: checks.RoleClaim, Words: checks.Whole(study.Area)},
				{Role: checks.RoleConflict, Words: checks.Whole(study.School)},
				{Role: checks.RoleRecord, Record: wording.Say("no degree reported in any of these, 2020–2024"), Note: wording.Say("Engineering")},
			},
			Rests: []profile.Claim{study.School, study.Degree, study.Area}, Innocent: checks.ProgramNotOffered.Doc.Innocent, Ask: wording.Say(checks.ProgramNotOffered.Doc.Ask),
			Sources: []checks.Source{{Name: "IPEDS", URL: "https://nces.ed.gov/ipeds", Date: "2024-06-30"}},
		}},
		{Check: checks.TechnologyBeforeRelease, Kind: checks.Contradicted, DataDate: "2026-08", Contradiction: checks.Contradiction{
			Strength: checks.Strong,
			Title:    wording.Say("This job ended before Kubernetes was public"),
			Says:     wording.Say("A job that ended in May 2013 names Kubernetes, which was first public in June 2014."),
			Evidence: []checks.Evidence{
				{Role: checks.RoleClaim, Words: checks.Part(passage, second, second+len("Kubernetes"))},
				{Role: checks.RoleConflict, Words: checks.Whole(job.Period.Claim)},
				{Role: checks.RoleRecord, Record: wording.Say("first public June 2014"), Note: wording.Say("13 months after the job ended")},
			},
			Rests: []profile.Claim{job.Period.Claim}, Innocent: []string{"A skills line was copied to every job"}, Ask: wording.Say("What did you use Kubernetes for at Halden Robotics?"),
			Sources: []checks.Source{{Name: "Plumbline's table of technologies", Date: "2026-08"}},
		}},
		{Check: checks.EmploymentDatesImpossible, Kind: checks.Consistent, About: checks.Whole(job.Period.Claim), Label: wording.Say("Dates at Halden Robotics")},
		{Check: checks.SchoolNotOpen, Kind: checks.Unknown, About: checks.Whole(study.Period.Claim), Label: wording.Say("B.S., Mechanical Engineering at The Juilliard School"), Why: wording.Say("the years in which this school was open are not in our tables")},
	}
}

func build(p *profile.Profile, outcomes []checks.Outcome) report.Report {
	return report.Build(report.Input{
		File: "jordan.txt", Profile: p, Outcomes: outcomes, Picture: picture.Weigh(outcomes, *rules.Default().Picture),
		Now: timespan.MustParse("2026-01-15"), Locate: jordan.locate,
	})
}

func TestBuild(t *testing.T) {
	p, outcomes := person()
	r := build(p, outcomes)
	require.Len(t, r.Findings, 2)

	t.Run("the level says how it came about", func(t *testing.T) {
		assert.Equal(t, report.Several, r.Level)
		assert.Equal(t, "Two things do not fit together, independently of each other", r.Headline)
		assert.Contains(t, r.Because, "education and technology, independently")
	})
	t.Run("the strongest finding comes first", func(t *testing.T) {
		assert.Equal(t, []string{"technology/before-release", "education/program-not-offered"}, []string{r.Findings[0].Check, r.Findings[1].Check})
	})
	t.Run("words within a passage have their own place", func(t *testing.T) {
		where := r.Findings[0].Evidence[0].Where
		require.Len(t, where, 1)
		assert.Equal(t, "Kubernetes", where[0].Text)
		assert.Equal(t, [2]int{6, 1}, [2]int{where[0].Line, where[0].Column}, "the second of two")
	})
	t.Run("every quote of the page is the words at its place", func(t *testing.T) {
		for _, f := range r.Findings {
			for _, e := range f.Evidence {
				if e.Role == report.RoleRecord {
					assert.Empty(t, e.Where)
					continue
				}
				require.NotEmpty(t, e.Where)
				assert.Equal(t, e.Quote, strings.Join(strings.Fields(e.Where[0].Text), " "))
			}
		}
	})
	t.Run("the timeline knows which bar a finding rests on", func(t *testing.T) {
		require.Len(t, r.Timeline, 2)
		assert.Equal(t, []string{r.Findings[1].ID}, r.Timeline[0].Findings)
		assert.Equal(t, []string{r.Findings[0].ID}, r.Timeline[1].Findings)
		assert.Equal(t, "2010-08", r.Timeline[1].Start.String())
	})
	t.Run("a list that is empty is written as one", func(t *testing.T) {
		data, err := json.Marshal(report.Build(report.Input{Profile: &profile.Profile{}}))
		require.NoError(t, err)
		for _, list := range []string{"findings", "consistent", "couldNotCheck", "notices", "timeline"} {
			assert.Contains(t, string(data), `"`+list+`":[]`)
		}
	})
}

func TestWhatRestsOnTheSameWordsStandsUnderOneFinding(t *testing.T) {
	p, outcomes := person()
	dates := outcomes[1]
	for _, name := range []string{"clusters", "Puppet"} {
		more := dates
		more.Strength, more.Title = checks.Medium, wording.Say("This job ended before %s was public", name)
		more.Evidence = []checks.Evidence{{Role: checks.RoleClaim, Words: checks.Whole(jordan.claim(name))}, dates.Evidence[1]}
		outcomes = append(outcomes, more)
	}
	r := build(p, outcomes)
	require.Len(t, r.Findings, 4)
	assert.Equal(t, report.Several, r.Level)
	assert.Contains(t, r.Because, "Two more that rest on the same words do not count again.")
	md := report.Markdown(r)
	lead, under, ok := strings.Cut(md, "What else rests on the same words:")
	require.True(t, ok)
	assert.Contains(t, lead, "### This job ended before Kubernetes was public")
	assert.Contains(t, under, "#### This job ended before clusters was public")
	assert.Contains(t, under, "#### This job ended before Puppet was public")
	assert.Less(t, strings.Index(md, "#### This job ended before Puppet"), strings.Index(md, "## Education"), "before the next group")
}

func TestFindingKeepsItsIDWhenThePageMoves(t *testing.T) {
	p, outcomes := person()
	before := build(p, outcomes).Findings
	slices.Reverse(outcomes)
	for i := range outcomes {
		for j, e := range outcomes[i].Evidence {
			spans := slices.Clone(e.Words.Claim.Spans)
			for k := range spans {
				spans[k].Start++
				spans[k].End++
			}
			outcomes[i].Evidence[j].Words.Claim.Spans = spans
		}
	}
	after := build(p, outcomes).Findings
	require.Len(t, after, len(before))
	for i := range before {
		assert.Equal(t, before[i].ID, after[i].ID)
	}
	assert.NotEqual(t, before[0].ID, before[1].ID)
	assert.Regexp(t, `^[0-9a-f]{16}$`, before[0].ID)

	twice := build(p, append(outcomes, outcomes...)).Findings
	seen := map[string]bool{}
	for _, f := range twice {
		assert.False(t, seen[f.ID], "the same words at another place are another finding")
		seen[f.ID] = true
	}
}

func TestNothingFoundIsNotCleared(t *testing.T) {
	p, outcomes := person()
	tests := map[string]struct {
		outcomes          []checks.Outcome
		headline, because string
	}{
		"nothing found":            {outcomes[2:4], "Nothing found in 1 claim", "1 could not be checked."},
		"nothing could be checked": {outcomes[3:4], "Nothing could be checked", "1 claim could not be checked."},
		"nothing to compare":       {nil, "Nothing to compare here", "No claim was read"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			r := build(p, tt.outcomes)
			assert.Equal(t, report.Nothing, r.Level)
			assert.Equal(t, tt.headline, r.Headline)
			assert.Contains(t, r.Because, tt.because)
			assert.NotRegexp(t, `(?i)verif|cleared|trust|genuine|passed`, report.Markdown(r))
		})
	}
}

func TestMarkdown(t *testing.T) {
	p, outcomes := person()
	r := build(p, outcomes)
	r.Notices = []string{"The page was cut short at 2 MiB."}
	got := report.Markdown(r)
	const golden = "testdata/jordan.md"
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)

	t.Run("no number looks like a grade", func(t *testing.T) {
		assert.NotRegexp(t, regexp.MustCompile(`(?i)\d\s?%|\d+\s?/\s?\d+|score|grade|rating|points`), got)
	})
	t.Run("the page's words are not markup", func(t *testing.T) {
		r.Findings[0].Title = "<img src=x onerror=alert(1)> [link](https://example.com) **bold**\n# heading"
		got := report.Markdown(r)
		assert.Contains(t, got, `\<img src=x onerror=alert(1)\> \[link\](`)
		assert.NotRegexp(t, `[^\\]<`, got)
		assert.NotContains(t, got, "\n# heading")
	})
}
