package scoring

import (
	"slices"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/wording"
)

// openPDF turns the text of a PDF file into a document.
func openPDF(p *document.PDF) (doc *document.Document, why wording.Text) {
	if p == nil || len(p.Pages) == 0 {
		return nil, wording.Say("Nothing of this PDF could be read: it may be damaged. Open it in a PDF reader, print it to a new PDF and read that, or paste the text.")
	}
	text := slices.ContainsFunc(p.Pages, func(page document.PDFPage) bool {
		return slices.ContainsFunc(page.Runs, func(r document.PDFRun) bool { return strings.TrimSpace(r.Text) != "" })
	})
	if !text {
		return nil, wording.Say("This PDF holds pictures of text only (a scan). Plumbline does not read pictures: ask for the file it was made from, or paste the text.")
	}
	return document.FromPDF(p), wording.Text{}
}
