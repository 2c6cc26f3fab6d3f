package report

import (
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/picture"
	"plumbline/scoring/wording"
)

// say returns a sentence of the report, to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// words returns the headline and how it came about.
func words(r *Report, p picture.Picture) (headline, because wording.Text) {
	headline, because = levelWords(r, p)
	switch n := len(r.Answered); {
	case n == 1:
		because = say("%s One finding was answered and does not count.", because)
	case n > 1:
		because = say("%s %s findings were answered and do not count.", because, wording.Capital(wording.Count(n)))
	}
	return headline, because
}

func levelWords(r *Report, p picture.Picture) (headline, because wording.Text) {
	groups := say("In %s", listed(p.Groups))
	if r.Comparison != nil {
		groups = say("Between the two versions")
	}
	ask := say("Ask before you decide: there are common innocent reasons.")
	switch n := consequences(r.Findings); {
	case n == 1:
		ask = say("One more that rests on the same words does not count again. %s", ask)
	case n > 1:
		ask = say("%s more that rest on the same words do not count again. %s", wording.Capital(wording.Count(n)), ask)
	}
	switch p.Level {
	case picture.Details:
		return say("Only small details stand out"), say("%s. Alone such a detail means nothing.", groups)
	case picture.Question:
		if len(p.Groups) > 1 {
			return say("A few details together are worth a question"), say("%s, independently. %s", groups, ask)
		}
		return say("Worth a question"), say("%s. %s", groups, ask)
	case picture.Contradiction:
		if slices.Equal(p.Groups, []checks.Group{checks.Echoes}) {
			return say("Something here was read before, under another name"), ask
		}
		return say("Two things here cannot both be true as written"), say("%s. %s", groups, ask)
	case picture.Several:
		return say("%s things do not fit together, independently of each other", wording.Capital(wording.Count(len(p.Groups)))),
			say("%s, independently. %s", groups, ask)
	}
	if r.Comparison != nil {
		return nothingBetween(len(r.Consistent), len(r.CouldNotCheck))
	}
	return nothing(len(r.Consistent), len(r.CouldNotCheck))
}

// nothingBetween words the empty result of a comparison.
func nothingBetween(compared, unchecked int) (headline, because wording.Text) {
	if compared == 0 {
		return say("Nothing could be compared"), say("No claim stands surely in both versions. That says nothing for or against anyone.")
	}
	because = say("That only means that the two versions fit together; it confirms neither.")
	if unchecked > 0 {
		because = say("%s could not be compared. %s", claimsWords(unchecked), because)
	}
	return say("Nothing found in %s of both versions", claimsWords(compared)), because
}

// nothing words the empty result. It never says that anything was confirmed: a borrowed story is
// consistent too.
func nothing(compared, unchecked int) (headline, because wording.Text) {
	switch {
	case compared == 0 && unchecked == 0:
		return say("Nothing to compare here"), say("No claim was read that any check looks at.")
	case compared == 0:
		return say("Nothing could be checked"), say("%s could not be checked. That says nothing for or against anyone.", claimsWords(unchecked))
	}
	because = say("That only means that these fit together, and with the public record; it does not confirm them.")
	if unchecked > 0 {
		because = say("%d could not be checked. %s", unchecked, because)
	}
	return say("Nothing found in %s", claimsWords(compared)), because
}

func claimsWords(n int) wording.Text { return wording.Number(n, "1 claim", "%d claims") }

// listed names the groups in the order in which groups are shown: "education, technology and contact".
func listed(groups []checks.Group) wording.Text {
	var names []wording.Text
	for _, g := range checks.Groups() {
		if slices.Contains(groups, g) {
			names = append(names, groupWords(g))
		}
	}
	return wording.And(names...)
}

func groupWords(g checks.Group) wording.Text {
	if g == checks.Echoes {
		return say("what was read before")
	}
	return say(string(g))
}

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

// rulesWords names the rule packs that a report went by, as a sentence; nothing when there are none.
func rulesWords(packs []Pack) wording.Text {
	var names []wording.Text
	for _, p := range packs {
		names = append(names, say("%s (%s, version %s)", p.Title, p.ID, p.Version))
	}
	if len(names) == 0 {
		return wording.Text{}
	}
	return say("Besides its own rules it went by those of %s.", wording.Join(", ", names...))
}
