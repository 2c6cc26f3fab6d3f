package checks_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

func TestEmploymentDatesImpossible(t *testing.T) {
	tests := map[string]struct {
		start, end string
		kind       checks.Kind
	}{
		"ends years before it starts":            {"2019-03", "2017-01", checks.Contradicted},
		"ends the month before":                  {"2019-03", "2019-02", checks.Contradicted},
		"ends the day before":                    {"2019-03-02", "2019-03-01", checks.Contradicted},
		"year after the month of the same year":  {"2019-03", "2019", checks.Consistent},
		"one day":                                {"2019-03-01", "2019-03-01", checks.Consistent},
		"month that no calendar has":             {"13/2019", "2021-05", checks.Contradicted},
		"end that no calendar has":               {"2019-03", "31/02/2021", checks.Contradicted},
		"starts in two years":                    {"2028-01", "present", checks.Consistent},
		"starts in three years":                  {"2029-02", "present", checks.Contradicted},
		"contract far into the future":           {"2024-01", "2031-12", checks.Consistent},
		"goes on":                                {"2019", "present", checks.Consistent},
		"only a start":                           {"2019", "", checks.Unknown},
		"only an end":                            {"", "2019", checks.Unknown},
		"backwards by year against month inside": {"2019-01", "2018", checks.Contradicted},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var pg page
			o := only(run(checks.EmploymentDatesImpossible, profile.Profile{Positions: []profile.Position{pg.job("Northgate Freight", tt.start, tt.end)}}))
			assert.Equal(t, tt.kind.String(), o.Kind.String())
		})
	}
	t.Run("no dates claim nothing", func(t *testing.T) {
		var pg page
		assert.Empty(t, run(checks.EmploymentDatesImpossible, profile.Profile{Positions: []profile.Position{pg.job("Northgate Freight", "", "")}}))
	})
	t.Run("unsurely read is unknown", func(t *testing.T) {
		var pg page
		job := pg.job("Northgate Freight", "2019-03", "2017-01")
		job.Period.End.Sure = profile.Unsure
		o := only(run(checks.EmploymentDatesImpossible, profile.Profile{Positions: []profile.Position{job}}))
		assert.Equal(t, checks.Unknown, o.Kind)
		assert.Equal(t, "read unsurely", o.Why.String())
	})
}

func TestDurationImpossible(t *testing.T) {
	tests := map[string]struct {
		degree     string
		level      facts.Level
		start, end string
		kind       checks.Kind
		strength   checks.Strength
	}{
		"bachelor in nine months":        {"B.A.", facts.Bachelor, "2010-09", "2011-05", checks.Contradicted, checks.Medium},
		"bachelor in seventeen months":   {"B.A.", facts.Bachelor, "2010-01", "2011-05", checks.Contradicted, checks.Medium},
		"bachelor in eighteen months":    {"B.A.", facts.Bachelor, "2010-01", "2011-06", checks.Consistent, 0},
		"bachelor over two years":        {"B.A.", facts.Bachelor, "2010", "2011", checks.Consistent, 0},
		"bachelor in one stated year":    {"B.A.", facts.Bachelor, "2011", "2011", checks.Unknown, 0},
		"doctorate in eleven months":     {"Ph.D.", facts.Doctor, "2014-01", "2014-11", checks.Contradicted, checks.Medium},
		"doctorate by publication":       {"Ph.D. by publication", facts.Doctor, "2014-01", "2014-11", checks.Unknown, 0},
		"master's in three months":       {"M.A.", facts.Master, "2016-03", "2016-05", checks.Contradicted, checks.Medium},
		"master's in nine months":        {"M.A.", facts.Master, "2015-09", "2016-05", checks.Consistent, 0},
		"associate degree in six months": {"A.A.", facts.Associate, "2015-09", "2016-02", checks.Contradicted, checks.Medium},
		"medicine in two years":          {"M.D.", facts.Professional, "2012-08", "2014-05", checks.Contradicted, checks.Medium},
		"medicine in three school years": {"M.D.", facts.Professional, "2012-08", "2015-05", checks.Consistent, 0},
		"law is not judged":              {"J.D.", facts.Professional, "2012-08", "2013-05", checks.Unknown, 0},
		"certificate is not judged":      {"Certificate", facts.Certificate, "2012-08", "2012-09", checks.Unknown, 0},
		"runs backwards":                 {"B.A.", facts.Bachelor, "2014", "2010", checks.Contradicted, checks.Strong},
		"no calendar has it":             {"B.A.", facts.Bachelor, "13/2014", "2018", checks.Contradicted, checks.Strong},
		"very long is fine":              {"Ph.D.", facts.Doctor, "1998", "2019", checks.Consistent, 0},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var pg page
			e := pg.study("Harrowgate University", tt.degree, tt.level, "History", tt.start, tt.end)
			o := only(run(checks.DurationImpossible, profile.Profile{Studies: []profile.Education{e}}))
			require.Equal(t, tt.kind.String(), o.Kind.String(), o.Why.String())
			assert.Equal(t, tt.strength, o.Strength)
		})
	}
	t.Run("a bachelor's degree after another study is unknown", func(t *testing.T) {
		var pg page
		first := pg.study("Tidewater College", "A.A.", facts.Associate, "History", "2010", "2012")
		e := pg.study("Harrowgate University", "B.A.", facts.Bachelor, "History", "2012-09", "2013-06")
		later := pg.study("Harrowgate University", "M.A.", facts.Master, "History", "2014", "2016")
		o := run(checks.DurationImpossible, profile.Profile{Studies: []profile.Education{first, e}})
		require.Len(t, o, 2)
		assert.Equal(t, checks.Unknown, o[1].Kind)
		o = run(checks.DurationImpossible, profile.Profile{Studies: []profile.Education{later, e}})
		require.Len(t, o, 2)
		assert.Equal(t, checks.Contradicted, o[1].Kind, "a later study brings no credit")
	})
	t.Run("a single date or an open end claims no length", func(t *testing.T) {
		var pg page
		for _, end := range []string{"", "present"} {
			e := pg.study("Harrowgate University", "B.A.", facts.Bachelor, "History", "2010-09", end)
			assert.Empty(t, run(checks.DurationImpossible, profile.Profile{Studies: []profile.Education{e}}))
		}
	})
}
