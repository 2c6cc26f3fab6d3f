package picture

import (
	"cmp"
	"slices"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/span"
)

// Picture is what the outcomes show together.
type Picture struct {
	Level Level
	// Findings are the contradictions to show, strongest first, then in the page's order. Those of
	// strength none are among them only at level Several.
	Findings []Finding
	// Groups are the groups that made the level, heaviest first.
	Groups []checks.Group
}

// Finding is one contradiction with the number of its cause. Findings with one root rest on the same
// claim and count once.
type Finding struct {
	checks.Outcome
	Root int
}

// Weigh weighs outcomes by the rules. The order of the outcomes does not matter, and one more
// contradiction never lowers the level: the level is the highest that any selection of findings
// reaches, no two of which share a claim. A finding that bridges two causes therefore joins their
// numbers but takes nothing from what they say without it.
//
// A contradiction without a place on the page, a claim that it rests on, an innocent reason or a
// question is not fit to be shown, and is left out.
func Weigh(outcomes []checks.Outcome, r rules.Picture) Picture {
	var found []*checks.Outcome
	for i := range outcomes {
		if o := &outcomes[i]; o.Kind == checks.Contradicted && showable(o) {
			found = append(found, o)
		}
	}
	if !slices.ContainsFunc(found, standsAlone) {
		found = slices.DeleteFunc(found, func(o *checks.Outcome) bool { return o.Check.Beside })
	}
	slices.SortStableFunc(found, inShownOrder)

	p := Picture{}
	p.Level, p.Groups = level(found, r)
	if p.Level < Several {
		found = slices.DeleteFunc(found, func(o *checks.Outcome) bool { return o.Strength == checks.None })
	}
	for i, root := range roots(found) {
		p.Findings = append(p.Findings, Finding{*found[i], root})
	}
	return p
}

// standsAlone reports whether a finding may be shown with no other beside it.
func standsAlone(o *checks.Outcome) bool { return o.Strength > checks.None && !o.Check.Beside }

func showable(o *checks.Outcome) bool {
	placed := slices.ContainsFunc(o.Evidence, func(e checks.Evidence) bool {
		return e.Role != checks.RoleRecord && len(e.Words.Claim.Spans) > 0
	})
	rests := slices.ContainsFunc(o.Rests, func(c profile.Claim) bool { return len(c.Spans) > 0 })
	return placed && rests && len(o.Innocent) > 0 && !o.Ask.IsZero()
}

// inShownOrder compares by strength, then by place, then by words, so that the order in which the
// checks ran never shows.
func inShownOrder(a, b *checks.Outcome) int {
	return cmp.Or(
		-cmp.Compare(a.Strength, b.Strength),
		comparePlaces(place(a), place(b)),
		cmp.Compare(a.Check.ID, b.Check.ID),
		cmp.Compare(a.Title.String(), b.Title.String()),
		cmp.Compare(a.Says.String(), b.Says.String()),
	)
}

// place returns the first place of the finding's first evidence on the page.
func place(o *checks.Outcome) span.Range {
	for _, e := range o.Evidence {
		if len(e.Words.Claim.Spans) > 0 {
			r := e.Words.Claim.Spans[0]
			r.Start += e.Words.From // close enough to order two findings within one claim
			return r
		}
	}
	return span.Range{}
}

func comparePlaces(a, b span.Range) int {
	return cmp.Or(cmp.Compare(a.Document, b.Document), cmp.Compare(a.Node, b.Node), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}
