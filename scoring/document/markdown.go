package document

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"plumbline/scoring/span"
)

// FromMarkdown reads Markdown. It is one node, 0, and places point into the Markdown as written.
func FromMarkdown(raw string) *Document {
	raw, wasCut := cut(raw)
	d := &Document{Kind: Markdown, Cut: wasCut, nodes: map[int]*node{0: {raw: raw}}}
	d.Elements = []Element{{Parent: -1, Tag: "text"}}
	w := markdownWalker{doc: d, raw: raw}
	markdown := parser.NewParser( // what goldmark.DefaultParser returns, without linking its renderer
		parser.WithBlockParsers(parser.DefaultBlockParsers()...),
		parser.WithInlineParsers(parser.DefaultInlineParsers()...),
		parser.WithParagraphTransformers(parser.DefaultParagraphTransformers()...),
	)
	root := markdown.Parse(text.NewReader([]byte(raw)))
	w.container(root, 0)
	return d
}

type markdownWalker struct {
	doc  *Document
	raw  string
	at   int // a byte of raw …
	unit int // … and its UTF-16 offset; both only grow, but for look-backs, which start anew

	text span.Builder
	runs []Run
}

func (w *markdownWalker) container(n ast.Node, element int) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Heading:
			w.block(c, element, Block{Kind: Heading, Level: c.Level, Gap: true})
		case *ast.Paragraph:
			child := w.element(element, "p")
			w.block(c, child, Block{Gap: true})
		case *ast.TextBlock: // the text of a tight list item
			w.block(c, element, Block{Kind: Item})
		case *ast.ListItem:
			child := w.element(element, "li")
			for p := c.FirstChild(); p != nil; p = p.NextSibling() {
				if p.Kind() == ast.KindParagraph {
					w.block(p, child, Block{Kind: Item})
				}
			}
			w.nested(c, child)
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			w.lines(c, w.element(element, "pre"))
		case *ast.HTMLBlock, *ast.ThematicBreak:
		default:
			w.container(c, w.element(element, "div"))
		}
	}
}

// nested reads what stands in a list item beside its paragraphs.
func (w *markdownWalker) nested(item *ast.ListItem, element int) {
	for c := item.FirstChild(); c != nil; c = c.NextSibling() {
		switch c.Kind() {
		case ast.KindParagraph:
		case ast.KindTextBlock:
			w.block(c, element, Block{Kind: Item})
		default:
			w.container(c, element)
		}
	}
}

func (w *markdownWalker) element(parent int, tag string) int {
	w.doc.Elements = append(w.doc.Elements, Element{Parent: parent, Tag: tag})
	return len(w.doc.Elements) - 1
}

// block reads the inlines of n; a line break of the source ends the block and begins one like it.
func (w *markdownWalker) block(n ast.Node, element int, b Block) {
	w.inlines(n, element, b, false)
	w.flush(element, b)
}

func (w *markdownWalker) inlines(n ast.Node, element int, b Block, bold bool) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		switch c := c.(type) {
		case *ast.Text:
			from := w.text.Len()
			w.add(c.Segment)
			if bold {
				w.runs = append(w.runs, Run{Start: w.text.Start(from), End: w.text.Len(), Bold: true})
			}
			if c.HardLineBreak() || c.SoftLineBreak() && b.Kind != Item {
				w.flush(element, b)
			} else if c.SoftLineBreak() {
				w.text.Space()
			}
		case *ast.Emphasis:
			w.inlines(c, element, b, bold || c.Level == 2)
		case *ast.Link:
			from := w.text.Len()
			w.inlines(c, element, b, bold)
			if w.text.Len() > from {
				w.runs = append(w.runs, Run{Start: w.text.Start(from), End: w.text.Len(), Href: string(c.Destination)})
			}
		case *ast.AutoLink, *ast.RawHTML, *ast.Image:
			if a, ok := c.(*ast.AutoLink); ok {
				w.autoLink(a)
			}
		default:
			w.inlines(c, element, b, bold)
		}
	}
}

// autoLink reads <https://…>. The syntax tree does not say where it stands, so it is looked for from
// the last text on.
func (w *markdownWalker) autoLink(a *ast.AutoLink) {
	label := string(a.Label([]byte(w.raw)))
	for i := w.at; i+len(label) <= len(w.raw); i++ {
		if w.raw[i:i+len(label)] == label {
			w.add(text.NewSegment(i, i+len(label)))
			return
		}
	}
}

func (w *markdownWalker) lines(n ast.Node, element int) {
	for i := range n.Lines().Len() {
		w.add(n.Lines().At(i))
		w.flush(element, Block{})
	}
}

func (w *markdownWalker) add(s text.Segment) {
	if s.Start < w.at {
		w.at, w.unit = 0, 0
	}
	w.unit += span.UTF16Len(w.raw[w.at:s.Start])
	w.at = s.Start
	w.text.Add(0, w.unit, w.raw[s.Start:s.Stop])
}

func (w *markdownWalker) flush(element int, b Block) {
	b.Text, b.Runs, b.Element = w.text.Text(), w.runs, element
	if b.Text.Len() > 0 {
		w.doc.Blocks = append(w.doc.Blocks, b)
	}
	w.text, w.runs = span.Builder{}, nil
}
