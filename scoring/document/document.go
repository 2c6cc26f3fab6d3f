package document

import (
	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"

	"plumbline/scoring/span"
)

// MaxBytes is how much of an input is read. What lies beyond is left out, and Cut is set.
const MaxBytes = 2 << 20

// Kind tells what a Document was made from.
type Kind string

// The kinds of input.
const (
	HTML     Kind = "html"
	Plain    Kind = "text"
	Markdown Kind = "markdown"
	JSON     Kind = "json"
	PDFText  Kind = "pdf"      // what pdf.js, or another reader, found in a PDF file
	DOCX     Kind = "docx"     // Office Open XML
	Europass Kind = "europass" // Europass XML
)

// Document, made from valid UTF-8, is a page or file as blocks of text in reading order.
type Document struct {
	Kind     Kind
	Title    string
	Blocks   []Block
	Elements []Element // the containers; 0 is the root, and a parent stands before its children
	// Structured holds what the page says of itself for machines: the JSON of each JSON-LD script,
	// and of each microdata item rewritten as JSON-LD.
	Structured []string
	State      []string // the data that scripts of the page hold: valid JSON, with the bounds of MaxState
	Address    string   // where the page is: what it says itself, unless the caller knows better
	Signs      []Sign   // the links of an HTML page that hold no words
	Values     []Value  // the strings of a JSON file, in order; no Blocks then
	Cut        bool     // the input was longer than MaxBytes
	Flattened  bool     // elements stood too deep in each other, and the deepest were read as if they were not there
	Scanned    bool     // pages of a PDF are pictures, and their text is what a program read off them
	Properties Properties

	nodes map[int]*node

	// Of an HTML page, so that parts of it can be found by selector.
	dom      *goquery.Document
	numbered bool
	texts    []textAt
	placed   map[*html.Node]Stretch
}

// BlockKind tells how a block is set.
type BlockKind uint8

// The kinds of block.
const (
	Paragraph BlockKind = iota
	Heading
	Item // of a list; its bullet is not part of the text
	Cell // of a table
)

// Block is one stretch of text that stands by itself: a line, a paragraph, a heading.
type Block struct {
	Kind    BlockKind
	Level   int // of a heading: 1 to 6
	Text    span.Text
	Hidden  string // why a person cannot see it ("display", "colour" …); "" when they can
	Element int    // the innermost container
	Runs    []Run
	Breaks  []int // byte offsets where a gap is seen: a tab, several spaces, the edge of an inline element
	Gap     bool  // an empty line stands before it
	Aside   bool  // it is no part of the profile: a window over it, in which the site tells of the account
}

// Run is a stretch of a block that is set or marked up differently.
type Run struct {
	Start, End int // bytes of the block's text
	Bold       bool
	Href       string
	Datetime   string
	Class      string
	Prop       string // itemprop
}

// Sign is a link without words: a picture or a sign of a font stands for it.
type Sign struct {
	Href   string
	Before int // the block that follows it
}

// Element is one container of the page.
type Element struct {
	Parent int // -1 for the root
	Tag    string
	Class  string
	ID     string
}

// Value is one string of a JSON file.
type Value struct {
	Path string // "work[0].startDate"
	Text span.Text
}

// Place is a stretch of the source, as a person can find it.
type Place struct {
	span.Range
	Text         string // exactly the characters there
	Path         string // JSON: which string
	Line, Column int    // plain text and Markdown, from 1; columns count UTF-16 units
	Page         int    // PDF: from 1
}

// Bold reports whether all of the block is bold.
func (b *Block) Bold() bool {
	bold := 0
	for _, r := range b.Runs {
		if r.Bold {
			bold += r.End - r.Start
		}
	}
	return bold >= b.Text.Len() && b.Text.Len() > 0
}

// Place says where a range stands in the source. A range that the document does not have gives a
// Place without text.
func (d *Document) Place(r span.Range) Place {
	p := Place{Range: r}
	n, ok := d.nodes[r.Node]
	if !ok {
		return p
	}
	from := n.at(r.Start)
	p.Text = n.raw[from.byte:n.at(r.End).byte]
	p.Path, p.Page = n.path, n.page
	if d.Kind == Plain || d.Kind == Markdown {
		p.Line, p.Column = from.line, from.unit-from.lineUnit+1
	}
	return p
}

// Texts returns the source's text by node, as places count them. Nodes without text are "".
func (d *Document) Texts() []string {
	most := -1
	for id := range d.nodes {
		most = max(most, id)
	}
	if most > 4*len(d.nodes)+1000 { // numbers that a page made up
		return nil
	}
	out := make([]string, most+1)
	for id, n := range d.nodes {
		if id >= 0 {
			out[id] = n.raw
		}
	}
	return out
}

// Child returns the child of container that holds block i: an element below it, or -1 when the block
// stands in container itself. ok is false when the block stands elsewhere.
func (d *Document) Child(container, i int) (child int, ok bool) {
	child = -1
	for e := d.Blocks[i].Element; e >= 0; e = d.Elements[e].Parent {
		if e == container {
			return child, true
		}
		child = e
	}
	return -1, false
}

// Common returns the innermost container of both blocks.
func (d *Document) Common(i, j int) int {
	a, b := d.Blocks[i].Element, d.Blocks[j].Element
	for a != b {
		if a > b { // parents stand before their children
			a = d.Elements[a].Parent
		} else {
			b = d.Elements[b].Parent
		}
	}
	return a
}

// cut returns the first MaxBytes of s, ending at a rune, and whether something was left out.
func cut(s string) (string, bool) {
	if len(s) <= MaxBytes {
		return s, false
	}
	n := MaxBytes
	for n > 0 && s[n]&0xC0 == 0x80 {
		n--
	}
	return s[:n], true
}
