package picture

import "plumbline/scoring/checks"

// shareClaim reports whether two contradictions rest on the same words: whether any of the claims that
// would explain the one away overlaps any of the other's.
func shareClaim(a, b *checks.Outcome) bool {
	for _, x := range a.Rests {
		for _, y := range b.Rests {
			for _, r := range x.Spans {
				for _, s := range y.Spans {
					if r.Overlaps(s) {
						return true
					}
				}
			}
		}
	}
	return false
}

// roots numbers the causes of the findings from 1, in the order of the findings: whoever shares a claim
// with another, directly or through a third, gets its number.
func roots(findings []*checks.Outcome) []int {
	parent := make([]int, len(findings))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			parent[i] = parent[parent[i]]
			i = parent[i]
		}
		return i
	}
	for i := range findings {
		for j := range i {
			if find(i) != find(j) && shareClaim(findings[i], findings[j]) {
				parent[find(i)] = find(j)
			}
		}
	}
	numbers := map[int]int{}
	out := make([]int, len(findings))
	for i := range findings {
		r := find(i)
		if numbers[r] == 0 {
			numbers[r] = len(numbers) + 1
		}
		out[i] = numbers[r]
	}
	return out
}
