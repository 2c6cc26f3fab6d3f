package dispatch

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"plumbline/scoring/checks"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
	"plumbline/wasm/protocol"
)

// MaxText is the longest document text that is read, in bytes. The snapshot stops at 2 MiB; the rest
// is room for text that is pasted or dropped.
const MaxText = 16 << 20

// MaxRequest is the longest request, in bytes: a document of which every byte had to be escaped twice
// over would be longer, but no honest page is.
const MaxRequest = 2*MaxText + 1<<16

// The codes of protocol.Error.
const (
	BadRequest         = "bad-request"
	UnsupportedVersion = "unsupported-version"
	TooLarge           = "too-large"
	UnknownRules       = "unknown-rules"
	Internal           = "internal"
)

// Services is what can be asked for.
type Services struct {
	// By returns the engine that goes by the packs of a name; "" is the built-in rules alone. ok is false when no packs were
	// handed over under the name.
	By func(rules string) (e Engine, ok bool)
	// Use hands packs over under a name, in place of those of another name.
	Use     func(rules string, packs []protocol.PackText) []protocol.PackState
	Preview func(q protocol.Request, now timespan.Date) protocol.PackPreview
	Draft   func(q protocol.Request, now timespan.Date) string
	Checks  func() []checks.Summary
	About   func() protocol.About
}

// Engine is what goes by some packs.
type Engine struct {
	// Inspect also returns what may be remembered of the document, under the keys of its memory.
	Inspect func(doc protocol.Document, now timespan.Date) (report.Report, []protocol.Remembered)
	Compare func(a, b protocol.Document, now timespan.Date) report.Report
	Sites   func() []sites.KnownSite
	Text    func(doc protocol.Document) []string
}

// Answer reads one request and returns the response to it. It returns a response to every input: a
// request that cannot be read has id 0 in its answer, and a panic of a service becomes an error.
func (s Services) Answer(request []byte) []byte {
	if len(request) > MaxRequest {
		return refuse(0, TooLarge, "This text is too long to be read. Try the part that describes the person.")
	}
	var q protocol.Request
	head, behind, _ := bytes.Cut(request, []byte{0})
	if err := json.Unmarshal(head, &q); err != nil {
		return refuse(0, BadRequest, fmt.Sprintf("The request could not be read: %v.", err))
	}
	if !q.TakeTexts(behind) {
		return refuse(q.ID, BadRequest, "The request could not be read: a pack is cut off.")
	}
	return s.answer(&q)
}

func (s Services) answer(q *protocol.Request) (reply []byte) {
	defer func() {
		if p := recover(); p != nil {
			reply = refuse(q.ID, Internal, fmt.Sprintf("Plumbline stumbled over this text and could not finish: %v.", p))
		}
	}()
	if q.V != protocol.Version {
		return refuse(q.ID, UnsupportedVersion,
			fmt.Sprintf("The engine speaks version %d of the protocol and was asked in version %d. Reload the extension.", protocol.Version, q.V))
	}
	r := protocol.Response{V: protocol.Version, ID: q.ID}
	e, known := s.By(q.Rules)
	if !known && q.Op != protocol.OpUse {
		return refuse(q.ID, UnknownRules, "The engine was started anew and does not have these rules any more. Try again.")
	}
	switch q.Op {
	case protocol.OpInspect:
		now, problem := inspectable(q)
		if problem != nil {
			r.Error = problem
			break
		}
		found, traces := e.Inspect(*q.Document, now)
		r.Report, r.Traces = &found, traces
	case protocol.OpCompare:
		now, problem := inspectable(q)
		if problem == nil {
			problem = readable(q.Other)
		}
		if problem != nil {
			r.Error = problem
			break
		}
		found := e.Compare(*q.Document, *q.Other, now)
		r.Report = &found
	case protocol.OpChecks:
		r.Checks = s.Checks()
	case protocol.OpAbout:
		about := s.About()
		r.About = &about
	case protocol.OpSites:
		r.Sites = e.Sites()
	case protocol.OpText:
		if r.Error = readable(q.Document); r.Error == nil {
			r.Text = e.Text(*q.Document)
		}
	case protocol.OpWrite:
		if q.Report == nil {
			r.Error = &protocol.Error{Code: BadRequest, Message: "There is no report to write."}
			break
		}
		var known bool
		if r.Written, known = report.Write(*q.Report, report.Format(q.Format)); !known {
			r.Error = &protocol.Error{Code: BadRequest, Message: fmt.Sprintf("The engine writes no reports of the form %q.", q.Format)}
		}
	case protocol.OpUse:
		r.Packs = s.Use(q.Rules, q.Packs)
	case protocol.OpDraft:
		now, problem := today(q)
		if problem != nil {
			r.Error = problem
			break
		}
		r.Written = s.Draft(*q, now)
	case protocol.OpPreview:
		now, problem := today(q)
		if q.Trial == nil {
			problem = &protocol.Error{Code: BadRequest, Message: "There is no pack to look at."}
		}
		if problem != nil {
			r.Error = problem
			break
		}
		p := s.Preview(*q, now)
		r.Preview = &p
	default:
		r.Error = &protocol.Error{Code: BadRequest, Message: fmt.Sprintf("The engine knows no operation %q.", q.Op)}
	}
	return encode(r)
}

// inspectable returns the day of a request to inspect or to compare, or why the request cannot be answered.
func inspectable(q *protocol.Request) (timespan.Date, *protocol.Error) {
	if problem := readable(q.Document); problem != nil {
		return timespan.Date{}, problem
	}
	return today(q)
}

// today returns the day of a request, or why it has none.
func today(q *protocol.Request) (timespan.Date, *protocol.Error) {
	now, err := timespan.Parse(q.Now)
	if err != nil || now.Precision() != timespan.Day {
		return timespan.Date{}, &protocol.Error{Code: BadRequest, Message: "Today's date is missing or not of the form YYYY-MM-DD."}
	}
	// A host whose clock is unset would make every job lie in the future.
	if now.Year < 2020 {
		return timespan.Date{}, &protocol.Error{Code: BadRequest,
			Message: fmt.Sprintf("This device's clock says %s. Set the date and try again.", time.Date(now.Year, time.Month(now.Month), now.Day, 0, 0, 0, 0, time.UTC).Format("2 January 2006"))}
	}
	return now, nil
}

// readable tells why a request has no document that can be read, nil when it has.
func readable(doc *protocol.Document) *protocol.Error {
	if doc == nil {
		return &protocol.Error{Code: BadRequest, Message: "There is no document to read."}
	}
	if len(doc.Text) > MaxText {
		return &protocol.Error{Code: TooLarge,
			Message: fmt.Sprintf("This text is longer than %d MB. Try the part that describes the person.", MaxText>>20)}
	}
	return nil
}

func refuse(id int, code, message string) []byte {
	return encode(protocol.Response{V: protocol.Version, ID: id, Error: &protocol.Error{Code: code, Message: message}})
}

func encode(r protocol.Response) []byte {
	b, err := json.Marshal(r)
	if err != nil { // a value that has no JSON form is a fault of ours, not of the page
		b, _ = json.Marshal(protocol.Response{V: protocol.Version, ID: r.ID,
			Error: &protocol.Error{Code: Internal, Message: "The report could not be written."}})
	}
	return b
}
