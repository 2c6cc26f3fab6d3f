package rules

import (
	"slices"
	"strings"

	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/wording"
)

// Profile is what a rule looks over that looks at no one kind of entry.
const Profile = "profile"

// Form tells what can be done with a field.
type Form uint8

// The forms of fields.
const (
	NoField Form = iota
	Text         // a few words: equals, in, contains, matches
	Texts        // several texts, or none: the same; that none of them says something proves nothing, so "not" finds nothing
	Date         // before, after
	Dates        // from a start to an end: overlaps, longerThan, shorterThan
)

type field struct {
	name string
	form Form
	// names is set for a field that names somebody or something of which a team can know more than the page does.
	names bool
}

// entries lists the kinds of entries with their fields: all that a rule of one's own can see. There is none for what must
// never be judged.
var entries = []struct {
	kind   string
	fields []field
}{
	{"position", []field{{"employer", Text, true}, {"title", Text, false}, {"location", Text, false}, {"terms", Texts, false}, {"text", Texts, true}, {"start", Date, false}, {"end", Date, false}, {"dates", Dates, false}}},
	{"study", []field{{"school", Text, true}, {"degree", Text, false}, {"level", Text, false}, {"area", Text, false}, {"text", Texts, false}, {"start", Date, false}, {"end", Date, false}, {"dates", Dates, false}}},
	{"certification", []field{{"name", Text, true}, {"issuer", Text, true}, {"date", Date, false}, {"expires", Date, false}}},
	{"skill", []field{{"name", Text, false}}},
	{"link", []field{{"network", Text, false}, {"host", Text, false}}},
}

// Kinds returns the kinds of entries that a rule may look at.
func Kinds() (out []string) {
	for _, e := range entries {
		out = append(out, e.kind)
	}
	return out
}

// IsKind reports whether there is such a kind of entry.
func IsKind(kind string) bool { return slices.Contains(Kinds(), kind) }

// Fields returns the names of the fields of a kind of entry; none of the profile's own, which no rule sees.
func Fields(kind string) (out []string) {
	for _, f := range fieldsOf(kind) {
		out = append(out, f.name)
	}
	return out
}

// FormOf returns the form of a field, NoField when there is none of that name.
func FormOf(kind, name string) Form { return fieldOf(kind, name).form }

func fieldsOf(kind string) []field {
	for _, e := range entries {
		if e.kind == kind {
			return e.fields
		}
	}
	return nil
}

func fieldOf(kind, name string) field {
	for _, f := range fieldsOf(kind) {
		if f.name == name {
			return f
		}
	}
	return field{}
}

// The reasons for which a field is none.
const (
	whoTheyAre    = "take it out: who somebody is, or where they come from, is never judged"
	toReachThem   = "take it out: how to reach somebody is never judged; a watch list can hold contacts, as hashes"
	theirBreaks   = "take it out: gaps, short stays and leave are never judged"
	theirGrades   = "take it out: grades are compared by built-in checks alone"
	whereTheyWere = "take it out: where somebody lived or studied is never judged; of a position the place can be tested beside its employer"
)

// never are what somebody may want to name and a rule cannot, with the reason.
var never = map[string]string{
	"name": whoTheyAre, "firstname": whoTheyAre, "lastname": whoTheyAre, "surname": whoTheyAre, "candidate": whoTheyAre, "person": whoTheyAre, "nationality": whoTheyAre, "citizenship": whoTheyAre,
	"country": whoTheyAre, "visa": whoTheyAre, "birthplace": whoTheyAre, "origin": whoTheyAre, "ethnicity": whoTheyAre, "race": whoTheyAre, "religion": whoTheyAre, "gender": whoTheyAre,
	"sex": whoTheyAre, "pronouns": whoTheyAre, "age": whoTheyAre, "birthday": whoTheyAre, "birthdate": whoTheyAre, "dateofbirth": whoTheyAre, "maritalstatus": whoTheyAre, "children": whoTheyAre,
	"photo": whoTheyAre, "picture": whoTheyAre, "image": whoTheyAre, "language": whoTheyAre, "languages": whoTheyAre, "accent": whoTheyAre, "handle": whoTheyAre, "username": whoTheyAre,
	"address": toReachThem, "home": toReachThem, "city": toReachThem, "zip": toReachThem, "zipcode": toReachThem, "postcode": toReachThem, "postalcode": toReachThem,
	"email": toReachThem, "emails": toReachThem, "phone": toReachThem, "phones": toReachThem, "url": toReachThem, "location": whereTheyWere,
	"gap": theirBreaks, "gaps": theirBreaks, "leave": theirBreaks, "experience": "take it out: the length of somebody's history is never judged", "duration": `test "dates" with longerThan or shorterThan`,
	"score": theirGrades, "grade": theirGrades, "gpa": theirGrades,
}

// Refused returns why a field of an entry cannot be named, which goes on after a colon; nothing when it can.
func Refused(kind, name string) wording.Text {
	if FormOf(kind, name) != NoField {
		return wording.Text{}
	}
	plain := strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(name))
	switch {
	case never[plain] != "":
		return say(never[plain])
	case kind == Profile:
		return say(`the profile itself has no fields; look at its entries: {"exists": "position", "where": …}`)
	case !IsKind(kind):
		return say("there is no such kind of entry; there are %s", listed(Kinds()))
	}
	return say("a %s has %s", kind, listed(Fields(kind)))
}

// listed joins names of the format for people.
func listed(names []string) wording.Text { return form.Listed(names) }
