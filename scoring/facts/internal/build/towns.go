package build

import (
	"io/fs"
	"slices"

	"plumbline/scoring/facts/internal/naming"
)

// towns lists the keys of towns' names. A name that is a common word stands in the table by hand without a
// country, and is left out.
func towns(dir fs.FS) ([]string, error) {
	carried, err := read(dir, "towns.tsv", 2)
	if err != nil {
		return nil, err
	}
	byHand, err := read(dir, "towns-by-hand.tsv", 3)
	if err != nil {
		return nil, err
	}
	words := map[string]bool{}
	for _, row := range byHand {
		if row[1] == "-" {
			words[naming.Plain(row[0])] = true
		}
	}
	var out []string
	for _, row := range slices.Concat(carried, byHand) {
		if key := naming.Plain(row[0]); !words[key] && len(key) > 2 {
			out = append(out, key)
		}
	}
	return out, nil
}
