package form

import (
	"cmp"
	"strconv"
	"strings"
)

// maxIDPart is how long each half of an ID may be.
const maxIDPart = 40

// IsID reports whether a text is an ID: "acme/engineering".
func IsID(s string) bool {
	owner, name, ok := strings.Cut(s, "/")
	return ok && isIDPart(owner) && isIDPart(name)
}

func isIDPart(s string) bool {
	for _, word := range strings.Split(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return len(s) <= maxIDPart
}

// looksAlike writes letters that are taken for one another as one.
var looksAlike = strings.NewReplacer("-", "", "rn", "m", "vv", "w", "cl", "d", "nn", "m", "0", "o", "1", "l", "i", "l", "j", "l", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "q", "g", "9", "g", "u", "v")

// Imitates reports whether an owner's name is, or can be taken for, a name that is not its own.
func Imitates(owner, name string) bool {
	return looksAlike.Replace(owner) == looksAlike.Replace(name)
}

// version is a version of the form MAJOR.MINOR.PATCH, with what follows a hyphen.
type version struct {
	numbers [3]int
	pre     string
}

func parseVersion(s string) (v version, ok bool) {
	s, pre, has := strings.Cut(s, "-")
	v.pre = pre
	words := strings.Split(s, ".")
	if len(words) != len(v.numbers) || has && !isPre(pre) {
		return v, false
	}
	for i, w := range words {
		if v.numbers[i], ok = number(w); !ok {
			return v, false
		}
	}
	return v, true
}

// number reads digits without a leading zero.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 9 && s == strconv.Itoa(n) && n >= 0
}

// isPre reports whether a text may follow the hyphen of a version.
func isPre(s string) bool {
	for _, word := range strings.Split(s, ".") {
		_, plain := number(word)
		if word == "" || strings.Trim(word, "0123456789") == "" && !plain {
			return false
		}
		for _, r := range word {
			if r >= 0x80 || r != '-' && (r < '0' || r > '9') && (r|0x20 < 'a' || r|0x20 > 'z') {
				return false
			}
		}
	}
	return true
}

// IsVersion reports whether a text is a semantic version without build data.
func IsVersion(s string) bool {
	_, ok := parseVersion(s)
	return ok && len(s) <= 64
}

// CompareVersions returns -1, 0 or 1 as a comes before b, is b, or comes after it, by the rules of semver.org. What is no
// version comes before all that are.
func CompareVersions(a, b string) int {
	v, okV := parseVersion(a)
	w, okW := parseVersion(b)
	if !okV || !okW {
		return boolean(okV) - boolean(okW)
	}
	for i := range v.numbers {
		if c := cmp.Compare(v.numbers[i], w.numbers[i]); c != 0 {
			return c
		}
	}
	if v.pre == "" || w.pre == "" {
		return boolean(v.pre == "") - boolean(w.pre == "")
	}
	return comparePre(strings.Split(v.pre, "."), strings.Split(w.pre, "."))
}

// comparePre compares what follows the hyphens: numbers as numbers and before words, and fewer parts before more.
func comparePre(a, b []string) int {
	for i := range min(len(a), len(b)) {
		m, isM := number(a[i])
		n, isN := number(b[i])
		c := strings.Compare(a[i], b[i])
		switch {
		case isM && isN:
			c = cmp.Compare(m, n)
		case isM != isN:
			c = boolean(isN) - boolean(isM)
		}
		if c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a), len(b))
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}
