package checks

import "plumbline/scoring/wording"

// Summary is a check as the catalogue shows it.
type Summary struct {
	ID       string          `json:"id"`
	Group    string          `json:"group"`
	Strength string          `json:"strength"` // the most that one of its findings says
	Beside   bool            `json:"beside"`   // its findings are shown only beside those of other checks
	Signal   string          `json:"signal"`   // the number in the catalogue of signals: "TEC-1"
	Title    string          `json:"title"`
	Explain  string          `json:"explain"`
	Innocent []string        `json:"innocent"`
	Ask      string          `json:"ask"`
	Sources  []SummarySource `json:"sources"`
	// Parameters are the numbers that a rule pack may change.
	Parameters []SummaryParameter `json:"parameters"`
	Example    string             `json:"example"`  // lines of a fictional résumé in which it finds something
	NearMiss   string             `json:"nearMiss"` // lines that look alike and in which it finds nothing
}

// SummaryParameter is a number of a check that a rule pack may change from Min to Max.
type SummaryParameter struct {
	Name    string `json:"name"`
	Doc     string `json:"doc"`
	Unit    string `json:"unit"`
	Default int    `json:"default"`
	Min     int    `json:"min"`
	Max     int    `json:"max"`
}

// SummarySource is a reference table that a check looks things up in.
type SummarySource struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// Catalogue returns what every check is and does, sorted by ID, in a language: see wording.For.
func Catalogue(language string) []Summary {
	examples, spoken := examples(), wording.For(language)
	in := func(words string) string { return say(words).In(spoken) }
	var out []Summary
	for _, c := range All() {
		s := Summary{
			ID: c.ID, Group: string(c.Group), Strength: c.Strength.String(), Beside: c.Beside, Signal: c.Signal,
			Title: in(c.Doc.Title), Explain: in(c.Doc.Explain), Ask: in(c.Doc.Ask),
			Sources: []SummarySource{}, Parameters: []SummaryParameter{},
			Example: examples[c.ID].Hit, NearMiss: examples[c.ID].NearMiss,
		}
		for _, reason := range c.Doc.Innocent {
			s.Innocent = append(s.Innocent, in(reason))
		}
		for _, source := range c.Doc.Sources {
			s.Sources = append(s.Sources, SummarySource{in(source.Name), source.URL})
		}
		for _, p := range c.Parameters {
			s.Parameters = append(s.Parameters, SummaryParameter{Name: p.Name, Doc: in(p.Doc), Unit: in(p.Unit), Default: p.Default, Min: p.Min, Max: p.Max})
		}
		out = append(out, s)
	}
	return out
}
