package checks

import (
	"regexp"
	"strings"
	"sync"

	"plumbline/scoring/names"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// TwoNames (DOC-5) compares the candidate's name with the names that the same document gives elsewhere.
var TwoNames = &Check{
	ID: "document/two-names", Group: Document, Strength: Medium, Signal: "DOC-5",
	Doc: Doc{
		Title: "A document that names two people as its own",
		Explain: "Compares the name at the top with the one in the file's name and title, in lines such as “Résumé of …” and “… – page 2”, and where the summary says who it is about. " +
			"It speaks up only where that is a person's full name and shares neither family nor given name with the one at the top, in any order, script or spelling, nor a nickname or an initial. A title alone counts for less: templates keep theirs.",
		Innocent: []string{
			"The candidate has changed their name, or uses one name at work and another on papers",
			"A friend's or a partner's file served as the pattern",
			"The file was named after whoever sent it",
			"Two files were mixed up on the way",
		},
		Ask: "Which name should we use for you, and do you publish under another one?",
	},
	Run: func(p *Pass) {
		p.nameInFile(say("the file's name"), p.Profile.FileName, Medium)
		p.nameInFile(say("the title in the file's properties"), p.Profile.File.Title, Weak)
		p.nameInSummary()
		if p.Profile.Page {
			return // lines of a page may be about other people
		}
		for _, line := range p.Profile.Lines {
			p.nameInLine(line)
		}
	},
}

// nameInFile compares the candidate's name with that in a name or title of the file, which label names.
func (p *Pass) nameInFile(label wording.Text, title string, strength Strength) {
	name := p.Profile.Name
	spelt := withoutWords(withoutEnding(title))
	if spelt == "" {
		return
	}
	if why := nameReason(name); !why.IsZero() {
		p.Unknown(Whole(name), label, why)
		return
	}
	switch names.Spelled(name.Text, spelt) {
	case names.Unknown: // most files are not named after anybody
	case names.Other:
		p.Contradicts(Contradiction{
			Strength: strength,
			Title:    say("The name at the top is not the one in %s", label),
			Says:     say("The name at the top of the page and the one in %s have no part in common.", label),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: Whole(name)},
				{Role: RoleRecord, Record: as(title), Note: label},
			},
			Rests: []profile.Claim{name},
		})
	default:
		p.Consistent(Whole(name), label)
	}
}

// withoutEnding returns a file's name without ".pdf".
func withoutEnding(name string) string {
	if i := strings.LastIndexByte(name, '.'); i > 0 && len(name)-i <= 6 {
		return name[:i]
	}
	return name
}

// presented finds who a summary is about: "Daniel Okafor is a …", "My name is Daniel Okafor".
var presented = sync.OnceValue(func() *regexp.Regexp {
	const name = `(\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*)){1,3})`
	return regexp.MustCompile(`^` + name + ` (?:is (?:an?|the) |has (?:been|over|more|spent|worked) |brings |works as )|` +
		`(?:\b[Mm]y name is|\b[Ii]ch heiße|\b[Mm]e llamo|\b[Mm]i nombre es|\b[Jj]e m’appelle|\b[Jj]e m'appelle|\b[Mm]i chiamo) ` + name)
})

func (p *Pass) nameInSummary() {
	summary := p.Profile.Summary
	m := presented().FindStringSubmatchIndex(summary.Text)
	if m == nil {
		return
	}
	at := 2
	if m[at] < 0 {
		at = 4
	}
	words := Part(summary, m[at], m[at+1])
	rest := summary.Text[m[at+1]:]
	if strings.HasPrefix(rest, "’s") || strings.HasPrefix(rest, "'s") {
		return
	}
	p.namedInText(words, say("the summary"))
}

// nameInLine compares the candidate's name with that in a line which says whose résumé it stands in, and says nothing else.
func (p *Pass) nameInLine(line profile.Claim) {
	if len(line.Text) > 60 || !hasAnyMark(line.Text) {
		return
	}
	m := saysWhose().FindStringSubmatchIndex(line.Text)
	if m == nil {
		return
	}
	for at := 2; at < len(m); at += 2 {
		if m[at] < 0 {
			continue
		}
		if n := len(strings.Fields(line.Text[m[at]:m[at+1]])); n >= 2 && n <= 4 {
			p.namedInText(Part(line, m[at], m[at+1]), say("a line of the document"))
		}
	}
}

// marks are parts of the words that saysWhose looks for, so that few lines have to be searched.
var marks = [...]string{"esum", "ésum", "RESUM", "RÉSUM", "urricul", "URRICUL", "age ", "AGE ", "eite ", "gina ", "CV", "ebensl"}

func hasAnyMark(text string) bool {
	for _, m := range marks {
		if strings.Contains(text, m) {
			return true
		}
	}
	return false
}

// saysWhose finds a name in a heading or at the edge of a page: "Résumé of …", "… – page 2".
var saysWhose = sync.OnceValue(func() *regexp.Regexp {
	const name, what = `(\p{L}[\p{L}\p{M}'’. -]*\p{L})`, `(?:r[ée]sum[ée]|curriculum vitae|curr[ií]culum|lebenslauf|cv)`
	return regexp.MustCompile(`(?i)^(?:` + what + `(?: of| von| de|:| [-–—|])? ` + name + `|` + name + `(?:[’']s| [-–—|])? ` + what + `|` +
		name + `[,]? ?[-–—|•·]? ?(?:page|seite|p[áa]gina) \d+(?: ?(?:of|von|de|/) ?\d+)?|(?:page|seite|p[áa]gina) \d+(?: ?(?:of|von|de|/) ?\d+)? ?[-–—|•·]? ?` + name + `)$`)
})

// namedInText compares the candidate's name with one that the document gives as its own elsewhere.
func (p *Pass) namedInText(words Words, where wording.Text) {
	name := p.Profile.Name
	if why := nameReason(name); !why.IsZero() {
		p.Unknown(words, as(words.String()), why)
		return
	}
	if p.unsurely(words, as(words.String()), words.Claim) {
		return
	}
	switch names.Spelled(name.Text, strings.Join(names.Words(words.String()), "-")) {
	case names.Unknown:
		p.Unknown(words, as(words.String()), say(noOtherName))
	case names.Other:
		p.Contradicts(Contradiction{
			Strength: Medium,
			Title:    say("The name at the top is not the one further down"),
			Says:     say("The name at the top of the page and the one in %s have no part in common.", where),
			Evidence: []Evidence{{Role: RoleClaim, Words: words}, {Role: RoleConflict, Words: Whole(name)}},
			Rests:    []profile.Claim{name, words.Claim},
		})
	default:
		p.Consistent(words, as(words.String()))
	}
}
