package scoring_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/internal/cases"
	"plumbline/scoring/report"
)

// TestLanguageChangesTheWordsAlone holds that a report in German is the same report: the same findings under the same IDs, so that answers to
// them go on counting, with none of their sentences in English.
func TestLanguageChangesTheWordsAlone(t *testing.T) {
	for _, c := range checkCases(t) {
		t.Run(strings.TrimSuffix(c.Path, ".txt"), func(t *testing.T) {
			english, german := inspect(c, c.Text), inspectIn("de", c, c.Text)
			assert.Equal(t, "de", german.Language)
			assert.Equal(t, english.Level, german.Level)
			said := wordsOf(c)
			inGerman(t, said, english.Headline, german.Headline)
			inGerman(t, said, english.Because, german.Because)
			require.Len(t, german.Findings, len(english.Findings))
			for i, f := range english.Findings {
				g := german.Findings[i]
				assert.Equal(t, []any{f.ID, f.Check, f.Strength, f.Root, f.DataDate}, []any{g.ID, g.Check, g.Strength, g.Root, g.DataDate})
				inGerman(t, said, f.Title, g.Title)
				inGerman(t, said, f.Says, g.Says)
				inGerman(t, said, f.Ask, g.Ask)
				require.Len(t, g.Innocent, len(f.Innocent))
				for j := range f.Innocent {
					inGerman(t, said, f.Innocent[j], g.Innocent[j])
				}
				require.Len(t, g.Evidence, len(f.Evidence))
				for j, e := range f.Evidence {
					assert.Equal(t, e.Where, g.Evidence[j].Where)
					if e.Role == report.RoleRecord {
						lessEnglish(t, said, g.Evidence[j].Quote)
					} else {
						assert.Equal(t, e.Quote, g.Evidence[j].Quote)
					}
					lessEnglish(t, said, g.Evidence[j].Note)
				}
			}
			require.Len(t, german.CouldNotCheck, len(english.CouldNotCheck))
			for i, u := range german.CouldNotCheck {
				inGerman(t, said, english.CouldNotCheck[i].Why, u.Why)
				lessEnglish(t, said, u.Claim)
			}
			require.Len(t, german.Consistent, len(english.Consistent))
			for _, c := range german.Consistent {
				lessEnglish(t, said, c.Claim)
			}
			require.Len(t, german.Reading, len(english.Reading))
			for i, r := range german.Reading {
				if r.Why != "" {
					inGerman(t, said, english.Reading[i].Why, r.Why)
				}
			}
		})
	}
}

// inGerman holds that something is said in other words than in English.
func inGerman(t *testing.T, said map[string]bool, english, german string) {
	t.Helper()
	assert.NotEqual(t, english, german)
	lessEnglish(t, said, german)
}

// plainEnglish are words that no German sentence has.
var plainEnglish = map[string]bool{"the": true, "this": true, "that": true, "and": true, "of": true, "or": true, "which": true, "is": true, "are": true, "not": true, "from": true, "to": true, "with": true, "before": true, "after": true, "ended": true, "began": true, "first": true, "read": true, "found": true, "page": true, "years": true, "months": true, "job": true, "jobs": true, "degree": true, "school": true, "at": true, "by": true, "since": true, "until": true}

var word = regexp.MustCompile(`\p{L}+`)

// lessEnglish holds that no English words stand in something but those that the document itself has, and names of records.
func lessEnglish(t *testing.T, said map[string]bool, german string) {
	t.Helper()
	for _, w := range word.FindAllString(titles.ReplaceAllString(german, ""), -1) {
		low := strings.ToLower(w) // "OR" is a state
		if plainEnglish[low] && !said[low] && w != strings.ToUpper(w) {
			t.Errorf("“%s” is English in: %s", w, german)
		}
	}
}

// titles are the names of schools and firms that tables bring into a sentence.
var titles = regexp.MustCompile(`\p{Lu}[\p{L}.&'’-]*(?: (?:of|and|the|at|for|[\p{Lu}&][\p{L}.&'’-]*))+`)

// wordsOf returns the words of the documents of a case.
func wordsOf(c cases.Case) map[string]bool {
	out := map[string]bool{}
	all := []string{c.Text, c.File, c.Title, c.Author, c.Advert, c.URL, c.Watch, "Asked for by the office"}
	if c.Second != nil {
		all = append(all, c.Second.Text)
	}
	for _, b := range c.Before {
		all = append(all, b.Text, b.Label)
	}
	for _, w := range word.FindAllString(strings.ToLower(strings.Join(all, " ")), -1) {
		out[w] = true
	}
	return out
}
