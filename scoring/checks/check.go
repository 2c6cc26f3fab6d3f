package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/rules"
)

// Check is one comparison, as a value: what it is, how it is explained, and what it does.
type Check struct {
	ID       string   // "technology/before-release"; stable for ever
	Group    Group    // the family that it counts in: what the ID starts with; profile/… counts as identity
	Strength Strength // the most that one of its findings may say; a finding may say less
	Signal   string   // the number in the catalogue of signals: "TEC-1"
	// Beside is set for details that are never shown alone: their findings are left out of a report that has none of
	// another check.
	Beside bool
	// Pack is the title of the rule pack that the check is a rule of; "" for the program's own.
	Pack string
	Doc  Doc
	// Parameters are the numbers that a rule pack may change.
	Parameters []Parameter
	// Run compares what one profile says; Compare, what two versions of one candidate say; Echo, a profile with what is
	// remembered of other documents. A check has one of the three.
	Run     func(*Pass)
	Compare func(*Pass)
	Echo    func(*Pass)

	set   set           // what rules set (see Apply)
	lists []rules.Watch // that contacts are looked up in (see Watching)
}

// Doc explains a check to the people who meet its findings.
type Doc struct {
	Title    string   // what a finding means, in a line: at most 70 characters, no full stop
	Explain  string   // what is compared with what, and when the check keeps silent
	Innocent []string // the likely innocent reasons, most likely first
	Ask      string   // the question to ask; {words} are filled in from the finding
	Sources  []facts.Source
}
