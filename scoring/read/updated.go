package read

import (
	"strings"

	"plumbline/scoring/document"
)

// edge is how many blocks at the beginning and the end of a document are looked at for its date.
const edge = 12

// updated reads the day that a document gives as its own: "Last updated: March 2015". On a page such words may
// be about anything.
func (g *page) updated() {
	if g.doc.Kind == document.HTML {
		return
	}
	for i := range g.doc.Blocks {
		text := g.text(i)
		if i >= edge && i < len(g.doc.Blocks)-edge || len(text) > 60 || !strings.ContainsAny(text, "0123456789") {
			continue
		}
		found := g.periodsIn(i)
		if len(found) != 1 || !found[0].lone || found[0].from == nil {
			continue
		}
		if label := strings.ToLower(strings.Trim(undatedText(text, found), " .:;,()[]*_–—-")); g.lex.UpdatedLabels[label] {
			g.p.Updated = g.dateClaim(i, found[0].from)
			return
		}
	}
}
