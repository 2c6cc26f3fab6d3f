package rules_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules"
)

// TestBrokenRulesAreRefused holds that each pack with one fault in its own rules, or its examples, is refused for that one, with
// its path and a mend.
func TestBrokenRulesAreRefused(t *testing.T) {
	files, err := filepath.Glob("../../testdata/packs/broken/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 80)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			require.NoError(t, err)
			p, faults := rules.Decode(raw, rules.Known{Checks: map[string]rules.KnownCheck{}})
			assert.Empty(t, p)
			require.Len(t, faults, 1)
			assert.NotEmpty(t, faults[0].Path)
			assert.NotEmpty(t, faults[0].Say)
			assert.NotEmpty(t, faults[0].Mend)
		})
	}
}
