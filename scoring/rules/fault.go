package rules

import (
	"strconv"

	"plumbline/scoring/wording"
)

// Fault is one thing that is wrong with a pack. A pack with a fault is refused whole.
type Fault struct {
	Path   string       // of the value: rules[3].when.all[0].matches; "" is the pack itself
	Line   int          // from 1; 0 when the pack was not read from text
	Column int          // from 1, in characters
	Say    wording.Text // what is wrong
	Mend   wording.Text // what to do
}

// Error says the fault in one line of English.
func (f Fault) Error() string { return f.In(nil) }

// In says the fault in one line, as the command line prints it, in a language.
func (f Fault) In(l *wording.Language) string {
	path := f.Path
	if path == "" {
		path = say("the pack").In(l)
	}
	text := path + " " + f.Say.In(l) + ": " + f.Mend.In(l)
	if f.Line == 0 {
		return text
	}
	return strconv.Itoa(f.Line) + ":" + strconv.Itoa(f.Column) + ": " + text
}

// faulter takes one fault. path names the value ("rules[3].title"); say, which goes on after the path, tells what is
// wrong with it ("is empty"), and mend what to do ("say in one line what the rule finds"). Neither ends in a full stop.
type faulter func(path string, say, mend wording.Text)
