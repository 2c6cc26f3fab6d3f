package report

import (
	"plumbline/scoring/wording"
)

// Format names a form in which a report is written for people.
type Format string

// The formats.
const (
	FormatMarkdown  Format = "markdown"
	FormatHTML      Format = "html"      // one page that needs nothing else
	FormatQuestions Format = "questions" // the questions to ask alone, as Markdown
)

// Write writes a report in a form. It is false for a form that it does not know.
func Write(r Report, f Format) (string, bool) {
	switch f {
	case FormatMarkdown:
		return Markdown(r), true
	case FormatHTML:
		return HTML(r), true
	case FormatQuestions:
		return Questions(r), true
	}
	return "", false
}

// Questions writes the questions to ask, one for each cause, each with what it is about.
func Questions(r Report) string {
	m := &markdown{language: wording.For(r.Language)}
	m.line("# %s", m.say(say("Questions to ask")))
	if name := r.Profile.Basics.Name; name != "" {
		m.line("")
		m.line("%s", escape(name))
	}
	asked := map[string]bool{}
	for _, cause := range causes(r.Findings) {
		for _, f := range cause {
			if f.Strength == "none" || asked[f.Ask] {
				continue
			}
			asked[f.Ask] = true
			m.line("")
			m.line("%d. %s", len(asked), escape(f.Ask))
			m.line("")
			m.line("   %s", escape(f.Says))
		}
	}
	if len(asked) == 0 {
		m.line("")
		m.line("%s", m.say(say("There is nothing to ask from what was compared.")))
	}
	return m.String()
}
