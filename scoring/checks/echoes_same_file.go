package checks

import (
	"plumbline/scoring/echo"
	"plumbline/scoring/names"
	"plumbline/scoring/profile"
)

// SameFile (XAP-5) looks for the author, the programs and the minute of the candidate's file in files that were read before under
// another name.
var SameFile = &Check{
	ID: "echoes/same-file", Group: Echoes, Strength: Medium, Signal: "XAP-5",
	Doc: Doc{
		Title: "A file made by the same author in the same minute",
		Explain: "Compares what a file says of itself with the files that you had Plumbline remember: the author, the programs that made it, and the minute. All of them must be the same, and the other file must surely name another person. " +
			"It counts for more when the author is surely a person's full name. Files of more than three other people made in one minute are an export of many and do not count. Everything else about a file, such as when it was changed last, says nothing.",
		Innocent: []string{
			"A résumé service, a career centre or an agency made both files",
			"The files were exported together by the system that they were uploaded to",
			"Somebody helped two friends with their résumés, and began from one file",
			"The same person after a change of name",
		},
		Ask: "Did a service, an agency or a friend prepare the file for you?",
	},
	Echo: sameFile,
}

func sameFile(p *Pass) {
	var matches []echo.Match
	for _, m := range p.Echoes {
		if m.File {
			matches = append(matches, m)
		}
	}
	name := p.candidate()
	if len(matches) == 0 || !name.Read() {
		return
	}
	matches = p.others(matches, Whole(name), say("the file's author, programs and minute"))
	if len(matches) == 0 {
		return
	}
	c := Contradiction{Strength: Weak}
	if names.Personal(p.Profile.File.Author) {
		c.Strength = Medium
	}
	c.Evidence = append([]Evidence{{Role: RoleClaim, Words: Whole(name), Note: say("the name in this file")}}, recalled(matches, say("with the same author, programs and minute, %s", say(anotherName)))...)
	c.Rests = []profile.Claim{name}
	c.Title = say("This file was made with another one, under another name")
	c.Says = say("The file gives the same author, the same programs and the same minute as %s that %s a name with no part in common.", documents(len(matches)), gives(len(matches)))
	p.Contradicts(c)
}
