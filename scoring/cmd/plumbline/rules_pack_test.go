package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
