package read

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/read/lexicon"
)

// maxHeader is how many blocks before the first section are searched for the person. A page with more is
// none of one person's.
const maxHeader = 200

// person reads who the page is about, from its header and its contact section.
func (g *page) person(header []int, sections []section) {
	g.name(header)
	header = header[:min(len(header), maxHeader)]
	region := header
	for _, s := range sections {
		if s.kind == lexicon.Contact {
			region = append(region[:len(region):len(region)], s.blocks...)
		}
	}
	for _, i := range region {
		g.emails(i)
		g.phones(i)
		g.links(i)
	}
	if len(g.p.Emails) == 0 {
		for _, s := range sections {
			if s.kind == lexicon.Other || s.kind == lexicon.Work {
				continue // referees and employers have addresses too
			}
			for _, i := range s.blocks {
				g.emails(i)
			}
		}
	}
	g.location(region)
	for _, i := range header {
		b := &g.doc.Blocks[i]
		if utf8.RuneCountInString(b.Text.String()) > 60 && sentence(b.Text.String()) {
			if !g.p.Summary.Read() {
				g.p.Summary = g.whole(i)
			} else {
				g.p.Passages = append(g.p.Passages, g.whole(i))
			}
		}
	}
}

// name finds the candidate's name and the line under it.
func (g *page) name(header []int) {
	at := -1
	for _, i := range header {
		b := &g.doc.Blocks[i]
		for _, r := range b.Runs {
			if r.Prop == "name" && at < 0 {
				at = i
			}
		}
	}
	if at < 0 && g.doc.Kind == document.HTML {
		best := 7
		for _, i := range header {
			if b := &g.doc.Blocks[i]; b.Kind == document.Heading && b.Level < best && nameLike(b.Text.String()) {
				at, best = i, b.Level
			}
		}
	}
	if at < 0 {
		for _, i := range header {
			text := g.text(i)
			if isDocumentTitle(text) {
				continue
			}
			if pcs := g.pieces(i); len(pcs) > 0 && nameLike(strings.TrimPrefix(pcs[0].text, "Name: ")) {
				at = i
			}
			break
		}
	}
	if at < 0 {
		return
	}
	pcs := g.pieces(at)
	if len(pcs) == 0 {
		return
	}
	first := pcs[0]
	if rest := strings.TrimPrefix(first.text, "Name: "); rest != first.text {
		first.start += len(first.text) - len(rest)
		first.text = rest
	}
	if len(pcs) == 1 || !strings.HasPrefix(g.text(at)[first.end:], " -") {
		parts := commaParts(first)
		if len(parts) > 1 && len(words(parts[0].text)) >= 2 {
			if g.titleWords(parts[1].text) > 0 {
				g.p.Label = g.claim(first.block, parts[1].start, first.end, profile.Sure)
			}
			first = parts[0]
		}
	}
	g.p.Name = g.pieceClaim(first, profile.Sure)
	for _, pc := range pcs[1:] {
		if !g.p.Label.Read() && g.labelLike(pc.text) {
			g.p.Label = g.pieceClaim(pc, profile.Sure)
		}
	}
	if g.p.Label.Read() {
		return
	}
	for n, i := range header {
		if i != at || n+1 >= len(header) {
			continue
		}
		if text := g.text(header[n+1]); g.labelLike(text) {
			g.p.Label = g.whole(header[n+1])
		} else if pcs := g.pieces(header[n+1]); len(pcs) > 1 && g.labelLike(pcs[0].text) && g.titleWords(pcs[0].text) > 0 {
			g.p.Label = g.pieceClaim(pcs[0], profile.Sure)
		}
	}
}

func isDocumentTitle(text string) bool {
	switch headingKey(text) {
	case "resume", "résumé", "cv", "curriculum vitae":
		return true
	}
	return false
}

// nameLike reports whether a text may be a person's name: a few words without digits or signs.
func nameLike(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 60 || len(strings.Fields(s)) > 8 || strings.ContainsAny(s, "@:/0123456789") {
		return false
	}
	return strings.IndexFunc(s, unicode.IsLetter) >= 0
}

func (g *page) labelLike(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 100 || strings.ContainsAny(s, "@") || isURL(s) || sentence(s) {
		return false
	}
	if _, ok := g.place(s); ok {
		return false
	}
	digits := 0
	for _, r := range s {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	return digits < 5
}

// location finds where the candidate lives: the first place of the header or the contact section.
func (g *page) location(region []int) {
	for _, i := range region {
		for _, pc := range g.pieces(i) {
			text := pc.text
			start := pc.start
			for _, label := range []string{"Location:", "Address:", "Based in", "Lives in"} {
				if strings.HasPrefix(text, label) {
					start += len(label)
					text = strings.TrimSpace(text[len(label):])
				}
			}
			if g.p.Name.Read() && text == g.p.Name.Text {
				continue
			}
			if country, ok := g.place(text); ok {
				g.p.Location, g.p.Country = g.claim(i, start, pc.end, profile.Sure), country
				return
			}
		}
	}
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
		for a > 0 && mailByte(s[a-1]) {
			a--
		}
		for b < len(s) && mailByte(s[b]) && s[b] != '+' {
			b++
		}
		for b > at && (s[b-1] == '.' || s[b-1] == '-') {
			b--
		}
		for a < at && s[a] == '.' {
			a++
		}
		if a < at && strings.Contains(s[at:b], ".") {
			g.addEmail(g.claim(i, a, b, profile.Sure))
		}
		from = max(b, at+1)
	}
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
		if c != '+' && c != '(' && (c < '0' || c > '9') || k > 0 && (mailByte(s[k-1]) && s[k-1] != '.' || s[k-1] == '/' || s[k-1] == '@') {
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
			case strings.HasPrefix(s[j:], "–") || strings.HasPrefix(s[j:], "‑"):
				j += 2
				continue
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
		if digits >= 6 && digits <= 19 && !isDate && (tel || c == '+' || digits >= 9) {
			p := g.claim(i, k, end, profile.Sure)
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

// extension moves end behind "ext. 12" or "x12".
func extension(s string, end int) int {
	rest := strings.ToLower(s[end:])
	for _, mark := range []string{" ext. ", " ext.", " ext ", " extension ", " x", "x", ", ext. ", " #"} {
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
		if word := strings.TrimRight(s[at:at+end], ".:"); isURL(word) && !strings.HasPrefix(word, "mailto:") || knownHost(word) {
			g.addLink(g.claim(i, at, at+len(word), profile.Sure), word)
		}
		at += end + 1
	}
}

func knownHost(word string) bool {
	host, _, ok := strings.Cut(strings.TrimPrefix(strings.ToLower(word), "www."), "/")
	return ok && networks[host] != ""
}

func (g *page) addLink(c profile.Claim, address string) {
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	for _, l := range g.p.Links {
		if l.URL == address {
			return
		}
	}
	l := profile.Link{Claim: c, URL: address}
	if u, err := url.Parse(address); err == nil {
		l.Network = networks[strings.TrimPrefix(strings.ToLower(u.Hostname()), "www.")]
	}
	g.p.Links = append(g.p.Links, l)
}
