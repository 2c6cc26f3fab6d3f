package sorted

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

const text = Lines("angular\t1\nangular material\t2\nangularjs\t3\ngo\t4\tx\nz\t\n")

func TestFind(t *testing.T) {
	for key, want := range map[string]string{"angular": "1", "angular material": "2", "angularjs": "3", "go": "4\tx", "z": ""} {
		got, ok := text.Find(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, got, key)
	}
	for _, key := range []string{"", "a", "angula", "angular m", "goo", "zz", "go\t4", "1", "\n", "z\n"} {
		_, ok := text.Find(key)
		assert.False(t, ok, "%q", key)
	}
	_, ok := Lines("").Find("a")
	assert.False(t, ok, "an empty table")
}

func TestHasPrefix(t *testing.T) {
	for _, p := range []string{"a", "angular", "angular ", "angularj", "g", "z"} {
		assert.True(t, text.HasPrefix(p), p)
	}
	for _, p := range []string{"", "angularx", "b", "zz", "0", "angular\t"} {
		assert.False(t, text.HasPrefix(p), "%q", p)
	}
}

func TestHas(t *testing.T) {
	keys := Lines("angular\nangular material\ngo\t4\nz\n")
	for _, key := range []string{"angular", "angular material", "go", "z"} {
		assert.True(t, keys.Has(key), key)
	}
	for _, key := range []string{"", "a", "angula", "angular m", "g", "goo", "go\t4", "zz", "z\n"} {
		assert.False(t, keys.Has(key), "%q", key)
	}
	assert.False(t, Lines("").Has("a"), "an empty table")
}

func TestLookupAnswersBoth(t *testing.T) {
	for _, key := range []string{"", "a", "angular", "angularjs", "angular m", "go", "goo", "z", "zz", "go\t4"} {
		value, found, prefix := text.Lookup(key)
		wantValue, wantFound := text.Find(key)
		assert.Equal(t, wantValue, value, key)
		assert.Equal(t, wantFound, found, key)
		assert.Equal(t, text.HasPrefix(key), prefix, key)
	}
}

func TestField(t *testing.T) {
	assert.Equal(t, "a", Field("a\tb\t", 0))
	assert.Equal(t, "b", Field("a\tb\t", 1))
	assert.Equal(t, "", Field("a\tb\t", 2))
	assert.Equal(t, "", Field("a\tb\t", 7))
}
