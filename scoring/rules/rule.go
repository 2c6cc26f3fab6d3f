package rules

// Rule is a check of the team's own: a condition and what is said when it holds.
type Rule struct {
	ID       string    `json:"id"`       // "acme/clearance-dates"; it may not imitate a built-in check's
	Group    string    `json:"group"`    // the group that its findings count in
	Strength string    `json:"strength"` // how much one finding says alone: "weak", "medium" or "strong"
	Over     string    `json:"over"`     // what is looked at one by one: "position", "study", "certification" …, or "profile"
	When     Condition `json:"when"`
	Title    string    `json:"title"`
	Message  string    `json:"message"` // one sentence with both sides; {words} stand for fields
	Innocent []string  `json:"innocent"`
	Ask      string    `json:"ask"`
	// Examples are at least one text that the rule flags and one that it passes.
	Examples []RuleExample `json:"examples"`
}

// RuleExample is a text with what the rule must say of it.
type RuleExample struct {
	Text  string `json:"text"`
	Flags bool   `json:"flags"`
}

// Condition is one condition: a combination (All, Any, Not) or a test of one field.
type Condition struct {
	All []Condition `json:"all,omitempty"`
	Any []Condition `json:"any,omitempty"`
	Not *Condition  `json:"not,omitempty"`
}

func (p Pack) validateRules(fault faulter, known Known) {}
