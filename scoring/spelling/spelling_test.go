package spelling_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/spelling"
)

func TestDistance(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"melon", "melon", 0}, {"mellon", "melon", 1}, {"melon", "melno", 1}, {"standford", "stanford", 1},
		{"berkley", "berkeley", 1}, {"abcd", "badc", 2}, {"kitten", "sitting", 3}, {"a", "", 1}, {"straße", "strase", 1}, {"møller", "moller", 1},
		{"яблоко", "яблоки", 1},
	} {
		assert.Equal(t, tt.want, spelling.Distance(tt.a, tt.b, 5), "%s %s", tt.a, tt.b)
		assert.Equal(t, tt.want, spelling.Distance(tt.b, tt.a, 5), "%s %s", tt.b, tt.a)
		for most := range 4 {
			assert.Equal(t, min(tt.want, most+1), spelling.Distance(tt.a, tt.b, most), "%s %s up to %d", tt.a, tt.b, most)
		}
	}
	assert.Equal(t, 3, spelling.Distance(strings.Repeat("a", 65), strings.Repeat("a", 65), 2), "no word is that long")
}

// TestALimitOnlyCutsOff holds that the way out for far words changes no answer.
func TestALimitOnlyCutsOff(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	word := func() string {
		b := make([]byte, r.IntN(9))
		for i := range b {
			b[i] = "abc"[r.IntN(3)]
		}
		return string(b)
	}
	for range 20_000 {
		a, b, most := word(), word(), r.IntN(4)
		assert.Equal(t, min(spelling.Distance(a, b, 20), most+1), spelling.Distance(a, b, most), "%q %q %d", a, b, most)
	}
}

func TestJoinInitials(t *testing.T) {
	assert.Equal(t, []string{"ucla"}, spelling.JoinInitials([]string{"u", "c", "l", "a"}))
	assert.Equal(t, []string{"jf", "drake"}, spelling.JoinInitials([]string{"j", "f", "drake"}))
	assert.Equal(t, []string{"a", "and", "m"}, spelling.JoinInitials([]string{"a", "and", "m"}))
	assert.Empty(t, spelling.JoinInitials(nil))
}
