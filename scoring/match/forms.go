package match

import (
	"slices"

	"plumbline/scoring/facts"
)

// Forms are the forms in which an employer's or a school's name meets another one of the same, for whoever keeps keyed tags of them
// in place of the name. What the comparison of two names does not find Different has one in common, but for slips of the hand in
// the first letters.
type Forms struct {
	Words []string // the words that tell it from others, and the name as a whole
	Alike []string // what else may be shared by another name of the same: initials, beginnings, its kind, its history
	// Named reports whether it names an employer that another could be told from: no agency, no work of one's own, no name in a
	// few letters, no body with others under it.
	Named bool
}

// FormsOf takes an employer's name apart.
func FormsOf(name string, t *facts.Tables) (f Forms) {
	e := readEmployer(name, t)
	f.Named = e.hidden == "" && !e.cut && !e.own && e.between == 0 && e.latin && len(e.words) > 0 && !e.public() && !e.state() && !e.chair() && !e.post() &&
		!e.franchised(vocabulary()) && !has(e.whole, vocabulary().systems)
	for w := range e.words {
		f.Words = append(f.Words, w)
	}
	for _, r := range e.readings {
		f.Words = append(f.Words, r.joined)
		f.Named = f.Named && len(r.joined) > 4
	}
	slices.Sort(f.Words)
	for _, w := range f.Words {
		f.Alike = append(f.Alike, "begins "+w[:min(4, len(w))])
	}
	f.Alike = append(f.Alike, initials(e.whole)...)
	if e.short != "" {
		f.Alike = append(f.Alike, "initials "+e.short)
	}
	for _, s := range e.shorts {
		f.Alike = append(f.Alike, "initials "+s)
	}
	for kind := range e.kinds {
		f.Alike = append(f.Alike, "kind "+kind)
	}
	for _, w := range withoutForms(words(e.firm.Name+" "+e.firm.Events+" "+e.firm.Older+" "+e.later), vocabulary()) {
		if len(w) > 3 {
			f.Alike = append(f.Alike, "begins "+w[:4])
		}
	}
	slices.Sort(f.Alike)
	f.Words, f.Alike = slices.Compact(f.Words), slices.Compact(f.Alike)
	return f
}

// initials returns the first letters of the first two words of a name, of the first three, and so on, with the connecting words
// and without.
func initials(all []string) (out []string) {
	for _, skip := range []bool{false, true} {
		short, n := "", 0
		for _, w := range all {
			if skip && (vocabulary().joins[w] || vocabulary().forms[w]) {
				continue
			}
			short += w[:1]
			if n++; n >= 2 {
				out = append(out, "initials "+short)
			}
		}
	}
	return out
}
