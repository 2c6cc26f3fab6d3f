package facts

import (
	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Renaming is the end of a school's name: the school was renamed, or went into another one.
type Renaming struct {
	Old, New string // "University of Roorkee", "Indian Institute of Technology Roorkee"
	Date     timespan.Date
	Source   Source
}

// Renaming finds a name that its school no longer has. Today's name of a school that was renamed is none.
func (t *Tables) Renaming(name string) (Renaming, bool) {
	v, ok := t.renamings.Find(naming.Key(name))
	if !ok {
		return Renaming{}, false
	}
	return Renaming{Old: sorted.Field(v, 0), New: sorted.Field(v, 1), Date: date(sorted.Field(v, 2)), Source: byHand}, true
}
