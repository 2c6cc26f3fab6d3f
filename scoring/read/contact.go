package read

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
	"plumbline/scoring/span"
)

const (
	whyGoesOn = "it may go on in another line"
	whyJoined = "it was put together of two lines"
	whyGlued  = "other words may have run together with it"
)

// unglueEmail takes words off an address, the bytes from a up to b of s, that ran together with it: the name of a sign
// before it, or what stands behind it. clear is false when they may still be there, or may not have been any.
func (g *page) unglueEmail(s string, a, b int) (from, to int, clear bool) {
	clear = true
	for k := a + strings.IndexByte(s[a:b], '@') + 2; k < b; k++ {
		label := strings.ToLower(s[strings.LastIndexByte(s[:k], '.')+1 : k])
		if s[k] >= '0' && s[k] <= '9' && homeDomains[label] && strings.Trim(s[k:b], "0123456789.-") == "" {
			b, clear = k, false // "jo@example.com312.555.0147"
			break
		}
	}
	dot := strings.LastIndexByte(s[a:b], '.') + a
	for k := dot + 2; k < b; k++ {
		if small := s[k-1] >= 'a' && s[k-1] <= 'z'; small && (s[k] >= 'A' && s[k] <= 'Z' || s[k] >= '0' && s[k] <= '9') {
			b, clear = k, false // "jo@example.comEngineer"
			break
		}
	}
	if ending := s[dot+1 : b]; len(ending) < 2 && g.doc.Kind == document.PDFText || strings.ContainsAny(ending, "0123456789") {
		clear = false
	}
	local := strings.ToLower(s[a:b])
	for _, sign := range []string{"mail_outline", "alternate_email", "email", "mail"} {
		rest, cut := strings.CutPrefix(local, sign)
		if !cut || len(rest) < 4 || rest[0] == '@' || strings.IndexByte("._-+0123456789", rest[0]) >= 0 {
			continue
		}
		for _, w := range nameWords(g.p.Name.Text) {
			if strings.HasPrefix(rest, w) {
				return a + len(sign), b, clear
			}
		}
		return a, b, false
	}
	return a, b, clear
}

// emails finds e-mail addresses.
func (g *page) emails(i int) {
	s := g.text(i)
	for from := 0; ; {
		at := strings.IndexByte(s[from:], '@')
		if at < 0 {
			return
		}
		at += from
		a, b := at, at+1
		if strings.HasPrefix(s[b:], "@") {
			b++ // typed twice
		}
		for a > 0 && mailByte(s[a-1]) {
			a--
		}
		for b < len(s) && mailByte(s[b]) && s[b] != '+' {
			b++
		}
		if c, ok := g.emailOverLines(i, a, at, b); ok {
			g.addEmail(c)
			from = max(b, at+1)
			continue
		}
		for b > at && (s[b-1] == '.' || s[b-1] == '-') {
			b--
		}
		for a < at && s[a] == '.' {
			a++
		}
		if a < at && strings.Contains(s[at:b], ".") {
			a, b, clear := g.unglueEmail(s, a, b)
			c := g.claim(i, a, b, profile.Sure)
			if !clear {
				c.Sure, c.Why = profile.Unsure, whyGlued
			}
			if g.doc.Kind == document.PDFText && (a == 0 && g.fragment(i-1) || b == len(s) && g.fragment(i+1)) {
				c.Sure, c.Why = profile.Unsure, whyGoesOn
			}
			g.addEmail(c)
		}
		from = max(b, at+1)
	}
}

// emailOverLines joins an address that a PDF breaks over two lines where it cannot end, or begin: the bytes from a up to
// b of block i, with its sign at a third.
func (g *page) emailOverLines(i, a, at, b int) (c profile.Claim, ok bool) {
	text := g.doc.Blocks[i].Text
	s := text.String()
	whole := text
	switch domain := s[at+1 : b]; {
	case g.doc.Kind != document.PDFText:
		return c, false
	case b == len(s) && a < at && (strings.LastIndexByte(domain, '.') < 0 || strings.LastIndexByte(domain, '.') >= len(domain)-2 || strings.HasSuffix(domain, "-")) && g.fragment(i+1):
		rest := g.doc.Blocks[i+1].Text
		if joined := domain + rest.String(); !strings.Contains(joined, ".") || strings.HasSuffix(joined, ".") {
			return c, false
		}
		whole = span.Join(text.Slice(a, b), "", rest)
	case a == 0 && strings.Contains(domain, ".") && g.fragment(i-1) && strings.HasSuffix(g.text(i-1), "."):
		whole = span.Join(g.doc.Blocks[i-1].Text, "", text.Slice(a, b))
	default:
		return c, false
	}
	c = claimOf(whole, 0, whole.Len(), profile.Fair)
	c.Why = whyJoined
	return c, true
}

// fragment reports whether a block may be a part of an address that was broken over two lines: one word of
// letters, digits and dots, and no telephone number.
func (g *page) fragment(i int) bool {
	if i < 0 || i >= len(g.doc.Blocks) {
		return false
	}
	text := g.text(i)
	return text != "" && !numberLine(text) && strings.Trim(strings.ToLower(text), "abcdefghijklmnopqrstuvwxyz0123456789._-") == ""
}

func (g *page) addEmail(c profile.Claim) {
	for _, e := range g.p.Emails {
		if strings.EqualFold(e.Text, c.Text) {
			return
		}
	}
	g.p.Emails = append(g.p.Emails, c)
}

func mailByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '-' || c == '+' || c == '\'' || c >= 0x80
}

// phones finds telephone numbers: seven digits or more, set as numbers are.
func (g *page) phones(i int) {
	b := &g.doc.Blocks[i]
	s := b.Text.String()
	lower := strings.ToLower(s)
	tel := false
	for _, r := range b.Runs {
		tel = tel || strings.HasPrefix(r.Href, "tel:") || r.Prop == "telephone"
	}
	for _, label := range []string{"phone", "tel", "mobile", "cell", "call", "whatsapp"} {
		tel = tel || strings.Contains(lower, label)
	}
	dates := g.periodsIn(i)
	for k := 0; k < len(s); {
		c := s[k]
		if c != '+' && c != '(' && (c < '0' || c > '9') || k > 0 && (mailByte(s[k-1]) && s[k-1] != '.' && c != '+' || s[k-1] == '/' || s[k-1] == '@') {
			k++
			continue
		}
		end, digits := k, 0
		for j := k; j < len(s); j++ {
			c := s[j]
			switch {
			case c >= '0' && c <= '9':
				digits++
				end = j + 1
				continue
			case c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/' || c == '+' && j == k:
				if c == ' ' && j > k && s[j-1] == ' ' {
					break
				}
				continue
			case c >= 0x80:
				if r, n := utf8.DecodeRuneInString(s[j:]); isDash(r) || unicode.IsSpace(r) {
					j += n - 1
					continue
				}
			case c == '*' || c == 'X' || c == 'x' && j+1 < len(s) && s[j+1] == 'x':
				end = j + 1 // a masked number
				continue
			}
			break
		}
		end = extension(s, end)
		isDate := false
		for _, d := range dates {
			isDate = isDate || d.start < end && d.end > k && digits < 9
		}
		if digits >= 6 && digits <= 19 && !isDate && !monthsOfYears(s[k:end]) && (tel || c == '+' || digits >= 9) {
			p := g.claim(i, k, end, profile.Sure)
			if end == len(strings.TrimRight(s, " ")) && g.restOfNumber(i+1) {
				p.Sure, p.Why = profile.Unsure, whyGoesOn
			}
			known := false
			for _, have := range g.p.Phones {
				known = known || onlyDigits(have.Text) == onlyDigits(p.Text)
			}
			if !known {
				g.p.Phones = append(g.p.Phones, p)
			}
		}
		k = max(end, k+1)
	}
}

// monthsOfYears reports whether a run of digits begins like a month of a year and goes on: "05/2016 - 08/20215", dates that
// something ran into.
func monthsOfYears(s string) bool {
	at := strings.IndexAny(s, "/.")
	if at < 1 || at > 2 || len(s) < at+5 || s[:at] > "12" && at == 2 {
		return false
	}
	year := s[at+1 : at+5]
	return (strings.HasPrefix(year, "19") || strings.HasPrefix(year, "20")) && len(onlyDigits(year)) == 4 && (len(s) == at+5 || strings.ContainsAny(s[at+5:], "-–/"))
}

// restOfNumber reports whether a block begins with a few digits that may be the rest of a number which was broken over
// two lines.
func (g *page) restOfNumber(i int) bool {
	if i >= len(g.doc.Blocks) {
		return false
	}
	text := g.text(i)
	end := 0
	for end < len(text) && strings.IndexByte("0123456789 -.()/", text[end]) >= 0 {
		end++
	}
	n := len(onlyDigits(text[:end]))
	if n < 2 || n > 8 || end < len(text) && text[end-1] != ' ' && !strings.ContainsRune("•|·,;", rune(text[end])) {
		return false
	}
	found := g.periodsIn(i)
	return len(found) == 0 || found[0].start > end
}

// extension moves end behind "ext. 12" or "x12".
func extension(s string, end int) int {
	rest := strings.ToLower(s[end:])
	for _, mark := range []string{" ext. ", " ext.", " ext ", " extension ", " x ", " x", "x", ", ext. ", " #"} {
		if !strings.HasPrefix(rest, mark) {
			continue
		}
		n := len(mark)
		for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
			n++
		}
		if n > len(mark) {
			return end + n
		}
	}
	return end
}

func onlyDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, s)
}

// networks names the profile sites by host.
var networks = map[string]string{"github.com": "GitHub", "gitlab.com": "GitLab", "linkedin.com": "LinkedIn", "twitter.com": "Twitter", "x.com": "X",
	"stackoverflow.com": "Stack Overflow", "medium.com": "Medium", "dribbble.com": "Dribbble", "behance.net": "Behance", "xing.com": "XING",
	"facebook.com": "Facebook", "instagram.com": "Instagram", "youtube.com": "YouTube", "orcid.org": "ORCID", "mastodon.social": "Mastodon"}

// links finds the candidate's addresses: anchors, and addresses typed as text.
func (g *page) links(i int) {
	b := &g.doc.Blocks[i]
	for _, r := range b.Runs {
		if isURL(r.Href) && !strings.HasPrefix(strings.ToLower(r.Href), "mailto:") {
			g.addLink(g.claim(i, r.Start, r.End, profile.Sure), r.Href)
		}
	}
	s := b.Text.String()
	for at := 0; at < len(s); {
		end := strings.IndexAny(s[at:], " ,|;()<>")
		if end < 0 {
			end = len(s) - at
		}
		word := strings.TrimRight(s[at:at+end], ".:")
		typed := isURL(word) && !strings.HasPrefix(word, "mailto:") || knownHost(word)
		if (typed || g.homepage(word) && !g.behindAddress(i, word)) && !anchored(b, at, at+len(word)) {
			c := g.claim(i, at, at+len(word), profile.Sure)
			if at+len(word) == len(s) && g.doc.Kind != document.HTML {
				c, word = g.goneOn(c, word, i+1)
			}
			g.addLink(c, word)
		}
		at += end + 1
	}
}

// behindAddress reports whether a word is all of a block of a PDF behind one that ends in an e-mail address: it may be
// the rest of that.
func (g *page) behindAddress(i int, word string) bool {
	if g.doc.Kind != document.PDFText || i == 0 || g.text(i) != word {
		return false
	}
	before := g.text(i - 1)
	return strings.Contains(before[strings.LastIndexByte(before, ' ')+1:], "@")
}

// goneOn joins an address that was broken at the end of a line to its rest, which is all of the next block, and doubts
// one that ends where none does.
func (g *page) goneOn(c profile.Claim, word string, next int) (profile.Claim, string) {
	if !strings.HasSuffix(word, "-") && !strings.HasSuffix(word, "_") && !strings.HasSuffix(word, "/") {
		return c, word
	}
	if next < len(g.doc.Blocks) {
		b := &g.doc.Blocks[next]
		rest := b.Text.String()
		if rest != "" && b.Kind != document.Heading && strings.Trim(strings.ToLower(rest), "abcdefghijklmnopqrstuvwxyz0123456789-_/%.") == "" {
			whole := span.Join(c.Source, "", b.Text)
			c = claimOf(whole, 0, whole.Len(), profile.Fair)
			c.Why = whyJoined
			return c, word + rest
		}
	}
	if !strings.HasSuffix(word, "/") {
		c.Sure, c.Why = profile.Unsure, whyGoesOn
	}
	return c, word
}

// homepage reports whether a word is the bare name of a host, and of no technology: "jordan.example.net".
func (g *page) homepage(word string) bool {
	host, _, _ := strings.Cut(strings.ToLower(strings.TrimPrefix(word, "www.")), "/")
	labels := strings.Split(host, ".")
	if len(labels) < 2 || len(labels) > 4 || !homeDomains[labels[len(labels)-1]] || strings.ContainsAny(word, "@:") {
		return false
	}
	for _, l := range labels {
		if l == "" || strings.Trim(l, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
			return false
		}
	}
	if _, known := g.facts.Technology(word); known || len(labels[0]) < 3 {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(strings.ToLower(g.p.Label.Text)), func(w string) bool { return w == host })
}

// homeDomains are the domains that people's own pages are under. Those that words of prose and names of products end
// in too are left out.
var homeDomains = map[string]bool{"com": true, "net": true, "org": true, "io": true, "dev": true, "me": true, "de": true, "fr": true, "es": true, "it": true,
	"nl": true, "pl": true, "pt": true, "br": true, "uk": true, "eu": true, "ch": true, "at": true, "be": true, "se": true, "dk": true, "fi": true, "cz": true,
	"ca": true, "au": true, "nz": true, "ie": true, "us": true, "mx": true, "info": true, "name": true, "tech": true, "design": true, "page": true, "app": true,
	"blog": true, "site": true, "website": true, "online": true, "studio": true, "space": true, "xyz": true, "pro": true}

// signs adds the addresses of signs beside the candidate's name and contacts: what a sign leads to stands in no words.
func (g *page) signs(header []int, sections []section) {
	near := map[int]bool{}
	for n, i := range header {
		if n < maxHeader {
			near[i], near[i+1] = true, true
		}
	}
	for _, s := range sections {
		if s.kind == lexicon.Contact || s.kind == lexicon.Other && s.heading > 0 && len(s.blocks) == 0 {
			near[s.heading+1] = true
			for _, i := range s.blocks {
				near[i], near[i+1] = true, true
			}
		}
	}
	for _, sign := range g.doc.Signs {
		_, address, _ := strings.Cut(sign.Href, "://")
		if !near[sign.Before] || !knownHost(address) || len(g.p.Links) >= mostLinks {
			continue
		}
		if _, path, _ := strings.Cut(address, "/"); strings.Trim(path, "/") == "" || sharing(path) {
			continue
		}
		g.addLink(profile.Claim{Sure: profile.Fair, Why: "a sign without words leads there"}, sign.Href)
	}
}

// sharing reports whether a path of a network is no person's page: a firm's, or one that shares something.
func sharing(path string) bool {
	first, _, _ := strings.Cut(strings.ToLower(path), "/")
	for _, w := range []string{"company", "share", "intent", "sharer", "school", "hashtag", "explore", "topics", "login", "jobs"} {
		if strings.HasPrefix(first, w) {
			return true
		}
	}
	return false
}

// onlyLinks reports whether a section holds addresses and hardly anything else, whatever it is called.
func (g *page) onlyLinks(s section) bool {
	if len(s.blocks) == 0 || len(s.blocks) > 8 {
		return false
	}
	for _, i := range s.blocks {
		b := &g.doc.Blocks[i]
		text := b.Text.String()
		whole := slices.ContainsFunc(b.Runs, func(r document.Run) bool { return isURL(r.Href) && r.Start == 0 && r.End == len(text) })
		if !whole && !isURL(text) && !knownHost(text) {
			return false
		}
	}
	return true
}

// anchored reports whether some of the bytes from i up to j are those of an anchor, which says the whole address.
func anchored(b *document.Block, i, j int) bool {
	return slices.ContainsFunc(b.Runs, func(r document.Run) bool { return isURL(r.Href) && r.Start < j && r.End > i })
}

// leadsToNetwork reports whether a block has an anchor to somebody's page on a network that is known by name.
func (g *page) leadsToNetwork(i int) bool {
	return slices.ContainsFunc(g.doc.Blocks[i].Runs, func(r document.Run) bool {
		_, address, _ := strings.Cut(r.Href, "://")
		return knownHost(address) && !strings.Contains(address, "share")
	})
}

func knownHost(word string) bool {
	host, _, ok := strings.Cut(strings.TrimPrefix(strings.ToLower(word), "www."), "/")
	return ok && networks[host] != ""
}

// sameAddress compares two addresses without scheme, "www." and a slash at the end.
func sameAddress(a, b string) bool {
	bare := func(s string) string {
		_, s, _ = strings.Cut(s, "://")
		return strings.TrimSuffix(strings.TrimPrefix(strings.ToLower(s), "www."), "/")
	}
	return bare(a) == bare(b)
}

func (g *page) addLink(c profile.Claim, address string) {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	if strings.Contains(address, "/maps") || strings.Contains(address, "//maps.") {
		return // where the candidate lives
	}
	for _, l := range g.p.Links {
		if sameAddress(l.URL, address) {
			return
		}
	}
	l := profile.Link{Claim: c, URL: address}
	if u, err := url.Parse(address); err == nil {
		l.Network = networks[strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")]
	}
	g.p.Links = append(g.p.Links, l)
}
