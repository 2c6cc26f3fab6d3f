package names

import (
	"net/url"
	"slices"
	"strings"
	"unicode"

	"plumbline/scoring/facts"
)

// Spelled tells how the handle of an address (an e-mail's local part, an account's name, the last part of a URL) is related
// to a full name. Same: it spells the name, or an initial and a name. Akin: it has a part of the name. Other only where it
// clearly spells another full name: a given name and a family name that are both known, and share nothing with the
// name. Pseudonyms, initials, single words, numbers and words of other kinds are Unknown.
func Spelled(name, handle string) Relation {
	n := parse(name)
	parts := partsOf(handle)
	if len(n.words) == 0 || len(parts) == 0 || len(handle) > longest {
		return Unknown
	}
	h := fullName{}
	for _, p := range parts {
		if len(p) == 1 {
			h.initials = append(h.initials, p)
		} else {
			h.words = append(h.words, newWord(p))
		}
	}
	switch r := compare(n, h); {
	case r == Same:
		return Same
	case spelt(n, strings.Join(parts, "")):
		return Same
	case r == Akin || hasPart(n, strings.Join(parts, "")):
		return Akin
	case n.odd || inClose(n) < 2 || !fullNameIn(parts):
		return Unknown
	}
	return Other
}

// partsOf cuts a handle at its signs, its digits, and where a capital follows a small letter. A tag behind a plus, and words
// that have digits in the middle, are no part of it.
func partsOf(handle string) []string {
	if s, err := url.PathUnescape(handle); err == nil {
		handle = s
	}
	handle, _, _ = strings.Cut(handle, "+")
	mixed := strings.ContainsFunc(handle, unicode.IsLower)
	var parts []string
	for _, chunk := range strings.FieldsFunc(handle, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		chunk = strings.TrimFunc(chunk, unicode.IsDigit)
		if strings.ContainsFunc(chunk, unicode.IsDigit) {
			continue // a number that a site gave: 5b1a2b3c
		}
		last, start := ' ', 0
		for i, r := range chunk {
			if mixed && i > 0 && unicode.IsUpper(r) && unicode.IsLower(last) {
				parts = append(parts, chunk[start:i])
				start = i
			}
			last = r
		}
		parts = append(parts, chunk[start:])
	}
	var folded []string
	for _, p := range parts {
		if f := Fold(p); f != "" && !words().particles[f] && !words().titles[f] {
			folded = append(folded, f)
		}
	}
	return folded
}

// spelt reports whether letters run together are words of a name in any order, one of them whole and the others whole or as
// initials: gracemiller, millerg, gmmiller.
func spelt(n fullName, letters string) bool {
	var left []word
	for _, i := range n.initials {
		left = append(left, word{fold: i})
	}
	return consume(append(left, n.words...), letters, false)
}

func consume(left []word, letters string, whole bool) bool {
	if letters == "" {
		return whole
	}
	if len(left) > 6 {
		return false
	}
	for i, w := range left {
		others := append(slices.Clone(left[:i]), left[i+1:]...)
		if rest, ok := strings.CutPrefix(letters, w.fold); ok && len(w.fold) > 1 && consume(others, rest, true) {
			return true
		}
		if rest, ok := strings.CutPrefix(letters, w.sound); ok && len(w.sound) > 1 && consume(others, rest, true) {
			return true
		}
		if latin(w.fold) && letters[0] == w.fold[0] && consume(others, letters[1:], whole) {
			return true
		}
	}
	return false
}

// hasPart reports whether letters hold a word of a name, or begin or end with a short one.
func hasPart(n fullName, letters string) bool {
	s := sound(letters)
	return slices.ContainsFunc(n.words, func(w word) bool { return holds(letters, w.fold) || holds(s, w.sound) })
}

func holds(letters, word string) bool {
	return len(word) >= 4 && strings.Contains(letters, word) || len(word) == 3 && (strings.HasPrefix(letters, word) || strings.HasSuffix(letters, word))
}

// fullNameIn reports whether parts of a handle are a known given name and a known family name, and nothing else but
// further names. Given names alone may be those of a couple.
func fullNameIn(parts []string) bool {
	if len(parts) < 2 || len(parts) > 3 {
		return false
	}
	given, family := false, false
	for _, p := range parts {
		use := useOf(p)
		if use.Word || !use.Given && !use.Family || words().notNames[p] {
			return false
		}
		given = given || use.Given
		family = family || !use.Given
	}
	return given && family
}

// umlauts shortens what some write for one letter: ü, ö, ä, å.
var umlauts = strings.NewReplacer("ue", "u", "oe", "o", "ae", "a", "aa", "a")

// useOf tells how a folded word is used in names. What is known of a family name holds for its form for women.
func useOf(fold string) facts.NameUse {
	t := facts.Builtin()
	use := t.NameUse(fold)
	if use != (facts.NameUse{}) {
		return use
	}
	if short := umlauts.Replace(fold); short != fold {
		if use = t.NameUse(short); use != (facts.NameUse{}) {
			return use
		}
	}
	for _, form := range [...]struct{ women, men string }{{"ska", "ski"}, {"cka", "cki"}, {"ova", "ov"}, {"ova", ""}, {"eva", "ev"}, {"ina", "in"}, {"skaya", "sky"}, {"aya", "iy"}} {
		if stem, ok := strings.CutSuffix(fold, form.women); ok && len(stem) >= 3 && t.NameUse(stem+form.men).Family {
			return facts.NameUse{Family: true}
		}
	}
	return use
}

// Personal reports whether words are surely a person's full name: two to five words that are no words of other
// kinds, of which one is a known given name, another a known name, and at most one is not known.
func Personal(name string) bool {
	given, known, n := usesIn(name)
	return given && known >= 2 && n-known <= 1
}

// Plausible reports whether words may well be a person's full name: two to five words in letters close to Latin ones.
// Whether a table knows them makes no difference, so that a rare name is treated as a common one is.
func Plausible(name string) bool {
	n := parse(name)
	return !n.odd && inClose(n) >= 2 && len(n.words) <= 5
}

// usesIn counts the words of a name, in letters close to Latin ones, and the known names among them. They are 0 where the words cannot be one person's full name.
func usesIn(name string) (given bool, known, all int) {
	n := parse(name)
	if n.odd || inClose(n) < 2 || len(n.words) > 5 {
		return false, 0, 0
	}
	for _, w := range n.words {
		if !w.close || !latin(w.fold) {
			continue
		}
		all++
		use := useOf(w.fold)
		if use.Word {
			return false, 0, 0
		}
		given = given || use.Given
		if use.Given || use.Family {
			known++
		}
	}
	return given, known, all
}

// Words returns the words of a title or a file's name as Fold writes them: cut at its signs, its digits, and where a capital
// follows a small letter.
func Words(title string) []string { return partsOf(title) }
