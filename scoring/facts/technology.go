package facts

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// Technology is a language, product or library with the date from which outsiders could use it.
type Technology struct {
	Name string
	// FirstPublic is the earliest date on which anyone outside could have used it, previews and
	// predecessors under another name included.
	FirstPublic timespan.Date
	// Slack is how many months FirstPublic may be too late: allow it on top of any tolerance.
	Slack  int
	Source Source
}

// TechnologyMention is a technology named in a text, at the bytes Start up to End.
type TechnologyMention struct {
	Start, End int
	Technology Technology
}

// Technology looks one technology up by its exact name or an alias, in any case.
func (t *Tables) Technology(name string) (Technology, bool) {
	e, ok := t.entry(name)
	return t.technology(e), ok
}

// Technologies finds the technologies named in running text or in a list of skills, in order. A name
// that is also an ordinary word counts only where the text leaves no doubt: alone, or as an item of
// a list that names a technology which is no such word.
func (t *Tables) Technologies(text string) []TechnologyMention {
	var out []TechnologyMention
	for _, c := range mentions(t.technologies, text) {
		if tech := t.technology(c.entry); !tech.FirstPublic.IsZero() {
			out = append(out, TechnologyMention{c.start, c.end, tech})
		}
	}
	return out
}

// mentions finds the names of a table that surely stand in a text, in order.
func mentions(names sorted.Table, text string) []candidate {
	var found []candidate
	for i := 0; i < len(text); {
		if !starts(text, i) {
			i++
			continue
		}
		if c, ok := longest(names, text, i); ok {
			found = append(found, c)
			i = c.end
			continue
		}
		i = wordEnd(text, i+1) // i may stand at the dot of ".NET"
	}
	var out []candidate
	for i, c := range found {
		if c.certain(text, found, i) {
			out = append(out, c)
		}
	}
	return out
}

// entry is a line of the table: one name of one technology.
type entry struct{ value string }

func (t *Tables) entry(name string) (entry, bool) {
	if len(name) > maxName {
		return entry{}, false
	}
	v, ok := t.technologies.Find(strings.ToLower(name))
	return entry{v}, ok
}

func (e entry) flag() string { return sorted.Field(e.value, 0) }

// exactly reports whether a name is written as the table writes it.
func (e entry) exactly(name string) bool {
	return slices.Contains(strings.Split(sorted.Field(e.value, 1), "|"), name)
}

// technology returns what a line says of a technology, or what a row of somebody's own says of it instead.
func (t *Tables) technology(e entry) Technology {
	if e.value == "" {
		return Technology{}
	}
	name := sorted.Field(e.value, 2)
	if c, ok := t.own.corrected[name]; ok {
		return Technology{Name: name, FirstPublic: c.date, Slack: ownSlack, Source: c.source}
	}
	slack, _ := strconv.Atoi(sorted.Field(e.value, 4))
	return Technology{Name: name, FirstPublic: date(sorted.Field(e.value, 3)), Slack: slack, Source: t.source(sorted.Field(e.value, 8), timeline)}
}

// maxName is the longest name of a technology, in bytes, and near the farthest that a sentence is
// followed to either side of one.
const (
	maxName = 60
	near    = 300
)

// candidate is a place where a name of the table stands.
type candidate struct {
	start, end int
	entry      entry
}

// longest finds the longest name that starts at i and stands there as words of its own. A name is
// passed over as a whole when it is not written as the table demands.
func longest(names sorted.Table, text string, i int) (candidate, bool) {
	var buffer [maxName]byte
	n := lower(buffer[:], text[i:])
	best, ok := candidate{}, false
	for end := i; end < i+n; {
		next := wordEnd(text, end+1)
		if next > i+n {
			break
		}
		end = next
		name := string(buffer[:end-i])
		v, known, prefix := names.Lookup(name)
		if !prefix {
			break
		}
		if known && ends(text, end) {
			best, ok = candidate{i, end, entry{v}}, true
		}
		if end < i+n && !wordRune(rune(text[end])) { // a name may end in a mark: "C++", "C#"
			mark := end + 1
			for mark < i+n && (text[mark] == '+' || text[mark] == '#') {
				mark++
			}
			if v, known := names.Find(string(buffer[:mark-i])); known && ends(text, mark) {
				best, ok = candidate{i, mark, entry{v}}, true
			}
		}
	}
	return best, ok
}

// lower writes the lower-case form of the ASCII text that s starts with into buffer and returns its
// length. All names of the table are ASCII.
func lower(buffer []byte, s string) int {
	n := 0
	for ; n < len(s) && n < len(buffer) && s[n] < utf8.RuneSelf && s[n] != '\n'; n++ {
		c := s[n]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		buffer[n] = c
	}
	return n
}

// starts reports whether a word starts at i.
func starts(text string, i int) bool {
	if !utf8.RuneStart(text[i]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	if r == '.' && i+1 < len(text) && text[i+1] >= 'A' && text[i+1] <= 'Z' { // .NET
		return i == 0 || !wordRune(before(text, i))
	}
	if !wordRune(r) {
		return false
	}
	b := before(text, i)
	return i == 0 || !wordRune(b) && b != '.' && b != '@' && b != '#' && b != '_' && b != '+' && !(b == '-' && i > 1 && wordRune(before(text, i-1)))
}

// ends reports whether a name may end at i: "Java" does not in "JavaScript", "React" not in "React.js".
func ends(text string, i int) bool {
	if i >= len(text) {
		return true
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if wordRune(r) || r == '+' || r == '#' || r == '_' || r == '@' {
		// "C++" and "C#" are names of their own, "Java 8+" and "Angular 2+" are not.
		return r == '+' && i > 0 && text[i-1] >= '0' && text[i-1] <= '9'
	}
	if (r == '.' || r == '-' || r == '\'' || r == '’') && i+size < len(text) {
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if r == '.' {
			return !wordRune(next)
		}
		return !unicode.IsLetter(next) || r != '-' && next == 's'
	}
	return true
}

func wordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func before(text string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

// wordEnd returns where the run of letters and digits at i, or in the middle of a letter, ends.
func wordEnd(text string, i int) int {
	for i < len(text) && !utf8.RuneStart(text[i]) {
		i++
	}
	for i < len(text) {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !wordRune(r) {
			break
		}
		i += size
	}
	return i
}

// certain reports whether the words surely name the technology.
func (c candidate) certain(text string, all []candidate, at int) bool {
	name := text[c.start:c.end]
	flag := c.entry.flag()
	if flag != "" && !c.entry.exactly(name) || c.vetoed(text) || numberedName(name) && counts(text[c.end:]) {
		return false
	}
	switch flag {
	case "", "=":
		return true
	case "^":
		return strings.TrimSpace(text) == name || !c.opensSentence(text) || c.listItem(text) && c.company(text, all, at)
	}
	return strings.TrimSpace(text) == name || c.listItem(text) && c.company(text, all, at)
}

// numberedName reports whether a name ends in a number of its own, which may count something: "Python 3 years".
func numberedName(name string) bool {
	word := strings.TrimRight(name, "0123456789.")
	return len(word) < len(name) && strings.HasSuffix(word, " ")
}

// vetoed reports whether a word stands near that makes the name mean something else.
func (c candidate) vetoed(text string) bool {
	words := sorted.Field(c.entry.value, 5)
	if words == "" {
		return false
	}
	from, to := c.segment(text)
	around := strings.FieldsFunc(strings.ToLower(text[from:to]), func(r rune) bool { return !wordRune(r) })
	for w := range strings.SplitSeq(words, "|") {
		if slices.Contains(around, w) {
			return true
		}
	}
	return false
}

// segment returns the line or sentence around the candidate.
func (c candidate) segment(text string) (from, to int) {
	for from = c.start; from > max(0, c.start-near) && !stop(text, from-1); from-- {
	}
	for to = c.end; to < min(len(text), c.end+near) && !stop(text, to); to++ {
	}
	return from, to
}

// stop reports whether the byte at i ends a sentence or a line.
func stop(text string, i int) bool {
	switch text[i] {
	case '\n':
		return true
	case '.', '!', '?':
		return i+1 < len(text) && (text[i+1] == ' ' || text[i+1] == '\n')
	}
	return false
}

// opensSentence reports whether the candidate is the first word of its line or sentence, or of a part of one behind a
// semicolon with small words to follow: "; React quickly to call-outs".
func (c candidate) opensSentence(text string) bool {
	from, _ := c.segment(text)
	if part := strings.LastIndexAny(text[from:c.start], ";•"); part >= 0 && smallWord(text[c.end:]) {
		from += part + 1
	}
	return strings.TrimFunc(text[from:c.start], func(r rune) bool { return !wordRune(r) }) == ""
}

// smallWord reports whether a text goes on with a blank and a word in small letters.
func smallWord(rest string) bool {
	after, blank := strings.CutPrefix(rest, " ")
	next, _ := utf8.DecodeRuneInString(after)
	return blank && unicode.IsLower(next)
}

// company reports whether the same line or sentence names a technology without doubt; the candidate
// itself is all[at].
func (c candidate) company(text string, all []candidate, at int) bool {
	from, to := c.segment(text)
	for i := at - 1; i >= 0 && all[i].start >= from; i-- {
		if all[i].undoubted(text) {
			return true
		}
	}
	for i := at + 1; i < len(all) && all[i].end <= to; i++ {
		if all[i].undoubted(text) {
			return true
		}
	}
	return false
}

// undoubted reports whether the name means nothing but the technology, wherever it stands.
func (c candidate) undoubted(text string) bool {
	flag := c.entry.flag()
	return (flag == "" || flag == "=" && c.entry.exactly(text[c.start:c.end])) && !c.vetoed(text)
}

// listItem reports whether the name stands between the marks or words that part the items of a list.
func (c candidate) listItem(text string) bool {
	left := strings.TrimRight(text[max(0, c.start-near):c.start], " \t")
	right := strings.TrimLeft(text[c.end:min(len(text), c.end+near)], " \t")
	opens := left == "" || strings.ContainsRune(delimiters, before(left, len(left)))
	closes := right == ""
	if r, _ := utf8.DecodeRuneInString(right); !closes {
		closes = strings.ContainsRune(delimiters, r) || r == '.'
	}
	sentence := c.opensSentence(text) // then only a mark after it tells a list from a sentence
	if i := strings.LastIndexFunc(left, func(r rune) bool { return !wordRune(r) }); !opens {
		opens = slices.Contains(joins, strings.ToLower(left[i+1:]))
	}
	if !closes && !sentence {
		closes = slices.Contains(joins, strings.ToLower(right[:wordEnd(right, 0)]))
	}
	return opens && closes
}

const delimiters = ",;|•·/()[]:\n\r–—&+▪◦*"

// joins are words that stand between the items of a list or open it.
var joins = []string{"and", "or", "with", "using", "in", "on", "including", "via"}
