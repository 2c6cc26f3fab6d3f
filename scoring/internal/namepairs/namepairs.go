// Package namepairs holds pairs of full names and how they are related, for the tests of whoever compares names.
package namepairs

// Pair is two names, and names.Relation of them as a word.
type Pair struct{ A, B, Want string }

// All returns the pairs.
func All() []Pair {
	return []Pair{
		// One name.
		{"Grace Miller", "MILLER, Grace", "same"},
		{"Grace Miller", "Grace A. Miller, PMP", "same"},
		{"Grace Miller", "Dr. grace miller", "same"},
		{"Grace Miller (she/her)", "Grace Miller", "same"},
		{"Wei (William) Zhang", "William Zhang", "same"},
		{"Nguyễn Thị Hoa", "Hoa Nguyen", "same"},
		{"Le Van An", "An Le", "same"},
		{"Müller, Jürgen", "Juergen Mueller", "same"},
		{"Søren Ågård", "Soren Aagaard", "same"},
		{"Łukasz Wójcik", "Lukasz Wojcik", "same"},
		{"Юлія Петренко", "Julia Petrenko", "same"},
		{"Юлия Петренко", "Yuliia Petrenko", "same"},
		{"Иванов Иван Петрович", "Ivan Ivanov", "same"},
		{"Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos", "same"},
		{"فاطمة حسن", "Fatima Hassan", "same"},
		{"محمد الصادق", "محمد الصادق", "same"},
		{"김민준", "Kim Min-jun", "same"},
		{"Kim Minjun", "Min Jun Kim", "same"},
		{"李思源", "李思源", "same"},
		{"Ludwig van Beethoven", "Ludwig Beethoven", "same"},
		{"Conor O'Brien", "Conor O’Brien", "same"},
		{"Ana María de la Cruz Pérez", "Ana Cruz", "same"},
		{"Sato Hana", "Hana Satoh", "same"},
		{"Suharto", "SUHARTO", "same"},
		{"Priya a/p Raman", "Priya Raman", "same"},

		// Something shared.
		{"Anna Kowalska", "Jan Kowalski", "akin"},
		{"Anna Nováková", "Jan Novák", "akin"},
		{"Jón Jónsson", "Anna Jónsdóttir", "akin"},
		{"Anna Schmidt", "Anna Schmidt-Okafor", "same"},
		{"Anna Schmidt", "Anna Okafor", "akin"},
		{"Bob Miller", "Robert Okafor", "akin"},
		{"Olúwaṣeun Adébáyọ̀", "Seun Adebayo", "akin"},
		{"Wei Zhang", "William Zhang", "akin"},
		{"Wei Zhang", "Cheung Wai", "akin"},
		{"Muhammad Ali", "Mohd Aly", "akin"},
		{"Fatima Al-Sayed", "Fatima Elsayed", "akin"},
		{"Grace M. Miller", "Mark Okafor", "akin"},
		{"G. Miller", "Grace Okafor", "akin"},
		{"Vincent van den Berg", "Vandenberg Vincent", "akin"},
		{"Do Minh Tuan", "Do Kim Lien", "akin"},
		{"李思源", "李明", "akin"},
		{"Stephen Smith", "Steven Smith", "akin"},

		// Too little to tell.
		{"", "Grace Miller", "unknown"},
		{"Suharto", "Grace Miller", "unknown"},
		{"G. Miller", "Daniel Okafor", "unknown"},
		{"Microsoft Office User", "Grace Miller", "unknown"},
		{"Career Center", "Grace Miller", "unknown"},
		{"李思源", "Li Siyuan", "unknown"},
		{"李思源", "Grace Miller", "unknown"},
		{"فاطمة حسن", "Grace Miller", "unknown"},
		{"김민준", "Grace Miller", "unknown"},
		{"user123 abc", "Grace Miller", "unknown"},

		// Two names.
		{"Grace Miller", "Daniel Okafor", "other"},
		{"Grace Miller", "Olúwaṣeun Adébáyọ̀", "other"},
		{"Nguyễn Thị Hoa", "Trần Thị Mai", "other"},
		{"Fatima Al-Sayed", "Kim Min-jun", "other"},
		{"María José García López", "Carlos Hernández Ruiz", "other"},
		{"Юлия Петренко", "Иван Соколов", "other"},
		{"李思源", "王小明", "other"},
		{"Jón Jónsson", "Anna Guðmundsdóttir", "other"},
		{"Vincent van den Berg", "Anneke van den Bosch", "other"},
		{"Siti binti Rahmat", "Agus bin Salim", "other"},
	}
}
