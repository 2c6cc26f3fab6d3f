package main

import (
	"encoding/base64"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/report"
)

// checked is a line that check writes for a candidate of an export.
type checked struct {
	Line   int
	ID     string
	Error  string
	Report report.Report
}

// exported runs check on an export on standard input.
func exported(t *testing.T, stdin string, args ...string) (all []checked, errs string, err error) {
	t.Helper()
	out, errs, err := run(stdin, append([]string{"check", "--now", "2026-11-23", "-"}, args...)...)
	for line := range strings.Lines(out) {
		var c checked
		require.NoError(t, json.Unmarshal([]byte(line), &c), line)
		all = append(all, c)
	}
	return all, errs, err
}

// field writes an object of strings and JSON as one line.
func field(fields map[string]any) string {
	b, _ := json.Marshal(fields)
	return string(b) + "\n"
}

func TestAnExportIsCheckedLineByLine(t *testing.T) {
	read := func(file string) []byte {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		return raw
	}
	plain, resume, sidebar := read(people+"jordan-avery.txt"), read(people+"jordan-avery.json"), read(pdfs+"sidebar.pdf")
	page := `<h1>Robin Vale</h1><h2>Experience</h2><h3>Analyst, Northgate Freight</h3><p>2012 – 2014</p>`
	in := field(map[string]any{"id": "plain", "text": string(plain), "name": "cv.pdf"}) +
		field(map[string]any{"id": "resume", "resume": json.RawMessage(resume)}) +
		field(map[string]any{"id": 3, "file": base64.StdEncoding.EncodeToString(sidebar), "name": "sidebar.pdf"}) +
		field(map[string]any{"id": "page", "html": page, "url": "https://robin.example.com/", "stage": "phone screen"}) +
		field(map[string]any{"id": "file", "file": base64.StdEncoding.EncodeToString(plain)})
	all, errs, err := exported(t, in)
	require.NoError(t, err, errs)
	require.Len(t, all, 5)
	assert.Contains(t, errs, "5 candidates checked")
	for i, want := range []struct{ id, name string }{{"plain", "Jordan Avery"}, {"resume", "Jordan Avery"}, {"3", "Jordan Avery"}, {"page", "Robin Vale"}, {"file", "Jordan Avery"}} {
		assert.Equal(t, i+1, all[i].Line)
		assert.Equal(t, want.id, all[i].ID)
		assert.Equal(t, want.name, all[i].Report.Profile.Basics.Name)
	}

	t.Run("lines that cannot be read are told, and the exit status says so", func(t *testing.T) {
		all, errs, err := exported(t, in+"{torn\n"+in)
		assert.ErrorIs(t, err, errUnread)
		require.Len(t, all, 11)
		assert.Contains(t, all[5].Error, "not one JSON object")
		assert.Contains(t, errs, "line 6: ")
		assert.Contains(t, errs, "could not be read: 1")
	})
	t.Run("a file is told by its name, or by the flag", func(t *testing.T) {
		for name, flags := range map[string][]string{"export.ndjson": nil, "export.jsonl": {"--brief"}, "export.txt": {"--ndjson"}} {
			file := filepath.Join(t.TempDir(), name)
			require.NoError(t, os.WriteFile(file, []byte(in), 0o600))
			out, errs, err := run("", append([]string{"check", file}, flags...)...)
			require.NoError(t, err, errs)
			assert.Equal(t, 5, strings.Count(out, "\n"), name)
		}
	})
}

func TestAResumeOnStandardInputIsNoExport(t *testing.T) {
	raw, err := os.ReadFile(people + "jordan-avery.json")
	require.NoError(t, err)
	var small strings.Builder
	require.NoError(t, json.NewEncoder(&small).Encode(json.RawMessage(raw)))
	for _, text := range []string{string(raw), small.String(), "\n\nJordan Avery\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n", `{"id": "torn", "text": "no`} {
		out, _, _ := run(text, "check", "-")
		assert.True(t, strings.HasPrefix(out, "# "), out)
	}
	t.Run("but a line of an export under --ndjson", func(t *testing.T) {
		all, errs, err := exported(t, small.String(), "--ndjson")
		require.NoError(t, err, errs)
		require.Len(t, all, 1)
		assert.Equal(t, "Jordan Avery", all[0].Report.Profile.Basics.Name)
	})
}

func TestWhatDoesNotGoWithAnExportIsSaid(t *testing.T) {
	in := field(map[string]any{"id": "a", "text": "Robin Vale"})
	for _, args := range [][]string{{"--html"}, {"--questions"}, {"--url", "https://example.com/"}, {"--ndjson", "other.txt"}, {"other.ndjson"}} {
		_, _, err := exported(t, in, args...)
		assert.Error(t, err, args)
	}
	_, _, err := exported(t, "Robin Vale\n", "--brief")
	assert.ErrorContains(t, err, "NDJSON")
}
