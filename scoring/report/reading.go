package report

import (
	"strconv"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
	"plumbline/scoring/wording"
)

// Uncorrected is a correction that could not be applied; the claim is as it was read.
type Uncorrected struct {
	Path  string `json:"path"`
	Value string `json:"value"`
	Why   string `json:"why"` // a sentence
}

// reading lists every claim that was read, in the profile's order.
func (b builder) reading(p *profile.Profile, document int) []Reading {
	out := []Reading{}
	for _, f := range p.Fields() {
		if !f.Stated() {
			continue
		}
		sure, why := sureness(f)
		out = append(out, Reading{
			Document: document, Path: f.Path, Value: f.Value(), Words: f.Words(),
			Sure: sure.String(), Why: b.say(why),
			Where: b.where(checks.Whole(*f.Claim)), Corrected: f.Claim.Corrected, Confirmed: f.Claim.Corrected && !f.Claim.Misread(), Fixed: f.Fixed,
		})
	}
	return out
}

// sureness tells how surely a field was read. An open end needs no words; any other date without words of its
// own was concluded from others.
func sureness(f profile.Field) (profile.Sureness, wording.Text) {
	switch {
	case f.Claim.Sure != profile.Unread:
		return f.Claim.Sure, say(f.Claim.Why)
	case f.Date != nil && f.Date.Present:
		return profile.Sure, wording.Text{}
	}
	return profile.Fair, say("it was concluded from other words")
}

// entryWords name the entries of the lists of a JSON Resume document by their number, fieldWords what they hold.
var (
	entryWords = map[string]func(n int) wording.Text{
		"work":         func(n int) wording.Text { return say("job %d", n) },
		"volunteer":    func(n int) wording.Text { return say("voluntary job %d", n) },
		"education":    func(n int) wording.Text { return say("study %d", n) },
		"skills":       func(n int) wording.Text { return say("skill %d", n) },
		"certificates": func(n int) wording.Text { return say("certificate %d", n) },
		"accounts":     func(n int) wording.Text { return say("account %d", n) },
	}
	fieldWords = map[string]wording.Text{
		"name": say("the name"), "label": say("the headline"), "email": say("the e-mail address"), "phone": say("the phone number"),
		"url": say("the address"), "summary": say("the text"), "highlights": say("the text"), "address": say("the place"),
		"location": say("the place"), "position": say("the title"), "organization": say("the organisation"), "startDate": say("the start"),
		"endDate": say("the end"), "date": say("the date"), "institution": say("the school"), "studyType": say("the degree"),
		"area": say("the field of study"), "score": say("the final mark"), "duration": say("the length"), "terms": say("the terms"),
		"issuer": say("the issuer"), "expires": say("the expiry"), "handle": say("the handle"), "joined": say("the date of joining"),
		"contact": say("the contact data"), "authors": say("the author"), "keywords": say("the name"),
	}
)

// PathWords names a path for people: "the start of job 2", "the name".
func PathWords(path string) wording.Text {
	var entry, field wording.Text
	for _, step := range strings.Split(path, ".") {
		name, index, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		n, err := strconv.Atoi(index)
		switch numbered, named := entryWords[name], fieldWords[name]; {
		case numbered != nil && err == nil:
			entry, field = numbered(n+1), wording.Text{}
		case name == "name" && strings.HasPrefix(path, "work["):
			field = say("the employer")
		case !named.IsZero():
			field = named
		}
	}
	switch {
	case field.IsZero() && entry.IsZero():
		return say("this part")
	case field.IsZero():
		return entry
	case entry.IsZero():
		return field
	}
	return say("%s of %s", field, entry)
}
