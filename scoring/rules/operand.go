package rules

import (
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

// ReadOperand reads what a test of dates compares with. It is false for what is none.
func ReadOperand(s string) (Operand, bool) {
	kind, field, dotted := strings.Cut(s, ".")
	if !dotted {
		kind, field = "", s
	}
	if areLetters(field) && (areLetters(kind) || !dotted) {
		return Operand{Kind: kind, Field: field}, true
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

// ReadMonths reads a length of time: "18 months", "3 years". It is false for what is none, and for more than fifty years.
func ReadMonths(s string) (months int, ok bool) {
	number, unit, _ := strings.Cut(s, " ")
	n, err := strconv.ParseUint(number, 10, 16)
	switch {
	case err != nil || len(number) > 3:
		return 0, false
	case unit == "year" || unit == "years":
		n *= 12
	case unit != "month" && unit != "months":
		return 0, false
	}
	return int(n), n <= 50*12
}

// areLetters reports whether a text is small letters from a to z alone, and at least one.
func areLetters(s string) bool {
	return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}
