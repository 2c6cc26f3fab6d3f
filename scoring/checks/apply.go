package checks

import "plumbline/scoring/rules"

// Apply returns the checks as rules set them: without those that are switched off, with strengths lowered, with parameters
// and with the questions of one language reworded. The checks that are given stay as they are.
func Apply(all []*Check, r rules.Effective, language string) []*Check {
	var on []*Check
	for _, c := range all {
		set, question := r.Settings[c.ID], r.Questions[language][c.ID]
		if set.On != nil && !*set.On {
			continue
		}
		if set.Strength == "" && len(set.Parameters) == 0 && question == "" {
			on = append(on, c)
			continue
		}
		as := *c
		as.set.parameters = set.Parameters
		if most := new(Strength); set.Strength != "" && most.UnmarshalText([]byte(set.Strength)) == nil {
			as.set.most, as.set.by = most, r.LoweredBy(c.ID)
		}
		if question != "" {
			as.Doc.Ask = question
		}
		on = append(on, &as)
	}
	return on
}

// set is what rules set of a check.
type set struct {
	parameters map[string]int
	most       *Strength // that one of its findings may say; nil when nothing is set
	by         string    // the ID of the pack that says so
}

// lowered returns a strength as far as the rules let a finding go, and the pack that lowers it, "" when none does.
func (s set) lowered(strength Strength) (Strength, string) {
	if s.most == nil || strength <= *s.most {
		return strength, ""
	}
	return *s.most, s.by
}
