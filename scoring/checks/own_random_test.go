package checks_test

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// said is what the fields of the profiles say.
var said = map[string][]string{
	"employer": {"Osprey", "University of Data", "Manager Ltd", "Nurse Bank"}, "title": {"Engineer", "Senior engineer", "Data manager", "Nurse"}, "location": {"Oslo"}, "terms": {"Contract"},
	"text":   {"The manager managed a nation of data.", "Engineering of C++ by abcd1234", "Left as it was."},
	"school": {"University of Data", "Osprey College"}, "degree": {"Bachelor"}, "level": {"bachelor", "doctor"}, "area": {"Data", "Engineering"},
	"name": {"Data engineer", "Nurse 2019", "C++"}, "issuer": {"Osprey", "Nurse Bank"}, "network": {"GitHub"}, "host": {"example.org"},
}

// maker makes conditions at random, most of them right.
type maker struct{ *rand.Rand }

func pick[E any](m maker, from ...E) E { return from[m.IntN(len(from))] }

func (m maker) condition(kinds []string, depth int) rules.Condition {
	kind := kinds[len(kinds)-1]
	switch n := m.IntN(10); {
	case depth > 2 || n > 3 && kind != rules.Profile:
		return m.test(kinds)
	case n == 0:
		c := m.condition(kinds, depth+1)
		return rules.Condition{Not: &c}
	case n == 1 || kind == rules.Profile:
		k := pick(m, rules.Kinds()...)
		where := rules.Condition{All: []rules.Condition{m.condition(append(kinds[:len(kinds):len(kinds)], k), depth+1), m.test(append(kinds[:len(kinds):len(kinds)], k))}}
		if m.IntN(4) == 0 {
			return rules.Condition{Count: k, AtLeast: 2 + m.IntN(3), Where: &where}
		}
		return rules.Condition{Exists: k, Where: &where}
	}
	var parts []rules.Condition
	for range 2 + m.IntN(3) {
		parts = append(parts, m.condition(kinds, depth+1))
	}
	if m.IntN(3) == 0 {
		return rules.Condition{Any: parts}
	}
	return rules.Condition{All: parts}
}

func (m maker) test(kinds []string) rules.Condition {
	kind := kinds[len(kinds)-1]
	if kind == rules.Profile {
		return rules.Condition{Exists: "position", Where: &rules.Condition{Field: "title", Contains: "manager"}}
	}
	c := rules.Condition{Field: pick(m, rules.Fields(kind)...)}
	date := pick(m, "2015", "2018-03", "2020-06-15", "start", "end", "date", "position.start", "study.end", "certification.date")
	switch rules.FormOf(kind, c.Field) {
	case rules.Date:
		if m.IntN(2) == 0 {
			c.Before = date
		} else {
			c.After = date
		}
	case rules.Dates:
		switch m.IntN(3) {
		case 0:
			c.Overlaps = pick(m, "2015/2018", "position.dates", "study.dates")
		case 1:
			c.LongerThan = "18 months"
		default:
			c.ShorterThan = "3 years"
		}
	default:
		word := pick(m, said[c.Field]...)
		switch m.IntN(4) {
		case 0:
			c.Equals = word
		case 1:
			c.In = append([]string{"Osprey"}, said[c.Field]...)
		case 2:
			c.Contains = pick(m, strings.Fields(word)...)
		default:
			c.Matches = pick(m, `\bman(ager|aged)\b`, `engi.*(er|ing)`, `(ab|cd)+\w{2,9}`, `univ\S+ of`, `[a-z]{3}tion\b`)
		}
	}
	if m.IntN(4) == 0 && (c.Before != "" || c.After != "") {
		c.By = "6 months"
	}
	return c
}

// own writes a pack of one rule.
func own(over string, when rules.Condition) []byte {
	raw, err := json.Marshal(rules.Pack{Format: rules.Format, ID: "acme/random", Version: "1.0.0", Title: "At random", Rules: []rules.Rule{{
		ID: "acme/random", Group: "employment", Strength: "weak", Over: over, When: when, Unless: nil,
		Title: "Something", Message: "Something.", Innocent: []string{"A slip"}, Ask: "What?",
		Examples: []rules.RuleExample{{Text: "x", Flags: true}, {Text: "x"}},
	}}})
	if err != nil {
		panic(err) // only what the test made goes in
	}
	return raw
}

// profile makes a profile at random, of a few words and years, so that conditions often hold.
func (m maker) profile() profile.Profile {
	var at page
	var p profile.Profile
	say := func(field string) profile.Claim { return at.claim(pick(m, said[field]...)) }
	period := func() (string, string) {
		start := 2012 + m.IntN(8)
		return m.date(start), pick(m, "present", m.date(start+1+m.IntN(4)), m.date(start+1))
	}
	for range 1 + m.IntN(4) {
		start, end := period()
		j := at.job(pick(m, said["employer"]...), start, end, pick(m, said["text"]...))
		j.Title = say("title")
		p.Positions = append(p.Positions, j)
	}
	for range m.IntN(3) {
		start, end := period()
		p.Studies = append(p.Studies, at.study(pick(m, said["school"]...), "Bachelor", facts.Bachelor, pick(m, said["area"]...), start, end))
	}
	for range m.IntN(3) {
		p.Certifications = append(p.Certifications, profile.Certification{Claim: say("name"), Issuer: say("issuer"), Date: at.date(m.date(2012 + m.IntN(10)))})
	}
	p.Skills = append(p.Skills, profile.Skill{Claim: say("name")})
	return p
}

// date writes a year, or a month or a day of it.
func (m maker) date(year int) string {
	d := timespan.Date{Year: year, Month: 1 + m.IntN(12), Day: 1 + m.IntN(28)}
	return d.Coarsen(pick(m, timespan.Year, timespan.Month, timespan.Month, timespan.Day)).String()
}

// claims lists what a test may take from a profile.
func claims(p *profile.Profile) (texts []*profile.Claim, dates []*profile.DateClaim) {
	for i := range p.Positions {
		j := &p.Positions[i]
		texts = append(texts, &j.Employer, &j.Title, &j.Passages[0])
		dates = append(dates, &j.Period.Start, &j.Period.End)
	}
	for i := range p.Studies {
		s := &p.Studies[i]
		texts = append(texts, &s.School, &s.Degree, &s.Area)
		dates = append(dates, &s.Period.Start, &s.Period.End)
	}
	for i := range p.Certifications {
		c := &p.Certifications[i]
		texts = append(texts, &c.Claim, &c.Issuer)
		dates = append(dates, &c.Date)
	}
	return append(texts, &p.Skills[0].Claim), dates
}

// copied returns a profile that shares no claim with p.
func copied(p profile.Profile) profile.Profile {
	p.Positions = append([]profile.Position{}, p.Positions...)
	for i := range p.Positions {
		p.Positions[i].Passages = append([]profile.Claim{}, p.Positions[i].Passages...)
	}
	p.Studies = append([]profile.Education{}, p.Studies...)
	p.Certifications = append([]profile.Certification{}, p.Certifications...)
	p.Skills = append([]profile.Skill{}, p.Skills...)
	return p
}

// TestLessKnownIsNeverMoreFound holds for rules at random: none stops on an error; what a page leaves out, says less exactly, or
// what is read less surely, makes no finding that was not there before; and no finding rests on what was not read surely.
func TestLessKnownIsNeverMoreFound(t *testing.T) {
	m := maker{rand.New(rand.NewPCG(6, 9))}
	right, findings := 0, 0
	for range 4000 {
		over := pick(m, append(rules.Kinds(), rules.Profile)...)
		pack, faults := rules.Decode(own(over, m.condition([]string{over}, 0)), rules.Known{})
		if faults != nil {
			continue
		}
		right++
		run := func(p profile.Profile) (found int) {
			for _, o := range runRule(pack.Rules[0], rules.Imported, p) {
				require.NotContains(t, o.Why.String(), "stopped on an error")
				if o.Kind != checks.Contradicted {
					continue
				}
				found++
				require.NotEmpty(t, o.Evidence)
				for _, c := range o.Rests {
					require.Equal(t, profile.Sure, c.Sure)
				}
			}
			return found
		}
		for range 8 {
			p := m.profile()
			before := run(p)
			findings += before
			for range 2 + 6*min(before, 3) {
				less := copied(p)
				texts, dates := claims(&less)
				what := m.IntN(5)
				switch text, date := pick(m, texts...), pick(m, dates...); what {
				case 0:
					*text = profile.Claim{}
				case 1:
					text.Sure = profile.Fair
				case 2:
					*date = profile.DateClaim{}
				case 3:
					date.Sure = profile.Unsure
				default:
					date.Date = date.Date.Coarsen(timespan.Year)
				}
				when, _ := json.Marshal(pack.Rules[0].When)
				assert.LessOrEqual(t, run(less), before, "%d: %s", what, when)
			}
		}
	}
	require.Greater(t, right, 300)
	require.Greater(t, findings, 100)
}
