package people

// Person is one fictional candidate: what a résumé says of them, and how it is written down.
type Person struct {
	Slug         string // "nurse-yoruba-017"; stable for a number
	Kind         string // the kind of career: "nurse"
	Culture      string // the culture that the name is taken from: "yoruba"
	Gender       string // "f" or "m": which words the prose uses
	Name         Name
	Former       string // a name borne earlier that the résumé mentions: "née Holt"; usually ""
	Label        string
	Own          string   // a sentence with the name in it: %g the given name, %f the family name
	Shared       string   // the local part of an address that is not the person's alone
	Summary      []string // sentences
	Home         Place
	Phone        Phone
	Email        string
	Links        []string
	Jobs         []Job  // newest first
	History      string // the heading over the jobs; "" for the usual one
	Studies      []Study
	Skills       []string
	Certificates []Certificate
	References   []Reference
	Extra        []Section
	Style        Style

	forms forms
	own   string // the sentence of Own as it stands in Summary

	File   string        // name of the file; "" for pasted text
	Author string        // what the file's properties say; PDF alone
	Saved  string        // when the file was saved last, as a PDF says it; PDF alone
	Hidden []HiddenWords // words that nobody sees; HTML and PDF alone
	Facts  bool          // the story rests on dates of the world (a product, an employer, a certificate), so it cannot be moved in time
	Now    Month         // the month in which it is read
}

// HiddenWords are words in the file that are not seen.
type HiddenWords struct {
	How   string // "display", "colour", "size"
	Words string
}

// Name is a name in the forms that people use of it.
type Name struct {
	Full   string // as the résumé prints it
	Given  string // in Latin letters
	Family string // in Latin letters; "" for a person of one name
}

// Place is a town.
type Place struct {
	City, Region, Country string   // Country: ISO code
	Codes                 []string // area codes, US and Canada alone
}

// Words writes the place as people of the country do.
func (p Place) Words() string {
	switch {
	case p.City == "":
		return ""
	case p.Country == "US" || p.Country == "CA":
		return p.City + ", " + p.Region
	}
	return p.City + ", " + countryNames[p.Country]
}

// Phone is a telephone number. A number abroad is written as it stands.
type Phone struct {
	Area, Exchange, Line string // US and Canada
	Abroad               string
}

// Job is one position.
type Job struct {
	Employer  string
	Note      string // "(now Meta)", "via Harbour Staffing": written behind the employer
	Title     string
	City      string // "Denver, CO", "Remote" or ""
	From, To  Month  // To 0: goes on
	Bullets   []string
	Volunteer bool
	YearsOnly bool   // this job's dates are written as years
	Terms     string // "Full-time | On-site", behind the town
	Typed     string // the dates as they are typed; "" for the person's way
	Printed   string // a length that stands beside the dates; "" to have it reckoned when the style prints lengths
}

// Study is one course of study.
type Study struct {
	School   string
	City     string
	Country  string
	Degree   string
	Area     string
	From, To Month // From 0: only the end is stated
	Expected bool  // To lies ahead
	Grade    string
	Notes    []string
	Level    string // "associate", "bachelor", "master", "doctor", "certificate", "professional", ""
}

// Certificate is one certificate; Date 0: none is stated.
type Certificate struct {
	Name, Issuer  string
	Date, Expires Month
}

// Reference is one referee.
type Reference struct {
	Name, Title, Employer, Phone, Email string
}

// Section is any further section.
type Section struct {
	Title string
	Lines []string
}

// Style is how a résumé is written down. None of it may change a finding.
type Style struct {
	Form      string // "text", "markdown", "html", "json" or "pdf"
	Layout    int    // of the form; see the renderers
	Dates     int    // how months are typed
	YearsOnly bool
	Lengths   bool // print lengths beside the dates of jobs
	UK        bool // "organised", "programme"
	Phones    int  // how numbers are grouped
	Photo     bool
	SkillsUp  bool // skills stand before the jobs
	StudyUp   bool // studies stand before the jobs
}
