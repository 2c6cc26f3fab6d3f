package facts

// Family is a family of fields of study: the first two digits of a code of the Classification of
// Instructional Programs (CIP 2020), such as "11".
type Family string

// Title returns the family's title: "Computer and Information Sciences and Support Services".
func (f Family) Title() string { return "" }

// Programs is what a school reported of some families at some level or above.
type Programs struct {
	Answer   Answer   // see ProgramAwarded
	Awarded  []Family // those of the families with an award (or an offer) at that level or above
	From, To int      // the academic years covered, by the year in which they end
	Source   Source
}

// Families returns the families in which a field of study, as people name it, may be classified. It
// is false when the field is not surely known, or not tied to any family ("General Studies").
func (t *Tables) Families(field string) ([]Family, bool) { return nil, false }

// Programs returns what school s reported of the families at level l or above.
func (t *Tables) Programs(s School, fams []Family, l Level) Programs { return Programs{} }

// ProgramAwarded answers whether school s awarded anything in any of the families at level l or
// above. It says No only for a school that reports its programs and still did in 2024.
func (t *Tables) ProgramAwarded(s School, fams []Family, l Level) Answer {
	return t.Programs(s, fams, l).Answer
}
