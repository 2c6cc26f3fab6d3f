package batch

import (
	"bytes"
	"encoding/json"

	"plumbline/scoring/report"
)

// Result is what is written for one line of the input: a report, or why there is none.
type Result struct {
	Line   int    `json:"line,omitempty"` // from 1; left out where lines have no order
	ID     string `json:"id,omitempty"`   // as the line gives it
	Error  string `json:"error,omitempty"`
	Report any    `json:"report,omitempty"` // a report.Report, or a Brief
}

// Brief is the part of a report that says what was found.
type Brief struct {
	Version  int              `json:"version"`
	File     string           `json:"file,omitempty"`
	Level    report.Level     `json:"level"`
	Unread   bool             `json:"unread,omitempty"`
	Headline string           `json:"headline"`
	Because  string           `json:"because"`
	Findings []report.Finding `json:"findings"`
	Notices  []string         `json:"notices"`
}

// BriefOf leaves out what was read, what was consistent and what could not be checked.
func BriefOf(r report.Report) Brief {
	return Brief{Version: r.Version, File: r.File, Level: r.Level, Unread: r.Unread, Headline: r.Headline, Because: r.Because, Findings: r.Findings, Notices: r.Notices}
}

// Encode returns the result as one line.
func (r Result) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(r)
	return b.Bytes(), err
}

// Summary counts what a batch came to.
type Summary struct {
	Lines  int // that are not blank
	Bad    int // gave an error in place of a report
	Unread int // gave a report that says that nothing could be read
	Levels map[report.Level]int
}

func (s *Summary) count(o Outcome) {
	s.Lines++
	switch {
	case o.Error != "":
		s.Bad++
	case o.Unread != "":
		s.Unread++
	default:
		s.Levels[o.Level]++
	}
}
