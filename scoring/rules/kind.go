package rules

import (
	"fmt"
	"strings"
	"unicode"
)

// unkind are the beginnings of words that Plumbline says of nobody, since it sees contradictions in a text and no reasons
// for them. A pack's words are shown beside Plumbline's own, so they are held to the same.
var unkind = []string{
	"fake", "fraud", "suspicio", "suspect", "liar", "lied", "deceiv", "deceit", "dishonest", "scam", "impostor", "imposter", "criminal", "nationalit", "cheat",
	"betrug", "betrüg", "lügner", "gelogen", "gefälscht", "fälsch", "verdächtig", "kriminell", "nationalität", "hochstapl",
}

// validateKind refuses a text that judges a person.
func validateKind(path, text string, fault faulter) {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		for _, bad := range unkind {
			if strings.HasPrefix(word, bad) {
				fault(path, fmt.Sprintf("says %q", word), "say what does not fit together, and nothing about the person")
				return
			}
		}
	}
}
