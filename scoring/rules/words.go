package rules

import (
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// wordList is words to look for in a text, in small letters: whole words, beginnings of words that end in "*", and several
// words in a row, the last of which may go on. Each kind is kept by its first byte.
type wordList struct{ words, stems, phrases [256][]string }

func newWordList(text string) *wordList {
	l := &wordList{}
	for w := range strings.SplitSeq(text, ",") {
		w = strings.TrimSpace(w)
		kind := &l.words
		if stem, isStem := strings.CutSuffix(w, "*"); isStem {
			w, kind = stem, &l.stems
		} else if strings.Contains(w, " ") {
			kind = &l.phrases
		}
		kind[w[0]] = append(kind[w[0]], w)
	}
	return l
}

// in returns the first word or phrase of the list that stands in a text, "" when none does.
func (l *wordList) in(text string) string {
	text = strings.ToLower(text)
	for at := wordStart(text, 0); at < len(text); {
		end := wordEnd(text, at)
		if found := l.at(text[at:end], text[end:]); found != "" {
			return found
		}
		at = wordStart(text, end)
	}
	return ""
}

// at returns what of the list a word is, or begins with what follows it.
func (l *wordList) at(word, rest string) string {
	first := word[0]
	if slices.Contains(l.words[first], word) {
		return word
	}
	for _, stem := range l.stems[first] {
		if strings.HasPrefix(word, stem) {
			return word
		}
	}
	for _, phrase := range l.phrases[first] {
		if begins(word, rest, phrase) {
			return phrase
		}
	}
	return ""
}

// begins reports whether a word, and those that follow it, are the words of a phrase.
func begins(word, rest, phrase string) bool {
	for {
		first, others, more := strings.Cut(phrase, " ")
		if !more {
			return strings.HasPrefix(word, first)
		}
		if word != first {
			return false
		}
		at := wordStart(rest, 0)
		end := wordEnd(rest, at)
		word, rest, phrase = rest[at:end], rest[end:], others
	}
}

// wordStart returns where the next word begins, and wordEnd where the one ends that begins at a byte.
func wordStart(text string, at int) int { return at + lengthOf(text[at:], false) }
func wordEnd(text string, at int) int   { return at + lengthOf(text[at:], true) }

// lengthOf returns the length of what a text begins with: letters with their marks and digits, or anything else.
func lengthOf(text string, inWord bool) int {
	for i, r := range text {
		plain := r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r >= 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r))
		if plain != inWord {
			return i
		}
	}
	return len(text)
}

// banned are words that must never be said of a person, or that claim to know more than we do.
var banned = sync.OnceValue(func() *wordList {
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
		fault(path, say("says %q", word), say("say what does not fit together, and nothing about the person"))
	}
}

// proxies are words in which a test would look for who somebody is, whatever the field: languages, and what the law lets
// people keep to themselves. Organisations' names are not tested for them.
var proxies = sync.OnceValue(func() *wordList {
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
var manners = sync.OnceValue(func() *wordList {
	return newWordList(`part time, parttime, teilzeit*, elternzeit, homeoffice, remote, remotely, hybrid, home office, telework*, leave`)
})

// general are words that many names have: a test for nothing else names nobody.
var general = sync.OnceValue(func() *wordList {
	return newWordList(`the, of, and, a, an, in, at, for, on, to, with, de, la, der, die, inc, llc, ltd, limited, gmbh, ag, sa, co, company, corp, corporation, group, holding, holdings, services, solutions, systems,
		technologies, technology, university, universität, université, universidad, college, school, schule, institute, academy, department, hospital, clinic, bank, government, agency, center, centre,
		national, international, state, city, board, association, team, work, worked, license, licence, certificate, certification, certified`)
})

// isNaming reports whether a text has a word that few names have.
func isNaming(text string) bool {
	text = strings.ToLower(text)
	for at := wordStart(text, 0); at < len(text); {
		end := wordEnd(text, at)
		if word := text[at:end]; utf8.RuneCountInString(word) > 1 && !slices.Contains(general().words[word[0]], word) {
			return true
		}
		at = wordStart(text, end)
	}
	return false
}
