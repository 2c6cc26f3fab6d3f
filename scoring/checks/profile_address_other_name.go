package checks

import (
	"strings"

	"plumbline/scoring/contact"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// AddressOtherName (PRO-3) compares the name that a page's own address spells with the candidate's.
var AddressOtherName = &Check{
	ID: "profile/address-other-name", Group: Identity, Strength: Weak, Signal: "PRO-3",
	Doc: Doc{
		Title: "A page whose address uses a different name",
		Explain: "Compares the last part of the page's address, where sites put the name of who the page is about, with the name on the page. " +
			"It speaks up only where the address spells out a given name and a family name, and the name on the page has neither, nor a nickname, an initial or another spelling of one. What the address spells is never shown, since it may be a name that somebody has left behind.",
		Innocent: []string{
			"Most sites keep the first address when a name changes, as after a marriage",
			"A name used at work, and another on papers",
			"Somebody else set the page up",
		},
		Ask: "Is this your page, and which name should we use for you?",
	},
	Run: func(p *Pass) {
		name, handle := p.Profile.Name, contact.PageHandle(p.Profile.Address)
		if handle == "" || p.accountHas(handle) {
			return
		}
		const label = "the page's address"
		if why := nameReason(name); !why.IsZero() {
			p.Unknown(Whole(name), say(label), why)
			return
		}
		switch names.Spelled(name.Text, handle) {
		case names.Unknown:
			p.Unknown(Whole(name), say(label), say(noOtherName))
		case names.Other:
			p.Contradicts(Contradiction{
				Strength: Weak,
				Title:    say("The page's address uses a different name"),
				Says:     say("The address of this page spells out a full name that shares no part with the name on the page."),
				Evidence: []Evidence{
					{Role: RoleClaim, Words: Whole(name)},
					{Role: RoleRecord, Record: say("the address uses a different name"), Note: say("not shown here")},
				},
				Rests: []profile.Claim{name},
			})
		default:
			p.Consistent(Whole(name), say(label))
		}
	},
}

// accountHas reports whether the page shows an account with that handle, which is looked at as an account.
func (p *Pass) accountHas(handle string) bool {
	for _, a := range p.Profile.Accounts {
		if strings.EqualFold(strings.TrimPrefix(a.Handle.Text, "@"), handle) {
			return true
		}
	}
	return false
}
