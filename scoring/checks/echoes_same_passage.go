package checks

import (
	"cmp"
	"fmt"
	"slices"

	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/names"
	"plumbline/scoring/wording"
)

// SamePassage (XAP-1) looks for the candidate's passages in documents that were read before under another name.
var SamePassage = &Check{
	ID: "echoes/same-passage", Group: Echoes, Strength: Strong, Signal: "XAP-1",
	Doc: Doc{
		Title: "Passages that were read before, under another name",
		Explain: "Compares what the candidate writes of each job with documents that you had Plumbline remember, by combinations of three rare words that stand near each other, so that reworded, reordered and merged passages are found too. It speaks up only where passages of at least two employers, or several of one, stood before with another employer, or nearly all of them did, and the other document surely names another person. " +
			"What many people write does not count: stock phrases, the job advert, and words and passages that stand in the same way in documents of more than five other people. Nor do passages about one employer that both name, a course or a shared project, for colleagues and classmates describe one thing in the same words. It does not tell which of the two came first, and whose words were taken may well be the honest one.",
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

// measure is how much of a document must have stood in the other one to say something: so many passages, so many combinations of words,
// and this share of the passages that could be compared, in a hundred: reworded, and word for word, as the lines of a sample are that
// people fill in.
type measure struct{ lines, shared, reworded, asTheyStood int }

// The fewer passages, the more of them.
var (
	ofSeveral = []measure{{7, 28, 25, 45}, {5, 50, 25, 40}, {5, 16, 25, 60}, {5, 12, 50, 60}, {4, 16, 40, 75}, {4, 12, 50, 75}, {3, 36, 75, 75}}
	// where it is less sure that the employers were several
	ofUntold = []measure{{5, 12, 50, 60}}
)

// bulk is how much must have stood in the other document where it does not matter who the employers were: so many passages, this share
// of them in a hundred, and so many combinations for each two of them, in the mean.
type bulk struct{ lines, share, eachTwo int }

var (
	ofAnyone  = []bulk{{7, 80, 8}, {6, 85, 16}}
	ofTwoJobs = []bulk{{6, 80, 16}}             // in either document
	ofNobody  = []bulk{{6, 60, 5}, {5, 80, 10}} // an employer was not surely read
	ofOthers  = []bulk{{4, 80, 8}}              // the employers were surely others
	ofLadder  = []bulk{{5, 50, 6}}              // three jobs are the same in employer, title and months
	ofMoved   = []bulk{{3, 30, 4}}              // two such jobs, at two employers
)

const (
	fewLines    = 5  // fewer passages than so many are few, and
	leastOfAll  = 40 // must be so many in a hundred of all passages
	leastEach   = 2  // combinations of an employer's passages, for it to count
	leastBeside = 3  // the same beside an employer that both documents name, or where it is not sure which
	rewordedBy  = 10 // combinations of a passage, in the mean, that more words than a few were changed of
	partLines   = 6  // passages of one employer that stand alone, when half of what is said of it is reworded
	partEach    = 3  // combinations for each of them
)

// copied is what of one match may have been taken over.
type copied struct {
	match     echo.Match
	said      []Words
	employers map[string]int  // combinations in what is said of each
	untold    map[string]int  // likewise, where it is not sure that the other document names another
	both      map[string]bool // both documents name the employer, or may
	shared    int
	all       int          // passages of jobs, those of stock phrases alone too
	jobs      map[int]int  // passages of each job
	before    map[int]bool // the jobs of the other document
}

// lines counts the passages that could have been taken over.
func (c copied) lines() (n int) {
	for _, of := range c.match.Lines {
		n += of
	}
	return n
}

// tells reports whether so much stood in the other document that it says something.
func (c copied) tells(p *Pass) bool { return c.whole() || c.part(p) || c.nearlyAll(p) }

// whole reports whether much of the document, about several employers, stood in the other one.
func (c copied) whole() bool {
	others := leastEach
	for employer := range c.employers {
		if c.both[employer] {
			others = leastBeside
		}
	}
	several := map[string]bool{}
	for employer, n := range c.employers {
		if n >= others {
			several[employer] = true
		}
	}
	if len(several) >= 2 && c.much(ofSeveral) {
		return true
	}
	for employer, n := range c.employers {
		if c.both[employer] && n >= leastEach {
			several[employer] = true
		}
	}
	for employer, n := range c.untold {
		if n >= leastBeside {
			several[employer] = true
		}
	}
	return len(several) >= 2 && len(c.before) >= 2 && c.much(ofUntold)
}

// much reports whether so much stood in the other document as one of some measures asks for. A few passages must also be much of all
// that is said of jobs, stock phrases too: a sample that is filled in has many of these.
func (c copied) much(measures []measure) bool {
	if len(c.said) < fewLines && len(c.said)*100 < c.all*leastOfAll {
		return false
	}
	return slices.ContainsFunc(measures, func(m measure) bool {
		share := m.reworded
		if c.shared > len(c.said)*rewordedBy {
			share = m.asTheyStood
		}
		return len(c.said) >= m.lines && c.shared >= m.shared && len(c.said)*100 >= c.lines()*share
	})
}

// nearlyAll reports whether so much of the document stood in the other one that it does not matter who the employers were. People who
// worked for one employer, or may have, share less.
func (c copied) nearlyAll(p *Pass) bool {
	return asMuchAs(ofAnyone, len(c.said), c.lines(), c.shared) ||
		len(c.untold) > 0 && max(len(c.jobs), len(c.before)) >= 2 && asMuchAs(ofNobody, len(c.said), c.lines(), c.shared) ||
		min(len(c.jobs), len(c.before)) >= 2 && asMuchAs(ofTwoJobs, len(c.said), c.lines(), c.shared) ||
		c.ladder(p) && asMuchAs(ofLadder, len(c.said), c.lines(), c.shared) ||
		c.moved(p) && asMuchAs(ofMoved, len(c.said), c.lines(), c.shared)
}

// ladder reports whether three jobs are the same to the month, and passages of several of them: colleagues who began and rose
// together tell of one of these in the same words, hardly of more.
func (c copied) ladder(p *Pass) bool {
	same, told, _ := c.sameJobs(p)
	return same >= 3 && told >= 2
}

// moved reports whether two jobs at two employers are the same to the month, and passages of both: colleagues tell of one employer.
func (c copied) moved(p *Pass) bool {
	_, _, employers := c.sameJobs(p)
	return employers >= 2
}

// sameJobs counts the jobs that are the same to the month, those of them with passages that are the same, and the employers of these.
func (c copied) sameJobs(p *Pass) (same, told, employers int) {
	at := map[string]bool{}
	for _, j := range c.match.Jobs {
		if !j.Monthly {
			continue
		}
		same++
		if c.jobs[j.Position] > 0 {
			told++
			at[facts.FirmKey(p.Profile.Positions[j.Position].Employer.Text)] = true
		}
	}
	return same, told, len(at)
}

// asMuchAs reports whether so many of the passages that could be compared, with so many combinations, are as one of some bulks asks for.
func asMuchAs(bulks []bulk, said, of, shared int) bool {
	return slices.ContainsFunc(bulks, func(b bulk) bool {
		return said >= b.lines && said*100 >= of*b.share && shared*2 >= said*b.eachTwo
	})
}

// part reports whether nearly all of what is said of one employer stood in the other document with another, or of all where no
// employer is in both.
func (c copied) part(p *Pass) bool {
	said, of := map[string]int{}, map[string]int{}
	for job, n := range c.match.Lines {
		employer := p.Profile.Positions[job].Employer.Text
		said[employer], of[employer] = said[employer]+c.jobs[job], of[employer]+n
	}
	for employer, n := range said {
		shared := c.employers[employer]
		reworded := n >= partLines && shared >= n*partEach && shared <= n*rewordedBy && n*2 >= of[employer]
		if !c.both[employer] && (reworded || asMuchAs(ofOthers, n, of[employer], shared)) {
			return true
		}
	}
	return len(c.both) == 0 && asMuchAs(ofOthers, len(c.said), c.lines(), c.shared)
}

func samePassage(p *Pass) {
	var found []copied
	var matches []echo.Match
	for _, m := range p.Echoes {
		c := p.copiedFrom(m)
		if c.tells(p) {
			found, matches = append(found, c), append(matches, m)
		}
	}
	if len(found) == 0 {
		return
	}
	matches = p.others(matches, found[0].said[0], say("the passages about the candidate's work"))
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
	c.Evidence = append(c.Evidence, recalled(matches, say(anotherName))...)
	c.Rests = append(c.Rests, p.candidate())
	c.Title = say("Passages here were read before, under another name")
	c.Says = say("Rare words stand together in %s here as they do in %s that %s a name with no part in common. It does not show whose words they were first.", passages(len(best.said)), documents(len(matches)), gives(len(matches)))
	c.Values = wording.Values{"passage": best.said[0].String()}
	p.Contradicts(c)
}

// copiedFrom gathers the passages of jobs that a match shares, those that share most first. Passages of one employer that both
// documents name are what colleagues write; with them alone there is little.
func (p *Pass) copiedFrom(m echo.Match) copied {
	c := copied{match: m, employers: map[string]int{}, untold: map[string]int{}, both: map[string]bool{}, jobs: map[int]int{}, before: map[int]bool{}}
	for _, j := range p.Profile.Positions {
		c.all += len(j.Passages)
	}
	at, shared := map[string]int{}, map[string]int{}
	for _, s := range m.Passages {
		if s.Job < 0 || s.Before < 0 {
			continue
		}
		c.shared++
		employer := p.Profile.Positions[s.Job].Employer.Text
		if s.Employer == names.Unknown {
			c.untold[cmp.Or(employer, fmt.Sprint("job ", s.Job))]++
		} else {
			c.employers[employer]++
		}
		if s.Employer != names.Other {
			c.both[employer] = true
		}
		c.before[s.Before] = true
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
