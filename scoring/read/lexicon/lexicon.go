// Package lexicon holds the words by which a reader knows headings, months, degrees and titles, one
// JSON file a language.
//
// In: nothing. Out: the words, lower case, as sets and maps. It never looks at a page.
package lexicon

import (
	"embed"
	"encoding/json"
	"fmt"

	"plumbline/scoring/facts"
)

//go:embed *.json
var files embed.FS

// Section is a kind of section that a heading opens.
type Section string

// The kinds of section. Other is a known heading whose section is not read.
const (
	None         Section = ""
	Work         Section = "work"
	Volunteer    Section = "volunteer"
	Education    Section = "education"
	Skills       Section = "skills"
	Certificates Section = "certificates"
	Projects     Section = "projects"
	Summary      Section = "summary"
	Contact      Section = "contact"
	Other        Section = "other"
)

// Lexicon is the words of all languages together. All keys are lower case.
type Lexicon struct {
	Months          map[string]int
	Seasons         map[string]bool
	Present         map[string]bool
	To              map[string]bool // between the two dates of a period
	Since           map[string]bool
	Until           map[string]bool
	DurationUnits   map[string]bool
	DateLabels      map[string]bool // words that may stand beside a lone date: "graduated", "issued on"
	Headings        map[string]Section
	HeadingWords    map[string]Section // a word that tells a heading that is not in Headings: "where I have worked"
	Sublabels       map[string]bool    // headings inside an entry: "highlights"
	TitleWords      map[string]bool
	Seniority       map[string]bool
	EmployerWords   map[string]bool
	EmploymentTypes map[string]bool
	SchoolWords     map[string]bool
	ScoreWords      map[string]bool
	Degrees         map[string]facts.Level
	LocationWords   map[string]bool
	Countries       map[string]string // name to ISO 3166-1 alpha-2
}

// file is the form of one language's file.
type file struct {
	Months                                          map[string]int
	Seasons, Present, To, Since, Until              []string
	DurationUnits, DateLabels                       []string
	Headings                                        map[Section][]string
	HeadingWords                                    map[Section][]string
	Sublabels, TitleWords, Seniority, EmployerWords []string
	EmploymentTypes, SchoolWords, ScoreWords        []string
	Degrees                                         map[string][]string
	LocationWords                                   []string
	Countries                                       map[string]string
}

// Load reads the words of every language. The files are part of the program: a bad one panics.
func Load() *Lexicon {
	l := &Lexicon{Months: map[string]int{}, Headings: map[string]Section{}, HeadingWords: map[string]Section{}, Degrees: map[string]facts.Level{}, Countries: map[string]string{}}
	entries, err := files.ReadDir(".")
	if err != nil {
		panic(err)
	}
	for _, e := range entries {
		raw, err := files.ReadFile(e.Name())
		if err != nil {
			panic(err)
		}
		var f file
		if err := json.Unmarshal(raw, &f); err != nil {
			panic(fmt.Sprintf("lexicon %s: %v", e.Name(), err))
		}
		l.add(f)
	}
	return l
}

func (l *Lexicon) add(f file) {
	for k, v := range f.Months {
		l.Months[k] = v
	}
	for k, v := range f.Countries {
		l.Countries[k] = v
	}
	for section, words := range f.Headings {
		for _, w := range words {
			l.Headings[w] = section
		}
	}
	for section, words := range f.HeadingWords {
		for _, w := range words {
			l.HeadingWords[w] = section
		}
	}
	for name, words := range f.Degrees {
		level := levels[name]
		if level == facts.LevelUnknown {
			panic("lexicon: no degree level " + name)
		}
		for _, w := range words {
			l.Degrees[w] = level
		}
	}
	for _, s := range []struct {
		set   *map[string]bool
		words []string
	}{
		{&l.Seasons, f.Seasons}, {&l.Present, f.Present}, {&l.To, f.To}, {&l.Since, f.Since}, {&l.Until, f.Until},
		{&l.DurationUnits, f.DurationUnits}, {&l.DateLabels, f.DateLabels}, {&l.Sublabels, f.Sublabels},
		{&l.TitleWords, f.TitleWords}, {&l.Seniority, f.Seniority}, {&l.EmployerWords, f.EmployerWords},
		{&l.EmploymentTypes, f.EmploymentTypes}, {&l.SchoolWords, f.SchoolWords}, {&l.ScoreWords, f.ScoreWords}, {&l.LocationWords, f.LocationWords},
	} {
		if *s.set == nil {
			*s.set = map[string]bool{}
		}
		for _, w := range s.words {
			(*s.set)[w] = true
		}
	}
}

var levels = map[string]facts.Level{"certificate": facts.Certificate, "associate": facts.Associate, "bachelor": facts.Bachelor,
	"master": facts.Master, "doctor": facts.Doctor, "professional": facts.Professional}
