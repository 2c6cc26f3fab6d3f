package naming

import (
	"strings"

	"plumbline/scoring/spelling"
)

// leastNear is the least length of the longer word, in bytes, in which one letter may be a slip, and leastFar the one in
// which two may.
const (
	leastNear = 6
	leastFar  = 10
)

// Near reports whether two keys are one name but for a letter: the same words in the same order, of which one that
// is no general word differs by a letter too many, too few, another or in another place; two in a long word. The
// first letter is the same.
func Near(a, b string) bool {
	x, y, ok := onlyDifference(a, b)
	if !ok || x == "" || y == "" || max(len(x), len(y)) < leastNear || x[0] != y[0] || General(x) || General(y) {
		return false
	}
	d := spelling.Distance(x, y, 2)
	return d == 1 || d == 2 && min(len(x), len(y)) >= leastFar
}

// onlyDifference returns the only word in which two keys differ.
func onlyDifference(a, b string) (x, y string, ok bool) {
	if a == b || max(len(a)-len(b), len(b)-len(a)) > 2 {
		return "", "", false
	}
	from := 0
	for from < min(len(a), len(b)) && a[from] == b[from] {
		from++
	}
	from = strings.LastIndexByte(a[:from], ' ') + 1
	a, b = a[from:], b[from:]
	x, restA, _ := strings.Cut(a, " ")
	y, restB, _ := strings.Cut(b, " ")
	return x, y, restA == restB
}

// General reports whether a word is one of those that name kinds of schools, in any of the languages that are
// alike: "university", "Universität", "politécnica". Another form of it is a translation and no slip.
func General(word string) bool {
	for _, stem := range []string{"univ", "colle", "instit", "polit", "polyt", "techn", "teknis", "tecnol", "akadem", "academ", "acad", "facul", "fakul",
		"school", "schul", "hochschul", "hogesch", "hogsk", "hoysk", "ecole", "escol", "escuel", "nation", "nacion", "intern", "state", "scienc", "cienc",
		"medic", "engine", "ingen", "business", "manage", "econom", "federal", "catol", "cathol", "central", "centr", "american", "european", "europe"} {
		if strings.HasPrefix(word, stem) {
			return true
		}
	}
	return false
}
