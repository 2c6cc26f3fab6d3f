package timespan

import (
	"errors"
	"fmt"
	"time"
)

// Date is a date as precise as it was written. Month 0 means that only the year is known, Day 0 that
// only the month is. The zero Date means that no date is known.
type Date struct {
	Year, Month, Day int
}

// Precision tells how exactly a Date is known.
type Precision uint8

// The precisions, coarsest first. None belongs to the zero Date.
const (
	None Precision = iota
	Year
	Month
	Day
)

// String returns "none", "year", "month" or "day".
func (p Precision) String() string {
	return [...]string{"none", "year", "month", "day"}[p]
}

// ErrNoDate is what Parse returns for text that is not a partial ISO 8601 date.
var ErrNoDate = errors.New("timespan: not a date of the form YYYY, YYYY-MM or YYYY-MM-DD")

// Parse reads a partial ISO 8601 date: YYYY, YYYY-MM or YYYY-MM-DD. A month or day that no calendar
// has is an error.
func Parse(s string) (Date, error) {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return Date{}, ErrNoDate
	}
	var d Date
	for i, r := range s {
		if i == 4 || i == 7 {
			if r != '-' {
				return Date{}, ErrNoDate
			}
			continue
		}
		if r < '0' || r > '9' {
			return Date{}, ErrNoDate
		}
		n := int(r - '0')
		switch {
		case i < 4:
			d.Year = d.Year*10 + n
		case i < 7:
			d.Month = d.Month*10 + n
		default:
			d.Day = d.Day*10 + n
		}
	}
	if len(s) >= 7 && d.Month == 0 || len(s) == 10 && d.Day == 0 || !d.Valid() {
		return Date{}, ErrNoDate
	}
	return d, nil
}

// MustParse is Parse for dates that are written in the program; it panics on a bad one.
func MustParse(s string) Date {
	d, err := Parse(s)
	if err != nil {
		panic(fmt.Sprintf("timespan.MustParse(%q): %v", s, err))
	}
	return d
}

// IsZero reports whether no date is known.
func (d Date) IsZero() bool { return d == Date{} }

// Valid reports whether a calendar has this date. Years run from 1 to 9999.
func (d Date) Valid() bool {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 0 && d.Month == 0 {
		return false
	}
	return d.Day == 0 || d.Day <= daysIn(d.Year, d.Month)
}

// Precision tells how exactly the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.Year == 0:
		return None
	case d.Month == 0:
		return Year
	case d.Day == 0:
		return Month
	}
	return Day
}

// Coarsen returns the date without what is finer than p.
func (d Date) Coarsen(p Precision) Date {
	if p < Day {
		d.Day = 0
	}
	if p < Month {
		d.Month = 0
	}
	if p < Year {
		d.Year = 0
	}
	return d
}

// String writes the date in ISO 8601, as precise as it is: 2019, 2019-03 or 2019-03-04; "" for none.
func (d Date) String() string {
	switch d.Precision() {
	case Year:
		return fmt.Sprintf("%04d", d.Year)
	case Month:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	case Day:
		return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
	}
	return ""
}

// Words writes the date for a reader: 2019, March 2019, 4 March 2019; "" for none.
func (d Date) Words() string {
	switch d.Precision() {
	case Year:
		return fmt.Sprintf("%d", d.Year)
	case Month:
		return fmt.Sprintf("%s %d", time.Month(d.Month), d.Year)
	case Day:
		return fmt.Sprintf("%d %s %d", d.Day, time.Month(d.Month), d.Year)
	}
	return ""
}

// When writes the date as the answer to when something was: in 2019, in March 2019, on 4 March 2019; "" for none.
func (d Date) When() string {
	switch d.Precision() {
	case None:
		return ""
	case Day:
		return "on " + d.Words()
	}
	return "in " + d.Words()
}

// First returns the earliest day that the date can mean.
func (d Date) First() Date {
	if d.IsZero() {
		return d
	}
	return Date{d.Year, max(d.Month, 1), max(d.Day, 1)}
}

// Last returns the latest day that the date can mean.
func (d Date) Last() Date {
	if d.IsZero() {
		return d
	}
	if d.Month == 0 {
		d.Month = 12
	}
	if d.Day == 0 {
		d.Day = daysIn(d.Year, d.Month)
	}
	return d
}

// CertainlyBefore reports whether every day that d can mean lies before every day that e can mean.
// An unknown date is certainly before nothing.
func (d Date) CertainlyBefore(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	return compare(d.Last(), e.First()) < 0
}

// AddMonths moves the date by n months and keeps its precision; a year moves by whole years, rounded
// towards the past for n < 0 and towards the future for n > 0, so that a tolerance is never cut short.
func (d Date) AddMonths(n int) Date {
	if d.IsZero() {
		return d
	}
	if d.Month == 0 {
		years := n / 12
		if n%12 > 0 {
			years++
		} else if n%12 < 0 {
			years--
		}
		return Date{Year: d.Year + years}
	}
	m := d.Year*12 + d.Month - 1 + n
	out := Date{m / 12, m%12 + 1, d.Day}
	if out.Day > 0 {
		out.Day = min(out.Day, daysIn(out.Year, out.Month))
	}
	return out
}

// Compare orders two dates by their earliest day, then by precision, coarser first.
func Compare(a, b Date) int {
	if c := compare(a.First(), b.First()); c != 0 {
		return c
	}
	return int(a.Precision()) - int(b.Precision())
}

// MonthsBetween returns the smallest and the largest number of months that can lie between a and b,
// counting from the start of a's day to the end of b's. Negative when b lies before a.
func MonthsBetween(a, b Date) (least, most int) {
	least = monthIndex(b.First()) - monthIndex(a.Last())
	most = monthIndex(b.Last()) - monthIndex(a.First()) + 1
	return least, most
}

func monthIndex(d Date) int { return d.Year*12 + d.Month - 1 }

func compare(a, b Date) int {
	if a.Year != b.Year {
		return a.Year - b.Year
	}
	if a.Month != b.Month {
		return a.Month - b.Month
	}
	return a.Day - b.Day
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// MarshalText writes the date as String does.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	v, err := Parse(string(b))
	if err != nil {
		return fmt.Errorf("%w: %q", err, b)
	}
	*d = v
	return nil
}
