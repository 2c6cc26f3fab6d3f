package wording_test

import (
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

func TestText(t *testing.T) {
	de := wording.For("de-AT")
	month, day := timespan.MustParse("2014-05"), timespan.MustParse("2014-05-03")
	tests := map[string]struct {
		text    wording.Text
		english string
		german  string
	}{
		"a month":               {wording.Date(month), "May 2014", "Mai 2014"},
		"a day":                 {wording.Date(day), "3 May 2014", "3. Mai 2014"},
		"in a year":             {wording.When(timespan.MustParse("2014")), "in 2014", "2014"},
		"in a month":            {wording.When(month), "in May 2014", "im Mai 2014"},
		"on a day":              {wording.When(day), "on 3 May 2014", "am 3. Mai 2014"},
		"no day":                {wording.When(timespan.Date{}), "", ""},
		"a month's length":      {wording.Months(1), "1 month", "1 Monat"},
		"months":                {wording.Months(23), "23 months", "23 Monate"},
		"years":                 {wording.Months(40), "3 years", "3 Jahre"},
		"none of them":          {wording.Number(0, "1 month", "%d months"), "", ""},
		"one of them":           {wording.Number(1, "1 month", "%d months"), "1 month", "1 Monat"},
		"more of them":          {wording.Number(7, "1 month", "%d months"), "7 months", "7 Monate"},
		"a list":                {wording.And(wording.As("May"), wording.Month(5), wording.As("x")), "May, May and x", "May, Mai und x"},
		"a choice":              {wording.Either(wording.Month(3), wording.Month(5)), "March or May", "März oder Mai"},
		"a list of one":         {wording.And(wording.Month(3)), "March", "März"},
		"a clause":              {wording.Clause(wording.Say("There is no pack to look at.")), "There is no pack to look at", "Es gibt kein Regelpaket anzusehen"},
		"a clause already":      {wording.Clause(wording.Month(3)), "March", "März"},
		"a capital":             {wording.Capital(wording.When(month)), "In May 2014", "Im Mai 2014"},
		"no capital":            {wording.Capital(wording.Text{}), "", ""},
		"joined":                {wording.Join("; ", wording.Text{}, wording.Month(3), wording.Text{}, wording.As("March")), "March; March", "März; March"},
		"words of the page":     {wording.As("in May"), "in May", "in May"},
		"a sentence it lacks":   {wording.Say("%s of the unsaid", wording.Month(5)), "May of the unsaid", "Mai of the unsaid"},
		"per cent":              {wording.As("100 %s"), "100 %s", "100 %s"},
		"words with per cent":   {wording.Say("in %s", "100 %d"), "in 100 %d", "im 100 %d"},
		"a template":            {wording.Fill("{When} or {never}: {name}", wording.Values{"When": wording.Capital(wording.When(month)), "name": "{never}"}), "In May 2014 or {never}: {never}", "Im Mai 2014 or {never}: {never}"},
		"the first that says":   {wording.Or(wording.Text{}, wording.Month(3), wording.Month(5)), "March", "März"},
		"nothing to say at all": {wording.Or(), "", ""},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.english, tt.text.String())
			assert.Equal(t, tt.english, tt.text.In(wording.For("fr")))
			assert.Equal(t, tt.german, tt.text.In(de))
			assert.Equal(t, tt.english == "", tt.text.In(nil) == "")
		})
	}
}

func TestFor(t *testing.T) {
	for tag, want := range map[string]string{"": "en", "en": "en", "en-GB": "en", "de": "de", "de-AT": "de", "DE_ch": "de", "den": "en", "fr": "en"} {
		assert.Equal(t, want, wording.For(tag).Tag(), tag)
	}
}

// verbs are what a sentence leaves to be filled in.
var verbs = regexp.MustCompile(`%\d*(?:\[(\d)\])?([a-zA-Z])|\{\w+\}`)

var quoting = regexp.MustCompile(`%(\[\d\])?q`)

// filled returns what a sentence leaves to be filled in, by its order. English quotes by %q, and other languages by marks of their own around a %s.
func filled(sentence string) []string {
	sentence = quoting.ReplaceAllString(sentence, "%${1}s")
	var out []string
	n := 0
	for _, m := range verbs.FindAllStringSubmatch(sentence, -1) {
		switch {
		case m[2] == "":
			out = append(out, m[0])
		case m[1] != "":
			out = append(out, m[1]+m[2])
			n = int(m[1][0] - '0')
		default:
			n++
			out = append(out, string(rune('0'+n))+m[2])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// folders returns the languages that have a folder.
func folders(t *testing.T) (out []string) {
	all, err := filepath.Glob("*/*.json")
	require.NoError(t, err)
	for _, file := range all {
		if name := filepath.Dir(file); !slices.Contains(out, name) {
			require.Equal(t, name, wording.For(name).Tag(), "language.go lacks %s", name)
			out = append(out, name)
		}
	}
	require.Contains(t, out, "de")
	return out
}

func TestEveryLanguageIsComplete(t *testing.T) {
	said := sentences(t)
	require.Greater(t, len(said), 500)
	for _, name := range folders(t) {
		l := wording.For(name)
		var missing []string
		for _, english := range slices.SortedFunc(maps.Keys(said), func(a, b string) int { return cmp.Or(cmp.Compare(said[a], said[b]), cmp.Compare(a, b)) }) {
			if !l.Has(english) {
				missing = append(missing, said[english]+": "+english)
			}
		}
		if len(missing) > 0 {
			t.Errorf("scoring/wording/%s lacks %d sentences:\n%s", name, len(missing), strings.Join(missing, "\n"))
		}
	}
}

func TestEveryLanguageSaysWhatEnglishSays(t *testing.T) {
	said := sentences(t)
	for _, name := range folders(t) {
		t.Run(name, func(t *testing.T) { saysTheSame(t, said, name) })
	}
}

// saysTheSame holds the sentences of a language against the English ones.
func saysTheSame(t *testing.T, said map[string]string, language string) {
	files, err := filepath.Glob(language + "/*.json")
	require.NoError(t, err)
	in := map[string]string{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		var words map[string]string
		require.NoError(t, json.Unmarshal(raw, &words), file)
		for english, spoken := range words {
			assert.Empty(t, in[english], "%s: said there, too: %s", file, english)
			in[english] = file
			assert.NotEmpty(t, said[english], "%s: nothing says this any more: %s", file, english)
			assert.NotEmpty(t, spoken, "%s: %s", file, english)
			assert.Equal(t, filled(english), filled(spoken), "%s: %s", file, english)
			assert.Equal(t, strings.HasSuffix(english, "."), strings.HasSuffix(spoken, "."), "%s: %s", file, english)
			assert.NotContains(t, spoken, "  ", file)
			assert.NotRegexp(t, banned[language], spoken, file)
		}
	}
}

// banned are words that the report never says of a person, by language; the catalogue's test has the English ones. Each language must have some.
var banned = map[string]*regexp.Regexp{"de": regexp.MustCompile(`(?i)fälsch|gefälscht|betrug|betrüg|verdächtig|verdacht|lügen|lüge\b|täusch|schwindel|hochstap|kriminell|staatsangehör|nationalität|ethni`)}
