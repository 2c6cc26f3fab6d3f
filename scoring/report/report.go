package report

import (
	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// Version is the version of the report's JSON form. It changes when a reader of the old form would
// misread the new one.
const Version = 1

// Report is everything that one inspection found, ready to be shown. It holds words to show, never
// markup.
type Report struct {
	Version int    `json:"version"`
	File    string `json:"file,omitempty"` // the file's name as given, from the command line
	Site    string `json:"site,omitempty"` // the id of the known site by whose file the page was read
	Level   Level  `json:"level"`
	// Unread is true when nothing could be read; Notices say why.
	Unread bool `json:"unread,omitempty"`
	// Headline says the level in words; Because says how it came about.
	Headline string    `json:"headline"`
	Because  string    `json:"because"`
	Findings []Finding `json:"findings"`
	// Answered are the findings that the recruiter has an answer to. They take no part in the level.
	Answered      []Answered      `json:"answered,omitempty"`
	Consistent    []Consistent    `json:"consistent"`
	CouldNotCheck []CouldNotCheck `json:"couldNotCheck"`
	// Notices say what the reader should know of the reading itself: a page cut short, no profile found.
	Notices  []string        `json:"notices"`
	Timeline []TimelineEntry `json:"timeline"`
	Profile  profile.Resume  `json:"profile"`
	// Reading is every claim that was read, in the profile's order, to be shown and corrected.
	Reading []Reading `json:"reading"`
	// Uncorrected are the corrections that could not be applied. Notices say the same.
	Uncorrected []Uncorrected `json:"uncorrected,omitempty"`
	// Properties is what the file says of itself; absent for a page.
	Properties *document.Properties `json:"properties,omitempty"`
	// Comparison is set when two versions of one candidate were compared. The findings are then of the group versions
	// alone, File, Site and Profile are the first version's, and Timeline and Reading hold both.
	Comparison *Comparison `json:"comparison,omitempty"`
	// Packs are the rule packs that the report went by, besides the built-in one, those that count most first.
	Packs []Pack `json:"packs,omitempty"`
	// Language is that of the words: "en", "de".
	Language string        `json:"language"`
	Now      timespan.Date `json:"now" jsonschema:"type=string"` // the day that the report takes for today
}

// Pack is a rule pack that a report went by.
type Pack struct {
	ID      string `json:"id"`
	Version string `json:"version"`
	Title   string `json:"title"`
	Origin  string `json:"origin"` // "policy" or "imported"
}

// Level says how much the findings say together, in words. It is about contradictions in a text,
// never about a person.
type Level string

// The levels, least first.
const (
	Nothing       Level = "nothing"
	Details       Level = "details"
	Question      Level = "question"
	Contradiction Level = "contradiction"
	Several       Level = "several"
)

// Finding is one contradiction, with everything that is needed to show and to weigh it.
type Finding struct {
	ID       string `json:"id"`       // fingerprint of check and quotes: the same finding keeps it when the page is read again
	Check    string `json:"check"`    // "technology/before-release"
	Group    string `json:"group"`    // "technology"
	Strength string `json:"strength"` // "none", "weak", "medium" or "strong"
	// Pack is the title of the rule pack whose own rule found it; absent for a built-in check.
	Pack string `json:"pack,omitempty"`
	// Root numbers the cause: findings with one root rest on the same claim and count once. The first of them leads,
	// and the others are shown under it.
	Root      int        `json:"root"`
	Title     string     `json:"title"`               // the card's heading: "This job ended before Kubernetes was public"
	Says      string     `json:"says"`                // one sentence with both sides and their dates
	Evidence  []Evidence `json:"evidence"`            // the words that conflict; at least one stands in the source
	Innocent  []string   `json:"innocent"`            // the likely innocent reasons
	Ask       string     `json:"ask"`                 // the question to ask the candidate
	Sources   []Source   `json:"sources"`             // what the record side rests on; empty when the page contradicts itself
	LoweredBy string     `json:"loweredBy,omitempty"` // the ID of the rule pack by which it says less
	DataDate  string     `json:"dataDate"`            // the date of the oldest table that the finding rests on; "" when it rests on none
}

// Role tells which side of a contradiction some evidence is.
type Role string

// The roles of evidence. A claim and a conflict stand on the page; a record comes from the reference
// tables and has no place there.
const (
	RoleClaim    Role = "claim"
	RoleConflict Role = "conflict"
	RoleContext  Role = "context"
	RoleRecord   Role = "record"
)

// Evidence is one side of a contradiction.
type Evidence struct {
	Role  Role    `json:"role"`
	Quote string  `json:"quote"` // for page evidence exactly the words under Where; for a record what it states: "first public June 2014"
	Note  string  `json:"note"`  // a few words more: "13 months after the job ended"; may be empty
	Where []Where `json:"where"` // empty for a record
}

// Where is a place in the source: UTF-16 code units Start up to End of node Node. On a page a node is
// a text node of the snapshot (its data-pl number); in a plain text there is one node, 0; in a JSON
// Resume file each string is a node and Path names it.
type Where struct {
	// Document is 1 in the second of two documents that were compared, else 0.
	Document int    `json:"document,omitempty"`
	Node     int    `json:"node"`
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Text     string `json:"text"`             // exactly the source's characters there, so that a place that moved is noticed
	Path     string `json:"path,omitempty"`   // JSON Resume: "work[0].startDate"
	Page     int    `json:"page,omitempty"`   // PDF: from 1
	Line     int    `json:"line,omitempty"`   // plain text: from 1
	Column   int    `json:"column,omitempty"` // plain text: UTF-16 code units, from 1
}

// Source names a reference table.
type Source struct {
	Name string `json:"name"`
	URL  string `json:"url"`  // for people to follow; nothing is ever fetched from it
	Date string `json:"date"` // the date of the data
}

// Consistent is a claim that a check compared and found to fit.
type Consistent struct {
	Check string  `json:"check"`
	Claim string  `json:"claim"`
	Where []Where `json:"where"`
}

// CouldNotCheck is a claim that a check could not compare, and why.
type CouldNotCheck struct {
	Check string  `json:"check"`
	Claim string  `json:"claim"`
	Why   string  `json:"why"`
	Where []Where `json:"where"`
	// Unsurely is true when the words, or what they would be compared with, were not read surely; Why ends in the reading's reason.
	Unsurely bool `json:"unsurely,omitempty"`
}

// TimelineEntry is one bar of the drawn timeline.
type TimelineEntry struct {
	// Document is 1 for what stands in the second of two documents that were compared, else 0.
	Document int           `json:"document,omitempty"`
	Lane     string        `json:"lane"` // "study" or "job"
	Label    string        `json:"label"`
	Start    timespan.Date `json:"start" jsonschema:"type=string"` // ISO 8601, as precise as the page states it
	End      timespan.Date `json:"end" jsonschema:"type=string"`   // "" when Present or unknown
	Present  bool          `json:"present"`
	Findings []string      `json:"findings"` // ids of the findings that rest on this entry
}

// Reading is one claim as it was read: what it was taken for, the words, and how surely.
type Reading struct {
	// Document is 1 for what was read in the second of two documents that were compared, else 0.
	Document int    `json:"document,omitempty"`
	Path     string `json:"path"`  // its place in Profile: "work[0].startDate"; a second phone number is "basics.phone[1]"
	Value    string `json:"value"` // as Profile has it: "2019-03"; "present" for an open end, which Profile leaves out
	Words    string `json:"words"` // as the page has it: "March 2019"
	Sure     string `json:"sure"`  // "sure", "fair" or "unsure"
	Why      string `json:"why,omitempty"`
	// Where is empty when it stands in no visible words.
	Where []Where `json:"where"`
	// Corrected is true when Value is the recruiter's, or confirmed by them, and no longer what was read.
	Corrected bool `json:"corrected,omitempty"`
	// Confirmed is true when it was corrected to just what was read.
	Confirmed bool `json:"confirmed,omitempty"`
	// Fixed is true for running text and addresses, which cannot be corrected.
	Fixed bool `json:"fixed,omitempty"`
}
