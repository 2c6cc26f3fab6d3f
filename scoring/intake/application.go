package intake

import (
	"bytes"
	"cmp"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"strings"

	"plumbline/scoring"
	"plumbline/scoring/document"
	"plumbline/scoring/timespan"
)

// Application is one candidate of an export: a line of NDJSON. Exactly one of Text, HTML, Resume and File holds what the
// candidate handed in. Fields that are not named here are passed over.
type Application struct {
	ID     ID              `json:"id"`     // the export's own number of the candidate; comes back with the report
	Label  string          `json:"label"`  // what a memory keeps to tell the candidate by; the ID when it is empty
	Text   string          `json:"text"`   // plain text, or what Kind says
	HTML   string          `json:"html"`   // a page
	Resume json.RawMessage `json:"resume"` // a JSON Resume document
	File   string          `json:"file"`   // the bytes of a file of any kind that Plumbline reads, in base64
	Kind   string          `json:"kind"`   // of Text: "text", "markdown", "html" or "json"; told from the text when it is empty
	Name   string          `json:"name"`   // the file's name
	URL    string          `json:"url"`    // where a page was; nothing is fetched
	Advert string          `json:"advert"` // the job advert that the candidate answers
	Day    string          `json:"day"`    // the day of the application, YYYY-MM-DD; what a memory dates the reading by
}

// ID is the number or name of a candidate in an export: a JSON string, or a number as it is written.
type ID string

// UnmarshalJSON takes a string or a number.
func (id *ID) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && (b[0] == '-' || '0' <= b[0] && b[0] <= '9') {
		*id = ID(b)
		return nil
	}
	return json.Unmarshal(b, (*string)(id))
}

// how says what a line should look like.
const how = `Write one candidate a line: {"id": "…", "text": "…"}, or "html", "resume" (JSON Resume) or "file" (base64) in place of "text".`

// ParseApplication reads one line of an export. A line that is a JSON Resume document itself is taken, too. The error is a
// sentence that says what to do.
func ParseApplication(line []byte) (a Application, err error) {
	if err := json.Unmarshal(line, &a); err != nil {
		var kind *json.UnmarshalTypeError
		if errors.As(err, &kind) && kind.Field != "" {
			return a, fmt.Errorf("%q should not be a JSON %s here. %s", kind.Field, kind.Value, how)
		}
		return a, fmt.Errorf("This line is not one JSON object (%v). %s", err, how)
	}
	if bytes.Equal(a.Resume, []byte("null")) {
		a.Resume = nil
	}
	n := 0
	for _, filled := range []bool{a.Text != "", a.HTML != "", a.Resume != nil, a.File != ""} {
		if filled {
			n++
		}
	}
	if n == 0 && isResume(line) {
		a.Resume, n = bytes.Clone(line), 1
	}
	switch {
	case n == 0:
		return a, errors.New("This line holds no résumé. " + how)
	case n > 1:
		return a, errors.New(`This line holds more than one of "text", "html", "resume" and "file". Give each its own line.`)
	}
	if a.Day != "" {
		if d, err := timespan.Parse(a.Day); err != nil || d.Precision() != timespan.Day {
			return a, fmt.Errorf("The day %q cannot be read. Write it as YYYY-MM-DD.", a.Day)
		}
	}
	return a, nil
}

// Called returns what a memory keeps to tell the candidate by.
func (a Application) Called() string { return cmp.Or(a.Label, string(a.ID)) }

// IsApplication reports whether a line is a candidate of an export, and not a résumé in itself: a JSON object with one of the
// fields that hold what a candidate handed in.
func IsApplication(line []byte) bool {
	var has map[string]json.RawMessage
	if !bytes.HasPrefix(bytes.TrimSpace(line), []byte("{")) || json.Unmarshal(line, &has) != nil {
		return false
	}
	for _, field := range []string{"text", "html", "resume", "file"} {
		if _, ok := has[field]; ok {
			return true
		}
	}
	return false
}

func isResume(line []byte) bool {
	var r struct{ Basics, Work, Education json.RawMessage }
	return json.Unmarshal(line, &r) == nil && (r.Basics != nil || r.Work != nil || r.Education != nil)
}

// isTextFile reports whether a file of this name holds its text as it is.
func isTextFile(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case "", ".html", ".htm", ".xhtml", ".txt", ".text", ".md", ".markdown", ".json", ".xml":
		return true
	}
	return false
}

// Input returns the application as the engine takes it. The error is a sentence for whoever handed it in.
func (a Application) Input(files *Files) (in scoring.Input, err error) {
	switch {
	case a.File != "":
		raw, err := base64.StdEncoding.DecodeString(strings.TrimSpace(a.File))
		if err != nil {
			return in, errors.New(`The "file" of this line is not whole base64. Encode the file's bytes anew (RFC 4648, with padding).`)
		}
		if in, err = files.Input(raw, a.Name); err != nil {
			return in, err
		}
		if in.Text != "" {
			in.Kind = a.Kind
		}
	case a.HTML != "":
		in.Kind, in.Text = string(document.HTML), a.HTML
	case a.Resume != nil:
		in.Kind, in.Text = string(document.JSON), string(a.Resume)
	default:
		in.Kind, in.Text = a.Kind, a.Text
		if in.Kind == "" && !isTextFile(a.Name) { // text that another program took out of a PDF or Word file
			in.Kind = string(document.Plain)
		}
	}
	in.File, in.URL, in.Advert = a.Name, a.URL, a.Advert
	return in, nil
}
