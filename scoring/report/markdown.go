package report

import (
	"fmt"
	"plumbline/scoring/checks"
	"strings"
)

// strengthWords say what a finding's strength means.
var strengthWords = map[string]string{
	"none":   "A detail. It says nothing alone",
	"weak":   "Common among honest people",
	"medium": "Rarely true as written",
	"strong": "Cannot both be true as written",
}

// echoWords say it of what was read before: nothing in the document contradicts it.
var echoWords = map[string]string{
	"none":   strengthWords["none"],
	"weak":   strengthWords["weak"],
	"medium": "Seldom the same under two names",
	"strong": "The same under two names",
}

// strength says what a finding's strength means.
func (f Finding) strength() string {
	if f.Group == string(checks.Echoes) {
		return echoWords[f.Strength]
	}
	return strengthWords[f.Strength]
}

// roleWords head the sides of a contradiction.
var roleWords = map[Role]string{
	RoleClaim:    "The page says",
	RoleConflict: "The page also says",
	RoleContext:  "Beside it",
	RoleRecord:   "On record",
}

// Markdown writes the report for people, in words that the candidate could be shown.
func Markdown(r Report) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# %s", escape(r.Headline))
	line("")
	line("%s", escape(r.Because))
	if c := r.Comparison; c != nil {
		line("")
		line("%s and %s are compared with each other, and with nothing else.", escape(capital(named(c.First))), escape(named(c.Second)))
	} else if r.File != "" {
		line("")
		line("File: %s", escape(r.File))
	}
	for _, n := range r.Notices {
		line("")
		line("> %s", escape(n))
	}
	group := ""
	for _, cause := range causes(r.Findings) {
		if cause[0].Group != group {
			group = cause[0].Group
			line("")
			line("## %s", escape(capital(group)))
		}
		line("")
		line("### %s", escape(cause[0].Title))
		markdownFinding(line, cause[0], r.Comparison)
		if len(cause) > 1 {
			line("")
			line("What else rests on the same words:")
		}
		for _, f := range cause[1:] {
			line("")
			line("#### %s", escape(f.Title))
			markdownFinding(line, f, r.Comparison)
		}
	}
	markdownComparison(line, r.Comparison)
	if len(r.Answered) > 0 {
		line("")
		line("## What was answered")
		line("")
		for _, a := range r.Answered {
			line("- %s: %s", escape(a.Finding.Title), escape(answerWords(a.Answer)))
		}
	}
	if len(r.Consistent) > 0 {
		line("")
		line("## What was consistent")
		line("")
		for _, c := range r.Consistent {
			line("- %s", escape(c.Claim))
		}
	}
	if len(r.CouldNotCheck) > 0 {
		line("")
		line("## What could not be checked")
		line("")
		for _, c := range r.CouldNotCheck {
			line("- %s: %s", escape(c.Claim), escape(c.Why))
		}
	}
	markdownUnsure(line, r)
	line("")
	line("---")
	line("")
	line("Plumbline compares words with each other and with public tables. It cannot know why they differ. Today is taken to be %s.%s Nothing left the device.", r.Now.Words(), escape(rulesWords(r.Packs)))
	return b.String()
}

// markdownUnsure lists what was read less than surely, running text aside: nothing rests on it.
func markdownUnsure(line func(string, ...any), r Report) {
	head := "## What was not read surely"
	for _, c := range r.Reading {
		if c.Sure == "sure" || c.Fixed {
			continue
		}
		if head != "" {
			line("")
			line("%s", head)
			line("")
			head = ""
		}
		why := ""
		if c.Why != "" {
			why = " – " + escape(c.Why)
		}
		place := PathWords(c.Path)
		if r.Comparison != nil {
			place += " in " + r.Comparison.called(c.Document)
		}
		line("- %s: **%s**%s", escape(capital(place)), escape(c.Words), why)
	}
}

func markdownFinding(line func(string, ...any), f Finding, c *Comparison) {
	line("")
	line("%s", escape(f.Says))
	line("")
	for _, e := range f.Evidence {
		place := ""
		if len(e.Where) > 0 && e.Where[0].Line > 0 {
			place = fmt.Sprintf(" (line %d)", e.Where[0].Line)
		} else if len(e.Where) > 0 && e.Where[0].Path != "" {
			place = fmt.Sprintf(" (%s)", escape(e.Where[0].Path))
		}
		note := ""
		if e.Note != "" {
			note = " – " + escape(e.Note)
		}
		quote := "**" + escape(e.Quote) + "**"
		if e.Quote == "" {
			quote = "nothing" // the recruiter added it
		}
		says := roleWords[e.Role]
		if c != nil && len(e.Where) > 0 {
			says = capital(c.called(e.Where[0].Document)) + " says"
		}
		line("- %s: %s%s%s", says, quote, note, place)
	}
	line("")
	line("%s.", f.strength())
	line("")
	line("Often innocent:")
	line("")
	for _, i := range f.Innocent {
		line("- %s", escape(i))
	}
	line("")
	line("Ask: %s", escape(f.Ask))
	if f.Pack != "" {
		line("")
		line("%s", escape(packWords(f.Pack)))
	}
	if len(f.Sources) > 0 {
		var names []string
		for _, s := range f.Sources {
			name := escape(s.Name)
			if s.Date != "" {
				name += ", " + s.Date
			}
			names = append(names, name)
		}
		line("")
		line("Source: %s", strings.Join(names, "; "))
	}
}

// packWords says whose rule found something.
func packWords(pack string) string { return "From the rules of " + pack + "." }

// escape keeps words from the page from being taken for markup.
func escape(s string) string {
	var b strings.Builder
	for _, r := range squeeze(s) {
		if strings.ContainsRune("\\`*_[]<>#|&", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// answerWords says an answer in a sentence.
func answerWords(a Answer) string {
	if a.Kind == NotRight {
		return "not right, says the recruiter."
	}
	if a.Note == "" {
		return "the candidate explained it."
	}
	return "the candidate explained it: " + a.Note
}
