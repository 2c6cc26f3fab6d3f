package checks

import (
	"fmt"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// SchoolNotOpen (EDU-3) compares the dates of a study with the years in which the school was open.
var SchoolNotOpen = &Check{
	ID: "education/school-not-open", Group: Education, Strength: Strong, Signal: "EDU-3",
	Doc: Doc{
		Title: "Study at a school that was not open then",
		Explain: "Compares the dates of a study with the school's founding and closing. It says something only when the whole study falls outside: begun a year or more after the closing, or ended before the founding. " +
			"A founding year that may be that of a merger or a new name counts for less and only five years before it. People use today's name for a school that was renamed; that is normal and never marked.",
		Innocent: []string{
			"The school had a predecessor, or merged, and its present name is used",
			"Another school of a similar name is meant",
			"A typing slip in the year",
		},
		Ask: "What was the school called when you attended, and which years was that?",
		Sources: []Source{
			{Name: "IPEDS, US Department of Education", URL: "https://nces.ed.gov/ipeds"},
			{Name: "Research Organization Registry", URL: "https://ror.org"},
		},
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			if e.School.Read() && (e.Period.Start.Read() || e.Period.End.Read()) {
				schoolOpen(p, e)
			}
		}
	},
}

// What may be missing from a date of the record before a finding rests on it.
const (
	closedMargin   = 12 // months after a closing whose day is not known
	teachOutMargin = 3  // months after a closing whose day is known
	ancestorMargin = 60 // months before a founding that may be a merger
)

func schoolOpen(p *Pass, e profile.Education) {
	words := periodWords(e.Period)
	name := fmt.Sprintf("%s, %s", e.School.Text, words)
	switch {
	case p.unsurely(words, name, e.School, e.Period.Claim, e.Period.Start.Claim, e.Period.End.Claim):
		return
	case hasAnyWord(e.School.Text+" | "+e.Degree.Text, "formerly", "former", "now", "predecessor", "today", "honorary"):
		p.Unknown(words, name, "the page says that the school had another name")
		return
	}
	s, ok := p.school(e)
	if !ok {
		return
	}
	start, end := e.Period.Start, e.Period.End
	closedKnown := !s.Closed.IsZero() && s.Successor == ""
	if !closedKnown && s.Founded.IsZero() {
		p.Unknown(words, name, "the years in which this school was open are not in our tables")
		return
	}
	if backwards(e.Period) || !sureDate(start) && !sureDate(end) {
		p.Unknown(words, name, "the dates of this study are not surely known")
		return
	}
	c := Contradiction{
		Rests:   []profile.Claim{e.School, words.Claim},
		Sources: []Source{s.Source},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: Whole(e.School)},
		},
	}
	switch {
	case closedKnown && sureDate(start) && begunAfterClosing(start.Date, s.Closed):
		c.Strength = Strong
		c.Title = fmt.Sprintf("%s had closed before this study began", s.Name)
		c.Says = fmt.Sprintf("The page has the study begin in %s; %s closed in %s.", start.Date.Words(), s.Name, s.Closed.Words())
		c.Evidence = append(c.Evidence, Evidence{Role: RoleRecord, Record: "closed " + s.Closed.Words()})
		p.Contradicts(c)
	case sureDate(end) && endedBeforeFounding(end.Date, s):
		c.Strength = Medium
		if s.FoundedExact {
			c.Strength = Strong
		}
		c.Title = fmt.Sprintf("%s was founded after this study ended", s.Name)
		c.Says = fmt.Sprintf("The page has the study end in %s; %s was founded in %s.", end.Date.Words(), s.Name, s.Founded.Words())
		c.Evidence = append(c.Evidence, Evidence{Role: RoleRecord, Record: "founded " + s.Founded.Words()})
		p.Contradicts(c)
	default:
		p.Consistent(words, name)
	}
}

func begunAfterClosing(start, closed timespan.Date) bool {
	margin := closedMargin
	if closed.Precision() == timespan.Day && start.Precision() >= timespan.Month {
		margin = teachOutMargin
	}
	return closed.Last().AddMonths(margin).CertainlyBefore(start)
}

func endedBeforeFounding(end timespan.Date, s facts.School) bool {
	if s.FoundedExact {
		return end.CertainlyBefore(s.Founded)
	}
	return end.CertainlyBefore(s.Founded.First().AddMonths(-ancestorMargin))
}
