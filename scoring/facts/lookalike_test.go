package facts

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLookalike(t *testing.T) {
	for name, want := range map[string]Lookalike{
		"Standford University":            {Name: "Stanford University", Kind: Spelled},
		"Carnegie Melon University":       {Name: "Carnegie Mellon University", Kind: Spelled},
		"Duke State University":           {Name: "Duke University", Kind: State},
		"Western Kentucky State Univ.":    {Name: "Western Kentucky University", Kind: State},
		"Eastern Indiana State Univ.":     {Name: "Indiana State University", Kind: Regional},
		"Northern Central Florida Coll.":  {Name: "University of North Florida", Kind: Regional},
		"The University of Western Ohio":  {Name: "Ohio University", Kind: Regional},
		"Eastern North Dakota University": {Name: "University of North Dakota", Kind: Regional},
	} {
		got, ok := Builtin().Lookalike(name)
		require.True(t, ok, name)
		assert.Equal(t, want.Name, got.Name, name)
		assert.Equal(t, want.Kind, got.Kind, name)
		assert.NotEmpty(t, got.Source.Date)
	}
}

func TestKnownNamesAreNoLookalikes(t *testing.T) {
	for _, name := range []string{
		"", "Stanford University", "Southern Florida University", "Northern Virginia College", "Southern Illinois University", "Western North Carolina University",
		"Northwestern College of Iowa", "Western Maryland College", "Stamford University", "Universita Heidelberg", "Kharkov National University", "Queens College",
		"Harrowgate Institute of Clockwork", "University of Georgia, Tbilisi", "Plymouth University", "Viterbo State University", "Boise University", "Eastern Washington University", "Dorset College", "University of Northern Virginia",
		"Leeds Metropolitan University", "Indiana University of Pennsylvania",
	} {
		got, ok := Builtin().Lookalike(name)
		assert.False(t, ok, "%s: %s", name, got.Name)
	}
}

func FuzzLookalike(f *testing.F) {
	f.Add("Standford University")
	f.Add("Eastern Indiana State University")
	tables := Builtin()
	f.Fuzz(func(t *testing.T, name string) {
		if _, m := tables.School(name, ""); m != NoMatch {
			if l, ok := tables.Lookalike(name); ok {
				t.Errorf("%q is known, and is said to be nearly %q", name, l.Name)
			}
		}
	})
}

func BenchmarkLookalike(b *testing.B) {
	tables := Builtin()
	for b.Loop() {
		tables.Lookalike("University of Standford at Harrowgate")
	}
}
