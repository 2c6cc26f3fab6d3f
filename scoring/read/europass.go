package read

import (
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// europass reads a Europass CV in either of its XML forms. Every text of it is a claim of its own.
func (r *Reader) europass(doc *document.Document) profile.Profile {
	var p profile.Profile
	e := europassReader{page: newPage(r, doc, &p), jobs: map[string]int{}, employers: map[string]profile.Claim{}, going: map[string]bool{}}
	for _, v := range doc.Values {
		path := stepsOf(v.Path)
		c := claimOf(v.Text, 0, v.Text.Len(), profile.Sure)
		last := path[len(path)-1].name
		switch {
		case path.under("workexperience", "positionhistory", "employerhistory"):
			e.job(path, last, c)
		case path.under("education", "educationorganizationattendance"):
			e.study(path, last, c)
		case path.under("identification", "candidateperson", "candidatesupplier"):
			e.person(path, last, c)
		case path.under("headline"):
			if last == "label" && path.under("description") {
				p.Label = c
			}
		case path.under("executivesummary"):
			p.Summary = c
		case path.under("skills", "personqualifications"):
			e.skill(path, last, c)
		}
	}
	e.finish()
	return p
}

// europassReader keeps what the elements of a Europass CV say of each other.
type europassReader struct {
	*page
	jobs      map[string]int           // the position that an element is
	employers map[string]profile.Claim // of the new form, by element: several positions may stand under one
	going     map[string]bool          // entries that go on
	given     profile.Claim
	surname   profile.Claim
	dialing   string
	channel   string
}

// pathStep is one element of a path.
type pathStep struct {
	name, full string
}

type pathSteps []pathStep

func stepsOf(path string) (out pathSteps) {
	at := 0
	for _, part := range strings.Split(path, ".") {
		at += len(part)
		name, _, _ := strings.Cut(part, "[")
		out = append(out, pathStep{name, path[:at]})
		at++
	}
	return out
}

// under reports whether one of the elements around the value has one of these names.
func (s pathSteps) under(names ...string) bool { return s.at(names...) != "" }

// at returns the path down to the first element of one of these names, trying the names in order.
func (s pathSteps) at(names ...string) string {
	for _, name := range names {
		for _, st := range s {
			if st.name == name {
				return st.full
			}
		}
	}
	return ""
}

func (e *europassReader) person(path pathSteps, last string, c profile.Claim) {
	switch {
	case last == "firstname" || last == "givenname":
		e.given = c
	case last == "surname" || last == "familyname":
		e.surname = c
	case last == "channelcode":
		e.channel, e.dialing = strings.ToLower(c.Text), ""
	case last == "countrydialing":
		e.dialing = "+" + strings.TrimLeft(c.Text, "+0")
	case last == "dialnumber":
		if !strings.HasPrefix(c.Text, "+") && e.dialing != "" {
			c.Text, c.Source = e.dialing+" "+c.Text, span.Text{}
		}
		e.p.Phones = append(e.p.Phones, c)
	case last == "uri":
		if strings.Contains(c.Text, "@") {
			e.addEmail(c)
		} else if e.channel == "web" || strings.Contains(c.Text, "://") || strings.HasPrefix(c.Text, "www.") {
			e.addLink(c, c.Text)
		}
	case last == "municipality" || last == "cityname":
		e.p.Location = c
	case path.under("country") && last == "code" && path.under("address"):
		e.p.Country = strings.ToUpper(c.Text)
	case last == "contact" && path.under("email"):
		e.addEmail(c)
	case last == "contact" && path.under("telephone"):
		e.p.Phones = append(e.p.Phones, c)
	case last == "contact" && path.under("website"):
		e.addLink(c, c.Text)
	}
}

func (e *europassReader) job(path pathSteps, last string, c profile.Claim) {
	at := path.at("workexperience", "positionhistory")
	if at == "" { // of the employer
		if last == "organizationname" {
			e.employers[path.at("employerhistory")] = c
		}
		return
	}
	n, known := e.jobs[at]
	if !known {
		n = len(e.p.Positions)
		e.jobs[at] = n
		e.p.Positions = append(e.p.Positions, profile.Position{})
	}
	job := &e.p.Positions[n]
	switch {
	case last == "name" && path.under("employer"):
		job.Employer = c
	case last == "label" && path.under("position") || last == "positiontitle":
		job.Title = c
	case last == "activities" || last == "description" && !path.under("employer"):
		job.Passages = append(job.Passages, c)
	case last == "municipality" || last == "city" || last == "cityname":
		job.Location = c
	default:
		e.period(&job.Period, at, path, last, c)
	}
}

func (e *europassReader) study(path pathSteps, last string, c profile.Claim) {
	at := path.at("education", "educationorganizationattendance")
	key := "study " + at
	n, known := e.jobs[key]
	if !known {
		n = len(e.p.Studies)
		e.jobs[key] = n
		e.p.Studies = append(e.p.Studies, profile.Education{})
	}
	st := &e.p.Studies[n]
	switch {
	case last == "name" && path.under("organisation") || last == "organizationname":
		st.School = c
	case last == "title" || last == "degreename":
		st.Degree = c
	case last == "label" && path.under("field") || last == "mainsubject" || last == "degreemajor" || last == "programname":
		st.Area = c
	default:
		e.period(&st.Period, key, path, last, c)
	}
}

// period reads the dates of an entry.
func (e *europassReader) period(p *profile.Period, key string, path pathSteps, last string, c profile.Claim) {
	switch {
	case last == "from" || last == "formatteddatetime" && path.under("startdate"):
		p.Start = isoDate(c)
	case last == "to" || last == "formatteddatetime" && path.under("enddate"):
		p.End = isoDate(c)
	case last == "current" || last == "currentindicator" || last == "ongoing":
		e.going[key] = strings.EqualFold(c.Text, "true") || c.Text == "1"
	}
}

// skill reads skills that are named one by one. Running text about skills is kept as a passage.
func (e *europassReader) skill(path pathSteps, last string, c profile.Claim) {
	if path.under("language", "foreignlanguage", "mothertongue") {
		return
	}
	switch {
	case last == "competencyname" || last == "skillname":
		e.p.Skills = append(e.p.Skills, profile.Skill{Claim: c})
	case last == "description" || last == "label" && path.under("description"):
		e.p.Passages = append(e.p.Passages, c)
	}
}

func (e *europassReader) finish() {
	e.p.Name = joinClaims(e.given, e.surname)
	for at, n := range e.jobs {
		if strings.HasPrefix(at, "study ") {
			continue
		}
		job := &e.p.Positions[n]
		for under, employer := range e.employers {
			if strings.HasPrefix(at, under+".") && !job.Employer.Read() {
				job.Employer = employer
			}
		}
		job.Period.End.Present = !job.Period.End.Read() && e.going[at]
		whole(&job.Period, false)
	}
	for i := range e.p.Studies {
		st := &e.p.Studies[i]
		whole(&st.Period, false)
		if level, n := e.degreeAt(st.Degree.Text); n > 0 {
			st.Level = level
		}
	}
}

// joinClaims makes one claim of two that stand apart.
func joinClaims(a, b profile.Claim) profile.Claim {
	if !a.Read() {
		return b
	}
	if !b.Read() {
		return a
	}
	a.Text, a.Source = a.Text+" "+b.Text, span.Text{}
	a.Spans = append(a.Spans[:len(a.Spans):len(a.Spans)], b.Spans...)
	return a
}
