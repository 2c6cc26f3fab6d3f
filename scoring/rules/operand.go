package rules

import (
	"regexp"
	"strconv"
	"strings"

	"plumbline/scoring/timespan"
)

// Operand is what a date or a time is compared with: one that the pack states, or a field of an entry.
type Operand struct {
	Kind  string // of the entry around the one that is tested; "" for the same entry
	Field string // "" for what the pack states
	// From and To are what the pack states; of a single date both are the same.
	From, To timespan.Date
}

// earliestYear and latestYear bound the dates that a pack may state.
const (
	earliestYear = 1900
	latestYear   = 2100
)

var reference = regexp.MustCompile(`^(?:([a-z]+)\.)?([a-z]+)$`)

// ReadOperand reads what a test of dates compares with. It is false for what is none.
func ReadOperand(s string) (Operand, bool) {
	if m := reference.FindStringSubmatch(s); m != nil {
		return Operand{Kind: m[1], Field: m[2]}, true
	}
	from, to, isTime := strings.Cut(s, "/")
	if !isTime {
		to = from
	}
	a, err := timespan.Parse(from)
	if err != nil {
		return Operand{}, false
	}
	b, err := timespan.Parse(to)
	if err != nil || b.CertainlyBefore(a) || a.Year < earliestYear || b.Year > latestYear {
		return Operand{}, false
	}
	return Operand{From: a, To: b}, true
}

// IsTime reports whether the operand was stated as a time from one date to another.
func (o Operand) IsTime() bool { return o.Field == "" && o.From != o.To }

var length = regexp.MustCompile(`^(\d{1,3}) (month|months|year|years)$`)

// ReadMonths reads a length of time: "18 months", "3 years". It is false for what is none, and for more than fifty years.
func ReadMonths(s string) (months int, ok bool) {
	m := length.FindStringSubmatch(s)
	if m == nil {
		return 0, false
	}
	n, _ := strconv.Atoi(m[1])
	if strings.HasPrefix(m[2], "year") {
		n *= 12
	}
	return n, n <= 50*12
}
