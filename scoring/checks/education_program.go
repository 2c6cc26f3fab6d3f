package checks

import (
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// ProgramNotOffered (EDU-2) compares a field of study with the fields in which the school reported
// degrees.
var ProgramNotOffered = &Check{
	ID: "education/program-not-offered", Group: Education, Strength: Strong, Signal: "EDU-2",
	Doc: Doc{
		Title: "A degree in a field in which the school reported none",
		Explain: "Compares the field of a degree with all fields in which the school reported degrees of that level or a higher one to the US Department of Education, 2020 to 2024. " +
			"A field is taken for every family of subjects that it may belong to, and a degree in several fields is judged only when none of them fits. Schools outside the tables, certificates, exchanges, and degrees from before 2005 are not judged; one from before 2020 or after mid-2024 counts for less.",
		Innocent: []string{
			"The school calls the program by another name",
			"The program was closed before, or opened after, the years on record",
			"It was a concentration, a minor or a joint program with another school",
			"Another campus or another school of a similar name is meant",
		},
		Ask:     "Which department was the degree in, and what does the transcript call the major?",
		Sources: []Source{{Name: "IPEDS Completions, US Department of Education", URL: "https://nces.ed.gov/ipeds"}},
	},
	Run: func(p *Pass) {
		for _, e := range p.Profile.Studies {
			if !e.Area.Read() {
				continue // no field is claimed
			}
			if s, ok := p.earned(e); ok {
				programOffered(p, s)
			}
		}
	},
}

func programOffered(p *Pass, s study) {
	words, name, end := Whole(s.Area), say("%s at %s", s.Area.Text, s.School.Text), s.Period.End
	families, fields, known := familiesOf(p.Facts, s.Area.Text)
	switch {
	case p.unsurely(words, name, s.Area):
		return
	case !known:
		p.Unknown(words, name, say("this field of study is not one that we surely know"))
		return
	}
	year := 0
	if sureDate(end) && !end.Present {
		year = end.Date.Year
	}
	programs := p.Facts.Programs(s.school, families, s.Level, year)
	switch {
	case p.Facts.LevelAwarded(s.school, s.Level) == facts.No:
		p.Unknown(words, name, say("here the level of the degree is the question, not its field"))
		return
	case programs.Answer != facts.No && year != 0 && programNamed(p, s, year):
		return
	case programs.Answer == facts.Yes:
		p.Consistent(words, name)
		return
	case programs.Answer == facts.Unknown:
		p.Unknown(words, name, say("what this school awards in the field is not surely known"))
		return
	case p.unsurely(words, name, s.Period.Claim, end.Claim):
		return
	case end.Present || p.Now.CertainlyBefore(end.Date):
		p.Unknown(words, name, say("not finished yet, and our data ends in %s", wording.Date(programs.Last)))
		return
	case !sureDate(end):
		p.Unknown(words, name, say("the year of the degree is not surely known"))
		return
	case end.Date.Year < programs.Judged:
		p.Unknown(words, name, say("our tables do not reach back to that year"))
		return
	case programs.Own && programs.Last.CertainlyBefore(end.Date.First()):
		p.Unknown(words, name, say("the list of this school's programs ends before that year"))
		return
	}
	strength := Medium
	inRecord := !end.Date.First().CertainlyBefore(programs.First) && !programs.Last.CertainlyBefore(end.Date.Last())
	if inRecord && fields == 1 {
		strength = Strong
	}
	title, says, record := notOfferedWords(s, programs)
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    title,
		Says:     says,
		Evidence: []Evidence{
			{Role: RoleClaim, Words: words},
			{Role: RoleConflict, Words: Whole(s.School)},
			{Role: RoleRecord, Record: record, Note: titles(families)},
		},
		Rests:   []profile.Claim{s.School, s.Degree, s.Area},
		Sources: []Source{programs.Source},
	})
}

// titles names families for people: the first few, since the rest are distant neighbours.
func titles(families []facts.Family) wording.Text {
	const shown = 3
	var out []wording.Text
	for _, f := range families {
		if t := f.Title(); t != "" {
			out = append(out, say(t))
		}
	}
	if len(out) > shown {
		out = append(out[:shown], say("and neighbouring fields"))
	}
	return wording.Join("; ", out...)
}

// familiesOf returns every family that any of the named fields may belong to, and how many fields are
// named. It is false unless each field is surely known, and for a minor.
func familiesOf(t *facts.Tables, area string) (families []facts.Family, fields int, ok bool) {
	main := mainField(area)
	if main == "" {
		return nil, 0, false
	}
	add := func(fs []facts.Family) {
		for _, f := range fs {
			if !slices.Contains(families, f) {
				families = append(families, f)
			}
		}
	}
	whole, wholeKnown := t.Families(main)
	add(whole)
	parts := splitFields(main)
	for _, part := range parts {
		fs, known := t.Families(part)
		if !known && (!wholeKnown || len(parts) == 1) {
			return nil, 0, false
		}
		add(fs)
	}
	return families, len(parts), len(families) > 0
}

// mainField returns a field without its concentration or minor: "Physics (concentration in Optics)" is
// Physics. It is empty when nothing but a minor is named.
func mainField(area string) string {
	lower := strings.ToLower(area)
	cut := len(area)
	for _, word := range []string{"(", "concentration", "minor", "emphasis", "specialization", "specialisation", "specializing", "specialising", "track", "focus", "option in", "with honors", "with honours", "thesis"} {
		if i := strings.Index(lower, word); i >= 0 {
			cut = min(cut, i)
		}
	}
	if len(lower) != len(area) {
		return "" // lower-casing moved the bytes: a script that no table here has
	}
	main := strings.TrimSpace(area[:cut])
	main = strings.TrimSuffix(main, " with")
	main = strings.TrimSuffix(main, " and")
	return strings.Trim(main, " ,;–—-:")
}

// splitFields splits a double major into its fields.
func splitFields(area string) []string {
	for _, sep := range []string{" and ", " & ", "/", ";", " + ", " with "} {
		area = strings.ReplaceAll(area, sep, ",")
	}
	var out []string
	for part := range strings.SplitSeq(area, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
