package rules

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
)

// Format is the version of the pack format that this engine reads.
const Format = 1

// Pack is one rule pack. Every section but the head may be left out: what a pack does not say stays as it is.
type Pack struct {
	Schema      string `json:"$schema,omitempty"` // for editors; never followed
	Format      int    `json:"plumblinePack"`     // always Format
	ID          string `json:"id"`                // "acme/engineering": who, and what
	Version     string `json:"version"`           // of the pack's content: "1.4.0"
	Title       string `json:"title"`
	Description string `json:"description,omitempty"`
	License     string `json:"license,omitempty"`
	Expires     string `json:"expires,omitempty"` // the last day on which the pack counts, YYYY-MM-DD

	// Checks are settings of checks by ID.
	Checks map[string]Setting `json:"checks,omitempty"`
	// Picture changes how findings are weighed together.
	Picture *Picture `json:"picture,omitempty"`
	// Facts are rows for the reference tables.
	Facts *Facts `json:"facts,omitempty"`
	// WatchLists hold salted hashes of contacts.
	WatchLists []WatchList `json:"watchLists,omitempty"`
	// Rules are the team's own.
	Rules []Rule `json:"rules,omitempty"`
	// Sites tell how pages of an in-house system are read, in the form of the built-in site files.
	Sites []json.RawMessage `json:"sites,omitempty"`
	// Questions reword the questions of checks: by language ("en", "de"), then by the check's ID.
	Questions map[string]map[string]string `json:"questions,omitempty"`
	// Examples are texts that the pack must and must not flag.
	Examples []Example `json:"examples,omitempty"`
}

//go:embed default.json
var defaultJSON []byte

// Default returns the pack that ships with the program. It decodes anew each time, so that a caller
// may change what it gets.
func Default() Pack {
	p, faults := Decode(defaultJSON, Known{})
	if faults != nil {
		panic(fmt.Sprintf("rules: the built-in pack: %v", faults)) // a test holds this
	}
	return p
}

// Decode reads one pack. A pack is taken whole or not at all: with any fault, the pack that is returned is empty.
func Decode(raw []byte, known Known) (Pack, []Fault) {
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	var p Pack
	if err := d.Decode(&p); err != nil {
		return Pack{}, []Fault{{Say: err.Error(), Mend: "write the pack anew"}}
	}
	if _, err := d.Token(); err != io.EOF {
		return Pack{}, []Fault{{Say: "something follows the pack's closing brace", Mend: "remove it"}}
	}
	var faults []Fault
	p.validate(func(path, say, mend string) {
		faults = append(faults, Fault{Path: path, Say: say, Mend: mend})
	}, known)
	if faults != nil {
		return Pack{}, faults
	}
	return p, nil
}

func (p Pack) validate(fault faulter, known Known) {
	if p.Format != Format {
		fault("plumblinePack", fmt.Sprintf("is %d", p.Format), fmt.Sprintf("this engine reads format %d", Format))
	}
	if p.ID == "" {
		fault("id", "is missing", "add it")
	}
	if p.Version == "" {
		fault("version", "is missing", "add it")
	}
	p.validateSettings(fault, known)
	if p.Picture != nil {
		p.Picture.validate(fault)
	}
	if p.Facts != nil {
		p.Facts.validate(fault, known)
	}
	p.validateWatchLists(fault, known)
	p.validateRules(fault, known)
	p.validateSites(fault, known)
	p.validateExamples(fault, known)
}
