package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// stated finds words of the page's data among its visible ones: a block that says nothing else, or else the
// first that has them as words of their own. Found, they are a claim with a place; else an unsure one without.
func (g *page) stated(words string, most profile.Sureness) profile.Claim {
	words = strings.Join(strings.Fields(words), " ")
	if words == "" {
		return profile.Claim{}
	}
	block, start := -1, 0
	for i := range g.doc.Blocks {
		b := &g.doc.Blocks[i]
		if b.Hidden != "" {
			continue
		}
		text := b.Text.String()
		if text == words {
			block, start = i, 0
			break
		}
		if at := wordsAt(text, words); at >= 0 && block < 0 {
			block, start = i, at
		}
	}
	if block < 0 {
		return profile.Claim{Text: words, Sure: profile.Unsure, Why: whyOnlyData}
	}
	c := g.claim(block, start, start+len(words), most)
	if most < profile.Sure {
		c.Why = "the page's data says what these words are, and nothing else does"
	}
	return c
}

// wordsAt returns where part stands in text with no letter or digit beside it, -1 when it does not.
func wordsAt(text, part string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], part)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(part):])
		if !inWord(before) && !inWord(after) {
			return at
		}
		from = at + 1
	}
}

func inWord(r rune) bool { return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r)) }

// nearby is how far from a name its dates may stand, in blocks.
const nearby = 4

// statedPeriod returns the visible dates that say what the data says and stand close to the named words;
// without such, what the data says, unsurely.
func (g *page) statedPeriod(start, end string, current bool, names ...profile.Claim) profile.Period {
	from, to := parsed(start), parsed(end)
	if from.IsZero() && to.IsZero() {
		return profile.Period{}
	}
	for i := range g.doc.Blocks {
		if g.doc.Blocks[i].Hidden != "" || !g.isNear(i, names) {
			continue
		}
		for _, f := range g.periodsIn(i) {
			if f.ranged() && agrees(f.from, from) && (agrees(f.to, to) || to.IsZero() && (f.to == nil || f.to.present)) {
				return g.period(i, f)
			}
		}
	}
	p := profile.Period{Start: g.statedDate(start), End: g.statedDate(end)}
	if current && to.IsZero() {
		p.End = profile.DateClaim{Claim: profile.Claim{Text: "present", Sure: profile.Unsure, Why: whyOnlyData}, Present: true}
	}
	text := strings.TrimSuffix(strings.TrimPrefix(p.Start.Text+" – "+p.End.Text, " – "), " – ")
	p.Claim = profile.Claim{Text: text, Sure: profile.Unsure, Why: whyOnlyData}
	return p
}

// statedDate is a date of the data. It is never sure: a page's data often states a day where only the month
// or the year is known.
func (g *page) statedDate(s string) profile.DateClaim {
	d := parsed(s)
	if d.IsZero() {
		return profile.DateClaim{}
	}
	return profile.DateClaim{Claim: profile.Claim{Text: d.String(), Sure: profile.Unsure, Why: whyOnlyData}, Date: d}
}

// parsed reads a date of the data: a partial ISO 8601 date, with or without a time behind it.
func parsed(s string) timespan.Date {
	for _, n := range []int{10, 7, 4} {
		if len(s) >= n && (len(s) == n || s[n] == 'T' || s[n] == ' ' || s[n] == '-') {
			if d, err := timespan.Parse(s[:n]); err == nil {
				return d
			}
		}
	}
	return timespan.Date{}
}

// agrees reports whether a visible date and one of the data can be the same.
func agrees(f *foundDate, d timespan.Date) bool {
	if f == nil || f.date.IsZero() || d.IsZero() {
		return false
	}
	return f.date.Year == d.Year && (f.date.Month == 0 || d.Month == 0 || f.date.Month == d.Month)
}

// isNear reports whether block i stands by the words of one of the claims.
func (g *page) isNear(i int, names []profile.Claim) bool {
	for _, c := range names {
		if len(c.Spans) == 0 {
			continue
		}
		for k := max(i-nearby, 0); k <= min(i+nearby, len(g.doc.Blocks)-1); k++ {
			for _, r := range g.doc.Blocks[k].Text.Source(0, g.doc.Blocks[k].Text.Len()) {
				if r.Node == c.Spans[0].Node {
					return true
				}
			}
		}
	}
	return false
}
