package checks

import (
	"strings"

	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// AuthorOtherName (DOC-4) compares the author that a file's properties name with the candidate.
var AuthorOtherName = &Check{
	ID: "document/author-other-name", Group: Document, Strength: Weak, Signal: "DOC-4", Beside: true,
	Doc: Doc{
		Title: "A file whose properties name another author",
		Explain: "Compares the author in the properties of a PDF or Word file with the name on the page. It is a detail and is never shown alone. " +
			"It speaks up only where the author is a person's full name that shares nothing with the candidate's: programs, computers, firms, templates and single words are not judged.",
		Innocent: []string{
			"Somebody else prepared the file: a résumé writer, an agency, a friend",
			"It was written on a computer of the family, a library or an employer",
			"A template keeps the name of whoever made it",
			"The candidate had or uses another name",
		},
		Ask: "Did someone else prepare the file for you?",
	},
	Run: func(p *Pass) {
		author, name := p.Profile.File.Author, p.Profile.Name
		if strings.TrimSpace(author) == "" {
			return
		}
		const label = "the author in the file's properties"
		if why := nameReason(name); !why.IsZero() {
			p.Unknown(Whole(name), say(label), why)
			return
		}
		switch authorRelation(name.Text, author) {
		case names.Unknown:
			p.Unknown(Whole(name), say(label), say("it is no full name that is surely a person's"))
		case names.Other:
			p.Contradicts(Contradiction{
				Strength: Weak,
				Title:    say("The file's properties name another author"),
				Says:     say("The file gives a person as its author whose name shares no part with the name at the top of the page."),
				Evidence: []Evidence{
					{Role: RoleClaim, Words: Whole(name)},
					{Role: RoleRecord, Record: say("author: %s", author), Note: say("in the file's properties")},
				},
				Rests: []profile.Claim{name},
			})
		default:
			p.Consistent(Whole(name), say(label))
		}
	},
}

// authorRelation compares a name with the authors of a file. One that fits is enough.
func authorRelation(name, author string) names.Relation {
	best := names.Other
	if r := related(name, author); r == names.Same || r == names.Akin {
		return r
	}
	for _, one := range strings.FieldsFunc(author, func(r rune) bool { return r == ';' || r == '&' || r == '/' }) {
		switch r := related(name, one); {
		case r == names.Same || r == names.Akin:
			return r
		case r == names.Unknown:
			best = names.Unknown
		}
	}
	return best
}
