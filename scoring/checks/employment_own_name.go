package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// OwnNameMisspelt (JOB-11) looks for the names of the candidate's own employers and schools written with a slip.
var OwnNameMisspelt = &Check{
	ID: "employment/own-name-misspelt", Group: Employment, Strength: Weak, Signal: "JOB-11",
	Doc: Doc{
		Title: "The name of an employer or school, written with a slip",
		Explain: "Looks for the name of an employer or school that the page writes otherwise in one other place, and for a well-known employer's name, with a letter too many, too few, another or in another place. It is a detail and says little alone. " +
			"Only proper names are looked at, never spelling in general: words that many names have, other spellings of one word, plurals and other languages are left out.",
		Innocent: []string{
			"A typing slip, or a spell checker's change",
			"Two different organisations are meant",
			"The name is written both ways",
		},
		Ask:     "Which spelling of {name} is right?",
		Sources: []Source{{Name: "Plumbline's table of employers, from filings and the firms' own histories"}},
	},
	Run: func(p *Pass) {
		written := ownWords(p.Profile)
		seen := map[string]bool{}
		for _, name := range ownNames(p.Profile) {
			if key := strings.ToLower(name.Text); !seen[key] {
				seen[key] = true
				if other := p.ownName(name, written); other != "" {
					seen[strings.ToLower(other)] = true // the same two names, seen from the other side
				}
			}
		}
	},
}

// ownNames returns the names of the candidate's employers and schools.
func ownNames(pr *profile.Profile) []profile.Claim {
	var out []profile.Claim
	for _, job := range pr.Positions {
		out = append(out, job.Employer)
	}
	for _, e := range pr.Studies {
		out = append(out, e.School)
	}
	read := out[:0]
	for _, c := range out {
		if c.Read() && len(strings.Fields(c.Text)) <= 6 {
			read = append(read, c)
		}
	}
	return read
}

// token is a word of a claim.
type token struct {
	claim    int // in writtenWords.claims
	from, to int
	text     string
}

// writtenWords are all words in which a name may stand once more.
type writtenWords struct {
	claims []profile.Claim
	tokens []token
	count  map[string]int // by the word in small letters
}

func ownWords(pr *profile.Profile) writtenWords {
	w := writtenWords{claims: append([]profile.Claim{pr.Label, pr.Summary}, pr.Passages...), count: map[string]int{}}
	for _, job := range pr.Positions {
		w.claims = append(append(w.claims, job.Employer, job.Title), job.Passages...)
	}
	for _, e := range pr.Studies {
		w.claims = append(append(w.claims, e.School), e.Notes...)
	}
	for i, c := range w.claims {
		for from := 0; from < len(c.Text); {
			r, size := utf8.DecodeRuneInString(c.Text[from:])
			if !partOfName(r) {
				from += size
				continue
			}
			to := from
			for to < len(c.Text) {
				r, size := utf8.DecodeRuneInString(c.Text[to:])
				if !partOfName(r) {
					break
				}
				to += size
			}
			w.tokens = append(w.tokens, token{i, from, to, c.Text[from:to]})
			w.count[strings.ToLower(c.Text[from:to])]++
			from = to
		}
	}
	return w
}

func partOfName(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == '&' }

// ownName compares one name with the words of the page, and with the names of known employers. It returns the words of
// the page that are nearly the name; "" for none.
func (p *Pass) ownName(name profile.Claim, w writtenWords) (other string) {
	parts := strings.FieldsFunc(name.Text, func(r rune) bool { return !partOfName(r) })
	if len(parts) == 0 {
		return ""
	}
	for at := range w.tokens {
		end := at + len(parts)
		if end > len(w.tokens) || w.tokens[end-1].claim != w.tokens[at].claim || !nearly(w.tokens[at:end], parts) {
			continue
		}
		first, last := w.tokens[at], w.tokens[end-1]
		words := Part(w.claims[first.claim], first.from, last.to)
		if !facts.Misspelt(words.String(), strings.Join(parts, " ")) || !w.aName(p.Facts, at, parts) {
			continue
		}
		if p.unsurely(words, as(name.Text), name, words.Claim) {
			return words.String()
		}
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("One name is written in two ways"),
			Says:     say("The page writes %q in one place and %q in another.", words, name.Text),
			Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(name)}},
			Rests:    []profile.Claim{words.Claim, name},
			Values:   wording.Values{"name": name.Text},
		})
		return words.String()
	}
	p.knownName(name, parts[0], w)
	return ""
}

// knownName compares a name with those of known employers. What the page writes twice is meant.
func (p *Pass) knownName(name profile.Claim, first string, w writtenWords) {
	e, ok := p.Facts.EmployerMisspelt(name.Text)
	if !ok || w.count[strings.ToLower(first)] > 1 {
		return
	}
	words := Whole(name)
	if p.unsurely(words, as(name.Text), name) {
		return
	}
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("An employer's name is written with a slip"),
		Says:     say("The page writes %q; the firm that we know is called %q.", name.Text, e.Name),
		Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleRecord, Record: as(e.Name)}},
		Rests:    []profile.Claim{name},
		Values:   wording.Values{"name": name.Text},
		Sources:  e.Sources,
	})
}

// nearly reports whether words are those of a name, but for one that begins with the same letter and has about as
// many.
func nearly(tokens []token, parts []string) bool {
	differ := 0
	for i, t := range tokens {
		if strings.EqualFold(t.text, parts[i]) {
			continue
		}
		differ++
		if d := len(t.text) - len(parts[i]); differ > 1 || d < -2 || d > 2 || !strings.EqualFold(t.text[:1], parts[i][:1]) {
			return false
		}
	}
	return differ == 1
}

// aName reports whether the words from at on, which are nearly the name that parts make, surely stand for a proper name
// by themselves: the page writes the word that differs nowhere else and, of a single word, it is capitalised inside a
// sentence, long, no part of a longer name, and no technology, town or employer.
func (w writtenWords) aName(t *facts.Tables, at int, parts []string) bool {
	for i, part := range parts {
		tok := w.tokens[at+i]
		if r, _ := utf8.DecodeRuneInString(tok.text); !unicode.IsUpper(r) && tok.text != "&" && len(tok.text) > 3 {
			return false
		}
		if !strings.EqualFold(tok.text, part) && w.count[strings.ToLower(tok.text)] > 1 {
			return false
		}
	}
	if len(parts) > 1 {
		return true
	}
	tok := w.tokens[at]
	text := w.claims[tok.claim].Text
	if start, _ := sentenceAround(text, tok.from, tok.to); len(tok.text) < 7 || strings.TrimSpace(text[start:tok.from]) == "" && tok.to-tok.from < len(text) {
		return false
	}
	if _, m := t.Employer(tok.text); m != facts.NoMatch || t.Town(tok.text) {
		return false
	}
	if _, ok := t.Technology(tok.text); ok {
		return false
	}
	return !w.capital(at-1, tok.claim) && !w.capital(at+1, tok.claim)
}

// capital reports whether token i stands in the same claim and is capitalised.
func (w writtenWords) capital(i, claim int) bool {
	if i < 0 || i >= len(w.tokens) || w.tokens[i].claim != claim {
		return false
	}
	r, _ := utf8.DecodeRuneInString(w.tokens[i].text)
	return unicode.IsUpper(r)
}
