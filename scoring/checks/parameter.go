package checks

import "fmt"

// Parameter is a number of a check that a rule pack may change, within bounds that keep honest people safe.
type Parameter struct {
	Name     string // "toleranceMonths"; stable for ever
	Doc      string // what it is, in a line, no full stop
	Unit     string // "months"
	Default  int
	Min, Max int
}

// param returns the value of a parameter of the check: the one that the rules give, or the default.
func (p *Pass) param(name string) int {
	if value, given := p.check.set.parameters[name]; given {
		return value
	}
	for _, q := range p.check.Parameters {
		if q.Name == name {
			return q.Default
		}
	}
	panic(fmt.Sprintf("checks: %s has no parameter %q", p.check.ID, name)) // a mistake of ours, caught by the check's own tests
}
