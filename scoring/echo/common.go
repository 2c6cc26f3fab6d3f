package echo

import (
	_ "embed"
	"sort"
)

//go:generate go run ./generate

// commonWords are the first bytes of the hashes of words that résumés of every trade are full of, in rising order, without a
// sign between them. They are made of background/ and searched in place.
//
//go:embed common.bin
var commonWords string

// commonBytes is how many bytes of a hash tell a common word: with a few thousand of them, one rare word in a few thousand is taken
// for common, and only ever left out.
const commonBytes = 3

// commonWord reports whether the word of a hash is common.
func commonWord(hash uint64) bool {
	key := string(head(hash))
	n := len(commonWords) / commonBytes
	i := sort.Search(n, func(i int) bool { return commonWords[i*commonBytes:(i+1)*commonBytes] >= key })
	return i < n && commonWords[i*commonBytes:(i+1)*commonBytes] == key
}

func head(hash uint64) []byte { return []byte{byte(hash >> 56), byte(hash >> 48), byte(hash >> 40)} }

// Common packs the words of texts as commonWords has them.
func Common(texts []string) []byte {
	seen := map[string]bool{}
	for _, t := range texts {
		for _, w := range wordsOf(t) {
			seen[string(head(w.hash))] = true
		}
	}
	all := make([]string, 0, len(seen))
	for h := range seen {
		all = append(all, h)
	}
	sort.Strings(all)
	var out []byte
	for _, h := range all {
		out = append(out, h...)
	}
	return out
}
