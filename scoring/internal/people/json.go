package people

import (
	"encoding/json"
	"strings"
)

// json writes a JSON Resume document.
func (p Person) json() string {
	type m = map[string]any
	iso := func(x Month, years bool) string {
		switch {
		case x == 0:
			return ""
		case years:
			return x.ISO()[:4]
		}
		return x.ISO()
	}
	basics := m{"name": p.Name.Full, "label": p.say(p.Label), "email": p.Email, "phone": p.Phone.words(p.Style.Phones), "summary": strings.Join(p.sayAll(p.Summary), " "),
		"location": m{"city": p.Home.City, "region": p.Home.Region, "countryCode": p.Home.Country}}
	if p.Style.Photo {
		basics["image"] = "https://photos.example.com/portrait.jpg"
	}
	var profiles []m
	for _, l := range p.Links {
		network := ""
		switch {
		case strings.Contains(l, "linkedin"):
			network = "LinkedIn"
		case strings.Contains(l, "github"):
			network = "GitHub"
		default:
			basics["url"] = "https://" + l
			continue
		}
		profiles = append(profiles, m{"network": network, "username": l[strings.LastIndexByte(l, '/')+1:], "url": "https://" + l})
	}
	if profiles != nil {
		basics["profiles"] = profiles
	}
	doc := m{"basics": basics}
	var work, volunteer, studies, skills, certificates, references []m
	for _, j := range p.Jobs {
		years := p.Style.YearsOnly || j.YearsOnly
		w := m{"position": p.say(j.Title), "startDate": iso(j.From, years), "highlights": p.sayAll(j.Bullets)}
		if j.To != 0 {
			w["endDate"] = iso(j.To, years)
		}
		if j.City != "" {
			w["location"] = j.City
		}
		if j.Printed != "" {
			w["summary"] = j.Printed
		}
		if j.Volunteer {
			w["organization"] = j.at()
			volunteer = append(volunteer, w)
			continue
		}
		w["name"] = j.at()
		work = append(work, w)
	}
	for _, e := range p.Studies {
		s := m{"institution": e.School, "studyType": e.Degree, "area": e.Area, "startDate": iso(e.From, p.Style.YearsOnly), "endDate": iso(e.To, p.Style.YearsOnly), "score": e.Grade}
		if len(e.Notes) > 0 {
			s["studyType"] = e.Degree + ", " + strings.ToLower(strings.Join(e.Notes, ", "))
		}
		for k, v := range s {
			if v == "" {
				delete(s, k)
			}
		}
		studies = append(studies, s)
	}
	for _, s := range p.Skills {
		skills = append(skills, m{"name": s})
	}
	for _, c := range p.Certificates {
		x := m{"name": c.Name, "issuer": c.Issuer, "date": iso(c.Date, false)}
		if c.Expires != 0 {
			x["name"] = c.Name + " (expires " + c.Expires.ISO() + ")"
		}
		certificates = append(certificates, x)
	}
	for _, r := range p.References {
		references = append(references, m{"name": r.Name + ", " + r.Title, "reference": strings.Trim(r.Employer+", "+r.Phone+", "+r.Email, ", ")})
	}
	for key, all := range map[string][]m{"work": work, "volunteer": volunteer, "education": studies, "skills": skills, "certificates": certificates, "references": references} {
		if all != nil {
			doc[key] = all
		}
	}
	out, err := json.MarshalIndent(doc, "", "  ")
	if err != nil {
		panic(err)
	}
	return string(out)
}
