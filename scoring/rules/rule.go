package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"plumbline/scoring/wording"
)

// Rule is a check of the team's own: a condition and what is said when it holds.
//
// A rule says what cannot go together, never what somebody lacks: what a page leaves out makes no finding, and neither does
// what was not read surely, or a date that is not exact enough to tell. It sees no name, nationality, language, photo, age,
// contact or home, and no gap between two jobs. Where other words would stand for these, the decoder refuses what it knows;
// it cannot know all of them: whoever signs a pack answers for what its rules look for.
type Rule struct {
	// ID begins as the pack's does: "meridian/driftline-before-launch" in the pack "meridian/engineering".
	ID string `json:"id" jsonschema:"format=pack-id"`
	// Group is the group that its findings count in.
	Group string `json:"group" jsonschema:"enum=education,enum=employment,enum=technology"`
	// Strength is how much one finding says alone. A rule of an imported pack says medium at the most.
	Strength string `json:"strength" jsonschema:"enum=weak,enum=medium,enum=strong"`
	// Over is what is looked at one by one, or "profile" for all of it together.
	Over string `json:"over" jsonschema:"enum=position,enum=study,enum=certification,enum=skill,enum=link,enum=profile"`
	// When is what cannot go together. Of an "all", write the test that contradicts the others last: what meets all but
	// the last is reported as fitting.
	When Condition `json:"when"`
	// Unless is what explains it: where it holds too, nothing is found.
	Unless *Condition `json:"unless,omitempty"`
	Title  string     `json:"title" jsonschema:"maxLength=70"` // what a finding means, in a line
	// Message is one sentence with both sides; {employer} stands for what the page says, {position.end} for that of an entry
	// that the condition found beside the one looked at.
	Message  string   `json:"message" jsonschema:"maxLength=300"`
	Innocent []string `json:"innocent" jsonschema:"minItems=1,maxItems=6,maxLength=300"` // likely innocent reasons, likeliest first
	Ask      string   `json:"ask" jsonschema:"maxLength=300"`                            // a question to send as it is; {words} as in Message
	// Examples are at least one text that the rule flags and one that it passes.
	Examples []RuleExample `json:"examples" jsonschema:"minItems=2,maxItems=20"`
}

func (p Pack) validateRules(fault faulter, known Known) {
	seen := map[string]int{}
	for i := range p.Rules {
		r, at := &p.Rules[i], fmt.Sprintf("rules[%d]", i)
		if first, taken := seen[r.ID]; taken {
			fault(at+".id", say("is that of rules[%d], too", first), say("give each rule an ID of its own"))
		}
		seen[r.ID] = i
		r.validateID(at+".id", p.ID, fault)
		r.validate(at, fault)
	}
}

func (r *Rule) validateID(path, pack string, fault faulter) {
	who, _, _ := strings.Cut(pack, "/")
	if family, _, _ := strings.Cut(r.ID, "/"); family != who && pack != "" {
		fault(path, say("is %q, and the pack's ID is %q", r.ID, pack), say(`begin both alike: "%s/…"`, who))
	}
}

func (r *Rule) validate(at string, fault faulter) {
	r.validateTexts(at, fault)
	if r.Over == Profile || IsKind(r.Over) {
		r.validateConditions(at, fault)
		r.validatePlaceholders(at+".message", r.Message, fault)
		r.validatePlaceholders(at+".ask", r.Ask, fault)
	}
	r.validateExamples(at, fault)
}

func (r *Rule) validateTexts(at string, fault faulter) {
	validateKind(at+".message", r.Message, fault)
	validateKind(at+".ask", r.Ask, fault)
	if r.Ask != "" && !strings.ContainsRune("?？؟;", lastRune(r.Ask)) {
		fault(at+".ask", say("is no question"), say("end it with a question mark"))
	}
	if strings.HasSuffix(r.Title, ".") {
		fault(at+".title", say("ends in a full stop"), say("leave it out"))
	}
	for i, text := range append([]string{r.Title}, r.Innocent...) {
		path := at + ".title"
		if i > 0 {
			path = fmt.Sprintf("%s.innocent[%d]", at, i-1)
		}
		validateKind(path, text, fault)
		if strings.ContainsAny(text, "{}") {
			fault(path, say("has braces"), say("only message and ask have {words} that stand for what the page says"))
		}
	}
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return r
}

// Placeholders returns what stands in braces in a text: "employer", "position.end". Of a brace without its other half, that
// is "".
func Placeholders(text string) (out []string) {
	for {
		at := strings.IndexAny(text, "{}")
		if at < 0 {
			return out
		}
		opened := text[at] == '{'
		text = text[at+1:]
		name := ""
		if end := strings.IndexAny(text, "{}"); opened && end >= 0 && text[end] == '}' {
			name, text = text[:end], text[end+1:]
		}
		out = append(out, name)
	}
}

func (r *Rule) validatePlaceholders(path, text string, fault faulter) {
	names := Placeholders(text)
	if len(names) == 0 {
		return
	}
	found := r.When.found()
	for _, p := range names {
		kind, field, dotted := strings.Cut(p, ".")
		if !dotted {
			kind, field = r.Over, p
		}
		why := Refused(kind, field)
		switch {
		case p == "":
			fault(path, say("has a brace without its other half, or nothing in it"), say("write the name of a field in it: {employer}"))
		case !why.IsZero():
			fault(path, say("names {%s}", p), why)
		case dotted && kind != r.Over && !slices.Contains(found, kind):
			fault(path, say("names {%s}", p), say(`the condition must find a %s by "exists" or "count" in each case; %s`, kind, r.offered(found)))
		case !dotted && kind == Profile:
			fault(path, say("names {%s}", p), say("over the whole profile a field is named with its entry: %s", r.offered(found)))
		}
	}
}

// offered lists what a rule's texts may name.
func (r *Rule) offered(found []string) wording.Text {
	var out []string
	for _, f := range Fields(r.Over) {
		out = append(out, "{"+f+"}")
	}
	for _, kind := range found {
		for _, f := range Fields(kind) {
			out = append(out, "{"+kind+"."+f+"}")
		}
	}
	if len(out) == 0 {
		return say("there is nothing that it can name")
	}
	return say("it may name %s", strings.Join(out, ", "))
}
