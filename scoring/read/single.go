package read

import (
	"strings"

	"plumbline/scoring/facts"
	"plumbline/scoring/profile"
	"plumbline/scoring/timespan"
)

// Date reads words that are one date and nothing else: "2019-03", "March 2019", "present". It is false for any
// other words, and for a date that could be meant in more than one way.
func (r *Reader) Date(words string) (d timespan.Date, present, ok bool) {
	if d, err := timespan.Parse(words); err == nil {
		return d, false, true
	}
	dates := &dateReader{lex: r.lex, s: words, t: tokenize(words)}
	if len(dates.t) == 0 {
		return timespan.Date{}, false, false
	}
	f, next, ok := dates.at(0)
	if !ok || next != len(dates.t) || f.invalid || f.unsure {
		return timespan.Date{}, false, false
	}
	return f.date, f.present, true
}

// Level reads what level of degree words name; facts.LevelUnknown when that is not surely known.
func (r *Reader) Level(degree string) facts.Level {
	level, _ := newPage(r, nil, &profile.Profile{}).degreeAt(degree)
	return level
}

// Country reads which country a place lies in, as ISO 3166-1 alpha-2; "" when that is not surely known.
func (r *Reader) Country(place string) string {
	country, _ := newPage(r, nil, &profile.Profile{}).place(strings.TrimSpace(place))
	return country
}
