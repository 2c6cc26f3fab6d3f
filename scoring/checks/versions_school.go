package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// SchoolDiffers (EDU-9) compares the schools and the levels of degrees that two versions name.
var SchoolDiffers = &Check{
	ID: "versions/school-differs", Group: Versions, Strength: Medium, Signal: "EDU-9",
	Doc: Doc{
		Title: "Another school or level of degree in the other version",
		Explain: "Pairs the studies of two versions and says something when each names a school that the other one lacks, for a degree of the same level, in a field that may be the same, over the same years; or when both name the same school and the same years but a degree of another level. " +
			"Leaving a degree out is normal and says nothing; nor do studies without dates, exchange terms, joint and unfinished degrees, certificates, names of one school in two languages, a college and the university that may award its degrees, and degrees whose level has no sure translation.",
		Innocent: []string{
			"One version is older, or holds a slip",
			"A degree shared by two schools, or a transfer, of which each version names one",
			"The school was renamed or merged, or the one is part of the other",
			"The degree was put into the words of another country",
			"A course that led to two degrees",
		},
		Ask: "{First} has {one}, and {second} has {other}. Which of the two is right?",
	},
	Compare: func(p *Pass) {
		for _, pair := range p.Versions.Studies {
			schools(p, pair)
		}
	},
}

func schools(p *Pass, pair match.Pair) {
	studies := p.studiesOf(pair)
	some := studies[0]
	if len(some) == 0 {
		some = studies[1]
	}
	if !some[0].School.Read() && !some[0].Degree.Read() {
		return
	}
	words, name := studyWords(some[0]), label(some[0])
	switch {
	case pair.How == match.Unsettled:
		p.Unknown(words, name, pair.Why)
	case pair.How == match.Alone:
		p.Unknown(words, name, p.whyAlone(pair))
	case p.unsurely(words, name, schoolClaims(studies)...):
	case pair.How == match.Other && anyStudy(studies, notPlain):
		p.Unknown(words, name, say("not stated as a whole degree earned at this one school"))
	case pair.How == match.Other:
		p.Contradicts(otherSchool(p, studies))
	case len(studies[0]) != 1 || len(studies[1]) != 1:
		p.Consistent(words, say("%s, in one entry and in several", name))
	default:
		levels(p, studies[0][0], studies[1][0])
	}
}

func schoolClaims(studies [2][]profile.Education) (out []profile.Claim) {
	for _, side := range studies {
		for _, e := range side {
			out = append(out, e.School, e.Degree)
		}
	}
	return out
}

func anyStudy(studies [2][]profile.Education, is func(profile.Education) bool) bool {
	for _, side := range studies {
		for _, e := range side {
			if is(e) {
				return true
			}
		}
	}
	return false
}

// notPlain reports whether a study is something else than a degree earned at the named school.
func notPlain(e profile.Education) bool {
	return hasAnyWord(e.School.Text+" | "+e.Degree.Text+" | "+e.Area.Text, notPlainDegree...) || qualified(e)
}

func otherSchool(p *Pass, studies [2][]profile.Education) Contradiction {
	c := Contradiction{Strength: Medium, Title: say("The two versions name different schools for one degree")}
	var names [2][]wording.Text
	var periods [2][]profile.Period
	for version, side := range studies {
		for _, e := range side {
			names[version] = append(names[version], timed(surelyNamed(e), e.Period))
			periods[version] = append(periods[version], e.Period)
			c.Evidence = append(c.Evidence, Evidence{Role: roleOf(version), Words: Whole(e.School), Note: timeOf(e.Period)})
			c.Rests = append(c.Rests, e.School, e.Degree)
			if e.Period.Read() {
				c.Rests = append(c.Rests, periodWords(e.Period).Claim)
			}
		}
	}
	if start, end, _ := p.Versions.Apart(periods[0], periods[1]); start > match.Tolerance || end > match.Tolerance {
		c.Strength = Weak // there may have been two degrees, one after the other
	}
	p.tell(&c, wording.And(names[0]...), wording.And(names[1]...))
	return c
}

// tell words what each version has.
func (p *Pass) tell(c *Contradiction, one, other wording.Text) {
	c.Says = say("%s has %s; %s has %s.", wording.Capital(p.called(0)), one, p.called(1), other)
	c.Values = p.asked(one, other)
}

// ownLevels are words of degrees that have been put into other languages at more than one level.
var ownLevels = []string{
	"diplom", "diploma", "diplôme", "dipl", "dyplom", "magister", "mgr", "laurea", "licence", "licenciatura", "licenciado", "licenciada", "licenciatura", "licencjat", "ingénieur", "ingeniero", "ingeniera", "inżynier", "ing", "maîtrise",
	"maestría", "mestrado", "staatsexamen", "doctorandus", "drs", "ir", "candidat", "kandidaat", "dea", "dess", "grado", "specialist", "habilitation", "integrated", "honours", "hons", "technologist",
}

func levels(p *Pass, a, b profile.Education) {
	words, name := studyWords(a), label(a)
	start, end, compared := p.Versions.Apart([]profile.Period{a.Period}, []profile.Period{b.Period})
	both := a.Degree.Text + " | " + b.Degree.Text
	switch {
	case !a.School.Read() || !b.School.Read():
		p.Unknown(words, name, say("one of the two does not state a school"))
	case a.Level == facts.LevelUnknown || b.Level == facts.LevelUnknown || match.SameLevel(a.Level, b.Level):
		p.Consistent(words, say("%s in both versions", a.School.Text))
	case p.unsurely(words, name, append(dateClaims(a.Period), dateClaims(b.Period)...)...):
	case notPlain(a) || notPlain(b) || plainLevel(a.Level) != plainLevel(b.Level) || !plainLevel(a.Level) || hasAnyWord(both, ownLevels...):
		p.Unknown(words, name, say("the levels of the two degrees cannot be compared surely"))
	case !compared || start > match.Tolerance || end > match.Tolerance:
		p.Unknown(words, name, say("the two may be two degrees"))
	default:
		c := Contradiction{
			Strength: Medium,
			Title:    say("The two versions name degrees of different levels"),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: Whole(a.Degree), Note: levelWords[a.Level]},
				{Role: RoleConflict, Words: Whole(b.Degree), Note: levelWords[b.Level]},
			},
			Rests: []profile.Claim{a.Degree, b.Degree},
		}
		p.tell(&c, timed(surelyNamed(a), a.Period), timed(surelyNamed(b), b.Period))
		p.Contradicts(c)
	}
}

// plainLevel reports whether a level is that of a degree with a rank among the others.
func plainLevel(l facts.Level) bool {
	return l == facts.Associate || l == facts.Bachelor || l == facts.Master || l == facts.Doctor || l == facts.Professional
}
