package rules

import (
	"fmt"
	"strconv"
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Facts are rows that a pack adds to the reference tables. A row that has the name of a built-in one corrects it: what the
// row leaves out stays as it was. Dates are YYYY, YYYY-MM or YYYY-MM-DD, as precise as they are known; "unknown" takes a
// built-in date away. A name that may mean several things is never judged, whatever a row says of it.
type Facts struct {
	AsOf           string          `json:"asOf" jsonschema:"format=date"` // the day on which the rows were last looked over: findings are dated by it
	Schools        []School        `json:"schools,omitempty" jsonschema:"maxItems=5000"`
	Employers      []Employer      `json:"employers,omitempty" jsonschema:"maxItems=5000"`
	Technologies   []Technology    `json:"technologies,omitempty" jsonschema:"maxItems=5000"`
	Certifications []Certification `json:"certifications,omitempty" jsonschema:"maxItems=5000"`
}

// MaxRows is how many rows of facts a pack may have in all.
const MaxRows = 5000

// School is a school and what it awards.
type School struct {
	Name    string   `json:"name" jsonschema:"maxLength=150"`
	Names   []string `json:"names,omitempty" jsonschema:"maxItems=20,maxLength=150"` // other names, old ones included
	Country string   `json:"country" jsonschema:"format=country"`                    // ISO 3166-1 alpha-2: "NO"
	Region  string   `json:"region,omitempty" jsonschema:"maxLength=80"`             // in the US the state's postal code
	City    string   `json:"city,omitempty" jsonschema:"maxLength=80"`
	Founded string   `json:"founded,omitempty" jsonschema:"format=known-date"` // the earliest day on which anybody can have studied there, at older schools that became it too
	Closed  string   `json:"closed,omitempty" jsonschema:"format=known-date"`  // the day on which teaching ended
	// Highest is the highest level that the school awards or ever awarded.
	Highest  string    `json:"highest,omitempty" jsonschema:"enum=certificate,enum=associate,enum=bachelor,enum=master,enum=doctor"`
	Programs []Program `json:"programs,omitempty" jsonschema:"maxItems=2000"`
	// AllProgramsSince says that Programs lists every program with graduates from that year on: what is missing was not
	// offered. Without it nothing is said of what is missing.
	AllProgramsSince string `json:"allProgramsSince,omitempty" jsonschema:"format=year"`
	Source           string `json:"source" jsonschema:"maxLength=200"` // where this is known from, for whoever meets a finding
}

// Program is a course of study that a school offers or offered.
type Program struct {
	Level string   `json:"level" jsonschema:"enum=certificate,enum=associate,enum=bachelor,enum=master,enum=doctor"`
	Field string   `json:"field" jsonschema:"maxLength=150"`                      // as the school names it: "Data Science"
	Like  []string `json:"like,omitempty" jsonschema:"maxItems=10,maxLength=150"` // better known fields that are near to it: "Computer Science"
	First string   `json:"first,omitempty" jsonschema:"format=year"`              // the first year in which somebody can have graduated
	Last  string   `json:"last,omitempty" jsonschema:"format=year"`               // the last one, when the program has ended
}

// Employer is an employer and its earlier names.
type Employer struct {
	Name  string   `json:"name" jsonschema:"maxLength=150"`
	Names []string `json:"names,omitempty" jsonschema:"maxItems=20,maxLength=150"`
	// Telling are words of which one must stand beside the name before it surely means this employer. A name that is a town,
	// a person's name or another ordinary word needs them.
	Telling      []string      `json:"telling,omitempty" jsonschema:"maxItems=20,maxLength=60"`
	Founded      string        `json:"founded,omitempty" jsonschema:"format=known-date"` // before which nobody can have worked there, at its predecessors neither
	Predecessors []Predecessor `json:"predecessors,omitempty" jsonschema:"maxItems=20"`
	Source       string        `json:"source" jsonschema:"maxLength=200"`
}

// Predecessor is a name or firm that became the employer.
type Predecessor struct {
	Name  string `json:"name" jsonschema:"maxLength=150"`
	Until string `json:"until,omitempty" jsonschema:"format=partial-date"`
}

// Technology is a product or technology with the date on which somebody outside could use it first. Its names count only as
// they are written here.
type Technology struct {
	Name   string   `json:"name" jsonschema:"minLength=2,maxLength=60"`
	Names  []string `json:"names,omitempty" jsonschema:"maxItems=20,minLength=2,maxLength=60"`
	Listed bool     `json:"listed,omitempty"`                                       // the name is an ordinary word: it counts only alone or in a list beside others
	Unless []string `json:"unless,omitempty" jsonschema:"maxItems=20,maxLength=60"` // words beside the name that give it another meaning
	// FirstPublic is the earliest date on which anybody outside can have used it, previews and older names included.
	FirstPublic string `json:"firstPublic" jsonschema:"format=known-date"`
	// MadeBy is an employer whose people may have used it before. The name then counts only under jobs there, unless
	// UsedElsewhere is true.
	MadeBy        string `json:"madeBy,omitempty" jsonschema:"maxLength=150"`
	LeadMonths    int    `json:"leadMonths,omitempty" jsonschema:"minimum=24,maximum=240"` // how long before; 24 when it is left out
	UsedElsewhere bool   `json:"usedElsewhere,omitempty"`
	Source        string `json:"source" jsonschema:"maxLength=200"`
}

// Certification is a certificate or licence with the time in which it could be earned.
type Certification struct {
	Name       string   `json:"name" jsonschema:"maxLength=120"`
	Names      []string `json:"names,omitempty" jsonschema:"maxItems=20,maxLength=120"`
	Issuer     string   `json:"issuer" jsonschema:"maxLength=120"`                      // a word of its issuer's name: one from another issuer is not judged
	First      string   `json:"first,omitempty" jsonschema:"format=known-date"`         // the first date on which it could be earned, trials included
	Last       string   `json:"last,omitempty" jsonschema:"format=known-date"`          // the last one
	ValidYears int      `json:"validYears,omitempty" jsonschema:"minimum=1,maximum=50"` // for how long it is valid; left out when not known, or for ever
	Source     string   `json:"source" jsonschema:"maxLength=200"`
}

// levels are the levels of degrees by the names that packs use.
var levels = map[string]facts.Level{
	"certificate": facts.Certificate, "associate": facts.Associate, "bachelor": facts.Bachelor, "master": facts.Master, "doctor": facts.Doctor,
}

// Rows returns the facts as rows for the tables, which name the pack as their source.
func (p Pack) Rows() facts.Rows {
	if p.Facts == nil {
		return facts.Rows{}
	}
	r := facts.Rows{From: "pack " + p.ID + " " + p.Version, AsOf: p.Facts.AsOf}
	for _, s := range p.Facts.Schools {
		row := facts.SchoolRow{
			Name: s.Name, Names: s.Names, City: s.City, Region: s.Region, Country: s.Country, Founded: s.Founded, Closed: s.Closed,
			Highest: levels[s.Highest], AllSince: year(s.AllProgramsSince), Source: s.Source,
		}
		for _, x := range s.Programs {
			row.Programs = append(row.Programs, facts.ProgramRow{Level: levels[x.Level], Field: x.Field, Like: x.Like, First: year(x.First), Last: year(x.Last)})
		}
		r.Schools = append(r.Schools, row)
	}
	for _, e := range p.Facts.Employers {
		row := facts.EmployerRow{Name: e.Name, Names: e.Names, Telling: e.Telling, Founded: e.Founded, Source: e.Source}
		for _, x := range e.Predecessors {
			row.Predecessors = append(row.Predecessors, facts.PredecessorRow(x))
		}
		r.Employers = append(r.Employers, row)
	}
	for _, t := range p.Facts.Technologies {
		r.Technologies = append(r.Technologies, facts.TechnologyRow(t))
	}
	for _, c := range p.Facts.Certifications {
		r.Certifications = append(r.Certifications, facts.CertificationRow{Name: c.Name, Names: c.Names, Issuer: c.Issuer, First: c.First, Last: c.Last, Years: c.ValidYears, Source: c.Source})
	}
	return r
}

// year reads a year that was found to be one.
func year(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

// ClashesOf tells what is left out of a pack's facts when they are laid over tables, because it may mean several things there. It is
// no fault of the pack, which other tables may take whole; whoever writes the pack should know it.
func (p Pack) ClashesOf(t *facts.Tables) (out []Fault) {
	_, clashes := t.With(p.Rows())
	for _, c := range clashes {
		out = append(out, Fault{Path: "facts." + c.Path, Say: c.Say, Mend: c.Mend})
	}
	return out
}

// Tables lays the facts of the packs over tables. The facts of the most trusted pack lie on top.
func (e Effective) Tables(t *facts.Tables) *facts.Tables {
	var rows []facts.Rows
	for i := len(e.Layers) - 1; i >= 0; i-- {
		if e.Layers[i].Pack.Facts != nil {
			rows = append(rows, e.Layers[i].Pack.Rows())
		}
	}
	t, _ = t.With(rows...)
	return t
}

func (f Facts) validate(fault faulter, known Known) {
	if n := len(f.Schools) + len(f.Employers) + len(f.Technologies) + len(f.Certifications); n > MaxRows {
		fault("facts", say("has %d rows", n), say("write at most %d in one pack", MaxRows))
	}
	names := rowNames{fault: fault}
	names.start()
	for i, s := range f.Schools {
		path := fmt.Sprintf("facts.schools[%d]", i)
		names.row(path, s.Name+", "+s.Country, nil)
		s.validate(path, fault)
	}
	names.start()
	for i, e := range f.Employers {
		path := fmt.Sprintf("facts.employers[%d]", i)
		names.row(path, e.Name, e.Names)
		e.validate(path, fault)
	}
	names.start()
	for i, t := range f.Technologies {
		path := fmt.Sprintf("facts.technologies[%d]", i)
		names.row(path, t.Name, t.Names)
		t.validate(path, fault)
	}
	names.start()
	for i, c := range f.Certifications {
		path := fmt.Sprintf("facts.certifications[%d]", i)
		names.row(path, c.Name, c.Names)
		c.validate(path, fault)
	}
}

// rowNames finds names that two rows of a kind have.
type rowNames struct {
	fault faulter
	seen  map[string]string // the path of the first one by its words
}

func (n *rowNames) start() { n.seen = map[string]string{} }

func (n *rowNames) row(path, name string, names []string) {
	n.name(path+".name", name)
	for i, other := range names {
		n.name(fmt.Sprintf("%s.names[%d]", path, i), other)
	}
}

func (n *rowNames) name(path, name string) {
	key := strings.Join(strings.Fields(strings.ToLower(name)), " ")
	if key == "" {
		return
	}
	if strings.Contains(key, "://") || strings.HasPrefix(key, "www.") {
		n.fault(path, say("is an address"), say("write the name; nothing is ever fetched"))
	}
	if first, twice := n.seen[key]; twice {
		// "Terraform" and "terraform" are two forms of one technology's name.
		if row, _, _ := strings.Cut(first, "]"); !strings.HasPrefix(path, row+"]") || !strings.HasPrefix(path, "facts.technologies") {
			n.fault(path, say("is %q, as %s is", name, first), say("write each name once"))
		}
		return
	}
	n.seen[key] = path
}

func (s School) validate(path string, fault faulter) {
	if s.Country == "US" && (len(s.Region) != 2 || s.Region != strings.ToUpper(s.Region)) {
		fault(path+".region", say("is no state of the US"), say(`write the state's postal code for a school in the US: "MA"`))
	}
	before(path, "founded", s.Founded, "closed", s.Closed, fault)
	if s.Founded == "" && s.Closed == "" && s.Highest == "" && len(s.Programs) == 0 && len(s.Names) == 0 {
		fault(path, say("says nothing of the school"), say("give founded, closed, highest, programs or other names, or remove it"))
	}
	if s.AllProgramsSince != "" && len(s.Programs) == 0 {
		fault(path+".allProgramsSince", say("is given without programs, which would say that the school offered nothing"), say("list the programs, or remove it"))
	}
	for i, x := range s.Programs {
		at := fmt.Sprintf("%s.programs[%d]", path, i)
		before(at, "first", x.First, "last", x.Last, fault)
		if s.Highest != "" && levels[x.Level] > levels[s.Highest] {
			fault(at+".level", say("is %q, above the highest that the school awards", x.Level), say("raise highest to %q, or lower the level", x.Level))
		}
	}
}

func (e Employer) validate(path string, fault faulter) {
	if e.Founded == "" && len(e.Predecessors) == 0 && len(e.Names) == 0 {
		fault(path, say("says nothing of the employer"), say("give founded, predecessors or other names, or remove it"))
	}
	for i, p := range e.Predecessors {
		at := fmt.Sprintf("%s.predecessors[%d]", path, i)
		if strings.EqualFold(p.Name, e.Name) {
			fault(at+".name", say("is the employer's own name"), say("write the name that it had before"))
		}
		before(path, "founded", e.Founded, fmt.Sprintf("predecessors[%d].until", i), p.Until, fault)
	}
}

func (t Technology) validate(path string, fault faulter) {
	for i, name := range append([]string{t.Name}, t.Names...) {
		at := path + ".name"
		if i > 0 {
			at = fmt.Sprintf("%s.names[%d]", path, i-1)
		}
		if wrong, mend := t.name(name); !wrong.IsZero() {
			fault(at, wrong, mend)
		}
	}
	switch {
	case t.MadeBy == "" && t.LeadMonths != 0:
		fault(path+".leadMonths", say("is given without madeBy"), say("name the employer whose people had it before, or remove it"))
	case t.MadeBy == "" && t.UsedElsewhere:
		fault(path+".usedElsewhere", say("is given without madeBy"), say("remove it: a technology without a maker counts under every job"))
	}
}

// name tells what is wrong with a name of a technology. One that ordinary writing has, too, would be found in it.
func (t Technology) name(name string) (wrong, mend wording.Text) {
	plain := strings.Trim(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .-+#/&'") == ""
	switch {
	case name == "", strings.Contains(name, "://"):
		return wrong, mend // is refused already
	case !plain:
		return say("is %q", name), say("write it in letters without accents, digits, and . - + # / & '")
	case strings.ContainsAny(name[:1], " -+#/&'"):
		return say("is %q", name), say("begin it with a letter or a digit")
	case !t.Listed && name == strings.ToLower(name) && !strings.ContainsAny(name, "0123456789.+#/"):
		return say("is %q, which may be ordinary words", name), say(`write it with the capitals that it has, or add "listed": true, so that it counts only in lists`)
	case !t.Listed && len(name) < 3:
		return say("is %q, which may mean many things", name), say(`write a longer name, or add "listed": true, so that it counts only in lists`)
	}
	return wrong, mend
}

func (c Certification) validate(path string, fault faulter) {
	if c.First == "" && c.Last == "" && c.ValidYears == 0 && len(c.Names) == 0 {
		fault(path, say("says nothing of the certificate"), say("give first, last, validYears or other names, or remove it"))
	}
	before(path, "first", c.First, "last", c.Last, fault)
}

// before tells when the first of two dates of a row does not come before the second.
func before(path, first, a, second, b string, fault faulter) {
	x, errX := timespan.Parse(a)
	y, errY := timespan.Parse(b)
	if errX == nil && errY == nil && y.CertainlyBefore(x) {
		fault(path+"."+second, say("is %s, before %s, which is %s", b, first, a), say("change one of the two"))
	}
}
