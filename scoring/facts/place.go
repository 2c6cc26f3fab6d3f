package facts

import (
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// place is what a place says that tells schools of one name apart; "" where it does not say.
type place struct {
	city    string // as naming.Key writes it
	region  string // US postal code
	country string // ISO 3166-1 alpha-2
}

func (p place) empty() bool { return p == place{} }

// or fills what p does not say from q.
func (p place) or(q place) place {
	if p.empty() {
		return q
	}
	return p
}

// states are the names of the US states and territories by postal code, as naming.Key writes them.
const states = "|AL:alabama|AK:alaska|AZ:arizona|AR:arkansas|CA:california|CO:colorado|CT:connecticut|DE:delaware|DC:district columbia|FL:florida|GA:georgia|HI:hawaii|ID:idaho|IL:illinois|IN:indiana|IA:iowa|KS:kansas|KY:kentucky|LA:louisiana|ME:maine|MD:maryland|MA:massachusetts|MI:michigan|MN:minnesota|MS:mississippi|MO:missouri|MT:montana|NE:nebraska|NV:nevada|NH:new hampshire|NJ:new jersey|NM:new mexico|NY:new york|NC:north carolina|ND:north dakota|OH:ohio|OK:oklahoma|OR:oregon|PA:pennsylvania|PR:puerto rico|RI:rhode island|SC:south carolina|SD:south dakota|TN:tennessee|TX:texas|UT:utah|VT:vermont|VA:virginia|WA:washington|WV:west virginia|WI:wisconsin|WY:wyoming|"

// countries are the names of countries that have schools of the same name as others, by ISO code.
const countries = "|AE:united arab emirates|AE:uae|AT:austria|AU:australia|BD:bangladesh|BE:belgium|BR:brazil|CA:canada|CH:switzerland|CN:china|CZ:czech republic|DE:germany|DK:denmark|EG:egypt|ES:spain|FI:finland|FR:france|GB:united kingdom|GB:uk|GB:england|GB:scotland|GB:wales|GH:ghana|GR:greece|HK:hong kong|HU:hungary|ID:indonesia|IE:ireland|IL:israel|IN:india|IR:iran|IT:italy|JP:japan|KE:kenya|KR:south korea|KR:korea|LB:lebanon|MX:mexico|MY:malaysia|NG:nigeria|NL:netherlands|NO:norway|NZ:new zealand|PH:philippines|PK:pakistan|PL:poland|PT:portugal|RO:romania|RU:russia|SA:saudi arabia|SE:sweden|SG:singapore|TH:thailand|TR:turkey|TW:taiwan|UA:ukraine|US:united states|US:usa|US:us|US:united states america|VN:vietnam|ZA:south africa|JO:jordan|LK:sri lanka|NP:nepal|"

// placeOf reads a place such as "Boston, MA", "Boston, Massachusetts, USA" or "Toronto, Canada".
// Georgia is the state here: a wrong guess makes a name ambiguous at worst.
func placeOf(text string) place {
	var p place
	if len(text) > 200 {
		return p
	}
	for part := range strings.SplitSeq(text, ",") {
		part = strings.TrimSpace(part)
		key := naming.Key(part)
		switch {
		case key == "":
		case p.region == "" && len(part) == 2 && strings.Contains(states, "|"+part+":"):
			p.region, p.country = part, "US"
		case p.city != "" && p.region == "" && codeOf(states, key) != "":
			p.region, p.country = codeOf(states, key), "US"
		case codeOf(countries, key) != "":
			p.country = codeOf(countries, key)
		case p.city == "":
			p.city = key
		}
	}
	if p.region == "" && p.country == "" && p.city != "" && p.city != "new york" && p.city != "washington" {
		if code := codeOf(states, p.city); code != "" {
			return place{region: code, country: "US"}
		}
	}
	return p
}

// codeOf returns the code before a name in a list of the form |code:name|.
func codeOf(list, name string) string {
	if i := strings.Index(list, ":"+name+"|"); i >= 2 {
		return list[i-2 : i]
	}
	return ""
}
