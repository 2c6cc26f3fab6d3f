package rules_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/rules"
)

func TestDefaultKnowsEveryStrengthAndGroup(t *testing.T) {
	p := *rules.Default().Picture
	for s := checks.None; s <= checks.Strong; s++ {
		assert.Contains(t, p.Weights, s.String())
	}
	assert.Len(t, p.Caps, len(checks.Groups()))
	for _, g := range checks.Groups() {
		assert.Contains(t, p.Caps, string(g))
	}
}

func TestDefaultIsAnotherValueEachTime(t *testing.T) {
	rules.Default().Picture.Weights["weak"] = 99
	assert.NotEqual(t, 99, rules.Default().Picture.Weights["weak"])
}

func TestDecodeRefusesWholePacks(t *testing.T) {
	good, err := json.Marshal(rules.Default())
	require.NoError(t, err)
	good = bytes.Replace(good, []byte("plumbline/default"), []byte("acme/weights"), 1)
	_, faults := rules.Decode(good, rules.Known{})
	require.Empty(t, faults)
	tests := map[string]struct{ old, new, fault string }{
		"an unknown key":                  {`"title"`, `"tittle"`, `tittle is not a key`},
		"another format":                  {`"plumblinePack":1`, `"plumblinePack":2`, "plumblinePack is 2"},
		"no id":                           {`"acme/weights"`, `""`, "id is empty"},
		"context that counts":             {`"none":0`, `"none":1`, "picture.weights.none"},
		"weights out of order":            {`"medium":3`, `"medium":1`, "picture.weights.medium"},
		"a strength that does not exist":  {`"none":0`, `"none":0,"huge":99`, "picture.weights.huge is no strength"},
		"weak findings that warn":         {`"weakCap":1`, `"weakCap":3`, "picture.weakCap"},
		"a cap that hides details":        {`"contact":9`, `"contact":0`, "picture.caps.contact"},
		"levels out of order":             {`"question":3`, `"question":30`, "picture.levels.contradiction is not more"},
		"several made of one group":       {`"groups":2`, `"groups":1`, "picture.levels.several.groups is 1"},
		"a second document after the end": {`}}}}`, `}}}}{}`, "after its closing brace"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			bad := strings.Replace(string(good), tt.old, tt.new, 1)
			require.NotEqual(t, string(good), bad)
			_, faults := rules.Decode([]byte(bad), rules.Known{})
			assert.Contains(t, fmt.Sprint(faults), tt.fault)
		})
	}
}
