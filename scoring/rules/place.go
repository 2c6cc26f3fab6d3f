package rules

import (
	"cmp"
	"slices"

	"plumbline/scoring/rules/internal/tree"
)

// Place gives faults that were found in a pack after it was decoded their lines in its text, and puts them in the order
// of it.
func Place(raw []byte, faults []Fault) []Fault {
	root, _ := tree.Parse(raw)
	if root == nil {
		return faults
	}
	out := slices.Clone(faults)
	for i := range out {
		at, _ := root.Find(out[i].Path)
		out[i].Line, out[i].Column = tree.Place(raw, at)
	}
	slices.SortStableFunc(out, func(a, b Fault) int {
		return cmp.Or(a.Line-b.Line, a.Column-b.Column)
	})
	return out
}
