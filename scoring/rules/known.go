package rules

// Known is what a pack may name of the program around it. It is handed to Decode as a value, since this package
// knows nothing of the checks. With the zero Known, names are not looked up.
type Known struct {
	Checks map[string]KnownCheck // by ID
	Groups []string              // in which findings count
}

// KnownCheck is what a pack may name of a built-in check.
type KnownCheck struct {
	Title      string
	Strength   string // the most that one of its findings says: "none", "weak", "medium" or "strong"
	Parameters map[string]KnownParameter
	Words      []string // what stands in braces in its question: "technology"
}

// KnownParameter is the value of a parameter as the program ships, and how far a pack may move it.
type KnownParameter struct {
	Default, Min, Max int
}
