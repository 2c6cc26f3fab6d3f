package document

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// run is a run of ten points whose letters are half as wide as high.
func run(text string, x, y float64) PDFRun {
	return PDFRun{Text: text, X: x, Y: y, Width: 5 * float64(len([]rune(text))), Size: 10}
}

func bold(text string, x, y float64) PDFRun {
	r := run(text, x, y)
	r.Font = "ABCDEF+Calibri-Bold"
	return r
}

func sized(r PDFRun, size float64) PDFRun {
	r.Width *= size / r.Size
	r.Size = size
	return r
}

func onePage(runs ...PDFRun) *Document { return pages(runs) }

func pages(all ...[]PDFRun) *Document {
	p := &PDF{}
	for _, runs := range all {
		p.Pages = append(p.Pages, PDFPage{Width: 600, Height: 800, Runs: runs})
	}
	return FromPDF(p)
}

// shown are the texts of the blocks that a person can see; a tab stands where a gap is seen.
func shown(d *Document) []string {
	out := []string{}
	for _, b := range d.Blocks {
		if b.Hidden != "" {
			continue
		}
		text, last := "", 0
		for _, at := range b.Breaks {
			text, last = text+b.Text.String()[last:at]+"\t", at
		}
		out = append(out, strings.ReplaceAll(text+b.Text.String()[last:], "\t ", "\t"))
	}
	return out
}

func TestPDFWordsKeepTheirPlace(t *testing.T) {
	d := pages([]PDFRun{run("First page", 50, 100)}, []PDFRun{run("Staff", 50, 100), run(" ", 75, 100), run("engineer", 80, 100)})
	require.Equal(t, []string{"First page", "Staff engineer"}, shown(d))
	at := d.Place(d.Blocks[1].Text.Source(6, 14)[0])
	assert.Equal(t, "engineer", at.Text)
	assert.Equal(t, 3, at.Node, "nodes are counted over all pages, blank runs too")
	assert.Equal(t, 2, at.Page)
	assert.Empty(t, d.Blocks[1].Text.Source(5, 6), "the space between two runs has no place")
}

func TestPDFWordsAreToldByTheirGaps(t *testing.T) {
	for _, c := range []struct {
		name string
		runs []PDFRun
		want string
	}{
		{"kerned letters are one word", []PDFRun{run("Tow", 50, 100), run("er", 64.5, 100)}, "Tower"},
		{"words in any order of the file", []PDFRun{run("engineer", 80, 100), run("Staff", 50, 100)}, "Staff engineer"},
		{"a raised sign", []PDFRun{run("the 5", 50, 100), sized(run("th", 75, 96), 6), run("floor", 84, 100)}, "the 5th floor"},
		{"what is drawn twice is read once", []PDFRun{run("Bold", 50, 100), run("Bold", 50.4, 100)}, "Bold"},
		{"a heading with its letters apart", []PDFRun{run("E X P E R I E N C E", 50, 100)}, "EXPERIENCE"},
		{"the same, each letter alone", letters("WORK HISTORY", 4), "WORK HISTORY"},
		{"several spaces are a gap", []PDFRun{run("Acme Corp          2019", 50, 100)}, "Acme Corp\t2019"},
		{"ligatures are resolved", []PDFRun{run("oﬃce", 50, 100)}, "office"},
		{"signs of an icon font part words", []PDFRun{{Text: "\uf095", X: 50, Y: 100, Width: 10, Size: 10, Font: "FontAwesome"}, run("+1 303", 64, 100), {Text: "\uf0e0", X: 100, Y: 100, Width: 10, Size: 10}, run("a@b.c", 114, 100)}, "+1 303\ta@b.c"},
		{"right to left", []PDFRun{run("شركة", 60, 100), run("في", 45, 100), run("Acme", 20, 100)}, "شركة في Acme"},
	} {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, []string{c.want}, shown(onePage(c.runs...))) })
	}
}

// letters sets each letter as a run of its own, with a gap behind it, and a wide one between words.
func letters(s string, gap float64) (out []PDFRun) {
	x := 50.0
	for _, r := range s {
		if r == ' ' {
			x += 3 * gap
			continue
		}
		out = append(out, run(string(r), x, 100))
		x += 5 + gap
	}
	return out
}

func TestPDFColumnsAreReadOneAfterTheOther(t *testing.T) {
	var runs []PDFRun
	for i, s := range []string{"CONTACT", "Denver", "jo@example.com", "SKILLS", "Go", "Linux", "Bash", "Python", "LANGUAGES", "English"} {
		runs = append(runs, run(s, 40, 100+17*float64(i)))
	}
	for i, s := range []string{"EXPERIENCE", "Staff engineer at the Northgate Freight company", "March 2019 to today in Denver, Colorado", "Led the move of many services", "Wrote the guide for incidents", "EDUCATION", "The Juilliard School of the city of New York", "2006 to 2010, with a degree in music"} {
		runs = append(runs, run(s, 220, 92+21*float64(i)))
	}
	got := shown(onePage(runs...))
	require.Len(t, got, 18)
	assert.Equal(t, "EXPERIENCE", got[0], "the wide column first")
	assert.Equal(t, "CONTACT", got[8])
	assert.Equal(t, []string{"SKILLS", "Go", "Linux"}, got[11:14])
}

func TestPDFDatesStayWithTheirRow(t *testing.T) {
	t.Run("in a column at the right", func(t *testing.T) {
		assert.Equal(t, []string{"Northgate Freight\t2019 – 2023", "Staff engineer", "Tessel Logistics\t2013 – 2019", "Engineer", "Halden Robotics\t2010 – 2013", "Platform engineer"}, shown(onePage(
			run("Northgate Freight", 50, 100), run("Staff engineer", 50, 113), run("Tessel Logistics", 50, 130), run("Engineer", 50, 143), run("Halden Robotics", 50, 160), run("Platform engineer", 50, 173),
			run("2019 – 2023", 450, 100), run("2013 – 2019", 450, 130), run("2010 – 2013", 450, 160))))
	})
	t.Run("in a column at the left, broken into two lines", func(t *testing.T) {
		assert.Equal(t, []string{"Jan 2019 – Present\tStaff engineer", "Northgate Freight", "Jun 2013 – Dec 2018\tEngineer", "Tessel Logistics"}, shown(onePage(
			run("Jan 2019 –", 50, 100), run("Present", 50, 113), run("Jun 2013 –", 50, 140), run("Dec 2018", 50, 153),
			run("Staff engineer", 130, 100), run("Northgate Freight", 130, 113), run("Engineer", 130, 140), run("Tessel Logistics", 130, 153))))
	})
}

// ending is a run whose last letter stands at x.
func ending(text string, x, y float64) PDFRun {
	r := run(text, 0, y)
	r.X = x - r.Width
	return r
}

func TestPDFEdgesSetFlushRightStayWithTheirRows(t *testing.T) {
	t.Run("places and dates at the right", func(t *testing.T) {
		assert.Equal(t, []string{"Northgate Freight\tDenver", "Staff engineer\tMarch 2019 – 2023", "Tessel Logistics\tBoulder", "Engineer\t2013 – 2019", "Halden Robotics\tPueblo", "Trainee\tJune 2010 – 2013"}, shown(onePage(
			bold("Northgate Freight", 50, 100), run("Staff engineer", 50, 113), bold("Tessel Logistics", 50, 130), run("Engineer", 50, 143), bold("Halden Robotics", 50, 160), run("Trainee", 50, 173),
			ending("Denver", 550, 100), ending("March 2019 – 2023", 550, 113), ending("Boulder", 550, 130), ending("2013 – 2019", 550, 143), ending("Pueblo", 550, 160), ending("June 2010 – 2013", 550, 173))))
	})
	t.Run("labels at the left", func(t *testing.T) {
		assert.Equal(t, []string{"Dates\tMar 2008 – present", "Title\tLibrarian of the systems", "Employer\tCity Library", "Dates\tSep 1997 – Feb 2008", "Title\tArchivist of the museum", "Employer\tStore Museum"}, shown(onePage(
			ending("Dates", 150, 100), run("Mar 2008 – present", 170, 100), ending("Title", 150, 113), run("Librarian of the systems", 170, 113), ending("Employer", 150, 126), run("City Library", 170, 126),
			ending("Dates", 150, 152), run("Sep 1997 – Feb 2008", 170, 152), ending("Title", 150, 165), run("Archivist of the museum", 170, 165), ending("Employer", 150, 178), run("Store Museum", 170, 178))))
	})
}

func TestPDFHeadingsInTheMarginStandBeforeTheirText(t *testing.T) {
	d := onePage(
		bold("EXPERIENCE", 50, 100), run("Northgate Freight", 160, 100), run("Staff engineer, 2019 to 2023", 160, 113), run("Wrote the guide that is still in use", 160, 126),
		bold("EDUCATION", 50, 150), run("The Juilliard School", 160, 150), run("B.S., 2006 to 2010", 160, 163), run("With honours", 160, 176),
		bold("SKILLS", 50, 200), run("Go", 160, 200), run("Linux", 160, 213), run("Bash", 160, 226))
	assert.Equal(t, []string{"EXPERIENCE", "Northgate Freight", "Staff engineer, 2019 to 2023", "Wrote the guide that is still in use", "EDUCATION", "The Juilliard School", "B.S., 2006 to 2010", "With honours", "SKILLS", "Go", "Linux", "Bash"}, shown(d))
	assert.Equal(t, Heading, d.Blocks[0].Kind)
}

func TestPDFLinesAreJoinedToParagraphs(t *testing.T) {
	prose := []PDFRun{run("Platform engineer who likes quiet pagers and writes down how the shared ser-", 50, 100), run("vices work, so that product teams can ship without waiting for anybody else", 50, 113), run("to help them.", 50, 126)}
	joined := "Platform engineer who likes quiet pagers and writes down how the shared ser-vices work, so that product teams can ship without waiting for anybody else to help them."
	assert.Equal(t, []string{joined}, shown(onePage(prose...)))
	t.Run("without the hyphen of a program that parts words", func(t *testing.T) {
		d := FromPDF(&PDF{Properties: Properties{Producer: "pdfTeX-1.40.25"}, Pages: []PDFPage{{Width: 600, Height: 800, Runs: prose}}})
		assert.Equal(t, []string{strings.Replace(joined, "ser-vices", "services", 1)}, shown(d))
	})
	t.Run("bullets begin items", func(t *testing.T) {
		d := onePage(append(prose,
			run("•", 60, 150), run("Led the move of all services to one platform, with nobody there to", 72, 150), run("lend a hand.", 72, 163),
			PDFRun{Text: "\uf0b7", X: 60, Y: 176, Width: 5, Size: 10, Font: "Symbol"}, run("Wrote the guide", 72, 176),
			PDFRun{Text: "§", X: 60, Y: 189, Width: 5, Size: 10, Font: "Wingdings"}, run("Ran the drills", 72, 189))...)
		assert.Equal(t, []string{joined, "Led the move of all services to one platform, with nobody there to lend a hand.", "Wrote the guide", "Ran the drills"}, shown(d))
		for _, b := range d.Blocks[1:] {
			assert.Equal(t, Item, b.Kind)
		}
	})
}

func TestPDFHeadingsHaveLevels(t *testing.T) {
	d := onePage(
		sized(bold("Jordan Avery", 50, 60), 24), run("Denver, Colorado", 50, 80),
		sized(bold("Experience", 50, 120), 14), bold("Northgate Freight", 50, 140), run("Staff engineer, March 2019 to today", 50, 153),
		sized(bold("Education", 50, 190), 14), bold("The Juilliard School", 50, 210), run("B.S. in Music, 2006 to 2010", 50, 223))
	levels := map[string]int{}
	for _, b := range d.Blocks {
		if b.Kind == Heading {
			levels[b.Text.String()] = b.Level
		}
	}
	assert.Equal(t, map[string]int{"Jordan Avery": 1, "Experience": 2, "Education": 2, "Northgate Freight": 3, "The Juilliard School": 3}, levels)
}

func TestPDFRunningHeadersAndFootersAreNotReadTwice(t *testing.T) {
	page := func(n string, body ...PDFRun) []PDFRun {
		return append(body, run("jordan@example.com", 50, 770), run("Page "+n+" of 2", 500, 770))
	}
	d := pages(
		page("1", sized(run("Jordan Avery", 50, 60), 24), run("Denver", 50, 90), bold("EXPERIENCE", 50, 130), run("Wrote the guide for incidents and the", 50, 150)),
		page("2", run("Jordan Avery", 50, 40), run("guide for new engineers.", 50, 100), bold("EDUCATION", 50, 130), run("The Juilliard School", 50, 150)))
	all := strings.Join(shown(d), "|")
	assert.Equal(t, 1, strings.Count(all, "jordan@example.com"))
	assert.Equal(t, 1, strings.Count(all, "Jordan Avery"))
	assert.NotContains(t, all, "Page")
	assert.Less(t, strings.Index(all, "jordan@"), strings.Index(all, "EXPERIENCE"), "what can be reached is read with the header")
	assert.NotContains(t, all, "@example.com|guide", "a page's foot does not part a sentence")
}

func TestPDFTextThatCannotBeSeen(t *testing.T) {
	hidden := run("Kubernetes expert", 50, 300)
	hidden.Hidden = "colour"
	d := onePage(run("Jordan Avery", 50, 100), hidden, run("Engineer", 50, 130))
	assert.Equal(t, []string{"Jordan Avery", "Engineer"}, shown(d))
	last := d.Blocks[len(d.Blocks)-1]
	assert.Equal(t, "Kubernetes expert", last.Text.String())
	assert.Equal(t, "colour", last.Hidden)
	assert.False(t, d.Scanned)

	t.Run("is what a scanned page shows when there is no other", func(t *testing.T) {
		scanned := run("Jordan Avery", 50, 100)
		scanned.Hidden = "invisible"
		d := onePage(scanned)
		assert.Equal(t, []string{"Jordan Avery"}, shown(d))
		assert.True(t, d.Scanned)
	})
}

func TestPDFLinksAndTypeAreKept(t *testing.T) {
	d := FromPDF(&PDF{Pages: []PDFPage{{Width: 600, Height: 800,
		Runs:  []PDFRun{bold("Jordan", 50, 100), run("LinkedIn", 90, 100)},
		Links: []PDFLink{{X: 89, Y: 90, Width: 42, Height: 12, URL: "https://linkedin.com/in/javery-example"}}}}})
	require.Len(t, d.Blocks, 1)
	assert.Equal(t, []Run{{Start: 0, End: 6, Bold: true}, {Start: 7, End: 15, Href: "https://linkedin.com/in/javery-example"}}, d.Blocks[0].Runs)
}

func TestPDFLinksCutTheRunsThatTheyLieUnderInPart(t *testing.T) {
	d := FromPDF(&PDF{Pages: []PDFPage{{Width: 600, Height: 800,
		Runs:  []PDFRun{run("avery.example.net · github.com/javery-example", 50, 100)},
		Links: []PDFLink{{X: 50, Y: 90, Width: 85, Height: 12, URL: "https://avery.example.net"}, {X: 150, Y: 90, Width: 125, Height: 12, URL: "https://github.com/javery-example"}}}}})
	require.Len(t, d.Blocks, 1)
	assert.Equal(t, "avery.example.net · github.com/javery-example", d.Blocks[0].Text.String())
	require.Len(t, d.Blocks[0].Runs, 2)
	assert.Equal(t, "https://avery.example.net", d.Blocks[0].Runs[0].Href)
	assert.Equal(t, "github.com/javery-example", d.Blocks[0].Text.String()[d.Blocks[0].Runs[1].Start:d.Blocks[0].Runs[1].End])
}

func TestPDFTurnedTextIsReadApart(t *testing.T) {
	turned := func(s string, y float64) PDFRun { r := run(s, 20, y); r.Angle = 270; return r }
	assert.Equal(t, []string{"Jordan Avery", "Engineer", "made in 2024"}, shown(onePage(turned("made", 700), turned("in 2024", 675), run("Jordan Avery", 50, 100), run("Engineer", 50, 130))))
}

func TestPDFOfAnyNumbersIsRead(t *testing.T) {
	d := onePage(PDFRun{Text: "nowhere", X: math.NaN()}, PDFRun{Text: "far", X: 1e300, Y: -1e300}, PDFRun{Text: "flat", X: 50, Y: 100, Size: -3, Width: math.Inf(1)}, run("here", 50, 200))
	assert.ElementsMatch(t, []string{"nowhere", "far", "flat", "here"}, shown(d))
}

// A page of more runs than a person would make must not take long: what is done with them grows as they do.
func TestPDFOfManyRunsIsReadInTime(t *testing.T) {
	layouts := map[string]func(i int) PDFRun{
		"on one spot":   func(int) PDFRun { return run("word", 50, 100) },
		"on one line":   func(i int) PDFRun { return run("w", float64(i)*7, 100) },
		"on many lines": func(i int) PDFRun { return run("some words", float64(i%7)*70, float64(i/7)*11) },
		"all over":      func(i int) PDFRun { return run("•", float64(i*7919%600), float64(i*104729%80000)/100) },
	}
	for name, at := range layouts {
		t.Run(name, func(t *testing.T) {
			runs := make([]PDFRun, 200_000)
			for i := range runs {
				runs[i] = at(i)
			}
			start := time.Now()
			require.NotEmpty(t, onePage(runs...).Blocks)
			assert.Less(t, time.Since(start), 20*time.Second)
		})
	}
}

func FuzzFromPDF(f *testing.F) {
	dumps, err := filepath.Glob("testdata/pdf/*.json")
	require.NoError(f, err)
	for _, name := range dumps {
		raw, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(raw)
	}
	f.Add([]byte(`{"pages":[{"width":-1,"height":0,"runs":[{"text":"a\u0301\ud83d\ude00","x":-1e308,"y":1e308,"width":1e-320,"size":1e9,"angle":1e18},{"text":"E X P E R","x":1,"y":1,"size":1e-9},{"text":"ser-","x":0,"y":0},{"text":"vices","x":0,"y":1}],"links":[{"x":-1e9,"y":-1e9,"width":1e10,"height":1e10,"url":"x"}]}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		var p PDF
		if json.Unmarshal(raw, &p) != nil {
			t.Skip()
		}
		d := FromPDF(&p)
		runs := 0
		for i := range p.Pages {
			runs += len(p.Pages[i].Runs)
		}
		for _, b := range d.Blocks {
			require.Positive(t, b.Text.Len())
			require.Less(t, b.Element, len(d.Elements))
			last := 0
			for _, at := range b.Breaks {
				require.True(t, at >= last && at <= b.Text.Len())
				last = at
			}
			for _, r := range b.Runs {
				require.True(t, r.Start >= 0 && r.Start <= r.End && r.End <= b.Text.Len(), "%v in %d", r, b.Text.Len())
			}
			for _, g := range b.Text.Source(0, b.Text.Len()) {
				require.Less(t, g.Node, runs)
				require.NotEmpty(t, d.Place(g).Text)
				require.Positive(t, d.Place(g).Page)
			}
		}
	})
}

func BenchmarkFromPDF(b *testing.B) {
	raw, err := os.ReadFile("testdata/pdf/two-pages.json")
	require.NoError(b, err)
	var p PDF
	require.NoError(b, json.Unmarshal(raw, &p))
	for b.Loop() {
		FromPDF(&p)
	}
}
