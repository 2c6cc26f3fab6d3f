package read

import (
	"cmp"
	"slices"
	"strings"

	"plumbline/scoring/document"
	"plumbline/scoring/profile"
	"plumbline/scoring/span"
)

// beforeIssue are the words that stand between a certificate and the day on which it was issued: "CKA, issued 2019".
var beforeIssue = []string{"issued", "earned", "obtained", "awarded", "passed", "ausgestellt", "erworben", "délivré", "délivrée", "obtenu", "obtenue", "expedido", "emitido", "obtenido", "obtido", "rilasciato", "conseguito", "behaald", "wydany", "uzyskany"}

// issuerParts parts a certificate from who issued it: at its semicolons, or else at its commas.
func issuerParts(pc piece) []piece {
	at := strings.LastIndex(pc.text, "; ")
	if at <= 0 {
		return commaParts(pc)
	}
	name, issuer := pc, pc
	name.end, name.text = pc.start+at, pc.text[:at]
	issuer.start, issuer.text = pc.start+at+2, pc.text[at+2:]
	return []piece{name, issuer}
}

// certificates reads certificates: a name, who issued it, when, and until when it is valid.
func (g *page) certificates(s section) {
	for _, e := range g.entries(s) {
		if several := g.certificatesInARow(e.blocks); several != nil {
			g.p.Certifications = append(g.p.Certifications, several...)
			continue
		}
		var cert profile.Certification
		for _, i := range e.blocks {
			g.certificateWords(i, &cert)
			g.certificateDates(i, &cert)
		}
		if !cert.Read() {
			continue
		}
		if cert.Date.Sure == profile.Sure && g.issues(e.blocks) > 1 {
			cert.Date.Sure, cert.Date.Why = profile.Fair, whySeveral
		}
		if !cert.Issuer.Read() && g.doc.Kind == document.Plain && !g.facts.NamesCertification(cert.Text) {
			cert.Sure, cert.Why = min(cert.Sure, profile.Fair), "who issued it may be part of the name"
		}
		g.p.Certifications = append(g.p.Certifications, cert)
	}
}

// whySeveral is why the date of a certificate is not read surely that bears several: of all but the last it may have had
// another name or exam.
const whySeveral = "several dates stand beside it"

// issues returns how many years stand beside a certificate that are neither an expiry nor a renewal.
func (g *page) issues(blocks []int) int {
	years := map[int]bool{}
	for _, i := range blocks {
		text, last := g.text(i), 0
		for _, f := range g.periodsIn(i) {
			before := text[last:f.start]
			last = f.end
			if f.lone && f.from != nil && !f.from.present && !endsWith(g.lex.Expires, before) && !endsWith(g.lex.Renewed, before) {
				years[f.from.date.Year] = true
			}
		}
	}
	return len(years)
}

// certificatesInARow reads known certificates that stand in one line, each with its own date: "CKA (2019), CISSP (2021)".
// It returns nil for any other entry.
func (g *page) certificatesInARow(blocks []int) []profile.Certification {
	if len(blocks) != 1 {
		return nil
	}
	block := blocks[0]
	var names []piece
	for _, pc := range g.pieces(block) {
		for _, part := range commaParts(pc) {
			if g.facts.NamesCertification(part.text) {
				names = append(names, part)
			}
		}
	}
	if len(names) < 2 {
		return nil
	}
	var out []profile.Certification
	for i, name := range names {
		next := len(g.doc.Blocks[block].Text.String())
		if i+1 < len(names) {
			next = names[i+1].start
		}
		cert := profile.Certification{Claim: g.pieceClaim(name, profile.Sure)}
		for _, f := range g.periodsIn(block) {
			if f.from != nil && f.start >= name.end && f.end <= next && !cert.Date.Read() {
				settleMonth(f.from)
				cert.Date = g.dateClaim(block, f.from)
			}
		}
		if !cert.Date.Read() {
			return nil
		}
		out = append(out, cert)
	}
	return out
}

// certificateWords reads the name of a certificate and who issued it from a block.
func (g *page) certificateWords(block int, cert *profile.Certification) {
	text, name := g.doc.Blocks[block].Text.String(), -1
	for _, pc := range g.pieces(block) {
		if g.labelOnly(strings.ToLower(pc.text)) || g.tellsValidity(pc.text) {
			continue
		}
		parts := issuerParts(pc)
		if n := len(parts) - 1; n > 0 && slices.Contains(beforeIssue, strings.ToLower(parts[n].text)) {
			parts = parts[:n]
			pc.end, pc.text = parts[n-1].end, pc.text[:parts[n-1].end-pc.start]
		}
		last := parts[len(parts)-1]
		switch {
		case name >= 0 && !cert.Issuer.Read() && g.tellsStanding(pc.text): // "CKA (current)"
			end := pc.end
			if strings.HasPrefix(text[end:], ")") {
				end++
			}
			cert.Claim = g.claim(block, name, end, profile.Sure)
		case !cert.Read() && g.facts.NamesCertification(pc.text):
			cert.Claim = g.pieceClaim(pc, profile.Sure)
		case !cert.Read() && len(parts) > 1 && capitalised(strings.TrimLeft(last.text, "(")):
			// "Registered nurse license, State board": who issued it stands behind the last comma.
			cert.Claim, cert.Issuer = g.claim(block, pc.start, parts[len(parts)-2].end, profile.Sure), g.pieceClaim(last, profile.Sure)
		case !cert.Read():
			cert.Claim = g.pieceClaim(pc, profile.Sure)
		case name >= 0 && !cert.Issuer.Read() && g.facts.NamesCertification(text[name:parts[0].end]):
			// "AWS Certified Developer – Associate, Amazon Web Services"
			cert.Claim = g.claim(block, name, parts[0].end, profile.Sure)
			if len(parts) > 1 {
				cert.Issuer = g.pieceClaim(last, profile.Sure)
			}
		case !cert.Issuer.Read():
			cert.Issuer = g.pieceClaim(pc, profile.Sure)
		}
		if name < 0 && cert.Read() && !cert.Issuer.Read() {
			name = pc.start
		}
	}
}

// certificateDates reads when a certificate was issued and until when it is valid from a block, unless an earlier one
// said so. Of two dates of a range it is not known whether the second is an expiry or the end of a course.
func (g *page) certificateDates(block int, cert *profile.Certification) {
	text, last := g.doc.Blocks[block].Text.String(), 0
	for _, f := range g.periodsIn(block) {
		before := text[last:f.start]
		last = f.end
		settleMonth(f.from)
		switch {
		case f.from == nil || endsWith(g.lex.Expires, before):
			if d := cmp.Or(f.from, f.to); !cert.Expires.Read() && !d.present {
				cert.Expires = g.dateClaim(block, d)
			}
		case cert.Date.Read():
		case endsWith(g.lex.Renewed, before):
			cert.Date = g.dateClaim(block, f.from)
			cert.Date.Sure, cert.Date.Why = min(cert.Date.Sure, profile.Fair), "it is the date of a renewal"
		default:
			cert.Date = g.dateClaim(block, f.from)
		}
	}
}

// expiryIn reads until when a certificate is valid from its name: "CKA (expires June 2024)".
func (r *Reader) expiryIn(name span.Text) profile.DateClaim {
	for _, f := range periods(r.lex, name.String()) {
		d := cmp.Or(f.from, f.to)
		if settleMonth(d); !d.unsure && !d.present && !d.invalid && endsWith(r.lex.Expires, name.String()[:f.start]) {
			return profile.DateClaim{Claim: claimOf(name, d.start, d.end, profile.Sure), Date: d.date}
		}
	}
	return profile.DateClaim{}
}

// settleMonth clears the doubt of a lone "2018-09": it could only be two years if the second followed the first.
func settleMonth(f *foundDate) {
	if f != nil && f.unsure && f.form == isoMonth && f.date.Month != (f.date.Year+1)%100 {
		f.unsure, f.why = false, ""
	}
}

// tellsValidity reports whether words only tell that a date behind them is an expiry or a renewal.
func (g *page) tellsValidity(s string) bool {
	s = strings.TrimSpace(s)
	return s == "valid" || endsWith(g.lex.Expires, s) && len(s) < 24 || endsWith(g.lex.Renewed, s) && len(s) < 24
}

// tellsStanding reports whether words only tell whether a certificate is held: "current", "in progress".
func (g *page) tellsStanding(s string) bool {
	s = strings.ToLower(strings.Trim(s, " ()[]"))
	return g.lex.Present[s] || s == "active" || s == "expired" || s == "in good standing"
}

// endsWith reports whether a text ends in one of the words or phrases of a set.
func endsWith(set map[string]bool, text string) bool {
	all := words(strings.ToLower(text))
	for n := 1; n <= min(4, len(all)); n++ {
		if set[strings.TrimRight(strings.Join(all[len(all)-n:], " "), ".:")] {
			return true
		}
	}
	return false
}
