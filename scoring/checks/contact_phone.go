package checks

import (
	"strings"

	"plumbline/scoring/profile"
)

// PhoneImpossible (CON-2) compares a phone number with the numbering plan that it is written in.
var PhoneImpossible = &Check{
	ID: "contact/phone-impossible", Group: Contact, Strength: Medium, Signal: "CON-2",
	Doc: Doc{
		Title: "A phone number that cannot exist",
		Explain: "Compares a number of the North American plan with that plan: its length, whether the area code is assigned, and how the next three digits begin. " +
			"A number written with another country's code is judged by its length alone, since new ranges open all the time. Masked numbers, placeholders, numbers reserved for examples and numbers of no stated plan are not judged.",
		Innocent: []string{
			"A typing slip",
			"A digit was lost or added when the number was copied",
			"A made-up number keeps the real one off a public page",
			"An area code newer than our table",
		},
		Ask: "What is the best number to reach you?",
		Sources: []Source{
			{Name: "North American Numbering Plan, area code report", URL: "https://www.nanpa.com"},
			{Name: "libphonenumber", URL: "https://github.com/google/libphonenumber"},
		},
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Phones {
			phone(p, c)
		}
	},
}

func phone(p *Pass, c profile.Claim) {
	words := Whole(c)
	if p.unsurely(words, as(c.Text), c) {
		return
	}
	n, why := parsePhone(c.Text)
	if why.IsZero() && !n.international && !p.northAmerican(n) {
		why = say("no country code, so its numbering plan is not known")
	}
	if !why.IsZero() {
		p.Unknown(words, as(c.Text), why)
		return
	}
	var verdict phoneVerdict
	if n.northAmerican() || !n.international {
		verdict = judgeNorthAmerican(n.national(), p.Facts)
	} else {
		verdict = judgeAbroad(n.digits)
	}
	switch {
	case !verdict.unknown.IsZero():
		p.Unknown(words, as(c.Text), verdict.unknown)
	case verdict.fault.IsZero():
		p.Consistent(words, as(c.Text))
	default:
		p.Contradicts(Contradiction{
			Strength: Medium,
			Title:    say("This phone number cannot be complete and right"),
			Says:     say("The number %s: %s.", c.Text, verdict.fault),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: words},
				{Role: RoleRecord, Record: verdict.fault},
			},
			Rests:   []profile.Claim{c},
			Sources: []Source{verdict.source},
		})
	}
}

// northAmerican reports whether a number without a country code is surely of the +1 plan: the page
// says that the candidate lives there, or the form is (NNN) NNN-NNNN and no place speaks against it.
func (p *Pass) northAmerican(n phoneNumber) bool {
	switch p.Profile.Country {
	case "US", "CA":
		return len(n.digits) == 10 || len(n.digits) == 11 && n.digits[0] == '1' || n.bracketed
	}
	return n.bracketed && !p.Profile.Location.Read()
}

// PhoneWrittenPlusOne (CON-3) notes that a North American number is written with its country code.
var PhoneWrittenPlusOne = &Check{
	ID: "contact/phone-written-plus-one", Group: Contact, Strength: None, Signal: "CON-3",
	Doc: Doc{
		Title: "A North American number written with +1",
		Explain: "Notes that a number is written with +1. It says nothing alone and is never counted: it is the standard form, and what phones, forms and résumé builders write. " +
			"It is shown only as a detail beneath two independent findings of medium strength or more.",
		Innocent: []string{
			"Phones, application forms and résumé builders write numbers this way",
			"Usual for anyone who has lived, worked or applied abroad",
		},
		Ask: "What is the best number to reach you?",
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Phones {
			n, why := parsePhone(c.Text)
			if !why.IsZero() || !n.northAmerican() || p.unsurely(Whole(c), as(c.Text), c) {
				continue
			}
			p.Contradicts(Contradiction{
				Strength: None,
				Title:    say("The phone number is written with +1"),
				Says:     say("The number %s is written with its country code. That is common and says nothing by itself.", strings.TrimSpace(c.Text)),
				Evidence: []Evidence{{Role: RoleContext, Words: Whole(c)}},
				Rests:    []profile.Claim{c},
			})
		}
	},
}
