package people

// school is a school that exists, with what surely holds of it.
type school struct {
	name, city, country string
	since               int      // nobody of ours studies there earlier
	starts, ends        []int    // usual months of the first and the last day of a year of study
	fields              []string // fields in which it surely awards bachelor's and master's degrees
	masters, doctors    bool
	scale               string // how it grades
}

var (
	general  = list("Computer Science|Mathematics|History|English|Psychology|Biology|Chemistry|Economics|Physics|Political Science|Philosophy")
	american = []int{8, 9}
	may      = []int{5}
)

func us(name, city string, fields ...string) school {
	return school{name, city, "US", 1950, american, []int{5, 12}, append(fields, general...), true, true, "4.0"}
}

// americanSchools are large universities that award all of the general fields at every level.
var americanSchools = []school{
	us("University of Colorado Boulder", "Boulder, CO", "Mechanical Engineering", "Journalism"), us("University of Washington", "Seattle, WA", "Nursing", "Civil Engineering"),
	us("The University of Texas at Austin", "Austin, TX", "Accounting", "Nursing", "Mechanical Engineering", "Journalism"), us("Boston University", "Boston, MA", "Journalism", "Accounting"),
	us("University of Illinois Urbana-Champaign", "Urbana, IL", "Accounting", "Civil Engineering"), us("University of Oregon", "Eugene, OR", "Journalism", "Accounting"),
	us("Georgia State University", "Atlanta, GA", "Nursing", "Accounting"), us("University of Minnesota-Twin Cities", "Minneapolis, MN", "Nursing", "Journalism", "Mechanical Engineering"),
	us("Ohio State University", "Columbus, OH", "Nursing", "Accounting", "Social Work", "Mechanical Engineering"), us("North Carolina State University", "Raleigh, NC", "Accounting", "Civil Engineering", "Mechanical Engineering"),
	us("University of California, San Diego", "La Jolla, CA", "Mechanical Engineering"), us("University of California, Berkeley", "Berkeley, CA", "Civil Engineering", "Mechanical Engineering"),
	us("Temple University", "Philadelphia, PA", "Nursing", "Accounting", "Social Work", "Journalism"), us("Arizona State University", "Tempe, AZ", "Nursing", "Accounting", "Social Work"),
	us("University of Utah", "Salt Lake City, UT", "Nursing", "Accounting", "Social Work"), us("University of Arizona", "Tucson, AZ", "Nursing", "Accounting"),
	us("University of Wisconsin-Madison", "Madison, WI", "Nursing", "Accounting", "Social Work", "Journalism"), us("University of Houston", "Houston, TX", "Accounting", "Mechanical Engineering"),
	us("University of Pittsburgh", "Pittsburgh, PA", "Nursing", "Accounting", "Social Work"), us("Wayne State University", "Detroit, MI", "Nursing", "Accounting", "Social Work"),
	us("University of New Mexico", "Albuquerque, NM", "Nursing", "Civil Engineering"), us("University of Nebraska-Lincoln", "Lincoln, NE", "Accounting", "Journalism"),
}

// schoolsAbroad are universities by country, with their country's terms.
var schoolsAbroad = map[string][]school{
	"GB": {{"University of Leeds", "Leeds", "GB", 1950, []int{9, 10}, []int{6, 7}, general, true, true, "honours"}, {"University of Bristol", "Bristol", "GB", 1950, []int{9, 10}, []int{6, 7}, general, true, true, "honours"}, {"University of Glasgow", "Glasgow", "GB", 1950, []int{9}, []int{6, 7}, general, true, true, "honours"}},
	"CA": {{"University of Toronto", "Toronto", "CA", 1950, []int{9}, []int{4, 6}, general, true, true, "4.0"}, {"University of British Columbia", "Vancouver", "CA", 1950, []int{9}, []int{4, 5}, general, true, true, "percent"}},
	"IN": {{"University of Mumbai", "Mumbai", "IN", 1950, []int{7, 8}, []int{5, 6}, general, true, true, "10"}, {"Anna University", "Chennai", "IN", 1980, []int{7, 8}, []int{5, 6}, list("Computer Science|Mechanical Engineering|Civil Engineering"), true, true, "10"}, {"Savitribai Phule Pune University", "Pune", "IN", 1950, []int{7, 8}, []int{5, 6}, general, true, true, "percent"}},
	"NG": {{"University of Lagos", "Lagos", "NG", 1965, []int{9, 10, 1}, []int{7, 9, 11}, general, true, true, "5"}, {"University of Ibadan", "Ibadan", "NG", 1965, []int{9, 10, 1}, []int{7, 9, 11}, general, true, true, "5"}},
	"CN": {{"Fudan University", "Shanghai", "CN", 1950, []int{9}, []int{6, 7}, general, true, true, "percent"}, {"Sichuan University", "Chengdu", "CN", 1950, []int{9}, []int{6, 7}, general, true, true, ""}},
	"KR": {{"Yonsei University", "Seoul", "KR", 1960, []int{3}, []int{2, 8}, general, true, true, "4.3"}, {"Korea University", "Seoul", "KR", 1960, []int{3}, []int{2, 8}, general, true, true, "4.5"}},
	"JP": {{"Waseda University", "Tokyo", "JP", 1950, []int{4}, []int{3}, general, true, true, ""}, {"Osaka University", "Osaka", "JP", 1950, []int{4}, []int{3}, general, true, true, ""}},
	"VN": {{"Hanoi University of Science and Technology", "Hanoi", "VN", 1960, []int{9}, []int{6, 7}, list("Computer Science|Mechanical Engineering"), true, true, "10"}},
	"BR": {{"University of São Paulo", "São Paulo", "BR", 1950, []int{2, 3}, []int{12}, general, true, true, "10"}},
	"MX": {{"University of Guadalajara", "Guadalajara", "MX", 1950, []int{8}, []int{6, 7}, general, true, true, "10"}},
	"EG": {{"Cairo University", "Cairo", "EG", 1950, []int{9, 10}, []int{6, 7}, general, true, true, ""}},
	"JO": {{"University of Jordan", "Amman", "JO", 1965, []int{9, 10}, []int{6}, general, true, true, "4.0"}},
	"DE": {{"Universität Hamburg", "Hamburg", "DE", 1950, []int{10}, []int{9, 3}, general, true, true, "german"}, {"Leipzig University", "Leipzig", "DE", 1950, []int{10}, []int{9, 3}, general, true, true, "german"}},
	"FR": {{"Université de Nantes", "Nantes", "FR", 1965, []int{9}, []int{6}, general, true, true, "20"}},
	"PL": {{"Jagiellonian University", "Kraków", "PL", 1950, []int{10}, []int{6, 7}, general, true, true, ""}, {"University of Gdańsk", "Gdańsk", "PL", 1972, []int{10}, []int{6, 7}, general, true, true, ""}},
	"NL": {{"Utrecht University", "Utrecht", "NL", 1950, []int{9}, []int{6, 7, 8}, general, true, true, "10"}},
	"IE": {{"University College Dublin", "Dublin", "IE", 1950, []int{9}, []int{5, 6}, general, true, true, "honours"}},
	"UA": {{"Taras Shevchenko National University of Kyiv", "Kyiv", "UA", 1950, []int{9}, []int{6}, general, true, true, ""}, {"Lviv Polytechnic National University", "Lviv", "UA", 1950, []int{9}, []int{6}, list("Computer Science|Mechanical Engineering"), true, true, ""}},
	"AU": {{"University of Melbourne", "Melbourne", "AU", 1950, []int{2, 3}, []int{11, 12}, general, true, true, "wam"}, {"University of Queensland", "Brisbane", "AU", 1950, []int{2, 3}, []int{11, 12}, general, true, true, "7"}},
	"PH": {{"University of Santo Tomas", "Manila", "PH", 1950, []int{6}, []int{3, 4}, general, true, true, "inverse"}},
	"TR": {{"Istanbul Technical University", "Istanbul", "TR", 1950, []int{9}, []int{6}, list("Computer Science|Civil Engineering|Mathematics"), true, true, "4.0"}},
	"GR": {{"National and Kapodistrian University of Athens", "Athens", "GR", 1950, []int{9, 10}, []int{6, 7}, general, true, true, "10"}},
	"HU": {{"Eötvös Loránd University", "Budapest", "HU", 1950, []int{9}, []int{6}, general, true, true, ""}},
	"RU": {{"Saint Petersburg State University", "Saint Petersburg", "RU", 1991, []int{9}, []int{6}, general, true, true, ""}},
	"ET": {{"Addis Ababa University", "Addis Ababa", "ET", 1975, []int{9, 10}, []int{6, 7}, general, true, true, "4.0"}},
	"IS": {{"University of Iceland", "Reykjavík", "IS", 1950, []int{8, 9}, []int{5, 6}, general, true, true, "10"}},
	"ID": {{"University of Indonesia", "Jakarta", "ID", 1960, []int{8, 9}, []int{6, 7}, general, true, true, "4.0"}},
	"ZA": {{"University of Cape Town", "Cape Town", "ZA", 1950, []int{1, 2}, []int{11, 12}, general, true, true, "percent"}},
}

// communityColleges award associate degrees in the liberal arts and in nursing.
var communityColleges = []school{
	{"Portland Community College", "Portland, OR", "US", 1970, american, may, list("Nursing|General Studies"), false, false, "4.0"},
	{"Austin Community College", "Austin, TX", "US", 1978, american, may, list("Nursing|General Studies"), false, false, "4.0"},
	{"Columbus State Community College", "Columbus, OH", "US", 1970, american, may, list("Nursing|General Studies"), false, false, "4.0"},
	{"Salt Lake Community College", "Salt Lake City, UT", "US", 1990, american, may, list("Nursing|General Studies"), false, false, "4.0"},
}

// origins tells for a culture in which countries its people grew up, besides the US.
var origins = map[string]string{
	"hispanic": "MX", "chinese": "CN", "vietnamese": "VN", "indian": "IN", "tamil": "IN", "arab": "EG|JO", "yoruba": "NG", "igbo": "NG", "korean": "KR", "japanese": "JP",
	"polish": "PL", "german": "DE", "french": "FR", "icelandic": "IS", "russian": "RU", "ukrainian": "UA", "hungarian": "HU", "greek": "GR", "dutch": "NL", "brazilian": "BR",
	"turkish": "TR", "ethiopian": "ET", "indonesian": "ID", "irish": "IE", "filipino": "PH", "english": "GB|AU|CA", "african-american": "US", "hawaiian": "US",
}
