package report_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/report"
)

func TestDiffer(t *testing.T) {
	finding := func(id, strength, ask string) report.Finding {
		return report.Finding{ID: id, Strength: strength, Ask: ask}
	}
	of := func(level report.Level, findings ...report.Finding) report.Report {
		return report.Report{Level: level, Findings: findings}
	}
	a, b := finding("a", "strong", "Which?"), finding("b", "weak", "Why?")
	tests := map[string]struct {
		before, after report.Report
		says          string
	}{
		"the same":                     {of(report.Details, a, b), of(report.Details, b, a), "nothing changes"},
		"one goes":                     {of(report.Contradiction, a, b), of(report.Details, b), "1 finding fewer"},
		"two come":                     {of(report.Nothing), of(report.Contradiction, a, b), "2 findings more"},
		"one goes and another comes":   {of(report.Contradiction, a), of(report.Details, b), "1 finding fewer, 1 finding more"},
		"one is lowered":               {of(report.Contradiction, a), of(report.Details, finding("a", "weak", "Which?")), "1 says less"},
		"one is raised":                {of(report.Details, b), of(report.Question, finding("b", "medium", "Why?")), "1 says more"},
		"one is reworded":              {of(report.Details, b), of(report.Details, finding("b", "weak", "Warum?")), "1 asks otherwise"},
		"the picture alone is another": {of(report.Details, b), of(report.Question, b), "the same findings, weighed otherwise"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			d := report.Differ(tt.before, tt.after)
			assert.Equal(t, tt.says, d.Says)
			assert.Equal(t, tt.before.Level, d.Before)
			assert.Equal(t, tt.after.Level, d.After)
		})
	}
	var all report.Tally
	for _, tt := range tests {
		all.Add(report.Differ(tt.before, tt.after))
	}
	assert.Equal(t, report.Tally{Candidates: 8, More: 3, Fewer: 2, Stronger: 1, Weaker: 1, Reworded: 1, Levels: 6}, all)
}

func TestReportsNameTheirRules(t *testing.T) {
	r := report.Report{Packs: []report.Pack{{ID: "acme/team", Version: "1.4.0", Title: "Acme <b>Team</b>", Origin: "imported"}}}
	assert.Contains(t, report.Markdown(r), "it went by those of Acme")
	assert.Contains(t, report.HTML(r), "it went by those of Acme &lt;b&gt;Team&lt;/b&gt; (acme/team, version 1.4.0).")
	assert.NotContains(t, report.Markdown(report.Report{}), "went by")
}
