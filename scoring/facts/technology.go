package facts

import "plumbline/scoring/timespan"

// Technology is a language, product or library with the date from which outsiders could use it.
type Technology struct {
	Name string
	// FirstPublic is the earliest date on which anyone outside could have used it, previews and
	// predecessors under another name included.
	FirstPublic timespan.Date
	// Slack is how many months FirstPublic may be too late: allow it on top of any tolerance.
	Slack  int
	Source Source
}

// TechnologyMention is a technology named in a text, at the bytes Start up to End.
type TechnologyMention struct {
	Start, End int
	Technology Technology
}

// Technologies finds the technologies named in running text or in a list of skills, in order. A name
// that is also an ordinary word counts only where the text leaves no doubt.
func (t *Tables) Technologies(text string) []TechnologyMention { return nil }

// Technology looks one technology up by its exact name or an alias, in any case.
func (t *Tables) Technology(name string) (Technology, bool) { return Technology{}, false }
