package match

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Tolerance is how many months two statements of one date may lie apart without saying anything.
const Tolerance = 2

// period is when an entry lasted, as one version states it. Months are counted from year 0.
type period struct {
	start, end timespan.Date // zero when not stated, or not as a date
	open       bool          // until the present of that version
	written    int           // the month that the version was surely written in, or after
	why        wording.Text  // why the dates are not surely known; "" when they are
}

func periodOf(p profile.Period, written int) period {
	out := period{written: written}
	if !p.Start.Present && !p.Start.Invalid {
		out.start = p.Start.Date
	}
	if !p.End.Invalid {
		out.end, out.open = p.End.Date, p.End.Present
	}
	for _, c := range []profile.Claim{p.Claim, p.Start.Claim, p.End.Claim} {
		out.why = wording.Or(out.why, c.Unsurely())
	}
	return out
}

func firstMonth(d timespan.Date) int { return month(d.First()) }
func lastMonth(d timespan.Date) int  { return month(d.Last()) }
func month(d timespan.Date) int      { return d.Year*12 + d.Month - 1 }

// Gap returns how many months two dates lie apart at least: a year and a month of it lie 0 apart. ok is false when one
// of them is not known.
func Gap(a, b timespan.Date) (months int, ok bool) {
	if a.IsZero() || b.IsZero() {
		return 0, false
	}
	return max(0, firstMonth(a)-lastMonth(b), firstMonth(b)-lastMonth(a)), true
}

// dated reports whether anything is known of when it was.
func (p period) dated() bool { return !p.start.IsZero() || !p.end.IsZero() }

// lone returns the only date of a period that states just one, such as the year of a degree.
func (p period) lone() (timespan.Date, bool) {
	switch {
	case p.open || p.start.IsZero() == p.end.IsZero():
		return timespan.Date{}, false
	case p.start.IsZero():
		return p.end, true
	}
	return p.start, true
}

// apart returns the months between the starts and between the ends of two periods, as far as both state them, and
// how many of the two could be compared. Two open ends agree. An open end and an end agree too, for the one version may
// be older than the other, unless the open one was surely written long after that end.
func (p period) apart(q period) (start, end, compared int) {
	if d, ok := p.lone(); ok {
		return q.near(d)
	}
	if d, ok := q.lone(); ok {
		return p.near(d)
	}
	if n, ok := Gap(p.start, q.start); ok {
		start, compared = n, compared+1
	}
	switch {
	case p.open && q.open:
		compared++
	case p.open != q.open:
		if q.open {
			p, q = q, p
		}
		if !q.end.IsZero() {
			end, compared = max(0, p.written-lastMonth(q.end)), compared+1
		}
	default:
		if n, ok := Gap(p.end, q.end); ok {
			end, compared = n, compared+1
		}
	}
	return start, end, compared
}

// near is apart for a date of which it is not said whether it is the start or the end.
func (p period) near(d timespan.Date) (start, end, compared int) {
	s, one := Gap(p.start, d)
	e, two := Gap(p.end, d)
	switch {
	case one && (!two || s < e):
		return s, 0, 1
	case two:
		return 0, e, 1
	}
	return 0, 0, 0
}

// fits reports whether two periods may be one, stated twice.
func (p period) fits(q period) bool {
	start, end, compared := p.apart(q)
	return compared > 0 && start <= Tolerance && end <= Tolerance
}

// surely returns the first and the last month that the period surely covers; an open one, until its version was
// written. The last lies before the first when it surely covers none.
func (p period) surely() (from, to int) {
	if p.start.IsZero() || p.end.IsZero() && !p.open {
		return 0, -1
	}
	from, to = lastMonth(p.start), firstMonth(p.end)
	if p.open {
		to = max(from, p.written)
	}
	if p.start.Precision() == timespan.Year && p.start == p.end {
		return firstMonth(p.start) + 5, firstMonth(p.start) + 5 // some of that year
	}
	return from, to
}

// months returns how many months the period surely covers.
func (p period) months() int {
	from, to := p.surely()
	return max(0, to-from+1)
}

// overlap returns how many months two periods surely share.
func (p period) overlap(q period) int {
	a, b := p.surely()
	c, d := q.surely()
	if b < a || d < c {
		return 0
	}
	return max(0, min(b, d)-max(a, c)+1)
}

// distance returns how many months lie between two periods at least; 0 when they may touch.
func (p period) distance(q period) int {
	if !p.dated() || !q.dated() {
		return 0
	}
	a, b := p.perhaps()
	c, d := q.perhaps()
	return max(0, a-d, c-b)
}

// perhaps returns the first and the last month that the period may cover.
func (p period) perhaps() (from, to int) {
	from, to = firstMonth(p.start), lastMonth(p.end)
	if p.start.IsZero() {
		from = firstMonth(p.end)
	}
	if p.open {
		to = 12 * 9999
	} else if p.end.IsZero() {
		to = lastMonth(p.start)
	}
	return from, to
}

// hull returns the period from the first start to the last end. A bound that one of the periods does not state is not
// known of the whole.
func hull(all []period) period {
	out := all[0]
	noStart, noEnd := out.start.IsZero(), out.end.IsZero() && !out.open
	for _, p := range all[1:] {
		noStart, noEnd = noStart || p.start.IsZero(), noEnd || p.end.IsZero() && !p.open
		if timespan.Compare(p.start, out.start) < 0 {
			out.start = p.start
		}
		if p.open || !out.open && timespan.Compare(p.end, out.end) > 0 {
			out.end, out.open = p.end, p.open
		}
		out.why = wording.Or(out.why, p.why)
	}
	if noStart {
		out.start = timespan.Date{}
	}
	if noEnd && !out.open {
		out.end = timespan.Date{}
	}
	return out
}
