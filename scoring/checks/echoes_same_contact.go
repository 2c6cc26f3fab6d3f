package checks

import (
	"slices"

	"plumbline/scoring/echo"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// SameContact (XAP-2) looks for the candidate's contacts in documents that were read before under another name.
var SameContact = &Check{
	ID: "echoes/same-contact", Group: Echoes, Strength: Strong, Signal: "XAP-2",
	Doc: Doc{
		Title: "A contact that was read before, under another name",
		Explain: "Compares the candidate's own e-mail addresses, phone numbers and accounts with those of documents that you had Plumbline remember. It speaks up only where the other document surely names another person: a name that shares a word, a nickname or a spelling may be the same person, and then it keeps silent. " +
			"A contact alone is a reason to ask, and no more: couples, families and flatmates of different names share a phone and an address, and people link to the account of somebody whom they work with. It says much where the same document also has the candidate's passages, row of jobs or file. Contacts of more than three other people are an agency's or an office's and do not count, nor do referees' contacts, offices' addresses, and pages of projects and employers. It does not tell which of the two came first.",
		Innocent: []string{
			"A couple, a family or flatmates share the phone or the address",
			"An agency gave its own contact for several candidates",
			"The same person after a change of name",
			"The phone company gave an old number to somebody new",
			"A line of another person's résumé was left in when it was taken as a pattern",
		},
		Ask: "Is the {contact} on your résumé your own, or do you share it with somebody?",
	},
	Echo: contactSeen,
}

func contactSeen(p *Pass) {
	var matches []echo.Match
	for _, m := range p.Echoes {
		if len(m.Contacts) > 0 {
			matches = append(matches, m)
		}
	}
	if len(matches) == 0 {
		return
	}
	first := matches[0].Contacts[0]
	matches = p.others(matches, Whole(first.Claim), say("the %s %s", kindWords[first.Kind], first.Claim.Text))
	if len(matches) == 0 {
		return
	}
	c := Contradiction{Strength: Medium}
	var kinds []echo.ContactKind
	var named []wording.Text
	var shared []profile.Claim
	for _, m := range matches {
		if p.moreThanAHousehold(m) {
			c.Strength = Strong
		}
		for _, contact := range m.Contacts {
			if !slices.ContainsFunc(shared, func(s profile.Claim) bool { return s.Text == contact.Claim.Text }) {
				shared = append(shared, contact.Claim)
			}
			if !slices.Contains(kinds, contact.Kind) {
				kinds, named = append(kinds, contact.Kind), append(named, kindWords[contact.Kind])
			}
		}
	}
	c.Evidence, c.Rests = quoteEach(shared)
	c.Evidence = append(c.Evidence, recalled(matches, say(anotherName))...)
	c.Rests = append(c.Rests, p.candidate())
	c.Title = say("This %s was read before, under another name", named[0])
	c.Says = say("The %s here also %s in %s that %s a name with no part in common.", wording.And(named...), stands(len(kinds)), documents(len(matches)), gives(len(matches)))
	c.Values = wording.Values{"contact": wording.Either(named...)}
	p.Contradicts(c)
}

// kindWords name the kinds of contact.
var kindWords = map[echo.ContactKind]wording.Text{echo.Mail: say("e-mail address"), echo.Phone: say("phone number"), echo.Account: say("account")}

// moreThanAHousehold reports whether a document shares what people who live together do not: the passages, the jobs or the file.
func (p *Pass) moreThanAHousehold(m echo.Match) bool {
	return m.File || p.rowOf(m).tells() || p.copiedFrom(m).tells(p)
}

func stands(n int) wording.Text {
	if n == 1 {
		return say("stands")
	}
	return say("stand")
}

func gives(n int) wording.Text {
	if n == 1 {
		return say("gives")
	}
	return say("give")
}
