package reuse

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring"
)

// TestHonestPeopleContradictNothing holds that people of a crowd who took over nobody's words tell what fits together, so that what is
// measured of echoes is not mixed with anything else.
func TestHonestPeopleContradictNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("reads several hundred résumés")
	}
	e := scoring.New()
	for _, r := range Crowd(600, 6, 300, 4) {
		if r.Kind == Reused {
			continue
		}
		for _, f := range e.Inspect(r.Input()).Findings {
			assert.Fail(t, f.Title, "%s: %s: %v", r.Kind, f.Check, f.Evidence)
		}
	}
}
