package checks

import (
	"strings"

	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// What every check of names says where it cannot compare.
const (
	noFullName  = "the page states no full name that can be compared"
	noOtherName = "it spells no full name that is surely a person's"
)

// nameReason returns why the candidate's name cannot be compared with another; "" when it can be.
func nameReason(name profile.Claim) wording.Text {
	if !name.Read() || !names.Plausible(name.Text) {
		return say(noFullName)
	}
	return readUnsurely(name)
}

// related compares the candidate's name with words that should name the same person: a name, or a handle where the words
// have no space. Words that are surely no person's full name are Unknown.
func related(name, words string) names.Relation {
	if !strings.Contains(strings.TrimSpace(words), " ") {
		return names.Spelled(name, words)
	}
	r := names.Compare(name, words)
	if r == names.Other && !names.Personal(words) {
		return names.Unknown
	}
	return r
}

// withoutWords returns the words of a file's name or title without those that say what it is, joined as in a handle: "daniel-okafor"
// of "Daniel Okafor – Résumé 2024 (final).pdf".
func withoutWords(title string) string {
	var kept []string
	for _, w := range names.Words(title) {
		if !titleWords()[w] {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, "-")
}
