package people

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Cultures returns the ids of the cultures from which names are taken.
func Cultures() []string {
	var out []string
	for _, c := range cultures {
		out = append(out, c.id)
	}
	return out
}

// Renamed is the same person with a name of another culture, in all the places where the name stands.
func (p Person) Renamed(culture string) Person {
	r := rand.New(rand.NewPCG(uint64(len(p.Slug)), uint64(p.Slug[len(p.Slug)-1])))
	for _, c := range cultures {
		if c.id == culture {
			p = p.Copied()
			said := strings.Contains(p.Name.Full, "(formerly ")
			p.Culture, p.Name = culture, c.named(r, p.Gender)
			if p.Former != "" {
				p.bore(c, r, said)
			}
			p.addresses()
		}
	}
	return p
}

// OtherGender is the same person with the words of the other gender in their prose.
func (p Person) OtherGender() Person {
	p.Gender = map[string]string{"f": "m", "m": "f"}[p.Gender]
	return p
}

// OtherSpelling is the same résumé in the other spelling of English.
func (p Person) OtherSpelling() Person {
	p.Style.UK = !p.Style.UK
	return p
}

// OtherPhone is the same résumé with the number grouped otherwise.
func (p Person) OtherPhone() Person {
	p.Style.Phones = (p.Style.Phones + 1) % 5
	return p
}

// OtherPhoto is the same résumé with a picture, or without.
func (p Person) OtherPhoto() Person {
	p.Style.Photo = !p.Style.Photo
	return p
}

// OtherOrder is the same résumé with its sections in another order.
func (p Person) OtherOrder() Person {
	p.Style.SkillsUp, p.Style.StudyUp = !p.Style.SkillsUp, !p.Style.StudyUp
	return p
}

// Abroad is the same person with each large American university replaced by one of another country, with the terms
// and grades of that country; false when there is none.
func (p Person) Abroad(country string) (Person, bool) {
	p = p.Copied()
	swapped := false
	for i := range p.Studies {
		e := &p.Studies[i]
		at := slices.IndexFunc(americanSchools, func(s school) bool { return s.name == e.School })
		if at < 0 || len(e.Notes) > 0 {
			continue
		}
		s := schoolsAbroad[country][at%len(schoolsAbroad[country])]
		e.School, e.City, e.Country = s.name, s.city, s.country
		if e.From != 0 {
			e.From = At(e.From.Year(), s.starts[0])
		}
		if e.To.Month() != 12 || country != "GB" && country != "CA" { // degrees are conferred in winter there too
			e.To = At(e.To.Year(), s.ends[0])
		}
		if e.Grade != "" {
			e.Grade = "First Class Honours"
		}
		swapped = true
	}
	return p, swapped
}

// Earlier is the same story so many years before, read so many years before; false when it rests on dates of the
// world.
func (p Person) Earlier(years int) (Person, bool) {
	if p.Facts {
		return p, false
	}
	p = p.Copied()
	back := func(m *Month) {
		if *m != 0 {
			*m -= Month(12 * years)
		}
	}
	for i := range p.Jobs {
		back(&p.Jobs[i].From)
		back(&p.Jobs[i].To)
	}
	for i := range p.Studies {
		back(&p.Studies[i].From)
		back(&p.Studies[i].To)
	}
	for i := range p.Certificates {
		back(&p.Certificates[i].Date)
		back(&p.Certificates[i].Expires)
	}
	back(&p.Now)
	return p, true
}

// Copied returns a person whose lists may be changed.
func (p Person) Copied() Person {
	p.Jobs, p.Studies, p.Certificates = slices.Clone(p.Jobs), slices.Clone(p.Studies), slices.Clone(p.Certificates)
	p.References, p.Links, p.Summary, p.Skills = slices.Clone(p.References), slices.Clone(p.Links), slices.Clone(p.Summary), slices.Clone(p.Skills)
	p.Hidden, p.Extra = slices.Clone(p.Hidden), slices.Clone(p.Extra)
	for i := range p.Jobs {
		p.Jobs[i].Bullets = slices.Clone(p.Jobs[i].Bullets)
	}
	return p
}
