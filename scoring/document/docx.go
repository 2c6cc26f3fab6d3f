package document

import "strings"

// FromDOCX reads a Word file (Office Open XML): what a person sees of it, in the order of the file, and what
// is hidden in it. Each paragraph is a node. What cannot be read gives an *Unreadable.
//
// Comments, footnotes, deleted words and the instructions of fields are not read. The heads of pages are read
// once, before the text; further heads and the feet of pages only where they tell how to reach somebody.
func FromDOCX(raw []byte) (*Document, error) {
	f, err := openDOCX(raw)
	if err != nil {
		return nil, err
	}
	main, err := f.main()
	if err != nil {
		return nil, err
	}
	root, err := f.part(main)
	if err != nil {
		return nil, err
	}
	body := root.child("document", "body")
	if body == nil {
		return nil, errFileDamaged
	}
	rels, err := f.relations(main)
	if err != nil {
		return nil, err
	}
	var styles, numbering *element
	for _, r := range rels {
		switch r.kind {
		case "styles":
			styles, err = f.part(r.target)
		case "numbering":
			numbering, err = f.part(r.target)
		}
		if err != nil {
			return nil, err
		}
	}
	d := &Document{Kind: DOCX, nodes: map[int]*node{}}
	d.Elements = []Element{{Parent: -1, Tag: "body"}}
	if d.Properties, err = f.properties(); err != nil {
		return nil, err
	}
	w := docxWriter{doc: d, styles: newDocxStyles(styles, numbering), rels: rels, gap: true, shade: "ffffff"}
	w.unknown = drawnBehind(body)
	if colour := colourOf(root.child("document", "background").attr("color")); colour != "" && colour != "auto" {
		w.shade = colour
	}
	if err := w.heads(f, body); err != nil {
		return nil, err
	}
	w.blocks(body)
	w.later()
	w.reach()
	d.Cut = f.cut || w.bytes >= MaxBytes
	w.levels()
	return d, nil
}

// docxWriter goes through the file and cuts its text into blocks.
type docxWriter struct {
	doc    *Document
	styles *docxStyles
	rels   map[string]relation // of the part that is being read
	bytes  int                 // of text so far
	looks  []blockLook         // of each block
	fields []field             // that have begun, and may go on in the next paragraph

	element int  // the container of what comes next
	chunk   int  // the part of it since the last empty line, 0 for none yet
	cell    bool // in a table
	gap     bool // an empty line stands before what comes next
	shade   string
	unknown bool // what lies behind the words is not known

	contact []Block     // of heads and feet of pages, that are to stand behind the first line
	looked  []blockLook // of those
	aside   []*element  // long text boxes, for the end
}

// blocks reads paragraphs, tables and what stands around them.
func (w *docxWriter) blocks(e *element) {
	for _, c := range e.list() {
		if w.bytes >= MaxBytes {
			return
		}
		switch c.name {
		case "p":
			w.paragraph(c)
		case "tbl":
			w.table(c)
		case "sdt":
			if c.child("sdtpr", "showingplchdr") == nil { // "Click here to enter text"
				w.blocks(c.child("sdtcontent"))
			}
		case "alternatecontent":
			w.blocks(chosen(c))
		case "ins", "moveto", "customxml", "smarttag", "bdo", "dir":
			w.blocks(c)
		}
	}
}

// chosen returns one of the two forms in which the file has the same thing.
func chosen(e *element) *element {
	if c := e.child("choice"); c != nil {
		return c
	}
	return e.child("fallback")
}

// within reads something inside a container of its own.
func (w *docxWriter) within(tag string, read func()) {
	element, chunk := w.element, w.chunk
	w.doc.Elements = append(w.doc.Elements, Element{Parent: w.element, Tag: tag})
	w.element, w.chunk = len(w.doc.Elements)-1, 0
	read()
	w.element, w.chunk = element, chunk
}

func (w *docxWriter) table(e *element) {
	cell, shade, unknown := w.cell, w.shade, w.unknown
	w.cell, w.chunk = true, 0
	pr := e.child("tblpr")
	w.unknown = w.unknown || w.styles.shades(pr.child("tblstyle").attr("val"))
	w.paint(colourOf(pr.child("shd").attr("fill")))
	w.within("table", func() { w.rows(e) })
	w.cell, w.shade, w.unknown, w.gap = cell, shade, unknown, true
}

func (w *docxWriter) rows(e *element) {
	for _, c := range e.list() {
		switch c.name {
		case "tr":
			if c.child("trpr", "del") == nil {
				w.within("tr", func() { w.cells(c) })
			}
		case "sdt":
			w.rows(c.child("sdtcontent"))
		case "ins", "customxml":
			w.rows(c)
		}
	}
}

func (w *docxWriter) cells(e *element) {
	for _, c := range e.list() {
		switch c.name {
		case "tc":
			shade, unknown := w.shade, w.unknown
			w.paint(colourOf(c.child("tcpr", "shd").attr("fill")))
			w.gap = w.gap && w.chunk == 0 || textParagraphs(c) > 3 // a column of its own
			w.within("td", func() { w.blocks(c) })
			w.shade, w.unknown = shade, unknown
		case "sdt":
			w.cells(c.child("sdtcontent"))
		case "ins", "customxml":
			w.cells(c)
		}
	}
}

// paint puts a background behind what comes next.
func (w *docxWriter) paint(colour string) {
	if colour != "" && colour != "auto" {
		w.shade, w.unknown = colour, false
	}
}

// drawnBehind reports whether pictures or shapes may lie behind the text, so that white words may well be seen.
func drawnBehind(e *element) bool {
	switch e.name {
	case "anchor":
		if isOn(e.attr("behinddoc"), false) {
			return true
		}
	case "shape", "rect", "background": // of the older kind
		if e.attr("fillcolor") != "" || e.child("fill") != nil {
			return true
		}
	}
	for _, c := range e.children {
		if drawnBehind(c) {
			return true
		}
	}
	return false
}

// heads reads the heads and feet of pages.
func (w *docxWriter) heads(f *docxFile, body *element) error {
	seen := map[string]bool{}
	first := w.firstHead(body)
	own := w.rels
	defer func() { w.rels = own }()
	for _, r := range sectionParts(body) {
		rel := own[r.attr("id")]
		if rel.target == "" || seen[rel.target] {
			continue
		}
		seen[rel.target] = true
		root, err := f.part(rel.target)
		if err != nil {
			return err
		}
		if w.rels, err = f.relations(rel.target); err != nil {
			return err
		}
		from := len(w.doc.Blocks)
		w.unknown = w.unknown || drawnBehindAny(root)
		w.within(rel.kind, func() {
			w.blocks(root.child("hdr"))
			w.blocks(root.child("ftr"))
		})
		if r != first || from < len(w.doc.Blocks) && reaches(w.doc.Blocks[from].Text.String()) {
			w.putAside(from, r == first)
		}
		w.gap, w.chunk = true, 0
	}
	return nil
}

func drawnBehindAny(e *element) bool { return e != nil && drawnBehind(e) }

// putAside takes the blocks from there on back. They come behind the first line: all, or those that tell how
// to reach somebody.
func (w *docxWriter) putAside(from int, all bool) {
	for i := from; i < len(w.doc.Blocks); i++ {
		if all || w.doc.Blocks[i].Hidden != "" || reaches(w.doc.Blocks[i].Text.String()) || linked(&w.doc.Blocks[i]) {
			w.contact, w.looked = append(w.contact, w.doc.Blocks[i]), append(w.looked, w.looks[i])
		}
	}
	w.doc.Blocks, w.looks = w.doc.Blocks[:from], w.looks[:from]
}

func linked(b *Block) bool {
	for _, r := range b.Runs {
		if r.Href != "" {
			return true
		}
	}
	return false
}

// reaches reports whether a line holds an address, a telephone number or the like.
func reaches(s string) bool {
	digits := 0
	for _, r := range s {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	lower := strings.ToLower(s)
	return digits >= 7 || strings.Contains(s, "@") || strings.Contains(lower, "www.") || strings.Contains(lower, "linkedin") || strings.Contains(lower, "://")
}

// reach puts the lines from heads and feet of pages that were put aside behind the first line of the text.
func (w *docxWriter) reach() {
	at := min(1, len(w.doc.Blocks))
	w.doc.Blocks = append(w.doc.Blocks[:at:at], append(w.contact, w.doc.Blocks[at:]...)...)
	w.looks = append(w.looks[:at:at], append(w.looked, w.looks[at:]...)...)
}

// sectionParts lists the references to heads and feet of pages: heads first.
func sectionParts(body *element) (out []*element) {
	var sections []*element
	for _, c := range body.children {
		if s := c.child("ppr", "sectpr"); s != nil {
			sections = append(sections, s)
		}
		if c.name == "sectpr" {
			sections = append(sections, c)
		}
	}
	for _, kind := range []string{"headerreference", "footerreference"} {
		for _, s := range sections {
			for _, c := range s.children {
				if c.name == kind {
					out = append(out, c)
				}
			}
		}
	}
	return out
}

// firstHead returns the reference to the head of the first page.
func (w *docxWriter) firstHead(body *element) *element {
	var section *element
	for _, c := range body.children {
		s := c.child("ppr", "sectpr")
		if c.name == "sectpr" {
			s = c
		}
		if s != nil {
			section = s
			break
		}
	}
	kind := "default"
	if t := section.child("titlepg"); t != nil && isOn(t.attr("val"), true) {
		kind = "first"
	}
	for _, c := range section.list() {
		if c.name == "headerreference" && c.attr("type") == kind {
			return c
		}
	}
	return nil
}

// later reads the text boxes that were put aside.
func (w *docxWriter) later() {
	boxes := w.aside
	w.aside = nil
	for _, box := range boxes {
		w.box(box)
	}
}

// box reads a text box. What lies behind its words is not known.
func (w *docxWriter) box(e *element) {
	unknown := w.unknown
	w.unknown, w.gap = true, true
	w.within("box", func() { w.blocks(e) })
	w.unknown, w.gap = unknown, true
	w.chunk = 0
}
