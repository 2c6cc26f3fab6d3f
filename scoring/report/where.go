package report

import (
	"strings"
	"unicode/utf16"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// where returns the places of the words. A claim without provenance has the words of a part found in the
// source again; where normalisation changed them so much that they are not found, it falls back to the
// whole claim.
func (b builder) where(w checks.Words) []Where {
	out := []Where{}
	if b.in.Locate == nil {
		return out
	}
	if !w.IsWhole() {
		if w.Claim.Source.String() == w.Claim.Text {
			for _, r := range w.Claim.Source.Source(w.From, w.To) {
				out = append(out, b.in.Locate(r))
			}
			return out
		}
		if r, ok := b.narrow(w); ok {
			return append(out, b.in.Locate(r))
		}
	}
	for _, s := range w.Claim.Spans {
		out = append(out, b.in.Locate(s))
	}
	return out
}

// whole returns the places of all of a claim's words.
func (b builder) whole(c profile.Claim) []Where { return b.where(checks.Whole(c)) }

// narrow finds the one range under a part of a claim: the occurrence of its words in the source that
// has as many of the same before it as in the normalised text.
func (b builder) narrow(w checks.Words) (span.Range, bool) {
	words := w.String()
	before := strings.Count(w.Claim.Text[:w.From], words)
	for _, s := range w.Claim.Spans {
		source := b.in.Locate(s).Text
		for at := 0; ; before-- {
			start, end, ok := index(source[at:], words)
			if !ok {
				break
			}
			if before == 0 {
				from := s.Start + units(source[:at+start])
				return span.Range{Document: s.Document, Node: s.Node, Start: from, End: from + units(source[at+start:at+end])}, true
			}
			at += end
		}
	}
	return span.Range{}, false
}

// index finds words in source, where any run of white space stands for a space.
func index(source, words string) (start, end int, ok bool) {
	fields := strings.Fields(words)
	if len(fields) == 0 {
		return 0, 0, false
	}
	for at := 0; ; {
		i := strings.Index(source[at:], fields[0])
		if i < 0 {
			return 0, 0, false
		}
		start = at + i
		if n, ok := matches(source[start:], fields); ok {
			return start, start + n, true
		}
		at = start + len(fields[0])
	}
}

// matches reports whether source begins with the fields, with white space between them, and how long
// that is.
func matches(source string, fields []string) (int, bool) {
	n := 0
	for i, f := range fields {
		rest := source[n:]
		if i > 0 {
			rest = strings.TrimLeft(rest, " \t\r\n\u00a0")
			if len(rest) == len(source[n:]) {
				return 0, false
			}
			n = len(source) - len(rest)
		}
		if !strings.HasPrefix(rest, f) {
			return 0, false
		}
		n += len(f)
	}
	return n, true
}

// units returns the length of s in UTF-16 code units.
func units(s string) int { return len(utf16.Encode([]rune(s))) }
