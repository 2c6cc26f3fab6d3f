package main

import (
	"fmt"
	"runtime"
	"slices"
	"strings"
	"sync"

	"plumbline/scoring"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
)

// inspect is the engine, as this program needs it.
type inspect func(scoring.Input) report.Report

// engine returns an engine for one goroutine.
func engine() inspect { return scoring.New().Inspect }

// tally counts values of one field.
type tally struct {
	Wanted    int `json:"wanted"`    // stated by the source
	Got       int `json:"got"`       // read
	Right     int `json:"right"`     // read and right
	Sure      int `json:"sure"`      // read surely
	SureRight int `json:"sureRight"` // read surely and right
}

// miss is one value that was not read as it stands, for people to look at.
type miss struct {
	Source string `json:"source"`
	Slug   string `json:"person"`
	Field  string `json:"field"`
	Wanted string `json:"wanted"`
	Got    string `json:"got"`
	Sure   string `json:"sure,omitempty"`
}

// page is what was measured in one document.
type page struct {
	source, kind, slug, language, group string
	consistent                          bool
	fields                              map[string]*tally
	misses                              []miss
	findings                            []found // above none, on consistent people, or not planted
	plants                              []planted
}

// bench is what measuring needs to know beside the documents.
type bench struct {
	people []person
	split  split
	levels levels
}

func loadBench(testdata string) (b bench, err error) {
	if b.people, err = loadPeople(testdata); err != nil {
		return b, err
	}
	if b.split, err = loadSplit(testdata); err != nil {
		return b, err
	}
	if b.levels, err = loadLevels(testdata); err != nil {
		return b, err
	}
	return b, b.levels.know(b.people)
}

// run inspects every person in every source, on all cores. A person without a document in a source is left
// out there; a source without any document is an error, since its pages have not been rendered.
func (b bench) run(sources []source) ([]page, error) {
	type job struct {
		s source
		p person
	}
	jobs, out := make(chan job), make(chan page)
	failed := make(chan error, 1)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			see := engine()
			for j := range jobs {
				m, ok, err := b.measure(j.s, j.p, see)
				if err != nil {
					select {
					case failed <- err:
					default:
					}
				}
				if ok {
					out <- m
				}
			}
		})
	}
	go func() {
		for _, s := range sources {
			for _, p := range b.people {
				jobs <- job{s, p}
			}
		}
		close(jobs)
		workers.Wait()
		close(out)
	}()
	var pages []page
	counts := map[string]int{}
	for m := range out {
		pages = append(pages, m)
		counts[m.source]++
	}
	select {
	case err := <-failed:
		return nil, err
	default:
	}
	order := map[string]int{}
	for i, s := range sources {
		order[s.Name] = i
		if counts[s.Name] == 0 {
			return nil, fmt.Errorf("no documents for %s (%s)", s.Name, s.File("…"))
		}
	}
	slices.SortFunc(pages, func(a, b page) int {
		if a.source != b.source {
			return order[a.source] - order[b.source]
		}
		return strings.Compare(a.slug, b.slug)
	})
	return pages, nil
}

func (b bench) measure(s source, p person, see inspect) (page, bool, error) {
	in, text, ok, err := s.load(p.Slug)
	if !ok || err != nil {
		return page{}, false, err
	}
	shown, err := s.wanted(p)
	if err != nil {
		return page{}, false, err
	}
	m := page{
		source: s.Name, kind: s.Kind, slug: p.Slug, language: p.language(), group: b.split.group(p, s.Name),
		consistent: p.Truth.Consistent, fields: map[string]*tally{},
	}
	for _, f := range fieldNames {
		m.fields[f] = &tally{}
	}
	want := rows(shown, s, b.levels.of)
	if s.Shown == nil {
		markup, err := s.markup(in, p.Slug)
		if err != nil {
			return page{}, false, err
		}
		want = want.hide(text, markup)
	}
	r := see(in)
	read := claimsOf(r.Reading)
	got := rows(r.Profile, source{Jobs: exact, Studies: exact}, func(e profile.ResumeEducation) string { return e.Level })
	m.read(want, got, read, groups(shown))
	m.check(s, p, shown, text, r.Findings)
	return m, true, nil
}

// read counts what was read. A name of a group of skills that was read as a skill is neither right nor wrong:
// "Python: pandas, NumPy" names three.
func (m *page) read(want, got table, read claims, groups []string) {
	compare(want, got, func(w, g cell) {
		field := w.field
		if field == "" {
			field = g.field
		}
		switch {
		case field == "degree level" && w.value.right(value{untold}):
			return
		case field == "skills" && w.value == nil && g.value.right(groups):
			return
		}
		sure := ""
		if g.value != nil {
			sure = read[g.path].Sure
		}
		right := w.value.right(g.value)
		m.fields[field].count(w.value != nil, g.value != nil, right, sure == profile.Sure.String())
		if !right {
			m.misses = append(m.misses, miss{m.source, m.slug, field, strings.Join(w.value, " or "), strings.Join(g.value, " or "), sure})
		}
	})
}

func (t *tally) count(wanted, got, right, sure bool) {
	for n, is := range map[*int]bool{&t.Wanted: wanted, &t.Got: got, &t.Right: right, &t.Sure: sure, &t.SureRight: sure && right} {
		if is {
			*n++
		}
	}
}

// groups returns the names under which skills stand together.
func groups(r profile.Resume) value {
	var names value
	for _, k := range r.Skills {
		if len(k.Keywords) > 0 {
			names = append(names, words(k.Name)...)
		}
	}
	return names
}
