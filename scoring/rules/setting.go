package rules

// Setting changes one check.
type Setting struct {
	On *bool `json:"on,omitempty"` // false switches the check off; imported packs may not do that to a built-in check
	// Strength is the most that a finding of the check may say: "none", "weak", "medium" or "strong", never more than
	// the check's own.
	Strength string `json:"strength,omitempty"`
	// Parameters are values by the names that the catalogue gives, such as "toleranceMonths".
	Parameters map[string]int `json:"parameters,omitempty"`
}

func (p Pack) validateSettings(fault faulter, known Known) {}
