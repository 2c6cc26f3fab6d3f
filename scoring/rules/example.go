package rules

// Example is a text that a pack must treat as it says. A pack whose examples fail is refused.
type Example struct {
	Text   string   `json:"text"`             // a fictional résumé, or lines of one
	Flags  []string `json:"flags,omitempty"`  // IDs of checks and rules that find something in it
	Passes []string `json:"passes,omitempty"` // IDs of checks and rules that find nothing in it
}

func (p Pack) validateExamples(fault faulter, known Known) {}
