package facts

// Tables answers look-ups. It holds no decoded data: every look-up searches the embedded text in
// place, so that making one costs nothing. Safe for concurrent use.
type Tables struct{}

// Builtin returns the tables that ship with the program.
func Builtin() *Tables { return &Tables{} }

// Source names the table that a fact comes from.
type Source struct {
	Name string // for people: "IPEDS, US Department of Education"
	URL  string // for people to follow; nothing is ever fetched from it
	Date string // the date of the data: YYYY, YYYY-MM or YYYY-MM-DD
}

// DataDate returns the date of the oldest table, as partial ISO 8601.
func (t *Tables) DataDate() string { return "2024-06-30" }
