package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
)

// job is an entry on its way to a position.
type job struct {
	entry
	period     profile.Period
	candidates []piece // what may be title or employer, in order
	location   profile.Claim
	length     profile.Length
	terms      []profile.Claim
	asides     []profile.Claim // remarks in brackets beside title and employer
	body       []int
	self       piece // words that stand where an employer would: "freelance"
	strayLabel bool  // a label stands in it whose value is not known: the rows may be mixed up
	doubt      int   // from this place in body on the words may belong to something else
}

// work reads jobs. Title and employer are told apart by their words, their type and what the other
// entries of the section have in the same place; their order decides nothing by itself.
func (g *page) work(s section, volunteer bool) {
	var jobs []job
	for _, e := range g.entries(s) {
		jobs = append(jobs, g.job(e))
	}
	votes := map[string]float64{} // slot → how much it looks like the place of titles (+) or employers (−)
	order := 0.0                  // the same for the first of two parts of one line
	fewest := 0                   // comma parts of the shortest such line
	for _, j := range jobs {
		for _, pc := range j.candidates {
			votes[pc.slot] += clamp(g.titleLike(pc), 2)
		}
		if a, b, n := g.ends(j.candidates); n > 1 {
			order += clamp(g.titleLike(a)-g.titleLike(b), 2)
			if fewest == 0 || n < fewest {
				fewest = n
			}
		}
	}
	before, together := len(g.p.Positions), false
	for n := range jobs {
		j := &jobs[n]
		p := profile.Position{Period: j.period, Location: j.location, Length: j.length, Terms: j.terms, Volunteer: volunteer}
		g.assign(&p, j, votes, order, fewest)
		if j.strayLabel || g.headingOf(p.Title.Text) != lexicon.None || g.headingOf(p.Employer.Text) != lexicon.None {
			j.strayLabel = true // "Education" is no title: the section may be over
			for _, c := range []*profile.Claim{&p.Title, &p.Employer, &p.Period.Claim, &p.Period.Start.Claim, &p.Period.End.Claim} {
				c.Sure, c.Why = min(c.Sure, profile.Unsure), whyStray
			}
		}
		if j.torn {
			doubtAll(&p.Title, &p.Employer, &p.Period.Claim, &p.Period.Start.Claim, &p.Period.End.Claim)
		}
		p.Passages = append(p.Passages, j.asides...)
		for k, i := range j.body {
			c := g.whole(i)
			if k >= j.doubt || j.strayLabel || j.torn {
				c.Sure = profile.Unsure
			}
			p.Passages = append(p.Passages, c)
		}
		if p.Employer.Read() || p.Title.Read() {
			g.p.Positions = append(g.p.Positions, p)
			together = together || p.Title.Why == whyTogether
		}
	}
	for n := before; together && n < len(g.p.Positions); n++ {
		// Where some titles and employers have nothing between them, a comma may stand inside either.
		for _, c := range []*profile.Claim{&g.p.Positions[n].Title, &g.p.Positions[n].Employer} {
			if c.Sure == profile.Sure {
				c.Sure, c.Why = profile.Fair, whyTogether
			}
		}
	}
}

// job sorts the blocks of an entry into head and body.
func (g *page) job(e entry) job {
	j := job{entry: e, doubt: 1 << 30}
	j.strayLabel = len(e.blocks) > 0 && g.inTable(e.blocks[0])
	passed := e.anchor < 0
	headDone := false
	for n, i := range append(e.above[:len(e.above):len(e.above)], e.blocks...) {
		b := &g.doc.Blocks[i]
		text := b.Text.String()
		if n < len(e.above) {
			j.addHead(g, i)
			for k := range j.candidates {
				j.candidates[k].shared = true
			}
			continue
		}
		if i == e.anchor {
			j.period = g.entryPeriod(i)
			if p := &j.period; !p.Start.Read() && g.periodsIn(i)[0].lone {
				// One date and no more: the job began and ended then, or began, or ended.
				p.End.Sure = profile.Unsure
				p.Start = p.End
			}
			if e.unsure {
				doubt(&j.period)
			}
			j.length = g.printedLength(i)
			j.addHead(g, i)
			passed = true
			continue
		}
		if passed && len(j.body) > 0 && g.startsAnew(i, j.body) {
			j.doubt = min(j.doubt, len(j.body))
		}
		if passed && g.otherHead(i, e.anchor) {
			j.torn = true // "Firmware intern, Acme, summer 2003", of which the date was not taken for an entry's
		}
		prose := utf8.RuneCountInString(text) > 110 || sentence(text) || passed && g.doc.Kind != document.HTML && remark(text) && !g.endsInSuffix(text) || passed && strings.HasSuffix(text, ".") && !g.endsInSuffix(text) && (longEnd(text) || len(j.candidates) > 1) || g.classed(i, "description", "summary", "desc", "bullets")
		item := g.bullet(i, e.anchor)
		prose = prose || passed && g.sublabelled(text)
		switch {
		case b.Kind != document.Item && j.namedBy(g, i):
			j.addHead(g, i)
		case headDone || item && passed || prose || item && len(strings.Fields(text)) > 8:
			headDone = headDone || passed
			j.body = append(j.body, i)
		case !passed || len(j.candidates) < 2 || !j.titled(g) && g.titled(i):
			j.addHead(g, i)
		default:
			if _, ok := g.place(text); ok && !j.location.Read() && !g.employed(text) {
				j.location = g.whole(i)
			} else if g.term(text) {
				j.terms = append(j.terms, g.whole(i))
			} else if !g.onlyNoise(text) {
				headDone = true
				j.body = append(j.body, i)
			}
		}
	}
	return j
}

// sublabelled reports whether a line begins with a label inside an entry or the name of another section: "Skills: Go".
func (g *page) sublabelled(text string) bool {
	label, rest, ok := strings.Cut(text, ":")
	if !ok || len(label) > 32 || rest == "" {
		return false
	}
	key := headingKey(label)
	return g.lex.Sublabels[key] || g.lex.Headings[key] == lexicon.Skills
}

// otherHead reports whether a line behind the dates of an entry is the head of another one for all its looks: it names a
// title, and begins or ends with a date of its own; or it begins with one and a colon, as the line with the dates does.
func (g *page) otherHead(i, anchor int) bool {
	found := g.periodsIn(i)
	if len(found) != 1 || g.doc.Blocks[i].Kind == document.Item || g.doc.Kind == document.HTML || !g.headLike([]int{i}) {
		return false
	}
	text := g.text(i)
	if found[0].start == 0 && g.periodsIn(anchor)[0].start == 0 && strings.HasPrefix(strings.TrimLeft(text[found[0].end:], " "), ":") {
		return true
	}
	if !g.namesTitle(i) {
		return false
	}
	return strings.Trim(text[:found[0].start], " (") == "" || strings.Trim(text[found[0].end:], " ).") == ""
}

// namesTitle reports whether a part of a block between its marks and commas reads like a title.
func (g *page) namesTitle(i int) bool {
	for _, pc := range g.pieces(i) {
		if slices.ContainsFunc(commaParts(pc), func(part piece) bool { return g.titleLike(part) >= 2 }) {
			return true
		}
	}
	return false
}

// namedBy reports whether a block says of itself that it is the title or the employer, of which none was named so yet.
func (j *job) namedBy(g *page, i int) bool {
	pcs := g.pieces(i)
	if len(pcs) == 0 || len(pcs[0].text) > 110 || sentence(pcs[0].text) {
		return false
	}
	label := pcs[0].label
	switch label {
	case "title", "position", "role", "company", "employer", "organization", "organisation":
		return !slices.ContainsFunc(j.candidates, func(c piece) bool { return c.label == label })
	}
	return false
}

// remark reports whether a short line is a sentence for all that: it ends in a full stop, and two of its longer
// words are written small.
func remark(text string) bool {
	if !strings.HasSuffix(text, ".") {
		return false
	}
	small := 0
	for _, w := range strings.Fields(text) {
		if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) && utf8.RuneCountInString(w) > 3 {
			small++
		}
	}
	return small >= 2
}

// longEnd reports whether a text ends in a long word and a full stop, as sentences do and abbreviations do not.
func longEnd(text string) bool {
	ws := strings.Fields(text)
	return len(ws) > 5 || len(ws) > 1 && len(ws[len(ws)-1]) > 5
}

// endsInSuffix reports whether the full stop at the end of a text belongs to "Inc." or the like.
func (g *page) endsInSuffix(text string) bool {
	ws := words(text)
	return len(ws) > 0 && g.lex.EmployerWords[strings.TrimSuffix(ws[len(ws)-1], ".")]
}

// startsAnew reports whether a block behind a job's text may be the head of something else whose dates were
// not understood: what follows it must not be held against this job.
func (g *page) startsAnew(i int, body []int) bool {
	b := &g.doc.Blocks[i]
	if b.Kind == document.Heading || b.Bold() && g.doc.Kind == document.HTML || b.Kind != document.Item && g.headingOf(b.Text.String()) != lexicon.None {
		return true
	}
	if b.Kind == document.Item || !g.headLike([]int{i}) {
		return false
	}
	if g.doc.Blocks[body[len(body)-1]].Kind == document.Item || g.titled(i) {
		return true
	}
	if text := b.Text.String(); g.doc.Kind == document.HTML {
		return len(strings.Fields(text)) <= 5 && !strings.HasSuffix(text, ".")
	}
	return b.Gap
}

// titled reports whether one of the candidates reads like a title.
func (j *job) titled(g *page) bool {
	for _, pc := range j.candidates {
		if g.titleLike(pc) > 0.5 {
			return true
		}
	}
	return false
}

// titled reports whether a block reads like a title, by its words or by what the page calls it.
func (g *page) titled(i int) bool {
	for _, pc := range g.pieces(i) {
		if g.titleLike(pc) >= 2 {
			return true
		}
	}
	return false
}

func (g *page) onlyNoise(text string) bool {
	return len(durations(g.lex, text)) > 0 && len(text) < 24 || isURL(text) || g.term(text)
}

func isURL(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "mailto:")
}

func (g *page) classed(i int, names ...string) bool {
	return piece{class: strings.ToLower(g.doc.Elements[g.doc.Blocks[i].Element].Class)}.classHas(names...)
}

// addHead sorts the pieces of a head line.
func (j *job) addHead(g *page, i int) {
	for _, pc := range g.pieces(i) {
		lower := strings.ToLower(pc.text)
		switch {
		case pc.label == "" && g.lex.Labels[lower] != "" && len(g.periodsIn(i)) > 0:
		case pc.label == "" && g.lex.Labels[lower] != "":
			j.strayLabel = true
		case g.lex.SelfEmployed[lower]:
			j.self = pc
			j.terms = append(j.terms, g.pieceClaim(pc, profile.Sure))
		case g.lex.EmploymentTypes[lower] || pc.label == "" && !g.lex.LocationWords[lower] && g.term(pc.text):
			j.terms = append(j.terms, g.pieceClaim(pc, profile.Sure))
		case isURL(pc.text) || g.labelOnly(lower):
		case pc.classHas("location", "place", "address", "city"):
			if !j.location.Read() {
				j.location = g.claim(pc.block, pc.start, pc.end, profile.Sure)
			}
		default:
			if _, ok := g.place(pc.text); ok && g.titleLike(pc) < 2 || pc.classHas("location") {
				if !j.location.Read() {
					j.location = g.pieceClaim(pc, profile.Sure)
				} else if g.term(pc.text) {
					j.terms = append(j.terms, g.pieceClaim(pc, profile.Sure))
				}
				continue
			}
			if g.aside(pc) || g.tools(pc) {
				j.asides = append(j.asides, g.pieceClaim(pc, profile.Sure))
				continue
			}
			if n := len(j.candidates) - 1; n >= 0 && g.namesRankOf(j.candidates[n], pc) {
				rank := &j.candidates[n]
				rank.end, rank.text = pc.end, g.text(i)[rank.start:pc.end]
				continue
			}
			for n, said := range j.withoutTerms(g, pc) {
				if n > 0 && !j.location.Read() && g.placed(said) {
					j.location = g.pieceClaim(said, profile.Fair) // "Clerk, Acme, full-time, Oslo"
					continue
				}
				j.candidates = append(j.candidates, said)
			}
		}
	}
}

// aside reports whether a piece is a remark in brackets: "(merged with Acme in 2018)", "(tenured from 2011)".
func (g *page) aside(pc piece) bool {
	first, _ := utf8.DecodeRuneInString(pc.text)
	return pc.label == "" && !unicode.IsUpper(first) && strings.HasSuffix(strings.TrimRight(g.text(pc.block)[:pc.start], " "), "(")
}

// tools reports whether a piece is a list of technologies and nothing else: "Excel, VBA, R".
func (g *page) tools(pc piece) bool {
	parts := commaParts(pc)
	return pc.label == "" && len(parts) > 1 && !slices.ContainsFunc(parts, func(part piece) bool {
		_, known := g.facts.Technology(part.text)
		return !known && !officeTools[strings.ToLower(part.text)]
	})
}

// officeTools are programs and languages of offices and laboratories that no table of technologies holds.
var officeTools = map[string]bool{"excel": true, "vba": true, "word": true, "powerpoint": true, "ms office": true, "office": true, "outlook": true, "access": true, "r": true,
	"spss": true, "stata": true, "sas": true, "matlab": true, "autocad": true, "sap": true, "photoshop": true}

// withoutTerms parts a piece at the terms of employment that stand in it between commas, and keeps them: "Analyst, full-time,
// on site, Acme".
func (j *job) withoutTerms(g *page, pc piece) []piece {
	parts := commaParts(pc)
	said := 0
	for _, part := range parts {
		if !g.term(part.text) {
			said++
		}
	}
	if pc.label != "" || said < 2 {
		return []piece{pc} // "Clerk, part-time" is a title
	}
	var out []piece
	joins := false
	for n, part := range parts {
		switch {
		case n > 0 && g.term(part.text) && !g.lex.SelfEmployed[strings.ToLower(part.text)]:
			j.terms = append(j.terms, g.pieceClaim(part, profile.Sure))
			joins = false
		case joins:
			last := &out[len(out)-1]
			last.end, last.text = part.end, g.text(pc.block)[last.start:part.end]
		default:
			if n > 0 {
				part.slot += ","
			}
			out, joins = append(out, part), true
		}
	}
	return out
}

// namesRankOf reports whether the first piece is a rank alone and the second, behind a dash on its line, says of
// what: "Lead – Platform".
func (g *page) namesRankOf(rank, of piece) bool {
	ws := words(rank.text)
	if len(ws) != 1 || !g.lex.Seniority[ws[0]] || rank.block != of.block || rank.end >= of.start {
		return false
	}
	between := strings.TrimSpace(g.text(rank.block)[rank.end:of.start])
	return between != "" && strings.TrimFunc(between, isDash) == ""
}

func (g *page) labelOnly(lower string) bool {
	for _, w := range words(lower) {
		if !g.lex.DateLabels[w] {
			return false
		}
	}
	return true
}
