package facts

import (
	"strconv"

	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Rows are rows of somebody's own for the tables. Dates are partial ISO 8601, as precise as they are known: "" leaves the
// date open, or as a built-in row of the same name has it, and Forgotten takes it away.
type Rows struct {
	From           string // who answers for them: "pack acme/engineering 1.2.0"; named behind the source of each row
	AsOf           string // the day on which they were last looked over
	Schools        []SchoolRow
	Employers      []EmployerRow
	Technologies   []TechnologyRow
	Certifications []CertificationRow
}

// Forgotten stands for a date that a row takes away from the built-in one.
const Forgotten = "unknown"

// SchoolRow is a school and what it awards.
type SchoolRow struct {
	Name                  string
	Names                 []string
	City, Region, Country string
	Founded               string // the earliest day on which anybody can have studied there
	Closed                string
	Highest               Level // the highest that it awards or ever awarded; LevelUnknown when that is not said
	Programs              []ProgramRow
	AllSince              int // the year since which Programs has everything that was offered; 0 when it may lack some
	Source                string
}

// ProgramRow is a course of study.
type ProgramRow struct {
	Level       Level
	Field       string
	Like        []string // fields that the tables know and that are near to it
	First, Last int      // the years in which somebody can have graduated first and last; 0 when not known
}

// EmployerRow is an employer.
type EmployerRow struct {
	Name         string
	Names        []string
	Telling      []string // words of which one stands beside a name that may mean others too
	Founded      string   // the earliest date at which anyone can have worked there
	Predecessors []PredecessorRow
	Source       string
}

// PredecessorRow is a name or firm that became an employer.
type PredecessorRow struct{ Name, Until string }

// TechnologyRow is a product or technology.
type TechnologyRow struct {
	Name          string
	Names         []string
	Listed        bool     // the names are ordinary words, too, and count only alone or in a list beside others
	Unless        []string // words beside it that give it another meaning
	FirstPublic   string
	MadeBy        string // an employer whose people may have used it before
	LeadMonths    int    // how long before; 0 for leadMonths
	UsedElsewhere bool   // with MadeBy: the name means this product under jobs at other employers, too
	Source        string
}

// CertificationRow is a certificate.
type CertificationRow struct {
	Name        string
	Names       []string
	Issuer      string
	First, Last string // when it could be earned first and last
	Years       int    // for how long it is valid; 0 when not known
	Source      string
}

// Clash is a name in a row that is not taken, because it may mean something else, or a part of a row that cannot be used.
// Whatever clashes is left out: it makes no finding.
type Clash struct {
	Row  int          // of the Rows given, from 0
	Path string       // in them: "technologies[3].names[0]"
	Say  wording.Text // what is wrong, going on after the path: "is a name of AWS Lambda, too"
	Mend wording.Text // what to do
}

// source returns what a line of a row of somebody's own rests on; builtin for any other.
func (t *Tables) source(column string, builtin Source) Source {
	if column == "" {
		return builtin
	}
	i, err := strconv.Atoi(column)
	if err != nil || i >= len(t.own.sources) {
		return builtin
	}
	return t.own.sources[i]
}

// own is what rows of somebody's own say beyond what the tables have columns for.
type own struct {
	schools   int // how many of them no built-in table has
	sources   []Source
	corrected map[string]correction // technologies and products, by name
	programs  map[string]programs   // by the school's row
}

// correction is a date that stands in the place of the built-in one.
type correction struct {
	date   timespan.Date // zero when it is taken away
	source Source
}

// programs are the programs of one school.
type programs struct {
	all    []program
	since  int // everything since that year is among them; 0 when some may be missing
	asOf   timespan.Date
	source Source
}

type program struct {
	level       Level
	key, field  string
	families    []Family // none when they are not known
	first, last int      // 0 when not known
}
