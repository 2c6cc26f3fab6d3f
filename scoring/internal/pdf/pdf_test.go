package pdf

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
)

const files = "../../../testdata/files/pdf/"

func read(t *testing.T, name string) (*document.PDF, error) {
	t.Helper()
	raw, err := os.ReadFile(files + name)
	require.NoError(t, err)
	r, err := NewReader()
	require.NoError(t, err)
	t.Cleanup(func() { assert.NoError(t, r.Close()) })
	return r.Read(raw)
}

func TestRunsHaveTheirPlaceAndFont(t *testing.T) {
	p, err := read(t, "sidebar.pdf")
	require.NoError(t, err)
	require.Len(t, p.Pages, 1)
	assert.Equal(t, "Jordan Avery", p.Properties.Title)
	assert.Contains(t, p.Properties.Producer, "Skia")
	for _, run := range p.Pages[0].Runs {
		if run.Text == "Jordan Avery" {
			assert.InDelta(t, 204, run.X, 1)
			assert.InDelta(t, 69, run.Y, 1)
			assert.InDelta(t, 28, run.Size, 0.1)
			assert.Contains(t, run.Font, "Bold")
			assert.Empty(t, run.Hidden)
			assert.Contains(t, p.Pages[0].Links[0].URL, "mailto:")
			return
		}
	}
	t.Fatal("the name was not found")
}

func TestWhatCannotBeSeenSaysWhy(t *testing.T) {
	p, err := read(t, "hidden.pdf")
	require.NoError(t, err)
	why := map[string]string{}
	for _, run := range p.Pages[0].Runs {
		why[run.Text] = run.Hidden
	}
	assert.Equal(t, map[string]string{"Seen": "", "White on white": "colour", "Tiny": "size", "Unpainted": "invisible", "Outside": "off-page", "White on black": ""}, why)
}

func TestFilesThatCannotBeReadSaySo(t *testing.T) {
	_, err := read(t, "locked.pdf")
	assert.ErrorIs(t, err, ErrLocked)

	r, err := NewReader()
	require.NoError(t, err)
	defer r.Close()
	_, err = r.Read([]byte("%PDF-1.7\nnothing that a PDF has"))
	assert.ErrorIs(t, err, ErrBroken)
	_, err = r.Read(bytes.Repeat([]byte{' '}, MaxBytes+1))
	assert.ErrorIs(t, err, ErrLarge)
}
