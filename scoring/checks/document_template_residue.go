package checks

import (
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// TemplateResidue (DOC-3) finds what a template left in the text.
var TemplateResidue = &Check{
	ID: "document/template-residue", Group: Document, Strength: Medium, Signal: "DOC-3",
	Doc: Doc{
		Title: "Words of a template were left in",
		Explain: "Looks for what templates have for their users to fill in: names of fields in brackets, filler text, and the prompts of word processors, in eight languages. " +
			"It is a sign of haste and says nothing about what is true. Sentences about templates, quoted words, links, and pages from which somebody took names out are not judged; one general word in brackets counts for less.",
		Innocent: []string{
			"A field of the template was overlooked",
			"The template holds text that its user does not see",
			"An agency took names out before it sent the page on",
			"An unfinished version was sent",
		},
		Ask: "It seems that a part of a template was left in. Could you send us the final version?",
	},
	Run: func(p *Pass) {
		own := p.ownText()
		masked := false
		for _, c := range own {
			masked = masked || anonymous(strings.ToLower(c.Text))
		}
		var said []Words
		bare := 0
		for _, c := range own {
			for _, at := range placeholdersIn(c.Text) {
				words := Part(c, at.from, at.to)
				if p.unsurely(words, as(words.String()), c) {
					continue
				}
				switch {
				case describesTemplates(c.Text):
					p.Unknown(words, as(words.String()), say("the sentence is about templates"))
				case quoted(c.Text, at.from, at.to):
					p.Unknown(words, as(words.String()), say("the words stand in quotes"))
				case masked && c.Text[at.from] == '[':
					p.Unknown(words, as(words.String()), say("names seem to have been taken out of this page"))
				default:
					said = append(said, words)
					if at.bare {
						bare++
					}
				}
			}
		}
		if len(said) == 0 {
			return
		}
		c := Contradiction{Strength: Medium, Title: say("Words of a template were left in")}
		c.Says = say("The text holds “%s”, which a template has for its user to fill in.", said[0])
		if len(said) > 1 {
			c.Says = say("The text holds “%s” and %s more of the kind, which a template has for its user to fill in.", said[0], wording.Count(len(said)-1))
		}
		if bare == len(said) && bare < 3 {
			c.Strength = Weak
		}
		c.Evidence, c.Rests = quoteAll(said)
		p.Contradicts(c)
	},
}

// ownText returns the text that is surely the candidate's: every line of a file, and of a page of the web only what
// was read as the candidate's profile.
func (p *Pass) ownText() []profile.Claim {
	if !p.Profile.Page {
		return p.Profile.Lines
	}
	var out []profile.Claim
	add := func(claims ...profile.Claim) {
		for _, c := range claims {
			if c.Read() {
				out = append(out, c)
			}
		}
	}
	add(p.Profile.Label, p.Profile.Summary)
	add(p.Profile.Passages...)
	for _, j := range p.Profile.Positions {
		add(j.Employer, j.Title)
		add(j.Passages...)
	}
	for _, e := range p.Profile.Studies {
		add(e.School, e.Degree, e.Area)
		add(e.Notes...)
	}
	for _, s := range p.Profile.Skills {
		add(s.Claim)
	}
	return out
}

// quoted reports whether the bytes from up to to of a text stand in quotes, or in the marks of code.
func quoted(text string, from, to int) bool {
	before := text[:from]
	if strings.Count(before, "\"")%2 == 1 || strings.LastIndexAny(before, "“«„") > strings.LastIndexAny(before, "”»") {
		return true
	}
	return endsIn(before, "‘'`") && startsIn(text[to:], "’'`")
}
