package report

import (
	"strings"

	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// Comparison is two versions of one candidate, side by side.
type Comparison struct {
	First  Side `json:"first"`
	Second Side `json:"second"`
	// Entries are the jobs and then the studies of both, those that go together in one: in the first version's order,
	// with what only the second one has where its time puts it.
	Entries []Matched `json:"entries"`
}

// Side is one of the two documents that were compared.
type Side struct {
	Called  string         `json:"called"` // "the résumé", "the page", "the first résumé"
	File    string         `json:"file,omitempty"`
	Site    string         `json:"site,omitempty"`
	Profile profile.Resume `json:"profile"`
}

// Matched is entries of the two versions that go together. Either side may hold several, where one version tells of two
// roles in one entry, or none.
type Matched struct {
	Kind string `json:"kind"` // "job" or "study"
	// How is "matched" (the same job or study), "unsettled" (perhaps the same; Why says what leaves it open), "other"
	// (another one over the same time) or "alone" (in one version only, which says nothing).
	How    string  `json:"how"`
	Why    string  `json:"why,omitempty"`
	First  []Entry `json:"first"`
	Second []Entry `json:"second"`
	// Differences are what differs by more than wording: "name", "what" or "dates".
	Differences []string `json:"differences"`
	Findings    []string `json:"findings"` // ids of the findings that rest on these entries
}

// Entry is one job or study as one version states it.
type Entry struct {
	Name    string        `json:"name"`                           // the employer or the school
	What    string        `json:"what"`                           // the title, or the degree and the field
	Start   timespan.Date `json:"start" jsonschema:"type=string"` // ISO 8601, as precise as it is stated
	End     timespan.Date `json:"end" jsonschema:"type=string"`   // "" when Present or unknown
	Present bool          `json:"present"`
	Where   []Where       `json:"where"` // of the name, or else of what else there is
}

// claims are the claims of one entry.
type claims struct {
	name, what profile.Claim
	more       []profile.Claim
	period     profile.Period
}

func jobClaims(j profile.Position) claims {
	return claims{name: j.Employer, what: j.Title, more: j.Passages, period: j.Period}
}

func studyClaims(e profile.Education) claims {
	return claims{name: e.School, what: e.Degree, more: []profile.Claim{e.Area}, period: e.Period}
}

// comparison puts the two versions side by side. found and shown are the same findings before and after they were put
// into words.
func (b builder) comparison(v *match.Versions, findings resting) *Comparison {
	side := func(n int) Side {
		return Side{Called: b.say(v.Called[n]), File: b.in.Files[n], Site: b.in.Sites[n], Profile: v.Profiles[n].Resume()}
	}
	out := &Comparison{First: side(0), Second: side(1), Entries: []Matched{}}
	for _, pair := range v.Jobs {
		var sides [2][]claims
		for _, i := range pair.First {
			sides[0] = append(sides[0], jobClaims(v.Profiles[0].Positions[i]))
		}
		for _, j := range pair.Second {
			sides[1] = append(sides[1], jobClaims(v.Profiles[1].Positions[j]))
		}
		m := b.matched("job", v, pair, sides, findings)
		if pair.How == match.Matched && len(m.First) == 1 && len(m.Second) == 1 && match.CompareTitles(m.First[0].What, m.Second[0].What) == match.Different {
			m.Differences = append(m.Differences, "what")
		}
		out.add(m)
	}
	for _, pair := range v.Studies {
		var sides [2][]claims
		for _, i := range pair.First {
			sides[0] = append(sides[0], studyClaims(v.Profiles[0].Studies[i]))
		}
		for _, j := range pair.Second {
			sides[1] = append(sides[1], studyClaims(v.Profiles[1].Studies[j]))
		}
		m := b.matched("study", v, pair, sides, findings)
		if pair.How == match.Matched && len(pair.First) == 1 && len(pair.Second) == 1 &&
			!match.MayBeLevel(v.Profiles[0].Studies[pair.First[0]].Level, v.Profiles[1].Studies[pair.Second[0]].Level) {
			m.Differences = append(m.Differences, "what")
		}
		out.add(m)
	}
	return out
}

// add adds entries that say anything.
func (c *Comparison) add(m Matched) {
	if len(m.First)+len(m.Second) > 0 {
		c.Entries = append(c.Entries, m)
	}
}

func (b builder) matched(kind string, v *match.Versions, pair match.Pair, sides [2][]claims, findings resting) Matched {
	m := Matched{Kind: kind, How: pair.How.String(), Why: b.say(pair.Why), Differences: []string{}, Findings: []string{}}
	var all []profile.Claim
	var periods [2][]profile.Period
	for n := range sides {
		entries := []Entry{}
		for _, c := range sides[n] {
			what := append([]profile.Claim{c.name, c.what}, c.more...)
			all = append(append(all, what...), c.period.Claim, c.period.Start.Claim, c.period.End.Claim)
			periods[n] = append(periods[n], c.period)
			if e := b.entry(kind, c); e.Name+e.What != "" || !e.Start.IsZero() || !e.End.IsZero() {
				entries = append(entries, e)
			}
		}
		if n == 0 {
			m.First = entries
		} else {
			m.Second = entries
		}
	}
	if pair.How == match.Other {
		m.Differences = append(m.Differences, "name")
	}
	if pair.How == match.Matched {
		if start, end, ok := v.Apart(periods[0], periods[1]); ok && max(start, end) > match.Tolerance {
			m.Differences = append(m.Differences, "dates")
		}
	}
	m.Findings = findings.in(all)
	return m
}

func (b builder) entry(kind string, c claims) Entry {
	e := Entry{Name: c.name.Text, What: c.what.Text, Start: c.period.Start.Date, End: c.period.End.Date, Present: c.period.End.Present, Where: []Where{}}
	if kind == "study" && c.more[0].Read() {
		e.What = strings.TrimPrefix(e.What+", "+c.more[0].Text, ", ")
	}
	if first := firstRead(c.name, c.what, c.period.Claim); first.Read() {
		e.Where = b.whole(first)
	}
	return e
}
