package naming

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNear(t *testing.T) {
	for _, c := range [][2]string{
		{"standford university", "stanford university"},
		{"carnegie melon university", "carnegie mellon university"},
		{"university manchster", "university manchester"},
		{"massachusets institute technology", "massachusetts institute technology"},
		{"university cincinatti", "university cincinnati"},
		{"priceton university", "princeton university"},
	} {
		assert.True(t, Near(c[0], c[1]), c[0])
		assert.True(t, Near(c[1], c[0]), c[0])
	}
	for _, c := range [][2]string{
		{"stanford university", "stanford university"},
		{"york university", "cork university"},         // another first letter
		{"reed college", "reid college"},               // a short word
		{"universitat wien", "universita wien"},        // a translation
		{"stanford college", "stanford university"},    // another kind of school
		{"michigan university", "university michigan"}, // another order
		{"boston university", "boston state university"},
		{"", "university"},
	} {
		assert.False(t, Near(c[0], c[1]), c[0])
	}
}

func FuzzNear(f *testing.F) {
	f.Add("standford university", "stanford university")
	f.Fuzz(func(t *testing.T, a, b string) {
		if Near(a, b) != Near(b, a) {
			t.Errorf("%q and %q", a, b)
		}
	})
}
