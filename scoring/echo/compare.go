package echo

import (
	"cmp"
	"slices"

	"plumbline/scoring/names"
	"plumbline/scoring/timespan"
)

// In the traces of how many people besides the candidate something may be and still be somebody's own. A contact of more is
// an agency's; a passage of more is a template's.
const (
	mostSharers     = 3
	mostCopies      = 5
	mostMatches     = 400 // traces that are compared, the latest first
	mostNamesToTell = 40  // traces among which people are counted
)

// Passage is a few words that stood near each other in a passage before, and do so in one now.
type Passage struct {
	Stretch
	Tag    Tag
	Job    int // where it stands: the number of the position, -1 outside of them
	Before int // where it stood before, likewise
	// Employer tells how the employers are related under which it stands and stood: Same, as of people who worked together; Other;
	// or Unknown, where one of the two was not surely read, or there is none.
	Employer names.Relation
}

// Match is what a document has in common with a trace.
type Match struct {
	Before   Trace
	Name     names.Relation // how the names are related, as far as tags tell
	Contacts []Contact
	Passages []Passage
	// Lines are the passages of each job that could be compared, by the number of the position.
	Lines map[int]int
	Jobs  []Job
	File  bool
	// Rewritten are the jobs and degrees in whose place a document of surely the same candidate had others; Kept is how many both
	// have, or may have.
	Rewritten []Rewritten
	Kept      int
	print     *print
	hits      []hit
}

// Job is a job that both have, with its employer, its title and its dates.
type Job struct {
	Position int
	Monthly  bool // the dates are stated with their months
	Known    bool // the employer is in our tables
}

// Match compares the document, read now, with every trace of a memory that was taken under the same key, in the order of their
// days.
// What is common is left out, and so are traces that share nothing else.
func (k *Taken) Match(m Memory, now timespan.Date) []Match {
	var all []*Match
	seen := map[string]bool{k.id: true}
	hits := k.hits()
	for _, r := range m.Seen {
		if r.Scheme != Scheme || r.Key != k.name || seen[r.ID] {
			continue
		}
		p, err := unpack(r.Print)
		if err != nil {
			continue
		}
		seen[r.ID] = true
		all = append(all, &Match{Before: r, Name: compareNames(&k.print.name, &p.name), print: p, hits: hits.in(p)})
	}
	slices.SortFunc(all, func(a, b *Match) int {
		return cmp.Or(timespan.Compare(b.Before.Day, a.Before.Day), cmp.Compare(a.Before.ID, b.Before.ID))
	})
	all = all[:min(len(all), mostMatches)]
	common := k.common(all, m.Common)
	lines := k.lines(common)
	var out []Match
	for _, match := range all {
		if match.Lines = lines; k.share(match, common) {
			k.rewrite(match, now)
			out = append(out, *match)
		}
	}
	slices.Reverse(out)
	return out
}

// hit is a combination that a passage has now and one had before: the number of the own one, and the place of the other.
type hit struct {
	own    int
	before byte
}

// hits finds the combinations that prints share with the candidate's.
type hits struct {
	own  map[Tag]int
	bits [1 << 16 / 64]uint64 // of the first 16 bits of each tag: most tags of others are told off by it
}

func (k *Taken) hits() *hits {
	h := &hits{own: map[Tag]int{}}
	for i, p := range k.passages {
		h.own[p.tag] = i
		h.bits[p.tag>>4/64] |= 1 << (p.tag >> 4 % 64)
	}
	return h
}

func (h *hits) in(p *print) (out []hit) {
	for _, s := range p.passages {
		if h.bits[s.tag>>4/64]&(1<<(s.tag>>4%64)) != 0 {
			if i, ok := h.own[s.tag]; ok {
				out = append(out, hit{i, s.place})
			}
		}
	}
	return out
}

// common returns the candidate's tags that are in the traces of too many other people.
func (k *Taken) common(all []*Match, told []Tag) map[Tag]bool {
	out := map[Tag]bool{}
	for _, t := range told {
		out[t] = true
		if t < 1<<32 {
			out[t>>12] = true // as a print has the tag of a passage
		}
	}
	holders := map[Tag][]*print{}
	for _, m := range all {
		if oneName(m.Name) {
			continue
		}
		for _, list := range [...][]Tag{m.print.contacts, m.print.files} {
			for _, t := range list {
				holders[t] = append(holders[t], m.print)
			}
		}
		for _, h := range m.hits {
			tag := k.passages[h.own].tag
			holders[tag] = append(holders[tag], m.print)
		}
	}
	for _, list := range [...][]Tag{k.print.contacts, k.print.files} {
		for _, t := range list {
			out[t] = out[t] || people(holders[t], mostSharers) > mostSharers
		}
	}
	frame := k.frame(all)
	for _, s := range k.passages {
		out[s.tag] = out[s.tag] || people(holders[s.tag], mostCopies) > mostCopies || frame[s.words[0]] && frame[s.words[1]] && frame[s.words[2]]
	}
	return out
}

// frame returns the words that stand in what the candidate shares with too many other people, in one combination or another. They
// are the frame that many tell in, around words of their own: “wrote the handbook for”. Where there is nothing but frame, two
// strangers may well have the same.
func (k *Taken) frame(all []*Match) map[uint64]bool {
	holders := map[uint64][]*print{}
	for _, m := range all {
		if oneName(m.Name) {
			continue
		}
		for _, h := range m.hits {
			for _, w := range k.passages[h.own].words {
				if list := holders[w]; len(list) == 0 || list[len(list)-1] != m.print {
					holders[w] = append(list, m.print)
				}
			}
		}
	}
	out := map[uint64]bool{}
	for w, prints := range holders {
		out[w] = people(prints, mostCopies) > mostCopies
	}
	return out
}

// people counts the people whose traces some prints are, until there are more than enough.
func people(prints []*print, enough int) int {
	if len(prints) <= enough {
		return len(prints)
	}
	var told []*print
	for _, p := range prints[:min(len(prints), mostNamesToTell)] {
		if !slices.ContainsFunc(told, func(q *print) bool { return oneName(compareNames(&p.name, &q.name)) }) {
			if told = append(told, p); len(told) > enough {
				break
			}
		}
	}
	return len(told)
}

// oneName reports whether two names may be one person's.
func oneName(r names.Relation) bool { return r == names.Same || r == names.Akin }

// share fills in what a match shares, and reports whether it shares anything.
func (k *Taken) share(m *Match, common map[Tag]bool) bool {
	p := m.print
	for _, c := range k.contacts {
		if slices.Contains(p.contacts, c.tag) && !common[c.tag] {
			m.Contacts = append(m.Contacts, c)
		}
	}
	for _, h := range m.hits {
		if now := k.passages[h.own]; !common[now.tag] {
			m.Passages = append(m.Passages, Passage{now.at, now.tag, int(now.place) - 1, int(h.before) - 1, k.employers(now.place, p, h.before)})
		}
	}
	for i, now := range k.print.rows {
		if now.exact != 0 && !common[now.exact] && slices.ContainsFunc(p.rows, func(r row) bool { return r.exact == now.exact }) {
			m.Jobs = append(m.Jobs, Job{i, now.flags&monthly != 0, now.flags&wellKnown != 0})
		}
	}
	for _, f := range k.print.files {
		m.File = m.File || slices.Contains(p.files, f) && !common[f]
	}
	return len(m.Contacts)+len(m.Passages)+len(m.Jobs) > 0 || m.File
}

// lines counts the passages of each job that have a tag which is not common.
func (k *Taken) lines(common map[Tag]bool) map[int]int {
	out, seen := map[int]int{}, map[string]bool{}
	for _, p := range k.passages {
		if text := p.at.Claim.Text; p.place > 0 && !common[p.tag] && !seen[text] {
			seen[text] = true
			out[int(p.place)-1]++
		}
	}
	return out
}

// employers tells how the employers of a place now and a place before are related.
func (k *Taken) employers(now byte, p *print, before byte) names.Relation {
	if now == 0 || before == 0 || int(now) > len(k.print.rows) || int(before) > len(p.rows) {
		return names.Unknown
	}
	a, b := k.print.rows[now-1].words, p.rows[before-1].words
	switch {
	case len(a) == 0 || len(b) == 0:
		return names.Unknown
	case meet(a, b):
		return names.Same
	}
	return names.Other
}

// rewrite compares the careers of what is surely one candidate: one full name, and a contact in common.
func (k *Taken) rewrite(m *Match, now timespan.Date) {
	if m.Name != names.Same || k.print.name.flags&full == 0 || len(m.Contacts) == 0 {
		return
	}
	m.print.mask(newTagger(k.key), m.Before.ID)
	m.Rewritten, m.Kept = rewritten(k.print.rows, m.print.rows, months(now), months(m.Before.Day))
}
