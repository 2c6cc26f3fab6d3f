package naming

import (
	"slices"
	"strings"
)

// directions are the words for a part of a region, each with the form that stands for all of them.
var directions = map[string]string{
	"north": "north", "northern": "north", "south": "south", "southern": "south", "east": "east", "eastern": "east", "west": "west", "western": "west",
	"central": "central", "northeast": "northeast", "northeastern": "northeast", "northwest": "northwest", "northwestern": "northwest",
	"southeast": "southeast", "southeastern": "southeast", "southwest": "southwest", "southwestern": "southwest",
}

// regions are the US states that give schools their names. Georgia and Washington are left out: a country and a
// person have those names too.
var regions = []string{
	"north carolina", "south carolina", "north dakota", "south dakota", "west virginia", "new hampshire", "new jersey", "new mexico", "rhode island",
	"alabama", "alaska", "arizona", "arkansas", "california", "carolina", "colorado", "connecticut", "dakota", "delaware", "florida", "hawaii", "idaho",
	"illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi",
	"missouri", "montana", "nebraska", "nevada", "ohio", "oklahoma", "oregon", "pennsylvania", "tennessee", "texas", "utah", "vermont", "virginia",
	"wisconsin", "wyoming",
}

// Regional reads a key that is made of nothing but a US state, directions, "state", and "university" or "college":
// "eastern indiana state university". parts are its words but for the kind of school, in an order that is the same
// for all names of the same words: "University of South Florida" and "Southern Florida University" are alike. The
// kind stands first or last: the state of "Northwestern College of Iowa" is only where it stands.
func Regional(key string) (parts []string, ok bool) {
	if len(key) > 80 {
		return nil, false
	}
	words := strings.Fields(key)
	for i, w := range words {
		if kindOfSchool(w) && i > 0 && i < len(words)-1 {
			return nil, false
		}
	}
	rest, region := " "+key+" ", ""
	for _, r := range regions {
		if at := strings.Index(rest, " "+r+" "); at >= 0 {
			region, rest = r, rest[:at]+" "+rest[at+len(r)+2:]
			break
		}
	}
	if region == "" {
		return nil, false
	}
	kind := false
	parts = append(parts, strings.ReplaceAll(region, " ", "-"))
	for _, w := range strings.Fields(rest) {
		switch {
		case kindOfSchool(w):
			kind = true
		case w == "state":
			parts = append(parts, w)
		case directions[w] != "":
			parts = append(parts, directions[w])
		default:
			return nil, false
		}
	}
	slices.Sort(parts)
	return parts, kind
}

func kindOfSchool(word string) bool { return word == "university" || word == "college" }
