package report

import (
	"cmp"
	"slices"
	"sort"

	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// resting are the places of the words that findings rest on, in the order of the documents.
type resting []place

// place is one of them.
type place struct {
	span.Range
	furthest int    // the greatest end of this place and of those before it in its node
	finding  int    // its number among the findings
	id       string // and its ID in the report
}

// restingOn finds the places. found and shown are the same findings before and after they were put into words.
func restingOn(found []picture.Finding, shown []Finding) resting {
	var out resting
	for i, f := range found {
		for _, c := range f.Rests {
			for _, r := range c.Spans {
				out = append(out, place{r, r.End, i, shown[i].ID})
			}
		}
	}
	slices.SortFunc(out, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Node, b.Node), cmp.Compare(a.Start, b.Start))
	})
	for i := 1; i < len(out); i++ {
		if before := out[i-1]; before.Document == out[i].Document && before.Node == out[i].Node {
			out[i].furthest = max(out[i].furthest, before.furthest)
		}
	}
	return out
}

// in returns the IDs of the findings that rest on words of any of the claims, in the order of the findings.
func (all resting) in(claims []profile.Claim) []string {
	var on []place
	for _, c := range claims {
		for _, r := range c.Spans {
			on = all.overlapping(on, r)
		}
	}
	slices.SortFunc(on, func(a, b place) int { return cmp.Compare(a.finding, b.finding) })
	ids := []string{}
	for i, p := range on {
		if i == 0 || p.finding != on[i-1].finding {
			ids = append(ids, p.id)
		}
	}
	return ids
}

// overlapping adds the places that share a character with r.
func (all resting) overlapping(on []place, r span.Range) []place {
	behind := sort.Search(len(all), func(i int) bool {
		p := all[i]
		return cmp.Or(cmp.Compare(p.Document, r.Document), cmp.Compare(p.Node, r.Node), cmp.Compare(p.Start, r.End)) >= 0
	})
	for i := behind - 1; i >= 0 && all[i].Document == r.Document && all[i].Node == r.Node && all[i].furthest > r.Start; i-- {
		if all[i].Overlaps(r) {
			on = append(on, all[i])
		}
	}
	return on
}
