package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules/signature"
)

// TestThePageForTeamsIsTrue holds that what scoring/rules/TEAMS.md names is there: commands, flags, settings, reasons and files.
func TestThePageForTeamsIsTrue(t *testing.T) {
	const folder = "../../rules/"
	page := get(t, folder+"TEAMS.md")

	commands := regexp.MustCompile("(?m)plumbline ((?:rules )?[a-z]+)((?:[^`\n]|\\\\\n)*)").FindAllStringSubmatch(page, -1)
	require.Greater(t, len(commands), 15)
	named := map[string]bool{}
	for _, c := range commands {
		cmd, _, err := command().Find(strings.Fields(c[1]))
		require.NoError(t, err, c[0])
		named[cmd.CommandPath()] = true
		for _, flag := range regexp.MustCompile(`--[a-z-]+`).FindAllString(c[2], -1) {
			known := flag == "--help" || cmd.Flags().Lookup(flag[2:]) != nil || cmd.InheritedFlags().Lookup(flag[2:]) != nil
			assert.True(t, known, "%s has no %s", cmd.CommandPath(), flag)
		}
	}
	rulesCmd, _, err := command().Find([]string{"rules"})
	require.NoError(t, err)
	for _, sub := range rulesCmd.Commands() {
		assert.True(t, named[sub.CommandPath()], "the page does not tell of %s", sub.CommandPath())
	}

	var schema struct{ Properties map[string]any }
	require.NoError(t, json.Unmarshal([]byte(get(t, extension+"managed_schema.json")), &schema))
	rows := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| `([a-zA-Z-]+)` \\|").FindAllStringSubmatch(page, -1) {
		rows[row[1]] = true
	}
	want := map[string]bool{}
	for name := range schema.Properties {
		want[name] = true
	}
	for _, r := range []signature.Reason{signature.Unsigned, signature.Damaged, signature.UnknownAlgorithm, signature.WrongKey, signature.Altered,
		signature.NoTime, signature.OtherPack, signature.FromTheFuture, signature.Expired, signature.Older} {
		want[string(r)] = true
	}
	assert.Equal(t, want, rows)

	for _, link := range regexp.MustCompile(`\]\(([^)#:]+)\)`).FindAllStringSubmatch(page, -1) {
		_, err := os.Stat(filepath.Join(folder, link[1]))
		assert.NoError(t, err, link[1])
	}
	for name := range readyMade {
		assert.Contains(t, page, "`"+name+"`")
	}
}
