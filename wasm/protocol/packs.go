package protocol

import (
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/rules/signature"
)

// PackText is a rule pack as it came.
type PackText struct {
	Text   string       `json:"text"` // with its signature behind it, if it is signed
	Origin rules.Origin `json:"origin"`
	// Behind is how many bytes the text has when it stands behind the request: a large one is read in a fraction of the time then.
	Behind int `json:"behind,omitempty"`
	// Keys are public keys of which one must have signed the pack, if it is signed; none leave that open.
	Keys []string `json:"keys,omitempty"`
}

// TakeTexts puts the texts of packs that stand behind a request into it: after a zero byte, one behind the other, Trial's the last.
// It is false when they are not all there.
func (q *Request) TakeTexts(behind []byte) bool {
	packs := make([]*PackText, 0, len(q.Packs)+1)
	for i := range q.Packs {
		packs = append(packs, &q.Packs[i])
	}
	if q.Trial != nil {
		packs = append(packs, &q.Trial.Pack)
	}
	for _, p := range packs {
		if p.Behind < 0 || p.Behind > len(behind) {
			return false
		}
		if p.Behind > 0 {
			p.Text, behind = string(behind[:p.Behind]), behind[p.Behind:]
		}
	}
	return true
}

// PackState is what became of a pack. One with faults is not used.
type PackState struct {
	ID      string   `json:"id"`
	Version string   `json:"version"`
	Title   string   `json:"title"`
	Expires string   `json:"expires,omitempty"` // its last day, YYYY-MM-DD
	Sites   []string `json:"sites,omitempty"`   // the IDs of the sites that it tells to read
	Faults  []Fault  `json:"faults,omitempty"`
}

// Fault is one thing that is wrong with a pack. A pack with a fault is refused whole.
type Fault struct {
	Path   string `json:"path"`   // of the value: rules[3].when.all[0].matches; "" is the pack itself
	Line   int    `json:"line"`   // from 1; 0 when the pack was not read from text
	Column int    `json:"column"` // from 1, in characters
	Say    string `json:"say"`    // what is wrong
	Mend   string `json:"mend"`   // what to do
}

// Refusal is why a signature does not count.
type Refusal struct {
	Reason signature.Reason `json:"reason"`
	Say    string           `json:"say"`  // what is wrong, a sentence
	Mend   string           `json:"mend"` // what to do, a sentence
}

// Trial is a pack to be looked at before it is used.
type Trial struct {
	Pack PackText `json:"pack"`
	// Signature is what stands beside the pack, for one that has none behind it.
	Signature string `json:"signature,omitempty"`
	// Keys are the team's public keys; none when the team is not known yet.
	Keys []string `json:"keys,omitempty"`
	// Last is when the signature was made that was taken last for a pack of this ID, in RFC 3339; "" when there was none.
	Last string `json:"last,omitempty"`
	// Examples are tried as well, which takes a while.
	Examples bool `json:"examples,omitempty"`
}

// PackPreview is what is told of a trial.
type PackPreview struct {
	Pack PackState `json:"pack"` // with its faults: a pack that has any is not taken, and nothing else is told of it
	// Text is what was signed, or the whole text: that is the pack to keep, with Signature.
	Text      string            `json:"text"`
	Signature string            `json:"signature,omitempty"`
	Signed    *signature.Signed `json:"signed,omitempty"` // set when one of Keys signed it
	// Refused tells why the signature does not count; a pack without one is refused as "unsigned".
	Refused *Refusal `json:"refused,omitempty"`
	// Offered is the public key that an unknown team's signature brings along and fits, which somebody may decide to trust.
	Offered   string         `json:"offered,omitempty"`
	OfferedID string         `json:"offeredId,omitempty"`
	Changes   *rules.Preview `json:"changes,omitempty"`
	// Readings are what the pack brings for the memory of those who have its key.
	Readings []Remembered `json:"readings,omitempty"`
	// Findings is what changes in the report of the request's document, when there is one.
	Findings *report.Difference `json:"findings,omitempty"`
}
