package main

import (
	"slices"
	"strings"

	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// found is a finding in words, for the list of those that should not be there.
type found struct {
	Source   string `json:"source"`
	Slug     string `json:"person"`
	Check    string `json:"check"`
	Strength string `json:"strength"`
	Says     string `json:"says"`
}

// share counts the plants of one check.
type share struct {
	Planted int `json:"planted"` // and visible in the source
	Found   int `json:"found"`   // a finding of that check stands on at least one of the plant's words
	OnWords int `json:"onWords"` // it stands on all of them
}

// warns reports whether a finding says anything by itself.
func warns(f report.Finding) bool { return f.Strength != "none" }

// match tells whether the findings hold the plant, and whether one of them stands on all its words.
func (p plant) match(findings []report.Finding) (hit, onWords bool) {
	for _, f := range findings {
		if f.Check != p.Check || !warns(f) {
			continue
		}
		n := 0
		for _, q := range p.Quotes {
			if standsOn(f, q) {
				n++
			}
		}
		hit = hit || n > 0
		onWords = onWords || n == len(p.Quotes)
	}
	return hit, onWords
}

// standsOn reports whether evidence of the page holds the quote, or lies within it.
func standsOn(f report.Finding, quote string) bool {
	return slices.ContainsFunc(f.Evidence, func(e report.Evidence) bool {
		if e.Role == report.RoleRecord || len(e.Where) == 0 {
			return false
		}
		if d, err := timespan.Parse(quote); err == nil {
			return holdsYear(e.Quote, d.Year)
		}
		have, want := words(e.Quote), words(quote)
		return have != nil && want != nil && (strings.Contains(have[0], want[0]) || strings.Contains(want[0], have[0]))
	})
}

// holdsYear reports whether the words name the year, in four digits or as '13.
func holdsYear(s string, year int) bool {
	long := timespan.Date{Year: year}.String()
	return strings.Contains(s, long) || strings.Contains(s, "'"+long[2:]) || strings.Contains(s, "’"+long[2:])
}
