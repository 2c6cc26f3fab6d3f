package facts

import (
	"strconv"
	"strings"

	"plumbline/scoring/facts/internal/sorted"
)

// Terms are the months in which bachelor's studies begin and end at a school, minor intakes included.
type Terms struct {
	Where        string // "in Japan"
	Starts, Ends []int  // 1 to 12; no Ends: in any month
	Source       Source
}

// Terms returns the terms of a school: those of its own calendar where the register has it, else those of its
// country. It is false where neither is surely known, and for a school that no built-in table has.
func (t *Tables) Terms(s School) (Terms, bool) {
	if strings.HasPrefix(s.row, "p") {
		return Terms{}, false
	}
	key := s.Country
	if key == "US" {
		key += " " + s.Calendar
	}
	v, ok := t.terms.Find(key)
	if !ok {
		return Terms{}, false
	}
	return Terms{sorted.Field(v, 0), monthsIn(sorted.Field(v, 1)), monthsIn(sorted.Field(v, 2)), calendars}, true
}

// monthsIn reads months that stand with blanks between them.
func monthsIn(s string) (out []int) {
	for w := range strings.FieldsSeq(s) {
		n, _ := strconv.Atoi(w)
		out = append(out, n)
	}
	return out
}
