package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// DisposableEmail (CON-7) looks an address's domain up among mail services whose mailboxes do not last.
var DisposableEmail = &Check{
	ID: "contact/disposable-email", Group: Contact, Strength: Weak, Signal: "CON-7",
	Doc: Doc{
		Title: "An e-mail address that may stop working soon",
		Explain: "Looks the part of an address behind the @ up in a public list of services whose mailboxes are gone after minutes or days, or can be read by anybody. " +
			"Services that pass mail on and keep the real address private are not among them, nor are private providers, schools and domains of one's own.",
		Innocent: []string{
			"It keeps advertising away from a résumé that is public",
			"It was made for one round of applications",
			"The list is wrong about this service",
		},
		Ask:     "Which e-mail address can we reach you at over the next months?",
		Sources: []Source{{Name: "disposable-email-domains", URL: "https://github.com/disposable-email-domains/disposable-email-domains"}},
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Emails {
			disposable(p, c)
		}
	},
}

func disposable(p *Pass, c profile.Claim) {
	label := say("the mail service of %s", c.Text)
	if p.unsurely(Whole(c), label, c) {
		return
	}
	_, domain := mailParts(c.Text)
	known := p.Facts.MailDomain(domain)
	if known.Kind != facts.MailDisposable {
		p.Consistent(Whole(c), label)
		return
	}
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("This e-mail address may stop working soon"),
		Says:     say("Mail to %s goes to a service that is listed as one for mailboxes that do not last, so an answer may not arrive.", domain),
		Evidence: []Evidence{
			{Role: RoleClaim, Words: Part(c, len(c.Text)-len(domain), len(c.Text))},
			{Role: RoleRecord, Record: say("%s is listed as a service for short-lived mailboxes", domain)},
		},
		Rests:   []profile.Claim{c},
		Sources: []Source{known.Source},
	})
}
