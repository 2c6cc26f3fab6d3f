package echo

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// Taken is what was taken of one profile under one key, with the places that each tag was taken from. It knows the candidate's
// words and is never stored.
type Taken struct {
	key      Key
	name     string // the key's
	id       string
	print    print
	packed   []byte
	contacts []Contact
	passages []placed
}

// Take takes the fingerprints of a profile. Only what was surely read gives any.
func Take(p *profile.Profile, key Key, tables *facts.Tables) *Taken {
	t := newTagger(key)
	k := &Taken{key: key, name: key.Name()}
	keyed, passages := takePassages(t, p)
	k.contacts, k.passages = takeContacts(t, p, tables), passages
	k.print = print{keyed: keyed, name: takeName(t, p.Name), files: takeFiles(t, p.File), rows: takeRows(t, p, tables)}
	for _, c := range k.contacts {
		k.print.contacts = append(k.print.contacts, c.tag)
	}
	for _, s := range k.passages {
		k.print.passages = append(k.print.passages, s.shingle)
	}
	k.id = id(t, k.print.pack())
	masked := k.print
	masked.rows = append([]row(nil), k.print.rows...)
	masked.mask(t, k.id)
	k.packed = masked.pack()
	return k
}

// Trace returns what may be stored, as of a day and under a recruiter's label.
func (k *Taken) Trace(day timespan.Date, label string) Trace {
	return Trace{Scheme: Scheme, Key: k.name, ID: k.id, Day: day, Label: label, Print: k.packed}
}

// Empty reports whether nothing was taken that another trace could share.
func (k *Taken) Empty() bool { return len(k.print.keys()) == 0 }
