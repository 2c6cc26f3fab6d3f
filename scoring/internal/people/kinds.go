package people

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// kind is a kind of career that honest people have and that a careless check may mistake for a contradiction.
type kind struct {
	id     string
	trades []string
	live   func(*builder)
}

var anyTrade = list("software|nurse|teacher|accountant|sales|designer|logistics|journalist|admin|social")
var desk = list("software|accountant|sales|designer|logistics|admin")

var careers = []kind{
	{"steady", anyTrade, func(b *builder) { b.career(b.between(2, 4), 0, b.first(b.between(1998, 2014))+2, 0) }},
	{"contractor", list("software|designer|accountant"), contractor},
	{"career-break", anyTrade, careerBreak},
	{"mover", anyTrade, mover},
	{"renamed-employer", desk, renamedEmployer},
	{"renamed-school", anyTrade, renamedSchool},
	{"joint-degree", list("software|accountant|sales|research"), jointDegree},
	{"transfer", anyTrade, transfer},
	{"part-time-study", desk, partTimeStudy},
	{"mature-student", anyTrade, matureStudent},
	{"acquired", desk, acquired},
	{"consultant", list("software|accountant|logistics"), consultant},
	{"immigrant", anyTrade, immigrant},
	{"military", list("military"), military},
	{"academic", list("research"), academic},
	{"internal-transfer", anyTrade, internalTransfer},
	{"name-change", anyTrade, nameChange},
	{"returnee", anyTrade, returnee},
	{"founder", list("software|designer|chef"), founder},
	{"nurse", list("nurse"), nurse},
	{"teacher", list("teacher"), teacher},
	{"trades", list("electrician|welder"), tradesman},
	{"student", anyTrade, student},
	{"moonlighter", list("software|designer|teacher|nurse"), moonlighter},
	{"early-roles-omitted", desk, earlyOmitted},
	{"remote", list("software|designer|journalist"), remote},
	{"advisor", desk, advisor},
	{"dropout", desk, dropout},
	{"changer", list("software|designer|teacher"), changer},
	{"years-only", anyTrade, yearsOnly},
	{"temp", list("admin|logistics|accountant"), temp},
	{"expat", anyTrade, expat},
	{"lawyer", list("admin"), lawyer},
	{"fast-master", list("software|accountant|research"), fastMaster},
	{"seasonal", list("chef|teacher|logistics"), seasonal},
	{"big-firm", list("software|accountant|sales"), bigFirm},
	{"two-bachelors", anyTrade, twoBachelors},
	{"no-degree", list("chef|sales|logistics|admin"), noDegree},
}

// kinds are all kinds of people.
var kinds = slices.Concat(careers, traps)

// contractor has short engagements that overlap, and an own company around them.
func contractor(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	mid := at + Month(b.between(24, 60))
	b.career(1, 1, at, mid)
	own := b.job(b.p.Name.Given+" "+b.p.Name.Family+ownCompany, 2, mid, 0)
	own.Title = "Independent Consultant"
	from := mid + 1
	for range b.between(2, 4) {
		to := from + Month(b.between(5, 16))
		if to >= today {
			break
		}
		b.job(b.firm(), 2, from, to).Note = "(contract)"
		from = to - Month(b.between(0, 3))
	}
	b.say("Contracts through my own company.")
}

func careerBreak(b *builder) {
	at := b.first(b.between(1996, 2008)) + 1
	stop := at + Month(b.between(36, 90))
	b.career(2, 0, at, stop)
	back := stop + Month(b.between(14, 60))
	if b.chance(50) {
		j := b.job("Career break", 0, stop+1, back-1)
		j.Title, j.Bullets, j.City = pick(b.r, list("Full-time parent|Family care|Sabbatical")), nil, ""
	}
	b.career(1, 2, back, 0)
}

// mover has lived in three towns and keeps the number of the first.
func mover(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	first := pick(b.r, americanTowns)
	for i := range 3 {
		to := at + Month(b.between(24, 60))
		if i == 2 || to >= today {
			to = 0
		}
		j := b.job(b.firm(), i, at, to)
		j.City = pick(b.r, americanTowns).Words()
		if to == 0 {
			j.City = b.p.Home.Words()
			break
		}
		at = to + 1
	}
	b.p.Phone = Phone{Area: first.Codes[0], Exchange: "555", Line: fmt.Sprintf("01%02d", b.between(0, 99))}
}

// renaming is an employer whose name changed: people use either name for any time.
type renaming struct {
	old, now string
	year     int // of the new name
	since    int // nobody of ours works there earlier
}

var renamings = []renaming{
	{"Facebook", "Meta", 2021, 2006}, {"Google", "Alphabet", 2015, 2001}, {"Twitter", "X", 2023, 2009}, {"Square", "Block", 2021, 2011},
	{"Andersen Consulting", "Accenture", 2001, 1992}, {"Anthem", "Elevance Health", 2022, 2005}, {"Weight Watchers", "WW International", 2018, 1995},
	{"TransferWise", "Wise", 2021, 2013}, {"BB&T", "Truist", 2019, 1998}, {"Research In Motion", "BlackBerry", 2013, 2000}, {"Raytheon Technologies", "RTX", 2023, 2020},
	{"Priceline Group", "Booking Holdings", 2018, 2014}, {"Philip Morris Companies", "Altria", 2003, 1990},
}

func renamedEmployer(b *builder) {
	n := pick(b.r, renamings)
	at := max(b.first(b.between(1996, 2008))+2, At(n.since, 3))
	to := at + Month(b.between(20, 60))
	name := pick(b.r, []string{n.old, n.now, n.old + " (now " + n.now + ")", n.now + " (formerly " + n.old + ")"})
	if to >= today {
		to = today - 3
	}
	b.job(name, 1, at, to)
	b.p.Facts = true
	b.career(b.between(1, 2), 2, to+1, 0)
}

// renamedSchools are schools that people name by the old or by the present name.
var renamedSchools = []struct{ old, now, city, field string }{
	{"Southwest Texas State University", "Texas State University", "San Marcos, TX", "History"},
	{"Memphis State University", "University of Memphis", "Memphis, TN", "Psychology"},
	{"Trenton State College", "The College of New Jersey", "Ewing, NJ", "Biology"},
	{"Towson State University", "Towson University", "Towson, MD", "English"},
	{"Mankato State University", "Minnesota State University, Mankato", "Mankato, MN", "Biology"},
	{"Glassboro State College", "Rowan University", "Glassboro, NJ", "Psychology"},
}

func renamedSchool(b *builder) {
	s := pick(b.r, renamedSchools)
	name := pick(b.r, []string{s.old, s.now, s.now + " (formerly " + s.old + ")"})
	year := b.between(1984, 1988)
	to := At(year+4, 5)
	b.p.Studies = append(b.p.Studies, Study{School: name, City: s.city, Country: "US", Degree: b.degree("US", "bachelor", s.field), Area: s.field, From: At(year, 8), To: to, Level: "bachelor"})
	b.p.Facts = true
	b.career(3, 1, to+3, 0)
}

func jointDegree(b *builder) {
	s := pick(b.r, americanSchools)
	year := b.between(2000, 2016)
	to := At(year+5, 5)
	area := pick(b.r, list("Computer Science|Economics|Mathematics"))
	if b.chance(50) {
		b.p.Studies = append(b.p.Studies, Study{School: s.name, City: s.city, Country: "US", Degree: "Combined B.S./M.S.", Area: area, From: At(year, 8), To: to, Level: ""})
	} else {
		b.p.Studies = append(b.p.Studies,
			Study{School: s.name, City: s.city, Country: "US", Degree: "B.S.", Area: area, From: At(year, 8), To: to - 12, Level: "bachelor"},
			Study{School: s.name, City: s.city, Country: "US", Degree: "M.S.", Area: area, From: At(year+3, 8), To: to, Level: "master", Notes: []string{"Combined five-year program"}})
	}
	b.career(2, 1, to+2, 0)
}

func transfer(b *builder) {
	c, s := pick(b.r, communityColleges), pick(b.r, americanSchools)
	year := b.between(1998, 2014)
	b.p.Studies = append(b.p.Studies,
		Study{School: c.name, City: c.city, Country: "US", Degree: "Associate of Arts", Area: "General Studies", From: At(year, 8), To: At(year+2, 5), Level: "associate"},
		Study{School: s.name, City: s.city, Country: "US", Degree: "B.A.", Area: pick(b.r, list("History|English|Psychology|Economics")), From: At(year+2, 8), To: At(year+4, 5), Level: "bachelor", Notes: []string{"Transferred with 60 credits"}})
	b.career(2, 0, At(year+4, 7), 0)
}

// partTimeStudy studies beside full work, in the evening or online.
func partTimeStudy(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	b.career(2, 1, at, 0)
	s := pick(b.r, americanSchools)
	year := at.Year() + b.between(2, 6)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, City: s.city, Country: "US", Degree: "Master of Arts", Area: pick(b.r, list("Economics|History|English")), From: At(year, 9), To: At(year+3, 5), Level: "master", Notes: []string{pick(b.r, list("Evening program|Part-time, online|Part-time while working"))}})
}

func matureStudent(b *builder) {
	from := At(b.between(1992, 2000), b.between(1, 12))
	to := from + Month(b.between(80, 140))
	b.career(2, 0, from, to)
	s := pick(b.r, americanSchools)
	end := b.study(s, "bachelor", b.fieldAt(s), to.Year()+1)
	b.career(1, 2, end+2, 0)
}

// acquired has one seat under two employers' names, or one entry across the change.
func acquired(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	a, c := b.firm(), b.firm()
	change := at + Month(b.between(20, 50))
	to := change + Month(b.between(20, 40))
	if b.chance(50) {
		b.job(a, 1, at, change).Note = "(acquired by " + c + ")"
		b.job(c, 1, change, to).Note = "(formerly " + a + ")"
	} else {
		b.job(c, 1, at, to).Note = "(previously " + a + ")"
	}
	b.career(1, 2, to+1, 0)
}

// consultant lists the agency and its clients for the same months.
func consultant(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	agency := b.firm()
	to := at + Month(b.between(30, 70))
	b.job(agency, 1, at, to)
	from := at + 1
	for range 2 {
		end := min(from+Month(b.between(10, 20)), to)
		j := b.job(b.firm(), 1, from, end)
		j.Note, j.Title = "via "+agency, "Consultant at client"
		from = end
	}
	b.career(1, 2, to+1, 0)
}

func immigrant(b *builder) {
	if b.native == "US" {
		b.native = pick(b.r, list("IN|NG|BR|UA|PH"))
	}
	at := b.first(b.between(1998, 2010)) + 2
	move := at + Month(b.between(24, 60))
	j := b.job(b.firm(), 0, at, move)
	j.City = pick(b.r, townsAbroad[b.native]).Words()
	if b.chance(50) {
		s := pick(b.r, americanSchools)
		end := b.study(s, "master", pick(b.r, list("Computer Science|Economics|Mathematics|English")), move.Year()+1)
		move = end + 2
	} else {
		move += Month(b.between(2, 9))
	}
	b.career(2, 1, move, 0)
}

func military(b *builder) {
	from := At(b.between(1994, 2006), b.between(1, 12))
	to := from + Month(b.between(60, 200))
	half := from + (to-from)/2
	b.job(pick(b.r, list("United States Army|US Army")), 0, from, half).City = pick(b.r, list("Fort Hood, TX|Fort Bragg, NC|Fort Carson, CO"))
	b.job("United States Army", 2, half, to).City = pick(b.r, list("Fort Campbell, KY|Kaiserslautern, Germany"))
	if b.chance(50) {
		b.p.Studies = append(b.p.Studies, Study{School: "Columbus State Community College", City: "Columbus, OH", Country: "US", Degree: "Associate of Arts", Area: "General Studies", From: to - 30, To: to - 4, Level: "associate", Notes: []string{"Online, while serving"}})
	}
	b.trade = trades["logistics"]
	b.career(1, 2, to+Month(b.between(1, 5)), 0)
	b.say("Veteran.")
}

// academic has degrees, a postdoc, and posts at schools; teaching overlaps the doctorate.
func academic(b *builder) {
	year := b.between(1994, 2008)
	s1, s2 := pick(b.r, americanSchools), pick(b.r, americanSchools)
	area := pick(b.r, list("Biology|Chemistry|Physics|Mathematics"))
	if b.native != "US" {
		s1 = pick(b.r, schoolsAbroad[b.native])
		if !slices.Contains(s1.fields, area) {
			area = "Computer Science" // every large school has that
		}
	}
	e := b.study(s1, "bachelor", area, year)
	d := b.study(s2, "doctor", area, e.Year()+1)
	ta := b.job(s2.name, 0, At(e.Year()+1, 9), d-1)
	ta.Title = "Graduate Teaching Assistant"
	s3 := pick(b.r, americanSchools)
	post := d + Month(b.between(20, 40))
	b.job(s3.name, 1, d+1, post).City = ""
	prof := pick(b.r, americanSchools)
	b.job(prof.name, 2, post+2, 0).City = ""
	if b.chance(40) {
		v := b.job(pick(b.r, americanSchools).name, 2, post+20, post+26)
		v.Title, v.City = "Visiting Scholar", ""
	}
	b.p.Label = "Professor of " + area
}

// internalTransfer holds several posts at one employer, one of them twice.
func internalTransfer(b *builder) {
	at := b.first(b.between(1998, 2012)) + 2
	firm := b.firm()
	for i := range 3 {
		to := at + Month(b.between(14, 40))
		if i == 2 || to >= today-3 {
			b.job(firm, i, at, 0)
			break
		}
		b.job(firm, i, at, to)
		at = to + Month(b.between(0, 1))
	}
}

// nameChange bears another family name than before, and says so or not: the address keeps the old one.
func nameChange(b *builder) {
	b.career(2, 0, b.first(b.between(1998, 2012))+2, 0)
	b.p.bore(b.culture, b.r, b.chance(50))
}

// bore gives the person a former family name, either said behind the name or joined to it.
func (p *Person) bore(c culture, r *rand.Rand, said bool) {
	p.Former = c.named(r, p.Gender).Family
	if p.Former == "" || p.Former == p.Name.Family {
		p.Former = "Ashdown"
	}
	switch {
	case said:
		p.Name.Full += " (formerly " + p.Former + ")"
	case p.Name.Family != "":
		p.Name.Full = p.Name.Given + " " + p.Name.Family + "-" + p.Former
		p.Name.Family += "-" + p.Former
	}
}

// returnee comes back to a former employer.
func returnee(b *builder) {
	at := b.first(b.between(1996, 2008)) + 2
	firm := b.firm()
	x := at + Month(b.between(20, 40))
	y := x + Month(b.between(20, 40))
	b.job(firm, 0, at, x)
	b.job(b.firm(), 1, x+1, y)
	b.job(firm, 2, y+1, 0)
}

// founder runs a company from before it was incorporated, and beside a job for a while.
func founder(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	to := at + Month(b.between(24, 48))
	b.career(1, 1, at, to)
	j := b.job(b.firm(), 3, to-4, 0)
	j.Title = pick(b.r, list("Founder|Co-founder|Owner"))
	b.say("Founded the company in evenings, then full time.")
}

func nurse(b *builder) {
	c := pick(b.r, communityColleges)
	year := b.between(1998, 2014)
	b.p.Studies = append(b.p.Studies, Study{School: c.name, City: c.city, Country: "US", Degree: "Associate Degree in Nursing", Area: "", From: At(year, 8), To: At(year+2, 5), Level: "associate"})
	at := At(year+2, 7)
	b.career(2, 0, at, 0)
	// A second, part-time post on the wards, as many nurses have.
	per := b.job(b.firm(), 1, at+Month(b.between(20, 40)), at+Month(b.between(50, 70)))
	per.Title = "Registered Nurse (per diem)"
	if b.chance(60) {
		s := school{name: pick(b.r, list("Ohio State University|Temple University|Arizona State University")), country: "US"}
		b.p.Studies = append(b.p.Studies, Study{School: s.name, Country: "US", Degree: "RN to BSN", Area: "Nursing", From: At(year+5, 1), To: At(year+6, 5), Notes: []string{"Online, while working"}})
	}
}

func teacher(b *builder) {
	at := b.first(b.between(1996, 2014)) + 3
	b.career(2, 1, At(at.Year(), 8), 0)
	j := b.job(b.firm(), 0, At(at.Year()+1, 6), At(at.Year()+1, 8))
	j.Title = "Summer School Teacher"
}

func tradesman(b *builder) {
	year := b.between(1992, 2014)
	from := At(year, b.between(1, 12))
	b.job("IBEW Local Training Center", 0, from, from+48).Title = "Apprentice"
	if b.trade.id == "welder" {
		b.p.Jobs[0].Employer = b.firm()
	}
	b.career(2, 1, from+49, 0)
	b.p.Studies = append(b.p.Studies, Study{School: "Lakeview High School", Country: "US", Degree: "High School Diploma", To: At(year, 6)})
}

// student is still studying and works in the vacation.
func student(b *builder) {
	s := pick(b.r, americanSchools)
	year := b.between(2022, 2024)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, City: s.city, Country: "US", Degree: "B.A.", Area: pick(b.r, list("History|English|Economics|Psychology")), From: At(year, 8), To: At(year+4, 5), Expected: At(year+4, 5) > today, Level: "bachelor"})
	for i := range b.between(1, 2) {
		j := b.job(b.firm(), 0, At(year+1+i, 6), At(year+1+i, 8))
		j.Title = pick(b.r, list("Intern|Summer Intern|Working Student"))
	}
	b.say("Looks for a first post after the degree.")
}

// moonlighter has a second, small job for years.
func moonlighter(b *builder) {
	at := b.first(b.between(1998, 2012)) + 2
	b.career(2, 1, at, 0)
	j := b.job(b.firm(), 0, at+Month(b.between(10, 30)), 0)
	j.Title = pick(b.r, list("Part-time Instructor|Freelance Translator|Weekend Shift Lead (part-time)|Volunteer Coordinator"))
}

// earlyOmitted leaves early jobs out on purpose, as older applicants are told to.
func earlyOmitted(b *builder) {
	at := At(b.between(2010, 2016), b.between(1, 12))
	b.career(2, 2, at, 0)
	b.say(fmt.Sprintf("More than %d years in the trade.", 2026-at.Year()+b.between(8, 16)), "Earlier positions on request.")
	s := pick(b.r, americanSchools)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, Country: "US", Degree: "B.A.", Area: "Economics", Level: "bachelor"})
}

// remote works from home for firms in other towns.
func remote(b *builder) {
	at := b.first(b.between(2000, 2014)) + 2
	for i := range 3 {
		to := at + Month(b.between(20, 44))
		if i == 2 || to > today-2 {
			to = 0
		}
		j := b.job(b.firm(), i, at, to)
		j.City = pick(b.r, []string{"Remote", pick(b.r, americanTowns).Words() + " (remote)", "Remote"})
		if to == 0 {
			break
		}
		at = to + 1
	}
}

// advisor sits on boards beside full work.
func advisor(b *builder) {
	at := b.first(b.between(1994, 2006)) + 2
	b.career(3, 1, at, 0)
	j := b.job(b.firm(), 3, at+Month(b.between(60, 90)), 0)
	j.Title = pick(b.r, list("Board Member|Advisor|Non-executive Director|Trustee"))
	v := b.job("Riverside Food Bank", 0, at+30, at+80)
	v.Title, v.Volunteer = "Volunteer", true
}

func dropout(b *builder) {
	s := pick(b.r, americanSchools)
	year := b.between(1998, 2014)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, City: s.city, Country: "US", Degree: "Coursework toward B.A.", Area: pick(b.r, list("History|English|Mathematics")), From: At(year, 8), To: At(year+1, 12)})
	b.career(3, 0, At(year+2, 2), 0)
}

// changer learns a new trade in a short course.
func changer(b *builder) {
	trade := b.trade
	b.trade = trades[pick(b.r, list("chef|sales|admin"))]
	from := At(b.between(2000, 2008), 5)
	to := from + Month(b.between(60, 100))
	b.career(2, 0, from, to)
	b.trade = trade
	b.p.Studies = append(b.p.Studies, Study{School: "Harbor Point Skills Academy", Degree: "Certificate", Area: "", From: to + 1, To: to + 5, Level: "certificate"})
	b.career(1, 0, to+7, 0)
	b.p.Label = trade.label
}

// yearsOnly gives years alone; jobs share their boundary years.
func yearsOnly(b *builder) {
	at := b.first(b.between(1996, 2010)) + 2
	b.career(4, 0, at, 0)
	for i := range b.p.Jobs {
		b.p.Jobs[i].YearsOnly = true
	}
}

// temp has many short postings through an agency.
func temp(b *builder) {
	at := At(b.between(2008, 2016), b.between(1, 12))
	for range b.between(3, 5) {
		to := at + Month(b.between(2, 7))
		b.job(b.firm(), 1, at, to).Note = "(temporary, via Tidewater Staffing)"
		at = to + Month(b.between(0, 5))
	}
	b.career(1, 2, at, 0)
}

// expat lives abroad now.
func expat(b *builder) {
	country := pick(b.r, list("GB|CA|DE|IE|AU"))
	at := b.first(b.between(1998, 2012)) + 2
	to := at + Month(b.between(24, 50))
	j := b.job(b.firm(), 0, at, to)
	j.City = pick(b.r, americanTowns).Words()
	b.p.Home = pick(b.r, townsAbroad[country])
	b.career(2, 1, to+3, 0)
}

func lawyer(b *builder) {
	year := b.between(1996, 2010)
	s := pick(b.r, americanSchools)
	e := b.study(s, "bachelor", pick(b.r, list("History|Philosophy|English")), year)
	law := pick(b.r, list("Boston University School of Law|University of Wisconsin Law School|Temple University Beasley School of Law"))
	b.p.Studies = append(b.p.Studies, Study{School: law, Country: "US", Degree: "J.D.", From: At(e.Year()+1, 8), To: At(e.Year()+4, 5), Level: "professional"})
	at := At(e.Year()+4, 9)
	to := at + Month(b.between(24, 60))
	b.job("Pemberton Ruiz LLP", 0, at, to).Title = "Associate Attorney"
	b.job("Hollis Gaines & Okafor LLP", 0, to+1, 0).Title = "Partner"
	b.p.Label = "Attorney"
	b.p.Certificates = append(b.p.Certificates, Certificate{Name: "Admitted to the bar, State of Massachusetts", Date: At(e.Year()+4, 11)})
}

// fastMaster takes a one-year master's degree abroad.
func fastMaster(b *builder) {
	at := b.first(b.between(2000, 2014))
	s := pick(b.r, schoolsAbroad["GB"])
	to := At(at.Year()+2, 9)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, City: s.city, Country: "GB", Degree: "MSc", Area: pick(b.r, list("Economics|Computer Science|Physics")), From: At(at.Year()+1, 9), To: to, Grade: pick(b.r, list("Distinction|Merit|")), Level: "master"})
	b.career(2, 1, to+2, 0)
}

// seasonal works the same months every year for the same people.
func seasonal(b *builder) {
	year := b.between(2012, 2018)
	firm := b.firm()
	for i := range 3 {
		b.job(firm, 0, At(year+i, 5), At(year+i, 9)).Title = "Seasonal " + b.trade.titles[0]
	}
	b.career(2, 1, At(year+3, 3), 0)
}

// bigFirms are employers that everybody knows, with the first year in which ours work there.
var bigFirms = []struct {
	name string
	from int
}{{"Microsoft", 1990}, {"IBM", 1985}, {"Amazon", 1998}, {"Google", 2002}, {"Netflix", 2002}, {"Salesforce", 2003}, {"Deloitte", 1992}, {"Airbnb", 2012}, {"Uber", 2013}, {"Stripe", 2014}, {"Boeing", 1985}, {"Target", 1985}, {"Intel", 1985}, {"Shopify", 2010}, {"LinkedIn", 2006}}

func bigFirm(b *builder) {
	at := b.first(b.between(1998, 2012)) + 2
	for i := range 3 {
		f := pick(b.r, bigFirms)
		if f.from > at.Year() || slices.Contains(b.used, f.name) {
			b.career(1, i, at, at+24)
			at += 25
			continue
		}
		b.used = append(b.used, f.name)
		b.job(f.name, i, at, at+30).City = ""
		at += Month(b.between(31, 36))
	}
	if at < today-3 {
		b.career(1, 3, at, 0)
	}
	b.p.Facts = true
}

// twoBachelors has a second bachelor's degree, which took less time than the first.
func twoBachelors(b *builder) {
	year := b.between(1998, 2008)
	s := pick(b.r, americanSchools)
	to := b.study(s, "bachelor", "History", year)
	b.career(1, 0, to+2, to+40)
	s2 := pick(b.r, americanSchools)
	from := At(to.Year()+4, 1)
	b.p.Studies = append(b.p.Studies, Study{School: s2.name, City: s2.city, Country: "US", Degree: "Second Bachelor's, B.S.", Area: "Computer Science", From: from, To: from + 16, Level: "bachelor"})
	b.career(1, 2, from+18, 0)
}

func noDegree(b *builder) {
	b.career(b.between(3, 5), 0, At(b.between(1994, 2012), b.between(1, 12)), 0)
}
