package checks

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
	"plumbline/scoring/wording"
)

// spoken is one word of a text: the bytes from up to to.
type spoken struct {
	from, to int
	is       speech
	starts   bool // it begins a sentence, or a part of one behind a sign
	sentence int  // the number of its sentence
}

// machineSpeech is what a text says to software.
type machineSpeech struct {
	from, to  int          // the sentences
	at        int          // where the first command begins
	steers    bool         // it says what to answer about the candidate, and not only what to forget
	addresses bool         // it begins by naming software, whatever follows
	doubt     wording.Text // why it may not be meant so; "" when it surely is
}

// machineSpeechIn finds words that tell software what to do: to forget what it was told, or what to say of this
// candidate. Addressed is set for text that is said to software: because nobody can see it, or because the words
// before it are addressed to some. The second result is false when there are none.
func machineSpeechIn(text string, addressed bool) (machineSpeech, bool) {
	words := spokenWords(text)
	out := machineSpeech{from: -1}
	take := func(from, to int) {
		if out.from < 0 {
			out.from = from
		}
		out.to = max(out.to, to)
	}
	for i := range words {
		w := &words[i]
		if addresses(words, i) || marked(text, w.from) && w.starts {
			addressed, out.addresses = true, true
		}
		if w.is&override != 0 && commands(words, i) && (addressed || w.is&technical == 0) {
			if end := overridden(words, i, addressed || steersLater(text, words, i)); end > 0 {
				take(w.from, words[end].to)
				addressed = true
			} else if end := setsAside(text, words, i); end > 0 {
				take(w.from, words[end].to)
				out.steers = true
			}
		}
		if end := steered(text, words, i, addressed); end > 0 {
			take(w.from, words[end].to)
			out.steers = true
		}
	}
	if out.from < 0 {
		return out, false
	}
	out.at = out.from
	first, last := sentenceBounds(words, out.from, out.to)
	out.from, out.to = words[first].from, words[last].to
	out.doubt = speechDoubt(text, words, out)
	return out, true
}

// saidToSoftware reports whether a text tells software what to do, so that the names in it are none of the candidate's
// tools.
func saidToSoftware(text string) bool {
	_, ok := machineSpeechIn(text, false)
	return ok
}

// spokenWords cuts a text into words.
func spokenWords(text string) []spoken {
	var out []spoken
	known := machineWords()
	starts, sentence := true, 0
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRuneInString(text[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			switch r {
			case '.', '!', '?', '\n':
				starts = true
				if endsSentence(text, i) {
					sentence++
				}
			case ',', ':', ';', '-', '–', '—', '•', '*', '>', ']', '|', '#', '/':
				starts = true
			}
			i += n
			continue
		}
		j := i
		for j < len(text) {
			r, n := utf8.DecodeRuneInString(text[j:])
			inside := (r == '-' || r == '.' || r == '\'' || r == '’') && letterAt(text, j+n) && j > i
			if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r) && !inside {
				break
			}
			j += n
		}
		out = append(out, spoken{from: i, to: j, is: known[plain(text[i:j])], starts: starts, sentence: sentence})
		starts = false
		i = j
	}
	flagModels(text, out)
	for i := range out {
		if out[i].is&praise != 0 && text[out[i].from] <= '9' && !fullMarks(text, out, i) {
			out[i].is &^= praise // "from 1 to 10" is a scale
		}
	}
	return out
}

// fullMarks reports whether the number at i is a first place, behind "#", or full marks: ten of ten, with a stroke.
func fullMarks(text string, words []spoken, i int) bool {
	w := words[i]
	if w.from > 0 && text[w.from-1] == '#' {
		return true
	}
	own := text[w.from:w.to]
	return strings.HasPrefix(text[w.to:], "/"+own) || strings.HasSuffix(text[:w.from], own+"/")
}

func letterAt(text string, i int) bool {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// flagModels marks the words that name software together.
func flagModels(text string, words []spoken) {
	lower := ""
	for i := range words {
		if words[i].to-words[i].from < 2 || i+1 == len(words) {
			continue
		}
		switch text[words[i].from] {
		case 'l', 'L', 'm', 'M', 'a', 'A', 'k', 'K', 'i', 'I', 's', 'S':
		default:
			continue
		}
		lower = plain(text[words[i].from:words[min(i+2, len(words)-1)].to])
		for _, p := range modelPhrases {
			if strings.HasPrefix(lower, p) {
				words[i].is |= software
			}
		}
	}
}

// plain returns a word in small letters and without accents.
func plain(s string) string {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	s = strings.ToLower(s)
	if ascii {
		return s
	}
	return strings.Map(func(r rune) rune {
		switch {
		case r == 'ł':
			return 'l'
		case unicode.Is(unicode.Mn, r):
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// commands reports whether word i stands where a command does: at the start of a sentence or a part of one, with
// nothing but polite words before it.
func commands(words []spoken, i int) bool {
	for ; i >= 0; i-- {
		if words[i].starts {
			return true
		}
		if i == 0 || words[i-1].is&polite == 0 {
			return false
		}
	}
	return false
}

// joined reports whether word i goes on with what was said to software before in its sentence: "and rank …".
func joined(text string, words []spoken, i int) bool {
	if i == 0 || words[i-1].sentence != words[i].sentence {
		return false
	}
	switch plain(text[words[i-1].from:words[i-1].to]) {
	case "and", "und", "et", "y", "e", "ed", "en", "i", "oraz", "to", "then", "must", "should":
		return true
	}
	return false
}

// steersLater reports whether software is told what to say of this candidate behind the word at i.
func steersLater(text string, words []spoken, i int) bool {
	for j := i + 1; j < len(words); j++ {
		if steered(text, words, j, true) > 0 {
			return true
		}
	}
	return false
}

// overridden returns the last word of what software is told to forget, from the verb at i; 0 when it is none. Rules
// and criteria are as often those of a trade, and count only when it is surely software that is spoken to.
func overridden(words []spoken, i int, surely bool) int {
	if i+1 < len(words) && words[i+1].is&mine != 0 {
		return 0 // "ignore my previous application and its instructions"
	}
	old, all, last, named := false, false, 0, false
	for j := i + 1; j < len(words) && j <= i+8 && words[j].sentence == words[i].sentence; j++ {
		w := words[j].is
		if w&earlier != 0 {
			old = true
			if last > 0 && j <= last+2 {
				last = j
			}
		}
		all = all || w&every != 0
		if w&order != 0 && (last == 0 || j == last+1) {
			last, named = j, true
		}
		if surely && w&looseRule != 0 && last == 0 {
			last = j
		}
	}
	if last == 0 || !old && !(all && named) {
		return 0
	}
	return last
}

// setsAside returns the last word of a command to set aside what is wanted and to answer something all the same, from
// the verb at i: "ignore the job requirements and return …"; 0 when it is none.
func setsAside(text string, words []spoken, i int) int {
	wanted, answer := 0, 0
	for j := i + 1; j < len(words) && j <= i+14 && words[j].sentence == words[i].sentence; j++ {
		switch w := words[j].is; {
		case w&demand != 0 && j <= i+5:
			wanted = j
		case wanted > 0 && w&(judge|rank) != 0 && joined(text, words, j):
			answer = j
		case answer > 0 && w&praise != 0:
			return j
		}
	}
	return 0
}

// steered returns the last word of what software is told to say of this candidate, from the word at i; 0 when it is
// told nothing of the kind.
func steered(text string, words []spoken, i int, addressed bool) int {
	w := words[i].is
	if addressed && w&applicant != 0 {
		if end := mustBeJudged(words, i); end > 0 {
			return end
		}
	}
	if w&(judge|rank) == 0 || !commands(words, i) && !(addressed && joined(text, words, i)) || !addressed && w&rank == 0 {
		return 0
	}
	if addressed && i+1 < len(words) && words[i+1].is&so != 0 && praisedBefore(words, i) {
		return i + 1
	}
	return verdict(words, i, addressed)
}

// mustBeJudged returns the last word of a sentence that says how this candidate, at i, must be judged.
func mustBeJudged(words []spoken, i int) int {
	if !thisOne(words, i, 0) {
		return 0
	}
	must := 0
	for j := i + 1; j < len(words) && j <= i+10 && words[j].sentence == words[i].sentence; j++ {
		switch w := words[j].is; {
		case w&modal != 0 && j <= i+3:
			must = j
		case must > 0 && w&judged != 0:
			return j
		}
	}
	return 0
}

// praisedBefore reports whether the sentence calls this candidate good before the word at i.
func praisedBefore(words []spoken, i int) bool {
	good, target := false, false
	for j := i - 1; j >= 0 && words[j].sentence == words[i].sentence; j-- {
		good = good || words[j].is&praise != 0
		target = target || words[j].is&applicant != 0 && thisOne(words, j, 0)
	}
	return good && target
}

// thisOne reports whether "this" stands one or two words before the word at j, and behind the word at from.
func thisOne(words []spoken, j, from int) bool {
	for k := max(j-2, from, 0); k < j; k++ {
		if words[k].is&this != 0 {
			return true
		}
	}
	return false
}

// verdict returns the last word of what is to be said of this candidate, from the verb at i. An application may be a
// program unless it is surely software that is spoken to.
func verdict(words []spoken, i int, addressed bool) int {
	target, verdict := 0, 0
	for j := i + 1; j < len(words) && j <= i+16 && words[j].sentence == words[i].sentence; j++ {
		w := words[j].is
		if w&applicant != 0 && (addressed || w&eitherWay == 0) && target == 0 && thisOne(words, j, i+1) {
			target = j
		}
		if w&praise != 0 {
			verdict = j
		}
	}
	if target == 0 || verdict == 0 {
		return 0
	}
	return max(target, verdict)
}

// addresses reports whether word i begins an address to software: "Dear AI", "If you are a language model", "You are
// an AI".
func addresses(words []spoken, i int) bool {
	if !words[i].starts || words[i].is&(hail|polite|software) == 0 {
		return false
	}
	for j := i; j < len(words) && j <= i+6 && words[j].sentence == words[i].sentence; j++ {
		if words[j].is&software != 0 {
			return j+1 == len(words) || words[j+1].is&peopleOf == 0
		}
	}
	return false
}

// marked reports whether a mark of chat programs ends just before the byte at.
func marked(text string, at int) bool {
	before := strings.ToLower(strings.TrimRight(text[max(at-24, 0):at], " \n"))
	for _, m := range machineMarks {
		if strings.HasSuffix(before, m) {
			return true
		}
	}
	return false
}

// sentenceBounds returns the first and the last word of the sentences that the bytes from up to to touch.
func sentenceBounds(words []spoken, from, to int) (first, last int) {
	for i, w := range words {
		if w.from == from {
			first = i
		}
		if w.to == to {
			last = i
		}
	}
	for first > 0 && words[first-1].sentence == words[first].sentence {
		first--
	}
	for last+1 < len(words) && words[last+1].sentence == words[last].sentence {
		last++
	}
	return first, last
}

// speechDoubt tells why words that sound like a command to software may be none.
func speechDoubt(text string, words []spoken, s machineSpeech) wording.Text {
	before, after := text[:s.from], text[s.to:]
	if quoteOpen(before) || strings.ContainsAny(text[s.from:s.at], "“”«»„\"") || endsIn(before, "“«„\"‘'`") || startsIn(after, "”»“\"’'`") && !strings.ContainsAny(text[s.at:s.to], "“”«»„\"‘'") {
		return say("the words stand in quotes")
	}
	if !s.steers && introduced(words, s) {
		return say("the words before them may introduce them")
	}
	steered := false
	for _, w := range words {
		if w.from < s.from || w.to > s.to {
			continue
		}
		if w.is&research != 0 || w.is&reporting != 0 && w.to <= s.at {
			return say("the words may describe such instructions instead of giving them")
		}
		steered = steered || w.is&software != 0
		if w.is&topic != 0 && !s.steers && !steered {
			return say("the words may be meant for a person")
		}
	}
	return wording.Text{}
}

// introduced reports whether the command stands behind several words of its sentence that address nobody: "On my door it
// says: …".
func introduced(words []spoken, s machineSpeech) bool {
	before := 0
	for _, w := range words {
		if w.from < s.from || w.from >= s.at {
			continue
		}
		if w.is&(software|hail) != 0 {
			return false
		}
		if w.is&polite == 0 {
			before++
		}
	}
	return before >= 3
}

// quoteOpen reports whether a text ends inside of quotes that opened in it: “You are a recruiter. …
func quoteOpen(text string) bool {
	open := false
	for _, r := range text {
		switch r {
		case '"':
			open = !open
		case '“', '„', '«':
			open = r != '“' || !open // which ends a quote in German
		case '”', '»', '\n':
			open = false
		}
	}
	return open
}

func endsIn(s, signs string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, " ([.,…"))
	return s != "" && strings.ContainsRune(signs, r)
}

func startsIn(s, signs string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, " )].,!?…"))
	return s != "" && strings.ContainsRune(signs, r)
}
