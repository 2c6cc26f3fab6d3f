package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longest is how many bytes of a name are looked at, and most how many words.
const (
	longest = 200
	most    = 12
)

// fullName is a name in words. Titles and particles are left out.
type fullName struct {
	words    []word
	initials []string // single letters
	odd      bool     // it has digits or signs, or words that no person's name has
}

// word is one word of a name.
type word struct {
	fold, sound, skeleton string
	close                 bool // its script tells closely how it is spelt in Latin letters
}

func newWord(text string) word { return token{text, Fold(text)}.word() }

// token is a word of a name as it is written, and as Fold writes it.
type token struct{ text, fold string }

func (t token) word() word {
	if rest, ok := strings.CutPrefix(t.text, "ال"); ok && len([]rune(rest)) >= 3 {
		t = token{rest, Fold(rest)} // without the Arabic article, which is written in one with the word
	}
	w := word{fold: t.fold, close: !strings.ContainsFunc(t.text, farFromLatin)}
	if latin(w.fold) {
		w.sound = sound(w.fold)
		w.skeleton = skeleton(w.sound)
	}
	return w
}

// farFromLatin reports whether a letter's script leaves out vowels, or has too many customs of being spelt in Latin.
func farFromLatin(r rune) bool { return unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Hangul) }

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

// parse takes a name apart.
func parse(name string) fullName {
	if len(name) > longest {
		return fullName{odd: true}
	}
	name = norm.NFKC.String(name)
	var n fullName
	raw := split(withoutPronouns(withoutSuffixes(name)), &n.odd)
	if len(raw) > most {
		n.odd = true
		raw = raw[:most]
	}
	kept := withoutParticles(slices.DeleteFunc(slices.Clone(raw), func(w token) bool { return words().titles[w.fold] }))
	if len(kept) < 2 {
		kept = raw
	}
	for _, w := range kept {
		switch {
		case w.fold == "":
		case utf8.RuneCountInString(w.text) == 1 && latin(w.fold):
			n.initials = append(n.initials, w.fold[:1])
		case unspaced(w.text):
			n.words = append(n.words, characters(w.text)...)
		default:
			n.words = append(n.words, w.word())
			n.odd = n.odd || words().notNames[w.fold]
		}
	}
	return n
}

// withoutSuffixes leaves out what stands behind commas when it is letters behind a name: "Grace Miller, PMP, CSPO".
func withoutSuffixes(name string) string {
	parts := strings.Split(name, ",")
	if len(parts) < 2 || len(strings.Fields(parts[0])) < 2 || parts[0] == strings.ToUpper(parts[0]) {
		return name
	}
	kept := parts[0]
	for _, p := range parts[1:] {
		if p != strings.ToUpper(p) {
			kept += " " + p
		}
	}
	return kept
}

// withoutPronouns leaves out "she/her", and what stands for "son of" and "daughter of": "a/l", "d/o".
func withoutPronouns(name string) string {
	if !strings.Contains(name, "/") {
		return name
	}
	return strings.Join(slices.DeleteFunc(strings.Fields(name), func(field string) bool {
		parts := strings.Split(strings.ToLower(strings.Trim(field, "()[]")), "/")
		return len(parts) > 1 && !slices.ContainsFunc(parts, func(p string) bool { return len(p) > 1 && !words().pronouns[p] })
	}), " ")
}

// split parts a name at everything that is no letter of it. An apostrophe belongs to the word around it.
func split(name string, odd *bool) []token {
	var out []token
	var b strings.Builder
	end := func() {
		if b.Len() > 0 {
			out = append(out, token{b.String(), Fold(b.String())})
			b.Reset()
		}
	}
	for _, r := range name {
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) || r == '\u200c' || r == '\u200d':
			b.WriteRune(r)
		case r == '\'' || r == '’' || r == 'ʼ' || r == 'ʻ' || r == '`' || r == '´':
		case unicode.IsDigit(r) || strings.ContainsRune("@&:#$%<>=_{}[]", r):
			*odd = true
			end()
		default:
			end()
		}
	}
	end()
	return out
}

// withoutParticles leaves out words like "van" and "de la". One that may be a name of its own, as Le, Do and Van are,
// is left out between two other words only.
func withoutParticles(raw []token) []token {
	var out []token
	for i, w := range raw {
		first, _ := utf8.DecodeRuneInString(w.text)
		edge := i == 0 || i == len(raw)-1
		if words().particles[w.fold] && !(edge && len(w.text) <= 3 && unicode.IsUpper(first)) {
			continue
		}
		out = append(out, w)
	}
	return out
}

// unspaced reports whether a word is of a script that sets no space between family and given name.
func unspaced(w string) bool {
	n := 0
	for _, r := range w {
		if !unicode.In(r, unicode.Han, unicode.Hangul) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 5
}

// characters parts a name in Chinese or Korean letters in the family name, its first letter, and the given name. With a family name of
// two letters each of the parts is wrong, but they are the same parts whenever the name is.
func characters(w string) []word {
	r := []rune(w)
	if len(r) == 2 || unicode.Is(unicode.Hangul, r[0]) {
		return []word{newWord(string(r[:1])), newWord(string(r[1:]))}
	}
	out := []word{newWord(string(r[:1]))}
	for _, c := range r[1:] {
		out = append(out, newWord(string(c)))
	}
	return out
}
