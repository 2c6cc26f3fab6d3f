package report

import (
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
)

// words returns the headline and how it came about.
func words(r *Report, p picture.Picture) (headline, because string) {
	headline, because = levelWords(r, p)
	if n := len(r.Answered); n > 0 {
		because += fmt.Sprintf(" %s answered and %s not count.", capital(count(n))+ifOne(n, " finding was", " findings were"), ifOne(n, "does", "do"))
	}
	return headline, because
}

func levelWords(r *Report, p picture.Picture) (headline, because string) {
	groups := "In " + listed(p.Groups)
	if r.Comparison != nil {
		groups = "Between the two versions"
	}
	ask := "Ask before you decide: there are common innocent reasons."
	if n := consequences(r.Findings); n > 0 {
		ask = capital(count(n)) + " more that " + ifOne(n, "rests", "rest") + " on the same words " + ifOne(n, "does", "do") + " not count again. " + ask
	}
	switch p.Level {
	case picture.Details:
		return "Only small details stand out", fmt.Sprintf("%s. Alone such a detail means nothing.", groups)
	case picture.Question:
		if len(p.Groups) > 1 {
			return "A few details together are worth a question", fmt.Sprintf("%s, independently. %s", groups, ask)
		}
		return "Worth a question", fmt.Sprintf("%s. %s", groups, ask)
	case picture.Contradiction:
		if slices.Equal(p.Groups, []checks.Group{checks.Echoes}) {
			return "Something here was read before, under another name", ask
		}
		return "Two things here cannot both be true as written", fmt.Sprintf("%s. %s", groups, ask)
	case picture.Several:
		return capital(count(len(p.Groups))) + " things do not fit together, independently of each other",
			fmt.Sprintf("%s, independently. %s", groups, ask)
	}
	if r.Comparison != nil {
		return nothingBetween(len(r.Consistent), len(r.CouldNotCheck))
	}
	return nothing(len(r.Consistent), len(r.CouldNotCheck))
}

// nothingBetween words the empty result of a comparison.
func nothingBetween(compared, unchecked int) (headline, because string) {
	if compared == 0 {
		return "Nothing could be compared", "No claim stands surely in both versions. That says nothing for or against anyone."
	}
	because = "That only means that the two versions fit together; it confirms neither."
	if unchecked > 0 {
		because = fmt.Sprintf("%s could not be compared. %s", capital(claimsWords(unchecked)), because)
	}
	return fmt.Sprintf("Nothing found in %s of both versions", claimsWords(compared)), because
}

// nothing words the empty result. It never says that anything was confirmed: a borrowed story is
// consistent too.
func nothing(compared, unchecked int) (headline, because string) {
	switch {
	case compared == 0 && unchecked == 0:
		return "Nothing to compare here", "No claim was read that any check looks at."
	case compared == 0:
		return "Nothing could be checked", fmt.Sprintf("%s could not be checked. That says nothing for or against anyone.", claimsWords(unchecked))
	}
	headline = fmt.Sprintf("Nothing found in %s", claimsWords(compared))
	because = "That only means that these fit together and the public record; it does not confirm them."
	if unchecked > 0 {
		because = fmt.Sprintf("%d could not be checked. %s", unchecked, because)
	}
	return headline, because
}

func claimsWords(n int) string {
	if n == 1 {
		return "1 claim"
	}
	return fmt.Sprintf("%d claims", n)
}

// listed names the groups in the order in which groups are shown: "education, technology and contact".
func listed(groups []checks.Group) string {
	var names []string
	for _, g := range checks.Groups() {
		if slices.Contains(groups, g) {
			names = append(names, groupWords(g))
		}
	}
	if n := len(names) - 1; n > 0 {
		return strings.Join(names[:n], ", ") + " and " + names[n]
	}
	return strings.Join(names, "")
}

func groupWords(g checks.Group) string {
	if g == checks.Echoes {
		return "what was read before"
	}
	return string(g)
}

func count(n int) string {
	names := [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight"}
	if n < len(names) {
		return names[n]
	}
	return fmt.Sprint(n)
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

// consequences counts the findings that share the cause of another one before them.
func consequences(findings []Finding) int {
	return len(findings) - len(causes(findings))
}

// causes gathers the findings by what they rest on, in their order. The first of each leads.
func causes(findings []Finding) [][]Finding {
	var out [][]Finding
	at := map[int]int{}
	for _, f := range findings {
		i, known := at[f.Root]
		if !known {
			i = len(out)
			at[f.Root] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], f)
	}
	return out
}

func ifOne(n int, one, more string) string {
	if n == 1 {
		return one
	}
	return more
}

// rulesWords names the rule packs that a report went by, as a sentence with a space before it; "" when there are none.
func rulesWords(packs []Pack) string {
	var names []string
	for _, p := range packs {
		names = append(names, fmt.Sprintf("%s (%s, version %s)", p.Title, p.ID, p.Version))
	}
	if len(names) == 0 {
		return ""
	}
	return " Besides its own rules it went by those of " + strings.Join(names, ", ") + "."
}
