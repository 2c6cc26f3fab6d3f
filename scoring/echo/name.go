package echo

import (
	"slices"

	"plumbline/scoring/facts"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// nameTags stand for a full name: a tag for each of its forms (names.Forms).
type nameTags struct {
	flags                      byte // its script, and full
	words, shared, whole, part []short
}

// full is the flag of a name that another can be told from.
const full byte = 1 << 7

func (n *nameTags) lists() [4]*[]short { return [...]*[]short{&n.words, &n.shared, &n.whole, &n.part} }

// takeName takes the tags of the candidate's name; none when it was not surely read.
func takeName(t *tagger, name profile.Claim) (n nameTags) {
	if !name.Read() || name.Sure != profile.Sure {
		return n
	}
	f := names.FormsOf(name.Text)
	n.flags = byte(f.Script)
	if f.Full && !ordinary(name.Text) {
		n.flags |= full
	}
	n.words = nameList(t, "name", f.Words)
	n.shared = nameList(t, "name form", f.Shared)
	n.whole = nameList(t, "name part", f.Whole)
	n.part = nameList(t, "name part", f.Part)
	return n
}

// ordinary reports whether all words are such as every résumé has, and none is a known name: "Route Planner" at the top of a page,
// read as if somebody were called so, must not make another person of the candidate.
func ordinary(name string) bool {
	words := wordsOf(name)
	return len(words) > 0 && !slices.ContainsFunc(words, func(w textWord) bool {
		use := facts.Builtin().NameUse(names.Fold(name[w.from:w.to]))
		return !w.common || use.Given || use.Family
	})
}

func nameList(t *tagger, kind string, forms []string) (out []short) {
	for _, f := range forms {
		out = append(out, t.short(kind, f))
	}
	slices.Sort(out)
	out = slices.Compact(out)
	return out[:min(len(out), mostWords)]
}

// compareNames tells how two names are related, as names.Compare does of the names themselves.
func compareNames(a, b *nameTags) names.Relation {
	switch {
	case len(a.words) == 0 || len(b.words) == 0:
		return names.Unknown
	case within(a, b) || within(b, a):
		return names.Same
	case meet(a.words, b.words), meet(a.shared, b.shared), meet(a.whole, b.part), meet(a.part, b.whole):
		return names.Akin
	case a.flags&full == 0 || b.flags&full == 0 || !names.Script(a.flags&^full).Comparable(names.Script(b.flags&^full)):
		return names.Unknown
	}
	return names.Other
}

// within reports whether every word of a is one of b, and at least two are named.
func within(a, b *nameTags) bool {
	if len(a.words) < 2 && len(b.words) > 1 {
		return false
	}
	for _, w := range a.words {
		if _, ok := slices.BinarySearch(b.words, w); !ok {
			return false
		}
	}
	return true
}

// meet reports whether two sorted lists share anything.
func meet[T short | Tag](a, b []T) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			return true
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return false
}
