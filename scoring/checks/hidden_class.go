package checks

import (
	"strings"
	"unicode"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// hiddenClass tells what kind of text it is that nobody can see.
type hiddenClass uint8

const (
	hiddenHarmless    hiddenClass = iota // what every page and many programs hide
	hiddenRepeated                       // it says what can be seen as well
	hiddenPlaceholder                    // left by a template
	hiddenOther                          // running text of some kind
	hiddenKeywords                       // a list of terms
	hiddenAdvert                         // the words of a job advert
	hiddenInstruction                    // said to software
)

// manyWords is how many words of keywords or of an advert are no accident.
const manyWords = 20

// hiddenTexts tells texts that cannot be seen from each other, by what can be.
type hiddenTexts struct {
	profile *profile.Profile
	facts   *facts.Tables
	seen    map[string]bool // the words of what can be seen, and every three that follow each other
}

func newHiddenTexts(p *profile.Profile, t *facts.Tables) *hiddenTexts {
	h := &hiddenTexts{profile: p, facts: t, seen: map[string]bool{}}
	for _, c := range p.Lines {
		words := wordsOf(c.Text)
		for i, w := range words {
			h.seen[w] = true
			if i >= 2 {
				h.seen[strings.Join(words[i-2:i+1], " ")] = true
			}
		}
	}
	return h
}

// class tells what kind of text it is, and how many of its words stand nowhere else.
func (h *hiddenTexts) class(text string) (hiddenClass, int) {
	words := wordsOf(text)
	fresh := h.fresh(words)
	if s, ok := machineSpeechIn(text, true); ok && s.doubt.IsZero() && fresh > 0 {
		return hiddenInstruction, fresh
	}
	lower := plain(text)
	switch {
	case fresh*10 <= len(words)*3 || fresh < 4:
		return hiddenRepeated, fresh
	case hasPhrase(lower, ghostWords) || len(placeholdersIn(text)) > 0:
		return hiddenPlaceholder, fresh
	case fresh < manyWords && countPhrases(lower, licenceWords) > 0, countPhrases(lower, chromeWords)*5 >= len(words): // each says what a few words do
		return hiddenHarmless, fresh
	case fresh < manyWords && (hasPhrase(lower, chromeWords) || hasPhrase(lower, toolWords) || strings.Contains(text, "@")):
		return hiddenHarmless, fresh
	case fresh >= manyWords && h.advertLike(text, lower):
		return hiddenAdvert, fresh
	case h.listLike(text, words):
		return hiddenKeywords, fresh
	}
	return hiddenOther, fresh
}

// fresh counts the words that do not stand in what can be seen, in the same order.
func (h *hiddenTexts) fresh(words []string) int {
	known := make([]bool, len(words))
	for i, w := range words {
		if len(words) < 3 {
			known[i] = h.seen[w]
		} else if i >= 2 && h.seen[strings.Join(words[i-2:i+1], " ")] {
			known[i-2], known[i-1], known[i] = true, true, true
		}
	}
	n := 0
	for _, k := range known {
		if !k {
			n++
		}
	}
	return n
}

// advertLike reports whether a text reads like a job advert, or shares long passages with the one at hand.
func (h *hiddenTexts) advertLike(text, lower string) bool {
	n := 0
	for _, p := range advertPhrases {
		if strings.Contains(lower, p) {
			n++
		}
	}
	if n >= 2 {
		return true
	}
	if h.profile.Advert == "" {
		return false
	}
	shared := newAdvert(h.profile.Advert).shared(text)
	return len(shared) > 0
}

// listLike reports whether a text is a list of terms and no sentence: hardly a small word in it, and commas, names of
// technologies or the same words again and again.
func (h *hiddenTexts) listLike(text string, words []string) bool {
	small, distinct := 0, map[string]bool{}
	for _, w := range words {
		if smallWords[w] {
			small++
		}
		distinct[w] = true
	}
	if small*100 > len(words)*12 {
		return false
	}
	parts := strings.Count(text, ",") + strings.Count(text, ";") + strings.Count(text, "|") + strings.Count(text, "•") + strings.Count(text, "·")
	if parts*6 >= len(words) || len(distinct)*2 <= len(words) {
		return true
	}
	known := map[string]bool{}
	for _, m := range h.facts.Technologies(text) {
		known[m.Technology.Name] = true
	}
	return len(known) >= 5 || len(words) >= manyWords && !strings.ContainsAny(strings.Trim(text, ". "), ".!?:@")
}

// wordsOf returns the words of a text in small letters.
func wordsOf(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && r != '+' && r != '#'
	})
}

// countPhrases counts how many of the phrases stand in a text.
func countPhrases(text string, phrases []string) (n int) {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			n++
		}
	}
	return n
}

func hasPhrase(text string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// ghostWords stand in the samples of templates, which some programs keep under what their user wrote.
var ghostWords = []string{"lorem ipsum", "dolor sit amet", "reallygreatsite", "really great", "anywhere st", "any city", "borcelle", "fauget", "arowwai", "studio shodwe", "ginyard international", "wardiere", "salford & co", "larana", "liceria", "rimberio",
	"thynk unlimited", "ingoude", "timmerman industries", "your paragraph text", "add a heading", "add a subheading", "add a little bit of body text", "sample text", "presentations are communication tools"}

// chromeWords are said to those who listen to a page instead of looking at it, or when it is printed.
var chromeWords = []string{"skip to", "screen reader", "opens in a new", "open in new", "new tab", "new window", "toggle", "menu", "navigation", "previous slide", "next slide", "previous page", "next page", "share on", "copy link", "add to favorites", "sign in", "log in", "go to", "scroll to", "back to top", "close", "expand", "collapse", "show more", "show less", "read more", "loading",
	"icon", "logo", "profile picture", "photo of", "image of", "avatar", "current page", "breadcrumb", "print", "page ", "phone:", "email:", "e-mail:", "address:", "location:", "website:", "link to", "external link", "fa-", "figure", "table of contents",
	"zum inhalt", "seite ", "aller au contenu", "saltar al contenido", "vai al contenuto", "naar inhoud", "przejdz do", "ir para o conteudo"}

// toolWords are written into files by the programs that make them.
var toolWords = []string{"powered by", "created with", "created by", "generated by", "made with", "produced by", "docusign", "watermark", "evaluation", "trial version", "unregistered", "tcpdf", "error! bookmark", "toc \\", "hyperlink", "mergefield", "formtext"}

// licenceWords say under what terms a template or a program may be used.
var licenceWords = []string{"template by", "theme by", "licensed under", "license key", "all rights reserved", "copyright", "do not remove", "free version", "vorlage von", "modele par", "plantilla de"}

// advertPhrases stand in job adverts, in small letters and without accents.
var advertPhrases = []string{"we are looking for", "we're looking for", "looking for a", "ideal candidate", "successful candidate", "you will", "you'll", "must have", "nice to have", "requirements", "responsibilities", "qualifications", "required skills", "preferred", "years of experience",
	"equal opportunity", "apply now", "job description", "about the role", "what we offer", "join our", "we offer",
	"wir suchen", "anforderungen", "ihr profil", "ihre aufgaben", "wir bieten", "nous recherchons", "profil recherche", "vos missions", "buscamos", "requisitos", "ofrecemos", "cerchiamo", "requisiti", "offriamo",
	"wij zoeken", "functie-eisen", "wij bieden", "szukamy", "wymagania", "oferujemy", "procuramos", "oferecemos"}

// smallWords hold sentences together.
var smallWords = wordSet(`the a an and or of to in on at for with by from as is are was were be been has have had i my we our you your it its that this which who
	der die das und oder mit von zu im in auf fur für ein eine einer den dem des bei ist war sind ich
	le la les et ou de du des un une dans pour avec par sur est en au aux je
	el los las y o del para con por una que es
	il lo gli e di da per una che con
	het een van met voor op aan bij is en
	i w z na do od oraz przez dla jest
	o os as e da dos das para com por uma que no na`)

func wordSet(list string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		out[w] = true
	}
	return out
}
