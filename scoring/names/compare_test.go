package names

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCompare(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want Relation
	}{
		// One name.
		{"Grace Miller", "MILLER, Grace", Same},
		{"Grace Miller", "Grace A. Miller, PMP", Same},
		{"Grace Miller", "Dr. grace miller", Same},
		{"Grace Miller (she/her)", "Grace Miller", Same},
		{"Wei (William) Zhang", "William Zhang", Same},
		{"Nguyễn Thị Hoa", "Hoa Nguyen", Same},
		{"Le Van An", "An Le", Same},
		{"Müller, Jürgen", "Juergen Mueller", Same},
		{"Søren Ågård", "Soren Aagaard", Same},
		{"Łukasz Wójcik", "Lukasz Wojcik", Same},
		{"Юлія Петренко", "Julia Petrenko", Same},
		{"Юлия Петренко", "Yuliia Petrenko", Same},
		{"Иванов Иван Петрович", "Ivan Ivanov", Same},
		{"Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", Same},
		{"فاطمة حسن", "Fatima Hassan", Same},
		{"محمد الصادق", "محمد الصادق", Same},
		{"김민준", "Kim Min-jun", Same},
		{"Kim Minjun", "Min Jun Kim", Same},
		{"李思源", "李思源", Same},
		{"Ludwig van Beethoven", "Ludwig Beethoven", Same},
		{"Conor O'Brien", "Conor O’Brien", Same},
		{"Ana María de la Cruz Pérez", "Ana Cruz", Same},
		{"Sato Hana", "Hana Satoh", Same},
		{"Suharto", "SUHARTO", Same},
		{"Priya a/p Raman", "Priya Raman", Same},

		// Something shared.
		{"Anna Kowalska", "Jan Kowalski", Akin},
		{"Anna Nováková", "Jan Novák", Akin},
		{"Jón Jónsson", "Anna Jónsdóttir", Akin},
		{"Anna Schmidt", "Anna Schmidt-Okafor", Same},
		{"Anna Schmidt", "Anna Okafor", Akin},
		{"Bob Miller", "Robert Okafor", Akin},
		{"Olúwaṣeun Adébáyọ̀", "Seun Adebayo", Akin},
		{"Wei Zhang", "William Zhang", Akin},
		{"Wei Zhang", "Cheung Wai", Akin},
		{"Muhammad Ali", "Mohd Aly", Akin},
		{"Fatima Al-Sayed", "Fatima Elsayed", Akin},
		{"Grace M. Miller", "Mark Okafor", Akin},
		{"G. Miller", "Grace Okafor", Akin},
		{"Vincent van den Berg", "Vandenberg Vincent", Akin},
		{"Do Minh Tuan", "Do Kim Lien", Akin},
		{"李思源", "李明", Akin},
		{"Stephen Smith", "Steven Smith", Akin},

		// Too little to tell.
		{"", "Grace Miller", Unknown},
		{"Suharto", "Grace Miller", Unknown},
		{"G. Miller", "Daniel Okafor", Unknown},
		{"Microsoft Office User", "Grace Miller", Unknown},
		{"Career Center", "Grace Miller", Unknown},
		{"李思源", "Li Siyuan", Unknown},
		{"李思源", "Grace Miller", Unknown},
		{"فاطمة حسن", "Grace Miller", Unknown},
		{"김민준", "Grace Miller", Unknown},
		{"user123 abc", "Grace Miller", Unknown},

		// Two names.
		{"Grace Miller", "Daniel Okafor", Other},
		{"Grace Miller", "Olúwaṣeun Adébáyọ̀", Other},
		{"Nguyễn Thị Hoa", "Trần Thị Mai", Other},
		{"Fatima Al-Sayed", "Kim Min-jun", Other},
		{"María José García López", "Carlos Hernández Ruiz", Other},
		{"Юлия Петренко", "Иван Соколов", Other},
		{"李思源", "王小明", Other},
		{"Jón Jónsson", "Anna Guðmundsdóttir", Other},
		{"Vincent van den Berg", "Anneke van den Bosch", Other},
		{"Siti binti Rahmat", "Agus bin Salim", Other},
	} {
		assert.Equal(t, tt.want.String(), Compare(tt.a, tt.b).String(), "%s | %s", tt.a, tt.b)
		assert.Equal(t, tt.want.String(), Compare(tt.b, tt.a).String(), "%s | %s", tt.b, tt.a)
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
