package checks

import (
	"strings"

	"plumbline/scoring/profile"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// ownPage is a profile as the rules of packs see it: entries of the closed list of kinds, with their fields. It is made
// once for all rules. There is nothing in it of who the candidate is.
type ownPage struct {
	entries map[string][]*ownEntry
	left    int // steps that the rules may still take on it, all together
}

type ownPageKey struct{}

func ownPageOf(p *Pass) *ownPage {
	return p.shared(ownPageKey{}, func() any { return newOwnPage(p) }).(*ownPage)
}

// ownEntry is one entry.
type ownEntry struct {
	kind   string
	names  []string // of the fields, in the order of values
	values []ownTexts
	start  ownDate // or the only date
	end    ownDate // or until when it is valid
	dates  ownDates
}

// ownTexts are the texts of one field: one, or several of which none need be there.
type ownTexts struct {
	form  rules.Form
	cells []ownCell
	grams *grams // of all of them; made when it is first asked for
}

// ownCell is one claim, with its words in the form in which they are compared.
type ownCell struct {
	claim  profile.Claim
	value  string // what the claim was taken for, where that is compared in the place of its words
	folded string // "" until it is asked for
}

func (c *ownCell) words() string {
	if c.folded == "" {
		text := c.value
		if text == "" {
			text = c.claim.Text
		}
		c.folded = fold(text, nil)
	}
	return c.folded
}

// ownDate is a date as the page states it: some day from first to last.
type ownDate struct {
	first, last timespan.Date // last is far ahead for what goes on
	exact       bool          // to the day
	why         wording.Text  // why it cannot be compared; "" when it can
	words       Words
	say         wording.Text
	note        wording.Text
}

// ownDates is when something lasted.
type ownDates struct {
	start, end ownDate
	words      Words
}

// farOff is a day behind all that is compared.
var farOff = timespan.Date{Year: 9999, Month: 12, Day: 31}

func newOwnPage(p *Pass) *ownPage {
	page := &ownPage{entries: map[string][]*ownEntry{}, left: ownStepsOfAll}
	add := func(e *ownEntry) { page.entries[e.kind] = append(page.entries[e.kind], e) }
	for _, j := range atMostPaired(p.Profile.Positions) {
		add(ownPosition(j, p.Now))
	}
	for _, s := range atMostPaired(p.Profile.Studies) {
		add(ownStudy(s, p.Now))
	}
	for _, c := range atMostPaired(p.Profile.Certifications) {
		add(ownCertificate(c))
	}
	for _, s := range p.Profile.Skills[:min(len(p.Profile.Skills), mostOwnSkills)] {
		add(&ownEntry{kind: "skill", names: []string{"name"}, values: []ownTexts{oneText(s.Claim)}})
	}
	for _, l := range atMostPaired(p.Profile.Links) {
		add(ownLink(l))
	}
	return page
}

// mostOwnSkills is how many skills the rules look at.
const mostOwnSkills = 200

func oneText(c profile.Claim) ownTexts {
	if !c.Read() {
		return ownTexts{form: rules.Text}
	}
	return ownTexts{form: rules.Text, cells: []ownCell{{claim: c}}}
}

func severalTexts(cs []profile.Claim) ownTexts {
	t := ownTexts{form: rules.Texts}
	for _, c := range cs {
		if c.Read() {
			t.cells = append(t.cells, ownCell{claim: c})
		}
	}
	return t
}

func ownPosition(j profile.Position, now timespan.Date) *ownEntry {
	e := &ownEntry{
		kind:   "position",
		names:  []string{"employer", "title", "location", "terms", "text"},
		values: []ownTexts{oneText(j.Employer), oneText(j.Title), oneText(j.Location), severalTexts(j.Terms), severalTexts(j.Passages)},
	}
	e.lasted(j.Period, now)
	return e
}

func ownStudy(s profile.Education, now timespan.Date) *ownEntry {
	level := ownTexts{form: rules.Text}
	if s.Level != 0 && s.Degree.Read() {
		level.cells = []ownCell{{claim: s.Degree, value: s.Level.String()}}
	}
	e := &ownEntry{
		kind:   "study",
		names:  []string{"school", "degree", "level", "area", "text"},
		values: []ownTexts{oneText(s.School), oneText(s.Degree), level, oneText(s.Area), severalTexts(s.Notes)},
	}
	e.lasted(s.Period, now)
	return e
}

func ownCertificate(c profile.Certification) *ownEntry {
	return &ownEntry{
		kind:   "certification",
		names:  []string{"name", "issuer"},
		values: []ownTexts{oneText(c.Claim), oneText(c.Issuer)},
		start:  statedDate(c.Date, say("the date")),
		end:    statedDate(c.Expires, say("until when it is valid")),
	}
}

// ownLink has of a link where it leads, never whose it is.
func ownLink(l profile.Link) *ownEntry {
	host := ownTexts{form: rules.Text}
	if name := hostOf(l.URL); name != "" && l.Read() {
		host.cells = []ownCell{{claim: l.Claim, value: name}}
	}
	network := ownTexts{form: rules.Text}
	if l.Network != "" && l.Read() {
		network.cells = []ownCell{{claim: l.Claim, value: l.Network}}
	}
	return &ownEntry{kind: "link", names: []string{"network", "host"}, values: []ownTexts{network, host}}
}

// hostOf returns the host of an address, without "www.".
func hostOf(address string) string {
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	if i := strings.IndexAny(address, "/?#"); i >= 0 {
		address = address[:i]
	}
	address = address[strings.LastIndexByte(address, '@')+1:]
	name, _, _ := strings.Cut(address, ":")
	return strings.TrimPrefix(strings.ToLower(name), "www.")
}

// lasted notes when an entry began and ended.
func (e *ownEntry) lasted(p profile.Period, now timespan.Date) {
	e.start, e.end = statedDate(p.Start, say("the start")), statedDate(p.End, say("the end"))
	if p.End.Present {
		e.end.first, e.end.last, e.end.say, e.end.why = now, farOff, say("now"), readUnsurely(p.End.Claim)
	}
	why := readUnsurely(p.Claim)
	if backwards(p) {
		why = say("the dates run backwards")
	}
	for _, d := range []*ownDate{&e.start, &e.end} {
		if !why.IsZero() && d.why.IsZero() {
			d.why = why
		}
		if !d.words.Claim.Read() || len(d.words.Claim.Spans) == 0 {
			d.words = periodWords(p)
		}
	}
	e.dates = ownDates{start: e.start, end: e.end, words: periodWords(p)}
}

func statedDate(d profile.DateClaim, note wording.Text) ownDate {
	out := ownDate{first: d.Date.First(), last: d.Date.Last(), exact: d.Date.Precision() == timespan.Day, words: Whole(d.Claim), say: wording.Date(d.Date), note: note}
	switch {
	case d.Invalid:
		out.why = say("no calendar has the date")
	case d.Date.IsZero():
		out.why = say("the page does not state %s", note)
	default:
		out.why = readUnsurely(d.Claim)
	}
	return out
}

// texts returns a field's texts.
func (e *ownEntry) texts(name string) *ownTexts {
	for i, n := range e.names {
		if n == name {
			return &e.values[i]
		}
	}
	return &ownTexts{}
}

// date returns a field that is a date, nil when it is none.
func (e *ownEntry) date(name string) *ownDate {
	switch name {
	case "start", "date":
		return &e.start
	case "end", "expires":
		return &e.end
	}
	return nil
}

// aKind names the kinds of entries.
var aKind = map[string]wording.Text{
	rules.Profile: say("The whole profile"), "position": say("a position"), "study": say("a study"),
	"certification": say("a certification"), "skill": say("a skill"), "link": say("a link"),
}

// called names the entry for people.
func (e *ownEntry) called() wording.Text {
	for _, t := range e.values {
		if len(t.cells) > 0 && t.form == rules.Text && sure(t.cells[0].claim) {
			return as(t.cells[0].claim.Text)
		}
	}
	return aKind[e.kind]
}

// about returns the words that stand for the entry.
func (e *ownEntry) about() Words {
	for _, t := range e.values {
		if len(t.cells) > 0 {
			return Whole(t.cells[0].claim)
		}
	}
	return e.dates.words
}
