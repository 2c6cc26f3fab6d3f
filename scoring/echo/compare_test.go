package echo_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// TestTheFrameOfManySentencesDoesNotCount holds that where each word of a combination is in what many share with the candidate, the
// combination says nothing, even if few have just this one.
func TestTheFrameOfManySentencesDoesNotCount(t *testing.T) {
	key, day := echo.Key{1}, timespan.MustParse("2026-01-10")
	people := strings.Split("Grace Miller,Daniel Okafor,Hana Kobayashi,Tigist Obiora,Yonas Schröter,Svetlana Hwang,Ciarán Petrenko,Wulandari Olsen,Kenji Weber,Monique Fontaine,Ignacio Duarte,Meenakshi Raman,Saskia Bakker,Viktor Novak,Leila Haddad,Tomasz Zielak,Amara Diallo", ",")
	tells := func(n int, line string) *echo.Taken {
		claim := func(text string) profile.Claim { return profile.Claim{Text: text, Sure: profile.Sure} }
		p := profile.Profile{Name: claim(people[n]), Positions: []profile.Position{{Employer: claim("Halden Works"), Passages: []profile.Claim{claim(line)}}}}
		return echo.Take(&p, key, facts.Builtin())
	}
	candidate := tells(0, "dredger ballast sluice regatta")
	memory := echo.Memory{Keys: []echo.Key{key}}
	shared := func() (n int) {
		for _, m := range candidate.Match(memory, day) {
			n += len(m.Passages)
		}
		return n
	}
	lines := []string{"dredger ballast sluice", "dredger ballast regatta", "dredger sluice regatta", "ballast sluice regatta"}
	for n := range people[1:] {
		memory.Seen = append(memory.Seen, tells(n+1, lines[n%4]).Trace(day, ""))
		if n == 3 {
			assert.Equal(t, 4, shared(), "each shares one combination")
		}
	}
	assert.Zero(t, shared(), "four people have each, and twelve each word")
}
