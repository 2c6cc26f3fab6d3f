package facts

import (
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
)

// Town returns the countries, as ISO 3166-1 alpha-2 codes, that have a town of that name with 15,000 people or
// more, nil for none. Names that are common words as well ("Mobile", "Reading") are left out: the name alone
// does not tell that a town is meant. Source: GeoNames, with the towns' own names added by hand.
func (t *Tables) Town(name string) []string {
	if len(name) > 60 {
		return nil
	}
	v, ok := t.towns.Find(naming.Plain(name))
	if !ok {
		return nil
	}
	return strings.Split(sorted.Field(v, 0), "|")
}
