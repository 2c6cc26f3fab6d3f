package checks

import (
	"regexp"
	"slices"
	"strings"
	"sync"

	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/wording"
)

// ownNeedle is what a test of texts looks for.
type ownNeedle struct {
	op      rules.Operator
	form    rules.Form
	needles []string // folded
	says    []string // as the rule writes them
	pattern func() ownPattern
}

// ownPattern is a pattern that is ready to run.
type ownPattern struct {
	re       *regexp.Regexp // nil when it cannot be compiled
	literals [][]string     // see rules.Pattern
	width    int
}

func newOwnNeedle(c *rules.Condition, form rules.Form) *ownNeedle {
	n := &ownNeedle{op: c.Operator(), form: form, says: c.Needles()}
	n.needles = make([]string, len(n.says))
	for i, s := range n.says {
		n.needles[i] = fold(s, nil)
	}
	if n.op == rules.OpMatches {
		source := c.Matches
		n.pattern = sync.OnceValue(func() ownPattern { return compileOwnPattern(source) })
	}
	return n
}

func compileOwnPattern(source string) ownPattern {
	p, say, _ := rules.ReadPattern(source)
	if !say.IsZero() {
		return ownPattern{}
	}
	re, err := regexp.Compile("(?i)" + source)
	if err != nil {
		return ownPattern{}
	}
	return ownPattern{re, p.Literals, p.Width}
}

// run looks through the texts of the test's field in the entry that is looked at.
func (n *ownNeedle) run(t *ownTest, run *ownRun) ownAnswer {
	e := run.stack[len(run.stack)-1]
	texts := e.texts(t.field)
	switch {
	case len(texts.cells) == 0 && n.form == rules.Texts:
		return ownMissing
	case len(texts.cells) == 0:
		return run.unknown(say("the page does not state the %s", t.field))
	case n.form == rules.Text:
		return n.single(t, run, e, &texts.cells[0])
	}
	if !n.may(texts, run) {
		return ownMissing
	}
	out := ownMissing
	for i := range texts.cells {
		c := &texts.cells[i]
		from, to, ok := n.in(c, run)
		if !ok {
			continue
		}
		if why := readUnsurely(c.claim); !why.IsZero() {
			out = run.unknown(why)
			continue
		}
		run.seen = append(run.seen, ownSeen{entry: e, field: t.field, words: wordsIn(c.claim, from, to)})
		return ownHolds
	}
	return out
}

// single compares a field that is one text.
func (n *ownNeedle) single(t *ownTest, run *ownRun, e *ownEntry, c *ownCell) ownAnswer {
	_, _, ok := n.in(c, run)
	if ok = ok || t.negated && n.nearly(c, run); ok == t.negated {
		return ownFails
	}
	if why := readUnsurely(c.claim); !why.IsZero() {
		return run.unknown(why)
	}
	s := ownSeen{entry: e, field: t.field, words: Whole(c.claim)}
	if t.negated {
		s.record = n.expected()
	}
	run.seen = append(run.seen, s)
	return ownHolds
}

// nearly reports whether a field says a part of what a rule knows, or more than that: "Oslo" for "Oslo, Norway". It is then
// not another one.
func (n *ownNeedle) nearly(c *ownCell, run *ownRun) bool {
	if n.op != rules.OpEquals && n.op != rules.OpIn {
		return false
	}
	words := c.words()
	run.left -= len(n.needles) * (2 + len(words)/16)
	return slices.ContainsFunc(n.needles, func(known string) bool {
		return strings.Contains(known, words) || strings.Contains(words, known)
	})
}

// expected says what a rule knows of a field that says something else.
func (n *ownNeedle) expected() wording.Text {
	switch {
	case n.op == rules.OpMatches:
		return say("another form")
	case len(n.says) > 3:
		return as(strings.Join(n.says[:3], "; ") + " …")
	}
	return as(strings.Join(n.says, "; "))
}

// wordsIn returns the bytes from up to to of a claim's words; of a claim that a value stands for, all of it.
func wordsIn(c profile.Claim, from, to int) Words {
	if to <= from || to > len(c.Text) {
		return Whole(c)
	}
	return Part(c, from, to)
}

// may reports whether what is looked for may stand in the texts, from the sets of their stretches alone.
func (n *ownNeedle) may(texts *ownTexts, run *ownRun) bool {
	if texts.grams == nil {
		texts.grams = new(grams)
		for i := range texts.cells {
			texts.grams.add(texts.cells[i].words())
		}
	}
	if n.pattern != nil {
		return run.every(n.pattern().literals, 1, texts.grams.may)
	}
	return run.every([][]string{n.needles}, 1, texts.grams.may)
}

// every reports whether of each set one is there. Asking for one costs so many steps.
func (run *ownRun) every(sets [][]string, cost int, there func(string) bool) bool {
	for _, set := range sets {
		run.left -= cost * len(set)
		if !slices.ContainsFunc(set, there) {
			return false
		}
	}
	return true
}

// in finds the test's words in a claim: the bytes from up to to of its text, or from and to 0 for the whole of it.
func (n *ownNeedle) in(c *ownCell, run *ownRun) (from, to int, ok bool) {
	words := c.words()
	run.left -= len(n.needles) * (2 + len(words)/16)
	switch n.op {
	case rules.OpEquals, rules.OpIn:
		return 0, 0, slices.Contains(n.needles, words)
	case rules.OpContains:
		if at := strings.Index(words, n.needles[0]); at >= 0 {
			from, to := c.placed(at, at+len(n.needles[0]))
			return from, to, true
		}
	case rules.OpMatches:
		return n.matched(c, run)
	}
	return 0, 0, false
}

// placed returns the bytes of a claim's text under the folded bytes from up to to, the spaces around them left out.
func (c *ownCell) placed(from, to int) (int, int) {
	if c.value != "" {
		return 0, 0
	}
	var places []int32
	fold(c.claim.Text, &places)
	if to > len(places) {
		return 0, 0
	}
	return int(places[from+1]), int(places[to-1])
}

func (n *ownNeedle) matched(c *ownCell, run *ownRun) (from, to int, ok bool) {
	p, words := n.pattern(), c.words()
	if p.re == nil {
		return 0, 0, false
	}
	if !run.every(p.literals, 1+len(words)/16, func(l string) bool { return strings.Contains(words, l) }) {
		return 0, 0, false
	}
	text := c.value
	if text == "" {
		text = c.claim.Text
	}
	if run.left -= len(text) * (4 + p.width/8); run.left <= 0 {
		return 0, 0, false
	}
	at := p.re.FindStringIndex(text)
	switch {
	case at == nil:
		return 0, 0, false
	case c.value != "":
		return 0, 0, true
	}
	return at[0], at[1], true
}
