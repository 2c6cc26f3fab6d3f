package cases

import (
	"strings"
	"unicode/utf8"

	"plumbline/scoring/document"
)

// PDF sets the case's text as a PDF file, line below line, with the properties of its head. The first line is large, and so is a
// word that stands alone between empty lines, as headings are.
func (c Case) PDF() *document.PDF {
	out := &document.PDF{Properties: document.Properties{Author: c.Author, Title: c.Title, Created: c.Created, Creator: c.Creator}}
	page := document.PDFPage{Width: 600, Height: 800}
	lines := strings.Split(strings.TrimRight(c.Text, "\n"), "\n")
	for i, line := range lines {
		size := 10.0
		switch {
		case i == 0:
			size = 20
		case !strings.Contains(line, " ") && lines[i-1] == "" && i+1 < len(lines) && lines[i+1] == "":
			size = 14
		}
		if line != "" {
			page.Runs = append(page.Runs, document.PDFRun{Text: line, X: 50, Y: 60 + 14*float64(i), Width: size / 2 * float64(utf8.RuneCountInString(line)), Size: size})
		}
	}
	out.Pages = append(out.Pages, page)
	return out
}
