package checks

import (
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// HistoryRewritten (XAP-3) tells when two versions of one candidate have most of their employers or schools different.
var HistoryRewritten = &Check{
	ID: "versions/history-rewritten", Group: Versions, Strength: Medium, Signal: "XAP-3",
	Doc: Doc{
		Title: "Most employers or degrees are others in the other version",
		Explain: "Counts the jobs for which two versions name different employers over the same time, and the degrees with different schools, as the checks of employers and schools find them. It says something when there are at least two of a kind and more than of those that the versions have in common or may have. " +
			"It rests on the same words as those findings and counts once with them. Wording, order, and what is left out play no part.",
		Innocent: []string{
			"The two are not of the same person: the wrong file or page was opened",
			"A tool that writes a résumé for each application mixed up its drafts",
			"The one version is a template or an example that was never finished",
			"Employers that were renamed or bought, or agencies and their clients",
		},
		Ask: "For the same times, {first} names {one}, and {second} names {other}. What changed between the two?",
	},
	Compare: func(p *Pass) {
		jobs := rewrittenJobs(p)
		studies := rewrittenStudies(p)
		for _, k := range []rewritten{jobs, studies} {
			if k.others >= 2 && k.others > k.shared {
				k.report(p)
				return
			}
		}
		if both := jobs.and(studies); both.others >= 3 && both.others > both.shared {
			both.report(p)
		} else if both.shared > 0 {
			p.Consistent(both.about, say("most employers and schools"))
		}
	},
}

// rewritten is how many entries of a kind the versions have in common, or may have, and how many stand against each
// other.
type rewritten struct {
	kinds          wording.Text // "employers"
	shared, others int
	about          Words // of the first that they have in common
	names          [2][]string
	evidence       []Evidence
	rests          []profile.Claim
}

func (k rewritten) and(l rewritten) rewritten {
	k.kinds = wording.And(k.kinds, l.kinds)
	k.shared += l.shared
	k.others += l.others
	if k.about.Claim.Text == "" {
		k.about = l.about
	}
	for version := range k.names {
		k.names[version] = append(k.names[version], l.names[version]...)
	}
	k.evidence, k.rests = append(k.evidence, l.evidence...), append(k.rests, l.rests...)
	return k
}

// count counts one pair; see says which claims name its entries.
func (k *rewritten) count(pair match.Pair, names [2][]profile.Claim, rests []profile.Claim) {
	switch pair.How {
	case match.Matched, match.Unsettled:
		k.shared++
		if k.about.Claim.Text == "" && pair.How == match.Matched && sure(names[0][0]) {
			k.about = Whole(names[0][0])
		}
	case match.Other:
		k.others += min(len(names[0]), len(names[1]))
		for version, side := range names {
			for _, c := range side {
				k.names[version] = append(k.names[version], c.Text)
				k.evidence = append(k.evidence, Evidence{Role: roleOf(version), Words: Whole(c)})
			}
		}
		k.rests = append(k.rests, rests...)
	}
}

func (k rewritten) report(p *Pass) {
	p.Contradicts(Contradiction{
		Strength: Medium,
		Title:    say("Most %s are others in the other version", k.kinds),
		Says: say("Over the same times %s has %s, and %s has %s. They have %s in common.",
			p.called(0), and(k.names[0]), p.called(1), and(k.names[1]), fewer(k.shared)),
		Evidence: k.evidence,
		Rests:    k.rests,
		Values:   p.asked(and(k.names[0]), and(k.names[1])),
	})
}

// fewer says a small number of entries for people.
func fewer(n int) wording.Text {
	switch n {
	case 0:
		return say("nothing")
	case 1:
		return say("only one entry")
	}
	return say("only %s entries", wording.Count(n))
}

func rewrittenJobs(p *Pass) rewritten {
	k := rewritten{kinds: say("employers")}
	for _, pair := range p.Versions.Jobs {
		var names [2][]profile.Claim
		var rests []profile.Claim
		for version, side := range p.jobsOf(pair) {
			for _, j := range side {
				names[version] = append(names[version], j.Employer)
				rests = append(rests, j.Employer, periodWords(j.Period).Claim)
			}
		}
		k.count(pair, names, rests)
	}
	return k
}

func rewrittenStudies(p *Pass) rewritten {
	k := rewritten{kinds: say("schools")}
	for _, pair := range p.Versions.Studies {
		studies := p.studiesOf(pair)
		if pair.How == match.Other && anyStudy(studies, notPlain) {
			pair.How = match.Unsettled
		}
		var names [2][]profile.Claim
		var rests []profile.Claim
		for version, side := range studies {
			for _, e := range side {
				names[version] = append(names[version], e.School)
				rests = append(rests, e.School, e.Degree)
			}
		}
		k.count(pair, names, rests)
	}
	return k
}
