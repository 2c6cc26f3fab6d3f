package checks

import (
	"slices"
	"strings"
	"unicode"
)

// commonInNames are words that many employers have in their names: two that share no other are not related.
var commonInNames = map[string]bool{"inc": true, "ltd": true, "llc": true, "limited": true, "gmbh": true, "corp": true, "corporation": true, "company": true, "the": true,
	"and": true, "group": true, "technologies": true, "technology": true, "systems": true, "solutions": true, "services": true, "software": true, "labs": true, "international": true,
	"global": true, "national": true, "bank": true, "university": true, "college": true, "school": true, "hospital": true, "health": true, "partners": true, "holdings": true, "digital": true,
	"data": true, "media": true, "consulting": true, "city": true, "united": true, "first": true, "new": true, "american": true, "general": true, "center": true, "centre": true, "institute": true,
	"department": true, "foods": true, "energy": true, "freight": true, "robotics": true, "logistics": true, "insurance": true, "capital": true, "studio": true, "studios": true,
	"research": true, "medical": true, "clinic": true, "restaurant": true, "hotel": true, "store": true, "works": true, "industries": true, "engineering": true}

// nameWords returns the words of an employer's name that tell it from others.
func nameWords(name string) []string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return len(w) < 3 || commonInNames[w] })
}

// sameEmployer reports whether two names may be those of one employer, or of two that belong together: they share
// a word that is not common among employers. A name of nothing but common words may be anyone's.
func sameEmployer(a, b string) bool { return newEmployerName(a).same(newEmployerName(b)) }

// employerName is an employer's name to be compared with several others.
type employerName struct {
	text  string
	words []string
}

func newEmployerName(text string) employerName { return employerName{text, nameWords(text)} }

// same is sameEmployer.
func (a employerName) same(b employerName) bool {
	if strings.EqualFold(a.text, b.text) || len(a.words) == 0 || len(b.words) == 0 {
		return true
	}
	return slices.ContainsFunc(a.words, func(w string) bool { return slices.Contains(b.words, w) })
}

// mentionsEmployer reports whether a text has the first word of an employer's name that tells it from others.
func mentionsEmployer(text, employer string) bool {
	words := nameWords(employer)
	if len(words) == 0 {
		return false
	}
	return hasAnyWord(text, words[0])
}
