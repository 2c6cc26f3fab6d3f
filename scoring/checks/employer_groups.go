package checks

// employerGroups are large employers of which one became, owned, bought or was split off from another, in small
// letters, from the firms' own histories. People who never changed their desk may list two of a row for the same time.
// A firm that is missing here is nothing against anybody: findings never rest on this list.
var employerGroups = [][]string{
	{"microsoft", "github", "linkedin", "skype", "nuance", "activision", "blizzard", "xamarin"},
	{"salesforce", "slack", "tableau", "mulesoft", "heroku", "exacttarget"},
	{"google", "alphabet", "deepmind", "youtube", "waymo", "verily", "fitbit", "mandiant", "looker"},
	{"meta", "facebook", "instagram", "whatsapp", "oculus"},
	{"amazon", "aws", "twitch", "zappos", "audible", "whole foods", "souq"},
	{"hp", "hpe", "hewlett packard", "hewlett-packard", "compaq", "eds", "dxc", "dxc technology", "micro focus", "aruba", "agilent", "keysight", "juniper"},
	{"csc", "computer sciences corporation", "dxc", "csra", "perspecta"},
	{"ibm", "red hat", "kyndryl", "hashicorp", "softlayer", "cognos"},
	{"broadcom", "avago", "vmware", "symantec", "ca technologies", "brocade"},
	{"dell", "emc", "vmware", "pivotal", "rsa", "secureworks", "perot systems"},
	{"oracle", "sun microsystems", "cerner", "peoplesoft", "siebel", "bea systems"},
	{"sap", "successfactors", "concur", "ariba", "sybase", "business objects", "qualtrics"},
	{"cisco", "splunk", "appdynamics", "meraki", "duo security", "webex", "opendns"},
	{"intel", "mobileye", "altera", "mcafee", "habana"},
	{"amd", "xilinx", "ati", "globalfoundries"},
	{"nvidia", "mellanox"}, {"nxp", "freescale", "philips semiconductors"}, {"infineon", "cypress", "international rectifier", "qimonda"},
	{"ebay", "paypal", "venmo", "braintree", "stubhub"}, {"adobe", "magento", "marketo", "macromedia", "omniture"},
	{"intuit", "mailchimp", "credit karma"}, {"uber", "postmates", "careem"}, {"match group", "tinder", "hinge"}, {"expedia", "vrbo", "homeaway", "orbitz"},
	{"statoil", "statoilhydro", "equinor", "norsk hydro"}, {"eads", "airbus", "stelia", "arianespace", "arianegroup"},
	{"glaxosmithkline", "gsk", "haleon", "novartis consumer health"}, {"novartis", "sandoz", "alcon", "ciba"},
	{"chrysler", "fca", "fiat", "stellantis", "psa", "peugeot", "opel", "vauxhall", "daimlerchrysler"},
	{"daimler", "mercedes-benz", "daimlerchrysler", "daimler truck"}, {"volkswagen", "audi", "porsche", "skoda", "škoda", "cariad", "traton", "scania"},
	{"ge", "general electric", "ge aerospace", "ge vernova", "ge healthcare", "wabtec", "baker hughes"},
	{"siemens", "siemens energy", "siemens healthineers", "mentor graphics", "gamesa", "osram"},
	{"united technologies", "raytheon", "rtx", "pratt & whitney", "collins aerospace", "rockwell collins"},
	{"honeywell", "alliedsignal", "resideo"}, {"lockheed martin", "sikorsky", "martin marietta"}, {"boeing", "mcdonnell douglas"}, {"l3harris", "harris", "l3", "aerojet rocketdyne"},
	{"national instruments", "ni", "emerson", "aspentech"}, {"thermo fisher", "life technologies", "fisher scientific", "patheon"},
	{"merck", "msd", "schering-plough", "organon", "sigma-aldrich"}, {"pfizer", "wyeth", "pharmacia", "viatris", "mylan", "zoetis", "upjohn"}, {"abbott", "abbvie", "allergan", "hospira", "st. jude medical"},
	{"bristol-myers squibb", "bristol myers squibb", "bms", "celgene"}, {"astrazeneca", "medimmune", "alexion"}, {"sanofi", "sanofi-aventis", "aventis", "genzyme"}, {"johnson & johnson", "janssen", "kenvue", "actelion"}, {"bayer", "monsanto", "schering", "covestro"},
	{"dow", "dupont", "corteva"}, {"kraft", "heinz", "kraft heinz", "mondelez", "mondelēz"},
	{"at&t", "bellsouth", "cingular", "sbc", "warnermedia", "time warner"}, {"verizon", "yahoo", "aol", "oath"}, {"t-mobile", "sprint", "deutsche telekom", "t-systems"}, {"orange", "france télécom", "france telecom"}, {"bt", "ee", "openreach", "plusnet"}, {"nokia", "alcatel-lucent", "alcatel", "lucent", "nokia siemens networks"},
	{"commerzbank", "dresdner bank"}, {"deutsche bank", "postbank"}, {"ubs", "credit suisse"}, {"bank of america", "merrill lynch", "nationsbank", "countrywide"}, {"wells fargo", "wachovia"}, {"jpmorgan", "jpmorgan chase", "chase", "bank one", "bear stearns", "washington mutual"}, {"truist", "bb&t", "suntrust"}, {"bnp paribas", "fortis", "bnl"}, {"lloyds", "hbos", "halifax", "tsb", "bank of scotland"}, {"natwest", "rbs", "royal bank of scotland"}, {"morgan stanley", "e*trade", "smith barney"}, {"schwab", "charles schwab", "td ameritrade"},
	{"delta", "northwest airlines"}, {"united airlines", "continental airlines"}, {"american airlines", "us airways", "twa"}, {"capgemini", "altran", "igate", "patni"}, {"atos", "eviden", "syntel"}, {"tech mahindra", "mahindra satyam", "satyam"}, {"accenture", "avanade", "andersen consulting"},
}

// oneGroup reports whether two employers are known to have been one, or to have belonged together, at some time.
func oneGroup(a, b string) bool {
	for _, names := range employerGroups {
		if hasAnyWord(a, names...) && hasAnyWord(b, names...) {
			return true
		}
	}
	return false
}

// oneFirm reports whether two names are of one employer by the tables: of it today and of what became it.
func (p *Pass) oneFirm(a, b string) bool {
	x, _ := p.Facts.Employer(a)
	y, _ := p.Facts.Employer(b)
	return x.Name != "" && x.Name == y.Name
}
