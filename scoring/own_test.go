package scoring_test

import (
	"html"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
)

// packFile reads a pack of testdata/packs.
func packFile(t testing.TB, name string) rules.Layer {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("../testdata/packs", name))
	require.NoError(t, err)
	l, faults := scoring.ReadPack(raw, rules.Imported)
	require.Empty(t, faults, name)
	return l
}

// TestOwnRulesFindWhatTheirExamplesSay holds for each operator, and for rules as teams write them. A rule has at least as many
// examples that it must pass as such that it must flag.
func TestOwnRulesFindWhatTheirExamplesSay(t *testing.T) {
	for _, folder := range []string{"operators", "."} {
		files, err := filepath.Glob("../testdata/packs/" + folder + "/*.json")
		require.NoError(t, err)
		require.NotEmpty(t, files, folder)
		for _, file := range files {
			name := filepath.Join(folder, filepath.Base(file))
			t.Run(name, func(t *testing.T) {
				l := packFile(t, name)
				for _, fault := range engine().TryExamples(l, today, "") {
					t.Error(fault)
				}
				for _, r := range l.Pack.Rules {
					flags := 0
					for _, e := range r.Examples {
						if e.Flags {
							flags++
						}
					}
					assert.GreaterOrEqual(t, len(r.Examples)-flags, flags, r.ID)
				}
			})
		}
	}
}

// TestOwnFindingsNameTheirPack holds for the report and all that is written of it.
func TestOwnFindingsNameTheirPack(t *testing.T) {
	l := packFile(t, "operators/contains.json")
	e, rule := scoring.New(), l.Pack.Rules[0]
	require.NoError(t, e.Use(l))
	r := e.Inspect(scoring.Input{Kind: "text", Text: rule.Examples[0].Text, Now: today})
	require.NotEmpty(t, r.Findings)
	f := r.Findings[0]
	assert.Equal(t, rule.ID, f.Check)
	assert.Equal(t, "Acme's contains", f.Pack)
	assert.Equal(t, "The job at Halden Robotics ended August 2016 and names Driftline, which came in 2019.", f.Says)
	assert.Equal(t, []string{"Halden Robotics", "Driftline", "Aug 2016", "2019"}, quotes(f))
	for _, form := range []report.Format{report.FormatMarkdown, report.FormatHTML} {
		text, ok := report.Write(r, form)
		require.True(t, ok)
		assert.Contains(t, html.UnescapeString(text), "From the rules of Acme's contains.", form)
	}
}

func quotes(f report.Finding) (out []string) {
	for _, e := range f.Evidence {
		out = append(out, e.Quote)
	}
	return out
}
