package names

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/internal/namepairs"
)

func TestCompare(t *testing.T) {
	for _, tt := range namepairs.All() {
		assert.Equal(t, tt.Want, Compare(tt.A, tt.B).String(), "%s | %s", tt.A, tt.B)
		assert.Equal(t, tt.Want, Compare(tt.B, tt.A).String(), "%s | %s", tt.B, tt.A)
	}
}

func TestSpelled(t *testing.T) {
	for _, tt := range []struct {
		name, handle string
		want         Relation
	}{
		{"Grace Miller", "grace.miller", Same},
		{"Grace Miller", "MillerGrace", Same},
		{"Grace Miller", "gmiller84", Same},
		{"Grace Miller", "miller.g", Same},
		{"Grace Anne Miller", "gamiller+jobs", Same},
		{"Jürgen Müller", "juergen-mueller-5b1a2b3c", Same},
		{"Jürgen Müller", "j%C3%BCrgen-m%C3%BCller", Same},
		{"Nguyễn Thị Hoa", "hoa.nguyen92", Same},

		{"Grace Miller", "grace.okafor", Akin},
		{"Grace Miller", "grace", Same},
		{"Grace Miller", "daniel.miller", Akin},
		{"Grace Miller", "thegracefuldev", Akin},
		{"Robert Miller", "bob.okafor", Akin},

		{"Grace Miller", "danielokafor", Unknown},
		{"Grace Miller", "d.okafor", Unknown},
		{"Grace Miller", "daniel", Unknown},
		{"Grace Miller", "peter.paul", Unknown},
		{"Grace Miller", "info", Unknown},
		{"Grace Miller", "code-monkey", Unknown},
		{"Grace Miller", "daniel.codes", Unknown},
		{"Grace Miller", "daniel-dev", Unknown},
		{"Grace Miller", "blue.sky", Unknown},
		{"Grace Miller", "daniel.london", Unknown},
		{"Grace Miller", "okafor.studio", Unknown},
		{"Grace Miller", "x1y2z3", Unknown},
		{"Grace Miller", "", Unknown},
		{"", "daniel.okafor", Unknown},
		{"Grace", "daniel.okafor", Unknown},
		{"李思源", "daniel.okafor", Unknown},

		{"Grace Miller", "daniel.okafor", Other},
		{"Grace Miller", "DanielOkafor", Other},
		{"Grace Miller", "okafor_daniel_1984", Other},
		{"Grace Miller", "daniel-okafor-5b1a2b3c", Other},
		{"Grace Miller", "maria.garcia.lopez", Other},
		{"Grace Miller", "anna-kowalska", Other},
		{"Nguyễn Thị Hoa", "daniel.okafor", Other},
	} {
		assert.Equal(t, tt.want.String(), Spelled(tt.name, tt.handle).String(), "%s | %s", tt.name, tt.handle)
	}
}

func TestPersonal(t *testing.T) {
	for name, want := range map[string]bool{
		"Daniel Okafor": true, "OKAFOR Daniel": true, "Siyuan Li": true, "Fatima Al-Sayed": true, "Nguyễn Thị Hoa": true,
		"": false, "Daniel": false, "Microsoft Office User": false, "Daniel's Laptop": false, "Home Computer": false, "Okafor Consulting": false,
		"Summer Sky": false, "Halden Robotics": false, "HP Inc.": false, "daniel.okafor@example.com": false, "李思源": false,
	} {
		assert.Equal(t, want, Personal(name), name)
	}
}

func FuzzCompare(f *testing.F) {
	for _, s := range []string{"Grace Miller", "Wei (William) Zhang", "김민준", "щщщщ ыыы", "A.B. c/o %41", "ال صادق"} {
		f.Add(s, "Daniel Okafor")
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		if r := Compare(a, b); r != Compare(b, a) {
			t.Errorf("%q and %q are %s one way only", a, b, r)
		}
		if r := Compare(a, a); r == Other || r == Akin {
			t.Errorf("%q is %s to itself", a, r)
		}
		Spelled(a, b)
		Personal(a)
	})
}

func BenchmarkCompare(b *testing.B) {
	for b.Loop() {
		Compare("María José García López", "Carlos Hernández Ruiz")
	}
}

func BenchmarkSpelled(b *testing.B) {
	for b.Loop() {
		Spelled("María José García López", "daniel-okafor-5b1a2b3c")
	}
}
