package main

import (
	"html"
	"slices"
	"strings"
)

// pair lines up what was read with what was wanted: the pairs that agree in most values first.
// An index of -1 stands for no partner.
func pair(want, got []row) [][2]int {
	type candidate struct{ w, g, agree int }
	var all []candidate
	for w := range want {
		for g := range got {
			agree := 0
			for i := range want[w] {
				if want[w][i].value.right(got[g][i].value) {
					agree++
				}
			}
			if agree > 0 {
				all = append(all, candidate{w, g, agree})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b candidate) int { return b.agree - a.agree })
	usedW, usedG := map[int]bool{}, map[int]bool{}
	var pairs [][2]int
	for _, c := range all {
		if !usedW[c.w] && !usedG[c.g] {
			usedW[c.w], usedG[c.g] = true, true
			pairs = append(pairs, [2]int{c.w, c.g})
		}
	}
	for w := range want {
		if !usedW[w] {
			pairs = append(pairs, [2]int{w, -1})
		}
	}
	for g := range got {
		if !usedG[g] {
			pairs = append(pairs, [2]int{-1, g})
		}
	}
	return pairs
}

// compare calls tell for every pair of cells of which at least one holds a value.
func compare(want, got table, tell func(want, got cell)) {
	for kind := range want {
		for _, p := range pair(want[kind], got[kind]) {
			var w, g row
			if p[0] >= 0 {
				w = want[kind][p[0]]
			}
			if p[1] >= 0 {
				g = got[kind][p[1]]
			}
			for i := range max(len(w), len(g)) {
				wanted, read := w.at(i), g.at(i)
				if wanted.value != nil || read.value != nil {
					tell(wanted, read)
				}
			}
		}
	}
}

func (r row) at(i int) cell {
	if i >= len(r) {
		return cell{}
	}
	return r[i]
}

// hide takes away what the source does not show at all: a value whose words are nowhere in its text
// is not there to be read. Dates are left alone; printing knows how they are shown. markup is the source
// itself, where the addresses of links stand.
func (t table) hide(text, markup string) table {
	text = " " + strings.Join(words(strings.ReplaceAll(text, ".", "")), "") + " "
	markup = strings.ToLower(html.UnescapeString(markup))
	number := strings.Join(digits(text), "")
	for _, kind := range t {
		for _, r := range kind {
			level := false
			for i, c := range r {
				if c.value == nil || strings.HasSuffix(c.field, "dates") {
					continue
				}
				shown := strings.Contains(text, strings.ReplaceAll(c.value[0], ".", ""))
				switch c.field {
				case "phone":
					shown = strings.Contains(number, c.value[0])
				case "links":
					shown = strings.Contains(markup, c.value[0])
				case "degree":
					level = shown
				case "degree level":
					shown = level
				}
				if !shown {
					r[i].value = nil
				}
			}
		}
	}
	return t
}
