package report_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// answering builds the report anew with answers, as the engine does.
func answering(p *profile.Profile, all []checks.Outcome, answers ...report.Answer) report.Report {
	outcomes, answered := report.Settle(all, answers)
	return report.Build(report.Input{
		Profile: p, Outcomes: outcomes, Picture: picture.Weigh(outcomes, *rules.Default().Picture),
		Answers: answers, Answered: answered, Now: timespan.MustParse("2026-01-15"), Locate: jordan.locate,
	})
}

func TestAnAnsweredFindingDoesNotCountAndStaysInTheRecord(t *testing.T) {
	p, outcomes := person()
	before := answering(p, outcomes)
	require.Equal(t, report.Several, before.Level)
	require.Len(t, before.Findings, 2)
	technology := before.Findings[0]

	explained := answering(p, outcomes, report.Answer{Finding: technology.ID, Kind: report.Explained, Note: "Ran it from a private preview."})
	assert.Equal(t, report.Question, explained.Level)
	require.Len(t, explained.Findings, 1)
	assert.Equal(t, "education/program-not-offered", explained.Findings[0].Check)
	require.Len(t, explained.Answered, 1)
	assert.Equal(t, technology.Title, explained.Answered[0].Finding.Title)
	assert.Equal(t, technology.ID, explained.Answered[0].Finding.ID)
	assert.Contains(t, explained.Because, "One finding was answered and does not count.")
	assert.Contains(t, report.Markdown(explained), "the candidate explained it: Ran it from a private preview.")

	both := answering(p, outcomes, report.Answer{Finding: technology.ID, Kind: report.NotRight}, report.Answer{Finding: before.Findings[1].ID, Kind: report.NotRight})
	assert.Equal(t, report.Nothing, both.Level)
	assert.Empty(t, both.Findings)
	assert.Len(t, both.Answered, 2)

	other := answering(p, outcomes, report.Answer{Finding: "0123456789abcdef", Kind: report.NotRight})
	assert.Equal(t, before.Findings, other.Findings, "an answer to nothing changes nothing")
}

func TestEveryFormHoldsWhatTheReportSays(t *testing.T) {
	p, outcomes := person()
	p.Name.Text = "Jordan <script>alert(1)</script> & Avery"
	r := answering(p, outcomes)
	page, known := report.Write(r, report.FormatHTML)
	require.True(t, known)
	assert.NotContains(t, page, "<script")
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	words := textOf(doc)
	for _, f := range r.Findings {
		for _, want := range append([]string{f.Title, f.Says, f.Ask}, f.Innocent...) {
			assert.Contains(t, words, want)
		}
		for _, e := range f.Evidence {
			assert.Contains(t, words, e.Quote)
		}
	}
	assert.Contains(t, words, "Jordan <script>alert(1)</script> & Avery")
	assert.NotRegexp(t, `https?://|src=|@import|url\(`, page, "it needs nothing from elsewhere")

	sheet, known := report.Write(r, report.FormatQuestions)
	require.True(t, known)
	for _, f := range r.Findings {
		assert.Contains(t, sheet, f.Ask)
	}
	_, known = report.Write(r, "pdf")
	assert.False(t, known)
}

func TestAnEmptyQuestionSheetSaysSo(t *testing.T) {
	p, _ := person()
	sheet, _ := report.Write(answering(p, nil), report.FormatQuestions)
	assert.Contains(t, sheet, "nothing to ask")
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data + " "
	}
	var out string
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		out += textOf(c)
	}
	return out
}
