package facts

import (
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// The columns of an employer's own line, as build writes it; the last is of rows of somebody's own.
const (
	firmEarliest = iota
	firmPrecision
	firmTelling
	firmOlder
	firmNameSince
	firmEnded
	firmEvents
	firmFrom
	firmSource
	firmColumns
)

// employer lays one employer over the table. Of a name of one word that others may have too nothing strong is said, and of
// one that is a town, a person's name or an ordinary word nothing at all, unless a word beside it tells.
func (l *layer) employer(r EmployerRow, names *upper) {
	name := cell(r.Name)
	line, key, known := firmLine(names, name)
	had := columns("", firmColumns)
	if known {
		if field(line, 0) == "?" {
			l.clash("name", -1, say("may mean several employers"), say("give another name for it under names"))
		}
		name = field(line, 2)
		row, _ := names.find("#" + name)
		had = columns(row, firmColumns)
	}
	_, source := l.source(r.Source)
	telling := tellingOf(r.Telling)
	if telling != "" {
		had[firmTelling] = telling
	}
	if r.Founded != "" {
		had[firmEarliest], had[firmPrecision], had[firmSource] = dated(had[firmEarliest], r.Founded), "a", source
		if !known && !strings.Contains(key, " ") && telling == "" {
			had[firmPrecision] = "b" // another firm may be called so
		}
	}
	var events []string
	if had[firmEvents] != "" {
		events = append(events, had[firmEvents])
	}
	for _, p := range r.Predecessors {
		if had[firmOlder] == "" {
			had[firmOlder] = cell(p.Name)
		}
		event := "was " + cell(p.Name)
		if p.Until != "" {
			event += " until " + p.Until
		}
		events = append(events, event)
	}
	had[firmEvents] = strings.Join(events, "; ")
	names.put("#"+name, had...)

	if !known {
		l.newEmployerName("name", -1, r.Name, key, name, telling, names)
	}
	for i, n := range r.Names {
		l.employerName("names", i, n, name, telling, names)
	}
	for i, p := range r.Predecessors {
		l.employerName("predecessors", i, p.Name, name, telling, names)
	}
}

// employerName makes words a name of an employer, unless they are one of another.
func (l *layer) employerName(part string, index int, words, employer, telling string, names *upper) {
	line, key, known := firmLine(names, words)
	if known {
		if field(line, 2) != employer {
			l.clash(part, index, say("is a name of %s, too", field(line, 2)), say("leave it out; the two are kept apart"))
		}
		return
	}
	l.newEmployerName(part, index, words, key, employer, telling, names)
}

// newEmployerName makes words a name of an employer that is no other's.
func (l *layer) newEmployerName(part string, index int, words, key, employer, telling string, names *upper) {
	flag := ""
	switch {
	case telling != "" && !strings.Contains(key, " "):
		flag = "~"
	case l.meansMore(key):
		flag = "?"
		l.clash(part, index, say("may mean something else, too: a town, a person or an ordinary word"), say("give telling, words of which one stands beside it when this employer is meant"))
	}
	names.put(key, flag, cell(words), employer)
}

// firmLine finds the line of an employer's name, with or without its legal form. key is the name without.
func firmLine(names *upper, name string) (line, key string, known bool) {
	key, plain := naming.FirmAndPlain(name)
	if plain != key {
		if line, known = names.find(plain); known {
			return line, key, true
		}
	}
	line, known = names.find(key)
	return line, key, known
}

// meansMore reports whether a name of one word means too much to stand alone.
func (l *layer) meansMore(key string) bool {
	if strings.Contains(key, " ") {
		return false
	}
	use := l.below.NameUse(key)
	return len(key) < 3 || use.Given || use.Family || use.Word || l.below.Town(key)
}

// tellingOf writes telling words as the table has them.
func tellingOf(words []string) string {
	var out []string
	for _, w := range words {
		if w = strings.ToLower(strings.TrimSpace(cell(w))); w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return strings.Join(out, "|")
}
