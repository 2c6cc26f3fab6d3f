package checks

import (
	"plumbline/scoring/echo"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// What is said of documents that share something and may be one person's.
const (
	mayBeSame = "the names do not tell whether it was another person's"
	sameAgain = "%s, read before from the same candidate, as far as the names tell"
)

// others returns the matches that surely have another name. Of the rest it says, once, that they are the same candidate's or that
// it cannot be told. words are what is shared with the first of some matches, and says names them for people.
func (p *Pass) others(matches []echo.Match, words Words, says wording.Text) (others []echo.Match) {
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
		p.Unknown(words, says, say(mayBeSame))
	case same:
		p.Consistent(words, say(sameAgain, says))
	}
	return others
}

// mostRecalled is how many documents a finding names.
const mostRecalled = 4

// recalled tells of each match when it was read and what the recruiter called it. how says what it has to do with the candidate:
// "under another name".
func recalled(matches []echo.Match, how wording.Text) (out []Evidence) {
	for _, m := range matches[max(0, len(matches)-mostRecalled):] {
		record := say("read %s, %s", wording.When(m.Before.Day), how)
		if m.Before.Label != "" {
			record = say("read %s, labelled “%s”, %s", wording.When(m.Before.Day), m.Before.Label, how)
		}
		out = append(out, Evidence{Role: RoleRecord, Record: record})
	}
	return out
}

const anotherName = "under another name"

// documents counts documents for people: "a document", "three documents".
func documents(n int) wording.Text {
	if n == 1 {
		return say("a document")
	}
	return say("%s documents", wording.Count(n))
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
