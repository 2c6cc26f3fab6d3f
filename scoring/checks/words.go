package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// say returns a sentence of a check, to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// as returns words of the page or of a record, that are the same in every language.
func as(words string) wording.Text { return wording.As(words) }

// named returns what to call a position in a sentence: "Halden Robotics".
func named(job profile.Position) wording.Text {
	switch {
	case sure(job.Employer):
		return as(job.Employer.Text)
	case sure(job.Title):
		return as(job.Title.Text)
	}
	return say("this job")
}

// sure reports whether a claim is there and was read surely.
func sure(c profile.Claim) bool { return c.Read() && c.Sure == profile.Sure }

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

// and lists words of the page: "A, B and C".
func and(names []string) wording.Text {
	var all []wording.Text
	for _, n := range names {
		all = append(all, as(n))
	}
	return wording.And(all...)
}
