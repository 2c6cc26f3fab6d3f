package checks

import (
	"fmt"
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/wording"
)

// mostOwnOutcomes is how many outcomes one rule of a pack has on a page.
const mostOwnOutcomes = 40

// Own makes checks of a pack's own rules, in their order. The pack must have been decoded without a fault. What a rule of an
// imported pack finds is medium at the most: that something cannot be true as written is for the program, or for the
// company's policy, to say.
func Own(pack rules.Pack, origin rules.Origin) []*Check {
	out := make([]*Check, 0, len(pack.Rules))
	for i := range pack.Rules {
		out = append(out, own(&pack.Rules[i], pack.Title, origin))
	}
	return out
}

func own(r *rules.Rule, pack string, origin rules.Origin) *Check {
	var strength Strength
	if strength.UnmarshalText([]byte(r.Strength)) != nil {
		strength = Weak
	}
	if origin == rules.Imported {
		strength = min(strength, Medium)
	}
	o := &ownRule{rule: r, pack: pack, strength: strength, when: compileOwn(&r.When, r.Over)}
	if r.Unless != nil {
		o.unless = compileOwn(r.Unless, r.Over)
	}
	o.timed = o.when.timed()
	return &Check{
		ID: r.ID, Group: Group(r.Group), Strength: strength, Pack: pack,
		Doc: Doc{
			Title:    r.Title,
			Explain:  fmt.Sprintf("A rule of %s. It looks at each %s, or at the whole profile, and speaks only of what was read surely.", pack, r.Over),
			Innocent: r.Innocent, Ask: r.Ask,
		},
		Run: o.run,
	}
}

// ownRule is a rule that is ready to run.
type ownRule struct {
	rule         *rules.Rule
	pack         string
	strength     Strength
	when, unless ownTest
	timed        bool // it compares dates, so that a sentence that looks back from a later time proves nothing
}

func (o *ownRule) run(p *Pass) {
	page := ownPageOf(p)
	run := &ownRun{page: page, rule: o, left: min(ownSteps, page.left)}
	given := run.left
	defer func() { page.left -= given - run.left }()
	entries := page.entries[o.rule.Over]
	if o.rule.Over == rules.Profile {
		entries = []*ownEntry{{kind: rules.Profile}}
	}
	for _, e := range entries {
		if run.left <= 0 || len(p.outcomes) >= mostOwnOutcomes {
			break
		}
		run.look(p, e)
	}
	if run.left <= 0 {
		p.Unknown(Words{}, as(o.rule.Title), say("there is more on this page than the rules of packs look through"))
	}
}

// look runs the rule over one entry.
func (run *ownRun) look(p *Pass, e *ownEntry) {
	o := run.rule
	run.stack, run.seen, run.found, run.why = append(run.stack[:0], e), run.seen[:0], run.found[:0], wording.Text{}
	answer := o.when.run(run)
	if run.left <= 0 {
		return
	}
	switch answer {
	case ownFits:
		p.Consistent(e.about(), run.label(e))
	case ownUnknown:
		p.Unknown(e.about(), run.label(e), run.why)
	case ownHolds:
		run.explained(p, e)
	}
}

// label names an entry and what it was compared for.
func (run *ownRun) label(e *ownEntry) wording.Text {
	return say("%s (compared for “%s”)", e.called(), run.rule.rule.Title)
}

// explained reports what was found, unless the rule's own exception explains it.
func (run *ownRun) explained(p *Pass, e *ownEntry) {
	o, about, label := run.rule, e.about(), run.label(e)
	if why := run.said(); !why.IsZero() {
		p.Unknown(about, label, why)
		return
	}
	if o.unless.op != "" {
		seen, found := len(run.seen), len(run.found)
		answer := o.unless.run(run)
		run.seen, run.found = run.seen[:seen], run.found[:found]
		switch {
		case run.left <= 0:
			return
		case answer == ownHolds:
			p.Consistent(about, label)
			return
		case answer == ownUnknown:
			p.Unknown(about, label, run.why)
			return
		}
	}
	if evidence := run.evidence(); len(evidence) > 0 {
		values := run.values()
		p.Contradicts(Contradiction{
			Strength: o.strength,
			Title:    as(o.rule.Title),
			Says:     wording.Fill(o.rule.Message, values),
			Evidence: evidence,
			Rests:    run.rests(),
			Values:   values,
		})
	}
}

// said returns why the sentences that the rule found its words in are not the candidate's to answer for; "" when they are.
func (run *ownRun) said() wording.Text {
	for _, s := range run.seen {
		if s.field != "text" {
			continue
		}
		switch text := s.words.Claim.Text; {
		case saidToSoftware(text):
			return say("the sentence is addressed to software")
		case run.rule.timed && looksBack(text, s.words.From, s.words.end()):
			return say("the sentence seems to look back from a later time")
		}
	}
	return wording.Text{}
}

// mostOwnEvidence is how many places of a page one finding of a rule shows.
const mostOwnEvidence = 6

// evidence sets what the tests found on the page beside each other, and what the rule states.
func (run *ownRun) evidence() (out []Evidence) {
	type place struct {
		text     string
		from, to int
		at       profile.Claim
	}
	var records []Evidence
	placed := false
	seen := map[string]bool{}
	for _, s := range run.seen {
		if !s.record.IsZero() && len(records) < 2 {
			records = append(records, Evidence{Role: RoleRecord, Record: s.record, Note: say("in the rules of %s", run.rule.pack)})
		}
		key := fmt.Sprint(s.words.Claim.Spans, s.words.From, s.words.To, s.words.Claim.Text)
		if !s.words.Claim.Read() || seen[key] || len(out) == mostOwnEvidence {
			continue
		}
		seen[key] = true
		role := RoleConflict
		if len(out) == 0 {
			role = RoleClaim
		}
		placed = placed || len(s.words.Claim.Spans) > 0
		out = append(out, Evidence{Role: role, Words: s.words, Note: s.note})
	}
	if !placed {
		return nil
	}
	if len(records) == 0 && len(out) == 1 {
		records = append(records, Evidence{Role: RoleRecord, Record: as(run.rule.rule.Title), Note: say("in the rules of %s", run.rule.pack)})
	}
	return append(out, records...)
}

// rests returns the claims of which any, if it were wrong, would explain the finding away.
func (run *ownRun) rests() (out []profile.Claim) {
	for _, s := range run.seen {
		if s.words.Claim.Read() {
			out = append(out, s.words.Claim)
		}
	}
	return out
}

// mostOfValue is how many characters of a field stand in a message.
const mostOfValue = 80

// values returns what the words in braces of the rule's texts stand for.
func (run *ownRun) values() wording.Values {
	out := wording.Values{}
	for _, name := range append(rules.Placeholders(run.rule.rule.Message), rules.Placeholders(run.rule.rule.Ask)...) {
		e, field := run.stack[0], name
		if kind, rest, dotted := strings.Cut(name, "."); dotted {
			field = rest
			for _, f := range run.found {
				if f.kind == kind {
					e = f
					break
				}
			}
		}
		out[name] = run.value(e, field)
	}
	return out
}

// value says a field of an entry for people: of a long text, the words that were found in it.
func (run *ownRun) value(e *ownEntry, field string) wording.Text {
	if d := e.date(field); d != nil {
		return wording.Or(d.say, say("(not stated)"))
	}
	value := strings.NewReplacer("{", "", "}", "").Replace(run.words(e, field))
	if value == "" {
		return say("(not stated)")
	}
	if rs := []rune(value); len(rs) > mostOfValue {
		value = string(rs[:mostOfValue-1]) + "…"
	}
	return as(value)
}

func (run *ownRun) words(e *ownEntry, field string) string {
	if field == "dates" {
		return e.dates.words.String()
	}
	if t := e.texts(field); t.form == rules.Text && len(t.cells) > 0 {
		return t.cells[0].claim.Text
	}
	for _, s := range run.seen {
		if s.field == field && s.entry == e {
			return s.words.String()
		}
	}
	return ""
}
