// Package naming reduces a name to the key under which the tables list it.
//
// In: a name as people write it. Out: its words in lower case without accents, punctuation and
// connecting words, common abbreviations written out. Two names with one key are the same name; the
// generator marks a key that means several things as ambiguous. It never guesses at spelling.
package naming

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/spelling"
)

// maxLength is the longest name, in bytes, that gets a key. The longest in the tables has 180.
const maxLength = 400

// Key returns the key of a school's name or a field of study, "" for a name without words.
func Key(name string) string {
	words := Words(name)
	kept := words[:0]
	for _, w := range words {
		if long, ok := written(w); ok {
			w = long
		}
		if !connecting(w) {
			kept = append(kept, w)
		}
	}
	return strings.Join(kept, " ")
}

// Plain returns the words of a name as Words does, with a blank between two: the key of a town.
func Plain(name string) string { return strings.Join(Words(name), " ") }

// Firm returns the key of an employer's name: its words as Plain writes them, without the words at the end that only
// tell its legal form.
func Firm(name string) string {
	key, _ := FirmAndPlain(name)
	return key
}

// FirmAndPlain returns the key of an employer's name and the name as Plain writes it.
func FirmAndPlain(name string) (key, plain string) {
	words := Words(name)
	n := len(words)
	for n > 1 && legalForm(words[n-1]) {
		n--
	}
	plain = strings.Join(words, " ")
	if n == len(words) {
		return plain, plain
	}
	return strings.Join(words[:n], " "), plain
}

// legalForm reports whether a word at the end of a firm's name only tells its legal form.
func legalForm(w string) bool {
	switch w {
	case "inc", "incorporated", "corp", "corporation", "llc", "llp", "lp", "pbc", "ltd", "limited", "plc", "co", "company", "gmbh", "ag", "se", "kg",
		"sa", "sas", "sarl", "srl", "spa", "sl", "bv", "nv", "ab", "as", "oy", "aps", "pty", "pvt", "private", "pte", "kk", "ltda":
		return true
	}
	return false
}

// Exam returns the key of a certificate's name or an exam's code: its words in lower case, with a blank between two.
// A plus belongs to the word before it ("Security+").
func Exam(name string) string {
	if len(name) > maxLength {
		return ""
	}
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), notExam), " ")
}

// ExamWords returns the words of Exam as they are written.
func ExamWords(name string) []string {
	if len(name) > maxLength {
		return nil
	}
	return strings.FieldsFunc(name, notExam)
}

func notExam(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '+' }

// Words returns the words of a name in lower case, without accents and apostrophes. An ampersand is
// the word "and".
func Words(name string) []string {
	if len(name) > maxLength {
		return nil
	}
	var b strings.Builder
	b.Grow(len(name))
	for _, r := range norm.NFKD.String(name) {
		switch {
		case 'a' <= r && r <= 'z', '0' <= r && r <= '9':
			b.WriteByte(byte(r))
		case 'A' <= r && r <= 'Z':
			b.WriteByte(byte(r) + 'a' - 'A')
		case r == ' ':
			b.WriteByte(' ')
		case unicode.Is(unicode.Mn, r), spelling.Apostrophe(r):
		case r == '&':
			b.WriteString(" and ")
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			if plain, ok := spelling.Plain(r); ok {
				b.WriteString(plain)
			} else {
				b.WriteRune(unicode.ToLower(r))
			}
		default:
			b.WriteByte(' ')
		}
	}
	return spelling.JoinInitials(strings.Fields(b.String()))
}

// written writes an abbreviation out that means one thing in the name of a school.
func written(w string) (string, bool) {
	switch w {
	case "univ", "uni", "u":
		return "university", true
	case "inst":
		return "institute", true
	case "coll":
		return "college", true
	case "tech":
		return "technology", true
	case "st":
		return "saint", true
	case "ste":
		return "sainte", true
	case "mt":
		return "mount", true
	case "ft":
		return "fort", true
	case "comm":
		return "community", true
	case "polytech":
		return "polytechnic", true
	case "sch":
		return "school", true
	case "intl":
		return "international", true
	case "eng", "engg":
		return "engineering", true
	}
	return "", false
}

// connecting reports whether a word only joins others: "University of X at Y" and "University of
// X-Y" are one name.
func connecting(w string) bool {
	switch w {
	case "of", "at", "in", "the", "and", "for":
		return true
	}
	return false
}
