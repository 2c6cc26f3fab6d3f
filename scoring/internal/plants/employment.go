package plants

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

var datesImpossible = Planter{
	Check: "employment/dates-impossible",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := ended(r, p, 12)
		if !ok {
			return Plant{}, false
		}
		j := &p.Jobs[i]
		if size < 3 || j.YearsOnly {
			p.Style.YearsOnly, j.YearsOnly = false, false
		}
		if size == 2 && p.Style.Form != "json" {
			p.Style.Dates, p.Style.Lengths = 2, false
			words := fmt.Sprintf("%02d/%d", 13+r.IntN(6), j.From.Year())
			j.Typed = words + " – " + fmt.Sprintf("%02d/%d", j.To.Month(), j.To.Year())
			return Plant{Words: []string{words}, Least: checks.Strong, Note: "a month that no year has"}, true
		}
		back := []int{2, 5, 11, 26, 80}[size] + r.IntN(4)
		j.From, j.To = j.To, j.To-people.Month(back)
		if p.Style.YearsOnly && j.From.Year() == j.To.Year() {
			j.To -= 12
		}
		p.Style.Lengths = false
		return Plant{Words: []string{j.From.ISO(), j.To.ISO()}, Least: checks.Strong, Note: fmt.Sprintf("from %s to %s", j.From.ISO(), j.To.ISO())}, true
	},
}

var overlap = Planter{
	Check: "employment/overlap",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := ended(r, p, 12)
		if !ok || !lone(p) || p.Jobs[i].Employer == "Career break" || p.Style.Form == "json" {
			return Plant{}, false
		}
		p.Style.YearsOnly = false
		j := &p.Jobs[i]
		j.YearsOnly, j.Note, j.City = false, "", "Denver, CO"
		months := []int{15, 9, 14, 24, 40}[size]
		if int(j.To-j.From) < months+2 {
			return Plant{}, false
		}
		least := checks.Weak
		other := people.Job{Employer: "Gorse Hill Ceramics", Title: "Plant Manager", From: j.From + 2, To: j.From + 2 + people.Month(months), City: "Boston, MA", Bullets: []string{"Ran the kilns and the people around them"}}
		if size > 0 {
			least = checks.Medium
			other.Terms = "Full-time | On-site"
			for k := range p.Jobs {
				p.Jobs[k].Terms = "Full-time"
			}
			j.Title, j.Employer, j.Terms = "Warehouse Manager", "Fernhollow Distribution", "Full-time | On-site"
		}
		p.Jobs = append([]people.Job{other}, p.Jobs...)
		return Plant{Words: []string{other.From.ISO(), p.Jobs[i+1].From.ISO(), other.To.ISO(), p.Jobs[i+1].To.ISO()}, Least: least, Note: fmt.Sprintf("%d months at once in Denver and Boston", months)}, true
	},
}

// lone reports whether nobody of the person's employers overlap already.
func lone(p *people.Person) bool {
	switch p.Kind {
	case "steady", "mover", "transfer", "immigrant", "returnee", "years-only", "dropout", "no-degree", "big-firm", "career-break":
		return true
	}
	return false
}

var experienceExceedsHistory = Planter{
	Check: "employment/experience-exceeds-history", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		first := p.Now
		for _, j := range p.Jobs {
			first = min(first, j.From)
		}
		for _, e := range p.Studies {
			if e.From == 0 && e.To == 0 {
				return Plant{}, false
			}
			first = min(first, cmp.Or(e.From, e.To-72))
		}
		if !lone(p) || first < people.At(1996, 1) || p.Style.Form == "json" {
			return Plant{}, false
		}
		years := int(p.Now-first)/12 + []int{5, 6, 8, 11, 15}[size]
		words := fmt.Sprintf("%d years of experience", years)
		p.Label = "Operations specialist"
		p.History = pick(r, []string{"Complete Work History", "Full Employment History", "Complete Employment History"})
		p.Summary = []string{"Specialist with " + words + "."}
		return Plant{Words: []string{fmt.Sprint(years)}, Least: checks.Medium, Note: fmt.Sprintf("%s, history since %s", words, first.ISO())}, true
	},
}

// foundings are employers with the year before which nobody can have worked there, and what is done there, where the
// name alone may mean another firm.
var foundings = []struct {
	name string
	year int
	line string
}{{"Airbnb", 2008, ""}, {"Uber", 2009, "Matched riders and drivers in three cities"}, {"Stripe", 2010, "Worked on the payments API for merchants"}, {"Dropbox", 2007, ""}, {"Facebook", 2004, ""}, {"Snowflake", 2012, "Query planner of the data warehouse"},
	{"Databricks", 2013, ""}, {"OpenAI", 2015, ""}, {"Coinbase", 2012, ""}, {"Robinhood", 2013, "Order routing for options trading"}, {"DoorDash", 2012, ""}, {"Instacart", 2012, ""}, {"Spotify", 2006, ""}, {"SpaceX", 2002, ""}, {"Pinterest", 2008, ""},
	{"Datadog", 2010, ""}, {"Twilio", 2008, ""}, {"Plaid", 2012, "Connected bank accounts for fintech customers"}, {"HashiCorp", 2012, ""}, {"Google", 1998, ""}, {"LinkedIn", 2002, ""}, {"Tesla", 2003, "Battery packs for electric vehicles"}, {"Netflix", 1997, ""}, {"Revolut", 2015, ""}, {"Zoom Video Communications", 2011, ""}}

var beforeEmployerExisted = Planter{
	Check: "employment/before-employer-existed", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		lo, hi := []int{3, 4, 5, 7, 10}[size], []int{3, 4, 6, 9, 40}[size]
		var at, of []int
		for i, j := range p.Jobs {
			if j.Volunteer || j.To == 0 || j.Note != "" {
				continue
			}
			for k, f := range foundings {
				if gap := f.year - j.From.Year(); gap >= lo && gap <= hi {
					at, of = append(at, i), append(of, k)
				}
			}
		}
		if len(at) == 0 {
			return Plant{}, false
		}
		n := r.IntN(len(at))
		j, f := &p.Jobs[at[n]], foundings[of[n]]
		j.Employer, j.City = f.name, ""
		if f.line != "" {
			j.Bullets = append(j.Bullets, f.line)
		}
		least := checks.Medium
		switch {
		case size == 0:
			least = checks.Weak
		case size > 1 && j.To.Year() < f.year-1 && f.name != "Pinterest" && f.line == "":
			least = checks.Strong
		}
		return Plant{Words: []string{f.name, j.From.ISO()}, Least: least, Note: fmt.Sprintf("%s from %s, founded %d", f.name, j.From.ISO(), f.year)}, true
	},
}

// launches are products of employers, with the month in which they were shown to the world.
var launches = []struct {
	employer, product string
	month             people.Month
}{{"Google", "Google Cloud Run", at(2019, 4)}, {"Amazon Web Services", "AWS Lambda", at(2014, 11)}, {"Amazon", "Amazon Alexa", at(2014, 11)}, {"Apple", "Apple Watch", at(2014, 9)}, {"Apple", "iPad", at(2010, 1)}, {"Microsoft", "Microsoft Teams", at(2016, 11)},
	{"Google", "Chromecast", at(2013, 7)}, {"Amazon Web Services", "Amazon SageMaker", at(2017, 11)}, {"Amazon Web Services", "DynamoDB", at(2012, 1)}, {"Google", "BigQuery", at(2010, 5)}, {"Microsoft", "HoloLens", at(2015, 1)},
	{"GitHub", "GitHub Copilot", at(2021, 6)}, {"Google", "Gmail", at(2004, 4)}, {"Apple", "iPhone", at(2007, 1)}, {"Amazon", "Kindle", at(2007, 11)}, {"Meta", "Instagram Reels", at(2019, 11)}, {"Google", "Google Maps", at(2005, 2)}, {"Apple", "AirPods", at(2016, 9)}, {"Microsoft", "Microsoft Azure", at(2008, 10)}}

var beforeProductExisted = Planter{
	Check: "employment/before-product-existed", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		lo, hi := []int{62, 74, 90, 110, 144}[size], []int{73, 89, 109, 143, 400}[size]
		var at, of []int
		for i, j := range p.Jobs {
			if j.Volunteer || j.To == 0 || j.Note != "" {
				continue
			}
			for k, f := range launches {
				if gap := int(f.month - j.To); gap >= lo && gap <= hi && !(f.employer == "Google" && j.From.Year() < 1999 || f.employer == "GitHub" && j.From.Year() < 2009) {
					at, of = append(at, i), append(of, k)
				}
			}
		}
		if len(at) == 0 {
			return Plant{}, false
		}
		n := r.IntN(len(at))
		j, f := &p.Jobs[at[n]], launches[of[n]]
		j.Employer, j.City = f.employer, ""
		if r.IntN(2) == 0 && !strings.Contains(f.product, strings.Fields(f.employer)[0]) {
			j.Title = "Software Engineer (" + f.product + ")"
		} else {
			j.Bullets = append([]string{"Engineer on the " + f.product + " team"}, j.Bullets...)
		}
		return Plant{Words: []string{f.product, j.To.ISO()}, Least: checks.Weak, Note: fmt.Sprintf("%s until %s, launched %s", f.product, j.To.ISO(), f.month.ISO())}, true
	},
}

// misspelt are names of employers with a slip in them.
var misspelt = []string{"Microsft", "Gooogle", "Amazn", "Deloite", "Accentre", "Salesforse", "Goldman Sacks", "Facebok", "Lockheed Martn", "Oracel", "Netflicks", "Procter & Gambel", "Boieng", "Starbuks", "Bank of Amercia", "Wallmart"}

var ownNameMisspelt = Planter{
	Check: "employment/own-name-misspelt", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := ended(r, p, 6)
		if !ok || p.Jobs[i].From < people.At(2005, 1) {
			return Plant{}, false
		}
		j := &p.Jobs[i]
		j.Employer, j.Note, j.City = pick(r, misspelt), "", ""
		p.Facts = true
		return Plant{Words: []string{j.Employer}, Least: checks.Weak, Note: j.Employer}, true
	},
}

var locationNeverCompatible = Planter{
	Check: "employment/location-never-compatible",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if !lone(p) || p.Home.Country != "US" || len(p.Jobs) < 2 {
			return Plant{}, false
		}
		towns := []string{"Boston, MA", "Philadelphia, PA", "Atlanta, GA", "Chicago, IL", "Miami, FL"}
		p.Home = people.Place{City: "Cupertino", Region: "CA", Country: "US", Codes: []string{"408"}}
		for i := range p.Jobs {
			p.Jobs[i].City = towns[(i+size)%len(towns)]
			p.Jobs[i].Note, p.Jobs[i].Volunteer = "", false
		}
		for i := range p.Studies {
			if p.Studies[i].Country == "US" {
				p.Studies[i].School, p.Studies[i].City = "Boston University", "Boston, MA"
			}
		}
		p.Summary, p.Skills = nil, []string{"Excel", "Patience"}
		for i := range p.Jobs {
			p.Jobs[i].Bullets = []string{"Kept the shelves in order"}
		}
		return Plant{Words: []string{"Cupertino"}, Least: checks.Weak, Note: "lives in Cupertino, works in the East"}, true
	},
}

var printedDurationDiffers = Planter{
	Check: "employment/printed-duration-differs",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		i, ok := ended(r, p, 30)
		if !ok || p.Style.Form == "json" {
			return Plant{}, false
		}
		p.Style.YearsOnly, p.Style.Lengths = false, true
		j := &p.Jobs[i]
		j.YearsOnly, j.Typed = false, ""
		off := []int{8, 13, 20, 30, 48}[size]
		n := int(j.To-j.From) + 1
		if r.IntN(2) == 0 && n-off > 3 {
			off = -off
		}
		n += off
		j.Printed = people.Lasted(n)
		return Plant{Words: []string{j.Printed, j.To.ISO()}, Least: checks.Weak, Note: fmt.Sprintf("%s to %s, printed %s", j.From.ISO(), j.To.ISO(), j.Printed)}, true
	},
}
