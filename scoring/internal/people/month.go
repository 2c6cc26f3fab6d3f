package people

import "fmt"

// Month counts months since the year 0, so that stories are made by adding. The zero Month is no date.
type Month int

// At returns a month of a year; month 1 is January.
func At(year, month int) Month { return Month(year*12 + month - 1) }

// Year returns the calendar year.
func (m Month) Year() int { return int(m) / 12 }

// Month returns the month of the year, from 1.
func (m Month) Month() int { return int(m)%12 + 1 }

// ISO writes 2019-03.
func (m Month) ISO() string { return fmt.Sprintf("%04d-%02d", m.Year(), m.Month()) }

// today is the month in which everybody's résumé is read.
const todayYear, todayMonth = 2026, 6

var today = At(todayYear, todayMonth)

var (
	shortMonths = [...]string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"}
	longMonths  = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
)

// words writes the month in one of the ways of typing; year alone when months are not shown.
func (m Month) words(s Style) string {
	if s.YearsOnly {
		return fmt.Sprint(m.Year())
	}
	switch s.Dates {
	case 1:
		return longMonths[m.Month()-1] + fmt.Sprintf(" %d", m.Year())
	case 2:
		return fmt.Sprintf("%02d/%d", m.Month(), m.Year())
	case 3:
		return m.ISO()
	}
	return shortMonths[m.Month()-1] + fmt.Sprintf(" %d", m.Year())
}

// lasted writes a length as profile pages print it, both months counted: "2 yrs 3 mos".
func lasted(from, to, now Month) string {
	if to == 0 {
		to = now
	}
	n := int(to-from) + 1
	years, months := n/12, n%12
	unit := func(n int, word string) string {
		if n == 1 {
			return "1 " + word
		}
		return fmt.Sprintf("%d %ss", n, word)
	}
	switch {
	case years == 0:
		return unit(months, "mo")
	case months == 0:
		return unit(years, "yr")
	}
	return unit(years, "yr") + " " + unit(months, "mo")
}

// Lasted writes so many months as profile pages do: "2 yrs 3 mos".
func Lasted(months int) string { return lasted(1, Month(months), 0) }
