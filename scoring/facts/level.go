package facts

// Level is the level of a degree.
type Level uint8

// The levels, lowest first, as the US Department of Education groups awards. Professional is a
// doctor's degree for professional practice (JD, MD, PharmD).
const (
	LevelUnknown Level = iota
	Certificate
	Associate
	Bachelor
	Postbaccalaureate
	Master
	Doctor
	Professional
)

var levelNames = [...]string{"unknown", "certificate", "associate", "bachelor", "postbaccalaureate", "master", "doctor", "professional"}

// String returns the level's name in lower case: "bachelor".
func (l Level) String() string { return levelNames[l] }
