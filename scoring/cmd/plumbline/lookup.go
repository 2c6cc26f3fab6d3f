package main

import (
	"fmt"
	"strconv"
	"strings"

	"plumbline/scoring/facts"
)

// lookUp asks every table for a name.
func lookUp(t *facts.Tables, name string) []fact {
	out := []fact{}
	for _, ask := range []func(*facts.Tables, string) (fact, bool){school, renamedSchool, employer, product, technology, version, certificate, areaCode, mailDomain, place} {
		if f, ok := ask(t, name); ok {
			out = append(out, f)
		}
	}
	return out
}

func school(t *facts.Tables, name string) (fact, bool) {
	s, m := t.School(name, "")
	f := fact{Kind: "school", Name: s.Name, Several: m == facts.Ambiguous, Sources: sources(s.Source)}
	f.add("place", joined(s.City, s.Region, s.Country), "")
	if s.Highest != facts.LevelUnknown {
		f.add("highest degree", s.Highest.String(), "")
	}
	f.add("calendar", s.Calendar, "academic year 2019-20")
	founded := "an older school may stand behind it"
	if s.FoundedExact {
		founded = "nothing older stands behind it"
	}
	if !s.Founded.IsZero() {
		f.add("founded", s.Founded.Words(), founded)
		f.Sources = append(f.Sources, sources(s.FoundedSource)...)
	}
	if !s.Closed.IsZero() {
		f.add("closed", s.Closed.Words(), "")
		f.Sources = append(f.Sources, sources(s.ClosedSource)...)
	}
	f.Sources = distinct(f.Sources)
	return f, m != facts.NoMatch
}

func renamedSchool(t *facts.Tables, name string) (fact, bool) {
	r, ok := t.Renaming(name)
	f := fact{Kind: "former name of a school", Name: r.Old, Sources: sources(r.Source)}
	f.add("now", r.New, "")
	f.add("since", r.Date.Words(), "")
	return f, ok
}

func employer(t *facts.Tables, name string) (fact, bool) {
	e, m := t.Employer(name)
	f := fact{Kind: "employer", Name: e.Name, Several: m == facts.Ambiguous, Sources: sources(e.Sources...)}
	precision := "well documented"
	if !e.Exact {
		precision = "to a year or so"
	}
	f.add("nobody can have worked there before", e.Earliest.Words(), precision)
	f.add("older firm that may be meant", e.Older, "")
	f.add("has its name since", e.NameSince.Words(), "people use it for earlier years too")
	f.add("ended", e.Ended.Words(), "")
	f.add("events", e.Events, "")
	f.add("counts only beside one of", strings.Join(e.Telling, ", "), "the name is an ordinary word, or another firm's, too")
	return f, m != facts.NoMatch
}

func product(t *facts.Tables, name string) (fact, bool) {
	p, ok := t.Product(name)
	f := fact{Kind: "product", Name: p.Name, Sources: sources(p.Source)}
	f.add("made by", strings.Join(p.Makers, ", "), "")
	f.add("first public", p.FirstPublic.Words(), late(p.Slack))
	if p.Lead > 0 {
		f.add("its makers may have worked on it before that for", fmt.Sprintf("%d months", p.Lead), "")
	}
	return f, ok
}

func technology(t *facts.Tables, name string) (fact, bool) {
	tech, ok := t.Technology(name)
	f := fact{Kind: "technology", Name: tech.Name, Sources: sources(tech.Source)}
	f.add("first public", tech.FirstPublic.Words(), late(tech.Slack))
	return f, ok
}

func version(t *facts.Tables, name string) (fact, bool) {
	for _, v := range t.Versions(name) {
		if v.Start == 0 && v.End == len(name) {
			f := fact{Kind: "version", Name: v.Product + " " + v.Version, Sources: sources(v.Source)}
			f.add("released", v.Released.Words(), "previews exist before it")
			return f, true
		}
	}
	return fact{}, false
}

func certificate(t *facts.Tables, name string) (fact, bool) {
	c, m := t.Certification(name)
	f := fact{Kind: "certificate", Name: c.Name, Several: m == facts.Ambiguous, Sources: sources(c.Source)}
	f.add("issued by", strings.Join(c.Issuers, ", "), "")
	f.add("exam", c.Exam, "")
	f.add("first announced", c.Launched.Words(), late(c.Slack))
	f.add("last exam", c.Retired.Words(), fmt.Sprintf("may be %d months too early", c.Slack))
	switch {
	case c.Years == 1:
		f.add("valid for", "a year", "can be renewed")
	case c.Years > 1:
		f.add("valid for", strconv.Itoa(c.Years)+" years", "can be renewed")
	}
	f.add("note", c.Notes, "")
	return f, m != facts.NoMatch
}

func areaCode(t *facts.Tables, name string) (fact, bool) {
	a, ok := t.AreaCode(name)
	f := fact{Kind: "area code", Name: "+1 " + a.Code, Sources: sources(a.Source)}
	f.add("place", joined(a.Region, a.Country), "")
	if !a.Geographic {
		f.add("use", "not tied to a place", "")
	}
	inService := a.InService.Words()
	if a.InService.String() == "1947-01-01" {
		inService = "the start of the plan, 1947"
	}
	f.add("in service since", inService, "")
	return f, ok
}

// mailKinds says for people what a mail service does.
var mailKinds = map[facts.MailKind]string{
	facts.MailFree: "for everybody", facts.MailPrivacy: "for everybody, and private", facts.MailRelay: "passes mail on to an address that stays private",
	facts.MailDisposable: "hands out mailboxes for a short time",
}

func mailDomain(t *facts.Tables, name string) (fact, bool) {
	_, domain, address := strings.Cut(name, "@")
	if !address {
		domain = name
	}
	d := t.MailDomain(domain)
	f := fact{Kind: "e-mail domain", Name: domain, Sources: sources(d.Source)}
	f.add("kind", mailKinds[d.Kind], "")
	return f, d.Kind != facts.MailUnknown
}

func place(t *facts.Tables, name string) (fact, bool) {
	l := t.Location(name)
	f := fact{Kind: "place", Name: l.City, Sources: sources(t.LocationSource())}
	var said []string
	for _, a := range l.Said {
		said = append(said, t.AreaName(a))
	}
	if len(said) > 0 {
		f.add("there is one in "+strings.Join(said, " or "), t.Exists(l).String(), "")
	}
	return f, l.City != "" && !l.Vague
}

// late says how far a date may be too late.
func late(months int) string {
	if months == 0 {
		return ""
	}
	return fmt.Sprintf("may be %d months too late", months)
}

// joined puts commas between the parts that are not empty.
func joined(parts ...string) string {
	var out []string
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, ", ")
}

// distinct leaves out the sources that stand there already.
func distinct(all []source) []source {
	var out []source
	seen := map[source]bool{}
	for _, s := range all {
		if !seen[s] {
			seen[s] = true
			out = append(out, s)
		}
	}
	return out
}
