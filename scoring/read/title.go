package read

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// Why a title or an employer is not read surely.
const (
	whyEither   = "the page does not say which is the title and which the employer"
	whyStray    = "labels stand here whose values could not be told apart"
	whyTogether = "nothing stands between the title and the employer"
	whyTells    = "the words may tell something, and name no employer"
	whyMore     = "more stands beside it than a title and an employer"
)

// titleLike says how much a piece reads like a title (+) or like an employer (−).
func (g *page) titleLike(pc piece) float64 {
	score := g.titleWords(pc.text)
	if pc.at {
		score -= 4
	}
	if pc.shared {
		score -= 2.5 // one employer above several positions
	}
	switch pc.label {
	case "title", "position", "role", "designation":
		return score + 8
	case "company", "employer", "organization", "organisation", "institution":
		return score - 8
	}
	if pc.classHas("title", "position", "role", "profession", "jobtitle", "designation", "job-title") {
		score += 3
	}
	if pc.classHas("company", "employer", "org", "organization", "organisation", "where", "workplace", "institution", "companyname") {
		score -= 3
	}
	if pc.link {
		score -= 1.5
	}
	return score
}

// titleWords weighs the words of a text alone.
func (g *page) titleWords(text string) float64 {
	score := 0.0
	ws := words(text)
	for n, w := range ws {
		w = strings.TrimSuffix(w, ".")
		stem := strings.TrimSuffix(w, "s")
		switch {
		case g.lex.Title(w):
			score += 2
			if n == len(ws)-1 || strings.Contains(text, ",") {
				score++
			}
		case g.lex.EmployerWords[w]:
			score -= 2
			if n == len(ws)-1 {
				score--
			}
		case g.lex.TitleWords[stem] && n < len(ws)-1:
			score++
		case g.lex.Seniority[w] && n == 0:
			score++
		case strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ologist"):
			score++
		}
	}
	if g.schoolName(text) && g.school(text) == facts.Matched {
		score -= 2
	}
	return max(min(score, 5), -5)
}

func clamp(v, most float64) float64 { return max(min(v, most), -most) }

// ends splits the single candidate of an entry at its commas: the first part, the last, and how many there
// are, the place at the end left out. It serves the vote about order.
func (g *page) ends(candidates []piece) (a, b piece, n int) {
	if len(candidates) != 1 {
		return a, b, 0
	}
	var p profile.Position
	parts := commaParts(g.withoutPlace(candidates[0], &p))
	return parts[0], parts[len(parts)-1], len(parts)
}

// commaParts splits a piece at its commas, but not before "Inc." and the like, and not in parentheses.
func commaParts(pc piece) []piece {
	var out []piece
	start, depth := 0, 0
	add := func(end int) {
		s, e := span.TrimRange(pc.text, start, end, ",")
		if e > s {
			q := pc
			q.start, q.end, q.text, q.at = pc.start+s, pc.start+e, pc.text[s:e], pc.at && len(out) == 0
			out = append(out, q)
		}
	}
	for i := 0; i < len(pc.text); i++ {
		switch pc.text[i] {
		case '(':
			depth++
		case ')':
			depth--
		case ',':
			rest := strings.ToLower(strings.TrimSpace(pc.text[i+1:]))
			if depth > 0 || startsWithSuffix(rest) || decimal(pc.text, i) {
				continue
			}
			add(i)
			start = i + 1
		}
	}
	add(len(pc.text))
	return out
}

// decimal reports whether the comma at i stands in a number: "1,3".
func decimal(s string, i int) bool {
	digit := func(i int) bool { return i >= 0 && i < len(s) && s[i] >= '0' && s[i] <= '9' }
	three := func(i int) bool { return digit(i-1) && digit(i) && digit(i+1) }
	return digit(i-1) && digit(i+1) && !three(i-2) && !three(i+2)
}

func startsWithSuffix(rest string) bool {
	for _, w := range []string{"inc", "llc", "ltd", "lp", "llp", "co.", "corp", "gmbh", "s.a.", "plc", "p.c.", "pllc", "n.a.", "jr", "sr.", "limited"} {
		if rest == w || strings.HasPrefix(rest, w+".") || strings.HasPrefix(rest, w+",") || strings.HasPrefix(rest, w+" ") {
			return true
		}
	}
	return false
}

// assign chooses title and employer among the candidates.
func (g *page) assign(p *profile.Position, j *job, votes map[string]float64, order float64, fewest int) {
	c := g.withoutTowns(j.candidates, p)
	if j.self.text != "" && (len(c) < 2 || g.titleLike(c[1]) > -1) {
		p.Employer = g.pieceClaim(j.self, profile.Sure)
		for _, pc := range c {
			if !p.Title.Read() && !g.town(pc.text) {
				p.Title = g.pieceClaim(g.withoutPlace(pc, p), profile.Sure)
			}
		}
		return
	}
	if len(c) > 1 {
		rest := c[1:]
		if title, employer, ok := g.runTogether(c[0]); ok && !slices.ContainsFunc(rest, func(pc piece) bool { return !g.placed(pc) && !strings.HasSuffix(g.text(pc.block), ".") }) {
			p.Title, p.Employer = g.pieceClaim(title, profile.Fair), g.pieceClaim(employer, profile.Fair)
			p.Title.Why, p.Employer.Why = whyTogether, whyTogether
			if !p.Location.Read() && g.placed(rest[0]) {
				p.Location = g.pieceClaim(rest[0], profile.Fair)
			}
			return
		}
	}
	switch len(c) {
	case 0:
		return
	case 1:
		g.assignLine(p, c[0], order, fewest)
		return
	}
	vote := func(pc piece) float64 { return clamp(votes[pc.slot], 4) }
	own := len(c)
	if own > 5 {
		own = 5
	}
	best, title, employer := -1e9, 0, 1
	for a := 0; a < own; a++ {
		for b := 0; b < own; b++ {
			if a == b {
				continue
			}
			// Nearer pieces, and earlier ones, are likelier to be the pair.
			v := g.titleLike(c[a]) + vote(c[a]) - g.titleLike(c[b]) - vote(c[b]) - 0.1*float64(a+b)
			if v > best {
				best, title, employer = v, a, b
			}
		}
	}
	sure, why := profile.Sure, ""
	byWords, byPlace := g.titleLike(c[title])-g.titleLike(c[employer]), vote(c[title])-vote(c[employer])
	switch {
	case best < 0.5, g.placed(c[title]), g.placed(c[employer]):
		sure, why = profile.Unsure, whyEither
	case byWords < 1.5 && byPlace < 3 || byWords < -0.5 || byPlace < -2:
		sure, why = profile.Fair, whyEither
	case g.tells(c[employer]):
		sure, why = profile.Unsure, whyTells
	case g.leftOver(c[:own], title, employer):
		sure, why = profile.Fair, whyMore
	}
	c[employer] = g.withoutBracketTerms(c[employer], p)
	p.Title = g.pieceClaim(g.withoutPlace(c[title], p), sure)
	p.Employer = g.pieceClaim(g.withoutPlace(c[employer], p), sure)
	if g.doc.Kind != document.HTML {
		p.Employer = g.withoutTown(c[employer], p)
		p.Employer.Sure = min(p.Employer.Sure, sure)
	}
	p.Title.Why, p.Employer.Why = why, why
	for k := range c[:own] {
		if k != title && k != employer && !p.Location.Read() && k > min(title, employer) && len(words(c[k].text)) <= 4 {
			p.Location = g.pieceClaim(c[k], profile.Unsure)
		}
	}
}

// tells reports whether what would be an employer's name has small words in it that are no part of names: it may be
// a remark.
func (g *page) tells(pc piece) bool {
	if pc.label != "" || pc.classHas("company", "employer", "org", "organization") {
		return false
	}
	small, all := 0, 0
	for _, w := range strings.FieldsFunc(pc.text, func(r rune) bool { return !unicode.IsLetter(r) }) {
		if r, _ := utf8.DecodeRuneInString(w); !nameParticles[strings.ToLower(w)] && utf8.RuneCountInString(w) > 2 {
			all++
			if unicode.IsLower(r) {
				small++
			}
		}
	}
	return small >= 2 && strings.ContainsAny(pc.text, "0123456789%") || small >= 3 && small*2 >= all && small < all
}

// leftOver reports whether the line of the title or of the employer says something that is neither: it may
// be the rest of a name.
func (g *page) leftOver(c []piece, title, employer int) bool {
	for k, pc := range c {
		if k == title || k == employer || pc.label != "" || pc.shared {
			continue
		}
		if pc.block == c[title].block || pc.block == c[employer].block || c[title].block == c[employer].block {
			return true
		}
	}
	return false
}

// placed reports whether an unlabelled piece may be a place rather than a title or an employer.
func (g *page) placed(pc piece) bool {
	_, ok := g.place(pc.text)
	return pc.label == "" && (ok || g.town(pc.text))
}

// withoutTowns takes the names of towns out of the candidates, as long as two others remain.
func (g *page) withoutTowns(candidates []piece, p *profile.Position) []piece {
	var out []piece
	var town piece
	for _, pc := range candidates {
		if pc.label == "" && g.town(pc.text) {
			town = pc
		} else {
			out = append(out, pc)
		}
	}
	if town.text == "" || len(out) < 2 {
		return candidates
	}
	if !p.Location.Read() {
		p.Location = g.pieceClaim(town, profile.Fair)
	}
	return out
}

func (g *page) pieceClaim(pc piece, sure profile.Sureness) profile.Claim {
	c := g.claim(pc.block, pc.start, pc.end, sure)
	if c.Sure == profile.Sure && g.unfinished(pc) {
		c.Sure, c.Why = profile.Unsure, whyGoesOn
	}
	return c
}

// unfinished reports whether a piece ends as no name does, or a line of a PDF or text goes on behind it with a small
// letter: a part of it may stand there.
func (g *page) unfinished(pc piece) bool {
	text := g.text(pc.block)
	last := pc.text[strings.LastIndexByte(pc.text, ' ')+1:]
	if g.doc.Kind != document.HTML && g.brokenWord(pc) {
		return true
	}
	if g.doc.Kind == document.HTML || pc.end < len(strings.TrimRight(text, " ,")) {
		return false
	}
	if nameParticles[strings.ToLower(last)] && len(last) > 1 && last != pc.text && !isUpper(last) {
		return true
	}
	if pc.block+1 >= len(g.doc.Blocks) {
		return false
	}
	a, b := &g.doc.Blocks[pc.block], &g.doc.Blocks[pc.block+1]
	if a.Kind != b.Kind || a.Level != b.Level || a.Bold() != b.Bold() || !a.Bold() && b.Gap {
		return false
	}
	next := b.Text.String()
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) && !strings.HasPrefix(next, "o ") && !strings.Contains(next, "@") && !isURL(next) && len(g.periodsIn(pc.block+1)) == 0
}

// brokenWord reports whether a piece ends or begins with a part of a word that the end of the line cut in two: "Strategy and
// Oper-", "ations".
func (g *page) brokenWord(pc piece) bool {
	text := g.text(pc.block)
	if strings.HasSuffix(text, "-") && pc.end >= len(text)-1 && pc.end > pc.start {
		return true
	}
	if pc.end == len(text) && opensName(pc.text) || pc.start == 0 && pc.block > 0 && !g.doc.Blocks[pc.block].Gap && opensName(g.text(pc.block-1)) {
		return true // "New", and "York, NY" on the next line
	}
	first, _ := utf8.DecodeRuneInString(pc.text)
	return pc.start == 0 && pc.block > 0 && unicode.IsLower(first) && strings.HasSuffix(g.text(pc.block-1), "-")
}

// opensName reports whether a text ends in a word with which the names of towns begin, and never end.
func opensName(text string) bool {
	switch text[strings.LastIndexByte(text, ' ')+1:] {
	case "New", "San", "Los", "Las", "Santa", "Saint", "St.", "Fort", "Ft.", "Mount", "Mt.", "Bad", "Sankt", "El", "La", "Le", "São", "Rio":
		return true
	}
	return false
}

// withoutPlace takes a place that follows the employer's name off it: "Acme Corp, Denver, CO".
func (g *page) withoutPlace(pc piece, p *profile.Position) piece {
	parts := commaParts(pc)
	for k := 1; k < len(parts); k++ {
		rest := pc.text[parts[k].start-pc.start:]
		if _, ok := g.place(rest); ok || k == len(parts)-1 && g.town(rest) {
			if !p.Location.Read() {
				p.Location = g.claim(pc.block, parts[k].start, pc.end, profile.Sure)
			}
			pc.end = parts[k-1].end
			pc.text = pc.text[:pc.end-pc.start]
			return pc
		}
	}
	// "Foxglove Ltd, London": behind a legal form a single word or two is a town
	if len(parts) == 2 && legalForm(parts[0].text) && len(strings.Fields(parts[1].text)) <= 2 && capitalised(parts[1].text) && !g.named(parts[1].text) && g.titleWords(parts[1].text) <= 0 {
		if !p.Location.Read() {
			p.Location = g.pieceClaim(parts[1], profile.Unsure)
		}
		return parts[0]
	}
	return pc
}

// withoutBracketTerms takes terms of employment in brackets off the end of an employer's name: "Acme, Paris (part-time)".
func (g *page) withoutBracketTerms(pc piece, p *profile.Position) piece {
	if at := strings.LastIndex(pc.text, " ("); at > 0 && strings.HasSuffix(pc.text, ")") && g.term(pc.text[at+2:len(pc.text)-1]) {
		p.Terms = append(p.Terms, g.claim(pc.block, pc.start+at+2, pc.end-1, profile.Sure))
		pc.end, pc.text = pc.start+at, pc.text[:at]
	}
	return pc
}

// legalForm reports whether a name ends in the legal form of a firm.
func legalForm(name string) bool {
	ws := words(name)
	if len(ws) < 2 {
		return false
	}
	switch strings.TrimSuffix(ws[len(ws)-1], ".") {
	case "inc", "llc", "ltd", "limited", "plc", "corp", "gmbh", "ag", "se", "sa", "s.a", "sarl", "sas", "srl", "s.r.l", "s.r.o", "spa", "bv", "b.v", "nv", "ab", "as", "a/s", "oy", "oyj", "aps", "pty", "llp", "kg":
		return true
	}
	return false
}

// withoutTown is withoutPlace for typed text, where the town may stand alone: "Acme AS, Oslo", "at Acme in
// Oslo".
func (g *page) withoutTown(pc piece, p *profile.Position) profile.Claim {
	pc = g.withoutPlace(pc, p)
	if parts := commaParts(pc); len(parts) == 2 && !p.Location.Read() {
		town := parts[1]
		if n := len(strings.Fields(town.text)); n <= 3 && capitalised(town.text) && g.titleWords(town.text) == 0 && !g.named(town.text) && !strings.ContainsAny(town.text, "&.") {
			p.Location = g.pieceClaim(town, profile.Unsure)
			pc = parts[0]
		}
	}
	if at := strings.LastIndex(pc.text, " ("); at > 0 && strings.HasSuffix(pc.text, ")") && !p.Location.Read() {
		if town := pc.text[at+2 : len(pc.text)-1]; capitalised(town) && len(strings.Fields(town)) <= 2 && g.titleWords(town) == 0 {
			p.Location = g.claim(pc.block, pc.start+at+2, pc.end-1, profile.Unsure)
			pc.end, pc.text = pc.start+at, pc.text[:at]
		}
	}
	if at := strings.LastIndex(pc.text, " in "); at > 0 && pc.at && capitalised(pc.text[at+4:]) && len(strings.Fields(pc.text[at+4:])) <= 3 {
		p.Location = g.claim(pc.block, pc.start+at+4, pc.end, profile.Unsure)
		pc.end, pc.text = pc.start+at, pc.text[:at]
	}
	return g.pieceClaim(pc, profile.Sure)
}

// assignLine splits one line that names both title and employer with nothing but commas between.
func (g *page) assignLine(p *profile.Position, pc piece, order float64, fewest int) {
	if len(commaParts(pc)) > 1 {
		pc = g.withoutBracketTerms(pc, p)
	}
	pc = g.withoutPlace(pc, p)
	switch pc.label {
	case "title", "position", "role", "designation":
		p.Title = g.pieceClaim(pc, profile.Sure)
		return
	case "company", "employer", "organization", "organisation":
		p.Employer = g.pieceClaim(pc, profile.Sure)
		return
	}
	parts := commaParts(pc)
	join := func(ps []piece) piece {
		q := ps[0]
		q.end = ps[len(ps)-1].end
		q.text = pc.text[q.start-pc.start : q.end-pc.start]
		return q
	}
	// Where every line has three parts or more, a town ends them: "Engineer, Acme, Oslo".
	if last := parts[len(parts)-1]; fewest > 2 && len(parts) > 2 && !p.Location.Read() && g.titleWords(last.text) == 0 && len(last.text) < 30 && !g.named(last.text) {
		p.Location = g.pieceClaim(last, profile.Unsure)
		parts = parts[:len(parts)-1]
	}
	if title, employer, ok := g.runTogether(pc); ok && len(parts) == 1 {
		p.Title, p.Employer = g.pieceClaim(title, profile.Fair), g.pieceClaim(employer, profile.Fair)
		p.Title.Why, p.Employer.Why = whyTogether, whyTogether
		return
	}
	if len(parts) == 1 {
		like, sure, why := g.titleLike(pc), profile.Sure, ""
		if math.Abs(like) < 1 || g.placed(pc) || g.doc.Kind == document.Plain && g.titleInside(pc.text) {
			sure, why = profile.Unsure, whyEither
		}
		if like >= 0 {
			p.Title = g.pieceClaim(pc, sure)
			p.Title.Why = why
		} else {
			p.Employer = g.pieceClaim(pc, sure)
			p.Employer.Why = why
		}
		return
	}
	best, second := -1e9, -1e9
	var title, employer piece
	weigh := func(v float64, a, b piece) {
		if v > best {
			best, second, title, employer = v, best, a, b
		} else {
			second = max(second, v)
		}
	}
	for k := 1; k < len(parts); k++ {
		a, b := join(parts[:k]), join(parts[k:])
		weigh(g.titleLike(a)-g.titleLike(b)+clamp(order, 2)-2.5*commas(b), a, b)
		weigh(g.titleLike(b)-g.titleLike(a)-clamp(order, 2)-2.5*commas(a), b, a)
	}
	sure, why := profile.Sure, ""
	switch {
	case best < 1, g.placed(employer), g.placed(title):
		sure, why = profile.Unsure, whyEither
	case len(parts) > 2 && best < second+3 || best < second+1.5:
		sure, why = profile.Fair, whyEither
	}
	p.Title, p.Employer = g.pieceClaim(title, sure), g.pieceClaim(g.withoutPlace(employer, p), sure)
	p.Title.Why, p.Employer.Why = why, why
}

// titleInside reports whether a word that ends titles stands inside a text, and not at its end: an employer may have
// run together with the title.
func (g *page) titleInside(text string) bool {
	for k := range text {
		if text[k] == ' ' && g.endsInTitle(text[:k]) && !g.endsInTitle(text) {
			return true
		}
	}
	return false
}

// runTogether parts a title from an employer that stands behind it with nothing between: "Cloud Engineer Piedmont
// Seed Library".
func (g *page) runTogether(pc piece) (title, employer piece, ok bool) {
	if g.doc.Kind != document.Plain {
		return piece{}, piece{}, false
	}
	at := -1
	for k := 0; k < len(pc.text); k++ {
		if pc.text[k] == ' ' && g.endsInTitle(pc.text[:k]) {
			at = k
		}
	}
	if at <= 0 || strings.ContainsRune(",;:/", rune(pc.text[at-1])) {
		return piece{}, piece{}, false
	}
	rest := strings.Fields(pc.text[at:])
	if len(rest) < 2 || !capitalised(rest[0]) || isUpper(rest[0]) && len(rest[0]) < 4 || g.titleWords(pc.text[at+1:]) > 0 {
		return piece{}, piece{}, false
	}
	title, employer = pc, pc
	title.end, title.text = pc.start+at, pc.text[:at]
	employer.start, employer.text = pc.start+at+1, pc.text[at+1:]
	return title, employer, true
}

// commas counts the commas of an employer's name: names seldom have one, titles often do.
func commas(pc piece) float64 { return float64(len(commaParts(pc)) - 1) }
