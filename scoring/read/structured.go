package read

import (
	"slices"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// stated is a person as the page's data has them: for machines, beside the words that people read.
type stated struct {
	name, label, summary, location, country string
	emails, phones, links, skills           []string
	jobs                                    []statedJob
	studies                                 []statedStudy
	certificates                            []statedCertificate
}

type statedJob struct {
	employer, title, location string
	start, end                string // partial ISO 8601; "" when not stated
	current                   bool
}

type statedStudy struct{ school, degree, area, start, end string }

type statedCertificate struct{ name, issuer, date, expires string }

// structured reads what the page says of the candidate in data: JSON-LD, microdata and RDFa, or else what its
// own scripts hold. Where the page's words say the same, the words are what is read; where they say something
// else, the words win; and what stands in the data alone is kept unsurely and never judged.
func (g *page) structured() {
	if s, ok := g.linked(); ok {
		g.merge(s, profile.Sure)
		return
	}
	if s, ok := g.held(); ok {
		g.merge(s, profile.Fair)
	}
}

// whyOnlyData is why a claim that no visible words say is not sure.
const whyOnlyData = "stands only in the page's data, not in its words"

// merge puts what the data says beside what the words said. Words of the data that are also on the page are
// read as surely as most.
func (g *page) merge(s stated, most profile.Sureness) {
	if c := g.stated(s.name, most); c.Read() && (!g.p.Name.Read() || c.Sure == profile.Sure) {
		g.p.Name = c
	}
	g.fill(&g.p.Label, s.label, most)
	g.fill(&g.p.Summary, s.summary, most)
	if len(g.p.Emails) == 0 {
		for _, v := range s.emails {
			if c := g.stated(v, most); strings.Contains(v, "@") {
				g.addEmail(c)
			}
		}
	}
	if len(g.p.Phones) == 0 {
		for _, v := range s.phones {
			g.p.Phones = append(g.p.Phones, g.stated(v, most))
		}
	}
	for _, v := range s.links {
		if isURL(v) {
			g.addLink(g.stated(v, most), v)
		}
	}
	if !g.p.Location.Read() && s.location != "" {
		g.p.Location = g.stated(s.location, most)
		if len(s.country) == 2 && isUpper(s.country) {
			g.p.Country = s.country
		}
	}
	g.mergeJobs(s.jobs, most)
	g.mergeStudies(s.studies, most)
	if len(g.p.Skills) == 0 {
		for _, v := range s.skills {
			if c := g.stated(v, most); len(c.Text) <= 60 {
				g.p.Skills = append(g.p.Skills, profile.Skill{Claim: c})
			}
		}
	}
	if len(g.p.Certifications) == 0 {
		for _, v := range s.certificates {
			c := profile.Certification{Claim: g.stated(v.name, most), Issuer: g.stated(v.issuer, most)}
			c.Date, c.Expires = g.statedDate(v.date), g.statedDate(v.expires)
			g.p.Certifications = append(g.p.Certifications, c)
		}
	}
}

// mergeJobs adds the stated jobs to a page whose words tell of none, and otherwise lets them settle doubts of
// those that the words tell of.
func (g *page) mergeJobs(jobs []statedJob, most profile.Sureness) {
	read := slices.ContainsFunc(g.p.Positions, func(p profile.Position) bool { return !p.Volunteer })
	for _, j := range jobs {
		if !read {
			p := profile.Position{Employer: g.stated(j.employer, most), Title: g.stated(j.title, most), Location: g.stated(j.location, most)}
			p.Period = g.statedPeriod(j.start, j.end, j.current, p.Employer, p.Title)
			if p.Employer.Read() || p.Title.Read() {
				g.p.Positions = append(g.p.Positions, p)
			}
			continue
		}
		if j.employer == "" || j.title == "" {
			continue
		}
		for i := range g.p.Positions {
			p := &g.p.Positions[i]
			if same(p.Employer.Text, j.title) && same(p.Title.Text, j.employer) && p.Employer.Sure < profile.Sure {
				p.Employer, p.Title = p.Title, p.Employer
			}
			if !same(p.Employer.Text, j.employer) || !same(p.Title.Text, j.title) {
				continue
			}
			settle(&p.Employer)
			settle(&p.Title)
			if !p.Period.Start.Read() && !p.Period.End.Read() {
				p.Period = g.statedPeriod(j.start, j.end, j.current, p.Employer, p.Title)
			}
			if !p.Location.Read() {
				p.Location = g.stated(j.location, most)
			}
		}
	}
}

func (g *page) mergeStudies(studies []statedStudy, most profile.Sureness) {
	read := len(g.p.Studies) > 0
	for _, v := range studies {
		if !read {
			st := profile.Education{School: g.stated(v.school, most), Degree: g.stated(v.degree, most), Area: g.stated(v.area, most)}
			if level, n := g.degreeAt(v.degree); n > 0 {
				st.Level = level
			}
			st.Period = g.statedPeriod(v.start, v.end, false, st.School, st.Degree)
			if st.School.Read() || st.Degree.Read() {
				g.p.Studies = append(g.p.Studies, st)
			}
			continue
		}
		var found *profile.Education
		several := false
		for i := range g.p.Studies {
			if same(g.p.Studies[i].School.Text, v.school) {
				several = found != nil
				found = &g.p.Studies[i]
			}
		}
		if found == nil || several {
			continue
		}
		settle(&found.School)
		if !found.Degree.Read() && v.degree != "" {
			found.Degree = g.stated(v.degree, most)
			if level, n := g.degreeAt(v.degree); n > 0 && found.Level == facts.LevelUnknown {
				found.Level = level
			}
		}
		g.fill(&found.Area, v.area, most)
		if !found.Period.Start.Read() && !found.Period.End.Read() {
			found.Period = g.statedPeriod(v.start, v.end, false, found.School, found.Degree)
		}
	}
}

// settle makes a claim sure that words and data agree on.
func settle(c *profile.Claim) {
	if len(c.Spans) > 0 {
		c.Sure, c.Why = profile.Sure, ""
	}
}

// same reports whether two names are the same but for capitals, spaces and a full stop.
func same(a, b string) bool {
	fold := func(s string) string {
		return strings.TrimSuffix(strings.Join(strings.Fields(strings.ToLower(s)), " "), ".")
	}
	return a != "" && fold(a) == fold(b)
}

func (g *page) fill(c *profile.Claim, words string, most profile.Sureness) {
	if !c.Read() && words != "" {
		*c = g.stated(words, most)
	}
}
