package document

import (
	"strconv"
	"strings"
)

// toggle is a setting that a style may leave open.
type toggle uint8

const (
	unset toggle = iota
	on
	off
)

// look is how words are set, as far as it matters to reading.
type look struct {
	bold, caps, vanish toggle
	colour, shade      string // as RRGGBB; "" for what the page has
	size               int    // half points; 0 for unset
}

// over returns the look with what b sets put over it.
func (a look) over(b look) look {
	if b.bold != unset {
		a.bold = b.bold
	}
	if b.caps != unset {
		a.caps = b.caps
	}
	if b.vanish != unset {
		a.vanish = b.vanish
	}
	if b.colour != "" {
		a.colour = b.colour
	}
	if b.shade != "" {
		a.shade = b.shade
	}
	if b.size != 0 {
		a.size = b.size
	}
	return a
}

// paraLook is how a paragraph is set.
type paraLook struct {
	words    look
	outline  int    // 1 to 9 for a heading, 0 for unset, -1 for body text
	title    bool   // the title of the document
	list     toggle // it has a bullet or a number
	ruled    toggle // a line is drawn below it
	shade    string
	numID    string
	numLevel string
}

func (a paraLook) over(b paraLook) paraLook {
	a.words = a.words.over(b.words)
	if b.outline != 0 {
		a.outline = b.outline
	}
	a.title = a.title || b.title
	if b.list != unset {
		a.list, a.numID = b.list, b.numID
	}
	if b.numLevel != "" {
		a.numLevel = b.numLevel
	}
	if b.ruled != unset {
		a.ruled = b.ruled
	}
	if b.shade != "" {
		a.shade = b.shade
	}
	return a
}

// docxStyles knows the styles of a Word file.
type docxStyles struct {
	base   paraLook
	normal string // the id of the style of paragraphs that name none
	styles map[string]*docxStyle
	none   map[string]bool // lists, as "id/level", whose items have neither bullet nor number
}

type docxStyle struct {
	parent string
	own    paraLook
	shaded bool // a table style that may colour the background of cells
	whole  paraLook
	state  toggle // unset: not put together yet; off: being put together
}

func newDocxStyles(root, numbering *element) *docxStyles {
	s := &docxStyles{styles: map[string]*docxStyle{}, none: map[string]bool{}}
	list := root.child("styles")
	if list == nil {
		list = &element{}
	}
	defaults := list.child("docdefaults")
	s.base = paraOf(defaults.child("pprdefault", "ppr")).over(paraLook{words: lookOf(defaults.child("rprdefault", "rpr"))})
	for _, e := range list.children {
		if e.name != "style" {
			continue
		}
		own := paraOf(e.child("ppr"))
		own.words = lookOf(e.child("rpr"))
		// Word keeps the English names of its own styles in every language.
		name := e.child("name").attr("val")
		if outline, title := builtIn(name); title || outline > 0 && own.outline == 0 {
			own.outline, own.title = outline, title
		}
		id := e.attr("styleid")
		s.styles[id] = &docxStyle{parent: e.child("basedon").attr("val"), own: own, shaded: shadesCells(e)}
		if e.attr("type") == "paragraph" && isOn(e.attr("default"), false) {
			s.normal = id
		}
	}
	s.readLists(numbering.child("numbering"))
	return s
}

// builtIn tells headings and the title by the names, or ids, of Word's own styles.
func builtIn(name string) (outline int, title bool) {
	name = strings.ReplaceAll(strings.ToLower(name), " ", "")
	if name == "title" {
		return 0, true
	}
	if n, ok := strings.CutPrefix(name, "heading"); ok && len(n) == 1 && n[0] >= '1' && n[0] <= '9' {
		return int(n[0] - '0'), false
	}
	return 0, false
}

// paragraph returns how a paragraph of that style is set; "" for the style of ordinary paragraphs.
func (s *docxStyles) paragraph(id string) paraLook {
	if id == "" {
		id = s.normal
	}
	if s.styles[id] == nil {
		own := s.base
		own.outline, own.title = builtIn(id)
		return own
	}
	return s.base.over(s.style(id))
}

// words returns how words of a character style are set.
func (s *docxStyles) words(id string) look { return s.style(id).words }

func (s *docxStyles) style(id string) paraLook {
	st := s.styles[id]
	if st == nil || st.state == off { // a style that is based on itself
		return paraLook{}
	}
	if st.state == unset {
		st.state = off
		st.whole = s.style(st.parent).over(st.own)
		st.state = on
	}
	return st.whole
}

// shades reports whether a table style may colour the background of cells.
func (s *docxStyles) shades(id string) bool {
	for range len(s.styles) {
		st := s.styles[id]
		if st == nil {
			return false
		}
		if st.shaded {
			return true
		}
		id = st.parent
	}
	return false
}

func (s *docxStyles) readLists(list *element) {
	if list == nil {
		return
	}
	abstract := map[string]*element{}
	for _, e := range list.children {
		switch e.name {
		case "abstractnum":
			abstract[e.attr("abstractnumid")] = e
		case "num":
			for _, level := range abstract[e.child("abstractnumid").attr("val")].list() {
				if level.name == "lvl" && level.child("numfmt").attr("val") == "none" {
					s.none[e.attr("numid")+"/"+level.attr("ilvl")] = true
				}
			}
		}
	}
}

func (e *element) list() []*element {
	if e == nil {
		return nil
	}
	return e.children
}

// item reports whether paragraphs that are set so are items of a list.
func (s *docxStyles) item(p paraLook) bool {
	level := p.numLevel
	if level == "" {
		level = "0"
	}
	return p.list == on && !s.none[p.numID+"/"+level]
}

func paraOf(e *element) (p paraLook) {
	for _, c := range e.list() {
		switch c.name {
		case "outlinelvl":
			if n, err := strconv.Atoi(c.attr("val")); err == nil && n >= 0 {
				p.outline = n + 1
				if n > 8 {
					p.outline = -1
				}
			}
		case "numpr":
			if num := c.child("numid"); num != nil {
				p.numID, p.list = num.attr("val"), on
				if p.numID == "0" {
					p.list = off
				}
			}
			p.numLevel = c.child("ilvl").attr("val")
		case "pbdr":
			if v := c.child("bottom").attr("val"); v != "" {
				p.ruled = off
				if v != "none" && v != "nil" {
					p.ruled = on
				}
			}
		case "shd":
			p.shade = colourOf(c.attr("fill"))
		}
	}
	return p
}

func lookOf(e *element) (l look) {
	for _, c := range e.list() {
		switch c.name {
		case "b":
			l.bold = toggleOf(c)
		case "caps", "smallcaps":
			if t := toggleOf(c); t == on || l.caps == unset {
				l.caps = t
			}
		case "vanish":
			l.vanish = toggleOf(c)
		case "color":
			l.colour = colourOf(c.attr("val"))
		case "shd":
			l.shade = colourOf(c.attr("fill"))
		case "highlight":
			if v := c.attr("val"); v != "none" {
				l.shade = highlights[v]
			}
		case "sz":
			if n, err := strconv.Atoi(c.attr("val")); err == nil && n > 0 {
				l.size = n
			}
		}
	}
	return l
}

func toggleOf(e *element) toggle {
	if isOn(e.attr("val"), true) {
		return on
	}
	return off
}

func isOn(v string, absent bool) bool {
	switch v {
	case "":
		return absent
	case "1", "true", "on":
		return true
	}
	return false
}

// colourOf returns a colour as RRGGBB, "auto" for the page's own, "" for anything else.
func colourOf(v string) string {
	v = strings.ToLower(v)
	if v == "auto" {
		return v
	}
	if len(v) != 6 || strings.Trim(v, "0123456789abcdef") != "" {
		return ""
	}
	return v
}

// highlights are the colours of Word's marker pens.
var highlights = map[string]string{"black": "000000", "white": "ffffff", "yellow": "ffff00", "green": "00ff00", "cyan": "00ffff", "magenta": "ff00ff",
	"blue": "0000ff", "red": "ff0000", "darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080", "darkRed": "800000",
	"darkYellow": "808000", "darkGray": "808080", "lightGray": "c0c0c0"}

// shadesCells reports whether a table style says anything of the background.
func shadesCells(e *element) bool {
	if e.name == "shd" {
		return true
	}
	for _, c := range e.children {
		if c.name != "ppr" && c.name != "rpr" && shadesCells(c) {
			return true
		}
	}
	return false
}

// alike reports whether two colours cannot be told apart.
func alike(a, b string) bool {
	for i := 0; i < 6; i += 2 {
		x, _ := strconv.ParseUint(a[i:i+2], 16, 8)
		y, _ := strconv.ParseUint(b[i:i+2], 16, 8)
		if x > y+8 || y > x+8 {
			return false
		}
	}
	return true
}
