package rules

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"unicode"
)

// wordList is words to look for in a text, in small letters: whole words, beginnings of words that end in "*", and several
// words in a row.
type wordList struct {
	words   map[string]bool
	stems   map[rune][]string // by their first letter
	phrases []string
}

func newWordList(text string) wordList {
	l := wordList{words: map[string]bool{}, stems: map[rune][]string{}}
	for w := range strings.SplitSeq(text, ",") {
		w = strings.TrimSpace(w)
		stem, isStem := strings.CutSuffix(w, "*")
		switch {
		case strings.Contains(w, " "):
			l.phrases = append(l.phrases, " "+w)
		case isStem:
			first := []rune(w)[0]
			l.stems[first] = append(l.stems[first], stem)
		default:
			l.words[w] = true
		}
	}
	return l
}

// in returns the first word or phrase of the list that stands in a text, "" when none does.
func (l wordList) in(text string) string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, w := range words {
		if l.words[w] {
			return w
		}
		for _, stem := range l.stems[[]rune(w[:min(len(w), 4)])[0]] {
			if strings.HasPrefix(w, stem) {
				return w
			}
		}
	}
	if len(l.phrases) == 0 || len(words) < 2 {
		return ""
	}
	row := " " + strings.Join(words, " ")
	for _, p := range l.phrases {
		if strings.Contains(row, p) {
			return strings.TrimSpace(p)
		}
	}
	return ""
}

// banned are words that must never be said of a person, or that claim to know more than we do.
var banned = sync.OnceValue(func() wordList {
	return newWordList(`fake*, fraud*, suspicio*, suspect*, liar, liars, lied, lying, lies, deceiv*, deceit*, verified, red flag, risk*, score, scores, scored,
		percent, nationalit*, citizen*, foreign*, cheat*, scam*, dishonest*, impostor*, imposter*, criminal*, dprk, north korea, ethnic*, immigra*,
		betrug*, betrüg*, lügner*, gelogen*, gefälscht*, fälsch*, verdächtig*, kriminell*, nationalität*, hochstapl*`)
})

// number is a number that looks like a score.
var number = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`\d\s?%|\d+\s?/\s?100?\b`) })

// Banned returns the first word of a text that no finding may say, in whoever's words; "" when there is none.
func Banned(text string) string {
	if word := banned().in(text); word != "" {
		return word
	}
	if strings.ContainsAny(text, "%/") {
		return number().FindString(text)
	}
	return ""
}

// validateKind refuses a text that judges a person. A pack's words are shown beside Plumbline's own, so they are held to the
// same.
func validateKind(path, text string, fault faulter) {
	if word := Banned(text); word != "" {
		fault(path, fmt.Sprintf("says %q", word), "say what does not fit together, and nothing about the person")
	}
}

// proxies are words in which a test would look for who somebody is, whatever the field: languages, and what the law lets
// people keep to themselves. Organisations' names are not tested for them.
var proxies = sync.OnceValue(func() wordList {
	return newWordList(`english, spanish, french, german, deutsch, italian, portuguese, dutch, polish, russian, ukrainian, turkish, arabic, hebrew, farsi, persian, hindi, urdu, punjabi,
		bengali, tamil, telugu, chinese, mandarin, cantonese, japanese, korean, vietnamese, thai, tagalog, indonesian, greek, romanian, hungarian, czech, swedish, norwegian, danish,
		finnish, swahili, amharic, yoruba, igbo, hausa, español, castellano, français, italiano, português, nederlands, polski, русский, українська, türkçe, عربي*, العربية, हिन्दी, 中文, 普通话, 日本語, 한국어, toefl, ielts, testdaf, hsk, jlpt, topik, dele, delf, cefr, native speaker, mother tongue, bilingual, fluent, fluency, fließend, muttersprache, muttersprachl*, staatsbürger*, staatsangehörig*, aufenthalt*,
		visa sponsorship, work permit, green card, h1b, h 1b, citizen*, nationalit*, passport, refugee, asylum, christian, muslim, islam*, jewish, hindu, buddhist, catholic,
		mosque, synagogue, he him, she her, they them, fraternity, sorority, lgbt*, maternity, paternity, parental, pregnan*, sabbatical, career break, caregiver, sick leave,
		disab*, retired, date of birth, years old`)
})

// proxy returns the first word of a test's text that stands for who somebody is.
func proxy(text string) string { return proxies().in(text) }

// manners are words of how somebody works that no rule may find something in.
var manners = sync.OnceValue(func() wordList {
	return newWordList(`part time, parttime, teilzeit*, elternzeit, homeoffice, remote, remotely, hybrid, home office, telework*, leave`)
})
