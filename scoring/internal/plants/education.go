package plants

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/internal/people"
)

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

// nearMisses are names that no school has and that look like the name of one that everybody knows.
var nearMisses = []string{"Stanfort University", "Havard University", "Princetown University", "Cornel University", "Eastern Indiana State University", "Northern Central Florida College", "Massachussets Institute of Technology", "Carnegie Melon University",
	"Univercity of Washington", "University of Pensylvania", "Vanderbuilt University", "Purdew University", "Northwestren University", "University of Western Indiana", "University of Michagan", "Dartmoth College"}

var schoolNameNearMiss = Planter{
	Check: "education/school-name-near-miss", Keeps: []string{"country", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Studies) == 0 || p.Studies[0].Level == "" {
			return Plant{}, false
		}
		e := &p.Studies[0]
		e.School, e.City, e.Country = pick(r, nearMisses), "", "US"
		return Plant{Words: []string{e.School}, Least: checks.Weak, Note: e.School}, true
	},
}

var orderImpossible = Planter{
	Check: "education/order-impossible",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Studies) != 1 || p.Studies[0].Level != "bachelor" || p.Studies[0].From == 0 || len(p.Studies[0].Notes) > 0 || p.Studies[0].Expected || p.Studies[0].To-p.Studies[0].From < 30 {
			return Plant{}, false
		}
		p.Style.YearsOnly = false
		b := p.Studies[0]
		end := b.To - people.Month([]int{14, 20, 28, 48, 96}[size]+r.IntN(4))
		m := people.Study{School: b.School, City: b.City, Country: b.Country, Degree: pick(r, []string{"Master of Science", "M.A."}), Area: b.Area, From: end - 20, To: end, Level: "master"}
		if end > b.From+9 {
			m.From = max(m.From, b.From+3)
		}
		p.Studies = []people.Study{b, m}
		return Plant{Words: []string{b.To.ISO(), m.To.ISO()}, Least: checks.Medium, Note: fmt.Sprintf("%s until %s, %s until %s", m.Degree, m.To.ISO(), b.Degree, b.To.ISO())}, true
	},
}

var gradeImpossible = Planter{
	Check: "education/grade-impossible",
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Studies) == 0 || p.Studies[0].Level != "bachelor" {
			return Plant{}, false
		}
		// At some schools an A+ counts a little above the scale, so a tenth above it is no contradiction.
		grade := [][]string{
			{"GPA 4.6/4.0", "GPA: 4.55/4.00", "CGPA 5.7/5.0"}, {"GPA 4.7/4.0", "CGPA 5.8/5.0", "CGPA 11.4/10"}, {"GPA 4.9/4.0", "GPA: 4.8 / 4.0", "CGPA: 6.1/5.0"},
			{"GPA 5.1/4.0", "CGPA 12.1/10", "Grade: 125/100"}, {"GPA 7.9/4.0", "GPA 9.1 out of 4.0", "CGPA 14/10", "Grade: 33/20"},
		}[size]
		e := &p.Studies[0]
		e.Grade = pick(r, grade)
		return Plant{Words: []string{digits(e.Grade)}, Least: checks.Weak, Note: e.Grade}, true
	},
}

// digits returns the text from its first digit on.
func digits(s string) string {
	if i := strings.IndexAny(s, "0123456789"); i > 0 {
		return s[i:]
	}
	return s
}

var offCalendar = Planter{
	Check: "education/off-calendar", Keeps: []string{"country"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Studies) == 0 || p.Studies[0].Level != "bachelor" || len(p.Studies[0].Notes) > 0 {
			return Plant{}, false
		}
		p.Style.YearsOnly = false
		year := 1996 + r.IntN(20)
		// Both ends are far from every first and last month of the country's terms. In the US no month is, since studies
		// begin and end three times a year.
		x := pick(r, []struct {
			school, city, country string
			from, to              int
		}{
			{"Waseda University", "Tokyo", "JP", 12, 12}, {"Osaka University", "Osaka", "JP", 1, 12}, {"University of Melbourne", "Melbourne", "AU", 10, 4}, {"University of Queensland", "Brisbane", "AU", 10, 4},
			{"University of Leeds", "Leeds", "GB", 5, 2}, {"University of Bristol", "Bristol", "GB", 4, 3},
		})
		p.Studies = []people.Study{{School: x.school, City: x.city, Country: x.country, Degree: "BSc", Area: "Physics", Level: "bachelor", From: people.At(year, x.from), To: people.At(year+4, x.to)}}
		return beside(p, Plant{Words: []string{x.school}, Least: checks.Weak, Note: fmt.Sprintf("%s, %s to %s", x.school, p.Studies[0].From.ISO(), p.Studies[0].To.ISO())})
	},
}

var studyAndWorkApart = Planter{
	Check: "education/study-and-work-apart", Keeps: []string{"country", "decade"},
	Plant: func(r *rand.Rand, p *people.Person, size int) (Plant, bool) {
		if len(p.Jobs) == 0 || len(p.Studies) == 0 || p.Style.Form == "json" {
			return Plant{}, false
		}
		p.Style.YearsOnly = false
		year := 1998 + r.IntN(18)
		p.Studies = []people.Study{{School: "Ohio State University", City: "Columbus, OH", Country: "US", Degree: "B.A.", Area: "History", Level: "bachelor", From: people.At(year, 9), To: people.At(year+4, 5), Notes: []string{"Full-time, on campus"}}}
		for k := range p.Jobs {
			p.Jobs[k].Terms = "Full-time"
		}
		j := &p.Jobs[len(p.Jobs)-1]
		j.Note, j.YearsOnly, j.Typed, j.Volunteer = "", false, "", false
		j.Terms = "Full-time | On-site"
		j.Title, j.City = "Store Manager", pick(r, []string{"Seattle, WA", "San Diego, CA", "Denver, CO", "Phoenix, AZ"})
		j.From = people.At(year, 11)
		j.To = j.From + people.Month([]int{9, 14, 20, 28, 36}[size])
		return beside(p, Plant{Words: []string{j.City}, Least: checks.Weak, Note: fmt.Sprintf("Columbus and %s for %d months", j.City, j.To-j.From)})
	},
}
