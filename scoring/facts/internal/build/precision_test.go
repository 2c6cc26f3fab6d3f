package build

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// one returns a folder of one table.
func one(table, content string) fs.FS {
	return fstest.MapFS{table: {Data: []byte(content)}}
}

// harvard returns tables of one school.
func harvard() (meanings, map[string]*school) {
	return meanings{ids: map[string][]string{"harvard university": {"u1"}}}, map[string]*school{"u1": {id: "u1", name: "Harvard University"}}
}

// TestRowsOfLowPrecisionAreNeverUsed holds that no finding can rest on a row of low precision: none reaches the
// tables that are searched.
func TestRowsOfLowPrecisionAreNeverUsed(t *testing.T) {
	for row, want := range map[string]string{
		"Harvard University\t2019-05-31\ta\tannounced\n":  "2019-05-31",
		"Harvard University\t2019-05-31\tb\tabout then\n": "2019", // a year that may be wrong by one stays a year
		"Harvard University\t2019-05\tc\ta rumour\n":      "",
	} {
		m, byID := harvard()
		require.NoError(t, closings(one("school-closings.tsv", row), m, byID))
		assert.Equal(t, want, byID["u1"].closed, row)
	}
	m, byID := harvard()
	byID["u1"].closed = "2018-05"
	require.NoError(t, closings(one("school-closings.tsv", "Harvard University\t\tc\ta namesake is open\n"), m, byID))
	assert.Empty(t, byID["u1"].closed, "the register's date is taken away too")
	for row, want := range map[string][2]string{
		"Harvard University\t1950\ta\ta new school\n":      {"1950", "y"},
		"Harvard University\t1950\tb\tolder ones may be\n": {"1950", ""},
		"Harvard University\t1950\tc\ta rumour\n":          {"", ""},
	} {
		m, byID := harvard()
		require.NoError(t, years(one("school-years.tsv", row), m, byID))
		assert.Equal(t, want, [2]string{byID["u1"].founded, byID["u1"].exact}, row)
	}
	for row, want := range map[string]string{
		"Hrvrd\tHarvard University\ta\tthe common name\n": "u1",
		"Hrvrd\tHarvard University\tb\tand others\n":      "?",
		"Hrvrd\tHarvard University\tc\ta rumour\n":        "?",
	} {
		m, byID := harvard()
		require.NoError(t, m.byHand(one("school-names.tsv", row), byID))
		assert.Equal(t, want, strings.Join(m.ids["hrvrd"], " "), row)
	}
	for row, want := range map[string]int{
		"Old College\tNew College\t2001\ta\trenamed\n":  1,
		"Old College\tNew College\t2001\tb\trenamed\n":  0,
		"Old College\tNew College\t2001\tc\ta rumour\n": 0,
	} {
		lines, err := renamings(one("school-renamings.tsv", row))
		require.NoError(t, err)
		assert.Len(t, lines, want, row)
	}
	for row, want := range map[string]string{
		"Kubernetes\t2014-06\ta\t\t\tannounced\n":  "\t2014-06\t2\t",
		"Kubernetes\t2014-06\tb\t\t\tabout then\n": "\t2014-06\t12\t",
		"Kubernetes\t2020-01\tc\t\t\ta rumour\n":   "",
	} {
		lines, err := technologies(fstest.MapFS{
			"technologies.tsv":         {Data: []byte("Kubernetes\t\t2015\ta\thand\n")},
			"technologies-by-hand.tsv": {Data: []byte(row)},
		})
		require.NoError(t, err)
		if text := strings.Join(lines, "\n"); want == "" {
			assert.Empty(t, text, row)
		} else {
			assert.Contains(t, text, want, row)
		}
	}
}

func TestTermsOfLowPrecisionAreNeverUsed(t *testing.T) {
	for row, want := range map[string]int{
		"JP\tin Japan\t4\t3\ta\tlaw\n":      1,
		"JP\tin Japan\t4\t3\tb\tabout\n":    0,
		"JP\tin Japan\t4\t3\tc\ta rumour\n": 0,
	} {
		lines, err := terms(one("terms.tsv", row))
		require.NoError(t, err)
		assert.Len(t, lines, want, row)
	}
	_, err := terms(one("terms.tsv", "JP\tin Japan\t4\t3\t\tnone\n"))
	assert.ErrorContains(t, err, "precision")
}

func TestRowsByHandNeedAPrecision(t *testing.T) {
	m, byID := harvard()
	assert.ErrorContains(t, closings(one("school-closings.tsv", "Harvard University\t2019\t\tnone\n"), m, byID), "precision")
	assert.ErrorContains(t, years(one("school-years.tsv", "Harvard University\t1950\tx\tnone\n"), m, byID), "precision")
	assert.ErrorContains(t, m.byHand(one("school-names.tsv", "Hrvrd\tHarvard University\t\tnone\n"), byID), "precision")
	_, err := renamings(one("school-renamings.tsv", "Old College\tNew College\t2001\t\tnone\n"))
	assert.ErrorContains(t, err, "precision")
	_, err = technologies(fstest.MapFS{"technologies.tsv": {}, "technologies-by-hand.tsv": {Data: []byte("Kubernetes\t2020\t\t\t\tnone\n")}})
	assert.ErrorContains(t, err, "precision")
}

func TestRowsByHandNameSchoolsOfTheTables(t *testing.T) {
	m, byID := harvard()
	assert.ErrorContains(t, closings(one("school-closings.tsv", "Harrowgate University\t2019\ta\tnone\n"), m, byID), "Harrowgate")
	assert.ErrorContains(t, years(one("school-years.tsv", "Harrowgate University\t2019\ta\tnone\n"), m, byID), "Harrowgate")
}
