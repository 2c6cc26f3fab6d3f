package facts

import (
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Family is a family of fields of study: the first two digits of a code of the Classification of
// Instructional Programs (CIP 2020), such as "11".
type Family string

// Title returns the family's title: "Computer and Information Sciences and Support Services".
func (f Family) Title() string {
	title, _ := sorted.Lines(families).Find(string(f))
	return title
}

// Programs is what a school reported of some families at some level or above.
type Programs struct {
	Answer   Answer   // see ProgramAwarded
	Awarded  []Family // those of the families with an award (or an offer) at that level or above
	From, To int      // the academic years covered, by the year in which they end
	// First and Last are the days between which the awards were made that the answer is of. Judged is the first year
	// for which it may still stand.
	First, Last timespan.Date
	Judged      int
	Own         bool // the answer is of somebody's own list of what the school offered, for the year that was asked
	Source      Source
}

// Families returns the families in which a field of study, as people name it, may be classified. It
// is false when the field is not surely known, or not tied to any family ("General Studies").
func (t *Tables) Families(field string) ([]Family, bool) {
	v, ok := t.fields.Find(naming.Key(field))
	if !ok {
		return nil, false
	}
	var out []Family
	for f := range strings.SplitSeq(v, " ") {
		out = append(out, Family(f))
	}
	return out, true
}

// Programs returns what school s reported of the families at level l or above. Where somebody's own list has the school,
// it is what could be finished in that year or near to it; 0 stands for any year.
func (t *Tables) Programs(s School, fams []Family, l Level, year int) Programs {
	if own, ok := t.own.programs[s.row]; ok && s.row != "" {
		return own.answer(fams, l, year)
	}
	p := Programs{
		From: 2020, To: 2024, First: timespan.Date{Year: 2019, Month: 7, Day: 1}, Last: timespan.Date{Year: 2024, Month: 6, Day: 30}, Judged: 2005,
		Source: ipeds,
	}
	v, ok := t.schools.Find(s.row)
	levels := sorted.Field(v, colLevels)
	if !ok || levels == "" || len(fams) == 0 || l == LevelUnknown || l > Professional {
		return p
	}
	if s.Levels.From == 0 && !awardsLevel(levels, l) { // somebody knows of a level that the school has not reported
		return p
	}
	near := false // an award one step below, which may be the same course by another name
	reported := sorted.Field(v, colFamilies)
	for i := 0; i+3 <= len(reported); i += 3 {
		f, highest := Family(reported[i:i+2]), letterLevel(reported[i+2])
		if !slices.Contains(fams, f) {
			continue
		}
		if reaches(highest, l) {
			p.Awarded = append(p.Awarded, f)
		}
		near = near || highest == Postbaccalaureate && l == Master
	}
	switch {
	case len(p.Awarded) > 0:
		p.Answer = Yes
	case near || l < Associate || l == Postbaccalaureate || !strings.HasSuffix(levels, "+"):
	default:
		p.Answer = No
	}
	return p
}

// awardsLevel reports whether awards of level l or above are among those reported.
func awardsLevel(letters string, l Level) bool {
	return strings.ContainsFunc(letters, func(c rune) bool { return c != '+' && reaches(letterLevel(byte(c)), l) })
}

// letterLevel returns the level that a letter of the tables stands for.
func letterLevel(c byte) Level {
	return [...]Level{Certificate, Associate, Bachelor, Postbaccalaureate, Master, Doctor, Professional}[max(0, strings.IndexByte("CABGMDP", c))]
}

// reaches reports whether an award of level have is at level want or above. The two kinds of doctor's
// degree are one level here, since people write either.
func reaches(have, want Level) bool { return have >= min(want, Doctor) }

// ProgramAwarded answers whether school s awarded anything in any of the families at level l or
// above. It says No only for a school that reports its programs and still did in 2024.
func (t *Tables) ProgramAwarded(s School, fams []Family, l Level) Answer {
	return t.Programs(s, fams, l, 0).Answer
}
