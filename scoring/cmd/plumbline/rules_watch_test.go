package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/report"
	"plumbline/scoring/rules"
)

const contacts = `# what the office asked to be told of
placements@example.org	Sends candidates of one agency	2026-12-31

+1 303 555 0142
https://www.github.com/Yardline-Works	An account that three people gave
`

func TestWatchMakesAListThatHoldsNoContacts(t *testing.T) {
	folder(t)
	put(t, "contacts.txt", contacts)
	out, errs, err := run("", "rules", "watch", "contacts.txt", "--expires", "2027-06-30", "--now", "2026-11-26", "--id", "agencies", "--title", "Agencies")
	require.NoError(t, err, errs)
	var lists []rules.WatchList
	require.NoError(t, json.Unmarshal([]byte(out), &lists))
	require.Len(t, lists, 1)
	assert.Equal(t, "agencies", lists[0].ID)
	assert.Equal(t, "Agencies", lists[0].Title)
	days := map[string]string{}
	for _, e := range lists[0].Entries {
		days[e.Kind] = e.Expires
	}
	assert.Equal(t, map[string]string{"email": "2026-12-31", "phone": "2027-06-30", "link": "2027-06-30"}, days)
	for _, plain := range []string{"placements", "example.org", "5550142", "555 0142", "github", "yardline"} {
		assert.NotContains(t, strings.ToLower(out), plain)
	}
	again, _, err := run("", "rules", "watch", "contacts.txt", "--expires", "2027-06-30", "--now", "2026-11-26")
	require.NoError(t, err)
	assert.NotContains(t, again, lists[0].Salt, "a salt is drawn for each list")
	assert.NotContains(t, again, lists[0].Entries[0].Hash)
}

func TestWatchWritesIntoAPack(t *testing.T) {
	folder(t)
	out, _, err := run("", "rules", "new")
	require.NoError(t, err)
	put(t, "acme.json", out)
	for range 2 {
		out, errs, err := run(contacts, "rules", "watch", "-", "--expires", "2027-06-30", "--now", "2026-11-26", "--into", "acme.json")
		require.NoError(t, err, errs)
		assert.Equal(t, "acme.json: the watch list contacts has 3 contacts. Raise the pack's version, and sign it.\n", out)
	}
	_, errs, err := run("", "rules", "lint", "acme.json", "--now", "2026-11-26")
	require.NoError(t, err, errs)
	_, _, err = run("", "rules", "fmt", "--check", "acme.json")
	require.NoError(t, err)
	var was, is map[string]any
	require.NoError(t, json.Unmarshal([]byte(out), &was))
	require.NoError(t, json.Unmarshal([]byte(get(t, "acme.json")), &is))
	lists, _ := is["watchLists"].([]any)
	assert.Len(t, lists, 1, "the second took the place of the first")
	delete(is, "watchLists")
	assert.Equal(t, was, is, "nothing else changed")

	const text = "Jo Sample\nplacements+cv@example.org\n\nExperience\n\nFleet Engineer, Northgate Freight\nMar 2014 – Aug 2022\n- Ran 40 trucks.\n"
	out, errs, err = run(text, "check", "--json", "--now", "2026-11-26", "--rules", "acme.json", "-")
	require.NoError(t, err, errs)
	var r report.Report
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	require.Len(t, r.Findings, 1)
	assert.Equal(t, "contact/watch-list", r.Findings[0].Check)
	out, _, err = run(text, "check", "--json", "--now", "2027-02-01", "--rules", "acme.json", "-")
	require.NoError(t, err)
	r = report.Report{}
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Empty(t, r.Findings, "it has expired")
}

func TestWatchSaysOnWhichLineAListIsWrong(t *testing.T) {
	folder(t)
	for list, want := range map[string]string{
		"# one\n\n303 555 0142\n":                 "contacts.txt:3: is none of somebody's own: write an e-mail address",
		"\na.b@example.org\n\na.b@example.org\n":  "contacts.txt:4: is the contact of line 2 again: remove one of the two",
		"a.b@example.org\talso c.d@example.org\n": "contacts.txt:1: has a note that holds an address",
		"\n\na.b@example.org\tnote\t2026-01-01\n": "contacts.txt:3: expired on 2026-01-01",
		"a.b@example.org\tnote\t2030-01-01\n":     "contacts.txt:1: expires on 2030-01-01, more than two years ahead",
	} {
		put(t, "contacts.txt", list)
		out, errs, err := run("", "rules", "watch", "contacts.txt", "--expires", "2027-06-30", "--now", "2026-11-26", "--into", "acme.json")
		assert.ErrorIs(t, err, errRefused, list)
		assert.Contains(t, errs, want)
		assert.Empty(t, out)
	}
	for list, want := range map[string]string{
		"a.b@example.org\tnote\tsoon\n":               "contacts.txt:1: after the second tab stands no day",
		"\na.b@example.org\tnote\t2027-01-01\tmore\n": "contacts.txt:2: has more than a contact, a note and a day",
	} {
		put(t, "contacts.txt", list)
		_, _, err := run("", "rules", "watch", "contacts.txt", "--expires", "2027-06-30", "--now", "2026-11-26")
		assert.ErrorContains(t, err, want)
	}
	put(t, "contacts.txt", contacts)
	for _, args := range [][]string{{}, {"--expires", "2027-06"}, {"--expires", "2027-06-30", "--into", "none.json"}, {"--expires", "2027-06-30", "--into", "-"}} {
		_, _, err := run("", append([]string{"rules", "watch", "contacts.txt", "--now", "2026-11-26"}, args...)...)
		assert.Error(t, err, args)
	}
	assert.Equal(t, smallPack, get(t, "acme.json"))
}
