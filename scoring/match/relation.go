package match

// Relation tells whether two names are of one thing.
type Relation uint8

// The relations. Unknown is what is not surely the one or the other.
const (
	Unknown Relation = iota
	Same
	Different
)

// String returns "unknown", "same" or "different".
func (r Relation) String() string { return [...]string{"unknown", "same", "different"}[r] }
