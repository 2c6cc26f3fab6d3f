package scoring_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

var updateFaults = flag.Bool("update", false, "write anew what is said of the broken packs")

const broken = "../testdata/packs/broken"

// TestBrokenPacks holds that each broken pack is refused with its place and its mend, in words that stay as they are, and
// that what an engine went by stays.
func TestBrokenPacks(t *testing.T) {
	e := scoring.New()
	require.NoError(t, e.Use(pack(t, rules.Imported, "acme/team", `"checks": {"technology/before-release": {"strength": "weak"}}`)))
	former := e.Rules(timespan.Date{})
	files, err := filepath.Glob(broken + "/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 80)
	told := map[string]string{}
	for _, file := range files {
		name := filepath.Base(file)
		section, _, _ := strings.Cut(name, "-")
		told[section] += toldOf(t, file)
	}
	assert.Equal(t, former, e.Rules(timespan.Date{}), "the former rules are untouched")
	for section, faults := range told {
		golden := broken + "/faults/" + section + ".txt"
		if *updateFaults {
			require.NoError(t, os.WriteFile(golden, []byte(faults), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Equal(t, string(want), faults)
	}
}

// toldOf returns what is said of a broken pack.
func toldOf(t *testing.T, file string) string {
	name := filepath.Base(file)
	raw, err := os.ReadFile(file)
	require.NoError(t, err)
	layer, faults := scoring.ReadPack(raw, rules.Imported)
	assert.NotEmpty(t, faults, name)
	assert.Empty(t, layer.Pack, name)
	if !strings.HasSuffix(name, "-many.json") {
		assert.Len(t, faults, 1, name)
	}
	told := name + "\n"
	for _, f := range faults {
		told += fmt.Sprintf("\t%v\n", f)
		assert.Positive(t, f.Line, name)
		assert.Positive(t, f.Column, name)
		assert.NotEmpty(t, f.Say, name)
		assert.NotEmpty(t, f.Mend, name)
	}
	return told
}

// quoted is what of a fault is no sentence: what a pack says, and what JSON looks like.
var quoted = regexp.MustCompile(`"[^"]*"|'.*?'|\{.*?\}`)

// TestBrokenPacksAreToldInGerman holds that no word of English is left in what is said of any broken pack.
func TestBrokenPacksAreToldInGerman(t *testing.T) {
	files, err := filepath.Glob(broken + "/*.json")
	require.NoError(t, err)
	de := wording.For("de")
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		_, faults := scoring.ReadPack(raw, rules.Imported)
		for _, f := range faults {
			for _, words := range []string{f.Say.In(de), f.Mend.In(de)} {
				assert.NotRegexp(t, `\b(the|is|has|are|and|or|of|it|write|there)\b`, quoted.ReplaceAllString(words, ""), file)
			}
		}
	}
}

// TestReferencePacks holds that every example of the reference page is a pack that is taken, and keeps its word.
func TestReferencePacks(t *testing.T) {
	files, err := filepath.Glob("../testdata/packs/reference/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		layer, faults := scoring.ReadPack(raw, rules.Policy)
		assert.Empty(t, faults, file)
		assert.Empty(t, engine().TryExamples(layer, today, ""), file)
	}
}

// earlyKubernetes has a technology named in a job that ended before it was public.
const earlyKubernetes = `Alex Rivera

Experience

Software Engineer, Halden Robotics
March 2009 – May 2012
- Ran Kubernetes in production
`

func inspectEarly(e *scoring.Engine, language string) (found []string, ask string, off []string) {
	r := e.Inspect(scoring.Input{Kind: "text", Text: earlyKubernetes, Now: timespan.MustParse("2026-03-01"), Language: language})
	for _, f := range r.Findings {
		found, ask = append(found, f.Check+" "+f.Strength), f.Ask
	}
	for _, c := range r.CouldNotCheck {
		if strings.HasPrefix(c.Why, "switched off") {
			off = append(off, c.Check+": "+c.Why)
		}
	}
	return found, ask, off
}

// pack reads a pack of the head and the rest that is given.
func pack(t *testing.T, origin rules.Origin, id, rest string) rules.Layer {
	t.Helper()
	raw := fmt.Sprintf(`{"plumblinePack": 1, "id": %q, "version": "1.0.0", "title": "A team's rules", %s}`, id, rest)
	layer, faults := scoring.ReadPack([]byte(raw), origin)
	require.Empty(t, faults)
	return layer
}

func TestUse(t *testing.T) {
	const check = "technology/before-release"
	off := `"checks": {"` + check + `": {"on": false}}`
	weak := `"checks": {"` + check + `": {"strength": "weak"}}`
	e := scoring.New()
	found, builtin, _ := inspectEarly(e, "")
	require.Equal(t, []string{check + " strong"}, found)

	t.Run("a policy pack switches a check off, and the report says who did", func(t *testing.T) {
		require.NoError(t, e.Use(pack(t, rules.Policy, "acme/policy", off)))
		found, _, told := inspectEarly(e, "")
		assert.Empty(t, found)
		assert.Equal(t, []string{check + ": switched off by the rules of acme/policy"}, told)
	})
	t.Run("an imported pack lowers it", func(t *testing.T) {
		require.NoError(t, e.Use(pack(t, rules.Imported, "acme/team", weak)))
		found, _, told := inspectEarly(e, "")
		assert.Equal(t, []string{check + " weak"}, found)
		assert.Empty(t, told)
		r := e.Inspect(scoring.Input{Kind: "text", Text: earlyKubernetes, Now: timespan.MustParse("2026-03-01")})
		assert.Equal(t, "acme/team", r.Findings[0].LoweredBy)
		assert.Equal(t, []report.Pack{{ID: "acme/team", Version: "1.0.0", Title: "A team's rules", Origin: "imported"}}, r.Packs)
	})
	t.Run("questions are reworded by language", func(t *testing.T) {
		require.NoError(t, e.Use(pack(t, rules.Imported, "acme/team", `"questions": {"de": {"`+check+`": "Welche Version von {technology} war das?"}}`)))
		_, ask, _ := inspectEarly(e, "de-AT")
		assert.Equal(t, "Welche Version von Kubernetes war das?", ask)
		_, ask, _ = inspectEarly(e, "fr")
		assert.Equal(t, builtin, ask)
	})
	t.Run("and so are those of the pack's own rules", func(t *testing.T) {
		own := packFile(t, "reference/rules.json")
		text := own.Pack.Rules[0].Examples[0].Text
		own.Pack.Questions = map[string]map[string]string{"de": {own.Pack.Rules[0].ID: "Seit wann bei {employer}?"}}
		require.NoError(t, e.Use(own))
		r := e.Inspect(scoring.Input{Kind: "text", Text: text, Now: today, Language: "de"})
		require.NotEmpty(t, r.Findings)
		assert.Equal(t, "Seit wann bei Acme?", r.Findings[0].Ask)
	})
	t.Run("a pack that has expired does not count, and the report says so", func(t *testing.T) {
		require.NoError(t, e.Use(pack(t, rules.Imported, "acme/old", `"expires": "2026-02-28", `+weak)))
		found, _, _ := inspectEarly(e, "")
		assert.Equal(t, []string{check + " strong"}, found)
		r := e.Inspect(scoring.Input{Kind: "text", Text: earlyKubernetes, Now: timespan.MustParse("2026-03-01")})
		assert.Contains(t, r.Notices, "The rules of acme/old, version 1.0.0, ended on 28 February 2026. They were not used.")
		assert.Empty(t, r.Packs)
		r = e.Inspect(scoring.Input{Kind: "text", Text: earlyKubernetes, Now: timespan.MustParse("2026-02-28")})
		assert.Len(t, r.Packs, 1)
	})
	t.Run("no packs bring back what was", func(t *testing.T) {
		require.NoError(t, e.Use())
		found, ask, _ := inspectEarly(e, "")
		assert.Equal(t, []string{check + " strong"}, found)
		assert.Equal(t, builtin, ask)
	})
	t.Run("what cannot be used leaves the former rules", func(t *testing.T) {
		require.NoError(t, e.Use(pack(t, rules.Imported, "acme/team", weak)))
		assert.Error(t, e.Use(rules.Layer{Pack: rules.Default(), Origin: rules.BuiltIn}))
		assert.Error(t, e.Use(make([]rules.Layer, scoring.MaxPacks+1)...))
		found, _, _ := inspectEarly(e, "")
		assert.Equal(t, []string{check + " weak"}, found)
	})
}
