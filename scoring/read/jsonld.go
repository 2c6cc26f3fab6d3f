package read

import (
	"slices"
	"strings"

	"github.com/tidwall/gjson"

	"plumbline/scoring/facts"
)

// maxLinkedDepth is how deep JSON-LD is followed.
const maxLinkedDepth = 8

// linkedData is all the JSON-LD of a page: schema.org's words for people, whatever the context calls them.
type linkedData struct {
	byID map[string]gjson.Result // what @id names, where it says more than its id
}

// linked reads the one person that the page's JSON-LD is about. A page with several is a list, and about none
// of them, unless a ProfilePage says which.
func (g *page) linked() (stated, bool) {
	ld := linkedData{byID: map[string]gjson.Result{}}
	var all []gjson.Result
	for _, raw := range g.doc.Structured {
		if gjson.Valid(raw) {
			all = append(all, gjson.Parse(raw))
		}
	}
	for _, v := range all {
		ld.index(v, 0)
	}
	var people, mains []gjson.Result
	for _, v := range all {
		ld.people(v, 0, false, &people, &mains)
	}
	if len(mains) > 0 {
		people = mains
	}
	var person gjson.Result
	for _, p := range people {
		name, other := ld.text(p, "name"), ld.text(person, "name")
		if person.Exists() && !same(name, other) {
			return stated{}, false
		}
		if len(p.Raw) > len(person.Raw) {
			person = p
		}
	}
	if !person.Exists() {
		return stated{}, false
	}
	return g.linkedPerson(ld, person), true
}

func (ld linkedData) index(v gjson.Result, depth int) {
	if depth > maxLinkedDepth || !v.IsObject() && !v.IsArray() {
		return
	}
	if id := v.Get(`\@id`).String(); v.IsObject() && id != "" && len(v.Raw) > len(ld.byID[id].Raw) && len(v.Map()) > 1 {
		ld.byID[id] = v
	}
	v.ForEach(func(_, item gjson.Result) bool { ld.index(item, depth+1); return true })
}

// people collects the persons that stand by themselves, and apart from them those that a page is about.
func (ld linkedData) people(v gjson.Result, depth int, main bool, people, mains *[]gjson.Result) {
	if depth > maxLinkedDepth {
		return
	}
	if v.IsArray() {
		v.ForEach(func(_, item gjson.Result) bool { ld.people(item, depth+1, main, people, mains); return true })
		return
	}
	if !v.IsObject() {
		return
	}
	v = ld.whole(v)
	switch {
	case ld.is(v, "Person"):
		if main {
			*mains = append(*mains, v)
		} else {
			*people = append(*people, v)
		}
	case ld.is(v, "ProfilePage"):
		for _, key := range []string{"mainEntity", "about"} {
			if m := ld.get(v, key); m.Exists() {
				ld.people(m, depth+1, true, people, mains)
				return
			}
		}
	default:
		for _, key := range []string{`\@graph`, "mainEntity", "mainEntityOfPage"} {
			if m := v.Get(key); m.IsArray() || m.IsObject() {
				ld.people(m, depth+1, main, people, mains)
			}
		}
	}
}

// whole follows an object that is nothing but a reference.
func (ld linkedData) whole(v gjson.Result) gjson.Result {
	if id := v.Get(`\@id`).String(); id != "" && len(v.Map()) <= 2 {
		if full, ok := ld.byID[id]; ok {
			return full
		}
	}
	return v
}

// is reports whether an object is of a type, by its short name, a prefixed one or the whole address.
func (ld linkedData) is(v gjson.Result, kinds ...string) bool {
	found := false
	each(v.Get(`\@type`), func(t gjson.Result) {
		s := t.String()
		if at := strings.LastIndexAny(s, "/#:"); at >= 0 {
			s = s[at+1:]
		}
		found = found || slices.Contains(kinds, s)
	})
	return found
}

// get returns a property under any of the names that contexts give it.
func (ld linkedData) get(v gjson.Result, key string) gjson.Result {
	for _, prefix := range []string{"", "schema:", `https://schema\.org/`, `http://schema\.org/`} {
		if r := v.Get(prefix + key); r.Exists() {
			return r
		}
	}
	return gjson.Result{}
}

// all returns the values of a property, references followed.
func (ld linkedData) all(v gjson.Result, key string) []gjson.Result {
	var out []gjson.Result
	var add func(r gjson.Result, depth int)
	add = func(r gjson.Result, depth int) {
		each(r, func(item gjson.Result) {
			for _, wrap := range []string{`\@list`, `\@set`} {
				if inner := item.Get(wrap); item.IsObject() && inner.Exists() && depth < maxLinkedDepth {
					add(inner, depth+1)
					return
				}
			}
			if item.IsObject() {
				item = ld.whole(item)
			}
			out = append(out, item)
		})
	}
	add(ld.get(v, key), 0)
	return out
}

// one returns the first value of the first of the properties that there is.
func (ld linkedData) one(v gjson.Result, keys ...string) gjson.Result {
	for _, key := range keys {
		if vs := ld.all(v, key); len(vs) > 0 {
			return vs[0]
		}
	}
	return gjson.Result{}
}

// words returns what a value says: itself, or its name when it is an object.
func (ld linkedData) words(v gjson.Result) string {
	if w := ld.plain(v); !masked(w) {
		return w
	}
	return ""
}

func (ld linkedData) plain(v gjson.Result) string {
	switch {
	case v.Type == gjson.String || v.Type == gjson.Number:
		return strings.TrimSpace(v.String())
	case v.IsObject():
		if inner := v.Get(`\@value`); inner.Exists() {
			return strings.TrimSpace(inner.String())
		}
		n := ld.one(v, "name")
		if n.Type == gjson.String {
			return strings.TrimSpace(n.String())
		}
		return strings.TrimSpace(n.Get(`\@value`).String())
	}
	return ""
}

func (ld linkedData) text(v gjson.Result, keys ...string) string {
	for _, key := range keys {
		for _, one := range ld.all(v, key) {
			if s := ld.words(one); s != "" {
				return s
			}
		}
	}
	return ""
}

func (ld linkedData) texts(v gjson.Result, key string) []string {
	var out []string
	for _, one := range ld.all(v, key) {
		if s := ld.words(one); s != "" {
			out = append(out, s)
		}
	}
	return out
}

func (g *page) linkedPerson(ld linkedData, p gjson.Result) stated {
	s := stated{
		name: ld.text(p, "name"), label: ld.text(p, "jobTitle"), summary: ld.text(p, "description", "disambiguatingDescription"),
		phones: ld.texts(p, "telephone"), links: ld.texts(p, "sameAs"), skills: append(ld.texts(p, "knowsAbout"), ld.texts(p, "skills")...),
	}
	if s.name == "" {
		s.name = strings.TrimSpace(ld.text(p, "givenName") + " " + ld.text(p, "familyName"))
	}
	for _, e := range ld.texts(p, "email") {
		s.emails = append(s.emails, strings.TrimPrefix(e, "mailto:"))
	}
	s.skills = slices.DeleteFunc(s.skills, isURL)
	s.location, s.country = ld.place(p)
	for _, key := range []string{"worksFor", "memberOf", "hasOccupation"} {
		for _, v := range ld.all(p, key) {
			if key == "memberOf" && !ld.is(v, "OrganizationRole", "EmployeeRole", "Role") {
				continue // a club is no employer
			}
			if j := ld.role(v); !strings.HasPrefix(j.employer, "@") && j.employer+j.title != "" && j.title+j.employer != s.label {
				s.addJob(j)
			}
		}
	}
	for _, v := range ld.all(p, "alumniOf") {
		if st := ld.study(v); st.school != "" {
			s.studies = append(s.studies, st)
		}
	}
	for _, v := range ld.all(p, "hasCredential") {
		g.credential(ld, v, &s)
	}
	return s
}

// addJob adds a job, or what an occupation says of a job that is already there.
func (s *stated) addJob(j statedJob) {
	for i := range s.jobs {
		have := &s.jobs[i]
		if j.employer == "" && (have.title == "" && len(s.jobs) == 1 || same(have.title, j.title)) {
			if have.title == "" {
				have.title = j.title
			}
			return
		}
	}
	s.jobs = append(s.jobs, j)
}

func (ld linkedData) place(p gjson.Result) (location, country string) {
	for _, key := range []string{"address", "homeLocation", "workLocation"} {
		v := ld.one(p, key)
		if inner := ld.one(v, "address"); inner.Exists() {
			v = inner
		}
		if v.Type == gjson.String {
			return v.String(), ""
		}
		country = ld.text(v, "addressCountry")
		if location = ld.text(v, "addressLocality"); location == "" {
			location = ld.words(v)
		}
		if location != "" {
			return location, country
		}
	}
	return "", ""
}

// role reads an organisation, the role held in one, or an occupation.
func (ld linkedData) role(v gjson.Result) statedJob {
	org, inner := v, ld.one(v, "worksFor", "memberOf", "hasOccupation")
	if inner.Exists() {
		org = inner
	}
	j := statedJob{title: ld.text(v, "roleName", "namedPosition", "jobTitle"), location: ld.text(v, "location")}
	if ld.is(org, "Occupation") {
		j.title = ld.words(org)
		j.employer = ld.text(org, "hiringOrganization")
	} else {
		j.employer = ld.words(org)
	}
	j.start, j.end = ld.text(v, "startDate"), ld.text(v, "endDate")
	if m := ld.one(org, "member", "employee"); m.Exists() && !ld.is(m, "Person") { // the role inside the organisation
		if j.start == "" && j.end == "" {
			j.start, j.end = ld.text(m, "startDate"), ld.text(m, "endDate")
		}
		if j.title == "" {
			j.title = ld.text(m, "roleName", "namedPosition")
		}
	}
	return j
}

func (ld linkedData) study(v gjson.Result) statedStudy {
	org := v
	if inner := ld.one(v, "alumniOf"); inner.Exists() {
		org = inner
	}
	st := statedStudy{school: ld.words(org), start: ld.text(v, "startDate"), end: ld.text(v, "endDate"), degree: ld.text(v, "roleName", "namedPosition")}
	if m := ld.one(org, "member"); m.Exists() && !ld.is(m, "Person") && st.start == "" && st.end == "" {
		st.start, st.end = ld.text(m, "startDate"), ld.text(m, "endDate")
	}
	return st
}

// credential reads a degree, which may belong to a study that is already there, or a certificate.
func (g *page) credential(ld linkedData, v gjson.Result, s *stated) {
	name, issuer := ld.words(v), ld.text(v, "recognizedBy", "sourceOrganization", "publisher")
	date := ld.text(v, "dateCreated", "validFrom", "datePublished")
	if name == "" {
		return
	}
	level, n := g.degreeAt(name)
	category := strings.ToLower(ld.text(v, "credentialCategory", "educationalLevel"))
	if level == facts.LevelUnknown && !strings.Contains(category, "degree") || level == facts.Certificate {
		s.certificates = append(s.certificates, statedCertificate{name, issuer, date, ld.text(v, "expires", "validUntil")})
		return
	}
	st := statedStudy{school: issuer, degree: name, area: ld.text(v, "about", "competencyRequired"), end: date}
	if rest, ok := strings.CutPrefix(strings.TrimSpace(name[n:]), "in "); ok && n > 0 {
		st.degree, st.area = strings.TrimSpace(name[:n]), rest
	}
	for i := range s.studies {
		if have := &s.studies[i]; have.degree == "" && (issuer == "" && len(s.studies) == 1 || same(have.school, issuer)) {
			have.degree, have.area = st.degree, st.area
			return
		}
	}
	s.studies = append(s.studies, st)
}

// each calls f for the value, or for each of a list of values.
func each(v gjson.Result, f func(gjson.Result)) {
	if v.IsArray() {
		v.ForEach(func(_, item gjson.Result) bool { f(item); return true })
	} else if v.Exists() {
		f(v)
	}
}
