package scoring

import (
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
)

// How much of what nobody can see is told: so many stretches, each of so many characters.
const (
	mostHidden    = 20
	longestHidden = 200
)

// hidden returns the text that a person who looks at the document cannot see. Neighbours that are hidden in
// the same way are one.
func hidden(doc *document.Document) []profile.Hidden {
	var out []profile.Hidden
	last := -1
	for i, b := range doc.Blocks {
		words := b.Text.String()
		if b.Hidden == "" || strings.TrimSpace(words) == "" {
			continue
		}
		if n := len(out) - 1; n >= 0 && last == i-1 && out[n].How == b.Hidden {
			out[n].Words += " " + words
		} else {
			out = append(out, profile.Hidden{How: b.Hidden, Words: words})
		}
		last = i
	}
	out = out[:min(len(out), mostHidden)]
	for i := range out {
		if r := []rune(out[i].Words); len(r) > longestHidden {
			out[i].Words = string(r[:longestHidden]) + " …"
		}
	}
	return out
}
