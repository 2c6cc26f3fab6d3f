package report

import (
	"fmt"
	"strconv"
	"strings"

	"plumbline/scoring/checks"
	"plumbline/scoring/profile"
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
			Sure: sure.String(), Why: why,
			Where: b.where(checks.Whole(*f.Claim)), Corrected: f.Claim.Corrected, Confirmed: f.Claim.Corrected && !f.Claim.Misread(), Fixed: f.Fixed,
		})
	}
	return out
}

// sureness tells how surely a field was read. An open end needs no words; any other date without words of its
// own was concluded from others.
func sureness(f profile.Field) (profile.Sureness, string) {
	switch {
	case f.Claim.Sure != profile.Unread:
		return f.Claim.Sure, f.Claim.Why
	case f.Date != nil && f.Date.Present:
		return profile.Sure, ""
	}
	return profile.Fair, "it was concluded from other words"
}

// entryWords name the lists of a JSON Resume document, fieldWords what their entries hold.
var (
	entryWords = map[string]string{"work": "job", "volunteer": "voluntary job", "education": "study", "skills": "skill", "certificates": "certificate", "accounts": "account"}
	fieldWords = map[string]string{
		"name": "name", "label": "headline", "email": "e-mail address", "phone": "phone number", "url": "address", "summary": "text",
		"highlights": "text", "address": "place", "location": "place", "position": "title", "organization": "organisation",
		"startDate": "start", "endDate": "end", "date": "date", "institution": "school", "studyType": "degree", "area": "field of study",
		"score": "final mark", "duration": "length", "terms": "terms", "issuer": "issuer", "expires": "expiry", "handle": "handle", "joined": "date of joining", "contact": "contact data", "authors": "author", "keywords": "name",
	}
)

// PathWords names a path for people: "the start of job 2", "the name".
func PathWords(path string) string {
	entry, field := "", ""
	for _, step := range strings.Split(path, ".") {
		name, index, _ := strings.Cut(strings.TrimSuffix(step, "]"), "[")
		n, err := strconv.Atoi(index)
		switch word := entryWords[name]; {
		case word != "" && err == nil:
			entry, field = fmt.Sprintf("%s %d", word, n+1), ""
		case name == "name" && strings.HasPrefix(path, "work["):
			field = "employer"
		case fieldWords[name] != "":
			field = fieldWords[name]
		}
	}
	switch {
	case field == "" && entry == "":
		return "this part"
	case field == "":
		return entry
	case entry == "":
		return "the " + field
	}
	return fmt.Sprintf("the %s of %s", field, entry)
}
