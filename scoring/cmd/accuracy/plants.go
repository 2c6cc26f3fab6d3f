package main

import (
	"regexp"
	"slices"
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/report"
)

// planted is one plant as it fared in one document.
type planted struct {
	check         string
	note          string
	hit, onWords  bool
	source, where string
}

// check notes what was found and what was not.
func (m *page) check(s source, p person, shown profile.Resume, text string, findings []report.Finding) {
	for _, pl := range p.Truth.Planted {
		if !s.shows(pl, shown, text) {
			continue
		}
		hit, onWords := pl.match(findings)
		m.plants = append(m.plants, planted{pl.Check, pl.Note, hit, onWords, m.source, m.slug})
	}
	for _, f := range findings {
		wanted := slices.ContainsFunc(p.Truth.Planted, func(pl plant) bool {
			hit, _ := pl.match([]report.Finding{f})
			return hit
		})
		if warns(f) && !wanted {
			m.findings = append(m.findings, found{m.source, m.slug, f.Check, f.Strength, f.Says})
		}
	}
}

var wholeDate = regexp.MustCompile(`^\d{4}(-\d\d){0,2}$`)

// shows reports whether the source shows what the plant stands on. A theme is known to print the months of
// studies or not to; of a layout it is known which dates and words it shows.
func (s source) shows(p plant, shown profile.Resume, text string) bool {
	months := strings.EqualFold(p.Needs, "months")
	if s.Shown == nil {
		return !months || s.Studies.Finest > 1
	}
	dates, said := stated(shown)
	return !slices.ContainsFunc(p.Quotes, func(q string) bool {
		if !wholeDate.MatchString(q) {
			return !strings.Contains(said, strings.ToLower(q)) && !strings.Contains(strings.ToLower(text), strings.ToLower(q))
		}
		return !slices.ContainsFunc(dates, func(d string) bool {
			return d == q || !months && d != "" && strings.HasPrefix(q, d)
		})
	})
}

// stated returns the dates of a résumé, and its words in lower case.
func stated(r profile.Resume) (dates []string, said string) {
	var b strings.Builder
	say := func(all ...string) {
		for _, s := range all {
			b.WriteString(strings.ToLower(s) + "\n")
		}
	}
	say(r.Basics.Phone)
	for _, w := range r.Work {
		dates = append(dates, w.StartDate, w.EndDate)
		say(w.Name, w.Position)
		say(w.Highlights...)
	}
	for _, v := range r.Volunteer {
		dates = append(dates, v.StartDate, v.EndDate)
	}
	for _, e := range r.Education {
		dates = append(dates, e.StartDate, e.EndDate)
		say(e.Institution, e.StudyType, e.Area)
	}
	return dates, b.String()
}
