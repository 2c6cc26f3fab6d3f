package facts

import (
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// Lookalike is the likeness of a name that no table knows to the name of a school that one does.
type Lookalike struct {
	Name string // the known school's name: "Indiana State University"
	Kind Likeness
	Source
}

// Likeness tells in what an unknown name differs from a known one.
type Likeness uint8

// The kinds of likeness.
const (
	Unlike   Likeness = iota
	Spelled           // a letter or two: "Standford University"
	State             // by the word "State" alone: "Western Kentucky State University"
	Regional          // by a part of a US state: "Eastern Indiana State University"
)

// settled are the countries whose schools have one official spelling in Latin letters. Elsewhere a letter more or
// less is most often another way to transliterate.
const settled = " AT AU BE CA CH DE DK ES FI FR GB IE IT MX NL NO NZ PT SE US "

// Lookalike finds the school whose name an unknown name is nearly, but not quite. It finds none for a name that any
// table knows, in any way to read it, nor where the differing word is that of another school or of a town.
func (t *Tables) Lookalike(name string) (Lookalike, bool) {
	if _, m := t.School(name, ""); m != NoMatch {
		return Lookalike{}, false
	}
	if _, gone := t.Renaming(name); gone {
		return Lookalike{}, false
	}
	key := naming.Key(name)
	if l, ok := t.regional(key); ok {
		return l, true
	}
	if l, ok := t.state(key); ok {
		return l, true
	}
	return t.spelled(key)
}

// state finds a US school whose name has no "State": "Duke State University". The state university of a town is
// none: it may be a translation.
func (t *Tables) state(key string) (Lookalike, bool) {
	rest, ok := strings.CutSuffix(key, " state university")
	if !ok || t.Town(rest) {
		return Lookalike{}, false
	}
	s, m := t.named(rest+" university", place{})
	if m != Matched || s.Country != "US" {
		return Lookalike{}, false
	}
	return Lookalike{s.Name, State, ipeds}, true
}

// regional compares a name of US directions and a state with all such names of the register.
func (t *Tables) regional(key string) (Lookalike, bool) {
	parts, ok := naming.Regional(key)
	if !ok || len(parts) < 2 || t.alike(parts) != "" {
		return Lookalike{}, false
	}
	if at := slices.Index(parts, "state"); at >= 0 {
		if near := t.alike(slices.Delete(slices.Clone(parts), at, at+1)); near != "" {
			return Lookalike{near, State, ipeds}, true
		}
	} else if near := t.alike(append(slices.Clone(parts), "state")); near != "" {
		return Lookalike{near, State, ipeds}, true
	}
	for i, p := range parts { // a direction too many
		if p == "state" || !slices.Contains(directions, p) {
			continue
		}
		if near := t.alike(slices.Delete(slices.Clone(parts), i, i+1)); near != "" {
			return Lookalike{near, Regional, ipeds}, true
		}
	}
	return Lookalike{}, false
}

var directions = []string{"north", "south", "east", "west", "central", "northeast", "northwest", "southeast", "southwest"}

// RegisterFrom is the year from which the register that Lookalike compares regional names with has them all.
const RegisterFrom = 2008

// alike returns the name of a school that is made of these parts; "" when there is none. "Carolina" stands for
// either of the two, as in "Western Carolina University".
func (t *Tables) alike(parts []string) string {
	parts = slices.Clone(parts)
	slices.Sort(parts)
	if name, ok := t.regionalNames.Find(strings.Join(parts, " ")); ok {
		return name
	}
	for i, p := range parts {
		if _, short, ok := strings.Cut(p, "-"); ok && (short == "carolina" || short == "dakota" || short == "virginia") {
			parts[i] = short
			slices.Sort(parts)
			name, _ := t.regionalNames.Find(strings.Join(parts, " "))
			return name
		}
	}
	return ""
}

// spelled compares a name with those that begin alike up to the word that differs.
func (t *Tables) spelled(key string) (Lookalike, bool) {
	from := 0
	for word := range strings.SplitSeq(key, " ") {
		if len(word) >= 5 && word[0] < 0x80 && !naming.General(word) {
			for other, ids := range t.schoolNames.WithPrefix(key[:from+1]) {
				if !naming.Near(key, other) {
					continue
				}
				first, _, _ := strings.Cut(ids, " ")
				s, ok := t.byRow(first)
				if ok && strings.Contains(settled, " "+s.Country+" ") && !t.inNames(word) && !t.Town(word) {
					return Lookalike{s.Name, Spelled, s.Source}, true
				}
			}
		}
		from += len(word) + 1
	}
	return Lookalike{}, false
}

// inNames reports whether a word stands in any name of a school.
func (t *Tables) inNames(word string) bool {
	return inKeys(string(t.schoolNames.Lines), word) || inKeys(string(t.schoolNames.Over), word)
}

// inKeys reports whether a word stands in a key of a table.
func inKeys(text, word string) bool {
	for at := 0; ; {
		i := strings.Index(text[at:], word)
		if i < 0 {
			return false
		}
		i += at
		end := i + len(word)
		if (i == 0 || text[i-1] == ' ' || text[i-1] == '\n') && end < len(text) && (text[end] == ' ' || text[end] == '\t') {
			return true
		}
		at = end
	}
}
