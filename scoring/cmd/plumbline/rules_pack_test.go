package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/report"
	"plumbline/scoring/rules"
)

const packs = "../../../testdata/packs/"

// realPacks are the packs of an engineering team, a hospital and a university.
var realPacks = []string{"engineering.json", "hospital.json", "university.json"}

func TestNewPrintsAPackThatIsRight(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, args := range [][]string{{}, {"--id", "halden/fleet-2", "--title", `Halden's "fleet"`}} {
		out, errs, err := run("", append([]string{"rules", "new"}, args...)...)
		require.NoError(t, err, errs)
		put(t, "new.json", out)
		_, errs, err = run("", "rules", "lint", "--imported", "new.json")
		require.NoError(t, err, errs)
		assert.Empty(t, errs)
		out, _, err = run("", "rules", "fmt", "--check", "new.json")
		require.NoError(t, err, out)
		out, errs, err = run("", "rules", "test", "new.json")
		require.NoError(t, err, errs)
		assert.Equal(t, "new.json: all 5 examples pass\n", out)
	}
	for _, args := range [][]string{{"--id", "Halden"}, {"--id", "plumbline/fleet"}, {"--title", ""}, {"--id", `halden/x", "title": "y`}} {
		out, _, err := run("", append([]string{"rules", "new"}, args...)...)
		assert.Error(t, err, args)
		assert.Empty(t, out)
	}
}

func TestLintTellsWhereSeveralPacksDiffer(t *testing.T) {
	t.Chdir(t.TempDir())
	pack := func(id, date string) string {
		return `{"plumblinePack": 1, "id": "` + id + `", "version": "1.0.0", "title": "Ours", "facts": {"asOf": "2026-01-01", "technologies": [{"name": "Acme Flow", "firstPublic": "` + date + `", "source": "Notes"}]}}`
	}
	put(t, "one.json", pack("acme/one", "2019"))
	put(t, "two.json", pack("acme/two", "2021"))
	_, errs, err := run("", "rules", "lint", "one.json", "two.json")
	require.NoError(t, err, errs)
	assert.Equal(t, "acme/one and acme/two say different things of “Acme Flow”. What acme/one says counts. (a note: the packs were taken together, in this order)\n", errs)
	_, errs, err = run("", "rules", "lint", "one.json", "one.json")
	require.NoError(t, err)
	assert.Empty(t, errs)
}

func TestAPackThatIsOverIsToldEverywhere(t *testing.T) {
	t.Chdir(t.TempDir())
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "acme.json", strings.Replace(out, `"version": "1.0.0",`, `"version": "1.0.0", "expires": "2026-01-31",`, 1))
	const note = "acme.json:4:34: expires is 2026-01-31, which is over: give a later day, or leave it out (a note: the pack is not used any more)\n"
	_, _, err = run("", "rules", "keygen", "acme", "--no-password")
	require.NoError(t, err)
	for _, args := range [][]string{{"lint", "acme.json"}, {"test", "acme.json"}, {"diff", "acme.json"}, {"sign", "acme.json", "--key", "acme.key"}, {"policy", "acme.json", "--browser", "firefox", "--system", "linux"}} {
		_, errs, err := run("", append(append([]string{"rules"}, args...), "--now", "2026-02-01")...)
		require.NoError(t, err, errs)
		assert.Contains(t, errs, note, args)
		_, errs, _ = run("", append(append([]string{"rules"}, args...), "--now", "2026-01-31")...)
		assert.NotContains(t, errs, "over", args)
	}
}

func TestCommandsOfRulesSayWhatTheyLack(t *testing.T) {
	t.Chdir(t.TempDir())
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "acme.json", out)
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"lint"}, "name a pack; - is standard input, and plumbline rules new prints a pack to begin from"},
		{[]string{"test"}, "name a pack"},
		{[]string{"sign"}, "name a pack"},
		{[]string{"sign", "acme.json"}, "give the key to sign with: --key acme.key; plumbline rules keygen makes one"},
		{[]string{"verify", "acme.json"}, "give the team's public key: --key acme.pub, or its one line"},
		{[]string{"verify", "acme.json", "acme.json"}, "name one pack; these are 2"},
		{[]string{"policy", "--browser", "safari", "--system", "macos"}, "there are no policies for the browser \"safari\""},
		{[]string{"policy", "--browser", "chrome", "--system", "macos", "--id", "plumbline"}, "--id plumbline: is no extension's ID, which is 32 letters from a to p"},
	} {
		_, _, err := run("", append([]string{"rules"}, tt.args...)...)
		assert.ErrorContains(t, err, tt.says, tt.args)
	}
}

func TestLintPointsAtEveryFault(t *testing.T) {
	t.Chdir(t.TempDir())
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "acme.json", strings.NewReplacer(
		"and until when were you with us?", "and until when were you with us.",
		`"strength": "weak"`, `"strength": "huge"`,
		`"field": "employer"`, `"field": "nationality"`,
	).Replace(out))
	put(t, "cut.json", out[:400])
	_, errs, err := run("", "rules", "lint", "acme.json", "cut.json")
	assert.ErrorIs(t, err, errRefused)
	lines := strings.Split(strings.TrimSpace(errs), "\n")
	require.Len(t, lines, 4, errs)
	for i, want := range []string{
		`^acme\.json:7:51: checks\["employment/overlap"\]\.strength is "huge": there are none, weak, medium and strong$`,
		`^acme\.json:\d+:\d+: rules\[0\]\.when\.all\[0\]\.field names "nationality": take it out: who somebody is, or where they come from, is never judged`,
		`^acme\.json:\d+:14: rules\[0\]\.ask is no question: end it with a question mark$`,
		`^cut\.json:\d+:\d+: `,
	} {
		assert.Regexp(t, want, lines[i])
	}

	t.Run("in German", func(t *testing.T) {
		_, errs, err := run("", "rules", "lint", "acme.json", "--language", "de")
		assert.ErrorIs(t, err, errRefused)
		assert.Regexp(t, `(?m)^acme\.json:\d+:14: rules\[0\]\.ask ist keine Frage: setzen Sie ein Fragezeichen ans Ende$`, errs)
		_, told, err := run("", "rules", "test", "acme.json", "--language", "de-AT")
		assert.ErrorIs(t, err, errRefused)
		assert.Equal(t, errs, told)
	})
	t.Run("an example that is not as it says", func(t *testing.T) {
		put(t, "acme.json", strings.Replace(out, "Mar 2014 – Aug 2017", "Mar 2014 – Aug 2027", 1))
		_, errs, err := run("", "rules", "lint", "acme.json")
		assert.ErrorIs(t, err, errRefused)
		assert.Regexp(t, `^acme\.json:\d+:\d+: rules\[0\]\.examples\[0\] is not flagged by acme/dockplan-before-it-began: `, errs)
		_, tested, err := run("", "rules", "test", "acme.json")
		assert.ErrorIs(t, err, errRefused)
		assert.Equal(t, errs, tested)
	})
	t.Run("what a policy may and an imported pack may not is a note", func(t *testing.T) {
		put(t, "acme.json", strings.Replace(out, `"strength": "weak"`, `"on": false`, 1))
		_, errs, err := run("", "rules", "lint", "acme.json")
		require.NoError(t, err, errs)
		assert.Contains(t, errs, "switches a built-in check off, which only your company's policy may do")
		assert.Contains(t, errs, "(a note: by policy it may)")
		_, errs, err = run("", "rules", "lint", "--imported", "acme.json")
		assert.ErrorIs(t, err, errRefused)
		assert.NotContains(t, errs, "a note")
	})
	t.Run("a name that may mean several things is a note", func(t *testing.T) {
		put(t, "acme.json", strings.Replace(out, `"name": "Haulgrid",`, `"name": "Haulgrid",
        "names": ["AWS Lambda"],`, 1))
		_, errs, err := run("", "rules", "lint", "acme.json")
		require.NoError(t, err, errs)
		assert.Regexp(t, `^acme\.json:\d+:\d+: facts\.technologies\[0\]\.names\[0\] .*AWS Lambda.*\(a note: this part is left out\)\n$`, errs)
	})
	_, _, err = run("", "rules", "lint", "none.json")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestFmtWritesFilesAnewAndChecksThem(t *testing.T) {
	folder(t)
	loose := strings.ReplaceAll(smallPack, "\n", "\n\n")
	put(t, "loose.json", loose)
	out, _, err := run("", "rules", "fmt", "--check", "loose.json", "acme.json")
	assert.ErrorIs(t, err, errRefused)
	assert.Equal(t, "loose.json: is not in the one form; plumbline rules fmt writes it so\n", out)
	assert.Equal(t, loose, get(t, "loose.json"))
	out, _, err = run("", "rules", "fmt", "loose.json", "acme.json")
	require.NoError(t, err)
	assert.Equal(t, "loose.json\n", out)
	assert.Equal(t, smallPack, get(t, "loose.json"))
	out, _, err = run(loose, "rules", "fmt", "-")
	require.NoError(t, err)
	assert.Equal(t, smallPack, out)
	put(t, "twice.json", `{"id": "a/b", "id": "a/c"}`)
	_, errs, err := run("", "rules", "fmt", "twice.json")
	assert.ErrorIs(t, err, errRefused)
	assert.Contains(t, errs, "twice.json:1:15: ")

	t.Run("a signature that would hold no more is spoken of", func(t *testing.T) {
		put(t, "loose.json", loose)
		for _, inline := range []string{"--inline=false", "--inline"} {
			_, errs, err := run("", "rules", "sign", "loose.json", "--key", "acme.key", inline)
			require.NoError(t, err, errs)
		}
		_, _, err := run("", "rules", "fmt", "loose.signed.txt")
		assert.ErrorContains(t, err, "would hold no more")
		_, errs, err := run("", "rules", "fmt", "loose.json")
		require.NoError(t, err)
		assert.Contains(t, errs, "loose.json: sign the pack anew")
	})
}

func TestDiffTellsInWordsWhatChanges(t *testing.T) {
	t.Chdir(t.TempDir())
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "old.json", out)
	put(t, "new.json", strings.NewReplacer(`"version": "1.0.0"`, `"version": "1.1.0"`, `"strength": "weak"`, `"on": false`, `"firstPublic": "2019-03-12"`, `"firstPublic": "2019-02-01"`).Replace(out))

	out, errs, err := run("", "rules", "diff", "old.json", "new.json")
	assert.ErrorIs(t, err, errRefused, errs)
	assert.Equal(t, `~ Acme Engineering goes from version 1.0.0 to 1.1.0.
~ “Two full-time jobs at the same time” (employment/overlap) is switched off.
~ “Two full-time jobs at the same time” (employment/overlap) is raised again from weak to medium.
~ fact “Haulgrid” in technologies: firstPublic: 2019-03-12 → 2019-02-01
In short: 1 check switched off, 1 check raised again, 1 fact changed.
`, out)
	out, _, err = run("", "rules", "diff", "new.json", "new.json")
	require.NoError(t, err)
	assert.Equal(t, "In short: nothing changes.\n", out)
	out, _, err = run("", "rules", "diff", "old.json")
	assert.ErrorIs(t, err, errRefused)
	assert.Contains(t, out, "+ rule “Dockplan named in a job that ended before we began it” (acme/dockplan-before-it-began), medium\n")
	out, _, err = run("", "rules", "diff", "--json", "new.json", "old.json")
	assert.ErrorIs(t, err, errRefused)
	var p rules.Preview
	require.NoError(t, json.Unmarshal([]byte(out), &p))
	require.Len(t, p.Packs, 1)
	assert.Equal(t, rules.Older, p.Packs[0].Step)
	put(t, "wrong.json", "{}")
	_, _, err = run("", "rules", "diff", "old.json", "wrong.json")
	assert.ErrorIs(t, err, errUnread)
}

const (
	haulgrid2016 = "Jo Sample\njo.sample@example.com\n\nExperience\n\nFleet Engineer, Northgate Freight\nMar 2014 – Aug 2016\n- Ran 40 trucks with Haulgrid and PostgreSQL.\n"
	kubernetes   = "Jo Sample\njo.sample@example.com\n\nExperience\n\nFleet Engineer, Northgate Freight\nMar 2010 – Aug 2012\n- Ran 40 services with Kubernetes.\n"
)

func TestTestShowsWhatChangesOnResumes(t *testing.T) {
	t.Chdir(t.TempDir())
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "acme.json", strings.Replace(out, `"checks": {`, `"checks": {
    "technology/before-release": { "strength": "weak" },`, 1))
	require.NoError(t, os.MkdirAll("people/.hidden", 0o755))
	put(t, "people/a.txt", haulgrid2016)
	put(t, "people/b.txt", kubernetes)
	put(t, "people/c.txt", "")
	put(t, "people/.hidden/d.txt", kubernetes)

	out, errs, err := run("", "rules", "test", "acme.json", "people")
	require.NoError(t, err, errs)
	assert.Equal(t, `acme.json: all 5 examples pass
1 finding more, 1 says less on 2 files; the headline is another on 2 files.
1 file could not be read.
`, out)
	assert.Contains(t, errs, filepath.Join("people", "c.txt")+": ")
	out, errs, err = run("", "rules", "test", "--list", "acme.json", "people/a.txt", "people/b.txt")
	require.NoError(t, err, errs)
	assert.Contains(t, out, "people/a.txt\n+ technology/before-release (weak) ")
	assert.Contains(t, out, "people/b.txt\n~ technology/before-release (strong, now weak) ")
	assert.Contains(t, out, "~ the headline was ")
	_, _, err = run("", "rules", "test", "acme.json", "nowhere")
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestCheckGoesByPacks(t *testing.T) {
	folder(t)
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "new.json", out)
	_, _, err = run("", "rules", "sign", "new.json", "--key", "acme.key")
	require.NoError(t, err)
	_, _, err = run("", "rules", "keygen", "stranger", "--no-password")
	require.NoError(t, err)
	put(t, "unsigned.json", out)

	found := func(args ...string) (report.Report, string) {
		t.Helper()
		out, errs, err := run(haulgrid2016, append([]string{"check", "--json", "-"}, args...)...)
		require.NoError(t, err, errs)
		var r report.Report
		require.NoError(t, json.Unmarshal([]byte(out), &r))
		return r, errs
	}
	r, _ := found()
	assert.Empty(t, r.Findings)
	r, errs := found("--rules", "new.json", "--rules-key", "acme.pub")
	assert.Empty(t, errs)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "technology/before-release", r.Findings[0].Check)
	assert.Contains(t, r.Findings[0].Sources[0].Name, "pack acme/engineering 1.0.0")
	_, errs = found("--rules", "unsigned.json", "--rules-key", "acme.pub")
	assert.Equal(t, "unsigned.json: the pack is not signed\n", errs)
	_, errs = found("--rules", "new.json")
	assert.Contains(t, errs, "without the team's key")

	for _, args := range [][]string{{"--rules", "new.json", "--rules-key", "stranger.pub"}, {"--rules", "acme.key"}, {"--rules", "none.json"}, {"--rules", "new.json", "--rules-key", "none.pub"}} {
		out, _, err := run(haulgrid2016, append([]string{"check", "-"}, args...)...)
		assert.Error(t, err, args)
		assert.Empty(t, out)
	}

	t.Run("an export, too", func(t *testing.T) {
		line, err := json.Marshal(map[string]string{"id": "1", "text": haulgrid2016})
		require.NoError(t, err)
		out, errs, err := run(string(line)+"\n", "check", "--rules", "new.json", "-")
		require.NoError(t, err, errs)
		assert.Contains(t, out, "technology/before-release")
	})
}

func TestCompareGoesByPacks(t *testing.T) {
	t.Chdir(t.TempDir())
	const head = "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n- Wrote reports.\n\n"
	put(t, "a.txt", head+"Clerk, Halden Robotics\nJan 2008 – Feb 2012\n- Kept the books.\n")
	put(t, "b.txt", head+"Clerk, Marrowby Games\nJan 2008 – Feb 2012\n- Kept the books.\n")
	put(t, "acme.json", strings.Replace(smallPack, "\n}", ",\n  \"checks\": { \"versions/employer-differs\": { \"on\": false } }\n}", 1))
	out, errs, err := run("", "compare", "a.txt", "b.txt")
	require.NoError(t, err, errs)
	assert.Contains(t, out, "For the same time, one version")
	out, errs, err = run("", "compare", "--rules", "acme.json", "a.txt", "b.txt")
	require.NoError(t, err, errs)
	assert.NotContains(t, out, "For the same time, one version")
	assert.Contains(t, out, "switched off by the rules of acme/engineering")
}

// TestTheThreeRealPacks holds that each is right as a recruiter would add it, in the one form, signed, and asks nobody honest
// anything.
func TestTheThreeRealPacks(t *testing.T) {
	for _, name := range realPacks {
		t.Run(name, func(t *testing.T) {
			_, errs, err := run("", "rules", "lint", "--imported", packs+name)
			require.NoError(t, err, errs)
			assert.Empty(t, errs)
			out, _, err := run("", "rules", "fmt", "--check", packs+name)
			require.NoError(t, err, out)
			_, errs, err = run("", "rules", "verify", packs+name, "--key", packs+"test-only.pub", "--now", "2026-11-27")
			require.NoError(t, err, errs+"\ncd testdata/packs; plumbline rules sign "+name+" --key test-only.key --now 2026-11-26")
			out, errs, err = run("", "rules", "test", packs+name, packs+"../clean")
			require.NoError(t, err, errs)
			assert.Regexp(t, `nothing changes on \d+ files\.\n$`, out)
		})
	}
}

func TestSchemaPrintsWhatEditorsRead(t *testing.T) {
	out, _, err := run("", "rules", "schema")
	require.NoError(t, err)
	assert.True(t, json.Valid([]byte(out)))
	assert.Contains(t, out, "plumblinePack")
}
