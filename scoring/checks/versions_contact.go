package checks

import (
	"strings"

	"plumbline/scoring/contact"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// ContactDiffers (JOB-4) compares the e-mail addresses and phone numbers of two versions.
var ContactDiffers = &Check{
	ID: "versions/contact-differs", Group: Versions, Strength: Weak, Signal: "JOB-4",
	Doc: Doc{
		Title: "No e-mail or phone in common with the other version",
		Explain: "Compares the e-mail addresses of two versions, and their phone numbers, however they are written. One address or number in common is enough, and one more in either version says nothing. " +
			"What only one version states, masked numbers, and addresses that a site puts in place of the candidate's are not compared. It never looks at the provider, the country or the kind of a number.",
		Innocent: []string{
			"One address for work and one for private mail, or a new one for this search",
			"A new number, or one for each country",
			"One version is older",
			"An agency put its own contact in place of the candidate's",
		},
		// No address is quoted: should the two be of two people, the question would tell the one the other's.
		Ask: "{First} and {second} give different contact details. Which ones reach you?",
	},
	Compare: contacts,
}

func contacts(p *Pass) {
	var emails, phones [2][]profile.Claim
	for n, version := range p.Versions.Profiles {
		emails[n], phones[n] = version.Emails, version.Phones
	}
	channels := []struct {
		name  wording.Text
		sides [2][]profile.Claim
		key   func(string) string
	}{
		{say("e-mail address"), emails, contact.Mail},
		{say("phone number"), phones, phoneKey},
	}
	c := Contradiction{Strength: Weak}
	var differ []wording.Text
	for _, ch := range channels {
		var kept [2][]profile.Claim
		for version, side := range ch.sides {
			for _, claim := range side {
				if ch.key(claim.Text) != "" {
					kept[version] = append(kept[version], claim)
				}
			}
		}
		if len(kept[0]) == 0 || len(kept[1]) == 0 {
			continue
		}
		if same, ok := inCommon(kept, ch.key); ok {
			p.Consistent(Whole(same), say("the %s %s", ch.name, same.Text))
			return
		}
		if p.unsurely(Whole(kept[0][0]), say("the %s", ch.name), append(kept[0], kept[1]...)...) {
			return
		}
		differ = append(differ, ch.name)
		for version, side := range kept {
			c.Evidence = append(c.Evidence, Evidence{Role: roleOf(version), Words: Whole(side[0])})
			c.Rests = append(c.Rests, side[0])
		}
	}
	if len(differ) == 0 {
		return
	}
	c.Title = say("The two versions have no %s in common", differ[0])
	if len(differ) == 2 {
		c.Title = say("The two versions have no %s and no %s in common", differ[0], differ[1])
	}
	var given [2][]wording.Text
	for i, e := range c.Evidence {
		given[i%2] = append(given[i%2], as(e.Words.String()))
	}
	c.Says = say("%s gives %s; %s gives %s.", wording.Capital(p.called(0)), wording.And(given[0]...), p.called(1), wording.And(given[1]...))
	c.Values = p.asked(wording.Text{}, wording.Text{})
	p.Contradicts(c)
}

// inCommon returns a claim of the first version that the second one has too.
func inCommon(sides [2][]profile.Claim, key func(string) string) (profile.Claim, bool) {
	for _, x := range sides[0] {
		for _, y := range sides[1] {
			if key(x.Text) == key(y.Text) {
				return x, true
			}
		}
	}
	return profile.Claim{}, false
}

// phoneDigits is how many digits at the end tell a number from others, whatever country code, trunk prefix and area
// code are written before them.
const phoneDigits = 7

// phoneKey returns the last digits of a number, without its extension; "" when it is masked or too short.
func phoneKey(text string) string {
	lower := strings.ToLower(text)
	for _, ext := range []string{"ext", "durchwahl", "poste", "x", "#"} {
		if i := strings.Index(lower, ext); i > phoneDigits {
			lower = lower[:i]
		}
	}
	if strings.ContainsAny(lower, "*•x…") {
		return ""
	}
	var digits []byte
	for i := range len(lower) {
		if lower[i] >= '0' && lower[i] <= '9' {
			digits = append(digits, lower[i])
		}
	}
	if len(digits) < phoneDigits {
		return ""
	}
	return string(digits[len(digits)-phoneDigits:])
}
