package scoring_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// rulesAbout makes a pack of rules that find something in a report's own jobs and studies, whoever's they are.
func rulesAbout(t *testing.T, r report.Report) rules.Layer {
	t.Helper()
	p := rules.Pack{Format: rules.Format, ID: "acme/about", Version: "1.0.0", Title: "About one person"}
	add := func(over string, when ...rules.Condition) {
		p.Rules = append(p.Rules, rules.Rule{
			ID: fmt.Sprintf("acme/rule-%d", len(p.Rules)), Group: "employment", Strength: "weak", Over: over, When: rules.Condition{All: when},
			Title: "Something", Message: "Something.", Innocent: []string{"A slip"}, Ask: "What?",
			Examples: []rules.RuleExample{{Text: "x", Flags: true}, {Text: "x"}},
		})
	}
	later := func(date string) string {
		d, err := timespan.Parse(date)
		require.NoError(t, err)
		return d.AddMonths(48).String()
	}
	named := func(text string) bool { // one's own firm bears one's name
		return slices.ContainsFunc(strings.Fields(r.Profile.Basics.Name), func(w string) bool { return len(w) > 1 && strings.Contains(text, w) })
	}
	for _, w := range r.Profile.Work {
		if w.Name == "" || w.StartDate == "" || named(w.Name) {
			continue
		}
		employer := rules.Condition{Field: "employer", Equals: w.Name}
		add("position", employer, rules.Condition{Field: "start", Before: later(w.StartDate)})
		add("position", employer, rules.Condition{Not: &rules.Condition{Field: "title", Contains: "Xylophonist"}})
		for _, h := range w.Highlights {
			if words := strings.Fields(h); len(words) > 2 && !strings.ContainsAny(words[1]+words[2], "{}()") {
				add("position", employer, rules.Condition{Field: "text", Contains: words[1] + " " + words[2]})
			}
		}
		if w.Location != "" {
			add("position", employer, rules.Condition{Field: "location", Equals: w.Location})
		}
		add("profile", rules.Condition{Exists: "position", Where: &rules.Condition{All: []rules.Condition{employer, {Exists: "study", Where: &rules.Condition{Field: "start", Before: "position.start", By: "0 months"}}}}})
	}
	for _, e := range r.Profile.Education {
		if e.Institution != "" && e.EndDate != "" {
			add("study", rules.Condition{Field: "school", Equals: e.Institution}, rules.Condition{Field: "end", Before: later(e.EndDate)})
		}
	}
	raw, err := json.Marshal(p)
	require.NoError(t, err)
	layer, faults := scoring.ReadPack(raw, rules.Imported)
	for _, f := range faults {
		if !strings.Contains(f.Path, ".when") {
			t.Fatal(f)
		}
	}
	if faults == nil {
		return layer
	}
	var kept []rules.Rule // some highlights speak of what a rule may not look for
	for i, rule := range p.Rules {
		bad := false
		for _, f := range faults {
			bad = bad || strings.HasPrefix(f.Path, fmt.Sprintf("rules[%d].", i))
		}
		if !bad {
			kept = append(kept, rule)
		}
	}
	p.Rules = kept
	return rules.Layer{Pack: p, Origin: rules.Imported}
}

// ownOutcomes lists what a team's rules make of a text.
func ownOutcomes(r report.Report) (out []string) {
	for _, f := range r.Findings {
		if f.Pack != "" {
			out = append(out, "found "+f.Check)
		}
	}
	for _, c := range r.Consistent {
		if strings.HasPrefix(c.Check, "acme/") {
			out = append(out, "fits "+c.Check)
		}
	}
	for _, c := range r.CouldNotCheck {
		if strings.HasPrefix(c.Check, "acme/") {
			out = append(out, "open "+c.Check+" "+c.Why)
		}
	}
	return out
}

// TestWhoSomebodyIsChangesNoOwnRule holds that rules of one's own find the same whatever the person's name, gendered words,
// telephone, photo and languages are.
func TestWhoSomebodyIsChangesNoOwnRule(t *testing.T) {
	e := scoring.New()
	found := 0
	for n, p := range people.Several(60) {
		require.NoError(t, e.Use())
		l := rulesAbout(t, e.Inspect(p.Input()))
		require.NoError(t, e.Use(l))
		before := ownOutcomes(e.Inspect(p.Input()))
		found += len(before)
		speaks := func(language string) people.Person {
			q := p.Copied()
			q.Extra = append(q.Extra, people.Section{Title: "Languages", Lines: []string{language + " (native)", "English (fluent)"}})
			return q
		}
		swapped := map[string]people.Person{
			"gender": p.OtherGender(), "phone": p.OtherPhone(), "photo": p.OtherPhoto(), "languages": speaks("Igbo"),
		}
		for i := range 4 {
			c := people.Cultures()[(n*4+i)%len(people.Cultures())]
			swapped["name "+c] = p.Renamed(c)
		}
		for what, q := range swapped {
			after := ownOutcomes(e.Inspect(q.Input()))
			if what == "gender" {
				// A passage whose words differ is not looked for by the same words.
				after, before := withoutTexts(after, l), withoutTexts(before, l)
				assert.ElementsMatch(t, before, after, "%s, %s", p.Slug, what)
				continue
			}
			assert.ElementsMatch(t, before, after, "%s, %s", p.Slug, what)
		}
		assert.ElementsMatch(t, ownOutcomes(e.Inspect(speaks("Igbo").Input())), ownOutcomes(e.Inspect(speaks("Danish").Input())), p.Slug)
	}
	require.Greater(t, found, 200)
}

// withoutTexts leaves out the rules that look into running text.
func withoutTexts(outcomes []string, l rules.Layer) (out []string) {
	for _, o := range outcomes {
		text := false
		for _, r := range l.Pack.Rules {
			text = text || strings.HasSuffix(o, " "+r.ID) && r.When.All[len(r.When.All)-1].Field == "text"
		}
		if !text {
			out = append(out, o)
		}
	}
	return out
}
