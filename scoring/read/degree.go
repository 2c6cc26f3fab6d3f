package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/span"
)

// degreeAt reads the degree that a text begins with: how many bytes name it, 0 for none, and its level, which is
// unknown when the name does not tell it ("Diploma", "B.S. and M.S.").
func (g *page) degreeAt(text string) (facts.Level, int) {
	lower := strings.ToLower(strings.ReplaceAll(text, "’", "'"))
	if len(lower) != len(strings.ReplaceAll(text, "’", "'")) {
		return facts.LevelUnknown, 0 // case folding moved the bytes
	}
	shift := len(text) - len(lower)
	best, level := 0, facts.LevelUnknown
	for end := min(len(lower), 48); end > 1; end-- {
		if lower[end-1] == ' ' || end < len(lower) && letterAt(lower, end) || initialsGoOn(lower[end:]) {
			continue
		}
		key := strings.TrimSpace(lower[:end])
		if l, ok := g.lex.Degrees[key]; ok {
			best, level = end, l
			break
		}
	}
	if best == 0 {
		return facts.LevelUnknown, 0
	}
	short := strings.TrimSpace(lower[:best])
	if len(short) <= 3 && !strings.Contains(short, ".") && !isShortDegree(text[:best]) {
		return facts.LevelUnknown, 0 // "as", "ma", "ba" as ordinary words
	}
	if next := words(text[best:]); level == facts.Associate && !strings.Contains(short, " ") && len(next) > 0 && g.lex.Title(next[0]) {
		return facts.LevelUnknown, 0 // "Associate Professor"
	}
	if shift > 0 && strings.Contains(text[:min(best+3, len(text))], "’") {
		best += shift
	}
	// "(Hons)", "with Honours"
	rest := text[best:]
	for _, h := range []string{" (Hons.)", " (Hons)", " (Honours)", " (Honors)", " Hons.", " Hons", " Honours", " with Honours", " with Honors", " degree", " Degree"} {
		if strings.HasPrefix(rest, h) {
			best += len(h)
			break
		}
	}
	if more := g.secondDegree(level, text[best:]); more > 0 {
		return facts.LevelUnknown, best + more
	}
	return level, best
}

// initialsGoOn reports whether a text goes on with a full stop, a letter and another full stop: "B.S" in "B.S.E.E.".
func initialsGoOn(rest string) bool {
	return len(rest) > 2 && rest[0] == '.' && rest[2] == '.' && letterAt(rest, 1)
}

// sameDegree returns how many bytes behind a degree name it once more, in short: " (MS)", " - BE".
func (g *page) sameDegree(level facts.Level, rest string) int {
	head := strings.TrimLeft(rest, " ")
	open := len(rest) - len(head)
	if inside, _, ok := strings.Cut(strings.TrimPrefix(head, "("), ")"); ok && strings.HasPrefix(head, "(") {
		if l, n := g.degreeAt(inside); n == len(inside) && l == level {
			return open + len(inside) + 2
		}
		return 0
	}
	short, found := strings.CutPrefix(head, "- ")
	if !found {
		return 0
	}
	if l, n := g.degreeAt(short); n > 0 && l == level {
		return open + len("- ") + n
	}
	return 0
}

// secondDegree returns how many bytes behind a degree name another one of another level: " and M.S.", "/M.S.".
func (g *page) secondDegree(level facts.Level, rest string) int {
	for _, join := range []string{" and ", " & ", " + ", "/", " / ", " und ", " et ", " y ", " e ", " i "} {
		if !strings.HasPrefix(rest, join) {
			continue
		}
		if other, n := g.degreeAt(rest[len(join):]); n > 0 && (other != level || other == facts.LevelUnknown) {
			return len(join) + n
		}
	}
	return 0
}

// connector returns how many bytes of a text are the words between a degree and its field: "in ", "en ",
// "na kierunku ".
func (g *page) connector(text string) int {
	lower := strings.ToLower(text)
	for end := min(len(lower), 30); end > 0; end-- {
		if end < len(lower) && lower[end] != ' ' && lower[end-1] != '\'' || !g.lex.Connectors[lower[:end]] {
			continue
		}
		for end < len(text) && text[end] == ' ' {
			end++
		}
		return min(end, len(text))
	}
	return 0
}

// families returns the families of programs that a field of study may belong to, whatever the language that it
// is named in; nil when that is not surely known.
func (g *page) families(field string) []facts.Family {
	lower := strings.ToLower(strings.TrimSpace(field))
	if found, ok := g.facts.Families(lower); ok {
		return found
	}
	english := g.lex.Fields[lower]
	if english == "" {
		english = g.lex.Fields[lexicon.Plain(lower)]
	}
	if english == "" {
		return nil
	}
	found, _ := g.facts.Families(english)
	return found
}

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// isShortDegree reports whether a short name of a degree is written as one: "BA", "BSc", not "as".
func isShortDegree(s string) bool {
	s = strings.TrimSpace(s)
	return len(s) >= 2 && s[0] >= 'A' && s[0] <= 'Z' && strings.ToUpper(s[1:2]) == s[1:2] || s == "BSc" || s == "MSc" || s == "PhD" || s == "MEd" || s == "BEd" || s == "Mag"
}

// degreeAndArea tells the degree from the field of study among what is left of a study's head.
func (g *page) degreeAndArea(st *profile.Education, rest []piece) {
	var areas []piece
	var subject profile.Claim // the field that the degree's own name states
	for _, pc := range rest {
		if st.Degree.Read() {
			if level, n := g.degreeAt(pc.text); level != st.Level || n < len(pc.text) {
				areas = append(areas, pc) // else the same degree again: "Bachelor of Science - BS"
			}
			continue
		}
		if in := strings.TrimSuffix(pc.text, " in"); in != pc.text {
			pc.text, pc.end = in, pc.start+len(in)
			if level, n := g.degreeAt(in); len(rest) > 1 && (n == 0 || n < len(in)) {
				st.Degree, st.Level = g.pieceClaim(pc, profile.Sure), level // "Ausbildung in", before the field in another type
				continue
			}
		}
		level, n := g.degreeAt(pc.text)
		if n == 0 && strings.HasPrefix(pc.class, "degree ") && len(rest) > 1 {
			st.Degree = g.pieceClaim(pc, profile.Sure) // the page says that it is one
			continue
		}
		if pc.classHas("field", "major", "subject", "minor") && len(rest) > 1 {
			n = 0
		}
		if n == 0 {
			if at := strings.LastIndex(pc.text, " ("); at > 0 && strings.HasSuffix(pc.text, ")") {
				if l, m := g.degreeAt(pc.text[at+2 : len(pc.text)-1]); m > 0 {
					st.Degree, st.Level = g.claim(pc.block, pc.start+at+2, pc.end-1, profile.Sure), l
					pc.end, pc.text = pc.start+at, pc.text[:at]
				}
			}
			if at := g.degreeBehind(pc.text); at > 0 && !st.Degree.Read() {
				st.Degree = g.claim(pc.block, pc.start+at, pc.end, profile.Sure)
				st.Level, _ = g.degreeAt(pc.text[at:])
				end, _ := span.TrimRange(pc.text, 0, at, ",;–—-/")
				_, end = span.TrimRange(pc.text, end, at, ",;–—-/")
				pc.end, pc.text = pc.start+end, pc.text[:end]
			}
			if at := strings.Index(pc.text, " in "); at > 0 && len(strings.Fields(pc.text[:at])) <= 5 && st.School.Read() {
				st.Degree = g.claim(pc.block, pc.start, pc.start+at, profile.Sure)
				pc.start, pc.text = pc.start+at+4, pc.text[at+4:]
			}
			areas = append(areas, pc)
			continue
		}
		st.Level = level
		n += g.sameDegree(level, pc.text[n:])
		end := pc.start + n
		after := pc.text[n:]
		s, e := span.TrimRange(after, 0, len(after), ",:;–—-()")
		if strings.HasPrefix(after[e:], ")") && strings.Count(after[s:e], "(") > strings.Count(after[s:e], ")") {
			e++ // "Physics (part-time)"
		}
		area := after[s:e]
		lower := strings.ToLower(area)
		switch {
		case lower == "in" || lower == "of":
			area = ""
		case strings.HasPrefix(after, "/"):
			// "B.S./M.S.": two degrees as one
			if at := strings.Index(after, " in "); at > 0 {
				end, s = end+at, at+4
				area = after[s:e]
			} else {
				end, area = pc.end, ""
			}
		case strings.HasPrefix(lower, "of "):
			// "Master of Finance": the field is in the degree's name
			if at := strings.Index(after, " in "); at > 0 {
				end, s = end+at, at+4
				area = after[s:e]
			} else {
				end, area = pc.end, ""
				subject = g.claim(pc.block, pc.start+n+s+3, pc.end, profile.Sure)
			}
		case g.connector(area) > 0:
			s += g.connector(area)
			area = after[s:e]
		case area != "" && n < len(pc.text) && pc.text[n] == ' ' && !strings.ContainsAny(pc.text[n:n+2], "(") && !capitalised(area) && g.families(area) == nil:
			// "Bachelor program": the words go on
			end, area = pc.end, ""
		}
		st.Degree = g.claim(pc.block, pc.start, end, profile.Sure)
		if g.stateAlike(pc) {
			st.Degree.Sure, st.Degree.Why = profile.Unsure, whyState
		}
		if at := strings.Index(pc.text[:n], " of "); at > 0 && !generic[strings.ToLower(pc.text[at+4:n])] {
			subject = g.claim(pc.block, pc.start+at+4, pc.start+n, profile.Sure)
		}
		if area != "" {
			q := pc
			q.start, q.end, q.text = pc.start+n+s, pc.start+n+e, area
			areas = append(areas, q)
		}
	}
	if !st.Degree.Read() && len(areas) >= 2 && !areas[0].split() {
		st.Degree = g.pieceClaim(areas[0], profile.Unsure)
		areas = areas[1:]
	} else if !st.Degree.Read() && len(areas) == 1 && areas[0].split() {
		// "Field, degree" with a degree that is not in the lexicon
		if parts := commaParts(areas[0]); len(parts) >= 2 {
			last := parts[len(parts)-1]
			st.Degree = g.pieceClaim(last, profile.Unsure)
			areas[0].end = parts[len(parts)-2].end
			areas[0].text = areas[0].text[:areas[0].end-areas[0].start]
		}
	}
	for len(areas) > 1 && strings.EqualFold(areas[0].text, areas[1].text) {
		areas = areas[1:] // "Bachelor of Science in Nursing, Nursing"
	}
	if len(areas) == 0 {
		st.Area = subject
	}
	if len(areas) > 0 {
		a := areas[0]
		for _, next := range areas[1:] {
			// "Biology, Mathematics": commas alone between them make one field, or a double one
			text := g.text(a.block)
			if next.classHas("minor") || next.block != a.block || strings.TrimSpace(text[a.end:max(next.start, a.end)]) != "," || honours(next.text) || strings.ContainsAny(next.text, "0123456789") {
				break
			}
			a.end, a.text = next.end, text[a.start:next.end]
		}
		for _, other := range areas {
			if other.classHas("area", "field", "major", "subject") {
				a = other
			}
		}
		st.Area = g.pieceClaim(a, profile.Sure)
		if n := g.connector(a.text); n > 2 && n < len(a.text) && !capitalised(a.text) {
			st.Area = g.claim(a.block, a.start+n, a.end, profile.Sure)
		}
		lower := strings.ToLower(a.text)
		for _, p := range []string{"in ", "major in ", "major: ", "majoring in ", "field: "} {
			if strings.HasPrefix(lower, p) {
				st.Area = g.claim(a.block, a.start+len(p), a.end, profile.Sure)
			}
		}
	}
}

// degreeBehind returns where a degree begins with which a text ends, behind a field of study: "Geography  Master of
// Arts". 0 for none.
func (g *page) degreeBehind(text string) int {
	for k := 1; k < len(text); k++ {
		if text[k-1] != ' ' || !capitalised(text[k:]) {
			continue
		}
		if _, n := g.degreeAt(text[k:]); n == len(text)-k {
			if before := words(text[:k]); len(before) > 0 && g.connector(before[len(before)-1]+" X") == 0 && before[len(before)-1] != "of" {
				return k
			}
		}
	}
	return 0
}

// generic are the words behind "of" in a degree's name that name no field of study.
var generic = map[string]bool{"science": true, "arts": true, "applied science": true, "philosophy": true, "technology": true, "letters": true,
	"engineering": true, "research": true, "studies": true, "science in engineering": true}
