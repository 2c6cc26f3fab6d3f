package scoring_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/rules"
)

// maker makes conditions at random, most of them right.
type maker struct{ *rand.Rand }

func pick[E any](m maker, from ...E) E { return from[m.IntN(len(from))] }

func (m maker) condition(kinds []string, depth int) rules.Condition {
	kind := kinds[len(kinds)-1]
	switch n := m.IntN(10); {
	case depth > 3 || n > 4 && kind != rules.Profile:
		return m.test(kinds)
	case n == 0:
		c := m.condition(kinds, depth+1)
		return rules.Condition{Not: &c}
	case n == 1 || kind == rules.Profile:
		k := pick(m, rules.Kinds()...)
		where := rules.Condition{All: []rules.Condition{m.condition(append(kinds[:len(kinds):len(kinds)], k), depth+1), m.test(append(kinds[:len(kinds):len(kinds)], k))}}
		if m.IntN(4) == 0 {
			return rules.Condition{Count: k, AtLeast: 2 + m.IntN(3), Where: &where}
		}
		return rules.Condition{Exists: k, Where: &where}
	}
	var parts []rules.Condition
	for range 2 + m.IntN(3) {
		parts = append(parts, m.condition(kinds, depth+1))
	}
	if m.IntN(3) == 0 {
		return rules.Condition{Any: parts}
	}
	return rules.Condition{All: parts}
}

func (m maker) test(kinds []string) rules.Condition {
	kind := kinds[len(kinds)-1]
	if kind == rules.Profile {
		return rules.Condition{Exists: "position", Where: &rules.Condition{Field: "title", Contains: "manager"}}
	}
	c := rules.Condition{Field: pick(m, rules.Fields(kind)...)}
	date := pick(m, "2015", "2018-03", "2020-06-15", "start", "end", "date", "position.start", "study.end", "certification.date")
	switch rules.FormOf(kind, c.Field) {
	case rules.Date:
		if m.IntN(2) == 0 {
			c.Before = date
		} else {
			c.After = date
		}
	case rules.Dates:
		switch m.IntN(3) {
		case 0:
			c.Overlaps = pick(m, "2015/2018", "position.dates", "study.dates")
		case 1:
			c.LongerThan = "18 months"
		default:
			c.ShorterThan = "3 years"
		}
	default:
		word := pick(m, "a", "manager", "engineer", "university", "of", "the", "bachelor", "data", "nurse", "2019", "C++")
		switch m.IntN(4) {
		case 0:
			c.Equals = word
		case 1:
			c.In = []string{word, "Senior " + word, "Osprey"}
		case 2:
			c.Contains = word
		default:
			c.Matches = pick(m, `\bman(ager|aged)\b`, `engi.*(er|ing)`, `(ab|cd)+\w{2,9}`, `univ\S+ of`, `[a-z]{3}tion\b`)
		}
	}
	if m.IntN(4) == 0 && (c.Before != "" || c.After != "") {
		c.By = "6 months"
	}
	return c
}

// own writes a pack of one rule.
func own(over string, when rules.Condition) []byte {
	raw, err := json.Marshal(rules.Pack{Format: rules.Format, ID: "acme/random", Version: "1.0.0", Title: "At random", Rules: []rules.Rule{{
		ID: "acme/random", Group: "employment", Strength: "weak", Over: over, When: when, Unless: nil,
		Title: "Something", Message: "Something.", Innocent: []string{"A slip"}, Ask: "What?",
		Examples: []rules.RuleExample{{Text: "x", Flags: true}, {Text: "x"}},
	}}})
	if err != nil {
		panic(err)
	}
	return raw
}

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

// TestConditionsAtRandom holds that whatever passes the decoder runs, on people of every kind.
func TestConditionsAtRandom(t *testing.T) {
	e := scoring.New()
	m := maker{rand.New(rand.NewPCG(6, 9))}
	crowd := people.Several(20)
	right, outcomes := 0, 0
	for n := range 1500 {
		over := pick(m, append(rules.Kinds(), rules.Profile)...)
		l, faults := scoring.ReadPack(own(over, m.condition([]string{over}, 0)), rules.Imported)
		if faults != nil {
			for _, f := range faults {
				require.NotEmpty(t, f.Mend)
				require.Positive(t, f.Line, f)
			}
			continue
		}
		right++
		for i := range 3 {
			outcomes += inspectOwn(t, e, l, crowd[(n+7*i)%len(crowd)].Input())
		}
	}
	require.Greater(t, right, 100)
	require.Greater(t, outcomes, 20)
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
