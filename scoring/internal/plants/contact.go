package plants

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

var phoneImpossible = Planter{
	Check: "contact/phone-impossible", Keeps: []string{"phone"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Home.Country != "US" || len(p.Home.Codes) == 0 {
			return Plant{}, false
		}
		area := p.Home.Codes[0]
		p.Style.Phones = 0
		number, note := "", ""
		switch size {
		case 0:
			number, note = fmt.Sprintf("(%s) 555-01%d", area, r.IntN(10)), "a digit is missing"
		case 1:
			number, note = fmt.Sprintf("(%s) 555-01%03d", area, r.IntN(900)+100), "a digit too many"
		case 2:
			number, note = fmt.Sprintf("+1 %s 155 01%02d", area, r.IntN(100)), "an exchange begins with 1"
		case 3:
			number, note = fmt.Sprintf("(%s) 555-01%02d", pick(r, []string{"211", "411", "911"}), r.IntN(100)), "N11 is no area code"
		default:
			number, note = fmt.Sprintf("(%s) 555-01%02d", pick(r, []string{"037", "152", "190"}), r.IntN(100)), "area codes do not begin with 0 or 1"
		}
		p.Phone = people.Phone{Abroad: number}
		return Plant{Words: []string{number}, Least: checks.Medium, Note: note}, true
	},
}

// phonePlusOne is shown beneath independent findings only.
var phonePlusOne = Planter{
	Check: "contact/phone-written-plus-one", Keeps: []string{"phone", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Phone.Area == "" {
			return Plant{}, false
		}
		if _, ok := datesImpossible.Plant(r, p, 4); !ok {
			return Plant{}, false
		}
		p.Style.Phones = 2 + 2*r.IntN(2)
		return beside(p, Plant{Words: []string{p.Phone.Area}, Least: checks.None, With: []string{datesImpossible.Check}, Note: "+1 beside two independent findings"})
	},
}

// beside adds a contradiction of another group, for checks whose findings are shown beside others alone, and returns
// the plant with its check.
func beside(p *people.Person, plant Plant) (Plant, bool) {
	p.Skills = append(p.Skills, "Kubernetes (25 years)")
	plant.With = append(plant.With, yearsExceedExistence.Check)
	return plant, true
}

var areaCodeElsewhere = Planter{
	Check: "contact/area-code-elsewhere", Keeps: []string{"phone", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Home.Country != "US" || p.Home.Region == "HI" {
			return Plant{}, false
		}
		p.Phone = people.Phone{Area: pick(r, []string{"907", "808", "207", "787"}), Exchange: "555", Line: "0143"}
		return beside(p, Plant{Words: []string{p.Phone.Area}, Least: checks.Weak, Note: p.Phone.Area + " and " + p.Home.Words()})
	},
}

// youngCodes are area codes with the year in which the first call could be made.
var youngCodes = []struct {
	code, region string
	year         int
}{{"983", "CO", 2022}, {"945", "TX", 2021}, {"448", "FL", 2021}, {"839", "SC", 2020}, {"743", "NC", 2016}, {"628", "CA", 2015}, {"984", "NC", 2012}, {"531", "NE", 2011}, {"872", "IL", 2009}, {"445", "PA", 2018}}

var areaCodeNewer = Planter{
	Check: "contact/area-code-newer-than-document", Keeps: []string{"phone", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		c := pick(r, youngCodes)
		p.Phone = people.Phone{Area: c.code, Exchange: "555", Line: "0127"}
		year := c.year - []int{2, 3, 4, 6, 8}[size]
		if p.Style.Form == "json" {
			p.Style.Form = "pdf"
		}
		if p.Style.Form == "pdf" {
			p.Saved = fmt.Sprintf("D:%d0311102030Z", year)
		} else {
			p.Extra = append(p.Extra, people.Section{Title: "About this document", Lines: []string{fmt.Sprintf("Last updated March %d", year)}})
		}
		return beside(p, Plant{Words: []string{c.code}, Least: checks.Weak, Note: fmt.Sprintf("%s of %d in a document of %d", c.code, c.year, year)})
	},
}

var disposableEmail = Planter{
	Check: "contact/disposable-email", Keeps: []string{"name"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		p.Email = "candidate." + p.Slug[len(p.Slug)-3:] + "@" + pick(r, []string{"mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com", "trashmail.com", "sharklasers.com", "maildrop.cc", "getnada.com"})
		return Plant{Words: []string{p.Email}, Least: checks.Weak, Note: p.Email}, true
	},
}

// strangers are ordinary full names that none of the people bears.
var strangers = [][2]string{{"cynthia", "johnson"}, {"daniel", "anderson"}, {"kevin", "peterson"}, {"laura", "robertson"}, {"brian", "jenkins"}, {"angela", "roberts"}, {"richard", "hughes"}, {"sarah", "hoffman"}}

var emailOtherName = Planter{
	Check: "contact/email-other-name",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Name.Family == "" {
			return Plant{}, false
		}
		s := pick(r, strangers)
		p.Email = s[0] + []string{"", "_", ".", ".", "."}[size] + s[1] + []string{"", "", "7", "", ""}[size] + "@example.com"
		if size == 0 {
			p.Email = s[1] + "." + s[0] + "@example.com"
		}
		return beside(p, Plant{Words: []string{p.Email}, Least: checks.Weak, Note: p.Email + " of " + p.Name.Full})
	},
}

var emailImpossible = Planter{
	Check: "contact/email-impossible", Keeps: []string{"name"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		id := p.Slug[len(p.Slug)-3:]
		p.Email = []string{"candidate." + id + ".@example.com", "candidate.." + id + "@example.com", "candidate" + id + "@example..com", "candidate" + id + "@-example.com", "candidate" + id + "@@example.com"}[size]
		return Plant{Words: []string{p.Email}, Least: checks.Weak, Note: p.Email}, true
	},
}

var placeImpossible = Planter{
	Check: "contact/place-impossible", Keeps: []string{"phone", "country"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		wrong := pick(r, []string{"Minneapolis, FL", "Albuquerque, WA", "Sacramento, NY", "Tucson, OH", "San Francisco, IL", "Philadelphia, OR", "Munich, France", "Warsaw, Spain", "Chennai, Germany", "Shanghai, Japan", "Toulouse, Poland", "Manchester, Brazil"})
		p.Phone = people.Phone{}
		i, ok := ended(r, p, 3)
		if size%2 == 0 || !ok || p.Style.Form == "json" {
			city, region, _ := strings.Cut(wrong, ", ")
			p.Home = people.Place{City: city, Region: region, Country: "US"}
			if len(region) > 2 {
				p.Home.Region, p.Home.Country = "", map[string]string{"France": "FR", "Spain": "ES", "Germany": "DE", "Japan": "JP", "Poland": "PL", "Brazil": "BR"}[region]
			}
		} else {
			p.Jobs[i].City, p.Jobs[i].Note = wrong, ""
		}
		city, _, _ := strings.Cut(wrong, ",")
		return Plant{Words: []string{city}, Least: checks.Weak, Note: wrong}, true
	},
}
