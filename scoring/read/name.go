package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/span"
)

// whyName is why a name is not read surely.
const whyName = "nothing but its place on the page says that it is the name"

// How much speaks for a name that is read surely, and for one that may be used at all; see nameEvidence.
const (
	enoughForName = 3.0
	fairForName   = 1.0
)

// mostDetails is how many blocks of a section about the person are searched for the name.
const mostDetails = 12

// nearTop is how many blocks of the header may gain from being a known given and family name.
const nearTop = 6

// name finds the candidate's name and the line under it, in the header or among the details that the page gives of the
// person.
func (g *page) name(header, details []int) {
	at, evidence := -1, -1e9
	owner := g.owner()
	for n, i := range slices.Concat(header[:min(len(header), maxHeader)], details[:min(len(details), mostDetails)]) {
		if e, may := g.nameEvidence(i, n, owner); may && e > evidence {
			at, evidence = i, e
		}
	}
	if at < 0 {
		return
	}
	pcs := g.joinType(g.pieces(at))
	if len(pcs) == 0 {
		return
	}
	first := pcs[0]
	if len(pcs) > 1 && g.isNameLabel(first.text) {
		first, pcs = pcs[1], pcs[1:]
	}
	if n := g.nameLabel(first.text); n > 0 {
		n += len(first.text[n:]) - len(strings.TrimLeft(first.text[n:], " "))
		first.start += n
		first.text = first.text[n:]
	}
	if len(pcs) == 1 || !strings.HasPrefix(g.text(at)[first.end:], " -") {
		parts := commaParts(first)
		if len(parts) > 1 && len(words(parts[0].text)) >= 2 {
			if rest := parts[1].text; g.titleWords(rest) > 0 || len(strings.Fields(rest)) > 1 || !letters(rest) && !owned(rest, owner) && owned(parts[0].text, owner) {
				g.p.Label = g.claim(first.block, parts[1].start, first.end, profile.Sure)
				first = parts[0]
			}
		}
	}
	g.p.Name = g.pieceClaim(first, profile.Sure)
	last := at
	if len(pcs) == 1 {
		last = g.nameBelow(at)
	}
	switch {
	case evidence < fairForName || unlikelyName(g.p.Name.Text) || g.nameGoesOn(last, owner):
		g.p.Name.Sure, g.p.Name.Why = profile.Unsure, whyName
	case evidence < enoughForName:
		g.p.Name.Sure, g.p.Name.Why = profile.Fair, whyName
	}
	for _, pc := range pcs[1:] {
		if !g.p.Label.Read() && g.labelLike(pc.text) {
			g.p.Label = g.pieceClaim(pc, profile.Sure)
		}
	}
	if g.p.Label.Read() {
		return
	}
	for n, i := range header {
		if i != last || n+1 >= len(header) {
			continue
		}
		if text := g.text(header[n+1]); g.labelLike(text) {
			g.p.Label = g.whole(header[n+1])
		} else if pcs := g.pieces(header[n+1]); len(pcs) > 1 && g.labelLike(pcs[0].text) && g.titleWords(pcs[0].text) > 0 {
			g.p.Label = g.pieceClaim(pcs[0], profile.Sure)
		}
	}
}

// joinType joins the first pieces of a line that only their type parts: a first name in light letters and a last name
// in bold ones.
func (g *page) joinType(pcs []piece) []piece {
	if len(pcs) < 2 {
		return pcs
	}
	text, breaks := g.text(pcs[0].block), g.doc.Blocks[pcs[0].block].Breaks
	for len(pcs) > 1 {
		a, b := pcs[0], pcs[1]
		gap := slices.ContainsFunc(breaks, func(at int) bool { return at >= a.end && at <= b.start })
		if gap || strings.TrimSpace(text[a.end:b.start]) != "" || a.bold == b.bold || !nameLike(b.text) || len(words(a.text)) > 2 || len(words(b.text)) > 3 || g.titleWords(b.text) > 0 {
			break
		}
		a.end, a.text = b.end, text[a.start:b.end]
		pcs = append([]piece{a}, pcs[2:]...)
	}
	return pcs
}

// nameEvidence says how much speaks for a block of the header, the n-th, being the candidate's name: how it is set and
// marked up, and what else the document says of whose it is. may is false when it cannot be one.
func (g *page) nameEvidence(i, n int, owner map[string]bool) (e float64, may bool) {
	b := &g.doc.Blocks[i]
	text := b.Text.String()
	for _, r := range b.Runs {
		if r.Prop == "name" {
			return 20, true
		}
	}
	if g.isDocumentTitle(text) || b.Hidden != "" || g.label[i] {
		return 0, false
	}
	pcs := g.joinType(g.pieces(i))
	if len(pcs) == 0 {
		return 0, false
	}
	first := pcs[0].text
	if len(pcs) > 1 && g.isNameLabel(first) {
		first = pcs[1].text
		e += 5
	}
	if at := g.nameLabel(first); at > 0 {
		first = strings.TrimSpace(first[at:])
		e += 5
	}
	if i > 0 && g.label[i-1] && g.nameLabel(strings.TrimRight(g.text(i-1), ": ")+":") > 0 {
		e += 5
	}
	if !nameLike(first) || g.headingOf(first) != lexicon.None && b.Kind == document.Heading {
		return 0, false
	}
	if b.Kind == document.Heading {
		e += max(4-float64(b.Level), 1)
	}
	e -= 0.12 * float64(min(n, 30))
	if n == 0 {
		e++
	}
	words := strings.Fields(first)
	titled := g.titleWords(first) >= 2
	known := 0
	for _, w := range words {
		if owner[strings.ToLower(strings.Trim(w, ".,"))] {
			known++
		}
	}
	switch {
	case titled:
	case known >= 2 || known == len(words):
		e += 3
	case known == 1:
		e += 2
	}
	switch {
	case !namesInCapitals(words):
		e -= 1.5
	case b.Kind != document.Item && len(words) > 1 && len(words) <= 5:
		e++
	}
	if pcs[0].classHas("name", "fullname", "fn") {
		e += 2
	}
	switch {
	case strings.HasSuffix(strings.TrimSpace(text), ",") || strings.HasSuffix(text, "!"):
		e -= 3 // "Dear hiring team,"
	case titled:
		e -= 3
	case len(words) == 1:
		e--
	}
	// Above all else and over the contacts stands the name, whether a table knows it or not.
	if !titled && (n < nearTop && names.Personal(first) || n == 0 && namesInCapitals(words) && len(words) > 1 && g.overContacts(i)) {
		e += 2
	}
	if _, ok := g.place(first); ok {
		e -= 3
	}
	return e, true
}

// overContacts reports whether an address or a telephone number stands in one of the few blocks behind block i.
func (g *page) overContacts(i int) bool {
	for k := i + 1; k < len(g.doc.Blocks) && k <= i+4; k++ {
		if text := g.text(k); strings.Contains(text, "@") || len(onlyDigits(text)) >= 9 {
			return true
		}
	}
	return false
}

// owner returns the words, in lower case, that the document has for whom it belongs to: of its addresses, its title
// and its author.
func (g *page) owner() map[string]bool {
	out := map[string]bool{}
	add := func(s string) {
		for _, w := range nameWords(s) {
			if utf8.RuneCountInString(w) > 2 && !g.lex.DocumentTitles[w] {
				out[w] = true
			}
		}
	}
	for i := range g.doc.Blocks {
		b := &g.doc.Blocks[i]
		if b.Hidden != "" {
			continue
		}
		s := b.Text.String()
		if at := strings.IndexByte(s, '@'); at > 0 && len(out) < 20 {
			from := at
			for from > 0 && mailByte(s[from-1]) {
				from--
			}
			add(s[from:at])
		}
		for _, r := range b.Runs {
			if _, path, ok := strings.Cut(r.Href, "linkedin.com/in/"); ok && len(out) < 20 {
				add(path)
			}
		}
	}
	title, _, _ := strings.Cut(g.doc.Title, "|")
	if len(strings.Fields(title)) <= 8 {
		add(title)
	}
	add(g.doc.Properties.Author)
	return out
}

// owned reports whether a word of a text is one of the owner's.
func owned(text string, owner map[string]bool) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(text)), func(w string) bool { return owner[w] })
}

// letters reports whether a text is what some write behind their names: "RN", "Ph.D.", "P.E.".
func letters(s string) bool {
	capitals := 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			capitals++
		}
	}
	return len(s) <= 6 && capitals >= 2
}

// isNameLabel reports whether a text is the label of a name, or names its parts: "Surname(s) / First name(s)".
func (g *page) isNameLabel(text string) bool {
	text = strings.ToLower(strings.TrimSpace(text))
	if g.lex.NameLabels[text] {
		return true
	}
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == ',' || r == '&' }) {
		if cut, _, ok := strings.Cut(part, "("); ok {
			part = cut
		}
		if !g.lex.NameLabels[strings.TrimSpace(part)] {
			return false
		}
	}
	return text != ""
}

// nameLabel returns how many bytes at the beginning of a text are the label of a name: "Name:".
func (g *page) nameLabel(text string) int {
	at := strings.IndexByte(text, ':')
	if at <= 0 || at > maxLabel || !g.isNameLabel(text[:at]) {
		return 0
	}
	return at + 1
}

// nameBelow joins the rest of a name that is set in the two first lines: what stands below it is set as it is. It
// returns the last block of the name.
func (g *page) nameBelow(at int) int {
	k := at + 1
	if k >= len(g.doc.Blocks) || g.doc.Kind == document.HTML {
		return at
	}
	a, b := &g.doc.Blocks[at], &g.doc.Blocks[k]
	rest := b.Text.String()
	if a.Kind != document.Heading || b.Kind != document.Heading || a.Level != b.Level || len(strings.Fields(rest)) > 3 || !nameLike(rest) || g.titleWords(rest) > 0 || g.isDocumentTitle(rest) || g.headingOf(rest) != lexicon.None {
		return at
	}
	if g.shouts(a.Text.String()) != g.shouts(rest) {
		return at
	}
	between := " "
	if strings.HasSuffix(g.p.Name.Text, "-") {
		between = ""
	}
	whole := span.Join(g.p.Name.Source, between, b.Text)
	g.p.Name = claimOf(whole, 0, whole.Len(), g.p.Name.Sure)
	return k
}

// nameGoesOn reports whether what stands behind the name, in its block or at the beginning of the next one, is another
// of the owner's words: the name may have been cut.
func (g *page) nameGoesOn(last int, owner map[string]bool) bool {
	have := map[string]bool{}
	for _, w := range nameWords(g.p.Name.Text) {
		have[w] = true
	}
	rest := strings.Replace(g.text(last), g.p.Name.Text, "", 1)
	for k, w := range nameWords(rest) {
		if k < 3 && owner[w] && !have[w] && !g.lex.Title(w) {
			return true
		}
	}
	if last+1 < len(g.doc.Blocks) && !strings.ContainsAny(g.text(last+1), "@/") {
		if ws := nameWords(g.text(last + 1)); len(ws) > 0 && owner[ws[0]] && !have[ws[0]] && !g.lex.Title(ws[0]) {
			return true
		}
	}
	return false
}

func nameWords(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
}

// namesInCapitals reports whether the words of a name begin with capitals, but for the small ones inside: "Joris van
// den Eeckhaut". Scripts without capitals pass.
func namesInCapitals(words []string) bool {
	for k, w := range words {
		w = strings.TrimLeft(w, "(\"'’“")
		if at := strings.IndexAny(w, "'’"); at >= 0 && at <= 2 { // d'Aubigny
			w = strings.TrimLeft(w[at:], "'’")
		}
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && (k == 0 || k == len(words)-1 || utf8.RuneCountInString(w) > 4) {
			return false
		}
	}
	return true
}

// nameLike reports whether a text may be a person's name: a few words without digits or signs.
func nameLike(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 60 || len(strings.Fields(s)) > 8 || strings.ContainsAny(s, "@:/0123456789") {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

// unlikelyName reports whether a text is hardly a whole name: one word in letters that have capitals, or letters that
// stand apart from each other.
func unlikelyName(s string) bool {
	words := strings.Fields(s)
	single := 0
	for _, w := range words {
		if utf8.RuneCountInString(w) == 1 {
			single++
		}
	}
	if single >= 2 {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s)
	return len(words) == 1 && unicode.IsUpper(r)
}
