package facts

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// schoolLayer are the schools of one pack on their way over the tables.
type schoolLayer struct {
	*layer
	rows, names, fields *upper
}

// What a row of somebody's own tells, as the letters of colOwn say behind the number of its source.
const (
	ownFounded = "f"
	ownClosed  = "c"
	ownHighest = "h"
)

// school lays one school over the tables.
func (l *schoolLayer) school(r SchoolRow) {
	near := place{city: naming.Key(r.City), country: r.Country}
	if r.Country == "US" {
		near.region = r.Region
	}
	row, key := "", naming.Key(r.Name)
	if _, inTables := l.below.schoolNames.Find(key); inTables {
		if s, m := l.below.named(r.Name, near); m == Matched && s.Country == r.Country {
			row = s.row
		}
	}
	known := row != ""
	if !known {
		l.out.own.schools++
		row = "p" + strconv.Itoa(l.out.own.schools)
	}
	source, column := l.source(r.Source)
	line := ""
	if known {
		line, _ = l.rows.find(row)
	}
	l.rows.put(row, schoolColumns(columns(line, colOwn+1), r, column, known)...)

	l.schoolName("name", -1, key, row, false)
	for i, n := range r.Names {
		key := naming.Key(n)
		l.schoolName("names", i, key, row, !strings.Contains(key, " "))
	}
	l.programs(row, r, source)
}

// highestLevels are the levels as the column of the highest one has them.
var highestLevels = map[Level]string{Certificate: "1", Associate: "3", Bachelor: "5", Postbaccalaureate: "6", Master: "7", Doctor: "9", Professional: "9"}

// schoolColumns lays a row over the columns of a school. A built-in one keeps its name.
func schoolColumns(had []string, r SchoolRow, source string, known bool) []string {
	if !known {
		had[colName], had[colCountry] = cell(r.Name), cell(r.Country)
		had[colCity], had[colRegion] = cell(r.City), cell(r.Region)
	}
	tells := ""
	if r.Founded != "" {
		had[colFounded], had[colExact] = dated(had[colFounded], r.Founded), "y"
		tells += ownFounded
	}
	if r.Closed != "" {
		had[colClosed], had[colSuccessor] = dated(had[colClosed], r.Closed), ""
		tells += ownClosed
	}
	if r.Highest != LevelUnknown {
		had[colHighest] = highestLevels[r.Highest]
		had[colLevels] = strings.Map(func(c rune) rune {
			if c != '+' && letterLevel(byte(c)) > r.Highest {
				return -1
			}
			return c
		}, had[colLevels])
		tells += ownHighest
	}
	had[colOwn] = source + " " + tells
	return had
}

// schoolName makes what a key stands for a name of a school. A name that others have too, or an abbreviation that they may have, counts
// only where the page gives the place.
func (l *schoolLayer) schoolName(part string, index int, key, row string, short bool) {
	ids, known := l.names.find(key)
	switch all := strings.Fields(ids); {
	case key == "":
		l.clash(part, index, say("has no word that tells it from others"), say("write the name out"))
	case slices.Contains(all, row):
	case known:
		l.names.put(key, ids+" "+row)
		l.clash(part, index, say("is a name of another school, too"), say("it counts only where the page gives the city or the country; add city, or leave the name out"))
	case short:
		l.names.put(key, row+" ?")
	default:
		l.names.put(key, row)
	}
}

// programs lays the programs of a school over what the tables say of it.
func (l *schoolLayer) programs(row string, r SchoolRow, source Source) {
	if len(r.Programs) == 0 {
		return
	}
	p := programs{since: r.AllSince, asOf: date(l.layer.rows.AsOf), source: source}
	for i, x := range r.Programs {
		families, known := l.families(i, x)
		key := naming.Key(x.Field)
		if !known && len(families) > 0 {
			l.fields.put(key, joined(families))
		}
		p.all = append(p.all, program{level: x.Level, key: key, field: x.Field, families: families, first: x.First, last: x.Last})
	}
	l.out.own.programs[row] = p
}

// families returns the families of a program: of its field, which may be known, and of the fields that it is like.
func (l *schoolLayer) families(index int, x ProgramRow) (all []Family, known bool) {
	all, known = l.below.Families(x.Field)
	all = slices.Clone(all)
	for i, like := range x.Like {
		more, ok := l.below.Families(like)
		if !ok {
			l.clash(fmt.Sprintf("programs[%d].like", index), i, say("is a field that no table has"), say("name one that is better known, such as \"Computer Science\""))
		}
		for _, f := range more {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	if len(all) == 0 {
		l.clash(fmt.Sprintf("programs[%d].field", index), -1, say("is a field that no table has, so that nothing is said of what this school does not offer"), say("give like, known fields that are near to it: [\"Computer Science\"]"))
	}
	slices.Sort(all)
	return all, known
}

func joined(families []Family) string {
	var b strings.Builder
	for i, f := range families {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(f))
	}
	return b.String()
}
