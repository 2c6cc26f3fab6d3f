package facts_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/facts"
)

func TestTownsThatTheirStateOrCountryDoesNotHave(t *testing.T) {
	tables := facts.Builtin()
	for text, want := range map[string]facts.Answer{
		"Chicago, Texas":               facts.No,
		"Seattle, FL":                  facts.No,
		"Kraków, MA":                   facts.Unknown, // Małopolska
		"Turin, TO":                    facts.Unknown, // the province
		"Basel, BS":                    facts.Unknown, // the canton
		"Kraków, Massachusetts":        facts.No,
		"San Francisco, IL":            facts.No,
		"Munich, France":               facts.No,
		"Mumbai, Karnataka, India":     facts.No,
		"Bombay, Tamil Nadu":           facts.No,
		"Tokyo, Germany":               facts.No,
		"Los Angeles, New York":        facts.No,
		"Bangalore, Germany":           facts.No,
		"Paris, Texas":                 facts.Yes,
		"Paris, TX":                    facts.Yes,
		"Geneva, New York":             facts.Yes, // not the one in Switzerland
		"Malaga, NM":                   facts.Yes,
		"Vancouver, WA":                facts.Yes,
		"Boston, MA 02134":             facts.Yes,
		"Boston, Massachusetts, USA":   facts.Yes,
		"München, Bayern, Deutschland": facts.Yes,
		"Köln, NRW":                    facts.Yes,
		"Denver, NC":                   facts.Yes, // a small place
		"Toronto, ON, CA":              facts.Yes,
		"Toronto, CA":                  facts.Yes,
		"Berlin, DE":                   facts.Yes,
		"Berlin (Germany)":             facts.Yes,
		"Perth, WA":                    facts.Yes,
		"St. Louis, MO":                facts.Yes,
		"Saint Louis, Missouri":        facts.Yes,
		"New York, NY":                 facts.Yes,
		"Washington, D.C.":             facts.Yes,
		"Washington, DC, USA":          facts.Yes,
		"Tbilisi, Georgia":             facts.Yes,
		"Atlanta, Georgia":             facts.Yes,
		"Kiev, Ukraine":                facts.Yes,
		"Moscow, Idaho":                facts.Yes,
		"Hyderabad, Andhra Pradesh":    facts.Unknown, // Telangana since 2014
		"Portland, WA":                 facts.Unknown, // across the river from Vancouver
		"Kansas City, KS":              facts.Yes,
		"Ottawa, Quebec":               facts.Unknown, // across the river
		"Simferopol, Russia":           facts.Unknown,
		"Lviv, Poland":                 facts.Unknown,
		"Taipei, China":                facts.Unknown,
		"Hong Kong, China":             facts.Unknown,
		"Belfast, Ireland":             facts.Yes,
		"Munich, Switzerland":          facts.Unknown,
		"Chicago, Nowhere":             facts.Unknown,
		"Upper Foldbury, Ohio":         facts.Unknown,
		"Remote, Texas":                facts.Unknown,
		"Greater Chicago Area, Texas":  facts.Unknown,
		"Chicago":                      facts.Unknown,
		"Prague, Czechoslovakia":       facts.Unknown,
		"Leningrad, USSR":              facts.Unknown,
		"Seattle / Austin, TX":         facts.Unknown,
		"":                             facts.Unknown,
	} {
		assert.Equal(t, want.String(), tables.Exists(tables.Location(text)).String(), text)
	}
}

func TestPlacesFarApart(t *testing.T) {
	tables := facts.Builtin()
	for _, tt := range []struct {
		a, b string
		want facts.Answer
	}{
		{"Berlin, Germany", "Munich, Germany", facts.Yes},
		{"Boston, MA", "Seattle, WA", facts.Yes},
		{"Berlin", "Seattle, WA", facts.Yes},
		{"Boston, MA", "Providence, RI", facts.No},
		{"New York, NY", "Philadelphia, PA", facts.No},
		{"London", "Toronto", facts.No}, // there is a London close to Toronto
		{"Palo Alto, CA", "San Francisco, CA", facts.No},
		{"New York", "Los Angeles, CA", facts.Unknown}, // the city or the state
		{"Texas", "Boston, MA", facts.Unknown},
		{"Remote", "Boston, MA", facts.Unknown},
		{"Upper Foldbury", "Boston, MA", facts.Unknown},
		{"Denver, NC", "Seattle, WA", facts.Unknown},
	} {
		got := tables.FarApart(tables.Location(tt.a), tables.Location(tt.b))
		assert.Equal(t, tt.want.String(), got.String(), "%s and %s", tt.a, tt.b)
	}
}

func TestTheStateOfAPlace(t *testing.T) {
	tables := facts.Builtin()
	for text, want := range map[string]string{
		"Denver, Colorado": "US.CO", "Denver, CO": "US.CO", "Austin, TX": "US.TX", "Texas": "US.TX", "Portland, OR": "US.OR",
		"Toronto, ON": "CA.08", "Georgia": "", "Denver": "", "Remote": "", "Berlin, Germany": "", "Los Angeles, CA": "US.CA", "Chennai, TN": "", "Upper Foldbury, OH": "US.OH",
	} {
		got, ok := tables.Location(text).State()
		assert.Equal(t, want != "", ok, text)
		if ok {
			assert.Equal(t, want, got.String(), text)
		}
	}
	assert.Equal(t, facts.No, tables.Near(tables.Location("Denver, Colorado"), facts.Area{Country: "US", Region: "NY"}))
	assert.Equal(t, facts.Yes, tables.Near(tables.Location("Denver, Colorado"), facts.Area{Country: "US", Region: "WY"}))
}

func FuzzLocation(f *testing.F) {
	for _, s := range []string{"Boston, MA", "St. Louis (MO)", "80331 München, DE", "Denver Colorado", ",", "a,b,c,d"} {
		f.Add(s)
	}
	tables := facts.Builtin()
	denver := tables.Location("Denver, CO")
	f.Fuzz(func(t *testing.T, text string) {
		l := tables.Location(text)
		tables.Exists(l)
		tables.FarApart(l, denver)
		l.State()
	})
}
