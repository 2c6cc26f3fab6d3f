package form_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/rules/internal/form"
)

func TestImitates(t *testing.T) {
	for owner, name := range map[string]string{
		"plumbline": "plumbline", "p1umb1ine": "plumbline", "plumb-line": "plumbline", "piumbiine": "plumbline", "plurnbline": "plumbline",
		"educat10n": "education", "t3chn0l0gy": "technology", "docurnent": "document", "ver5ions": "versions", "empl0yment": "employment",
	} {
		assert.True(t, form.Imitates(owner, name), owner)
	}
	for _, owner := range []string{"acme", "plumber", "line", "educators", "technologies", "contacts-inc", "docu", "employ", "identify", "universal"} {
		for _, name := range []string{"plumbline", "identity", "contact", "education", "employment", "technology", "document", "versions", "echoes", "profile"} {
			assert.False(t, form.Imitates(owner, name), "%s for %s", owner, name)
		}
	}
}

func TestIsID(t *testing.T) {
	for _, id := range []string{"acme/engineering", "a/b", "st-mary-2/licences-2026"} {
		assert.True(t, form.IsID(id), id)
	}
	for _, id := range []string{"", "acme", "acme/", "/x", "a//b", "a/b/c", "Acme/x", "acme/é", "-a/b", "a-/b", "a--b/c", "a/b c", "a/../b", "a/" + strings.Repeat("x", 41)} {
		assert.False(t, form.IsID(id), id)
	}
}

func TestOf(t *testing.T) {
	type example struct {
		Name   string   `json:"name" jsonschema:"maxLength=10"`
		Words  []string `json:"words,omitempty" jsonschema:"minItems=1,maxItems=3,enum=a,enum=b"`
		Months int      `json:"months,omitempty" jsonschema:"minimum=2,maximum=6"`
		Hidden string   `json:"-"`
		inside string
	}
	fields := reflect.TypeFor[example]()
	key, l := form.Of(fields.Field(0))
	assert.Equal(t, "name", key)
	assert.Equal(t, form.Limits{Required: true, MinLength: 1, MaxLength: 10}, l)
	_, l = form.Of(fields.Field(1))
	assert.Equal(t, form.Limits{Enum: []string{"a", "b"}, MinLength: 1, MaxLength: form.MaxText, MinItems: 1, MaxItems: 3}, l)
	_, l = form.Of(fields.Field(2))
	assert.Equal(t, []int{2, 6}, []int{*l.Min, *l.Max})
	for _, i := range []int{3, 4} {
		key, _ = form.Of(fields.Field(i))
		assert.Empty(t, key)
	}
	_ = example{}.inside
}

func TestMeant(t *testing.T) {
	known := []string{"none", "weak", "medium", "strong"}
	assert.Equal(t, `did you mean "weak"?`, form.Meant("WEAK", known).String())
	assert.Equal(t, `did you mean "medium"?`, form.Meant("meduim", known).String())
	assert.Equal(t, "there are none, weak, medium and strong", form.Meant("huge", known).String())
	assert.Equal(t, "there is only weak", form.Meant("huge", known[1:2]).String())
	assert.Equal(t, "remove it", form.Meant("huge", nil).String())
}
