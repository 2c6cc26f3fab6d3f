package facts

import "plumbline/scoring/timespan"

// AreaCode is an area code of the North American Numbering Plan (+1).
type AreaCode struct {
	Code       string        // "617"
	Country    string        // ISO 3166-1 alpha-2; "" for a code of no one country
	Region     string        // US: the state's postal code; CA: the province's; "" when none
	Geographic bool          // false for 800, 900 and the like
	InService  timespan.Date // zero when not in service yet at the date of the table; 1947-01-01 means "from the start"
	Assigned   timespan.Date // zero when the report does not say
	Source     Source
}

// AreaCode looks an area code up. The list is complete: false means that the code is not assigned.
func (t *Tables) AreaCode(code string) (AreaCode, bool) { return AreaCode{}, false }
