package plants

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

// release is a technology with the month in which it was first public, allowing for previews.
type release struct {
	name  string
	month people.Month
}

func at(year, month int) people.Month { return people.At(year, month) }

var releases = []release{{"Kubernetes", at(2014, 6)}, {"Docker", at(2013, 3)}, {"React", at(2013, 5)}, {"Terraform", at(2014, 7)}, {"TypeScript", at(2012, 10)}, {"Kotlin", at(2011, 7)}, {"GraphQL", at(2015, 1)},
	{"React Native", at(2015, 1)}, {"TensorFlow", at(2015, 11)}, {"PyTorch", at(2016, 9)}, {"Vue.js", at(2013, 7)}, {"Next.js", at(2016, 10)}, {"AngularJS", at(2009, 1)}, {"Node.js", at(2009, 2)}, {"MongoDB", at(2009, 2)}, {"Django", at(2005, 7)}, {"jQuery", at(2006, 1)}, {"ChatGPT", at(2022, 11)}, {"AWS Lambda", at(2014, 11)}, {"Ruby on Rails", at(2004, 7)}, {"Elasticsearch", at(2010, 2)}}

// versions are explicit versions.
var versions = []release{{"Java 17", at(2021, 9)}, {"Java 11", at(2018, 9)}, {"Java 8", at(2014, 3)}, {"Python 3.11", at(2022, 10)}, {"Python 3.8", at(2019, 10)}, {"Node.js 18", at(2022, 4)}, {"Angular 12", at(2021, 5)}, {"PostgreSQL 14", at(2021, 9)}, {"PostgreSQL 9.6", at(2016, 9)}, {"PHP 8.0", at(2020, 11)}, {"Django 3.2", at(2021, 4)}, {"Kubernetes 1.25", at(2022, 8)}, {"Go 1.18", at(2022, 3)}, {"React 18", at(2022, 3)}, {".NET 6", at(2021, 11)}, {"Ubuntu 18.04", at(2018, 4)}}

// tooEarly finds one that came out the wanted time after one of the person's jobs had ended, and says so in the job.
func tooEarly(r *rand.Rand, p *people.Person, all []release, lo, hi int, lines []string) (Plant, bool) {
	type fit struct {
		job int
		release
	}
	var fits []fit
	for i, j := range p.Jobs {
		if j.To == 0 || j.Volunteer {
			continue
		}
		to := j.To
		if p.Style.YearsOnly || j.YearsOnly {
			to = people.At(j.To.Year(), 12)
		}
		for _, x := range all {
			if gap := int(x.month - to); gap >= lo && gap <= hi {
				fits = append(fits, fit{i, x})
			}
		}
	}
	if len(fits) == 0 {
		return Plant{}, false
	}
	f := pick(r, fits)
	j := &p.Jobs[f.job]
	j.Bullets = append(j.Bullets, strings.ReplaceAll(pick(r, lines), "T", f.name))
	return Plant{Words: []string{f.name, j.To.ISO()}, Note: fmt.Sprintf("%s in a job until %s", f.name, j.To.ISO())}, true
}

var technologyBeforeRelease = Planter{
	Check: "technology/before-release", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		plant, ok := tooEarly(r, p, releases, []int{5, 9, 14, 26, 60}[size], []int{8, 13, 25, 59, 300}[size],
			[]string{"Introduced T and trained the team", "Built the customer portal with T", "Stack: T, SQL, Linux", "Maintained internal services written with T"})
		plant.Least = checks.Strong
		if size < 2 {
			plant.Least = checks.Medium
		}
		return plant, ok
	},
}

var versionBeforeRelease = Planter{
	Check: "technology/version-before-release", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		plant, ok := tooEarly(r, p, versions, []int{9, 12, 16, 26, 60}[size], []int{12, 15, 25, 59, 400}[size],
			[]string{"Moved the services to T", "Daily work with T", "Environment: T, Git", "Upgraded everything to T"})
		plant.Least = checks.Strong
		if size < 2 {
			plant.Least = checks.Medium
		}
		return plant, ok
	},
}

var yearsExceedExistence = Planter{
	Check: "technology/years-exceed-existence", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		x := pick(r, releases)
		months := int(people.At(2026, 6) - x.month)
		years := (months + []int{19, 32, 48, 96, 170}[size] + 11) / 12
		least := checks.Strong
		if size == 0 {
			least = checks.Weak
		}
		words := fmt.Sprintf("%d years of %s", years, x.name)
		switch r.IntN(3) {
		case 0:
			p.Summary = append(p.Summary, words+" experience.")
		case 1:
			p.Summary = append(p.Summary, "Brings "+words+".")
		default:
			words = fmt.Sprintf("%s (%d years)", x.name, years)
			p.Skills = append(p.Skills, words)
		}
		return Plant{Words: []string{words}, Least: least, Note: words}, true
	},
}

// exams are certificates with the month from which they could be earned.
var exams = []struct {
	name, issuer string
	month        people.Month
}{{"Certified Kubernetes Administrator (CKA)", "CNCF", at(2017, 9)}, {"AWS Certified Solutions Architect – Associate", "Amazon Web Services", at(2013, 4)}, {"AWS Certified Machine Learning – Specialty", "Amazon Web Services", at(2019, 3)},
	{"HashiCorp Certified: Terraform Associate", "HashiCorp", at(2020, 4)}, {"Google Cloud Professional Cloud Architect", "Google", at(2016, 10)}, {"Microsoft Certified: Azure Administrator Associate", "Microsoft", at(2018, 9)},
	{"PMI Agile Certified Practitioner (PMI-ACP)", "Project Management Institute", at(2011, 5)}, {"CompTIA CySA+", "CompTIA", at(2017, 2)}, {"AWS Certified Cloud Practitioner", "Amazon Web Services", at(2017, 12)}, {"Certified Kubernetes Security Specialist", "CNCF", at(2020, 11)}, {"AWS Certified DevOps Engineer – Professional", "Amazon Web Services", at(2014, 11)}}

var certificationImpossible = Planter{
	Check: "technology/certification-impossible", Keeps: []string{"decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		c := pick(r, exams)
		x := people.Certificate{Name: c.name, Issuer: c.issuer}
		words := []string{c.name}
		note := ""
		if size == 2 { // expires before it was issued
			if p.Style.Form == "json" {
				return Plant{}, false // the form has no place for an expiry
			}
			x.Date = c.month + people.Month(20+r.IntN(40))
			x.Expires = x.Date - people.Month(6+r.IntN(20))
			words, note = []string{x.Expires.ISO()}, "expires before it was issued"
		} else {
			x.Date = c.month - people.Month([]int{16, 26, 0, 40, 80}[size]+r.IntN(6))
			note = "first earned in " + c.month.ISO()
		}
		p.Certificates = []people.Certificate{x}
		return Plant{Words: append(words, x.Date.ISO()), Least: checks.Medium, Note: fmt.Sprintf("%s in %s, %s", c.name, x.Date.ISO(), note)}, true
	},
}

// advert is a job advert whose sentences are copied.
var advert = []string{
	"Design and operate batch pipelines that move orders from forty warehouses into one shared ledger every night",
	"Work closely with planners on the floor to find out which forecasts they trust and which they quietly ignore",
	"Own the on-call rotation for routing services and write the post-mortem within two working days of every incident",
	"Teach new colleagues how our dispatch rules came about and keep the handbook honest about what still goes wrong",
	"Bring down the cost of idle trucks by pairing return loads across three neighbouring regions without longer hours for drivers",
}

var mirrorsAdvert = Planter{
	Check: "technology/mirrors-advert",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Jobs) == 0 || p.Jobs[0].Volunteer {
			return Plant{}, false
		}
		n := min(size+1, len(advert))
		j := &p.Jobs[0]
		j.Bullets = append([]string{}, advert[:n]...)
		plant, _ := beside(p, Plant{Words: advert[:1], Least: checks.Weak, Note: fmt.Sprintf("%d sentences of the advert", n)})
		in := p.Input()
		in.Advert = "Dispatch engineer\n\nAt Harbour Lane we move goods.\n\nWhat you will do\n- " + strings.Join(advert, "\n- ") + "\n\nWhat you bring\n- Patience\n- Five years in the trade\n"
		plant.Inputs = one(in)
		return plant, true
	},
}
