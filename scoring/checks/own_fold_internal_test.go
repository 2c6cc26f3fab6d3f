package checks

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestFold(t *testing.T) {
	for text, want := range map[string]string{
		"Halden  Robotics, Inc.": " halden robotics inc ",
		"HALDÉN":                 " halden ",
		"O'Brien & Søn":          " obrien and son ",
		"R.N.":                   " rn ",
		"e.g. U.S.A. today":      " eg usa today ",
		"Node.js":                " node js ",
		"C++, C# and .NET":       " c++ c# and net ",
		"+1 #4":                  " 1 4 ",
		"Straße Œuvre":           " strasse oeuvre ",
		"東京大学":                   " 東 京 大 学 ",
		"Москва":                 " москва ",
		"3-day v2.0":             " 3 day v2 0 ",
		"":                       " ",
		"---":                    " ",
		"\xff bad bytes":         " bad bytes ",
		"Driftline’s co\u0301op": " driftlines coop ",
	} {
		assert.Equal(t, want, fold(text, nil), text)
	}
}

// FuzzFold holds that folding folded words changes nothing, and that each byte has its place.
func FuzzFold(f *testing.F) {
	for _, s := range []string{"O'Brien & Søn", "R.N.", "C++", "東京 Tokyo", "\xff", "ß…ﬁ", "ａｂ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var places []int32
		folded := fold(text, &places)
		require.Len(t, places, len(folded))
		for i, at := range places {
			require.LessOrEqual(t, int(at), len(text))
			if i > 0 {
				require.GreaterOrEqual(t, at, places[i-1])
			}
		}
		require.NotContains(t, folded, "  ")
		require.True(t, strings.HasPrefix(folded, " ") && strings.HasSuffix(folded, " "))
		g := new(grams)
		g.add(folded)
		for _, w := range strings.Fields(folded) {
			require.True(t, g.may(" "+w+" "))
		}
	})
}
