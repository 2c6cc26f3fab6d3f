package read

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
)

const (
	whyGoesOn = "it may go on in another line"
	whyGlued  = "other words may have run together with it"
)

// unglueEmail takes words off an address, the bytes from a up to b of s, that ran together with it: the name of a sign
// before it, or what stands behind it. clear is false when they may still be there, or may not have been any.
func (g *page) unglueEmail(s string, a, b int) (from, to int, clear bool) {
	clear = true
	dot := strings.LastIndexByte(s[a:b], '.') + a
	for k := dot + 2; k < b; k++ {
		if s[k] >= 'A' && s[k] <= 'Z' && s[k-1] >= 'a' && s[k-1] <= 'z' {
			b, clear = k, false // "jo@example.comEngineer"
			break
		}
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

// fragment reports whether a block may be a part of an address that was broken over two lines: one word of small
// letters, digits and dots, and no telephone number.
func (g *page) fragment(i int) bool {
	if i < 0 || i >= len(g.doc.Blocks) {
		return false
	}
	text := g.text(i)
	return text != "" && !numberLine(text) && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz0123456789._-") == ""
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
		if digits >= 6 && digits <= 19 && !isDate && (tel || c == '+' || digits >= 9) {
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
		if (isURL(word) && !strings.HasPrefix(word, "mailto:") || knownHost(word)) && !anchored(b, at, at+len(word)) {
			g.addLink(g.claim(i, at, at+len(word), profile.Sure), word)
		}
		at += end + 1
	}
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
