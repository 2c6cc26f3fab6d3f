package scoring_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/rules"
)

// inspectOwn demands that a rule ends well on a text, and soon.
func inspectOwn(t *testing.T, e *scoring.Engine, l rules.Layer, in scoring.Input) (outcomes int) {
	t.Helper()
	require.NoError(t, e.Use(l))
	start := time.Now()
	r := e.Inspect(in)
	require.Less(t, time.Since(start), mostForInspect)
	for _, c := range r.CouldNotCheck {
		require.NotContains(t, c.Why, "stopped on an error", "%s: %s", c.Check, c.Claim)
	}
	for _, f := range r.Findings {
		if f.Pack != "" {
			require.NotEmpty(t, f.Evidence)
			require.NotContains(t, f.Says, "{")
		}
	}
	return len(ownOutcomes(r))
}

// FuzzOwnRules holds that no condition and no text stop the engine, or keep it past its deadline.
func FuzzOwnRules(f *testing.F) {
	files, err := filepath.Glob("../testdata/packs/*/*.json")
	require.NoError(f, err)
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(f, err)
		var p struct {
			Rules []struct {
				Over     string              `json:"over"`
				When     json.RawMessage     `json:"when"`
				Examples []rules.RuleExample `json:"examples"`
			} `json:"rules"`
		}
		if json.Unmarshal(raw, &p) != nil {
			continue
		}
		for _, r := range p.Rules {
			for _, e := range r.Examples {
				f.Add(r.Over, string(r.When), e.Text)
				break
			}
		}
	}
	e := scoring.New()
	f.Fuzz(func(t *testing.T, over, when, text string) {
		pack := fmt.Sprintf(`{"plumblinePack":1,"id":"acme/fuzz","version":"1.0.0","title":"Fuzz","rules":[{"id":"acme/fuzz","group":"employment","strength":"weak","over":%q,"when":%s,"title":"T","message":"M","innocent":["I"],"ask":"A?","examples":[{"text":"x","flags":true},{"text":"x","flags":false}]}]}`, over, strings.TrimSpace(when))
		l, faults := scoring.ReadPack([]byte(pack), rules.Imported)
		if faults == nil {
			inspectOwn(t, e, l, scoring.Input{Kind: "text", Text: text, Now: today})
		}
	})
}
