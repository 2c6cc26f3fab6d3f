package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of a text.
type token struct {
	start, end int
	word       string // lower case; "" for a number or punctuation
	num        int    // -1 when not a number
	digits     int    // of a number
	punct      rune
	loose      bool // what stands directly before it was run together with it
}

// digitOf returns the value of a digit of any script, -1 for none.
func digitOf(r rune) int {
	switch {
	case r >= '0' && r <= '9':
		return int(r - '0')
	case r < 0x660 || !unicode.IsDigit(r):
		return -1
	}
	// The digits of a script stand in a row of ten.
	for _, zero := range []rune{0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xff10} {
		if r >= zero && r < zero+10 {
			return int(r - zero)
		}
	}
	return -1
}

func tokenize(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case digitOf(r) >= 0:
			t := token{start: i, num: 0}
			for i < len(s) {
				r, n := utf8.DecodeRuneInString(s[i:])
				v := digitOf(r)
				if v < 0 {
					break
				}
				t.num = min(t.num*10+v, 1<<30)
				t.digits++
				i += n
			}
			t.end = i
			out = append(out, t)
		case unicode.IsLetter(r):
			j := i
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				j += n
			}
			out = append(out, token{start: i, end: j, word: strings.ToLower(s[i:j]), num: -1})
			i = j
		default:
			out = append(out, token{start: i, end: i + n, num: -1, punct: r})
			i += n
		}
	}
	return out
}

// longestPhrase is the most words that a phrase of the lexicon has.
const longestPhrase = 4

// phrase returns the index behind the longest phrase of a set that begins at token i, 0 for none. Apostrophes,
// and full stops and strokes within words, do not count: "aujourd'hui", "t/m".
// inName reports whether a token of two letters belongs to a name before it, as its capitals say: "Konsult Berg AB",
// "Cwm Du". Written small, "ab" and "du" are words before dates.
func (d *dateReader) inName(i int) bool {
	if i == 0 || i >= len(d.t) || utf8.RuneCountInString(d.t[i].word) != 2 || d.t[i-1].word == "" || d.gapBefore(i) {
		return false
	}
	return capitalised(d.s[d.t[i].start:]) && capitalised(d.s[d.t[i-1].start:])
}

func (d *dateReader) phrase(i int, set map[string]bool) int {
	var b strings.Builder
	found, n := 0, 0
	if d.inName(i) {
		return 0
	}
	for j := i; j < len(d.t) && n < longestPhrase; j++ {
		t := d.t[j]
		if t.word == "" {
			if j == i || !d.is(j, '\'', '’', '/') || !d.tight(j) {
				break
			}
			continue
		}
		if n > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.word)
		n++
		if set[b.String()] {
			found = j + 1
		}
	}
	return found
}
