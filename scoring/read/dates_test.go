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

		{"März 2015 – heute", "2015-03", "present"},
		{"Maerz 2015 bis dato", "2015-03", "present"},
		{"Jänner 2015 bis Feber 2016", "2015-01", "2016-02"},
		{"01.04.2015 – 30.06.2018", "2015-04-01", "2018-06-30"},
		{"04.2015–06.2018", "2015-04", "2018-06"},
		{"1. Oktober 2014 bis 31. März 2015", "2014-10-01", "2015-03-31"},
		{"seit Okt. 2019", "2019-10", "present"},
		{"von 2010 bis 2013", "2010", "2013"},
		{"ab 09/2018", "2018-09", "present"},
		{"WS 2014/15 – SS 2018", "2014", "2018"},
		{"Wintersemester 2014/15", "2014", "2015"},
		{"4. Quartal 2019 bis heute", "2019", "present"},
		{"janv. 2012 - déc. 2014", "2012-01", "2014-12"},
		{"Février 2012 à aujourd’hui", "2012-02", "present"},
		{"depuis septembre 2019", "2019-09", "present"},
		{"de mars 2015 à juin 2018", "2015-03", "2018-06"},
		{"du 1er mars 2015 au 30 juin 2018", "2015-03-01", "2018-06-30"},
		{"jusqu'en août 2016", "", "2016-08"},
		{"2016 – à ce jour", "2016", "present"},
		{"1T 2019 – 3T 2020", "2019", "2020"},
		{"enero de 2015 – actualidad", "2015-01", "present"},
		{"desde marzo de 2016 hasta la fecha", "2016-03", "present"},
		{"sept. 2010 a jul. 2014", "2010-09", "2014-07"},
		{"desde 2010 hasta 2013", "2010", "2013"},
		{"jun. de 2018 - o momento", "2018-06", "present"},
		{"fev. 2018 – out. 2020", "2018-02", "2020-10"},
		{"Março de 2012 até Setembro de 2014", "2012-03", "2014-09"},
		{"jan/19 – set/21", "2019-01", "2021-09"},
		{"dal 2015 al 2018", "2015", "2018"},
		{"da gennaio 2015 a oggi", "2015-01", "present"},
		{"dal 2016", "2016", "present"},
		{"giu. 2013 – in corso", "2013-06", "present"},
		{"mrt. 2014 – heden", "2014-03", "present"},
		{"mei 2014 t/m augustus 2016", "2014-05", "2016-08"},
		{"sinds 2017", "2017", "present"},
		{"van 2010 tot 2014", "2010", "2014"},
		{"stycznia 2015 – grudnia 2017", "2015-01", "2017-12"},
		{"od września 2018 r. do chwili obecnej", "2018-09", "present"},
		{"wrz 2012 - lip 2015", "2012-09", "2015-07"},
		{"od 2010 do 2014", "2010", "2014"},
		{"IV kw. 2019 – obecnie", "2019", "present"},
		{"2006/07 – 2010/03", "2006-07", "2010-03"},
		{"2009/10 – 2012/13", "2009", "2013"},
		{"2018/19", "2018", "2019"},
		{"2018-19", "2018", "2019"},
		{"2014/2015 – 2016/2017", "2014", "2017"},
		{"'15 – '19", "2015", "2019"},
		{"03/15 – 11/19", "2015-03", "2019-11"},
		{"Jan-19 to Mar-21", "2019-01", "2021-03"},
		{"04-Mar-2019 - 05-Apr-2020", "2019-03-04", "2020-04-05"},
		{"between 2010 and 2013", "2010", "2013"},
		{"from March 2010 to May 2013", "2010-03", "2013-05"},
		{"2014 to date", "2014", "present"},
		{"2014 till present", "2014", "present"},
		{"June/July 2018", "2018-06", "2018-07"},
		{"2019年3月 – 2021年4月", "2019-03", "2021-04"},
		{"٢٠١٥ – ٢٠١٩", "2015", "2019"},
		{"०३/२०१५ – ०४/२०१९", "2015-03", "2019-04"},
		{"May 2027 (expected)", "2027-05", ""},
		{"Class of 2014", "2014", ""},
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
	for _, text := range []string{"", "v2010", "2010s", "Python 3.11 and Java 17", "call 303 555 0142", "may march on", "1-800", "10.0.0.1", "ISO 9001", "ISO 9001:2015", "SQL Server 2016", "Office 2019",
		"ISBN 978-3-16-2014-0", "555-2014", "+1 303 555 2014", "$2014", "2014 €", "2014%", "1990-010 Lisboa", "rolled out 2", "3 ans", "2 Jahre 3 Monate", "2 yrs 3 mos"} {
		assert.Empty(t, periods(lex, text), text)
	}
}

func TestOrderOfDayAndMonthThatCannotBeToldIsUnsure(t *testing.T) {
	found := periods(lexicon.Load(), "03/04/2019 – 05/06/2021")
	require.Len(t, found, 1)
	assert.Equal(t, "2019", found[0].from.date.String())
	assert.True(t, found[0].from.unsure)
	assert.Equal(t, whyOrder, found[0].from.why)
}

func TestSurenessOfDates(t *testing.T) {
	lex := lexicon.Load()
	for _, c := range []struct {
		text string
		sure bool
	}{
		{"15/03/2019", true}, {"02/03/2019", false}, {"2008-10", false}, {"1998-02", false}, {"2010-08", true}, {"2008-10 – 2013-05", true}, {"'19", false}, {"'19 – '21", true},
		{"2009/10", false}, {"2009/10 – 2011/03", true}, {"2009/10 – 2010/11", false}, {"03/19", false}, {"03/19 – 04/21", true}, {"02/03/19", false},
	} {
		t.Run(c.text, func(t *testing.T) {
			found := periods(lex, c.text)
			require.Len(t, found, 1)
			assert.Equal(t, c.sure, !found[0].from.unsure)
			assert.Equal(t, c.sure, found[0].from.why == "", "it says why")
		})
	}
}

func TestCommonWordsAreNoMonths(t *testing.T) {
	lex := lexicon.Load()
	for _, text := range []string{"Rolled out 2019 upgrades", "we set 2018 targets", "Kennen Sie 2019"} {
		found := periods(lex, text)
		require.Len(t, found, 1, text)
		assert.Zero(t, found[0].from.date.Month, text)
	}
}

func TestDurations(t *testing.T) {
	lex := lexicon.Load()
	for text, want := range map[string]string{"(2 yrs 3 mos)": "2 yrs 3 mos", "3 Jahre, 2 Monate": "3 Jahre, 2 Monate", "2 ans et 3 mois": "2 ans et 3 mois",
		"1 año 6 meses": "1 año 6 meses", "2 lata 3 mies.": "2 lata 3 mies.", "4 jaar": "4 jaar", "2 anni": "2 anni", "1 ano 2 meses": "1 ano 2 meses"} {
		found := durations(lex, text)
		require.Len(t, found, 1, text)
		assert.Equal(t, want, text[found[0][0]:found[0][1]])
		assert.Empty(t, periods(lex, text))
	}
}

func FuzzPeriods(f *testing.F) {
	f.Add("Aug 2010 – May 2013")
	f.Add("13/2015 '19 q3 since until – –")
	f.Add("od 2018 r. t/m WS 2014/15 1er 3T 2019 ٢٠١٥ 2019年3月 jan/19 03/19")
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
