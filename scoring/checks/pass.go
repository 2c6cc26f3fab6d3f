package checks

import (
	"plumbline/scoring/echo"
	"plumbline/scoring/facts"
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Source names a reference table.
type Source = facts.Source

// Pass is one run of one check, over one profile, over two versions of one candidate, or over a profile and what is
// remembered. The check reads its fields and answers through its methods.
type Pass struct {
	Profile  *profile.Profile // nil when two versions are compared
	Versions *match.Versions  // nil when one profile is checked
	Echoes   []echo.Match     // what the profile shares with documents that were read before; for Echo alone
	Facts    *facts.Tables
	Now      timespan.Date // the day that counts as today

	check    *Check
	outcomes []Outcome
	made     map[any]any // what the checks of one run made of the profile, by its key
}

// shared returns what is under the key, made when the first check of a run asks for it.
func (p *Pass) shared(key any, make func() any) any {
	v, ok := p.made[key]
	if !ok {
		v = make()
		p.made[key] = v
	}
	return v
}

// Contradicts reports a contradiction. Its strength is cut to the most that the check may say.
func (p *Pass) Contradicts(c Contradiction) {
	strength, by := p.check.set.lowered(min(c.Strength, p.check.Strength))
	c.Strength = strength
	if len(c.Innocent) == 0 {
		c.Innocent = p.check.Doc.Innocent
	}
	c.Ask = wording.Fill(p.check.Doc.Ask, c.Values)
	o := Outcome{Check: p.check, Kind: Contradicted, Contradiction: c, DataDate: oldest(c.Sources), LoweredBy: by}
	for _, e := range c.Evidence {
		if e.Role == RoleClaim {
			o.About, o.Label = e.Words, as(e.Words.String())
			break
		}
	}
	p.outcomes = append(p.outcomes, o)
}

// Consistent reports that the words fit what they were compared with. says names them for people.
func (p *Pass) Consistent(w Words, says wording.Text) {
	p.outcomes = append(p.outcomes, Outcome{Check: p.check, Kind: Consistent, About: w, Label: says})
}

// Unknown reports that the words, named for people by says, could not be compared, and why.
func (p *Pass) Unknown(w Words, says, why wording.Text) {
	p.outcomes = append(p.outcomes, Outcome{Check: p.check, Kind: Unknown, About: w, Label: says, Why: why})
}

// unsurely reports that the words could not be checked when one of the claims that the comparison would rest
// on was not read surely, and returns whether it did. What the page does not state is no such claim.
func (p *Pass) unsurely(w Words, says wording.Text, claims ...profile.Claim) bool {
	why := readUnsurely(claims...)
	if !why.IsZero() {
		p.Unknown(w, says, why)
	}
	return !why.IsZero()
}

// readUnsurely returns why the first of the claims that was not read surely cannot be compared; nothing when all
// were read surely.
func readUnsurely(claims ...profile.Claim) wording.Text {
	for _, c := range claims {
		if why := c.Unsurely(); !why.IsZero() {
			return why
		}
	}
	return wording.Text{}
}

// oldest returns the earliest date of the sources; ISO dates sort as text.
func oldest(sources []Source) string {
	date := ""
	for _, s := range sources {
		if s.Date != "" && (date == "" || s.Date < date) {
			date = s.Date
		}
	}
	return date
}

// Run runs the checks of one profile, in their order. A check that panics ends in one unknown outcome
// and loses what it had found; the others run on.
func Run(p *profile.Profile, t *facts.Tables, now timespan.Date, cs []*Check) []Outcome {
	var all []Outcome
	made := map[any]any{}
	for _, c := range cs {
		if c.Run != nil {
			all = append(all, run(c.Run, &Pass{Profile: p, Facts: t, Now: now, check: c, made: made})...)
		}
	}
	return all
}

// Compare runs the checks of two versions of one candidate, as Run does.
func Compare(v *match.Versions, t *facts.Tables, now timespan.Date, cs []*Check) []Outcome {
	var all []Outcome
	for _, c := range cs {
		if c.Compare != nil {
			all = append(all, run(c.Compare, &Pass{Versions: v, Facts: t, Now: now, check: c})...)
		}
	}
	return all
}

// Recall runs the checks of a profile and what is remembered, as Run does.
func Recall(p *profile.Profile, seen []echo.Match, t *facts.Tables, now timespan.Date, cs []*Check) []Outcome {
	var all []Outcome
	for _, c := range cs {
		if c.Echo != nil {
			all = append(all, run(c.Echo, &Pass{Profile: p, Echoes: seen, Facts: t, Now: now, check: c})...)
		}
	}
	return all
}

func run(look func(*Pass), p *Pass) (out []Outcome) {
	defer func() {
		if recover() != nil {
			out = []Outcome{{Check: p.check, Kind: Unknown, Label: say(p.check.Doc.Title), Why: say("this check stopped on an error of its own")}}
		}
	}()
	look(p)
	return p.outcomes
}
