package plants

import (
	"fmt"
	"math/rand/v2"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

// twice makes the two inputs of a comparison: the person as they are, and another version of them.
func twice(p *people.Person, change func(q *people.Person) bool) ([]scoring.Input, bool) {
	a, b := p.Copied(), p.Copied()
	b.Style.Form = map[string]string{"text": "html", "html": "text", "json": "pdf", "pdf": "text", "markdown": "html"}[a.Style.Form]
	b.File = ""
	b.Style.Dates = (a.Style.Dates + 1) % 4
	if !change(&b) {
		return nil, false
	}
	return []scoring.Input{a.Input(), b.Input()}, true
}

// past returns a job that has ended, of a person whose jobs are easily told apart.
func past(r *rand.Rand, p *people.Person) (int, bool) {
	if !lone(p) {
		return 0, false
	}
	p.Style.YearsOnly, p.Style.Lengths = false, false
	for i := range p.Jobs {
		p.Jobs[i].YearsOnly = false
	}
	i, ok := ended(r, p, 18)
	return i, ok && p.Jobs[i].Employer != "Career break"
}

var employerDiffers = Planter{
	Check: "versions/employer-differs",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := past(r, p)
		if !ok {
			return Plant{}, false
		}
		was, now := p.Jobs[i].Employer, pick(r, []string{"Gorse Hill Ceramics", "Penhallow Instruments", "Vantage Row Insurance", "Mossgate Pharmaceuticals"})
		in, ok := twice(p, func(q *people.Person) bool {
			q.Jobs[i].Employer, q.Jobs[i].Note = now, ""
			if size > 2 {
				q.Jobs[i].City = ""
			}
			return true
		})
		return Plant{Words: []string{was, now}, Least: checks.Medium, Inputs: in, Note: was + " and " + now}, ok
	},
}

var schoolDiffers = Planter{
	Check: "versions/school-differs", Keeps: []string{"country"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Studies) != 1 || p.Studies[0].Level != "bachelor" || p.Studies[0].From == 0 || len(p.Studies[0].Notes) > 0 {
			return Plant{}, false
		}
		p.Studies[0].Grade = ""
		was, now := p.Studies[0].School, pick(r, []string{"Purdue University", "Vanderbilt University", "University of Virginia", "Rice University"})
		in, ok := twice(p, func(q *people.Person) bool { q.Studies[0].School, q.Studies[0].City = now, ""; return true })
		return Plant{Words: []string{was, now}, Least: checks.Medium, Inputs: in, Note: was + " and " + now}, ok
	},
}

var datesDiffer = Planter{
	Check: "versions/dates-differ",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := past(r, p)
		if !ok {
			return Plant{}, false
		}
		by := people.Month([]int{8, 13, 18, 26, 40}[size])
		job := p.Jobs[i]
		in, ok := twice(p, func(q *people.Person) bool { q.Jobs[i].To += by; return q.Jobs[i].To < people.At(2026, 5) })
		return Plant{Words: []string{job.To.ISO(), (job.To + by).ISO()}, Least: checks.Weak, Inputs: in, Note: fmt.Sprintf("%s until %s and until %s", job.Employer, job.To.ISO(), (job.To + by).ISO())}, ok
	},
}

var titleDiffers = Planter{
	Check: "versions/title-differs",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := past(r, p)
		if !ok {
			return Plant{}, false
		}
		// Rank and wording are one thing, the kind of work is another.
		pair := [][2]string{{"Sales Representative", "Web Developer"}, {"Electrician", "Graphic Designer"}, {"Elementary Teacher", "Software Engineer"}, {"Registered Nurse", "Bookkeeper"}, {"Line Cook", "Corporate Lawyer"}}[size]
		p.Jobs[i].Title = pair[0]
		in, ok := twice(p, func(q *people.Person) bool { q.Jobs[i].Title = pair[1]; return true })
		return Plant{Words: pair[:], Least: checks.Weak, Inputs: in, Note: pair[0] + " and " + pair[1]}, ok
	},
}

var contactDiffers = Planter{
	Check: "versions/contact-differs", Keeps: []string{"phone"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Phone.Area == "" {
			return Plant{}, false
		}
		was := p.Phone
		was.Area = "303"
		p.Phone = was
		p.Email = "first.address@example.com"
		now := people.Phone{Area: "617", Exchange: "555", Line: "0199"}
		in, ok := twice(p, func(q *people.Person) bool {
			q.Phone, q.Email = now, "another.way@example.org"
			return true
		})
		return Plant{Words: []string{"first.address@example.com", "another.way@example.org"}, Least: checks.Weak, Inputs: in, Note: "another number and another address"}, ok
	},
}

var historyRewritten = Planter{
	Check: "versions/history-rewritten",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if _, ok := past(r, p); !ok || len(p.Jobs) < 3 {
			return Plant{}, false
		}
		names := []string{"Gorse Hill Ceramics", "Penhallow Instruments", "Vantage Row Insurance", "Mossgate Pharmaceuticals", "Birchwood Analytics"}
		titles := []string{"Data Analyst", "Purchasing Manager", "Product Owner", "Field Engineer", "Claims Adjuster"}
		in, ok := twice(p, func(q *people.Person) bool {
			for i := range q.Jobs {
				q.Jobs[i].Employer, q.Jobs[i].Title, q.Jobs[i].Note, q.Jobs[i].City = names[i%5], titles[i%5], "", ""
				q.Jobs[i].Bullets = []string{"Other work altogether"}
			}
			if size > 2 {
				for i := range q.Studies {
					q.Studies[i].School = "Vanderbilt University"
				}
			}
			return true
		})
		return Plant{Words: nil, Least: checks.Medium, Inputs: in, Note: "every job is another one"}, ok
	},
}
