package people

import (
	"plumbline/scoring/document"
)

// pdf writes what a reader of a one-column PDF file finds: a run a line.
func (p Person) pdf() *document.PDF {
	w := &pdfWriter{out: &document.PDF{Properties: document.Properties{Author: p.Author, Producer: "LibreOffice 7.6", Creator: "Writer", Created: p.Saved, Modified: p.Saved}}}
	w.line(p.Name.Full, 20, true)
	w.line(p.say(p.Label), 12, false)
	for _, c := range p.contacts() {
		w.line(c, 10, false)
	}
	for _, s := range p.sections(p.Style.Layout % 2) {
		w.space(8)
		w.line(s.title, 14, true)
		for _, e := range s.entries {
			for i, h := range e.heads {
				w.line(h, 11, i == 0 && len(e.heads) > 1)
			}
			for _, pt := range e.points {
				w.line("• "+pt, 10, false)
			}
			w.space(6)
		}
	}
	for _, h := range p.Hidden {
		how := h.How
		if how == "display" {
			how = "invisible"
		}
		w.hidden(h.Words, how)
	}
	return w.out
}

const pageHeight, leftMargin, charWidth = 792.0, 60.0, 0.48

// pdfWriter sets lines from the top of the page down.
type pdfWriter struct {
	out *document.PDF
	y   float64
}

func (w *pdfWriter) space(points float64) { w.y += points }

func (w *pdfWriter) line(text string, size float64, bold bool) {
	w.set(document.PDFRun{Text: text, X: leftMargin, Size: size, Bold: bold})
}

func (w *pdfWriter) hidden(text, how string) {
	size := 10.0
	if how == "size" {
		size = 1
	}
	w.set(document.PDFRun{Text: text, X: leftMargin, Size: size, Hidden: how})
}

func (w *pdfWriter) set(run document.PDFRun) {
	if len(w.out.Pages) == 0 || w.y > pageHeight-80 {
		w.out.Pages = append(w.out.Pages, document.PDFPage{Width: 612, Height: pageHeight})
		w.y = 60
	}
	w.y += run.Size * 1.4
	run.Y = w.y
	run.Width = float64(len([]rune(run.Text))) * run.Size * charWidth
	page := &w.out.Pages[len(w.out.Pages)-1]
	page.Runs = append(page.Runs, run)
}
