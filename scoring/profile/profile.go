package profile

import (
	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Sureness tells how surely a claim was read. It says nothing of whether the claim is true.
type Sureness uint8

// The degrees of sureness, least first. A check rests only on claims that were read surely.
const (
	Unread Sureness = iota // nothing was read
	Unsure                 // a guess: shown as read, never judged
	Fair                   // most likely right: shown as read, never judged alone
	Sure                   // a person reading the page would read the same
)

// String returns the word for s that reports use; "" for Unread.
func (s Sureness) String() string { return [...]string{"", "unsure", "fair", "sure"}[s] }

// Claim is something that the page says, with the words it was read from.
type Claim struct {
	Text  string       // the words, normalised; "" when the page does not say
	Spans []span.Range // where the words stand, in reading order
	Sure  Sureness
	Why   string // why it was not read surely, in words to show: "the month and the day could be either way round"; "" when Sure
	// Corrected is set when Text is what the recruiter says; Page then holds the words of the page, which
	// stand at Spans.
	Corrected bool
	Page      string
	// Source is Text with the place of every byte, for whoever needs the place of a part of it. A claim
	// that was not read from words on the page has none.
	Source span.Text
}

// Read reports whether the page says anything here.
func (c Claim) Read() bool { return c.Text != "" }

// Unsurely says that the claim was not read surely, and why; nothing when it was, or is not stated.
func (c Claim) Unsurely() wording.Text {
	switch {
	case !c.Read() || c.Sure == Sure:
		return wording.Text{}
	case c.Why == "":
		return wording.Say(unsurely)
	}
	return wording.Say(unsurelySince, wording.Say(c.Why))
}

const (
	unsurely      = "read unsurely"
	unsurelySince = "read unsurely: %s"
)

// IsUnsure reports whether a reason is one that Unsurely gives.
func IsUnsure(why wording.Text) bool { return why.Is(unsurely) || why.Is(unsurelySince) }

// DateClaim is a date that the page states.
type DateClaim struct {
	Claim
	Date    timespan.Date // zero when Present, or when the words could not be read as a date
	Present bool          // "present", "heute", an open end
	Invalid bool          // the words have the form of a date that no calendar has (month 13)
}

// Period is when something lasted, as the page states it. A bound that the page leaves out has an
// empty Text.
type Period struct {
	Claim      // the whole of the words: "Aug 2010 – May 2013"
	Start, End DateClaim
}

// Profile is everything that was read of one candidate. Entries stand in the page's order.
type Profile struct {
	Name           Claim
	Label          Claim // the line under the name: "Senior platform engineer"
	Summary        Claim
	Location       Claim
	Emails         []Claim
	Phones         []Claim
	Links          []Link
	Positions      []Position
	Studies        []Education
	Skills         []Skill
	Certifications []Certification
	// Passages are the running texts of the profile, bullets included, that mention no one position.
	Passages []Claim
	Updated  DateClaim           // the day that the document gives as its own: "Last updated March 2015"
	Accounts []Account           // accounts that the page itself shows
	Referees []Referee           // who may be asked about the candidate
	File     document.Properties // what the file says of itself; zero for a page
	FileName string              // the file's name without its folder; "" when there is no file
	Address  string              // where the page stands: "https://example.com/people/jo"; "" when it is no page or does not say
	Hidden   []Hidden
	// Lines is all that a person can see, block by block as it stands, whatever was made of it.
	Lines []Claim
	// Advert is the text of the job advert that the candidate answers; "" when none is known.
	Advert  string
	Kind    document.Kind // what was read: a file of some kind, typed text, or HTML
	Page    bool          // it is a page of the web: not all that stands or is hidden on it is the candidate's doing
	Country string        // ISO 3166-1 alpha-2 of Location when it names one surely, else ""
}

// Hidden is text of the document that a person who looks at it cannot see. It was read surely: nothing of it is
// interpreted.
type Hidden struct {
	Claim
	How string // "display", "colour", "size" …
}

// Referee is somebody who may be asked about the candidate.
type Referee struct {
	Name   Claim
	Words  Claim // the whole line of the name: "Dana Whitlock, Head of Platform, Halden Robotics"
	Emails []Claim
	Phones []Claim
}

// Link is an address on the page that belongs to the candidate.
type Link struct {
	Claim
	URL     string
	Network string // "GitHub", "LinkedIn" …; "" for a homepage
}

// Position is one job: paid, or voluntary when Volunteer is set.
type Position struct {
	Employer  Claim
	Title     Claim
	Location  Claim
	Period    Period
	Length    Length  // how long it lasted, where that is printed beside the dates
	Terms     []Claim // how the work was done, as the head says: "Full-time", "Contract", "Remote"
	Passages  []Claim // summary and bullets, in order
	Volunteer bool
}

// Length is a printed length of time: "2 yrs 3 mos".
type Length struct {
	Claim
	Months int // 0 when the words could not be read as a length
}

// Education is one course of study.
type Education struct {
	School   Claim
	Location Claim
	Degree   Claim       // the words that name the degree: "B.S.", "Master of Arts"
	Level    facts.Level // what Degree means; facts.LevelUnknown when not surely known
	Area     Claim       // field of study: "Mechanical Engineering"
	// Families are the families of programs that Area may belong to, in whatever language it is named; nil when
	// that is not surely known.
	Families []facts.Family
	Period   Period
	Score    Claim
	Notes    []Claim // what else is said of it: "awarded in partnership with …"
}

// Skill is one skill as listed.
type Skill struct {
	Claim
	Group string // the heading it stood under: "Infrastructure"
}

// Certification is one certificate as listed.
type Certification struct {
	Claim
	Issuer  Claim
	Date    DateClaim // when it was issued
	Expires DateClaim // until when it is valid
}
