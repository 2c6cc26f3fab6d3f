package read

import (
	"strings"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// job is an entry on its way to a position.
type job struct {
	entry
	period     profile.Period
	candidates []piece // what may be title or employer, in order
	location   profile.Claim
	body       []int
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
	for _, j := range jobs {
		for _, pc := range j.candidates {
			votes[pc.slot] += clamp(g.titleLike(pc), 2)
		}
		if a, b, ok := g.ends(j.candidates); ok {
			order += clamp(g.titleLike(a)-g.titleLike(b), 2)
		}
	}
	for n := range jobs {
		j := &jobs[n]
		p := profile.Position{Period: j.period, Location: j.location, Volunteer: volunteer}
		g.assign(&p, j, votes, order)
		for _, i := range j.body {
			p.Passages = append(p.Passages, g.whole(i))
		}
		if p.Employer.Read() || p.Title.Read() {
			g.p.Positions = append(g.p.Positions, p)
		}
	}
}

// job sorts the blocks of an entry into head and body.
func (g *page) job(e entry) job {
	j := job{entry: e}
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
			found := g.periodsIn(i)
			best := found[0]
			for _, f := range found {
				if f.ranged() {
					best = f
					break
				}
			}
			if best.lone {
				best.to, best.from = best.from, nil
			}
			j.period = g.period(i, best)
			if e.unsure {
				j.period.Sure = profile.Unsure
			}
			j.addHead(g, i)
			passed = true
			continue
		}
		prose := utf8.RuneCountInString(text) > 110 || sentence(text) || passed && strings.HasSuffix(text, ".") && !g.endsInSuffix(text) || g.classed(i, "description", "summary", "desc", "bullets")
		item := b.Kind == document.Item && (g.doc.Kind != document.HTML || g.inList(i))
		switch {
		case headDone || item && passed || prose || item && len(strings.Fields(text)) > 8:
			headDone = headDone || passed
			j.body = append(j.body, i)
		case !passed || len(j.candidates) < 2:
			j.addHead(g, i)
		default:
			if _, ok := g.place(text); ok && !j.location.Read() {
				j.location = g.whole(i)
			} else if !g.onlyNoise(text) {
				headDone = true
				j.body = append(j.body, i)
			}
		}
	}
	return j
}

// endsInSuffix reports whether the full stop at the end of a text belongs to "Inc." or the like.
func (g *page) endsInSuffix(text string) bool {
	ws := words(text)
	return len(ws) > 0 && g.lex.EmployerWords[strings.TrimSuffix(ws[len(ws)-1], ".")]
}

func (g *page) onlyNoise(text string) bool {
	return len(durations(g.lex, text)) > 0 && len(text) < 24 || isURL(text) || g.lex.EmploymentTypes[strings.ToLower(text)]
}

func isURL(s string) bool {
	s = strings.ToLower(s)
	return strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.") || strings.HasPrefix(s, "mailto:")
}

// inList reports whether the block stands in a list inside its entry, as bullets do, rather than being
// the head of a list item that is the entry itself.
func (g *page) inList(i int) bool {
	b := &g.doc.Blocks[i]
	for e := b.Element; e >= 0; e = g.doc.Elements[e].Parent {
		if el := g.doc.Elements[e]; el.Tag == "li" || el.Tag == "dd" {
			// A list item that holds dates is an entry.
			for k := range g.doc.Blocks {
				if _, ok := g.doc.Child(e, k); ok && len(g.periodsIn(k)) > 0 && g.anchorish(k) {
					return false
				}
				if g.doc.Blocks[k].Element > e+400 {
					break
				}
			}
			return true
		}
	}
	return true
}

func (g *page) anchorish(i int) bool { return !sentence(g.text(i)) }

func (g *page) classed(i int, names ...string) bool {
	return piece{class: strings.ToLower(g.doc.Elements[g.doc.Blocks[i].Element].Class)}.classHas(names...)
}

// addHead sorts the pieces of a head line.
func (j *job) addHead(g *page, i int) {
	for _, pc := range g.pieces(i) {
		lower := strings.ToLower(pc.text)
		switch {
		case isURL(pc.text) || g.lex.EmploymentTypes[lower] || g.labelOnly(lower):
		case pc.classHas("location", "place", "address", "city"):
			if !j.location.Read() {
				j.location = g.claim(pc.block, pc.start, pc.end, profile.Sure)
			}
		default:
			if _, ok := g.place(pc.text); ok && g.titleLike(pc) < 2 {
				if !j.location.Read() {
					j.location = g.claim(pc.block, pc.start, pc.end, profile.Sure)
				}
				continue
			}
			j.candidates = append(j.candidates, pc)
		}
	}
}

func (g *page) labelOnly(lower string) bool {
	for _, w := range words(lower) {
		if !g.lex.DateLabels[w] {
			return false
		}
	}
	return true
}

// titleLike says how much a piece reads like a title (+) or like an employer (−).
func (g *page) titleLike(pc piece) float64 {
	score := g.titleWords(pc.text)
	if pc.at {
		score -= 4
	}
	if pc.shared {
		score -= 2.5 // one employer above several positions
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
		case g.lex.TitleWords[w]:
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
	if _, match := g.facts.School(text, ""); match == facts.Matched {
		score -= 2
	}
	return max(min(score, 5), -5)
}

func clamp(v, most float64) float64 { return max(min(v, most), -most) }

// ends splits the single candidate of an entry at its first comma, for the vote about order.
func (g *page) ends(candidates []piece) (a, b piece, ok bool) {
	if len(candidates) != 1 {
		return a, b, false
	}
	parts := commaParts(candidates[0])
	if len(parts) < 2 {
		return a, b, false
	}
	return parts[0], parts[1], true
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
			if depth > 0 || startsWithSuffix(rest) {
				continue
			}
			add(i)
			start = i + 1
		}
	}
	add(len(pc.text))
	return out
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
func (g *page) assign(p *profile.Position, j *job, votes map[string]float64, order float64) {
	c := j.candidates
	switch len(c) {
	case 0:
		return
	case 1:
		g.assignLine(p, c[0], order)
		return
	}
	score := func(pc piece) float64 { return g.titleLike(pc) + clamp(votes[pc.slot], 4) }
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
			v := score(c[a]) - score(c[b]) - 0.1*float64(a+b)
			if v > best {
				best, title, employer = v, a, b
			}
		}
	}
	sure := profile.Sure
	if best < 0.5 {
		sure = profile.Unsure
	}
	p.Title = g.pieceClaim(c[title], sure)
	p.Employer = g.pieceClaim(g.withoutPlace(c[employer], p), sure)
	for k := range c[:own] {
		if k != title && k != employer && !p.Location.Read() && k > min(title, employer) && len(words(c[k].text)) <= 4 {
			p.Location = g.pieceClaim(c[k], profile.Unsure)
		}
	}
}

func (g *page) pieceClaim(pc piece, sure profile.Sureness) profile.Claim {
	return g.claim(pc.block, pc.start, pc.end, sure)
}

// withoutPlace takes a place that follows the employer's name off it: "Acme Corp, Denver, CO".
func (g *page) withoutPlace(pc piece, p *profile.Position) piece {
	parts := commaParts(pc)
	for k := 1; k < len(parts); k++ {
		rest := pc.text[parts[k].start-pc.start:]
		if _, ok := g.place(rest); ok {
			if !p.Location.Read() {
				p.Location = g.claim(pc.block, parts[k].start, pc.end, profile.Sure)
			}
			pc.end = parts[k-1].end
			pc.text = pc.text[:pc.end-pc.start]
			return pc
		}
	}
	return pc
}

// assignLine splits one line that names both title and employer with nothing but commas between.
func (g *page) assignLine(p *profile.Position, pc piece, order float64) {
	pc = g.withoutPlace(pc, p)
	parts := commaParts(pc)
	join := func(ps []piece) piece {
		q := ps[0]
		q.end = ps[len(ps)-1].end
		q.text = pc.text[q.start-pc.start : q.end-pc.start]
		return q
	}
	if len(parts) == 1 {
		if g.titleLike(pc)+clamp(order, 1) > 0 || j0(g.titleLike(pc)) && !p.Employer.Read() && g.titleLike(pc) >= 0 {
			p.Title = g.pieceClaim(pc, profile.Sure)
		} else {
			p.Employer = g.pieceClaim(pc, profile.Sure)
		}
		return
	}
	best := -1e9
	var title, employer piece
	for k := 1; k < len(parts); k++ {
		a, b := join(parts[:k]), join(parts[k:])
		// A place without a country or state may end the line: "Engineer, Acme, Oslo".
		bShort := b
		if k+1 < len(parts) && g.titleWords(parts[len(parts)-1].text) == 0 && len(parts[len(parts)-1].text) < 30 {
			bShort = join(parts[k : len(parts)-1])
		}
		if v := g.titleLike(a) - g.titleLike(b) + clamp(order, 2) - 0.2*float64(k); v > best {
			best, title, employer = v, a, bShort
		}
		if v := g.titleLike(b) - g.titleLike(a) - clamp(order, 2) - 0.2*float64(k); v > best {
			best, title, employer = v, bShort, a
		}
	}
	sure := profile.Sure
	if best < 1 {
		sure = profile.Unsure
	}
	p.Title, p.Employer = g.pieceClaim(title, sure), g.pieceClaim(employer, sure)
	if last := parts[len(parts)-1]; !p.Location.Read() && last.end > max(title.end, employer.end) {
		p.Location = g.pieceClaim(last, profile.Unsure)
	}
}

func j0(v float64) bool { return v == 0 }
