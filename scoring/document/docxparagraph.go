package document

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// docxParagraph is a paragraph while it is being read.
type docxParagraph struct {
	w    *docxWriter
	look paraLook
	id   int             // its node
	raw  strings.Builder // all its words, hidden ones too
	unit int             // the length of raw in UTF-16 units

	lines  []docxLine
	line   docxLine
	hidden []docxLine
	boxes  []*element
	href   string
}

// field is a field that has begun: its instruction comes first, then what it shows.
type field struct {
	instruction string
	shown       bool
}

func (w *docxWriter) paragraph(e *element) {
	pr := e.child("ppr")
	look := w.styles.paragraph(pr.child("pstyle").attr("val")).over(paraOf(pr))
	if m := pr.child("rpr"); m.child("del") != nil && m.child("vanish") == nil && onlyDeleted(e) {
		return
	}
	p := &docxParagraph{w: w, look: look, id: len(w.doc.nodes)}
	p.children(e)
	p.endLine()
	w.bytes += p.raw.Len()
	for _, box := range p.boxes {
		if textParagraphs(box) > 3 {
			w.aside = append(w.aside, box)
		} else {
			w.box(box)
		}
	}
	if p.raw.Len() > 0 {
		w.doc.nodes[p.id] = &node{raw: p.raw.String(), path: "paragraph " + strconv.Itoa(p.id+1)}
	}
	p.write()
}

func onlyDeleted(e *element) bool {
	for _, c := range e.children {
		if c.name == "r" || c.name == "hyperlink" || c.name == "ins" {
			return false
		}
	}
	return true
}

// textParagraphs counts the paragraphs with words.
func textParagraphs(e *element) (n int) {
	for _, c := range e.list() {
		if c.name == "p" && c.content() != "" {
			n++
		} else if c.name != "p" {
			n += textParagraphs(c)
		}
	}
	return n
}

// write makes the blocks of the paragraph. An empty one parts what stands around it.
func (p *docxParagraph) write() {
	w := p.w
	wrote := false
	for k, l := range joinWrapped(p.lines) {
		b, look := l.block()
		if b.Text.Len() == 0 {
			w.gap = true
			continue
		}
		b.Gap = w.gap
		switch {
		case p.look.title:
			b.Kind, b.Level = Heading, 1
		case p.look.outline > 0:
			b.Kind, b.Level = Heading, min(p.look.outline+1, 6)
		case w.styles.item(p.look) && (k == 0 || !b.Gap):
			b.Kind = Item
		case w.cell:
			b.Kind = Cell
		}
		stripBullet(&b)
		p.dash(&b)
		if w.gap || w.chunk == 0 {
			w.doc.Elements = append(w.doc.Elements, Element{Parent: w.element, Tag: "p"})
			w.chunk = len(w.doc.Elements) - 1
		}
		b.Element = w.chunk
		look.ruled = p.look.ruled == on
		w.put(b, look)
		w.gap, wrote = false, true
	}
	for _, l := range p.hidden {
		b, look := l.block()
		b.Hidden, b.Element = l.why, w.element
		w.put(b, look)
	}
	if !wrote && len(p.boxes) == 0 && len(p.hidden) == 0 {
		w.gap = true
	}
}

func (w *docxWriter) put(b Block, l blockLook) {
	if b.Text.Len() > 0 {
		w.doc.Blocks, w.looks = append(w.doc.Blocks, b), append(w.looks, l)
	}
}

// dash takes a dash that was typed as a bullet off the block.
func (p *docxParagraph) dash(b *Block) {
	s := b.Text.String()
	n := bulletLen(s)
	if b.Kind == Heading || n == 0 || n >= len(s) {
		return
	}
	first, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[n:])
	if first == 'o' || size >= n || unicode.IsDigit(next) {
		return
	}
	b.Text = b.Text.Slice(n, len(s))
	b.Kind = Item
	for i := range b.Runs {
		b.Runs[i].Start, b.Runs[i].End = max(b.Runs[i].Start-n, 0), max(b.Runs[i].End-n, 0)
	}
	kept := b.Breaks[:0]
	for _, at := range b.Breaks {
		if at > n {
			kept = append(kept, at-n)
		}
	}
	b.Breaks = kept
}

// children reads what stands in a paragraph.
func (p *docxParagraph) children(e *element) {
	for _, c := range e.list() {
		switch c.name {
		case "", "ppr", "del", "movefrom", "sdtpr", "sdtendpr", "omath", "omathpara", "rt":
		case "r":
			p.run(c)
		case "hyperlink":
			before := p.href
			if target := p.w.rels[c.attr("id")].target; target != "" {
				p.href = target
			}
			p.children(c)
			p.href = before
		case "fldsimple":
			before := p.href
			if href := linkOf(c.attr("instr")); href != "" {
				p.href = href
			}
			if !counts(c.attr("instr")) {
				p.children(c)
			}
			p.href = before
		case "sdt":
			if c.child("sdtpr", "showingplchdr") == nil {
				p.children(c.child("sdtcontent"))
			}
		case "alternatecontent":
			p.children(chosen(c))
		default: // insertions, smart tags, directions
			p.children(c)
		}
	}
}

func (p *docxParagraph) run(e *element) {
	pr := e.child("rpr")
	l := p.look.words.over(p.w.styles.words(pr.child("rstyle").attr("val"))).over(lookOf(pr))
	p.pieces(e, l)
}

func (p *docxParagraph) pieces(e *element, l look) {
	for _, c := range e.list() {
		switch c.name {
		case "t":
			if p.shows() {
				for _, s := range c.children {
					p.words(s.text, l)
				}
			}
		case "tab", "ptab":
			p.tab()
		case "br", "cr":
			if p.shows() {
				p.newLine()
			}
		case "nobreakhyphen":
			if p.shows() {
				p.words("-", l)
			}
		case "sym":
			p.tab() // a picture from a font: it parts words
		case "fldchar":
			p.field(c.attr("fldchartype"))
		case "instrtext":
			if n := len(p.w.fields); n > 0 {
				p.w.fields[n-1].instruction += c.content() + " "
			}
		case "ruby":
			for _, base := range c.child("rubybase").list() {
				if base.name == "r" {
					p.run(base)
				}
			}
		case "alternatecontent":
			p.pieces(chosen(c), l)
		case "drawing", "pict", "object":
			p.drawing(c)
		}
	}
}

// drawing looks for text boxes in a drawing.
func (p *docxParagraph) drawing(e *element) {
	for _, c := range e.children {
		switch c.name {
		case "txbxcontent":
			p.boxes = append(p.boxes, c)
		case "alternatecontent":
			if one := chosen(c); one != nil {
				p.drawing(one)
			}
		default:
			p.drawing(c)
		}
	}
}

func (p *docxParagraph) field(what string) {
	n := len(p.w.fields)
	switch {
	case what == "begin":
		p.w.fields = append(p.w.fields, field{})
	case what == "separate" && n > 0:
		p.w.fields[n-1].shown = true
	case what == "end" && n > 0:
		p.w.fields = p.w.fields[:n-1]
	}
}

// shows reports whether the words here are shown, and not the instruction of a field or the number of a page.
func (p *docxParagraph) shows() bool {
	for _, f := range p.w.fields {
		if !f.shown || counts(f.instruction) {
			return false
		}
	}
	return true
}

// link returns the address that lies behind the words here.
func (p *docxParagraph) link() string {
	for i := len(p.w.fields) - 1; i >= 0; i-- {
		if href := linkOf(p.w.fields[i].instruction); href != "" {
			return href
		}
	}
	return p.href
}

// linkOf returns the address in a field's instruction: HYPERLINK "https://…" \o "tip".
func linkOf(instruction string) string {
	rest, ok := strings.CutPrefix(strings.TrimSpace(instruction), "HYPERLINK ")
	if !ok {
		return ""
	}
	rest = strings.TrimSpace(rest)
	if strings.HasPrefix(rest, `\`) { // a place in the same document
		return ""
	}
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		href, _, _ := strings.Cut(quoted, `"`)
		return href
	}
	href, _, _ := strings.Cut(rest, " ")
	return href
}

// counts reports whether a field shows a number of pages.
func counts(instruction string) bool {
	name, _, _ := strings.Cut(strings.TrimSpace(instruction), " ")
	switch strings.ToUpper(name) {
	case "PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES":
		return true
	}
	return false
}
