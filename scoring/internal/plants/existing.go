package plants

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

func pick[T any](r *rand.Rand, all []T) T { return all[r.IntN(len(all))] }

// ended returns the index of a job that has ended and lasted at least so many months; false when there is none.
func ended(r *rand.Rand, p *people.Person, months int) (int, bool) {
	var at []int
	for i, j := range p.Jobs {
		if j.To != 0 && int(j.To-j.From) >= months && !j.Volunteer {
			at = append(at, i)
		}
	}
	if len(at) == 0 {
		return 0, false
	}
	return pick(r, at), true
}

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
		p.Skills = append(p.Skills, "Kubernetes (25 years)")
		p.Style.Phones = 2 + 2*r.IntN(2)
		return Plant{Words: []string{p.Phone.Area}, Least: checks.None, Note: "+1 beside two independent findings"}, true
	},
}

var durationImpossible = Planter{
	Check: "education/duration-impossible",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		at := -1
		for i, e := range p.Studies {
			if e.Level == "bachelor" && len(e.Notes) == 0 && e.From != 0 && !e.Expected && !strings.HasPrefix(e.Degree, "Second") && !strings.HasPrefix(e.Degree, "Combined") {
				at = i
			}
		}
		if at < 0 || len(p.Studies) > 1 && p.Studies[len(p.Studies)-1].To != p.Studies[at].To {
			return Plant{}, false
		}
		e := &p.Studies[at]
		p.Style.YearsOnly = false
		least := checks.Medium
		switch size {
		case 0:
			e.From = e.To - people.Month(12+r.IntN(3))
		case 1:
			e.From = e.To - people.Month(8+r.IntN(3))
		case 2:
			e.From = e.To - people.Month(4+r.IntN(3))
		case 3:
			e.From, e.To, least = e.To, e.To-people.Month(3+r.IntN(10)), checks.Strong
		default:
			e.From, e.To, least = e.To, e.From, checks.Strong
		}
		words := []string{e.To.ISO()}
		if least == checks.Medium {
			words = append(words, e.Degree)
		} else {
			words = append(words, e.From.ISO())
		}
		return Plant{Words: words, Least: least, Note: fmt.Sprintf("%s from %s to %s", e.Degree, e.From.ISO(), e.To.ISO())}, true
	},
}

// setStudy replaces the last of the studies by a course at another school.
func setStudy(p *people.Person, e people.Study) bool {
	if len(p.Studies) == 0 {
		return false
	}
	old := &p.Studies[0]
	if old.To == 0 {
		return false
	}
	if e.From == 0 {
		e.From, e.To = old.From, old.To
	}
	*old = e
	return true
}

var levelNotAwarded = Planter{
	Check: "education/level-not-awarded", Keeps: []string{"country", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		e := people.Study{Country: "US"}
		year := 2008 + r.IntN(14)
		switch {
		case size < 2: // a college of the liberal arts that awards bachelor's degrees alone
			e.School, e.City = pick(r, []string{"Amherst College", "Swarthmore College", "Pomona College", "Carleton College", "Grinnell College", "Haverford College"}), ""
			e.Degree, e.Area, e.Level = pick(r, []string{"M.A.", "Master of Arts"}), "History", "master"
			if size == 1 {
				e.Degree, e.Area, e.Level = "Ph.D.", "Biology", "doctor"
			}
		case size == 2:
			e.School, e.Degree, e.Area, e.Level = pick(r, []string{"Reed College", "Smith College", "Williams College"}), "PhD", "Economics", "doctor"
			if e.School == "Smith College" {
				e.School = "Harvey Mudd College"
			}
		default:
			e.School = pick(r, []string{"Portland Community College", "Bunker Hill Community College", "Pima Community College", "City College of San Francisco"})
			e.Degree, e.Area, e.Level = "Master of Science", "Computer Science", "master"
			if size == 4 {
				e.Degree, e.Level = "Ph.D.", "doctor"
			}
		}
		years := map[string]int{"master": 2, "doctor": 5}[e.Level]
		e.From, e.To = people.At(year-years, 9), people.At(year, 5)
		if !setStudy(p, e) {
			return Plant{}, false
		}
		return Plant{Words: []string{e.Degree, e.School}, Least: checks.Strong, Note: e.Degree + " of " + e.School}, true
	},
}

var programNotOffered = Planter{
	Check: "education/program-not-offered", Keeps: []string{"country", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		// Fields far from everything that the school teaches: the tables know families of fields, and a family has many
		// neighbours. Nursing beside biology, accounting beside economics and journalism beside English are never judged.
		x := pick(r, []struct{ school, degree, area string }{
			{"The Juilliard School", "B.S.", "Mechanical Engineering"}, {"The Juilliard School", "B.A.", "Accounting"}, {"New England Conservatory of Music", "B.S.", "Nursing"}, {"New England Conservatory of Music", "B.S.", "Computer Science"},
			{"Rhode Island School of Design", "B.S.", "Nursing"}, {"Maryland Institute College of Art", "B.S.", "Civil Engineering"}, {"The Curtis Institute of Music", "B.S.", "Biology"}, {"Babson College", "B.S.", "Civil Engineering"},
			{"Manhattan School of Music", "B.S.", "Chemistry"}, {"Cleveland Institute of Music", "B.S.", "Computer Science"},
		})
		e := people.Study{School: x.school, Degree: x.degree, Area: x.area, Level: "bachelor", Country: "US"}
		end, least := 2020+r.IntN(4), checks.Strong
		if size == 0 {
			end, least = 2006+r.IntN(12), checks.Medium
		}
		e.From, e.To = people.At(end-4, 9), people.At(end, 5)
		if !setStudy(p, e) {
			return Plant{}, false
		}
		return Plant{Words: []string{e.Area, e.School}, Least: least, Note: e.Area + " at " + e.School}, true
	},
}

var schoolNotOpen = Planter{
	Check: "education/school-not-open", Keeps: []string{"country", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		gap := []int{1, 2, 4, 6, 9}[size]
		e := people.Study{Country: "US", Degree: "B.S.", Area: "Biology", Level: "bachelor"}
		note := ""
		if r.IntN(2) == 0 {
			x := pick(r, []struct {
				school, area string
				opened       int
			}{{"University of California, Merced", "Biology", 2005}, {"Franklin W. Olin College of Engineering", "Mechanical Engineering", 2002}, {"New York University Abu Dhabi", "Economics", 2010}, {"King Abdullah University of Science and Technology", "Chemistry", 2009}})
			if x.school[0] == 'F' {
				gap += 5 // founded years before it took its first class
			}
			e.School, e.Area = x.school, x.area
			e.From, e.To = people.At(x.opened-gap-4, 9), people.At(x.opened-gap, 5)
			if x.school[0] == 'K' {
				e.Degree, e.Level, e.From = "M.S.", "master", e.From+24
			}
			note = fmt.Sprint("opened ", x.opened)
		} else {
			x := pick(r, []struct {
				school, degree, area string
				closed               int
			}{{"Mount Ida College", "B.S.", "Biology", 2018}, {"ITT Technical Institute", "B.S.", "Computer Science", 2016}, {"Green Mountain College", "B.A.", "Environmental Studies", 2019}, {"Heald College", "A.A.", "Accounting", 2015}})
			e.School, e.Degree, e.Area = x.school, x.degree, x.area
			e.From, e.To = people.At(x.closed+gap, 9), people.At(x.closed+gap+2, 5)
			if e.Degree != "A.A." {
				e.To += 24
			} else {
				e.Level = "associate"
			}
			e.Expected = e.To > people.At(2026, 6)
			note = fmt.Sprint("closed ", x.closed)
			if e.From > people.At(2026, 1) {
				return Plant{}, false
			}
		}
		if !setStudy(p, e) {
			return Plant{}, false
		}
		least := checks.Strong
		if size == 0 {
			least = checks.Medium
		}
		return Plant{Words: []string{e.School, e.To.ISO()}, Least: least, Note: fmt.Sprintf("%s, %s to %s, %s", e.School, e.From.ISO(), e.To.ISO(), note)}, true
	},
}

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
