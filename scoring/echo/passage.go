package echo

import (
	"cmp"
	"encoding/binary"
	"slices"

	"plumbline/scoring/profile"
)

// window is how many words that follow each other may be combined, and sample the share of combinations that is looked at:
// one in so many.
const (
	window = 5
	sample = 8
)

// Stretch is part of a claim: the bytes From up to To of its Text.
type Stretch struct {
	Claim    profile.Claim
	From, To int
}

// placed is a shingle and the words it was taken from.
type placed struct {
	shingle
	at Stretch
}

// combination is three words that stand near each other, in whatever order: the hash of them, and where.
type combination struct {
	hash     uint64
	from, to int
}

// combinations returns the sampled combinations of a text. Which are sampled, the hash of the words decides, so that two
// texts that share a combination both sample it or neither does.
func combinations(text string) (out []combination) {
	words := wordsOf(text)
	for i := range words {
		end := min(i+window, len(words))
		for j := i + 1; j < end; j++ {
			for k := j + 1; k < end; k++ {
				a, b, c := words[i].hash, words[j].hash, words[k].hash
				if a == b || b == c || a == c {
					continue
				}
				if h := mix(a + b + c); h%sample == 0 {
					out = append(out, combination{h, words[i].from, words[k].to})
				}
			}
		}
	}
	return out
}

// takePassages takes the rarest looking combinations of what the candidate writes of themselves and of their work, apart from
// those in the advert and those that everybody writes.
func takePassages(t *tagger, p *profile.Profile) []placed {
	skip := map[uint64]bool{}
	for _, c := range combinations(p.Advert) {
		skip[c.hash] = true
	}
	type found struct {
		combination
		claim profile.Claim
		place byte
	}
	var all []found
	add := func(place int, claims ...profile.Claim) {
		for _, c := range claims {
			if c.Sure != profile.Sure {
				continue
			}
			for _, x := range combinations(c.Text) {
				if !skip[x.hash] {
					skip[x.hash] = true
					all = append(all, found{x, c, byte(place)})
				}
			}
		}
	}
	for i, j := range p.Positions[:min(len(p.Positions), mostRows)] {
		add(i+1, j.Passages...)
	}
	add(0, p.Summary)
	add(0, p.Passages...)
	slices.SortFunc(all, func(a, b found) int { return cmp.Compare(a.hash, b.hash) })
	var out []placed
	for _, f := range all[:min(len(all), mostPassages)] {
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], f.hash)
		out = append(out, placed{shingle{t.tag("passage", string(b[:])), f.place}, Stretch{f.claim, f.from, f.to}})
	}
	slices.SortFunc(out, func(a, b placed) int { return cmp.Compare(a.tag, b.tag) })
	return out
}
