package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// mostPaired is how many studies, and how many jobs, are set beside each other. A page with more is no one person's, and every
// pair costs time.
const mostPaired = 60

// atMostPaired returns the first of the entries of a kind, as many as are set beside each other.
func atMostPaired[E any](entries []E) []E { return entries[:min(len(entries), mostPaired)] }

// periodWords returns the words that state a period: all of them, or else its end, or its start.
func periodWords(p profile.Period) Words {
	switch {
	case p.Claim.Read() && len(p.Claim.Spans) > 0:
		return Whole(p.Claim)
	case p.End.Read():
		return Whole(p.End.Claim)
	}
	return Whole(p.Start.Claim)
}

// endOf returns the end of a period for people, as precisely as the page does. end is the day that
// was reckoned with.
func endOf(p profile.Period, end timespan.Date) timespan.Date {
	if p.End.Date.Last() == end {
		return p.End.Date
	}
	return p.Start.Date
}

// sureDate reports whether a date was read surely and means a day, month or year of a calendar.
func sureDate(d profile.DateClaim) bool {
	return d.Read() && d.Sure == profile.Sure && !d.Present && !d.Invalid && !d.Date.IsZero()
}

// backwards reports whether a period certainly ends before it begins.
func backwards(p profile.Period) bool {
	return sureDate(p.Start) && sureDate(p.End) && p.End.Date.CertainlyBefore(p.Start.Date)
}

// impossibleDate returns the first date of the period that has the form of a date and is in no
// calendar.
func impossibleDate(p profile.Period) (profile.DateClaim, bool) {
	for _, d := range []profile.DateClaim{p.Start, p.End} {
		if d.Invalid && d.Sure == profile.Sure {
			return d, true
		}
	}
	return profile.DateClaim{}, false
}

// monthWords names a date for people without its day.
func monthWords(d timespan.Date) wording.Text { return wording.Date(d.Coarsen(timespan.Month)) }
