package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
)

// mostReferees is how many referees are read.
const mostReferees = 20

// ofReferees reports whether a section is about those who may be asked about the candidate.
func (g *page) ofReferees(s section) bool {
	return s.kind == lexicon.Other && len(s.blocks) > 0 && g.lex.References[headingKey(g.text(s.heading))]
}

// referees reads the people under "References". A line that begins with a name opens the next one, unless the one
// before has told nothing yet and no empty line parts the two.
func (g *page) referees(s section) {
	if !g.ofReferees(s) {
		return
	}
	for _, i := range s.blocks {
		text := g.text(i)
		end := g.refereeName(text)
		last := len(g.p.Referees) - 1
		opens := end > 0 && (last < 0 || g.doc.Blocks[i].Gap || len(g.p.Referees[last].Emails)+len(g.p.Referees[last].Phones) > 0)
		if opens || last < 0 {
			if last+1 == mostReferees {
				return
			}
			g.p.Referees = append(g.p.Referees, profile.Referee{})
			last++
		}
		r := &g.p.Referees[last]
		if opens {
			r.Name, r.Words = g.claim(i, 0, end, profile.Sure), g.whole(i)
		}
		var found profile.Profile
		one := *g
		one.p = &found
		one.emails(i)
		one.phones(i)
		r.Emails = append(r.Emails, found.Emails...)
		r.Phones = append(r.Phones, found.Phones...)
		if !r.Name.Read() {
			unsurely(r.Emails, whyWhoseAddress)
			unsurely(r.Phones, whyWhoseNumber)
		}
	}
	g.p.Referees = slices.DeleteFunc(g.p.Referees, func(r profile.Referee) bool { return len(r.Emails)+len(r.Phones) == 0 })
}

const (
	whyWhoseAddress = "it is not clear whose address it is"
	whyWhoseNumber  = "it is not clear whose number it is"
)

func unsurely(claims []profile.Claim, why string) {
	for i := range claims {
		claims[i].Sure, claims[i].Why = profile.Unsure, why
	}
}

// titles stand before a name.
var titles = map[string]bool{"dr": true, "prof": true, "professor": true, "mr": true, "mrs": true, "ms": true, "mx": true, "herr": true, "frau": true,
	"sir": true, "dame": true, "rev": true, "m": true, "mme": true, "sr": true, "sra": true, "dott": true, "dhr": true, "mevr": true, "pan": true, "pani": true}

// particles are the words of names that are written small.
var particles = map[string]bool{"de": true, "da": true, "do": true, "dos": true, "das": true, "del": true, "della": true, "di": true, "van": true, "von": true,
	"der": true, "den": true, "ter": true, "ten": true, "la": true, "le": true, "el": true, "al": true, "bin": true, "ibn": true, "bint": true, "y": true, "e": true, "zu": true, "af": true, "av": true}

// refereeName returns the length of the name that a line begins with, 0 when it begins with none: two to six words
// with capitals, none of which is that of a title or an employer.
func (g *page) refereeName(text string) int {
	end := len(text)
	for _, sign := range []string{",", ";", "(", ":", "|", "•", "·", " – ", " — ", " - ", "/", "@"} {
		if i := strings.Index(text[:end], sign); i >= 0 {
			end = i
		}
	}
	name := strings.TrimRight(text[:end], " ")
	words := strings.Fields(name)
	for len(words) > 0 && titles[strings.ToLower(strings.TrimSuffix(words[0], "."))] {
		words = words[1:]
	}
	if len(words) < 2 || len(words) > 6 || !nameLike(name) || g.titleWords(name) > 0 {
		return 0
	}
	for _, w := range words {
		first, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(first) && !particles[strings.ToLower(w)] || g.lex.EmployerWords[strings.ToLower(w)] {
			return 0
		}
	}
	return len(name)
}
