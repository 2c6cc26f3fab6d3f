package profile

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
)

// nameCase writes a name that the page sets in capitals as names are written: "AMARA DIALLO" is Amara
// Diallo.
func nameCase(name string) string {
	if strings.ToUpper(name) != name || strings.ToLower(name) == name || len(strings.Fields(name)) < 2 {
		return name
	}
	return cases.Title(language.Und).String(strings.ToLower(name))
}

// Resume returns the profile as a JSON Resume document. What was read surely and what was read
// unsurely are both in it, and its meta says which is which: it is there for a person to correct.
func (p Profile) Resume() Resume {
	r := Resume{Basics: p.basics(), Meta: p.meta()}
	for i := range p.Positions {
		j := &p.Positions[i]
		if j.Volunteer {
			v := entry(j, volunteerParts)
			v.Summary, v.Highlights = passages(j.Passages)
			r.Volunteer = append(r.Volunteer, v)
			continue
		}
		w := entry(j, workParts)
		w.Summary, w.Highlights = passages(j.Passages)
		r.Work = append(r.Work, w)
	}
	for i := range p.Studies {
		study := entry(&p.Studies[i], educationParts)
		study.Level = levelWord(p.Studies[i].Level)
		r.Education = append(r.Education, study)
	}
	r.Skills = resumeSkills(p.Skills)
	for i := range p.Certifications {
		r.Certificates = append(r.Certificates, entry(&p.Certifications[i], certificateParts))
	}
	return r
}

func (p Profile) basics() Basics {
	b := Basics{Name: nameCase(p.Name.Text), Label: p.Label.Text, Summary: p.Summary.Text}
	if len(p.Emails) > 0 {
		b.Email = p.Emails[0].Text
	}
	if len(p.Phones) > 0 {
		b.Phone = p.Phones[0].Text
	}
	if p.Location.Read() || p.Country != "" {
		b.Location = &ResumeLocation{Address: p.Location.Text, CountryCode: p.Country}
	}
	for i, at := range linkPlaces(p.Links) {
		if l := p.Links[i]; at == "basics.url" {
			b.URL = l.URL
		} else {
			b.Profiles = append(b.Profiles, ResumeProfile{Network: l.Network, URL: l.URL})
		}
	}
	for i := range p.Accounts {
		a := entry(&p.Accounts[i], accountParts)
		a.Network, a.URL = p.Accounts[i].Network, p.Accounts[i].URL
		b.Profiles = append(b.Profiles, a)
	}
	return b
}

// meta returns nil when there is nothing to say.
func (p Profile) meta() *ResumeMeta {
	var m ResumeMeta
	for _, f := range p.Fields() {
		if f.Claim.Read() && f.Claim.Sure < Sure {
			m.Unsure = append(m.Unsure, ResumeUnsure{Path: f.Path, Sure: f.Claim.Sure.String(), Why: f.Claim.Why})
		}
	}
	if p.File != (document.Properties{}) {
		m.File = &p.File
	}
	for _, h := range p.Hidden {
		m.Hidden = append(m.Hidden, ResumeHidden{How: h.How, Words: shortened(h.Text)})
	}
	if m.Unsure == nil && m.File == nil && m.Hidden == nil {
		return nil
	}
	return &m
}

func texts(cs []Claim) (out []string) {
	for _, c := range cs {
		out = append(out, c.Text)
	}
	return out
}

// passages gives a single running text as the summary, and anything more as highlights.
func passages(cs []Claim) (summary string, highlights []string) {
	if len(cs) == 1 {
		return cs[0].Text, nil
	}
	return "", texts(cs)
}

func resumeSkills(skills []Skill) []ResumeSkill {
	var out []ResumeSkill
	for i, at := range skillPlaces(skills) {
		s := skills[i]
		if at.keyword < 0 {
			out = append(out, ResumeSkill{Name: s.Text})
			continue
		}
		if at.keyword == 0 {
			out = append(out, ResumeSkill{Name: s.Group})
		}
		out[at.entry].Keywords = append(out[at.entry].Keywords, s.Text)
	}
	return out
}

func levelWord(l facts.Level) string {
	if l == facts.LevelUnknown {
		return ""
	}
	return l.String()
}

// longestHidden is how many characters of a stretch of hidden text are told.
const longestHidden = 200

func shortened(s string) string {
	if r := []rune(s); len(r) > longestHidden {
		return string(r[:longestHidden]) + " …"
	}
	return s
}
