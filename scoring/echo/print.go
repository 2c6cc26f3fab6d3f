package echo

import (
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// How much a print holds at most. A print that claims more is not one.
const (
	mostWords       = 250 // of each list of a name
	mostContacts    = 10
	mostFiles       = 2
	mostJobs        = 20
	mostStudies     = 4
	mostRows        = mostJobs + mostStudies
	mostRowWords    = 24
	mostPassages    = 200
	mostPassageKeys = 28
	mostTags        = mostContacts + mostFiles + 6 // among the keys; the last ones, at least, are of rows
)

var errPrint = errors.New("echo: not a print")

// print is what is kept of a candidate's document: tags, and the months of the jobs, which are masked when packed.
type print struct {
	name     nameTags
	contacts []Tag
	files    []Tag
	rows     []row
	keyed    []Tag     // of passages, 32 bits of each: what a store finds the print by
	passages []shingle // by place, and by tag within one
}

// row is one job or study.
type row struct {
	flags      byte
	exact      Tag // employer, title and both dates; 0 when they are not all surely stated
	start, end uint16
	words      []short // of the employer's name
	alike      []short // of what else may name the same employer
}

// The flags of a row.
const (
	study     byte = 1 << iota // of school and degree
	monthly                    // the dates are stated with their months
	wellKnown                  // the employer is in our tables, so many people worked there
	ongoing                    // until today
	nameless                   // the employer is not named, or by a name that another could not be told from
	hasExact                   // of a packed job: it has an exact tag
)

// levelShift is where the level of a degree stands in the flags of its row, which has no exact tag.
const levelShift = 5

// shingle is one sampled combination of words of a running text, and where it stands: 0 for text outside of jobs, else one
// more than the number of the job.
type shingle struct {
	tag   Tag // the first 20 bits of it
	place byte
}

// pack writes a print:
//
//	what a store finds it by: the number of tags and of keys of passages, then 6 and 4 bytes each
//	how many of these tags are contacts, and how many files; the others are exact tags of rows
//	flags of the name, then its four lists, each behind its length
//	rows: behind their number, each flags, start and end (2 each), exact (6) when the tags above are used up, and the two lists of its name
//	passages: behind the number of places, for each the place, their number and, in rising order, 5 bytes for each two
//
// Numbers of things are one byte, tags of 24 bits three; big-endian. Stores outside of Go read the first of these lines
// (extension/memory/postings.ts).
func (p *print) pack() []byte {
	b := []byte{byte(len(p.contacts) + len(p.files)), byte(len(p.keyed))}
	for _, list := range [...][]Tag{p.contacts, p.files} {
		for _, t := range list {
			b = packTag(b, t)
		}
	}
	exact := 0
	for _, r := range p.rows {
		if r.exact != 0 && exact < p.exactKeys() {
			b = packTag(b, r.exact)
			b[0]++
			exact++
		}
	}
	for _, t := range p.keyed {
		b = binary.BigEndian.AppendUint32(b, uint32(t))
	}
	b = append(b, byte(len(p.contacts)), byte(len(p.files)), p.name.flags)
	for _, list := range p.name.lists() {
		b = packShorts(b, *list)
	}
	b = append(b, byte(len(p.rows)))
	for _, r := range p.rows {
		if r.exact != 0 {
			r.flags |= hasExact
		}
		b = append(b, r.flags)
		b = binary.BigEndian.AppendUint16(b, r.start)
		b = binary.BigEndian.AppendUint16(b, r.end)
		if r.exact != 0 {
			if exact--; exact < 0 {
				b = packTag(b, r.exact)
			}
		}
		b = packShorts(packShorts(b, r.words), r.alike)
	}
	return p.packPassages(b)
}

// exactKeys is how many exact tags of rows are among the keys at most.
func (p *print) exactKeys() int {
	return mostTags - len(p.contacts) - len(p.files)
}

func (p *print) packPassages(b []byte) []byte {
	var places [mostJobs + 1][]Tag
	used := 0
	for _, s := range p.passages {
		if len(places[s.place]) == 0 {
			used++
		}
		places[s.place] = append(places[s.place], s.tag)
	}
	b = append(b, byte(used))
	for place, tags := range places {
		if len(tags) == 0 {
			continue
		}
		b = append(b, byte(place), byte(len(tags)))
		for ; len(tags) > 1; tags = tags[2:] {
			t := tags[0]<<20 | tags[1]
			b = append(b, byte(t>>32), byte(t>>24), byte(t>>16), byte(t>>8), byte(t))
		}
		if len(tags) > 0 {
			b = append(b, byte(tags[0]>>12), byte(tags[0]>>4), byte(tags[0]<<4))
		}
	}
	return b
}

func packTag(b []byte, t Tag) []byte {
	return append(b, byte(t>>40), byte(t>>32), byte(t>>24), byte(t>>16), byte(t>>8), byte(t))
}

func packShorts(b []byte, list []short) []byte {
	b = append(b, byte(len(list)))
	for _, s := range list {
		b = append(b, byte(s>>16), byte(s>>8), byte(s))
	}
	return b
}

// unpack reads what pack wrote. Whatever the bytes are, it returns a print within the bounds above or an error.
func unpack(b []byte) (*print, error) {
	r := reader{b: b}
	p := &print{}
	tags, keyed := r.count(mostTags), r.count(mostPassageKeys)
	exact := reader{b: r.take(6 * tags)}
	for b := r.take(4 * keyed); len(b) > 0; b = b[4:] {
		p.keyed = append(p.keyed, Tag(binary.BigEndian.Uint32(b)))
	}
	contacts, files := r.count(min(mostContacts, tags)), r.count(mostFiles)
	p.contacts, p.files = exact.tags(contacts), exact.tags(files)
	p.name.flags = r.byte()
	for _, list := range p.name.lists() {
		*list = r.shorts(mostWords)
	}
	for range r.count(mostRows) {
		p.rows = append(p.rows, r.row(&exact, tags == mostTags))
	}
	p.passages = r.passages()
	if r.bad || exact.bad || len(r.b)+len(exact.b) > 0 {
		return nil, errPrint
	}
	return p, nil
}

// row reads a row, and its exact tag from among the keys as long as there are any. Behind them are those for which there was no room among
// the keys.
func (r *reader) row(exact *reader, full bool) row {
	out := row{flags: r.byte(), start: r.uint16(), end: r.uint16()}
	if out.flags&(study|hasExact) == hasExact {
		from := exact
		if len(exact.b) == 0 {
			from, r.bad = r, r.bad || !full
		}
		out.flags &^= hasExact
		out.exact = from.tag()
		r.bad = r.bad || out.exact == 0
	}
	out.words, out.alike = r.shorts(mostRowWords), r.shorts(mostRowWords)
	return out
}

// passages reads what packPassages wrote, place after place.
func (r *reader) passages() (out []shingle) {
	last := -1
	out = make([]shingle, 0, min(len(r.b)/2, mostPassages))
	for range r.count(mostJobs + 1) {
		place := r.byte()
		n := r.count(mostPassages - len(out))
		if int(place) <= last || place > mostJobs || n == 0 {
			r.bad = true
			return nil
		}
		last = int(place)
		from := len(out)
		for b := r.take(5 * (n / 2)); len(b) > 0; b = b[5:] {
			both := Tag(b[0])<<32 | Tag(binary.BigEndian.Uint32(b[1:]))
			out = append(out, shingle{both >> 20, place}, shingle{both & (1<<20 - 1), place})
		}
		if n%2 > 0 {
			b := r.take(3)
			out = append(out, shingle{Tag(b[0])<<12 | Tag(b[1])<<4 | Tag(b[2])>>4, place})
			r.bad = r.bad || b[2]&15 != 0
		}
		r.bad = r.bad || !slices.IsSortedFunc(out[from:], func(a, b shingle) int { return cmp.Compare(a.tag, b.tag) })
	}
	return out
}

// reader takes a print apart from its front. Behind its end everything is 0, and bad is set.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if r.bad || len(r.b) < n {
		r.bad, r.b = true, nil
		return make([]byte, n)
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) byte() byte     { return r.take(1)[0] }
func (r *reader) uint16() uint16 { return binary.BigEndian.Uint16(r.take(2)) }

func (r *reader) tag() Tag {
	b := r.take(6)
	return Tag(b[0])<<40 | Tag(b[1])<<32 | Tag(binary.BigEndian.Uint32(b[2:]))
}

// count reads a number of things, of which there may be most.
func (r *reader) count(most int) int {
	n := int(r.byte())
	if n > most {
		r.bad = true
	}
	if r.bad {
		return 0
	}
	return n
}

func (r *reader) tags(n int) (out []Tag) {
	for range n {
		out = append(out, r.tag())
	}
	return out
}

func (r *reader) shorts(most int) []short {
	n := r.count(most)
	if n == 0 {
		return nil
	}
	b := r.take(3 * n)
	out := make([]short, n)
	for i := range out {
		out[i] = short(b[3*i])<<16 | short(b[3*i+1])<<8 | short(b[3*i+2])
	}
	return out
}

// mask hides the months of the rows, or shows them again: without the key a row of dates would tell whose career it is to
// whoever has a list of careers. Prints of one id have the same rows, so a mask is never used for two.
func (p *print) mask(t *tagger, id string) {
	for i := range p.rows {
		const each, rows = 4, 8
		sum := t.sum("months", id+string(rune('a'+i/rows)))
		at := i % rows * each
		p.rows[i].start ^= binary.BigEndian.Uint16(sum[at:])
		p.rows[i].end ^= binary.BigEndian.Uint16(sum[at+2:])
	}
}
