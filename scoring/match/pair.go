package match

import "plumbline/scoring/wording"

// How tells how the entries of a pair go together.
type How uint8

// The ways. Leaving an entry out says nothing, so what is Alone is never a finding.
const (
	Alone     How = iota // found in one version only
	Matched              // about the same job or study
	Unsettled            // perhaps the same; Why says what leaves it open
	Other                // about another one over the same time
)

// String returns "alone", "matched", "unsettled" or "other".
func (h How) String() string { return [...]string{"alone", "matched", "unsettled", "other"}[h] }

// Pair is entries of the two versions that go together, as indices into the profiles' lists. Either side may hold
// several: one version may tell of two roles, or two degrees, in one entry. One of the sides of what stands Alone is empty.
type Pair struct {
	First, Second []int
	How           How
	Why           wording.Text // Unsettled: why it is
	// Most is set of Other when the time that both surely cover is most of what either does.
	Most bool
}
