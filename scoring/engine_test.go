package scoring_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

var today = timespan.MustParse("2026-11-23")

// What cannot be read, or is no profile, gets a plain sentence and no finding, and the next request works.
func TestBadInput(t *testing.T) {
	engine := scoring.New()
	sample, err := os.ReadFile("../testdata/people/jordan-avery.txt")
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		in     scoring.Input
		says   string
		unread bool
	}{
		{"nothing", scoring.Input{Kind: "html"}, "no text", true},
		{"white space", scoring.Input{Kind: "text", Text: " \n\t "}, "no text", true},
		{"a page that is no profile", scoring.Input{Kind: "html", Text: "<h1>Our menu</h1><p>Soup 2010 – 2013"}, "No profile", false},
		{"10 MB of HTML", scoring.Input{Kind: "html", Text: strings.Repeat("<p>Lorem ipsum dolor sit amet.</p>", 300_000)}, "2 MiB", false},
		{"broken markup", scoring.Input{Kind: "html", Text: `<table><tr><td><b><p class="x>`}, "No profile", false},
		{"deep nesting", scoring.Input{Kind: "html", Text: strings.Repeat("<div>", 100_000) + "x"}, "nested deeper", false},
		{"binary pasted as text", scoring.Input{Kind: "text", Text: "\x7fELF\x02\x01\x00\x00\x00\x00\x00\x03"}, "not text", true},
		{"a PDF", scoring.Input{Text: "%PDF-1.7\n", File: "cv.pdf"}, "PDF", true},
		{"a zipped file", scoring.Input{Text: "PK\x03\x04abc", File: "cv.docx"}, "DOCX", true},
		{"an unknown kind of file", scoring.Input{Text: "hello", File: "cv.xyz"}, ".xyz", true},
		{"broken JSON", scoring.Input{Text: `{"basics":`, File: "cv.json"}, "not valid JSON", true},
		{"JSON of another kind", scoring.Input{Text: `[1,2]`, File: "cv.json"}, "JSON Resume", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.in.Now = today
			r := engine.Inspect(c.in)
			assert.Empty(t, r.Findings)
			assert.Equal(t, report.Nothing, r.Level)
			assert.Equal(t, c.unread, r.Unread)
			assert.Contains(t, strings.Join(r.Notices, " "), c.says)

			next := engine.Inspect(scoring.Input{Kind: "text", Text: string(sample), Now: today})
			assert.NotEmpty(t, next.Findings)
		})
	}
}

func TestKindIsToldFromTheText(t *testing.T) {
	engine := scoring.New()
	for name, file := range map[string]string{"plain text": "jordan-avery.txt", "JSON Resume": "jordan-avery.json"} {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile("../testdata/people/" + file)
			require.NoError(t, err)
			r := engine.Inspect(scoring.Input{Text: string(raw), Now: today})
			assert.Equal(t, report.Several, r.Level)
			for _, f := range r.Findings {
				for _, e := range f.Evidence {
					for _, w := range e.Where {
						assert.Contains(t, e.Quote, w.Text) // dates of a JSON file are two strings
						assert.Equal(t, name == "JSON Resume", w.Path != "")
						assert.Equal(t, name == "plain text", w.Line > 0)
					}
				}
			}
		})
	}
}

func TestTheSameInputGivesTheSameReport(t *testing.T) {
	raw, err := os.ReadFile("../testdata/people/jordan-avery.txt")
	require.NoError(t, err)
	in := scoring.Input{Kind: "text", Text: string(raw), Now: today}
	engine := scoring.New()
	assert.Equal(t, engine.Inspect(in), engine.Inspect(in))
	assert.Equal(t, engine.Inspect(in), scoring.New().Inspect(in))
}
