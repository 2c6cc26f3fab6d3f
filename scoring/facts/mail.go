package facts

import (
	_ "embed"
	"strings"
)

//go:embed blobs/mail-domains.txt
var mailDomains string

// MailKind is what kind of mail service a domain belongs to.
type MailKind uint8

// The kinds of mail service.
const (
	MailUnknown    MailKind = iota // in no table: a firm's, a school's, a person's own, or one that the tables lack
	MailFree                       // for everybody, most often free
	MailPrivacy                    // for everybody, and keeps what it knows of them small
	MailRelay                      // passes mail on, so that the address behind it stays private
	MailDisposable                 // hands out mailboxes that are gone after minutes or days, or that anybody can read
)

// MailDomain is what is known of a domain that mail is sent to.
type MailDomain struct {
	Kind   MailKind
	Source Source
}

var mailLists = Source{"disposable-email-domains (CC0), and Plumbline's list of mail services", "https://github.com/disposable-email-domains/disposable-email-domains", "2026-08-21"}

// MailDomain looks a domain up, or else the domain that it stands below.
func (t *Tables) MailDomain(domain string) MailDomain {
	domain = strings.ToLower(domain)
	for strings.Contains(domain, ".") {
		if kind, ok := t.mailDomains.Find(domain); ok {
			return MailDomain{map[string]MailKind{"f": MailFree, "p": MailPrivacy, "r": MailRelay, "d": MailDisposable}[kind], mailLists}
		}
		_, domain, _ = strings.Cut(domain, ".")
	}
	return MailDomain{}
}
