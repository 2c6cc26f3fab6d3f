package main

import (
	"fmt"
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// source is one form in which the people are written down.
type source struct {
	Name string // "text", "even" …
	Kind string // the engine's kind of input
	// File returns where slug's document lies.
	File func(slug string) string
	// Jobs and Studies say how exactly dates are printed.
	Jobs, Studies printing
	Overrides     bool // the truth's text overrides hold here
}

// printing tells how a source prints a date of the résumé.
type printing struct {
	Finest timespan.Precision // what is finer is left out of the words
	// JanuaryForYear: a bare year is printed as January of it. No reader can tell the two apart, so both
	// the year and its January count as right.
	JanuaryForYear bool
	// Exact: the markup holds the whole date beside the words (<time datetime>), so it counts as right too.
	Exact bool
}

// shown returns the dates that a reader of the source may read for a date of the résumé.
func (p printing) shown(iso string) []string {
	d, err := timespan.Parse(iso)
	if err != nil {
		return []string{iso}
	}
	words := d.Coarsen(p.Finest)
	right := []string{words.String()}
	if p.JanuaryForYear && words.Precision() == timespan.Year {
		right = append(right, words.String()+"-01")
	}
	if p.JanuaryForYear && words.Precision() == timespan.Month && words.Month == 1 {
		right = append(right, words.Coarsen(timespan.Year).String())
	}
	if p.Exact && d != words {
		right = append(right, d.String())
	}
	return right
}

// themes are the JSON Resume themes whose printing is known here.
func themes(dir string) []source {
	page := func(theme string) func(string) string {
		return func(slug string) string { return fmt.Sprintf("%s/%s/%s.html", dir, theme, slug) }
	}
	monthly := printing{Finest: timespan.Month, JanuaryForYear: true}
	withTimes := monthly
	withTimes.Exact = true
	return []source{
		{Name: "even", Kind: "html", File: page("even"), Jobs: withTimes, Studies: withTimes},
		{Name: "elegant", Kind: "html", File: page("elegant"), Jobs: monthly, Studies: monthly},
		{Name: "kendall", Kind: "html", File: page("kendall"), Jobs: printing{Finest: timespan.Month}, Studies: printing{Finest: timespan.Year}},
	}
}

// plainText is the people as text.
func plainText(testdata string) source {
	exact := printing{Finest: timespan.Day}
	return source{
		Name: "text", Kind: "text", Jobs: exact, Studies: exact, Overrides: true,
		File: func(slug string) string { return testdata + "/people/" + slug + ".txt" },
	}
}

// as returns the résumé as the source states it, before dates are printed.
func (s source) as(p person) profile.Resume {
	r := p.Resume
	if !s.Overrides {
		return r
	}
	r.Work = append([]profile.ResumeWork(nil), r.Work...)
	r.Volunteer = append([]profile.ResumeVolunteer(nil), r.Volunteer...)
	r.Education = append([]profile.ResumeEducation(nil), r.Education...)
	for i := range r.Work {
		override(p.Truth.Text, fmt.Sprintf("work[%d].startDate", i), &r.Work[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("work[%d].endDate", i), &r.Work[i].EndDate)
	}
	for i := range r.Volunteer {
		override(p.Truth.Text, fmt.Sprintf("volunteer[%d].startDate", i), &r.Volunteer[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("volunteer[%d].endDate", i), &r.Volunteer[i].EndDate)
	}
	for i := range r.Education {
		override(p.Truth.Text, fmt.Sprintf("education[%d].startDate", i), &r.Education[i].StartDate)
		override(p.Truth.Text, fmt.Sprintf("education[%d].endDate", i), &r.Education[i].EndDate)
	}
	return r
}

func override(by map[string]string, path string, value *string) {
	if v, ok := by[path]; ok {
		*value = v
	}
}

// shows reports whether the months of a study can be read in the source.
func (s source) shows(needs string) bool {
	return !strings.EqualFold(needs, "months") || s.Studies.Finest >= timespan.Month
}
