package checks

import (
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// called names a version of the candidate for people: "the résumé".
func (p *Pass) called(version int) wording.Text { return p.Versions.Called[version] }

// asked returns what a question fills in for two versions: what the candidate calls each, and what each says.
func (p *Pass) asked(one, other wording.Text) wording.Values {
	yours := p.Versions.Yours
	return wording.Values{"First": wording.Capital(yours[0]), "first": yours[0], "second": yours[1], "one": one, "other": other}
}

// sides returns the entries of a pair, in each version.
func sides[E any](pair match.Pair, first, second []E) [2][]E {
	var out [2][]E
	for _, i := range pair.First {
		out[0] = append(out[0], first[i])
	}
	for _, j := range pair.Second {
		out[1] = append(out[1], second[j])
	}
	return out
}

func (p *Pass) jobsOf(pair match.Pair) [2][]profile.Position {
	return sides(pair, p.Versions.Profiles[0].Positions, p.Versions.Profiles[1].Positions)
}

func (p *Pass) studiesOf(pair match.Pair) [2][]profile.Education {
	return sides(pair, p.Versions.Profiles[0].Studies, p.Versions.Profiles[1].Studies)
}

// timeOf says for people when something was, by what was read surely: "from August 2010 to May 2013"; "" when nothing
// was.
func timeOf(period profile.Period) wording.Text {
	start, end := period.Start, period.End
	going := end.Present && (end.Sure == profile.Sure || end.Sure == profile.Unread)
	switch {
	case sureDate(start) && sureDate(end) && start.Date == end.Date:
		return wording.When(start.Date)
	case sureDate(start) && sureDate(end):
		return say("from %s to %s", wording.Date(start.Date), wording.Date(end.Date))
	case sureDate(start) && going:
		return say("since %s", wording.Date(start.Date))
	case sureDate(start):
		return say("from %s", wording.Date(start.Date))
	case sureDate(end):
		return say("until %s", wording.Date(end.Date))
	}
	return wording.Text{}
}

// timed returns a name with when it was: "Halden Robotics from August 2010 to May 2013".
func timed(name wording.Text, period profile.Period) wording.Text {
	when := timeOf(period)
	if when.IsZero() {
		return name
	}
	return say("%s %s", name, when)
}

// roleOf is the role of a version's words in a finding.
func roleOf(version int) Role {
	if version == 0 {
		return RoleClaim
	}
	return RoleConflict
}

// dateClaims returns the claims that tell when something was.
func dateClaims(period profile.Period) []profile.Claim {
	return []profile.Claim{period.Claim, period.Start.Claim, period.End.Claim}
}

// whyAlone is said of an entry that only one version has. To leave something out is nobody's fault.
func (p *Pass) whyAlone(pair match.Pair) wording.Text {
	there := 0
	if len(pair.First) == 0 {
		there = 1
	}
	return say("only %s has it, and leaving something out says nothing", p.called(there))
}
