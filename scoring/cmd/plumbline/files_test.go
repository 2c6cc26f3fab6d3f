package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/profile"
)

const pdfs = "../../../testdata/files/pdf/"

func TestPDFFilesAreRead(t *testing.T) {
	out, _, err := run("", "read", pdfs+"sidebar.pdf")
	require.NoError(t, err)
	var r profile.Resume
	require.NoError(t, json.Unmarshal([]byte(out), &r))
	assert.Equal(t, "Jordan Avery", r.Basics.Name)
	assert.Equal(t, "jordan.avery@example.com", r.Basics.Email)
	require.Len(t, r.Work, 3)
	assert.Equal(t, "Northgate Freight", r.Work[0].Name)
	assert.Equal(t, "2019-03", r.Work[0].StartDate)
}

func TestLockedPDFsSaySo(t *testing.T) {
	_, errs, err := run("", "check", pdfs+"locked.pdf")
	assert.ErrorIs(t, err, errUnread)
	assert.Contains(t, errs, "locked.pdf: This PDF is locked with a password.")
}
