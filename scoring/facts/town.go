package facts

import "plumbline/scoring/facts/internal/naming"

// Town reports whether a town of 15,000 people or more has that name. Names that are common words as well
// ("Mobile", "Reading") are left out: the name alone does not tell that a town is meant. Source: GeoNames,
// with the towns' own names added by hand.
func (t *Tables) Town(name string) bool {
	return len(name) <= 60 && t.towns.Has(naming.Plain(name))
}
