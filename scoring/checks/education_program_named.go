package checks

import (
	"fmt"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
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
	words, name := Whole(s.Area), fmt.Sprintf("%s at %s", s.Area.Text, s.School.Text)
	if p.unsurely(words, name, s.Period.Claim, end.Claim) {
		return true
	}
	away, record := program.First-year, fmt.Sprintf("first degree of this name in %d", program.First)
	if program.Last != 0 && year > program.Last {
		away, record = year-program.Last, fmt.Sprintf("last degree of this name in %d", program.Last)
	}
	strength := Weak
	if away >= longBeforeProgram {
		strength = Medium
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    fmt.Sprintf("%s awarded no degree of this name then", s.school.Name),
		Says: fmt.Sprintf("The page has %s in %s from %s %s; by the school's programs the %s.",
			article(levelWords[s.Level]), s.Area.Text, s.school.Name, end.Date.When(), record),
		Innocent: []string{
			"The program had another name then, and today's is written",
			"It was a track within another program",
			"A typing slip in the year",
		},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: periodWords(s.Period)},
			{Role: RoleRecord, Record: record, Note: fmt.Sprintf("%s away", years(away))},
		},
		Rests:   []profile.Claim{s.School, s.Degree, s.Area, periodWords(s.Period).Claim},
		Sources: []Source{program.Source},
	})
	return true
}

// notOfferedWords says for people what a school offered none of.
func notOfferedWords(s study, programs facts.Programs) (title, says, record string) {
	if programs.Own {
		return fmt.Sprintf("%s offered no program in this field then", s.school.Name), fmt.Sprintf("The page names %s in %s from %s %s; by the list of its programs, which is complete for those years, there was none of that level or above in this field or a neighbouring one.",
			article(levelWords[s.Level]), s.Area.Text, s.school.Name, s.Period.End.Date.When()), "no such program around that year"
	}
	return fmt.Sprintf("%s reported no degrees in this field", s.school.Name), fmt.Sprintf("The page names %s in %s from %s; the school reported no degree of that level or above in this field or a neighbouring one, %d–%d.",
		article(levelWords[s.Level]), s.Area.Text, s.school.Name, programs.From, programs.To), fmt.Sprintf("no degree reported in any of these, %d–%d", programs.From, programs.To)
}
