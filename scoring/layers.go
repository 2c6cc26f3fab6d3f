package scoring

import (
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// How much of what nobody can see is kept: so many stretches, each of so many bytes and one block more.
const (
	mostHidden    = 20
	longestHidden = 20_000
)

// hidden returns the text that a person who looks at the document cannot see. Neighbours that are hidden in
// the same way are one.
func hidden(doc *document.Document) []profile.Hidden {
	var out []profile.Hidden
	last := -1
	for i, b := range doc.Blocks {
		words := b.Text.String()
		if b.Hidden == "" || b.Aside || strings.TrimSpace(words) == "" {
			continue
		}
		spans := b.Text.Source(0, b.Text.Len())
		if n := len(out) - 1; n >= 0 && last == i-1 && out[n].How == b.Hidden && len(out[n].Text) < longestHidden {
			out[n].Text += " " + words
			out[n].Spans = append(out[n].Spans, spans...)
		} else {
			out = append(out, profile.Hidden{How: b.Hidden, Claim: profile.Claim{Text: words, Spans: spans, Sure: profile.Sure}})
		}
		last = i
	}
	return out[:min(len(out), mostHidden)]
}

// lines returns all that a person can see of the document, block by block.
func lines(doc *document.Document) []profile.Claim {
	out := make([]profile.Claim, 0, len(doc.Blocks)+len(doc.Values))
	add := func(t span.Text) {
		if words := t.String(); strings.TrimSpace(words) != "" {
			out = append(out, profile.Claim{Text: words, Spans: t.Source(0, t.Len()), Sure: profile.Sure, Source: t})
		}
	}
	for _, b := range doc.Blocks {
		if b.Hidden == "" && !b.Aside {
			add(b.Text)
		}
	}
	for _, v := range doc.Values {
		add(v.Text)
	}
	return out
}
