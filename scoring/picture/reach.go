package picture

import (
	"cmp"
	"maps"
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/rules"
)

// level returns the highest level that the findings reach, and the groups that made it, heaviest first.
func level(found []*checks.Outcome, r rules.Picture) (Level, []checks.Group) {
	w := weigher{rules: r, found: found}
	if g := w.independentGroups(r.Levels.Several.Groups, r.Levels.Several.Each); g != nil {
		return Several, g
	}
	if g := w.groupsOf(func(weight int) bool { return weight >= r.Levels.Contradiction }); g != nil {
		return Contradiction, g
	}
	if g := w.groupsReaching(r.Levels.Question); g != nil {
		return Question, g
	}
	if g := w.groupsReaching(r.Levels.Details); g != nil {
		return Details, g
	}
	return Nothing, nil
}

type weigher struct {
	rules rules.Picture
	found []*checks.Outcome // heaviest first
	steps int
}

// stepLimit bounds the search for a selection on a page made to be slow. Past it the level stays low:
// what is not shown to be independent does not count as independent.
const stepLimit = 50_000

func (w *weigher) weight(o *checks.Outcome) int { return w.rules.Weights[o.Strength.String()] }

// groupsOf returns the groups with a finding whose weight satisfies ok, in the groups' order.
func (w *weigher) groupsOf(ok func(weight int) bool) []checks.Group {
	var out []checks.Group
	for _, o := range w.found {
		if ok(w.weight(o)) && !slices.Contains(out, o.Check.Group) {
			out = append(out, o.Check.Group)
		}
	}
	return out
}

// independentGroups returns every group that takes part when findings of at least weight each can be
// chosen from n groups so that no two share a claim; nil when they cannot.
func (w *weigher) independentGroups(n, each int) []checks.Group {
	var candidates []*checks.Outcome
	for _, o := range w.found {
		if w.weight(o) >= each {
			candidates = append(candidates, o)
		}
	}
	groups := len(w.groupsOf(func(weight int) bool { return weight >= each }))
	best := []*checks.Outcome{}
	w.steps = 0
	w.choose(candidates, nil, func(chosen []*checks.Outcome) bool {
		if len(chosen) > len(best) {
			best = slices.Clone(chosen)
		}
		return len(best) == groups
	}, func(chosen []*checks.Outcome, o *checks.Outcome) bool {
		return !slices.ContainsFunc(chosen, func(c *checks.Outcome) bool { return c.Check.Group == o.Check.Group })
	})
	if len(best) < n {
		return nil
	}
	var out []checks.Group
	for _, o := range best {
		out = append(out, o.Check.Group)
	}
	return out
}

// groupsReaching returns the groups of a selection of findings, no two of which share a claim, that
// weigh at least the threshold together; nil when there is none.
func (w *weigher) groupsReaching(threshold int) []checks.Group {
	var out []checks.Group
	w.steps = 0
	w.choose(w.found, nil, func(chosen []*checks.Outcome) bool {
		sums := w.sums(chosen)
		total := 0
		for _, s := range sums {
			total += s
		}
		if total < threshold {
			return false
		}
		out = slices.SortedFunc(maps.Keys(sums), func(a, b checks.Group) int {
			return cmp.Or(-cmp.Compare(sums[a], sums[b]), cmp.Compare(a, b))
		})
		return true
	}, func(chosen []*checks.Outcome, o *checks.Outcome) bool {
		// A finding that adds nothing to its group's capped sum would only slow the search.
		return w.sums(append(slices.Clone(chosen), o))[o.Check.Group] > w.sums(chosen)[o.Check.Group]
	})
	return out
}

// choose walks through the selections of candidates in which no two findings share a claim and each
// was useful when it was added, until done says so or the limit is reached.
func (w *weigher) choose(candidates, chosen []*checks.Outcome,
	done func([]*checks.Outcome) bool, useful func([]*checks.Outcome, *checks.Outcome) bool) bool {
	for i, o := range candidates {
		if w.steps++; w.steps > stepLimit {
			return false
		}
		if slices.ContainsFunc(chosen, func(c *checks.Outcome) bool { return shareClaim(c, o) }) || !useful(chosen, o) {
			continue
		}
		next := append(slices.Clip(chosen), o)
		if done(next) || w.choose(candidates[i+1:], next, done, useful) {
			return true
		}
	}
	return false
}

// sums adds up each group's findings: the weak ones up to the weak cap, all of them up to the group's.
func (w *weigher) sums(chosen []*checks.Outcome) map[checks.Group]int {
	weak, all := map[checks.Group]int{}, map[checks.Group]int{}
	for _, o := range chosen {
		if o.Strength == checks.Weak {
			weak[o.Check.Group] += w.weight(o)
		} else {
			all[o.Check.Group] += w.weight(o)
		}
	}
	for g, n := range weak {
		all[g] += min(n, w.rules.WeakCap)
	}
	for g, n := range all {
		if c, ok := w.rules.Caps[string(g)]; ok {
			all[g] = min(n, c)
		}
		if all[g] == 0 {
			delete(all, g)
		}
	}
	return all
}
