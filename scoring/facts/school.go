package facts

import (
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// School is a college or university, or a brand with several campuses that people name as one.
type School struct {
	ID             string        // "ipeds:166683", "world:gb:university-manchester" or "brand:devry-university"
	Name           string        // the present name, or the last one
	City           string        // "" for a brand
	Region         string        // US: the state's postal code; elsewhere often ""
	Country        string        // ISO 3166-1 alpha-2
	Highest        Level         // the highest level known of any table year; LevelUnknown when not known
	DegreeGranting bool          // US only
	Calendar       string        // IPEDS, academic year 2019-20: "semester", "quarter", "trimester" …; "" when not known
	Founded        timespan.Date // checked by hand; zero when not known, or when it may be the date of a merger or a new name
	FoundedExact   bool          // nothing older stands behind the school
	FoundedSource  Source
	Closed         timespan.Date // zero when open or not surely known
	ClosedSource   Source
	Successor      string // ID of the school that took it over; "" when none is known
	Source         Source
	// Levels are the years of which it is known what levels the school awarded.
	Levels Years
	row    string // key in the table of schools; "" for a school that no table has
}

// Years are years from the first to the last.
type Years struct{ From, To int }

// Match tells how a name was resolved.
type Match uint8

// The ways to resolve a name. Ambiguous means that the name is known and may mean several things.
const (
	NoMatch Match = iota
	Ambiguous
	Matched
)

// String returns "no match", "ambiguous" or "matched".
func (m Match) String() string { return [...]string{"no match", "ambiguous", "matched"}[m] }

// School resolves a school's name as people write it: former names, accents, "Univ. of",
// "University of X at Y". place, such as "Boston, MA", helps to tell namesakes apart and may be "".
// The School is the zero value unless Matched.
func (t *Tables) School(name, place string) (School, Match) {
	where := placeOf(place)
	if where.city != "" { // "University of Alabama", "Huntsville, AL"
		if s, m := t.named(name+" "+where.city, where); m == Matched && (s.City == "" || naming.Key(s.City) == where.city) {
			return s, m
		}
	}
	best := NoMatch
	for _, reading := range readings(name) {
		near := where
		if reading.rest != "" {
			near = near.or(placeOf(reading.rest))
		}
		s, m := t.named(reading.name, near)
		if m == Matched {
			return t.unlessAnother(s, reading, near)
		}
		best = max(best, m)
		if m == Ambiguous && !reading.part {
			return School{}, Ambiguous
		}
	}
	return School{}, best
}

// unlessAnother keeps a match that rests on part of a name only when the rest names no other school: "Queens'
// College (University of Cambridge)". A name of one word, such as "MIT", may be another's in another town.
func (t *Tables) unlessAnother(s School, r reading, near place) (School, Match) {
	if len(strings.Fields(r.name)) == 1 && near.city != "" && near.city != naming.Key(s.City) && t.Town(near.city) {
		return School{}, Ambiguous
	}
	if r.rest != "" {
		if other, m := t.named(r.rest, near); m == Ambiguous || m == Matched && other.ID != s.ID {
			return School{}, Ambiguous
		}
	}
	return s, Matched
}

// reading is a way to read a name: the words taken for the school's name, and the rest.
type reading struct {
	name, rest string
	part       bool // the rest is more than a note in brackets
}

// readings returns the ways to read a name, the whole first: "Wharton School, University of
// Pennsylvania" may name a school by its last or first part.
func readings(name string) []reading {
	out := []reading{{name: name}}
	if open, end := strings.IndexByte(name, '('), strings.LastIndexByte(name, ')'); open > 0 && end > open {
		out = append(out, reading{name: name[:open] + " " + name[end+1:], rest: name[open+1 : end]})
	}
	for _, cut := range []string{",", " - ", " – ", " — ", "|", ";"} {
		if i := strings.LastIndex(name, cut); i > 0 {
			out = append(out, reading{name: name[i+len(cut):], rest: name[:i], part: true})
		}
		if i := strings.Index(name, cut); i > 0 {
			out = append(out, reading{name: name[:i], rest: name[i+len(cut):], part: true})
		}
	}
	if i := strings.LastIndex(name, " at "); i > 0 {
		out = append(out, reading{name: name[i+4:], rest: name[:i], part: true})
	}
	return out
}

// named resolves one name, without reading it in other ways.
func (t *Tables) named(name string, near place) (School, Match) {
	ids, ok := t.schoolNames.Find(naming.Key(name))
	if !ok {
		return School{}, NoMatch
	}
	if !strings.Contains(ids, " ") && ids != "?" {
		s, ok := t.byRow(ids)
		if !ok || !s.fits(near) {
			return School{}, Ambiguous
		}
		return s, Matched
	}
	if near.empty() {
		return School{}, Ambiguous
	}
	var found, inCity []School
	for id := range strings.SplitSeq(ids, " ") {
		s, ok := t.byRow(id)
		if !ok || !s.fits(near) || near.region == "" && near.country == "" && naming.Key(s.City) != near.city {
			continue
		}
		found = append(found, s)
		if near.city != "" && naming.Key(s.City) == near.city {
			inCity = append(inCity, s)
		}
	}
	if len(inCity) == 1 {
		return inCity[0], Matched
	}
	if len(found) == 1 && len(inCity) == 0 && !strings.Contains(ids, "?") {
		return found[0], Matched
	}
	return School{}, Ambiguous
}

// fits reports whether the school may stand at the place. A brand stands anywhere in its country.
func (s School) fits(p place) bool {
	if p.country != "" && s.Country != p.country {
		return false
	}
	return p.region == "" || s.Region == "" || s.Country != "US" || s.Region == p.region
}

// The columns of the table of schools.
const (
	colName = iota
	colCity
	colRegion
	colCountry
	colHighest
	colDegrees
	colCalendar
	colFounded
	colExact
	colClosed
	colSuccessor
	colLevels
	colFamilies
	colLast
	colBrand
	colClosedBy
	colOwn // of rows of somebody's own: their source, and what they tell
)

func (t *Tables) byRow(row string) (School, bool) {
	v, ok := t.schools.Find(row)
	if !ok {
		return School{}, false
	}
	s := School{
		Name:           sorted.Field(v, colName),
		City:           sorted.Field(v, colCity),
		Region:         sorted.Field(v, colRegion),
		Country:        sorted.Field(v, colCountry),
		DegreeGranting: sorted.Field(v, colDegrees) == "y",
		Calendar:       sorted.Field(v, colCalendar),
		Founded:        date(sorted.Field(v, colFounded)),
		FoundedExact:   sorted.Field(v, colExact) == "y",
		Closed:         date(sorted.Field(v, colClosed)),
		Successor:      publicID(sorted.Field(v, colSuccessor), ""),
		Source:         ipeds,
		FoundedSource:  byHand,
		ClosedSource:   ipeds,
		Levels:         Years{2005, 2024},
		row:            row,
	}
	if sorted.Field(v, colClosedBy) != "" {
		s.ClosedSource = byHand
	}
	s.Highest = highest(sorted.Field(v, colHighest), sorted.Field(v, colLevels))
	if s.Calendar == "-2" {
		s.Calendar = ""
	}
	s.ID = publicID(row, strings.ToLower(s.Country)+":"+strings.ReplaceAll(naming.Key(s.Name), " ", "-"))
	if row[0] == 'r' {
		s.Source = ror
	}
	if own := sorted.Field(v, colOwn); own != "" {
		t.byOwner(&s, own)
	}
	return s, true
}

// byOwner names the sources of what a row of somebody's own tells of a school.
func (t *Tables) byOwner(s *School, own string) {
	column, tells, _ := strings.Cut(own, " ")
	source := t.source(column, Source{})
	if strings.Contains(tells, ownFounded) {
		s.FoundedSource = source
	}
	if strings.Contains(tells, ownClosed) {
		s.ClosedSource = source
	}
	if strings.Contains(tells, ownHighest) {
		s.Source, s.Levels = source, Years{To: date(source.Date).Year}
	}
}

func publicID(row, world string) string {
	switch {
	case row == "":
		return ""
	case row[0] == 'u':
		return "ipeds:" + row[1:]
	case row[0] == 'b':
		return "brand:" + row[1:]
	}
	return "world:" + world
}

// highest joins IPEDS' highest level offered (HLOFFER) with the levels of the awards reported.
func highest(offered, awarded string) Level {
	top := LevelUnknown
	switch offered {
	case "1", "2":
		top = Certificate
	case "3", "4":
		top = Associate
	case "5":
		top = Bachelor
	case "6":
		top = Postbaccalaureate
	case "7", "8":
		top = Master
	case "9":
		top = Doctor
	}
	for i := range len(awarded) {
		if awarded[i] != '+' && top != LevelUnknown {
			top = max(top, letterLevel(awarded[i]))
		}
	}
	return top
}

// LevelAwarded answers whether the school awards, or ever awarded, degrees of level l. It says No
// only when no table year has that level or a higher one.
//
// Certificates are Unknown unless reported, for many are not; so is a professional doctor at a school
// that left the register before 2013, when the level was counted in another way.
func (t *Tables) LevelAwarded(s School, l Level) Answer {
	v, ok := t.schools.Find(s.row)
	if !ok || s.Highest == LevelUnknown || l == LevelUnknown || l > Professional {
		return Unknown
	}
	if l == s.Highest || l >= Doctor && s.Highest >= Doctor {
		return Yes
	}
	levels := sorted.Field(v, colLevels)
	for i := range len(levels) {
		if levels[i] != '+' && letterLevel(levels[i]) == l {
			return Yes
		}
	}
	switch {
	case l < Associate || l == Postbaccalaureate || reaches(s.Highest, l):
		return Unknown
	case l == Professional && s.Levels.From > 0 && sorted.Field(v, colLast) < "2013":
		return Unknown
	}
	return No
}
