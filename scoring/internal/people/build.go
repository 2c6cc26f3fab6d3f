package people

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
)

// Make returns the n-th person. Neighbouring numbers take turns in kind and culture.
func Make(n int) Person {
	r := rand.New(rand.NewPCG(uint64(n), 0x706c756d62))
	k := kinds[n%len(kinds)]
	c := cultures[(n/len(kinds)*7+n)%len(cultures)]
	b := &builder{r: r, culture: c, trade: trades[pick(r, k.trades)]}
	b.p = Person{Slug: fmt.Sprintf("%s-%s-%03d", k.id, c.id, n), Kind: k.id, Culture: c.id, Gender: pick(r, []string{"f", "m"}), Now: today}
	b.p.Name = c.named(r, b.p.Gender)
	b.p.Home = pick(r, americanTowns)
	b.native = b.p.Home.Country
	if o := list(origins[c.id]); c.id != "african-american" && c.id != "hawaiian" && r.IntN(3) > 0 {
		b.native = pick(r, o)
	}
	k.live(b)
	b.finish(n)
	return b.p
}

// Several returns the first n people.
func Several(n int) []Person {
	out := make([]Person, n)
	for i := range out {
		out[i] = Make(i)
	}
	return out
}

// builder tells one life, from early to late.
type builder struct {
	r       *rand.Rand
	p       Person
	culture culture
	trade   trade
	native  string // country of the first studies
	used    []string
}

func (b *builder) chance(percent int) bool { return b.r.IntN(100) < percent }

// between returns a whole number from lo to hi, both included.
func (b *builder) between(lo, hi int) int { return lo + b.r.IntN(hi-lo+1) }

// study adds a course of study that begins in the given year and lasts the usual time of its level, and
// returns its last month.
func (b *builder) study(s school, level, area string, year int) Month {
	years := map[string]int{"associate": 2, "bachelor": 4, "master": 2, "doctor": 5, "professional": 3}[level]
	if level == "bachelor" && (s.country == "GB" || s.country == "FR" || s.country == "DE" || s.country == "IN" && area != "Computer Science" && area != "Mechanical Engineering" && area != "Civil Engineering") {
		years = 3
	}
	from := At(year, pick(b.r, s.starts))
	ends := pick(b.r, s.ends)
	to := At(year+years, ends)
	if s.starts[0] < 5 { // the year of study is the calendar year, or runs from spring to spring
		to = At(year+years-1, ends)
		if ends <= s.starts[0] {
			to = At(year+years, ends)
		}
	}
	st := Study{School: s.name, City: s.city, Country: s.country, Degree: b.degree(s.country, level, area), Area: area, From: from, To: to, Level: level}
	if b.chance(35) && level != "doctor" {
		st.Grade = b.grade(s.scale)
	}
	if b.chance(12) {
		st.From = 0
	}
	b.p.Studies = append(b.p.Studies, st)
	return to
}

// first is a first degree in the native country, begun at about the given year; it returns its last month.
func (b *builder) first(year int) Month {
	s := pick(b.r, americanSchools)
	if b.native != "US" {
		s = pick(b.r, schoolsAbroad[b.native])
	}
	return b.study(s, "bachelor", b.fieldAt(s), year)
}

// fieldAt returns a field of the trade that the school surely teaches, else any that it teaches.
func (b *builder) fieldAt(s school) string {
	for _, f := range b.trade.field {
		if slices.Contains(s.fields, f) && b.chance(70) {
			return f
		}
	}
	return pick(b.r, s.fields)
}

var sciences = list("Computer Science|Mathematics|Biology|Chemistry|Physics|Nursing|Accounting|Mechanical Engineering|Civil Engineering|Psychology|Economics")

func (b *builder) degree(country, level, area string) string {
	science := slices.Contains(sciences, area)
	switch level {
	case "associate":
		return pick(b.r, []string{"Associate of Arts", "A.A."})
	case "master":
		if science {
			return pick(b.r, []string{"Master of Science", "M.S.", "MSc"})
		}
		return pick(b.r, []string{"Master of Arts", "M.A."})
	case "doctor":
		return pick(b.r, []string{"Ph.D.", "PhD"})
	case "professional":
		return "J.D."
	}
	if area == "Nursing" && country == "US" {
		return "Bachelor of Science in Nursing"
	}
	if science {
		return pick(b.r, []string{"Bachelor of Science", "B.S.", "BSc"})
	}
	return pick(b.r, []string{"Bachelor of Arts", "B.A.", "BA"})
}

// grade returns a good but possible grade on the scale.
func (b *builder) grade(scale string) string {
	switch scale {
	case "4.0":
		return fmt.Sprintf("GPA %s", pick(b.r, []string{"3.2", "3.45/4.0", "3.81", "4.0", "3.9/4.00", "4.0/4.0"}))
	case "4.3":
		return pick(b.r, []string{"GPA 4.1/4.3", "GPA 3.7/4.3"})
	case "4.5":
		return pick(b.r, []string{"GPA 4.2/4.5", "GPA 3.9/4.5"})
	case "5":
		return pick(b.r, []string{"CGPA 4.52/5.0", "CGPA 3.8/5.00"})
	case "7":
		return "GPA 6.2/7.0"
	case "10":
		return pick(b.r, []string{"CGPA 8.4/10", "8.9/10", "7.6/10"})
	case "20":
		return pick(b.r, []string{"15/20", "mention bien"})
	case "percent":
		return pick(b.r, []string{"82%", "74%", "88%"})
	case "honours":
		return pick(b.r, []string{"First Class Honours", "2:1", "Upper Second"})
	case "german":
		return pick(b.r, []string{"Note 1,7", "1.3"})
	case "inverse":
		return "GWA 1.45"
	case "wam":
		return "WAM 78"
	}
	return ""
}

// firm invents an employer of the trade that this person has not worked for.
func (b *builder) firm() string {
	for {
		name := pick(b.r, firms) + " " + pick(b.r, b.trade.employers)
		name = strings.TrimSpace(name)
		if !slices.Contains(b.used, name) {
			b.used = append(b.used, name)
			return name
		}
	}
}

// job adds one position; rank picks the title, 0 to 3.
func (b *builder) job(employer string, rank int, from, to Month) *Job {
	j := Job{Employer: employer, Title: b.trade.titles[min(rank, len(b.trade.titles)-1)], From: from, To: to}
	if b.chance(60) {
		j.City = b.p.Home.Words()
	}
	for range b.between(1, 3) {
		j.Bullets = append(j.Bullets, b.bullet())
	}
	if b.trade.id == "software" && b.chance(75) {
		if t := b.tool(from, to); t.name != "" {
			j.Bullets = append(j.Bullets, strings.ReplaceAll(pick(b.r, toolLines), "T", t.name))
			if b.chance(40) {
				j.Bullets[len(j.Bullets)-1] = "Stack: " + t.name + ", SQL"
			}
			b.p.Skills = append(b.p.Skills, t.name)
			b.p.Facts = true
		}
	}
	b.p.Jobs = append(b.p.Jobs, j)
	return &b.p.Jobs[len(b.p.Jobs)-1]
}

// bullet returns a sentence of the trade, not twice the same while there are others.
func (b *builder) bullet() string {
	for {
		s := pick(b.r, b.trade.bullets)
		if slices.Contains(b.used, s) && !b.chance(10) {
			continue
		}
		b.used = append(b.used, s)
		return strings.Replace(s, "#", fmt.Sprint(b.between(3, 40)), 1)
	}
}

// tool returns a technology that was in use at least a year before the job ended.
func (b *builder) tool(from, to Month) tool {
	if to == 0 {
		to = today
	}
	for range 20 {
		if t := pick(b.r, tools); t.from < to.Year() && !slices.Contains(b.p.Skills, t.name) {
			return t
		}
	}
	return tool{}
}

// career adds n jobs between two months, one after the other, with rising titles; until 0 goes on.
func (b *builder) career(n, rank int, from, until Month) {
	end := until
	if until == 0 {
		end = today - Month(b.between(6, 30))
	}
	for i := range n {
		last := i == n-1
		to := from + (end-from)*Month(i+1)/Month(n)
		if n > 1 && !last {
			to += Month(b.between(-3, 3))
		}
		if last {
			to = until
		} else if to <= from {
			to = from + 3
		}
		b.job(b.firm(), min(rank+i, 3), from, to)
		from = to + Month(b.between(0, 3))
	}
}

// worked returns the whole years from the first job's start until today.
func (b *builder) worked() int {
	first := today
	for _, j := range b.p.Jobs {
		first = min(first, j.From)
	}
	return int(today-first) / 12
}

func (b *builder) say(sentences ...string) { b.p.Summary = append(b.p.Summary, sentences...) }

// finish adds what every résumé has: a label, contacts, skills, certificates, and a manner of writing.
func (b *builder) finish(n int) {
	p, r := &b.p, b.r
	p.Jobs = slices.DeleteFunc(p.Jobs, func(j Job) bool { return j.From >= today })
	for i := range p.Jobs {
		if p.Jobs[i].To >= today {
			p.Jobs[i].To = 0
		}
	}
	slices.Reverse(p.Jobs)
	slices.SortStableFunc(p.Jobs, func(x, y Job) int { return int(end(y)-end(x))*1000 + int(y.From-x.From) })
	slices.SortStableFunc(p.Studies, func(x, y Study) int { return int(y.To - x.To) })
	if p.Label == "" {
		p.Label = b.trade.label
	}
	if b.chance(70) {
		p.Summary = slices.Insert(p.Summary, 0, b.opening())
	}
	for _, s := range b.trade.skills {
		if b.chance(75) {
			p.Skills = append(p.Skills, s)
		}
	}
	for _, c := range credentials {
		started := p.started()
		if c.trade != b.trade.id || !b.chance(45) || started == 0 {
			continue
		}
		year := max(c.from, started.Year()+1)
		if year >= todayYear {
			continue
		}
		cert := Certificate{Name: c.name, Issuer: c.issuer, Date: At(b.between(year, todayYear-1), b.between(1, 12))}
		if c.valid > 0 && b.chance(40) {
			cert.Expires = cert.Date + Month(12*c.valid)
		}
		if b.chance(25) {
			cert.Date, cert.Expires = 0, 0
		}
		p.Facts = true
		p.Certificates = append(p.Certificates, cert)
	}
	b.contact()
	b.references()
	b.extras()
	p.Style = Style{Dates: r.IntN(4), UK: p.Home.Country == "GB" || p.Home.Country == "IE" || p.Home.Country == "AU" || b.chance(15), Phones: r.IntN(5), Photo: b.chance(10),
		SkillsUp: b.chance(25), StudyUp: b.chance(25), Lengths: b.chance(20), Layout: r.IntN(4)}
	p.Style.YearsOnly = b.chance(15)
	p.Style.Form = [...]string{"text", "text", "text", "json", "html", "text", "markdown", "pdf"}[n%8]
	if p.Style.YearsOnly || p.Style.Form == "json" {
		p.Style.Lengths = false
	}
	p.addresses()
	if p.Style.Form == "html" && b.chance(40) {
		p.Hidden = append(p.Hidden, pick(r, []HiddenWords{{"display", "Skip to content"}, {"display", "Menu Home Résumé Contact"}, {"size", "Page 1 of 2"}, {"display", "Print this page"}}))
	}
}

func end(j Job) Month {
	if j.To == 0 {
		return today + 1
	}
	return j.To
}

// started returns the month in which the first job began.
func (p Person) started() Month {
	var first Month
	for _, j := range p.Jobs {
		if first == 0 || j.From < first {
			first = j.From
		}
	}
	return first
}

var openings = list("Glad to work with the hands and the head.|Known for plain words and finished work.|Looks for a team that ships small and often.|Likes the dull parts that make the rest work.|Calm when it is loud.|Learns by taking things apart.")

func (b *builder) opening() string {
	switch years := b.worked(); {
	case years >= 3 && b.chance(50):
		return fmt.Sprintf("%s with %s years of experience.", b.p.Label, pick(b.r, []string{fmt.Sprint(years), fmt.Sprintf("over %d", years-1), fmt.Sprintf("%d+", years-1)}))
	case b.chance(20):
		return b.p.Label + ", " + pick(b.r, []string{"{she/he} has led small teams for years.", "and {a mother/a father} of two.", "{chairwoman/chairman} of the works council."})
	}
	return b.p.Label + ". " + pick(b.r, openings)
}

// contact adds a number, and the forms of the addresses that go with the name.
func (b *builder) contact() {
	p, r := &b.p, b.r
	line := fmt.Sprintf("01%02d", b.between(0, 99))
	switch {
	case p.Phone != Phone{}:
	case len(p.Home.Codes) > 0:
		p.Phone = Phone{Area: pick(r, p.Home.Codes), Exchange: "555", Line: line}
		if b.chance(18) { // kept from an earlier town
			p.Phone.Area = pick(r, pick(r, americanTowns).Codes)
		}
	case numbersAbroad[p.Home.Country] != "":
		n := numbersAbroad[p.Home.Country]
		for strings.Contains(n, "#") {
			n = strings.Replace(n, "#", fmt.Sprint(b.between(0, 9)), 1)
		}
		p.Phone.Abroad = n
	}
	if b.chance(10) {
		p.Phone = Phone{}
	}
	p.forms = forms{address: r.IntN(16), host: pick(r, []string{"com", "org", "net"}), digits: b.between(2, 99), linked: r.IntN(7), code: r.IntN(9), site: r.IntN(4), file: r.IntN(24), author: r.IntN(15)}
	if b.trade.id != "software" {
		p.forms.code = 9
	}
	if b.trade.id != "designer" {
		p.forms.site = 9
	}
}

// references adds referees of another name with numbers of their own.
func (b *builder) references() {
	if !b.chance(18) {
		return
	}
	for i := range b.between(1, 2) {
		c := cultures[b.r.IntN(5)]
		n := c.named(b.r, pick(b.r, []string{"f", "m"}))
		given, family := fold(strings.Fields(n.Given)[0]), fold(strings.Fields(n.Family)[0])
		ref := Reference{Name: n.Given + " " + n.Family, Title: pick(b.r, list("Director|Head of Department|Former supervisor|Manager")),
			Phone: fmt.Sprintf("(%s) 555-01%02d", []string{"203", "317"}[i], b.between(10, 99)), // area codes of no candidate
			Email: strings.ToLower(given+"."+family) + "@example.org"}
		if len(b.p.Jobs) > 0 {
			ref.Employer = pick(b.r, b.p.Jobs).Employer
		}
		b.p.References = append(b.p.References, ref)
	}
}

func (b *builder) extras() {
	if b.chance(25) {
		b.p.Extra = append(b.p.Extra, Section{"Languages", []string{pick(b.r, list("English (fluent), Spanish (conversational)|English, French|English (native)|English and Tagalog|German (B2), English (C2)"))}})
	}
	if b.chance(25) {
		b.p.Extra = append(b.p.Extra, Section{"Interests", []string{pick(b.r, list("Trail running, sourdough, chess|Choir and community garden|Bird watching|Amateur radio|Restoring old bicycles"))}})
	}
	if b.chance(10) {
		b.p.Extra = append(b.p.Extra, Section{"Awards", []string{pick(b.r, list("Employee of the year, 2022|Dean's list|Volunteer of the month"))}})
	}
}
