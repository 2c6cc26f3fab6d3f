package reuse

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEchoesInACrowd is a small version of what go run ./scoring/cmd/accuracy --echo measures.
func TestEchoesInACrowd(t *testing.T) {
	if testing.Short() {
		t.Skip("reads several hundred résumés twice")
	}
	r := Measure(700, 80, 70, 3)
	for _, f := range r.Reused {
		least := 0.85
		if f.Percent > 20 {
			least = 0.6
		}
		assert.GreaterOrEqual(t, float64(f.Found), least*float64(f.Reused), "%d %% of the words replaced: %d of %d found; missed: %v", f.Percent, f.Found, f.Reused, r.Misses)
	}
	assert.Empty(t, r.Errors, "findings about honest people")
	assert.Less(t, r.Bytes, 1600)
	assert.Less(t, r.Keys, 48.0)
}
