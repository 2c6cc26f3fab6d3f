package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const smallPack = `{
  "plumblinePack": 1,
  "id": "acme/engineering",
  "version": "1.4.0",
  "title": "Acme Engineering"
}
`

// folder makes a folder with a pack and a team's key in it, and goes there.
func folder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	put(t, "acme.json", smallPack)
	_, errs, err := run("", "rules", "keygen", "acme", "--no-password")
	require.NoError(t, err, errs)
}

func put(t *testing.T, name, text string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
}

func get(t *testing.T, name string) string {
	t.Helper()
	raw, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(raw)
}

// keyLine returns the public key in a file.
func keyLine(t *testing.T, name string) string {
	lines := strings.Split(strings.TrimSpace(get(t, name)), "\n")
	require.Len(t, lines, 2)
	return lines[1]
}

func TestKeysAreMadeForTheirOwnerAlone(t *testing.T) {
	folder(t)
	if runtime.GOOS != "windows" {
		info, err := os.Stat("acme.key")
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	}
	_, _, err := run("", "rules", "keygen", "acme", "--no-password")
	assert.ErrorContains(t, err, "acme.key is there already")
	out, _, err := run("", "rules", "keygen", "other", "--no-password")
	require.NoError(t, err)
	assert.Contains(t, out, keyLine(t, "other.pub"))
	assert.NotEqual(t, get(t, "acme.key"), get(t, "other.key"))
	assert.NotContains(t, out, strings.Split(get(t, "other.key"), "\n")[1], "the secret key is never shown")
}

func TestAKeyWithAPasswordSignsWithItAlone(t *testing.T) {
	if testing.Short() {
		t.Skip("the password is stretched over a GiB of memory")
	}
	folder(t)
	_, _, err := run("", "rules", "keygen", "locked")
	assert.ErrorContains(t, err, "no terminal")
	t.Setenv(passwordVariable, "a good long sentence")
	_, errs, err := run("", "rules", "keygen", "locked")
	require.NoError(t, err, errs)
	_, errs, err = run("", "rules", "sign", "acme.json", "--key", "locked.key")
	require.NoError(t, err, errs)
	_, errs, err = run("", "rules", "verify", "acme.json", "--key", "locked.pub")
	require.NoError(t, err, errs)
	t.Setenv(passwordVariable, "")
	_, _, err = run("", "rules", "sign", "acme.json", "--key", "locked.key")
	assert.ErrorContains(t, err, "set and empty")
}

func TestSignThenVerify(t *testing.T) {
	folder(t)
	out, errs, err := run("", "rules", "sign", "acme.json", "--key", "acme.key", "--now", "2026-11-26", "--expires", "2027-06-30")
	require.NoError(t, err, errs)
	assert.Contains(t, out, "acme.json.minisig: acme/engineering 1.4.0, signed with the key ")
	assert.Equal(t, smallPack, get(t, "acme.json"), "the pack stays as it is")
	assert.Contains(t, get(t, "acme.json.minisig"), "\ntrusted comment: timestamp:1795694400 pack:acme/engineering version:1.4.0 expires:2027-06-30\n")

	for _, key := range []string{"acme.pub", keyLine(t, "acme.pub")} {
		out, errs, err = run("", "rules", "verify", "acme.json", "--key", key, "--now", "2026-11-27")
		require.NoError(t, err, errs)
		assert.Contains(t, out, "on Thu, 26 Nov 2026 12:00:00 UTC\nThe signature counts until 30 June 2027.\n")
	}

	t.Run("in one text", func(t *testing.T) {
		_, errs, err := run("", "rules", "sign", "acme.json", "--key", "acme.key", "--inline")
		require.NoError(t, err, errs)
		text := get(t, "acme.signed.txt")
		assert.True(t, strings.HasPrefix(text, smallPack+"untrusted comment: Acme Engineering, signed for Plumbline, public key "+keyLine(t, "acme.pub")+"\n"))
		for name, in := range map[string]string{"as it is": text, "pasted on Windows": strings.ReplaceAll(text, "\n", "\r\n"), "trimmed": strings.TrimSpace(text)} {
			_, errs, err = run(in, "rules", "verify", "-", "--key", "acme.pub")
			assert.NoError(t, err, name+errs)
		}
		out, errs, err := run(smallPack, "rules", "sign", "-", "--key", "acme.key", "--inline")
		require.NoError(t, err, errs)
		_, errs, err = run(out, "rules", "verify", "-", "--key", "acme.pub")
		require.NoError(t, err, errs)
		_, errs, err = run("", "rules", "sign", "acme.signed.txt", "--key", "acme.key", "--inline")
		require.NoError(t, err, errs)
		assert.Equal(t, 1, strings.Count(get(t, "acme.signed.txt"), "untrusted comment"), "signed anew, in its place")
		_, _, err = run("", "rules", "sign", "acme.signed.txt", "--key", "acme.key")
		assert.ErrorContains(t, err, "older signature")
	})
}

func TestVerifyNamesWhyItRefuses(t *testing.T) {
	folder(t)
	_, errs, err := run("", "rules", "sign", "acme.json", "--key", "acme.key", "--now", "2026-11-26", "--expires", "2027-06-30")
	require.NoError(t, err, errs)
	_, _, err = run("", "rules", "keygen", "stranger", "--no-password")
	require.NoError(t, err)
	good := get(t, "acme.json.minisig")
	put(t, "unsigned.json", smallPack)
	put(t, "altered.json", strings.Replace(smallPack, "1.4.0", "1.4.1", 1))
	put(t, "altered.json.minisig", good)
	put(t, "damaged.json", smallPack)
	put(t, "damaged.json.minisig", good[:80])
	for _, tt := range []struct{ file, key, day, says string }{
		{"unsigned.json", "acme.pub", "2026-11-27", "unsigned.json: unsigned: The pack is not signed."},
		{"acme.json", "stranger.pub", "2026-11-27", "acme.json: wrong-key: The pack is signed with the key "},
		{"altered.json", "acme.pub", "2026-11-27", "altered.json: altered: The pack was changed after it was signed"},
		{"damaged.json", "acme.pub", "2026-11-27", "damaged.json: damaged: The signature cannot be read: a signature has 4 lines, and this has 1."},
		{"acme.json", "acme.pub", "2027-07-01", "acme.json: expired: The signature counted until 30 June 2027."},
		{"acme.json", "acme.pub", "2026-11-01", "acme.json: from-the-future: The signature says that it was made on 26 November 2026, after today."},
	} {
		out, errs, err := run("", "rules", "verify", tt.file, "--key", tt.key, "--now", tt.day)
		assert.ErrorIs(t, err, errRefused, tt.says)
		assert.Contains(t, errs, tt.says)
		assert.Empty(t, out)
	}
	for _, args := range [][]string{
		{"rules", "verify", "none.json", "--key", "acme.pub"},
		{"rules", "verify", "acme.json", "--key", "acme.key"},
		{"rules", "verify", "acme.json", "--key", "none.pub"},
		{"rules", "verify", "acme.json"},
		{"rules", "sign", "acme.json", "--key", "acme.pub"},
		{"rules", "sign", "acme.json", "--key", "acme.json"},
		{"rules", "sign", "-", "--key", "acme.key"},
		{"rules", "sign", "acme.json", "--key", "acme.key", "--expires", "2020-01-01"},
		{"rules", "sign", "acme.json", "--key", "acme.key", "--expires", "June"},
		{"rules", "keygen", "none/acme", "--no-password"},
	} {
		_, _, err := run(smallPack, args...)
		assert.Error(t, err, args)
		assert.NotErrorIs(t, err, errRefused, args)
	}
}

func TestAWrongPackIsNotSigned(t *testing.T) {
	folder(t)
	put(t, "wrong.json", strings.Replace(smallPack, `"plumblinePack": 1`, `"plumblinePack": 9`, 1))
	_, errs, err := run("", "rules", "sign", "wrong.json", "--key", "acme.key")
	assert.ErrorIs(t, err, errRefused)
	assert.Contains(t, errs, "wrong.json:")
	assert.Contains(t, errs, "plumblinePack is 9")
	assert.NoFileExists(t, "wrong.json.minisig")
	put(t, "huge.json", strings.Repeat(" ", mostOfAPack+1))
	_, _, err = run("", "rules", "sign", "huge.json", "--key", "acme.key")
	assert.ErrorContains(t, err, "larger than any rule pack")
}

// TestMinisignAgrees runs where the tool is installed; the fixed signatures in package signature hold the same everywhere.
func TestMinisignAgrees(t *testing.T) {
	tool, err := exec.LookPath("minisign")
	if err != nil {
		t.Skip("minisign is not installed")
	}
	folder(t)
	minisign := func(args ...string) {
		t.Helper()
		out, err := exec.Command(tool, args...).CombinedOutput()
		require.NoError(t, err, string(out))
	}
	_, errs, err := run("", "rules", "sign", "acme.json", "--key", "acme.key")
	require.NoError(t, err, errs)
	minisign("-V", "-m", "acme.json", "-P", keyLine(t, "acme.pub"))
	minisign("-V", "-m", "acme.json", "-p", "acme.pub")
	for _, how := range [][]string{{"-S", "-W"}, {"-S", "-W", "-l"}} {
		minisign(append(how, "-s", "acme.key", "-m", "acme.json")...)
		_, errs, err = run("", "rules", "verify", "acme.json", "--key", "acme.pub")
		require.NoError(t, err, errs)
	}
	minisign("-G", "-W", "-s", filepath.Join(".", "their.key"), "-p", "their.pub")
	_, errs, err = run("", "rules", "sign", "acme.json", "--key", "their.key")
	require.NoError(t, err, errs)
	minisign("-V", "-m", "acme.json", "-p", "their.pub")
}
