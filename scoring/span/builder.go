package span

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Builder puts a Text together from stretches of source nodes. The zero Builder is ready.
type Builder struct {
	b        []byte
	segments []segment
	resolved []Resolved
	space    bool    // white space was seen since the last rune, and is not yet written
	spaceAt  segment // where that white space stands
}

// Len returns the number of normalised bytes written so far; white space at the end does not count.
func (b *Builder) Len() int { return len(b.b) }

// Space adds white space that has no place in the source.
func (b *Builder) Space() {
	if !b.space {
		b.space, b.spaceAt = true, segment{}
	}
}

// Add appends the raw text of a node, which starts at UTF-16 offset start in that node.
func (b *Builder) Add(node, start int, raw string) {
	if !utf8.ValidString(raw) {
		raw = string([]rune(raw)) // one replacement character for each bad byte, as UTF16Len counts
	}
	offset := start
	for i := 0; i < len(raw); {
		c := raw[i]
		if c < utf8.RuneSelf && !followedByMark(raw, i+1) {
			if isSpaceByte(c) {
				b.addSpace(node, offset)
			} else {
				b.addASCII(node, offset, c)
			}
			i++
			offset++
			continue
		}
		n := norm.NFKC.NextBoundaryInString(raw[i:], true)
		if n <= 0 {
			n = len(raw) - i
		}
		word := raw[i : i+n]
		units := UTF16Len(word)
		b.addCluster(node, offset, units, word, raw, i)
		i += n
		offset += units
	}
}

// Text returns what was built.
func (b *Builder) Text() Text {
	return Text{s: string(b.b), segments: b.segments, resolved: b.resolved}
}

func (b *Builder) addSpace(node, offset int) {
	if !b.space {
		b.space = true
		b.spaceAt = segment{node: int32(node), start: int32(offset), end: int32(offset) + 1}
	}
}

// flushSpace writes pending white space as one space, unless the text has not begun.
func (b *Builder) flushSpace() {
	if b.space && len(b.b) > 0 {
		sg := b.spaceAt
		sg.at = int32(len(b.b))
		b.segments = append(b.segments, sg)
		b.b = append(b.b, ' ')
	}
	b.space = false
}

func (b *Builder) addASCII(node, offset int, c byte) {
	b.flushSpace()
	if n := len(b.segments) - 1; n >= 0 {
		if sg := &b.segments[n]; sg.linear && int(sg.node) == node && int(sg.end) == offset {
			sg.end++
			b.b = append(b.b, c)
			return
		}
	}
	b.segments = append(b.segments, segment{int32(len(b.b)), int32(node), int32(offset), int32(offset) + 1, true})
	b.b = append(b.b, c)
}

// addCluster appends one character that is not plain ASCII, with the marks that follow it. raw and i
// give its surroundings, by which look-alike letters are told from letters of another script.
func (b *Builder) addCluster(node, offset, units int, cluster, raw string, i int) {
	r, _ := utf8.DecodeRuneInString(cluster)
	switch {
	case unicode.IsSpace(r):
		b.addSpace(node, offset)
		return
	case r == '\u200c' || r == '\u200d':
		// Joiners carry meaning in Persian, in Indic scripts and in emoji; between Latin letters they only hide.
		if before, _ := utf8.DecodeLastRuneInString(raw[:i]); before == utf8.RuneError || unicode.Is(unicode.Latin, before) || before < utf8.RuneSelf {
			b.resolve(r)
			return
		}
	case invisible(r):
		if zeroWidth(r) {
			b.resolve(r)
		}
		return
	}
	var out []byte
	if latin, ok := lookalikes[r]; ok && len(cluster) == utf8.RuneLen(r) && inLatinWord(raw, i, len(cluster)) {
		out = append(out, latin)
		b.flushSpace()
		b.resolve(r)
	} else {
		out = norm.NFKC.AppendString(out, cluster)
	}
	b.flushSpace()
	b.segments = append(b.segments, segment{int32(len(b.b)), int32(node), int32(offset), int32(offset + units), false})
	b.b = append(b.b, out...)
}

// resolve notes a character that is about to be dropped or replaced, when it may stand inside a word.
func (b *Builder) resolve(r rune) {
	if len(b.b) > 0 && !b.space || !zeroWidth(r) {
		b.resolved = append(b.resolved, Resolved{At: len(b.b), Rune: r})
	}
}

// zeroWidth reports whether a rune takes no place and has no use between letters. Soft hyphens, direction marks and
// the selectors of emoji have one.
func zeroWidth(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\ufeff', '\u180e':
		return true
	}
	return r >= 0xE0000 && r <= 0xE007F
}

// UTF16Len returns the number of UTF-16 code units of s. A byte that is not UTF-8 counts as one unit,
// as the replacement character does that it turns into.
func UTF16Len(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r >= 0x10000 {
			n++
		}
	}
	return n
}

// UTF16Slice returns the UTF-16 code units from start up to end of s. A half of a surrogate pair
// counts as the whole.
func UTF16Slice(s string, start, end int) string {
	from, to, n := len(s), len(s), 0
	for i, r := range s {
		if n >= start && i < from {
			from = i
		}
		if n >= end {
			to = i
			break
		}
		n++
		if r >= 0x10000 {
			n++
		}
	}
	if from > to {
		from = to
	}
	return s[from:to]
}

func isSpaceByte(c byte) bool {
	return c <= ' '
}

// followedByMark reports whether a combining mark stands at raw[i:], so that the byte before it is
// part of a longer character.
func followedByMark(raw string, i int) bool {
	if i >= len(raw) || raw[i] < utf8.RuneSelf {
		return false
	}
	r, _ := utf8.DecodeRuneInString(raw[i:])
	return unicode.Is(unicode.Mn, r)
}

// invisible reports whether a rune shows nothing: zero-width characters, direction marks, soft
// hyphens, and the trade marks that NFKC would spell out ("Java™" is Java).
func invisible(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200e', '\u200f', '\u2060', '\u2061', '\u2062', '\u2063', '\u2064', '\ufeff', '\u180e', '™', '®', '©', '℠':
		return true
	}
	return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' || r >= '\ufe00' && r <= '\ufe0f' || r >= 0xE0000 && r <= 0xE007F
}

// lookalikes are the letters of other scripts that look like a Latin letter (Unicode TR 39,
// confusables.txt, the letters alone).
var lookalikes = map[rune]byte{
	'а': 'a', 'е': 'e', 'о': 'o', 'р': 'p', 'с': 'c', 'у': 'y', 'х': 'x', 'і': 'i', 'ј': 'j', 'ѕ': 's', 'ԁ': 'd', 'һ': 'h', 'ԛ': 'q', 'ԝ': 'w',
	'А': 'A', 'В': 'B', 'Е': 'E', 'К': 'K', 'М': 'M', 'Н': 'H', 'О': 'O', 'Р': 'P', 'С': 'C', 'Т': 'T', 'У': 'Y', 'Х': 'X', 'І': 'I', 'Ј': 'J', 'Ѕ': 'S',
	'ο': 'o', 'ν': 'v', 'α': 'a', 'ρ': 'p', 'ι': 'i',
	'Α': 'A', 'Β': 'B', 'Ε': 'E', 'Ζ': 'Z', 'Η': 'H', 'Ι': 'I', 'Κ': 'K', 'Μ': 'M', 'Ν': 'N', 'Ο': 'O', 'Ρ': 'P', 'Τ': 'T', 'Υ': 'Y', 'Χ': 'X',
}

// inLatinWord reports whether the word around raw[i:i+n] has a Latin letter: a look-alike is resolved
// only there, and a word of its own script is left alone.
func inLatinWord(raw string, i, n int) bool {
	for j := i; j > 0; {
		r, size := utf8.DecodeLastRuneInString(raw[:j])
		if !unicode.IsLetter(r) {
			break
		}
		if unicode.Is(unicode.Latin, r) {
			return true
		}
		j -= size
	}
	for j := i + n; j < len(raw); {
		r, size := utf8.DecodeRuneInString(raw[j:])
		if !unicode.IsLetter(r) {
			break
		}
		if unicode.Is(unicode.Latin, r) {
			return true
		}
		j += size
	}
	return false
}

// Start returns where text added after the first n bytes begins: behind the space that was folded
// between them.
func (b *Builder) Start(n int) int {
	if n > 0 && n < len(b.b) && b.b[n] == ' ' {
		return n + 1
	}
	return n
}
