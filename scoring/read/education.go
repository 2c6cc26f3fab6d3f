package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// education reads studies: school, degree, field and dates.
func (g *page) education(s section) {
	entries := g.entries(s)
	votes := map[string]int{} // slots in which schools were recognised
	lists := make([][]piece, len(entries))
	for n, e := range entries {
		lists[n] = g.studyPieces(e)
		for _, pc := range lists[n] {
			if g.schoolLike(pc) >= 2 {
				votes[pc.slot]++
			}
		}
	}
	for n, e := range entries {
		if st, ok := g.study(e, lists[n], votes); ok {
			g.p.Studies = append(g.p.Studies, st)
		}
	}
}

// studyPieces cuts the head of a study into pieces; prose and lists of courses are left out.
func (g *page) studyPieces(e entry) []piece {
	var out []piece
	for _, i := range append(e.above[:len(e.above):len(e.above)], e.blocks...) {
		b := &g.doc.Blocks[i]
		text := b.Text.String()
		if utf8.RuneCountInString(text) > 160 || sentence(text) && i != e.anchor {
			continue
		}
		if i != e.anchor && b.Kind == document.Item && i != e.blocks[0] && len(out) > 0 && (g.doc.Kind != document.HTML || g.doc.Elements[b.Element].Tag == "li" || g.nestedItem(e, i)) {
			continue // a course
		}
		out = append(out, g.pieces(i)...)
	}
	return out
}

// nestedItem reports whether the block stands in a list item of the entry's own list, rather than in the
// list item that is the entry.
func (g *page) nestedItem(e entry, i int) bool {
	li := func(b int) int {
		for el := g.doc.Blocks[b].Element; el >= 0; el = g.doc.Elements[el].Parent {
			if g.doc.Elements[el].Tag == "li" {
				return el
			}
		}
		return -1
	}
	return li(i) != li(e.blocks[0]) && li(i) >= 0
}

// schoolLike says how much a piece reads like the name of a school.
func (g *page) schoolLike(pc piece) int {
	score := 0
	if pc.classHas("institution", "school", "university", "college") {
		score += 3
	}
	for _, w := range words(pc.text) {
		if g.lex.School(strings.TrimSuffix(w, ".")) {
			score += 2
			break
		}
	}
	if g.school(pc.text) != facts.NoMatch {
		score += 3
	}
	if _, n := g.degreeAt(pc.text); n > 0 && n == len(pc.text) {
		score -= 4
	}
	return score
}

func (g *page) study(e entry, pieces []piece, votes map[string]int) (profile.Education, bool) {
	var st profile.Education
	if e.anchor >= 0 {
		st.Period = g.entryPeriod(e.anchor)
		if e.unsure {
			doubt(&st.Period)
		}
	}

	var rest []piece
	school, schoolScore := -1, 0
	// Commas part a line only where one piece says several things.
	var parts []piece
	for _, pc := range g.joinSchools(pieces) {
		if !st.Location.Read() && !pc.bold && g.townAndState(pc.text) {
			st.Location = g.pieceClaim(pc, profile.Sure)
			continue
		}
		for _, part := range g.studyParts(pc) {
			head, grade := g.gradeApart(part)
			parts = append(append(parts, head), grade...)
		}
	}
	for n, pc := range parts {
		v := g.schoolLike(pc)
		if g.lex.Labels[strings.ToLower(pc.text)] != "" {
			continue // "School", beside the name of one
		}
		if votes[pc.slot] > 0 && !pc.split() {
			v++
		}
		if pc.heading {
			v++
		}
		if v > schoolScore {
			school, schoolScore = n, v
		}
	}
	if school < 0 {
		school = g.leftover(parts)
	}
	for n, pc := range parts {
		switch {
		case n == school:
			st.School = g.pieceClaim(pc, profile.Sure)
			if _, end := g.degreeAt(pc.text); end > 0 {
				st.School.Sure = profile.Unsure // a degree and a school that could not be told apart
			} else if schoolScore < 2 {
				st.School.Sure = profile.Unsure
				if votes[pc.slot] > 0 && g.doc.Kind != document.Plain || pc.heading {
					st.School.Sure = profile.Sure // lines of typed text are all of one make
				}
			}
		case g.scored(pc.text):
			st.Score = g.pieceClaim(pc, profile.Sure)
		case isURL(pc.text) || g.labelOnly(strings.ToLower(pc.text)) || g.lex.Labels[strings.ToLower(pc.text)] != "":
		default:
			if _, ok := g.place(pc.text); ok && (!pc.bold || pc.split() && g.townAndState(pc.text)) {
				if !st.Location.Read() {
					st.Location = g.pieceClaim(pc, profile.Sure)
				}
				continue
			}
			rest = append(rest, pc)
		}
	}
	g.degreeAndArea(&st, rest)
	if st.Area.Sure == profile.Sure {
		st.Families = g.families(st.Area.Text)
	}
	if st.School.Read() && st.School.Sure == profile.Unsure && st.Families == nil {
		st.Area.Sure = min(st.Area.Sure, profile.Unsure) // either may be the other
	}
	if len(e.blocks) > 0 && g.inTable(e.blocks[0]) {
		doubt(&st.Period)
		st.School.Sure, st.Degree.Sure, st.Area.Sure = min(st.School.Sure, profile.Unsure), min(st.Degree.Sure, profile.Unsure), min(st.Area.Sure, profile.Unsure)
	}
	if e.torn {
		doubtAll(&st.School, &st.Degree, &st.Area, &st.Period.Claim, &st.Period.Start.Claim, &st.Period.End.Claim)
	}
	if g.post(&st) {
		doubtClaims(whyPost, &st.School, &st.Degree, &st.Area)
	}
	if g.several(parts) {
		st.School.Sure, st.Degree.Sure, st.Area.Sure = min(st.School.Sure, profile.Unsure), min(st.Degree.Sure, profile.Unsure), min(st.Area.Sure, profile.Unsure)
	}
	g.notes(&st, e)
	return st, st.School.Read() || st.Degree.Read()
}

// Why a study is not read surely.
const (
	whyPost  = "the words may name a post rather than a study"
	whyState = "the letters may name a state rather than a degree"
)

// post reports whether what would be the field of study reads like a title and is no field that is known: "Postdoctoral
// Fellow" stands in many academic histories.
func (g *page) post(st *profile.Education) bool {
	return st.Area.Read() && g.families(st.Area.Text) == nil && (!st.Degree.Read() || st.Level == facts.LevelUnknown || len(st.Degree.Text) < 3) && g.titleWords(st.Area.Text) >= 3
}

// stateAlike reports whether a piece is two letters behind a comma that are a US state as well as a degree, with nothing
// but dates behind them: "Woods Hole Oceanographic Institution, MA".
func (g *page) stateAlike(pc piece) bool {
	if len(pc.text) != 2 || !usState(pc.text) {
		return false
	}
	text := g.text(pc.block)
	rest := text[pc.end:]
	if found := g.periodsIn(pc.block); len(found) > 0 && found[0].start >= pc.end {
		rest = text[pc.end:found[0].start]
	}
	return strings.HasSuffix(strings.TrimRight(text[:pc.start], " "), ",") && !strings.ContainsFunc(rest, unicode.IsLetter)
}

// doubtClaims makes claims unsure, and says why.
func doubtClaims(why string, claims ...*profile.Claim) {
	for _, c := range claims {
		if c.Sure > profile.Unsure {
			c.Sure, c.Why = profile.Unsure, why
		}
	}
}

// joinSchools puts together the name of a school that has a dash in it: "Technion – Israel Institute of
// Technology".
func (g *page) joinSchools(pieces []piece) []piece {
	var out []piece
	for _, pc := range pieces {
		if n := len(out) - 1; n >= 0 && out[n].block == pc.block && out[n].end < pc.start {
			text := g.text(pc.block)
			between := strings.TrimSpace(text[out[n].end:pc.start])
			_, degree := g.degreeAt(pc.text)
			if name := text[out[n].start:pc.end]; degree == 0 && between != "" && strings.TrimFunc(between, isDash) == "" && (g.schoolLike(pc) >= 2 || g.plain(pc) && g.families(pc.text) == nil) && g.joined(out[n].text, name) {
				out[n].end, out[n].text = pc.end, name
				continue
			}
		}
		out = append(out, pc)
	}
	return out
}

// joined reports whether a whole name with a dash is a school that the tables know, and its first part is no
// degree.
func (g *page) joined(first, whole string) bool {
	_, n := g.degreeAt(first)
	return n == 0 && g.school(whole) == facts.Matched
}

// several reports whether an entry names schools or levels of degree in more than one line: two studies
// may have been read as one.
func (g *page) several(parts []piece) bool {
	school, level, degreeBlock := -1, facts.LevelUnknown, -1
	for _, pc := range parts {
		if g.schoolLike(pc) >= 2 {
			if school >= 0 && pc.block != school {
				return true
			}
			school = pc.block
		}
		if l, n := g.degreeAt(pc.text); n > 0 {
			if degreeBlock >= 0 && pc.block != degreeBlock && l != level {
				return true
			}
			level, degreeBlock = l, pc.block
		}
	}
	return false
}

// notes keeps the lines of the entry of which a word is in no other claim, so that a check can see what
// qualifies the degree.
func (g *page) notes(st *profile.Education, e entry) {
	read := st.School.Text + "|" + st.Degree.Text + "|" + st.Area.Text + "|" + st.Score.Text
	for _, i := range e.blocks {
		rest := g.text(i)
		for _, part := range strings.Split(read, "|") {
			if part != "" {
				rest = strings.Replace(rest, part, "", 1)
			}
		}
		if len(words(rest)) > 1 {
			st.Notes = append(st.Notes, g.whole(i))
		}
	}
}

// leftover returns the piece that may be the school where none reads like one: the last that is no degree,
// no grade and no place, when there is another for the field of study. -1 for none.
func (g *page) leftover(parts []piece) int {
	last, others := -1, 0
	for n, pc := range parts {
		if _, end := g.degreeAt(pc.text); end > 0 {
			if strings.Contains(pc.text[end:], " in ") {
				others++
			}
			continue
		}
		if _, ok := g.place(pc.text); ok || g.scored(pc.text) || isURL(pc.text) || g.labelOnly(strings.ToLower(pc.text)) || g.lex.Labels[strings.ToLower(pc.text)] != "" {
			continue
		}
		if last >= 0 {
			others++
		}
		last = n
	}
	if others == 0 {
		return -1
	}
	return last
}

// gradeApart parts a grade in brackets from what it stands behind: "B.A. in Physics (GPA: 3.9/4.0)". A bracket
// behind a grade belongs to it: "GPA: 3.9 (4.0 scale)".
func (g *page) gradeApart(pc piece) (piece, []piece) {
	at := strings.LastIndexByte(pc.text, '(')
	if at <= 0 || !strings.HasSuffix(pc.text, ")") || !g.scored(pc.text[at+1:len(pc.text)-1]) {
		return pc, nil
	}
	head := strings.TrimRight(pc.text[:at], " ")
	if head == "" || g.scored(head) {
		return pc, nil
	}
	grade := pc
	grade.start, grade.end, grade.text, grade.slot = pc.start+at+1, pc.end-1, pc.text[at+1:len(pc.text)-1], pc.slot+"("
	pc.end, pc.text = pc.start+len(head), head
	return pc, []piece{grade}
}

// split reports whether the piece is only a part of what stands between two gaps.
func (pc piece) split() bool { return strings.HasSuffix(pc.slot, ",") }

// studyParts splits a piece at its commas, keeping together what is one name: "University of California,
// Berkeley", "Theatre, Film and Television".
func (g *page) studyParts(pc piece) []piece {
	parts := commaParts(pc)
	if len(parts) == 1 {
		return g.beforeSchool(pc)
	}
	if g.school(parts[0].text) != facts.Matched && g.schoolLike(parts[0]) >= 2 && g.plain(parts[len(parts)-1]) && g.school(pc.text) == facts.Matched {
		return []piece{pc}
	}
	to := func(a, b piece) piece {
		a.end = b.end
		a.text = pc.text[a.start-pc.start : b.end-pc.start]
		a.slot += ","
		return a
	}
	// "Boston, MA" is a town with its state, though MA is a degree, too.
	for i := 1; i+1 < len(parts); i++ {
		if len(parts[i+1].text) == 2 && usState(parts[i+1].text) && g.town(parts[i].text) && g.facts.Exists(g.facts.Location(parts[i].text+", "+parts[i+1].text)) == facts.Yes {
			parts = slices.Replace(parts, i, i+2, to(parts[i], parts[i+1]))
		}
	}
	var out []piece
	for i := 0; i < len(parts); i++ {
		q := parts[i]
		q.slot += ","
		if g.schoolLike(q) >= 2 && i+1 < len(parts) {
			// A campus belongs to the name where the two together are a school, or the name alone is not one.
			joined := to(parts[i], parts[i+1])
			if known := g.school(q.text); known != facts.Matched && g.school(joined.text) == facts.Matched || known == facts.Ambiguous && (g.town(parts[i+1].text) || g.townAndState(parts[i+1].text)) {
				q = joined
				i++
			}
		}
		// A field may have commas of its own: "B.S. in Heating, Ventilation and Air Conditioning, Some College".
		if n := len(out) - 1; n >= 0 && g.plain(q) && i+1 < len(parts) && g.schoolLike(parts[i+1]) >= 2 && g.namesField(out[n]) && !honours(q.text) {
			out[n] = to(out[n], q)
			continue
		}
		// Neighbouring parts that are neither school, degree nor place are one field of study.
		if n := len(out) - 1; n >= 0 && g.plain(out[n]) && g.plain(q) {
			out[n] = to(out[n], q)
			continue
		}
		out = append(out, g.beforeSchool(q)...)
	}
	return out
}

// beforeSchool parts a degree from a school that the tables know and that stands behind it with nothing between: "PhD
// Physics Purdue University".
func (g *page) beforeSchool(pc piece) []piece {
	_, n := g.degreeAt(pc.text)
	if n == 0 && g.doc.Kind != document.Plain || n == len(pc.text) || g.schoolLike(pc) < 2 || g.school(pc.text) == facts.Matched {
		return []piece{pc}
	}
	for k := n; k < len(pc.text); k++ {
		if pc.text[k] == ' ' && capitalised(pc.text[k+1:]) && g.school(pc.text[k+1:]) == facts.Matched && (n > 0 && !qualifies(pc.text[n:k]) || g.families(pc.text[:k]) != nil) {
			degree, school := pc, pc
			degree.end, degree.text = pc.start+k, pc.text[:k]
			school.start, school.text, school.slot = pc.start+k+1, pc.text[k+1:], pc.slot+"+"
			return []piece{degree, school}
		}
	}
	return []piece{pc}
}

// qualifies reports whether words end in one that may belong to the name of a school behind them: the known
// "Indiana State University" stands in "Eastern Indiana State University", which is another one.
func qualifies(head string) bool {
	last := head[strings.LastIndexByte(head, ' ')+1:]
	switch strings.ToLower(last) {
	case "north", "northern", "south", "southern", "east", "eastern", "west", "western", "central", "northeast", "northeastern", "northwest", "northwestern",
		"southeast", "southeastern", "southwest", "southwestern", "upper", "lower", "middle", "mid", "new", "old", "royal", "national", "international",
		"american", "saint", "st", "st.", "mount", "fort", "great", "greater", "federal", "state", "technical":
		return true
	}
	return false
}

// namesField reports whether a piece is a degree with its field: "B.S. in Physics".
func (g *page) namesField(pc piece) bool {
	_, n := g.degreeAt(pc.text)
	return n > 0 && n < len(pc.text) && g.connector(strings.TrimLeft(pc.text[n:], " ,")) > 0
}

// honours reports whether a text is a distinction rather than a field of study.
func honours(s string) bool {
	s = strings.ToLower(s)
	for _, w := range []string{"laude", "honor", "honour", "distinction", "minor", "dean", "first class"} {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

func (g *page) plain(pc piece) bool {
	if g.schoolLike(pc) >= 2 || g.scored(pc.text) {
		return false
	}
	if _, ok := g.place(pc.text); ok {
		return false
	}
	_, n := g.degreeAt(pc.text)
	return n == 0
}

// scored reports whether a text is a grade: "GPA 3.8", "Grade: 1.7".
func (g *page) scored(text string) bool {
	digits := false
	for _, r := range text {
		digits = digits || unicode.IsDigit(r)
	}
	for _, w := range words(text) {
		if g.lex.ScoreWords[w] {
			return true
		}
	}
	if !digits {
		return false
	}
	return strings.Trim(text, "0123456789./,% ") == ""
}
