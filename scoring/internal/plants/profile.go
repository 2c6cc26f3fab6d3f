package plants

import (
	"fmt"
	"math/rand/v2"

	"plumbline/scoring"
	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

// one is a single input.
func one(in scoring.Input) []scoring.Input { return []scoring.Input{in} }

var accountYounger = Planter{
	Check: "profile/account-younger-than-career",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		first := p.Now
		for _, j := range p.Jobs {
			first = min(first, j.From)
		}
		page := p.OwnPage()
		page.Joined = p.Now - people.Month([]int{20, 16, 11, 7, 3}[size])
		if page.Joined-first < people.Month([]int{110, 130, 150, 180, 220}[size]) {
			return Plant{}, false
		}
		// Such a finding needs company; of a page of a network only the jobs are sure to be there.
		p.Jobs = append(p.Jobs, people.Job{Employer: "Quillmark Bakery", Title: "Stock Clerk", From: page.Joined - 60, To: page.Joined - 85})
		return Plant{Words: []string{page.Joined.ISO()}, Least: checks.Weak, Inputs: one(p.LinkedIn(page)), With: []string{datesImpossible.Check}, Note: fmt.Sprintf("joined %s, works since %s", page.Joined.ISO(), first.ISO())}, true
	},
}

var addressOtherName = Planter{
	Check: "profile/address-other-name",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Name.Family == "" {
			return Plant{}, false
		}
		s := pick(r, strangers)
		page := p.OwnPage()
		page.Slug = s[0] + "-" + s[1] + []string{"-4b7a21", "-88", "", "", ""}[size]
		return Plant{Least: checks.Weak, Inputs: one(p.LinkedIn(page)), Note: page.Slug + " for " + p.Name.Full}, true
	},
}

var dormantThenChanged = Planter{
	Check: "profile/dormant-then-changed", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		page := p.OwnPage()
		gap := people.Month([]int{75, 90, 110, 130, 160}[size])
		start := p.Now - people.Month(8+r.IntN(8))
		old := pick(r, []string{"Barista", "Line Cook", "Elementary Teacher", "Forklift Operator", "Hair Stylist"})
		now := pick(r, []string{"Senior Backend Developer", "Frontend Developer", "Data Scientist", "DevOps Engineer"})
		page.Joined, page.Contact = start-gap-30, "Updated less than 1 month ago"
		p.Jobs = []people.Job{{Employer: "Kestrel Insurance", Title: now, From: start}, {Employer: "Harbour Coffee", Title: old, From: start - gap - 26, To: start - gap}}
		p.Studies = nil
		return Plant{Words: []string{now}, Least: checks.Weak, Inputs: one(p.LinkedIn(page)), Note: fmt.Sprintf("%s until %s, %s since %s", old, p.Jobs[1].To.ISO(), now, start.ISO())}, true
	},
}

var commitsOlder = Planter{
	Check: "profile/commits-older-than-account",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		page := p.OwnPage()
		page.Joined = p.Now - people.Month(14+r.IntN(20))
		years := page.Joined.Year() - []int{2, 3, 4, 6, 9}[size]
		least := checks.Medium
		if size == 0 {
			least = checks.Weak
		}
		return Plant{Words: []string{fmt.Sprint(years)}, Least: least, Inputs: one(p.GitHub(page, page.Joined.Year(), years+1, years)), Note: fmt.Sprintf("joined %s, commits of %d", page.Joined.ISO(), years)}, true
	},
}

var severalAuthors = Planter{
	Check: "profile/several-authors",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		a, b := "Philippa Stonehouse", "Leopold Marchbanks"
		authors := [][]string{{"", a, "", b, a}, {a, b, a, "", b}, {a, a, b, b, ""}, {a, b, a, b, a, b}, {a, a, a, a, b, b, b, b}}[size]
		return Plant{Words: []string{a, b}, Least: checks.Weak, Inputs: one(p.Commits(p.OwnPage(), authors...)), Note: fmt.Sprint(authors)}, true
	},
}

var portfolioOtherName = Planter{
	Check: "profile/portfolio-other-name",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if p.Name.Family == "" {
			return Plant{}, false
		}
		s := pick(r, strangers)
		p.Links = []string{"github.com/" + s[0] + []string{"-", "-", "-", "-", "-"}[size] + s[1]}
		return Plant{Words: []string{s[0]}, Least: checks.Weak, Note: p.Links[0] + " of " + p.Name.Full}, true
	},
}
