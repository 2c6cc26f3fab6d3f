package people

// americanTowns are towns with the area codes that have served them for decades.
var americanTowns = []Place{
	{"Denver", "CO", "US", list("303|720")}, {"Seattle", "WA", "US", list("206")}, {"Austin", "TX", "US", list("512")},
	{"Boston", "MA", "US", list("617")}, {"Chicago", "IL", "US", list("312|773")}, {"Portland", "OR", "US", list("503|971")},
	{"Atlanta", "GA", "US", list("404|678")}, {"Minneapolis", "MN", "US", list("612")}, {"Columbus", "OH", "US", list("614")},
	{"Raleigh", "NC", "US", list("919")}, {"San Diego", "CA", "US", list("619|858")}, {"Oakland", "CA", "US", list("510")},
	{"Philadelphia", "PA", "US", list("215|267")}, {"Phoenix", "AZ", "US", list("602")}, {"Salt Lake City", "UT", "US", list("801")},
	{"Nashville", "TN", "US", list("615")}, {"Kansas City", "MO", "US", list("816")}, {"Tucson", "AZ", "US", list("520")},
	{"Madison", "WI", "US", list("608")}, {"Houston", "TX", "US", list("713|281")}, {"Miami", "FL", "US", list("305")},
	{"Pittsburgh", "PA", "US", list("412")}, {"Honolulu", "HI", "US", list("808")}, {"Detroit", "MI", "US", list("313")},
	{"Omaha", "NE", "US", list("402")}, {"Albuquerque", "NM", "US", list("505")}, {"Buffalo", "NY", "US", list("716")},
}

// townsAbroad are towns by country.
var townsAbroad = map[string][]Place{
	"GB": {{City: "Leeds", Country: "GB"}, {City: "Bristol", Country: "GB"}, {City: "Glasgow", Country: "GB"}, {City: "London", Country: "GB"}},
	"CA": {{"Toronto", "ON", "CA", list("416|647")}, {"Vancouver", "BC", "CA", list("604|778")}, {"Calgary", "AB", "CA", list("403")}},
	"DE": {{City: "Hamburg", Country: "DE"}, {City: "Leipzig", Country: "DE"}, {City: "Stuttgart", Country: "DE"}},
	"FR": {{City: "Lyon", Country: "FR"}, {City: "Nantes", Country: "FR"}},
	"PL": {{City: "Kraków", Country: "PL"}, {City: "Gdańsk", Country: "PL"}},
	"NL": {{City: "Utrecht", Country: "NL"}, {City: "Rotterdam", Country: "NL"}},
	"IE": {{City: "Dublin", Country: "IE"}, {City: "Galway", Country: "IE"}},
	"IN": {{City: "Bengaluru", Country: "IN"}, {City: "Pune", Country: "IN"}, {City: "Chennai", Country: "IN"}, {City: "Mumbai", Country: "IN"}},
	"NG": {{City: "Lagos", Country: "NG"}, {City: "Ibadan", Country: "NG"}},
	"CN": {{City: "Shanghai", Country: "CN"}, {City: "Chengdu", Country: "CN"}},
	"KR": {{City: "Seoul", Country: "KR"}},
	"JP": {{City: "Tokyo", Country: "JP"}, {City: "Osaka", Country: "JP"}},
	"VN": {{City: "Hanoi", Country: "VN"}},
	"BR": {{City: "São Paulo", Country: "BR"}, {City: "Recife", Country: "BR"}},
	"MX": {{City: "Guadalajara", Country: "MX"}, {City: "Mexico City", Country: "MX"}},
	"EG": {{City: "Cairo", Country: "EG"}}, "JO": {{City: "Amman", Country: "JO"}},
	"UA": {{City: "Kyiv", Country: "UA"}, {City: "Lviv", Country: "UA"}},
	"AU": {{City: "Melbourne", Country: "AU"}, {City: "Brisbane", Country: "AU"}},
	"PH": {{City: "Manila", Country: "PH"}}, "TR": {{City: "Istanbul", Country: "TR"}}, "GR": {{City: "Athens", Country: "GR"}},
	"HU": {{City: "Budapest", Country: "HU"}}, "RU": {{City: "Saint Petersburg", Country: "RU"}}, "ET": {{City: "Addis Ababa", Country: "ET"}},
	"IS": {{City: "Reykjavík", Country: "IS"}}, "ID": {{City: "Jakarta", Country: "ID"}}, "ZA": {{City: "Cape Town", Country: "ZA"}},
}

var countryNames = map[string]string{
	"GB": "United Kingdom", "CA": "Canada", "DE": "Germany", "FR": "France", "PL": "Poland", "NL": "Netherlands", "IE": "Ireland", "IN": "India",
	"NG": "Nigeria", "CN": "China", "KR": "South Korea", "JP": "Japan", "VN": "Vietnam", "BR": "Brazil", "MX": "Mexico", "EG": "Egypt", "JO": "Jordan",
	"UA": "Ukraine", "AU": "Australia", "PH": "Philippines", "TR": "Turkey", "GR": "Greece", "HU": "Hungary", "RU": "Russia", "ET": "Ethiopia",
	"IS": "Iceland", "ID": "Indonesia", "ZA": "South Africa", "US": "USA", "ES": "Spain", "IT": "Italy", "CH": "Switzerland", "BD": "Bangladesh",
}

// numbersAbroad are ranges that countries keep for films and examples; the last digits are filled in.
var numbersAbroad = map[string]string{
	"GB": "+44 20 7946 0###", "AU": "+61 491 570 1##", "IE": "+353 20 915 0###", "FR": "+33 1 99 00 #1 ##", "DE": "+49 30 23125 ###",
}
