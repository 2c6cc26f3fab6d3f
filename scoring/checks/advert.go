package checks

import (
	"hash/maphash"
	"strings"
	"unicode"
	"unicode/utf8"
)

// advert is a job advert, ready to be looked for in other texts.
type advert struct {
	words []advertWord
	runs  map[uint64]int // the hash of every shortestRun words, and where they begin first
	seed  maphash.Seed
	text  string
}

// advertWord is a word of a text: the bytes from up to to, in small letters.
type advertWord struct {
	from, to int
	word     string
}

// sharedRun is a passage that stands word for word in a text, at the bytes from up to to, and in an advert.
type sharedRun struct {
	from, to int
	words    int
	content  int    // words that are neither small nor part of a stock phrase
	advert   string // the passage as the advert has it
}

// shortestRun is how many words in a row are a passage, and leastContent how many of them must say something.
const (
	shortestRun  = 8
	leastContent = 4
)

func newAdvert(text string) *advert {
	a := &advert{words: advertWords(text), runs: map[uint64]int{}, seed: maphash.MakeSeed(), text: text}
	for i := 0; i+shortestRun <= len(a.words); i++ {
		h := a.hash(a.words[i:])
		if _, known := a.runs[h]; !known {
			a.runs[h] = i
		}
	}
	return a
}

func (a *advert) hash(words []advertWord) uint64 {
	var h maphash.Hash
	h.SetSeed(a.seed)
	for _, w := range words[:shortestRun] {
		_, _ = h.WriteString(w.word)
		_ = h.WriteByte(0)
	}
	return h.Sum64()
}

// shared returns the passages that a text has word for word from the advert. Lists and stock phrases are none.
func (a *advert) shared(text string) []sharedRun {
	words := advertWords(text)
	var out []sharedRun
	for i := 0; i+shortestRun <= len(words); {
		at, ok := a.runs[a.hash(words[i:])]
		n := 0
		for ok && i+n < len(words) && at+n < len(a.words) && words[i+n].word == a.words[at+n].word {
			n++
		}
		if n < shortestRun {
			i++
			continue
		}
		run := sharedRun{from: words[i].from, to: words[i+n-1].to, words: n, advert: a.text[a.words[at].from:a.words[at+n-1].to]}
		if run.content = content(words[i : i+n]); run.content >= leastContent && !listed(text[run.from:run.to], n) {
			out = append(out, run)
		}
		i += n
	}
	return out
}

// content counts the different words that are neither small nor part of a stock phrase.
func content(words []advertWord) int {
	text := make([]string, len(words))
	for i, w := range words {
		text[i] = w.word
	}
	joined := " " + strings.Join(text, " ") + " "
	for _, p := range stockPhrases {
		joined = strings.ReplaceAll(joined, " "+p+" ", " ")
	}
	distinct := map[string]bool{}
	for w := range strings.FieldsSeq(joined) {
		if !smallWords[w] {
			distinct[w] = true
		}
	}
	return len(distinct)
}

// listed reports whether a passage of n words is a list: of skills, of tools, of requirements.
func listed(text string, n int) bool {
	signs := 0
	for _, r := range text {
		if strings.ContainsRune(",;/|•·\n", r) {
			signs++
		}
	}
	return signs*4 >= n
}

func advertWords(text string) []advertWord {
	var out []advertWord
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += n
			continue
		}
		j := i
		for j < len(text) {
			r, n := utf8.DecodeRuneInString(text[j:])
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) {
				break
			}
			j += n
		}
		out = append(out, advertWord{from: i, to: j, word: strings.ToLower(text[i:j])})
		i = j
	}
	return out
}

// stockPhrases stand in every other advert and résumé: that both have them says nothing.
var stockPhrases = []string{"in a fast paced environment", "fast paced environment", "with minimal supervision", "written and verbal communication skills", "verbal and written communication skills", "excellent communication skills", "strong communication skills",
	"ability to work independently", "work independently", "as part of a team", "in a team environment", "attention to detail", "cross functional teams", "proven track record of", "proven track record", "track record", "years of experience",
	"or a related field", "or related field", "bachelor s degree in", "software development life cycle", "software development lifecycle", "design and development of", "development and maintenance of", "design develop and maintain",
	"on time and within budget", "key performance indicators", "continuous improvement", "problem solving skills", "strong analytical skills", "stakeholders at all levels", "best practices", "day to day operations", "day to day",
	"responsible for", "wide range of", "in accordance with", "in collaboration with", "in order to", "as well as", "internal and external stakeholders", "high quality", "end to end", "state of the art", "code reviews", "microsoft office", "policies and procedures",
	"health and safety", "customer service", "project management", "unit and integration tests", "continuous integration and continuous delivery"}
