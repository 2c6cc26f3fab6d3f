package document

import (
	"strings"

	"plumbline/scoring/span"
)

// tiniest is the smallest size, in half points, that a person may read.
const tiniest = 5

// words adds words to the line, or to what is hidden.
func (p *docxParagraph) words(s string, l look) {
	if p.unit == 0 {
		s = strings.TrimLeft(s, " \t\n")
	}
	if s == "" {
		return
	}
	s = string([]rune(s))
	at := p.unit
	p.raw.WriteString(s)
	p.unit += span.UTF16Len(s)
	if p.w.bytes+p.raw.Len() > MaxBytes {
		return
	}
	why := p.unseen(l)
	if why != "" && strings.TrimSpace(s) != "" {
		p.conceal(s, at, why)
		return
	}
	p.line.pieces = append(p.line.pieces, docxPiece{at: at, text: s, look: l, href: p.link()})
}

// unseen tells why a person cannot see words that are set so; "" when they can.
func (p *docxParagraph) unseen(l look) string {
	if l.vanish == on {
		return "display"
	}
	if l.size > 0 && l.size <= tiniest {
		return "size"
	}
	shade, unknown := p.w.shade, p.w.unknown
	for _, over := range []string{p.look.shade, l.shade} {
		if over != "" && over != "auto" {
			shade, unknown = over, false
		}
	}
	colour := l.colour
	if !unknown && colour != "" && colour != "auto" && alike(colour, shade) {
		return "colour"
	}
	return ""
}

func (p *docxParagraph) conceal(s string, at int, why string) {
	n := len(p.hidden) - 1
	if n < 0 || p.hidden[n].why != why {
		p.hidden = append(p.hidden, docxLine{node: p.id, why: why})
		n++
	}
	p.hidden[n].pieces = append(p.hidden[n].pieces, docxPiece{at: at, text: s})
}

// tab adds a gap.
func (p *docxParagraph) tab() {
	if !p.shows() || p.unit == 0 {
		return
	}
	p.line.pieces = append(p.line.pieces, docxPiece{at: p.unit, text: "\t"})
	p.raw.WriteByte('\t')
	p.unit++
}

func (p *docxParagraph) newLine() {
	if p.unit > 0 {
		p.raw.WriteByte('\n')
		p.unit++
	}
	p.endLine()
}

func (p *docxParagraph) endLine() {
	p.line.node = p.id
	p.lines, p.line = append(p.lines, p.line), docxLine{}
}
