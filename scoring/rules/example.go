package rules

import (
	"fmt"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// RuleExample is a text with what the rule must say of it.
type RuleExample struct {
	Text  string `json:"text" jsonschema:"maxLength=4000,format=lines"` // lines of a fictional résumé, with their headings
	Flags bool   `json:"flags"`                                         // whether the rule must find something in it
}

// Example is a text that a pack must treat as it says. A pack whose examples fail is refused.
type Example struct {
	Text   string   `json:"text" jsonschema:"maxLength=20000,format=lines"` // a fictional résumé, or lines of one
	Flags  []string `json:"flags,omitempty"`                                // IDs of checks and rules that find something in it
	Passes []string `json:"passes,omitempty"`                               // IDs of checks and rules that find nothing in it
}

func (r *Rule) validateExamples(at string, fault faulter) {
	at += ".examples"
	flags, passes := 0, 0
	for _, e := range r.Examples {
		if e.Flags {
			flags++
		} else {
			passes++
		}
	}
	switch {
	case len(r.Examples) == 0: // which the form says
	case flags == 0:
		fault(at, say("has no text that the rule must flag"), say(`add lines of a fictional résumé with "flags": true`))
	case passes == 0:
		fault(at, say("has no text that the rule must pass"), say(`add the likeliest honest look-alike with "flags": false`))
	}
}

// meantRule says how to mend an ID that is none of a check or of a rule of the pack.
func (p Pack) meantRule(id string, known Known) wording.Text {
	all := sortedKeys(known.Checks)
	for _, r := range p.Rules {
		all = append(all, r.ID)
	}
	if near := form.Nearest(id, all); near != "" {
		return say("did you mean %q?", near)
	}
	return say("name a rule of this pack, or a check of the catalogue; plumbline checks lists them all")
}

func (p Pack) validateExamples(fault faulter, known Known) {
	ids := map[string]bool{}
	for _, r := range p.Rules {
		ids[r.ID] = true
	}
	for i, e := range p.Examples {
		at := fmt.Sprintf("examples[%d]", i)
		if len(e.Flags)+len(e.Passes) == 0 {
			fault(at, say("says nothing of what is found in it"), say("name checks or rules under flags or passes"))
		}
		for _, list := range []struct {
			key string
			ids []string
		}{{"flags", e.Flags}, {"passes", e.Passes}} {
			for j, id := range list.ids {
				if _, builtIn := known.Checks[id]; !ids[id] && !builtIn && known.Checks != nil {
					fault(fmt.Sprintf("%s.%s[%d]", at, list.key, j), say("is %q", form.Clip(id)), p.meantRule(id, known))
				}
			}
		}
	}
}
