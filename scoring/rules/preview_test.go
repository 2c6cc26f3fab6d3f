package rules_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// layer reads a pack of the head and the rest that is given.
func layer(t *testing.T, origin rules.Origin, id, version, rest string) rules.Layer {
	t.Helper()
	if rest != "" {
		rest = ", " + rest
	}
	raw := fmt.Sprintf(`{"plumblinePack": 1, "id": %q, "version": %q, "title": "Rules of %s"%s}`, id, version, id, rest)
	p, faults := rules.DecodeFrom(origin, []byte(raw), checks.Known())
	require.Empty(t, faults)
	return rules.Layer{Pack: p, Origin: origin}
}

func TestPreview(t *testing.T) {
	const (
		check = "technology/before-release"
		title = "“A technology named in a job that ended before it was public” (technology/before-release)"
	)
	settings := func(s string) string { return fmt.Sprintf(`"checks": {%q: {%s}}`, check, s) }
	flow := func(date string) string {
		return `"facts": {"asOf": "2026-01-01", "technologies": [{"name": "Acme Flow", "firstPublic": "` + date + `", "source": "Release notes"}]}`
	}
	team := func(version, rest string) []rules.Layer {
		return []rules.Layer{layer(t, rules.Imported, "acme/team", version, rest)}
	}
	policy := func(rest string) []rules.Layer {
		return []rules.Layer{layer(t, rules.Policy, "acme/policy", "1.0.0", rest)}
	}
	tests := map[string]struct {
		before, after []rules.Layer
		says          string
		sentences     []string
	}{
		"nothing": {team("1.0.0", settings(`"strength": "weak"`)), team("1.0.0", settings(`"strength": "weak"`)), "nothing changes", nil},
		"a new pack": {nil, team("1.0.0", settings(`"strength": "weak"`)), "1 check lowered",
			[]string{"Rules of acme/team, version 1.0.0, is new.", title + " is lowered from strong to weak."}},
		"an update": {team("1.9.0", settings(`"strength": "weak"`)), team("1.10.0", settings(`"strength": "medium"`)), "1 check raised again",
			[]string{"Rules of acme/team goes from version 1.9.0 to 1.10.0.", title + " is raised again from weak to medium."}},
		"a downgrade": {team("1.10.0", settings(`"strength": "weak"`)), team("1.9.0", settings(`"strength": "weak"`)), "nothing changes",
			[]string{"Rules of acme/team goes back from version 1.10.0 to the older 1.9.0."}},
		"other words under one version": {team("1.0.0", flow("2020")), team("1.0.0", flow("2021")), "1 fact changed",
			[]string{"Rules of acme/team keeps its version 1.0.0, but says something else."}},
		"a pack that goes": {team("1.0.0", settings(`"parameters": {"toleranceMonths": 6}`)), nil, "1 parameter changed",
			[]string{"Rules of acme/team, version 1.0.0, is not used any more.", title + ": toleranceMonths goes from 6 to 2."}},
		"a check switched off": {nil, policy(settings(`"on": false`)), "1 check switched off",
			[]string{"Rules of acme/policy, version 1.0.0, is new.", title + " is switched off."}},
		"a question": {nil, team("1.0.0", `"questions": {"de": {"technology/before-release": "Seit wann?"}}`), "1 question reworded",
			[]string{"Rules of acme/team, version 1.0.0, is new.", title + " asks (de): Seit wann?"}},
		"weights": {nil, team("1.0.0", `"picture": {"caps": {"contact": 3}}`), "1 weight changed",
			[]string{"Rules of acme/team, version 1.0.0, is new.", "How findings are weighed: caps.contact goes from 9 to 3."}},
		"a fact": {nil, team("1.0.0", flow("2020")), "1 fact added", []string{"Rules of acme/team, version 1.0.0, is new."}},
		"a conflict": {policy(settings(`"strength": "weak"`)), append(policy(settings(`"strength": "weak"`)), team("1.0.0", settings(`"strength": "medium"`))...), "1 conflict",
			[]string{"Rules of acme/team, version 1.0.0, is new.", `acme/policy and acme/team differ in checks["technology/before-release"].strength. What acme/policy says counts.`}},
		"a name that may mean something else": {nil, team("1.0.0", `"facts": {"asOf": "2026-01-01", "technologies": [{"name": "Acme Tables", "names": ["Kubernetes"], "firstPublic": "2020", "source": "x"}]}`), "1 fact added, 1 conflict",
			[]string{"Rules of acme/team, version 1.0.0, is new.", "acme/team: facts.technologies[0].names[0] is a name of Kubernetes, too. This part is left out."}},
		"an expired pack": {nil, team("1.0.0", `"expires": "2025-12-31", `+flow("2020")), "nothing changes", nil},
	}
	t.Run("what changes of an entry is told by its keys", func(t *testing.T) {
		p := rules.Differ(checks.Known(), facts.Builtin(), team("1.0.0", flow("2020")), team("1.1.0", strings.Replace(flow("2021"), `"source": "Release notes"`, `"source": "The notes of the release", "listed": true`, 1)), timespan.MustParse("2026-01-15"), nil)
		require.Len(t, p.Entries, 1)
		assert.Equal(t, "listed, firstPublic: 2020 → 2021, source", p.Entries[0].What)
		assert.Equal(t, "Changed: fact Acme Flow (listed, firstPublic: 2020 → 2021, source)", p.Entries[0].Says)
	})
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := rules.Differ(checks.Known(), facts.Builtin(), tt.before, tt.after, timespan.MustParse("2026-01-15"), nil)
			assert.Equal(t, tt.says, p.Says)
			var sentences []string
			for _, c := range p.Packs {
				sentences = append(sentences, c.Says)
			}
			for _, c := range p.Settings {
				sentences = append(sentences, c.Says)
			}
			for _, c := range p.Conflicts {
				sentences = append(sentences, c.Says)
			}
			assert.Equal(t, tt.sentences, sentences)
		})
	}
}
