package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// plain writes letters that Unicode does not take apart with the letters a to z, as names are usually written without
// them. Cyrillic follows passports of the region, Greek its road signs; sound evens out the other customs.
var plain = map[rune]string{
	'ß': "ss", 'æ': "ae", 'ø': "o", 'œ': "oe", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ə': "a", 'ŋ': "ng", 'ħ': "h", 'ŧ': "t", 'ĸ': "k", 'ɓ': "b", 'ɗ': "d", 'ƙ': "k", 'ƴ': "y", 'ɛ': "e", 'ɔ': "o", 'ŀ': "l", 'ĳ': "ij",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'ё': "e", 'ж': "zh", 'з': "z", 'и': "i", 'й': "i", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o", 'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",
	'і': "i", 'ї': "i", 'є': "ye", 'ў': "u", 'ј': "j", 'љ': "lj", 'њ': "nj", 'ћ': "c", 'ђ': "dj", 'џ': "dz", 'ѓ': "gj", 'ќ': "kj", 'ѕ': "dz", 'қ': "k", 'ғ': "g", 'ң': "n", 'ө': "o", 'ү': "u", 'ұ': "u", 'һ': "h", 'ә': "a", 'ҷ': "j", 'ҳ': "h", 'ӣ': "i", 'ӯ': "u",
	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l", 'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f", 'χ': "ch", 'ψ': "ps", 'ω': "o",
	// Arabic, with the letters of Persian and Urdu, and Hebrew write few vowels: what comes out is compared by
	// its consonants alone.
	'ا': "a", 'أ': "a", 'إ': "i", 'آ': "a", 'ء': "", 'ؤ': "u", 'ئ': "i", 'ب': "b", 'ت': "t", 'ث': "th", 'ج': "j", 'ح': "h", 'خ': "kh", 'د': "d", 'ذ': "dh", 'ر': "r", 'ز': "z", 'س': "s", 'ش': "sh", 'ص': "s", 'ض': "d", 'ط': "t", 'ظ': "z", 'ع': "", 'غ': "gh", 'ف': "f", 'ق': "q", 'ك': "k", 'ل': "l", 'م': "m", 'ن': "n", 'ه': "h", 'ة': "a", 'و': "w", 'ي': "y", 'ى': "a", 'پ': "p", 'چ': "ch", 'ژ': "zh", 'گ': "g", 'ک': "k", 'ی': "y", 'ہ': "h", 'ھ': "h", 'ے': "y", 'ں': "n", 'ٹ': "t", 'ڈ': "d", 'ڑ': "r", 'ـ': "",
	'א': "a", 'ב': "b", 'ג': "g", 'ד': "d", 'ה': "h", 'ו': "v", 'ז': "z", 'ח': "h", 'ט': "t", 'י': "y", 'כ': "k", 'ך': "k", 'ל': "l", 'מ': "m", 'ם': "m", 'נ': "n", 'ן': "n", 'ס': "s", 'ע': "", 'פ': "p", 'ף': "p", 'צ': "ts", 'ץ': "ts", 'ק': "k", 'ר': "r", 'ש': "sh", 'ת': "t",
}

// Fold writes a word of a name in small letters a to z: without accents, and Cyrillic, Greek, Arabic, Hebrew and
// Korean by the commonest custom. Letters of other scripts stay as they are; everything else is left out. It is the
// form in which the tables of facts list names.
func Fold(word string) string {
	if small := strings.ToLower(word); latin(small) {
		return small
	}
	var b strings.Builder
	last := ' '
	for _, r := range strings.ToLower(norm.NFKC.String(word)) {
		switch {
		case r >= 'a' && r <= 'z':
			b.WriteRune(r)
		case last == 'ο' && (r == 'υ' || r == 'ύ'):
			b.WriteRune('u')
		case r >= 0xAC00 && r <= 0xD7A3:
			b.WriteString(korean(r))
		default:
			foldRune(&b, r)
		}
		last = r
	}
	return b.String()
}

func foldRune(b *strings.Builder, r rune) {
	if s, ok := plain[r]; ok {
		b.WriteString(s)
		return
	}
	if r < 0x80 {
		return
	}
	for _, d := range norm.NFD.String(string(r)) {
		s, ok := plain[d]
		switch {
		case ok:
			b.WriteString(s)
		case unicode.IsLetter(d):
			b.WriteRune(d)
		}
	}
}

// The parts of a Korean syllable, as the Revised Romanization writes them.
var (
	koreanFirst = strings.Split("g,kk,n,d,tt,r,m,b,pp,s,ss,,j,jj,ch,k,t,p,h", ",")
	koreanVowel = strings.Split("a,ae,ya,yae,eo,e,yeo,ye,o,wa,wae,oe,yo,u,wo,we,wi,yu,eu,ui,i", ",")
	koreanLast  = strings.Split(",k,k,k,n,n,n,t,l,k,m,l,l,l,p,l,m,p,p,t,t,ng,t,t,k,t,p,t", ",")
)

func korean(r rune) string {
	n := int(r - 0xAC00)
	return koreanFirst[n/588] + koreanVowel[n%588/28] + koreanLast[n%28]
}

// latin reports whether a folded word is written in a to z alone.
func latin(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return word != ""
}

// sounds are spellings of one sound, longest first. What a spelling becomes is no sound of its own, only one that
// all its spellings share.
var sounds = strings.NewReplacer(
	"shch", "s", "tsch", "ts", "sch", "s", "tch", "ts", "cz", "ts", "sh", "s", "sz", "s", "ch", "ts", "zh", "s", "rz", "s", "kh", "h", "gh", "g",
	"ph", "f", "th", "t", "dh", "d", "ck", "k", "qu", "k", "dj", "i", "dz", "s", "tz", "ts", "ae", "a", "oe", "o", "ue", "u", "aa", "a", "ou", "u", "oo", "u", "ee", "i", "ij", "i", "iy", "i", "yi", "i", "ii", "i", "ie", "i", "ye", "e", "je", "e",
	"c", "k", "q", "k", "x", "ks", "w", "v", "y", "i", "j", "i", "z", "s",
)

// sound reduces a folded word to what its usual spellings share: Müller, Mueller and Muller; Yuliya, Julija and Iuliia.
func sound(word string) string {
	s := sounds.Replace(word)
	var b strings.Builder
	for i := range len(s) {
		if i > 0 && (s[i] == s[i-1] || s[i] == 'h') {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// consonants are kept by skeleton; voiced and unvoiced ones count as one.
var consonants = strings.NewReplacer("a", "", "e", "", "i", "", "o", "", "u", "", "d", "t", "b", "p", "g", "k", "v", "f")

// skeleton reduces a sound to its consonants: all that Arabic and Hebrew write, and what most other customs keep.
func skeleton(sound string) string {
	s := consonants.Replace(sound)
	var b strings.Builder
	for i := range len(s) {
		if i == 0 || s[i] != s[i-1] {
			b.WriteByte(s[i])
		}
	}
	return b.String()
}
