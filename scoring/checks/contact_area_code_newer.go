package checks

import (
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// AreaCodeNewer (CON-2) compares the first day of a telephone number's area code with the document's own date.
var AreaCodeNewer = &Check{
	ID: "contact/area-code-newer-than-document", Group: Contact, Strength: Weak, Signal: "CON-2",
	Doc: Doc{
		Title: "An area code that is younger than the document",
		Explain: "Compares the day on which a North American area code went into service with the day that the document gives as its own: the last date in the file, or a line such as \"Last updated March 2015\". " +
			"Half a year is allowed. A document without a date is not judged.",
		Innocent: []string{
			"The number was changed and the date in the document was left as it was",
			"The computer's clock, or the program that made the file, set a wrong date",
			"A typing slip in the number",
		},
		Ask:     "What is the best number to reach you, and since when have you had it?",
		Sources: []Source{{Name: "North American Numbering Plan, area code report", URL: "https://www.nanpa.com"}},
	},
	Parameters: []Parameter{
		// Numbers are given out before the first calls, and clocks are wrong.
		{Name: "toleranceMonths", Doc: "How long before its first calls an area code may stand in a document", Unit: "months", Default: 6, Min: 3, Max: 120},
	},
	Run: func(p *Pass) {
		printed, saved := p.Profile.Updated, p.Profile.File.LastSaved()
		if !printed.Read() && saved.IsZero() {
			return
		}
		for _, c := range p.Profile.Phones {
			areaCodeNewer(p, c)
		}
	},
}

func areaCodeNewer(p *Pass, c profile.Claim) {
	printed, date := p.Profile.Updated, p.Profile.File.LastSaved()
	if p.unsurely(Whole(c), as(c.Text), c, printed.Claim) {
		return
	}
	code, words, why := p.areaCodeOf(c)
	if !why.IsZero() {
		p.Unknown(Whole(c), as(c.Text), why)
		return
	}
	evidence := []Evidence{{Role: RoleClaim, Words: words}}
	rests, written := []profile.Claim{c}, say("the file was last saved in %s", monthWords(date))
	switch {
	case !printed.Read():
		evidence = append(evidence, Evidence{Role: RoleRecord, Record: say("the file's last date: %s", wording.Date(date))})
	case !sureDate(printed):
		p.Unknown(Whole(c), as(c.Text), say("the document's date is not surely known"))
		return
	default:
		date, written = printed.Date, say("the document says that it was written in %s", monthWords(printed.Date))
		evidence = append(evidence, Evidence{Role: RoleConflict, Words: Whole(printed.Claim)})
		rests = append(rests, printed.Claim)
	}
	if code.InService.IsZero() || !date.Last().CertainlyBefore(code.InService.First().AddMonths(-p.param("toleranceMonths"))) {
		p.Consistent(Whole(c), as(c.Text))
		return
	}
	evidence = append(evidence, Evidence{Role: RoleRecord, Record: say("area code %s in service since %s", code.Code, wording.Date(code.InService))})
	p.Contradicts(Contradiction{
		Strength: Weak,
		Title:    say("The area code is younger than the document"),
		Says: say("The area code %s went into service in %s; %s.",
			code.Code, monthWords(code.InService), written),
		Evidence: evidence,
		Rests:    rests,
		Sources:  []Source{code.Source},
	})
}
