package contact_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/contact"
)

func TestLink(t *testing.T) {
	for address, want := range map[string]string{
		"https://www.linkedin.com/in/Daniel-Okafor/en?trk=x": "linkedin.com/daniel-okafor",
		"de.linkedin.com/in/daniel-okafor":                   "linkedin.com/daniel-okafor",
		"https://github.com/Daniel-Okafor":                   "github.com/daniel-okafor",
		"https://github.com/daniel-okafor/yardline":          "",
		"https://github.com":                                 "",
		"http://www.Okafor.example.com/":                     "okafor.example.com",
		"okafor.example.com/Work/#top":                       "okafor.example.com/work",
		"daniel@example.com":                                 "",
		"+1 303 555 0142":                                    "",
		"303.555.0142":                                       "",
		"":                                                   "",
	} {
		assert.Equal(t, want, contact.Link(address), address)
	}
}

func TestPhone(t *testing.T) {
	for _, text := range []string{"(303) 555-0142", "303.555.0142", "+1 303 555 0142", "+1-303-555-0142 x12"} {
		assert.Equal(t, "+13035550142", contact.Phone(text, "US"), text)
	}
	for _, text := range []string{"(303) 555-0142", "+1 303 555 01**", "+1 555 555 0142", "+1 303 555 5555", "", "call me"} {
		assert.Empty(t, contact.Phone(text, ""), text)
	}
}

func TestMail(t *testing.T) {
	for _, text := range []string{"d.okafor@gmail.com", "DOkafor+jobs@googlemail.com", "mailto:dokafor@gmail.com"} {
		assert.Equal(t, "dokafor@gmail.com", contact.Mail(text), text)
	}
	assert.Equal(t, "d.okafor@example.com", contact.Mail("D.Okafor+cv@example.com"))
	assert.Empty(t, contact.Mail("noreply@example.com"))
}
