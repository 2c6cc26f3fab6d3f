package checks

import (
	"slices"

	"plumbline/scoring/rules"
	"plumbline/scoring/wording"
)

// How many steps rules may take on one page, one alone and all together. A step is a comparison of a few words: about 5
// nanoseconds, and four times that in WebAssembly. On a page past them the rules say that they could not look through it.
const (
	ownSteps      = 150_000
	ownStepsOfAll = 600_000
)

// ownAnswer is what a condition says of an entry.
type ownAnswer uint8

// The answers. What a page leaves out is missing, and never makes a finding; fits is said of an entry that meets all but
// the last of the conditions that must hold together.
const (
	ownFails ownAnswer = iota
	ownMissing
	ownFits
	ownUnknown
	ownHolds
)

// ownRun is the run of one rule over one entry after the other.
type ownRun struct {
	page  *ownPage
	rule  *ownRule
	left  int
	stack []*ownEntry  // the entry that is looked at, and the one beside it that is searched for
	seen  []ownSeen    // what made the tests hold, in the order of the rule
	found []*ownEntry  // the entries that exists and count found
	why   wording.Text // of the first answer unknown
}

// ownSeen is what one test held on.
type ownSeen struct {
	entry  *ownEntry
	field  string
	words  Words
	note   wording.Text
	record wording.Text // what the rule states; nothing when it compares what the page says
}

func (run *ownRun) unknown(why wording.Text) ownAnswer {
	if run.why.IsZero() {
		run.why = why
	}
	return ownUnknown
}

// ownTest is a condition that is ready to run. Every "not" has been drawn down to the tests. The zero value is none.
type ownTest struct {
	op      rules.Operator
	parts   []ownTest // all, any; the where of exists and count
	order   []int     // in which the parts are run, cheap ones first; the last part is last
	kind    string    // exists, count: of the entries
	atLeast int
	field   string
	negated bool
	text    *ownNeedle // of a test of texts
	time    *ownTime   // of a test of dates or lengths
}

func (t *ownTest) run(run *ownRun) ownAnswer {
	if run.left--; run.left <= 0 {
		return ownUnknown
	}
	switch t.op {
	case rules.OpAll:
		return t.all(run)
	case rules.OpAny:
		return t.any(run)
	case rules.OpExists, rules.OpCount:
		if t.kind == "" {
			return t.stated(run)
		}
		return t.search(run)
	case rules.OpBefore, rules.OpAfter, rules.OpOverlaps, rules.OpLongerThan, rules.OpShorterThan:
		return t.time.run(t, run)
	}
	return t.text.run(t, run)
}

// all holds when every part does. Its parts are run in an order of their own, the last one last, and what they saw is put
// in the rule's.
func (t *ownTest) all(run *ownRun) ownAnswer {
	from, why, last := len(run.seen), run.why, len(t.parts)-1
	var saw [mostOwnParts]struct{ from, to int }
	out := ownHolds
	for _, i := range t.order {
		saw[i].from = len(run.seen)
		answer := t.parts[i].run(run)
		saw[i].to = len(run.seen)
		if answer == ownFails || answer == ownFits {
			run.seen, run.why = run.seen[:from], why
			if i == last && out == ownHolds && (len(t.parts) > 1 || answer == ownFits) {
				return ownFits
			}
			return ownFails
		}
		if out = min(out, answer); out == ownMissing {
			break
		}
	}
	if out != ownHolds {
		run.seen = run.seen[:from]
		return out
	}
	inOrder := make([]ownSeen, 0, len(run.seen)-from)
	for _, s := range saw[:len(t.parts)] {
		inOrder = append(inOrder, run.seen[s.from:s.to]...)
	}
	copy(run.seen[from:], inOrder)
	return ownHolds
}

// mostOwnParts is how many parts a condition has at the most; the decoder takes fewer.
const mostOwnParts = 32

func (t *ownTest) any(run *ownRun) ownAnswer {
	out, why := ownFails, run.why
	for i := range t.parts {
		from := len(run.seen)
		switch answer := t.parts[i].run(run); answer {
		case ownHolds:
			run.why = why
			return ownHolds
		default:
			run.seen = run.seen[:from]
			out = max(out, answer)
		}
	}
	return out
}

// stated holds when the page states a field.
func (t *ownTest) stated(run *ownRun) ownAnswer {
	e := run.stack[len(run.stack)-1]
	s := ownSeen{entry: e, field: t.field}
	var why wording.Text
	switch d, texts := e.date(t.field), e.texts(t.field); {
	case d != nil && !d.first.IsZero():
		s.words, s.note, why = d.words, d.note, d.why
	case t.field == "dates" && !e.start.first.IsZero() && !e.end.first.IsZero():
		s.words, why = e.dates.words, wording.Or(e.start.why, e.end.why)
	case len(texts.cells) > 0:
		s.words = Whole(texts.cells[0].claim)
		why = readUnsurely(s.words.Claim)
	default:
		return ownMissing
	}
	if !why.IsZero() {
		return run.unknown(why)
	}
	run.seen = append(run.seen, s)
	return ownHolds
}

// search looks for other entries that meet the condition.
func (t *ownTest) search(run *ownRun) ownAnswer {
	holds, unsure, fits := 0, 0, 0
	from, found, why := len(run.seen), len(run.found), run.why
	for _, e := range run.page.entries[t.kind] {
		if run.left--; run.left <= 0 {
			return ownUnknown
		}
		if slices.Contains(run.stack, e) {
			continue
		}
		run.stack = append(run.stack, e)
		at := len(run.found)
		switch t.parts[0].run(run) {
		case ownHolds:
			holds++
			run.found = append(run.found[:at:at], append([]*ownEntry{e}, run.found[at:]...)...)
		case ownUnknown:
			unsure++
		case ownFits:
			fits++
		}
		run.stack = run.stack[:len(run.stack)-1]
		if holds == t.atLeast {
			run.why = why
			return ownHolds
		}
	}
	run.seen, run.found = run.seen[:from], run.found[:found]
	switch {
	case holds+unsure >= t.atLeast:
		return ownUnknown
	case holds+fits > 0:
		run.why = why
		return ownFits
	}
	run.why = why
	return ownMissing
}
