package document

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// run is a run of ten points whose letters are half as wide as high.
func run(text string, x, y float64) PDFRun {
	return PDFRun{Text: text, X: x, Y: y, Width: 5 * float64(len([]rune(text))), Size: 10}
}

func onePage(runs ...PDFRun) *Document {
	return FromPDF(&PDF{Pages: []PDFPage{{Width: 600, Height: 800, Runs: runs}}})
}

func TestPDFWordsKeepTheirPlace(t *testing.T) {
	d := onePage(run("Staff", 50, 100), run("engineer", 80, 100))
	assert.Equal(t, []string{"Staff engineer"}, texts(d))
	at := d.Place(d.Blocks[0].Text.Source(6, 14)[0])
	assert.Equal(t, "engineer", at.Text)
	assert.Equal(t, 1, at.Node)
	assert.Equal(t, 1, at.Page)
}
