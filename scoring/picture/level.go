package picture

// Level says how much all findings say together. It is about contradictions in a text, never about a
// person.
type Level uint8

// The levels, least first.
const (
	Nothing       Level = iota // no finding above strength none
	Details                    // only weak findings
	Question                   // one medium finding, or weak ones in three groups
	Contradiction              // one strong finding
	Several                    // independent findings of medium strength or more in two groups
)

// String returns the level as the report writes it: "nothing", "details", "question",
// "contradiction" or "several".
func (l Level) String() string {
	return [...]string{"nothing", "details", "question", "contradiction", "several"}[l]
}
