package facts

// Answer is what the record says to a yes-or-no question.
type Answer uint8

// The answers. Unknown is what an incomplete table says, and no finding may rest on it.
const (
	Unknown Answer = iota
	Yes
	No
)

// String returns "unknown", "yes" or "no".
func (a Answer) String() string { return [...]string{"unknown", "yes", "no"}[a] }
