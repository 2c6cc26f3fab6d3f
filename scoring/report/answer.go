package report

import (
	"slices"
	"strings"

	"plumbline/scoring/checks"
)

// Answer is what the recruiter says of a finding. It is kept by the finding's fingerprint, without the candidate's words.
type Answer struct {
	Finding string     `json:"finding"` // the finding's ID
	Kind    AnswerKind `json:"kind"`
	Note    string     `json:"note,omitempty"` // explained: the recruiter's own words
}

// AnswerKind tells why a finding no longer counts.
type AnswerKind string

// The kinds of answer. A finding with either keeps its place in the record and takes no part in the level.
const (
	Explained AnswerKind = "explained" // the candidate explained it
	NotRight  AnswerKind = "not-right" // the finding is wrong
)

// Answered is a finding that no longer counts, and why.
type Answered struct {
	Finding Finding `json:"finding"`
	Answer  Answer  `json:"answer"`
}

// Settle parts the outcomes into those that count and the contradictions that were answered.
func Settle(outcomes []checks.Outcome, answers []Answer) (counting, answered []checks.Outcome) {
	if len(answers) == 0 {
		return outcomes, nil
	}
	for _, o := range outcomes {
		if o.Kind == checks.Contradicted && answerTo(o, answers) != nil {
			answered = append(answered, o)
		} else {
			counting = append(counting, o)
		}
	}
	return counting, answered
}

// answerTo returns the last answer to a contradiction. Where the same words stand twice, one answer is for both.
func answerTo(o checks.Outcome, answers []Answer) *Answer {
	id := fingerprint(o)
	for i := range slices.Backward(answers) {
		if of, _, _ := strings.Cut(answers[i].Finding, "-"); of == id {
			return &answers[i]
		}
	}
	return nil
}
