package scoring_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/document"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// savedPDF sets a saved profile's text as LinkedIn's PDF does: a narrow column from Contact to Certifications on
// the left of the first page, and the rest, in larger letters, beside it.
func savedPDF(text, name string) *document.PDF {
	const narrow, wide = 22.0, 223.0
	pdf := &document.PDF{Properties: document.Properties{Producer: "Apache FOP Version 2.3"}}
	for n, sheet := range strings.Split(text, "\f") {
		page := document.PDFPage{Width: 612, Height: 792}
		x, y := wide, 60.0
		if n == 0 {
			x = narrow
		}
		for _, line := range strings.Split(strings.ReplaceAll(sheet, "linkedin.com/in/marisa-", "linkedin.com/in/marisa-\n"), "\n") {
			size := 10.5
			switch {
			case line == name:
				x, y, size = wide, 60, 26
			case strings.HasPrefix(line, "Page "):
				page.Runs = append(page.Runs, document.PDFRun{Text: line, X: 280, Y: 770, Width: 50, Size: 9})
				continue
			case line == "Summary" || line == "Experience" || line == "Education":
				size = 15.75
			case line == "Contact" || line == "Top Skills" || line == "Languages" || line == "Certifications":
				size = 13
			case line == "":
				y += 8
				continue
			}
			y += 1.5 * size
			page.Runs = append(page.Runs, document.PDFRun{Text: line, X: x, Y: y, Width: 0.48 * size * float64(len([]rune(line))), Size: size, Font: "ArialUnicodeMS"})
		}
		pdf.Pages = append(pdf.Pages, page)
	}
	return pdf
}

func TestProfilesSavedByLinkedInAsPDF(t *testing.T) {
	engine := scoring.New()
	for file, name := range map[string]string{"grouped": "Marisa Holloway", "alone": "Priya Raman"} {
		t.Run(file, func(t *testing.T) {
			raw, err := os.ReadFile("../testdata/pages/linkedin-pdf/" + file + ".txt")
			require.NoError(t, err)
			r := engine.Inspect(scoring.Input{Kind: "pdf", PDF: savedPDF(string(raw), name), Now: timespan.MustParse("2026-06-30")})
			assert.Equal(t, "linkedin-pdf", r.Site)
			want, err := os.ReadFile("../testdata/pages/linkedin-pdf/" + file + ".json")
			require.NoError(t, err)
			r.Profile.Meta = nil // sureness and properties are not the page's words
			got, err := json.MarshalIndent(r.Profile, "", "  ")
			require.NoError(t, err)
			assert.JSONEq(t, string(want), string(got))
			assert.NotContains(t, []report.Level{report.Question, report.Contradiction, report.Several}, r.Level)
		})
	}
}
