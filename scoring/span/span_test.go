package span

import (
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func build(raw string) Text {
	var b Builder
	b.Add(0, 0, raw)
	return b.Text()
}

func TestNormalises(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"white space is folded and trimmed", "  a \t\n b\u00a0c ", "a b c"},
		{"compatibility forms are resolved", "ﬁrst Ａ", "first A"},
		{"marks are composed", "Jose\u0301", "José"},
		{"invisible characters are dropped", "Ku\u200bber\u00adnetes™", "Kubernetes"},
		{"look-alikes in a Latin word are resolved", "Kubеrnеtеs", "Kubernetes"},
		{"a word of another script is left alone", "Москва", "Москва"},
		{"joiners between Persian letters stay", "می‌خواهم", "می‌خواهم"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, build(c.raw).String()) })
	}
}

func TestKeepsWhatItResolved(t *testing.T) {
	text := build("Ku\u200bber\u00adn\u0435t\u0435s \u200b and more")
	require.Equal(t, "Kubernetes and more", text.String())
	assert.Equal(t, []Resolved{{2, '\u200b'}, {6, '\u0435'}, {8, '\u0435'}}, text.Resolved(), "soft hyphens and what stands between words are no part of a word")
	assert.Equal(t, []Resolved{{1, '\u0435'}, {3, '\u0435'}}, text.Slice(5, 10).Resolved())
	assert.Empty(t, build("Москва, naïve, ﬁne, Java™, می‌خواهم, 👩‍💻").Resolved())
}

func TestSourceIsExact(t *testing.T) {
	raw := "😀 José  works ﬁne"
	text := build(raw)
	i := strings.Index(text.String(), "works")
	assert.Equal(t, []Range{{Node: 0, Start: 9, End: 14}}, text.Source(i, i+5))
	i = strings.Index(text.String(), "José")
	assert.Equal(t, []Range{{Node: 0, Start: 3, End: 7}}, text.Source(i, i+len("José")))
	i = strings.Index(text.String(), "ine")
	assert.Equal(t, []Range{{Node: 0, Start: 15, End: 18}}, text.Source(i, i+3), "part of a ligature covers all of it")
}

func TestSourceAcrossNodes(t *testing.T) {
	var b Builder
	b.Add(3, 5, "Aug ")
	b.Space()
	b.Add(4, 0, " 2010")
	text := b.Text()
	require.Equal(t, "Aug 2010", text.String())
	assert.Equal(t, []Range{{Node: 3, Start: 5, End: 9}, {Node: 4, Start: 1, End: 5}}, text.Source(0, text.Len()))
	assert.Equal(t, []Range{{Node: 4, Start: 1, End: 3}}, text.Slice(4, 8).Source(0, 2))
}

func FuzzSourceMapsBack(f *testing.F) {
	for _, s := range []string{"plain", "😀 a\u0301 ﬁ", "\xff\xfe", "مرحبا abc", "a\u200bb", "½ ㎏", "e\u0301\u0301\u0301"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, raw string) {
		text := build(raw)
		units := utf16.Encode([]rune(raw))
		last := 0
		for i, r := range text.String() {
			n := utf8.RuneLen(r)
			if n < 0 {
				n = 1
			}
			for _, g := range text.Source(i, i+n) {
				require.True(t, g.Start >= 0 && g.End <= len(units) && g.Start < g.End)
				require.GreaterOrEqual(t, g.End, last)
				last = g.End
				part := UTF16Slice(raw, g.Start, g.End)
				if r < utf8.RuneSelf && r != ' ' && len(part) == 1 {
					require.Equal(t, string(r), part)
				}
			}
		}
		require.Equal(t, text.String(), text.Slice(0, text.Len()).String())
	})
}

func TestJoinKeepsThePlaces(t *testing.T) {
	b := Builder{}
	b.Add(4, 2, "Jordan")
	c := Builder{}
	c.Add(7, 0, "Avery")
	both := Join(b.Text(), " ", c.Text())
	require.Equal(t, "Jordan Avery", both.String())
	require.Equal(t, []Range{{Node: 4, Start: 2, End: 8}, {Node: 7, Start: 0, End: 5}}, both.Source(0, both.Len()))
	require.Equal(t, []Range{{Node: 7, Start: 1, End: 3}}, both.Source(8, 10))
	require.Empty(t, both.Source(6, 7))
	require.Equal(t, []Range{{Node: 7, Start: 0, End: 5}}, Join(Text{}, "", c.Text()).Source(0, 5))
}
