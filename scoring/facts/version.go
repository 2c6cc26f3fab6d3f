package facts

import "plumbline/scoring/timespan"

// VersionMention is a version of a product named in a text, at the bytes Start up to End.
type VersionMention struct {
	Start, End int
	Product    string // "Java"
	Version    string // "17"
	// Released is the day of general availability. Previews exist before it, often for a year.
	Released timespan.Date
	Source   Source
}

// Versions finds products named with an explicit version, "Python 3.11", whose release date is
// known, in order. Ranges and open ends ("Java 8+") count by the lowest version they name.
func (t *Tables) Versions(text string) []VersionMention { return nil }
