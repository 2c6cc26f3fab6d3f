package match

import (
	"cmp"
	"plumbline/scoring/wording"
	"slices"
)

// entry is a job or a study as far as pairing looks at it.
type entry struct {
	period
	key  string // its words, so that ties do not depend on the order
	side bool   // it may well run beside another: voluntary work, one's own business, a board
}

// grid is the entries of two versions with what is known of each two of them.
type grid struct {
	first, second []entry
	relation      [][]Relation // of the employers or schools, first by second
	why           [][]wording.Text
	alike         [][]int // how alike the rest of two entries is: 0 different, 1 perhaps the same, 2 the same
	strict        bool    // entries whose rest differs are never the same: a bachelor's and a master's
	// other reports whether two entries with different employers or schools tell of the same time, and how many months
	// of it both surely cover.
	other func(i, j int) (months int, ok bool)

	pairs      []Pair
	usedFirst  []bool
	usedSecond []bool
}

func (g *grid) run() []Pair {
	g.usedFirst, g.usedSecond = make([]bool, len(g.first)), make([]bool, len(g.second))
	for _, group := range g.groups() {
		g.fitting(group)
		g.merged(group)
		g.leftover(group)
	}
	g.unsettled()
	g.others()
	for i := range g.first {
		if !g.usedFirst[i] {
			g.pairs = append(g.pairs, Pair{First: []int{i}})
		}
	}
	for j := range g.second {
		if !g.usedSecond[j] {
			g.pairs = append(g.pairs, Pair{Second: []int{j}})
		}
	}
	slices.SortStableFunc(g.pairs, func(a, b Pair) int { return cmp.Compare(g.place(a), g.place(b)) })
	return g.pairs
}

// place orders pairs as the first version has them, and what only the second has by when it was.
func (g *grid) place(p Pair) int {
	if len(p.First) > 0 {
		return 2 * slices.Min(p.First)
	}
	from, _ := g.second[p.Second[0]].perhaps()
	for i, e := range g.first {
		if other, _ := e.perhaps(); e.dated() && other < from {
			return 2*i - 1
		}
	}
	return 2 * len(g.first)
}

func (g *grid) take(p Pair) {
	slices.Sort(p.First)
	slices.Sort(p.Second)
	for _, i := range p.First {
		g.usedFirst[i] = true
	}
	for _, j := range p.Second {
		g.usedSecond[j] = true
	}
	g.pairs = append(g.pairs, p)
}

// group is entries of both versions at one employer or school.
type group struct{ first, second []int }

// groups returns the groups that have entries in both versions.
func (g *grid) groups() []group {
	n := len(g.first)
	parent := make([]int, n+len(g.second))
	for i := range parent {
		parent[i] = i
	}
	find := func(i int) int {
		for parent[i] != i {
			i = parent[i]
		}
		return i
	}
	for i := range g.first {
		for j := range g.second {
			if g.relation[i][j] == Same {
				parent[find(n+j)] = find(i)
			}
		}
	}
	byRoot := map[int]*group{}
	var order []*group
	for x := range parent {
		root := find(x)
		if byRoot[root] == nil {
			byRoot[root] = &group{}
			order = append(order, byRoot[root])
		}
		if x < n {
			byRoot[root].first = append(byRoot[root].first, x)
		} else {
			byRoot[root].second = append(byRoot[root].second, x-n)
		}
	}
	var out []group
	for _, gr := range order {
		if len(gr.first) > 0 && len(gr.second) > 0 {
			out = append(out, *gr)
		}
	}
	return out
}

// candidate is two entries that may be the same, with how well they go together.
type candidate struct {
	i, j  int
	ranks []int // the higher the better, the first that differs decides
}

// greedily pairs the candidates, best first.
func (g *grid) greedily(all []candidate, how How) {
	slices.SortFunc(all, func(a, b candidate) int {
		return cmp.Or(-slices.Compare(a.ranks, b.ranks), cmp.Compare(g.keyOf(a), g.keyOf(b)), cmp.Compare(a.i, b.i), cmp.Compare(a.j, b.j))
	})
	for _, c := range all {
		if !g.usedFirst[c.i] && !g.usedSecond[c.j] {
			g.take(Pair{First: []int{c.i}, Second: []int{c.j}, How: how, Why: g.why[c.i][c.j]})
		}
	}
}

// keyOf is the words of both entries, whichever version stands first.
func (g *grid) keyOf(c candidate) string {
	a, b := g.first[c.i].key, g.second[c.j].key
	return min(a, b) + "\x00" + max(a, b)
}

// fitting pairs what has the same dates, or no dates and the same title.
func (g *grid) fitting(gr group) {
	var all []candidate
	for _, i := range gr.first {
		for _, j := range gr.second {
			a, b := g.first[i], g.second[j]
			start, end, compared := a.apart(b.period)
			alike := g.alike[i][j]
			if g.relation[i][j] == Different || g.strict && alike == 0 ||
				compared == 0 && alike < 2 || start > Tolerance || end > Tolerance {
				continue
			}
			all = append(all, candidate{i, j, []int{compared, alike, int(g.relation[i][j]), -start - end}})
		}
	}
	g.greedily(all, Matched)
}

// merged pairs an entry with the several of the other version that it tells of together.
func (g *grid) merged(gr group) {
	type merge struct {
		pair Pair
		key  string
	}
	var all []merge
	try := func(one entry, many []entry, indices []int, pair func(those []int) Pair) {
		var those []int
		var periods []period
		for _, i := range indices {
			e := many[i]
			if within(e.period, one.period) {
				those, periods = append(those, i), append(periods, e.period)
			}
		}
		if len(those) >= 2 && one.dated() && hull(periods).fits(one.period) {
			all = append(all, merge{pair(those), one.key})
		}
	}
	first, second := g.free(gr)
	for _, j := range second {
		try(g.second[j], g.first, first, func(those []int) Pair { return Pair{First: those, Second: []int{j}, How: Matched} })
	}
	for _, i := range first {
		try(g.first[i], g.second, second, func(those []int) Pair { return Pair{First: []int{i}, Second: those, How: Matched} })
	}
	slices.SortStableFunc(all, func(a, b merge) int {
		return cmp.Or(-cmp.Compare(len(a.pair.First)+len(a.pair.Second), len(b.pair.First)+len(b.pair.Second)), cmp.Compare(a.key, b.key))
	})
	for _, m := range all {
		if !slices.ContainsFunc(m.pair.First, func(i int) bool { return g.usedFirst[i] }) &&
			!slices.ContainsFunc(m.pair.Second, func(j int) bool { return g.usedSecond[j] }) {
			g.take(m.pair)
		}
	}
}

// within reports whether p may lie within q.
func within(p, q period) bool {
	a, b := p.perhaps()
	c, d := q.perhaps()
	return p.dated() && a >= c-Tolerance && (b <= d+Tolerance || p.open && q.open)
}

// free returns the entries of a group that are in no pair yet.
func (g *grid) free(gr group) (first, second []int) {
	for _, i := range gr.first {
		if !g.usedFirst[i] {
			first = append(first, i)
		}
	}
	for _, j := range gr.second {
		if !g.usedSecond[j] {
			second = append(second, j)
		}
	}
	return first, second
}

// boomerang is how many months lie between two times at one employer before they are taken for two.
const boomerang = 12

// leftover pairs what is left at one employer: the only entry of a version with those of the other that share its time,
// else the two that share most of it.
func (g *grid) leftover(gr group) {
	first, second := g.free(gr)
	joins := func(i, j int) bool {
		a, b := g.first[i], g.second[j]
		if g.relation[i][j] == Different || a.distance(b.period) > boomerang {
			return false
		}
		return !g.strict || g.alike[i][j] > 0 || a.fits(b.period)
	}
	switch {
	case len(first) == 1 && len(second) == 1:
		if joins(first[0], second[0]) {
			g.take(Pair{First: first, Second: second, How: Matched})
		}
	case !g.strict && len(first) == 1 && len(second) > 1:
		if those := slices.DeleteFunc(second, func(j int) bool { return !joins(first[0], j) || g.first[first[0]].distance(g.second[j].period) > 0 }); len(those) > 0 {
			g.take(Pair{First: first, Second: those, How: Matched})
		}
	case !g.strict && len(second) == 1 && len(first) > 1:
		if those := slices.DeleteFunc(first, func(i int) bool { return !joins(i, second[0]) || g.first[i].distance(g.second[second[0]].period) > 0 }); len(those) > 0 {
			g.take(Pair{First: those, Second: second, How: Matched})
		}
	default:
		var all []candidate
		for _, i := range first {
			for _, j := range second {
				shared := g.first[i].overlap(g.second[j].period)
				undated := !g.first[i].dated() || !g.second[j].dated()
				if joins(i, j) && (shared > 0 || undated && g.alike[i][j] > 0) {
					all = append(all, candidate{i, j, []int{shared, g.alike[i][j]}})
				}
			}
		}
		g.greedily(all, Matched)
	}
}

// unsettled pairs what may be the same under two names: what has the same dates first, then what shares most of the
// time of the shorter one.
func (g *grid) unsettled() {
	var all []candidate
	for i, a := range g.first {
		for j, b := range g.second {
			if g.usedFirst[i] || g.usedSecond[j] || g.relation[i][j] != Unknown {
				continue
			}
			fits, shared := 0, a.overlap(b.period)
			if a.fits(b.period) {
				fits = 1
			}
			undated := !a.dated() || !b.dated()
			if fits == 0 && !(undated && g.alike[i][j] == 2) && (shared == 0 || 2*shared < min(a.months(), b.months())) {
				continue
			}
			all = append(all, candidate{i, j, []int{fits, shared, g.alike[i][j]}})
		}
	}
	g.greedily(all, Unsettled)
}

// others gathers what tells of another employer or school over the same time.
func (g *grid) others() {
	type link struct{ i, j, months int }
	var links []link
	for i, a := range g.first {
		for j, b := range g.second {
			if g.usedFirst[i] || g.usedSecond[j] || g.relation[i][j] != Different || a.side || b.side || g.perhapsElsewhere(i, j) || g.beside(a) || g.beside(b) {
				continue
			}
			if months, ok := g.other(i, j); ok {
				links = append(links, link{i, j, months})
			}
		}
	}
	for len(links) > 0 {
		p, months := Pair{How: Other}, 0
		grown := true
		for grown {
			grown = false
			links = slices.DeleteFunc(links, func(l link) bool {
				if len(p.First) > 0 && !slices.Contains(p.First, l.i) && !slices.Contains(p.Second, l.j) {
					return false
				}
				if !slices.Contains(p.First, l.i) {
					p.First = append(p.First, l.i)
				}
				if !slices.Contains(p.Second, l.j) {
					p.Second = append(p.Second, l.j)
				}
				months += l.months
				grown = true
				return true
			})
		}
		total := func(entries []entry, of []int) (n int) {
			for _, k := range of {
				n += entries[k].months()
			}
			return n
		}
		p.Most = months > 0 && (3*months >= 2*max(total(g.first, p.First), total(g.second, p.Second)) || hullOf(g.first, p.First).fits(hullOf(g.second, p.Second)))
		g.take(p)
	}
}

func hullOf(entries []entry, of []int) period {
	var all []period
	for _, k := range of {
		all = append(all, entries[k].period)
	}
	return hull(all)
}

// perhapsElsewhere reports whether the one of two entries may be a third of the other version, which is paired with
// something else or with nothing: then it is not surely missing there.
func (g *grid) perhapsElsewhere(i, j int) bool {
	for k, b := range g.second {
		if k != j && g.relation[i][k] != Different && g.first[i].overlap(b.period) > 0 {
			return true
		}
	}
	for k, a := range g.first {
		if k != i && g.relation[k][j] != Different && g.second[j].overlap(a.period) > 0 {
			return true
		}
	}
	return false
}

// beside reports whether both versions agree on another main job over most of the entry's time: then the entry is work
// done beside it, and each version may leave out what the other tells.
func (g *grid) beside(e entry) bool {
	for _, p := range g.pairs {
		if p.How != Matched {
			continue
		}
		for _, i := range p.First {
			for _, j := range p.Second {
				a, b := g.first[i], g.second[j]
				if e.open && !(a.open && b.open) {
					continue // how long it went on beside the other is not known
				}
				if !a.side && !b.side && 2*min(e.overlap(a.period), e.overlap(b.period)) >= e.months() && e.months() > 0 {
					return true
				}
			}
		}
	}
	return false
}
