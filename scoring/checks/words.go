package checks

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/profile"
)

// named returns what to call a position in a sentence: "Halden Robotics".
func named(job profile.Position) string {
	switch {
	case sure(job.Employer):
		return job.Employer.Text
	case sure(job.Title):
		return job.Title.Text
	}
	return "this job"
}

// sure reports whether a claim is there and was read surely.
func sure(c profile.Claim) bool { return c.Read() && c.Sure == profile.Sure }

// months says a number of months for people: "7 months", "3 years".
func months(n int) string {
	switch {
	case n == 1:
		return "1 month"
	case n < 24:
		return fmt.Sprintf("%d months", n)
	}
	return fmt.Sprintf("%d years", n/12)
}

// sentenceAround returns the bounds of the sentence, or the list item, in which the bytes from up to
// to stand.
func sentenceAround(text string, from, to int) (int, int) {
	start, end := 0, len(text)
	for i := from - 1; i > 0; i-- {
		if endsSentence(text, i) {
			start = i + 1
			break
		}
	}
	for i := to; i < len(text); i++ {
		if endsSentence(text, i) {
			end = i
			break
		}
	}
	return start, end
}

// endsSentence reports whether the byte at i closes a sentence. A dot inside "Node.js" does not.
func endsSentence(text string, i int) bool {
	switch text[i] {
	case '\n', ';':
		return true
	case '.', '!', '?':
		return i+1 == len(text) || text[i+1] == ' ' || text[i+1] == '\n'
	}
	return strings.HasPrefix(text[i:], "•")
}

// hasAnyWord reports whether text has one of the words or phrases, in any case, as whole words.
func hasAnyWord(text string, words ...string) bool {
	text = strings.ToLower(text)
	for _, w := range words {
		for at := 0; ; {
			i := strings.Index(text[at:], w)
			if i < 0 {
				break
			}
			i += at
			before, _ := utf8.DecodeLastRuneInString(text[:i])
			after, _ := utf8.DecodeRuneInString(text[i+len(w):])
			if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
				return true
			}
			at = i + len(w)
		}
	}
	return false
}

// capitalised returns s with its first letter in upper case, to begin a sentence.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// article returns s behind "a" or "an".
func article(s string) string {
	if s != "" && strings.ContainsRune("aeiouAEIOU", rune(s[0])) {
		return "an " + s
	}
	return "a " + s
}
