package scoring_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/timespan"
)

// mostForInspect is how long a request may take here: WebAssembly takes about four times as long, and the extension
// ends a request after five seconds.
const mostForInspect = 1250 * time.Millisecond

// FuzzInspect holds that no input of any kind of text stops the engine or keeps it past its deadline, and that every
// word that it quotes stands in what it was given.
func FuzzInspect(f *testing.F) {
	kinds := []string{"text", "html", "markdown", "json", "europass", ""}
	for pattern, n := range map[string]int{"../testdata/people/a*.txt": 0, "../testdata/pages/*/current.html": 1, "../README.md": 2, "../testdata/people/a*.json": 3, "../testdata/clean/a*.txt": 5} {
		files, err := filepath.Glob(pattern)
		require.NoError(f, err)
		for _, file := range files {
			raw, err := os.ReadFile(file)
			require.NoError(f, err)
			f.Add(string(raw), n)
		}
	}
	f.Add(`<?xml version="1.0"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName><FirstName>Ada</FirstName><Surname>Kerr</Surname></PersonName></Identification></LearnerInfo></SkillsPassport>`, 4)
	f.Add(`<script type="application/ld+json">{"@type":"Person","name":"Ada Kerr","alumniOf":{"name":"Carleton College"}}</script><h1>Ada Kerr</h1>`, 1)
	engine := scoring.New()
	f.Fuzz(func(t *testing.T, raw string, which int) {
		in := scoring.Input{Kind: kinds[(which%len(kinds)+len(kinds))%len(kinds)], Text: raw, Now: timespan.MustParse("2026-06-30")}
		took := mostForInspect
		for range 3 { // another program may have had the processor
			start := time.Now()
			r := engine.Inspect(in)
			took = min(took, time.Since(start))
			if in.Kind == "text" {
				for _, c := range r.Reading {
					for _, w := range c.Where {
						require.Contains(t, string([]rune(raw)), w.Text)
					}
				}
			}
			if took < mostForInspect {
				break
			}
		}
		require.Less(t, took, mostForInspect)
	})
}
