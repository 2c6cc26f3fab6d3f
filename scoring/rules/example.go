package rules

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Limits of examples: enough for lines of a résumé under a rule, and for whole ones under a pack.
const (
	mostRuleExamples   = 20
	longestRuleExample = 4_000 // characters
	mostExamples       = 200
	longestExample     = 20_000 // characters
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

func (r Rule) validateExamples(at string, fault faulter) {
	at += ".examples"
	if n := len(r.Examples); n > mostRuleExamples {
		fault(at, fmt.Sprintf("has %d examples", n), fmt.Sprintf("write at most %d", mostRuleExamples))
		return
	}
	flags, passes := 0, 0
	for i, e := range r.Examples {
		if e.Flags {
			flags++
		} else {
			passes++
		}
		exampleText(fmt.Sprintf("%s[%d].text", at, i), e.Text, longestRuleExample, fault)
	}
	switch {
	case flags == 0:
		fault(at, "has no text that the rule must flag", `add lines of a fictional résumé with "flags": true`)
	case passes == 0:
		fault(at, "has no text that the rule must pass", `add the likeliest honest look-alike with "flags": false`)
	}
}

func (p Pack) validateExamples(fault faulter, known Known) {
	if n := len(p.Examples); n > mostExamples {
		fault("examples", fmt.Sprintf("has %d examples", n), fmt.Sprintf("write at most %d", mostExamples))
		return
	}
	ids := map[string]bool{}
	for _, r := range p.Rules {
		ids[r.ID] = true
	}
	for i, e := range p.Examples {
		at := fmt.Sprintf("examples[%d]", i)
		exampleText(at+".text", e.Text, longestExample, fault)
		if len(e.Flags)+len(e.Passes) == 0 {
			fault(at, "says nothing of what is found in it", "name checks or rules under flags or passes")
		}
		for _, list := range []struct {
			key string
			ids []string
		}{{"flags", e.Flags}, {"passes", e.Passes}} {
			for j, id := range list.ids {
				if _, builtIn := known.Checks[id]; !ids[id] && !builtIn && known.Checks != nil {
					fault(fmt.Sprintf("%s.%s[%d]", at, list.key, j), fmt.Sprintf("is %q", id), "name a rule of this pack, or a check of the catalogue")
				}
			}
		}
	}
}

func exampleText(path, text string, longest int, fault faulter) {
	switch n := utf8.RuneCountInString(text); {
	case strings.TrimSpace(text) == "":
		fault(path, "is missing", `write lines of a fictional résumé, "\n" between two`)
	case n > longest:
		fault(path, fmt.Sprintf("has %d characters", n), fmt.Sprintf("write it in at most %d: the lines that matter", longest))
	}
}
