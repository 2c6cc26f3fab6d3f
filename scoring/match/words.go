package match

import (
	"math/bits"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/spelling"
)

// longestName is how many bytes of a name are compared.
const longestName = 300

// words returns the words of a name in lower case, without accents and apostrophes. "&" and "+" are words.
func words(name string) []string {
	if len(name) > longestName {
		name = strings.ToValidUTF8(name[:longestName], "")
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(name) {
		if plain, ok := spelling.Plain(r); ok {
			b.WriteString(plain)
			continue
		}
		switch {
		case unicode.Is(unicode.Mn, r), spelling.Apostrophe(r):
		case r == '&':
			b.WriteString(" & ")
		case unicode.IsLetter(r) || unicode.IsDigit(r) || r == '+' || r == '#':
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return spelling.JoinInitials(strings.Fields(b.String()))
}

// set makes a set of the words of a text.
func set(text string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(text) {
		out[w] = true
	}
	return out
}

// longestSlip is the longest word, in bytes, that is looked through for slips.
const longestSlip = 60

// slip reports whether two words differ by what a typing slip makes: one letter added, lost, changed or swapped with
// its neighbour, two in a word of ten letters and more.
func slip(a, b string) bool {
	if a == b {
		return true
	}
	short, long := min(len(a), len(b)), max(len(a), len(b))
	allowed := 1 + short/10
	return short >= 5 && long <= longestSlip && long-short <= 4*allowed && bits.OnesCount64(letters(a)^letters(b)) <= 8*allowed && spelling.Distance(a, b, allowed) <= allowed
}

// letters returns a set of the bytes of a word; a changed letter changes two of its members at most.
func letters(w string) (set uint64) {
	for i := range len(w) {
		set |= 1 << (w[i] % 64)
	}
	return set
}
