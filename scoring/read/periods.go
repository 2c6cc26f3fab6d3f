package read

import (
	"strings"

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
	if m := d.lex.Months[d.t[i].word]; m > 0 {
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
		if j < len(d.t) && (d.lex.To[d.t[j].word] || d.t[j].word == "at") {
			j++ // "– till date", "– at present"
		}
		return j
	}
	if d.lex.To[d.t[i].word] {
		return i + 1
	}
	return 0
}

// periods finds every period and lone date of a text, left to right.
func periods(lex *lexicon.Lexicon, s string) []foundPeriod {
	if !strings.ContainsAny(s, "0123456789") {
		return presentOnly(lex, s)
	}
	d := &dateReader{lex: lex, s: s, t: tokenize(s)}
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

// presentOnly reads a text that is nothing but a dash and "present": an open beginning.
func presentOnly(lex *lexicon.Lexicon, s string) []foundPeriod {
	trimmed := strings.Trim(strings.ToLower(s), " -–—()")
	if !lex.Present[trimmed] {
		return nil
	}
	i := strings.Index(strings.ToLower(s), trimmed)
	f := foundDate{start: i, end: i + len(trimmed), present: true, unsure: true}
	return []foundPeriod{{start: i, end: f.end, to: &f}}
}

func (d *dateReader) period(i int) (foundPeriod, int) {
	start := d.t[i].start
	since := d.lex.Since[d.t[i].word]
	until := d.lex.Until[d.t[i].word]
	if (since || until) && i+1 < len(d.t) {
		if f, next, ok := d.at(i + 1); ok && !f.present {
			p := foundPeriod{start: start, end: f.end}
			if since {
				p.from, p.to = &f, &foundDate{start: f.end, end: f.end, present: true}
			} else {
				p.to = &f
			}
			return p, next
		}
	}
	if isDash(d.t[i].punct) && (i == 0 || d.is(i-1, '(', '|')) && i+1 < len(d.t) {
		if f, next, ok := d.at(i + 1); ok {
			f.unsure = f.unsure || f.present
			return foundPeriod{start: start, end: f.end, to: &f}, next
		}
	}
	if m, j := d.monthOnly(i); m > 0 {
		if k := d.separator(j); k > 0 && k < len(d.t) {
			if f, next, ok := d.at(k); ok && !f.present && f.date.Month >= m && !f.invalid {
				from := foundDate{start: start, end: d.t[j-1].end, date: timespan.Date{Year: f.date.Year, Month: m}}
				return foundPeriod{start: start, end: f.end, from: &from, to: &f}, next
			}
		}
	}
	from, next, ok := d.at(i)
	if !ok || from.present {
		return foundPeriod{}, 0
	}
	p := foundPeriod{start: from.start, end: from.end, from: &from, lone: true}
	k := d.separator(next)
	if k > 0 && k < len(d.t) {
		if to, after, ok := d.at(k); ok {
			d.settle(&from, &to)
			p.to, p.end, p.lone = &to, to.end, false
			return p, after
		}
		// 2010–13
		if d.t[k].num >= 0 && d.width(k) == 2 && from.date.Precision() == timespan.Year && d.t[k].num > from.date.Year%100 && (k+1 >= len(d.t) || !d.tight(k+1)) {
			to := foundDate{start: d.t[k].start, end: d.t[k].end, date: timespan.Date{Year: from.date.Year/100*100 + d.t[k].num}}
			p.to, p.end, p.lone = &to, to.end, false
			return p, k + 1
		}
	}
	if k > 0 && (k == len(d.t) || d.is(k, ')')) {
		p.lone = false
		p.end = d.t[k-1].end
		p.to = &foundDate{start: p.end, end: p.end, present: true, unsure: true}
		return p, k
	}
	// Two dates side by side and nothing else: a template that leaves the dash out.
	if i == 0 && next < len(d.t) {
		if to, after, ok := d.at(next); ok && (after == len(d.t) || d.is(after, '(')) {
			p.to, p.end, p.lone = &to, to.end, false
			return p, after
		}
	}
	return p, next
}

// settle clears the doubt of a date whose partner shows how it is written: 2010-08 beside 2013-05.
func (d *dateReader) settle(a, b *foundDate) {
	iso := func(f *foundDate) bool { return f.date.Precision() == timespan.Month && f.end-f.start == 7 }
	if iso(a) && (iso(b) || b.present) {
		a.unsure, b.unsure = false, false
	}
}

// durations finds printed lengths of time, such as "2 yrs 3 mos", as byte ranges.
func durations(lex *lexicon.Lexicon, s string) [][2]int {
	var out [][2]int
	t := tokenize(s)
	for i := 0; i+1 < len(t); i++ {
		if t[i].num < 0 || !lex.DurationUnits[t[i+1].word] {
			continue
		}
		j := i + 2
		for j+1 < len(t) && (t[j].num >= 0 && lex.DurationUnits[t[j+1].word]) {
			j += 2
		}
		out = append(out, [2]int{t[i].start, t[j-1].end})
		i = j - 1
	}
	return out
}
