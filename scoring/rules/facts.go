package rules

// Facts are rows that a pack adds to the reference tables, or puts in the place of built-in rows of the same name.
// Dates are YYYY, YYYY-MM or YYYY-MM-DD, as precise as they are known. Every row says where it is known from.
type Facts struct {
	Schools        []School        `json:"schools,omitempty"`
	Employers      []Employer      `json:"employers,omitempty"`
	Technologies   []Technology    `json:"technologies,omitempty"`
	Certifications []Certification `json:"certifications,omitempty"`
}

// School is a school and what it awards.
type School struct {
	Name     string    `json:"name"`
	Names    []string  `json:"names,omitempty"` // other names, old ones included
	Country  string    `json:"country"`         // ISO 3166-1 alpha-2
	Region   string    `json:"region,omitempty"`
	City     string    `json:"city,omitempty"`
	Founded  string    `json:"founded,omitempty"`
	Closed   string    `json:"closed,omitempty"`
	Highest  string    `json:"highest,omitempty"` // the highest level that it awards or ever awarded: "bachelor", "master", "doctor" …
	Programs []Program `json:"programs,omitempty"`
	// AllPrograms says that Programs lists every program of the years since it gives: what is missing was not offered.
	AllProgramsSince string `json:"allProgramsSince,omitempty"`
	Source           string `json:"source"`
}

// Program is a course of study that a school offers or offered.
type Program struct {
	Level string `json:"level"`
	Field string `json:"field"`           // as the school names it
	First string `json:"first,omitempty"` // the first year in which somebody can have graduated
	Last  string `json:"last,omitempty"`
}

// Employer is an employer and its earlier names.
type Employer struct {
	Name         string        `json:"name"`
	Names        []string      `json:"names,omitempty"`
	Founded      string        `json:"founded,omitempty"` // before which nobody can have worked there, whatever its name
	Predecessors []Predecessor `json:"predecessors,omitempty"`
	Source       string        `json:"source"`
}

// Predecessor is a name or firm that became the employer.
type Predecessor struct {
	Name  string `json:"name"`
	Until string `json:"until,omitempty"`
}

// Technology is a product or technology with the date on which somebody outside could use it first.
type Technology struct {
	Name        string   `json:"name"`
	Names       []string `json:"names,omitempty"`
	FirstPublic string   `json:"firstPublic"`
	MadeBy      string   `json:"madeBy,omitempty"` // an employer whose people may have used it before
	Source      string   `json:"source"`
}

// Certification is a certificate with the time in which it could be earned.
type Certification struct {
	Name       string   `json:"name"`
	Names      []string `json:"names,omitempty"`
	Issuer     string   `json:"issuer,omitempty"`
	First      string   `json:"first,omitempty"` // the first date on which it could be earned, trials included
	Last       string   `json:"last,omitempty"`
	ValidYears int      `json:"validYears,omitempty"` // 0: not known, or for ever
	Source     string   `json:"source"`
}

func (f Facts) validate(fault faulter, known Known) {}
