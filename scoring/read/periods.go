package read

import (
	"slices"
	"strings"
	"unicode"

	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/timespan"
)

// foundPeriod is a stretch of time in a text: two dates and what stands between them, or a lone date.
type foundPeriod struct {
	start, end int
	from, to   *foundDate
	lone       bool // one date that nothing says is a beginning or an end
}

func (p foundPeriod) ranged() bool { return !p.lone }

// monthOnly reads a month whose year stands at the other end of the period: "Jun – Aug 2005".
func (d *dateReader) monthOnly(i int) (int, int) {
	if m := d.month(i); m > 0 {
		j := i + 1
		if d.is(j, '.') {
			j++
		}
		return m, j
	}
	return 0, 0
}

// separator reads what stands between the dates of a period at token i, and returns the index behind it.
func (d *dateReader) separator(i int) int {
	if i >= len(d.t) {
		return 0
	}
	if isDash(d.t[i].punct) {
		j := i + 1
		for j < len(d.t) && (isDash(d.t[j].punct) || d.is(j, '>') && d.tight(j)) {
			j++
		}
		if k := d.phrase(j, d.lex.Present); k > 0 {
			return j // "– till date", "– a la fecha"
		}
		if k := d.phrase(j, d.lex.To); k > 0 {
			return k
		}
		if d.word(j) == "at" {
			j++ // "– at present"
		}
		return j
	}
	if d.phrase(i, d.lex.Present) > d.phrase(i, d.lex.To) {
		return i // "jusqu'à aujourd'hui"
	}
	if k := d.phrase(i, d.lex.To); k > 0 {
		if d.is(k, '.', '\'', '’') && d.tight(k) {
			k++
		}
		return k
	}
	if d.word(i) == "and" && i >= 2 {
		return i + 1 // "between 2010 and 2013"
	}
	return 0
}

// periods finds every period and lone date of a text, left to right. gaps are the bytes at which a gap is seen
// between its words, or a change of type.
func periods(lex *lexicon.Lexicon, s string, gaps ...int) []foundPeriod {
	if strings.IndexFunc(s, unicode.IsDigit) < 0 {
		return presentOnly(lex, s)
	}
	d := &dateReader{lex: lex, s: s, t: unglue(tokenize(s), lex), gaps: gaps}
	var out []foundPeriod
	for i := 0; i < len(d.t); {
		p, next := d.period(i)
		if next == 0 {
			i++
			continue
		}
		out = append(out, p)
		i = next
	}
	return out
}

// unglue parts a date from a length of time that copying ran together with it: "Oct 20123 years", "now2 yrs".
func unglue(t []token, lex *lexicon.Lexicon) []token {
	for i := 0; i+1 < len(t); i++ {
		if i > 0 && t[i].num >= 0 && t[i].digits <= 2 && t[i-1].word != "" && lex.DurationUnits[t[i+1].word] {
			t[i].loose = true
		}
		if n := t[i].digits; (n == 5 || n == 6) && lex.DurationUnits[t[i+1].word] {
			rest := 1
			for ; n > 4; n-- {
				rest *= 10
			}
			if year := t[i].num / rest; year >= 1940 && year <= 2069 && t[i].end-t[i].start == t[i].digits {
				length := t[i]
				t[i].num, t[i].digits, t[i].end = year, 4, t[i].start+4
				length.num, length.digits, length.start = length.num%rest, length.digits-4, t[i].end
				length.loose = true
				t = slices.Insert(t, i+1, length)
			}
		}
	}
	return t
}

// presentOnly reads a text that is nothing but a dash and "present": an open beginning.
func presentOnly(lex *lexicon.Lexicon, s string) []foundPeriod {
	d := &dateReader{lex: lex, s: s, t: tokenize(s)}
	i := 0
	for i < len(d.t) && (isDash(d.t[i].punct) || d.is(i, '(')) {
		i++
	}
	if i == len(d.t) {
		return nil
	}
	next := d.phrase(i, lex.Present)
	for next > 0 && d.is(next, ')', '.') {
		next++
	}
	if next != len(d.t) {
		return nil
	}
	f := foundDate{start: d.t[i].start, end: d.t[next-1].end, present: true, unsure: true, why: whyOpen}
	return []foundPeriod{{start: f.start, end: f.end, to: &f}}
}

func (d *dateReader) period(i int) (foundPeriod, int) {
	start := d.t[i].start
	if k := max(d.phrase(i, d.lex.Since), d.phrase(i, d.lex.From)); k > 0 {
		if p, next := d.beginning(i, k); next > 0 {
			return p, next
		}
	}
	if k := d.phrase(i, d.lex.Until); k > 0 && k < len(d.t) {
		if f, next, ok := d.at(k); ok && !f.present {
			f.asEnd()
			return foundPeriod{start: start, end: f.end, to: &f}, next
		}
	}
	if isDash(d.t[i].punct) && (i == 0 || d.is(i-1, '(', '|')) && i+1 < len(d.t) {
		if f, next, ok := d.at(i + 1); ok {
			f.unsure = f.unsure || f.present
			f.asEnd()
			return foundPeriod{start: start, end: f.end, to: &f}, next
		}
	}
	if p, next := d.sharedYear(i); next > 0 {
		return p, next
	}
	from, next, ok := d.at(i)
	if !ok || from.present || d.partOfNumber(i, next) {
		return foundPeriod{}, 0
	}
	p := foundPeriod{start: from.start, end: from.end, from: &from, lone: true}
	if q, after := d.ending(p, next); after > 0 {
		return q, after
	}
	// Two dates side by side and nothing else, or behind a gap: a template, or a font, that leaves the dash out.
	if next < len(d.t) && (i == 0 || d.gapBefore(i)) {
		if to, after, ok := d.at(next); ok && (after == len(d.t) || d.is(after, '(') && i == 0) && (i == 0 || to.present || !to.date.CertainlyBefore(from.date)) {
			d.settle(&from, &to)
			if i > 0 {
				from.unsure, from.why, to.unsure, to.why = true, whyNoDash, true, whyNoDash
			}
			p.to, p.end, p.lone = &to, to.end, false
			return p, after
		}
	}
	if from.last > 0 {
		// One academic year, or one winter term: it begins in the first year and ends in the second.
		to := from
		to.date, to.start = timespan.Date{Year: from.last}, from.end
		p.to, p.lone = &to, false
		p.from.form = plainForm
		return p, next
	}
	if d.named(i, next) {
		return foundPeriod{}, 0
	}
	return p, next
}

// beginning reads what follows "since" or "from" at token i, whose words end before k.
func (d *dateReader) beginning(i, k int) (foundPeriod, int) {
	if d.is(k, '\'', '’') && d.tight(k) {
		k++
	}
	if k >= len(d.t) {
		return foundPeriod{}, 0
	}
	since := d.phrase(i, d.lex.Since) > 0
	start := d.t[i].start
	if p, next := d.sharedYear(k); next > 0 {
		p.start = start
		return p, next
	}
	f, next, ok := d.at(k)
	if !ok || f.present {
		return foundPeriod{}, 0
	}
	p := foundPeriod{start: start, end: f.end, from: &f}
	if q, after := d.ending(p, next); after > 0 && !(since && q.to.why == whyOpen) {
		return q, after
	}
	if !since {
		return foundPeriod{}, 0
	}
	p.to = &foundDate{start: f.end, end: f.end, present: true}
	return p, next
}

// sharedYear reads a period of one year that stands at its end: "June – August 2018", "3. – 28. März 2020".
func (d *dateReader) sharedYear(i int) (foundPeriod, int) {
	m, j := d.monthOnly(i)
	if m == 0 {
		return foundPeriod{}, 0
	}
	k := d.separator(j)
	if d.is(j, '/') || d.is(j, '&') {
		k = j + 1
	}
	if k == 0 || k >= len(d.t) {
		return foundPeriod{}, 0
	}
	to, next, ok := d.at(k)
	if !ok || to.present || to.date.Month < m || to.invalid {
		return foundPeriod{}, 0
	}
	from := foundDate{start: d.t[i].start, end: d.t[j-1].end, date: timespan.Date{Year: to.date.Year, Month: m}}
	return foundPeriod{start: from.start, end: to.end, from: &from, to: &to}, next
}

// ending reads the separator and the second date of a period whose first date ends before token next.
func (d *dateReader) ending(p foundPeriod, next int) (foundPeriod, int) {
	from := p.from
	k := d.separator(next)
	if k == 0 {
		return p, 0
	}
	if k < len(d.t) {
		if to, after, ok := d.at(k); ok {
			d.settle(from, &to)
			to.asEnd()
			p.to, p.end, p.lone = &to, to.end, false
			return p, after
		}
		// 2010–13
		if d.num(k, 2, 2) && from.date.Precision() == timespan.Year && d.t[k].num > from.date.Year%100 && (k+1 >= len(d.t) || !d.tight(k+1)) {
			to := foundDate{start: d.t[k].start, end: d.t[k].end, date: timespan.Date{Year: from.date.Year/100*100 + d.t[k].num}}
			p.to, p.end, p.lone = &to, to.end, false
			return p, k + 1
		}
	}
	if isDash(d.t[next].punct) && (k == len(d.t) || d.is(k, ')')) {
		p.lone = false
		p.end = d.t[k-1].end
		p.to = &foundDate{start: p.end, end: p.end, present: true, unsure: true, why: whyOpen}
		return p, k
	}
	return p, 0
}

// asEnd makes the date an end: of two years that it names, the second.
func (f *foundDate) asEnd() {
	if f.last > 0 {
		f.date.Year = f.last
	}
}

// settle clears the doubt of a date whose partner shows how it is written: 2010-08 beside 2013-05, 2009/10
// beside 2012/13.
func (d *dateReader) settle(a, b *foundDate) {
	clear := func(fs ...*foundDate) {
		for _, f := range fs {
			f.unsure, f.why = false, ""
		}
	}
	asYears := func(f *foundDate) {
		f.last = f.date.Year + 1
		f.date = timespan.Date{Year: f.date.Year}
		clear(f)
	}
	slashed := func(f *foundDate) bool { return f.form == slashMonth || f.form == academicYear }
	switch {
	case a.form == isoMonth && (b.form == isoMonth || b.present):
		clear(a, b)
	case a.form == academicYear && b.form == slashMonth:
		asYears(b)
	case a.form == slashMonth && b.form == academicYear:
		asYears(a)
	case slashed(a) && slashed(b):
	case a.form == slashMonth && b.date.Precision() == timespan.Month || b.form == slashMonth && a.date.Precision() == timespan.Month:
		clear(a, b)
	case a.form == b.form && (a.form == shortYear || a.form == shortMonth) || a.form == shortYear && b.present:
		clear(a, b)
	case a.form == shortMonth && b.present:
		clear(a)
	}
}

// partOfNumber reports whether the number from token i up to next belongs to something longer: a telephone
// number, a standard, a sum of money.
func (d *dateReader) partOfNumber(i, next int) bool {
	if d.t[i].num < 0 {
		return false
	}
	if d.is(i-1, '$', '€', '£', '#', '¥', '§') {
		return true
	}
	if i >= 2 && d.is(i-1, '-', '/', ':', '‑') && d.tight(i) && d.tight(i-1) && d.t[i-2].num >= 0 {
		return true // ISO 9001:2015, 555-2010
	}
	if next != i+1 {
		return false
	}
	if i >= 1 && d.t[i-1].num >= 0 && d.width(i-1) >= 2 && !d.tight(i) && i > 1 {
		return true // 303 555 2010
	}
	return d.num(next, 3, 3) || d.is(next, '%', '€', '$', '£', '+') || d.is(next, '-', '.') && d.tight(next) && d.tight(next+1) && d.num(next+1, 3, 9) && !d.year(next+1)
}

// named reports whether a lone year belongs to the name before it: "SQL Server 2016".
func (d *dateReader) named(i, next int) bool {
	return next == i+1 && d.t[i].num >= 0 && i > 0 && yearly[d.word(i-1)]
}

// yearly are the last words of products that are named by year.
var yearly = map[string]bool{"server": true, "office": true, "windows": true, "studio": true, "exchange": true, "sharepoint": true, "autocad": true,
	"dynamics": true, "project": true, "excel": true, "word": true, "access": true, "visio": true, "ecmascript": true, "es": true, "inventor": true,
	"solidworks": true, "revit": true, "iso": true, "din": true, "en": true, "euro": true, "expo": true, "agenda": true, "olympics": true, "horizon": true, "outlook": true, "powerpoint": true, "r2": true, "sql": true, "c++": true, "matlab": true}

// durations finds printed lengths of time, such as "2 yrs 3 mos", as byte ranges.
func durations(lex *lexicon.Lexicon, s string) [][2]int {
	var out [][2]int
	t := unglue(tokenize(s), lex)
	unit := func(i int) bool {
		return i+1 < len(t) && t[i].num >= 0 && t[i].num < 1000 && lex.DurationUnits[t[i+1].word]
	}
	for i := 0; i+1 < len(t); i++ {
		if !unit(i) {
			continue
		}
		j := i + 2
		for {
			k := j
			for k < len(t) && (t[k].punct == '.' || t[k].punct == ',' || joins[t[k].word]) {
				k++
			}
			if !unit(k) {
				break
			}
			j = k + 2
		}
		if j < len(t) && t[j].punct == '.' && t[j].start == t[j-1].end {
			j++
		}
		out = append(out, [2]int{t[i].start, t[j-1].end})
		i = j - 1
	}
	return out
}

// joins are the words for "and" between the parts of a length of time.
var joins = map[string]bool{"and": true, "und": true, "et": true, "y": true, "e": true, "en": true, "i": true}
