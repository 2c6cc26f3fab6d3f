package contact

import (
	"strconv"
	"strings"

	"github.com/nyaruka/phonenumbers"
)

// Phone returns a phone number in the form of E.164, "+13035550142"; "" when it is masked, a placeholder, or of no stated plan. country is that of
// whoever wrote it, in ISO 3166-1 alpha-2; without it only numbers with a country code are read.
func Phone(text, country string) string {
	if strings.ContainsAny(text, "*•…_?●xX#") {
		text, _, _ = strings.Cut(strings.ToLower(text), "x") // an extension
		if strings.ContainsAny(text, "*•…_?●#") {
			return ""
		}
	}
	n, err := phonenumbers.Parse(text, country)
	if err != nil || !phonenumbers.IsPossibleNumber(n) {
		return ""
	}
	form := "+" + strconv.Itoa(int(n.GetCountryCode())) + phonenumbers.GetNationalSignificantNumber(n)
	if templated(form) {
		return ""
	}
	return form
}

// templated reports whether nobody has the number: its last digits are all one, or count up or down, or it is one of the
// numbers of the area 555, which templates have.
func templated(form string) bool {
	last := form[max(0, len(form)-7):]
	same, up, down := true, true, true
	for i := 1; i < len(last); i++ {
		same = same && last[i] == last[0]
		up = up && last[i] == last[i-1]+1
		down = down && last[i] == last[i-1]-1
	}
	return same || up || down || strings.HasPrefix(form, "+1555") || strings.HasPrefix(form, "+1123")
}
