package checks

import "fmt"

// Strength says how much one finding says on its own.
type Strength uint8

// The strengths, least first.
const (
	None   Strength = iota // context: shown only beside other findings, never counted
	Weak                   // common among honest people
	Medium                 // rarely true as written
	Strong                 // cannot be true as written
)

var strengthNames = [...]string{"none", "weak", "medium", "strong"}

// String returns "none", "weak", "medium" or "strong".
func (s Strength) String() string { return strengthNames[s] }

// MarshalText writes the strength as String does.
func (s Strength) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what MarshalText wrote; any other word is an error.
func (s *Strength) UnmarshalText(b []byte) error {
	for i, name := range strengthNames {
		if name == string(b) {
			*s = Strength(i)
			return nil
		}
	}
	return fmt.Errorf("checks: no such strength: %q", b)
}

// Group names a family of checks that tend to share their causes. Groups count as independent of one
// another.
type Group string

// The groups.
const (
	Identity   Group = "identity"
	Contact    Group = "contact"
	Education  Group = "education"
	Employment Group = "employment"
	Technology Group = "technology"
	Document   Group = "document"
	Versions   Group = "versions"
	Echoes     Group = "echoes"
)

// Groups returns all groups, in the order in which they are shown.
func Groups() []Group {
	return []Group{Identity, Contact, Education, Employment, Technology, Document, Versions, Echoes}
}
