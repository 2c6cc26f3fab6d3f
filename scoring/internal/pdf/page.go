package pdf

import (
	"math"
	"strings"

	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"

	"plumbline/scoring/document"
)

// Gaps between characters, in heights of the font.
const (
	newRun  = 0.5  // beyond it, what stands side by side may be in different columns
	newWord = 0.85 // the same, where the file has a space there
	back    = 0.6  // how far a character may reach back over the one before
)

const mostChars = 400_000 // of one page

// glyph is one character and how it is set.
type glyph struct {
	index         int // in PDFium's list
	text          rune
	x, y, width   float64 // on the upright page; y is the base line and grows downwards
	size, angle   float64
	font          string
	bold, hidden  bool
	space, forced bool // white space; forced: PDFium put it there
}

// frame turns the page's own space into that of the page as it is seen.
type frame struct {
	left, bottom  float64
	width, height float64 // as seen
	rotation      int     // quarters, clockwise
}

func (f frame) point(x, y float64) (float64, float64) {
	x, y = x-f.left, y-f.bottom
	switch f.rotation {
	case 1:
		return y, x
	case 2:
		return f.width - x, y
	case 3:
		return f.width - y, f.height - x
	}
	return x, f.height - y
}

func (r *Reader) page(doc references.FPDF_DOCUMENT, n int) (out document.PDFPage, err error) {
	loaded, err := r.instance.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: doc, Index: n})
	if err != nil {
		return out, err
	}
	defer r.instance.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
	page := requests.Page{ByReference: &loaded.Page}
	f, err := r.frame(page)
	if err != nil {
		return out, err
	}
	out.Width, out.Height = f.width, f.height
	text, err := r.instance.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		return out, err
	}
	defer r.instance.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage})
	seen := r.render(page)
	out.Runs = r.runs(text.TextPage, f, seen)
	out.Links = r.links(doc, page, f)
	return out, nil
}

func (r *Reader) frame(page requests.Page) (f frame, err error) {
	width, err := r.instance.FPDF_GetPageWidth(&requests.FPDF_GetPageWidth{Page: page})
	if err != nil {
		return f, err
	}
	height, err := r.instance.FPDF_GetPageHeight(&requests.FPDF_GetPageHeight{Page: page})
	if err != nil {
		return f, err
	}
	f.width, f.height = width.Width, height.Height
	if turned, err := r.instance.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		f.rotation = int(turned.PageRotation) & 3
	}
	if box, err := r.instance.FPDFPage_GetCropBox(&requests.FPDFPage_GetCropBox{Page: page}); err == nil {
		f.left, f.bottom = float64(box.Left), float64(box.Bottom)
	} else if box, err := r.instance.FPDFPage_GetMediaBox(&requests.FPDFPage_GetMediaBox{Page: page}); err == nil {
		f.left, f.bottom = float64(box.Left), float64(box.Bottom)
	}
	return f, nil
}

// runs joins the characters of a page that stand side by side in one font.
func (r *Reader) runs(text references.FPDF_TEXTPAGE, f frame, seen *picture) []document.PDFRun {
	count, err := r.instance.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil {
		return nil
	}
	var out []document.PDFRun
	var run []glyph
	spaced := false
	close := func() {
		if len(run) > 0 {
			out = append(out, r.run(text, run, f, seen))
		}
		run, spaced = nil, false
	}
	for i := range min(count.Count, mostChars) {
		g, ok := r.glyph(text, i, f)
		switch {
		case !ok:
		case g.space:
			spaced = true
		default:
			if len(run) > 0 && !follows(run[len(run)-1], g, spaced) {
				close()
			}
			if spaced && len(run) > 0 {
				run = append(run, glyph{text: ' ', space: true})
			}
			run, spaced = append(run, g), false
		}
	}
	close()
	return out
}

// glyph reads one character.
func (r *Reader) glyph(text references.FPDF_TEXTPAGE, i int, f frame) (g glyph, ok bool) {
	letter, err := r.instance.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
	if err != nil || letter.Unicode == 0 || letter.Unicode == 0xFFFE || letter.Unicode == 0xFFFF {
		return g, false
	}
	g.index, g.text = i, rune(letter.Unicode)
	if strings.ContainsRune(" \t\r\n\u00a0\u2002\u2003\u2009", g.text) {
		g.space = true
		return g, true
	}
	if g.text == 2 {
		g.text = '-' // PDFium's mark for a hyphen at the end of a line
	}
	at, err := r.instance.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: i})
	if err != nil {
		return g, false
	}
	size, err := r.instance.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return g, false
	}
	g.size = size.FontSize
	if m, err := r.instance.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i}); err == nil {
		a, b, c, d := float64(m.Matrix.A), float64(m.Matrix.B), float64(m.Matrix.C), float64(m.Matrix.D)
		if high := math.Hypot(c, d); high > 0 {
			g.size *= high
		}
		g.angle = -math.Atan2(b, a)*180/math.Pi + 90*float64(f.rotation)
	}
	g.x, g.y = f.point(at.X, at.Y)
	if box, err := r.instance.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i}); err == nil {
		x0, y0 := f.point(float64(box.Rect.Left), float64(box.Rect.Bottom))
		x1, y1 := f.point(float64(box.Rect.Right), float64(box.Rect.Top))
		sin, cos := math.Sincos(g.angle * math.Pi / 180)
		g.width = math.Abs((x1-x0)*cos) + math.Abs((y1-y0)*sin)
		if math.Abs(sin) > 0.1 && math.Abs(cos) > 0.1 {
			g.width = 0.5 * g.size // of slanting text the box tells little
		}
	}
	if font, err := r.instance.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i}); err == nil {
		g.font = font.FontName
		g.bold = font.Flags&(1<<18) != 0
	}
	if weight, err := r.instance.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: text, Index: i}); err == nil {
		g.bold = g.bold || weight.FontWeight >= 600
	}
	return g, finite(g.x, g.y, g.size, g.width, g.angle)
}

// along is how far a stands from b in the direction of the base line, and across how far beside it.
func along(a, b glyph) (along, across float64) {
	sin, cos := math.Sincos(a.angle * math.Pi / 180)
	dx, dy := b.x-a.x, b.y-a.y
	return dx*cos + dy*sin, dy*cos - dx*sin
}

// follows reports whether b goes on with the run that a ends.
func follows(a, b glyph, spaced bool) bool {
	if a.font != b.font || a.bold != b.bold || math.Abs(a.size-b.size) > 0.1 || math.Abs(a.angle-b.angle) > 1 {
		return false
	}
	forth, beside := along(a, b)
	gap := forth - a.width
	widest := newRun
	if spaced {
		widest = newWord
	}
	return math.Abs(beside) < 0.08*a.size && gap > -back*a.size && gap < widest*a.size && forth > -0.05*a.size
}

func (r *Reader) run(text references.FPDF_TEXTPAGE, glyphs []glyph, f frame, seen *picture) document.PDFRun {
	first, last := glyphs[0], glyphs[len(glyphs)-1]
	var b strings.Builder
	for _, g := range glyphs {
		b.WriteRune(g.text)
	}
	forth, _ := along(first, last)
	out := document.PDFRun{
		Text: b.String(), X: first.x, Y: first.y, Width: forth + last.width, Size: first.size, Font: first.font, Bold: first.bold,
		Angle: math.Mod(math.Round(first.angle*10)/10+360, 360),
	}
	out.Hidden = r.hidden(text, first.index, out, f, seen)
	return out
}

// hidden tells why a person cannot see a run.
func (r *Reader) hidden(text references.FPDF_TEXTPAGE, index int, run document.PDFRun, f frame, seen *picture) string {
	const smallest = 3 * 0.75 // 3 pixels of 1/96 inch
	if object, err := r.instance.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: text, Index: index}); err == nil {
		mode, err := r.instance.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject})
		if err == nil && (mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_INVISIBLE || mode.TextRenderMode == enums.FPDF_TEXTRENDERMODE_CLIP) {
			return "invisible"
		}
	}
	if run.Size < smallest {
		return "size"
	}
	sin, cos := math.Sincos(run.Angle * math.Pi / 180)
	box := around(run.X, run.Y, run.X+run.Width*cos, run.Y+run.Width*sin).with(run.X+run.Size*0.7*sin, run.Y-run.Size*0.7*cos)
	if box.x1 < 0 || box.y1 < 0 || box.x0 > f.width || box.y0 > f.height {
		return "off-page"
	}
	if seen.plain(box) {
		return "colour"
	}
	return ""
}

func (r *Reader) links(doc references.FPDF_DOCUMENT, page requests.Page, f frame) []document.PDFLink {
	var out []document.PDFLink
	for at, n := 0, 0; n < 2000; n++ {
		next, err := r.instance.FPDFLink_Enumerate(&requests.FPDFLink_Enumerate{Page: page, StartPos: at})
		if err != nil || next.Link == nil || next.NextStartPos == nil {
			break
		}
		at = *next.NextStartPos
		action, err := r.instance.FPDFLink_GetAction(&requests.FPDFLink_GetAction{Link: *next.Link})
		if err != nil || action.Action == nil {
			continue
		}
		uri, err := r.instance.FPDFAction_GetURIPath(&requests.FPDFAction_GetURIPath{Document: doc, Action: *action.Action})
		if err != nil || uri.URIPath == nil {
			continue
		}
		rect, err := r.instance.FPDFLink_GetAnnotRect(&requests.FPDFLink_GetAnnotRect{Link: *next.Link})
		if err != nil || rect.Rect == nil {
			continue
		}
		x0, y0 := f.point(float64(rect.Rect.Left), float64(rect.Rect.Top))
		x1, y1 := f.point(float64(rect.Rect.Right), float64(rect.Rect.Bottom))
		b := around(x0, y0, x1, y1)
		out = append(out, document.PDFLink{X: b.x0, Y: b.y0, Width: b.x1 - b.x0, Height: b.y1 - b.y0, URL: *uri.URIPath})
	}
	return out
}
