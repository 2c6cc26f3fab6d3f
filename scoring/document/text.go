package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/span"
)

// wrapWidth is the shortest line that may have been broken by a margin rather than by its writer.
const wrapWidth = 58

// FromText reads plain text. It is one node, 0. Lines that a margin broke are joined again; empty lines
// part the text into containers.
func FromText(raw string) *Document {
	raw, wasCut := cut(raw)
	d := &Document{Kind: Plain, Cut: wasCut, nodes: map[int]*node{0: {raw: raw}}}
	d.Elements = []Element{{Parent: -1, Tag: "text"}}
	chunk, gap := -1, true
	var prev *line
	for _, ln := range lines(raw) {
		if ln.blank() {
			gap, prev = true, nil
			continue
		}
		if rule, level := ln.underline(); rule {
			if prev != nil && !gap && len(prev.text) < 60 {
				b := &d.Blocks[len(d.Blocks)-1]
				b.Kind, b.Level = Heading, level
			}
			gap, prev = true, nil
			continue
		}
		if gap {
			d.Elements = append(d.Elements, Element{Parent: 0, Tag: "p"})
			chunk = len(d.Elements) - 1
		}
		if prev != nil && !gap && ln.continues(prev) {
			last := &d.Blocks[len(d.Blocks)-1]
			prev.parts = append(prev.parts, ln)
			rebuilt := prev.block()
			rebuilt.Element, rebuilt.Gap = last.Element, last.Gap
			*last = rebuilt
			prev.width = ln.width
			prev.tail = ln.text
			continue
		}
		ln.parts = []line{ln}
		ln.tail = ln.text
		b := ln.block()
		b.Element, b.Gap = chunk, gap
		if b.Text.Len() > 0 {
			d.Blocks = append(d.Blocks, b)
		}
		cp := ln
		prev, gap = &cp, false
	}
	return d
}

// line is one line of plain text.
type line struct {
	text  string // without indentation and bullet
	unit  int    // UTF-16 offset of text in the source
	start int    // column where text begins, bullet included
	mark  int    // column of the bullet, or of the text
	item  bool
	head  int // the level of a Markdown-like heading, 0 for none
	width int
	parts []line
	tail  string // the last line joined so far
}

func lines(raw string) []line {
	var out []line
	unit := 0
	for len(raw) > 0 {
		i := strings.IndexByte(raw, '\n')
		s := raw
		if i >= 0 {
			s = raw[:i+1]
		}
		raw = raw[len(s):]
		out = append(out, newLine(s, unit))
		unit += span.UTF16Len(s)
	}
	return out
}

func newLine(s string, unit int) line {
	ln := line{width: utf8.RuneCountInString(strings.TrimRight(s, " \t\r\n"))}
	i := 0
	for i < len(s) && (s[i] == ' ' || s[i] == '\t') {
		if s[i] == '\t' {
			ln.mark += 3
		}
		ln.mark++
		i++
	}
	ln.start = ln.mark
	if n := bulletLen(s[i:]); n > 0 {
		ln.item = true
		ln.start += utf8.RuneCountInString(s[i : i+n])
		i += n
	} else if n := strings.IndexFunc(s[i:], func(r rune) bool { return r != '#' }); n > 0 && n <= 6 && strings.HasPrefix(s[i+n:], " ") {
		ln.head = n
		i += n + 1
	}
	ln.unit = unit + span.UTF16Len(s[:i])
	ln.text = strings.TrimRight(s[i:], " \t\r\n")
	return ln
}

func (ln line) blank() bool { return strings.TrimSpace(ln.text) == "" && !ln.item }

// underline reports whether the line is a rule of dashes or the like, and which heading level such a
// rule gives to the line above.
func (ln line) underline() (bool, int) {
	s := strings.TrimSpace(ln.text)
	if ln.item && s == "" {
		return true, 2
	}
	if len(s) < 3 {
		return false, 0
	}
	level := 2
	for _, r := range s {
		switch r {
		case '=':
			level = 1
		case '-', '_', '~', '*', '─', '═', '—', '·', ' ':
		default:
			return false, 0
		}
	}
	return true, level
}

// continues reports whether the line goes on where prev was broken by the margin.
func (ln line) continues(prev *line) bool {
	if ln.item || ln.head > 0 || prev.head > 0 || strings.ContainsAny(ln.text, "\t|") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(ln.text)
	if strings.HasSuffix(prev.tail, ".") && unicode.IsUpper(first) && len(strings.Fields(ln.text)) <= 2 && !strings.HasSuffix(ln.text, ".") {
		return false // behind a whole sentence a word or two are a heading
	}
	if prev.item {
		return ln.mark > prev.mark && (ln.mark >= prev.start || unicode.IsLower(first))
	}
	if ln.mark != prev.mark || prev.width < wrapWidth || endsSentenceOrDate(prev.tail) && !unicode.IsLower(first) && prev.width < wrapWidth+8 {
		return false
	}
	if unicode.IsLower(first) {
		return true
	}
	if at, _ := gapIn(prev.tail); at < len(prev.tail) {
		return false // columns
	}
	// A long head line whose dates went to the next line.
	if prev.width >= wrapWidth+8 && strings.Contains(prev.tail, ",") && !strings.ContainsAny(prev.tail, "0123456789") && endsWithDigitOrParen(ln.text) && strings.Contains(ln.text, ",") {
		return true
	}
	// A long line of prose followed by another: prose has small words between its capitals.
	return proseLike(prev.tail) && !endsWithDigitOrParen(prev.tail)
}

func endsSentenceOrDate(s string) bool { return strings.HasSuffix(s, ".") || endsWithDigitOrParen(s) }

func endsWithDigitOrParen(s string) bool {
	if s == "" {
		return false
	}
	c := s[len(s)-1]
	return c >= '0' && c <= '9' || c == ')'
}

func proseLike(s string) bool {
	small, words := 0, 0
	for _, w := range strings.Fields(s) {
		words++
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
			small++
		}
	}
	return words >= 6 && small*2 >= words
}

// block puts the joined lines into one block.
func (ln line) block() Block {
	b := Block{Kind: Paragraph}
	if ln.item {
		b.Kind = Item
	}
	if ln.head > 0 {
		b.Kind, b.Level = Heading, ln.head
	}
	var text span.Builder
	for _, part := range ln.parts {
		text.Space()
		unit := part.unit
		rest := part.text
		for rest != "" {
			i, n := gapIn(rest)
			text.Add(0, unit, rest[:i])
			if n > 0 {
				b.Breaks = append(b.Breaks, text.Len())
				text.Add(0, unit+span.UTF16Len(rest[:i]), rest[i:i+n])
			}
			unit += span.UTF16Len(rest[:i+n])
			rest = rest[i+n:]
		}
	}
	b.Text = text.Text()
	return b
}

// gapIn finds the first tab, or run of three or more spaces, in s: where it stands and how long it is.
// Without one it returns the length of s.
func gapIn(s string) (at, n int) {
	for i := 0; i < len(s); i++ {
		if s[i] != ' ' && s[i] != '\t' {
			continue
		}
		j := i
		for j < len(s) && (s[j] == ' ' || s[j] == '\t') {
			j++
		}
		if strings.Contains(s[i:j], "\t") || j-i >= 3 {
			return i, j - i
		}
		i = j
	}
	return len(s), 0
}

// bulletLen returns the length of the bullet at the start of s, its space included; 0 for none.
func bulletLen(s string) int {
	r, n := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '◦', '▪', '▫', '■', '□', '●', '○', '‣', '⁃', '∙', '·', '\uf0b7', '➢', '➤', '►', '✓', '✔', '❖', '◆':
	case '-', '*', '+', '–', '—', '>', 'o':
		// A dash or an o is a bullet only before a space.
		if n >= len(s) || s[n] != ' ' && s[n] != '\t' {
			return 0
		}
		if r == 'o' && !strings.HasPrefix(s[n:], "  ") && !strings.HasPrefix(s[n:], "\t") {
			return 0
		}
	default:
		return 0
	}
	for n < len(s) && (s[n] == ' ' || s[n] == '\t') {
		n++
	}
	return n
}

// stripBullet takes a bullet that was typed as text off the block and makes it an item.
func stripBullet(b *Block) {
	s := b.Text.String()
	n := bulletLen(s)
	if n == 0 || n >= len(s) || s[0] == '-' && len(s) > 2 && s[2] >= '0' && s[2] <= '9' || s[0] == '-' && len(s) < 16 {
		return
	}
	if r, _ := utf8.DecodeRuneInString(s); r == '–' || r == '—' || r == 'o' || r == '>' || r == '+' || r == '*' {
		return
	}
	b.Text = b.Text.Slice(n, len(s))
	if b.Kind != Heading {
		b.Kind = Item
	}
	for i := range b.Runs {
		b.Runs[i].Start = max(b.Runs[i].Start-n, 0)
		b.Runs[i].End = max(b.Runs[i].End-n, 0)
	}
	kept := b.Breaks[:0]
	for _, at := range b.Breaks {
		if at > n {
			kept = append(kept, at-n)
		}
	}
	b.Breaks = kept
}
