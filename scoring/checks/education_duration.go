package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// DurationImpossible (EDU-6) looks at how long a study lasted by its own dates.
var DurationImpossible = &Check{
	ID: "education/duration-impossible", Group: Education, Strength: Strong, Signal: "EDU-6",
	Doc: Doc{
		Title: "A study that is too short for its degree, or ends before it starts",
		Explain: "Compares the widest reading of a study's dates with a lenient least: 18 months for a bachelor's degree or a doctorate, 27 for a doctor of medicine, 6 for a master's degree, 9 for an associate degree. Dates that run backwards, or that no calendar has, are reported too. " +
			"A single date, transfer and completion programs, accelerated, combined and second degrees, degrees that take a year in some country, and a bachelor's degree that follows another study are not judged. No study is ever too long.",
		Innocent: []string{
			"Credit was transferred from another school or from service",
			"The dates cover only the last part of the study",
			"A combined or accelerated program, or a doctorate by publication",
			"A typing slip in a date",
		},
		Ask: "Was that a combined program, did you transfer credit, or are these dates a slip?",
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			duration(p, e)
		}
	},
}

// shortened are the words by which a page says that a degree took less than its usual time.
var shortened = []string{
	"transfer", "transferred", "top-up", "top up", "completion", "accelerated", "fast track", "fast-track", "intensive", "second", "2nd",
	"online", "honorary", "honoris causa", "joint", "dual", "double", "combined", "integrated", "advanced standing", "credit", "credits",
	"exchange", "external", "by publication", "published work", "conversion", "final year", "part of", "lateral", "bridge", "competency-based",
	"visiting", "abroad", "semester", "coursework", "courses", "certificate", "diploma", "incomplete", "not completed", "withdrew", "left", "attended",
	"candidate", "student", "postdoc", "postdoctoral", "part-time", "part time", "rn to bsn", "rn-to-bsn", "graduate entry", "adaptación", "passerelle",
}

// oneYear are the bachelor's degrees that take an academic year in some country, by themselves or behind
// another degree or license.
var oneYear = []string{
	"licence pro", "licence professionnelle", "licence 3", "l3", "honours", "honors", "hons", "hon",
	"b.ed", "bed", "bachelor of education", "education", "teaching", "llb", "ll.b", "laws", "law", "journalism", "library",
	"nursing", "bsn", "b.s.n", "social work", "bsw",
}

// academicYear is about the least that an academic year takes, in months.
const academicYear = 8

// besideWork are the words of doctorates whose dates need not span the work: medical theses, and what comes
// after a doctorate.
var besideWork = []string{
	"dr. med", "dr med", "medizin", "medicine", "medical", "dr. vet", "dentistry", "zahnmedizin",
	"habilitation", "habilitacja", "hdr", "dr hab", "dr. hab", "dr. habil", "doktor habilitowany", "livre-docência", "pós-doutorado",
}

// shortByNature reports whether a degree may take no longer by its nature.
func shortByNature(e profile.Education, most int) bool {
	text := e.Degree.Text + " | " + e.Area.Text
	switch e.Level {
	case facts.Bachelor:
		return most >= academicYear && hasAnyWord(text, oneYear...)
	case facts.Doctor:
		return hasAnyWord(text, besideWork...)
	}
	return false
}

func duration(p *Pass, e profile.Education) {
	period, words, name := e.Period, periodWords(e.Period), surelyNamed(e)
	c := Contradiction{Rests: []profile.Claim{words.Claim}}
	if d, ok := impossibleDate(period); ok {
		c.Strength = Strong
		c.Title = say("No calendar has this date")
		c.Says = say("The dates of %s read %q; no calendar has %q.", name, words, d.Text)
		c.Evidence = []Evidence{{Role: RoleClaim, Words: Whole(d.Claim)}}
		p.Contradicts(c)
		return
	}
	if !period.Start.Read() || !period.End.Read() || period.End.Present {
		return // no length is claimed
	}
	length := say("Length of %s", name)
	if p.unsurely(words, length, period.Claim, period.Start.Claim, period.End.Claim) {
		return
	}
	if !sureDate(period.Start) || !sureDate(period.End) {
		p.Unknown(words, length, say("the dates of this study are not surely known"))
		return
	}
	if backwards(period) {
		c.Strength = Strong
		c.Title = say("This study ends before it starts")
		c.Says = say("The page has %s start %s and end %s.", name, wording.When(period.Start.Date), wording.When(period.End.Date))
		c.Evidence = []Evidence{
			{Role: RoleClaim, Words: Whole(period.Start.Claim), Note: say("the start")},
			{Role: RoleConflict, Words: Whole(period.End.Claim), Note: say("the end")},
		}
		p.Contradicts(c)
		return
	}
	least := leastMonths(e)
	_, most := timespan.MonthsBetween(period.Start.Date, period.End.Date)
	switch {
	case p.unsurely(words, length, e.Degree):
	case least == 0:
		p.Unknown(words, length, say("no level of degree is stated whose least length we know"))
	case most >= least:
		p.Consistent(words, length)
	case period.Start.Date == period.End.Date:
		p.Unknown(words, length, say("start and end are the same, as when a form asks for two dates"))
	case hasAnyWord(e.School.Text+" | "+e.Degree.Text+" | "+e.Area.Text+" | "+words.String(), shortened...) || qualified(e):
		p.Unknown(words, length, say("the page says that this was not a degree taken from its start"))
	case shortByNature(e, most):
		p.Unknown(words, length, say("in some countries this degree takes no longer, by itself or behind another one"))
	case followsAnother(p.Profile.Studies, e):
		p.Unknown(words, length, say("it may build on the study before it"))
	default:
		c.Strength = Medium
		c.Title = say("%s is very short for %s", wording.Capital(wording.Months(most)), aLevel[e.Level])
		c.Says = say("The page gives %s at most %s, from %s to %s.",
			name, wording.Months(most), wording.Date(period.Start.Date), wording.Date(period.End.Date))
		c.Rests = append(c.Rests, e.Degree)
		c.Evidence = []Evidence{
			{Role: RoleClaim, Words: Whole(e.Degree)},
			{Role: RoleConflict, Words: words, Note: say("at most %s", wording.Months(most))},
		}
		p.Contradicts(c)
	}
}

// leastMonths returns the least number of months that the widest reading of the dates must allow; 0
// when none is known.
func leastMonths(e profile.Education) int {
	switch e.Level {
	case facts.Associate:
		return 9
	case facts.Bachelor, facts.Doctor:
		return 18
	case facts.Master:
		return 6
	case facts.Professional:
		// Other professional doctorates differ too much: some follow a first degree in the same field.
		if hasAnyWord(e.Degree.Text, "md", "m.d", "doctor of medicine") {
			return 27
		}
	}
	return 0
}

// followsAnother reports whether a bachelor's or associate degree comes after, or beside, another
// study from which credit may have been brought along.
func followsAnother(studies []profile.Education, e profile.Education) bool {
	if e.Level != facts.Bachelor && e.Level != facts.Associate && e.Level != facts.Master {
		return false
	}
	for _, other := range studies {
		o := other.Period
		if sameStudy(other, e) {
			continue
		}
		if e.Level == facts.Master && other.Level != facts.Master {
			continue // a first degree before a master's shortens nothing
		}
		began := o.Start.Date
		if began.IsZero() {
			began = o.End.Date
		}
		if began.IsZero() || !e.Period.Start.Date.CertainlyBefore(began) {
			return true
		}
	}
	return false
}

func sameStudy(a, b profile.Education) bool {
	return a.School.Text == b.School.Text && a.Degree.Text == b.Degree.Text && a.Area.Text == b.Area.Text &&
		a.Period.Start.Date == b.Period.Start.Date && a.Period.End.Date == b.Period.End.Date
}
