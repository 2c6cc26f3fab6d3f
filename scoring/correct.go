package scoring

import (
	"regexp"
	"strconv"
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/read"
	"plumbline/scoring/report"
	"plumbline/scoring/wording"
)

// longestCorrection is how many characters a corrected value may have: the longest names of schools have
// about half of it.
const longestCorrection = 300

// correct applies corrections to what was read, in their order. What cannot be applied is left as it was
// read, and returned with the reason in a language.
func correct(r *read.Reader, p *profile.Profile, all []profile.Correction, l *wording.Language) []report.Uncorrected {
	var out []report.Uncorrected
	for _, c := range all {
		c.Value = strings.Join(strings.Fields(c.Value), " ")
		if why := apply(r, p, c); !why.IsZero() {
			out = append(out, report.Uncorrected{Path: c.Path, Value: c.Value, Why: why.In(l)})
		}
	}
	for i := range p.Positions {
		renewPeriod(&p.Positions[i].Period)
	}
	for i := range p.Studies {
		e := &p.Studies[i]
		renewPeriod(&e.Period)
		if e.Degree.Corrected {
			e.Level = r.Level(e.Degree.Text)
		}
	}
	if p.Location.Corrected {
		p.Country = r.Country(p.Location.Text)
	}
	return out
}

// apply returns why a correction could not be made, in a sentence; "" when it was.
func apply(r *read.Reader, p *profile.Profile, c profile.Correction) (why wording.Text) {
	const changed = "The page has changed since you corrected %s, so the correction was left out."
	if wholeEntry.MatchString(c.Path) {
		if c.Value != "" {
			return wording.Say("An entry can be left out as a whole, but not be given a value as a whole.")
		}
		if !p.Clear(c.Path, c.Was) {
			return wording.Say(changed, report.PathWords(c.Path))
		}
		return wording.Text{}
	}
	f, ok := p.Field(c.Path)
	if !ok && c.Was == "" && grow(p, c.Path) {
		f, ok = p.Field(c.Path)
	}
	name := report.PathWords(c.Path)
	switch {
	case !ok || f.Words() != c.Was:
		return wording.Say(changed, name)
	case f.Fixed:
		return wording.Say("%s cannot be corrected here: it is shown as the page has it.", wording.Capital(name))
	case len([]rune(c.Value)) > longestCorrection:
		return wording.Say("%s was left as it was: what you wrote is longer than %d characters.", wording.Capital(name), longestCorrection)
	case f.Date == nil:
		if c.Value == f.Value() {
			c.Value = f.Claim.Text // confirmed as it was read
		}
		f.Claim.Correct(c.Value)
		return wording.Text{}
	}
	d, present, ok := r.Date(c.Value)
	if c.Value != "" && !ok {
		return wording.Say("%s was left as it was: %q is not one date that Plumbline can read. Write 2019, 2019-03, March 2019 or present.", wording.Capital(name), c.Value)
	}
	same := f.Claim.Read() && present == f.Date.Present && d == f.Date.Date
	f.Date.Date, f.Date.Present, f.Date.Invalid = d, present, false
	switch {
	case same:
		f.Claim.Correct(f.Claim.Text) // confirmed as it was read
	case present:
		f.Claim.Correct("present")
	default:
		f.Claim.Correct(d.String())
	}
	return wording.Text{}
}

// wholeEntry matches the path of an entry.
var wholeEntry = regexp.MustCompile(`^(work|volunteer|education|certificates)\[\d+\]$`)

// entryPath matches a path into a list: which list, and which entry of it.
var entryPath = regexp.MustCompile(`^(work|volunteer|education|skills|certificates|basics\.email|basics\.phone)(?:\[(\d+)\])?`)

// grow makes room for an entry that the page does not have, directly behind those that it has.
func grow(p *profile.Profile, path string) bool {
	m := entryPath.FindStringSubmatch(path)
	if m == nil {
		return false
	}
	at, _ := strconv.Atoi(m[2]) // "basics.email" is the first
	list := m[1]
	count := func(volunteer bool) (n int) {
		for _, j := range p.Positions {
			if j.Volunteer == volunteer {
				n++
			}
		}
		return n
	}
	switch {
	case list == "work" && at == count(false), list == "volunteer" && at == count(true):
		p.Positions = append(p.Positions, profile.Position{Volunteer: list == "volunteer"})
	case list == "education" && at == len(p.Studies):
		p.Studies = append(p.Studies, profile.Education{})
	case list == "certificates" && at == len(p.Certifications):
		p.Certifications = append(p.Certifications, profile.Certification{})
	case list == "skills" && at == len(p.Resume().Skills):
		p.Skills = append(p.Skills, profile.Skill{})
	case list == "basics.email" && at == len(p.Emails):
		p.Emails = append(p.Emails, profile.Claim{})
	case list == "basics.phone" && at == len(p.Phones):
		p.Phones = append(p.Phones, profile.Claim{})
	default:
		return false
	}
	return true
}

// renewPeriod makes a period say what its bounds say, where one of them was corrected.
func renewPeriod(p *profile.Period) {
	if !p.Start.Corrected && !p.End.Corrected {
		return
	}
	text := func(d profile.DateClaim) string {
		if d.Present {
			return "present"
		}
		return d.Date.String()
	}
	start, end := text(p.Start), text(p.End)
	words := p.Text
	if p.Start.Misread() || p.End.Misread() {
		words = strings.Trim(start+" – "+end, " –")
	}
	if len(p.Spans) == 0 {
		p.Spans = append(p.Start.Spans[:len(p.Start.Spans):len(p.Start.Spans)], p.End.Spans...)
	}
	before := p.Claim
	p.Claim.Correct(words)
	// As long as a bound is left as it was read, the whole is no surer than before.
	left := p.Start.Read() && !p.Start.Corrected || p.End.Read() && !p.End.Corrected
	if left && before.Read() && before.Sure < profile.Sure {
		p.Sure, p.Why = before.Sure, before.Why
	}
}
