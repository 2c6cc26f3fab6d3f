package read

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/read/lexicon"
)

func TestPeriods(t *testing.T) {
	lex := lexicon.Load()
	for _, c := range []struct{ text, from, to string }{
		{"Aug 2010 – May 2013", "2010-08", "2013-05"},
		{"Aug, 2010 - May, 2013 2 years 10 months", "2010-08", "2013-05"},
		{"August 2010 to May 2013", "2010-08", "2013-05"},
		{"Sept. 2010—Present", "2010-09", "present"},
		{"08/2010 - 05/2013", "2010-08", "2013-05"},
		{"2010-08 – 2013-05", "2010-08", "2013-05"},
		{"2010-08-01 to 2013-05-31", "2010-08-01", "2013-05-31"},
		{"4 March 2019 – now", "2019-03-04", "present"},
		{"March 4th, 2019 until today", "2019-03-04", "present"},
		{"June – August 2005", "2005-06", "2005-08"},
		{"2006 – 2010", "2006", "2010"},
		{"2006 2010", "2006", "2010"},
		{"2023 2027 (expected)", "2023", "2027"},
		{"2010–13", "2010", "2013"},
		{"Mar '19 – Apr '21", "2019-03", "2021-04"},
		{"Spring 2014 – Fall 2016", "2014", "2016"},
		{"Q3 2014 – Q1 2016", "2014", "2016"},
		{"since 2014", "2014", "present"},
		{"until 2016", "", "2016"},
		{"2014 –", "2014", "present"},
		{"- May, 2020", "", "2020-05"},
		{"31/12/2018 – 15/01/2020", "2018-12-31", "2020-01-15"},
		{"13/2015 – 04/2018", "invalid", "2018-04"},
		{"31 February 2020 – 2021", "invalid", "2021"},
	} {
		t.Run(c.text, func(t *testing.T) {
			found := periods(lex, c.text)
			require.NotEmpty(t, found)
			assert.Equal(t, []string{c.from, c.to}, []string{show(found[0].from), show(found[0].to)})
		})
	}
}

func show(f *foundDate) string {
	switch {
	case f == nil:
		return ""
	case f.present:
		return "present"
	case f.invalid:
		return "invalid"
	}
	return f.date.String()
}

func TestNoPeriods(t *testing.T) {
	lex := lexicon.Load()
	for _, text := range []string{"", "v2010", "2010s", "Python 3.11 and Java 17", "call 303 555 0142", "may march on", "1-800", "10.0.0.1", "ISO 9001"} {
		assert.Empty(t, periods(lex, text), text)
	}
}

func TestOrderOfDayAndMonthThatCannotBeToldIsUnsure(t *testing.T) {
	found := periods(lexicon.Load(), "03/04/2019 – 05/06/2021")
	require.Len(t, found, 1)
	assert.Equal(t, "2019", found[0].from.date.String())
	assert.True(t, found[0].from.unsure)
}

func FuzzPeriods(f *testing.F) {
	f.Add("Aug 2010 – May 2013")
	f.Add("13/2015 '19 q3 since until – –")
	lex := lexicon.Load()
	f.Fuzz(func(t *testing.T, s string) {
		for _, p := range periods(lex, s) {
			require.True(t, 0 <= p.start && p.start < p.end && p.end <= len(s))
			for _, d := range []*foundDate{p.from, p.to} {
				if d != nil && !d.present && !d.invalid {
					require.True(t, d.date.Valid(), "%q: %v", s, d.date)
				}
			}
		}
		durations(lex, s)
	})
}
