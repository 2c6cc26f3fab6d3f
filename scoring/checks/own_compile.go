package checks

import (
	"cmp"
	"slices"

	"plumbline/scoring/rules"
)

// compileOwn makes a condition ready to run over entries of a kind. Patterns are compiled when they are first needed.
func compileOwn(c *rules.Condition, over string) ownTest {
	return ownCompiler{kinds: []string{over}}.condition(c, false)
}

// ownCompiler knows the kinds of the entries around a condition, outermost first.
type ownCompiler struct{ kinds []string }

func (oc ownCompiler) condition(c *rules.Condition, negated bool) ownTest {
	switch op := c.Operator(); op {
	case rules.OpNot:
		return oc.condition(c.Not, !negated)
	case rules.OpAll:
		return oc.parts(c.All, !negated, negated)
	case rules.OpAny:
		return oc.parts(c.Any, negated, negated)
	case rules.OpExists, rules.OpCount:
		return oc.entries(c)
	case rules.OpBefore, rules.OpAfter, rules.OpOverlaps, rules.OpLongerThan, rules.OpShorterThan:
		return ownTest{op: op, field: c.Field, negated: negated, time: oc.time(c)}
	default:
		kind := oc.kinds[len(oc.kinds)-1]
		return ownTest{op: op, field: c.Field, negated: negated, text: newOwnNeedle(c, rules.FormOf(kind, c.Field))}
	}
}

// parts joins conditions, by all when every one must hold.
func (oc ownCompiler) parts(conditions []rules.Condition, every, negated bool) ownTest {
	conditions = conditions[:min(len(conditions), mostOwnParts)]
	t := ownTest{op: rules.OpAny, parts: make([]ownTest, len(conditions)), order: make([]int, len(conditions))}
	if every {
		t.op = rules.OpAll
	}
	for i := range conditions {
		t.parts[i], t.order[i] = oc.condition(&conditions[i], negated), i
	}
	slices.SortStableFunc(t.order[:max(len(t.order)-1, 0)], func(a, b int) int { return cmp.Compare(t.parts[a].cost(), t.parts[b].cost()) })
	return t
}

func (oc ownCompiler) entries(c *rules.Condition) ownTest {
	kind := c.Exists + c.Count
	t := ownTest{op: c.Operator(), field: kind, atLeast: max(c.AtLeast, 1)}
	if !rules.IsKind(kind) {
		return t
	}
	t.kind, t.field = kind, ""
	if c.Where != nil {
		inner := ownCompiler{append(slices.Clip(oc.kinds), kind)}
		t.parts = []ownTest{inner.condition(c.Where, false)}
	}
	return t
}

// cost ranks a condition by how long it takes.
func (t *ownTest) cost() int {
	n := 0
	for i := range t.parts {
		n += t.parts[i].cost()
	}
	switch {
	case t.kind != "":
		return 1000 * (n + 1)
	case t.text == nil:
		return n + 1
	case t.op == rules.OpMatches && t.text.form == rules.Texts:
		return 100
	case t.op == rules.OpMatches:
		return 20
	case t.text.form == rules.Texts:
		return 10
	}
	return n + 1
}

// timed reports whether the condition compares dates.
func (t *ownTest) timed() bool {
	return t.time != nil || slices.ContainsFunc(t.parts, func(p ownTest) bool { return p.timed() })
}
