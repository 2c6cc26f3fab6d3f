package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/timespan"
)

// foundDate is a date in a text, or a word for "present".
type foundDate struct {
	start, end int // bytes
	date       timespan.Date
	present    bool
	invalid    bool // the form of a date that no calendar has
	unsure     bool
}

type token struct {
	start, end int
	word       string // lower case; "" for a number or punctuation
	num        int    // -1 when not a number
	punct      rune
}

func tokenize(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(r):
			i += n
		case r >= '0' && r <= '9':
			j, v := i, 0
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				v = min(v*10+int(s[j]-'0'), 1<<30)
				j++
			}
			out = append(out, token{start: i, end: j, num: v})
			i = j
		case unicode.IsLetter(r):
			j := i
			for j < len(s) {
				r, n := utf8.DecodeRuneInString(s[j:])
				if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
					break
				}
				j += n
			}
			out = append(out, token{start: i, end: j, word: strings.ToLower(s[i:j]), num: -1})
			i = j
		default:
			out = append(out, token{start: i, end: i + n, num: -1, punct: r})
			i += n
		}
	}
	return out
}

// dateReader finds dates in one text.
type dateReader struct {
	lex *lexicon.Lexicon
	s   string
	t   []token
}

func isDash(r rune) bool {
	switch r {
	case '-', '–', '—', '‒', '−', '‐', '‑', '―', '~', '→':
		return true
	}
	return false
}

func (d *dateReader) width(i int) int { return d.t[i].end - d.t[i].start }

func (d *dateReader) is(i int, punct ...rune) bool {
	if i >= len(d.t) || d.t[i].punct == 0 {
		return false
	}
	for _, p := range punct {
		if d.t[i].punct == p {
			return true
		}
	}
	return false
}

// tight reports whether token i follows the one before it without a space.
func (d *dateReader) tight(i int) bool { return i > 0 && i < len(d.t) && d.t[i].start == d.t[i-1].end }

func (d *dateReader) year(i int) bool {
	return i < len(d.t) && d.width(i) == 4 && d.t[i].num >= 1940 && d.t[i].num <= 2069
}

// shortYear reads 'yy: an apostrophe and two digits.
func (d *dateReader) shortYear(i int) (int, bool) {
	if !d.is(i, '\'', '’', '‘') || i+1 >= len(d.t) || d.t[i+1].num < 0 || d.width(i+1) != 2 || !d.tight(i+1) {
		return 0, false
	}
	if n := d.t[i+1].num; n <= 40 {
		return 2000 + n, true
	} else {
		return 1900 + n, true
	}
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
			f, next = foundDate{date: timespan.Date{Year: y}, unsure: true}, i+2
		}
	}
	if next == 0 {
		return foundDate{}, 0, false
	}
	if next < len(d.t) && d.tight(next) && (d.t[next].word != "" || d.t[next].num >= 0) {
		return foundDate{}, 0, false // the head of something like "2010s"
	}
	f.start, f.end = t.start, d.t[next-1].end
	return f, next, true
}

func (d *dateReader) fromWord(i int) (foundDate, int) {
	w := d.t[i].word
	if d.lex.Present[w] {
		return foundDate{present: true}, i + 1
	}
	if m := d.lex.Months[w]; m > 0 {
		j := i + 1
		if d.is(j, '.') {
			j++
		}
		if d.is(j, ',') {
			j++
		}
		if d.is(j, '-', '/') && d.tight(j) && d.year(j+1) {
			j++
		}
		if y, ok := d.shortYear(j); ok {
			return foundDate{date: timespan.Date{Year: y, Month: m}}, j + 2
		}
		if d.year(j) {
			return foundDate{date: timespan.Date{Year: d.t[j].num, Month: m}}, j + 1
		}
		// A day between: March 4, 2019
		if j < len(d.t) && d.t[j].num >= 1 && d.t[j].num <= 31 && d.width(j) <= 2 {
			k := j + 1
			if k < len(d.t) && d.tight(k) && (d.t[k].word == "st" || d.t[k].word == "nd" || d.t[k].word == "rd" || d.t[k].word == "th") {
				k++
			}
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
	if d.lex.Seasons[w] {
		j := i + 1
		if d.is(j, ',', '-') {
			j++
		}
		if d.year(j) {
			return foundDate{date: timespan.Date{Year: d.t[j].num}}, j + 1
		}
		return foundDate{}, 0
	}
	if w == "q" && i+2 < len(d.t) && d.tight(i+1) && d.t[i+1].num >= 1 && d.t[i+1].num <= 4 {
		j := i + 2
		if d.is(j, ',', '/', '-') {
			j++
		}
		if d.year(j) {
			return foundDate{date: timespan.Date{Year: d.t[j].num}}, j + 1
		}
	}
	return foundDate{}, 0
}

func (d *dateReader) fromNumber(i int) (foundDate, int) {
	n := d.t[i].num
	sep := func(j int) bool { return d.is(j, '-', '/', '.') && d.tight(j) && d.tight(j+1) }
	num := func(j, least, most int) bool {
		return j < len(d.t) && d.t[j].num >= 0 && d.width(j) >= least && d.width(j) <= most
	}
	if d.year(i) {
		if sep(i+1) && num(i+2, 1, 2) {
			m := d.t[i+2].num
			if sep(i+3) && num(i+4, 1, 2) {
				date := timespan.Date{Year: n, Month: m, Day: d.t[i+4].num}
				return foundDate{date: date, invalid: !date.Valid() || m == 0 || date.Day == 0}, i + 5
			}
			if d.is(i+1, '-') && m > 12 && d.width(i+2) == 2 && m > n%100 {
				return foundDate{date: timespan.Date{Year: n}}, i + 1 // 2010-13: the second year cut short
			}
			return foundDate{date: timespan.Date{Year: n, Month: m}, invalid: m < 1 || m > 12, unsure: d.is(i+1, '-')}, i + 3
		}
		return foundDate{date: timespan.Date{Year: n}}, i + 1
	}
	if d.width(i) > 2 {
		return foundDate{}, 0
	}
	// 03/2019, 4 March 2019, 03/04/2019
	if sep(i+1) && num(i+2, 4, 4) && d.year(i+2) {
		return foundDate{date: timespan.Date{Year: d.t[i+2].num, Month: n}, invalid: n < 1 || n > 12}, i + 3
	}
	if sep(i+1) && num(i+2, 1, 2) && sep(i+3) && d.year(i+4) {
		a, b, y := n, d.t[i+2].num, d.t[i+4].num
		switch {
		case a > 31 || b > 31 || a == 0 || b == 0 || a > 12 && b > 12:
			return foundDate{invalid: true}, i + 5
		case a > 12 || d.is(i+1, '.'):
			date := timespan.Date{Year: y, Month: b, Day: a}
			return foundDate{date: date, invalid: !date.Valid()}, i + 5
		case b > 12 || a == b:
			date := timespan.Date{Year: y, Month: a, Day: b}
			return foundDate{date: date, invalid: !date.Valid()}, i + 5
		}
		return foundDate{date: timespan.Date{Year: y}, unsure: true}, i + 5 // day and month cannot be told apart
	}
	if n >= 1 && n <= 31 {
		j := i + 1
		if j < len(d.t) && d.tight(j) && (d.t[j].word == "st" || d.t[j].word == "nd" || d.t[j].word == "rd" || d.t[j].word == "th") || d.is(j, '.') {
			j++
		}
		if j < len(d.t) && d.lex.Months[d.t[j].word] > 0 {
			m := d.lex.Months[d.t[j].word]
			j++
			if d.is(j, '.') {
				j++
			}
			if d.is(j, ',') {
				j++
			}
			if d.year(j) {
				date := timespan.Date{Year: d.t[j].num, Month: m, Day: n}
				return foundDate{date: date, invalid: !date.Valid()}, j + 1
			}
		}
	}
	return foundDate{}, 0
}
