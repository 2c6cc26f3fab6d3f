package main

import (
	"maps"
	"slices"
)

// result is everything that one run measured; its JSON form is what --json prints.
type result struct {
	People     int     `json:"people"`
	Consistent int     `json:"consistent"`
	Rule       string  `json:"rule"` // of the split
	Dev        *sample `json:"dev"`  // dev people in dev layouts
	Test       *sample `json:"test"` // test people in test layouts
	All        *sample `json:"all"`  // everybody in every layout
	pages      []page
}

// sample is what was measured in some of the documents.
type sample struct {
	Name   string            `json:"name"`
	Pages  int               `json:"pages"`
	Fields map[string]*score `json:"fields"`
	All    *score            `json:"all"` // every field together
	// FalseFindings are the findings above weak on consistent people: none is wanted. WeakFindings are the weak ones.
	FalseFindings []found           `json:"falseFindings"`
	WeakFindings  []found           `json:"weakFindings"`
	Plants        map[string]*share `json:"plants"`
	OtherFindings []found           `json:"otherFindings"` // on the rest of the people, not planted: to look at
	Missed        []found           `json:"missed"`        // plants that were not found
	// WrongSure are the claims that were read surely and wrong. They are kept for dev alone: whoever tunes
	// the reader must not see the others.
	WrongSure []miss    `json:"wrongSure,omitempty"`
	Layouts   []*sample `json:"layouts,omitempty"`
	Formats   []*sample `json:"formats,omitempty"` // "html", "text", "pdf", "docx"
	Languages []*sample `json:"languages,omitempty"`
}

// score is a tally with its ratios. A ratio without a denominator is 0.
type score struct {
	tally
	Precision     float64 `json:"precision"`
	Recall        float64 `json:"recall"`
	F1            float64 `json:"f1"`
	SurePrecision float64 `json:"surePrecision"` // share of what was read surely that is right
	Coverage      float64 `json:"coverage"`      // share of what was read that was read surely
}

func (s *score) add(t *tally) {
	s.Wanted += t.Wanted
	s.Got += t.Got
	s.Right += t.Right
	s.Sure += t.Sure
	s.SureRight += t.SureRight
}

func (s *score) settle() {
	s.Precision, s.Recall = ratio(s.Right, s.Got), ratio(s.Right, s.Wanted)
	if s.Precision+s.Recall > 0 {
		s.F1 = 2 * s.Precision * s.Recall / (s.Precision + s.Recall)
	}
	s.SurePrecision, s.Coverage = ratio(s.SureRight, s.Sure), ratio(s.Sure, s.Got)
}

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// sum adds up documents.
func sum(name string, pages []page) *sample {
	s := &sample{
		Name: name, Pages: len(pages), Fields: map[string]*score{}, All: &score{}, Plants: map[string]*share{},
		FalseFindings: []found{}, WeakFindings: []found{}, OtherFindings: []found{}, Missed: []found{},
	}
	for _, f := range fieldNames {
		s.Fields[f] = &score{}
	}
	for _, p := range pages {
		for f, t := range p.fields {
			s.Fields[f].add(t)
			s.All.add(t)
		}
		for _, f := range p.findings {
			switch {
			case !p.consistent:
				s.OtherFindings = append(s.OtherFindings, f)
			case f.Strength == "weak":
				s.WeakFindings = append(s.WeakFindings, f)
			default:
				s.FalseFindings = append(s.FalseFindings, f)
			}
		}
		for _, pl := range p.plants {
			s.plant(pl)
		}
	}
	for _, f := range s.Fields {
		f.settle()
	}
	s.All.settle()
	return s
}

func (s *sample) plant(pl planted) {
	sh := s.Plants[pl.check]
	if sh == nil {
		sh = &share{}
		s.Plants[pl.check] = sh
	}
	sh.Planted++
	if pl.hit {
		sh.Found++
	} else {
		s.Missed = append(s.Missed, found{pl.source, pl.where, pl.check, "", pl.note})
	}
	if pl.onWords {
		sh.OnWords++
	}
}

// by sums documents apart by a name that each has, in the order in which the names appear.
func by(pages []page, name func(page) string) []*sample {
	var names []string
	apart := map[string][]page{}
	for _, p := range pages {
		n := name(p)
		if apart[n] == nil {
			names = append(names, n)
		}
		apart[n] = append(apart[n], p)
	}
	var all []*sample
	for _, n := range names {
		all = append(all, sum(n, apart[n]))
	}
	return all
}

// conclude makes the result of all documents.
func (b bench) conclude(pages []page) *result {
	r := &result{People: len(b.people), Rule: b.split.Rule, pages: pages}
	for _, p := range b.people {
		if p.Truth.Consistent {
			r.Consistent++
		}
	}
	layout := func(p page) string { return p.source }
	group := func(name string) *sample {
		some := slices.DeleteFunc(slices.Clone(pages), func(p page) bool { return p.group != name })
		s := sum(name, some)
		s.Layouts = by(some, layout)
		s.Formats = by(some, func(p page) string { return p.kind })
		s.Languages = by(some, func(p page) string { return p.language })
		slices.SortFunc(s.Languages, func(a, b *sample) int { return b.Pages - a.Pages })
		return s
	}
	r.Dev, r.Test = group(dev), group(test)
	for _, p := range pages {
		for _, m := range p.misses {
			if p.group == dev && m.Sure == "sure" {
				r.Dev.WrongSure = append(r.Dev.WrongSure, m)
			}
		}
	}
	r.All = sum("all", pages)
	return r
}

// checks names the planted checks.
func (s *sample) checks() []string { return slices.Sorted(maps.Keys(s.Plants)) }
