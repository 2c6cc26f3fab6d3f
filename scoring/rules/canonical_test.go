package rules_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules"
)

func TestCanonicalOrdersAndKeepsTheMeaning(t *testing.T) {
	const draft = "\n{\"title\":\"Größe <b> & \\u00e4 \\\"so\\\"\", \"id\":\"acme/engineering\",\r\n\"version\":\"1.4.0\",\t\"plumblinePack\":1,\n" +
		`"examples":[{"passes":["a/b"],"text":"Robin Vale\n\nEXPERIENCE"}], "checks":{"z/z":{"strength":"weak","on":true},"a/a":{"parameters":{"months": 1.50e1}}},"sites":[{"z":1,"a":[]}],"unknown":{"b":null,"a":{}}}`
	const want = `{
  "plumblinePack": 1,
  "id": "acme/engineering",
  "version": "1.4.0",
  "title": "Größe <b> & ä \"so\"",
  "checks": {
    "z/z": { "on": true, "strength": "weak" },
    "a/a": { "parameters": { "months": 1.50e1 } }
  },
  "sites": [{ "z": 1, "a": [] }],
  "examples": [{ "text": "Robin Vale\n\nEXPERIENCE", "passes": ["a/b"] }],
  "unknown": { "b": null, "a": {} }
}
`
	got, faults := rules.Canonical([]byte(draft))
	require.Empty(t, faults)
	assert.Equal(t, want, string(got))
	assert.JSONEq(t, draft, string(got))
	again, faults := rules.Canonical(got)
	require.Empty(t, faults)
	assert.Equal(t, want, string(again))
}

func TestCanonicalBreaksLongLines(t *testing.T) {
	long := `{"checks":{"technology/before-release":{"strength":"weak","parameters":{"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa":1,"bbbbbbbbbbbbbbbbbbbbbbb":2}}}}`
	got, faults := rules.Canonical([]byte(long))
	require.Empty(t, faults)
	assert.Equal(t, `{
  "checks": {
    "technology/before-release": {
      "strength": "weak",
      "parameters": { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "bbbbbbbbbbbbbbbbbbbbbbb": 2 }
    }
  }
}
`, string(got))
}

func TestCanonicalWritesNothingThatItCannotKeep(t *testing.T) {
	for name, text := range map[string]string{
		"a key that stands twice": `{"id":"a/b","id":"a/c"}`,
		"no JSON":                 `{"id":`,
		"a list":                  `[]`,
		"another encoding":        "{\"id\":\"\xff\"}",
		"nothing":                 "",
	} {
		got, faults := rules.Canonical([]byte(text))
		assert.NotEmpty(t, faults, name)
		assert.Empty(t, got, name)
	}
}

func TestTheBuiltInPackIsInTheOneForm(t *testing.T) {
	raw, err := os.ReadFile("default.json")
	require.NoError(t, err)
	got, faults := rules.Canonical(raw)
	require.Empty(t, faults)
	assert.Equal(t, string(raw), string(got))
}

func FuzzCanonical(f *testing.F) {
	f.Add([]byte(`{"plumblinePack":1,"id":"a/b","checks":{"a/b":{"on":false}},"rules":[{"when":{"all":[]}}]}`))
	f.Add([]byte(`{"a":"\ud83d\ude00\ud83d", "b": -0.0e-7}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		once, faults := rules.Canonical(raw)
		if faults != nil {
			return
		}
		twice, faults := rules.Canonical(once)
		require.Empty(t, faults)
		require.True(t, bytes.Equal(once, twice), "%s\n%s", once, twice)
		var a, b any
		require.NoError(t, json.Unmarshal(raw, &a))
		require.NoError(t, json.Unmarshal(once, &b))
		require.Equal(t, a, b)
	})
}
