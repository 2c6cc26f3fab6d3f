package echo

import (
	"hash/fnv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// textWord is a word of a text that says something: the bytes from up to to, and the hash of its stem.
type textWord struct {
	from, to int
	hash     uint64
	common   bool // résumés of every trade are full of it
}

// stem is how many letters of a word count: what stands behind them is mostly an ending, in most languages.
const stem = 6

// wordsOf returns the words of a text that say something: neither small words nor single letters.
func wordsOf(text string) (out []textWord) {
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		j, digit := i, false
		for j < len(text) {
			r, n := utf8.DecodeRuneInString(text[j:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			digit = digit || unicode.IsDigit(r)
			j += n
		}
		if word := strings.ToLower(text[i:j]); (digit || utf8.RuneCountInString(word) > 2) && !smallWords[word] {
			h := hashWord(word, digit)
			out = append(out, textWord{i, j, h, commonNumber(word) || commonWord(h)})
		}
		i = j
	}
	return out
}

// hashWord hashes the first letters of a word, or all of a number.
func hashWord(word string, digit bool) uint64 {
	h := fnv.New64a()
	letters := 0
	for _, r := range word {
		if letters++; letters > stem && !digit {
			break
		}
		var b [utf8.UTFMax]byte
		_, _ = h.Write(b[:utf8.EncodeRune(b[:], r)])
	}
	return mix(h.Sum64())
}

// commonNumber reports whether a word is a number that many people write: of two digits, a round one, or a year.
func commonNumber(word string) bool {
	if word[0] < '0' || word[0] > '9' {
		return false
	}
	digits := strings.TrimRight(word, "0")
	if len(word) == 4 && (word[:2] == "19" || word[:2] == "20") {
		return true
	}
	return len(digits) <= 2
}

// mix spreads a hash over all its bits (the finaliser of SplitMix64).
func mix(x uint64) uint64 {
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// smallWords say nothing of what a text is about.
var smallWords = map[string]bool{}

func init() {
	for w := range strings.FieldsSeq(`the and for with from into onto over under that this these those their there them they our ours your yours his her hers its was were are been being has had have having
will would can could should may might must not but nor all any each every both more most some such than then too very also while when where which who whom whose what why how about across after against along among around
before behind below between beyond during per through throughout toward towards until upon via within without using used use including include includes
der die das den dem des ein eine einer eines einem einen und oder mit von vom zum zur bei auf aus nach für über unter durch als auch ist war sind waren wurde wurden sowie
les des une aux sur par pour avec dans est sont été plus ainsi que qui del los las una con por para como sus más uno dos das nos nas uma com pelo pela foi het een van voor met aan bij door naar werd zijn
dla oraz przez przy jest był była del della delle degli nel nella con per una sono stato che`) {
		smallWords[w] = true
	}
}
