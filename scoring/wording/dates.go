package wording

import (
	"fmt"

	"plumbline/scoring/timespan"
)

// Date says a date: 2019, March 2019, 4 March 2019; nothing of none.
func Date(d timespan.Date) Text {
	if d.IsZero() {
		return Text{}
	}
	return arg(date(d))
}

// When says when something was: in 2019, in March 2019, on 4 March 2019; nothing of none.
func When(d timespan.Date) Text {
	if d.IsZero() {
		return Text{}
	}
	return arg(when(d))
}

// Month says the name of a month, from 1 for January.
func Month(m int) Text { return Say(monthNames[m-1]) }

// Months says a length of time, in months: "7 months", "3 years".
func Months(n int) Text {
	switch {
	case n == 1:
		return Say("1 month")
	case n < 24:
		return Say("%d months", n)
	}
	return Years(n / 12)
}

// Years says a length of time, in years: "1 year", "3 years".
func Years(n int) Text {
	if n == 1 {
		return Say("1 year")
	}
	return Say("%d years", n)
}

var monthNames = [...]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}

type date timespan.Date

func (d date) In(l *Language) string {
	switch full := timespan.Date(d); full.Precision() {
	case timespan.Year:
		return fmt.Sprint(d.Year)
	case timespan.Month:
		return Say("%s %d", Month(d.Month), d.Year).In(l)
	}
	return Say("%[1]d %[2]s %[3]d", d.Day, Month(d.Month), d.Year).In(l)
}

type when timespan.Date

// In puts the preposition before the date that the language wants.
func (w when) In(l *Language) string {
	words := Date(timespan.Date(w))
	switch timespan.Date(w).Precision() {
	case timespan.Year:
		return Say("in %d", w.Year).In(l)
	case timespan.Month:
		return Say("in %s", words).In(l)
	}
	return Say("on %s", words).In(l)
}
