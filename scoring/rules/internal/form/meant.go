package form

import (
	"fmt"
	"strings"

	"plumbline/scoring/spelling"
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
func Meant(word string, known []string) string {
	nearest := Nearest(word, known)
	switch {
	case nearest != "":
		return fmt.Sprintf("did you mean %q?", nearest)
	case len(known) == 0:
		return "remove it"
	case len(known) == 1:
		return "there is only " + known[0]
	case len(known) <= maxListed:
		return "there are " + strings.Join(known[:len(known)-1], ", ") + " and " + known[len(known)-1]
	}
	return "remove it, or look on the reference page for what there is"
}
