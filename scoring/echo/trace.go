package echo

import (
	"encoding/base64"
	"slices"

	"plumbline/scoring/timespan"
)

// Scheme is the version of what tags are taken of and of how a print is written. Traces of two schemes are never compared.
const Scheme = 1

// MostCommon is in how many traces of a store a look-up key may be. One that is in more is no candidate's own, and a store
// hands it over as Memory.Common in place of the traces.
const MostCommon = 50

// Trace is all that is remembered of one candidate's document.
type Trace struct {
	Scheme int    `json:"scheme"`
	Key    string `json:"key"` // the Name of the key that it was taken under
	// ID is a keyed hash of the print: a document that says the same has the same one, on whatever day it is read.
	ID    string        `json:"id"`
	Day   timespan.Date `json:"day" jsonschema:"type=string"` // when it was read, YYYY-MM-DD
	Label string        `json:"label,omitempty"`              // what the recruiter calls it, if anything
	// Print holds the tags, packed (see print.go). Only this package takes it apart.
	Print []byte `json:"print"`
}

// Keys returns what a store finds the trace by, in rising order: at most 48. Two traces that share something worth
// comparing share at least one, but for a passage that was reworded until hardly anything of it is left. It is empty for
// a print that cannot be read.
func (r Trace) Keys() []Tag {
	p, err := unpack(r.Print)
	if err != nil {
		return nil
	}
	return p.keys()
}

// Memory is what a store found for one candidate.
type Memory struct {
	// Keys are the keys of the traces: one's own, and those of teams. A trace is taken under the first.
	Keys []Key `json:"keys"`
	// Seen are the traces that share a key with the candidate's.
	Seen []Trace `json:"seen,omitempty"`
	// Common are the candidate's own keys that are in more than MostCommon traces.
	Common []Tag `json:"common,omitempty"`
}

// keys returns the look-up keys of a print.
func (p *print) keys() []Tag {
	out := slices.Concat(p.contacts, p.files)
	exact := p.exactKeys()
	for _, r := range p.rows {
		if r.exact != 0 && exact > 0 {
			out = append(out, r.exact)
			exact--
		}
	}
	out = append(out, p.keyed...)
	slices.Sort(out)
	return slices.Compact(out)
}

// id returns the keyed hash of a print whose dates are not yet masked.
func id(t *tagger, clear []byte) string {
	sum := t.sum("id", string(clear))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}
