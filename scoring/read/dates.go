package read

import (
	"slices"

	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/timespan"
)

// foundDate is a date in a text, or a word for "present".
type foundDate struct {
	start, end int // bytes
	date       timespan.Date
	last       int // the second year of "2018/19", when the words name two; else 0
	form       dateForm
	present    bool
	invalid    bool // the form of a date that no calendar has
	unsure     bool
	why        string // why it is unsure, in words to show
}

// dateForm is a way of writing a date that a second date beside it can make sure.
type dateForm uint8

const (
	plainForm    dateForm = iota
	isoMonth              // 2010-08, which may be two years
	slashMonth            // 2009/10, which may be an academic year
	academicYear          // 2018/19
	shortYear             // '19
	shortMonth            // 03/19
)

// Why dates are unsure.
const (
	whyOrder   = "the day and the month could be either way round"
	whyYears   = "the words could mean a month or two years"
	whyShort   = "the year is written with two digits"
	whyOpen    = "the page does not say when it ended"
	whyUneven  = "the dates of the entries do not stand in one and the same place"
	whyTorn    = "the dates of the section stand away from what they belong to"
	whyTurned  = "the words run from right to left, and the dates may be the other way round"
	whyNoDash  = "nothing stands between the two dates"
	whyWidened = "two Januaries may be two years that the page wrote as months"
)

// dateReader finds dates in one text.
type dateReader struct {
	lex *lexicon.Lexicon
	s   string
	t   []token

	gaps []int // bytes of s
}

func isDash(r rune) bool {
	switch r {
	case '-', '–', '—', '‒', '−', '‐', '‑', '―', '~', '→':
		return true
	}
	return false
}

// width is the number of digits of a number.
func (d *dateReader) width(i int) int { return d.t[i].digits }

func (d *dateReader) is(i int, punct ...rune) bool {
	if i < 0 || i >= len(d.t) || d.t[i].punct == 0 {
		return false
	}
	for _, p := range punct {
		if d.t[i].punct == p {
			return true
		}
	}
	return false
}

func (d *dateReader) word(i int) string {
	if i < 0 || i >= len(d.t) {
		return ""
	}
	return d.t[i].word
}

// tight reports whether token i follows the one before it without a space.
func (d *dateReader) tight(i int) bool {
	return i > 0 && i < len(d.t) && d.t[i].start == d.t[i-1].end && !d.t[i].loose
}

func (d *dateReader) year(i int) bool {
	return i < len(d.t) && d.width(i) == 4 && d.t[i].num >= 1940 && d.t[i].num <= 2069
}

// num reports whether token i is a number of at least and at most so many digits.
func (d *dateReader) num(i, least, most int) bool {
	return i < len(d.t) && d.t[i].num >= 0 && d.width(i) >= least && d.width(i) <= most
}

// century turns two digits into a year: 00 to 40 are of this century.
func century(n int) int {
	if n <= 40 {
		return 2000 + n
	}
	return 1900 + n
}

// shortYear reads 'yy: an apostrophe and two digits.
func (d *dateReader) shortYear(i int) (int, bool) {
	if !d.is(i, '\'', '’', '‘') || !d.num(i+1, 2, 2) || !d.tight(i+1) {
		return 0, false
	}
	return century(d.t[i+1].num), true
}

// at reads the date that begins at token i and returns it with the index of the token behind it.
func (d *dateReader) at(i int) (foundDate, int, bool) {
	t := d.t[i]
	if i > 0 && d.t[i-1].punct == 0 && d.t[i-1].end == t.start {
		return foundDate{}, 0, false // the tail of something like "v2010"
	}
	if i > 1 && d.is(i-1, '.') && d.tight(i) && d.tight(i-1) && d.t[i-2].num >= 0 {
		return foundDate{}, 0, false // the decimals of a number: "GPA 3.31"
	}
	var f foundDate
	var next int
	switch {
	case t.word != "":
		f, next = d.fromWord(i)
	case t.num >= 0:
		f, next = d.fromNumber(i)
	default:
		if y, ok := d.shortYear(i); ok {
			f, next = foundDate{date: timespan.Date{Year: y}, form: shortYear, unsure: true, why: whyShort}, i+2
		}
	}
	if next == 0 {
		return foundDate{}, 0, false
	}
	if next < len(d.t) && d.tight(next) && !d.eastAsian(next) && (d.t[next].word != "" || d.t[next].num >= 0 || d.is(next, '%', '€', '$', '£')) {
		return foundDate{}, 0, false // the head of something like "2010s"
	}
	f.start, f.end = t.start, d.t[next-1].end
	return f, d.yearWord(f, next), true
}

// yearWord passes a word that some languages write behind a year: "2018 r."
func (d *dateReader) yearWord(f foundDate, i int) int {
	if f.date.IsZero() || !d.lex.YearWords[d.word(i)] {
		return i
	}
	if d.is(i+1, '.') && d.tight(i+1) {
		return i + 2
	}
	return i + 1
}

// month returns the month that token i names.
func (d *dateReader) month(i int) int {
	w := d.word(i)
	m := d.lex.Months[w]
	// Words of other languages that are common words too are months only where no word stands close before them.
	if m > 0 && i > 0 && wordsAndMonths[w] {
		before := d.word(i - 1)
		if before != "" && !d.gapBefore(i) && !d.opensRange(i) && !d.lex.To[before] && !d.lex.Since[before] && !d.lex.From[before] && !d.lex.Until[before] {
			return 0
		}
	}
	return m
}

// gapBefore reports whether a gap or a change of type stands between token i and the one before it.
func (d *dateReader) gapBefore(i int) bool {
	return slices.ContainsFunc(d.gaps, func(at int) bool { return at >= d.t[i-1].end && at <= d.t[i].start })
}

// opensRange reports whether a year, a dash and another date follow token i: "set 2014–dic 2016".
func (d *dateReader) opensRange(i int) bool {
	if !d.year(i+1) || i+3 >= len(d.t) || !isDash(d.t[i+2].punct) {
		return false
	}
	return d.year(i+3) || d.lex.Months[d.word(i+3)] > 0 || d.phrase(i+3, d.lex.Present) > 0
}

var wordsAndMonths = map[string]bool{"out": true, "set": true, "sie": true, "mag": true, "lis": true, "lip": true, "lut": true}

// ordinal passes what stands behind the number of a day: "4th", "4.", "1er", "1º de".
func (d *dateReader) ordinal(i int) int {
	switch w := d.word(i); {
	case d.tight(i) && (w == "st" || w == "nd" || w == "rd" || w == "th" || w == "er" || w == "re" || w == "º" || w == "ª" || w == "o"):
		i++
	case d.is(i, '.', '°') && d.tight(i):
		i++
	}
	if d.word(i) == "de" || d.word(i) == "of" {
		i++
	}
	return i
}

// behindMonth passes what stands between a month and its year: "janv. 2019", "março de 2019", "March, 2019".
func (d *dateReader) behindMonth(j int) int {
	if d.is(j, '.') {
		j++
	}
	if d.is(j, ',') {
		j++
	}
	switch d.word(j) {
	case "de", "del", "do", "of", "d":
		if d.year(j + 1) {
			return j + 1
		}
	}
	if d.is(j, '-', '/', '.') && d.tight(j) && d.year(j+1) {
		j++
	}
	return j
}

func (d *dateReader) fromWord(i int) (foundDate, int) {
	if next := d.phrase(i, d.lex.Present); next > 0 {
		return foundDate{present: true}, next
	}
	if m := d.month(i); m > 0 {
		j := d.behindMonth(i + 1)
		if y, ok := d.shortYear(j); ok {
			return foundDate{date: timespan.Date{Year: y, Month: m}}, j + 2
		}
		if d.year(j) {
			return foundDate{date: timespan.Date{Year: d.t[j].num, Month: m}}, j + 1
		}
		// jan/19, Jan-19
		if k := i + 1; d.is(k, '-', '/') && d.tight(k) && d.tight(k+1) && d.num(k+1, 2, 2) {
			return foundDate{date: timespan.Date{Year: century(d.t[k+1].num), Month: m}}, k + 2
		}
		// A day between: March 4, 2019
		if d.num(j, 1, 2) && d.t[j].num >= 1 && d.t[j].num <= 31 {
			k := d.ordinal(j + 1)
			if d.is(k, ',') {
				k++
			}
			if d.year(k) {
				date := timespan.Date{Year: d.t[k].num, Month: m, Day: d.t[j].num}
				if !date.Valid() {
					return foundDate{invalid: true}, k + 1
				}
				return foundDate{date: date}, k + 1
			}
		}
		return foundDate{}, 0
	}
	if d.lex.Seasons[d.word(i)] {
		j := i + 1
		if d.word(j) == "semester" || d.word(j) == "term" {
			j++
		}
		if d.is(j, ',', '-', '.') {
			j++
		}
		switch d.word(j) {
		case "of", "de", "del", "do", "von":
			j++
		}
		return d.yearOrYears(j)
	}
	if w := d.word(i); (w == "q" || w == "t" || w == "h") && d.tight(i+1) && d.num(i+1, 1, 1) && d.t[i+1].num >= 1 && d.t[i+1].num <= 4 {
		return d.quarterYear(i + 2)
	}
	switch d.word(i) { // IV kw. 2019
	case "i", "ii", "iii", "iv":
		if d.lex.Quarters[d.word(i+1)] {
			return d.quarterYear(i + 2)
		}
	}
	return foundDate{}, 0
}

// quarterYear reads the year behind a quarter.
func (d *dateReader) quarterYear(j int) (foundDate, int) {
	if d.is(j, '.') {
		j++
	}
	if d.is(j, ',', '/', '-') {
		j++
	}
	switch d.word(j) {
	case "of", "de", "del":
		j++
	}
	if y, ok := d.shortYear(j); ok {
		return foundDate{date: timespan.Date{Year: y}}, j + 2
	}
	if d.year(j) {
		return foundDate{date: timespan.Date{Year: d.t[j].num}}, j + 1
	}
	return foundDate{}, 0
}

// yearOrYears reads the year of a season, which in winter may be two: "2018", "2018/19".
func (d *dateReader) yearOrYears(j int) (foundDate, int) {
	if y, ok := d.shortYear(j); ok {
		return foundDate{date: timespan.Date{Year: y}}, j + 2
	}
	if !d.year(j) {
		return foundDate{}, 0
	}
	f := foundDate{date: timespan.Date{Year: d.t[j].num}}
	if last, next := d.secondYear(j); last > 0 {
		f.last = last
		return f, next
	}
	return f, j + 1
}

// secondYear reads the rest of two years in a row that stand as one: "2018/19", "2018-2019", "2018/2019".
func (d *dateReader) secondYear(j int) (last, next int) {
	if !d.is(j+1, '/', '-', '–') || !d.tight(j+1) || !d.tight(j+2) {
		return 0, 0
	}
	y := d.t[j].num + 1
	if d.num(j+2, 2, 2) && d.t[j+2].num == y%100 || d.num(j+2, 4, 4) && d.t[j+2].num == y {
		return y, j + 3
	}
	return 0, 0
}
