package names

// Relation is how two names are related.
type Relation uint8

// The relations.
const (
	Unknown Relation = iota // cannot be told: too little is named, or it may be no person's name
	Same                    // one name, up to its order, spelling, script, titles and what is left out
	Akin                    // different, but sharing a family or given name, a nickname or an initial
	Other                   // two full names that share nothing
)

// String returns "unknown", "same", "akin" or "other".
func (r Relation) String() string { return [...]string{"unknown", "same", "akin", "other"}[r] }
