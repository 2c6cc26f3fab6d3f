package scoring_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/internal/cases"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// checkCases reads testdata/checks.
func checkCases(t *testing.T) []cases.Case {
	t.Helper()
	all, err := cases.ReadAll(os.DirFS("../testdata/checks"))
	require.NoError(t, err)
	require.NotEmpty(t, all)
	return all
}

// engine is one for all tests here: they do not run side by side.
var engine = sync.OnceValue(scoring.New)

// watching returns a pack with a watch list of what a case says is on one.
func watching(c cases.Case) rules.Layer {
	var contacts []rules.WatchContact
	now := c.Now
	for _, on := range strings.Split(c.Watch, " | ") {
		words, until, _ := strings.Cut(on, " until ")
		expires := c.Now.AddMonths(6)
		if until != "" {
			expires, now = timespan.MustParse(until), timespan.MustParse(until)
		}
		contacts = append(contacts, rules.WatchContact{Contact: words, Note: "Asked for by the office", Expires: expires})
	}
	list, wrong := rules.NewWatchList("test", "Addresses of agencies", []byte("sixteen bytes of salt"), contacts, now)
	if wrong != nil {
		panic(fmt.Sprint(c.Path, ": ", wrong))
	}
	pack := rules.Pack{ID: "acme/watch", Version: "1.0.0", Title: "Watched", WatchLists: []rules.WatchList{list}}
	return rules.Layer{Pack: pack, Origin: rules.Imported}
}

func inspect(c cases.Case, text string) report.Report { return inspectIn("", c, text) }

// inspectIn is inspect in a language.
func inspectIn(language string, c cases.Case, text string) report.Report {
	if c.Watch != "" {
		if err := engine().Use(watching(c)); err != nil {
			panic(err)
		}
		defer func() { _ = engine().Use() }()
	}
	return inspectBy(engine(), language, c, text)
}

// inspectBy is inspectIn with an engine that may go by other rules.
func inspectBy(e *scoring.Engine, language string, c cases.Case, text string) report.Report {
	in := scoring.Input{Kind: c.Kind, Text: text, File: c.File, URL: c.URL, Advert: c.Advert, Now: c.Now}
	if c.Kind == "pdf" {
		in = scoring.Input{PDF: c.PDF(), File: c.File, Now: c.Now}
	}
	in.Language = language
	if s := c.Second; s != nil {
		return e.Compare(in, scoring.Input{Kind: s.Kind, Text: s.Text, File: s.File, URL: s.URL, Now: c.Now})
	}
	for _, b := range c.Before {
		in.Memory.Keys = []echo.Key{{1}}
		in.Memory.Seen = append(in.Memory.Seen, remembered(b)...)
	}
	return e.Inspect(in)
}

// remembered returns what is remembered of a document.
func remembered(b cases.Before) []echo.Trace {
	in := scoring.Input{Kind: b.Kind, Text: b.Text, File: b.File, URL: b.URL, Now: b.Now}
	if b.Kind == "pdf" {
		in = scoring.Input{PDF: b.PDF(), File: b.File, Now: b.Now}
	}
	return engine().Traces(engine().Open(in), []echo.Key{{1}}, b.Label)
}

// TestChecksFindWhatIsMarked holds that each case has exactly the marked findings, on exactly the marked
// words, and nothing else.
func TestChecksFindWhatIsMarked(t *testing.T) {
	for _, c := range checkCases(t) {
		t.Run(strings.TrimSuffix(c.Path, ".txt"), func(t *testing.T) {
			r := inspect(c, c.Text)
			assert.Equal(t, wanted(c), found(c, r), "found:\n%s", report.Markdown(r))
		})
	}
}

// TestSwappingThePersonChangesNothing holds that findings do not depend on who somebody is, nor on how
// they write a telephone number.
func TestSwappingThePersonChangesNothing(t *testing.T) {
	people := []person{{"Nguyễn Thị Hoa", "hoa", "nguyen"}, {"Fatima Al-Sayed", "fatima", "alsayed"}, {"Grace Miller", "grace", "miller"}, {"Olúwaṣeun Adébáyọ̀", "oluwaseun", "adebayo"}, {"Kim Min-jun", "minjun", "kim"}}
	phones := []string{"+1 303 555 0142", "303.555.0142", "303-555-0142"}
	for i, c := range checkCases(t) {
		if c.Kind != "text" || len(c.Before) > 0 || strings.HasSuffix(c.Check, "-other-name") || c.Check == "document/two-names" {
			continue // the first line of any other kind is no name; and other names have tests of their own
		}
		t.Run(strings.TrimSuffix(c.Path, ".txt"), func(t *testing.T) {
			text := strings.Replace(c.Text, "(303) 555-0142\n", phones[i%len(phones)]+"\n", 1)
			before := inspect(c, c.Text)
			if c.Second != nil && c.Second.Kind == "text" {
				second := *c.Second
				second.Text = people[i%len(people)].in(second.Text)
				c.Second = &second
			}
			after := inspect(c, people[i%len(people)].in(text))
			assert.Equal(t, counted(before), counted(after))
			assert.Equal(t, before.Level, after.Level)
		})
	}
}

// person is somebody invented, with the given and the family name that their addresses spell.
type person struct{ name, given, family string }

var addressIn = regexp.MustCompile(`\S+[@/]\S+`)

// in puts a person in the place of whom the first line of a text names, there and in the addresses below.
func (p person) in(text string) string {
	name, rest, _ := strings.Cut(text, "\n")
	given, family, _ := strings.Cut(name, " ")
	return p.name + "\n" + addressIn.ReplaceAllStringFunc(rest, func(address string) string {
		if family == "" {
			return address
		}
		of := strings.NewReplacer(given, p.given, family, p.family, strings.ToLower(given), p.given, strings.ToLower(family), p.family)
		return of.Replace(address)
	})
}

// counted returns the checks and strengths of the findings that count: those above strength none.
func counted(r report.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.Strength != "none" {
			out = append(out, f.Check+" "+f.Strength)
		}
	}
	return out
}

// wanted writes each wanted finding as its check and, sorted, its roles with their words and places.
func wanted(c cases.Case) []string {
	byFinding := map[string][]string{}
	for _, m := range c.Marks {
		key := m.Check + "#" + strconv.Itoa(m.Number)
		byFinding[key] = append(byFinding[key], side(m.Role, c, m.Document, m.Start, m.End))
	}
	out := []string{}
	for key, sides := range byFinding {
		check, _, _ := strings.Cut(key, "#")
		slices.Sort(sides)
		out = append(out, check+": "+strings.Join(sides, ", "))
	}
	slices.Sort(out)
	return out
}

// found writes a report's findings in the same form.
func found(c cases.Case, r report.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		sides := []string{}
		for _, e := range f.Evidence {
			for _, w := range e.Where {
				kind, text := version(c, w.Document)
				if kind != "text" {
					sides = append(sides, string(e.Role)+" "+strconv.Quote(w.Text))
					continue
				}
				sides = append(sides, side(string(e.Role), c, w.Document, bytesBefore(text, w.Start), bytesBefore(text, w.End)))
			}
		}
		slices.Sort(sides)
		out = append(out, f.Check+": "+strings.Join(sides, ", "))
	}
	slices.Sort(out)
	return out
}

// side writes the words of a role, and their place where the text that is read is the file's own.
func side(role string, c cases.Case, document, start, end int) string {
	kind, text := version(c, document)
	words := role + " " + strconv.Quote(text[start:end])
	if kind != "text" {
		return words
	}
	if document > 0 {
		words += " of the second"
	}
	return words + " at byte " + strconv.Itoa(start)
}

// version returns the kind and the text of one of a case's documents.
func version(c cases.Case, document int) (kind, text string) {
	if document > 0 {
		return c.Second.Kind, c.Second.Text
	}
	return c.Kind, c.Text
}

// bytesBefore turns an offset in UTF-16 code units into one in bytes.
func bytesBefore(text string, units int) int {
	return len(string(utf16.Decode(utf16.Encode([]rune(text))[:units])))
}
