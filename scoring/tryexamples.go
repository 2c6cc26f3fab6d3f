package scoring

import (
	"fmt"
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// TryExamples runs the examples of a pack and of its own rules through an engine that goes by the pack and by no other, and
// returns a fault for each that does not end as it says. The pack must have been decoded without a fault. Now is the day
// that the examples are read on: what "present" means in them. What the faults tell of a report is in the language.
func (e *Engine) TryExamples(l rules.Layer, now timespan.Date, language string) []rules.Fault {
	t := examples{now: now, language: language}
	l.Pack.Expires = ""
	whole := e.apart()
	if err := whole.Use(l); err != nil {
		return []rules.Fault{err.(rules.Fault)}
	}
	for i, r := range l.Pack.Rules {
		alone := whole.only(r.ID, now, language)
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

// only returns an engine that goes by the same packs on a day, in a language, and runs one check alone: the others would only take time.
func (e *Engine) only(id string, day timespan.Date, language string) *Engine {
	e.ruleset(day, language)
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
	now      timespan.Date
	language string
	at       string // the path of the example
	faults   []rules.Fault
}

func (t *examples) input(text string) Input {
	return Input{Kind: "text", Text: text, Now: t.now, Language: t.language}
}

// hold demands that the report has a finding of the check, or has none.
func (t *examples) hold(r report.Report, id string, flags bool) {
	mend := wording.Say("change the rule, or the example when it is the one that is wrong")
	i := slices.IndexFunc(r.Findings, func(f report.Finding) bool { return f.Check == id })
	switch {
	case flags && i < 0:
		t.faults = append(t.faults, rules.Fault{Path: t.at, Say: wording.Say("is not flagged by %s: %s", id, insteadOf(r, id)), Mend: mend})
	case !flags && i >= 0:
		t.faults = append(t.faults, rules.Fault{Path: t.at, Say: wording.Say("is flagged by %s, which says: %s", id, r.Findings[i].Says), Mend: mend})
	}
}

// insteadOf says what a check made of a text in which it found nothing.
func insteadOf(r report.Report, id string) wording.Text {
	if r.Unread {
		return wording.Say("nothing could be read")
	}
	for _, c := range r.CouldNotCheck {
		if c.Check == id {
			return wording.Say("%s could not be checked, since %s", c.Claim, c.Why)
		}
	}
	for _, c := range r.Consistent {
		if c.Check == id {
			return wording.Say("%s fits", c.Claim)
		}
	}
	p := r.Profile
	read := wording.Join(", ",
		wording.Number(len(p.Work)+len(p.Volunteer), "1 job", "%d jobs"),
		wording.Number(len(p.Education), "1 study", "%d studies"),
		wording.Number(len(p.Certificates), "1 certificate", "%d certificates"),
		wording.Number(len(p.Skills), "1 skill", "%d skills"))
	if read.IsZero() {
		return wording.Say("no job, study, certificate or skill was read; give the lines a heading, as in a résumé")
	}
	return wording.Say("of %s none meets the condition", read)
}
