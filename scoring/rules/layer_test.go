package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/rules"
)

func TestMerge(t *testing.T) {
	const check = "technology/before-release"
	set := func(s string) string { return `"checks": {"` + check + `": {` + s + `}}` }
	team := func(id, rest string) rules.Layer { return layer(t, rules.Imported, id, "1.0.0", rest) }
	policy := func(id, rest string) rules.Layer { return layer(t, rules.Policy, id, "1.0.0", rest) }
	merge := func(layers ...rules.Layer) rules.Effective { return rules.Merge(checks.Known(), layers...) }

	t.Run("without packs all is as shipped", func(t *testing.T) {
		e := merge()
		assert.Equal(t, *rules.Default().Picture, e.Picture)
		assert.Empty(t, e.Settings)
		assert.Empty(t, e.By)
	})
	t.Run("policy comes before what was imported, in whatever order they are given", func(t *testing.T) {
		e := merge(team("acme/team", set(`"strength": "medium"`)), policy("acme/policy", set(`"strength": "weak"`)))
		assert.Equal(t, "weak", e.Settings[check].Strength)
		assert.Equal(t, "acme/policy", e.By[`checks["technology/before-release"].strength`])
		assert.Len(t, e.Conflicts, 1)
		assert.Equal(t, []rules.Origin{rules.BuiltIn, rules.Policy, rules.Imported}, []rules.Origin{e.Layers[0].Origin, e.Layers[1].Origin, e.Layers[2].Origin})
	})
	t.Run("of two imported packs the first counts, value by value", func(t *testing.T) {
		e := merge(team("acme/one", set(`"strength": "medium"`)), team("acme/two", set(`"strength": "weak", "parameters": {"toleranceMonths": 9}`)))
		assert.Equal(t, rules.Setting{Strength: "medium", Parameters: map[string]int{"toleranceMonths": 9}}, e.Settings[check])
		assert.Equal(t, "acme/two", e.By[`checks["technology/before-release"].parameters.toleranceMonths`])
		assert.Equal(t, "acme/two", e.Conflicts[0].Lost)
	})
	t.Run("packs that agree have no conflict", func(t *testing.T) {
		assert.Empty(t, merge(team("acme/one", set(`"strength": "weak"`)), team("acme/two", set(`"strength": "weak"`))).Conflicts)
	})
	t.Run("what policy keeps on stays on, and says why a policy that comes later is not heard", func(t *testing.T) {
		e := merge(policy("acme/one", set(`"on": true`)), policy("acme/two", set(`"on": false`)))
		assert.Empty(t, e.SwitchedOffBy(check))
		assert.Equal(t, "acme/one", e.Conflicts[0].Kept)
	})
	t.Run("an imported pack switches nothing off, however it came in", func(t *testing.T) {
		sneaked := policy("acme/team", set(`"on": false`))
		sneaked.Origin = rules.Imported
		e := merge(sneaked)
		assert.Empty(t, e.SwitchedOffBy(check))
		assert.Len(t, e.Conflicts, 1)
	})
	t.Run("an imported pack hides nothing, however it came in", func(t *testing.T) {
		sneaked := policy("acme/team", set(`"strength": "none"`))
		sneaked.Origin = rules.Imported
		e := merge(sneaked)
		assert.Empty(t, e.Settings[check].Strength)
		assert.Len(t, e.Conflicts, 1)
	})
	t.Run("a second pack of one ID is not used", func(t *testing.T) {
		e := merge(team("acme/one", set(`"strength": "weak"`)), layer(t, rules.Imported, "acme/one", "2.0.0", set(`"strength": "medium"`)))
		assert.Len(t, e.Layers, 2)
		assert.Equal(t, "weak", e.Settings[check].Strength)
		assert.Len(t, e.Conflicts, 1)
	})
	t.Run("of two rules with one ID the first counts", func(t *testing.T) {
		rule := func(title string) rules.Rule { return rules.Rule{ID: "acme/x", Title: title} }
		one, two := team("acme/one", ""), team("acme/two", "")
		one.Pack.Rules, two.Pack.Rules = []rules.Rule{rule("first")}, []rules.Rule{rule("second"), {ID: "acme/y"}}
		e := merge(one, two)
		assert.Equal(t, "first", e.Layers[1].Pack.Rules[0].Title)
		assert.Equal(t, []rules.Rule{{ID: "acme/y"}}, e.Layers[2].Pack.Rules)
		assert.Len(t, two.Pack.Rules, 2, "what was given stays as it is")
		assert.Equal(t, "acme/two", e.Conflicts[0].Lost)
	})
	t.Run("pictures are joined value by value", func(t *testing.T) {
		e := merge(team("acme/one", `"picture": {"caps": {"contact": 3}}`), team("acme/two", `"picture": {"caps": {"contact": 4, "document": 9}}`))
		assert.Equal(t, 3, e.Picture.Caps["contact"])
		assert.Equal(t, 9, e.Picture.Caps["document"])
		assert.Equal(t, 9, e.Picture.Weights["strong"])
		assert.Len(t, e.Conflicts, 1)
	})
	t.Run("pictures that break together are not joined", func(t *testing.T) {
		e := merge(team("acme/one", `"picture": {"weights": {"medium": 4}, "levels": {"question": 4}}`), team("acme/two", `"picture": {"caps": {"contact": 3}}`))
		assert.Equal(t, 9, e.Picture.Caps["contact"])
		assert.Len(t, e.Conflicts, 1)
		assert.Contains(t, e.Conflicts[0].Says, "does not go together")
	})
}

func TestMergeOfFactsAndSites(t *testing.T) {
	with := func(origin rules.Origin, id, rows string) rules.Layer {
		return layer(t, origin, id, "1.0.0", `"facts": {"asOf": "2026-01-01", `+rows+`}`)
	}
	flow := func(first string, names string) string {
		return `"technologies": [{"name": "Acme Flow", "names": [` + names + `], "firstPublic": "` + first + `", "source": "Notes"}]`
	}
	says := func(e rules.Effective) (out []string) {
		for _, c := range e.Conflicts {
			out = append(out, c.Of+": "+c.Says)
		}
		return out
	}
	merge := func(layers ...rules.Layer) rules.Effective { return rules.Merge(checks.Known(), layers...) }

	t.Run("two packs that say the same of a thing have no conflict", func(t *testing.T) {
		assert.Empty(t, says(merge(with(rules.Policy, "acme/one", flow("2019", `"AcmeFlow"`)), with(rules.Policy, "acme/two", flow("2019", `"FlowByAcme"`)))))
	})
	t.Run("of two dates the first pack's counts", func(t *testing.T) {
		e := merge(with(rules.Imported, "acme/two", flow("2021", `"AcmeFlow"`)), with(rules.Policy, "acme/one", flow("2019", `"AcmeFlow"`)))
		assert.Equal(t, []string{"fact: acme/one and acme/two say different things of “Acme Flow”. What acme/one says counts."}, says(e))
		tech, _ := e.Tables(facts.Builtin()).Technology("Acme Flow")
		assert.Equal(t, "2019", tech.FirstPublic.String())
	})
	t.Run("a name that a more trusted pack gives to something else is not taken", func(t *testing.T) {
		e := merge(
			with(rules.Policy, "acme/one", flow("2019", `"AcmeFlow"`)),
			with(rules.Imported, "bolt/two", `"technologies": [{"name": "AcmeFlow", "firstPublic": "2024", "source": "x"}, {"name": "Bolt Flow", "names": ["Acme  FLOW", "BoltFlow"], "firstPublic": "2024", "source": "x"}]`))
		assert.Equal(t, []string{
			"name: “AcmeFlow” is something else in acme/one than in bolt/two. What acme/one says counts.",
			"name: “Acme  FLOW” is something else in acme/one than in bolt/two. What acme/one says counts.",
		}, says(e))
		assert.Equal(t, []rules.Technology{{Name: "Bolt Flow", Names: []string{"BoltFlow"}, FirstPublic: "2024", Source: "x"}}, e.Layers[2].Pack.Facts.Technologies)
		tables := e.Tables(facts.Builtin())
		tech, _ := tables.Technology("AcmeFlow")
		assert.Equal(t, "2019", tech.FirstPublic.String())
		tech, _ = tables.Technology("BoltFlow")
		assert.Equal(t, "2024", tech.FirstPublic.String())
	})
	t.Run("two schools of one name in two countries, or cities, are two", func(t *testing.T) {
		school := func(country, city, founded string) string {
			return `"schools": [{"name": "Halden Arts College", "country": "` + country + `", "city": "` + city + `", "founded": "` + founded + `", "source": "x"}]`
		}
		assert.Empty(t, says(merge(with(rules.Policy, "acme/one", school("NO", "Oslo", "1990")), with(rules.Policy, "acme/two", school("SE", "Oslo", "1980")))))
		assert.Empty(t, says(merge(with(rules.Policy, "acme/one", school("NO", "Oslo", "1990")), with(rules.Policy, "acme/two", school("NO", "Bergen", "1980")))))
		assert.Len(t, says(merge(with(rules.Policy, "acme/one", school("NO", "Oslo", "1990")), with(rules.Policy, "acme/two", school("NO", "Oslo", "1980")))), 1)
	})
	t.Run("of two sites of one name or host the more trusted pack's counts", func(t *testing.T) {
		site := func(origin rules.Origin, id, site, host string) rules.Layer {
			l := layer(t, origin, id, "1.0.0", "")
			l.Pack.Sites = []sites.Site{{ID: site, Name: "Of " + id, Hosts: []string{host}}}
			return l
		}
		e := merge(site(rules.Imported, "acme/two", "acme-ats", "two.example.com"), site(rules.Policy, "acme/one", "acme-ats", "one.example.com"))
		assert.Equal(t, []string{"site: acme/one and acme/two both tell how acme-ats is read. What acme/one says counts."}, says(e))
		assert.Len(t, e.Layers[1].Pack.Sites, 1)
		assert.Empty(t, e.Layers[2].Pack.Sites)
		e = merge(site(rules.Imported, "acme/two", "acme-two", "ats.example.com"), site(rules.Policy, "acme/one", "acme-ats", "ats.example.com"))
		assert.Equal(t, []string{"site: acme/one and acme/two both tell how ats.example.com is read. What acme/one says counts."}, says(e))
		assert.Len(t, e.Layers[2].Pack.Sites, 1, "it may have other hosts")
	})
}

func TestCompareVersions(t *testing.T) {
	order := []string{"no version", "0.0.1", "0.9.0", "0.10.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.0.1", "10.0.0"}
	for i, a := range order {
		for j, b := range order {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = 1
			}
			assert.Equal(t, want, rules.CompareVersions(a, b), "%s and %s", a, b)
		}
	}
}
