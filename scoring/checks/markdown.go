package checks

import (
	"fmt"
	"strings"
)

// Markdown writes the catalogue for people.
func Markdown(catalogue []Summary) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("<!-- Generated from the checks and their testdata: go generate ./scoring/... -->")
	line("# What Plumbline checks")
	line("")
	line("Every claim ends as contradicted, consistent, or could not be checked. What is missing from a table never makes a finding. The people in the examples are invented.")
	line("")
	line("| check | strength | compares |")
	line("|---|---|---|")
	for _, s := range catalogue {
		line("| [%s](#%s) | %s | %s |", s.ID, strings.ReplaceAll(s.ID, "/", ""), s.Strength, s.Title)
	}
	for _, s := range catalogue {
		line("")
		line("## %s", s.ID)
		line("")
		line("**%s.** Strength: at most %s%s. Signal: %s.", s.Title, s.Strength, alone(s), s.Signal)
		line("")
		line("%s", s.Explain)
		line("")
		line("Finds something here:")
		line("")
		line("```text\n%s\n```", s.Example)
		line("")
		line("And nothing here:")
		line("")
		line("```text\n%s\n```", s.NearMiss)
		line("")
		line("Likely innocent reasons:")
		line("")
		for _, i := range s.Innocent {
			line("- %s", i)
		}
		line("")
		line("The question to ask: %s", s.Ask)
		if len(s.Parameters) > 0 {
			line("")
			line("A rule pack may change:")
			line("")
			for _, p := range s.Parameters {
				line("- `%s`: %s. %d %s; from %d to %d.", p.Name, p.Doc, p.Default, p.Unit, p.Min, p.Max)
			}
		}
		if len(s.Sources) > 0 {
			var names []string
			for _, source := range s.Sources {
				name := source.Name
				if source.URL != "" {
					name = fmt.Sprintf("[%s](%s)", source.Name, source.URL)
				}
				names = append(names, name)
			}
			line("")
			line("Compared with: %s", strings.Join(names, "; "))
		}
	}
	return b.String()
}

// alone says of a check whose findings are details that they are not shown by themselves.
func alone(s Summary) string {
	if s.Beside {
		return "; shown only beside other findings"
	}
	return ""
}
