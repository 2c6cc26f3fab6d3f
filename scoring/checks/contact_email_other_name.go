package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// EmailOtherName (CON-8) compares the name that an e-mail address spells with the candidate's.
var EmailOtherName = &Check{
	ID: "contact/email-other-name", Group: Contact, Strength: Weak, Signal: "CON-8", Beside: true,
	Doc: Doc{
		Title: "An e-mail address that appears to use another name",
		Explain: "Compares the part of an address before the @ with the name on the page. It is a detail and is never shown alone. " +
			"It speaks up only where the address spells out a given name and a family name, and the name on the page has neither, nor a nickname, an initial or another spelling of one. Addresses of services that hide the real one, of referees, and beside one with the candidate's own name are not judged.",
		Innocent: []string{
			"A name from before or after marriage, or a chosen or anglicised name",
			"An account that the family or a couple shares",
			"An agency or a friend passes mail on",
			"A pen name or an artist's name",
		},
		Ask: "Is this the best address for you, and is there any other name that you use at work?",
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Emails {
			p.emailName(c)
		}
	},
}

func (p *Pass) emailName(c profile.Claim) {
	name, words, label := p.Profile.Name, Whole(c), say("the name that %s spells", c.Text)
	if p.unsurely(words, label, c) {
		return
	}
	if why := nameReason(name); !why.IsZero() {
		p.Unknown(words, label, why)
		return
	}
	switch relation, why := p.mailRelation(name.Text, c); {
	case !why.IsZero():
		p.Unknown(words, label, why)
	case relation == names.Unknown:
		p.Unknown(words, label, say(noOtherName))
	case relation != names.Other:
		p.Consistent(words, label)
	default:
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("An e-mail address appears to use another name"),
			Says:     say("The e-mail address spells out a full name, and the name at the top of the page has no part of it."),
			Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(name)}},
			Rests:    []profile.Claim{name, c},
		})
	}
}

// mailRelation tells how an address is related to a name, or why that cannot be told.
func (p *Pass) mailRelation(name string, c profile.Claim) (r names.Relation, why wording.Text) {
	local, domain := mailParts(c.Text)
	if p.Facts.MailDomain(domain).Kind == facts.MailRelay {
		return names.Unknown, say("a service that keeps the real address private chose it")
	}
	if r = names.Spelled(name, local); r != names.Other {
		return r, wording.Text{}
	}
	for _, ref := range p.Profile.Referees {
		for _, theirs := range ref.Emails {
			if strings.EqualFold(theirs.Text, c.Text) {
				return names.Unknown, say("it is a referee's")
			}
		}
		if names.Compare(ref.Name.Text, strings.Join(names.Words(local), " ")) == names.Same {
			return names.Unknown, say("it may be a referee's")
		}
	}
	for _, host := range strings.Split(domain, ".") {
		if s := names.Spelled(name, host); s == names.Same || s == names.Akin {
			return names.Unknown, say("the domain has the candidate's name")
		}
	}
	for _, other := range p.Profile.Emails {
		own, _ := mailParts(other.Text)
		if s := names.Spelled(name, own); s == names.Same || s == names.Akin {
			return names.Unknown, say("another address on the page has the candidate's name, so this may be somebody else's")
		}
	}
	return r, wording.Text{}
}

// mailParts parts an address at its @. A domain is written in small letters.
func mailParts(address string) (local, domain string) {
	at := strings.LastIndexByte(address, '@')
	if at < 0 {
		return address, ""
	}
	return address[:at], strings.ToLower(address[at+1:])
}
