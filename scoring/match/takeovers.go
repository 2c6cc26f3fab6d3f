package match

import (
	"strings"
	"sync"
)

// kin are firms, and some schools, of which one bought, was split off, or took the name of, another, so that people name either for the
// same job. Each line is one family; it only ever keeps a finding away. From the firms' own announcements.
var kin = []string{
	// pharmaceuticals, chemicals, food
	"Ciba-Geigy|Ciba|Sandoz|Novartis|Alcon|Chiron", "Genentech|Roche|Hoffmann-La Roche|Boehringer Mannheim", "Monsanto|Bayer|Schering|Covestro|Lanxess|Bayer CropScience",
	"Wyeth|Pharmacia|Warner-Lambert|Upjohn|Pfizer|Viatris|Mylan|Hospira|Seagen", "Aventis|Hoechst|Rhône-Poulenc|Genzyme|Sanofi|Sanofi-Aventis|Synthélabo", "Glaxo|Glaxo Wellcome|SmithKline Beecham|GlaxoSmithKline|GSK|Haleon",
	"Astra|Zeneca|AstraZeneca|Alexion|MedImmune", "Allergan|Actavis|AbbVie|Abbott|Abbott Laboratories|St. Jude Medical", "Celgene|Bristol-Myers Squibb|BMS", "Schering-Plough|Merck|MSD|Merck Sharp & Dohme|Organon|Sigma-Aldrich|Millipore",
	"Shire|Takeda|Millennium", "Dow|DuPont|DowDuPont|Corteva|Rohm and Haas", "Praxair|Linde", "ICI|AkzoNobel|Nouryon", "Kraft|Kraft Foods|Heinz|Kraft Heinz|Mondelez|Cadbury", "Gillette|Procter & Gamble|P&G|Wella", "Ralston Purina|Nestlé|Purina",
	"Anheuser-Busch|InBev|AB InBev|Interbrew|SABMiller", "Safeway|Morrisons", "Somerfield|Co-op", "Albertsons|Safeway|SuperValu", "Whole Foods|Amazon", "Delhaize|Ahold|Ahold Delhaize|Albert Heijn", "Karstadt|Kaufhof|Galeria|Arcandor|Hertie", "Sears|Kmart",
	// airlines, cars, machines
	"Continental|Continental Airlines|United|United Airlines", "Northwest|Northwest Airlines|Delta|Delta Air Lines", "US Airways|America West|TWA|American|American Airlines", "AirTran|Southwest|Southwest Airlines", "Virgin America|Alaska Airlines|Hawaiian Airlines",
	"British Airways|Iberia|IAG|BMI|Vueling", "Swissair|Crossair|Swiss|Lufthansa|Austrian|Austrian Airlines", "KLM|Air France|Air France-KLM", "Daimler|Daimler-Benz|DaimlerChrysler|Chrysler|Mercedes-Benz|Mercedes-Benz Group|Daimler Truck",
	"Fiat|Chrysler|FCA|Fiat Chrysler|Stellantis|PSA|Peugeot|Opel|Vauxhall", "Opel|General Motors|GM|Delphi|Aptiv|Saab", "Volvo|Volvo Cars|Geely|Ford", "TRW|ZF|ZF Friedrichshafen|Wabco", "Continental|Vitesco|Schaeffler|Siemens VDO", "Alstom|GE|General Electric|Bombardier|Bombardier Transportation",
	"Siemens|Siemens Energy|Siemens Healthineers|Osram|Infineon|Siemens Mobility", "GE|General Electric|GE Healthcare|GE Vernova|GE Aerospace", "Philips|NXP|Signify|Philips Lighting|ASML", "EADS|Airbus|DASA|Aérospatiale", "McDonnell Douglas|Boeing", "Raytheon|United Technologies|UTC|RTX|Rockwell Collins|Goodrich|Pratt & Whitney|Carrier|Otis",
	"Northrop|Northrop Grumman|Orbital ATK|TRW", "BAE|BAE Systems|British Aerospace|GEC|Marconi", "Thomson-CSF|Thales|Gemalto", "Ingersoll Rand|Trane",
	// money
	"Halifax|HBOS|Bank of Scotland|Lloyds|Lloyds TSB|Lloyds Banking Group|TSB", "Abbey|Abbey National|Alliance & Leicester|Bradford & Bingley|Santander|Santander UK|Banesto|Banco Popular", "Midland|Midland Bank|HSBC|HSBC UK", "Caja Madrid|Bankia|CaixaBank|La Caixa", "Dresdner Bank|Commerzbank", "Postbank|Deutsche Bank|Bankers Trust",
	"HypoVereinsbank|UniCredit|Bank Austria|Creditanstalt|Capitalia", "Banca Intesa|Sanpaolo IMI|Intesa Sanpaolo|UBI Banca", "Paribas|BNP|BNP Paribas|Fortis|BNL|Bank of the West", "Crédit Lyonnais|LCL|Crédit Agricole|Indosuez|CACIB", "ABN AMRO|Fortis|RBS", "Generale Bank|Fortis|BNP Paribas Fortis", "Itaú|Unibanco|Itaú Unibanco",
	"Salomon|Salomon Brothers|Smith Barney|Citigroup|Citi|Citibank|Travelers", "Lehman|Lehman Brothers|Barclays|Barclays Capital|Nomura", "Dean Witter|Morgan Stanley|E*TRADE", "Nations Bank|NationsBank|Bank of America|LaSalle", "First Union|Wachovia|Wells Fargo", "SunTrust|BB&T|Truist", "Chubb|ACE", "Aetna|CVS|CVS Health|Caremark", "Cigna|Express Scripts|Evernorth",
	"TD Ameritrade|Charles Schwab|Scottrade", "Thomson|Reuters|Thomson Reuters|Refinitiv|LSEG", "Norwich Union|CGU|Aviva|Friends Life", "Winterthur|AXA|XL", "Worldpay|FIS|Vantiv|SunGard", "First Data|Fiserv", "Coopers & Lybrand|Price Waterhouse|PricewaterhouseCoopers|PwC", "Ernst & Young|EY|Arthur Andersen", "Towers Watson|Willis|WTW|Watson Wyatt", "Aon|Hewitt|Aon Hewitt|Alight",
	// telephone, media, software, energy
	"Orange|T-Mobile|EE|Everything Everywhere|BT", "O2|BT Cellnet|Telefónica|Viag Interkom|E-Plus", "Mannesmann|Vodafone|Arcor|D2|Unitymedia|Kabel Deutschland", "France Télécom|Orange|Wanadoo", "MCI|WorldCom|Verizon|GTE|Bell Atlantic|NYNEX|XO|Yahoo|AOL", "Cingular|BellSouth|SBC|Pacific Bell|Ameritech|AT&T|DirecTV|Time Warner|WarnerMedia", "Nextel|Sprint|T-Mobile|MetroPCS", "Qwest|US West|CenturyLink|Level 3|Lumen",
	"Lucent|Bell Labs|Alcatel|Alcatel-Lucent|Nokia|Siemens Networks|Nokia Siemens Networks|Avaya", "Nortel|Avaya|Ciena|Ericsson", "Motorola|Freescale|NXP|Lenovo|Motorola Mobility|Zebra", "Sony Ericsson|Sony|Ericsson|Sony Mobile", "NHN|Naver|Line", "Daum|Daum Communications|Kakao|Daum Kakao", "Softbank|Yahoo Japan|LY|Z Holdings|Line",
	"Gruner + Jahr|RTL|RTL Deutschland|Bertelsmann", "ProSieben|SAT.1|ProSiebenSat.1", "Channel 9|Nine|Nine Network|Fairfax|Fairfax Media|Nine Entertainment", "Fox|21st Century Fox|Disney|ABC|Pixar|ESPN|Hulu", "NBC|NBCUniversal|Comcast|Sky|Universal", "Viacom|CBS|Paramount|MTV", "Time Warner Cable|Charter|Spectrum", "Random House|Penguin|Penguin Random House|Bertelsmann", "Pearson|Penguin|Financial Times",
	"EDS|Electronic Data Systems|HP|HPE|Hewlett-Packard|DXC|CSC|Compaq|Digital Equipment Corporation|DEC|Micro Focus", "EMC|Dell|VMware|Dell EMC|Broadcom|Pivotal|RSA", "Symantec|Veritas|Norton|Gen Digital|NortonLifeLock|Broadcom", "McAfee|Intel|Trellix|FireEye|Mandiant|Google", "Sybase|SuccessFactors|Concur|Ariba|SAP|Qualtrics", "PeopleSoft|Siebel|BEA|Sun|Sun Microsystems|NetSuite|Cerner|Oracle", "Perot Systems|Dell|NTT Data", "Patni|iGate|Capgemini|Altran|Sogeti", "Satyam|Mahindra Satyam|Tech Mahindra", "Mindtree|LTI|LTIMindtree|L&T Infotech",
	"Syntel|Atos|Eviden|Bull|Siemens IT Solutions", "Steria|Sopra|Sopra Steria|Xansa", "Logica|CMG|LogicaCMG|CGI", "Slack|Tableau|MuleSoft|Salesforce|ExactTarget", "GitHub|LinkedIn|Skype|Nokia|Activision|Microsoft|Nuance", "Macromedia|Omniture|Marketo|Magento|Adobe", "YouTube|Fitbit|Nest|Motorola|Looker|Waze|DeepMind|Google|Alphabet", "Instagram|WhatsApp|Oculus|Facebook|Meta", "Twitch|Zappos|Audible|Ring|IMDb|Amazon|AWS|MGM",
	"Mobil|Exxon|ExxonMobil|Esso|XTO", "Texaco|Chevron|Unocal|ChevronTexaco|Hess", "Amoco|BP|Arco|Castrol", "Elf|Total|TotalEnergies|Fina|Petrofina", "Conoco|Phillips|ConocoPhillips|Phillips 66", "Statoil|Hydro|Norsk Hydro|StatoilHydro|Equinor", "Centrica|British Gas", "Gaz de France|GDF Suez|Suez|Engie|Electrabel|Veolia", "RWE|innogy|E.ON|Uniper|npower|Powergen|Ruhrgas|VEBA|VIAG", "Endesa|Enel", "Vattenfall|Nuon", "Iberdrola|ScottishPower|Avangrid",
	"UPS|TNT|FedEx", "DHL|Deutsche Post|Exel|Danzas", "Schenker|Deutsche Bahn|DSV|Panalpina", "P&O|DP World|Maersk|Hamburg Süd|Sealand", "Starwood|Marriott|Ritz-Carlton|Sheraton|Westin", "Accor|Novotel|Mövenpick|Fairmont", "Diamond Bank|Access Bank|Intercontinental Bank", "Oceanic Bank|Ecobank", "Mercy General|Dignity Health|CommonSpirit|CommonSpirit Health|Catholic Healthcare West", "Partners HealthCare|Mass General Brigham", "IELTS|British Council|IDP",
	// schools that the table of renamings lacks
	"Beijing Medical University|Peking University|Peking University Health Science Center", "Shanghai Medical University|Fudan|Fudan University", "Hangzhou University|Zhejiang Medical University|Zhejiang University", "TH Karlsruhe|KIT|Universität Karlsruhe", "TH Darmstadt|TU Darmstadt",
	"Katholieke Universiteit Brabant|Tilburg University", "Landbouwuniversiteit Wageningen|Wageningen University", "Leningrad State University|Saint Petersburg State University",
	"Reliance|Reliance Industries|Jio|Jio Platforms", "CERN|European Organization for Nuclear Research|European Laboratory for Particle Physics", "ESA|European Space Agency|ESOC|ESTEC",
}

// families returns the lines of kin by the names in them, as readings run together.
var families = sync.OnceValue(func() map[string][]int {
	out := map[string][]int{}
	for i, line := range kin {
		for name := range strings.SplitSeq(line, "|") {
			key := strings.Join(withoutForms(words(name), vocabulary()), "")
			out[key] = append(out[key], i)
		}
	}
	return out
})

// akin reports whether two firms are of one family.
func akin(a, b *employer) bool {
	known := families()
	for i := range a.readings {
		for _, family := range known[a.readings[i].joined] {
			for j := range b.readings {
				for _, other := range known[b.readings[j].joined] {
					if family == other {
						return true
					}
				}
			}
		}
	}
	return false
}
