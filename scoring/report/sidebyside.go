package report

import (
	"strings"

	"plumbline/scoring/wording"
)

// called names the document that something stands in.
func (c *Comparison) called(document int) wording.Text {
	if document == 1 {
		return wording.As(c.Second.Called)
	}
	return wording.As(c.First.Called)
}

// named returns what to call a version, with its file: "the résumé (jordan.pdf)".
func named(v Side) wording.Text {
	if v.File == "" {
		return wording.As(v.Called)
	}
	return wording.As(v.Called + " (" + v.File + ")")
}

// howWords say how entries go together.
var howWords = map[string]wording.Text{
	"matched":   say("the same"),
	"unsettled": say("perhaps the same"),
	"other":     say("another one over the same time"),
	"alone":     say("in one version only"),
}

// differenceWords name what differs by more than wording.
var differenceWords = map[string]wording.Text{"name": say("name"), "what": say("title or degree"), "dates": say("dates")}

// how says how entries go together, and what differs.
func (m Matched) how() wording.Text {
	switch {
	case m.How == "matched" && len(m.Differences) > 0:
		var what []wording.Text
		for _, d := range m.Differences {
			what = append(what, differenceWords[d])
		}
		return say("the same; %s differ", wording.And(what...))
	case m.Why != "" && m.How == "unsettled":
		return say("perhaps the same: %s", m.Why)
	}
	return howWords[m.How]
}

// sideBySide writes the entries of the two versions that were compared.
func (m *markdown) sideBySide() {
	c := m.compared
	if c == nil || len(c.Entries) == 0 {
		return
	}
	m.head(say("Side by side"))
	m.line("| %s | %s | |", escape(c.First.Called), escape(c.Second.Called))
	m.line("|---|---|---|")
	for _, e := range c.Entries {
		m.line("| %s | %s | %s |", m.entries(e.First), m.entries(e.Second), m.say(e.how()))
	}
}

func (m *markdown) entries(all []Entry) string {
	var out []string
	for _, e := range all {
		var parts []string
		for _, t := range []wording.Text{wording.As(e.Name), wording.As(e.What), datesOf(e)} {
			if words := m.say(t); words != "" {
				parts = append(parts, words)
			}
		}
		out = append(out, strings.Join(parts, ", "))
	}
	return strings.Join(out, "<br>")
}

// datesOf says the dates of an entry: "March 2019 – present".
func datesOf(e Entry) wording.Text {
	end := wording.Date(e.End)
	if e.Present {
		end = say("present")
	}
	return wording.Join(" – ", wording.Date(e.Start), end)
}
