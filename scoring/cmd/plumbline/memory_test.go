package main

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
)

// TestMain lets a test run this program as a process of its own, and end it.
func TestMain(m *testing.M) {
	if os.Getenv("PLUMBLINE_AS_PROGRAM") != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func person(name string, rest ...string) string {
	text := name + "\n" + strings.ReplaceAll(strings.ToLower(name), " ", ".") + "@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n- Wrote reports.\n"
	return text + strings.Join(rest, "\n")
}

func remembered(t *testing.T, file string) (out []string) {
	t.Helper()
	list, errs, err := run("", "memory", "list", file)
	require.NoError(t, err, errs)
	for line := range strings.Lines(list) {
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

func TestWhatIsCheckedIsRememberedAndForgotten(t *testing.T) {
	dir := t.TempDir()
	seen, résumé := filepath.Join(dir, "seen"), filepath.Join(dir, "cv.txt")
	require.NoError(t, os.WriteFile(résumé, []byte(person("Robin Vale")), 0o600))
	check := func(args ...string) {
		_, errs, err := run("", append([]string{"check", "--memory", seen}, args...)...)
		require.NoError(t, err, errs)
	}
	check("--now", "2026-11-20", résumé)
	check("--now", "2026-11-21", "--label", "Tuesday, second", "--keep", "20", résumé)
	all := remembered(t, seen)
	require.Len(t, all, 1, "the same document is remembered once")
	assert.Regexp(t, `^2026-11-21  \S{16}  Tuesday, second$`, all[0])

	export := filepath.Join(dir, "export.ndjson")
	in := field(map[string]any{"id": "A-1", "text": person("Ada Kerr"), "day": "2026-11-02"}) + field(map[string]any{"id": "A-2", "label": "second round", "text": person("Noor Haddad")}) + "torn\n"
	require.NoError(t, os.WriteFile(export, []byte(in), 0o600))
	_, _, err := run("", "check", "--memory", seen, "--now", "2026-11-22", export)
	assert.ErrorIs(t, err, errUnread)
	assert.Len(t, remembered(t, seen), 3)

	out, _, err := run("", "memory", "stats", seen)
	require.NoError(t, err)
	var stats memory.Stats
	require.NoError(t, json.Unmarshal([]byte(out), &stats))
	assert.Equal(t, 3, stats.Traces)
	assert.Equal(t, 20, stats.Keep)
	assert.Equal(t, "2026-11-02", stats.Oldest.String())

	out, _, err = run("", "memory", "export", "--of", "second round", seen)
	require.NoError(t, err)
	var trace echo.Trace
	require.NoError(t, json.Unmarshal([]byte(out), &trace))
	assert.Equal(t, "second round", trace.Label)
	assert.NotEmpty(t, trace.Keys())

	out, _, err = run("", "memory", "forget", seen, "second round", strings.Fields(all[0])[1])
	require.NoError(t, err)
	assert.Equal(t, "forgotten: 2\n", out)
	check("--now", "2026-11-23", résumé) // 2026-11-02 is 21 days before
	assert.Len(t, remembered(t, seen), 1)
	for _, args := range [][]string{{"memory", "forget", seen}, {"memory", "forget", seen, "nobody"}, {"memory", "forget", seen, "--before", "May"}, {"memory", "forget", filepath.Join(dir, "none"), "--all"}, {"memory", "list", filepath.Join(dir, "none")}} {
		_, _, err := run("", args...)
		assert.Error(t, err, args)
	}
	assert.NoFileExists(t, filepath.Join(dir, "none"))
	_, _, err = run("", "memory", "forget", seen, "--all")
	require.NoError(t, err)
	assert.Empty(t, remembered(t, seen))
}

func TestAMemoryHoldsNoWordOfTheCandidate(t *testing.T) {
	dir := t.TempDir()
	seen := filepath.Join(dir, "seen")
	text := person("Ottoline Featherstonehaugh", "Planned migrations of nineteen lighthouse archives.", "+49 30 901820", "https://github.com/ottolinef")
	in := field(map[string]any{"id": "A-1", "text": text, "name": "Featherstonehaugh CV.pdf", "url": "https://ats.example.com/candidates/77"})
	_, errs, err := run(in, "check", "--memory", seen, "-")
	require.NoError(t, err, errs)
	require.Len(t, remembered(t, seen), 1)
	for _, file := range []string{seen, seen + ".key"} {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		held := strings.ToLower(string(raw))
		for _, word := range strings.FieldsFunc(strings.ToLower(text)+" candidates ats.example 901820", func(r rune) bool { return strings.ContainsRune(" \n.,@/-:", r) }) {
			if len(word) >= 5 {
				assert.NotContains(t, held, word)
			}
		}
	}
}

func TestMemoriesAreMerged(t *testing.T) {
	dir := t.TempDir()
	a, b, c := filepath.Join(dir, "a"), filepath.Join(dir, "b"), filepath.Join(dir, "c")
	put := func(file, id, name string) {
		_, errs, err := run(field(map[string]any{"id": id, "text": person(name)}), "check", "--memory", file, "-")
		require.NoError(t, err, errs)
	}
	put(a, "A-1", "Ada Kerr")
	key, err := os.ReadFile(a + ".key")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(b+".key", key, 0o600))
	put(b, "B-1", "Robin Vale")
	put(b, "B-2", "Noor Haddad")
	_, errs, err := run("", "memory", "merge", a, b, "-o", c)
	require.NoError(t, err, errs)
	assert.Len(t, remembered(t, c), 3)
	for _, args := range [][]string{{"merge", a, b}, {"merge", a, b, "-o", c}, {"merge", a, filepath.Join(dir, "none"), "-o", filepath.Join(dir, "d")}} {
		_, _, err := run("", append([]string{"memory"}, args...)...)
		assert.Error(t, err, args)
	}
}

func TestWhatDoesNotGoWithAMemoryIsSaid(t *testing.T) {
	seen := filepath.Join(t.TempDir(), "seen")
	in := field(map[string]any{"id": "a", "text": person("Robin Vale")})
	for _, args := range [][]string{{"--keep", "30"}, {"--label", "x"}, {"--memory", seen, "--label", "x"}, {"--memory", seen, "--keep", "366"}, {"--memory", seen, "--both-ways"}} {
		_, _, err := exported(t, in, args...)
		assert.Error(t, err, args)
	}
	_, _, err := run("", "check", "--both-ways", people+"jordan-avery.txt")
	assert.ErrorContains(t, err, "exports")
	_, _, err = run("", "check", "--memory", seen, "--label", "x", people+"jordan-avery.txt", people+"jordan-avery.json")
	assert.ErrorContains(t, err, "--label")
}

// TestAMemoryOutlivesARunThatIsKilled ends a run in the middle, several times, and goes on with what it left.
func TestAMemoryOutlivesARunThatIsKilled(t *testing.T) {
	dir := t.TempDir()
	seen, export := filepath.Join(dir, "seen"), filepath.Join(dir, "export.ndjson")
	var in strings.Builder
	for i := range 12_000 {
		in.WriteString(field(map[string]any{"id": fmt.Sprint("A-", i), "text": person(fmt.Sprintf("Ada Kerr%c%c%c", 'a'+i%26, 'a'+i/26%26, 'a'+i/676))}))
	}
	require.NoError(t, os.WriteFile(export, []byte(in.String()), 0o600))
	program, err := os.Executable()
	require.NoError(t, err)
	for _, after := range []time.Duration{300 * time.Millisecond, 900 * time.Millisecond, 2 * time.Second} {
		cmd := exec.Command(program, "check", "--brief", "--memory", seen, export)
		cmd.Env = append(os.Environ(), "PLUMBLINE_AS_PROGRAM=1")
		require.NoError(t, cmd.Start())
		require.Eventually(t, func() bool { _, err := os.Stat(seen); return err == nil }, time.Minute, 10*time.Millisecond)
		time.Sleep(after)
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	}
	before := len(remembered(t, seen))
	_, errs, err := run(in.String()[:strings.Index(in.String(), `"A-100"`)-len(`{"id":`)], "check", "--memory", seen, "-")
	require.NoError(t, err, errs)
	assert.GreaterOrEqual(t, len(remembered(t, seen)), max(before, 100))
}

// echoes returns the checks of the group echoes that found something, by candidate.
func echoes(all []checked) map[string][]string {
	out := map[string][]string{}
	for _, c := range all {
		for _, f := range c.Report.Findings {
			if f.Group == "echoes" {
				out[c.ID] = append(out[c.ID], f.Check)
			}
		}
	}
	return out
}

func TestTheSameContactUnderAnotherNameIsSeen(t *testing.T) {
	dir := t.TempDir()
	seen, export := filepath.Join(dir, "seen"), filepath.Join(dir, "export.ndjson")
	shared := func(name, mail string) string {
		return strings.Replace(person(name), strings.ReplaceAll(strings.ToLower(name), " ", ".")+"@example.com", mail, 1)
	}
	in := field(map[string]any{"id": "A-1", "text": shared("Ada Kerr", "two.names@example.org")}) +
		field(map[string]any{"id": "A-2", "text": person("Robin Vale")}) +
		field(map[string]any{"id": "A-3", "text": shared("Noor Haddad", "two.names@example.org")}) +
		field(map[string]any{"id": "A-4", "text": shared("Robin Vale", "robin@example.net")})
	require.NoError(t, os.WriteFile(export, []byte(in), 0o600))
	const found = "echoes/same-contact"

	all, errs, err := exported(t, in)
	require.NoError(t, err, errs)
	assert.Empty(t, echoes(all), "without a memory each candidate is alone")

	all, errs, err = exported(t, in, "--memory", seen)
	require.NoError(t, err, errs)
	assert.Equal(t, map[string][]string{"A-3": {found}}, echoes(all), "the later one is compared with the earlier one")

	both := func(args ...string) (all []checked) {
		out, errs, err := run("", append([]string{"check", "--now", "2026-11-23", "--both-ways", export}, args...)...)
		require.NoError(t, err, errs)
		for line := range strings.Lines(out) {
			var c checked
			require.NoError(t, json.Unmarshal([]byte(line), &c))
			all = append(all, c)
		}
		return all
	}
	want := map[string][]string{"A-1": {found}, "A-3": {found}}
	assert.Equal(t, want, echoes(both()))
	assert.Equal(t, want, echoes(both("--memory", seen)))
	assert.Len(t, remembered(t, seen), 4, "what was remembered is not remembered twice")

	résumé := filepath.Join(dir, "cv.txt")
	require.NoError(t, os.WriteFile(résumé, []byte(shared("Mei Castellan", "two.names@example.org")), 0o600))
	out, errs, err := run("", "check", "--memory", seen, "--label", "Monday", "--now", "2026-11-24", résumé)
	require.NoError(t, err, errs)
	assert.Contains(t, out, "under another name")
	assert.Contains(t, out, "A-3")
	out, errs, err = run("", "check", "--memory", seen, "--now", "2026-11-24", résumé)
	require.NoError(t, err, errs)
	assert.NotContains(t, out, "Monday", "a candidate is not compared with what was remembered of the same document")
}
