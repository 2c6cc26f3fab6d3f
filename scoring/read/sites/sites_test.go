package sites

import (
	"encoding/json"
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/document"
)

// selectors returns every selector of a site.
func selectors(s *Site) (out []string) {
	for _, css := range s.Read.Selectors() {
		out = append(out, css)
	}
	return out
}

// TestSelectorsAreAllOfThem fills every list below a layout, so that one of a new kind is never forgotten.
func TestSelectorsAreAllOfThem(t *testing.T) {
	var l Layout
	lists := 0
	var fill func(v reflect.Value)
	fill = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.Pointer:
			v.Set(reflect.New(v.Type().Elem()))
			fill(v.Elem())
		case reflect.Struct:
			for i := range v.NumField() {
				fill(v.Field(i))
			}
		case reflect.Slice:
			lists++
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
	}
	fill(reflect.ValueOf(&l).Elem())
	got := map[string]bool{}
	for path := range l.Selectors() {
		got[path] = true
	}
	assert.Len(t, got, lists)
	assert.Contains(t, got, "work.heldFields.title[0]")
	for range l.Selectors() {
		break
	}
}

func TestEverySelectorIsGood(t *testing.T) {
	for _, s := range Load() {
		for _, css := range selectors(s) {
			_, err := document.Compile(css)
			assert.NoError(t, err, s.ID)
		}
	}
}

// TestSelectorsUseWhatTheSnapshotKeeps holds that no selector waits for an attribute that never gets here.
func TestSelectorsUseWhatTheSnapshotKeeps(t *testing.T) {
	raw, err := os.ReadFile("../../../extension/page/emit.ts")
	require.NoError(t, err)
	kept := string(raw)
	named := regexp.MustCompile(`\[([a-z-]+)[\]~|^$*=]`)
	for _, s := range Load() {
		for _, css := range selectors(s) {
			for _, m := range named.FindAllStringSubmatch(css, -1) {
				assert.True(t, m[1] == "href" || strings.Contains(kept, `["`+m[1]+`", `), "%s: %s: the snapshot drops %s", s.ID, css, m[1])
			}
		}
	}
}

// TestSchemaIsTheGoTypes keeps the published schema equal to what Parse reads. UPDATE_GOLDEN=1 writes it anew.
func TestSchemaIsTheGoTypes(t *testing.T) {
	r := jsonschema.Reflector{Anonymous: true, AllowAdditionalProperties: false}
	s := r.Reflect(&Site{})
	s.Title = "Plumbline site file"
	got, err := json.MarshalIndent(s, "", "  ")
	require.NoError(t, err)
	const file = "schema/site.schema.json"
	if os.Getenv("UPDATE_GOLDEN") != "" {
		require.NoError(t, os.WriteFile(file, append(got, '\n'), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.JSONEq(t, string(want), string(got))
}

func TestParseRefuses(t *testing.T) {
	const good = `{"id":"x","name":"X","hosts":["x.example.com"],"profile":["/p/*"],"surface":"overlay","read":{"root":["main"]}}`
	_, err := Parse([]byte(good))
	require.NoError(t, err)
	for name, bad := range map[string]string{
		"an unknown field":           strings.Replace(good, `"name"`, `"colour":"red","name"`, 1),
		"an unknown surface":         strings.Replace(good, "overlay", "popup", 1),
		"the panel without a reason": strings.Replace(good, "overlay", "panel", 1),
		"no root":                    strings.Replace(good, `{"root":["main"]}`, `{}`, 1),
		"no host":                    strings.Replace(good, `"x.example.com"`, ``, 1),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(bad))
			assert.Error(t, err)
		})
	}
}

func TestAddresses(t *testing.T) {
	all := Load()
	for _, c := range []struct {
		address string
		want    string
		never   bool
	}{
		{"https://www.linkedin.com/in/marisa-holloway/", "linkedin linkedin-public", false},
		{"https://de.linkedin.com/in/marisa-holloway?trk=x#about", "linkedin linkedin-public", false},
		{"https://www.linkedin.com/feed/", "", true},
		{"https://www.linkedin.com/in/marisa-holloway/recent-activity/all/", "", true},
		{"https://notlinkedin.com/in/marisa-holloway", "", false},
		{"https://linkedin.com.example.com/in/marisa-holloway", "", false},
		{"https://github.com/marisa", "github", false},
		{"https://github.com/marisa/yardline", "", true},
		{"https://gist.github.com/marisa", "github", false},
		{"https://app.greenhouse.io/people/12", "greenhouse", false},
		{"https://app.greenhouse.io/people", "", true},
		{"https://GITHUB.com/marisa", "github", false},
		{"", "", false},
		{"::not an address::", "", false},
	} {
		t.Run(c.address, func(t *testing.T) {
			found, never := all.At(c.address)
			var ids []string
			for _, s := range found {
				ids = append(ids, s.ID)
			}
			assert.Equal(t, c.want, strings.Join(ids, " "))
			assert.Equal(t, c.never, never)
		})
	}
}

func TestWith(t *testing.T) {
	own := Site{ID: "acme-ats", Name: "Acme ATS", Hosts: []string{"ats.acme.example"}, Profile: []string{"/people/*"}, Surface: Overlay, Read: Layout{Root: Selectors{"main"}}}
	again := own
	again.Hosts = []string{"other.example"}
	greenhouse := own
	greenhouse.ID, greenhouse.Hosts, greenhouse.Profile = "acme-greenhouse", []string{"app.greenhouse.io"}, []string{"/people", "/people/*"}
	builtin := Load()
	all := builtin.With("acme/engineering", own, again, greenhouse)
	assert.Len(t, all, len(builtin)+2, "an ID is taken once")

	found, never := all.At("https://ats.acme.example/people/12")
	assert.False(t, never)
	assert.Len(t, found, 1)
	found, _ = all.At("https://app.greenhouse.io/people/12")
	assert.Equal(t, "acme-greenhouse", found[0].ID, "the team's own is tried first")
	found, never = all.At("https://app.greenhouse.io/people")
	assert.Empty(t, found)
	assert.True(t, never, "what a built-in file leaves alone no pack reads")

	assert.Equal(t, KnownSite{ID: "acme-ats", Name: "Acme ATS", Hosts: []string{"ats.acme.example"}, Surface: Overlay, Pack: "acme/engineering"}, all.Summaries()[0])
	assert.Empty(t, builtin.Summaries()[0].Pack)
}

func TestBars(t *testing.T) {
	all := Load()
	for _, host := range []string{"linkedin.com", "www.linkedin.com", "de.linkedin.com"} {
		assert.NotNil(t, all.Bars(host), host)
	}
	for _, host := range []string{"ats.acme.example", "notlinkedin.com", "app.greenhouse.io"} {
		assert.Nil(t, all.Bars(host), host)
	}
}
