// Package lexicon holds the words by which a reader knows headings, months, degrees and titles, one
// JSON file a language: a language is added by adding its file.
//
// In: nothing. Out: the words, lower case, as sets and maps. It never looks at a page.
package lexicon

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"

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

// Lexicon is the words of all languages together. All keys are lower case, and each stands there as it is
// written and without its accents. Keys of several words have single spaces and no apostrophes: "à ce jour",
// "aujourd hui".
type Lexicon struct {
	Months          map[string]int
	Seasons         map[string]bool
	Quarters        map[string]bool // "quarter", "trimestre", "kw"
	YearWords       map[string]bool // what may stand behind a year: "2018 r."
	Present         map[string]bool
	To              map[string]bool // between the two dates of a period
	Since           map[string]bool // before the beginning of a period, whether it has an end or not
	From            map[string]bool // before the beginning of a period that has an end: "von 2010 bis 2013"
	Until           map[string]bool
	DurationUnits   map[string]bool
	DateLabels      map[string]bool // words that may stand beside a lone date: "graduated", "issued on"
	Headings        map[string]Section
	References      map[string]bool    // of the headings, those under which referees stand
	HeadingWords    map[string]Section // a word that tells a heading that is not in Headings: "where I have worked"
	Sublabels       map[string]bool    // headings inside an entry: "highlights"
	TitleWords      map[string]bool
	TitleEndings    map[string]bool // ends of compounds that are titles: "-entwickler"
	Seniority       map[string]bool
	EmployerWords   map[string]bool
	EmploymentTypes map[string]bool
	SelfEmployed    map[string]bool // what stands where an employer would: "freelance"
	At              map[string]bool // between title and employer: "at", "chez"
	SchoolWords     map[string]bool
	SchoolEndings   map[string]bool // ends of compounds that are schools: "-gymnasium"
	ScoreWords      map[string]bool
	Degrees         map[string]facts.Level // facts.LevelUnknown for a degree whose name does not tell its level
	Connectors      map[string]bool        // between a degree and its field: "in", "en", "na kierunku"
	Minors          map[string]bool        // before a second field: "minor in", "Nebenfach"
	Fields          map[string]string      // a field of study in another language to its English name
	Labels          map[string]string      // a label of a line to the class of what follows: "arbeitgeber" to "employer"
	NameLabels      map[string]bool        // before the candidate's name: "imię i nazwisko"
	ContactLabels   map[string]bool        // before a phone number, an address, a date of birth
	DocumentTitles  map[string]bool        // what a document calls itself: "lebenslauf"
	LocationWords   map[string]bool
	UpdatedLabels   map[string]bool   // what stands before the day on which a document was written
	Expires         map[string]bool   // before the day until which a certificate is valid
	Renewed         map[string]bool   // before the day on which a certificate was renewed
	Countries       map[string]string // name to ISO 3166-1 alpha-2

	languages []language
	strangers map[string]bool // see the constant
}

// file is the form of one language's file.
type file struct {
	Name                                            string
	Common                                          []string // the commonest small words, by which the language is told
	Months                                          map[string]int
	Seasons, Quarters, YearWords                    []string
	Present, To, Since, From, Until                 []string
	DurationUnits, DateLabels                       []string
	Headings                                        map[Section][]string
	References                                      []string
	HeadingWords                                    map[Section][]string
	Sublabels, TitleWords, Seniority, EmployerWords []string
	TitleEndings, SchoolEndings                     []string
	SelfEmployed, At                                []string
	EmploymentTypes, SchoolWords, ScoreWords        []string
	Degrees                                         map[string][]string
	Connectors, Minors                              []string
	Fields, Labels                                  map[string]string
	NameLabels, ContactLabels, DocumentTitles       []string
	LocationWords                                   []string
	UpdatedLabels, Expires, Renewed                 []string
	Countries                                       map[string]string
}

// Load reads the words of every language. The files are part of the program: a bad one panics.
func Load() *Lexicon {
	l, err := load(files)
	if err != nil {
		panic(err)
	}
	return l
}

func load(dir fs.FS) (*Lexicon, error) {
	l := &Lexicon{Months: map[string]int{}, Headings: map[string]Section{}, HeadingWords: map[string]Section{}, Degrees: map[string]facts.Level{},
		Fields: map[string]string{}, Labels: map[string]string{}, Countries: map[string]string{}, strangers: map[string]bool{}}
	addAll(l.strangers, strings.Fields(strangers), true)
	names, err := fs.Glob(dir, "*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(dir, name)
		if err != nil {
			return nil, err
		}
		dec := json.NewDecoder(bytes.NewReader(raw))
		dec.DisallowUnknownFields()
		var f file
		if err := dec.Decode(&f); err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", name, err)
		}
		if err := l.add(strings.TrimSuffix(name, ".json"), f); err != nil {
			return nil, fmt.Errorf("lexicon %s: %w", name, err)
		}
	}
	return l, nil
}

func (l *Lexicon) add(code string, f file) error {
	addMap(l.Months, f.Months)
	addMap(l.Countries, f.Countries)
	addMap(l.Fields, f.Fields)
	addMap(l.Labels, f.Labels)
	for section, words := range f.Headings {
		addAll(l.Headings, words, section)
	}
	for section, words := range f.HeadingWords {
		addAll(l.HeadingWords, words, section)
	}
	for name, words := range f.Degrees {
		level, known := levels[name]
		if !known {
			return fmt.Errorf("no degree level %q", name)
		}
		addAll(l.Degrees, words, level)
	}
	for _, s := range []struct {
		set   *map[string]bool
		words []string
	}{
		{&l.Seasons, f.Seasons}, {&l.Quarters, f.Quarters}, {&l.YearWords, f.YearWords}, {&l.Present, f.Present}, {&l.To, f.To},
		{&l.Since, f.Since}, {&l.From, f.From}, {&l.Until, f.Until}, {&l.DurationUnits, f.DurationUnits}, {&l.DateLabels, f.DateLabels},
		{&l.References, f.References}, {&l.Sublabels, f.Sublabels}, {&l.TitleWords, f.TitleWords}, {&l.TitleEndings, f.TitleEndings}, {&l.Seniority, f.Seniority},
		{&l.EmployerWords, f.EmployerWords}, {&l.EmploymentTypes, f.EmploymentTypes}, {&l.SelfEmployed, f.SelfEmployed}, {&l.At, f.At}, {&l.SchoolWords, f.SchoolWords},
		{&l.SchoolEndings, f.SchoolEndings}, {&l.ScoreWords, f.ScoreWords}, {&l.Connectors, f.Connectors}, {&l.Minors, f.Minors},
		{&l.NameLabels, f.NameLabels}, {&l.ContactLabels, f.ContactLabels}, {&l.DocumentTitles, f.DocumentTitles}, {&l.LocationWords, f.LocationWords}, {&l.UpdatedLabels, f.UpdatedLabels},
		{&l.Expires, f.Expires}, {&l.Renewed, f.Renewed},
	} {
		if *s.set == nil {
			*s.set = map[string]bool{}
		}
		addAll(*s.set, s.words, true)
	}
	common := map[string]bool{}
	addAll(common, f.Common, true)
	l.languages = append(l.languages, language{code: code, name: f.Name, common: common})
	return nil
}

// addAll adds words under every spelling that a page may have of them. A word that is there already keeps what
// it has, unless it is there as it is written only now.
func addAll[V any](m map[string]V, words []string, v V) {
	for _, w := range words {
		for n, key := range spellings(w) {
			if _, taken := m[key]; n == 0 || !taken {
				m[key] = v
			}
		}
	}
}

func addMap[V any](m, more map[string]V) {
	for w, v := range more {
		addAll(m, []string{w}, v)
	}
}

var levels = map[string]facts.Level{"unknown": facts.LevelUnknown, "certificate": facts.Certificate, "associate": facts.Associate,
	"bachelor": facts.Bachelor, "master": facts.Master, "doctor": facts.Doctor, "professional": facts.Professional}

// Title reports whether a lower-case word is a title by itself, or a compound that ends in one:
// "softwareentwickler".
func (l *Lexicon) Title(word string) bool {
	return l.TitleWords[word] || endsIn(l.TitleEndings, word)
}

// School reports whether a lower-case word names a kind of school, or is a compound that ends in one:
// "musikhochschule".
func (l *Lexicon) School(word string) bool {
	return l.SchoolWords[word] || endsIn(l.SchoolEndings, word)
}

func endsIn(endings map[string]bool, word string) bool {
	for n := 3; n+3 <= len(word); n++ {
		if endings[word[n:]] {
			return true
		}
	}
	return false
}
