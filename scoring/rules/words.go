package rules

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
)

// banned are words that must never be said of a person, or that claim to know more than we do.
var banned = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(fake\w*|fraud\w*|suspicio\w*|suspect\w*|liar|lied|lying|lies|deceiv\w*|deceit\w*|verified|red flags?|risk\w*|score[ds]?|percent|nationalit\w*|citizen\w*|foreign\w*|cheat\w*|scam\w*|dishonest\w*|imp[oe]sters?|impostors?|criminal\w*|dprk|north[- ]korea\w*|ethnic\w*|immigra\w*|betrug\w*|betrüg\w*|lügner\w*|gelogen\w*|gefälscht\w*|fälsch\w*|verdächtig\w*|kriminell\w*|nationalität\w*|hochstapl\w*)\b|\d\s?%|\d+\s?/\s?100?\b`)
})

// validateKind refuses a text that judges a person. A pack's words are shown beside Plumbline's own, so they are held to the
// same.
func validateKind(path, text string, fault faulter) {
	if word := Banned(text); word != "" {
		fault(path, fmt.Sprintf("says %q", word), "say what does not fit together, and nothing about the person")
	}
}

// Banned returns the first word of a text that no finding may say, in whoever's words; "" when there is none.
func Banned(text string) string { return banned().FindString(text) }

// proxies are words in which a test would look for who somebody is, whatever the field: languages, and what the law lets
// people keep to themselves. Organisations' names are not tested for them.
var proxies = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(` + strings.Join([]string{
		`english|spanish|french|german|deutsch|italian|portuguese|dutch|polish|russian|ukrainian|turkish|arabic|hebrew|farsi|persian|hindi|urdu|punjabi|bengali|tamil|telugu|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|tagalog|indonesian|greek|romanian|hungarian|czech|swedish|norwegian|danish|finnish|swahili|amharic|yoruba|igbo|hausa`,
		`toefl|ielts|testdaf|hsk|jlpt|topik|dele|delf|cefr|native speaker|mother tongue|bilingual|fluent|fluency`,
		`visa sponsorship|work permit|green card|h-?1b|citizen\w*|nationality|passport|refugee|asylum`,
		`christian|muslim|islam\w*|jewish|hindu|buddhist|catholic|mosque|synagogue`,
		`he/him|she/her|they/them|fraternity|sorority|lgbt\w*`,
		`maternity|paternity|parental|pregnan\w*|sabbatical|career break|caregiver|sick leave|disab\w*|retired|date of birth|years old`,
	}, "|") + `)\b`)
})

// proxy returns the first word of a test's text that stands for who somebody is.
func proxy(text string) string { return proxies().FindString(text) }

// manners are words of how somebody works that no rule may find something in.
var manners = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(part[- ]?time|remote(ly)?|hybrid|home[- ]?office|telework\w*|leave)\b`)
})
