// Package timespan holds dates as résumés write them: a year, a month or a day, or "present".
//
// In: years, months and days that a reader found, or a table states. Out: partial dates, and the
// arithmetic that keeps their precision: an unknown month widens the answer, it is never guessed.
// It never reads the clock and never parses text.
package timespan
