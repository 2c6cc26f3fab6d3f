package echo

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/internal/namepairs"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// less are the pairs of which tags tell less than the names themselves, and what they tell. None of them is another person's
// where the names may be one's.
var less = map[[2]string]names.Relation{
	{"فاطمة حسن", "Fatima Hassan"}: names.Akin, // letters that leave vowels out meet others in their consonants alone
	{"김민준", "Kim Min-jun"}:         names.Akin,
	{"Kim Minjun", "Min Jun Kim"}:  names.Akin, // words that are run together are no words of the other name
}

func tagsOf(name string) nameTags {
	return takeName(newTagger(Key{3}), profile.Claim{Text: name, Sure: profile.Sure})
}

// TestTagsTellOfNamesWhatTheNamesTell runs the pairs of names.Compare.
func TestTagsTellOfNamesWhatTheNamesTell(t *testing.T) {
	for _, p := range namepairs.All() {
		a, b := tagsOf(p.A), tagsOf(p.B)
		got := compareNames(&a, &b)
		assert.Equal(t, got, compareNames(&b, &a), "%s | %s", p.A, p.B)
		want := p.Want
		if known, ok := less[[2]string{p.A, p.B}]; ok {
			want = known.String()
		}
		assert.Equal(t, want, got.String(), "%s | %s", p.A, p.B)
		if p.Want != names.Other.String() {
			assert.NotEqual(t, names.Other, got, "%s | %s", p.A, p.B)
		}
	}
}

// TestTagsNeverMakeAnotherPersonOfTheSame compares each of many names with every other: where names.Compare sees anything in common, tags do.
func TestTagsNeverMakeAnotherPersonOfTheSame(t *testing.T) {
	var all []string
	for _, p := range namepairs.All() {
		all = append(all, p.A, p.B)
	}
	for _, given := range strings.Fields("Katarzyna Kasia Aleksandr Sasha Jan Janina Yusuf Joseph José Pepe Wilhelm Liam Mohammed Mehmet Haruki Xiaoming Adaeze Noelani") {
		for _, family := range strings.Fields("Kowalska Kowalski Petrov Petrova Nakamura Nakamoura Okonkwo Hernández Hernandes Schröder Schroeder O'Sullivan Sullivan Papadopoulos Papadopoulou Yılmaz Yilmazer") {
			all = append(all, given+" "+family)
		}
	}
	tags := make([]nameTags, len(all))
	for i, name := range all {
		tags[i] = tagsOf(name)
	}
	others, fewer, missed := 0, 0, 0
	for i, a := range all {
		for j, b := range all[:i] {
			want, got := names.Compare(a, b), compareNames(&tags[i], &tags[j])
			if want != names.Other {
				if assert.False(t, want == names.Same && got == names.Other, "%s | %s", a, b); got == names.Other {
					missed++
				}
				continue
			}
			if others++; got != names.Other {
				fewer++
			}
		}
	}
	assert.LessOrEqual(t, missed, 1, "a sound in the middle of another, as in Cheung and Seun, is all that tags miss")
	assert.Less(t, float64(fewer), 0.01*float64(others), "other names that tags cannot tell from the same: %d of %d", fewer, others)
}

func TestANameReadUnsurelyTellsNothing(t *testing.T) {
	a, b := tagsOf("Grace Miller"), takeName(newTagger(Key{3}), profile.Claim{Text: "Daniel Okafor", Sure: profile.Fair})
	assert.Equal(t, names.Unknown, compareNames(&a, &b))
}
