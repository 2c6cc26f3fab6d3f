package names

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/spelling"
)

// alike reports whether two words are spellings of one name.
func alike(a, b word) bool {
	if a.fold == b.fold {
		return true
	}
	if a.sound == "" || b.sound == "" {
		return false
	}
	if !a.close || !b.close {
		return a.skeleton == b.skeleton && len(a.skeleton) >= 2
	}
	return a.sound == b.sound
}

// akin reports whether two words may be forms of one name: a nickname, another language's form, another spelling, a
// part of it, a slip, or the name of a son, daughter or wife.
func akin(a, b word) bool {
	if alike(a, b) {
		return true
	}
	if a.sound == "" || b.sound == "" {
		return false
	}
	if len(a.skeleton) >= 4 && a.skeleton == b.skeleton && vowelFirst(a.sound) == vowelFirst(b.sound) {
		return true
	}
	return contains(a.fold, b.fold) || contains(a.sound, b.sound) || slip(a.fold, b.fold) || sameStem(a.fold, b.fold) || facts.Builtin().SameName(a.fold, b.fold)
}

func vowelFirst(s string) bool { return s != "" && strings.IndexByte("aeiou", s[0]) >= 0 }

// contains reports whether one word begins with the other, or holds it.
func contains(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(b) >= 3 && strings.HasPrefix(a, b) || len(b) >= 4 && strings.Contains(a, b)
}

// longestWord is how many letters of a word are looked at for slips.
const longestWord = 40

// slip reports whether two words differ by one letter, or by two when they are long.
func slip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	switch {
	case len(b) < 4 || len(a)-len(b) > 2 || len(a) > longestWord:
		return false
	case len(b) < 7:
		return spelling.Distance(a, b, 1) <= 1
	}
	return spelling.Distance(a, b, 2) <= 2
}

// endings are what names of sons, daughters, wives and families end in, longer ones first.
var endings = []string{"opoulos", "opoulou", "sdottir", "dottir", "skaya", "skiy", "skyi", "ovich", "evich", "ovna", "evna", "sson", "oglu", "zade", "idis", "idou", "akis", "enko", "ovic", "evic", "aite", "iene", "yte", "son", "sen", "ova", "eva", "ski", "ska", "sky", "cki", "cka", "dze", "yan", "ian", "ich", "ov", "ev", "ou", "os", "as", "is", "us", "ic", "in", "ez", "es", "a", "o"}

// sameStem reports whether two words differ only by such an ending: Jónsson and Jónsdóttir, Novák and Nováková.
func sameStem(a, b string) bool {
	if len(a) < 4 || len(b) < 4 || a[:4] != b[:4] {
		return false
	}
	for _, x := range stems(a) {
		for _, y := range stems(b) {
			if x == y {
				return true
			}
		}
	}
	return false
}

func stems(w string) []string {
	out := []string{w}
	for _, e := range endings {
		if s, ok := strings.CutSuffix(w, e); ok && len(s) >= 4 {
			out = append(out, s)
		}
	}
	return out
}
