package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
)

const people = "../../../testdata/people/"

// run executes the command line and returns what it printed.
func run(stdin string, args ...string) (out, errs string, err error) {
	var stdout, stderr bytes.Buffer
	cmd := command()
	cmd.SetArgs(args)
	cmd.SetIn(strings.NewReader(stdin))
	cmd.SetOut(&stdout)
	cmd.SetErr(&stderr)
	err = cmd.Execute()
	return stdout.String(), stderr.String(), err
}

func TestReadPrintsJSONResume(t *testing.T) {
	out, _, err := run("", "read", people+"jordan-avery.txt")
	require.NoError(t, err)
	var r profile.Resume
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "Jordan Avery", r.Basics.Name)
	assert.NotEmpty(t, r.Work)
}

func TestReadSaysWhatWasNotReadSurely(t *testing.T) {
	const text = "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\n03/04/2012 – 05/06/2014\n- Wrote reports.\n"
	out, _, err := run(text, "read", "-")
	require.NoError(t, err)
	var r profile.Resume
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotNil(t, r.Meta)
	var paths []string
	for _, u := range r.Meta.Unsure {
		assert.Contains(t, []string{"fair", "unsure"}, u.Sure)
		paths = append(paths, u.Path)
	}
	assert.Contains(t, paths, "work[0].startDate")

	t.Run("as a table, each claim has its sureness, its words and its place", func(t *testing.T) {
		out, _, err := run(text, "read", "--table", "-")
		require.NoError(t, err)
		assert.Regexp(t, `(?m)^sure +basics\.name +Robin Vale +=  +line 1, column 1$`, out)
		assert.Regexp(t, `(?m)^(fair|unsure) +work\[0\]\.startDate +\S* +03/04/2012 +line 7, column 1$`, out)
	})
}

func TestReadTellsWhatNobodyCanSee(t *testing.T) {
	page := `<h1>Robin Vale</h1><p>robin.vale@example.com</p><h2>Experience</h2><h3>Analyst, Northgate Freight</h3><p>2012 – 2014</p><p data-pl-hidden="colour">Kubernetes expert</p>`
	out, _, err := run(page, "read", "-")
	require.NoError(t, err)
	var r profile.Resume
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotNil(t, r.Meta)
	assert.Equal(t, []profile.ResumeHidden{{How: "colour", Words: "Kubernetes expert"}}, r.Meta.Hidden)
	table, _, err := run(page, "read", "--table", "-")
	require.NoError(t, err)
	assert.Contains(t, table, "colour: Kubernetes expert")
}

func TestCheckKeepsTheOrderAndSaysWhatItCouldNotRead(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "empty.txt")
	require.NoError(t, os.WriteFile(empty, nil, 0o600))
	files := []string{people + "jordan-avery.txt", empty, "no-such-file.txt", people + "jordan-avery.json"}
	out, errs, err := run("", append([]string{"check", "--json", "--now", "2026-11-23"}, files...)...)
	assert.ErrorIs(t, err, errUnread)
	assert.Contains(t, errs, "no-such-file.txt")

	lines := strings.Split(strings.TrimSpace(out), "\n")
	require.Len(t, lines, len(files))
	for i, line := range lines {
		var r report.Report
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		assert.Equal(t, files[i], r.File)
		assert.Equal(t, i == 1 || i == 2, r.Unread)
		assert.Equal(t, "2026-11-23", r.Now.String())
	}
}

func TestFindingsAreNoError(t *testing.T) {
	raw, err := os.ReadFile(people + "jordan-avery.txt")
	require.NoError(t, err)
	out, errs, err := run(string(raw), "check", "-")
	require.NoError(t, err)
	assert.Empty(t, errs)
	assert.Contains(t, out, "Kubernetes")
}

func TestNowMustBeADay(t *testing.T) {
	_, _, err := run("", "check", "--now", "2026-13-01", people+"jordan-avery.txt")
	assert.ErrorContains(t, err, "YYYY-MM-DD")
}

func TestChecksPrintsTheCatalogue(t *testing.T) {
	out, _, err := run("", "checks", "--json")
	require.NoError(t, err)
	var catalogue []checks.Summary
	require.NoError(t, json.Unmarshal([]byte(out), &catalogue))
	assert.Len(t, catalogue, len(checks.All()))

	out, _, err = run("", "checks")
	require.NoError(t, err)
	parameters := strings.Count(out, "\n    ")
	assert.Equal(t, len(checks.All()), strings.Count(out, "\n")-parameters)
	assert.Contains(t, out, "    toleranceMonths = 2 months (2 to 120)")
}

func TestTheAddressOfASavedPageTellsHowItIsSet(t *testing.T) {
	const page = "<main class=\"main\"><h1 class=\"top-card-layout__title\">Ada Kerr</h1><h2 class=\"top-card-layout__headline\">Engineer</h2></main>"
	for _, command := range [][]string{{"read"}, {"check", "--json"}} {
		out, errs, err := run(page, append(command, "--url", "https://www.linkedin.com/in/ada-kerr", "-")...)
		require.NoError(t, err, errs)
		assert.Contains(t, out, "Ada Kerr")
		out, _, _ = run(page, append(command, "--url", "https://www.linkedin.com/feed/", "-")...)
		assert.NotContains(t, out, "Ada Kerr")
	}
}

func TestCheckComparesWithAnAdvert(t *testing.T) {
	const sentence = "Plan and run the nightly handover between depots and the regional control room."
	advert := filepath.Join(t.TempDir(), "advert.txt")
	require.NoError(t, os.WriteFile(advert, []byte(sentence), 0o600))
	text := "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n- " + sentence + "\n"
	beside := "\nClerk, Quillmark Bakery\nMar 2011 – Jan 2009\n" // the advert alone makes no finding
	out, _, err := run(text, "check", "--advert", advert, "-")
	require.NoError(t, err)
	assert.NotContains(t, out, "word for word in the job advert")
	out, _, err = run(text+beside, "check", "--advert", advert, "-")
	require.NoError(t, err)
	assert.Contains(t, out, "word for word in the job advert")
	_, _, err = run(text, "check", "--advert", filepath.Join(t.TempDir(), "none.txt"), "-")
	assert.Error(t, err)
}

func TestComparePrintsOneReportOnTwoVersions(t *testing.T) {
	const head = "Robin Vale\nrobin.vale@example.com\n\nEXPERIENCE\n\nAnalyst, Northgate Freight\nMar 2012 – May 2014\n- Wrote reports.\n\n"
	other := filepath.Join(t.TempDir(), "other.txt")
	require.NoError(t, os.WriteFile(other, []byte(head+"Clerk, Marrowby Games\nJan 2008 – Feb 2012\n- Kept the books.\n"), 0o600))
	first := head + "Clerk, Halden Robotics\nJan 2008 – Feb 2012\n- Kept the books.\n"

	out, errs, err := run(first, "compare", "--now", "2026-11-23", "-", other)
	require.NoError(t, err, errs)
	assert.Contains(t, out, "The first résumé has Halden Robotics from January 2008 to February 2012; the second résumé has Marrowby Games")
	assert.Contains(t, out, "- The second résumé says: **Marrowby Games**")
	assert.Contains(t, out, "For the same time, one version of your résumé names Halden Robotics and another names Marrowby Games.")
	assert.Contains(t, out, "| Northgate Freight, Analyst, March 2012 – May 2014 | Northgate Freight, Analyst, March 2012 – May 2014 | the same |")

	out, errs, err = run(first, "compare", "--json", "--now", "2026-11-23", "-", other)
	require.NoError(t, err, errs)
	var r report.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.NotNil(t, r.Comparison)
	assert.Equal(t, other, r.Comparison.Second.File)
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "versions/employer-differs", r.Findings[0].Check)
	assert.Equal(t, 0, r.Findings[0].Evidence[0].Where[0].Document)
	assert.Equal(t, 1, r.Findings[0].Evidence[1].Where[0].Document)

	t.Run("a page and a résumé are called so", func(t *testing.T) {
		page := `<h1>Robin Vale</h1><p>robin.vale@example.com</p><h2>Experience</h2><h3>Analyst, Northgate Freight</h3><p>Mar 2012 – May 2014</p><h3>Clerk, Halden Robotics</h3><p>Jan 2008 – Feb 2012</p>`
		out, errs, err := run(page, "compare", "--url-b", "https://robin.example.com/", other, "-")
		require.NoError(t, err, errs)
		assert.Contains(t, out, "The résumé")
		assert.Contains(t, out, "the page")
		assert.Contains(t, out, "For the same time, your résumé names Marrowby Games and your profile page names Halden Robotics.")
	})
	t.Run("what cannot be read is said", func(t *testing.T) {
		for _, args := range [][]string{{"compare", other, "no-such-file.txt"}, {"compare", "-", other}} {
			_, errs, err := run("", args...)
			assert.ErrorIs(t, err, errUnread)
			assert.NotEmpty(t, errs)
		}
		_, _, err := run("", "compare", "-", "-")
		assert.ErrorContains(t, err, "standard input")
		_, _, err = run("", "compare", other)
		assert.Error(t, err)
	})
}
