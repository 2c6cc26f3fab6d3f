package checks

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEveryLeftoverIsLookedFor(t *testing.T) {
	for _, l := range leftovers {
		assert.True(t, hasPhrase(l, leftoverSeeds), l)
		assert.Equal(t, plain(l), l, "in small letters, without accents")
		assert.NotEmpty(t, placeholdersIn("See: "+l), l)
	}
}

func FuzzPlaceholdersStandInTheText(f *testing.F) {
	for _, s := range []string{"[Company Name]", "<<Insert naïve text>>", "[X]%", "Lorem ipsum", "ŁÓDŹ [nazwa firmy] ﬁ", "İ[City]", "[[[[", "\xff[Date]"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, at := range placeholdersIn(s) {
			assert.True(t, at.from >= 0 && at.from < at.to && at.to <= len(s))
		}
	})
}
