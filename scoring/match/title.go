package match

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
)

// titlesTSV lists kinds of work, each with the words that name it in eight languages. A word with a star is the
// beginning of a word, or the end of one where the star stands first.
//
//go:embed titles.tsv
var titlesTSV string

type titleWords struct {
	whole               map[string]string // word to kind of work
	beginnings, endings []titleStem
	open                map[string]bool // words that say nothing of the kind of work: "senior", "manager"
}

type titleStem struct{ stem, kind string }

var titles = sync.OnceValue(func() *titleWords {
	t := &titleWords{whole: map[string]string{}}
	for line := range strings.Lines(titlesTSV) {
		kind, ws, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		if kind == "open" {
			t.open = set(ws)
			continue
		}
		for w := range strings.FieldsSeq(ws) {
			switch {
			case strings.HasSuffix(w, "*"):
				t.beginnings = append(t.beginnings, titleStem{strings.TrimSuffix(w, "*"), kind})
			case strings.HasPrefix(w, "*"):
				t.endings = append(t.endings, titleStem{strings.TrimPrefix(w, "*"), kind})
			default:
				t.whole[w] = kind
			}
		}
	}
	return t
})

// kind returns the kind of work that a word of a title names, "" when it names none.
func (t *titleWords) kind(w string) string {
	if k := t.whole[w]; k != "" {
		return k
	}
	for _, s := range t.beginnings {
		if strings.HasPrefix(w, s.stem) {
			return s.kind
		}
	}
	for _, s := range t.endings {
		if strings.HasSuffix(w, s.stem) {
			return s.kind
		}
	}
	return ""
}

// CompareTitles tells whether two titles may name the same work. They differ only when both name a kind of work and
// none in common: rank, seniority, tailoring and translation make no difference.
func CompareTitles(a, b string) Relation {
	x, y := words(a), words(b)
	if len(x) == 0 || len(y) == 0 {
		return Unknown
	}
	if slices.Equal(x, y) {
		return Same
	}
	t := titles()
	var kinds [2][]string
	for n, ws := range [][]string{x, y} {
		for _, w := range ws {
			if t.open[w] {
				return Unknown
			}
			if k := t.kind(w); k != "" {
				kinds[n] = append(kinds[n], k)
			}
		}
	}
	for _, w := range x {
		if len(w) > 3 && slices.ContainsFunc(y, func(v string) bool { return slip(w, v) || len(v) > 5 && len(w) > 5 && w[:5] == v[:5] }) {
			return Same
		}
	}
	switch {
	case len(kinds[0]) == 0 || len(kinds[1]) == 0:
		return Unknown
	case slices.ContainsFunc(kinds[0], func(k string) bool { return slices.Contains(kinds[1], k) }):
		return Same
	}
	return Different
}
