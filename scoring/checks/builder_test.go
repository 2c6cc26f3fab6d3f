package checks_test

import (
	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/span"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

var now = timespan.MustParse("2026-01-15")

// page makes claims that stand one after the other on one page.
type page struct{ at int }

func (p *page) claim(text string) profile.Claim {
	if text == "" {
		return profile.Claim{}
	}
	start := p.at
	p.at += len(text) + 1
	return profile.Claim{Text: text, Spans: []span.Range{{Start: start, End: start + len(text)}}, Sure: profile.Sure}
}

// resolved makes a claim that knows which characters were resolved in it.
func (p *page) resolved(raw string) profile.Claim {
	var b span.Builder
	b.Add(0, p.at, raw)
	p.at += len(raw) + 1
	text := b.Text()
	return profile.Claim{Text: text.String(), Spans: text.Source(0, text.Len()), Sure: profile.Sure, Source: text}
}

// date makes a date of ISO words; "present" and "13/2019" are what they look like.
func (p *page) date(text string) profile.DateClaim {
	d := profile.DateClaim{Claim: p.claim(text)}
	switch parsed, err := timespan.Parse(text); {
	case text == "present":
		d.Present = true
	case err == nil:
		d.Date = parsed
	case text != "":
		d.Invalid = true
	}
	return d
}

func (p *page) period(start, end string) profile.Period {
	out := profile.Period{Start: p.date(start), End: p.date(end)}
	switch {
	case start == "":
		out.Claim = out.End.Claim
	case end == "":
		out.Claim = out.Start.Claim
	default:
		out.Claim = profile.Claim{Text: start + " " + end, Sure: profile.Sure,
			Spans: []span.Range{{Start: out.Start.Spans[0].Start, End: out.End.Spans[0].End}}}
	}
	return out
}

func (p *page) job(employer, start, end string, passages ...string) profile.Position {
	out := profile.Position{Employer: p.claim(employer), Period: p.period(start, end)}
	for _, text := range passages {
		out.Passages = append(out.Passages, p.claim(text))
	}
	return out
}

func (p *page) study(school, degree string, level facts.Level, area, start, end string) profile.Education {
	return profile.Education{School: p.claim(school), Degree: p.claim(degree), Level: level, Area: p.claim(area), Period: p.period(start, end)}
}

// run runs one check over a profile.
func run(c *checks.Check, p profile.Profile) []checks.Outcome {
	return checks.Run(&p, facts.Builtin(), now, checks.Watching([]*checks.Check{c}, watched()))
}

// watched is a watch list with one address.
func watched() []rules.Watch {
	on := rules.WatchContact{Contact: "placements@example.org", Expires: now.AddMonths(3)}
	list, _ := rules.NewWatchList("agencies", "Agencies", []byte("sixteen bytes of salt"), []rules.WatchContact{on}, now)
	return rules.Effective{Layers: []rules.Layer{{Pack: rules.Pack{WatchLists: []rules.WatchList{list}}}}}.Watches()
}

// only returns the outcome of a check that must give exactly one.
func only(outcomes []checks.Outcome) (o checks.Outcome) {
	if len(outcomes) == 1 {
		return outcomes[0]
	}
	return checks.Outcome{Why: wording.Say("not exactly one outcome")}
}
