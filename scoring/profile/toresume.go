package profile

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
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
// unsurely are both in it: it is there for a person to correct.
func (p Profile) Resume() Resume {
	r := Resume{Basics: Basics{Name: nameCase(p.Name.Text), Label: p.Label.Text, Summary: p.Summary.Text}}
	if len(p.Emails) > 0 {
		r.Basics.Email = p.Emails[0].Text
	}
	if len(p.Phones) > 0 {
		r.Basics.Phone = p.Phones[0].Text
	}
	if p.Location.Read() || p.Country != "" {
		r.Basics.Location = &ResumeLocation{Address: p.Location.Text, CountryCode: p.Country}
	}
	for _, l := range p.Links {
		if l.Network == "" && r.Basics.URL == "" {
			r.Basics.URL = l.URL
			continue
		}
		r.Basics.Profiles = append(r.Basics.Profiles, ResumeProfile{Network: l.Network, URL: l.URL})
	}
	for _, a := range p.Accounts {
		r.Basics.Profiles = append(r.Basics.Profiles, ResumeProfile{Network: a.Network, Username: a.Handle.Text, URL: a.URL})
	}
	for _, j := range p.Positions {
		summary, highlights := passages(j.Passages)
		if j.Volunteer {
			r.Volunteer = append(r.Volunteer, ResumeVolunteer{
				Organization: j.Employer.Text, Position: j.Title.Text,
				StartDate: j.Period.Start.Date.String(), EndDate: j.Period.End.Date.String(),
				Summary: summary, Highlights: highlights,
			})
			continue
		}
		r.Work = append(r.Work, ResumeWork{
			Name: j.Employer.Text, Position: j.Title.Text, Location: j.Location.Text,
			StartDate: j.Period.Start.Date.String(), EndDate: j.Period.End.Date.String(),
			Summary: summary, Highlights: highlights,
		})
	}
	for _, e := range p.Studies {
		r.Education = append(r.Education, ResumeEducation{
			Institution: e.School.Text, Area: e.Area.Text, StudyType: e.Degree.Text,
			StartDate: e.Period.Start.Date.String(), EndDate: e.Period.End.Date.String(),
			Score: e.Score.Text,
		})
	}
	r.Skills = resumeSkills(p.Skills)
	for _, c := range p.Certifications {
		r.Certificates = append(r.Certificates, ResumeCertificate{Name: c.Text, Date: c.Date.Date.String(), Issuer: c.Issuer.Text})
	}
	return r
}

// passages gives a single running text as the summary, and anything more as highlights.
func passages(cs []Claim) (summary string, highlights []string) {
	if len(cs) == 1 {
		return cs[0].Text, nil
	}
	for _, c := range cs {
		highlights = append(highlights, c.Text)
	}
	return "", highlights
}

// resumeSkills gathers skills under their headings, in the page's order; a skill without a heading
// stands alone.
func resumeSkills(skills []Skill) []ResumeSkill {
	var out []ResumeSkill
	at := map[string]int{}
	for _, s := range skills {
		if s.Group == "" {
			out = append(out, ResumeSkill{Name: s.Text})
			continue
		}
		i, ok := at[s.Group]
		if !ok {
			i = len(out)
			at[s.Group] = i
			out = append(out, ResumeSkill{Name: s.Group})
		}
		out[i].Keywords = append(out[i].Keywords, s.Text)
	}
	return out
}
