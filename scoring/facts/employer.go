package facts

import (
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Employer is a firm or another employer that the table knows.
type Employer struct {
	Name string
	// Earliest is the earliest date at which anyone can have worked there: of the founding, or of the project or the
	// older firm that it grew out of. Zero when that is not known or so long ago that it is not judged.
	Earliest timespan.Date
	// Slack is how many months Earliest may be too late: allow it on top of any tolerance.
	Slack int
	Exact bool // Earliest is well documented, as precisely as it is given
	// Telling are words of which one must stand beside the name before it surely means this firm, since it is an
	// ordinary word, or another firm's name, too; nil when the name means nothing else.
	Telling   []string
	Older     string        // an older firm that may be meant by this name; "" when there is none
	NameSince timespan.Date // when it took its present name; zero when from the start. People use today's name for earlier years
	Ended     timespan.Date // when it ceased to exist by itself; zero when it goes on
	Events    string        // renamings and takeovers, for people: "acquired by Oracle 2022-06"
	Sources   []Source      // at least one
}

// Employer resolves an employer's name as people write it: with or without its legal form, with a place behind it.
// Ambiguous means that the name may mean several firms, or is an ordinary word. The Employer is the zero value unless
// Matched.
func (t *Tables) Employer(name string) (Employer, Match) {
	e, m := t.employer(name)
	if m != NoMatch {
		return e, m
	}
	for _, cut := range []string{" (", ", ", " | ", " – ", " — ", " - ", " · "} {
		head, rest, ok := strings.Cut(name, cut)
		if !ok {
			continue
		}
		if e, m := t.employer(head); m != NoMatch {
			if !t.onlyPlace(rest) {
				return Employer{}, Ambiguous // "Google (via an agency)", "Google, YouTube"
			}
			return e, m
		}
	}
	return Employer{}, NoMatch
}

// employer resolves a name without reading it in other ways.
func (t *Tables) employer(name string) (Employer, Match) {
	line, ok := t.employers.Find(naming.Plain(name))
	if !ok {
		line, ok = t.employers.Find(naming.Firm(name))
	}
	if !ok {
		return Employer{}, NoMatch
	}
	flag, exact := sorted.Field(line, 0), sorted.Field(line, 1)
	if flag == "?" || flag == "=" && !strings.Contains(name, exact) {
		return Employer{}, Ambiguous
	}
	e := t.employerRow(sorted.Field(line, 2))
	if flag != "~" {
		e.Telling = nil
	}
	return e, Matched
}

func (t *Tables) employerRow(name string) Employer {
	row, _ := t.employers.Find("#" + name)
	e := Employer{
		Name:      name,
		Earliest:  date(sorted.Field(row, firmEarliest)),
		Exact:     sorted.Field(row, firmPrecision) == "a",
		Telling:   strings.Split(sorted.Field(row, firmTelling), "|"),
		Older:     sorted.Field(row, firmOlder),
		NameSince: date(sorted.Field(row, firmNameSince)),
		Ended:     date(sorted.Field(row, firmEnded)),
		Events:    sorted.Field(row, firmEvents),
		Sources:   []Source{t.source(sorted.Field(row, firmSource), firms)},
	}
	if !e.Exact {
		e.Slack = 12
	}
	if sorted.Field(row, firmSource) != "" {
		return e
	}
	from := sorted.Field(row, firmFrom)
	if strings.Contains(from, "sp500") {
		e.Sources = append(e.Sources, sp500)
	}
	if strings.Contains(from, "ror") {
		e.Sources = append(e.Sources, ror)
	}
	return e
}

// onlyPlace reports whether words behind an employer's name only tell where it is, or that one works from home.
func (t *Tables) onlyPlace(text string) bool {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("(),|–—·", r) }) {
		part = strings.TrimSpace(part)
		key := naming.Key(part)
		switch {
		case key == "", slices.Contains([]string{"remote", "hybrid", "on site", "onsite", "full time", "inc", "llc", "ltd"}, naming.Plain(part)):
		case t.Town(part), codeOf(countries, key) != "", codeOf(states, key) != "", len(part) == 2 && strings.Contains(states, "|"+part+":"):
		default:
			return false
		}
	}
	return true
}

// FirmKey returns the form in which names of employers are compared: their words in lower case, without accents, punctuation
// and the legal form at the end.
func FirmKey(name string) string { return naming.Firm(name) }
