package checks

import (
	"cmp"
	"fmt"
	"slices"

	"plumbline/scoring/echo"
	"plumbline/scoring/names"
)

// SamePassage (XAP-1) looks for the candidate's passages in documents that were read before under another name.
var SamePassage = &Check{
	ID: "echoes/same-passage", Group: Echoes, Strength: Strong, Signal: "XAP-1",
	Doc: Doc{
		Title: "Passages that were read before, under another name",
		Explain: "Compares what the candidate writes of each job with documents that you had Plumbline remember, by combinations of three rare words that stand near each other, so that reworded, reordered and merged passages are found too. It speaks up only where passages of at least two employers, or several of one, stood before with another employer, and the other document surely names another person. " +
			"What many people write does not count: stock phrases, the job advert, and what is in documents of more than five other people. Nor do passages about one employer that both name, a course or a shared project, for colleagues and classmates describe one thing in the same words. It does not tell which of the two came first, and whose words were taken may well be the honest one.",
		Innocent: []string{
			"Somebody else took this candidate's words, who knows nothing of it",
			"A résumé service, an agency or a program wrote both from the same pattern",
			"The same person after a change of name",
			"Colleagues who described the same projects together",
			"Both began from a sample résumé for this trade",
		},
		Ask: "You write “{passage}”. Who else worked on this, and what was your own part?",
	},
	Echo: samePassage,
}

// How much of a document must have stood in the other one to say something: so many passages, so many combinations of words, and
// this share of the passages that could be compared, in a hundred: reworded, and word for word, as the lines of a sample are that
// people fill in. The fewer passages, the more of them.
var enough = []struct{ lines, shared, reworded, asTheyStood int }{{5, 12, 25, 60}, {4, 16, 33, 75}, {3, 36, 80, 80}}

const (
	leastEach   = 2  // combinations of an employer's passages, for it to count
	leastBeside = 3  // the same beside an employer that both documents name
	rewordedBy  = 10 // combinations of a passage, in the mean, that more words than a few were changed of
	partLines   = 4  // passages of one employer that stand alone
	partEach    = 4  // combinations for each of them
)

// copied is what of one match may have been taken over.
type copied struct {
	match     echo.Match
	said      []Words
	employers map[string]int  // combinations in what is said of each
	both      map[string]bool // both documents name the employer
	untold    bool            // an employer was not surely read, now or before
	shared    int
	jobs      map[int]int // passages of each job
}

// lines counts the passages that could have been taken over.
func (c copied) lines() (n int) {
	for _, of := range c.match.Lines {
		n += of
	}
	return n
}

// whole reports whether much of the document, about several employers, stood in the other one.
func (c copied) whole() bool {
	several, least := 0, leastEach
	for employer := range c.employers {
		if c.both[employer] {
			least = leastBeside
		}
	}
	for _, n := range c.employers {
		if n >= least {
			several++
		}
	}
	if several < 2 {
		return false
	}
	for _, e := range enough {
		share := e.reworded
		if c.shared > len(c.said)*rewordedBy {
			share = e.asTheyStood
		}
		if len(c.said) >= e.lines && c.shared >= e.shared && len(c.said)*100 >= c.lines()*share {
			return true
		}
	}
	return false
}

// nearlyAll reports whether so much of the document stood in the other one that it does not matter who the employers were. People who
// worked for one employer, or may have, share less.
func (c copied) nearlyAll() bool {
	lines, share := 7, 80
	if c.untold && len(c.jobs) >= 2 {
		lines, share = 6, 60
	}
	return len(c.said) >= lines && c.shared >= len(c.said)*partEach && len(c.said)*100 >= c.lines()*share
}

// part reports whether nearly all of what is said of one employer stood in the other document with another.
func (c copied) part(p *Pass) bool {
	said, of := map[string]int{}, map[string]int{}
	for job, n := range c.match.Lines {
		employer := p.Profile.Positions[job].Employer.Text
		said[employer], of[employer] = said[employer]+c.jobs[job], of[employer]+n
	}
	for employer, n := range said {
		if n >= partLines && n*5 >= of[employer]*4 && !c.both[employer] && c.employers[employer] >= n*partEach {
			return true
		}
	}
	return false
}

func samePassage(p *Pass) {
	var found []copied
	var matches []echo.Match
	for _, m := range p.Echoes {
		c := p.copiedFrom(m)
		if c.whole() || c.part(p) || c.nearlyAll() {
			found, matches = append(found, c), append(matches, m)
		}
	}
	if len(found) == 0 {
		return
	}
	matches = p.others(matches, found[0].said[0], "the passages about the candidate's work")
	found = slices.DeleteFunc(found, func(c copied) bool {
		return !slices.ContainsFunc(matches, func(m echo.Match) bool { return m.Before.ID == c.match.Before.ID })
	})
	if len(found) == 0 {
		return
	}
	best := slices.MaxFunc(found, func(a, b copied) int { return cmp.Compare(a.shared, b.shared) })
	c := Contradiction{Strength: Medium}
	if best.whole() {
		c.Strength = Strong
	}
	c.Evidence, c.Rests = quoteAll(best.said)
	c.Evidence = append(c.Evidence, recalled(matches, anotherName)...)
	c.Rests = append(c.Rests, p.candidate())
	c.Title = "Passages here were read before, under another name"
	c.Says = fmt.Sprintf("Rare words stand together in %s here as they do in %s that %s a name with no part in common. It does not show whose words they were first.", passages(len(best.said)), documents(len(matches)), gives(len(matches)))
	c.Values = map[string]string{"passage": best.said[0].String()}
	p.Contradicts(c)
}

// copiedFrom gathers the passages of jobs that a match shares, those that share most first. Passages of one employer that both
// documents name are what colleagues write; with them alone there is little.
func (p *Pass) copiedFrom(m echo.Match) copied {
	c := copied{match: m, employers: map[string]int{}, both: map[string]bool{}, jobs: map[int]int{}}
	at, shared := map[string]int{}, map[string]int{}
	for _, s := range m.Passages {
		if s.Job < 0 || s.Before < 0 {
			continue
		}
		c.shared++
		employer := p.Profile.Positions[s.Job].Employer.Text
		if s.Employer == names.Unknown {
			c.untold = true
		} else {
			c.employers[employer]++
		}
		c.both[employer] = c.both[employer] || s.Employer != names.Other
		line := s.Claim.Text
		shared[line]++
		if n, seen := at[line]; seen {
			c.said[n].From, c.said[n].To = min(c.said[n].From, s.From), max(c.said[n].To, s.To)
			continue
		}
		at[line] = len(c.said)
		c.jobs[s.Job]++
		c.said = append(c.said, Part(s.Claim, s.From, s.To))
	}
	slices.SortFunc(c.said, func(a, b Words) int {
		return cmp.Or(-cmp.Compare(shared[a.Claim.Text], shared[b.Claim.Text]), cmp.Compare(a.Claim.Text, b.Claim.Text))
	})
	return c
}
