// Package form says what the values of a pack must look like, as the tags of the format's structs tell it. The decoder and
// the published schema both go by it.
//
// In: a struct's field, or a text. Out: its limits, or what is wrong with it. It knows no struct of the format.
package form

import (
	"reflect"
	"strconv"
	"strings"

	"plumbline/scoring/wording"
)

// MaxText is how many characters a text may have whose field does not say otherwise.
const MaxText = 500

// Limits is what a field takes.
type Limits struct {
	Required             bool // it must be there: its json tag has no omitempty
	Enum                 []string
	MinLength, MaxLength int // of a text, or of each text of a list, in characters
	Min, Max             *int
	MinItems, MaxItems   int // of a list or of an object with names of the pack's own; MaxItems 0 is no limit but that of the pack
	Format               string
}

// Of returns the key and the limits of a struct's field: its json tag, and the keywords of its jsonschema tag. The key is
// "" for a field that is not part of the format.
func Of(f reflect.StructField) (key string, l Limits) {
	key, options, _ := strings.Cut(f.Tag.Get("json"), ",")
	if key == "-" || !f.IsExported() {
		return "", l
	}
	l = Limits{Required: !strings.Contains(options, "omitempty"), MinLength: 1, MaxLength: MaxText}
	for _, word := range strings.Split(f.Tag.Get("jsonschema"), ",") {
		name, value, _ := strings.Cut(word, "=")
		number, _ := strconv.Atoi(value)
		switch name {
		case "enum":
			l.Enum = append(l.Enum, value)
		case "minLength":
			l.MinLength = number
		case "maxLength":
			l.MaxLength = number
		case "minimum":
			l.Min = &number
		case "maximum":
			l.Max = &number
		case "minItems":
			l.MinItems = number
		case "maxItems":
			l.MaxItems = number
		case "format":
			l.Format = value
		}
	}
	return key, l
}

// Format is a form of texts, by the name that a jsonschema tag gives it.
type Format struct {
	Pattern string            // for the schema: a regular expression of JSON Schema; "" when there is none
	Is      func(string) bool // nil takes every text
	Mend    wording.Text      // how such a text is written
}

// say returns a sentence to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

// Lines is the format of texts that may have several lines, and whatever characters a résumé has.
const Lines = "lines"

// Formats are the forms that texts of a pack may have.
var Formats = map[string]Format{
	Lines:          {},
	"date":         {`^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, isDay, say("write the day as YYYY-MM-DD")},
	"partial-date": {`^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`, isDate, say("write YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known")},
	"known-date":   {`^([0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|unknown)$`, isKnownDate, say("write YYYY, YYYY-MM or YYYY-MM-DD, as precise as it is known, or \"unknown\" to take a built-in date away")},
	"country":      {`^[A-Z]{2}$`, isCountry, say("write the country in two capital letters: \"NO\", \"US\"")},
	"hash":         {`^[0-9a-f]{64}$`, isHash, say("make the list anew with plumbline rules watch; contacts never enter a pack")},
	"year":         {`^[0-9]{4}$`, isYear, say("write the year in four digits: \"2019\"")},
	"pack-id":      {`^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$`, IsID, say("write who and what in small letters a to z, digits and hyphens: acme/engineering")},
	"base64":       {`^[A-Za-z0-9+/_-]+=*$`, isBase64, say("copy it again: it has letters, digits and + / - _ alone")},
	"version":      {`^(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)(-[0-9A-Za-z.-]+)?$`, IsVersion, say("write three numbers: 1.4.0")},
}
