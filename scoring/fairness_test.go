package scoring_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring"
	"plumbline/scoring/internal/people"
	"plumbline/scoring/internal/plants"
	"plumbline/scoring/report"
)

// swap changes who somebody is, or how they write, and must not change what is found.
type swap struct {
	name string
	to   func(people.Person) (people.Person, bool)
}

func always(f func(people.Person) people.Person) func(people.Person) (people.Person, bool) {
	return func(p people.Person) (people.Person, bool) { return f(p), true }
}

// swaps are made before a contradiction is planted, so that each is planted in the same place of both lives.
// A planter names those that its contradiction cannot keep. Schools go to countries of nearly the same terms where
// a plant may rest on the months.
func swaps(n int, countries ...string) []swap {
	all := []swap{
		{"gender", always(people.Person.OtherGender)},
		{"phone", always(people.Person.OtherPhone)},
		{"spelling", always(people.Person.OtherSpelling)},
		{"photo", always(people.Person.OtherPhoto)},
		{"order", always(people.Person.OtherOrder)},
		{"country", func(p people.Person) (people.Person, bool) { return p.Abroad(countries[n%len(countries)]) }},
		{"decade", func(p people.Person) (people.Person, bool) {
			if p.Style.Dates == 3 {
				return p, false // 1999-03 may be two years and 2013-08 may not, so the one is read less surely
			}
			return p.Earlier(10)
		}},
	}
	return append(all, named(n)...)
}

// named are swaps of the name: ten cultures, not always the same ten.
func named(n int) []swap {
	var out []swap
	cultures := people.Cultures()
	for i := range 10 {
		c := cultures[(n*10+i)%len(cultures)]
		out = append(out, swap{"name " + c, always(func(p people.Person) people.Person { return p.Renamed(c) })})
	}
	return out
}

// seen is what a report says, without the words.
func seen(r report.Report) []string {
	out := []string{}
	for _, f := range r.Findings {
		if f.Strength != "none" {
			out = append(out, f.Check+" "+f.Strength)
		}
	}
	slices.Sort(out)
	return append(out, string(r.Level))
}

// TestWhoSomebodyIsChangesNothing holds for 200 consistent people.
func TestWhoSomebodyIsChangesNothing(t *testing.T) {
	e := scoring.New()
	for n, p := range people.Several(200) {
		before := seen(e.Inspect(p.Input()))
		for _, s := range swaps(n, "GB", "CA", "IN", "AU") {
			if other, ok := s.to(p); ok {
				if after := seen(e.Inspect(other.Input())); !assert.Equal(t, before, after, "%s, %s", p.Slug, s.name) {
					return
				}
			}
		}
	}
}

// comparesNames are the checks that compare the candidate's name with another. A name that is one word, or a word and
// an initial, or that is printed in two scripts or with a remark, is not compared, in whatever culture: nothing is
// found, and that is the exception to the rule.
var comparesNames = []string{"contact/email-other-name", "document/author-other-name", "document/two-names", "profile/address-other-name", "profile/portfolio-other-name"}

func wholeName(p people.Person) bool {
	return !strings.ContainsAny(p.Name.Full, ".()") && strings.Contains(p.Name.Full, " ") && !strings.ContainsFunc(p.Name.Full, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r)
	})
}

// TestWhoSomebodyIsChangesNoContradiction holds for each check, in people with a planted contradiction.
func TestWhoSomebodyIsChangesNoContradiction(t *testing.T) {
	e := scoring.New()
	for _, pl := range plants.All() {
		t.Run(pl.Check, func(t *testing.T) {
			for n, done := 0, 0; n < 460 && done < 10; n++ {
				p := people.Make(n)
				planted, ok := pl.In(p, done%plants.Sizes)
				if !ok || slices.Contains(comparesNames, pl.Check) && !wholeName(p) {
					continue
				}
				done++
				before := seen(plants.Inspect(e, planted))
				for _, s := range swaps(n, "GB", "CA")[:12] {
					other, ok := s.to(p)
					if !ok || slices.Contains(comparesNames, pl.Check) && !wholeName(other) || slices.Contains(pl.Keeps, s.name) || slices.Contains(pl.Keeps, s.name[:min(4, len(s.name))]) {
						continue
					}
					again, ok := pl.In(other, planted.Size)
					if assert.True(t, ok, "%s, %s", p.Slug, s.name) {
						assert.Equal(t, before, seen(plants.Inspect(e, again)), fmt.Sprintf("%s, %s: %s", p.Slug, s.name, planted.Note))
					}
				}
			}
		})
	}
}
