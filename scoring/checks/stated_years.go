package checks

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/facts"
	"plumbline/scoring/wording"
)

// yearsStatement is a number of years that a text states for technologies: the bytes from up to to.
type yearsStatement struct {
	from, to     int
	years        int
	technologies []facts.Technology // named together; at least one
	doubt        wording.Text       // why the words may mean something else; "" when they do not
}

// The patterns compile on first use: most texts state no years at all.
var (
	yearsPhrase = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)\b(?:(\d{1,2})(?:\s*(?:-|–|to)\s*\d{1,2})?|(` + strings.Join(numberWords, "|") + `))\s*\+?[ -]*(?:years?|yrs?|yoe)\b['’]?\.?|\b(?:(a|two|three|four) decades?)\b`)
	})
	// filler is what may stand between the years and the technology without changing what they mean.
	filler = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:(?:\s+(?:of|with|in|using|writing|on|the|deep|solid|strong|hands-on|professional|commercial|production|practical|industry|working|programming|coding|developing|experience|expertise))*)\s+`)
	})
	// joint is what stands between two technologies that are named together.
	joint = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:\s*(?:,\s*and|,\s*or|,|/|&|\+|\band\b|\bor\b)\s*)`)
	})
	// closing is what may follow the technologies: the end of a clause, a word for experience, or "and"
	// with something that is plainly no part of the list.
	closing = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`^(?i:\s+(?:experience|expertise|development|programming|engineering|administration|practice|exp|in production|professionally|commercially)\b|\s*(?:$|[.;:!?)\]|•\n])|,\s+(?:and|plus|with|including)\b|\s+(?:and|plus|with) an?\s|\s[–—-]\s)`)
	})
	// behind is a number of years after a name: "Kubernetes (12 years)", "React – 15 yrs".
	behind = sync.OnceValue(func() *regexp.Regexp {
		return regexp.MustCompile(`(?i)(?:\s+(?:experience|development|programming))?(?:\s*[(\[:–—]|\s-\s)\s*(\d{1,2})\s*\+?\s*(?:years?|yrs?)\.?(?:\s+(?:of\s+)?(?:experience|exp))?\s*(?:[)\]]|$|[.;,|•\n])`)
	})
)

var numberWords = []string{"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
	"thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty"}

// mentionsYears reports whether a text has a word for a length of time at all; most have none, and the
// patterns are slow.
func mentionsYears(text string) bool {
	lower := strings.ToLower(text)
	for _, word := range []string{"year", "yr", "yoe", "decade"} {
		if strings.Contains(lower, word) {
			return true
		}
	}
	return false
}

// statedYears finds the statements of years with a technology, in order.
func statedYears(text string, t *facts.Tables) []yearsStatement {
	if !mentionsYears(text) {
		return nil
	}
	var out []yearsStatement
	for _, m := range yearsPhrase().FindAllStringSubmatchIndex(text, -1) {
		years := yearsIn(text, m)
		s, ok := technologiesAfter(text, m[0], m[1], t)
		if !ok || years == 0 {
			continue
		}
		s.years = years
		s.doubt = doubtOf(text, s)
		out = append(out, s)
	}
	for _, m := range behind().FindAllStringSubmatchIndex(text, -1) {
		from := itemStart(text, m[0])
		tech, n := technologyAt(text[:m[0]], from, t)
		if n == 0 || from+n != m[0] {
			continue
		}
		years, _ := strconv.Atoi(text[m[2]:m[3]])
		s := yearsStatement{from: from, to: from + len(strings.TrimRight(text[from:m[1]], " .;,|•\n")), years: years, technologies: []facts.Technology{tech}}
		s.doubt = doubtOf(text, s)
		if s.doubt.IsZero() && sharesYears(text[:from]) {
			s.doubt = say("the years may be meant for everything that is listed there")
		}
		out = append(out, s)
	}
	return out
}

// itemStart returns where the list item that ends at the byte end begins.
func itemStart(text string, end int) int {
	from := 0
	if i := strings.LastIndexAny(text[:end], ",/|;:&()[]•·\n"); i >= 0 {
		_, width := utf8.DecodeRuneInString(text[i:])
		from = i + width
	}
	return end - len(strings.TrimLeft(text[from:end], " "))
}

// sharesYears reports whether the text before a technology ends with another item of a list that has no
// years of its own: in "Python, Go (15 years)" the years may be meant for both.
func sharesYears(before string) bool {
	before = strings.TrimRight(before, " ")
	for _, sep := range []string{",", "/", "&", " and"} {
		if strings.HasSuffix(before, sep) {
			return !endsOwnYears(before)
		}
	}
	return false
}

// endsOwnYears reports whether the list item before the separator at the end of text has years, or
// brackets, of its own.
func endsOwnYears(text string) bool {
	text = strings.TrimRight(strings.TrimSuffix(text, " and"), ",/& ")
	return strings.HasSuffix(text, ")") || strings.HasSuffix(text, "]") || strings.HasSuffix(text, "years") || strings.HasSuffix(text, "yrs")
}

// yearsIn returns the number that a match of yearsPhrase states, the lower one of a range.
func yearsIn(text string, m []int) int {
	group := func(i int) string {
		if m[2*i] < 0 {
			return ""
		}
		return strings.ToLower(text[m[2*i]:m[2*i+1]])
	}
	if digits := group(1); digits != "" {
		n, _ := strconv.Atoi(digits)
		return n
	}
	if word := group(2); word != "" {
		for i, w := range numberWords {
			if w == word {
				if w == "thirty" {
					return 30
				}
				return i + 2
			}
		}
	}
	return map[string]int{"a": 10, "two": 20, "three": 30, "four": 40}[group(3)]
}

// technologiesAfter reads the technologies that follow the years at the bytes from up to end. It is
// false when the words after the years are not surely a technology, or a list of nothing else.
func technologiesAfter(text string, from, end int, t *facts.Tables) (yearsStatement, bool) {
	s := yearsStatement{from: from}
	fill := filler().FindString(text[end:])
	at := end + len(fill)
	if fill == "" && strings.HasPrefix(text[end:], "-") {
		at = end + 1 // "10-year Kubernetes"
	}
	for {
		tech, n := technologyAt(text, at, t)
		if n == 0 {
			return s, false
		}
		s.technologies = append(s.technologies, tech)
		at += n
		s.to = at
		if closing().MatchString(text[at:]) {
			return s, true
		}
		sep := joint().FindString(text[at:])
		if sep == "" {
			return s, false
		}
		at += len(sep)
	}
}

// technologyAt returns the technology whose name begins at the byte at, the longest of up to three
// words, and the length of that name; 0 when there is none. A name in small letters is not taken, one with a capital
// behind its first letter is: "jQuery".
func technologyAt(text string, at int, t *facts.Tables) (facts.Technology, int) {
	first, width := utf8.DecodeRuneInString(text[at:])
	second, _ := utf8.DecodeRuneInString(text[at+width:])
	if !unicode.IsUpper(first) && first != '.' && !unicode.IsUpper(second) {
		return facts.Technology{}, 0
	}
	var ends []int
	for i, r := range text[at:] {
		if strings.ContainsRune(" ,;:!?()[]|/\n", r) && i > 0 {
			ends = append(ends, i)
			if r != ' ' || len(ends) == 3 {
				break
			}
		}
	}
	if len(ends) < 3 && (len(ends) == 0 || text[at+ends[len(ends)-1]] == ' ') {
		ends = append(ends, len(text)-at)
	}
	for i := len(ends) - 1; i >= 0; i-- {
		name := strings.TrimRight(text[at:at+ends[i]], ".")
		if tech, ok := t.Technology(name); ok && !tech.FirstPublic.IsZero() {
			return tech, len(name)
		}
	}
	return facts.Technology{}, 0
}

// doubtOf says why the words around a statement may give the years to something or somebody else.
func doubtOf(text string, s yearsStatement) wording.Text {
	start, end := sentenceAround(text, s.from, s.to)
	sentence := text[start:s.from] + " | " + text[s.to:max(end, s.to)] // without "Next.js" and the like
	switch {
	case hasAnyWord(sentence, "advert", "ad", "posting", "required", "requires", "require", "requirement", "requirements", "asked for", "asking for", "asks for", "looking for", "wanted", "job description"),
		strings.ContainsAny(sentence, "“”\"«»"):
		return say("the words may quote an advert")
	case hasAnyWord(sentence, "combined", "collective", "collectively", "together", "between us", "our", "across the team", "across my team", "on the team", "in the team", "as a team"):
		return say("the years may be those of a team or of a system")
	case hasAnyWord(withoutJobTitles(text[start:s.from]), "team", "teams", "we", "their", "his", "her", "they", "whose", "company", "firm", "agency", "startup",
		"system", "systems", "platform", "product", "project", "codebase", "application", "legacy", "supporting", "supported", "maintaining", "maintained", "migrating", "migrated",
		"engineers", "developers", "people", "colleagues", "mentored", "hired", "hiring", "candidates", "clients", "customers", "staff", "total"):
		return say("the years may be those of a team or of a system")
	case hasAnyWord(sentence, "if", "before", "predecessor", "predecessors", "not", "nobody", "no one", "never", "impossible", "joke", "next", "coming", "goal", "aim", "would"):
		return say("the sentence may not state a fact")
	}
	return wording.Text{}
}

// jobTitle is the name of a trade with the word before it: in "platform engineer" no platform is meant.
var jobTitle = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\w+[ -](?:engineer|developer|administrator|admin|architect|manager|lead|owner|programmer|analyst|designer|scientist|consultant)\b`)
})

func withoutJobTitles(text string) string { return jobTitle().ReplaceAllString(text, "") }
