package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// Kind tells how a comparison ended.
type Kind uint8

// The kinds of outcome.
const (
	Unknown      Kind = iota // could not be checked, for the reason given
	Consistent               // compared, and fits
	Contradicted             // compared, and does not fit
)

// String returns "unknown", "consistent" or "contradicted".
func (k Kind) String() string { return [...]string{"unknown", "consistent", "contradicted"}[k] }

// Outcome is the end of one comparison.
type Outcome struct {
	Check *Check
	Kind  Kind
	About Words        // the claim that was looked at
	Label wording.Text // that claim, named for people: "Kubernetes at Halden Robotics"

	Why wording.Text // unknown: why it could not be checked

	// Contradicted only:
	Contradiction
	DataDate  string // the date of the oldest table it rests on; "" when it rests on none
	LoweredBy string // the ID of the rule pack by which it says less; "" when none does
}

// Contradiction is what a check found: two sides that do not fit together.
type Contradiction struct {
	Strength Strength
	Title    wording.Text    // the card's heading, with the concrete names
	Says     wording.Text    // one sentence with both sides and their dates
	Evidence []Evidence      // at least one of it stands on the page
	Rests    []profile.Claim // the claims whose error would explain it away; findings that share one count once
	Innocent []string        // the likely innocent reasons; empty means those of the check's Doc
	Values   wording.Values  // what the question's {words} stand for
	Ask      wording.Text    // the question, filled in
	Sources  []Source        // what the record side rests on
}

// Role tells which side of a contradiction some evidence is.
type Role string

// The roles of evidence. A record comes from the reference tables and has no place on the page.
const (
	RoleClaim    Role = "claim"
	RoleConflict Role = "conflict"
	RoleContext  Role = "context"
	RoleRecord   Role = "record"
)

// Evidence is one side of a contradiction: words of the page, or what a record states.
type Evidence struct {
	Role   Role
	Words  Words        // page evidence
	Record wording.Text // record evidence: "first public June 2014"
	Note   wording.Text // a few words more; may be empty
}

// Words is a stretch of a claim: the bytes From up to To of its Text. To 0 means the whole of it.
type Words struct {
	Claim    profile.Claim
	From, To int
}

// Whole returns all of a claim's words.
func Whole(c profile.Claim) Words { return Words{Claim: c} }

// Part returns the bytes from up to to of a claim's words.
func Part(c profile.Claim, from, to int) Words { return Words{Claim: c, From: from, To: to} }

// IsWhole reports whether the words are all of the claim.
func (w Words) IsWhole() bool { return w.To == 0 || w.From == 0 && w.To == len(w.Claim.Text) }

// end returns the byte behind the words.
func (w Words) end() int {
	if w.To == 0 {
		return len(w.Claim.Text)
	}
	return w.To
}

// String returns the words as normalised text.
func (w Words) String() string {
	if w.IsWhole() {
		return w.Claim.Text
	}
	return w.Claim.Text[w.From:w.To]
}
