package picture_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/rules"
)

// randomPicture makes a picture near the built-in one that says some of what a picture may say.
func randomPicture(r *rand.Rand) rules.Picture {
	p := rules.Picture{Weights: map[string]int{}, Caps: map[string]int{}}
	some := func(most int) int { return (1 + r.IntN(most)) * r.IntN(2) }
	for _, w := range []struct {
		name string
		most int
	}{{"weak", 3}, {"medium", 10}, {"strong", 20}} {
		if n := some(w.most); n > 0 {
			p.Weights[w.name] = n
		}
	}
	for _, g := range checks.Groups() {
		if n := some(20); n > 0 && r.IntN(4) == 0 {
			p.Caps[string(g)] = n
		}
	}
	p.WeakCap, p.Levels.Details, p.Levels.Question, p.Levels.Contradiction = some(3), some(3), max(2*r.IntN(2), some(10)), max(3*r.IntN(2), some(20))
	p.Levels.Several = rules.Several{Groups: 2 * r.IntN(2), Each: 2 * r.IntN(3)}
	return p
}

// TestWhatNoPackCanChange holds of every picture that is taken: nothing that one pack says, or two together, makes context or
// the weak findings of one group warn, and no imported ones hide a finding or let weak ones warn sooner.
func TestWhatNoPackCanChange(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	taken := map[rules.Origin]int{}
	for range 4000 {
		origin := []rules.Origin{rules.Policy, rules.Imported}[r.IntN(2)]
		var layers []rules.Layer
		for _, id := range []string{"acme/one", "acme/two"}[:1+r.IntN(2)] {
			p := randomPicture(r)
			raw, err := json.Marshal(rules.Pack{Format: rules.Format, ID: id, Version: "1.0.0", Title: "Weights", Picture: &p})
			require.NoError(t, err)
			if pack, faults := rules.DecodeFrom(origin, raw, checks.Known()); faults == nil {
				layers = append(layers, rules.Layer{Pack: pack, Origin: origin})
			}
		}
		if len(layers) == 0 {
			continue
		}
		taken[origin]++
		by := rules.Merge(checks.Known(), layers...).Picture
		level := func(outcomes ...checks.Outcome) picture.Level { return picture.Weigh(outcomes, by).Level }
		const e, c, d = checks.Education, checks.Contact, checks.Document
		weak := func(g checks.Group, n int) checks.Outcome { return finding(g, checks.Weak, n) }

		assert.Equal(t, picture.Nothing, level(finding(c, checks.None, 1), finding(e, checks.None, 2)))
		assert.LessOrEqual(t, level(weak(c, 1), weak(c, 2), weak(c, 3), weak(c, 4)), picture.Details, "weak findings of one group")
		assert.LessOrEqual(t, level(finding(e, checks.Medium, 1)), picture.Question, "one of medium strength")
		assert.LessOrEqual(t, level(weak(c, 1), weak(e, 2), weak(d, 3)), picture.Question, "weak findings of any groups")
		if origin == rules.Imported {
			assert.GreaterOrEqual(t, level(weak(c, 1)), picture.Details, "a weak finding is shown")
			assert.LessOrEqual(t, level(weak(c, 1), weak(e, 2)), picture.Details, "weak findings of two groups")
			for i, g := range checks.Groups() {
				assert.GreaterOrEqual(t, level(finding(g, checks.Medium, i)), picture.Question, "a medium finding")
				assert.GreaterOrEqual(t, level(finding(g, checks.Strong, i)), picture.Contradiction, "a strong finding")
			}
		}
		if t.Failed() {
			t.Fatalf("%+v of %+v", by, layers)
		}
	}
	assert.Greater(t, taken[rules.Policy], 100)
	assert.Greater(t, taken[rules.Imported], 100)
}
