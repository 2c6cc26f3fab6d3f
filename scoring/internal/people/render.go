package people

import (
	"cmp"
	"fmt"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/timespan"
)

// Input writes the person down in their own style.
func (p Person) Input() scoring.Input {
	in := scoring.Input{Kind: p.Style.Form, File: p.File, Now: timespan.Date{Year: p.Now.Year(), Month: p.Now.Month(), Day: 30}}
	switch p.Style.Form {
	case "json":
		in.Text = p.json()
	case "html":
		in.Text = p.html()
	case "markdown":
		in.Text = p.markdown()
	case "pdf":
		in.PDF = p.pdf()
	default:
		in.Kind, in.Text = "text", p.text()
	}
	return in
}

// say writes a sentence in the person's spelling, with the words of their gender.
func (p Person) say(s string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(s, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		choice, after, _ := strings.Cut(rest, "}")
		one, other, two := strings.Cut(choice, "/")
		second := p.Style.UK
		if one == "she" || one == "a mother" || one == "chairwoman" {
			second = p.Gender == "m"
		}
		switch {
		case !two:
			out.WriteString("{" + choice + "}")
		case second:
			out.WriteString(other)
		default:
			out.WriteString(one)
		}
		s = after
	}
}

// words writes the number as the style groups it.
func (n Phone) words(how int) string {
	if n.Area == "" {
		return n.Abroad
	}
	switch how {
	case 1:
		return n.Area + "-" + n.Exchange + "-" + n.Line
	case 2:
		return "+1 " + n.Area + " " + n.Exchange + " " + n.Line
	case 3:
		return n.Area + "." + n.Exchange + "." + n.Line
	case 4:
		return "+1 (" + n.Area + ") " + n.Exchange + "-" + n.Line
	}
	return "(" + n.Area + ") " + n.Exchange + "-" + n.Line
}

// dates writes when a job lasted.
func (p Person) dates(j Job) string {
	s := p.Style
	s.YearsOnly = s.YearsOnly || j.YearsOnly
	to := "Present"
	if j.To != 0 {
		to = j.To.words(s)
	}
	out := j.From.words(s) + " – " + to
	if j.From == 0 {
		out = to
	}
	if j.To != 0 && s.YearsOnly && j.From.Year() == j.To.Year() {
		out = to
	}
	if j.Typed != "" {
		out = j.Typed
	}
	switch {
	case j.Printed != "":
		out += " · " + j.Printed
	case p.Style.Lengths && !s.YearsOnly && j.From != 0:
		out += " · " + lasted(j.From, j.To, p.Now)
	}
	return out
}

// studied writes when a study lasted.
func (p Person) studied(e Study) string {
	to := e.To.words(p.Style)
	if e.To == 0 {
		return ""
	}
	if e.Expected {
		to += " (expected)"
	}
	if e.From == 0 {
		return to
	}
	return e.From.words(p.Style) + " – " + to
}

func (j Job) at() string {
	if j.Note == "" {
		return j.Employer
	}
	return j.Employer + " " + j.Note
}

// award writes degree and field.
func (e Study) award() string {
	if e.Area == "" {
		return e.Degree
	}
	return e.Degree + " in " + e.Area
}

func (c Certificate) words(s Style) string {
	out := c.Name
	if c.Issuer != "" {
		out += ", " + c.Issuer
	}
	s.YearsOnly = false
	if c.Date != 0 {
		out += ", " + c.Date.words(s)
	}
	if c.Expires != 0 {
		out += " (expires " + c.Expires.words(s) + ")"
	}
	return out
}

// section is one section of a résumé as lines; entries are kept apart by the renderers.
type section struct {
	title   string
	entries []entry
}

// entry is one entry: heads, then points.
type entry struct {
	heads  []string
	points []string
}

// sections returns the résumé's sections in the style's order. layout is how the heads of entries are written.
func (p Person) sections(layout int) []section {
	var jobs, volunteer, studies section
	jobs.title, volunteer.title, studies.title = cmp.Or(p.History, "Experience"), "Volunteering", "Education"
	for _, j := range p.Jobs {
		e := entry{points: p.sayAll(j.Bullets)}
		place := ""
		if j.City != "" {
			place = ", " + j.City
		}
		switch layout {
		case 1:
			e.heads = []string{j.at() + place, p.say(j.Title) + " | " + p.dates(j)}
		case 2:
			e.heads = []string{fmt.Sprintf("%s, %s%s (%s)", p.say(j.Title), j.at(), place, p.dates(j))}
		case 3:
			e.heads = []string{fmt.Sprintf("%s — %s     %s", j.at(), p.say(j.Title), p.dates(j))}
			if j.City != "" {
				e.heads = append(e.heads, j.City)
			}
		default:
			e.heads = []string{p.say(j.Title) + ", " + j.at() + place, p.dates(j)}
		}
		if j.Terms != "" {
			e.heads = []string{p.say(j.Title) + " | " + j.at() + bar(j.City) + " | " + j.Terms, p.dates(j)}
		}
		if j.Volunteer {
			volunteer.entries = append(volunteer.entries, e)
		} else {
			jobs.entries = append(jobs.entries, e)
		}
	}
	for _, s := range p.Studies {
		e := entry{}
		when := p.studied(s)
		school := s.School
		if strings.Contains(s.City, ",") && !strings.Contains(s.School, ",") { // as Americans do
			school += ", " + s.City
		}
		switch layout {
		case 1:
			e.heads = []string{school, s.award() + bar(when)}
		case 2:
			e.heads = []string{s.award() + ", " + s.School + bracket(when)}
		default:
			e.heads = []string{school, s.award()}
			if when != "" {
				e.heads = append(e.heads, when)
			}
		}
		if s.Grade != "" {
			e.points = append(e.points, s.Grade)
		}
		e.points = append(e.points, p.sayAll(s.Notes)...)
		studies.entries = append(studies.entries, e)
	}
	skills := section{"Skills", []entry{{heads: []string{strings.Join(p.Skills, ", ")}}}}
	var summary section
	if len(p.Summary) > 0 {
		summary = section{"Summary", []entry{{heads: []string{strings.Join(p.sayAll(p.Summary), " ")}}}}
	}
	certificates := section{title: "Certifications"}
	for _, c := range p.Certificates {
		certificates.entries = append(certificates.entries, entry{points: []string{c.words(p.Style)}})
	}
	references := section{title: "References"}
	for _, r := range p.References {
		heads := []string{r.Name + ", " + r.Title}
		if r.Employer != "" {
			heads[0] += ", " + r.Employer
		}
		contact := r.Phone
		if r.Email != "" {
			contact += bar(r.Email)
		}
		references.entries = append(references.entries, entry{heads: append(heads, strings.TrimPrefix(contact, " | "))})
	}
	out := []section{summary}
	if p.Style.SkillsUp {
		out = append(out, skills)
	}
	if p.Style.StudyUp {
		out = append(out, studies, jobs, volunteer)
	} else {
		out = append(out, jobs, volunteer, studies)
	}
	out = append(out, certificates)
	if !p.Style.SkillsUp {
		out = append(out, skills)
	}
	for _, x := range p.Extra {
		out = append(out, section{x.Title, []entry{{heads: p.sayAll(x.Lines)}}})
	}
	out = append(out, references)
	var kept []section
	for _, s := range out {
		if s.title != "" && len(s.entries) > 0 && (len(s.entries[0].heads) > 0 && s.entries[0].heads[0] != "" || len(s.entries[0].points) > 0) {
			kept = append(kept, s)
		}
	}
	return kept
}

func bar(s string) string {
	if s == "" {
		return ""
	}
	return " | " + s
}

func bracket(s string) string {
	if s == "" {
		return ""
	}
	return " (" + s + ")"
}

func (p Person) sayAll(all []string) []string {
	var out []string
	for _, s := range all {
		out = append(out, p.say(s))
	}
	return out
}

// contacts returns what stands under the name: town, address, number, links.
func (p Person) contacts() []string {
	var out []string
	for _, s := range append([]string{p.Home.Words(), p.Email, p.Phone.words(p.Style.Phones)}, p.Links...) {
		if s != "" {
			out = append(out, s)
		}
	}
	return out
}

// text writes typed text.
func (p Person) text() string {
	var b strings.Builder
	b.WriteString(p.Name.Full + "\n" + p.say(p.Label) + "\n")
	if p.Style.Layout%2 == 0 {
		b.WriteString(strings.Join(p.contacts(), " | ") + "\n")
	} else {
		b.WriteString(strings.Join(p.contacts(), "\n") + "\n")
	}
	for _, s := range p.sections(p.Style.Layout) {
		title := s.title
		if p.Style.Layout >= 2 {
			title = strings.ToUpper(title)
		}
		b.WriteString("\n" + title + "\n")
		for i, e := range s.entries {
			if i > 0 && len(e.heads) > 0 {
				b.WriteString("\n")
			}
			for _, h := range e.heads {
				b.WriteString(h + "\n")
			}
			for _, pt := range e.points {
				b.WriteString("- " + pt + "\n")
			}
		}
	}
	return b.String()
}

// markdown writes a Markdown file.
func (p Person) markdown() string {
	var b strings.Builder
	b.WriteString("# " + p.Name.Full + "\n\n" + p.say(p.Label) + "\n\n" + strings.Join(p.contacts(), " | ") + "\n")
	for _, s := range p.sections(p.Style.Layout % 2) {
		b.WriteString("\n## " + s.title + "\n\n")
		for _, e := range s.entries {
			for i, h := range e.heads {
				if i == 0 && len(e.heads) > 1 {
					h = "### " + h
				}
				b.WriteString(h + "\n\n")
			}
			for _, pt := range e.points {
				b.WriteString("- " + pt + "\n")
			}
			b.WriteString("\n")
		}
	}
	return b.String()
}
