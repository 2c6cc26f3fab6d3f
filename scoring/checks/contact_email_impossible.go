package checks

import (
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// EmailImpossible compares an e-mail address with the rules that every mail system, or its own, keeps. Like CON-2 it is about
// contact data that cannot be right as written.
var EmailImpossible = &Check{
	ID: "contact/email-impossible", Group: Contact, Strength: Medium, Signal: "CON-2",
	Doc: Doc{
		Title: "An e-mail address that cannot be right",
		Explain: "Compares an address with the rules of mail: one @, no two dots in a row and none right before the @, the longest parts, and an ending such as .con that no address on the internet has. For gmail.com it knows which signs a name there can have. " +
			"An ending that is merely unknown to us, a domain that looks like another one, and the older addresses of Japanese mobile networks are not judged.",
		Innocent: []string{
			"A typing slip",
			"A letter was lost or added when the address was copied",
			"It was changed on purpose to keep advertising away from a public page",
		},
		Ask:     "What is the best e-mail address to reach you?",
		Sources: []Source{ianaEndings, gmailNames},
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Emails {
			impossibleMail(p, c)
		}
	},
}

var (
	ianaEndings = Source{Name: "IANA, list of top-level domains", URL: "https://data.iana.org/TLD/tlds-alpha-by-domain.txt", Date: "2025-10-24"}
	gmailNames  = Source{Name: "Google, names of Gmail accounts", URL: "https://support.google.com/mail/answer/9211434"}
	mailRules   = Source{Name: "RFC 5321 and RFC 1035", URL: "https://www.rfc-editor.org/rfc/rfc5321"}
)

// slips are endings that stand one slip away from another, by that one. None was ever given out, and none will be while they are so
// like it.
var slips = map[string]string{
	".com": "con cmo ocm comm vom xom cpm coom ccom comn clm cim",
	".net": "nte ner nett",
	".org": "ogr orgg rog",
}

// slipOf returns the ending that another one is a slip of; "" for none.
func slipOf(ending string) string {
	for right, wrong := range slips {
		if hasAnyWord(wrong, ending) {
			return right
		}
	}
	return ""
}

func impossibleMail(p *Pass, c profile.Claim) {
	if p.unsurely(Whole(c), as(c.Text), c) {
		return
	}
	fault, source := mailFault(c.Text)
	if fault.IsZero() {
		p.Consistent(Whole(c), as(c.Text))
		return
	}
	p.Contradicts(Contradiction{
		Strength: Medium,
		Title:    say("This e-mail address cannot be right as written"),
		Says:     say("The address %s %s.", c.Text, fault),
		Evidence: []Evidence{{Role: RoleClaim, Words: Whole(c)}, {Role: RoleRecord, Record: say("the address %s", fault)}},
		Rests:    []profile.Claim{c},
		Sources:  []Source{source},
	})
}

// mailFault returns why no mail can reach an address; "" when it may.
func mailFault(address string) (fault wording.Text, source Source) {
	local, domain := mailParts(address)
	labels := strings.Split(domain, ".")
	ending := labels[len(labels)-1]
	for _, label := range labels {
		switch {
		case label == "":
			return say("has two dots in a row behind the @"), mailRules
		case len(label) > 63 || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-"):
			return say("has a domain that the internet's rules do not allow"), mailRules
		}
	}
	switch {
	case strings.HasSuffix(local, "@"):
		return say("has the sign @ twice"), mailRules
	case strings.Contains(local, "..") && !strings.HasSuffix(domain, ".jp"):
		return say("has two dots in a row"), mailRules
	case strings.HasSuffix(local, ".") && !strings.HasSuffix(domain, ".jp"):
		return say("has a dot right before the @"), mailRules
	case len(local) > 64:
		return say("is longer before the @ than mail allows"), mailRules
	case slipOf(ending) != "":
		return say("ends in .%s, which is no ending on the internet; %s is one", ending, slipOf(ending)), ianaEndings
	case len(ending) == 1 || strings.Trim(ending, "0123456789") == "":
		return say("ends in .%s, which is no ending on the internet", ending), ianaEndings
	case domain == "gmail.com" || domain == "googlemail.com":
		name, _, _ := strings.Cut(local, "+")
		if i := strings.IndexAny(name, "_-'"); i >= 0 {
			return say("has the sign %s, which no address at %s can have", name[i:i+1], domain), gmailNames
		}
	}
	return wording.Text{}, Source{}
}
