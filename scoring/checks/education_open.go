package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// SchoolNotOpen (EDU-3) compares the dates of a study with the years in which the school was open.
var SchoolNotOpen = &Check{
	ID: "education/school-not-open", Group: Education, Strength: Strong, Signal: "EDU-3",
	Doc: Doc{
		Title: "Study at a school that was not open then",
		Explain: "Compares the dates of a study with the school's founding and closing. It says something only when the whole study falls outside: begun a year or more after the closing, or ended before the founding. " +
			"A founding year behind which something older may stand counts for less and only five years before it. People use today's name for a school that was renamed; that is normal and never marked. A study under a name that its school had given up two years before or more is a detail.",
		Innocent: []string{
			"The school had a predecessor, or merged, and its present name is used",
			"Another school of a similar name is meant",
			"A typing slip in the year",
		},
		Ask: "What was the school called when you attended, and which years was that?",
		Sources: []Source{
			{Name: "IPEDS, US Department of Education", URL: "https://nces.ed.gov/ipeds"},
			{Name: "Plumbline's table of schools, from public announcements"},
		},
	},
	Parameters: []Parameter{
		{Name: "closedMonths", Doc: "How long after a closing whose day is not known a study may begin", Unit: "months", Default: 12, Min: 12, Max: 240},
		{Name: "oldNameMonths", Doc: "For how long an old name stays in use", Unit: "months", Default: 24, Min: 24, Max: 600},
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
	teachOutMargin = 3  // months after a closing whose day is known
	ancestorMargin = 60 // months before a founding that may be a merger
)

func schoolOpen(p *Pass, e profile.Education) {
	words := periodWords(e.Period)
	name := say("%s, %s", e.School.Text, words)
	switch {
	case p.unsurely(words, name, e.School, e.Period.Claim, e.Period.Start.Claim, e.Period.End.Claim):
		return
	case hasAnyWord(e.School.Text+" | "+e.Degree.Text, "formerly", "former", "now", "predecessor", "today", "honorary"):
		p.Unknown(words, name, say("the page says that the school had another name"))
		return
	}
	start, end := e.Period.Start, e.Period.End
	if r, ok := p.Facts.Renaming(e.School.Text); ok && sureDate(start) && !backwards(e.Period) {
		oldName(p, e, r)
		return
	}
	s, ok := p.school(e)
	if !ok {
		return
	}
	closedKnown := !s.Closed.IsZero() && s.Successor == ""
	if !closedKnown && s.Founded.IsZero() {
		p.Unknown(words, name, say("the years in which this school was open are not in our tables"))
		return
	}
	if backwards(e.Period) || !sureDate(start) && !sureDate(end) {
		p.Unknown(words, name, say("the dates of this study are not surely known"))
		return
	}
	c := Contradiction{
		Rests: []profile.Claim{e.School, words.Claim},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: Whole(e.School)},
		},
	}
	switch {
	case closedKnown && sureDate(start) && p.begunAfterClosing(start.Date, s.Closed):
		c.Strength = Strong
		if s.Closed.Precision() < timespan.Month {
			c.Strength = Medium // the year may be wrong by one
		}
		c.Sources = []Source{s.ClosedSource}
		c.Title = say("%s had closed before this study began", s.Name)
		c.Says = say("The page has the study begin %s; %s closed %s.", wording.When(start.Date), s.Name, wording.When(s.Closed))
		c.Evidence = append(c.Evidence, Evidence{Role: RoleRecord, Record: say("closed %s", wording.Date(s.Closed))})
		p.Contradicts(c)
	case sureDate(end) && endedBeforeFounding(end.Date, s):
		c.Strength, c.Says = Medium, say("The page has the study end %s; by our table %s is not older than %s.", wording.When(end.Date), s.Name, wording.Date(s.Founded))
		if s.FoundedExact {
			c.Strength, c.Says = Strong, say("The page has the study end %s; %s was founded %s.", wording.When(end.Date), s.Name, wording.When(s.Founded))
		}
		c.Sources = []Source{s.FoundedSource}
		c.Title = say("%s was founded after this study ended", s.Name)
		c.Evidence = append(c.Evidence, Evidence{Role: RoleRecord, Record: say("founded %s", wording.Date(s.Founded))})
		p.Contradicts(c)
	default:
		p.Consistent(words, name)
	}
}

// oldName compares the begin of a study with the day on which its school gave the name up.
func oldName(p *Pass, e profile.Education, r facts.Renaming) {
	words, start := periodWords(e.Period), e.Period.Start.Date
	if !r.Date.Last().AddMonths(p.param("oldNameMonths")).CertainlyBefore(start) {
		p.Consistent(words, say("%s, %s", e.School.Text, words))
		return
	}
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("%s had another name by then", r.Old),
		Says:     say("The page has the study begin %s; %s had become %s %s.", wording.When(start), r.Old, r.New, wording.When(r.Date)),
		Rests:    []profile.Claim{e.School, words.Claim},
		Innocent: []string{
			"The old name stayed in use, or still stood on the program or the diploma",
			"Another school of a similar name is meant",
			"A typing slip in the year",
		},
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: Whole(e.School)},
			{Role: RoleRecord, Record: say("%s since %s", r.New, wording.Date(r.Date))},
		},
		Sources: []Source{r.Source},
	})
}

func (p *Pass) begunAfterClosing(start, closed timespan.Date) bool {
	margin := p.param("closedMonths")
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
