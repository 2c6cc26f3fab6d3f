package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/report"
)

// inspect is the engine, as this program needs it.
type inspect func(kind, text, file string) report.Report

// result is everything that one run measured; its JSON form is what --json prints.
type result struct {
	People     int           `json:"people"`
	Consistent int           `json:"consistent"`
	Sources    []*sourceTale `json:"sources"`
}

// sourceTale is what was measured in one source.
type sourceTale struct {
	Source string            `json:"source"`
	Pages  int               `json:"pages"`
	Fields map[string]*score `json:"fields"`
	// FalseFindings are the findings above none on consistent people: none is wanted.
	FalseFindings []found           `json:"falseFindings"`
	Plants        map[string]*share `json:"plants"`
	// OtherFindings are findings above none on the rest of the people that were not planted: to look at.
	OtherFindings []found `json:"otherFindings"`
	Missed        []found `json:"missed"` // plants that were not found
	misses        []miss
}

// score is a tally with its ratios. A ratio without a denominator is 0.
type score struct {
	tally
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
}

func (s *score) settle() {
	s.Precision, s.Recall = ratio(s.Right, s.Got), ratio(s.Right, s.Wanted)
	if s.Precision+s.Recall > 0 {
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// run inspects every person in one source. A source without a single document is an error: its
// pages have not been rendered.
func (s source) run(people []person, see inspect) (*sourceTale, error) {
	t := &sourceTale{
		Source: s.Name, Fields: map[string]*score{}, Plants: map[string]*share{},
		FalseFindings: []found{}, OtherFindings: []found{}, Missed: []found{},
	}
	tallies := map[string]*tally{}
	for _, f := range fieldNames {
		t.Fields[f] = &score{}
		tallies[f] = &t.Fields[f].tally
	}
	for _, p := range people {
		text, ok, err := readIfThere(s.File(p.Slug))
		if err != nil {
			return nil, err
		}
		if !ok {
			continue
		}
		t.Pages++
		r := see(s.Kind, text, s.File(p.Slug))
		t.read(s, p, r.Profile, visible(s.Kind, text), tallies)
		t.check(s, p, r.Findings)
	}
	if t.Pages == 0 {
		return nil, fmt.Errorf("no documents for %s (%s)", s.Name, s.File("…"))
	}
	for _, f := range t.Fields {
		f.settle()
	}
	return t, nil
}

func (t *sourceTale) read(s source, p person, got profile.Resume, text string, tallies map[string]*tally) {
	exact := source{Jobs: printing{Finest: 3}, Studies: printing{Finest: 3}}
	wantWho, wantStudies, wantJobs := rows(s.as(p), s)
	gotWho, gotStudies, gotJobs := rows(got, exact)
	hide(wantWho, text)
	hide(wantStudies, text)
	hide(wantJobs, text)
	wrong := func(field string, want, got value) {
		t.misses = append(t.misses, miss{s.Name, p.Slug, field, strings.Join(want, " or "), strings.Join(got, " or ")})
	}
	who := func(want, got []row) {
		for i, field := range want[0].fields {
			one := func(r []row) []row { return []row{{fields: []string{field}, values: []value{r[0].values[i]}}} }
			measure(one(want), one(got), tallies, wrong)
		}
	}
	who(wantWho, gotWho)
	measure(wantStudies, gotStudies, tallies, wrong)
	measure(wantJobs, gotJobs, tallies, wrong)
}

func (t *sourceTale) check(s source, p person, findings []report.Finding) {
	tell := func(check, strength, says string) found { return found{s.Name, p.Slug, check, strength, says} }
	if p.Truth.Consistent {
		for _, f := range findings {
			if warns(f) {
				t.FalseFindings = append(t.FalseFindings, tell(f.Check, f.Strength, f.Says))
			}
		}
		return
	}
	for _, pl := range p.Truth.Planted {
		if !s.shows(pl.Needs) {
			continue
		}
		sh := t.Plants[pl.Check]
		if sh == nil {
			sh = &share{}
			t.Plants[pl.Check] = sh
		}
		sh.Planted++
		hit, onWords := pl.match(findings)
		if hit {
			sh.Found++
		} else {
			t.Missed = append(t.Missed, tell(pl.Check, "", pl.Note))
		}
		if onWords {
			sh.OnWords++
		}
	}
	for _, f := range findings {
		planted := slices.ContainsFunc(p.Truth.Planted, func(pl plant) bool {
			hit, _ := pl.match([]report.Finding{f})
			return hit
		})
		if warns(f) && !planted {
			t.OtherFindings = append(t.OtherFindings, tell(f.Check, f.Strength, f.Says))
		}
	}
}

// print writes the tables for people.
func (r *result) print(w io.Writer) {
	fmt.Fprintf(w, "Reading: %d fictional people, F1 (precision/recall) per field against the résumé\n\n", r.People)
	fmt.Fprintf(w, "  %-15s", "field")
	for _, t := range r.Sources {
		fmt.Fprintf(w, "%-22s", t.Source)
	}
	fmt.Fprintln(w)
	for _, f := range fieldNames {
		fmt.Fprintf(w, "  %-15s", f)
		for _, t := range r.Sources {
			s := t.Fields[f]
			fmt.Fprintf(w, "%-22s", fmt.Sprintf("%.3f (%.3f/%.3f)", s.F1, s.Precision, s.Recall))
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "\nChecks: planted contradictions found, and found on exactly the planted words\n\n")
	fmt.Fprintf(w, "  %-36s", "check")
	for _, t := range r.Sources {
		fmt.Fprintf(w, "%-22s", t.Source)
	}
	fmt.Fprintln(w)
	for _, check := range r.checks() {
		fmt.Fprintf(w, "  %-36s", check)
		for _, t := range r.Sources {
			cell := "none visible"
			if s := t.Plants[check]; s != nil {
				cell = fmt.Sprintf("%d of %d, %d on words", s.Found, s.Planted, s.OnWords)
			}
			fmt.Fprintf(w, "%-22s", cell)
		}
		fmt.Fprintln(w)
	}
	fmt.Fprintf(w, "\nFindings above none on the %d consistent people (wanted: none)\n\n", r.Consistent)
	r.list(w, func(t *sourceTale) []found { return t.FalseFindings })
	fmt.Fprintf(w, "\nFindings on the other people that were not planted\n\n")
	r.list(w, func(t *sourceTale) []found { return t.OtherFindings })
	fmt.Fprintf(w, "\nPlanted, not found\n\n")
	r.list(w, func(t *sourceTale) []found { return t.Missed })
}

func (r *result) list(w io.Writer, of func(*sourceTale) []found) {
	n := 0
	for _, t := range r.Sources {
		for _, f := range of(t) {
			fmt.Fprintf(w, "  %s, %s: %s %s: %s\n", f.Source, f.Slug, f.Check, f.Strength, f.Says)
			n++
		}
	}
	if n == 0 {
		fmt.Fprintln(w, "  none")
	}
}

func (r *result) checks() []string {
	var names []string
	for _, t := range r.Sources {
		for c := range t.Plants {
			if !slices.Contains(names, c) {
				names = append(names, c)
			}
		}
	}
	slices.Sort(names)
	return names
}

// printMisses writes every value that was not read as it stands.
func (r *result) printMisses(w io.Writer) {
	for _, t := range r.Sources {
		for _, m := range t.misses {
			fmt.Fprintf(w, "%s/%s\t%s\twanted %q\tgot %q\n", m.Source, m.Slug, m.Field, m.Wanted, m.Got)
		}
	}
}
