package echo

import (
	"strings"

	"plumbline/scoring/document"
)

// takeFiles takes what a file says of who made it, with which programs, and in which minute; nothing when it does not say all
// of that.
func takeFiles(t *tagger, f document.Properties) []Tag {
	made := minute(f.Created)
	if f.Author == "" || f.Creator+f.Producer == "" || made == "" {
		return nil
	}
	return []Tag{t.tag("file", strings.ToLower(strings.Join([]string{f.Author, f.Creator, f.Producer, made}, "\x00")))}
}

// minute returns the minute of "2015-03-02T10:00:07Z", or of PDF's "D:20150302100007Z", as digits; "" when none is stated, and for
// midnight, which programs write that know only the day.
func minute(s string) string {
	var digits strings.Builder
	for _, r := range strings.TrimPrefix(s, "D:") {
		switch {
		case r >= '0' && r <= '9':
			digits.WriteRune(r)
		case r != '-' && r != ':' && r != 'T' && r != ' ':
			return whole(digits.String())
		}
	}
	return whole(digits.String())
}

func whole(digits string) string {
	const minutes = len("201503021000")
	if len(digits) < minutes || digits[8:minutes] == "0000" {
		return ""
	}
	return digits[:minutes]
}
