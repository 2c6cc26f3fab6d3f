package names

import "strings"

// Compare tells how two full names, as people write them, are related when they stand for possibly one person. It
// knows family names before and after given names, patronymics, particles, married and double names, initials,
// accents, scripts, nicknames, titles and capitals. Names that share a family or a given name, or a nickname or an
// initial of one, are at most Akin. Less than two words on either side are Unknown unless they are shared.
func Compare(a, b string) Relation {
	x := parse(a)
	if a == b && len(x.words)+len(x.initials) > 0 {
		return Same
	}
	return compare(x, parse(b))
}

func compare(a, b fullName) Relation {
	if len(a.words)+len(a.initials) == 0 || len(b.words)+len(b.initials) == 0 {
		return Unknown
	}
	switch {
	case within(a, b) || within(b, a):
		return Same
	case share(a, b):
		return Akin
	case a.odd || b.odd || len(a.words) < 2 || len(b.words) < 2 || !comparable(a, b):
		return Unknown
	}
	return Other
}

// within reports whether every word of a is one of b, and enough of b is named: two words, or all that there is.
func within(a, b fullName) bool {
	if len(a.words) == 0 || len(a.words) < 2 && len(b.words) > 1 && !joinsTo(a.words[0], b) {
		return false
	}
	for _, w := range a.words {
		if !spelledIn(w, b) && !partOfJoin(w, a, b) {
			return false
		}
	}
	for _, i := range a.initials {
		if len(b.initials) > 0 && !hasInitial(i, b) {
			return false
		}
	}
	return true
}

// spelledIn reports whether a word is a word of n, or two of its words that stand together: Minjun is Min-jun.
func spelledIn(w word, n fullName) bool {
	for i, x := range n.words {
		if alike(w, x) || i+1 < len(n.words) && alike(w, joined(x, n.words[i+1])) {
			return true
		}
	}
	return false
}

// partOfJoin reports whether a word and its neighbour in a are together one word of b.
func partOfJoin(w word, a, b fullName) bool {
	for i := range len(a.words) - 1 {
		if pair := a.words[i : i+2]; pair[0].fold == w.fold || pair[1].fold == w.fold {
			for _, x := range b.words {
				if alike(joined(pair[0], pair[1]), x) {
					return true
				}
			}
		}
	}
	return false
}

// joinsTo reports whether one word is all the words of n run together.
func joinsTo(w word, n fullName) bool {
	all := ""
	for _, x := range n.words {
		all += x.fold
	}
	return w.fold == all
}

// joined returns two words that stand together as one.
func joined(a, b word) word {
	w := word{fold: a.fold + b.fold, close: a.close && b.close}
	if a.sound != "" && b.sound != "" {
		w.sound = sound(w.fold)
		w.skeleton = skeleton(w.sound)
	}
	return w
}

// share reports whether two names have anything in common.
func share(a, b fullName) bool {
	for _, x := range a.words {
		for _, y := range b.words {
			if akin(x, y) {
				return true
			}
		}
	}
	if joinIn(a, b) || joinIn(b, a) {
		return true
	}
	for _, i := range a.initials {
		if hasInitial(i, b) {
			return true
		}
	}
	for _, i := range b.initials {
		if hasInitial(i, a) {
			return true
		}
	}
	return false
}

// joinIn reports whether two neighbours in a are together one word of b.
func joinIn(a, b fullName) bool {
	for i := 0; i+1 < len(a.words); i++ {
		both := joined(a.words[i], a.words[i+1])
		for _, y := range b.words {
			if both.sound != "" && alike(both, y) {
				return true
			}
		}
	}
	return false
}

// hasInitial reports whether a word or an initial of n begins with a letter.
func hasInitial(letter string, n fullName) bool {
	for _, w := range n.words {
		if strings.HasPrefix(w.fold, letter) || strings.HasPrefix(w.sound, sound(letter)) {
			return true
		}
	}
	for _, i := range n.initials {
		if i == letter {
			return true
		}
	}
	return false
}

// comparable reports whether two names are written in scripts that can tell them apart: both with two words in letters that
// are close to Latin ones, or both in one other script.
func comparable(a, b fullName) bool {
	if inClose(a) >= 2 && inClose(b) >= 2 {
		return true
	}
	return inClose(a)+inClose(b) == 0 && script(a) != "" && script(a) == script(b)
}

// inClose counts the words of a name in letters that are close to Latin ones.
func inClose(n fullName) (count int) {
	for _, w := range n.words {
		if w.close && latin(w.fold) {
			count++
		}
	}
	return count
}

// script returns what all words of a name are written in: "far" for the scripts that can still be spelt in Latin letters; "" when
// they differ.
func script(n fullName) string {
	of := ""
	for _, w := range n.words {
		s := "other"
		if latin(w.fold) {
			s = "far"
		}
		if of != "" && of != s {
			return ""
		}
		of = s
	}
	return of
}
