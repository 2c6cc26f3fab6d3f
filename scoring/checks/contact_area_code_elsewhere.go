package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
)

// AreaCodeElsewhere (CON-4) compares the state of a telephone number's area code with the stated home.
var AreaCodeElsewhere = &Check{
	ID: "contact/area-code-elsewhere", Group: Contact, Strength: Weak, Signal: "CON-4", Beside: true,
	Doc: Doc{
		Title: "An area code of another part of the country than the home",
		Explain: "Compares the state or province of a North American area code with the one in which the candidate says they live. It is a detail and is never shown alone: numbers move with people. " +
			"Neighbouring states fit, and so does any state in which the candidate worked or studied. A number of another country says nothing.",
		Innocent: []string{
			"People keep their mobile number when they move",
			"The number is from college days, or belongs to the family",
			"The candidate has just moved",
		},
		Ask:     "Where are you based now?",
		Sources: []Source{{Name: "North American Numbering Plan, area code report", URL: "https://www.nanpa.com"}, {Name: "GeoNames", URL: "https://www.geonames.org"}},
	},
	Run: func(p *Pass) {
		for _, c := range p.Profile.Phones {
			areaCodeElsewhere(p, c)
		}
	},
}

func areaCodeElsewhere(p *Pass, c profile.Claim) {
	home := p.Profile.Location
	if !home.Read() || p.unsurely(Whole(c), as(c.Text), c, home) {
		return
	}
	code, words, why := p.areaCodeOf(c)
	there := p.Facts.Location(home.Text)
	state, stated := there.State()
	area, one := p.Facts.CodeArea(code)
	switch {
	case !why.IsZero():
		p.Unknown(Whole(c), as(c.Text), why)
		return
	case !one:
		p.Unknown(Whole(c), as(c.Text), say("its area code belongs to no one state"))
		return
	case !stated || state.Country != code.Country:
		p.Unknown(Whole(c), as(c.Text), say("the page does not say in which state of that country the candidate lives"))
		return
	}
	near := p.Facts.Near(there, area)
	switch {
	case near == facts.Yes || hasBeenIn(p, area, code):
		p.Consistent(Whole(c), as(c.Text))
	case near == facts.Unknown:
		p.Unknown(Whole(c), as(c.Text), say("the stated home is not in our tables"))
	default:
		p.Contradicts(Contradiction{
			Strength: Weak,
			Title:    say("The area code belongs to another state than the home"),
			Says:     say("The area code %s is used in %s; the page says that the candidate lives in %s. Numbers move with people, so this means little.", code.Code, p.Facts.AreaName(area), home.Text),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: words},
				{Role: RoleConflict, Words: Whole(home)},
				{Role: RoleRecord, Record: say("area code %s: %s", code.Code, p.Facts.AreaName(area))},
			},
			Rests:   []profile.Claim{c, home},
			Sources: []Source{code.Source, p.Facts.LocationSource()},
		})
	}
}

// hasBeenIn reports whether a job or a school of the candidate may have been in a state.
func hasBeenIn(p *Pass, area facts.Area, code facts.AreaCode) bool {
	for _, j := range p.Profile.Positions {
		if j.Location.Read() && p.Facts.Location(j.Location.Text).In(area) {
			return true
		}
	}
	for _, e := range p.Profile.Studies {
		if e.Location.Read() && p.Facts.Location(e.Location.Text).In(area) {
			return true
		}
		if s, match := p.Facts.School(e.School.Text, ""); match == facts.Ambiguous || s.Country == area.Country && (s.Region == "" || s.Region == code.Region) {
			return true
		}
	}
	return false
}
