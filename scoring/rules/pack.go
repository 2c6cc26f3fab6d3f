package rules

import (
	_ "embed"
	"fmt"
	"strings"

	"plumbline/scoring/read/sites"
	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/timespan"
)

// Format is the version of the pack format that this engine reads.
const Format = 1

// Pack is one rule pack. Every section but the head may be left out: what a pack does not say stays as it is.
type Pack struct {
	Schema      string `json:"$schema,omitempty"`                                 // for editors; never followed
	Format      int    `json:"plumblinePack"`                                     // the version of the format: 1
	ID          string `json:"id" jsonschema:"format=pack-id"`                    // who, and what: "acme/engineering"
	Version     string `json:"version" jsonschema:"format=version"`               // of the pack's content: "1.4.0"
	Title       string `json:"title" jsonschema:"maxLength=70"`                   // names the pack in the options and in reports
	Description string `json:"description,omitempty" jsonschema:"maxLength=1000"` // what it is for
	License     string `json:"license,omitempty" jsonschema:"maxLength=60"`       // of what is in it: "CC0-1.0"
	Expires     string `json:"expires,omitempty" jsonschema:"format=date"`        // the last day on which the pack counts, YYYY-MM-DD

	// Checks are settings of checks by ID.
	Checks map[string]Setting `json:"checks,omitempty" jsonschema:"maxItems=1000"`
	// Picture changes how findings are weighed together.
	Picture *Picture `json:"picture,omitempty"`
	// Facts are rows for the reference tables.
	Facts *Facts `json:"facts,omitempty"`
	// WatchLists hold salted hashes of contacts.
	WatchLists []WatchList `json:"watchLists,omitempty"`
	// Rules are the team's own.
	Rules []Rule `json:"rules,omitempty" jsonschema:"maxItems=500"`
	// Sites tell how pages of an in-house system are read, in the form of the built-in site files.
	Sites []sites.Site `json:"sites,omitempty" jsonschema:"maxItems=50"`
	// Questions reword the questions of checks: by language ("en", "de"), then by the ID of a check, or
	// of a rule of this pack.
	Questions map[string]map[string]string `json:"questions,omitempty" jsonschema:"maxLength=400,maxItems=200"`
	// Readings are fingerprints of candidates whom a colleague read, for those who share the team's key.
	Readings *Readings `json:"readings,omitempty"`
	// Examples are texts that the pack must and must not flag.
	Examples []Example `json:"examples,omitempty" jsonschema:"maxItems=200"`
}

//go:embed default.json
var defaultJSON []byte

// Default returns the pack that ships with the program. It decodes anew each time, so that a caller
// may change what it gets.
func Default() Pack {
	p, faults := DecodeFrom(BuiltIn, defaultJSON, Known{})
	if faults != nil {
		panic(fmt.Sprintf("rules: the built-in pack: %v", faults)) // a test holds this
	}
	return p
}

// ExpiredOn reports whether the pack's last day is before a day.
func (p Pack) ExpiredOn(day timespan.Date) bool {
	last, err := timespan.Parse(p.Expires)
	return err == nil && last.CertainlyBefore(day)
}

// CompareVersions returns -1, 0 or 1 as version a comes before b, is b, or comes after it, by the rules of semver.org.
func CompareVersions(a, b string) int { return form.CompareVersions(a, b) }

// validate tells what is wrong with a pack besides its form.
func (p Pack) validate(fault faulter, origin Origin, known Known) {
	if origin != BuiltIn {
		validateOwner("id", p.ID, fault, known)
	}
	p.validateSettings(fault, origin, known)
	p.validatePicture(fault, origin, known)
	p.validateQuestions(fault, known)
	if p.Facts != nil {
		p.Facts.validate(fault, known)
	}
	p.validateWatchLists(fault, known)
	p.validateRules(fault, known)
	p.validateSites(fault, known)
	p.validateReadings(fault)
	p.validateExamples(fault, known)
}

// validateOwner refuses an ID whose first part is, or can be taken for, one of the program's own: a finding of a pack must
// not look like one of a built-in check.
func validateOwner(path, id string, fault faulter, known Known) {
	owner, _, _ := strings.Cut(id, "/")
	for _, own := range append([]string{"plumbline", "profile"}, known.Groups...) {
		if form.Imitates(owner, own) {
			fault(path, say("begins with %q, which can be taken for the program's own %q", owner, own), say("begin it with the name of your team or company"))
			return
		}
	}
}
