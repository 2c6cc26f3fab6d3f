package facts

import (
	_ "embed"

	"plumbline/scoring/facts/internal/sorted"
)

var (
	//go:embed blobs/name-variants.txt
	nameVariants string
	//go:embed blobs/names.txt
	names string
)

// NameUse tells how a word is used in people's names, somewhere in the world.
type NameUse struct {
	Given, Family bool
	// Word: the word is met in addresses and titles as an ordinary word at least as often, so that nothing may rest on
	// its being a name.
	Word bool
}

// NameUse looks a word up among given and family names. The word is in small letters a to z, as names.Fold writes it. The zero
// value means that the word is in no table, which says nothing of it.
func (t *Tables) NameUse(word string) (u NameUse) {
	v, _ := t.names.Find(word)
	for _, c := range v {
		switch c {
		case 'G':
			u.Given = true
		case 'F':
			u.Family = true
		case 'W':
			u.Word = true
		}
	}
	return u
}

// SameName reports whether two words, written as for NameUse, are known forms of one name: a nickname, another language's form,
// another way of spelling a family name in Latin letters.
func (t *Tables) SameName(a, b string) bool {
	x, ok := t.nameVariants.Find(a)
	if !ok {
		return false
	}
	y, ok := t.nameVariants.Find(b)
	if !ok {
		return false
	}
	for i := 0; ; i++ {
		row := sorted.Field(x, i)
		if row == "" {
			return false
		}
		for j := 0; ; j++ {
			other := sorted.Field(y, j)
			if other == row {
				return true
			}
			if other == "" {
				break
			}
		}
	}
}
