package document

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tablePage sets lines of cells at columns of 100 points; a line that begins with "*" is bold, and "+" moves it
// farther down, as the padding of a table does.
func tablePage(lines ...string) *PDF {
	page := PDFPage{Width: 600, Height: 800}
	y := 100.0
	for _, line := range lines {
		y += 12
		for strings.HasPrefix(line, "+") {
			line, y = line[1:], y+6
		}
		bold := strings.HasPrefix(line, "*")
		for i, text := range strings.Split(strings.TrimPrefix(line, "*"), "|") {
			if text != "" {
				page.Runs = append(page.Runs, PDFRun{Text: text, X: 50 + 130*float64(i), Y: y, Width: 5 * float64(len(text)), Size: 10, Bold: bold})
			}
		}
	}
	return &PDF{Pages: []PDFPage{page}}
}

// tableText writes the cells of each row of the tables in a document, parted by bars.
func tableText(d *Document) (out []string) {
	row := -1
	for _, b := range d.Blocks {
		cell := d.Elements[b.Element]
		if cell.Tag != "td" {
			continue
		}
		if cell.Parent != row {
			row = cell.Parent
			out = append(out, b.Text.String())
			continue
		}
		out[len(out)-1] += "|" + b.Text.String()
	}
	return out
}

func TestTables(t *testing.T) {
	for name, c := range map[string]struct{ page, want []string }{
		"one line a row": {
			[]string{"*Year|School|Degree", "+2012|Hillside College|B.A.", "+2014|Port University|M.A."},
			[]string{"Year|School|Degree", "2012|Hillside College|B.A.", "2014|Port University|M.A."},
		},
		"rows as close as lines": {
			[]string{"*Year|School|Degree", "2012|Hillside College|B.A.", "2014|Port University|M.A."},
			[]string{"Year|School|Degree", "2012|Hillside College|B.A.", "2014|Port University|M.A."},
		},
		"cells of several lines": {
			[]string{"*Dates|Employer|Title", "+2012 –|Hillside Memorial|Nurse", "2014|Hospital|- Night care", "+2015 –|Port Clinic|Head Nurse", "2016"},
			[]string{"Dates|Employer|Title", "2012 – 2014|Hillside Memorial Hospital|Nurse|Night care", "2015 – 2016|Port Clinic|Head Nurse"},
		},
		"one row of two lines": {
			[]string{"*Dates|School|Degree", "2012 –|University of|Bachelor of", "2014|Hillside|Arts"},
			[]string{"Dates|School|Degree", "2012 – 2014|University of Hillside|Bachelor of Arts"},
		},
		"text below": {
			[]string{"*Year|School|Degree", "+2012|Hillside College|B.A.", "++Speaks Spanish and Welsh, and reads a little Latin besides."},
			[]string{"Year|School|Degree", "2012|Hillside College|B.A."},
		},
		"a job with its place and its dates":   {[]string{"*Acme Works|Engineer|2012 – 2014", "Built pumps|and fitted|them"}, nil},
		"two words in bold":                    {[]string{"*Acme Works|Leeds", "Engineer|2012 – 2014"}, nil},
		"bold words over a line of full width": {[]string{"*Acme Works|Engineer|Leeds", "Built the pumps of a whole town and fitted them with care"}, nil},
	} {
		assert.Equal(t, c.want, tableText(FromPDF(tablePage(c.page...))), name)
	}
}
