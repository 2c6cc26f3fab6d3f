package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/match"
	"plumbline/scoring/picture"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Input is what a report is built from.
type Input struct {
	File     string // the file's name as given; may be empty
	Site     string // the known site's id; may be empty
	Profile  *profile.Profile
	Outcomes []checks.Outcome // all of them, as the checks gave them
	Picture  picture.Picture  // the same outcomes, weighed
	Notices  []wording.Text
	Packs    []Pack // that were gone by
	// Answers are what the recruiter said of findings, and Answered the outcomes that they speak of (see Settle).
	Answers  []Answer
	Answered []checks.Outcome
	// Uncorrected are the corrections that could not be applied.
	Uncorrected []Uncorrected
	Now         timespan.Date
	// Language is that of the report; nil is English.
	Language *wording.Language
	// Versions is set when two versions of one candidate were compared; Profile is then the first, and Files and Sites
	// are what File and Site are of one.
	Versions     *match.Versions
	Files, Sites [2]string
	// Locate returns the place of a range with the source's own characters there. Nil means that no
	// place is known, and the report then has quotes without places.
	Locate func(span.Range) Where
}

// Build puts a report together. The same input gives the same bytes.
func Build(in Input) Report {
	b := builder{in: in}
	r := Report{
		Version:       Version,
		File:          in.File,
		Site:          in.Site,
		Level:         Level(in.Picture.Level.String()),
		Findings:      []Finding{},
		Consistent:    []Consistent{},
		CouldNotCheck: []CouldNotCheck{},
		Notices:       []string{},
		Language:      in.Language.Tag(),
		Reading:       b.reading(in.Profile, 0),
		Uncorrected:   in.Uncorrected,
		Profile:       in.Profile.Resume(),
		Packs:         in.Packs,
		Now:           in.Now,
	}
	for _, n := range in.Notices {
		r.Notices = append(r.Notices, n.In(in.Language))
	}
	times := map[string]int{}
	for _, f := range in.Picture.Findings {
		finding := b.finding(f)
		if times[finding.ID]++; times[finding.ID] > 1 {
			finding.ID = fmt.Sprintf("%s-%d", finding.ID, times[finding.ID]) // the same words stand there twice
		}
		r.Findings = append(r.Findings, finding)
	}
	consistent, unknown := comparisons{}, comparisons{}
	for _, o := range in.Outcomes {
		switch o.Kind {
		case checks.Consistent:
			c := Consistent{Check: o.Check.ID, Claim: b.say(o.Label), Where: b.where(o.About)}
			if consistent.add(c.Check, c.Claim, c.Where) {
				r.Consistent = append(r.Consistent, c)
			}
		case checks.Unknown:
			c := CouldNotCheck{Check: o.Check.ID, Claim: b.say(o.Label), Why: b.say(o.Why), Where: b.where(o.About), Unsurely: profile.IsUnsure(o.Why)}
			if unknown.add(c.Check, c.Claim, c.Where) {
				r.CouldNotCheck = append(r.CouldNotCheck, c)
			}
		}
	}
	for _, o := range in.Answered {
		if a := answerTo(o, in.Answers); a != nil && !slices.ContainsFunc(r.Answered, func(b Answered) bool { return b.Finding.ID == fingerprint(o) }) {
			r.Answered = append(r.Answered, Answered{Finding: b.finding(picture.Finding{Outcome: o}), Answer: *a})
		}
	}
	for _, u := range in.Uncorrected {
		r.Notices = append(r.Notices, u.Why)
	}
	if r.Profile.Meta != nil {
		r.Properties = r.Profile.Meta.File
	}
	findings := restingOn(in.Picture.Findings, r.Findings)
	r.Timeline = timeline(in.Profile, 0, findings)
	if v := in.Versions; v != nil {
		r.Timeline = append(r.Timeline, timeline(v.Profiles[1], 1, findings)...)
		r.Reading = append(r.Reading, b.reading(v.Profiles[1], 1)...)
		r.Comparison = b.comparison(v, findings)
	}
	headline, because := words(&r, in.Picture)
	r.Headline, r.Because = b.say(headline), b.say(because)
	return r
}

// comparisons are the places of what was compared, by check and claim and by where the first place begins.
type comparisons map[compared][][]Where

type compared struct {
	check, claim string
	node, start  int
}

// add notes a comparison, and reports whether it is there for the first time.
func (all comparisons) add(check, claim string, where []Where) bool {
	key := compared{check: check, claim: claim}
	if len(where) > 0 {
		key.node, key.start = where[0].Node, where[0].Start
	}
	if slices.ContainsFunc(all[key], func(other []Where) bool { return slices.Equal(where, other) }) {
		return false
	}
	all[key] = append(all[key], where)
	return true
}

type builder struct{ in Input }

// say puts a text into the report's language.
func (b builder) say(t wording.Text) string { return t.In(b.in.Language) }

func (b builder) finding(f picture.Finding) Finding {
	out := Finding{
		Check: f.Check.ID, Group: string(f.Check.Group), Strength: f.Strength.String(), Root: f.Root, Pack: f.Check.Pack,
		Title: b.say(f.Title), Says: b.say(f.Says), Ask: b.say(f.Ask), DataDate: f.DataDate, LoweredBy: f.LoweredBy,
		Evidence: []Evidence{}, Innocent: []string{}, Sources: []Source{},
	}
	for _, reason := range f.Innocent {
		out.Innocent = append(out.Innocent, b.say(say(reason)))
	}
	for _, e := range f.Evidence {
		ev := Evidence{Role: Role(e.Role), Quote: b.say(e.Record), Note: b.say(e.Note), Where: []Where{}}
		if e.Role != checks.RoleRecord {
			ev.Quote, ev.Where = e.Words.String(), b.where(e.Words)
			if c := e.Words.Claim; c.Misread() {
				// Only what the candidate wrote is quoted.
				ev.Quote, ev.Where = c.Page, b.where(checks.Whole(c))
				ev.Note = b.say(wording.Join("; ", readAs(c), e.Note))
			}
			if len(ev.Where) == 1 && ev.Where[0].Text != "" && !strings.Contains(squeeze(ev.Where[0].Text), ev.Quote) {
				ev.Quote = squeeze(ev.Where[0].Text)
			}
		}
		out.Evidence = append(out.Evidence, ev)
	}
	if slices.ContainsFunc(f.Rests, profile.Claim.Misread) {
		out.Says = b.say(say("%s This rests on your correction.", f.Says))
	}
	for _, s := range f.Sources {
		out.Sources = append(out.Sources, Source{Name: b.say(say(s.Name)), URL: s.URL, Date: s.Date})
	}
	out.ID = fingerprint(f.Outcome)
	return out
}

// readAs says what the recruiter made of a claim.
func readAs(c profile.Claim) wording.Text {
	if c.Page == "" {
		return say("%s (added by you)", c.Text)
	}
	return say("read as %s (corrected by you)", c.Text)
}

// fingerprint tells a finding from every other of the same page, and stays the same when the page is
// read again or edited elsewhere. It keeps none of the candidate's words.
func fingerprint(o checks.Outcome) string {
	h := sha256.New()
	h.Write([]byte(o.Check.ID))
	for _, e := range o.Evidence {
		quote := e.Record.String() // English in every language
		if e.Role != checks.RoleRecord {
			quote = e.Words.String()
		}
		h.Write([]byte("\x00" + string(e.Role) + "\x00" + strings.ToLower(squeeze(quote))))
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// squeeze folds white space as a reader of the page does not see it.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
