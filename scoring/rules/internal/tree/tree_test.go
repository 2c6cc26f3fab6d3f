package tree_test

import (
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules/internal/tree"
)

func TestPathsLeadThereAndBack(t *testing.T) {
	text := `{
  "rules": [ {"title": "a"}, {"title": "é", "when": {"all": [true, {"odd key": null}]}} ],
  "n": -1.5e+3
}`
	root, faults, ok := tree.Parse(text)
	require.True(t, ok)
	require.Empty(t, faults)
	for path, word := range map[string]string{
		"rules":                           "[",
		"rules[0]":                        "{",
		"rules[0].title":                  `"a"`,
		"rules[1].when.all[0]":            "true",
		`rules[1].when.all[1]`:            `{"odd`,
		`rules[1].when.all[1]["odd key"]`: "null",
		"n":                               "-1.5e+3",
	} {
		at, found := root.Find(path)
		require.True(t, found, path)
		assert.Equal(t, word, text[at:at+len(word)], path)
		assert.Equal(t, path, root.Path(at))
	}
	at, found := root.Find("rules[1].when.any[0].title")
	assert.False(t, found)
	assert.Equal(t, "rules[1].when", root.Path(at), "what would hold it")
	line, column := tree.Place(text, at)
	assert.Equal(t, []int{2, 53}, []int{line, column})
}

// FuzzParse holds that what is read is what encoding/json reads.
func FuzzParse(f *testing.F) {
	for _, text := range []string{`{}`, `{"a": [1, -0.5e1, "\u00e9\ud83d\ude00\n", true, null]}`, `{"a": 1,}`, `{"a": 01}`, `{"a": "\ud800"}`, `{"a": 1e}`, `{"a"`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		root, faults, ok := tree.Parse(string(text))
		if !ok {
			require.NotEmpty(t, faults)
			return
		}
		require.True(t, json.Valid(text))
		if len(faults) > 0 || !utf8.Valid(text) {
			return
		}
		var same map[string]any
		require.NoError(t, json.Unmarshal(text, &same))
		require.Equal(t, len(same), root.Len())
		for m := range root.Members {
			if word, ok := same[m.Key].(string); ok {
				require.Equal(t, word, m.Value.Word())
			}
			require.True(t, json.Valid(text[m.Value.At():m.Value.End()]), m.Key)
			at, found := root.Find(root.Path(m.Value.At()))
			require.True(t, found)
			require.Equal(t, m.Value.At(), at)
		}
	})
}
