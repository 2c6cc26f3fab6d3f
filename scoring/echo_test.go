package scoring_test

import (
	"encoding/base64"
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/names"
)

// TestWhatIsRememberedHoldsNoText looks for every word and every number of many candidates in what is stored of them, as it stands
// and in the forms in which bytes may hide it.
func TestWhatIsRememberedHoldsNoText(t *testing.T) {
	e := engine()
	seen := 0
	for n := range 120 {
		in := people.Make(n).Input()
		c := e.Open(in)
		for _, trace := range e.Traces(c, []echo.Key{{1}, {2}}, "") {
			seen++
			stored, err := json.Marshal(trace)
			require.NoError(t, err)
			raw := strings.ToLower(string(trace.Print))
			text := strings.ToLower(string(stored))
			words := strings.FieldsFunc(in.Text+" "+people.Make(n).Name.Full, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
			for _, w := range words {
				w = strings.ToLower(w)
				if len(w) < 4 {
					continue // three letters in a row are somewhere in every thousand random ones
				}
				assert.NotContains(t, raw, w)
				if len(w) > 5 {
					assert.NotContains(t, text, w)
					assert.NotContains(t, text, strings.ToLower(strings.TrimRight(base64.StdEncoding.EncodeToString([]byte(w)), "=")))
				}
			}
		}
	}
	assert.Greater(t, seen, 150)
}

func TestTracesOfOneDocument(t *testing.T) {
	e := engine()
	in := people.Make(7).Input()
	one := e.Traces(e.Open(in), []echo.Key{{1}}, "Planner")[0]
	in.Now = in.Now.AddMonths(1)
	again := e.Traces(e.Open(in), []echo.Key{{1}}, "")[0]
	assert.Equal(t, one.ID, again.ID, "the same document has the same ID on another day and under another label")
	assert.Equal(t, one.Print, again.Print)
	other := e.Traces(e.Open(in), []echo.Key{{2}}, "")[0]
	assert.NotEqual(t, one.ID, other.ID)
	assert.NotEqual(t, one.Key, other.Key)
	shared := map[echo.Tag]bool{}
	for _, k := range one.Keys() {
		shared[k] = true
	}
	for _, k := range other.Keys() {
		assert.False(t, shared[k], "tags of two keys have nothing in common")
	}
	assert.LessOrEqual(t, len(one.Keys()), 48)
}

// TestEchoesJudgeNamesOfEveryCultureAlike puts everybody in the place of everybody else, now and before.
func TestEchoesJudgeNamesOfEveryCultureAlike(t *testing.T) {
	const contact, work = "fox.hollow@example.com", "\n\nExperience\n\nPlanner, Halden Robotics\nMar 2019 – Jan 2024\n- Planned the night runs.\n"
	key := echo.Key{9}
	e := engine()
	page := func(p person) scoring.Input {
		return scoring.Input{Kind: "text", Text: p.latin() + "\n" + contact + work, Now: today}
	}
	for _, p := range cultures {
		for _, o := range cultures {
			in := page(p)
			in.Memory = echo.Memory{Keys: []echo.Key{key}, Seen: e.Traces(e.Open(page(o)), []echo.Key{key}, "")}
			want := []string{}
			if names.Compare(p.latin(), o.latin()) == names.Other {
				want = append(want, "echoes/same-contact medium")
			}
			assert.Equal(t, want, counted(e.Inspect(in)), "%s before, %s now", o.latin(), p.latin())
		}
	}
}

// TestForeignAndBrokenTracesAreLeftAlone holds that nothing that a store or another machine hands over does harm.
func TestForeignAndBrokenTracesAreLeftAlone(t *testing.T) {
	e := engine()
	in := people.Make(3).Input()
	good := e.Traces(e.Open(people.Make(4).Input()), []echo.Key{{1}}, "")[0]
	later, foreign, cut, none := good, good, good, good
	later.Scheme++
	foreign.Key = "another"
	cut.Print = good.Print[:len(good.Print)/2]
	none.Print = nil
	want := e.Inspect(in)
	in.Memory = echo.Memory{Keys: []echo.Key{{1}}, Seen: []echo.Trace{later, foreign, cut, none, {}}, Common: []echo.Tag{0, 1 << 60}}
	assert.Equal(t, counted(want), counted(e.Inspect(in)))
	assert.Empty(t, cut.Keys())
}
