package people

import "fmt"

// The kinds in this file are honest people whose words look like something else.
var traps = []kind{
	{"look-alike-school", anyTrade, lookAlikeSchool},
	{"school-in-its-language", anyTrade, schoolInItsLanguage},
	{"alike-employer", desk, alikeEmployer},
	{"ordinary-words", list("welder|chef|teacher|logistics|electrician"), ordinaryWords},
	{"namesake", list("chef|sales|admin|designer"), namesake},
	{"third-person", anyTrade, thirdPerson},
	{"publications", list("research|journalist"), publications},
	{"shared-switchboard", desk, sharedSwitchboard},
	{"brackets", anyTrade, brackets},
	{"family-address", anyTrade, familyAddress},
	{"two-part-time", list("nurse|teacher|admin|chef"), twoPartTime},
	{"commuter", list("software|accountant|sales"), commuter},
	{"late-degree", desk, lateDegree},
	{"rounded-years", list("software|electrician|chef"), roundedYears},
	{"tools-of-then", list("software"), toolsOfThen},
	{"renewed-certificate", list("nurse|software|logistics"), renewedCertificate},
}

// lookAlikes are schools that exist and whose names look like those of more famous ones.
var lookAlikes = []struct{ name, city, country string }{
	{"Oxford Brookes University", "Oxford", "GB"}, {"Cornell College", "Mount Vernon, IA", "US"}, {"Miami University", "Oxford, OH", "US"}, {"Indiana University of Pennsylvania", "Indiana, PA", "US"}, {"Cambridge College", "Boston, MA", "US"},
	{"Columbia College Chicago", "Chicago, IL", "US"}, {"University of Hartford", "West Hartford, CT", "US"}, {"Northwestern State University", "Natchitoches, LA", "US"}, {"Anglia Ruskin University", "Cambridge", "GB"}, {"Georgetown College", "Georgetown, KY", "US"},
	{"Stamford University Bangladesh", "Dhaka", "BD"}, {"University of Northern Colorado", "Greeley, CO", "US"}, {"Saint Louis University", "St. Louis, MO", "US"}, {"St. Louis University", "St. Louis, MO", "US"}, {"Univ. of Massachusetts Amherst", "Amherst, MA", "US"}, {"Washington & Lee University", "Lexington, VA", "US"},
	{"Princeton Theological Seminary", "Princeton, NJ", "US"}, {"Brandeis Univ.", "Waltham, MA", "US"}, {"Wheaton College", "Norton, MA", "US"}, {"Carnegie Mellon Univ", "Pittsburgh, PA", "US"}, {"Harford Community College", "Bel Air, MD", "US"}, {"Howard Community College", "Columbia, MD", "US"},
}

func lookAlikeSchool(b *builder) {
	s := pick(b.r, lookAlikes)
	year := b.between(1998, 2014)
	e := Study{School: s.name, City: s.city, Country: s.country, Degree: "B.A.", Area: "English", From: At(year, 9), To: At(year+4, 5), Level: "bachelor"}
	switch s.name {
	case "Harford Community College", "Howard Community College":
		e.Degree, e.Area, e.Level, e.To = "Associate of Arts", "General Studies", "associate", At(year+2, 5)
	case "Princeton Theological Seminary":
		e.Degree, e.Area, e.Level, e.To = "Master of Divinity", "", "", At(year+3, 5)
	case "Cambridge College":
		e.Degree, e.Area = "B.A.", "Psychology"
	}
	b.p.Studies = append(b.p.Studies, e)
	b.career(3, 0, e.To+2, 0)
}

// ownNames are schools named in their own language, or in letters and spellings that people use for them.
var ownNames = []struct{ name, country string }{
	{"Universidad de Guadalajara", "MX"}, {"Uniwersytet Jagielloński", "PL"}, {"Universidade de São Paulo", "BR"}, {"Univ. of Sao Paulo", "BR"}, {"Universität zu Köln", "DE"}, {"TU Berlin", "DE"}, {"Kiev Polytechnic Institute", "UA"}, {"Moscow State University", "RU"},
	{"Université Paris 1 Panthéon-Sorbonne", "FR"}, {"Sciences Po", "FR"}, {"IIT Bombay", "IN"}, {"Jadavpur Univ.", "IN"}, {"Universiteit Utrecht", "NL"}, {"Università di Bologna", "IT"}, {"Seoul Natl. University", "KR"}, {"Obafemi Awolowo Univ., Ile-Ife", "NG"},
	{"Universidad Nacional Autónoma de México (UNAM)", "MX"}, {"Politecnico di Milano", "IT"}, {"ETH Zürich", "CH"}, {"Károli Gáspár Református Egyetem", "HU"}, {"Háskóli Íslands", "IS"}, {"Boğaziçi Üniversitesi", "TR"},
}

func schoolInItsLanguage(b *builder) {
	s := pick(b.r, ownNames)
	year := b.between(1998, 2014)
	b.p.Studies = append(b.p.Studies, Study{School: s.name, Country: s.country, Degree: "Bachelor's degree", Area: "Economics", From: At(year, 9), To: At(year+4, 6), Level: "bachelor"})
	b.career(3, 0, At(year+4, 9), 0)
}

// alike are employers whose names are a letter or two away from others'.
var alike = list("COSCO Shipping|Nokian Tyres|Bose|Loews Hotels|Krueger International|Fidelis Care|Citco|Vista Outdoor|Adobo Kitchen|Goggle Optical|Amazonia Imports|Boingo Wireless|Targett & Sons|Oracal Films|Deloach Vineyards|Metra|Honeyville Foods|Sonic Drive-In|Appel Farm|Bosh Catering|Sales Force One|Teslar Watches|Dropbox Couriers of Ohio|Intell Locksmiths")

func alikeEmployer(b *builder) {
	at := b.first(b.between(2000, 2010)) + 2
	to := at + Month(b.between(20, 60))
	b.job(pick(b.r, alike), 1, at, to).City = ""
	b.career(2, 2, to+1, 0)
}

// lines that name things which are also names of technologies or products.
var lines = list("Rust proofing of hulls and gates|Spark plugs and small engines|Puppet theatre with the third grade|Swift and Dickens in ninth grade|Go-to person for the night shift|Chef's table on Fridays|React calmly to spills and alarms|Flutter valves and chest drains|Elixir tasting for guests|Hive inspections on the roof|Storm repairs after two hurricanes|Unity games with the school band|Ruby wedding menus|Express orders before noon|Kept the Oracle of the staff room, a wall calendar|Docker at berth nine|Ember-cooked vegetables|Angular cuts in plate steel|Teams of five on rotating shifts|Alexa, the foreman's dog, came along|Python handling for the reptile house|Java and pastry bar")

func ordinaryWords(b *builder) {
	from := At(b.between(1992, 2000), b.between(1, 12))
	b.career(3, 0, from, 0)
	for i := range b.p.Jobs {
		b.p.Jobs[i].Bullets = append(b.p.Jobs[i].Bullets, pick(b.r, lines))
	}
	b.p.Facts = true
}

// namesakes are small firms that bear the names of younger, famous ones.
var namesakes = list("Robinhood Pub|Plaid Tailors|Zoom Car Wash|Snowflake Ski School|Stripe Painting|Square One Diner|Slack & Sons Plumbing|Notion Books|Uber Alles Bakery|Apple Orchard Farms|Meta Fitness Studio|Block Brothers Hardware|Ring Jewelers|Nest Interiors|Discord Records|Twitch Theatre|Wayfair Inn")

func namesake(b *builder) {
	from := At(b.between(1990, 1999), b.between(1, 12))
	to := from + Month(b.between(30, 60))
	b.job(pick(b.r, namesakes), 0, from, to).City = ""
	b.career(2, 1, to+1, 0)
	b.p.Facts = true
}

// thirdPerson writes of themselves in the third person, by a short form of the name.
func thirdPerson(b *builder) {
	b.career(3, 0, b.first(b.between(1998, 2012))+2, 0)
	b.p.Own = pick(b.r, []string{"%g leads by example.", "%g grew up above the shop.", "Colleagues call %g patient.", "%f is known for quiet work."})
}

// publications names co-authors.
func publications(b *builder) {
	academic(b)
	b.p.Extra = append(b.p.Extra, Section{"Publications", []string{
		"Marchbanks, L., Stonehouse, P. and others. Tidal records of small harbours. Journal of Invented Coasts 4(2), 2015.",
		"Brackwater, G., and Croft, W. On wells. Proceedings of the Society for Invented Hydrology, 2011.",
	}})
}

// sharedSwitchboard has two referees behind one number, with an extension each.
func sharedSwitchboard(b *builder) {
	b.career(3, 0, b.first(b.between(1998, 2012))+2, 0)
	firm := b.p.Jobs[len(b.p.Jobs)-1].Employer
	b.p.References = []Reference{
		{Name: "Philippa Stonehouse", Title: "Director", Employer: firm, Phone: "(312) 555-0111 ext. 12", Email: "philippa.stonehouse@example.org"},
		{Name: "Leopold Marchbanks", Title: "Team Lead", Employer: firm, Phone: "(312) 555-0111 ext. 31", Email: "leopold.marchbanks@example.org"},
	}
}

// brackets uses brackets and signs as templates do.
func brackets(b *builder) {
	b.career(3, 0, b.first(b.between(1998, 2012))+2, 0)
	for i := range b.p.Jobs {
		j := &b.p.Jobs[i]
		j.Bullets = append(j.Bullets, pick(b.r, list("Answered tickets in <5 minutes|Wrote the style guide [link on request]|Moved 40% of calls to e-mail [1]|Savings of $1.2M (est.)|See [portfolio] for samples|Kept the “Lorem” sculpture of the lobby dusted|Names of clients [withheld]|Ran a workshop “Your name here: badges for all”|Wrote {tagged} mail templates for the sales team")))
	}
}

// familyAddress reads mail at an address that several people share, or that names the household.
func familyAddress(b *builder) {
	b.career(3, 0, b.first(b.between(1998, 2012))+2, 0)
	b.p.Shared = pick(b.r, []string{"the%fs", "%fhousehold", "anna.and.%g", "%ffamily", "office.%f"})
}

// twoPartTime holds two half posts for years.
func twoPartTime(b *builder) {
	at := b.first(b.between(1998, 2012)) + 2
	b.career(1, 0, at, at+30)
	x := b.job(b.firm(), 1, at+31, 0)
	x.Title += " (part-time)"
	y := b.job(b.firm(), 1, at+33, 0)
	y.Title += ", 20 hours a week"
}

// commuter works in the next town, or in another state across the river.
func commuter(b *builder) {
	at := b.first(b.between(1998, 2012)) + 2
	x := pick(b.r, []struct {
		home Place
		work string
	}{{Place{"Hoboken", "NJ", "US", []string{"201"}}, "New York, NY"}, {Place{"Arlington", "VA", "US", []string{"703"}}, "Washington, DC"}, {Place{"Vancouver", "WA", "US", []string{"360"}}, "Portland, OR"}, {Place{"Overland Park", "KS", "US", []string{"913"}}, "Kansas City, MO"}, {Place{"Covington", "KY", "US", []string{"859"}}, "Cincinnati, OH"}, {Place{"Windsor", "ON", "CA", []string{"519"}}, "Detroit, MI"}})
	b.p.Home = x.home
	b.career(3, 0, at, 0)
	for i := range b.p.Jobs {
		b.p.Jobs[i].City = x.work
	}
}

// lateDegree finishes a first degree beside the job, at a school in another state that teaches at a distance.
func lateDegree(b *builder) {
	from := At(b.between(1996, 2008), b.between(1, 12))
	b.career(3, 0, from, 0)
	year := from.Year() + b.between(4, 8)
	b.p.Studies = append(b.p.Studies, Study{School: pick(b.r, list("Western Governors University|University of Maryland Global Campus|Southern New Hampshire University|Arizona State University (online)|The Open University")), Degree: "B.S.", Area: "Business Administration", From: At(year, 2), To: At(year+3, 10), Level: "bachelor", Notes: []string{pick(b.r, list("Online|Distance learning, while working full-time"))}})
}

// roundedYears states years of experience and lengths of jobs in round numbers.
func roundedYears(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	b.career(3, 0, at, 0)
	b.say(fmt.Sprintf("About %d years in the trade.", (b.worked()+4)/5*5))
}

// toolsOfThen names predecessors and products by their present names, or says when it began with them.
func toolsOfThen(b *builder) {
	at := At(b.between(2000, 2006), 3)
	to := at + Month(b.between(50, 70))
	j := b.job(b.firm(), 1, at, to)
	j.Bullets = append(j.Bullets, pick(b.r, list("Container jails long before Docker|Wrote a scheduler, later replaced by Kubernetes|A forerunner of what is React today|Moved from Sun Java 1.4 to 5|Built on Linux, Apache and MySQL|JavaScript before jQuery")))
	b.career(2, 2, to+1, 0)
	b.p.Facts = true
}

// renewedCertificate shows the date of the last renewal, and one that ran out and says so.
func renewedCertificate(b *builder) {
	at := b.first(b.between(1998, 2010)) + 2
	b.career(3, 0, at, 0)
	b.p.Certificates = append(b.p.Certificates,
		Certificate{Name: "Certified ScrumMaster (renewed)", Issuer: "Scrum Alliance", Date: At(2022, 5)},
		Certificate{Name: "Basic Life Support", Issuer: "American Heart Association", Date: At(2012, 5), Expires: At(2014, 5)},
		Certificate{Name: "First Aid at Work", Issuer: "Red Cross", Date: At(2019, 3)})
	b.p.Facts = true
}
