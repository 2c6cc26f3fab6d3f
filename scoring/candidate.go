package scoring

import (
	"cmp"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/report"
	"plumbline/scoring/span"
	"plumbline/scoring/wording"
)

// Candidate is one input that was read, for whoever compares it with several others.
type Candidate struct {
	in          Input
	doc         *document.Document // nil when nothing could be read
	site        string
	profile     *profile.Profile
	notices     []wording.Text
	uncorrected []report.Uncorrected
	why         wording.Text // why there is nothing to check; nothing when there is
}

// Open reads one input.
func (e *Engine) Open(in Input) Candidate {
	c := Candidate{in: in, profile: &profile.Profile{}}
	doc, why := open(in)
	if !why.IsZero() {
		c.why, c.notices = why, []wording.Text{why}
		return c
	}
	if in.URL != "" {
		doc.Address = in.URL
	}
	by := e.ruleset(in.Now, in.Language)
	read := by.reader.Read(doc)
	c.doc, c.notices = doc, append([]wording.Text{}, read.Notices...)
	if doc.Cut && doc.Kind == document.PDFText {
		c.notices = append(c.notices, wording.Say("This PDF is longer than Plumbline reads (50 pages, 2 MiB of text). Only the first part was read."))
	} else if in.Cut || doc.Cut {
		c.notices = append(c.notices, wording.Say("The page is larger than Plumbline reads (2 MiB of text). Only the first part was read."))
	}
	if doc.Scanned {
		c.notices = append(c.notices, wording.Say("Pages of this PDF are pictures. Their words were read off the pictures by another program, and may be misread."))
	}
	if doc.Flattened {
		c.notices = append(c.notices, wording.Say("The page is nested deeper than Plumbline reads. The text of the deepest parts was read without their layout."))
	}
	if read.Site != nil {
		c.site = read.Site.ID
	}
	if !read.Found {
		c.why = wording.Say("No profile was found here. Plumbline reads single candidates, not lists, feeds or messages.")
		c.notices = append(c.notices, c.why)
		return c
	}
	c.profile = &read.Profile
	c.profile.File, c.profile.Hidden, c.profile.Lines = doc.Properties, hidden(doc), lines(doc)
	c.profile.Advert = cmp.Or(strings.TrimSpace(in.Advert), read.Advert)
	c.profile.FileName, c.profile.Address = fileName(c.in.File), doc.Address
	c.profile.Kind, c.profile.Page = doc.Kind, doc.Kind == document.HTML && doc.Address != ""
	c.uncorrected = correct(by.reader, c.profile, in.Corrections, wording.For(in.Language))
	return c
}

// headline says that there is nothing to check.
func (c Candidate) headline() wording.Text {
	if c.doc == nil {
		return wording.Say("Nothing could be read")
	}
	return wording.Say("No profile found")
}

// locate returns the place of a range in the candidate's document.
func (c Candidate) locate(r span.Range) report.Where {
	if c.doc == nil {
		return report.Where{}
	}
	at := c.doc.Place(r)
	return report.Where{Document: r.Document, Node: at.Node, Start: at.Start, End: at.End, Text: at.Text, Path: at.Path, Page: at.Page, Line: at.Line, Column: at.Column}
}

// fileName returns the last part of a path, whichever system wrote it.
func fileName(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }
