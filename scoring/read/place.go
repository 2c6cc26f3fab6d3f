package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// place reports whether s names a place, and its country when that is sure.
func (g *page) place(s string) (country string, ok bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 60 || strings.ContainsAny(s, "@;") {
		return "", false
	}
	lower := strings.ToLower(s)
	if g.lex.LocationWords[lower] {
		return "", true
	}
	for _, w := range words(lower) {
		if g.lex.LocationWords[w] && len(words(lower)) <= 5 {
			return "", true
		}
	}
	if c := g.lex.Countries[lower]; c != "" {
		return c, true
	}
	parts := strings.Split(s, ",")
	last := strings.TrimSpace(parts[len(parts)-1])
	// A city and its state, a city and its country, or all three: more would be the place of something named
	// before it.
	if c := g.lex.Countries[strings.ToLower(last)]; c != "" && (len(parts) == 2 || len(parts) == 3 && (c != "US" || usState(parts[1]))) && !g.named(parts[0]) && g.titleWords(parts[0]) < 2 {
		return c, true
	}
	if len(parts) == 2 && (usState(last) || usState(strings.TrimRight(last, " 0123456789-"))) && !g.named(parts[0]) {
		return "US", true
	}
	// "Utrecht, Holland": a town with whatever region is said of it. Alone, a name may be a firm's as well.
	if len(parts) > 1 && len(parts) <= 3 && g.town(parts[0]) && len(strings.Fields(last)) <= 3 && capitalised(last) && !g.named(last) && g.titleWords(last) <= 0 {
		return "", true
	}
	fields := strings.Fields(last)
	// "Denver, Colorado US", "Oslo NO"; but what stands before "Tulsa OK" is no town
	if n := len(fields); n >= 2 && len(fields[n-1]) == 2 && isUpper(fields[n-1]) && capitalised(strings.Join(fields[:n-1], " ")) && (len(parts) > 1) != g.town(strings.Join(fields[:n-1], " ")) {
		for _, c := range g.lex.Countries {
			if c == fields[n-1] {
				return c, true
			}
		}
		if usState(fields[n-1]) && n <= 3 {
			return "US", true
		}
	}
	if len(parts) == 2 && len(last) == 2 && isUpper(last) {
		for _, c := range g.lex.Countries {
			if c == last {
				return c, true
			}
		}
	}
	return "", false
}

// town reports whether s is the name of a town, and nothing that reads like a title.
func (g *page) town(s string) bool {
	s = strings.TrimSpace(s)
	return capitalised(s) && g.facts.Town(s) && g.titleWords(s) <= 0 && !g.named(s)
}

// named reports whether s reads like the name of an employer or a school rather than of a place.
func (g *page) named(s string) bool {
	ws := words(s)
	return len(ws) > 0 && (g.lex.EmployerWords[ws[len(ws)-1]] && ws[len(ws)-1] != "city" || g.lex.SchoolWords[ws[0]] && len(ws) > 1)
}

func isUpper(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

func capitalised(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// usState reports whether s is a US state, by name or postal code.
func usState(s string) bool {
	const codes = " AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR "
	const names = "|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|georgia|"
	s = strings.TrimSpace(s)
	return len(s) == 2 && strings.Contains(codes, " "+s+" ") || len(s) > 3 && strings.Contains(names, "|"+strings.ToLower(s)+"|")
}
