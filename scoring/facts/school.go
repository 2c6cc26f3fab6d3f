package facts

import "plumbline/scoring/timespan"

// School is a college or university, or a brand with several campuses that people name as one.
type School struct {
	ID             string        // "ipeds:166683", "ror:042nb2s44" or "brand:devry"
	Name           string        // the present name, or the last one
	City           string        // "" for a brand
	Region         string        // US: the state's postal code; elsewhere often ""
	Country        string        // ISO 3166-1 alpha-2
	Highest        Level         // the highest level known of any table year; LevelUnknown when not known
	DegreeGranting bool          // US only
	Calendar       string        // IPEDS, academic year 2019-20: "semester", "quarter", "trimester" …; "" when not known
	Founded        timespan.Date // zero when not known, or when what the table has may be the date of a merger or a new name
	FoundedExact   bool          // Founded was checked by hand and the school has no older ancestor
	Closed         timespan.Date // zero when open or not surely known
	Successor      string        // ID of the school that took it over; "" when none is known
	Source         Source
}

// Match tells how a name was resolved.
type Match uint8

// The ways to resolve a name. Ambiguous means that the name is known and may mean several schools.
const (
	NoMatch Match = iota
	Ambiguous
	Matched
)

// String returns "no match", "ambiguous" or "matched".
func (m Match) String() string { return [...]string{"no match", "ambiguous", "matched"}[m] }

// School resolves a school's name as people write it: former names, accents, "Univ. of",
// "University of X at Y". place, such as "Boston, MA", helps to tell namesakes apart and may be "".
// The School is the zero value unless Matched.
func (t *Tables) School(name, place string) (School, Match) { return School{}, NoMatch }

// LevelAwarded answers whether the school awards, or ever awarded, degrees of level l. It says No
// only when no table year has that level or a higher one.
func (t *Tables) LevelAwarded(s School, l Level) Answer { return Unknown }
