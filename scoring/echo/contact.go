package echo

import (
	"slices"
	"strings"
	"unicode"

	"github.com/nyaruka/phonenumbers"

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
			referees[number(c.Text, p.Country)] = true
		}
	}
	for _, c := range p.Emails {
		if form := ownMail(c.Text, tables); !referees[form] {
			add(Mail, c, form)
		}
	}
	for _, c := range p.Phones {
		if form := number(c.Text, p.Country); !referees[form] {
			add(Phone, c, form)
		}
	}
	for _, l := range p.Links {
		if form := account(l.URL); !ofEmployer(form, p) {
			add(Account, l.Claim, form)
		}
	}
	for _, a := range p.Accounts {
		add(Account, a.Handle, account(a.URL))
	}
	return out
}

// ofEmployer reports whether an account may be that of an employer or a school of the candidate, which colleagues link to as well.
func ofEmployer(account string, p *profile.Profile) bool {
	_, handle, _ := strings.Cut(account, "/")
	handle = joined(handle)
	if len(handle) < 3 {
		return false
	}
	may := func(name string) bool {
		name = joined(name)
		return name != "" && (strings.Contains(name, handle) || strings.Contains(handle, name))
	}
	return slices.ContainsFunc(p.Positions, func(j profile.Position) bool { return may(facts.FirmKey(j.Employer.Text)) }) ||
		slices.ContainsFunc(p.Studies, func(e profile.Education) bool { return may(e.School.Text) })
}

// joined returns the letters and digits of a name, run together.
func joined(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
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

// number returns a phone number in the form of E.164 without its plus; "" when it is masked, too short, an extension of an office's, or a
// placeholder that templates have. One of ten digits without a country is taken for a North American one, and any other for what it
// is: then only one that is written alike is the same.
func number(text, country string) string {
	if strings.ContainsAny(strings.ToLower(text), "*•…_?●x#") || strings.Contains(strings.ToLower(text), "ext") {
		return ""
	}
	var digits []byte
	for i := range len(text) {
		if text[i] >= '0' && text[i] <= '9' {
			digits = append(digits, text[i])
		}
	}
	if len(digits) < 9 || placeholder(digits) {
		return ""
	}
	if strings.Contains(text, "+") || country != "" {
		if n, err := phonenumbers.Parse(text, country); err == nil && phonenumbers.IsPossibleNumber(n) {
			return strings.TrimPrefix(phonenumbers.Format(n, phonenumbers.E164), "+")
		}
	}
	switch {
	case len(digits) == 10 && digits[0] >= '2':
		return "1" + string(digits)
	case len(digits) == 11 && digits[0] == '1':
		return string(digits)
	}
	return "as written " + string(digits)
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
