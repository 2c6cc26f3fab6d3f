package form

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Fault is what is wrong with a text, and how to mend it.
type Fault struct{ Say, Mend wording.Text }

// Wrong tells what is wrong with a text; nil when nothing is. A pack's words are shown to people who did
// not write them, so characters that cannot be seen, or that turn others round, are not taken.
func (l *Limits) Wrong(s string) *Fault {
	if len(s) > l.MaxLength { // in bytes; few texts are so long that their characters must be counted
		if n := utf8.RuneCountInString(s); n > l.MaxLength {
			return &Fault{say("has %d characters", n), say("write it in at most %d", l.MaxLength)}
		}
	}
	if l.MinLength > 0 && strings.TrimSpace(s) == "" {
		if l.Required {
			return &Fault{say("is empty"), say("write it")}
		}
		return &Fault{say("is empty"), say("write it, or leave it out")}
	}
	if n := utf8.RuneCountInString(s[:min(len(s), 4*l.MinLength)]); n < l.MinLength {
		return &Fault{say("has %d characters", n), say("write at least %d", l.MinLength)}
	}
	if f := unseen(s, l.Format == Lines); f != nil {
		return f
	}
	if l.Enum != nil && !slices.Contains(l.Enum, s) {
		return &Fault{say("is %q", Clip(s)), Meant(s, l.Enum)}
	}
	if l.Format == "" {
		return nil
	}
	if f := Formats[l.Format]; f.Is != nil && !f.Is(s) {
		if i := strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII }); i >= 0 {
			r, _ := utf8.DecodeRuneInString(s[i:])
			return &Fault{say("has the character '%c' (U+%04X)", r, r), f.Mend}
		}
		return &Fault{say("is %q", Clip(s)), f.Mend}
	}
	return nil
}

// maxMarks is how many marks may stand on one letter; more run over the words around them.
const maxMarks = 6

// unseen tells of the first character that people could not see, or that would change how the others look.
func unseen(s string, lines bool) *Fault {
	marks := 0
	for i := 0; i < len(s); {
		if s[i] >= ' ' && s[i] <= '~' {
			marks = 0
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			if !lines {
				return &Fault{say("has a line break or tab (U+%04X)", r), say("write it in one line")}
			}
		case unicode.IsControl(r):
			return &Fault{say("has a control character (U+%04X)", r), say("remove it")}
		case lines:
		case r == utf8.RuneError:
			return &Fault{say("has a character that was lost when the text was saved (U+FFFD)"), say("write the character anew and save the file as UTF-8")}
		case r == '\u200c' || r == '\u200d' || unicode.Is(unicode.Prepended_Concatenation_Mark, r):
		case unicode.Is(unicode.Bidi_Control, r):
			return &Fault{say("has a character that turns the direction of writing (U+%04X)", r), say("remove it")}
		case unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp):
			return &Fault{say("has a character that cannot be seen (U+%04X)", r), say("remove it")}
		}
		if marks++; !unicode.Is(unicode.Mn, r) {
			marks = 0
		}
		if marks > maxMarks && !lines {
			return &Fault{say("has more than %d marks on one letter", maxMarks), say("remove them")}
		}
	}
	return nil
}

// Clip cuts what is quoted from a pack to a length that can be shown.
func Clip(s string) string {
	const most = 60
	if utf8.RuneCountInString(s) > most {
		return string([]rune(s)[:most]) + "…"
	}
	return s
}

func isDay(s string) bool { return isDate(s) && len(s) == len("2006-01-02") }

func isDate(s string) bool {
	_, err := timespan.Parse(s)
	return err == nil
}

func isKnownDate(s string) bool { return isDate(s) || s == "unknown" }

func isYear(s string) bool { return isDate(s) && len(s) == len("2006") }

func isCountry(s string) bool {
	return len(s) == 2 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

func isHash(s string) bool { return len(s) == 64 && strings.Trim(s, "0123456789abcdef") == "" }
func isBase64(s string) bool {
	return strings.Trim(strings.TrimRight(s, "="), "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-") == ""
}
