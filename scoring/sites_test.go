package scoring_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// sitePages returns the pages of testdata/pages, "site/name.html". Those that begin with "list" are lists,
// feeds and messages; the others have what they say beside them, as a JSON Resume document.
func sitePages(t *testing.T) []string {
	files, err := filepath.Glob("../testdata/pages/*/*.html")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

func inspectPage(t *testing.T, engine *scoring.Engine, file, address string) report.Report {
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	return engine.Inspect(scoring.Input{Kind: "html", Text: string(raw), URL: address, Now: timespan.MustParse("2026-06-30")})
}

func siteOf(file string) string { return filepath.Base(filepath.Dir(file)) }

func TestPagesOfKnownSitesAreReadExactly(t *testing.T) {
	engine := scoring.New()
	for _, file := range sitePages(t) {
		if strings.HasPrefix(filepath.Base(file), "list") {
			continue
		}
		t.Run(siteOf(file)+"/"+filepath.Base(file), func(t *testing.T) {
			r := inspectPage(t, engine, file, "")
			assert.Equal(t, siteOf(file), r.Site)
			assert.Empty(t, r.Notices)
			want, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".json")
			require.NoError(t, err)
			r.Profile.Meta = nil // sureness and properties are not the page's words
			got, err := json.MarshalIndent(r.Profile, "", "  ")
			require.NoError(t, err)
			assert.JSONEq(t, string(want), string(got))
			for _, f := range r.Findings {
				assert.Contains(t, []string{"none", "weak"}, f.Strength, f.Says)
			}
		})
	}
}

func TestListsFeedsAndMessagesOfKnownSitesAreNotRead(t *testing.T) {
	engine := scoring.New()
	lists := map[string]int{}
	for _, file := range sitePages(t) {
		if !strings.HasPrefix(filepath.Base(file), "list") {
			continue
		}
		lists[siteOf(file)]++
		t.Run(siteOf(file)+"/"+filepath.Base(file), func(t *testing.T) {
			r := inspectPage(t, engine, file, "")
			assert.Equal(t, "No profile found", r.Headline)
			assert.Contains(t, r.Because, "Plumbline reads single candidates, not lists, feeds or messages.")
			assert.Empty(t, r.Findings)
			assert.Empty(t, r.Profile.Work)
			assert.Empty(t, r.Profile.Basics.Name)
		})
	}
	for _, s := range engine.Sites("") {
		assert.Positive(t, lists[s.ID], "no list page of %s", s.ID)
	}
}

func TestProfilesSavedByLinkedIn(t *testing.T) {
	files, err := filepath.Glob("../testdata/pages/linkedin-pdf/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	engine := scoring.New()
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		want, err := os.ReadFile(strings.TrimSuffix(file, ".txt") + ".json")
		require.NoError(t, err)
		t.Run(filepath.Base(file), func(t *testing.T) {
			r := engine.Inspect(scoring.Input{Kind: "text", Text: string(raw), Now: timespan.MustParse("2026-06-30")})
			assert.Equal(t, "linkedin-pdf", r.Site)
			r.Profile.Meta = nil // sureness and properties are not the page's words
			got, err := json.MarshalIndent(r.Profile, "", "  ")
			require.NoError(t, err)
			assert.JSONEq(t, string(want), string(got))
			for _, f := range r.Findings {
				assert.Contains(t, []string{"none", "weak"}, f.Strength, f.Says)
			}
		})
	}
}
