package echo

import (
	"slices"
	"strings"

	"plumbline/scoring/contact"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// ContactKind tells what kind of contact a tag stands for.
type ContactKind string

// The kinds of contact.
const (
	Mail    ContactKind = "e-mail address"
	Phone   ContactKind = "phone number"
	Account ContactKind = "account"
)

// Contact is one of the candidate's contacts, where the document states it.
type Contact struct {
	Kind  ContactKind
	Claim profile.Claim
	tag   Tag
}

// takeContacts takes the contacts that are surely read and the candidate's own: not a referee's, not an office's.
func takeContacts(t *tagger, p *profile.Profile, tables *facts.Tables) (out []Contact) {
	add := func(kind ContactKind, c profile.Claim, form string) {
		if form == "" || c.Sure != profile.Sure || len(out) >= mostContacts {
			return
		}
		tag := t.tag(string(kind), form)
		if !slices.ContainsFunc(out, func(o Contact) bool { return o.tag == tag }) {
			out = append(out, Contact{kind, c, tag})
		}
	}
	referees := map[string]bool{"": true}
	for _, r := range p.Referees {
		for _, c := range r.Emails {
			referees[contact.Mail(c.Text)] = true
		}
		for _, c := range r.Phones {
			referees[number(c.Text)] = true
		}
	}
	for _, c := range p.Emails {
		if form := ownMail(c.Text, tables); !referees[form] {
			add(Mail, c, form)
		}
	}
	for _, c := range p.Phones {
		if form := number(c.Text); !referees[form] {
			add(Phone, c, form)
		}
	}
	for _, l := range p.Links {
		add(Account, l.Claim, account(l.URL))
	}
	for _, a := range p.Accounts {
		add(Account, a.Handle, account(a.URL))
	}
	return out
}

// offices are what stands before the @ in the addresses of offices, which many candidates may give.
var offices = map[string]bool{}

func init() {
	for _, w := range strings.Fields("info office hello contact mail email jobs job career careers hr recruiting recruitment recruiter talent people applications apply bewerbung personal kontakt cv resume resumes candidates candidate hiring team sales support admin staff work no-reply noreply me your.name yourname your.email youremail name firstname.lastname john.doe jane.doe johndoe janedoe example user username test") {
		offices[w] = true
	}
}

// ownMail returns an address as it is compared; "" for what may be an office's, a template's or a site's.
func ownMail(text string, tables *facts.Tables) string {
	form := contact.Mail(text)
	local, domain, _ := strings.Cut(form, "@")
	if offices[local] || tables.MailDomain(domain).Kind == facts.MailRelay {
		return ""
	}
	return form
}

// phoneDigits is how many digits at the end tell a number from others, whatever country code or trunk prefix is written before
// them.
const phoneDigits = 9

// number returns the last digits of a phone number; "" when it is masked, too short, an extension of an office's, or a
// placeholder that templates have.
func number(text string) string {
	if strings.ContainsAny(strings.ToLower(text), "*•…_?●x#") || strings.Contains(strings.ToLower(text), "ext") {
		return ""
	}
	var digits []byte
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			digits = append(digits, text[i])
		}
	}
	if len(digits) < phoneDigits || placeholder(digits) {
		return ""
	}
	return string(digits[len(digits)-phoneDigits:])
}

// placeholder reports whether nobody has the number: its last digits are all one, or count up or down, or its area code is 555.
func placeholder(digits []byte) bool {
	last := digits[len(digits)-7:]
	same, up, down := true, true, true
	for i := 1; i < len(last); i++ {
		same = same && last[i] == last[0]
		up = up && last[i] == last[i-1]+1
		down = down && last[i] == last[i-1]-1
	}
	return same || up || down || len(digits) >= 10 && string(digits[len(digits)-10:len(digits)-7]) == "555"
}

// account returns the address of an account's own page; "" for any other address: a project's, an employer's, an article's.
func account(address string) string {
	handle := strings.ToLower(contact.Handle(address))
	if len(handle) < 3 || offices[handle] {
		return ""
	}
	host, _ := contact.HostAndPath(address)
	return host + "/" + handle
}
