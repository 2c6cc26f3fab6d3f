package facts

import (
	"strings"

	"plumbline/scoring/facts/internal/naming"
	"plumbline/scoring/facts/internal/sorted"
)

// Misspelt reports whether written is a name but for a slip: the same words, of which one that belongs to this name
// alone has a letter too many, too few, another or in another place. Another form of the word is none: its plural or
// genitive, another ending as many languages give it, its British spelling, an umlaut written out.
func Misspelt(written, name string) bool {
	a, b := naming.Plain(written), naming.Plain(name)
	return naming.Near(a, b) && !otherForm(a, b) && !inflected(a, b) && !generalOfFirms(a, b)
}

// EmployerMisspelt finds the known employer whose name is written with a slip. It finds none for a name that the table
// has, and of names that are ordinary words, too.
func (t *Tables) EmployerMisspelt(written string) (Employer, bool) {
	if _, m := t.Employer(written); m != NoMatch {
		return Employer{}, false
	}
	key := naming.Firm(written)
	if len(key) < 5 || strings.Count(key, " ") > 4 {
		return Employer{}, false
	}
	found := ""
	for name, value := range t.employers.WithPrefix(key[:1]) {
		if d := len(name) - len(key); d < -2 || d > 2 || !naming.Near(key, name) {
			continue
		}
		row := sorted.Field(value, 2)
		if flag := sorted.Field(value, 0); flag == "?" || flag == "~" || !slipOf(key, name, t.household(row)) {
			continue
		}
		if found != "" && found != row {
			return Employer{}, false
		}
		found = row
	}
	if found == "" || t.Town(written) {
		return Employer{}, false
	}
	return t.employerRow(found), true
}

// household reports whether nearly everyone knows the employer: another list than our own has it too.
func (t *Tables) household(row string) bool {
	line, _ := t.employers.Find("#" + row)
	return strings.Contains(sorted.Field(line, 7), "+")
}

// slipOf reports whether a key, which is near to a known name, is that name with a slip. In a short name, or one that not everyone knows, only a
// letter left out or put in twice, or two that changed places, are one: another letter makes another name.
func slipOf(key, name string, household bool) bool {
	if len(name) < 5 || !household && len(name) < 7 || otherForm(key, name) || generalOfFirms(key, name) {
		return false
	}
	if household && len(name) > 7 {
		return true
	}
	return len(key) < len(name) || len(key) == len(name) && sameLetters(key, name) || len(key) > len(name) && undoubled(key) == undoubled(name)
}

// sameLetters reports whether two keys are made of the same letters.
func sameLetters(a, b string) bool {
	var count [256]int
	for i := range len(a) {
		count[a[i]]++
		count[b[i]]--
	}
	return count == [256]int{}
}

// undoubled leaves out every letter that follows itself.
func undoubled(s string) string {
	var b strings.Builder
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// forms writes the ways of one word in one: "harbour" and "harbor", "mueller" and "muller", "organisation" and
// "organization".
var forms = strings.NewReplacer("our", "or", "tre", "ter", "ue", "u", "oe", "o", "ae", "a", "is", "iz", "ys", "yz", "ogue", "og", "amme", "am", "ence", "ense", "grey", "gray", "k", "c", "ph", "f")

// otherForm reports whether two keys are two forms of one name.
func otherForm(a, b string) bool {
	if forms.Replace(a) == forms.Replace(b) {
		return true
	}
	if len(a) < len(b) {
		a, b = b, a
	}
	for i, word := range strings.Fields(a) { // plural, genitive
		if other := strings.Fields(b); i < len(other) && word != other[i] {
			for _, ending := range []string{"s", "es", "n", "en", "e", "a", "y", "i", "o"} {
				if word == other[i]+ending {
					return true
				}
			}
		}
	}
	return false
}

// inflected reports whether the words in which two keys differ are alike but for their last two letters, and end in
// other ones.
func inflected(a, b string) bool {
	other := strings.Fields(b)
	for i, word := range strings.Fields(a) {
		if i >= len(other) || word == other[i] {
			continue
		}
		same := 0
		for same < min(len(word), len(other[i])) && word[same] == other[i][same] {
			same++
		}
		return same >= min(len(word), len(other[i]))-2 && word[len(word)-1] != other[i][len(other[i])-1]
	}
	return false
}

// generalOfFirms reports whether the words in which two keys differ are a word of many firms' names: to write that one
// wrongly is to spell wrongly, and often it is another language.
func generalOfFirms(a, b string) bool {
	other := strings.Fields(b)
	for i, word := range strings.Fields(a) {
		if i >= len(other) || word == other[i] {
			continue
		}
		for _, stem := range []string{"consul", "solut", "soluz", "soluc", "servi", "syst", "sist", "softw", "group", "grup", "logist", "compan", "compag", "corpor", "industr", "product", "produz",
			"digit", "global", "analyt", "analit", "partner", "invest", "capit", "financ", "insur", "commun", "comun", "energ", "pharma", "farma", "labor", "media", "design", "studi", "network", "health",
			"hospit", "clinic", "klinik", "transp", "interna", "associa", "foundation", "research", "hotel", "restaur", "museum", "musee", "galer", "galler", "librar", "minist", "departm", "municip", "market", "retail"} {
			if strings.HasPrefix(word, stem) || strings.HasPrefix(other[i], stem) {
				return true
			}
		}
	}
	return false
}
