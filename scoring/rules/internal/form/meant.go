package form

import (
	"strings"

	"plumbline/scoring/spelling"
	"plumbline/scoring/wording"
)

// maxListed is how many words a mend lists; of more only the nearest is told.
const maxListed = 20

// Nearest returns the one of known that a word is most likely meant to be, "" when none is near.
func Nearest(word string, known []string) string {
	nearest, apart := "", 3
	lower := strings.ToLower(word)
	for _, k := range known {
		if max(len(k)-len(lower), len(lower)-len(k)) >= 2*apart { // in bytes; letters have up to four, and most have one
			continue
		}
		l := strings.ToLower(k)
		if l == lower {
			return k
		}
		if n := spelling.Distance(l, lower, apart-1); n < apart && n < len(k)/2+1 {
			nearest, apart = k, n
		}
	}
	return nearest
}

// Meant says how to mend a word that is none of those that are known: by the nearest of them, or by all of them.
func Meant(word string, known []string) wording.Text {
	nearest := Nearest(word, known)
	switch {
	case nearest != "":
		return say("did you mean %q?", nearest)
	case len(known) == 0:
		return say("remove it")
	case len(known) == 1:
		return say("there is only %s", known[0])
	case len(known) <= maxListed:
		return say("there are %s", Listed(known))
	}
	return say("remove it, or look on the reference page for what there is")
}

// Listed lists names of the format: "a, b and c".
func Listed(names []string) wording.Text {
	words := make([]wording.Text, len(names))
	for i, name := range names {
		words[i] = wording.As(name)
	}
	return wording.And(words...)
}
