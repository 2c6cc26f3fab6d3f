package people

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// Version is another honest version of the same life: an older page, a shorter résumé, dates to the year, names
// written in other ways. It differs as such versions do, and contradicts the first in nothing.
func (p Person) Version() Person {
	r := rand.New(rand.NewPCG(uint64(len(p.Slug)), hash(p.Slug)))
	q := p.Copied()
	q.Style.Form = pick(r, []string{"text", "html", "pdf", "json", "markdown"})
	q.Style.Dates, q.Style.Layout = r.IntN(4), r.IntN(4)
	q.Style.SkillsUp, q.Style.StudyUp = r.IntN(2) == 0, r.IntN(2) == 0
	q.Style.Lengths = false
	q.addresses()
	for i := range q.Jobs {
		q.Jobs[i].Bullets = q.Jobs[i].Bullets[:min(len(q.Jobs[i].Bullets), r.IntN(3))]
	}
	if r.IntN(3) == 0 {
		q.Style.YearsOnly = true
	}
	if r.IntN(4) == 0 && len(q.Jobs) > 2 { // the oldest job is left out
		q.Jobs = q.Jobs[:len(q.Jobs)-1]
	}
	if r.IntN(5) == 0 {
		q.stale()
	}
	if r.IntN(3) == 0 {
		q.merge()
	}
	for i := range q.Jobs {
		j := &q.Jobs[i]
		if other := otherTitles[j.Title]; other != "" && r.IntN(3) == 0 {
			j.Title = other
		}
		if j.Note == "" && !strings.Contains(j.Employer, "(") && strings.Contains(j.Employer, " ") && r.IntN(4) == 0 && !strings.HasSuffix(j.Employer, "LLC") && !strings.Contains(j.Employer, "University") {
			j.Employer += pick(r, []string{" Inc.", ", Inc.", " LLC", " Group"})
		}
		if r.IntN(3) == 0 {
			j.City = ""
		}
	}
	for i := range q.Studies {
		e := &q.Studies[i]
		if short := shortNames[e.School]; short != "" && r.IntN(2) == 0 {
			e.School = short
		}
		if full := fullDegrees[e.Degree]; full != "" && r.IntN(2) == 0 {
			e.Degree = full
		}
		e.Grade = ""
		if r.IntN(4) == 0 {
			e.From = 0
		}
	}
	if nick := nicknames[q.Name.Given]; nick != "" && r.IntN(2) == 0 && q.Former == "" {
		q.Name.Full = nick + " " + q.Name.Family
	}
	if r.IntN(2) == 0 {
		q.Summary = q.Summary[:min(len(q.Summary), 1)]
	}
	return q
}

// stale takes the person back to when the present job had not begun: the one before goes on.
func (p *Person) stale() {
	if len(p.Jobs) < 3 || p.Jobs[0].To != 0 || p.Jobs[1].To == 0 || p.Kind == "contractor" || p.Kind == "moonlighter" || p.Kind == "advisor" || p.Kind == "changer" {
		return
	}
	p.Jobs = p.Jobs[1:]
	p.Jobs[0].To = 0
}

// merge writes posts at one employer that follow each other as one entry with the last title.
func (p *Person) merge() {
	var out []Job
	for _, j := range p.Jobs { // newest first
		if n := len(out) - 1; n >= 0 && out[n].Employer == j.Employer && out[n].From-j.To <= 1 && j.To != 0 && p.Kind != "seasonal" {
			out[n].From = j.From
			continue
		}
		out = append(out, j)
	}
	p.Jobs = slices.Clone(out)
}

var otherTitles = map[string]string{
	"Software Engineer": "Software Developer", "Senior Software Engineer": "Senior Developer", "Staff Nurse": "Registered Nurse", "Accountant": "Staff Accountant", "Account Executive": "Sales Executive",
	"Designer": "Product Designer", "Office Manager": "Office Administrator", "Logistics Coordinator": "Logistics Specialist", "Teacher": "Classroom Teacher", "Staff Writer": "Reporter", "Case Manager": "Social Worker",
}

var shortNames = map[string]string{
	"University of Colorado Boulder": "CU Boulder", "The University of Texas at Austin": "UT Austin", "University of California, San Diego": "UC San Diego", "University of California, Berkeley": "UC Berkeley",
	"North Carolina State University": "NC State", "Ohio State University": "The Ohio State University", "University of Illinois Urbana-Champaign": "UIUC", "Arizona State University": "ASU", "University of Wisconsin-Madison": "UW-Madison",
	"University of British Columbia": "UBC", "University College Dublin": "UCD", "Universität Hamburg": "University of Hamburg",
}

var fullDegrees = map[string]string{"B.S.": "Bachelor of Science", "BSc": "Bachelor of Science", "B.A.": "Bachelor of Arts", "BA": "Bachelor of Arts", "M.S.": "Master of Science", "MSc": "Master of Science", "PhD": "Ph.D.", "Master of Arts": "M.A."}

var nicknames = map[string]string{"Katherine": "Kate", "Elizabeth": "Beth", "William": "Bill", "Robert": "Bob", "Thomas": "Tom", "Benjamin": "Ben", "Nicholas": "Nick", "Samuel": "Sam", "Rebecca": "Becky", "Jennifer": "Jen", "Mohammed": "Mo", "Maximilian": "Max"}

func hash(s string) uint64 {
	h := uint64(14695981039346656037)
	for _, b := range []byte(s) {
		h = (h ^ uint64(b)) * 1099511628211
	}
	return h
}
