package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// longBeforeProgram is how many years before its first graduates, or after its last, a degree of a program's name is more
// than a detail: alumni take over the new name of what they studied, but seldom for so long.
const longBeforeProgram = 6

// programNamed compares the year of a degree with the years in which the school's program of just that name had graduates,
// by a list of somebody's own. It reports whether it answered. Neighbouring programs may have been offered.
func programNamed(p *Pass, s study, year int) bool {
	program, offered, ok := p.Facts.ProgramNamed(s.school, mainField(s.Area.Text), s.Level, year)
	end := s.Period.End
	if !ok || offered || backwards(s.Period) || p.Now.CertainlyBefore(end.Date) {
		return false
	}
	words, name := Whole(s.Area), say("%s at %s", s.Area.Text, s.School.Text)
	if p.unsurely(words, name, s.Period.Claim, end.Claim) {
		return true
	}
	degree, when := aLevel[s.Level], wording.When(end.Date)
	away, record := program.First-year, say("first degree of this name in %d", program.First)
	says := say("The page has %s in %s from %s %s; by the school's list of programs it awarded the first degree of this name in %d.", degree, s.Area.Text, s.school.Name, when, program.First)
	if program.Last != 0 && year > program.Last {
		away, record = year-program.Last, say("last degree of this name in %d", program.Last)
		says = say("The page has %s in %s from %s %s; by the school's list of programs it awarded the last degree of this name in %d.", degree, s.Area.Text, s.school.Name, when, program.Last)
	}
	strength := Weak
	if away >= longBeforeProgram {
		strength = Medium
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("%s awarded no degree of this name then", s.school.Name),
		Says:     says,
		Innocent: []string{
			"The program had another name then, and today's is written",
			"It was a track within another program",
			"A typing slip in the year",
		},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: periodWords(s.Period)},
			{Role: RoleRecord, Record: record, Note: say("%s away", wording.Years(away))},
		},
		Rests:   []profile.Claim{s.School, s.Degree, s.Area, periodWords(s.Period).Claim},
		Sources: []Source{program.Source},
	})
	return true
}

// notOfferedWords says for people what a school offered none of.
func notOfferedWords(s study, programs facts.Programs) (title, says, record wording.Text) {
	if programs.Own {
		return say("%s offered no program in this field then", s.school.Name), say("The page names %s in %s from %s %s; by the list of its programs, which is complete for those years, there was none of that level or above in this field or a neighbouring one.",
			aLevel[s.Level], s.Area.Text, s.school.Name, wording.When(s.Period.End.Date)), say("no such program around that year")
	}
	return say("%s reported no degrees in this field", s.school.Name), say("The page names %s in %s from %s; the school reported no degree of that level or above in this field or a neighbouring one, %d–%d.",
		aLevel[s.Level], s.Area.Text, s.school.Name, programs.From, programs.To), say("no degree reported in any of these, %d–%d", programs.From, programs.To)
}
