package checks

import (
	"fmt"

	"plumbline/scoring/echo"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// What is said of documents that share something and may be one person's.
const (
	mayBeSame = "the names do not tell whether it was another person's"
	sameAgain = ", read before from the same candidate, as far as the names tell"
)

// others returns the matches that surely have another name. Of the rest it says, once, that they are the same candidate's or that
// it cannot be told. words are what is shared with the first of some matches, and says names them for people.
func (p *Pass) others(matches []echo.Match, words Words, says string) (others []echo.Match) {
	same, untold := false, false
	for _, m := range matches {
		switch m.Name {
		case names.Other:
			others = append(others, m)
		case names.Unknown:
			untold = true
		default:
			same = true
		}
	}
	switch {
	case len(others) > 0:
	case untold:
		p.Unknown(words, says, mayBeSame)
	case same:
		p.Consistent(words, says+sameAgain)
	}
	return others
}

// mostRecalled is how many documents a finding names.
const mostRecalled = 4

// recalled tells of each match when it was read and what the recruiter called it. how says what it has to do with the candidate:
// "under another name".
func recalled(matches []echo.Match, how string) (out []Evidence) {
	for _, m := range matches[max(0, len(matches)-mostRecalled):] {
		label := ""
		if m.Before.Label != "" {
			label = fmt.Sprintf(", labelled “%s”", m.Before.Label)
		}
		out = append(out, Evidence{Role: RoleRecord, Record: fmt.Sprintf("read %s%s, %s", m.Before.Day.When(), label, how)})
	}
	return out
}

const anotherName = "under another name"

// documents counts documents for people: "a document", "three documents".
func documents(n int) string {
	if n == 1 {
		return "a document"
	}
	return counted(n) + " documents"
}

// quoteEach makes each of some claims the words of a finding.
func quoteEach(claims []profile.Claim) ([]Evidence, []profile.Claim) {
	var said []Words
	for _, c := range claims {
		said = append(said, Whole(c))
	}
	return quoteAll(said)
}

// candidate returns the name that the document gives. An echo under another name rests on it: where it is misread there is
// none.
func (p *Pass) candidate() profile.Claim { return p.Profile.Name }
