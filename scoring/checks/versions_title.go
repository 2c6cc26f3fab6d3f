package checks

import (
	"plumbline/scoring/match"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// TitleDiffers (JOB-4) compares the titles that two versions give to the same job.
var TitleDiffers = &Check{
	ID: "versions/title-differs", Group: Versions, Strength: Weak, Signal: "JOB-4",
	Doc: Doc{
		Title: "Work of another kind for the same job in the other version",
		Explain: "Compares the titles of one job, with the same employer and dates in both versions. They differ only when both name a kind of work, in any of eight languages, and none in common: a nurse and a bookkeeper. " +
			"Rank, seniority, tailoring, translation, an internal title beside a plain one, and titles that leave the work open, such as manager or consultant, make no difference.",
		Innocent: []string{
			"The job had both sides, and each version shows one",
			"An internal title beside one that others understand",
			"The person changed roles at this employer",
			"One version is older",
		},
		Ask: "{First} calls your work at {employer} {one}, and {second} calls it {other}. What was it?",
	},
	Compare: func(p *Pass) {
		for _, pair := range p.Versions.Jobs {
			if jobs := p.jobsOf(pair); pair.How == match.Matched && len(jobs[0]) == 1 && len(jobs[1]) == 1 {
				titlesOf(p, jobs[0][0], jobs[1][0])
			}
		}
	},
}

func titlesOf(p *Pass, a, b profile.Position) {
	if !a.Title.Read() || !b.Title.Read() {
		return
	}
	words, label := Whole(a.Title), say("%s at %s", a.Title.Text, named(a))
	start, end, dated := p.Versions.Apart([]profile.Period{a.Period}, []profile.Period{b.Period})
	relation := match.CompareTitles(a.Title.Text, b.Title.Text)
	switch {
	case p.unsurely(words, label, append([]profile.Claim{a.Title, b.Title, a.Employer, b.Employer}, append(dateClaims(a.Period), dateClaims(b.Period)...)...)...):
	case relation == match.Same:
		p.Consistent(words, label)
	case relation == match.Unknown:
		p.Unknown(words, label, say("the two titles may name the same work"))
	case !dated || start > match.Tolerance || end > match.Tolerance:
		p.Unknown(words, label, say("the two may be two roles at this employer"))
	default:
		values := p.asked(as(a.Title.Text), as(b.Title.Text))
		values["employer"] = named(a)
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("The two versions call the work at %s differently", named(a)),
			Says:     say("%s calls it %s; %s calls it %s, over the same time.", wording.Capital(p.called(0)), a.Title.Text, p.called(1), b.Title.Text),
			Evidence: []Evidence{{Role: RoleClaim, Words: Whole(a.Title)}, {Role: RoleConflict, Words: Whole(b.Title)}},
			Rests:    []profile.Claim{a.Title, b.Title},
			Values:   values,
		})
	}
}
