// Package spelling compares spellings: how far two are apart, and which are two ways to write one.
//
// In: words. Out: how many slips of the hand lie between two of them, or the words in the form in which they are
// compared. It knows no language and judges nothing.
package spelling

import "unicode/utf8"

// longest is how many letters of a word are compared; longer words are no words.
const longest = 64

// Distance returns how many letters must be put in, left out, changed, or swapped with their neighbour to make b of a: the
// restricted Damerau–Levenshtein distance. It counts up to most, and returns most+1 for anything more and for words of over
// 64 letters.
func Distance(a, b string, most int) int {
	if ascii(a) && ascii(b) {
		return distance([]byte(a), []byte(b), most)
	}
	return distance([]rune(a), []rune(b), most)
}

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func distance[L byte | rune](a, b []L, most int) int {
	if max(len(a)-len(b), len(b)-len(a)) > most || len(a) > longest || len(b) > longest {
		return most + 1
	}
	var rows [3][longest + 1]int
	before, last, row := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > most+1 { // a swap may still take one back
			return most + 1
		}
		before, last, row = last, row, before
	}
	return min(last[len(b)], most+1)
}

// Plain returns how people write a letter without its mark that Unicode does not take apart: "ss" for ß. It is false for
// every other.
func Plain(r rune) (string, bool) {
	switch r {
	case 'ß':
		return "ss", true
	case 'ø', 'Ø':
		return "o", true
	case 'ł', 'Ł':
		return "l", true
	case 'đ', 'Đ':
		return "d", true
	case 'ı':
		return "i", true
	case 'æ', 'Æ':
		return "ae", true
	case 'œ', 'Œ':
		return "oe", true
	}
	return "", false
}

// Apostrophe reports whether a rune is one of the marks that people write for an apostrophe.
func Apostrophe(r rune) bool {
	switch r {
	case '\'', '’', '‘', '`', 'ʼ', '´':
		return true
	}
	return false
}

// JoinInitials makes one word of single letters a to z in a row, so that "U.C.L.A." and "J. F. Drake" are written as "UCLA"
// and "JF Drake" are. Other words stay apart. The words are changed in place.
func JoinInitials(words []string) []string {
	out := words[:0]
	run := false
	for _, w := range words {
		single := len(w) == 1 && w[0] >= 'a' && w[0] <= 'z'
		if single && run {
			out[len(out)-1] += w
			continue
		}
		out = append(out, w)
		run = single
	}
	return out
}
