package checks

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// areaCodeOf returns the North American area code of a written number, with its words. why says why there is
// none to compare.
func (p *Pass) areaCodeOf(c profile.Claim) (code facts.AreaCode, words Words, why wording.Text) {
	n, why := parsePhone(c.Text)
	switch {
	case !why.IsZero():
		return code, words, why
	case n.international && !n.northAmerican(), !n.international && !p.northAmerican(n):
		return code, words, say("not a North American number")
	}
	digits := n.national()
	if len(digits) != 10 || placeholder(digits) || digits[3] < '2' {
		return code, words, say("not a whole number of that plan")
	}
	code, known := p.Facts.AreaCode(digits[:3])
	if !known || !code.Geographic {
		return code, words, say("its area code belongs to no place")
	}
	words = Whole(c)
	if at := strings.Index(c.Text, digits[:3]); at >= 0 {
		words = Part(c, at, at+3)
	}
	return code, words, wording.Text{}
}
