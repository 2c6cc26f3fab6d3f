package checks

import (
	"slices"
	"strings"
	"unicode"

	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// ReferencesAlike (DOC-9) compares the telephone numbers and addresses of referees with each other and with the
// candidate's.
var ReferencesAlike = &Check{
	ID: "document/references-alike", Group: Document, Strength: Medium, Signal: "DOC-9",
	Doc: Doc{
		Title: "Referees who share a phone number or an e-mail address",
		Explain: "Compares the telephone numbers and e-mail addresses under “References” with each other and with the candidate's own. A number with different extensions, and an address that belongs to an office, are shared by nature and not judged, nor are those of people with one family name, or of somebody who passes on what is sent; people of one employer with one number count for less. " +
			"It needs a list of referees with their contact data, read surely.",
		Innocent: []string{
			"Both work at a small firm, or run a family business, with one number",
			"A line was copied and not changed",
			"The candidate asks to be called first, and gives their own number",
		},
		Ask: "May we reach your referees through the company switchboard, or could you check their contact details?",
	},
	Run: func(p *Pass) {
		rs := p.Profile.Referees
		for i, r := range rs {
			for _, c := range append(append([]profile.Claim{}, r.Phones...), r.Emails...) {
				p.referee(r, c, rs[:i])
			}
		}
	},
}

// referee compares a number or an address of a referee with the candidate's, and with those of the referees before.
func (p *Pass) referee(r profile.Referee, c profile.Claim, before []profile.Referee) {
	words := Whole(c)
	contacts := append(append([]profile.Claim{}, p.Profile.Phones...), p.Profile.Emails...)
	if overlapsAny(c, contacts) || p.unsurely(words, as(c.Text), c, r.Name) {
		return // the candidate's own contact data stand there
	}
	for _, own := range contacts {
		if !sameContact(own, c) {
			continue
		}
		if p.unsurely(words, as(c.Text), own) {
			return
		}
		p.Contradicts(Contradiction{
			Strength: Medium,
			Title:    say("A referee is reached at the candidate's own %s", kindOfContact(c)),
			Says:     say("The page gives %s both as the candidate's %s and as that of the referee %s.", c.Text, kindOfContact(c), r.Name.Text),
			Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(own)}},
			Rests:    []profile.Claim{c, own},
		})
		return
	}
	for _, other := range before {
		for _, theirs := range append(append([]profile.Claim{}, other.Phones...), other.Emails...) {
			if !sameContact(theirs, c) || samePerson(other, r) {
				continue
			}
			if !p.unsurely(words, as(c.Text), theirs, other.Name) {
				p.sharedContact(r, c, other, theirs)
			}
			return
		}
	}
	p.Consistent(words, say("%s of the referee %s", c.Text, r.Name.Text))
}

func (p *Pass) sharedContact(r profile.Referee, c profile.Claim, other profile.Referee, theirs profile.Claim) {
	if why := whyShared(r, c, other); !why.IsZero() {
		p.Unknown(Whole(c), as(c.Text), why)
		return
	}
	strength := Medium
	if sameFirm(r.Words.Text, other.Words.Text) {
		strength = Weak
	}
	p.Contradicts(Contradiction{
		Strength: strength,
		Title:    say("Two referees have the same %s", kindOfContact(c)),
		Says:     say("%s and %s, two referees, both stand with %s.", other.Name.Text, r.Name.Text, c.Text),
		Evidence: []Evidence{{Role: RoleClaim, Words: Whole(c)}, {Role: RoleConflict, Words: Whole(theirs)}},
		Rests:    []profile.Claim{c, theirs},
	})
}

// whyShared tells why two referees have one number or address for a plain reason; "" when none is stated.
func whyShared(r profile.Referee, c profile.Claim, other profile.Referee) wording.Text {
	switch {
	case officeAddress(c.Text):
		return say("the address seems to belong to an office")
	case sameFamily(r.Name.Text, other.Name.Text):
		return say("the two referees have one family name, and may live or work together")
	case passedOn(r.Words) || passedOn(other.Words):
		return say("somebody passes on what is sent to the referee")
	}
	return wording.Text{}
}

// sameFamily reports whether two names have a word of three letters or more in common behind their first words: people
// of one family, or of one house.
func sameFamily(a, b string) bool {
	one, other := strings.Fields(plain(a)), strings.Fields(plain(b))
	for _, w := range one[min(1, len(one)):] {
		if w = strings.Trim(w, ".,;()"); len(w) >= 3 && slices.ContainsFunc(other[min(1, len(other)):], func(o string) bool { return strings.Trim(o, ".,;()") == w }) {
			return true
		}
	}
	return false
}

// takesCalls are the words for somebody, or a desk, that takes calls and mail for others.
var takesCalls = []string{"via", "c/o", "through", "assistant", "secretary", "switchboard", "reception", "front desk", "main line", "main office", "über", "zentrale", "sekretariat",
	"assistante", "secrétariat", "a través", "asistente", "centralita", "conmutador", "recepción", "tramite", "segreteria", "centralino", "secretaresse", "receptie", "centrale", "przez", "centrala", "por meio", "recepção", "sentralbord", "växel"}

// passedOn reports whether the line of a referee says that somebody else takes calls or mail for them.
func passedOn(line profile.Claim) bool { return hasAnyWord(line.Text, takesCalls...) }

// sameContact reports whether two claims are the same e-mail address, or the same telephone number with the same
// extension, with or without a country code.
func sameContact(a, b profile.Claim) bool {
	if strings.Contains(a.Text, "@") || strings.Contains(b.Text, "@") {
		return strings.EqualFold(a.Text, b.Text)
	}
	x, y := digitsOf(a.Text), digitsOf(b.Text)
	if len(x) > len(y) {
		x, y = y, x
	}
	return len(x) >= 9 && strings.HasSuffix(y, x) && len(y)-len(x) <= 3 && strings.Trim(x, x[:1]) != ""
}

func digitsOf(s string) string {
	return strings.TrimLeft(strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s), "0")
}

func kindOfContact(c profile.Claim) wording.Text {
	if strings.Contains(c.Text, "@") {
		return say("e-mail address")
	}
	return say("phone number")
}

// officeAddress reports whether an e-mail address is that of an office, and not of a person.
func officeAddress(address string) bool {
	local, _, ok := strings.Cut(strings.ToLower(address), "@")
	return ok && hasAnyWord(local, "info", "hr", "office", "contact", "references", "reference", "mail", "admin", "people", "personnel", "jobs", "careers", "hello", "team", "verification", "accounts", "sales", "support", "enquiries", "reception", "frontdesk", "school", "parish", "church", "clinic", "hospital", "sekretariat", "personal", "rh", "kadry", "biuro")
}

// samePerson reports whether two entries name one referee.
func samePerson(a, b profile.Referee) bool { return strings.EqualFold(a.Name.Text, b.Name.Text) }

// sameFirm reports whether the lines of two referees end in the same words, behind a comma or a sign.
func sameFirm(a, b string) bool {
	last := func(s string) string {
		parts := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return strings.ContainsRune(",;|–—•·()", r) })
		for i := len(parts) - 1; i > 0; i-- {
			if part := strings.TrimSpace(parts[i]); strings.ContainsFunc(part, unicode.IsLetter) && !strings.Contains(part, "@") {
				return part
			}
		}
		return ""
	}
	return last(a) != "" && last(a) == last(b)
}
