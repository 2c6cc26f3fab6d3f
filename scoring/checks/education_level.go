package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// LevelNotAwarded (EDU-1) compares the level of a degree with the highest that the school ever awarded.
var LevelNotAwarded = &Check{
	ID: "education/level-not-awarded", Group: Education, Strength: Strong, Signal: "EDU-1",
	Doc: Doc{
		Title: "A degree of a level that the school does not award",
		Explain: "Compares the level of a degree with the levels that the school reported in any year of the US federal tables. It says something only when no year has that level or a higher one. " +
			"Schools outside the tables, honorary degrees, partner and transfer programs, and degrees from before 2005 are not judged.",
		Innocent: []string{
			"The degree was awarded by a partner or parent school",
			"The school gained the right to award this level after our data",
			"Another school of a similar name is meant",
			"The degree is honorary, or its level was written wrongly",
		},
		Ask:     "Which institution's name is on the diploma, and what is the exact title of the award?",
		Sources: []Source{{Name: "IPEDS, US Department of Education", URL: "https://nces.ed.gov/ipeds"}},
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			if s, ok := p.earned(e); ok {
				levelAwarded(p, s)
			}
		}
	},
}

func levelAwarded(p *Pass, s study) {
	end, name := s.Period.End, say("%s at %s", s.Degree.Text, s.School.Text)
	switch p.Facts.LevelAwarded(s.school, s.Level) {
	case facts.Yes:
		p.Consistent(Whole(s.Degree), name)
		return
	case facts.Unknown:
		p.Unknown(Whole(s.Degree), name, say("the levels that this school awards are not surely known"))
		return
	}
	if p.unsurely(Whole(s.Degree), name, s.Period.Claim, end.Claim) {
		return
	}
	if sureDate(end) && end.Date.Year < s.school.Levels.From {
		p.Unknown(Whole(s.Degree), name, say("our tables do not reach back to that year"))
		return
	}
	strength := Strong
	if !sureDate(end) || end.Date.Year > s.school.Levels.To {
		strength = Medium // the school may have gained the right since
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("%s has no %s on record", s.school.Name, levelWords[s.Level]),
		Says:     levelSays(s),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: Whole(s.Degree)},
			{Role: RoleConflict, Words: Whole(s.School)},
			{Role: RoleRecord, Record: say("highest award on record: %s", levelWords[s.school.Highest])},
		},
		Rests:   []profile.Claim{s.School, s.Degree},
		Sources: []Source{s.school.Source},
	})
}

// levelSays says what the school awards at most, and by whose word.
func levelSays(s study) wording.Text {
	if s.school.Levels.From == 0 { // by a list of somebody's own, for all its years
		return say("The page names %s (%s) from %s; by its list, the school awards at most %s.", aLevel[s.Level], s.Degree.Text, s.school.Name, aLevel[s.school.Highest])
	}
	return say("The page names %s (%s) from %s; the highest award that the school has reported is %s.", aLevel[s.Level], s.Degree.Text, s.school.Name, aLevel[s.school.Highest])
}
