package scoring_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

const misdated = `Robin Vale
robin.vale@example.com

EXPERIENCE

Platform engineer, Halden Robotics
Aug 2010 – May 2013
- Operated production clusters on Kubernetes.

Analyst, Northgate Freight
Mar 2009 – Jul 2010
- Wrote reports.

EDUCATION

B.S. in Mechanical Engineering, The Juilliard School, 2018 – 2022
`

func inspectWith(corrections ...profile.Correction) report.Report {
	return scoring.New().Inspect(scoring.Input{Kind: "text", Text: misdated, Now: timespan.MustParse("2026-01-15"), Corrections: corrections})
}

func readingAt(r report.Report, path string) report.Reading {
	for _, x := range r.Reading {
		if x.Path == path {
			return x
		}
	}
	return report.Reading{}
}

func checksOf(r report.Report) (ids []string) {
	for _, f := range r.Findings {
		if f.Strength != "none" {
			ids = append(ids, f.Check)
		}
	}
	return ids
}

func TestCorrections(t *testing.T) {
	before := inspectWith()
	require.ElementsMatch(t, []string{"technology/before-release", "education/program-not-offered"}, checksOf(before))

	t.Run("a corrected date takes the finding away that rested on it", func(t *testing.T) {
		for _, written := range []string{"2019-03", "March 2019", "Mar 2019", "2019", "present", "03/2019"} {
			r := inspectWith(profile.Correction{Path: "work[0].endDate", Value: written, Was: "May 2013"})
			assert.Equal(t, []string{"education/program-not-offered"}, checksOf(r), written)
			assert.Empty(t, r.Uncorrected)
		}
	})
	t.Run("the claim keeps its words and its place", func(t *testing.T) {
		r := inspectWith(profile.Correction{Path: "work[0].endDate", Value: "March 2019", Was: "May 2013"})
		got := readingAt(r, "work[0].endDate")
		assert.Equal(t, "2019-03", got.Value)
		assert.Equal(t, "May 2013", got.Words)
		assert.True(t, got.Corrected)
		assert.Equal(t, readingAt(before, "work[0].endDate").Where, got.Where)
		assert.Equal(t, "2019-03", r.Profile.Work[0].EndDate)
	})
	t.Run("not stated takes the date away", func(t *testing.T) {
		r := inspectWith(profile.Correction{Path: "work[0].endDate", Value: "", Was: "May 2013"})
		assert.Equal(t, []string{"education/program-not-offered"}, checksOf(r))
		assert.Empty(t, r.Profile.Work[0].EndDate)
		assert.Equal(t, "May 2013", readingAt(r, "work[0].endDate").Words, "it is still shown, to be undone")
	})
	t.Run("evidence quotes only what the page says", func(t *testing.T) {
		r := inspectWith(
			profile.Correction{Path: "work[0].endDate", Value: "2012-05", Was: "May 2013"},
			profile.Correction{Path: "education[0].area", Value: "Civil Engineering", Was: "Mechanical Engineering"},
			profile.Correction{Path: "work[0].position", Value: "Kubernetes engineer", Was: "Platform engineer"},
		)
		require.ElementsMatch(t, []string{"technology/before-release", "education/program-not-offered"}, checksOf(r))
		notes := ""
		for _, f := range r.Findings {
			if f.Strength != "none" {
				assert.Contains(t, f.Says, "This rests on your correction.")
			}
			for _, e := range f.Evidence {
				if e.Role == report.RoleRecord {
					continue
				}
				assert.Contains(t, strings.Join(strings.Fields(misdated), " "), e.Quote)
				notes += e.Note + "|"
			}
		}
		assert.Contains(t, notes, "read as 2010-08 – 2012-05 (corrected by you)")
		assert.Contains(t, notes, "read as Civil Engineering (corrected by you)")
	})
	t.Run("a corrected school, degree or field is compared anew", func(t *testing.T) {
		for path, c := range map[string]profile.Correction{
			"school": {Path: "education[0].institution", Value: "Purdue University", Was: "The Juilliard School"},
			"field":  {Path: "education[0].area", Value: "Music Performance", Was: "Mechanical Engineering"},
			"degree": {Path: "education[0].studyType", Value: "Certificate", Was: "B.S."},
		} {
			assert.Equal(t, []string{"technology/before-release"}, checksOf(inspectWith(c)), path)
		}
	})
	t.Run("a job that is not the candidate's is left out, and the others keep their paths", func(t *testing.T) {
		r := inspectWith(profile.Correction{Path: "work[0]", Was: "Platform engineer"},
			profile.Correction{Path: "work[1].endDate", Value: "2011", Was: "Jul 2010"})
		assert.Equal(t, []string{"education/program-not-offered"}, checksOf(r))
		assert.Empty(t, r.Uncorrected)
		assert.Equal(t, "2011", r.Profile.Work[1].EndDate)
		assert.Equal(t, profile.ResumeWork{}, r.Profile.Work[0])
	})
	t.Run("a job that the page lacks can be added", func(t *testing.T) {
		r := inspectWith(
			profile.Correction{Path: "work[2].name", Value: "Tidewater Works"},
			profile.Correction{Path: "work[2].startDate", Value: "2014"},
			profile.Correction{Path: "work[2].endDate", Value: "2012"})
		assert.Empty(t, r.Uncorrected)
		assert.Equal(t, profile.ResumeWork{Name: "Tidewater Works", StartDate: "2014", EndDate: "2012"}, r.Profile.Work[2])
		assert.Equal(t, checksOf(before), checksOf(r), "what has no place on the page is no finding")
	})
	t.Run("a value that cannot be read is said in a sentence and leaves the rest", func(t *testing.T) {
		r := inspectWith(
			profile.Correction{Path: "work[0].endDate", Value: "last spring", Was: "May 2013"},
			profile.Correction{Path: "work[0].name", Value: "Halden Works", Was: "Halden Robotics"})
		require.Len(t, r.Uncorrected, 1)
		assert.Equal(t, `The end of job 1 was left as it was: "last spring" is not one date that Plumbline can read. Write 2019, 2019-03, March 2019 or present.`, r.Uncorrected[0].Why)
		assert.Contains(t, r.Notices, r.Uncorrected[0].Why)
		assert.Equal(t, "2013-05", r.Profile.Work[0].EndDate)
		assert.Equal(t, "Halden Works", r.Profile.Work[0].Name)
	})
	t.Run("a date that could be meant in two ways is not taken", func(t *testing.T) {
		assert.Len(t, inspectWith(profile.Correction{Path: "work[0].endDate", Value: "03/04/2019", Was: "May 2013"}).Uncorrected, 1)
	})
	t.Run("a correction of other words than the page's is left out", func(t *testing.T) {
		for _, c := range []profile.Correction{
			{Path: "work[0].endDate", Value: "2019", Was: "June 2013"},
			{Path: "work[7].endDate", Value: "2019", Was: "June 2013"},
			{Path: "work[0]", Was: "Chef"},
			{Path: "work[99999999999999999999]", Was: ""},
			{Path: "work[9].name", Value: "Tidewater Works"},
			{Path: "nonsense", Value: "x"},
		} {
			r := inspectWith(c)
			require.Len(t, r.Uncorrected, 1, c.Path)
			assert.Contains(t, r.Uncorrected[0].Why, "The page has changed since you corrected")
			assert.Equal(t, before.Findings, r.Findings)
		}
	})
	t.Run("undone, the report is as it was", func(t *testing.T) {
		assert.Equal(t, before, inspectWith())
		assert.NotContains(t, report.Markdown(before), "correction")
	})
	t.Run("a later correction of the same claim is the one that counts", func(t *testing.T) {
		r := inspectWith(profile.Correction{Path: "work[0].endDate", Value: "2019", Was: "May 2013"}, profile.Correction{Path: "work[0].endDate", Value: "2012", Was: "May 2013"})
		assert.Equal(t, "2012", r.Profile.Work[0].EndDate)
	})
	t.Run("running text is not corrected", func(t *testing.T) {
		text := readingAt(before, "work[0].summary").Words
		require.NotEmpty(t, text)
		r := inspectWith(profile.Correction{Path: "work[0].summary", Value: "Nothing", Was: text})
		assert.Equal(t, "The text of job 1 cannot be corrected here: it is shown as the page has it.", r.Uncorrected[0].Why)
	})
}

func TestConfirmingAnUnsureClaimMakesItSure(t *testing.T) {
	text := strings.Replace(misdated, "Mar 2009 – Jul 2010", "03/04/2012 – 05/06/2010", 1)
	in := scoring.Input{Kind: "text", Text: text, Now: timespan.MustParse("2026-01-15")}
	before := scoring.New().Inspect(in)
	start, end := readingAt(before, "work[1].startDate"), readingAt(before, "work[1].endDate")
	require.NotEqual(t, "sure", start.Sure)
	require.NotContains(t, checksOf(before), "employment/dates-impossible")
	in.Corrections = []profile.Correction{{Path: start.Path, Value: start.Value, Was: start.Words}, {Path: end.Path, Value: end.Value, Was: end.Words}}
	r := scoring.New().Inspect(in)
	require.Contains(t, checksOf(r), "employment/dates-impossible")
	for _, f := range r.Findings {
		for _, e := range f.Evidence {
			assert.NotContains(t, e.Note, "corrected by you", "it reads as the page has it")
		}
	}
	assert.True(t, readingAt(r, "work[1].startDate").Confirmed)
	assert.Contains(t, report.Markdown(before), "## What was not read surely")
	assert.Contains(t, report.Markdown(before), "- The start of job 2: **03/04/2012**")
	assert.NotContains(t, report.Markdown(r), "## What was not read surely")
}

// TestReadingSaysWhatTheProfileSays holds that the list and the JSON Resume document are one reading.
func TestReadingSaysWhatTheProfileSays(t *testing.T) {
	r := inspectWith()
	want := map[string]string{
		"basics.name": "Robin Vale", "basics.email": r.Profile.Basics.Email,
		"work[0].position": r.Profile.Work[0].Position, "work[0].name": "Halden Robotics", "work[0].startDate": "2010-08", "work[0].endDate": "2013-05",
		"work[1].name": "Northgate Freight", "education[0].institution": "The Juilliard School", "education[0].studyType": "B.S.",
		"education[0].area": "Mechanical Engineering", "education[0].endDate": "2022",
	}
	for path, value := range want {
		got := readingAt(r, path)
		assert.Equal(t, value, got.Value, path)
		assert.Equal(t, "sure", got.Sure, path)
		require.NotEmpty(t, got.Where, path)
		assert.Equal(t, got.Words, got.Where[0].Text, path)
		assert.Positive(t, got.Where[0].Line, path)
	}
}
