package document

import (
	"fmt"

	"github.com/PuerkitoBio/goquery"
	"github.com/andybalholm/cascadia"
	"golang.org/x/net/html"
)

// Selector is a compiled CSS selector. Beyond CSS it knows what cascadia does: :contains(words),
// :matchesOwn(regular expression).
type Selector struct{ matcher cascadia.Matcher }

// Compile reads a CSS selector.
func Compile(css string) (Selector, error) {
	m, err := cascadia.ParseGroup(css)
	if err != nil {
		return Selector{}, fmt.Errorf("selector %q: %w", css, err)
	}
	return Selector{m}, nil
}

// Part is an element of a page.
type Part struct {
	doc  *Document
	node *html.Node
}

// Stretch is some words of one block: the bytes from Start up to End of its text.
type Stretch struct{ Block, Start, End int }

// Page returns the whole of an HTML document as one part; ok is false for every other kind.
func (d *Document) Page() (p Part, ok bool) {
	if d.dom == nil {
		return Part{}, false
	}
	return Part{d, d.dom.Get(0)}, true
}

// Find returns the elements in the part that the selector matches, in document order.
func (p Part) Find(s Selector) []Part {
	var out []Part
	for _, n := range cascadia.QueryAll(p.node, s.matcher) {
		out = append(out, Part{p.doc, n})
	}
	return out
}

// Inside reports whether the part is other, or stands in it.
func (p Part) Inside(other Part) bool {
	for n := p.node; n != nil; n = n.Parent {
		if n == other.node {
			return true
		}
	}
	return false
}

// Attr returns an attribute's value, "" when there is none.
func (p Part) Attr(name string) string { return attr(p.node, name) }

// Stretches returns the visible words of the part in reading order: one stretch for each block that they
// stand in. Words between them that belong to another part split a block's words into several.
func (p Part) Stretches() []Stretch {
	p.doc.place()
	var out []Stretch
	var visit func(n *html.Node)
	visit = func(n *html.Node) {
		if at, ok := p.doc.placed[n]; ok && p.doc.Blocks[at.Block].Hidden == "" {
			if k := len(out) - 1; k >= 0 && out[k].Block == at.Block && at.Start-out[k].End <= 1 {
				out[k].End = at.End
			} else {
				out = append(out, at)
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			visit(c)
		}
	}
	visit(p.node)
	return out
}

// place makes the index from text nodes to words.
func (d *Document) place() {
	if d.placed != nil {
		return
	}
	d.placed = make(map[*html.Node]Stretch, len(d.texts))
	for _, t := range d.texts {
		d.placed[t.node] = t.at
	}
}

// textAt is where the words of a text node went.
type textAt struct {
	node *html.Node
	at   Stretch
}

// Narrow reads the page anew, with only the words that stand in root, or aside of it in one of asides, and not in any
// of ignore. Places stay what they were.
func (d *Document) Narrow(root Part, ignore, asides []Part) {
	w := walker{doc: d, numbered: d.numbered, quiet: true, inside: map[*html.Node]bool{root.node: true}, asides: map[*html.Node]bool{}}
	for _, p := range asides {
		if !p.Inside(root) {
			w.inside[p.node], w.asides[p.node] = true, true
		}
	}
	for _, p := range ignore {
		w.inside[p.node] = false
	}
	d.Blocks, d.Elements, d.texts, d.placed = nil, nil, nil, nil
	w.run(d.dom)
}

// NarrowToBody reads the page anew, without the words that stand in any of ignore.
func (d *Document) NarrowToBody(ignore []Part) {
	if body := d.dom.Find("body"); body.Length() > 0 {
		d.Narrow(Part{d, body.Get(0)}, ignore, nil)
	}
}

// address returns what a page says its own address is.
func address(page *goquery.Document) string {
	for _, at := range [][2]string{{`link[rel="canonical"]`, "href"}, {`meta[property="og:url"]`, "content"}} {
		if a := page.Find(at[0]).First().AttrOr(at[1], ""); a != "" {
			return a
		}
	}
	return ""
}
