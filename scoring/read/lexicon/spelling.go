package lexicon

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var (
	digraphs = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss")
	strokes  = strings.NewReplacer("ł", "l", "ø", "o", "ß", "ss", "æ", "ae", "œ", "oe", "đ", "d", "ı", "i")
	marks    = strings.NewReplacer("'", " ", "’", " ")
)

// Plain returns a text in lower case and without accents: "Français" is "francais".
func Plain(s string) string {
	s = strings.ToLower(s)
	ascii := true
	for i := 0; i < len(s) && ascii; i++ {
		ascii = s[i] < 0x80
	}
	if ascii {
		return s
	}
	return strokes.Replace(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s)))
}

// spellings returns a word as it is written, and as pages write it that lack its letters or its apostrophe.
func spellings(w string) []string {
	w = strings.ToLower(norm.NFC.String(w))
	out := []string{w}
	for _, s := range []string{Plain(w), digraphs.Replace(w), strings.Join(strings.Fields(marks.Replace(w)), " ")} {
		for _, s := range []string{s, Plain(strings.Join(strings.Fields(marks.Replace(s)), " "))} {
			if !slices.Contains(out, s) {
				out = append(out, s)
			}
		}
	}
	return out
}
