package scoring

import (
	"cmp"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/read"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
)

// Engine inspects documents. Make one with New and use it for many; it is not safe for concurrent use.
type Engine struct {
	facts  *facts.Tables
	reader *read.Reader
	checks []*checks.Check
	rules  rules.Pack
}

// New returns an engine with the built-in tables, checks and rules.
func New() *Engine {
	t := facts.Builtin()
	return &Engine{facts: t, reader: read.New(t), checks: checks.All(), rules: rules.Default()}
}

// Input is what is to be inspected.
type Input struct {
	// Kind is "html", "text", "markdown", "json" (JSON Resume), or "" to have it told from File and Text.
	Kind  string
	Text  string
	Bytes []byte        // a DOCX file, or any other whose kind is not text; Text is empty then
	PDF   *document.PDF // the text of a PDF file with its places; Text is empty then
	URL   string        // where a page was; nothing is fetched from it
	File  string        // the file's name; shown in the report, and its ending helps to tell the kind
	Cut   bool          // the text is only the beginning of what there was
	// Advert is the text of the job advert that the candidate answers; "" leaves it to the page, which may hold one.
	Advert string
	// Corrections are what a recruiter says was read wrongly. They are applied before anything is checked.
	Corrections []profile.Correction
	Now         timespan.Date
}

// Inspect reads one candidate and reports what was found. Input that cannot be read gives a report without
// findings whose Notices say why, and Unread is set.
func (e *Engine) Inspect(in Input) report.Report {
	doc, why := open(in)
	if why != "" {
		r := e.report(in, "", &profile.Profile{}, nil, []string{why}, nil, nil)
		r.Unread, r.Headline, r.Because = true, "Nothing could be read", why
		return r
	}
	if in.URL != "" {
		doc.Address = in.URL
	}
	read := e.reader.Read(doc)
	p, found := read.Profile, read.Found
	notices := append([]string{}, read.Notices...)
	if doc.Cut && doc.Kind == document.PDFText {
		notices = append(notices, "This PDF is longer than Plumbline reads (50 pages, 2 MiB of text). Only the first part was read.")
	} else if in.Cut || doc.Cut {
		notices = append(notices, "The page is larger than Plumbline reads (2 MiB of text). Only the first part was read.")
	}
	if doc.Scanned {
		notices = append(notices, "Pages of this PDF are pictures. Their words were read off the pictures by another program, and may be misread.")
	}
	if doc.Flattened {
		notices = append(notices, "The page is nested deeper than Plumbline reads. The text of the deepest parts was read without their layout.")
	}
	site := ""
	if read.Site != nil {
		site = read.Site.ID
	}
	if !found {
		const why = "No profile was found here. Plumbline reads single candidates, not lists, feeds or messages."
		r := e.report(in, site, &profile.Profile{}, nil, append(notices, why), nil, nil)
		r.Headline, r.Because = "No profile found", why
		return r
	}
	p.File, p.Hidden, p.Lines = doc.Properties, hidden(doc), lines(doc)
	p.Advert = cmp.Or(strings.TrimSpace(in.Advert), read.Advert)
	p.Kind, p.Page = doc.Kind, doc.Kind == document.HTML && doc.Address != ""
	uncorrected := correct(e.reader, &p, in.Corrections)
	outcomes := checks.Run(&p, e.facts, in.Now, e.checks)
	return e.report(in, site, &p, outcomes, notices, uncorrected, doc)
}

func (e *Engine) report(in Input, site string, p *profile.Profile, outcomes []checks.Outcome, notices []string, uncorrected []report.Uncorrected, doc *document.Document) report.Report {
	return report.Build(report.Input{
		File:        in.File,
		Site:        site,
		Profile:     p,
		Outcomes:    outcomes,
		Picture:     picture.Weigh(outcomes, e.rules.Picture),
		Notices:     notices,
		Uncorrected: uncorrected,
		Now:         in.Now,
		Locate: func(r span.Range) report.Where {
			if doc == nil {
				return report.Where{}
			}
			at := doc.Place(r)
			return report.Where{Node: at.Node, Start: at.Start, End: at.End, Text: at.Text, Path: at.Path, Page: at.Page, Line: at.Line, Column: at.Column}
		},
	})
}

// Text returns the text of a document by node, as the places of findings count them, so that it can be shown with
// its findings marked. It returns nothing for what cannot be read.
func (e *Engine) Text(in Input) []string {
	doc, why := open(in)
	if why != "" {
		return nil
	}
	return doc.Texts()
}

// Sites tells which sites are known, and where findings may be shown on each.
func (e *Engine) Sites() []sites.KnownSite { return e.reader.Sites().Summaries() }

// DataDate returns the date of the oldest reference table.
func (e *Engine) DataDate() string { return e.facts.DataDate() }
