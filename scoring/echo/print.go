package echo

import (
	"encoding/binary"
	"errors"
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
	mostRowKeys     = 6
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
)

// levelShift is where the level of a degree stands in the flags of its row.
const levelShift = 5

// shingle is one sampled combination of words of a running text, and where it stands: 0 for text outside of jobs, else one
// more than the number of the job.
type shingle struct {
	tag   Tag // 24 bits of it
	place byte
}

// pack writes a print:
//
//	flags of the name, then its four lists, each behind its length
//	contacts, files: behind their length, 6 bytes each
//	rows: behind their number, each flags, exact (6), start and end (2 each), and the two lists of its name
//	keys of passages: behind their number, 4 bytes each
//	passages: behind the number of places, for each the place, their number and, in rising order, 3 bytes each
//
// Numbers of things are one byte, tags of 24 bits three; big-endian.
func (p *print) pack() []byte {
	b := []byte{p.name.flags}
	for _, list := range p.name.lists() {
		b = packShorts(b, *list)
	}
	for _, list := range [...][]Tag{p.contacts, p.files} {
		b = append(b, byte(len(list)))
		for _, t := range list {
			b = packTag(b, t)
		}
	}
	b = append(b, byte(len(p.rows)))
	for _, r := range p.rows {
		b = packTag(append(b, r.flags), r.exact)
		b = binary.BigEndian.AppendUint16(b, r.start)
		b = binary.BigEndian.AppendUint16(b, r.end)
		b = packShorts(packShorts(b, r.words), r.alike)
	}
	return p.packPassages(b)
}

func (p *print) packPassages(b []byte) []byte {
	var places [mostJobs + 1][]Tag
	b = append(b, byte(len(p.keyed)))
	for _, t := range p.keyed {
		b = binary.BigEndian.AppendUint32(b, uint32(t))
	}
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
		for _, t := range tags {
			b = append(b, byte(t>>16), byte(t>>8), byte(t))
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
	p.name.flags = r.byte()
	for _, list := range p.name.lists() {
		*list = r.shorts(mostWords)
	}
	p.contacts = r.tags(mostContacts)
	p.files = r.tags(mostFiles)
	for range r.count(mostRows) {
		p.rows = append(p.rows, row{flags: r.byte(), exact: r.tag(), start: r.uint16(), end: r.uint16(), words: r.shorts(mostRowWords), alike: r.shorts(mostRowWords)})
	}
	for range r.count(mostPassageKeys) {
		p.keyed = append(p.keyed, Tag(binary.BigEndian.Uint32(r.take(4))))
	}
	p.passages = r.passages()
	if r.bad || len(r.b) > 0 {
		return nil, errPrint
	}
	return p, nil
}

// passages reads what packPassages wrote, place after place.
func (r *reader) passages() (out []shingle) {
	last := -1
	out = make([]shingle, 0, min(len(r.b)/3, mostPassages))
	for range r.count(mostJobs + 1) {
		place := r.byte()
		n := r.count(mostPassages - len(out))
		if int(place) <= last || place > mostJobs || n == 0 {
			r.bad = true
			return nil
		}
		last = int(place)
		before := -1
		for b := r.take(3 * n); len(b) > 0; b = b[3:] {
			t := int(b[0])<<16 | int(b[1])<<8 | int(b[2])
			r.bad = r.bad || t < before
			before = t
			out = append(out, shingle{Tag(t), place})
		}
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

func (r *reader) tags(most int) (out []Tag) {
	for range r.count(most) {
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
