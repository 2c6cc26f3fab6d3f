package document

import "strings"

// blockLook is how a block of a Word file is set, for telling headings from text where its styles do not.
type blockLook struct {
	size  int  // half points, of most of it
	caps  bool // typed in small letters and shown as capitals
	ruled bool // with a line below it
}

// levels settles the levels of headings. Where no paragraph has the style of a heading, short lines that are
// larger, in capitals, or underlined across the page stand out as bold ones do.
func (w *docxWriter) levels() {
	titles, first, styled := 0, 0, 0
	for i := range w.doc.Blocks {
		switch b := &w.doc.Blocks[i]; {
		case b.Kind != Heading || b.Hidden != "":
		case b.Level == 1:
			titles++
		default:
			styled++
			if b.Level == 2 {
				first++
			}
		}
	}
	if titles == 0 && first == 1 && styled > 1 { // the name is set as the one heading of the highest level
		for i := range w.doc.Blocks {
			if b := &w.doc.Blocks[i]; b.Kind == Heading {
				b.Level--
			}
		}
	}
	if styled == 0 {
		w.standOut()
	}
}

func (w *docxWriter) standOut() {
	sizes, body := map[int]int{}, 0
	for i, l := range w.looks {
		if sizes[l.size] += w.doc.Blocks[i].Text.Len(); sizes[l.size] > sizes[body] {
			body = l.size
		}
	}
	for i := range w.doc.Blocks {
		b, l := &w.doc.Blocks[i], w.looks[i]
		large := body > 0 && l.size*8 >= body*9
		if b.Hidden != "" || b.Kind == Item || b.Kind == Heading || !large && !l.caps && !l.ruled || !shortWords(b) {
			continue
		}
		if l.ruled && i > 0 {
			b.Kind, b.Level = Heading, 2
		} else if !b.Bold() {
			b.Runs = append(b.Runs, Run{Start: 0, End: b.Text.Len(), Bold: true})
		}
	}
}

// shortWords reports whether a block is a few words without numbers, addresses or gaps.
func shortWords(b *Block) bool {
	s := b.Text.String()
	return len(b.Breaks) == 0 && len(s) <= 80 && len(strings.Fields(s)) <= 6 && !strings.ContainsAny(s, "0123456789@|•,;") && !strings.HasSuffix(s, ".")
}
