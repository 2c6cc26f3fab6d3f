package main

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"plumbline/scoring/profile"
)

// The fields that are measured, in the order of the table.
var fieldNames = []string{
	"name", "e-mail", "phone", "links", "school", "degree", "degree level", "field of study", "study dates",
	"employer", "title", "job dates", "skills", "certificates",
}

// value is one value of a field: every form that counts as right, the plainest first. No form means
// that the source does not state it.
type value []string

// cell is one value of a row, and where it stands in the résumé that it was read into: "work[0].name".
type cell struct {
	field string
	path  string
	value value
}

// row holds the values of one study, one job, or one thing of a list, in a fixed order of fields.
type row []cell

// table is a résumé, cut into what is measured. Rows of one kind are lined up with each other.
type table [][]row

// rows cuts a résumé into what is measured. Paid and voluntary jobs count alike: where one ends and
// the other begins is the page's choice of heading.
func rows(r profile.Resume, s source, level func(profile.ResumeEducation) string) table {
	one := func(field, path string, v value) []row { return []row{{{field, path, v}}} }
	var links, studies, jobs, skills, certificates []row
	add := func(to *[]row, field, path string, v value) {
		if v != nil {
			*to = append(*to, row{{field, path, v}})
		}
	}
	add(&links, "links", "basics.url", address(r.Basics.URL))
	for i, p := range r.Basics.Profiles {
		add(&links, "links", fmt.Sprintf("basics.profiles[%d].url", i), address(p.URL))
	}
	for i, e := range r.Education {
		at := fmt.Sprintf("education[%d].", i)
		studies = append(studies, row{
			{"school", at + "institution", words(e.Institution)},
			{"degree", at + "studyType", degree(e)},
			{"degree level", at + "studyType", words(level(e))},
			{"field of study", at + "area", words(e.Area)},
			{"study dates", at + "startDate", dates(e.StartDate, s.Studies)},
			{"study dates", at + "endDate", dates(e.EndDate, s.Studies)},
		})
	}
	job := func(at, employerKey, employer, title, start, end string) {
		jobs = append(jobs, row{
			{"employer", at + employerKey, words(employer)},
			{"title", at + "position", words(title)},
			{"job dates", at + "startDate", dates(start, s.Jobs)},
			{"job dates", at + "endDate", dates(end, s.Jobs)},
		})
	}
	for i, w := range r.Work {
		job(fmt.Sprintf("work[%d].", i), "name", w.Name, w.Position, w.StartDate, w.EndDate)
	}
	for i, v := range r.Volunteer {
		job(fmt.Sprintf("volunteer[%d].", i), "organization", v.Organization, v.Position, v.StartDate, v.EndDate)
	}
	for i, k := range r.Skills {
		at := fmt.Sprintf("skills[%d].", i)
		if len(k.Keywords) == 0 {
			add(&skills, "skills", at+"name", words(k.Name))
		}
		for n, word := range k.Keywords {
			add(&skills, "skills", fmt.Sprintf("%skeywords[%d]", at, n), words(word))
		}
	}
	for i, c := range r.Certificates {
		add(&certificates, "certificates", fmt.Sprintf("certificates[%d].name", i), words(c.Name))
	}
	return table{
		one("name", "basics.name", words(r.Basics.Name)), one("e-mail", "basics.email", words(r.Basics.Email)),
		one("phone", "basics.phone", digits(r.Basics.Phone)), links, studies, jobs, skills, certificates,
	}
}

// words compares case, white space and the punctuation at both ends away.
func words(s string) value {
	s = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u00a0", " ").Replace(s)
	s = strings.ToLower(strings.Join(strings.Fields(norm.NFKC.String(s)), " "))
	s = strings.NewReplacer("’", "'", "‘", "'").Replace(strings.Trim(s, " .,;:|·–—-"))
	if s == "" {
		return nil
	}
	return value{s}
}

// digits compares a telephone number by its digits: "+1 (303) 555-0142" is "1 303 555 0142".
func digits(s string) value {
	d := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, s)
	if d == "" {
		return nil
	}
	return value{d}
}

// degree compares without dots, and takes "Bachelor of Science" for "Bachelor of Science in Nursing"
// and the other way round where the field is read apart.
func degree(e profile.ResumeEducation) value {
	plain := func(s string) value { return words(strings.ReplaceAll(s, ".", "")) }
	v := plain(e.StudyType)
	area := words(e.Area)
	if v == nil || area == nil {
		return v
	}
	if head, ok := strings.CutSuffix(v[0], " in "+area[0]); ok {
		return append(v, head)
	}
	return append(v, v[0]+" in "+area[0])
}

func dates(iso string, p printing) value {
	if iso == "" {
		return nil
	}
	return p.shown(iso)
}

func (v value) right(got value) bool {
	return len(v) > 0 && len(got) > 0 && slices.ContainsFunc(got, func(g string) bool { return slices.Contains(v, g) })
}

// address compares a link without its scheme, "www." and the slash at its end.
func address(s string) value {
	s = strings.ToLower(strings.TrimSpace(s))
	_, after, found := strings.Cut(s, "://")
	if found {
		s = after
	}
	s = strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	if s == "" {
		return nil
	}
	return value{s}
}
