package checks

import (
	"strings"

	"plumbline/scoring/contact"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// PortfolioOtherName (GIT-4, XAP-6) compares the name that a linked or shown account goes by with the candidate's.
var PortfolioOtherName = &Check{
	ID: "profile/portfolio-other-name", Group: Identity, Strength: Weak, Signal: "GIT-4",
	Doc: Doc{
		Title: "A linked account that appears to use another name",
		Explain: "Compares the handles of the accounts that the page shows or links to with the name on the page. Pseudonyms, single words, initials and projects are not judged: " +
			"it speaks up only where a handle spells out a given name and a family name, and the name on the page has neither, nor a nickname, an initial or another spelling of one. Links that name somebody else in their words, and those beside one with the candidate's own name on the same network, are left out.",
		Innocent: []string{
			"The account is older than a change of name",
			"The link leads to somebody the candidate worked with",
			"A link of the template, or of a friend's résumé, was left in",
			"A pen name or an artist's name",
		},
		Ask: "Is this your account?",
	},
	Run: func(p *Pass) {
		for _, a := range p.Profile.Accounts {
			if a.Handle.Read() {
				p.accountName(a.Handle, a.Handle.Text, wording.Text{})
			}
		}
		for _, l := range p.Profile.Links {
			if handle := contact.Handle(l.URL); handle != "" {
				p.accountName(l.Claim, handle, p.whyNotOwn(l))
			}
		}
	},
}

// accountName compares the candidate's name with a handle, which the words on the page stand for. why says what would keep a
// finding away.
func (p *Pass) accountName(c profile.Claim, handle string, why wording.Text) {
	name, words := p.Profile.Name, Whole(c)
	if p.unsurely(words, as(c.Text), c) {
		return
	}
	if reason := nameReason(name); !reason.IsZero() {
		p.Unknown(words, as(c.Text), reason)
		return
	}
	switch r := names.Spelled(name.Text, handle); {
	case r == names.Unknown:
		p.Unknown(words, as(c.Text), say(noOtherName))
	case r != names.Other:
		p.Consistent(words, as(c.Text))
	case !why.IsZero():
		p.Unknown(words, as(c.Text), why)
	default:
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("A linked account appears to use another name"),
			Says:     say("The address of an account spells out a full name that shares no part with the name on the page."),
			Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(name)}},
			Rests:    []profile.Claim{name, c},
		})
	}
}

// whyNotOwn returns why a link may lead to somebody else's account; "" when nothing says so.
func (p *Pass) whyNotOwn(l profile.Link) wording.Text {
	if !strings.ContainsAny(l.Text, "/.") && names.Personal(l.Text) {
		return say("the link names somebody else")
	}
	host, _ := contact.HostAndPath(l.URL)
	for _, other := range p.Profile.Links {
		if theirs, _ := contact.HostAndPath(other.URL); theirs != host {
			continue
		}
		if r := names.Spelled(p.Profile.Name.Text, contact.Handle(other.URL)); r == names.Same || r == names.Akin {
			return say("another link has the candidate's name, so this may lead to somebody else")
		}
	}
	for _, ref := range p.Profile.Referees {
		if r := names.Spelled(ref.Name.Text, contact.Handle(l.URL)); r == names.Same {
			return say("it may be a referee's")
		}
	}
	return wording.Text{}
}
