package checks

import "plumbline/scoring/rules"

// Apply returns the checks as rules set them: without those that are switched off, with strengths lowered, with parameters
// and with reworded questions. questions holds those of one language, by ID. The checks that are given stay as they are.
func Apply(all []*Check, settings map[string]rules.Setting, questions map[string]string) []*Check {
	var on []*Check
	for _, c := range all {
		set, question := settings[c.ID], questions[c.ID]
		if set.On != nil && !*set.On {
			continue
		}
		if set.Strength == "" && len(set.Parameters) == 0 && question == "" {
			on = append(on, c)
			continue
		}
		as := *c
		as.values = set.Parameters
		if most := new(Strength); set.Strength != "" && most.UnmarshalText([]byte(set.Strength)) == nil {
			as.Strength = min(as.Strength, *most)
		}
		if question != "" {
			as.Doc.Ask = question
		}
		on = append(on, &as)
	}
	return on
}
