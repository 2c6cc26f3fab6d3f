package dispatch

import (
	"bytes"
	"encoding/json"

	"plumbline/scoring/checks"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
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
	Use     func(rules string, packs []protocol.PackText, now timespan.Date, language string) []protocol.PackState
	Preview func(q protocol.Request, now timespan.Date) protocol.PackPreview
	Draft   func(q protocol.Request, now timespan.Date) string
	Checks  func(language string) []checks.Summary
	About   func() protocol.About
}

// Engine is what goes by some packs.
type Engine struct {
	// Inspect also returns what may be remembered of the document, under the keys of its memory.
	Inspect func(doc protocol.Document, now timespan.Date, language string) (report.Report, []protocol.Remembered)
	Compare func(a, b protocol.Document, now timespan.Date, language string) report.Report
	Sites   func(language string) []sites.KnownSite
	Text    func(doc protocol.Document) []string
}

// Answer reads one request and returns the response to it. It returns a response to every input: a
// request that cannot be read has id 0 in its answer, and a panic of a service becomes an error.
func (s Services) Answer(request []byte) []byte {
	if len(request) > MaxRequest {
		return refuse(&protocol.Request{}, TooLarge, wording.Say("This text is too long to be read. Try the part that describes the person."))
	}
	var q protocol.Request
	head, behind, _ := bytes.Cut(request, []byte{0})
	if err := json.Unmarshal(head, &q); err != nil {
		return refuse(&protocol.Request{}, BadRequest, wording.Say("The request could not be read: %v.", err))
	}
	if !q.TakeTexts(behind) {
		return refuse(&q, BadRequest, wording.Say("The request could not be read: a pack is cut off."))
	}
	return s.answer(&q)
}

func (s Services) answer(q *protocol.Request) (reply []byte) {
	defer func() {
		if p := recover(); p != nil {
			reply = refuse(q, Internal, wording.Say("Plumbline stumbled over this text and could not finish: %v.", p))
		}
	}()
	if q.V != protocol.Version {
		return refuse(q, UnsupportedVersion,
			wording.Say("The engine speaks version %d of the protocol and was asked in version %d. Reload the extension.", protocol.Version, q.V))
	}
	r := protocol.Response{V: protocol.Version, ID: q.ID}
	e, known := s.By(q.Rules)
	if !known && q.Op != protocol.OpUse {
		return refuse(q, UnknownRules, wording.Say("The engine was started anew and does not have these rules any more. Try again."))
	}
	switch q.Op {
	case protocol.OpInspect:
		now, problem := inspectable(q)
		if problem != nil {
			r.Error = problem
			break
		}
		found, traces := e.Inspect(*q.Document, now, q.Language)
		r.Report, r.Traces = &found, traces
	case protocol.OpCompare:
		now, problem := inspectable(q)
		if problem == nil {
			problem = readable(q, q.Other)
		}
		if problem != nil {
			r.Error = problem
			break
		}
		found := e.Compare(*q.Document, *q.Other, now, q.Language)
		r.Report = &found
	case protocol.OpChecks:
		r.Checks = s.Checks(q.Language)
	case protocol.OpAbout:
		about := s.About()
		r.About = &about
	case protocol.OpSites:
		r.Sites = e.Sites(q.Language)
	case protocol.OpText:
		if r.Error = readable(q, q.Document); r.Error == nil {
			r.Text = e.Text(*q.Document)
		}
	case protocol.OpWrite:
		if q.Report == nil {
			r.Error = fault(q, BadRequest, wording.Say("There is no report to write."))
			break
		}
		var known bool
		if r.Written, known = report.Write(*q.Report, report.Format(q.Format)); !known {
			r.Error = fault(q, BadRequest, wording.Say("The engine writes no reports of the form %q.", q.Format))
		}
	case protocol.OpUse:
		now, problem := today(q)
		if problem != nil {
			r.Error = problem
			break
		}
		r.Packs = s.Use(q.Rules, q.Packs, now, q.Language)
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
			problem = fault(q, BadRequest, wording.Say("There is no pack to look at."))
		}
		if problem != nil {
			r.Error = problem
			break
		}
		p := s.Preview(*q, now)
		r.Preview = &p
	default:
		r.Error = fault(q, BadRequest, wording.Say("The engine knows no operation %q.", q.Op))
	}
	return encode(r)
}

// inspectable returns the day of a request to inspect or to compare, or why the request cannot be answered.
func inspectable(q *protocol.Request) (timespan.Date, *protocol.Error) {
	if problem := readable(q, q.Document); problem != nil {
		return timespan.Date{}, problem
	}
	return today(q)
}

// today returns the day of a request, or why it has none.
func today(q *protocol.Request) (timespan.Date, *protocol.Error) {
	now, err := timespan.Parse(q.Now)
	if err != nil || now.Precision() != timespan.Day {
		return timespan.Date{}, fault(q, BadRequest, wording.Say("Today's date is missing or not of the form YYYY-MM-DD."))
	}
	// A host whose clock is unset would make every job lie in the future.
	if now.Year < 2020 {
		return timespan.Date{}, fault(q, BadRequest, wording.Say("This device's clock says %s. Set the date and try again.", wording.Date(now)))
	}
	return now, nil
}

// readable tells why a request has no document that can be read, nil when it has.
func readable(q *protocol.Request, doc *protocol.Document) *protocol.Error {
	if doc == nil {
		return fault(q, BadRequest, wording.Say("There is no document to read."))
	}
	if len(doc.Text) > MaxText {
		return fault(q, TooLarge, wording.Say("This text is longer than %d MB. Try the part that describes the person.", MaxText>>20))
	}
	return nil
}

func refuse(q *protocol.Request, code string, why wording.Text) []byte {
	return encode(protocol.Response{V: protocol.Version, ID: q.ID, Error: fault(q, code, why)})
}

// fault says in the language of a request why it is not answered.
func fault(q *protocol.Request, code string, why wording.Text) *protocol.Error {
	return &protocol.Error{Code: code, Message: why.In(wording.For(q.Language))}
}

func encode(r protocol.Response) []byte {
	b, err := json.Marshal(r)
	if err != nil { // a value that has no JSON form is a fault of ours, not of the page
		b, _ = json.Marshal(protocol.Response{V: protocol.Version, ID: r.ID,
			Error: &protocol.Error{Code: Internal, Message: "The report could not be written."}})
	}
	return b
}
