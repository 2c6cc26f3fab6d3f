package report

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// TestFindingsAreFoundOnTheirWords compares the search with a look at every pair of places.
func TestFindingsAreFoundOnTheirWords(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	claims := func() []profile.Claim {
		var out []profile.Claim
		for range r.IntN(4) {
			var c profile.Claim
			for range r.IntN(3) {
				start := r.IntN(60)
				c.Spans = append(c.Spans, span.Range{Document: r.IntN(2), Node: r.IntN(3), Start: start, End: start + 1 + r.IntN(12)})
			}
			out = append(out, c)
		}
		return out
	}
	for range 300 {
		var found []picture.Finding
		var shown []Finding
		for i := range r.IntN(12) {
			found = append(found, picture.Finding{Outcome: checks.Outcome{Contradiction: checks.Contradiction{Rests: claims()}}})
			shown = append(shown, Finding{ID: strconv.Itoa(i)})
		}
		on, want := claims(), []string{}
		for i, f := range found {
			if overlap(f.Rests, on) {
				want = append(want, shown[i].ID)
			}
		}
		assert.Equal(t, want, restingOn(found, shown).in(on))
	}
}

func overlap(some, others []profile.Claim) bool {
	for _, c := range some {
		for _, r := range c.Spans {
			if slices.ContainsFunc(others, func(o profile.Claim) bool { return slices.ContainsFunc(o.Spans, r.Overlaps) }) {
				return true
			}
		}
	}
	return false
}
