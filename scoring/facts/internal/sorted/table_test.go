package sorted

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestTableLaysOneTextOverAnother(t *testing.T) {
	table := Table{text, "angular\t7\nangular cli\t8\ngo\t-\n"}
	for key, want := range map[string]string{"angular": "7", "angular material": "2", "angular cli": "8"} {
		got, ok := table.Find(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, got, key)
	}
	_, ok := table.Find("go")
	assert.False(t, ok, "taken away")

	_, found, prefix := table.Lookup("go")
	assert.False(t, found)
	assert.True(t, prefix, "longer names may follow")
	_, found, prefix = table.Lookup("angular c")
	assert.False(t, found)
	assert.True(t, prefix, "of the upper text")

	got := map[string]string{}
	for key, value := range table.WithPrefix("a") {
		got[key] = value
	}
	assert.Equal(t, map[string]string{"angular": "7", "angular material": "2", "angularjs": "3", "angular cli": "8"}, got)
	for range table.WithPrefix("g") {
		assert.Fail(t, "taken away")
	}
}

func TestTableWithNothingOverItIsItsLines(t *testing.T) {
	table := Table{Lines: text}
	for _, key := range []string{"", "a", "angular", "go", "zz"} {
		value, found, prefix := table.Lookup(key)
		v, f, p := text.Lookup(key)
		assert.Equal(t, []any{v, f, p}, []any{value, found, prefix}, key)
	}
}
