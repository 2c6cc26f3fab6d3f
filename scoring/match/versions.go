package match

import (
	"strings"
	"sync"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Names are what to call two versions.
type Names struct {
	Called [2]wording.Text // in a report: "the résumé", "the page"
	Yours  [2]wording.Text // to the candidate: "your résumé", "your profile page"
}

// Versions are two profiles of one candidate with their entries paired.
type Versions struct {
	Profiles [2]*profile.Profile
	Names
	Jobs    []Pair // indices into Positions
	Studies []Pair // indices into Studies
	written [2]int
}

// New pairs the entries of two profiles. now is the day that counts as today.
func New(first, second *profile.Profile, names Names, t *facts.Tables, now timespan.Date) *Versions {
	v := &Versions{Profiles: [2]*profile.Profile{first, second}, Names: names}
	for n, p := range v.Profiles {
		v.written[n] = writtenAfter(p, now)
	}
	v.Jobs = v.pairJobs(t)
	v.Studies = v.pairStudies(t)
	return v
}

// mostEntries is how many jobs, and how many studies, of a version are paired. Nobody's story has more; a page that
// does is left alone behind that.
const mostEntries = 120

func first[E any](all []E) []E { return all[:min(len(all), mostEntries)] }

// writtenAfter returns the month of the latest date that a profile surely states and that is not to come: it was
// written then or later.
func writtenAfter(p *profile.Profile, now timespan.Date) int {
	latest := 0
	see := func(d profile.DateClaim) {
		if d.Read() && d.Sure == profile.Sure && !d.Present && !d.Invalid && !d.Date.IsZero() && !now.CertainlyBefore(d.Date) {
			latest = max(latest, firstMonth(d.Date))
		}
	}
	for _, j := range p.Positions {
		see(j.Period.Start)
		see(j.Period.End)
	}
	for _, e := range p.Studies {
		see(e.Period.Start)
		see(e.Period.End)
	}
	for _, c := range p.Certifications {
		see(c.Date)
	}
	see(p.Updated)
	return latest
}

// Apart returns how many months lie between what two versions state of one thing, of which the one may tell in several
// periods: at the start and at the end. ok is false when nothing of it can be compared. Where one version tells of
// several, only what lies outside of their whole counts.
func (v *Versions) Apart(first, second []profile.Period) (start, end int, ok bool) {
	var sides [2][]period
	for n, all := range [2][]profile.Period{first, second} {
		for _, p := range all {
			sides[n] = append(sides[n], periodOf(p, v.written[n]))
		}
	}
	a, b := hull(sides[0]), hull(sides[1])
	start, end, compared := a.apart(b)
	if len(first) != len(second) {
		// The version with fewer entries may leave a role out, but not tell of more time than there was.
		one, many := a, b
		if len(first) > len(second) {
			one, many = b, a
		}
		if !one.start.IsZero() && !many.start.IsZero() && lastMonth(one.start) >= firstMonth(many.start) {
			start = 0
		}
		if !one.open && !many.open && !one.end.IsZero() && !many.end.IsZero() && firstMonth(one.end) <= lastMonth(many.end) || many.open {
			end = 0
		}
	}
	return start, end, compared > 0
}

// mentions returns a function that tells whether a profile's running text names an employer.
func mentions(p *profile.Profile) func(employer) bool {
	text := sync.OnceValue(func() string {
		var b strings.Builder
		add := func(c profile.Claim) {
			for part := range strings.SplitSeq(c.Text, "\n") {
				for len(part) > 0 {
					n := min(len(part), longestName)
					for n < len(part) && part[n]&0xC0 == 0x80 {
						n++
					}
					for _, w := range words(part[:n]) {
						b.WriteByte(' ')
						b.WriteString(w)
					}
					part = part[n:]
				}
			}
		}
		add(p.Summary)
		add(p.Label)
		for _, c := range p.Passages {
			add(c)
		}
		for _, j := range p.Positions {
			add(j.Title)
			add(j.Location)
			for _, c := range j.Passages {
				add(c)
			}
		}
		for _, e := range p.Studies {
			for _, c := range e.Notes {
				add(c)
			}
		}
		b.WriteByte(' ')
		return b.String()
	})
	return func(e employer) bool {
		for _, r := range e.readings {
			if strings.Contains(text(), " "+strings.Join(r.words[:min(len(r.words), 2)], " ")+" ") {
				return true
			}
		}
		return false
	}
}
