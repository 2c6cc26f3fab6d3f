package checks

import (
	"plumbline/scoring/profile"
)

// InstructionsToMachine (DOC-1) finds text that tells software what to do with the candidate.
var InstructionsToMachine = &Check{
	ID: "document/instructions-to-machine", Group: Document, Strength: Strong, Signal: "DOC-1",
	Doc: Doc{
		Title: "Text that tries to steer software",
		Explain: "Looks for sentences that tell a program to forget what it was told, or what to answer about this candidate, in all that can be seen and in all that cannot, in eight languages. " +
			"It says that the text tries to steer software and nothing about the person. Words in quotes, and sentences of people who describe, build or study such instructions, are not judged.",
		Innocent: []string{
			"A tip that went round on the internet was followed",
			"A résumé service, a template or somebody who helped put it in",
			"It is meant as a joke, or to see whether anybody reads along",
			"The candidate works on such instructions, and this is an example",
		},
		Ask: "Were you aware of this text in your document, and how did it get there?",
	},
	Run: func(p *Pass) {
		var said []Words
		steers, hidden := false, false
		for _, h := range p.Profile.Hidden {
			if s, ok := p.machineSpeech(h.Claim, true); ok {
				said, steers, hidden = append(said, Part(h.Claim, s.from, s.to)), steers || s.steers, true
			}
		}
		studies, addressed := p.studiesMachineSpeech(), false
		for _, c := range p.ownText() { // a tracking system's page may well ask to rate this candidate
			s, ok := p.machineSpeech(c, addressed)
			addressed = s.addresses && len(c.Text) <= longestAddress // "Note to AI reviewers:"
			if !ok {
				continue
			}
			if studies {
				p.Unknown(Part(c, s.from, s.to), as(c.Text[s.from:s.to]), say("the page is about such instructions"))
				continue
			}
			said, steers = append(said, Part(c, s.from, s.to)), steers || s.steers
		}
		if len(said) > 0 {
			p.Contradicts(machineContradiction(said, steers, hidden))
		}
	},
}

// machineSpeech finds what a claim says to software, and reports that it could not be checked when it may not be
// meant so.
func (p *Pass) machineSpeech(c profile.Claim, addressed bool) (machineSpeech, bool) {
	s, ok := machineSpeechIn(c.Text, addressed)
	if !ok {
		return s, false
	}
	words := Part(c, s.from, s.to)
	if p.unsurely(words, as(words.String()), c) {
		return s, false
	}
	if !s.doubt.IsZero() {
		p.Unknown(words, as(words.String()), s.doubt)
		return s, false
	}
	return s, true
}

// studiesMachineSpeech reports whether the candidate's own text is about such instructions.
func (p *Pass) studiesMachineSpeech() bool {
	for _, c := range p.Profile.Lines {
		if hasAnyWord(c.Text, "prompt injection", "prompt injections", "prompt-injection", "jailbreak", "jailbreaks", "jailbreaking", "red team", "red teaming", "red-teaming", "llm security", "ai safety", "ai security", "adversarial") {
			return true
		}
	}
	return false
}

// longestAddress is how many bytes a line has that does no more than say whom the next one is for.
const longestAddress = 60

// mostQuoted is how many places a finding about the text of a document quotes.
const mostQuoted = 3

func machineContradiction(said []Words, steers, hidden bool) Contradiction {
	c := Contradiction{Strength: Strong, Title: say("This text tries to steer software that reads it")}
	what := say("what to answer about the candidate")
	if !steers {
		what = say("to set aside what it was asked to do")
	}
	where := say("A sentence")
	if hidden {
		where = say("Text that a reader cannot see")
	}
	c.Says = say("%s tells a program %s. It is not addressed to you.", where, what)
	c.Evidence, c.Rests = quoteAll(said)
	return c
}

// quoteAll makes the first of the words the claim, and some of the others context. A finding rests on them all.
func quoteAll(said []Words) (evidence []Evidence, rests []profile.Claim) {
	for i, w := range said {
		rests = append(rests, w.Claim)
		switch {
		case i == 0:
			evidence = append(evidence, Evidence{Role: RoleClaim, Words: w})
		case i < mostQuoted:
			evidence = append(evidence, Evidence{Role: RoleContext, Words: w})
		}
	}
	return evidence, rests
}
