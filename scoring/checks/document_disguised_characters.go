package checks

import (
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
	"plumbline/scoring/wording"
)

// leastDisguised is how many disguised characters are no accident.
const leastDisguised = 3

// DisguisedCharacters (DOC-8) finds letters of another script, and characters without width, inside Latin words.
var DisguisedCharacters = &Check{
	ID: "document/disguised-characters", Group: Document, Strength: Medium, Signal: "DOC-8",
	Doc: Doc{
		Title: "Characters inside words that look like others, or like none",
		Explain: "Looks inside words of Latin letters for letters of another script that look the same, and for characters that take no room. They keep a search, or a comparison of documents, from finding the word. " +
			"It speaks of three or more. Names, addresses, texts that are written in both scripts, soft hyphens, ligatures, emoji and Greek letters of science are not judged, and characters without width alone count for less.",
		Innocent: []string{
			"The text was copied from a web page or a chat that puts such characters in",
			"The keyboard was set to another language for a moment",
			"The program that made the file wrote the wrong letters",
		},
		Ask: "Some words in the file hold characters that look like others. Could you send a plain-text version?",
	},
	Run: func(p *Pass) {
		var found disguises
		for _, c := range p.bodyText() {
			found.add(p, c)
		}
		if found.letters+found.gaps < leastDisguised {
			return
		}
		for script, lines := range found.scripts(p.Profile) {
			if found.of[script] > 0 && lines >= 2 {
				p.Unknown(found.words[0], as(found.words[0].String()), say("the text is written in both scripts"))
				return
			}
		}
		if p.Profile.Kind == document.PDFText && found.fontAtFault(p.bodyText()) {
			p.Unknown(found.words[0], as(found.words[0].String()), say("the fonts of this PDF seem to name a letter wrongly"))
			return
		}
		p.Contradicts(found.contradiction())
	},
}

// disguises are the words with disguised characters of one document.
type disguises struct {
	words   []Words
	letters int            // letters of another script
	gaps    int            // characters without width
	of      map[string]int // the letters, by script
	shown   map[rune]bool  // the Latin letters that others stand for
}

func (d *disguises) add(p *Pass, c profile.Claim) {
	text := c.Source.String()
	last := -1
	for _, r := range c.Source.Resolved() {
		if !disguised(text, r) {
			continue
		}
		from, to := wordAround(text, r.At)
		if p.unsurely(Part(c, from, to), as(text[from:to]), c) {
			return
		}
		if d.of == nil {
			d.of, d.shown = map[string]int{}, map[rune]bool{}
		}
		if script := scriptOf(r.Rune); script != "" {
			d.letters++
			d.of[script]++
			shown, _ := utf8.DecodeRuneInString(text[r.At:])
			d.shown[unicode.ToLower(shown)] = true
		} else {
			d.gaps++
		}
		if from != last {
			d.words = append(d.words, Part(c, from, to))
			last = from
		}
	}
}

// disguised reports whether a character stands inside a Latin word without a reason of its own.
func disguised(text string, r span.Resolved) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:r.At])
	next := r.At
	script := scriptOf(r.Rune)
	if script != "" {
		_, n := utf8.DecodeRuneInString(text[r.At:])
		next += n
	}
	after, _ := utf8.DecodeRuneInString(text[next:])
	switch {
	case script == "Greek" && r.Rune != 'ο':
		return unicode.IsLower(before) && unicode.IsLower(after) && unicode.Is(unicode.Latin, before) && unicode.Is(unicode.Latin, after) // else "PPARα", "ΔE"
	case script != "":
		from, to := wordAround(text, r.At)
		return to-from >= 3
	case r.Rune == '\u200c' && before == 'f':
		return false // keeps the letters of a ligature apart, as German printing does
	}
	return unicode.Is(unicode.Latin, before) && unicode.Is(unicode.Latin, after)
}

// scriptOf returns the script of a look-alike letter, "" for a character without width.
func scriptOf(r rune) string {
	switch {
	case unicode.Is(unicode.Cyrillic, r):
		return "Cyrillic"
	case unicode.Is(unicode.Greek, r):
		return "Greek"
	}
	return ""
}

// wordAround returns the bounds of the word that holds, or is parted at, a byte.
func wordAround(text string, at int) (from, to int) {
	from, to = at, at
	for from > 0 {
		r, n := utf8.DecodeLastRuneInString(text[:from])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		from -= n
	}
	for to < len(text) {
		r, n := utf8.DecodeRuneInString(text[to:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			break
		}
		to += n
	}
	return from, to
}

// bodyText returns the text that is surely the candidate's, without names, addresses and those who give references.
func (p *Pass) bodyText() []profile.Claim {
	var names []profile.Claim
	names = append(names, p.Profile.Name, p.Profile.Location)
	names = append(names, p.Profile.Emails...)
	for _, l := range p.Profile.Links {
		names = append(names, l.Claim)
	}
	for _, r := range p.Profile.Referees {
		names = append(names, r.Words)
	}
	var out []profile.Claim
	for _, c := range p.ownText() {
		if len(c.Source.Resolved()) > 0 || p.Profile.Kind == document.PDFText {
			if !overlapsAny(c, names) {
				out = append(out, c)
			}
		}
	}
	return out
}

func overlapsAny(c profile.Claim, others []profile.Claim) bool {
	for _, o := range others {
		for _, a := range c.Spans {
			for _, b := range o.Spans {
				if a.Node == b.Node && a.Start < b.End && b.Start < a.End {
					return true
				}
			}
		}
	}
	return false
}

// scripts counts, for each script that letters were taken from, the lines with words of their own in it. The line of
// the name does not count: who somebody is says nothing of how they write.
func (d *disguises) scripts(p *profile.Profile) map[string]int {
	out := map[string]int{}
	for _, c := range p.Lines {
		if overlapsAny(c, []profile.Claim{p.Name}) {
			continue
		}
		seen := map[string]int{}
		for _, r := range c.Text {
			if script := scriptOf(r); script != "" {
				seen[script]++
			}
		}
		for script, n := range seen {
			if n >= 3 {
				out[script]++
			}
		}
	}
	return out
}

// fontAtFault reports whether a letter that others stand for is nowhere itself: then it is the font that names it
// wrongly, and not the writer.
func (d *disguises) fontAtFault(body []profile.Claim) bool {
	itself := map[rune]bool{}
	for _, c := range body {
		resolved := map[int]bool{}
		for _, r := range c.Source.Resolved() {
			resolved[r.At] = scriptOf(r.Rune) != ""
		}
		for i, r := range c.Source.String() {
			if !resolved[i] {
				itself[unicode.ToLower(r)] = true
			}
		}
	}
	for letter := range d.shown {
		if !itself[letter] {
			return true
		}
	}
	return false
}

func (d *disguises) contradiction() Contradiction {
	c := Contradiction{Strength: Weak, Title: say("Some words hold characters that look like others")}
	letters := wording.Number(d.letters, "a letter of another script that looks like a Latin one", "%d letters of another script that look like Latin ones")
	gaps := wording.Number(d.gaps, "a character that takes no room", "%d characters that take no room")
	what := wording.Or(letters, gaps)
	switch {
	case d.letters == 0:
		c.Title = say("Some words hold characters that nobody can see")
	case d.gaps > 0:
		what = wording.And(letters, gaps)
	}
	if d.letters >= leastDisguised && len(d.words) >= 2 {
		c.Strength = Medium
	}
	c.Says = say("Words like “%s” hold %s. A search for such a word does not find it.", d.words[0], what)
	c.Evidence, c.Rests = quoteAll(d.words)
	return c
}
