package scoring_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// readPack reads a pack of testdata/packs as an imported one.
func readPack(t *testing.T, file string) rules.Layer {
	t.Helper()
	raw, err := os.ReadFile("../testdata/packs/" + file)
	require.NoError(t, err)
	layer, faults := scoring.ReadPack(raw, rules.Imported)
	require.Empty(t, faults)
	return layer
}

// TestPackTellsHowASiteIsRead reads a page of a system in the house, which is set as no other, with and without the pack.
func TestPackTellsHowASiteIsRead(t *testing.T) {
	const page, list = "../testdata/packs/in-house/applicant.html", "../testdata/packs/in-house/list-applicants.html"
	e := scoring.New()
	before := inspectPage(t, e, page, "")
	assert.Empty(t, before.Site)
	assert.NotContains(t, employers(before), "Quillmark Logistics")
	assert.NotContains(t, checksOf(before), "technology/before-release")

	require.NoError(t, e.Use(readPack(t, "in-house/pack.json")))
	after := inspectPage(t, e, page, "")
	assert.Equal(t, "halden-desk", after.Site)
	assert.Equal(t, "Mira Solberg", after.Profile.Basics.Name)
	assert.Equal(t, []string{"Harbour Lane Freight", "Quillmark Logistics"}, employers(after), "and nothing of the notes or of others")
	require.Len(t, after.Profile.Education, 1)
	assert.Equal(t, "University of Denver", after.Profile.Education[0].Institution)
	assert.Len(t, after.Profile.Skills, 3)
	assert.Equal(t, []string{"technology/before-release"}, checksOf(after))
	assert.Empty(t, after.Notices)

	assert.Equal(t, "No profile found", inspectPage(t, e, list, "").Headline)

	known := e.Sites("")
	assert.Equal(t, sites.KnownSite{ID: "halden-desk", Name: "Halden Desk", Hosts: []string{"desk.halden.example"}, Surface: sites.Overlay, Pack: "halden/recruiting-system"}, known[0])
	require.NoError(t, e.Use())
	assert.Len(t, e.Sites(""), len(known)-1)
	assert.Empty(t, inspectPage(t, e, page, "").Site)
}

func TestPackMayNotTakeASiteOver(t *testing.T) {
	e := scoring.New()
	layer := readPack(t, "in-house/pack.json")
	layer.Pack.Sites[0].ID = "greenhouse"
	require.NoError(t, e.Use(layer))
	assert.Equal(t, len(scoring.New().Sites("")), len(e.Sites("")))
}

func employers(r report.Report) (out []string) {
	for _, w := range r.Profile.Work {
		out = append(out, w.Name)
	}
	return out
}

// inspectText inspects a résumé as text.
func inspectText(e *scoring.Engine, text string) report.Report {
	return e.Inspect(scoring.Input{Kind: "text", Text: text, Now: timespan.MustParse("2026-03-01")})
}
