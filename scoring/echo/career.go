package echo

import (
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// placedRow is a row and the claims it was taken from.
type placedRow struct {
	row
	job profile.Position
}

// takeRows takes the jobs, in the document's order, so that the places of passages count them.
func takeRows(t *tagger, p *profile.Profile, tables *facts.Tables) (out []placedRow) {
	for _, j := range p.Positions[:min(len(p.Positions), mostRows)] {
		out = append(out, placedRow{takeRow(t, j, tables), j})
	}
	return out
}

func takeRow(t *tagger, j profile.Position, tables *facts.Tables) (r row) {
	if !sure(j.Employer) {
		r.flags |= nameless
		return r
	}
	employer := facts.FirmKey(j.Employer.Text)
	for _, w := range strings.Fields(employer)[:min(len(strings.Fields(employer)), mostRowWords)] {
		r.words = append(r.words, t.short("employer", w))
	}
	slices.Sort(r.words)
	r.words = slices.Compact(r.words)
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
	if end.Present {
		r.flags |= ongoing
	}
	if sure(j.Title) && r.start != 0 && (r.end != 0 || end.Present) {
		if start.Date.Month != 0 && (end.Present || end.Date.Month != 0) {
			r.flags |= monthly
		}
		until := end.Date.Coarsen(timespan.Month).String()
		r.exact = t.tag("row", strings.Join([]string{employer, facts.FirmKey(j.Title.Text), start.Date.Coarsen(timespan.Month).String(), until}, "\x00"))
	}
	return r
}

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
