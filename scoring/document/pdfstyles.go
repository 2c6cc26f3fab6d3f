package document

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
)

// style is how a row is set, by which headings are known.
type style struct {
	size       int // half points
	bold, caps bool
	flow       int
}

func styleOf(r row, flow int) style {
	return style{size: int(math.Round(min(r.size, 1000) * 2)), bold: r.bold(), caps: shouting(r.text()), flow: flow}
}

// headable reports whether a row may be a heading by its words: few, without numbers or addresses.
func headable(r row) bool {
	text := r.text()
	if len(text) > 120 || strings.ContainsAny(text, "0123456789@|•;") || strings.Contains(text, "://") || strings.Contains(withoutLetters(text), ", ") {
		return false
	}
	letters := 0
	for _, c := range text {
		if unicode.IsLetter(c) {
			letters++
		}
	}
	last := text[len(text)-1]
	return letters >= 2 && (len(strings.Fields(text)) <= 6 || spacedOut(r)) && last != '.' && last != ',' && !tabbed(r)
}

// withoutLetters takes off what some write behind their names: "Jordan Avery, RN", "Jordan Avery, Ph.D.".
func withoutLetters(text string) string {
	at := strings.LastIndex(text, ", ")
	if at < 0 || len(text)-at > 7 || strings.Contains(text[at+2:], " ") {
		return text
	}
	capitals := 0
	for _, r := range text[at+2:] {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	if capitals < 2 {
		return text
	}
	return text[:at]
}

// rank finds the styles that headings are set in, and gives each its level: 1 for the person's name, 2
// for the headings of sections, 3 for what stands below them. A style that dates stand beside heads
// entries.
func rank(l *layout) map[style]int {
	type tally struct {
		style
		rows, fit, dated int
		margin           bool // headings in the margin are set in it
		first            bool // on the first page, near its top
	}
	by := map[style]*tally{}
	for i := range l.leaves {
		lf := &l.leaves[i]
		for k, r := range lf.rows {
			st := styleOf(r, lf.flow)
			t := by[st]
			if t == nil {
				t = &tally{style: st}
				by[st] = t
			}
			t.rows++
			if !headable(r) {
				continue
			}
			t.fit++
			t.margin = t.margin || r.head
			for n := k; n <= k+2 && n < len(lf.rows); n++ {
				if n > k && styleOf(lf.rows[n], lf.flow) == st {
					break
				}
				if hasYear(lf.rows[n].text()) {
					t.dated++
					break
				}
			}
			t.first = t.first || lf.page == 1 && i == 0 && k < 4
		}
	}
	body := int(math.Round(l.body * 2))
	var found []*tally
	for _, t := range by {
		if t.fit*4 < t.rows*3 || t.size < body-1 && !(t.caps && t.bold) && !t.margin || t.size <= body+1 && !t.caps && !t.bold && !t.margin {
			continue
		}
		found = append(found, t)
	}
	slices.SortFunc(found, func(a, b *tally) int {
		return cmp.Or(cmp.Compare(b.size, a.size), compareBool(b.caps, a.caps), compareBool(b.bold, a.bold))
	})
	fits := map[style]int{} // over all of the text
	for _, t := range found {
		st := t.style
		st.flow = 0
		fits[st] += t.fit
	}
	levels := map[style]int{}
	for flow := range 2 {
		level := 2
		give := func(entries bool) {
			for n, t := range found {
				anywhere := t.style
				anywhere.flow = 0
				switch {
				case t.flow != flow || levels[t.style] > 0 || fits[anywhere] < 2 && !(n == 0 && t.first):
				case n == 0 && t.fit <= 2 && t.first && t.size >= body*5/4:
					levels[t.style] = 1
				case entries || t.margin || t.dated*10 < t.fit*7:
					levels[t.style] = level
					level = min(level+1, 4)
				}
			}
		}
		give(false)
		give(true)
	}
	return levels
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}

// hasYear reports whether a text names a year.
func hasYear(s string) bool {
	digits := 0
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] >= '0' && s[i] <= '9' {
			digits++
			continue
		}
		if digits == 4 && (s[i-4:i-2] == "19" || s[i-4:i-2] == "20") {
			return true
		}
		digits = 0
	}
	return false
}
