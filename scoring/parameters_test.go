package scoring_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/cases"
	"plumbline/scoring/rules"
)

// TestParameters holds that no value which a team may give a parameter asks honest people more, and that a more lenient
// value never finds more.
func TestParameters(t *testing.T) {
	all := checkCases(t)
	e := scoring.New()
	for _, s := range checks.Catalogue("") {
		for _, p := range s.Parameters {
			t.Run(s.ID+" "+p.Name, func(t *testing.T) {
				assert.NotEmpty(t, p.Doc)
				assert.LessOrEqual(t, p.Min, p.Default)
				assert.Less(t, p.Default, p.Max)

				require.NoError(t, e.Use())
				shipped := foundBy(e, s.ID, all)
				require.NotEmpty(t, shipped)
				require.NoError(t, e.Use(setting(t, s.ID, p.Name, p.Max)))
				lenient := foundBy(e, s.ID, all)
				assert.Less(t, len(lenient), len(shipped), "the most lenient value changes nothing")
				for f := range lenient {
					assert.Contains(t, shipped, f, "a more lenient value finds more")
				}
				if p.Min == p.Default {
					return
				}
				require.NoError(t, e.Use(setting(t, s.ID, p.Name, p.Min)))
				for f, c := range foundBy(e, s.ID, all) {
					assert.True(t, c.Hit && c.Check == s.ID || shipped[f].Path != "", "the strictest value asks honest people: %s", c.Path)
				}
			})
		}
	}
}

// setting returns a pack that sets one parameter.
func setting(t *testing.T, check, parameter string, value int) rules.Layer {
	settings, err := json.Marshal(map[string]rules.Setting{check: {Parameters: map[string]int{parameter: value}}})
	require.NoError(t, err)
	return pack(t, rules.Imported, "acme/parameters", `"checks": `+string(settings))
}

// foundBy returns what a check finds in cases, by case and finding.
func foundBy(e *scoring.Engine, check string, all []cases.Case) map[string]cases.Case {
	found := map[string]cases.Case{}
	for _, c := range all {
		if c.Check != check {
			continue
		}
		for _, f := range inspectBy(e, "", c, c.Text).Findings {
			if f.Check == check {
				found[c.Path+" "+f.ID] = c
			}
		}
	}
	return found
}
