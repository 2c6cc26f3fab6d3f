package scoring_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// unlisted are the values of a JSON Resume document that are no claims by themselves: what was concluded from
// others, and the headings of groups of skills.
var unlisted = regexp.MustCompile(`\.countryCode$|\.level$|\.network$|^basics\.profiles\[\d+\]\.url$|^skills\[\d+\]\.name$|^meta\.`)

// TestEveryValueOfTheProfileIsInTheReading holds, for every invented person, that what the JSON Resume document
// says is what the list says at the same path.
func TestEveryValueOfTheProfileIsInTheReading(t *testing.T) {
	seen := 0
	forPeople(t, func(t *testing.T, _ scoring.Input, r report.Report) {
		at := map[string]string{}
		for _, c := range r.Reading {
			assert.NotContains(t, at, c.Path, "each path stands once")
			at[c.Path] = c.Value
			assert.Contains(t, []string{"sure", "fair", "unsure"}, c.Sure)
			if c.Sure == "sure" {
				assert.Empty(t, c.Why, c.Path)
			}
		}
		raw, err := json.Marshal(r.Profile)
		require.NoError(t, err)
		var doc any
		require.NoError(t, json.Unmarshal(raw, &doc))
		for path, value := range flat("", doc) {
			if unlisted.MatchString(path) {
				continue
			}
			seen++
			assert.Equal(t, value, at[path], path)
		}
	})
	require.Greater(t, seen, 500)
}

// TestConfirmingWhatWasReadSurelyChangesNothing holds that each value can be given back as a correction of itself.
func TestConfirmingWhatWasReadSurelyChangesNothing(t *testing.T) {
	engine := scoring.New()
	confirmed := 0
	forPeople(t, func(t *testing.T, in scoring.Input, before report.Report) {
		for _, c := range before.Reading {
			if c.Sure == "sure" && !c.Fixed {
				in.Corrections = append(in.Corrections, profile.Correction{Path: c.Path, Value: c.Value, Was: c.Words})
			}
		}
		confirmed += len(in.Corrections)
		after := engine.Inspect(in)
		assert.Empty(t, after.Uncorrected)
		assert.Equal(t, before.Findings, after.Findings)
		assert.Equal(t, before.Profile, after.Profile)
	})
	require.Greater(t, confirmed, 500)
}

// forPeople inspects every invented person's text.
func forPeople(t *testing.T, f func(*testing.T, scoring.Input, report.Report)) {
	engine := scoring.New()
	files, err := filepath.Glob("../testdata/people/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			in := scoring.Input{Kind: "text", Text: string(text), Now: timespan.MustParse("2026-06-30")}
			f(t, in, engine.Inspect(in))
		})
	}
}

// flat lists the strings of a JSON value by path.
func flat(at string, v any) map[string]string {
	out := map[string]string{}
	add := func(path string, v any) {
		for k, s := range flat(path, v) {
			out[k] = s
		}
	}
	switch v := v.(type) {
	case string:
		out[at] = v
	case []any:
		for i, e := range v {
			add(fmt.Sprintf("%s[%d]", at, i), e)
		}
	case map[string]any:
		for k, e := range v {
			if at == "" {
				add(k, e)
			} else {
				add(at+"."+k, e)
			}
		}
	}
	return out
}

// FuzzCorrections holds that no correction, however odd, stops an inspection or loses a word of the page.
func FuzzCorrections(f *testing.F) {
	f.Add("work[0].endDate", "2019-03", "May 2013")
	f.Add("work[0]", "", "Platform engineer")
	f.Add("education[1].area", "\x00\xff", "")
	f.Add("skills[99999999999999999999].keywords[-1]", "Go", "")
	f.Add("basics.phone[1]", "+1 303 555 0142", "")
	engine := scoring.New()
	f.Fuzz(func(t *testing.T, path, value, was string) {
		r := engine.Inspect(scoring.Input{Kind: "text", Text: misdated, Now: timespan.MustParse("2026-01-15"),
			Corrections: []profile.Correction{{Path: path, Value: value, Was: was}}})
		for _, u := range r.Uncorrected {
			assert.NotEmpty(t, u.Why)
		}
		for _, found := range r.Findings {
			for _, e := range found.Evidence {
				for _, w := range e.Where {
					assert.Contains(t, misdated, w.Text)
				}
			}
		}
	})
}
