package report

import (
	"fmt"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/wording"
)

// strengthWords say what a finding's strength means.
var strengthWords = map[string]wording.Text{
	"none":   say("A detail. It says nothing alone"),
	"weak":   say("Common, and mostly innocent"),
	"medium": say("Rarely true as written"),
	"strong": say("Cannot both be true as written"),
}

// echoWords say it of what was read before: nothing in the document contradicts it.
var echoWords = map[string]wording.Text{
	"none":   strengthWords["none"],
	"weak":   strengthWords["weak"],
	"medium": say("Seldom found under two names"),
	"strong": say("The same under two names"),
}

// strength says what a finding's strength means.
func (f Finding) strength() wording.Text {
	if f.Group == string(checks.Echoes) {
		return echoWords[f.Strength]
	}
	return strengthWords[f.Strength]
}

// roleWords head the sides of a contradiction.
var roleWords = map[Role]wording.Text{
	RoleClaim:    say("The page says"),
	RoleConflict: say("The page also says"),
	RoleContext:  say("Beside it"),
	RoleRecord:   say("On record"),
}

// markdown writes Markdown in one language.
type markdown struct {
	strings.Builder
	language *wording.Language
	compared *Comparison // nil unless two versions were compared
}

// line writes a line. The words that are put into the format must be safe: see say and escape.
func (m *markdown) line(format string, args ...any) { fmt.Fprintf(m, format+"\n", args...) }

// say returns the words of a text, escaped.
func (m *markdown) say(t wording.Text) string { return escape(t.In(m.language)) }

// Markdown writes the report for people, in words that the candidate could be shown.
func Markdown(r Report) string {
	m := &markdown{language: wording.For(r.Language), compared: r.Comparison}
	m.line("# %s", escape(r.Headline))
	m.line("")
	m.line("%s", escape(r.Because))
	if c := r.Comparison; c != nil {
		m.line("")
		m.line("%s", m.say(say("%s and %s are compared with each other, and with nothing else.", wording.Capital(named(c.First)), named(c.Second))))
	} else if r.File != "" {
		m.line("")
		m.line("%s", m.say(say("File: %s", r.File)))
	}
	for _, n := range r.Notices {
		m.line("")
		m.line("> %s", escape(n))
	}
	m.findings(r.Findings)
	m.sideBySide()
	if len(r.Answered) > 0 {
		m.head(say("What was answered"))
		for _, a := range r.Answered {
			m.line("- %s: %s", escape(a.Finding.Title), m.say(answerWords(a.Answer)))
		}
	}
	if len(r.Consistent) > 0 {
		m.head(say("What was consistent"))
		for _, c := range r.Consistent {
			m.line("- %s", escape(c.Claim))
		}
	}
	if len(r.CouldNotCheck) > 0 {
		m.head(say("What could not be checked"))
		for _, c := range r.CouldNotCheck {
			m.line("- %s: %s", escape(c.Claim), escape(c.Why))
		}
	}
	m.unsure(r.Reading)
	m.line("")
	m.line("---")
	m.line("")
	m.line("%s", m.say(footer(r, say("Today is taken to be %s.", wording.Date(r.Now)))))
	return m.String()
}

// footer says how the report came about; besides stands behind its first two sentences.
func footer(r Report, besides wording.Text) wording.Text {
	return wording.Join(" ", say("Plumbline compares words with each other and with public tables. It cannot know why they differ."), besides, rulesWords(r.Packs), say("Nothing left the device."))
}

// head heads a section.
func (m *markdown) head(t wording.Text) {
	m.line("")
	m.line("## %s", m.say(t))
	m.line("")
}

func (m *markdown) findings(findings []Finding) {
	group := ""
	for _, cause := range causes(findings) {
		if cause[0].Group != group {
			group = cause[0].Group
			m.line("")
			m.line("## %s", m.say(wording.Capital(say(group))))
		}
		m.line("")
		m.line("### %s", escape(cause[0].Title))
		m.finding(cause[0])
		if len(cause) > 1 {
			m.line("")
			m.line("%s", m.say(say("What else rests on the same words:")))
		}
		for _, f := range cause[1:] {
			m.line("")
			m.line("#### %s", escape(f.Title))
			m.finding(f)
		}
	}
}

// unsure lists what was read less than surely, running text aside: nothing rests on it.
func (m *markdown) unsure(all []Reading) {
	headed := false
	for _, c := range all {
		if c.Sure == "sure" || c.Fixed {
			continue
		}
		if !headed {
			m.head(say("What was not read surely"))
			headed = true
		}
		why := ""
		if c.Why != "" {
			why = " – " + escape(c.Why)
		}
		place := PathWords(c.Path)
		if m.compared != nil {
			place = say("%s in %s", place, m.compared.called(c.Document))
		}
		m.line("- %s: **%s**%s", m.say(wording.Capital(place)), escape(c.Words), why)
	}
}

func (m *markdown) finding(f Finding) {
	m.line("")
	m.line("%s", escape(f.Says))
	m.line("")
	for _, e := range f.Evidence {
		place := ""
		if len(e.Where) > 0 && e.Where[0].Line > 0 {
			place = " (" + m.say(say("line %d", e.Where[0].Line)) + ")"
		} else if len(e.Where) > 0 && e.Where[0].Path != "" {
			place = fmt.Sprintf(" (%s)", escape(e.Where[0].Path))
		}
		note := ""
		if e.Note != "" {
			note = " – " + escape(e.Note)
		}
		quote := "**" + escape(e.Quote) + "**"
		if e.Quote == "" {
			quote = m.say(quoteOf(e))
		}
		says := roleWords[e.Role]
		if m.compared != nil && len(e.Where) > 0 {
			says = say("%s says", wording.Capital(m.compared.called(e.Where[0].Document)))
		}
		m.line("- %s: %s%s%s", m.say(says), quote, note, place)
	}
	m.line("")
	m.line("%s.", m.say(f.strength()))
	m.line("")
	m.line("%s", m.say(say("Often innocent:")))
	m.line("")
	for _, i := range f.Innocent {
		m.line("- %s", escape(i))
	}
	m.line("")
	m.line("%s", m.say(say("Ask: %s", f.Ask)))
	if f.Pack != "" {
		m.line("")
		m.line("%s", m.say(packWords(f.Pack)))
	}
	if len(f.Sources) > 0 {
		var names []string
		for _, s := range f.Sources {
			names = append(names, escape(strings.TrimSuffix(s.Name+", "+s.Date, ", ")))
		}
		m.line("")
		m.line("%s", say("Source: %s", strings.Join(names, "; ")).In(m.language))
	}
}

// quoteOf returns the words of some evidence: none stand for what the recruiter added.
func quoteOf(e Evidence) wording.Text {
	if e.Quote == "" {
		return say("nothing")
	}
	return wording.As(e.Quote)
}

// packWords says whose rule found something.
func packWords(pack string) wording.Text { return say("From the rules of %s.", pack) }

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
func answerWords(a Answer) wording.Text {
	if a.Kind == NotRight {
		return say("not right, says the recruiter.")
	}
	if a.Note == "" {
		return say("the candidate explained it.")
	}
	return say("the candidate explained it: %s", a.Note)
}
