package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/spelling"
)

// fold returns the words of a text as they are compared: in small letters without accents and apostrophes, one space around
// each. Letters of scripts that put no space between words are words by themselves; the plus of C++ and the sharp of C#
// belong to their words, and "R.N." is "rn". When places is not nil, it gets for each byte the byte of the text that it
// was made of, and in the end the text's length.
func fold(text string, places *[]int32) string {
	f := folder{places: places}
	f.b.Grow(len(text) + 2)
	f.space(0)
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			f.ascii(text, i, c)
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		f.rune(r, i)
		i += size
	}
	f.space(len(text))
	return f.b.String()
}

type folder struct {
	b      strings.Builder
	places *[]int32
	in     bool // a word has begun
}

func (f *folder) put(s string, at int) {
	f.b.WriteString(s)
	if f.places != nil {
		for range len(s) {
			*f.places = append(*f.places, int32(at))
		}
	}
}

func (f *folder) space(at int) {
	if f.in || f.b.Len() == 0 {
		f.put(" ", at)
	}
	f.in = false
}

func (f *folder) letters(s string, at int) {
	f.put(s, at)
	f.in = true
}

func (f *folder) ascii(text string, i int, c byte) {
	switch {
	case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
		f.letters(text[i:i+1], i)
	case c >= 'A' && c <= 'Z':
		f.letters(string(rune(c|0x20)), i)
	case (c == '+' || c == '#') && f.in:
		f.letters(text[i:i+1], i)
	case c == '\'' || c == '`' || c == '.' && betweenInitials(text, i):
	case c == '&':
		f.space(i)
		f.letters("and", i)
		f.space(i + 1)
	default:
		f.space(i)
	}
}

func (f *folder) rune(r rune, at int) {
	if spelling.Apostrophe(r) || unicode.Is(unicode.Mn, r) {
		return
	}
	if plain, ok := spelling.Plain(r); ok {
		f.letters(plain, at)
		return
	}
	if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) {
		f.space(at)
		f.letters(string(r), at)
		f.space(at)
		return
	}
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		f.space(at)
		return
	}
	for _, part := range norm.NFKD.String(string(r)) {
		if unicode.IsLetter(part) || unicode.IsDigit(part) {
			f.letters(string(unicode.ToLower(part)), at)
		}
	}
}

// betweenInitials reports whether the dot at i stands between two letters that are alone: in "R.N.", not in "Node.js".
func betweenInitials(text string, i int) bool {
	letter := func(k int) bool { return k >= 0 && k < len(text) && (text[k]|0x20 >= 'a' && text[k]|0x20 <= 'z') }
	word := func(k int) bool {
		return k >= 0 && k < len(text) && (letter(k) || text[k] >= '0' && text[k] <= '9' || text[k] >= utf8.RuneSelf)
	}
	return letter(i-1) && !word(i-2) && letter(i+1) && !word(i+2)
}

// grams is a set of the stretches of three bytes of a text: it is asked before the text is looked through.
type grams [64]uint64

func (g *grams) add(s string) {
	for i := 0; i+3 <= len(s); i++ {
		h := gram(s, i)
		g[h>>6] |= 1 << (h & 63)
	}
}

// may reports whether s may stand in the text. What is shorter than three bytes may.
func (g *grams) may(s string) bool {
	for i := 0; i+3 <= len(s); i++ {
		if h := gram(s, i); g[h>>6]&(1<<(h&63)) == 0 {
			return false
		}
	}
	return true
}

func gram(s string, i int) uint32 {
	return (uint32(s[i])*0x9E3779B1 ^ uint32(s[i+1])*0x85EBCA6B ^ uint32(s[i+2])*0xC2B2AE35) >> 20
}
