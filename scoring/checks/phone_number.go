package checks

import (
	"strings"
	"unicode"

	"github.com/nyaruka/phonenumbers"

	"plumbline/scoring/facts"
	"plumbline/scoring/wording"
)

// phoneNumber is a number as its writer spelt it.
type phoneNumber struct {
	digits        string // all of them; with the country code when international
	international bool   // written with +
	bracketed     bool   // written (NNN) NNN-NNN…, as North Americans do
}

func (n phoneNumber) northAmerican() bool { return n.international && strings.HasPrefix(n.digits, "1") }

// national returns the digits of a North American number without its 1.
func (n phoneNumber) national() string {
	if n.international || len(n.digits) == 11 {
		return strings.TrimPrefix(n.digits, "1")
	}
	return n.digits
}

// parsePhone takes a written number apart. why says why it cannot be judged.
func parsePhone(text string) (n phoneNumber, why wording.Text) {
	text = strings.TrimSpace(text)
	if i := strings.IndexFunc(text, func(r rune) bool { return r == '+' || r == '(' || unicode.IsDigit(r) }); i > 0 {
		text = text[i:] // "Phone: "
	}
	text = withoutExtension(text)
	if masked(text) {
		return n, say("part of the number is masked")
	}
	text = strings.ReplaceAll(text, "(0)", "")
	var digits strings.Builder
	for i, r := range text {
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case r == '+' && i == 0:
			n.international = true
		case strings.ContainsRune(" \u00a0-–‐‑−.()", r):
		default:
			return n, say("not written as one plain number")
		}
	}
	n.digits = digits.String()
	n.bracketed = isBracketed(text)
	if len(n.digits) < 7 || len(n.digits) > 20 {
		return n, say("not written as one plain number")
	}
	return n, wording.Text{}
}

// withoutExtension cuts "x123", "ext. 4" and "#12" off the end.
func withoutExtension(text string) string {
	rest := strings.TrimRight(text, "0123456789")
	if len(text)-len(rest) > 6 || rest == text {
		return text
	}
	rest = strings.TrimRight(rest, " .:")
	lower := strings.ToLower(rest)
	for _, mark := range []string{"extension", "ext", "x", "#"} {
		if before, ok := strings.CutSuffix(lower, mark); ok {
			kept := strings.TrimRight(rest[:len(before)], " ,;")
			if kept != "" && unicode.IsDigit(rune(kept[len(kept)-1])) {
				return kept
			}
		}
	}
	return text
}

// masked reports whether digits were replaced to keep the number private.
func masked(text string) bool {
	return strings.ContainsAny(text, "*•…_?#●") || strings.Contains(strings.ToLower(text), "xx")
}

// isBracketed reports whether the text has the form (NNN) NNN-N….
func isBracketed(text string) bool {
	const form = "(NNN) NNN-N"
	text = strings.ReplaceAll(text, ")", ") ")
	text = strings.ReplaceAll(text, ")  ", ") ")
	if len(text) < len(form) {
		return false
	}
	for i := range len(form) {
		if form[i] == 'N' {
			if text[i] < '0' || text[i] > '9' {
				return false
			}
		} else if text[i] != form[i] {
			return false
		}
	}
	return true
}

// phoneVerdict is what a numbering plan says of a number: a fault in words, or why it says nothing.
type phoneVerdict struct {
	fault, unknown wording.Text
	source         facts.Source
}

// nanpa names the plan's own rules, for the faults that need no row of the table.
var nanpa = facts.Source{Name: "North American Numbering Plan", URL: "https://www.nanpa.com"}

// judgeNorthAmerican judges the digits that follow +1.
func judgeNorthAmerican(digits string, t *facts.Tables) phoneVerdict {
	switch {
	case placeholder(digits):
		return phoneVerdict{unknown: say("a placeholder, as people write to keep a number private")}
	case len(digits) == 7:
		return phoneVerdict{unknown: say("no area code")}
	case len(digits) < 10:
		return phoneVerdict{fault: say("a North American number has ten digits, and this one has fewer"), source: nanpa}
	case len(digits) > 10:
		return phoneVerdict{fault: say("a North American number has ten digits, and this one has more"), source: nanpa}
	}
	area, exchange := digits[:3], digits[3:6]
	known, assigned := t.AreaCode(area)
	switch {
	case area[0] < '2':
		return phoneVerdict{fault: say("no North American area code begins with 0 or 1"), source: nanpa}
	case area[1:] == "11":
		return phoneVerdict{fault: say("%s is a service number, not an area code", area), source: nanpa}
	case !assigned:
		source := nanpa
		if some, ok := t.AreaCode("212"); ok {
			source = some.Source
		}
		return phoneVerdict{fault: say("area code %s is not assigned", area), source: source}
	case exchange == "555" && digits[6:8] == "01":
		return phoneVerdict{unknown: say("a number reserved for examples")}
	case exchange == "555":
		return phoneVerdict{unknown: say("555 numbers are used as placeholders")}
	case exchange[0] < '2':
		return phoneVerdict{fault: say("after the area code no North American number goes on with 0 or 1"), source: nanpa}
	case known.Geographic && exchange[1:] == "11":
		return phoneVerdict{fault: say("after the area code no North American number goes on with %s", exchange), source: nanpa}
	}
	return phoneVerdict{}
}

// placeholder reports whether nobody would take the digits for a real number: area code 555, one digit
// repeated, or the digits counted up or down.
func placeholder(digits string) bool {
	if strings.HasPrefix(digits, "555") {
		return true
	}
	same, up := true, true
	for i := 1; i < len(digits); i++ {
		same = same && digits[i] == digits[0]
		up = up && (digits[i]-'0') == (digits[i-1]-'0'+1)%10
	}
	return same || up || strings.HasPrefix("9876543210", digits)
}

// judgeAbroad judges the digits that follow + for any other plan, by country code and length alone.
func judgeAbroad(digits string) phoneVerdict {
	source := facts.Source{Name: "libphonenumber", URL: "https://github.com/google/libphonenumber"}
	number, err := phonenumbers.Parse("+"+digits, "")
	switch {
	case err == phonenumbers.ErrInvalidCountryCode:
		return phoneVerdict{fault: say("no country has a code with which this number begins"), source: source}
	case err == phonenumbers.ErrTooShortNSN || err == phonenumbers.ErrTooShortAfterIDD:
		return phoneVerdict{fault: say("too short for a number of that country code"), source: source}
	case err == phonenumbers.ErrNumTooLong:
		return phoneVerdict{fault: say("too long for a number of that country code"), source: source}
	case err != nil:
		return phoneVerdict{unknown: say("not written as one plain number")}
	}
	switch phonenumbers.IsPossibleNumberWithReason(number) {
	case phonenumbers.TOO_SHORT:
		return phoneVerdict{fault: say("too short for a number of that country code"), source: source}
	case phonenumbers.TOO_LONG:
		return phoneVerdict{fault: say("too long for a number of that country code"), source: source}
	case phonenumbers.INVALID_COUNTRY_CODE:
		return phoneVerdict{fault: say("no country has a code with which this number begins"), source: source}
	case phonenumbers.IS_POSSIBLE:
		return phoneVerdict{}
	}
	return phoneVerdict{unknown: say("its length is unusual for that country code")}
}
