package document

import (
	"strconv"
	"strings"

	"github.com/PuerkitoBio/goquery"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"plumbline/scoring/span"
)

// maxNesting is how deep elements may stand in each other; deeper ones are read as if they were not
// there. The HTML parser refuses more than 512.
const maxNesting = 400

// FromHTML reads a page, or a snapshot of one. In a snapshot the element around each text node carries
// data-pl with the node's number, and hidden elements carry data-pl-hidden with the reason; a page
// without numbers has its text nodes numbered in document order, blank ones left out.
func FromHTML(raw string) *Document {
	raw, wasCut := cut(raw)
	d := &Document{Kind: HTML, Cut: wasCut, nodes: map[int]*node{}}
	page, err := goquery.NewDocumentFromReader(strings.NewReader(raw))
	if err != nil {
		d.Flattened = true
		page, err = goquery.NewDocumentFromReader(strings.NewReader(flatten(raw)))
		if err != nil {
			return d
		}
	}
	d.Title = strings.Join(strings.Fields(page.Find("title").First().Text()), " ")
	page.Find(`script[type="application/ld+json"]`).Each(func(_ int, s *goquery.Selection) {
		d.Structured = append(d.Structured, s.Text())
	})
	d.Structured = append(d.Structured, microdata(page)...)
	d.Address = address(page)
	d.State = state(page)
	d.dom, d.numbered = page, page.Find("[data-pl]").Length() > 0
	w := walker{doc: d, numbered: d.numbered}
	w.run(page)
	return d
}

// walker goes through the page in document order and cuts its text into blocks.
type walker struct {
	doc      *Document
	numbered bool
	next     int // the next text node's number, when the page has none

	element int
	kind    BlockKind
	level   int
	hidden  string

	text   span.Builder
	runs   []Run
	open   []Run // runs that have begun
	breaks []int
	edge   byte // the last inline edge since the last text: 0 none, ')' an end, '|' an end and then a start
	blank  bool // the block so far is an empty line, if nothing comes to stand in it
	gap    bool // an empty line stands before the block
	words  int  // how many texts were read so far
	texts  int  // how many of the document's texts stand in finished blocks

	quiet  bool                // the words here are counted, not read
	aside  bool                // the words here stand aside of the rest
	asides map[*html.Node]bool // where that begins
	inside map[*html.Node]bool // where reading begins (true) and ends (false)
}

// mostSigns is how many links without words are kept.
const mostSigns = 200

func (w *walker) run(page *goquery.Document) {
	w.doc.Elements = append(w.doc.Elements, Element{Parent: -1, Tag: "body"})
	if body := page.Find("body"); body.Length() > 0 {
		if w.inside[body.Get(0)] {
			w.quiet = false
		}
		w.children(body.Get(0))
	}
	w.flush()
}

func (w *walker) children(n *html.Node) {
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
}

func (w *walker) node(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		w.add(n)
	case html.ElementNode:
		if skipped(n) || namesSign(n) {
			w.space(n)
			return
		}
		if n.DataAtom == atom.Br || n.DataAtom == atom.Hr {
			w.blank = w.blank || n.DataAtom == atom.Hr || w.text.Text().Len() == 0
			w.flush()
			return
		}
		if read, turns := w.inside[n]; turns && read == w.quiet {
			w.flush()
			w.quiet = !read
			defer func() { w.flush(); w.quiet = read }()
		}
		if w.asides[n] {
			w.aside = true
			defer func() { w.aside = false }()
		}
		texts := w.words
		before := w.hidden
		if why := hidden(n); why != "" && w.hidden == "" {
			w.flush()
			w.hidden = why
		}
		if isBlock(n) {
			w.block(n)
		} else {
			w.inline(n)
		}
		if n.DataAtom == atom.A && w.words == texts && w.hidden == "" && !w.quiet && len(w.doc.Signs) < mostSigns {
			if href := attr(n, "href"); strings.Contains(href, "://") {
				w.doc.Signs = append(w.doc.Signs, Sign{Href: href, Before: len(w.doc.Blocks)})
			}
		}
		if w.hidden != before {
			w.flush()
			w.hidden = before
		}
	}
}

func (w *walker) block(n *html.Node) {
	w.flush()
	element, kind, level := w.element, w.kind, w.level
	w.doc.Elements = append(w.doc.Elements, Element{Parent: w.element, Tag: n.Data, Class: attr(n, "class"), ID: attr(n, "id")})
	w.element = len(w.doc.Elements) - 1
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		w.kind, w.level = Heading, int(n.Data[1]-'0')
	case atom.Li, atom.Dd:
		w.kind = Item
	case atom.Td, atom.Th:
		w.kind = Cell
	case atom.Ul, atom.Ol, atom.Dl, atom.Table, atom.Section, atom.Article:
		w.kind = Paragraph
	}
	w.children(n)
	w.flush()
	w.element, w.kind, w.level = element, kind, level
}

func (w *walker) inline(n *html.Node) {
	run := Run{Bold: isBold(n), Class: attr(n, "class"), Prop: attr(n, "itemprop"), Datetime: attr(n, "datetime")}
	if n.DataAtom == atom.A {
		run.Href = attr(n, "href")
	}
	if n.DataAtom == atom.Abbr && run.Datetime == "" {
		run.Datetime = attr(n, "title") // hCalendar: <abbr class="dtstart" title="2019-03">
	}
	apart := !joins(n)
	if apart && w.edge == ')' {
		w.edge = '|'
	}
	marked := run != Run{}
	if marked {
		run.Start = -1
		w.open = append(w.open, run)
	}
	w.children(n)
	if marked {
		i := len(w.open) - 1
		r := w.open[i]
		w.open = w.open[:i]
		if r.Start >= 0 && w.text.Len() > r.Start {
			r.End = w.text.Len()
			w.runs = append(w.runs, r)
		}
	}
	if apart && w.text.Len() > 0 {
		w.edge = ')'
	}
}

func (w *walker) add(n *html.Node) {
	if strings.Trim(n.Data, " \t\n\r\f") == "" {
		w.text.Space()
		return
	}
	id := w.next
	if w.numbered {
		var err error
		if id, err = strconv.Atoi(attr(n.Parent, "data-pl")); err != nil {
			return // text that the snapshot did not number cannot be pointed at
		}
	}
	w.next++
	w.doc.nodes[id] = &node{raw: n.Data}
	if w.quiet {
		return
	}
	w.blank = w.blank || strings.TrimSpace(n.Data) == "" // no-break spaces
	before := w.text.Len()
	if w.edge == '|' && before > 0 {
		w.text.Space()
		w.breaks = append(w.breaks, before)
	}
	w.edge = 0
	w.words++
	w.text.Add(id, 0, n.Data)
	if start, end := w.text.Start(before), w.text.Len(); end > start {
		w.doc.texts = append(w.doc.texts, textAt{n, Stretch{Start: start, End: end}})
	}
	// A run begins where its first text does, behind the space that precedes it.
	for i := range w.open {
		if w.open[i].Start < 0 {
			w.open[i].Start = w.text.Start(before)
		}
	}
}

func (w *walker) space(n *html.Node) {
	if n.DataAtom != atom.Script && n.DataAtom != atom.Style {
		w.text.Space()
	}
}

// flush ends the current block.
func (w *walker) flush() {
	text := w.text.Text()
	if text.Len() > 0 {
		for i := range w.open {
			if r := w.open[i]; r.Start >= 0 {
				r.End = text.Len()
				w.runs = append(w.runs, r)
			}
			w.open[i].Start = -1
		}
		b := Block{Kind: w.kind, Level: w.level, Text: text, Hidden: w.hidden, Element: w.element, Runs: w.runs, Breaks: w.breaks, Gap: w.gap, Aside: w.aside}
		w.gap, w.blank = false, false
		before := b.Text.Len()
		stripBullet(&b)
		w.index(len(w.doc.Blocks), before-b.Text.Len(), b.Text.Len())
		w.doc.Blocks = append(w.doc.Blocks, b)
	}
	w.gap, w.blank = w.gap || w.blank, false
	w.text, w.runs, w.breaks, w.edge = span.Builder{}, nil, nil, 0
}

// index notes which block the texts since the last one went to. A bullet of so many bytes was taken off.
func (w *walker) index(block, bullet, length int) {
	for i := w.texts; i < len(w.doc.texts); i++ {
		at := &w.doc.texts[i].at
		at.Block, at.Start, at.End = block, max(at.Start-bullet, 0), min(max(at.End-bullet, 0), length)
	}
	w.texts = len(w.doc.texts)
}

func skipped(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Noscript, atom.Svg, atom.Math, atom.Select, atom.Textarea, atom.Nav, atom.Button, atom.Iframe, atom.Head, atom.Object, atom.Canvas, atom.Video, atom.Audio:
		return true
	}
	return attr(n, "role") == "navigation"
}

// namesSign reports whether an element is the name of a sign that a font of signs draws in its place: "mail_outline".
func namesSign(n *html.Node) bool {
	if n.FirstChild == nil || n.FirstChild != n.LastChild || n.FirstChild.Type != html.TextNode {
		return false
	}
	name := strings.TrimSpace(n.FirstChild.Data)
	if name == "" || len(name) > 32 || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_") != "" {
		return false
	}
	for _, class := range strings.Fields(strings.ToLower(attr(n, "class"))) {
		if strings.HasPrefix(class, "material-icon") || strings.HasPrefix(class, "material-symbol") || n.DataAtom == atom.I && (class == "icon" || class == "icons" || strings.HasPrefix(class, "icon-")) {
			return true
		}
	}
	return false
}

func hidden(n *html.Node) string {
	if why := attr(n, "data-pl-hidden"); why != "" {
		return why
	}
	for _, a := range n.Attr {
		if a.Key == "hidden" {
			return "display"
		}
		if a.Key == "style" {
			style := strings.ReplaceAll(strings.ToLower(a.Val), " ", "")
			if strings.Contains(style, "display:none") {
				return "display"
			}
			if strings.Contains(style, "visibility:hidden") {
				return "visibility"
			}
		}
	}
	return ""
}

func isBlock(n *html.Node) bool {
	switch attr(n, "data-pl-block") {
	case "1":
		return true
	case "0":
		return false
	}
	switch n.DataAtom {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Caption, atom.Center, atom.Dd, atom.Details, atom.Dialog, atom.Dir, atom.Div,
		atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer, atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header,
		atom.Hgroup, atom.Li, atom.Main, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody, atom.Td, atom.Tfoot, atom.Th,
		atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// joins reports whether an inline element sets words or parts of words in the running text, so that
// its edges are no gap.
func joins(n *html.Node) bool {
	if n.Data == "pl-t" {
		return true // the snapshot's own wrapper
	}
	switch n.DataAtom {
	case atom.B, atom.I, atom.Em, atom.Strong, atom.U, atom.S, atom.Sub, atom.Sup, atom.Mark, atom.Code, atom.Abbr, atom.Font, atom.Ins, atom.Wbr:
		return true
	}
	return false
}

func isBold(n *html.Node) bool {
	if n.DataAtom == atom.B || n.DataAtom == atom.Strong || attr(n, "data-pl-bold") == "1" {
		return true
	}
	style := strings.ReplaceAll(attr(n, "style"), " ", "")
	return strings.Contains(style, "font-weight:bold") || strings.Contains(style, "font-weight:6") || strings.Contains(style, "font-weight:7")
}

func attr(n *html.Node, key string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// flatten drops the tags that stand deeper than maxNesting, so that the parser accepts the page.
func flatten(raw string) string {
	var b strings.Builder
	z := html.NewTokenizer(strings.NewReader(raw))
	depth := 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			name, _ := z.TagName()
			if void[string(name)] {
				b.Write(z.Raw())
				continue
			}
			if depth++; depth <= maxNesting {
				b.Write(z.Raw())
			}
		case html.EndTagToken:
			if depth <= maxNesting {
				b.Write(z.Raw())
			}
			depth = max(depth-1, 0)
		default:
			b.Write(z.Raw())
		}
	}
}

var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true, "input": true,
	"link": true, "meta": true, "source": true, "track": true, "wbr": true}
