package facts

import (
	"math"
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/geo"
	"plumbline/scoring/facts/internal/sorted"
)

// farApart is how many kilometres lie between two towns that nobody can go between every day.
const farApart = 250

// FarApart tells whether two places lie too far apart to go between them every day, whichever towns of their
// names are meant. Two places of which one may lie anywhere in a country are unknown.
func (t *Tables) FarApart(a, b Location) Answer {
	if a.Vague || b.Vague || len(a.spots) == 0 || len(b.spots) == 0 || a.mayBeSmall() || b.mayBeSmall() {
		return Unknown
	}
	nearest := math.Inf(1)
	for _, x := range a.spots {
		for _, y := range b.spots {
			if !x.placed || !y.placed {
				return Unknown
			}
			nearest = min(nearest, x.from(y))
		}
	}
	if nearest-geo.Slack > farApart {
		return Yes
	}
	return No
}

// mayBeSmall reports whether a smaller place may be meant, whose position is not known: one in a state or country
// that is stated and has no large one of that name.
func (l Location) mayBeSmall() bool {
	for _, a := range l.small {
		if slices.ContainsFunc(l.Said, a.touches) && !slices.ContainsFunc(l.spots, func(s spot) bool { return s.Within(a) || a.Within(s.Area) }) {
			return true
		}
	}
	return false
}

func (s spot) from(o spot) float64 { return geo.Kilometres(s.lat, s.lon, o.lat, o.lon) }

// border is how many kilometres from the nearest known town of a state or country a place still counts as one of
// its neighbourhood: suburbs lie across borders.
const border = 100

// Exists tells whether there is a town of that name where the place is said to lie. No is an answer only for a
// town so large that all its namesakes are known, for a state or country whose places are, and never close to
// its border or between places that were one, or are claimed by both.
func (t *Tables) Exists(l Location) Answer {
	switch {
	case l.Vague || l.City == "" || len(l.Said) == 0:
		return Unknown
	case len(l.spots) > 0 || slices.ContainsFunc(l.small, func(a Area) bool { return slices.ContainsFunc(l.Said, a.touches) }):
		return Yes
	case l.loose || l.size == "" || len(l.others) == 0 || l.coded && !l.codesKnown():
		return Unknown
	}
	for _, said := range l.Said {
		if !l.complete(said) {
			return Unknown
		}
		for _, o := range l.others {
			if t.together(o.Area, said) {
				return Unknown
			}
		}
	}
	if t.near(l.others, l.Said, border+geo.Slack) {
		return Unknown
	}
	return No
}

// codesKnown reports whether a code behind the town can be told: the largest town of that name is in one of the
// countries whose states have codes in the table. Provinces of Italy, cantons of Switzerland and many others have not.
func (l Location) codesKnown() bool {
	return slices.Contains([]string{"US", "CA", "AU"}, l.others[0].Country)
}

// Elsewhere returns the state or country of the largest town of that name outside what is said; zero for none.
func (l Location) Elsewhere() Area {
	if len(l.others) == 0 {
		return Area{}
	}
	return l.others[0].Area
}

// Unmistakable reports whether hardly anyone means another place than the largest of that name: it has a million
// people, only a country is said, and that country does not take its names from the same stock.
func (l Location) Unmistakable() bool {
	return l.size == "a" && !slices.ContainsFunc(l.Said, func(a Area) bool { return a.Region != "" || l.sharesNames(a) })
}

// languages are countries that name their places from one stock, down to the hamlets that no list has.
var languages = []string{
	"|US|GB|IE|CA|AU|NZ|ZA|JM|",
	"|ES|PT|BR|MX|AR|CL|CO|PE|VE|EC|BO|PY|UY|CR|PA|GT|HN|NI|SV|CU|DO|PR|PH|AO|MZ|CV|GQ|",
	"|FR|BE|CH|CA|LU|HT|CI|SN|",
	"|DE|AT|CH|LI|LU|",
	"|SA|AE|EG|SY|IQ|JO|LB|PS|YE|OM|KW|BH|QA|LY|TN|DZ|MA|SD|MR|SO|IR|PK|AF|IN|BD|",
	"|RU|UA|BY|KZ|BG|RS|MK|PL|CZ|SK|HR|SI|BA|ME|UZ|KG|TJ|TM|",
	"|ID|MY|BN|TL|SG|",
}

// complete reports whether the table has every place of the name that may lie in the area.
func (l Location) complete(said Area) bool {
	half := l.size == "a" || l.size == "b"
	switch {
	case said.Country == "US":
		return true // the post office lists its hamlets
	case said.Region != "":
		return half && slices.Contains([]string{"CA", "AU", "DE", "IN", "GB"}, said.Country)
	}
	return !l.sharesNames(said)
}

// sharesNames reports whether a town of that name lies in a country whose names the area has as well.
func (l Location) sharesNames(said Area) bool {
	return slices.ContainsFunc(l.others, func(s spot) bool {
		return slices.ContainsFunc(languages, func(countries string) bool {
			return strings.Contains(countries, "|"+s.Country+"|") && strings.Contains(countries, "|"+said.Country+"|")
		})
	})
}

// together reports whether a place in the one area may be said to lie in the other.
func (t *Tables) together(a, b Area) bool {
	for _, x := range []Area{a, {Country: a.Country}} {
		row, _ := t.places.Find("~" + x.String())
		for s := range strings.SplitSeq(row, "|") {
			if s != "" && b.touches(areaOf(s)) {
				return true
			}
		}
	}
	return false
}

// near reports whether one of the towns is within so many kilometres of a known town of one of the areas. Where the
// boxes around the areas' towns do not tell, it goes through the whole table, and so it is asked last.
func (t *Tables) near(towns []spot, areas []Area, km float64) bool {
	areas = slices.DeleteFunc(slices.Clone(areas), func(a Area) bool {
		row, _ := t.places.Find("#" + a.String())
		box := geo.ReadBox(sorted.Field(row, 2))
		return !slices.ContainsFunc(towns, func(o spot) bool { return o.placed && box.MayBeNear(o.lat, o.lon, km) })
	})
	if len(areas) == 0 {
		return false
	}
	wanted := t.numbers(areas)
	for rest := string(t.towns); rest != ""; {
		end := strings.IndexByte(rest, '\n')
		line := rest[:end]
		rest = rest[end+1:]
		for at := strings.IndexByte(line, '\t') + 1; at > 0 && at+geo.SpotLength <= len(line) && line[at] != '\t' && line[at+1] != '\t'; at += geo.SpotLength {
			if !wanted[geo.Index(line[at:])] {
				continue
			}
			var s spot
			s.lat, s.lon = geo.Degrees(line[at+geo.NumberLength : at+geo.SpotLength])
			if slices.ContainsFunc(towns, func(o spot) bool { return o.placed && o.from(s) <= km }) {
				return true
			}
		}
	}
	return false
}

// numbers returns the numbers of the areas and of all that are in them. The states of a country are numbered behind
// it.
func (t *Tables) numbers(areas []Area) (out [geo.Numbers]bool) {
	for _, a := range areas {
		row, ok := t.places.Find("#" + a.String())
		for number := sorted.Field(row, 1); ok; {
			n := geo.Index(number)
			out[n] = true
			number = geo.Number((n + 1) % geo.Numbers)
			next, found := t.places.Find("=" + number)
			ok = found && a.Region == "" && areaOf(next).Within(a)
		}
	}
	return out
}

// State returns the one state of the US or province of Canada in which a place surely lies; false when it is not
// stated, or could be another.
func (l Location) State() (Area, bool) {
	if l.Vague || len(l.Said) == 0 {
		return Area{}, false
	}
	found := Area{}
	for _, a := range l.Said {
		if a.Region == "" || a.Country != "US" && a.Country != "CA" {
			if l.City == "" || slices.ContainsFunc(l.spots, func(s spot) bool { return s.Within(a) }) || slices.ContainsFunc(l.small, a.touches) {
				return Area{}, false
			}
			continue // "Denver, CO": no Denver in Colombia
		}
		if found != (Area{}) {
			return Area{}, false
		}
		found = a
	}
	return found, found != Area{}
}

// In reports whether a place may lie in a state or country.
func (l Location) In(a Area) bool {
	return slices.ContainsFunc(l.Said, a.touches) || len(l.Said) == 0 && slices.ContainsFunc(l.spots, func(s spot) bool { return s.Within(a) })
}

// Country returns the one country in which a place surely lies, "" when it is not known.
func (l Location) Country() string {
	country := ""
	for _, s := range l.spots {
		if country != "" && s.Country != country {
			return ""
		}
		country = s.Country
	}
	return country
}

// Near tells whether a place may lie in a state or country, or close to it.
func (t *Tables) Near(l Location, a Area) Answer {
	if l.Vague {
		return Unknown
	}
	for _, said := range l.Said {
		if said.touches(a) {
			return Yes
		}
	}
	if len(l.spots) == 0 || l.mayBeSmall() || slices.ContainsFunc(l.spots, func(s spot) bool { return !s.placed }) {
		return Unknown
	}
	if t.near(l.spots, []Area{a}, farApart+geo.Slack) {
		return Yes
	}
	return No
}
