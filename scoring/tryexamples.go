package scoring

import (
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// TryExamples runs the examples of a pack and of its own rules through an engine that goes by the pack and by no other, and
// returns a fault for each that does not end as it says. The pack must have been decoded without a fault. Today is the day
// that the examples are read on: what "present" means in them.
func (e *Engine) TryExamples(l rules.Layer, now timespan.Date) []rules.Fault {
	t := examples{now: now}
	l.Pack.Expires = ""
	whole := e.apart()
	if err := whole.Use(l); err != nil {
		return []rules.Fault{{Say: err.Error(), Mend: "import it, or hand it out by policy"}}
	}
	for i, r := range l.Pack.Rules {
		alone := whole.only(r.ID, now)
		for j, example := range r.Examples {
			t.at = fmt.Sprintf("rules[%d].examples[%d]", i, j)
			t.hold(alone.Inspect(t.input(example.Text)), r.ID, example.Flags)
		}
	}
	for i, example := range l.Pack.Examples {
		found := whole.Inspect(t.input(example.Text))
		for j, id := range example.Flags {
			t.at = fmt.Sprintf("examples[%d].flags[%d]", i, j)
			t.hold(found, id, true)
		}
		for j, id := range example.Passes {
			t.at = fmt.Sprintf("examples[%d].passes[%d]", i, j)
			t.hold(found, id, false)
		}
	}
	return t.faults
}

// apart returns an engine with this one's tables that goes by no packs.
func (e *Engine) apart() *Engine {
	out := *e
	out.layers, out.rulesets, out.grounds = nil, map[string]*ruleset{}, map[string]*grounds{}
	return &out
}

// only returns an engine that goes by the same packs on a day, and runs one check alone: the others would only take time.
func (e *Engine) only(id string, day timespan.Date) *Engine {
	e.ruleset(day, "")
	out := *e
	out.rulesets = map[string]*ruleset{}
	for key, r := range e.rulesets {
		alone := *r
		alone.checks = slices.DeleteFunc(slices.Clone(r.checks), func(c *checks.Check) bool { return c.ID != id })
		out.rulesets[key] = &alone
	}
	return &out
}

// examples are the examples of one pack on trial.
type examples struct {
	now    timespan.Date
	at     string // the path of the example
	faults []rules.Fault
}

func (t *examples) input(text string) Input { return Input{Kind: "text", Text: text, Now: t.now} }

// hold demands that the report has a finding of the check, or has none.
func (t *examples) hold(r report.Report, id string, flags bool) {
	i := slices.IndexFunc(r.Findings, func(f report.Finding) bool { return f.Check == id })
	switch {
	case flags && i < 0:
		t.faults = append(t.faults, rules.Fault{
			Path: t.at, Say: fmt.Sprintf("is not flagged by %s: %s", id, insteadOf(r, id)),
			Mend: "change the rule, or the example when it is the one that is wrong",
		})
	case !flags && i >= 0:
		t.faults = append(t.faults, rules.Fault{
			Path: t.at, Say: fmt.Sprintf("is flagged by %s, which says: %s", id, r.Findings[i].Says),
			Mend: "change the rule, or the example when it is the one that is wrong",
		})
	}
}

// insteadOf says what a check made of a text in which it found nothing.
func insteadOf(r report.Report, id string) string {
	if r.Unread {
		return "nothing could be read"
	}
	for _, c := range r.CouldNotCheck {
		if c.Check == id {
			return fmt.Sprintf("%s could not be checked, since %s", c.Claim, c.Why)
		}
	}
	for _, c := range r.Consistent {
		if c.Check == id {
			return c.Claim + " fits"
		}
	}
	p := r.Profile
	read := []string{}
	for _, kind := range []struct {
		n         int
		one, more string
	}{{len(p.Work) + len(p.Volunteer), "job", "jobs"}, {len(p.Education), "study", "studies"}, {len(p.Certificates), "certificate", "certificates"}, {len(p.Skills), "skill", "skills"}} {
		switch kind.n {
		case 0:
		case 1:
			read = append(read, "1 "+kind.one)
		default:
			read = append(read, fmt.Sprintf("%d %s", kind.n, kind.more))
		}
	}
	if len(read) == 0 {
		return "no job, study, certificate or skill was read; give the lines a heading, as in a résumé"
	}
	return "of " + strings.Join(read, ", ") + " none meets the condition"
}
