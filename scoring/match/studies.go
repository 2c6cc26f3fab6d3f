package match

import (
	"slices"
	"strings"
	"sync"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// study is a course of study as it is compared.
type study struct {
	profile.Education
	employer // the school, which is compared in the same ways
	period
	unsure wording.Text
}

func (v *Versions) studies(n int, t *facts.Tables) []study {
	var out []study
	for _, e := range first(v.Profiles[n].Studies) {
		out = append(out, study{e, readEmployer(e.School.Text, t), periodOf(e.Period, v.written[n]), wording.Or(e.School.Unsurely(), e.Degree.Unsurely())})
	}
	return out
}

func (v *Versions) pairStudies(t *facts.Tables) []Pair {
	a, b := v.studies(0, t), v.studies(1, t)
	g := &grid{first: studyEntries(a), second: studyEntries(b), strict: true}
	for i := range a {
		relations, whys, alike := make([]Relation, len(b)), make([]wording.Text, len(b)), make([]int, len(b))
		for j := range b {
			relations[j], whys[j] = relateStudies(&a[i], &b[j])
			alike[j] = a[i].likeness(&b[j])
		}
		g.relation, g.why, g.alike = append(g.relation, relations), append(g.why, whys), append(g.alike, alike)
	}
	g.other = func(i, j int) (int, bool) { return otherSchool(&a[i], &b[j]) }
	return g.run()
}

func studyEntries(all []study) []entry {
	var out []entry
	for _, s := range all {
		out = append(out, entry{s.period, strings.Join([]string{s.School.Text, s.Degree.Text, s.Area.Text, s.start.String(), s.end.String()}, "\x00"), false})
	}
	return out
}

// likeness tells how alike two degrees are, whatever the school: 0 for two levels, 2 for the same level and field.
func (s *study) likeness(o *study) int {
	switch {
	case SameLevel(s.Level, o.Level) && s.sameField(o):
		return 2
	case SameLevel(s.Level, o.Level), s.Level == facts.LevelUnknown, o.Level == facts.LevelUnknown:
		return 1
	}
	return 0
}

// SameLevel reports whether two levels are known and the same; the two kinds of doctor's degree are one.
func SameLevel(a, b facts.Level) bool {
	return a != facts.LevelUnknown && min(a, facts.Doctor) == min(b, facts.Doctor)
}

// sameField reports whether two fields of study may be one: one of them is not stated, they share a word, or the tables
// class them alike, down to the last family.
func (s *study) sameField(o *study) bool {
	if !s.Area.Read() || !o.Area.Read() || s.Families != nil && slices.Equal(s.Families, o.Families) {
		return true
	}
	one, in := words(s.Area.Text), words(o.Area.Text)
	return slices.Equal(one, in) || slices.ContainsFunc(one, func(w string) bool { return len(w) > 3 && slices.Contains(in, w) })
}

// relateStudies tells whether two studies were at one school.
func relateStudies(a, b *study) (Relation, wording.Text) {
	r, why := compareEmployers(&a.employer, &b.employer)
	if r == Unknown && (why == whyLanguage || why == whyInitials || why == whyPublic) && surelyTwo(a.school, b.school) {
		r, why = Different, ""
	}
	if r == Different && a.named("university") != b.named("university") && !surelyTwo(a.school, b.school) || r == Different && (a.awards() || b.awards()) {
		return Unknown, wording.Say(whyCollege)
	}
	if r == Different && (onlyTown(a, b) || onlyTown(b, a)) {
		return Unknown, wording.Say(whyTown)
	}
	if r == Different && (a.school.Successor != "" && a.school.Successor == b.school.ID || b.school.Successor != "" && b.school.Successor == a.school.ID) {
		return Unknown, wording.Say(whyRenamed)
	}
	if r != Different {
		return r, wording.Say(why)
	}
	if why := wording.Or(a.unsure, b.unsure, a.why, b.why); !why.IsZero() {
		return Unknown, why
	}
	if readsAs(a.School, b.Area) || readsAs(b.School, a.Area) {
		return Unknown, wording.Say("the school of the one reads like the field of the other")
	}
	return Different, wording.Text{}
}

const (
	whyCollege = "the one may be a college of the other"
	whyTown    = "the one is named after the town of the other"
)

// onlyTown reports whether a school that is not in the tables is named after the town of one that is, and after nothing
// else: the older or the everyday name of the same.
func onlyTown(a, b *study) bool {
	if a.school.ID != "" || b.school.City == "" || len(a.words) == 0 {
		return false
	}
	town := words(b.school.City)
	for w := range a.words {
		if !slices.Contains(town, w) {
			return false
		}
	}
	return true
}

// surelyTwo reports whether two known schools cannot be one under two names, or a college and its university: they are
// in two countries, or in two towns of one where names have one language and colleges stand where their universities do.
func surelyTwo(a, b facts.School) bool {
	return a.ID != "" && b.ID != "" && a.ID != b.ID && (a.Country != b.Country || a.Country == "US" && a.City != "" && b.City != "" && a.City != b.City)
}

// awarding are universities that award, or awarded, the degrees of colleges under other names, and systems of
// universities: people name either.
var awarding = []string{
	"University of London", "University of Wales", "National University of Ireland", "Queen's University Belfast",
	"Anna University", "Visvesvaraya Technological University", "VTU", "Jawaharlal Nehru Technological University", "JNTU", "University of Mumbai", "Mumbai University",
	"University of Pune", "Pune University", "Savitribai Phule Pune University", "University of Delhi", "Delhi University", "University of Calcutta", "Calcutta University",
	"University of Madras", "Madras University", "Osmania University", "Bangalore University", "University of Kerala", "Gujarat Technological University", "GTU",
	"APJ Abdul Kalam Technological University", "Maulana Abul Kalam Azad University of Technology", "Tribhuvan University", "University of Punjab", "University of the Punjab", "University of Karachi",
	"University of Dhaka", "University of the West Indies", "State University of New York", "SUNY", "City University of New York", "CUNY", "University of California", "California State University",
	"University of Texas", "University of North Carolina", "University of Wisconsin", "University of Illinois", "University of Maryland", "Claremont Colleges", "Columbia University",
	"Université de Montréal", "Université du Québec", "Université de Lyon", "Université Paris-Saclay", "Université PSL", "PSL University", "Sorbonne Université", "Institut Polytechnique de Paris",
}

var awardingNames = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for _, name := range awarding {
		out[strings.Join(withoutForms(words(name), vocabulary()), "")] = true
	}
	return out
})

// awards reports whether the whole name is that of a university that awards degrees of colleges under other names.
func (s *study) awards() bool {
	return len(s.readings) > 0 && awardingNames()[s.readings[0].joined]
}

// named reports whether the name says that the school is of a kind.
func (s *study) named(kind string) bool { return s.kinds[kind] != nil }

// The most that the ends of one study lie apart in two versions: the last exam, the letter and the ceremony.
const graduation = 12

// otherSchool reports whether two studies at different schools stand for one degree: of one level, in one field, over
// the same time. Without dates nothing tells whether they are two degrees.
func otherSchool(a, b *study) (months int, ok bool) {
	worded := slices.Equal(words(a.Degree.Text), words(b.Degree.Text)) // "Laurea", whatever level that was
	if !SameLevel(a.Level, b.Level) && !worded || a.Level == facts.Certificate || a.Level == facts.Postbaccalaureate || !a.sameField(b) {
		return 0, false
	}
	start, end, compared := a.apart(b.period)
	if compared == 0 || start > graduation || end > graduation {
		return 0, false
	}
	return max(1, a.overlap(b.period)), true
}

// MayBeLevel reports whether two levels may be those of one degree.
func MayBeLevel(a, b facts.Level) bool {
	return a == facts.LevelUnknown || b == facts.LevelUnknown || SameLevel(a, b)
}
