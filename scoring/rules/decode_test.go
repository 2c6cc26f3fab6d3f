package rules_test

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/rules"
)

const head = `{"plumblinePack": 1, "id": "acme/team", "version": "1.0.0", "title": "Team"`

func TestAllFaultsAreToldInTheirOrder(t *testing.T) {
	_, faults := rules.Decode([]byte(strings.NewReplacer("acme/team", "Acme", "1.0.0", "1").Replace(head)+`,
  "tïtle": 1, "expires": "soon",
  "checks": {"technology/before-release": {"on": 1}}}`), checks.Known())
	var told []string
	for _, f := range faults {
		told = append(told, fmt.Sprintf("%s %d:%d", f.Path, f.Line, f.Column))
	}
	assert.Equal(t, []string{"id 1:28", "version 1:47", `["tïtle"] 2:3`, "expires 2:26", `checks["technology/before-release"].on 3:50`}, told)
}

func TestFaultsAreBounded(t *testing.T) {
	start := time.Now()
	tests := map[string]string{
		"unknown keys":      head + many(40_000, func(i int) string { return fmt.Sprintf(`, "k%d": 1`, i) }) + "}",
		"keys that are one": head + strings.Repeat(`, "x": 1`, 100_000) + "}",
		"wrong types":       head + `, "rules": [` + strings.Repeat("1,", 400) + `1]}`,
		"too many checks":   head + `, "checks": {"a": {}` + many(40_000, func(i int) string { return fmt.Sprintf(`, "k%d": {"on": true}`, i) }) + "}}",
		"unknown checks":    head + `, "checks": {"a": {}` + many(999, func(i int) string { return fmt.Sprintf(`, "k%d": {"on": true}`, i) }) + "}}",
		"long keys":         head + `, "checks": {"` + strings.Repeat("é", 200_000) + `": {}}}`,
		"open brackets":     strings.Repeat("[", 1_000_000),
		"open braces":       strings.Repeat(`{"a":`, 200_000),
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			require.LessOrEqual(t, len(text), rules.MaxSize)
			_, faults := rules.Decode([]byte(text), checks.Known())
			require.NotEmpty(t, faults)
			require.LessOrEqual(t, len(faults), rules.MaxFaults)
			for _, f := range faults {
				assert.Less(t, len(f.Error()), 2000)
			}
		})
	}
	assert.Less(t, time.Since(start), 5*time.Second)
}

func many(n int, each func(int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(each(i))
	}
	return b.String()
}

// endless is a file that never ends; it counts what was read of it.
type endless int

func (e *endless) Read(b []byte) (int, error) {
	*e += endless(len(b))
	return copy(b, bytes.Repeat([]byte(" "), len(b))), nil
}

func TestAHugeFileIsNotReadWhole(t *testing.T) {
	var file endless
	raw, err := rules.Read(io.LimitReader(&file, 100<<20))
	require.NoError(t, err)
	assert.Less(t, int(file), 4*rules.MaxSize)
	_, faults := rules.Decode(raw, rules.Known{})
	require.Len(t, faults, 1)
	assert.Equal(t, "1:1: the pack is larger than 1 MiB: split it into several packs", faults[0].Error())

	padded := head + "}" + strings.Repeat(" ", rules.MaxSize)
	_, faults = rules.Decode([]byte(padded[:rules.MaxSize]), rules.Known{})
	assert.Empty(t, faults)
	_, faults = rules.Decode([]byte(padded[:rules.MaxSize+1]), rules.Known{})
	assert.Len(t, faults, 1)
}

func TestOriginsMayDoDifferentThings(t *testing.T) {
	raw := []byte(head + `, "checks": {"technology/before-release": {"on": false}}}`)
	_, faults := rules.DecodeFrom(rules.Policy, raw, checks.Known())
	assert.Empty(t, faults)
	_, faults = rules.DecodeFrom(rules.Imported, raw, checks.Known())
	assert.Len(t, faults, 1)
	quiet := []byte(head + `, "picture": {"levels": {"contradiction": 20}}}`)
	_, faults = rules.DecodeFrom(rules.Policy, quiet, checks.Known())
	assert.Empty(t, faults)
	_, faults = rules.DecodeFrom(rules.Imported, quiet, checks.Known())
	assert.Len(t, faults, 1)
}

func TestAPackMayBeInAnyLanguage(t *testing.T) {
	for _, title := range []string{"Équipe d’ingénierie", "فريق الهندسة", "मानव संसाधन", "工程团队", "צוות", "می‌خواهم", "Ingenieurs 👩‍💻", "R&D <b>"} {
		_, faults := rules.Decode([]byte(strings.Replace(head, `"Team"`, fmt.Sprintf("%q", title), 1)+"}"), checks.Known())
		assert.Empty(t, faults, title)
	}
}
