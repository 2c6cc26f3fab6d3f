package echo

import (
	"cmp"
	"encoding/binary"
	"slices"

	"plumbline/scoring/profile"
)

// window is how many words that follow each other may be combined.
const window = 5

// Stretch is part of a claim: the bytes From up to To of its Text.
type Stretch struct {
	Claim    profile.Claim
	From, To int
}

// placed is a shingle and the words it was taken from.
type placed struct {
	shingle
	at    Stretch
	words [3]uint64 // the hashes of its words
}

// combination is three words that stand near each other, in whatever order: the hash of them, that of each, and where.
type combination struct {
	hash     uint64
	words    [3]uint64
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
				if a == b || b == c || a == c || rare(words[i], words[j], words[k]) < 2 {
					continue
				}
				out = append(out, combination{mix(a + b + c), [3]uint64{a, b, c}, words[i].from, words[k].to})
			}
		}
	}
	return out
}

// rare counts the words that are not common.
func rare(words ...textWord) (n int) {
	for _, w := range words {
		if !w.common {
			n++
		}
	}
	return n
}

// takePassages takes combinations of what the candidate writes of themselves and of their work, apart from those in the advert.
// Of more than mostPassages it takes those with the lowest hashes (a bottom-k sketch), so that two texts choose the same ones of
// what they share; the keys are the lowest of their tags, likewise.
func takePassages(t *tagger, p *profile.Profile) (keyed []Tag, out []placed) {
	advert := map[uint64]bool{}
	for _, c := range combinations(p.Advert) {
		advert[c.hash] = true
	}
	type found struct {
		combination
		claim int
		place byte
	}
	var claims []profile.Claim
	var all []found
	add := func(place int, some ...profile.Claim) {
		for _, c := range some {
			if c.Sure != profile.Sure {
				continue
			}
			for _, x := range combinations(c.Text) {
				if !advert[x.hash] {
					all = append(all, found{x, len(claims), byte(place)})
				}
			}
			claims = append(claims, c)
		}
	}
	for i, j := range p.Positions[:min(len(p.Positions), mostJobs)] {
		add(i+1, j.Passages...)
	}
	add(0, p.Summary)
	add(0, p.Passages...)
	slices.SortFunc(all, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.claim, b.claim), cmp.Compare(a.from, b.from))
	})
	all = slices.CompactFunc(all, func(a, b found) bool { return a.hash == b.hash })
	for _, f := range all[:min(len(all), mostPassages)] {
		var b [8]byte
		binary.BigEndian.PutUint64(b[:], f.hash)
		tag := t.tag("passage", string(b[:]))
		keyed = append(keyed, tag>>16)
		out = append(out, placed{shingle{tag >> 28, f.place}, Stretch{claims[f.claim], f.from, f.to}, f.words})
	}
	slices.Sort(keyed)
	slices.SortFunc(out, func(a, b placed) int { return cmp.Or(cmp.Compare(a.place, b.place), cmp.Compare(a.tag, b.tag)) })
	return keyed[:min(len(keyed), mostPassageKeys)], out
}
