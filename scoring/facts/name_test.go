package facts

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestNameUse(t *testing.T) {
	tables := Builtin()
	for word, want := range map[string]NameUse{
		"daniel": {Given: true}, "okafor": {Family: true}, "li": {Family: true}, "scott": {Given: true, Family: true}, "sky": {Given: true, Word: true},
		"halden": {}, "": {}, "Daniel": {}, "daniel\t": {},
	} {
		got := tables.NameUse(word)
		if want.Word {
			assert.True(t, got.Word, word)
			continue
		}
		assert.Equal(t, want, got, word)
	}
}

func TestSameName(t *testing.T) {
	tables := Builtin()
	for _, pair := range [][2]string{{"bob", "robert"}, {"zhang", "cheung"}, {"kasia", "katarzyna"}, {"mehmet", "mohamed"}, {"seun", "oluwaseun"}, {"sasha", "oleksandra"}} {
		assert.True(t, tables.SameName(pair[0], pair[1]), pair)
		assert.True(t, tables.SameName(pair[1], pair[0]), pair)
	}
	for _, pair := range [][2]string{{"bob", "daniel"}, {"zhang", "okafor"}, {"", ""}, {"halden", "halden"}} {
		assert.False(t, tables.SameName(pair[0], pair[1]), pair)
	}
}

func TestMailDomain(t *testing.T) {
	tables := Builtin()
	for domain, want := range map[string]MailKind{
		"gmail.com": MailFree, "GMail.com": MailFree, "proton.me": MailPrivacy, "duck.com": MailRelay, "privaterelay.appleid.com": MailRelay, "mozmail.com": MailRelay, "grace.33mail.com": MailRelay,
		"simplelogin.com": MailRelay, "anonaddy.me": MailRelay,
		"mailinator.com": MailDisposable, "yopmail.com": MailDisposable, "guerrillamail.com": MailDisposable, "x.mailinator.com": MailDisposable,
		"example.com": MailUnknown, "com": MailUnknown, "": MailUnknown, "mailinator.example": MailUnknown, "stanford.edu": MailUnknown,
	} {
		assert.Equal(t, want, tables.MailDomain(domain).Kind, domain)
	}
}
