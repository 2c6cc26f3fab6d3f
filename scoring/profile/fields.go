package profile

import (
	"fmt"
	"strings"
)

// Field is one thing that a profile says or may say, with its place in the JSON Resume form.
type Field struct {
	// Path is its place in Resume: "work[0].startDate". What JSON Resume has no place for goes on in the same
	// manner: the second telephone number is "basics.phone[1]".
	Path  string
	Claim *Claim     // the claim itself
	Date  *DateClaim // the same claim with its date; nil when it is none
	// Fixed is set for running text and for addresses, which are shown as they were read and not corrected.
	Fixed bool
	value func() string
}

// Value returns what the claim was taken for, as Resume has it; an open end, which Resume leaves out, is
// "present".
func (f Field) Value() string {
	if f.Date != nil && f.Date.Present {
		return "present"
	}
	return f.value()
}

// Words returns the page's own words, whatever the recruiter made of them; "" when it has none.
func (f Field) Words() string {
	if f.Claim.Corrected {
		return f.Claim.Page
	}
	return f.Claim.Text
}

// Stated reports whether there is anything to show: words of the page, a correction, or a date that was
// concluded without words of its own, such as an open end.
func (f Field) Stated() bool {
	return f.Claim.Read() || f.Claim.Corrected || f.Date != nil && (f.Date.Present || !f.Date.Date.IsZero())
}

// part is one thing that an entry says: where the profile's entry E holds it, and where the JSON Resume
// entry R does. Everything that goes between the two, and every correction, goes by these.
type part[E, R any] struct {
	name  string // in JSON Resume
	claim func(*E) *Claim
	date  func(*E) *DateClaim // in place of claim, for a date
	slot  func(*R) *string    // nil when Resume has no place for it
}

func (p part[E, R]) field(at string, e *E) Field {
	f := Field{Path: at + p.name}
	if p.date != nil {
		f.Date = p.date(e)
		f.Claim = &f.Date.Claim
		f.value = func() string { return f.Date.Date.String() }
		return f
	}
	f.Claim = p.claim(e)
	f.value = func() string { return f.Claim.Text }
	return f
}

// fields lists what an entry says, under the path at.
func fields[E, R any](at string, e *E, parts []part[E, R]) []Field {
	var out []Field
	for _, p := range parts {
		out = append(out, p.field(at, e))
	}
	return out
}

// entry writes an entry in its JSON Resume form.
func entry[E, R any](e *E, parts []part[E, R]) (r R) {
	for _, p := range parts {
		if p.slot != nil {
			*p.slot(&r) = p.field("", e).value()
		}
	}
	return r
}

func start(p *Position) *DateClaim { return &p.Period.Start }
func end(p *Position) *DateClaim   { return &p.Period.End }

// The parts of each kind of entry, in the order in which they are shown.
var (
	workParts = []part[Position, ResumeWork]{
		{name: "position", claim: func(p *Position) *Claim { return &p.Title }, slot: func(r *ResumeWork) *string { return &r.Position }},
		{name: "name", claim: func(p *Position) *Claim { return &p.Employer }, slot: func(r *ResumeWork) *string { return &r.Name }},
		{name: "location", claim: func(p *Position) *Claim { return &p.Location }, slot: func(r *ResumeWork) *string { return &r.Location }},
		{name: "startDate", date: start, slot: func(r *ResumeWork) *string { return &r.StartDate }},
		{name: "endDate", date: end, slot: func(r *ResumeWork) *string { return &r.EndDate }},
		{name: "duration", claim: func(p *Position) *Claim { return &p.Length.Claim }},
	}
	volunteerParts = []part[Position, ResumeVolunteer]{
		{name: "position", claim: func(p *Position) *Claim { return &p.Title }, slot: func(r *ResumeVolunteer) *string { return &r.Position }},
		{name: "organization", claim: func(p *Position) *Claim { return &p.Employer }, slot: func(r *ResumeVolunteer) *string { return &r.Organization }},
		{name: "startDate", date: start, slot: func(r *ResumeVolunteer) *string { return &r.StartDate }},
		{name: "endDate", date: end, slot: func(r *ResumeVolunteer) *string { return &r.EndDate }},
	}
	educationParts = []part[Education, ResumeEducation]{
		{name: "institution", claim: func(e *Education) *Claim { return &e.School }, slot: func(r *ResumeEducation) *string { return &r.Institution }},
		{name: "location", claim: func(e *Education) *Claim { return &e.Location }},
		{name: "studyType", claim: func(e *Education) *Claim { return &e.Degree }, slot: func(r *ResumeEducation) *string { return &r.StudyType }},
		{name: "area", claim: func(e *Education) *Claim { return &e.Area }, slot: func(r *ResumeEducation) *string { return &r.Area }},
		{name: "startDate", date: func(e *Education) *DateClaim { return &e.Period.Start }, slot: func(r *ResumeEducation) *string { return &r.StartDate }},
		{name: "endDate", date: func(e *Education) *DateClaim { return &e.Period.End }, slot: func(r *ResumeEducation) *string { return &r.EndDate }},
		{name: "score", claim: func(e *Education) *Claim { return &e.Score }, slot: func(r *ResumeEducation) *string { return &r.Score }},
	}
	certificateParts = []part[Certification, ResumeCertificate]{
		{name: "name", claim: func(c *Certification) *Claim { return &c.Claim }, slot: func(r *ResumeCertificate) *string { return &r.Name }},
		{name: "issuer", claim: func(c *Certification) *Claim { return &c.Issuer }, slot: func(r *ResumeCertificate) *string { return &r.Issuer }},
		{name: "date", date: func(c *Certification) *DateClaim { return &c.Date }, slot: func(r *ResumeCertificate) *string { return &r.Date }},
		{name: "expires", date: func(c *Certification) *DateClaim { return &c.Expires }, slot: func(r *ResumeCertificate) *string { return &r.Expires }},
	}
	accountParts = []part[Account, ResumeProfile]{
		{name: "username", claim: func(a *Account) *Claim { return &a.Handle }, slot: func(r *ResumeProfile) *string { return &r.Username }},
		{name: "joined", date: func(a *Account) *DateClaim { return &a.Joined }},
	}
)

// Fields lists everything that the profile says or may say, in the order in which it is shown: the person,
// jobs, voluntary work, studies, skills, certificates, accounts, referees. Those that can be corrected point into p.
func (p *Profile) Fields() []Field {
	out := p.personFields()
	work, volunteer := 0, 0
	var voluntary []Field
	for i := range p.Positions {
		j := &p.Positions[i]
		if j.Volunteer {
			at := fmt.Sprintf("volunteer[%d].", volunteer)
			voluntary = append(append(voluntary, fields(at, j, volunteerParts)...), prose(at, j.Passages)...)
			volunteer++
			continue
		}
		at := fmt.Sprintf("work[%d].", work)
		out = append(append(out, fields(at, j, workParts)...), fixed(at+"terms", j.Terms)...)
		out = append(out, prose(at, j.Passages)...)
		work++
	}
	out = append(out, voluntary...)
	for i := range p.Studies {
		out = append(out, fields(fmt.Sprintf("education[%d].", i), &p.Studies[i], educationParts)...)
	}
	for i, at := range skillPlaces(p.Skills) {
		out = append(out, text(at.path(), &p.Skills[i].Claim))
	}
	for i := range p.Certifications {
		out = append(out, fields(fmt.Sprintf("certificates[%d].", i), &p.Certifications[i], certificateParts)...)
	}
	for i := range p.Accounts {
		a, at := &p.Accounts[i], fmt.Sprintf("basics.profiles[%d].", i+elsewhere(p.Links))
		out = append(out, fields(at, a, accountParts)...)
		out = append(append(out, fixed(at+"repositories", a.Repositories)...), fixed(at+"contributions", a.Contributions)...)
		out = append(append(out, fixed(at+"contact", []Claim{a.Contact})...), fixed(at+"authors", a.authors())...)
	}
	for i, r := range p.Referees {
		at := fmt.Sprintf("basics.references[%d].", i)
		out = append(out, fixed(at+"name", []Claim{r.Name})...)
		out = append(append(out, fixed(at+"phone", r.Phones)...), fixed(at+"email", r.Emails)...)
	}
	return out
}

func (p *Profile) personFields() []Field {
	name := text("basics.name", &p.Name)
	name.value = func() string { return nameCase(p.Name.Text) }
	out := []Field{name, text("basics.label", &p.Label)}
	for i := range p.Emails {
		out = append(out, text("basics.email"+further(i), &p.Emails[i]))
	}
	for i := range p.Phones {
		out = append(out, text("basics.phone"+further(i), &p.Phones[i]))
	}
	out = append(out, text("basics.location.address", &p.Location))
	for i, at := range linkPlaces(p.Links) {
		l := &p.Links[i]
		out = append(out, Field{Path: at, Claim: &l.Claim, Fixed: true, value: func() string { return l.URL }})
	}
	return append(out, Field{Path: "basics.summary", Claim: &p.Summary, Fixed: true, value: func() string { return p.Summary.Text }})
}

func text(path string, c *Claim) Field {
	return Field{Path: path, Claim: c, value: func() string { return c.Text }}
}

// further numbers the second of a kind and those behind it.
func further(i int) string {
	if i == 0 {
		return ""
	}
	return fmt.Sprintf("[%d]", i)
}

// prose lists running text: a single one is the summary.
func prose(at string, cs []Claim) []Field {
	if len(cs) == 1 {
		f := text(at+"summary", &cs[0])
		f.Fixed = true
		return []Field{f}
	}
	return fixed(at+"highlights", cs)
}

func fixed(at string, cs []Claim) []Field {
	var out []Field
	for i := range cs {
		f := text(fmt.Sprintf("%s[%d]", at, i), &cs[i])
		f.Fixed = true
		out = append(out, f)
	}
	return out
}

// linkPlaces tells where each link stands: the first homepage is the person's own address.
func linkPlaces(links []Link) []string {
	var out []string
	own, others := false, 0
	for _, l := range links {
		if l.Network == "" && !own {
			own = true
			out = append(out, "basics.url")
			continue
		}
		out = append(out, fmt.Sprintf("basics.profiles[%d].url", others))
		others++
	}
	return out
}

// elsewhere counts the links that are not the person's own address.
func elsewhere(links []Link) (n int) {
	for _, at := range linkPlaces(links) {
		if at != "basics.url" {
			n++
		}
	}
	return n
}

// skillPlace is where a skill stands: an entry by itself, or a keyword of one (-1 for none).
type skillPlace struct{ entry, keyword int }

func (s skillPlace) path() string {
	if s.keyword < 0 {
		return fmt.Sprintf("skills[%d].name", s.entry)
	}
	return fmt.Sprintf("skills[%d].keywords[%d]", s.entry, s.keyword)
}

// skillPlaces gathers skills under their headings, in the page's order; a skill without a heading stands
// alone.
func skillPlaces(skills []Skill) []skillPlace {
	var out []skillPlace
	entries := 0
	groups, held := map[string]int{}, map[string]int{}
	for _, s := range skills {
		if s.Group == "" {
			out = append(out, skillPlace{entries, -1})
			entries++
			continue
		}
		at, known := groups[s.Group]
		if !known {
			at = entries
			groups[s.Group] = at
			entries++
		}
		out = append(out, skillPlace{at, held[s.Group]})
		held[s.Group]++
	}
	return out
}

// Field returns the field at a path. It is false when the profile has none there.
func (p *Profile) Field(path string) (Field, bool) {
	for _, f := range p.Fields() {
		if f.Path == path {
			return f, true
		}
	}
	return Field{}, false
}

// Clear takes away all that the entry at a path ("work[1]") says, and leaves its place, so that the paths of
// the entries behind it stay as they were. The page's words under was are those of the first claim of the
// entry. It is false when there is no such entry, or its words are others.
func (p *Profile) Clear(path, was string) bool {
	words := ""
	for _, f := range p.Fields() {
		if rest, under := strings.CutPrefix(f.Path, path+"."); under && rest != "" && f.Words() != "" {
			words = f.Words()
			break
		}
	}
	if words == "" || words != was {
		return false
	}
	work, volunteer := 0, 0
	for i := range p.Positions {
		at := fmt.Sprintf("work[%d]", work)
		if p.Positions[i].Volunteer {
			at = fmt.Sprintf("volunteer[%d]", volunteer)
			volunteer++
		} else {
			work++
		}
		if at == path {
			p.Positions[i] = Position{Volunteer: p.Positions[i].Volunteer}
			return true
		}
	}
	for i := range p.Studies {
		if fmt.Sprintf("education[%d]", i) == path {
			p.Studies[i] = Education{}
			return true
		}
	}
	for i := range p.Certifications {
		if fmt.Sprintf("certificates[%d]", i) == path {
			p.Certifications[i] = Certification{}
			return true
		}
	}
	return false
}
