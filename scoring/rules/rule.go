package rules

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// Limits of a pack's own rules. A pack that goes beyond one is refused.
const (
	MostRules       = 500
	mostReasons     = 6
	longestTitle    = 70  // characters
	longestSentence = 300 // characters, of a message, a question or an innocent reason
)

// Rule is a check of the team's own: a condition and what is said when it holds.
//
// A rule says what cannot go together, never what somebody lacks: what a page leaves out makes no finding, and neither does
// what was not read surely, or a date that is not exact enough to tell.
type Rule struct {
	// ID begins as the pack's does: "meridian/driftline-before-launch" in the pack "meridian/engineering".
	ID string `json:"id"`
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
	if len(p.Rules) > MostRules {
		fault("rules", fmt.Sprintf("has %d rules", len(p.Rules)), fmt.Sprintf("a pack has at most %d; split it", MostRules))
		return
	}
	seen := map[string]int{}
	for i, r := range p.Rules {
		at := fmt.Sprintf("rules[%d]", i)
		r.validateID(at+".id", p.ID, fault)
		if first, taken := seen[r.ID]; taken && r.ID != "" {
			fault(at+".id", fmt.Sprintf("is that of rules[%d], too", first), "give each rule an ID of its own")
		}
		seen[r.ID] = i
		r.validate(at, fault)
	}
}

// builtInFamilies are what the IDs of built-in checks begin with.
var builtInFamilies = []string{"identity", "contact", "education", "employment", "technology", "document", "versions", "echoes", "profile", "plumbline"}

var ownID = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$`)

func (r Rule) validateID(path, pack string, fault faulter) {
	who, _, _ := strings.Cut(pack, "/")
	family, _, _ := strings.Cut(r.ID, "/")
	switch {
	case r.ID == "":
		fault(path, "is missing", fmt.Sprintf(`write what the rule is about: "%s/driftline-before-launch"`, who))
	case !ownID.MatchString(r.ID) || len(r.ID) > 100:
		fault(path, fmt.Sprintf("is %q", r.ID), `write small letters a to z, digits and hyphens with one slash: "acme/licence-form"`)
	case slices.Contains(builtInFamilies, family):
		fault(path, fmt.Sprintf("is %q, as a built-in check's begins", r.ID), fmt.Sprintf(`begin it with "%s/"`, who))
	case family != who:
		fault(path, fmt.Sprintf("is %q, and the pack's ID is %q", r.ID, pack), fmt.Sprintf(`begin both alike: "%s/…"`, who))
	}
}

// ownGroups are the groups that a rule's findings may count in: the others are about what a rule cannot see.
var ownGroups = []string{"education", "employment", "technology"}

func (r Rule) validate(at string, fault faulter) {
	if !slices.Contains(ownGroups, r.Group) {
		fault(at+".group", fmt.Sprintf("is %q", r.Group), `write "education", "employment" or "technology"; rules of one's own see nothing that the other groups are about`)
	}
	if !slices.Contains([]string{"weak", "medium", "strong"}, r.Strength) {
		fault(at+".strength", fmt.Sprintf("is %q", r.Strength), `write "weak", "medium" or "strong"`)
	}
	r.validateTexts(at, fault)
	if r.Over != Profile && !IsKind(r.Over) {
		fault(at+".over", fmt.Sprintf("is %q", r.Over), "write one of "+listed(append(Kinds(), Profile)))
	} else {
		r.validateConditions(at, fault)
		for _, text := range []struct{ key, text string }{{"message", r.Message}, {"ask", r.Ask}} {
			r.validatePlaceholders(at+"."+text.key, text.text, fault)
		}
	}
	r.validateExamples(at, fault)
}

func (r Rule) validateTexts(at string, fault faulter) {
	text := func(key, s, missing string, most int) {
		path := at + "." + key
		switch n := utf8.RuneCountInString(s); {
		case strings.TrimSpace(s) == "":
			fault(path, "is missing", missing)
		case n > most:
			fault(path, fmt.Sprintf("has %d characters", n), fmt.Sprintf("write it in at most %d", most))
		}
		if word := Banned(s); word != "" {
			fault(path, fmt.Sprintf("says %q", word), "say what does not fit and leave open why; a finding is about words, never about a person")
		}
	}
	text("title", r.Title, "say in one line what a finding means", longestTitle)
	text("message", r.Message, "say in one sentence which two things do not fit", longestSentence)
	text("ask", r.Ask, "write the question that a recruiter can send as it is", longestSentence)
	if r.Ask != "" && !strings.ContainsRune("?？؟;", lastRune(r.Ask)) {
		fault(at+".ask", "is no question", "end it with a question mark")
	}
	if strings.HasSuffix(r.Title, ".") {
		fault(at+".title", "ends in a full stop", "leave it out")
	}
	if len(r.Innocent) == 0 {
		fault(at+".innocent", "is missing", "name at least one innocent reason, better two; if you know none, ask somebody who does the job")
	}
	if len(r.Innocent) > mostReasons {
		fault(at+".innocent", fmt.Sprintf("has %d reasons", len(r.Innocent)), fmt.Sprintf("keep the likeliest %d", mostReasons))
	}
	for i, reason := range r.Innocent {
		text(fmt.Sprintf("innocent[%d]", i), reason, "write the reason, or take it out", longestSentence)
	}
	for i, s := range append([]string{r.Title}, r.Innocent...) {
		if strings.ContainsAny(s, "{}") {
			path := at + ".title"
			if i > 0 {
				path = fmt.Sprintf("%s.innocent[%d]", at, i-1)
			}
			fault(path, "has braces", "only message and ask have {words} that stand for what the page says")
		}
	}
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(s))
	return r
}

// placeholder is what stands for a field in a message or a question, and what looks as if it should.
var placeholder = regexp.MustCompile(`\{([^{}]*)\}|[{}]`)

// Placeholders returns what stands in braces in a text: "employer", "position.end".
func Placeholders(text string) (out []string) {
	for _, m := range placeholder.FindAllStringSubmatch(text, -1) {
		out = append(out, m[1])
	}
	return out
}

func (r Rule) validatePlaceholders(path, text string, fault faulter) {
	found := r.When.found()
	for _, p := range Placeholders(text) {
		kind, field, dotted := strings.Cut(p, ".")
		if !dotted {
			kind, field = r.Over, p
		}
		why := Refused(kind, field)
		switch {
		case p == "":
			fault(path, "has a brace without its other half, or nothing in it", "write the name of a field in it: {employer}")
		case why != "":
			fault(path, fmt.Sprintf("names {%s}", p), why)
		case dotted && kind != r.Over && !slices.Contains(found, kind):
			fault(path, fmt.Sprintf("names {%s}", p), fmt.Sprintf(`the condition must find a %s by "exists" or "count" in each case; %s`, kind, r.offered(found)))
		case !dotted && kind == Profile:
			fault(path, fmt.Sprintf("names {%s}", p), "over the whole profile a field is named with its entry: "+r.offered(found))
		}
	}
}

// offered lists what a rule's texts may name.
func (r Rule) offered(found []string) string {
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
		return "there is nothing that it can name"
	}
	return "it may name " + strings.Join(out, ", ")
}
