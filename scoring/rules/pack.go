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

// Pack is one rule pack.
type Pack struct {
	Format  int     `json:"plumblinePack"` // always Format
	ID      string  `json:"id"`
	Version string  `json:"version"` // of the pack's content
	Title   string  `json:"title"`
	License string  `json:"license"`
	Picture Picture `json:"picture"`
}

// Picture says how findings are weighed together. No weight is ever shown to anyone.
type Picture struct {
	// Weights gives the weight of one root by the strength of its strongest finding: "none", "weak",
	// "medium", "strong".
	Weights map[string]int `json:"weights"`
	// WeakCap is the most that all weak roots of one group weigh together.
	WeakCap int `json:"weakCap"`
	// Caps gives the most that a group weighs in all, by its name.
	Caps   map[string]int `json:"caps"`
	Levels Levels         `json:"levels"`
}

// Levels says what each level takes. A level is reached when its own condition holds, whatever the
// lower ones say.
type Levels struct {
	Details       int     `json:"details"`       // all groups together weigh at least this
	Question      int     `json:"question"`      // all groups together weigh at least this
	Contradiction int     `json:"contradiction"` // one root alone weighs at least this
	Several       Several `json:"several"`
}

// Several says what "several independent contradictions" takes: roots of at least weight Each in at
// least Groups groups, no two of which rest on the same claim.
type Several struct {
	Groups int `json:"groups"`
	Each   int `json:"each"`
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
	p.Picture.validate(fault)
	return errors.Join(faults...)
}

func (p Picture) validate(fault func(path, say string)) {
	last := -1
	for _, name := range []string{"none", "weak", "medium", "strong"} {
		w, ok := p.Weights[name]
		switch {
		case !ok:
			fault("picture.weights."+name, "is missing")
		case name == "none" && w != 0:
			fault("picture.weights.none", "must be 0: context is never counted")
		case w <= last:
			fault("picture.weights."+name, "must be greater than the weight of the strength below it")
		}
		last = w
	}
	if len(p.Weights) > 4 {
		fault("picture.weights", "has a strength that does not exist; there are none, weak, medium and strong")
	}
	if p.WeakCap < 1 || p.WeakCap >= p.Levels.Question {
		fault("picture.weakCap", "must be at least 1 and less than levels.question: weak findings of one group never warn")
	}
	if len(p.Caps) == 0 {
		fault("picture.caps", "is missing")
	}
	for group, c := range p.Caps {
		if c < p.WeakCap {
			fault("picture.caps."+group, "must be at least weakCap")
		}
	}
	l := p.Levels
	if l.Details < 1 || l.Question <= l.Details || l.Contradiction <= l.Question {
		fault("picture.levels", "details, question and contradiction must each be greater than the one before, from 1")
	}
	if l.Several.Groups < 2 || l.Several.Each <= p.Weights["weak"] {
		fault("picture.levels.several", "takes at least two groups, each with more than a weak finding")
	}
}
