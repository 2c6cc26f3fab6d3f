package checks

import (
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// ownTolerance is by how many months a test of dates must hold where a month may be rounded and the rule does not say.
const ownTolerance = 2

// ownTime is what a test of dates or lengths compares with.
type ownTime struct {
	op      rules.Operator
	operand rules.Operand
	around  int // the place of the entry that the operand is of among those around; of the same entry, its own
	months  int // longerThan, shorterThan
	by      int // months; -1 when the rule does not say
	says    string
}

func (oc ownCompiler) time(c *rules.Condition) *ownTime {
	t := &ownTime{op: c.Operator(), by: -1, around: len(oc.kinds) - 1, says: c.Operand()}
	if by, ok := rules.ReadMonths(c.By); ok {
		t.by = by
	}
	t.operand, _ = rules.ReadOperand(c.Operand())
	t.months, _ = rules.ReadMonths(c.Operand())
	if k := t.operand.Kind; k != "" {
		for i := len(oc.kinds) - 2; i >= 0; i-- {
			if oc.kinds[i] == k {
				t.around = i
				break
			}
		}
	}
	return t
}

func (o *ownTime) run(t *ownTest, run *ownRun) ownAnswer {
	e := run.stack[len(run.stack)-1]
	if o.op == rules.OpLongerThan || o.op == rules.OpShorterThan {
		return o.lasts(t, run, e)
	}
	other := run.stack[min(o.around, len(run.stack)-1)]
	if o.op == rules.OpOverlaps {
		return o.overlap(t, run, e, other)
	}
	a, b := e.date(t.field), o.date(other)
	if a == nil || b == nil {
		return ownMissing
	}
	for _, d := range []*ownDate{a, b} {
		if !d.why.IsZero() {
			return run.unknown(d.why)
		}
	}
	first, second := a, b
	if o.op == rules.OpAfter {
		first, second = b, a
	}
	by := o.tolerance(a.exact && b.exact)
	holds, fails := surelyBefore(first, second, by), surelyNotBefore(first, second, 0)
	if t.negated {
		holds, fails = surelyNotBefore(first, second, by), surelyBefore(first, second, 0)
	}
	switch {
	case fails:
		return ownFails
	case !holds:
		return run.unknown(say("the dates are too close, or not exact enough, to tell which was first"))
	}
	run.seen = append(run.seen, ownSeen{entry: e, field: t.field, words: a.words, note: a.note})
	o.saw(run, other, b.words, b.note)
	return ownHolds
}

// date returns what a date is compared with.
func (o *ownTime) date(e *ownEntry) *ownDate {
	if o.operand.Field != "" {
		return e.date(o.operand.Field)
	}
	d := o.operand.From
	return &ownDate{first: d.First(), last: d.Last(), exact: d.Precision() == timespan.Day}
}

// saw notes the other side of a comparison: words of the page, or what the rule states.
func (o *ownTime) saw(run *ownRun, e *ownEntry, words Words, note wording.Text) {
	s := ownSeen{entry: e, field: o.operand.Field, words: words, note: note}
	if o.operand.Field == "" {
		s = ownSeen{record: wording.Date(o.operand.From)}
		if o.operand.IsTime() {
			s.record = say("%s to %s", s.record, wording.Date(o.operand.To))
		}
	}
	run.seen = append(run.seen, s)
}

// tolerance returns by how many months a comparison must hold. Dates that are both stated to the day are not rounded.
func (o *ownTime) tolerance(exact bool) int {
	switch {
	case o.by >= 0:
		return o.by
	case exact:
		return 0
	}
	return ownTolerance
}

// surelyBefore reports whether a lies before b, by more than so many months, whatever days are meant.
func surelyBefore(a, b *ownDate, by int) bool {
	return timespan.Compare(a.last.AddMonths(by), b.first) < 0
}

// surelyNotBefore reports whether a does not lie before b, by so many months and more, whatever days are meant.
func surelyNotBefore(a, b *ownDate, by int) bool {
	return timespan.Compare(a.first.AddMonths(-by), b.last) >= 0
}

// overlap compares when two entries lasted.
func (o *ownTime) overlap(t *ownTest, run *ownRun, e, other *ownEntry) ownAnswer {
	a, b := e.dates, other.dates
	if o.operand.Field == "" {
		b = ownDates{
			start: ownDate{first: o.operand.From.First(), last: o.operand.From.Last()},
			end:   ownDate{first: o.operand.To.First(), last: o.operand.To.Last()},
		}
	}
	for _, d := range []ownDate{a.start, a.end, b.start, b.end} {
		if !d.why.IsZero() {
			return run.unknown(d.why)
		}
	}
	together, by := certainTime{a.start.last, a.end.first}.monthsWith(certainTime{b.start.last, b.end.first}), o.tolerance(false)
	holds, fails := together > by, apart(a, b, 0)
	if t.negated {
		holds, fails = apart(a, b, by), together > 0
	}
	switch {
	case fails:
		return ownFails
	case !holds:
		return run.unknown(say("the dates are not exact enough to tell whether they overlap"))
	}
	run.seen = append(run.seen, ownSeen{entry: e, field: t.field, words: a.words})
	o.saw(run, other, b.words, wording.Text{})
	return ownHolds
}

// apart reports whether two times lie more than so many months apart, whatever days are meant.
func apart(a, b ownDates, by int) bool {
	return surelyBefore(&a.end, &b.start, by) || surelyBefore(&b.end, &a.start, by)
}

// lasts compares how long an entry lasted.
func (o *ownTime) lasts(t *ownTest, run *ownRun, e *ownEntry) ownAnswer {
	start, end := e.dates.start, e.dates.end
	for _, d := range []ownDate{start, end} {
		if !d.why.IsZero() {
			return run.unknown(d.why)
		}
	}
	least, _ := timespan.MonthsBetween(start.last, end.first)
	_, most := timespan.MonthsBetween(start.first, end.last) // very many for what goes on
	by := o.tolerance(start.exact && end.exact)
	longer, shorter := func(by int) bool { return least > o.months+by }, func(by int) bool { return most < o.months-by }
	if (o.op == rules.OpShorterThan) != t.negated {
		longer, shorter = shorter, longer
	}
	switch {
	case shorter(0):
		return ownFails
	case !longer(by):
		return run.unknown(say("the dates are not exact enough to tell how long it lasted"))
	}
	run.seen = append(run.seen, ownSeen{entry: e, field: t.field, words: e.dates.words, record: as(o.says)})
	return ownHolds
}
