package build

import (
	"io/fs"
	"slices"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// towns lists the keys of names with the countries that have a town of that name. A name that is a common word
// stands in the table by hand without a country, and is left out.
func towns(dir fs.FS) ([]string, error) {
	carried, err := read(dir, "towns.tsv", 2)
	if err != nil {
		return nil, err
	}
	byHand, err := read(dir, "towns-by-hand.tsv", 3)
	if err != nil {
		return nil, err
	}
	countries, words := map[string][]string{}, map[string]bool{}
	for _, row := range slices.Concat(carried, byHand) {
		key := naming.Plain(row[0])
		if row[1] == "-" {
			words[key] = true
			continue
		}
		for _, code := range list(row[1]) {
			if !slices.Contains(countries[key], code) {
				countries[key] = append(countries[key], code)
			}
		}
	}
	var out []string
	for key, codes := range countries {
		if !words[key] && len(key) > 2 {
			slices.Sort(codes)
			out = append(out, key+"\t"+strings.Join(codes, "|"))
		}
	}
	return out, nil
}
