package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/span"
)

// docxLine is a line of a paragraph, or a stretch of hidden words of it.
type docxLine struct {
	node   int
	pieces []docxPiece
	why    string // they are hidden
}

// docxPiece is some words that are set in one way.
type docxPiece struct {
	at   int // in UTF-16 units of the paragraph
	text string
	look look
	href string
}

func (l docxLine) content() string {
	var b strings.Builder
	for _, pc := range l.pieces {
		b.WriteString(pc.text)
	}
	return strings.TrimSpace(b.String())
}

// joinWrapped joins lines that were broken by hand in the middle of a sentence.
func joinWrapped(lines []docxLine) []docxLine {
	out := lines[:0:0]
	for _, l := range lines {
		if n := len(out) - 1; n >= 0 {
			text := l.content()
			first, _ := utf8.DecodeRuneInString(text)
			if before := out[n].content(); unicode.IsLower(first) && len(before) >= wrapWidth && bulletLen(text) == 0 {
				out[n].pieces = append(append(out[n].pieces, docxPiece{text: "\n"}), l.pieces...)
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// block makes a block of the line, and says how most of it is set.
func (l docxLine) block() (Block, blockLook) {
	var w lineWriter
	set := blockLook{}
	sizes, small, raised := map[int]int{}, false, false
	for _, pc := range l.pieces {
		if pc.text == "\n" {
			w.text.Space()
			continue
		}
		w.add(l.node, pc)
		sizes[pc.look.size] += len(strings.TrimSpace(pc.text))
		if strings.ContainsFunc(pc.text, unicode.IsLower) {
			small, raised = small || pc.look.caps != on, raised || pc.look.caps == on
		}
	}
	for size, n := range sizes {
		if most := sizes[set.size]; n > most || n == most && size > set.size {
			set.size = size
		}
	}
	set.caps = raised && !small
	return Block{Text: w.text.Text(), Runs: w.runs, Breaks: w.breaks}, set
}

// lineWriter puts pieces together.
type lineWriter struct {
	text   span.Builder
	runs   []Run
	breaks []int
}

// add adds words. A tab and several spaces in a row are a gap.
func (w *lineWriter) add(node int, pc docxPiece) {
	unit, rest := pc.at, pc.text
	for rest != "" {
		i, n := gapIn(rest)
		before := w.text.Len()
		w.text.Add(node, unit, rest[:i])
		w.mark(before, Run{Bold: pc.look.bold == on, Href: pc.href})
		unit += span.UTF16Len(rest[:i])
		if n > 0 {
			if at := w.text.Len(); at > 0 && (len(w.breaks) == 0 || w.breaks[len(w.breaks)-1] != at) {
				w.breaks = append(w.breaks, at)
			}
			w.text.Add(node, unit, rest[i:i+n])
			unit += n
		}
		rest = rest[i+n:]
	}
}

// mark says how the words behind byte before are set.
func (w *lineWriter) mark(before int, set Run) {
	start, end := w.text.Start(before), w.text.Len()
	if !set.Bold && set.Href == "" || end <= start {
		return
	}
	if n := len(w.runs) - 1; n >= 0 && w.runs[n].End == before && w.runs[n].Bold == set.Bold && w.runs[n].Href == set.Href {
		w.runs[n].End = end
		return
	}
	set.Start, set.End = start, end
	w.runs = append(w.runs, set)
}
