package facts

import (
	"slices"
	"strings"
	"unicode"

	"plumbline/scoring/facts/internal/geo"
	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
)

// Area is a country, or a state of one.
type Area struct {
	Country string // ISO 3166-1 alpha-2
	Region  string // US: the postal code; elsewhere the code that GeoNames gives it; "" for the whole country
}

// String returns "US.TX" or "US".
func (a Area) String() string {
	if a.Region == "" {
		return a.Country
	}
	return a.Country + "." + a.Region
}

// Within reports whether a is b or lies in it.
func (a Area) Within(b Area) bool {
	return a.Country == b.Country && (b.Region == "" || a.Region == b.Region)
}

func (a Area) touches(b Area) bool { return a.Within(b) || b.Within(a) }

func areaOf(s string) Area {
	country, region, _ := strings.Cut(s, ".")
	return Area{country, region}
}

// Location is what a stated place may mean: "Boston", "Paris, Texas", "Bengaluru, Karnataka, India".
type Location struct {
	City string // the words for the town; "" when no town of that name is known
	// Behind are the words behind the town, for the state or the country.
	Behind string
	// Said are the states and countries that those words may mean, or all of the words when they name no town; nil
	// when none is said.
	Said []Area
	// Vague is set for what names no one place: "Remote", "Greater Boston Area", "Berlin / Munich", a country that
	// is not known.
	Vague bool

	loose  bool   // a word between the town and its country is not known
	coded  bool   // what is said is a code: "MA" is a state here and a province there
	spots  []spot // what is meant: towns of that name within what is said
	others []spot // towns of that name elsewhere
	small  []Area // every area with a smaller place of that name
	size   string // of the largest, as geo.Size writes it; "" when its small namesakes are not known
}

// spot is one town of a name.
type spot struct {
	Area
	placed   bool // its position is known
	lat, lon float64
}

// LocationSource returns the source of what is known about towns.
func (t *Tables) LocationSource() Source { return geoNames }

// vague are words that stand in what is no one town; short ones count only as they are written here, since
// states have codes like "OR".
var vague = []string{"remote", "hybrid", "anywhere", "worldwide", "global", "online", "virtual", "home", "telecommute", "telework", "distributed",
	"greater", "area", "metro", "metropolitan", "metroplex", "region", "county", "near", "suburb", "silicon", "various", "multiple", "several",
	"travel", "offices", "locations", "relocating", "relocation", "open", "willing", "currently", "formerly", "based", "from", "client", "clients",
	"großraum", "raum", "région", "región", "regione", "área", "oder", "via", "and", "or", "to", "und", "et", "y", "e", "ou", "o"}

// Location reads a stated place.
func (t *Tables) Location(text string) Location {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > 80 || strings.ContainsAny(text, "/|;&•·→+") || dashed(text) || hasVagueWord(text) {
		return Location{Vague: true}
	}
	switch parts := placeParts(text); len(parts) {
	case 1:
		return t.onePlace(parts[0])
	case 2, 3:
		return t.town(parts[0], parts[1:])
	}
	return Location{Vague: true}
}

func dashed(text string) bool {
	return strings.Contains(text, " - ") || strings.Contains(text, " – ") || strings.Contains(text, " — ")
}

func hasVagueWord(text string) bool {
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if len(w) > 3 {
			w = strings.ToLower(w)
		}
		if slices.Contains(vague, w) {
			return true
		}
	}
	return false
}

// placeParts cuts a place at its commas and brackets and leaves postal codes out.
func placeParts(text string) []string {
	var parts []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == '(' || r == ')' }) {
		words := slices.DeleteFunc(strings.Fields(part), func(w string) bool { return strings.ContainsFunc(w, unicode.IsDigit) })
		if len(words) > 0 {
			parts = append(parts, strings.Join(words, " "))
		}
	}
	return parts
}

// onePlace reads a place without commas: a town, a state, a country, or a town with one of those ("Denver
// Colorado").
func (t *Tables) onePlace(text string) Location {
	areas := t.areasNamed(text)
	if l := t.town(text, nil); l.City != "" {
		for _, a := range areas {
			if a.Country == "US" && a.Region != "" {
				l.spots = append(l.spots, spot{Area: a}) // "New York", "Washington": the state may be meant
			}
		}
		return l
	}
	if areas != nil {
		return Location{Said: areas}
	}
	words := strings.Fields(text)
	for n := len(words) - 1; n > 0; n-- {
		if l := t.town(strings.Join(words[:n], " "), []string{strings.Join(words[n:], " ")}); l.City != "" && !l.Vague {
			return l
		}
	}
	return Location{Vague: true}
}

// town reads a town and what is said behind it.
func (t *Tables) town(city string, behind []string) Location {
	l := Location{City: city, Behind: strings.Join(behind, ", ")}
	row, known := t.townRow(city)
	if !known {
		l.City = ""
	}
	if len(behind) > 0 {
		if l.Said, l.loose = t.said(behind); l.Said == nil {
			l.Vague = true
			return l
		}
		l.coded = isCode(behind[len(behind)-1])
	}
	for spots := sorted.Field(row, 0); len(spots) >= geo.SpotLength; spots = spots[geo.SpotLength:] {
		s := spot{Area: t.area(spots[:geo.NumberLength]), placed: true}
		s.lat, s.lon = geo.Degrees(spots[geo.NumberLength:geo.SpotLength])
		if l.Said == nil || slices.ContainsFunc(l.Said, s.Within) {
			l.spots = append(l.spots, s)
		} else {
			l.others = append(l.others, s)
		}
	}
	for small := sorted.Field(row, 1); len(small) >= geo.NumberLength; small = small[geo.NumberLength:] {
		a := t.area(small[:geo.NumberLength])
		l.small = append(l.small, a)
	}
	l.size = sorted.Field(row, 2)
	return l
}

// said reads the states and countries behind a town. A state and its country are one place; two that do not lie
// in each other are none.
func (t *Tables) said(behind []string) (areas []Area, loose bool) {
	last := t.areasNamed(behind[len(behind)-1])
	if len(behind) == 1 || last == nil {
		return last, false
	}
	first := t.areasNamed(behind[0])
	if first == nil {
		return last, true
	}
	return slices.DeleteFunc(first, func(a Area) bool { return !slices.ContainsFunc(last, a.Within) }), false
}

// townRow finds a town by its name, with "St." for "Saint" and the like.
func (t *Tables) townRow(name string) (string, bool) {
	if len(name) > 60 {
		return "", false
	}
	key := naming.Plain(name)
	if row, ok := t.towns.Find(key); ok {
		return row, true
	}
	for _, pair := range [][2]string{{"st ", "saint "}, {"ft ", "fort "}, {"mt ", "mount "}} {
		for i := range pair {
			if rest, ok := strings.CutPrefix(key, pair[i]); ok {
				return t.towns.Find(pair[1-i] + rest)
			}
		}
	}
	return "", false
}

// areasNamed returns the states and countries of a name, or of a code that is written in capitals.
func (t *Tables) areasNamed(name string) []Area {
	key := naming.Plain(name)
	if isCode(name) {
		key = strings.ToUpper(strings.ReplaceAll(key, " ", ""))
	}
	row, ok := t.places.Find(key)
	if !ok || key == "" {
		return nil
	}
	var out []Area
	for s := range strings.SplitSeq(row, "|") {
		out = append(out, areaOf(s))
	}
	return out
}

// AreaName returns the English name of a state or country, "" when it has none here.
func (t *Tables) AreaName(a Area) string {
	row, _ := t.places.Find("#" + a.String())
	return sorted.Field(row, 0)
}

// CodeArea returns the state or province of an area code; false when it belongs to none.
func (t *Tables) CodeArea(c AreaCode) (Area, bool) {
	if c.Region == "" {
		return Area{}, false
	}
	for _, a := range t.areasNamed(c.Region) {
		if a.Country == c.Country && a.Region != "" {
			return a, true
		}
	}
	return Area{}, false
}

// isCode reports whether a name is written as a code is: at most three letters, all of them capitals.
func isCode(name string) bool {
	return len(strings.ReplaceAll(naming.Plain(name), " ", "")) <= 3 && strings.ToUpper(name) == name
}

// area returns the area of a number in the table of towns.
func (t *Tables) area(number string) Area {
	s, _ := t.places.Find("=" + number)
	return areaOf(s)
}
