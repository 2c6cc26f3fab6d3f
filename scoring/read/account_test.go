package read_test

import (
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/read"
)

func pageOf(t *testing.T, file string) read.Result {
	t.Helper()
	raw, err := os.ReadFile("../../testdata/pages/" + file)
	require.NoError(t, err)
	return read.New(facts.Builtin()).Read(document.FromHTML(string(raw)))
}

func TestTheWindowAboutAProfileTellsOfTheAccountAlone(t *testing.T) {
	with, without := pageOf(t, "linkedin/about-this-profile.html").Profile, pageOf(t, "linkedin/current.html").Profile
	require.Len(t, with.Accounts, 1)
	a := with.Accounts[0]
	assert.Equal(t, "March 2012", a.Joined.Text)
	assert.Equal(t, "2012-03", a.Joined.Date.String())
	assert.Equal(t, "Updated over 1 year ago", a.Contact.Text, "and nothing of the photo")
	assert.Empty(t, without.Accounts)
	with.Accounts = nil
	assert.Equal(t, len(without.Positions), len(with.Positions))
	assert.Equal(t, without.Summary.Text, with.Summary.Text)
	assert.Equal(t, len(without.Passages), len(with.Passages))
}

func TestACommitListTellsAuthorsAndDatesAlone(t *testing.T) {
	res := pageOf(t, "github-commits/current.html")
	require.True(t, res.Found)
	p := res.Profile
	assert.Empty(t, p.Positions)
	assert.Empty(t, p.Studies)
	assert.False(t, p.Name.Read())
	require.Len(t, p.Accounts, 1)
	type commit struct {
		author, date string
		linked       bool
	}
	var got []commit
	for _, c := range p.Accounts[0].Commits {
		got = append(got, commit{c.Author.Text, c.Date.Date.String(), c.Linked})
		assert.Equal(t, profile.Sure, c.Author.Sure)
	}
	assert.Equal(t, []commit{
		{"marisa-holloway-example", "2024-03-04", true}, {"Ngozi Okonkwo", "2024-03-04", false},
		{"marisa-holloway-example", "2024-02-27", true}, {"renovate[bot]", "2024-02-27", true},
	}, got)
	older := pageOf(t, "github-commits/older.html").Profile
	require.Len(t, older.Accounts[0].Commits, 2)
	assert.Equal(t, "Marisa Holloway", older.Accounts[0].Commits[1].Author.Text)
}
