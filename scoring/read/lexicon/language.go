package lexicon

import (
	"strings"
	"unicode"
)

type language struct {
	code, name string
	common     map[string]bool
}

// strangers are common words of languages that have no file here, and that no language with one shares. A page
// that is full of them is in a language that the reader does not know.
const strangers = "och att på är för inom till av som från jag har också samt arbetade ansvarade " + // Swedish
	"og af fra jeg også arbejdede ansvarlig afdeling ved " + // Danish, Norwegian
	"ja sekä että myös kanssa olen oli työ mukaan " + // Finnish
	"pro jsem jsou při které také nebo byl " + // Czech
	"és az hogy egy nem vagy mint volt valamint " + // Hungarian
	"și în cu pentru este sunt prin sau din către " + // Romanian
	"ve bir için ile olarak bu olan çok kadar daha " + // Turkish
	"và của cho các trong là với được tại " + // Vietnamese
	"dan yang untuk dengan pada dari sebagai dalam" // Indonesian, Malay

// Language is what a text tells of the language it is in.
type Language struct {
	Code  string // ISO 639-1 of the language whose words are the most; "" when there are too few to tell
	Known bool   // false when the text is surely in a language that has no file here
}

// The fewest words of a script or of a language that tell anything.
const (
	fewLetters = 60
	fewWords   = 4
)

// Language guesses which language a text is in, by its commonest words and its script. A list of names or of
// technologies tells nothing, and is taken for known.
func (l *Lexicon) Language(text string) Language {
	hits := make([]int, len(l.languages))
	strange, latin, other := 0, 0, 0
	for _, r := range text {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin++
		case unicode.IsLetter(r):
			other++
		}
	}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) }) {
		shared := false
		for n := range l.languages {
			if l.languages[n].common[w] {
				hits[n]++
				shared = true
			}
		}
		if !shared && l.strangers[w] {
			strange++
		}
	}
	best, most := -1, 0
	for n, h := range hits {
		if h > most {
			best, most = n, h
		}
	}
	out := Language{Known: true}
	if best >= 0 && most >= fewWords {
		out.Code = l.languages[best].code
	}
	if other > fewLetters && other > 2*latin || strange >= fewWords && strange > most {
		out.Known, out.Code = false, ""
	}
	return out
}
