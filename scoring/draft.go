package scoring

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/read/sites"
	"plumbline/scoring/report"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// Dismissal is a recruiter's answer to a finding without anything of the candidate: no words, no note, no fingerprint.
type Dismissal struct {
	Check string            `json:"check"`
	Kind  report.AnswerKind `json:"kind"`
}

// Draft is a rule pack made of what a recruiter learned, for a team lead to look over, test and sign. It can say little on
// purpose: nothing of any candidate may enter a pack, so that it holds no examples and no facts. It proposes to lower checks
// that were often not right, one step and never out of sight, for a year; and it hands on the recruiter's own site files.
type Draft struct {
	Pack rules.Pack
	Why  []Proposal // the reasons of the pack's settings, for whoever looks it over
}

// Proposal is why a draft lowers a check.
type Proposal struct {
	Check     string `json:"check"`
	From      string `json:"from"` // the strength that the check has
	To        string `json:"to"`
	NotRight  int    `json:"notRight"`  // findings that the recruiter said were wrong
	Explained int    `json:"explained"` // findings that candidates explained: for these the check was of use
}

// What it takes to lower a check: so many findings that were not right, and more of them than were explained. Fewer may be
// one odd page.
const leastNotRight = 5

// draftMonths is how long a draft counts before somebody has to look at it again.
const draftMonths = 12

// NewDraft makes a pack draft. id and title are those of the pack. It is false when nothing was learned that a pack can
// say.
func NewDraft(id, title string, dismissals []Dismissal, own []sites.Site, now timespan.Date) (Draft, bool) {
	d := Draft{Pack: rules.Pack{
		Format: rules.Format, ID: id, Version: "0.1.0", Title: title, Expires: now.AddMonths(draftMonths).String(),
		Checks: map[string]rules.Setting{}, Sites: own,
	}}
	byCheck := map[string]*Proposal{}
	for _, x := range dismissals {
		p := byCheck[x.Check]
		if p == nil {
			p = &Proposal{Check: x.Check}
			byCheck[x.Check] = p
		}
		switch x.Kind {
		case report.NotRight:
			p.NotRight++
		case report.Explained:
			p.Explained++
		}
	}
	for _, c := range checks.All() {
		p := byCheck[c.ID]
		if p == nil || p.NotRight < leastNotRight || p.NotRight <= p.Explained || c.Strength < checks.Medium {
			continue
		}
		p.From, p.To = c.Strength.String(), (c.Strength - 1).String()
		d.Why = append(d.Why, *p)
		d.Pack.Checks[c.ID] = rules.Setting{Strength: p.To}
	}
	slices.SortStableFunc(d.Why, func(a, b Proposal) int { return cmp.Compare(b.NotRight, a.NotRight) })
	d.Pack.Description = d.describe()
	return d, len(d.Why)+len(own) > 0
}

// mostDescribed is how many proposals the description of a draft tells of.
const mostDescribed = 8

// describe says for the team lead why the draft is as it is.
func (d Draft) describe() string {
	says := []string{"A draft, to be looked over before it is signed."}
	for _, p := range d.Why[:min(len(d.Why), mostDescribed)] {
		says = append(says, fmt.Sprintf("%s: %d findings were not right, %d were explained.", p.Check, p.NotRight, p.Explained))
	}
	return strings.Join(says, " ")
}
