package document

import (
	"strings"

	"plumbline/scoring/timespan"
)

// Properties is what a file says of itself beside its text: a PDF's document information, a DOCX's
// core and extended properties. Dates stand as the file writes them. What a file does not say is "".
type Properties struct {
	Title    string `json:"title,omitempty"`
	Author   string `json:"author,omitempty"`
	Editor   string `json:"editor,omitempty"`   // who saved it last
	Creator  string `json:"creator,omitempty"`  // the program that it was written in
	Producer string `json:"producer,omitempty"` // the program that made the file
	Created  string `json:"created,omitempty"`
	Modified string `json:"modified,omitempty"`
}

// LastSaved returns the latest day that the file states for itself; the zero date when it states none.
func (p Properties) LastSaved() timespan.Date {
	created, modified := day(p.Created), day(p.Modified)
	if timespan.Compare(created, modified) > 0 {
		return created
	}
	return modified
}

// day reads the day of "2015-03-02T10:00:00Z", or of PDF's "D:20150302100000Z".
func day(s string) timespan.Date {
	if digits, ok := strings.CutPrefix(s, "D:"); ok && len(digits) >= 8 {
		s = digits[:4] + "-" + digits[4:6] + "-" + digits[6:8]
	}
	d, err := timespan.Parse(s[:min(len(s), 10)])
	if err != nil {
		return timespan.Date{}
	}
	return d
}
