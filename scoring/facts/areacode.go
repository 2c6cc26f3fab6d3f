package facts

import (
	"plumbline/scoring/facts/internal/sorted"
	"plumbline/scoring/timespan"
)

// AreaCode is an area code of the North American Numbering Plan (+1).
type AreaCode struct {
	Code       string        // "617"
	Country    string        // ISO 3166-1 alpha-2; "" for a code of no one country
	Region     string        // US: the state's postal code; CA: the province's; "" when it has several or none
	Geographic bool          // false for 800, 900 and the like
	InService  timespan.Date // when calls could first be made; may lie after the table's date; zero when not planned yet; 1947-01-01 means "from the start"
	Assigned   timespan.Date // zero when the report does not say
	Source     Source
}

// AreaCode looks an area code up. The list is complete: false means that the code was not assigned at
// the date of the source.
func (t *Tables) AreaCode(code string) (AreaCode, bool) {
	v, ok := t.areas.Find(code)
	if !ok {
		return AreaCode{}, false
	}
	return AreaCode{
		Code:       code,
		Geographic: sorted.Field(v, 0) == "G",
		Country:    sorted.Field(v, 1),
		Region:     sorted.Field(v, 2),
		InService:  date(sorted.Field(v, 3)),
		Assigned:   date(sorted.Field(v, 4)),
		Source:     nanpa,
	}, true
}

// date reads a date of the tables; "" is the zero date.
func date(s string) timespan.Date {
	d, err := timespan.Parse(s)
	if err != nil {
		return timespan.Date{}
	}
	return d
}
