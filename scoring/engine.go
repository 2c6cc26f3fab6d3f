package scoring

import (
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/document"
	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/read"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Engine inspects documents. Make one with New and use it for many; it is not safe for concurrent use.
type Engine struct {
	facts  *facts.Tables
	reader *read.Reader
	checks []*checks.Check

	layers   []rules.Layer       // the packs in use
	rulesets map[string]*ruleset // made of them, by language and by what has expired
	grounds  map[string]*grounds // by what has expired
}

// New returns an engine with the built-in tables, checks and rules.
func New() *Engine {
	t := facts.Builtin()
	return (&Engine{facts: t, reader: read.New(t), checks: checks.All()}).Another()
}

// Another returns an engine like a new one, which goes by the built-in rules. It shares with e what never changes, so that making
// it costs next to nothing; of the two, one may be used at a time.
func (e *Engine) Another() *Engine {
	return &Engine{facts: e.facts, reader: e.reader, checks: e.checks, rulesets: map[string]*ruleset{}, grounds: map[string]*grounds{}}
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
	// Answers are what a recruiter says of findings. An answered finding does not count.
	Answers []report.Answer
	// Memory is what is remembered of other candidates' documents that may share something with this one; none by default.
	Memory echo.Memory
	Now    timespan.Date
	// Language is that of the reader, such as "de": the report is said in it where the engine speaks it (see wording.For), else in
	// English, and so are the questions that a rule pack words in it.
	Language string
}

// Inspect reads one candidate and reports what was found. Input that cannot be read gives a report without
// findings whose Notices say why, and Unread is set.
func (e *Engine) Inspect(in Input) report.Report { return e.InspectOpened(e.Open(in), in.Memory) }

// InspectOpened is Inspect for an input that has been read, beside a memory that was looked up since.
func (e *Engine) InspectOpened(c Candidate, m echo.Memory) report.Report {
	if !c.why.IsZero() {
		spoken := wording.For(c.in.Language)
		r := e.report(c, nil)
		r.Unread, r.Headline, r.Because = c.doc == nil, c.headline().In(spoken), c.why.In(spoken)
		return r
	}
	by := e.ruleset(c.in.Now, c.in.Language)
	found := append(checks.Run(c.profile, by.facts, c.in.Now, by.checks), by.off(isRun)...)
	if len(m.Keys) > 0 {
		found = append(found, checks.Recall(c.profile, e.recall(c, m), by.facts, c.in.Now, by.checks)...)
		found = append(found, by.off(isEcho)...)
	}
	return e.report(c, found)
}

// recall compares a candidate with a memory, under each of its keys.
func (e *Engine) recall(c Candidate, m echo.Memory) (all []echo.Match) {
	if len(m.Seen) == 0 {
		return nil
	}
	for _, key := range m.Keys {
		all = append(all, echo.Take(c.profile, key, e.facts).Match(m, c.in.Now)...)
	}
	return all
}

// Traces returns what may be remembered of a candidate under each key, as of the day of the input, with the recruiter's
// label. There are none when no profile was read, or nothing of it can be known again. Find others by their Keys, and hand
// them to InspectOpened as a Memory.
func (e *Engine) Traces(c Candidate, keys []echo.Key, label string) (out []echo.Trace) {
	if !c.why.IsZero() {
		return nil
	}
	for _, key := range keys {
		if t := echo.Take(c.profile, key, e.facts); !t.Empty() {
			out = append(out, t.Trace(c.in.Now, label))
		}
	}
	return out
}

func (e *Engine) report(c Candidate, all []checks.Outcome) report.Report {
	by := e.ruleset(c.in.Now, c.in.Language)
	outcomes, answered := report.Settle(all, c.in.Answers)
	return report.Build(report.Input{
		Answers:     c.in.Answers,
		Answered:    answered,
		File:        c.in.File,
		Site:        c.site,
		Profile:     c.profile,
		Outcomes:    outcomes,
		Picture:     picture.Weigh(outcomes, by.effective.Picture),
		Notices:     slices.Concat(c.notices, by.notices),
		Packs:       by.used(),
		Uncorrected: c.uncorrected,
		Now:         c.in.Now,
		Language:    wording.For(c.in.Language),
		Locate:      c.locate,
	})
}

// Text returns the text of a document by node, as the places of findings count them, so that it can be shown with
// its findings marked. It returns nothing for what cannot be read.
func (e *Engine) Text(in Input) []string {
	doc, why := open(in)
	if !why.IsZero() {
		return nil
	}
	return doc.Texts()
}

// Sites tells which sites are known, and where findings may be shown on each, with the reasons in a language.
func (e *Engine) Sites(language string) []sites.KnownSite {
	known := e.ruleset(timespan.Date{}, "").reader.Sites().Summaries()
	for i, s := range known {
		known[i].Why = wording.Say(s.Why).In(wording.For(language))
	}
	return known
}

// DataDate returns the date of the oldest reference table.
func (e *Engine) DataDate() string { return e.facts.DataDate() }
