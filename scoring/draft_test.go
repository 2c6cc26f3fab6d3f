package scoring_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

func times(n int, check string, kind report.AnswerKind) []scoring.Dismissal {
	return slices.Repeat([]scoring.Dismissal{{Check: check, Kind: kind}}, n)
}

func TestDraft(t *testing.T) {
	now := timespan.MustParse("2026-03-01")
	own := readPack(t, "in-house/pack.json").Pack.Sites
	d, ok := scoring.NewDraft("acme/draft", "What Dana learned", slices.Concat(
		times(9, "technology/before-release", report.NotRight), times(2, "technology/before-release", report.Explained),
		times(5, "education/off-calendar", report.NotRight),
		times(4, "education/level-not-awarded", report.NotRight),                                          // too few
		times(6, "employment/overlap", report.NotRight), times(6, "employment/overlap", report.Explained), // of use as often
		times(40, "employment/before-product-existed", report.Explained),                                                     // of use
		times(30, "contact/area-code-elsewhere", report.NotRight),                                                            // a detail as it is
		times(30, "acme/own-rule", report.NotRight), times(30, "", report.NotRight), times(9, "education/off-calendar", "?"), // not known here
	), own, now)
	require.True(t, ok)
	assert.Equal(t, []scoring.Proposal{
		{Check: "technology/before-release", From: "strong", To: "medium", NotRight: 9, Explained: 2},
		{Check: "education/off-calendar", From: "medium", To: "weak", NotRight: 5},
	}, d.Why)
	assert.Equal(t, "A draft, to be looked over before it is signed. technology/before-release: 9 findings were not right, 2 were explained. education/off-calendar: 5 findings were not right, 0 were explained.", d.Pack.Description)

	raw, err := json.Marshal(d.Pack)
	require.NoError(t, err)
	layer, faults := scoring.ReadPack(raw, rules.Imported)
	require.Empty(t, faults, "a draft is a right pack")
	assert.Equal(t, "2027-03-01", layer.Pack.Expires)
	e := scoring.New()
	require.NoError(t, e.Use(layer))
	found, _, _ := inspectEarly(e, "")
	assert.Equal(t, []string{"technology/before-release medium"}, found)
	assert.Equal(t, "halden-desk", e.Sites("")[0].ID)
}

func TestDraftOfEveryCheckIsARightPack(t *testing.T) {
	var all []scoring.Dismissal
	for id := range scoring.Known().Checks {
		all = append(all, times(500, id, report.NotRight)...)
	}
	d, ok := scoring.NewDraft("acme/draft", "Everything", all, nil, timespan.MustParse("2026-03-01"))
	require.True(t, ok)
	raw, err := json.Marshal(d.Pack)
	require.NoError(t, err)
	_, faults := scoring.ReadPack(raw, rules.Imported)
	assert.Empty(t, faults)
	assert.NotContains(t, string(raw), `"none"`, "nothing is put out of sight")
	assert.False(t, strings.Contains(string(raw), `"on"`), "nor switched off")
}

func TestNothingLearnedMakesNoDraft(t *testing.T) {
	_, ok := scoring.NewDraft("acme/draft", "Nothing", times(4, "technology/before-release", report.NotRight), []sites.Site{}, timespan.MustParse("2026-03-01"))
	assert.False(t, ok)
}
