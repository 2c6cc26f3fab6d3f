package scoring

import (
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/document"
	"plumbline/scoring/match"
	"plumbline/scoring/picture"
	"plumbline/scoring/report"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Compare reads two versions of one candidate, such as a résumé and a page, and reports where they do not fit together.
// What either contradicts by itself is not repeated: Inspect tells that. Today is a's. When either cannot be read the
// report has no findings, says why, and Unread is set.
func (e *Engine) Compare(a, b Input) report.Report {
	return e.CompareOpened(e.Open(a), e.Open(b), a.Now)
}

// CompareOpened is Compare for inputs that have been read.
func (e *Engine) CompareOpened(a, b Candidate, now timespan.Date) report.Report {
	both := [2]Candidate{a, b.second()}
	names := callBoth(both)
	by := e.ruleset(now, a.in.Language)
	v := match.New(both[0].profile, both[1].profile, names, by.facts, now)
	var outcomes []checks.Outcome
	if a.why.IsZero() && b.why.IsZero() {
		outcomes = append(checks.Compare(v, by.facts, now, by.checks), by.off(isCompare)...)
	}
	outcomes, answered := report.Settle(outcomes, a.in.Answers)
	in := report.Input{
		Answers: a.in.Answers, Answered: answered,
		File: a.in.File, Site: a.site, Profile: a.profile,
		Versions: v, Files: [2]string{a.in.File, b.in.File}, Sites: [2]string{a.site, b.site},
		Outcomes: outcomes, Picture: picture.Weigh(outcomes, by.effective.Picture), Now: now,
		Notices: slices.Clone(by.notices), Packs: by.used(), Language: wording.For(a.in.Language),
		Locate: func(r span.Range) report.Where { return both[r.Document].locate(r) },
	}
	for n, c := range both {
		for _, notice := range c.notices {
			in.Notices = append(in.Notices, wording.Say("About %s: %s", names.Called[n], notice))
		}
		in.Uncorrected = append(in.Uncorrected, c.uncorrected...)
	}
	r := report.Build(in)
	for n, c := range both {
		if !c.why.IsZero() {
			r.Unread = r.Unread || c.doc == nil
			r.Headline, r.Because = wording.Say("Nothing could be compared").In(in.Language), wording.Say("About %s: %s", names.Called[n], c.why).In(in.Language)
		}
	}
	return r
}

// second returns the candidate as the second of two, without a change to this one.
func (c Candidate) second() Candidate {
	c.profile = c.profile.In(1)
	return c
}

// callBoth names two versions for the reader of the report: by what they are, or by their order when both are the same;
// and for the candidate, who knows no order.
func callBoth(both [2]Candidate) (names match.Names) {
	one, other := both[0].kind(), both[1].kind()
	switch {
	case one != other:
		names.Called = [2]wording.Text{the[one], the[other]}
		names.Yours = [2]wording.Text{yours(one), yours(other)}
		return names
	case one == page:
		names.Yours = [2]wording.Text{wording.Say("one of your profile pages"), wording.Say("another")}
	default:
		names.Yours = [2]wording.Text{wording.Say("one version of your résumé"), wording.Say("another")}
	}
	names.Called = [2]wording.Text{first[one], second[other]}
	return names
}

// yours returns what a candidate calls the only version of a kind.
func yours(kind string) wording.Text {
	if kind == page {
		return wording.Say("your profile page")
	}
	return wording.Say("your résumé")
}

// What to call a version of a kind.
var (
	the    = map[string]wording.Text{page: wording.Say("the page"), resume: wording.Say("the résumé")}
	first  = map[string]wording.Text{page: wording.Say("the first page"), resume: wording.Say("the first résumé")}
	second = map[string]wording.Text{page: wording.Say("the second page"), resume: wording.Say("the second résumé")}
)

// The kinds of versions.
const (
	page   = "page"
	resume = "résumé"
)

// kind returns page for a page of the web, else resume.
func (c Candidate) kind() string {
	if c.doc != nil && c.doc.Kind == document.HTML && (c.in.URL != "" || c.site != "") {
		return page
	}
	return resume
}
