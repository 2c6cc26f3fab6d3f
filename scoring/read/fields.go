package read

import (
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/read/lexicon"
)

// maxLabel is the length of the longest text that may be the label of a field, in bytes.
const maxLabel = 32

// fields finds the fields that stand in blocks of their own: a label and its value beside or below it
// ("Employer" and "Acme", "From" and "March 2019"), and tables whose first row names the columns.
func (g *page) fields() {
	g.label, g.labelled, g.until = map[int]bool{}, map[int]string{}, map[int]int{}
	for i := range g.doc.Blocks {
		if g.headerLine(i) {
			g.label[i] = true
			g.headers = append(g.headers, i)
			continue
		}
		if g.doc.Blocks[i].Hidden == "" && g.labelClass(i) != "" && !g.label[i] && g.labelled[i] == "" {
			if !g.columns(i) {
				g.field(i)
			}
		}
	}
	if g.doc.Kind == document.PDFText {
		g.yearsBelow()
	}
	for i, class := range g.labelled {
		if class != "from" {
			continue
		}
		for k := i + 1; k < len(g.doc.Blocks) && k < i+6 && g.labelled[k] != "from"; k++ {
			if g.labelled[k] == "until" && g.oneDate(i) && g.oneDate(k) {
				g.until[i] = k
				break
			}
		}
	}
}

// headerLine reports whether a line of a PDF names the columns of a table: "Period   School   Degree".
func (g *page) headerLine(i int) bool {
	b := &g.doc.Blocks[i]
	if g.doc.Kind != document.PDFText || b.Hidden != "" || len(b.Breaks) == 0 {
		return false
	}
	text, start := b.Text.String(), 0
	for _, end := range append(b.Breaks[:len(b.Breaks):len(b.Breaks)], len(text)) {
		if start > end || end > len(text) || g.lex.Labels[strings.ToLower(strings.Trim(text[start:end], " :"))] == "" {
			return false
		}
		start = end
	}
	return true
}

// inTable reports whether the block stands in a table of a PDF. Its cells may be of several lines, which nothing
// but their place tells apart, so that words of one row may be taken for those of another.
func (g *page) inTable(i int) bool {
	for _, h := range g.headers {
		if h >= i {
			continue
		}
		k := h + 1
		for k < i && g.doc.Blocks[k].Kind != document.Heading {
			k++
		}
		if k == i {
			return true
		}
	}
	return false
}

// labelClass returns what the block labels when it is a label and nothing else, "" otherwise.
func (g *page) labelClass(i int) string {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	if len(text) > maxLabel || b.Kind == document.Heading && g.headingOf(text) != lexicon.None {
		return ""
	}
	return g.lex.Labels[strings.ToLower(strings.TrimRight(text, ": "))]
}

// field notes the label at block i and its value, the next block. Two labels in a row label nothing.
func (g *page) field(i int) {
	k := i + 1
	for k < len(g.doc.Blocks) && g.doc.Blocks[k].Hidden != "" {
		k++
	}
	if k >= len(g.doc.Blocks) || g.labelClass(k) != "" || g.doc.Blocks[k].Kind == document.Heading && g.doc.Blocks[i].Kind != document.Heading {
		return
	}
	if g.doc.Blocks[k].Gap || g.headingOf(g.text(k)) != lexicon.None {
		return
	}
	if parent := g.doc.Elements[g.doc.Blocks[i].Element].Parent; parent >= 0 {
		if _, beside := g.doc.Child(parent, k); !beside {
			return
		}
	}
	g.label[i], g.labelled[k] = true, g.labelClass(i)
}

// columns notes a table whose row of labels begins at block i, and reports whether there is one.
func (g *page) columns(i int) bool {
	cell := g.doc.Blocks[i].Element
	row := g.doc.Elements[cell].Parent
	if row < 0 || g.doc.Elements[row].Tag != "tr" {
		return false
	}
	classes, known, end := map[int]string{}, 0, i
	for ; end < len(g.doc.Blocks); end++ {
		at, inside := g.doc.Child(row, end)
		if !inside {
			break
		}
		if len(g.text(end)) > maxLabel || len(g.periodsIn(end)) > 0 {
			return false
		}
		if class := g.labelClass(end); class != "" {
			known++
			classes[g.column(row, at)] = class
		}
	}
	if known < 2 || known*2 < end-i {
		return false
	}
	table := g.doc.Elements[row].Parent
	for table > 0 && g.doc.Elements[table].Tag != "table" {
		table = g.doc.Elements[table].Parent
	}
	for k := i; k < len(g.doc.Blocks); k++ {
		if _, inside := g.doc.Child(table, k); !inside {
			break
		}
		if k < end {
			g.label[k] = true
			continue
		}
		for e := g.doc.Blocks[k].Element; e > table; e = g.doc.Elements[e].Parent {
			if up := g.doc.Elements[e].Parent; up > table && g.doc.Elements[up].Tag == "tr" {
				if class := classes[g.column(up, e)]; class != "" {
					g.labelled[k] = class
				}
				break
			}
		}
	}
	return true
}

// column counts the cells of a row before one of them.
func (g *page) column(row, cell int) int {
	n := 0
	for e := row + 1; e < cell; e++ {
		if g.doc.Elements[e].Parent == row {
			n++
		}
	}
	return n
}

// yearsBelow takes two lines of a PDF that hold a year each, the later below the earlier, for one range.
func (g *page) yearsBelow() {
	year := func(i int) int {
		if i < 0 || i >= len(g.doc.Blocks) || len(g.text(i)) != 4 || !g.oneDate(i) {
			return 0
		}
		if from := g.periodsIn(i)[0].from; from != nil {
			return from.date.Year
		}
		return 0
	}
	for i := range g.doc.Blocks {
		if a, b := year(i), year(i+1); a > 0 && b >= a && year(i-1) == 0 && year(i+2) == 0 && !g.doc.Blocks[i+1].Gap {
			g.until[i] = i + 1
		}
	}
}

// oneDate reports whether a block holds one date and nothing else.
func (g *page) oneDate(i int) bool {
	found := g.periodsIn(i)
	return len(found) == 1 && (found[0].from == nil || found[0].to == nil) && g.onlyDate(g.text(i), found)
}
