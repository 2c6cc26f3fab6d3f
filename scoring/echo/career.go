package echo

import (
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// takeRows takes the jobs, in the document's order, so that the places of passages count them, and behind them the degrees.
func takeRows(t *tagger, p *profile.Profile, tables *facts.Tables) (out []row) {
	for _, j := range p.Positions[:min(len(p.Positions), mostJobs)] {
		out = append(out, takeJob(t, j, tables))
	}
	for _, e := range p.Studies[:min(len(p.Studies), mostStudies)] {
		r := row{flags: study | nameless}
		if sure(e.School) && sure(e.Degree) && e.Level != facts.LevelUnknown {
			r.flags = study | byte(e.Level)<<levelShift
			r.name(t, e.School.Text, tables)
		}
		out = append(out, r)
	}
	return out
}

func takeJob(t *tagger, j profile.Position, tables *facts.Tables) (r row) {
	if !sure(j.Employer) {
		return row{flags: nameless}
	}
	r.name(t, j.Employer.Text, tables)
	if _, m := tables.Employer(j.Employer.Text); m != facts.NoMatch {
		r.flags |= wellKnown
	}
	start, end := j.Period.Start, j.Period.End
	if sure(start.Claim) && !start.Invalid {
		r.start = months(start.Date)
	}
	if sure(end.Claim) && !end.Invalid && !end.Present {
		r.end = months(end.Date)
	}
	open := end.Present && (sure(end.Claim) || !end.Read())
	if open {
		r.flags |= ongoing
	}
	if sure(j.Title) && r.start != 0 && (r.end != 0 || open) {
		if start.Date.Month != 0 && (open || end.Date.Month != 0) {
			r.flags |= monthly
		}
		r.exact = t.tag("row", strings.Join([]string{facts.FirmKey(j.Employer.Text), facts.FirmKey(j.Title.Text), start.Date.Coarsen(timespan.Month).String(), end.Date.Coarsen(timespan.Month).String()}, "\x00"))
	}
	return r
}

// name takes the tags of an employer's or a school's name.
func (r *row) name(t *tagger, name string, tables *facts.Tables) {
	f := match.FormsOf(name, tables)
	if !f.Named {
		r.flags |= nameless
	}
	if r.flags&study != 0 {
		// Most schools are of one kind. An employer's kind counts, since its name may be told in another language.
		f.Alike = slices.DeleteFunc(f.Alike, func(form string) bool { return strings.HasPrefix(form, "kind ") })
	}
	list := func(kind string, forms []string) (out []short) {
		for _, form := range forms[:min(len(forms), mostRowWords)] {
			out = append(out, t.short(kind, form))
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	r.words, r.alike = list("employer", f.Words), list("employer form", f.Alike)
}

// mayBe reports whether two rows may name one employer or school.
func (r *row) mayBe(s *row) bool { return meet(r.words, s.words) || meet(r.alike, s.alike) }

func sure(c profile.Claim) bool { return c.Read() && c.Sure == profile.Sure }

// epoch is the year before the first that a row can state.
const epoch = 1900

// months counts the months from epoch to a date's first; 0 for a date outside of what a row can hold.
func months(d timespan.Date) uint16 {
	if d.Year <= epoch || d.Year >= epoch+5000 {
		return 0
	}
	first := d.First()
	return uint16((first.Year-epoch)*12 + first.Month - 1)
}

// date is the month that months counted.
func date(months uint16) timespan.Date {
	return timespan.Date{Year: epoch + int(months)/12, Month: int(months)%12 + 1}
}
