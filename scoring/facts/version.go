package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// VersionMention is a version of a product named in a text, at the bytes Start up to End.
type VersionMention struct {
	Start, End int
	Product    string // "Java"
	Version    string // "17"
	// Released is the day of general availability. Previews exist before it, often for a year.
	Released timespan.Date
	Source   Source
}

// Versions finds products named with an explicit version, "Python 3.11", whose release date is
// known, in order. Of a range or an open end ("Java 8+") only the lowest version counts. A number
// that counts something else ("Java 8 years", "Java 17 Mar 2015") is no version.
func (t *Tables) Versions(text string) []VersionMention {
	var out []VersionMention
	for i := 0; i < len(text); {
		if !starts(text, i) {
			i++
			continue
		}
		if m, ok := t.versionAt(text, i); ok {
			out = append(out, m)
			i = m.End
			continue
		}
		i = wordEnd(text, i+1)
	}
	return out
}

// productWords is the most words that the name of a product in the table has.
const productWords = 4

func (t *Tables) versionAt(text string, i int) (VersionMention, bool) {
	first := text[i:min(wordEnd(text, i+1), i+maxName)]
	if lettersOnly := strings.TrimRight(first, "0123456789"); lettersOnly == "" || !t.versions.HasPrefix(strings.ToLower(lettersOnly)) {
		return VersionMention{}, false
	}
	for words, end := 0, i; end < len(text) && end-i < maxName && words < productWords; words++ {
		next := end
		for next < len(text) && !digit(text[next]) && wordRune(runeAt(text, next)) {
			_, size := utf8.DecodeRuneInString(text[next:])
			next += size
		}
		if next == end { // a dot or a space inside the name: Node.js, Spring Boot
			if text[end] != '.' && text[end] != ' ' {
				break
			}
			next = end + 1
		}
		end = next
		product, ok := t.versions.Find(strings.ToLower(text[i:end]))
		if !ok {
			continue
		}
		// "go" is a verb and "rails" are on the ground: the name is written as the product is.
		if name := sorted.Field(product, 4); text[i:end] != name && (len(name) < 3 || slices.Contains(ordinary, strings.ToLower(text[i:end]))) {
			continue
		}
		if m, ok := t.numbered(text, i, end, product); ok {
			return m, true
		}
	}
	return VersionMention{}, false
}

// ordinary are the names of products that are also words, in small letters.
var ordinary = []string{"go", "react", "angular", "node", "rails", "ruby", "vue"}

func runeAt(text string, i int) rune {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

// numbered reads the version that follows the name of a product at text[start:end].
func (t *Tables) numbered(text string, start, end int, product string) (VersionMention, bool) {
	i := end
	for i < len(text) && i-end < 2 && (text[i] == ' ' || text[i] == '-') {
		i++
	}
	for _, word := range []string{"version ", "v.", "v", "SE "} {
		if strings.HasPrefix(text[i:], word) {
			i += len(word)
			break
		}
	}
	from := i
	for i < len(text) && (digit(text[i]) || text[i] == '.' && i+1 < len(text) && digit(text[i+1]) && i > from) {
		i++
	}
	version := text[from:i]
	if version == "" || len(version) > 12 || counts(text[i:]) {
		return VersionMention{}, false
	}
	id, mode, lowest, shown := sorted.Field(product, 0), sorted.Field(product, 1), sorted.Field(product, 2), sorted.Field(product, 3)
	cycle := version
	if shown == "Java" { // 1.8 is Java 8
		if rest, ok := strings.CutPrefix(version, "1."); ok && rest >= "5" {
			cycle = rest
		}
	}
	released, ok := t.released(id, cycle, mode)
	if !ok || compareVersions(cycle, lowest) < 0 {
		return VersionMention{}, false
	}
	return VersionMention{start, i, shown, version, released, endOfLife}, true
}

// released returns the date of the release cycle that a version belongs to: its own, that of its
// ".0", or that of the cycle which it refines.
func (t *Tables) released(product, version, mode string) (timespan.Date, bool) {
	for _, v := range []string{version, version + ".0"} {
		if d, ok := t.versions.Find("#" + product + " " + v); ok {
			return date(d), true
		}
	}
	for mode == "major" && strings.Contains(version, ".") {
		version = version[:strings.LastIndexByte(version, '.')]
		if d, ok := t.versions.Find("#" + product + " " + version); ok {
			return date(d), true
		}
	}
	return timespan.Date{}, false
}

func compareVersions(a, b string) int {
	return slices.Compare(numbers(a), numbers(b))
}

func numbers(v string) []int {
	var out []int
	for part := range strings.SplitSeq(v, ".") {
		n, _ := strconv.Atoi(part)
		out = append(out, n)
	}
	return out
}

// counted are words after a number that make it a count or a date instead of a version.
var counted = []string{"year", "years", "yr", "yrs", "month", "months", "mos", "week", "weeks", "day", "days", "hour", "hours", "hrs",
	"people", "person", "developer", "developers", "dev", "devs", "engineer", "engineers", "member", "members", "project", "projects", "app", "apps",
	"application", "applications", "service", "services", "microservices", "server", "servers", "node", "nodes", "cluster", "clusters", "site", "sites",
	"module", "modules", "component", "components", "page", "pages", "device", "devices", "time", "times", "k", "gb", "tb", "mb",
	"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "january", "february", "march", "april", "june",
	"july", "august", "september", "october", "november", "december",
	"m", "mm", "cm", "km", "ft", "kg", "g", "lb", "lbs", "oz", "ha", "metre", "metres", "meter", "meters", "kilometres", "kilometers", "mile", "miles", "foot", "feet", "inch", "inches", "yards", "acres", "hectares",
	"gram", "grams", "carat", "carats", "litre", "litres", "liter", "liters", "degree", "degrees", "minute", "minutes", "second", "seconds", "students", "pupils", "clients", "users", "customers", "classes", "courses", "semesters", "credits",
	"jahr", "jahre", "jahren", "monat", "monate", "monaten", "wochen", "tage", "stunden", "ans", "année", "années", "mois", "semaines", "jours", "heures", "año", "años", "mes", "meses", "semanas", "días", "dias", "horas",
	"ano", "anos", "mês", "anno", "anni", "mese", "mesi", "settimane", "giorni", "ore", "jaar", "jaren", "maand", "maanden", "weken", "dagen", "uur", "rok", "lata", "lat", "miesiąc", "miesiące", "miesięcy", "tygodni", "dni", "godzin",
	"januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "okt", "dezember", "dez", "janvier", "février", "mars", "avril", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
	"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janeiro", "fevereiro", "março", "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro",
	"gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre", "ottobre", "dicembre", "januari", "februari", "maart", "augustus", "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"}

// counts reports whether what follows a number shows that it is no version.
func counts(rest string) bool {
	if rest != "" && (rest[0] == '%' || rest[0] == '/' && len(rest) > 1 && digit(rest[1]) || rest[0] == ',' && len(rest) > 3 && digit(rest[1]) && digit(rest[2]) && digit(rest[3])) {
		return true
	}
	if rest != "" && wordRune(runeAt(rest, 0)) && rest[0] != 'x' {
		return true // "17th", "8a"
	}
	rest = strings.TrimLeft(rest, "+ -–")
	word := strings.ToLower(rest[:wordEnd(rest, 0)])
	return slices.Contains(counted, word)
}
