package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/span"
)

// words is the text of a block while it is put together from the rows of a PDF.
type words struct {
	text   span.Builder
	runs   []Run
	breaks []int
	tab    bool // a gap stands before the next word
	broken bool // the program that set the file parts words at the end of lines
}

// row adds the words of a row. hyphen is what its last word loses because the word goes on in the
// next row: the bytes of a hyphen, or 0.
func (w *words) row(r row, hyphen int) {
	if spacedOut(r) {
		w.spacedOut(r)
		return
	}
	for k, g := range r.segs {
		if k > 0 {
			before := r.segs[k-1]
			if gap := max(g.x0-before.x1, before.x0-g.x1); gap > breakGap*min(g.size, before.size) || slices.Contains(r.cells, k) {
				w.tab = true
			}
			w.text.Space()
		}
		goesOn := false
		for i, sn := range g.snips {
			if i > 0 && gapBetween(g.snips[i-1], sn) && !goesOn {
				w.text.Space()
			}
			if goesOn = false; i+1 < len(g.snips) && g.snips[i+1].below {
				var drop int
				drop, goesOn = hyphenIn(sn.text, g.snips[i+1].text, w.broken)
				sn.text = sn.text[:len(sn.text)-drop]
			}
			if hyphen > 0 && k == len(r.segs)-1 && i == len(g.snips)-1 {
				sn.text = sn.text[:len(sn.text)-hyphen]
			}
			w.snip(sn)
		}
	}
}

// snip adds the words of a snip. Signs of an icon font are no text: they part what stands around them.
func (w *words) snip(sn snip) {
	if sign(sn) {
		w.tab = true
		w.text.Space()
		return
	}
	before := w.text.Len()
	at := sn.at
	for rest := sn.text; rest != ""; {
		i := strings.IndexFunc(rest, privateUse)
		if i < 0 {
			i = len(rest)
		}
		w.put(sn.node, at, rest[:i])
		at += span.UTF16Len(rest[:i])
		rest = rest[i:]
		if r, n := utf8.DecodeRuneInString(rest); n > 0 {
			w.tab = true
			w.text.Space()
			at += units(r)
			rest = rest[n:]
		}
	}
	w.mark(sn, before)
}

// mark notes how the words from a byte on are set.
func (w *words) mark(sn snip, before int) {
	from := w.text.Start(before)
	r := Run{Start: from, End: w.text.Len(), Bold: sn.bold, Href: sn.href}
	if sn.italic {
		r.Class = "italic"
	}
	if r.End <= from || !r.Bold && r.Href == "" && r.Class == "" {
		return
	}
	if n := len(w.runs) - 1; n >= 0 && w.runs[n].Bold == r.Bold && w.runs[n].Href == r.Href && w.runs[n].Class == r.Class && w.runs[n].End >= before {
		w.runs[n].End = r.End
		return
	}
	w.runs = append(w.runs, r)
}

func (w *words) put(node, at int, text string) {
	if strings.TrimSpace(text) == "" {
		w.text.Space()
		return
	}
	if w.tab && w.text.Len() > 0 {
		w.breaks = append(w.breaks, w.text.Len())
	}
	w.tab = false
	w.text.Add(node, at, text)
}

// units is how many UTF-16 code units a rune takes.
func units(r rune) int {
	if r >= 0x10000 {
		return 2
	}
	return 1
}

// sign reports whether a snip is a picture drawn with a font.
func sign(sn snip) bool {
	return sn.symbols && utf8.RuneCountInString(sn.text) <= 2
}

// spacedOut reports whether the letters of a row are set apart: "E X P E R I E N C E".
func spacedOut(r row) bool {
	single, all := 0, 0
	for _, word := range strings.Fields(r.text()) {
		all++
		if c, n := utf8.DecodeRuneInString(word); n == len(word) && (unicode.IsLetter(c) || c == '&') {
			single++
		}
	}
	return single >= 4 && single*5 >= all*4
}

// spacedOut adds a row whose letters are set apart, as words. Words begin where the gap is wider than
// between letters.
func (w *words) spacedOut(r row) {
	var gaps []float64
	var last *snip
	for _, g := range r.segs {
		for i := range g.snips {
			sn := &g.snips[i]
			if last != nil {
				gaps = append(gaps, sn.x0-last.x1)
			}
			last = sn
		}
	}
	slices.Sort(gaps)
	usual := 0.0 // between letters, when each is a snip of its own
	if len(gaps) >= 3 {
		usual = gaps[len(gaps)/2]
	}
	last = nil
	for _, g := range r.segs {
		for i := range g.snips {
			sn := &g.snips[i]
			if last != nil {
				gap := sn.x0 - last.x1
				if usual > 0 && gap > 1.5*usual && gap > usual+0.12*sn.size || usual == 0 && gap > 0.5*sn.size {
					w.text.Space()
				}
			}
			w.letters(sn)
			last = sn
		}
	}
}

// letters adds a snip without its single spaces; two or more part words.
func (w *words) letters(sn *snip) {
	before := w.text.Len()
	at, spaces := sn.at, 0
	for i, c := range sn.text {
		if unicode.IsSpace(c) {
			spaces++
		} else {
			if spaces > 1 {
				w.text.Space()
			}
			spaces = 0
			w.put(sn.node, at, sn.text[i:i+utf8.RuneLen(c)])
		}
		at += units(c)
	}
	w.mark(*sn, before)
}

// hyphenAt returns the length of the hyphen at the end of a row when the next row goes on with the same
// word: what is dropped of it, in bytes, and whether a word goes on at all. breaks says that the program
// which set the file parts words by itself.
func hyphenAt(r, next row, breaks bool) (drop int, joins bool) {
	return hyphenIn(lastText(r), next.text(), breaks)
}

// hyphenIn is hyphenAt for the words that end a line and those that begin the next.
func hyphenIn(end, begin string, breaks bool) (drop int, joins bool) {
	first, _ := utf8.DecodeRuneInString(begin)
	if !unicode.IsLetter(first) {
		return 0, false
	}
	for _, h := range []string{"\u00ad", "\u2010", "-"} {
		if !strings.HasSuffix(end, h) {
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(end[:len(end)-len(h)])
		if !unicode.IsLetter(before) {
			return 0, false
		}
		if h == "\u00ad" || unicode.IsLower(first) && unicode.IsLower(before) && (h == "\u2010" || breaks) {
			return len(h), true
		}
		return 0, true
	}
	return 0, false
}

func lastText(r row) string {
	g := r.segs[len(r.segs)-1]
	return g.snips[len(g.snips)-1].text
}
