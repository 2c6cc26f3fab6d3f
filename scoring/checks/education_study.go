package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// levelWords names levels for people.
var levelWords = [...]wording.Text{
	facts.LevelUnknown: say("degree"), facts.Certificate: say("certificate"), facts.Associate: say("associate degree"),
	facts.Bachelor: say("bachelor's degree"), facts.Postbaccalaureate: say("certificate after a bachelor's degree"),
	facts.Master: say("master's degree"), facts.Doctor: say("doctorate"), facts.Professional: say("professional doctorate"),
}

// aLevel names levels with their article.
var aLevel = [...]wording.Text{
	facts.LevelUnknown: say("a degree"), facts.Certificate: say("a certificate"), facts.Associate: say("an associate degree"),
	facts.Bachelor: say("a bachelor's degree"), facts.Postbaccalaureate: say("a certificate after a bachelor's degree"),
	facts.Master: say("a master's degree"), facts.Doctor: say("a doctorate"), facts.Professional: say("a professional doctorate"),
}

// notPlainDegree are the words that make a study something else than a degree earned at the named
// school from first day to last.
var notPlainDegree = []string{
	"honorary", "honoris causa", "h.c", "articulation", "articulated", "transferred", "transfer", "partnership", "partner",
	"in cooperation with", "in collaboration with", "jointly", "joint", "dual degree", "validated by", "awarded by", "accredited by", "affiliated",
	"exchange", "study abroad", "semester abroad", "visiting", "erasmus", "non-degree", "coursework", "courses", "course", "audit", "audited",
	"certificate", "certification", "bootcamp", "boot camp", "nanodegree", "mooc", "coursera", "edx", "udacity", "summer",
	"diploma", "fellow", "fellowship", "residency", "postdoc", "postdoctoral", "extension", "continuing education", "online",
	"incomplete", "not completed", "withdrew", "left", "dropped out", "did not", "no degree", "unfinished", "credits", "attended", "pre-college", "candidate",
}

// study is one course of study with what is surely known of it.
type study struct {
	profile.Education
	school facts.School
}

// label names the study for people.
func label(e profile.Education) wording.Text {
	var parts []string
	for _, c := range []profile.Claim{e.Degree, e.Area} {
		if c.Read() {
			parts = append(parts, c.Text)
		}
	}
	what := strings.Join(parts, ", ")
	switch {
	case what == "" && e.School.Read():
		return as(e.School.Text)
	case e.School.Read():
		return say("%s at %s", what, e.School.Text)
	}
	return as(what)
}

// surelyNamed names the study for people by what was read surely of it.
func surelyNamed(e profile.Education) wording.Text {
	for _, c := range []*profile.Claim{&e.School, &e.Degree, &e.Area} {
		if !sure(*c) {
			*c = profile.Claim{}
		}
	}
	if name := label(e); !name.IsZero() {
		return name
	}
	return say("this study")
}

// studyWords returns the claim by which a study is pointed at.
func studyWords(e profile.Education) Words {
	for _, c := range []profile.Claim{e.School, e.Degree, e.Area} {
		if c.Read() {
			return Whole(c)
		}
	}
	return periodWords(e.Period)
}

// earned returns the study when it is surely a degree of one known school. Otherwise it reports why
// the study could not be checked.
func (p *Pass) earned(e profile.Education) (study, bool) {
	words, name := studyWords(e), label(e)
	switch {
	case !e.School.Read():
		return study{}, false // nothing is claimed of any school
	case p.unsurely(words, name, e.School, e.Degree):
	case !e.Degree.Read() || e.Level == facts.LevelUnknown:
		p.Unknown(words, name, say("no level of degree is stated that we surely know"))
	case e.Level == facts.Certificate || e.Level == facts.Postbaccalaureate:
		p.Unknown(words, name, say("certificates are not judged"))
	case hasAnyWord(e.School.Text+" | "+e.Degree.Text+" | "+e.Area.Text, notPlainDegree...):
		p.Unknown(words, name, say("not stated as a whole degree earned at this one school"))
	case qualified(e):
		p.Unknown(words, name, say("not stated as a whole degree earned at this one school"))
	default:
		if s, ok := p.school(e); ok {
			return study{e, s}, true
		}
	}
	return study{}, false
}

// inNotes are the words of notPlainDegree that say the same in the lines beside a degree, where others
// ("courses", "online") only tell of the studies.
var inNotes = []string{
	"honorary", "honoris causa", "articulation", "articulated", "transferred", "transfer", "partnership", "in cooperation with", "in collaboration with",
	"jointly", "joint", "dual degree", "validated by", "awarded by", "exchange", "study abroad", "visiting", "non-degree",
	"incomplete", "not completed", "withdrew", "dropped out", "did not", "no degree", "unfinished", "accelerated", "top-up", "completion program", "3-2",
}

// school looks the study's school up, and reports why when it is not surely known.
func (p *Pass) school(e profile.Education) (facts.School, bool) {
	s, match := p.Facts.School(e.School.Text, "")
	switch match {
	case facts.Matched:
		return s, true
	case facts.Ambiguous:
		p.Unknown(studyWords(e), label(e), say("the name may mean several schools"))
	default:
		p.Unknown(studyWords(e), label(e), say("this school is not in our tables"))
	}
	return facts.School{}, false
}
