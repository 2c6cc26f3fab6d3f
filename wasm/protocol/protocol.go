// Package protocol is the language of the boundary between the engine and its host: one JSON request
// in, one JSON response out, both versioned. The extension's TypeScript types are generated from it.
package protocol

import (
	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/document"
	"plumbline/scoring/echo"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
)

// Version is the version of the boundary. A request of another version is refused by name.
const Version = 1

// Request asks the engine for one thing. Op says which; the fields that the op does not use are absent.
type Request struct {
	V        int       `json:"v"`
	ID       int       `json:"id"` // echoed in the response
	Op       Op        `json:"op"`
	Document *Document `json:"document,omitempty"` // inspect, compare, text, traces
	Other    *Document `json:"other,omitempty"`    // compare: the second version of the same candidate
	Now      string    `json:"now,omitempty"`      // inspect, compare, traces: today, YYYY-MM-DD
	// Language is that of the reader, such as "de": what is answered is said in it where the engine speaks it, else in English.
	Language string `json:"language,omitempty"`
	// Report is what write puts into words, in the form that Format names: "html", "markdown" or "questions".
	Report *report.Report `json:"report,omitempty"`
	Format string         `json:"format,omitempty"`
	// Rules names the packs to go by, as they were handed over with use; "" is the built-in rules alone. An engine that has
	// none of that name refuses with "unknown-rules": hand them over, and ask again.
	Rules string     `json:"rules,omitempty"` // inspect, compare, text, sites, use
	Packs []PackText `json:"packs,omitempty"` // use, preview: in their order
	Trial *Trial     `json:"trial,omitempty"` // preview
	// Dismissals are the recruiter's answers, without anything of a candidate.
	Dismissals []scoring.Dismissal `json:"dismissals,omitempty"` // draft; its Packs are those whose sites are handed on
}

// Op names what is asked for.
type Op string

// The operations.
const (
	OpInspect Op = "inspect" // a document in, a report out
	OpCompare Op = "compare" // two versions of one candidate in, one report out
	OpChecks  Op = "checks"  // the catalogue of checks
	OpAbout   Op = "about"   // versions and data dates
	OpSites   Op = "sites"   // the known sites
	OpText    Op = "text"    // a document in, its text out, to be shown with its findings marked
	OpWrite   Op = "write"   // a report in, a document for people out
	OpUse     Op = "use"     // packs in, what became of each out; they are kept under the name in Rules until others are
	OpDraft   Op = "draft"   // what a recruiter answered in, a pack draft out, as its text; "" when nothing was learned
	OpPreview Op = "preview" // packs in use and a pack in, what would change out
)

// Document is what is to be read.
type Document struct {
	// Kind is "html" (a snapshot, or any page), "text", "markdown", "json" (JSON Resume), or "" to have it told from the text.
	Kind  string        `json:"kind"`
	Text  string        `json:"text"`
	Bytes []byte        `json:"bytes,omitempty"` // a DOCX file, in base64; Text is empty then
	PDF   *document.PDF `json:"pdf,omitempty"`   // kind "pdf": what pdf.js found; Text is empty then
	File  string        `json:"file,omitempty"`  // the file's name; its ending helps to tell the kind
	URL   string        `json:"url,omitempty"`   // where the page was; chooses the site file, never fetched
	Cut   bool          `json:"cut,omitempty"`   // the snapshot reached its limit and the rest is missing
	// Advert is the text of the job advert that the candidate answers.
	Advert string `json:"advert,omitempty"`
	// Corrections are what the reader says was read wrongly.
	Corrections []profile.Correction `json:"corrections,omitempty"`
	// Answers are what the reader says of findings.
	Answers []report.Answer `json:"answers,omitempty"`
	// Memory is what is remembered of other documents that may share something with this one.
	Memory *echo.Memory `json:"memory,omitempty"`
}

// Response answers the request with the same id. Error is set when the engine could not answer;
// otherwise the field of the request's op is set, and Traces beside a report.
type Response struct {
	V      int               `json:"v"`
	ID     int               `json:"id"`
	Report *report.Report    `json:"report,omitempty"`
	Checks []checks.Summary  `json:"checks,omitempty"`
	About  *About            `json:"about,omitempty"`
	Sites  []sites.KnownSite `json:"sites,omitempty"`
	Text   []string          `json:"text,omitempty"` // by node, as the places of findings count them
	// Written is a report as a document for people, or a pack draft.
	Written string `json:"written,omitempty"`
	// Traces are what may be remembered of what was inspected, one for each key of its memory.
	Traces []Remembered `json:"traces,omitempty"`
	// Packs are what became of the packs that were handed over, in their order.
	Packs   []PackState  `json:"packs,omitempty"`
	Preview *PackPreview `json:"preview,omitempty"`
	Error   *Error       `json:"error,omitempty"`
}

// Remembered is a trace and what a store finds it by.
type Remembered struct {
	Trace echo.Trace `json:"trace"`
	Keys  []echo.Tag `json:"keys"`
	// Most is in how many traces of a store one of the keys may be; one that is in more is common.
	Most int `json:"most"`
}

// About says which engine this is.
type About struct {
	Engine   string `json:"engine"`
	Protocol int    `json:"protocol"`
	Report   int    `json:"report"`
	DataDate string `json:"dataDate"` // the date of the oldest reference table
}

// Error says what went wrong, in a sentence for the person who reads it.
type Error struct {
	Code    string `json:"code"` // "bad-request", "unsupported-version", "unknown-rules", "too-large", "internal"
	Message string `json:"message"`
}
