package checks

import (
	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// PlaceImpossible (JOB-7) compares a town with the state or country that is written behind it.
var PlaceImpossible = &Check{
	ID: "contact/place-impossible", Group: Contact, Strength: Medium, Signal: "JOB-7",
	Doc: Doc{
		Title: "A city that its stated state or country does not have",
		Explain: "Compares a city with the state or country written behind it, in the candidate's address and in those of jobs and schools. It says something only of large cities, of which every place of the same name is known, down to the villages, and only when none of them is there. " +
			"Smaller towns, suburbs near a border, areas, remote work, and places that are disputed or belonged to another country once are not judged. Old and other names of a city count as the city.",
		Innocent: []string{
			"A slip, or a form that filled in the wrong state or country",
			"The company's home is named beside the city of the office",
			"A small place of the same name that our tables lack",
		},
		Ask:     "Which place do you mean by “{place}”?",
		Sources: []Source{{Name: "GeoNames", URL: "https://www.geonames.org"}},
	},
	Run: func(p *Pass) {
		placeExists(p, p.Profile.Location)
		for _, j := range p.Profile.Positions {
			placeExists(p, j.Location)
		}
		for _, e := range p.Profile.Studies {
			placeExists(p, e.Location)
		}
	},
}

func placeExists(p *Pass, c profile.Claim) {
	if !c.Read() || p.unsurely(Whole(c), as(c.Text), c) {
		return
	}
	l := p.Facts.Location(c.Text)
	switch p.Facts.Exists(l) {
	case facts.Yes:
		p.Consistent(Whole(c), as(c.Text))
	case facts.Unknown:
		p.Unknown(Whole(c), as(c.Text), say("not surely one town with its state or country, or not in our tables"))
	default:
		strength := Weak
		if l.Unmistakable() {
			strength = Medium
		}
		p.Contradicts(Contradiction{
			Strength: strength,
			Title:    say("No %s is known in %s", l.City, l.Behind),
			Says:     say("The page writes %q; our list has no place called %s in %s, and has one in %s.", c.Text, l.City, l.Behind, p.Facts.AreaName(l.Elsewhere())),
			Evidence: []Evidence{
				{Role: RoleClaim, Words: Whole(c)},
				{Role: RoleRecord, Record: say("%s is in %s", l.City, p.Facts.AreaName(l.Elsewhere()))},
			},
			Rests:   []profile.Claim{c},
			Values:  wording.Values{"place": c.Text},
			Sources: []Source{p.Facts.LocationSource()},
		})
	}
}
