package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/profile"
)

// mostTermWords is the most words of which terms of employment are put together.
const mostTermWords = 12

// term reports whether words say how work is done and nothing else: "Full-time", "Remote", "Full-time, on site",
// "Teilzeit (80 %)".
func (g *page) term(text string) bool {
	ws := words(text)
	if len(ws) == 0 || len(ws) > mostTermWords {
		return false
	}
	told := false
	for len(ws) > 0 {
		n := g.termWords(ws)
		told = told || n > 0
		if n == 0 && besideTerm(ws[0]) {
			n = 1
		}
		if n == 0 {
			return false
		}
		ws = ws[n:]
	}
	return told
}

// employed reports whether words are terms of employment that tell more than where the work is done: "Full-time, hybrid".
func (g *page) employed(text string) bool {
	return g.term(text) && slices.ContainsFunc(words(text), func(w string) bool { return g.lex.EmploymentTypes[w] })
}

// termWords returns how many words at the beginning are one term of employment together; 0 for none.
func (g *page) termWords(ws []string) int {
	for n := min(len(ws), 5); n > 0; n-- {
		phrase := strings.Join(ws[:n], " ")
		if g.lex.EmploymentTypes[phrase] || g.lex.SelfEmployed[phrase] || g.lex.LocationWords[phrase] {
			return n
		}
	}
	return 0
}

// besideTerm reports whether a word may stand beside terms of employment: a number of hours, "position", "and".
func besideTerm(word string) bool {
	if unicode.IsDigit(rune(word[0])) {
		return true
	}
	switch strings.TrimSuffix(word, ".") {
	case "and", "or", "then", "later", "position", "role", "job", "employment", "employee", "basis", "hours", "hrs", "h", "per", "a", "week", "wk",
		"/", "-", "&", "und", "std", "stunden", "woche", "pro", "stelle", "et", "y", "e", "i", "en", "heures", "horas", "ore", "uur", "godzin", "par", "semaine", "semana", "settimana",
		"h/week", "hours/week", "hrs/week", "std./woche", "h/woche", "h/semaine", "por", "alla":
		return true
	}
	return false
}

// printedLength reads the length of time that stands behind the dates of a block, with nothing but marks between.
// None of a line that states several.
func (g *page) printedLength(i int) profile.Length {
	found := g.periodsIn(i)
	lengths := durations(g.lex, g.text(i))
	if len(found) != 1 || !found[0].ranged() || len(lengths) != 1 || lengths[0][0] < found[0].end {
		return profile.Length{}
	}
	return g.lengthBehind(i, found[0].end, lengths[0])
}

// lengthBehind reads the length at two places of a block when nothing but marks stands between it and the byte
// from.
func (g *page) lengthBehind(i, from int, at [2]int) profile.Length {
	text := g.text(i)
	if strings.Trim(text[from:at[0]], " ·•|,;:()[]-–—=~") != "" {
		return profile.Length{}
	}
	if next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[at[1]:], " .")); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return profile.Length{} // "2 years part-time"
	}
	l := profile.Length{Claim: g.claim(i, at[0], at[1], profile.Sure), Months: months(g.lex, text[at[0]:at[1]])}
	if strings.ContainsAny(text[max(0, at[0]-1):at[0]], "~") || l.Months == 0 {
		l.Sure, l.Why = profile.Unsure, "the length is not stated in years and months"
	}
	return l
}

// townAndState reports whether words are a town that is known with its state or country, and nothing else:
// "Boston, MA".
func (g *page) townAndState(text string) bool {
	town, _, behind := strings.Cut(text, ",")
	_, ok := g.place(text)
	return behind && ok && g.town(town)
}
