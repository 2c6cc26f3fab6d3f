package rules

import "fmt"

// Fault is one thing that is wrong with a pack. A pack with a fault is refused whole.
type Fault struct {
	Path   string `json:"path"`   // of the value: rules[3].when.all[0].matches; "" is the pack itself
	Line   int    `json:"line"`   // from 1; 0 when the pack was not read from text
	Column int    `json:"column"` // from 1, in characters
	Say    string `json:"say"`    // what is wrong
	Mend   string `json:"mend"`   // what to do
}

// Error says the fault in one line, as the command line prints it.
func (f Fault) Error() string {
	path := f.Path
	if path == "" {
		path = "the pack"
	}
	text := fmt.Sprintf("%s %s: %s", path, f.Say, f.Mend)
	if f.Line == 0 {
		return text
	}
	return fmt.Sprintf("%d:%d: %s", f.Line, f.Column, text)
}

// faulter takes one fault. path names the value ("rules[3].title"); say, which goes on after the path, tells what is
// wrong with it ("is empty"), and mend what to do ("say in one line what the rule finds"). Neither ends in a full stop.
type faulter func(path, say, mend string)
