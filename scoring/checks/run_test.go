package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

func TestRun(t *testing.T) {
	doc := checks.Doc{Title: "A title", Innocent: []string{"A slip"}, Ask: "What of {thing}?"}
	find := func(strength checks.Strength) *checks.Check {
		return &checks.Check{ID: "document/test", Group: checks.Document, Strength: checks.Medium, Doc: doc, Run: func(p *checks.Pass) {
			p.Contradicts(checks.Contradiction{
				Strength: strength,
				Values:   wording.Values{"thing": "it"},
				Sources:  []checks.Source{{Date: "2024-06-30"}, {Date: "2023"}, {}},
			})
		}}
	}
	broken := &checks.Check{ID: "document/broken", Doc: doc, Run: func(p *checks.Pass) { p.Unknown(checks.Words{}, wording.Text{}, wording.Text{}); panic("a bug") }}

	t.Run("a panic ends in one outcome and the others run on", func(t *testing.T) {
		out := checks.Run(&profile.Profile{}, facts.Builtin(), now, []*checks.Check{broken, find(checks.Weak)})
		require.Len(t, out, 2)
		assert.Equal(t, checks.Unknown, out[0].Kind)
		assert.NotEmpty(t, out[0].Why)
		assert.Equal(t, checks.Contradicted, out[1].Kind)
	})
	t.Run("a finding may say less than its check, never more", func(t *testing.T) {
		assert.Equal(t, checks.Weak, only(run(find(checks.Weak), profile.Profile{})).Strength)
		assert.Equal(t, checks.Medium, only(run(find(checks.Strong), profile.Profile{})).Strength)
	})
	t.Run("a finding takes question, reasons and the oldest date", func(t *testing.T) {
		o := only(run(find(checks.Weak), profile.Profile{}))
		assert.Equal(t, "What of it?", o.Ask.String())
		assert.Equal(t, doc.Innocent, o.Innocent)
		assert.Equal(t, "2023", o.DataDate)
	})
	t.Run("an empty profile says nothing", func(t *testing.T) {
		assert.Empty(t, checks.Run(&profile.Profile{}, facts.Builtin(), now, checks.All()))
	})
}
