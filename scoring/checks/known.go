package checks

import (
	"slices"
	"strings"

	"plumbline/scoring/rules"
)

// Known returns what a rule pack may name of the checks.
func Known() rules.Known {
	known := rules.Known{Checks: map[string]rules.KnownCheck{}}
	for _, g := range Groups() {
		known.Groups = append(known.Groups, string(g))
	}
	for _, c := range All() {
		k := rules.KnownCheck{Title: c.Doc.Title, Strength: c.Strength.String(), Words: blanks(c.Doc.Ask), Parameters: map[string]rules.KnownParameter{}}
		for _, p := range c.Parameters {
			k.Parameters[p.Name] = rules.KnownParameter{Default: p.Default, Min: p.Min, Max: p.Max}
		}
		known.Checks[c.ID] = k
	}
	return known
}

// blanks returns the {words} of a template.
func blanks(template string) (words []string) {
	for _, part := range strings.Split(template, "{")[1:] {
		if word, _, closed := strings.Cut(part, "}"); closed && !slices.Contains(words, word) {
			words = append(words, word)
		}
	}
	return words
}
