package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// longRun is how many words a passage has that says something by itself; shorter ones are wanted twice.
const longRun = 12

// MirrorsAdvert (TEC-5) looks for long passages of the job advert in what the candidate writes of their work.
var MirrorsAdvert = &Check{
	ID: "technology/mirrors-advert", Group: Technology, Strength: Weak, Signal: "TEC-5", Beside: true,
	Doc: Doc{
		Title: "Passages that stand word for word in the job advert",
		Explain: "Compares the candidate's sentences with the job advert, when there is one: pasted, or on the page. It speaks of two passages of eight words, or one of twelve, that stand in both word for word. " +
			"Stock phrases, lists of skills and requirements, and the names of technologies do not count. Writing to the advert is common advice, so this never counts for much.",
		Innocent: []string{
			"Fitting a résumé to the advert is common advice, and programs for writing do it by themselves",
			"The candidate does this very job now, and the advert describes it",
			"Both took the sentence from the same public description of the trade",
		},
		Ask: "You write “{passage}”. Could you tell us about your own part in that?",
	},
	Run: func(p *Pass) {
		if p.Profile.Advert == "" {
			return
		}
		a := newAdvert(p.Profile.Advert)
		var said []Words
		var first sharedRun
		longest := 0
		var compared profile.Claim
		for _, c := range p.prose() {
			if c.Sure == profile.Sure {
				compared = c
			}
			for _, run := range a.shared(c.Text) {
				words := Part(c, run.from, run.to)
				if run.content-len(p.Facts.Technologies(words.String())) < leastContent || p.unsurely(words, as(words.String()), c) {
					continue
				}
				if len(said) == 0 {
					first = run
				}
				said, longest = append(said, words), max(longest, run.words)
			}
		}
		switch {
		case len(said) >= 2 || longest >= longRun:
			c := Contradiction{
				Strength: Weak,
				Title:    say("Passages here stand word for word in the job advert"),
				Says:     say("The text shares %s with the job advert, the longest of %d words in a row. Many people fit their text to an advert.", passages(len(said)), longest),
				Values:   wording.Values{"passage": said[0].String()},
			}
			c.Evidence, c.Rests = quoteAll(said)
			c.Evidence = append(c.Evidence, Evidence{Role: RoleRecord, Record: say("the advert: “%s”", first.advert)})
			p.Contradicts(c)
		case compared.Read():
			p.Consistent(opening(compared), say("The candidate's own words beside the job advert"))
		}
	},
}

// prose returns what the candidate writes of themselves and of their work.
func (p *Pass) prose() []profile.Claim {
	var out []profile.Claim
	if p.Profile.Summary.Read() {
		out = append(out, p.Profile.Summary)
	}
	for _, j := range p.Profile.Positions {
		out = append(out, j.Passages...)
	}
	return append(out, p.Profile.Passages...)
}

func passages(n int) wording.Text {
	if n == 1 {
		return say("a passage")
	}
	return say("%s passages", wording.Count(n))
}
