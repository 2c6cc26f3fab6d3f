package rules

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
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
	p, err := Decode(bytes.NewReader(defaultJSON))
	if err != nil {
		panic(fmt.Sprintf("rules: the built-in pack: %v", err)) // a test holds this
	}
	return p
}

// Decode reads one pack. A pack is taken whole or not at all: an unknown key, a missing part or a value
// out of bounds is an error, and faults of value are all named with their paths.
func Decode(r io.Reader) (Pack, error) {
	d := json.NewDecoder(r)
	d.DisallowUnknownFields()
	var p Pack
	if err := d.Decode(&p); err != nil {
		return Pack{}, fmt.Errorf("rule pack: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return Pack{}, errors.New("rule pack: something follows the pack's closing brace; remove it")
	}
	if err := p.validate(); err != nil {
		return Pack{}, fmt.Errorf("rule pack %q: %w", p.ID, err)
	}
	return p, nil
}

// faulter takes one fault: the path of the value, and what is wrong with it and how to mend it.
type faulter func(path, say string)

func (p Pack) validate() error {
	var faults []error
	fault := func(path, say string) { faults = append(faults, fmt.Errorf("%s: %s", path, say)) }
	if p.Format != Format {
		fault("plumblinePack", fmt.Sprintf("is %d; this engine reads format %d", p.Format, Format))
	}
	if p.ID == "" {
		fault("id", "is missing")
	}
	if p.Version == "" {
		fault("version", "is missing")
	}
	p.validateSettings(fault)
	if p.Picture != nil {
		p.Picture.validate(fault)
	}
	if p.Facts != nil {
		p.Facts.validate(fault)
	}
	p.validateWatchLists(fault)
	p.validateRules(fault)
	p.validateSites(fault)
	p.validateExamples(fault)
	return errors.Join(faults...)
}
