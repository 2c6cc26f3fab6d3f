package report

import (
	"fmt"
	"strings"
)

// called names the document that something stands in.
func (c *Comparison) called(document int) string {
	if document == 1 {
		return c.Second.Called
	}
	return c.First.Called
}

// named returns what to call a version, with its file: "the résumé (jordan.pdf)".
func named(v Side) string {
	if v.File == "" {
		return v.Called
	}
	return fmt.Sprintf("%s (%s)", v.Called, v.File)
}

// howWords say how entries go together.
var howWords = map[string]string{
	"matched":   "the same",
	"unsettled": "perhaps the same",
	"other":     "another one over the same time",
	"alone":     "in one version only",
}

// markdownComparison writes the entries of the two versions side by side.
func markdownComparison(line func(string, ...any), c *Comparison) {
	if c == nil || len(c.Entries) == 0 {
		return
	}
	line("")
	line("## Side by side")
	line("")
	line("| %s | %s | |", escape(c.First.Called), escape(c.Second.Called))
	line("|---|---|---|")
	for _, m := range c.Entries {
		how := howWords[m.How]
		if m.How == "matched" && len(m.Differences) > 0 {
			how = "the same; " + strings.NewReplacer("what", "title or degree").Replace(strings.Join(m.Differences, " and ")) + " differ"
		}
		if m.Why != "" && m.How == "unsettled" {
			how += ": " + m.Why
		}
		line("| %s | %s | %s |", entryWordsOf(m.First), entryWordsOf(m.Second), escape(how))
	}
}

func entryWordsOf(all []Entry) string {
	var out []string
	for _, e := range all {
		var parts []string
		for _, s := range []string{e.Name, e.What, datesOf(e)} {
			if s != "" {
				parts = append(parts, escape(s))
			}
		}
		out = append(out, strings.Join(parts, ", "))
	}
	return strings.Join(out, "<br>")
}

// datesOf writes the dates of an entry: "March 2019 – present".
func datesOf(e Entry) string {
	end := e.End.Words()
	if e.Present {
		end = "present"
	}
	return strings.Trim(e.Start.Words()+" – "+end, " –")
}
