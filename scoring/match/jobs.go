package match

import (
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

const (
	whyMentioned = "the other version names this employer elsewhere"
	whySwapped   = "the title of the one reads like the employer of the other"
)

// job is a position as it is compared.
type job struct {
	profile.Position
	employer
	period
	unsure wording.Text // why the employer is not surely known
}

func (v *Versions) jobs(n int, t *facts.Tables) []job {
	var out []job
	for _, p := range first(v.Profiles[n].Positions) {
		j := job{p, readEmployer(p.Employer.Text, t), periodOf(p.Period, v.written[n]), p.Employer.Unsurely()}
		if p.Leave() {
			j.hidden = whyUnnamed
		}
		out = append(out, j)
	}
	return out
}

func (v *Versions) pairJobs(t *facts.Tables) []Pair {
	a, b := v.jobs(0, t), v.jobs(1, t)
	g := &grid{first: jobEntries(a), second: jobEntries(b)}
	named := [2]func(employer) bool{mentions(v.Profiles[0]), mentions(v.Profiles[1])}
	for i := range a {
		relations, whys, alike := make([]Relation, len(b)), make([]wording.Text, len(b)), make([]int, len(b))
		for j := range b {
			relations[j], whys[j] = relateJobs(&a[i], &b[j])
			if relations[j] == Different && a[i].overlap(b[j].period) > 0 && (named[0](b[j].employer) || named[1](a[i].employer)) {
				relations[j], whys[j] = Unknown, wording.Say(whyMentioned)
			}
			switch CompareTitles(a[i].Title.Text, b[j].Title.Text) {
			case Same:
				alike[j] = 2
			case Unknown:
				alike[j] = 1
			}
		}
		g.relation, g.why, g.alike = append(g.relation, relations), append(g.why, whys), append(g.alike, alike)
	}
	g.other = func(i, j int) (int, bool) { return sameTime(a[i].period, b[j].period) }
	return g.run()
}

func jobEntries(all []job) []entry {
	var out []entry
	for _, j := range all {
		out = append(out, entry{j.period, strings.Join([]string{j.Employer.Text, j.Title.Text, j.start.String(), j.end.String()}, "\x00"), j.side()})
	}
	return out
}

// sideWords are words of titles of work that often runs beside other work.
var sideWords = set("advisor adviser advisory board member trustee mentor volunteer volunteering intern internship praktikant praktikantin werkstudent werkstudentin stagiaire stagista becario becaria estagiario estagiaria tutor lecturer " +
	"adjunct visiting fellow freelance freelancer freiberuflich freiberufler consultant contractor founder cofounder owner inhaber inhaberin fondateur fondatrice fundador fundadora fondatore part parttime teilzeit nebenberuflich nebenjob " +
	"minijob student studentische studentischer temps partiel partial parcial contract contractual befristet minijob honorar ehrenamtlich benevole voluntario voluntaria wolontariusz reservist reserve coach speaker author blogger treasurer chair")

// side reports whether a job may well run beside another one.
func (j job) side() bool {
	return j.Volunteer || j.own || has(words(j.Title.Text), sideWords) ||
		slices.ContainsFunc(j.Terms, func(c profile.Claim) bool { return has(words(c.Text), sideWords) })
}

// relateJobs tells whether two jobs are at one employer.
func relateJobs(a, b *job) (Relation, wording.Text) {
	r, why := compareEmployers(&a.employer, &b.employer)
	if r != Different {
		return r, wording.Say(why)
	}
	if why := wording.Or(a.unsure, b.unsure, a.why, b.why); !why.IsZero() {
		return Unknown, why
	}
	if readsAs(a.Employer, b.Title) || readsAs(b.Employer, a.Title) || sameWords(a.Employer, b.Location) || sameWords(b.Employer, a.Location) {
		return Unknown, wording.Say(whySwapped)
	}
	return Different, wording.Text{}
}

// sameWords reports whether two claims have the same words.
func sameWords(a, b profile.Claim) bool {
	return a.Read() && slices.Equal(words(a.Text), words(b.Text))
}

// readsAs reports whether half of the words of a name stand in another claim.
func readsAs(a, b profile.Claim) bool {
	x, y := words(a.Text), words(b.Text)
	if len(x) == 0 {
		return false
	}
	in := map[string]bool{}
	for _, w := range y {
		in[w] = true
	}
	n := 0
	for _, w := range x {
		if in[w] {
			n++
		}
	}
	return 2*n >= len(x)
}

// The least that two jobs at different employers share before they tell of the same time.
const shortestShared = 6

// sameTime returns how many months two periods surely share, and whether that is so much that the one stands in the
// place of the other: half of the shorter one, or the same start of which one goes on.
func sameTime(a, b period) (months int, ok bool) {
	months = a.overlap(b)
	if months >= shortestShared && 2*months >= min(a.months(), b.months()) {
		return months, true
	}
	if gap, known := Gap(a.start, b.start); known && a.open && b.open && gap <= Tolerance {
		if a.start.Month > 0 && b.start.Month > 0 {
			return max(months, 1), true
		}
		return 0, a.start.Year == b.start.Year // one of them may have been a short job of that year
	}
	return months, false
}
