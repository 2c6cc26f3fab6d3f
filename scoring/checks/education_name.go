package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// SchoolNameNearMiss (EDU-4) compares the name of a school that no table knows with the names that they know.
var SchoolNameNearMiss = &Check{
	ID: "education/school-name-near-miss", Group: Education, Strength: Medium, Signal: "EDU-4",
	Doc: Doc{
		Title: "A school's name that is nearly that of another",
		Explain: "Compares the name of a school that is in none of our tables with the names that are. A letter or two apart, or the word \"State\" too many or too few, is a detail. " +
			"A US state with a part of it that no school is named after (\"Eastern Indiana State University\") says more, for studies since the register has all such names. " +
			"A name that any table knows, in any order of its words, and any other unknown name, is never marked.",
		Innocent: []string{
			"A typing slip in the name",
			"A small school, or one that took this name lately, which the register does not have",
			"A translation, or a campus called by a name of its own",
		},
		Ask: "Where is the campus, and what is the school's website?",
		Sources: []Source{
			{Name: "IPEDS, US Department of Education", URL: "https://nces.ed.gov/ipeds"},
			{Name: "Research Organization Registry", URL: "https://ror.org"},
		},
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			if e.School.Read() && e.Degree.Read() {
				schoolName(p, e)
			}
		}
	},
}

func schoolName(p *Pass, e profile.Education) {
	words, name := Whole(e.School), as(e.School.Text)
	if p.unsurely(words, name, e.School, e.Degree) {
		return
	}
	l, ok := p.Facts.Lookalike(e.School.Text)
	switch {
	case !ok:
		if _, m := p.Facts.School(e.School.Text, ""); m == facts.NoMatch {
			p.Unknown(words, name, say("this school is not in our tables"))
		} else {
			p.Consistent(words, name)
		}
		return
	case e.Level < facts.Associate:
		p.Unknown(words, name, say("below college our tables of schools are not complete"))
		return
	case hasAnyWord(e.School.Text+" | "+e.Degree.Text+" | "+notesOf(e), "formerly", "former", "now", "predecessor", "today", "affiliated", "campus", "closed"):
		p.Unknown(words, name, say("the page says that the school has another name"))
		return
	}
	c := Contradiction{
		Rests:   []profile.Claim{e.School},
		Sources: []Source{l.Source},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleRecord, Record: as(l.Name), Note: say("the nearest name that our tables have")},
		},
		Strength: Weak,
		Title:    say("This name is nearly that of %s", l.Name),
	}
	switch l.Kind {
	case facts.Spelled:
		c.Says = say("The page names %q; our tables have no school of this name, but %s, a letter or two apart.", e.School.Text, l.Name)
		p.Contradicts(c)
		return
	case facts.State:
		c.Says = say("The page names %q; the register has no school of this name, but %s, which differs by the word \"State\".", e.School.Text, l.Name)
	default:
		c.Strength = Medium
		c.Title = say("The register has no school of this name")
		c.Says = say("The page names %q; the register lists the schools that are named after parts of that state, and this one is not among them. The nearest is %s.", e.School.Text, l.Name)
		c.Innocent = []string{
			"A slip: a school of a similar name is meant",
			"A small school, or one that took this name lately, which the register does not have",
			"A campus called by a name of its own",
		}
	}
	dates := e.Period.End
	if !dates.Read() {
		dates = e.Period.Start
	}
	switch {
	case p.unsurely(words, name, e.Period.Claim, dates.Claim):
	case !sureDate(dates) && !dates.Present || !dates.Present && dates.Date.Year <= facts.RegisterFrom:
		p.Unknown(words, name, say("names that schools had long ago are not all in our tables"))
	default:
		p.Contradicts(c)
	}
}
