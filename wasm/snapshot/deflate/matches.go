package deflate

import (
	"encoding/binary"
	mathbits "math/bits"
)

// What the format allows of a match.
const (
	shortest = 3
	longest  = 258
	window   = 1 << 15
)

// depth is how many earlier places are compared with one, at most.
const depth = 80

const none = -1 << 30 // a place before all others

// match is a repetition: so many bytes are the same so far back.
type match struct{ length, distance uint16 }

// finder finds for each place of data which earlier places start with the same bytes. All places of the window that
// start with the same four bytes are in one binary tree, sorted by what follows; the newest place is its root.
type finder struct {
	data  []byte
	three [][2]int32 // the last two places by a hash of three bytes
	four  []int32    // the root by a hash of four bytes
	child [][2]int32 // of a place: a subtree of what is less, and one of what is greater
}

const hashBits = 16

func newFinder(data []byte) *finder {
	f := &finder{data: data, three: make([][2]int32, 1<<hashBits), four: make([]int32, 1<<hashBits), child: make([][2]int32, window)}
	for i := range f.three {
		f.three[i] = [2]int32{none, none}
	}
	for i := range f.four {
		f.four[i] = none
	}
	return f
}

func hash(v uint32) uint32 { return v * 0x9e3779b1 >> (32 - hashBits) }

// matches appends the matches of a place to out, each longer and farther away than the one before, and enters the place.
func (f *finder) matches(at int, out []match) []match {
	most := min(longest, len(f.data)-at)
	if most < 4 {
		return out
	}
	pos, oldest := int32(at), int32(at-window) // the oldest place has given its room in child to this one
	next := binary.LittleEndian.Uint32(f.data[at:])
	best := shortest - 1

	bucket := &f.three[hash(next&0xffffff)]
	for _, earlier := range bucket {
		if earlier > oldest && string(f.data[earlier:earlier+3]) == string(f.data[at:at+3]) {
			out = append(out, match{shortest, uint16(pos - earlier)})
			best = shortest
			break
		}
	}
	bucket[0], bucket[1] = pos, bucket[0]

	root := &f.four[hash(next)]
	node := *root
	*root = pos
	less, greater := &f.child[pos&(window-1)][0], &f.child[pos&(window-1)][1]
	sameLess, sameGreater, same := 0, 0, 0
	for range depth {
		if node <= oldest {
			break
		}
		same += common(f.data[int(node)+same:], f.data[at+same:at+most])
		if same > best {
			best = same
			out = append(out, match{uint16(same), uint16(pos - node)})
		}
		children := &f.child[node&(window-1)]
		if same == most {
			*less, *greater = children[0], children[1]
			return out
		}
		if f.data[int(node)+same] < f.data[at+same] {
			*less = node
			less, sameLess = &children[1], same
			node = *less
		} else {
			*greater = node
			greater, sameGreater = &children[0], same
			node = *greater
		}
		same = min(sameLess, sameGreater)
	}
	*less, *greater = none, none
	return out
}

// common returns how many bytes a and b start with in common; b is not longer than a.
func common(a, b []byte) int {
	n := 0
	for len(b)-n >= 8 {
		if x := binary.LittleEndian.Uint64(a[n:]) ^ binary.LittleEndian.Uint64(b[n:]); x != 0 {
			return n + mathbits.TrailingZeros64(x)/8
		}
		n += 8
	}
	for n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// found is the bytes of a stretch with the matches at each of its places.
type found struct {
	data    []byte
	matches []match
	start   []int32 // of a place's matches; one more than there are places
}

// stretch finds the matches of the places in [from, to).
func (f *finder) stretch(from, to int) found {
	s := found{data: f.data[from:to], start: make([]int32, 1, to-from+1)}
	for at := from; at < to; at++ {
		before := len(s.matches)
		s.matches = f.matches(at, s.matches)
		s.start = append(s.start, int32(len(s.matches)))
		if len(s.matches) == before || s.matches[len(s.matches)-1].length < longest {
			continue
		}
		// Inside of so long a match nothing better will be found: its places are only entered.
		for range longest - 1 {
			if at++; at == to {
				break
			}
			s.matches = f.matches(at, s.matches)[:s.start[len(s.start)-1]]
			s.start = append(s.start, int32(len(s.matches)))
		}
	}
	return s
}

// at returns the matches of a place. None of them goes past the place end.
func (s found) at(place, end int) []match {
	all := s.matches[s.start[place]:s.start[place+1]]
	for i, m := range all {
		if place+int(m.length) <= end {
			continue
		}
		if end-place < shortest {
			return all[:i]
		}
		cut := append([]match(nil), all[:i+1]...)
		cut[i].length = uint16(end - place)
		return cut
	}
	return all
}
