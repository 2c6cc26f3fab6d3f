package scoring_test

import (
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
)

// bigText is a résumé of 30 KB: the sample person's jobs, told again and again with other employers.
func bigText(t testing.TB) string {
	raw, err := os.ReadFile("../testdata/people/jordan-avery.txt")
	require.NoError(t, err)
	text, rest := string(raw), string(raw[strings.Index(string(raw), "\n\n"):])
	for len(text) < 30<<10 {
		text += "\n\n" + rest
	}
	return text
}

// manyRules writes a pack of 500 rules. Rules of a team name its own things, of which a page has few; greedy ones are made to
// be slow: each word and each pattern of theirs is all over the page.
func manyRules(t testing.TB, greedy bool) []byte {
	p := rules.Pack{Format: rules.Format, ID: "acme/many", Version: "1.0.0", Title: "Many"}
	for i := range 500 {
		employer, product, pattern := fmt.Sprintf("Employer %d", i), fmt.Sprintf("Product%d", i), fmt.Sprintf(`\bproduct[- ]?%d\b`, i)
		if greedy {
			employer, product, pattern = "r", "the", `ing[a-z ]*(a|b)?[a-z ,]*in[a-z ,]*(ed|es)[a-z ]*[xq]{2}`
		}
		all := []rules.Condition{{Field: "employer", Contains: employer}, {Field: "text", Contains: product}, {Field: "end", Before: "2019"}}
		switch i % 4 {
		case 1:
			all = []rules.Condition{{Field: "text", Matches: pattern}, {Field: "end", Before: "2019"}}
		case 2:
			all = []rules.Condition{{Field: "text", Contains: product}, {Exists: "study", Where: &rules.Condition{Field: "end", After: "position.end"}}}
		case 3:
			all = []rules.Condition{{Field: "title", In: []string{"Head of " + product, "Chief of " + product}}, {Field: "employer", Matches: pattern}}
		}
		if greedy && i%4 != 1 {
			all = append(all[:1:1], rules.Condition{Exists: "position", Where: &rules.Condition{All: []rules.Condition{{Field: "text", Matches: pattern}, {Field: "start", Before: "position.start"}}}})
			all[0] = rules.Condition{Not: &rules.Condition{Field: "employer", Equals: "Nobody"}}
		}
		p.Rules = append(p.Rules, rules.Rule{
			ID: fmt.Sprintf("acme/rule-%d", i), Group: "employment", Strength: "weak", Over: "position", When: rules.Condition{All: all},
			Title: "Something", Message: "Something at {employer} {end}.", Innocent: []string{"A slip", "A later text"}, Ask: "What of {employer}?",
			Examples: []rules.RuleExample{{Text: "x", Flags: true}, {Text: "x"}},
		})
	}
	raw, err := json.Marshal(p)
	require.NoError(t, err)
	return raw
}

// taughtRules writes a pack of 500 rules as a team writes them: those of the packs in testdata/packs, again and again.
func taughtRules(t testing.TB) []byte {
	var all []rules.Rule
	for _, name := range []string{"engineering", "hospital", "university"} {
		raw, err := os.ReadFile("../testdata/packs/" + name + ".json")
		require.NoError(t, err)
		l, faults := scoring.ReadPack(raw, rules.Imported)
		require.Empty(t, faults)
		all = append(all, l.Pack.Rules...)
	}
	p := rules.Pack{Format: rules.Format, ID: "acme/taught", Version: "1.0.0", Title: "Taught"}
	for i := range 500 {
		r := all[i%len(all)]
		r.ID = fmt.Sprintf("acme/rule-%d", i)
		p.Rules = append(p.Rules, r)
	}
	raw, err := json.Marshal(p)
	require.NoError(t, err)
	return raw
}

// BenchmarkTakeIn measures how long it takes to read a pack of 500 rules and to go by it.
func BenchmarkTakeIn(b *testing.B) {
	raw, e := taughtRules(b), scoring.New()
	b.SetBytes(int64(len(raw)))
	b.ReportAllocs()
	benchTakeIn(b, e, raw)
}

func benchTakeIn(b *testing.B, e *scoring.Engine, raw []byte) {
	for b.Loop() {
		l, faults := scoring.ReadPack(raw, rules.Imported)
		if faults != nil {
			b.Fatal(faults)
		}
		if err := e.Use(l); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOwnRules measures the reading of a pack of 500 rules, and a 30 KB report without it, with it, and with one that is
// made to be slow. In WebAssembly all of it takes about four times as long.
func BenchmarkOwnRules(b *testing.B) {
	text := bigText(b)
	e := scoring.New()
	for _, greedy := range []bool{false, true} {
		name, raw := "team", manyRules(b, greedy)
		if greedy {
			name = "greedy"
		}
		b.Run("import/"+name, func(b *testing.B) { benchTakeIn(b, e, raw) })
		b.Run("inspect/"+name, func(b *testing.B) { benchOpened(b, e, text) })
		if err := e.Use(); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("inspect/none", func(b *testing.B) { benchOpened(b, e, text) })
}

func benchOpened(b *testing.B, e *scoring.Engine, text string) {
	c := e.Open(scoring.Input{Kind: "text", Text: text, Now: today})
	for b.Loop() {
		e.InspectOpened(c, echo.Memory{})
	}
}

// TestOwnRulesAreBounded holds that rules made to be slow are ended by the count of their steps, and say that they could not look
// through the page, and that a team's own never are. The benchmark above tells how long a step takes.
func TestOwnRulesAreBounded(t *testing.T) {
	e := scoring.New()
	c := e.Open(scoring.Input{Kind: "text", Text: bigText(t), Now: today})
	for _, greedy := range []bool{false, true} {
		l, faults := scoring.ReadPack(manyRules(t, greedy), rules.Imported)
		require.Empty(t, faults[:min(len(faults), 3)])
		require.NoError(t, e.Use(l))
		ended := slices.ContainsFunc(e.InspectOpened(c, echo.Memory{}).CouldNotCheck, func(u report.CouldNotCheck) bool {
			return strings.HasPrefix(u.Check, "acme/") && strings.HasPrefix(u.Why, "there is more on this page")
		})
		assert.Equal(t, greedy, ended)
	}
}
