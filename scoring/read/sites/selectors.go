package sites

import (
	"fmt"
	"iter"
)

// Selectors yields every selector of a layout with its path in it: "work.fields.title[0]".
func (l *Layout) Selectors() iter.Seq2[string, string] {
	return func(yield func(path, css string) bool) {
		_ = list("root", l.Root, yield) && list("ignore", l.Ignore, yield) && list("aside", l.Aside, yield) &&
			list("name", l.Name, yield) && list("label", l.Label, yield) && list("location", l.Location, yield) && list("about", l.About, yield) &&
			list("contact", l.Contact, yield) && list("links", l.Links, yield) && list("skills", l.Skills, yield) &&
			l.Work.selectors("work", yield) && l.Volunteer.selectors("volunteer", yield) && l.Education.selectors("education", yield) &&
			l.Certificates.selectors("certificates", yield) && l.Account.selectors("account", yield)
	}
}

func list(path string, selectors []string, yield func(path, css string) bool) bool {
	for i, css := range selectors {
		if !yield(fmt.Sprintf("%s[%d]", path, i), css) {
			return false
		}
	}
	return true
}

func (s *Section) selectors(path string, yield func(path, css string) bool) bool {
	return s == nil || list(path+".in", s.In, yield) && list(path+".entry", s.Entry, yield) && s.Fields.selectors(path+".fields", yield) &&
		list(path+".held", s.Held, yield) && s.HeldFields.selectors(path+".heldFields", yield)
}

func (f *Fields) selectors(path string, yield func(path, css string) bool) bool {
	return f == nil || list(path+".employer", f.Employer, yield) && list(path+".title", f.Title, yield) && list(path+".school", f.School, yield) &&
		list(path+".degree", f.Degree, yield) && list(path+".area", f.Area, yield) && list(path+".name", f.Name, yield) && list(path+".issuer", f.Issuer, yield) &&
		list(path+".dates", f.Dates, yield) && list(path+".location", f.Location, yield) && list(path+".description", f.Description, yield)
}

func (a *Account) selectors(path string, yield func(path, css string) bool) bool {
	if a == nil {
		return true
	}
	return list(path+".handle", a.Handle, yield) && list(path+".joined", a.Joined, yield) && list(path+".repositories", a.Repositories, yield) &&
		list(path+".contributions", a.Contributions, yield) && list(path+".contact", a.Contact, yield) && a.Commits.selectors(path+".commits", yield)
}

func (c *Commits) selectors(path string, yield func(path, css string) bool) bool {
	return c == nil || list(path+".entry", c.Entry, yield) && list(path+".linked", c.Linked, yield) && list(path+".author", c.Author, yield) && list(path+".date", c.Date, yield)
}
