package facts

import (
	"slices"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/timespan"
)

// How many years before its first graduates, and after its last ones, somebody may say to have finished a program: they
// took longer, or give the year in which they were to be done.
const (
	yearsBefore = 2
	yearsAfter  = 3
)

// Program is a course of study on somebody's own list.
type Program struct {
	Field       string
	First, Last int // the years in which somebody can have graduated first and last; 0 when not known
	Source      Source
}

// ProgramNamed finds the program of a school that has just this name, at level l or above, on somebody's own list.
// Offered is false when nobody can have finished one in that year or near to it; the Program is then the nearest.
func (t *Tables) ProgramNamed(s School, field string, l Level, year int) (p Program, offered, ok bool) {
	own, listed := t.own.programs[s.row]
	key := naming.Key(field)
	if !listed || s.row == "" || key == "" {
		return Program{}, false, false
	}
	for _, x := range own.all {
		if x.key != key || !reaches(x.level, l) {
			continue
		}
		found := Program{x.field, x.first, x.last, own.source}
		if x.offered(year) {
			return found, true, true
		}
		if !ok || x.away(year) < away(p.First, p.Last, year) {
			p, ok = found, true
		}
	}
	return p, false, ok
}

// answer tells whether a program of the families could be finished in that year.
func (o programs) answer(fams []Family, l Level, year int) Programs {
	p := Programs{From: o.since, To: o.asOf.Year, First: timespan.Date{Year: o.since}, Last: o.asOf, Judged: o.since + yearsAfter, Own: true, Source: o.source}
	if len(fams) == 0 || l == LevelUnknown || l > Professional {
		return p
	}
	open := o.since == 0 || l < Associate || l == Postbaccalaureate
	for _, x := range o.all {
		if !x.offered(year) || !reaches(x.level, l) && !(x.level == Postbaccalaureate && l == Master) {
			continue
		}
		open = open || len(x.families) == 0 || !reaches(x.level, l)
		for _, f := range x.families {
			if slices.Contains(fams, f) && reaches(x.level, l) && !slices.Contains(p.Awarded, f) {
				p.Awarded = append(p.Awarded, f)
			}
		}
	}
	switch {
	case len(p.Awarded) > 0:
		p.Answer = Yes
	case !open:
		p.Answer = No
	}
	return p
}

// offered reports whether somebody may say to have finished the program in that year; 0 stands for any year.
func (x program) offered(year int) bool { return year == 0 || x.away(year) == 0 }

func (x program) away(year int) int { return away(x.first, x.last, year) }

// away returns how many years lie between a year and those in which a program could be finished, what is allowed taken off.
func away(first, last, year int) int {
	switch {
	case first != 0 && year < first-yearsBefore:
		return first - yearsBefore - year
	case last != 0 && year > last+yearsAfter:
		return year - last - yearsAfter
	}
	return 0
}
