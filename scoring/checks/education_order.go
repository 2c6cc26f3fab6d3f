package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// OrderImpossible (EDU-6) compares the dates of two degrees with each other.
var OrderImpossible = &Check{
	ID: "education/order-impossible", Group: Education, Strength: Strong, Signal: "EDU-6",
	Doc: Doc{
		Title: "Two degrees whose dates do not fit together",
		Explain: "Compares the dates of two degrees: a master's degree or doctorate that was completed before the bachelor's degree that it would build on, and two full degrees of one level in the same months in different cities. " +
			"It says much only when the later degree falls inside the earlier one at the same school. Second, combined and integrated degrees, first degrees of older systems, professional degrees, exchange and distance study, and pages that list another first degree are not judged.",
		Innocent: []string{
			"A typing slip in a date, or two dates that were swapped",
			"A combined program, or a doctorate that began without a bachelor's degree",
			"A second bachelor's degree, after one that is not listed",
			"One of the two was taken part-time, at a distance or as a joint degree",
		},
		Ask: "In which order did you complete these two degrees, and was one of them a combined or part-time program?",
	},
	Parameters: []Parameter{
		{Name: "toleranceMonths", Doc: "How long the conferral of a degree may lag behind", Unit: "months", Default: 2, Min: 2, Max: 60},
	},
	Run: func(p *Pass) {
		var claimed, whole []profile.Education
		for _, e := range atMostPaired(p.Profile.Studies) {
			if hasOrder(e) {
				claimed = append(claimed, e)
			}
		}
		if len(claimed) < 2 {
			return
		}
		for _, e := range claimed {
			if p.ordered(e) {
				whole = append(whole, e)
			}
		}
		for i, a := range whole {
			for _, b := range whole[i+1:] {
				if first, second, ok := byLevel(a, b); ok {
					degreeOrder(p, first, second)
				} else if a.Level == b.Level {
					degreesAtOnce(p, a, b)
				}
			}
		}
	},
}

const (
	plainlyBefore  = 12 // months from which the order is no matter of conferral any more
	togetherAtMost = 2  // months by which the same dates may differ
	togetherLeast  = 18 // months that two studies must have run together
)

// combined are the words that tell of two degrees in one, of a second degree, or of one that is a first
// degree in its own system.
var combined = []string{
	"integrated", "combined", "accelerated", "second degree", "second bachelor's", "second bachelor", "2nd degree", "double degree", "4+1", "3+2", "bs/ms", "b.s./m.s", "ba/ma",
	"coterminal", "coterm", "co-term", "fast track", "fast-track", "direct entry", "direct-entry", "en route", "ad eundem", "by publication",
	"dipl", "diplom", "magister", "magistère", "mag", "mgr", "magisterskie", "drs", "doctoraal", "lizentiat", "licentiaat", "specialist", "staatsexamen", "laurea",
	"maîtrise", "maitrise", "ingénieur", "ingénieure", "ingenieur", "mestrado integrado", "meng", "m.eng", "mmath", "mphys", "msci", "mchem", "master of engineering",
	"oxon", "cantab", "part-time", "part time", "distance", "external", "open university", "evening", "weekend", "correspondence", "erasmus", "cotutelle",
	"expected", "in progress", "ongoing", "anticipated",
}

// ordered reports whether a study is a whole degree with dates that can be set beside others; if not, it
// says why.
func (p *Pass) ordered(e profile.Education) bool {
	words, name := periodWords(e.Period), say("Order of %s", surelyNamed(e))
	said := e.School.Text + " | " + e.Degree.Text + " | " + e.Area.Text
	switch {
	case p.unsurely(words, name, e.Degree, e.School, e.Area, e.Period.Claim, e.Period.Start.Claim, e.Period.End.Claim):
	case !sureDate(e.Period.End) || e.Period.Start.Read() && !sureDate(e.Period.Start) || backwards(e.Period):
		p.Unknown(words, name, say("the dates of this study are not surely known"))
	case !e.Period.End.Date.CertainlyBefore(p.Now):
		p.Unknown(words, name, say("this degree may not be completed yet"))
	case hasAnyWord(said+" | "+notesOf(e), combined...) || hasAnyWord(said, notPlainDegree...) || qualified(e):
		p.Unknown(words, name, say("the page says that this was not a plain degree taken by itself"))
	default:
		return true
	}
	return false
}

// hasOrder reports whether a study claims a degree of a level that has its place among the others, and when
// it was completed.
func hasOrder(e profile.Education) bool {
	return e.Degree.Read() && e.Period.End.Read() && (e.Level == facts.Bachelor || e.Level == facts.Master || e.Level == facts.Doctor)
}

// notesOf joins what else is said of a study.
func notesOf(e profile.Education) string {
	var b strings.Builder
	for _, n := range e.Notes {
		b.WriteString(n.Text)
		b.WriteString(" | ")
	}
	return b.String()
}

// byLevel returns a bachelor's degree and the graduate degree beside it.
func byLevel(a, b profile.Education) (bachelor, graduate profile.Education, ok bool) {
	switch {
	case a.Level == facts.Bachelor && b.Level > facts.Bachelor:
		return a, b, true
	case b.Level == facts.Bachelor && a.Level > facts.Bachelor:
		return b, a, true
	}
	return a, b, false
}

func degreeOrder(p *Pass, bachelor, graduate profile.Education) {
	words, name := periodWords(graduate.Period), say("Order of %s", label(graduate))
	first, then := bachelor.Period, graduate.Period
	if !then.End.Date.AddMonths(p.param("toleranceMonths")).CertainlyBefore(first.End.Date) {
		p.Consistent(words, name)
		return
	}
	if hasAnyWord(graduate.Degree.Text+" | "+graduate.Area.Text, "medicine", "medical", "med", "law", "laws", "jurisprudence", "theology", "divinity") {
		p.Unknown(words, name, say("in some countries this is a first degree"))
		return
	}
	if otherFirstDegree(p.Profile.Studies, bachelor, graduate) {
		p.Unknown(words, name, say("another study on the page may be the first degree"))
		return
	}
	strength, why := orderStrength(p, bachelor, graduate)
	if strength == None {
		p.Unknown(words, name, why)
		return
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    beforeBachelor[graduate.Level],
		Says: say("The page has %s end %s and %s end %s; %s usually follows a completed bachelor's degree.",
			label(graduate), wording.When(then.End.Date), label(bachelor), wording.When(first.End.Date), aLevel[graduate.Level]),
		Rests: []profile.Claim{graduate.Degree, words.Claim, bachelor.Degree, periodWords(first).Claim},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words, Note: say("the %s", levelWords[graduate.Level])},
			{Role: RoleConflict, Words: periodWords(first), Note: say("the bachelor's degree")},
		},
	})
}

// beforeBachelor are the titles, by the level of the degree that comes too early.
var beforeBachelor = map[facts.Level]wording.Text{
	facts.Master: say("The master's degree is dated before the bachelor's degree"),
	facts.Doctor: say("The doctorate is dated before the bachelor's degree"),
}

// orderStrength tells how much it says that the graduate degree ended first. A bachelor's degree that began
// only afterwards may be a second one: that is common unless school and field are the same.
func orderStrength(p *Pass, bachelor, graduate profile.Education) (Strength, wording.Text) {
	first, then := bachelor.Period, graduate.Period
	school, field := p.sameSchool(bachelor, graduate), sameField(bachelor, graduate)
	inside := sureDate(first.Start) && sureDate(then.Start) && !then.Start.Date.CertainlyBefore(first.Start.Date) &&
		first.Start.Date.CertainlyBefore(then.End.Date)
	exact := then.End.Date.Precision() >= timespan.Month && first.End.Date.Precision() >= timespan.Month
	switch {
	case inside && school && exact && then.End.Date.AddMonths(plainlyBefore).CertainlyBefore(first.End.Date):
		return Strong, wording.Text{}
	case inside && school, inside && field, school && field:
		return Medium, wording.Text{}
	case field:
		return Weak, wording.Text{}
	}
	return None, say("the bachelor's degree may be a second one")
}

// otherFirstDegree reports whether the page lists a further study on which the graduate degree may build.
func otherFirstDegree(studies []profile.Education, bachelor, graduate profile.Education) bool {
	for _, e := range studies {
		if sameStudy(e, bachelor) || sameStudy(e, graduate) || e.Level == facts.Certificate || e.Level == facts.Associate || e.Level == facts.Doctor && graduate.Level == facts.Master {
			continue
		}
		if hasAnyWord(e.School.Text+" | "+e.Degree.Text, "high school", "secondary school", "grammar school", "lycée", "liceo", "gymnasium") {
			continue
		}
		if !e.Period.End.Read() || !graduate.Period.End.Date.CertainlyBefore(e.Period.End.Date) {
			return true
		}
	}
	return false
}

// degreesAtOnce looks at two degrees of one level in the same months in different cities.
func degreesAtOnce(p *Pass, a, b profile.Education) {
	words, name := periodWords(b.Period), say("%s beside %s", label(b), label(a))
	if !together(a.Period, b.Period) || p.sameSchool(a, b) {
		return // nothing to compare
	}
	cityA, cityB, apart := p.citiesApart(a, b)
	if !apart {
		p.Unknown(words, name, say("whether the two schools are far apart is not in our tables"))
		return
	}
	if sameField(a, b) {
		p.Unknown(words, name, say("two schools in one field at one time may be a joint degree"))
		return
	}
	c := Contradiction{
		Strength: Weak,
		Title:    say("Two degrees of one level in the same months in different cities"),
		Says: say("The page has %s (%s) and %s (%s) in the same months; two full degrees at once in two cities are rare.",
			label(a), cityA, label(b), cityB),
		Rests: []profile.Claim{a.School, periodWords(a.Period).Claim, b.School, words.Claim},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words, Note: as(cityB)},
			{Role: RoleConflict, Words: periodWords(a.Period), Note: as(cityA)},
		},
		Innocent: []string{
			"One of the two was taken part-time or at a distance",
			"A joint degree of two schools",
			"A transfer from one school to the other, with the dates of both",
			"A typing slip in a date",
		},
	}
	if onCampus(a) && onCampus(b) {
		c.Strength = Medium
	}
	p.Contradicts(c)
}

// together reports whether two studies begin and end in the same months, and last long enough to be whole.
func together(a, b profile.Period) bool {
	for _, d := range []profile.DateClaim{a.Start, a.End, b.Start, b.End} {
		if !sureDate(d) || d.Date.Precision() < timespan.Month {
			return false
		}
	}
	least, _ := timespan.MonthsBetween(a.Start.Date, a.End.Date)
	return least >= togetherLeast && near(a.Start.Date, b.Start.Date) && near(a.End.Date, b.End.Date)
}

func near(a, b timespan.Date) bool {
	return !a.AddMonths(togetherAtMost).CertainlyBefore(b) && !b.AddMonths(togetherAtMost).CertainlyBefore(a)
}

// onCampus reports whether the page says of a study that it was full-time, or on the campus.
func onCampus(e profile.Education) bool {
	return hasAnyWord(e.Degree.Text+" | "+e.Area.Text+" | "+notesOf(e), "full-time", "full time", "on campus", "on-campus")
}

// sameSchool reports whether two studies name one school.
func (p *Pass) sameSchool(a, b profile.Education) bool {
	if !a.School.Read() || !b.School.Read() {
		return false
	}
	if strings.EqualFold(a.School.Text, b.School.Text) {
		return true
	}
	s, m := p.Facts.School(a.School.Text, "")
	t, n := p.Facts.School(b.School.Text, "")
	return m == facts.Matched && n == facts.Matched && s.ID == t.ID
}

func sameField(a, b profile.Education) bool {
	return a.Area.Read() && strings.EqualFold(a.Area.Text, b.Area.Text)
}

// citiesApart names the cities of two schools that stand in different countries or US states.
func (p *Pass) citiesApart(a, b profile.Education) (cityA, cityB string, apart bool) {
	s, m := p.Facts.School(a.School.Text, "")
	t, n := p.Facts.School(b.School.Text, "")
	if m != facts.Matched || n != facts.Matched || s.City == "" || t.City == "" {
		return "", "", false
	}
	apart = s.Country != t.Country || s.Region != "" && t.Region != "" && s.Region != t.Region
	return s.City, t.City, apart
}
