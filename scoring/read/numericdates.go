package read

import (
	"plumbline/scoring/timespan"
)

// separated reports whether token j parts the numbers of a date.
func (d *dateReader) separated(j int) bool {
	return d.is(j, '-', '/', '.') && d.tight(j) && d.tight(j+1)
}

// fromNumber reads a date that begins with a number.
func (d *dateReader) fromNumber(i int) (foundDate, int) {
	if d.year(i) {
		return d.fromYear(i)
	}
	if d.width(i) > 2 {
		return foundDate{}, 0
	}
	n := d.t[i].num
	// 03/2019
	if d.separated(i+1) && d.year(i+2) {
		return foundDate{date: timespan.Date{Year: d.t[i+2].num, Month: n}, invalid: n < 1 || n > 12}, i + 3
	}
	if d.separated(i+1) && d.num(i+2, 1, 2) && d.separated(i+3) && (d.year(i+4) || d.num(i+4, 2, 2) && d.t[i+1].punct == d.t[i+3].punct) {
		return d.dayMonthYear(i), i + 5
	}
	// 03/19: sure only beside another
	if d.is(i+1, '/') && d.separated(i+1) && d.width(i) == 2 && d.num(i+2, 2, 2) && n >= 1 && n <= 12 && !d.is(i+3, '/') && !d.behindGrade(i) {
		return foundDate{date: timespan.Date{Year: century(d.t[i+2].num), Month: n}, form: shortMonth, unsure: true, why: whyShort}, i + 3
	}
	// 3T 2019, 3rd quarter 2019, 4. Quartal 2019
	if n >= 1 && n <= 4 {
		if d.tight(i+1) && (d.word(i+1) == "t" || d.word(i+1) == "q") {
			if f, next := d.quarterYear(i + 2); next > 0 {
				return f, next
			}
		}
		if j := d.ordinal(i + 1); d.lex.Quarters[d.word(j)] {
			if f, next := d.quarterYear(j + 1); next > 0 {
				return f, next
			}
		}
	}
	// 4 March 2019
	if n >= 1 && n <= 31 {
		j := d.ordinal(i + 1)
		if d.is(j, '-') && d.tight(j) && d.tight(j+1) {
			j++ // 04-Mar-2019
		}
		if m := d.month(j); m > 0 && !d.gapBefore(i+1) {
			k := d.behindMonth(j + 1)
			if d.year(k) {
				date := timespan.Date{Year: d.t[k].num, Month: m, Day: n}
				return foundDate{date: date, invalid: !date.Valid()}, k + 1
			}
		}
	}
	return foundDate{}, 0
}

// behindGrade reports whether a word for a grade stands before token i: "CGPA: 09/10".
func (d *dateReader) behindGrade(i int) bool {
	if d.is(i-1, ':', '-', '–') {
		i--
	}
	return d.lex.ScoreWords[d.word(i-1)]
}

// fromYear reads a date that begins with a year of four digits.
func (d *dateReader) fromYear(i int) (foundDate, int) {
	y := d.t[i].num
	if d.word(i+1) == "年" {
		if d.num(i+2, 1, 2) && d.word(i+3) == "月" && d.t[i+2].num >= 1 && d.t[i+2].num <= 12 {
			return foundDate{date: timespan.Date{Year: y, Month: d.t[i+2].num}}, i + 4
		}
		return foundDate{date: timespan.Date{Year: y}}, i + 2
	}
	if d.is(i+1, '/') && d.separated(i+1) && d.year(i+2) && d.t[i+2].num == y+1 {
		return foundDate{date: timespan.Date{Year: y}, last: y + 1, form: academicYear}, i + 3
	}
	if d.separated(i+1) && d.num(i+2, 3, 3) {
		return foundDate{}, 0 // a postcode: 1990-010
	}
	if !d.separated(i+1) || !d.num(i+2, 1, 2) {
		return foundDate{date: timespan.Date{Year: y}}, i + 1
	}
	m := d.t[i+2].num
	if d.separated(i+3) && d.num(i+4, 1, 2) {
		date := timespan.Date{Year: y, Month: m, Day: d.t[i+4].num}
		return foundDate{date: date, invalid: !date.Valid() || m == 0 || date.Day == 0}, i + 5
	}
	if d.width(i+2) == 1 && (m == 1 || m == 2) && d.is(i+1, '.', '/') {
		return foundDate{date: timespan.Date{Year: y}}, i + 3 // "2017.2": the second half of a Brazilian year, or a month
	}
	next := d.width(i+2) == 2 && m == (y+1)%100
	switch {
	case next && m > 12:
		return foundDate{date: timespan.Date{Year: y}, last: y + 1, form: academicYear}, i + 3
	case d.is(i+1, '-') && m > 12 && d.width(i+2) == 2 && m > y%100:
		return foundDate{date: timespan.Date{Year: y}}, i + 1 // 2010-13: the second year cut short
	case m < 1 || m > 12:
		return foundDate{date: timespan.Date{Year: y, Month: m}, invalid: true}, i + 3
	case d.is(i+1, '-') && y >= 2000 && m <= y%100:
		return foundDate{date: timespan.Date{Year: y, Month: m}, form: isoMonth}, i + 3 // no second year: 2018-02
	case d.is(i+1, '-'):
		return foundDate{date: timespan.Date{Year: y, Month: m}, form: isoMonth, unsure: true, why: whyYears}, i + 3
	case next && d.is(i+1, '/'):
		return foundDate{date: timespan.Date{Year: y, Month: m}, form: slashMonth, unsure: true, why: whyYears}, i + 3
	}
	return foundDate{date: timespan.Date{Year: y, Month: m}}, i + 3
}

// dayMonthYear reads two numbers and a year, with the day or the month first.
func (d *dateReader) dayMonthYear(i int) foundDate {
	a, b, y := d.t[i].num, d.t[i+2].num, d.t[i+4].num
	var f foundDate
	if d.width(i+4) == 2 {
		y = century(y)
		f.unsure, f.why = true, whyShort
	}
	switch {
	case a > 31 || b > 31 || a == 0 || b == 0 || a > 12 && b > 12:
		return foundDate{invalid: true}
	case a > 12 || d.is(i+1, '.') || a == b:
		f.date = timespan.Date{Year: y, Month: b, Day: a}
	case b > 12:
		f.date = timespan.Date{Year: y, Month: a, Day: b}
	default:
		f.date, f.unsure, f.why = timespan.Date{Year: y}, true, whyOrder
	}
	f.invalid = !f.date.Valid()
	return f
}

// eastAsian reports whether token i is a word of a script that sets no spaces, which may follow a date at once.
func (d *dateReader) eastAsian(i int) bool {
	r := []rune(d.word(i))
	return len(r) > 0 && r[0] >= 0x3040 && r[0] <= 0x9fff
}
