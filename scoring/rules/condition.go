package rules

// Condition is a combination of conditions (All, Any, Not), a search among other entries (Exists, Count), or a test of one
// field by one operator.
//
// Texts are compared without regard to case, accents and punctuation. Dates are compared as precisely as they are stated:
// a test of dates holds only when it holds whatever day is meant, by two months and more where a month may be rounded.
type Condition struct {
	All []Condition `json:"all,omitempty" jsonschema:"minItems=1,maxItems=20"` // every one holds
	Any []Condition `json:"any,omitempty" jsonschema:"minItems=1,maxItems=20"` // at least one holds
	// Not holds when a test was made, on words that were read surely, and failed. It cannot stand before exists or count.
	// What a field says in part is not another one: "Oslo" is in "Oslo, Norway".
	Not *Condition `json:"not,omitempty"`

	// Field is the field that is tested: "employer". Texts go with equals, in, contains and matches; start, end, date and expires
	// with before and after; dates with overlaps, longerThan and shorterThan. The level of a study is certificate, associate,
	// bachelor, postbaccalaureate, master, doctor or professional, whatever the degree is called.
	Field string `json:"field,omitempty" jsonschema:"maxLength=40"`
	// Equals is all that the field says.
	Equals string `json:"equals,omitempty" jsonschema:"maxLength=200"`
	// In is several texts, one of which is all that the field says.
	In []string `json:"in,omitempty" jsonschema:"minItems=1,maxItems=200,maxLength=200"`
	// Contains is whole words that stand in the field.
	Contains string `json:"contains,omitempty" jsonschema:"maxLength=200"`
	// Matches is a regular expression in RE2's form, in any case, that stands anywhere in the field.
	Matches string `json:"matches,omitempty" jsonschema:"maxLength=512"`
	// Before and After are a date ("2021-03"), another date field of the entry ("expires"), or one of an entry around it
	// ("certification.date").
	Before string `json:"before,omitempty" jsonschema:"maxLength=40"`
	After  string `json:"after,omitempty" jsonschema:"maxLength=40"`
	// Overlaps is a time ("2015/2019-06") or the dates of an entry around it ("study.dates").
	Overlaps string `json:"overlaps,omitempty" jsonschema:"maxLength=40"`
	// LongerThan and ShorterThan are a length: "18 months", "3 years".
	LongerThan  string `json:"longerThan,omitempty" jsonschema:"maxLength=20"`
	ShorterThan string `json:"shorterThan,omitempty" jsonschema:"maxLength=20"`
	// By is how much a test of dates or lengths must hold by: "6 months". Without it, it is two months, and none
	// between two dates that are stated to the day.
	By string `json:"by,omitempty" jsonschema:"maxLength=20"`

	// Exists is a field that the page states, or a kind of entry ("position") of which there is another one that meets
	// Where.
	Exists string `json:"exists,omitempty" jsonschema:"maxLength=40"`
	// Count is a kind of entry of which several others meet Where.
	Count string `json:"count,omitempty" jsonschema:"enum=position,enum=study,enum=certification,enum=skill,enum=link"`
	// AtLeast is how many count must find.
	AtLeast int `json:"atLeast,omitempty" jsonschema:"minimum=2,maximum=5"`
	// Where is what the entries meet that exists and count look for. Its fields are theirs; those of the entry around it are
	// named with its kind ("certification.date").
	Where *Condition `json:"where,omitempty"`
}

// Operator is what a condition does: "all", "equals", "longerThan" …
type Operator string

// The operators.
const (
	OpAll         Operator = "all"
	OpAny         Operator = "any"
	OpNot         Operator = "not"
	OpExists      Operator = "exists"
	OpCount       Operator = "count"
	OpEquals      Operator = "equals"
	OpIn          Operator = "in"
	OpContains    Operator = "contains"
	OpMatches     Operator = "matches"
	OpBefore      Operator = "before"
	OpAfter       Operator = "after"
	OpOverlaps    Operator = "overlaps"
	OpLongerThan  Operator = "longerThan"
	OpShorterThan Operator = "shorterThan"
)

// operators returns the first two operators that the condition has. A right one has exactly one.
func (c *Condition) operators() (first, second Operator) {
	add := func(has bool, op Operator) {
		switch {
		case !has:
		case first == "":
			first = op
		case second == "":
			second = op
		}
	}
	add(c.All != nil, OpAll)
	add(c.Any != nil, OpAny)
	add(c.Not != nil, OpNot)
	add(c.Exists != "", OpExists)
	add(c.Count != "", OpCount)
	add(c.Equals != "", OpEquals)
	add(c.In != nil, OpIn)
	add(c.Contains != "", OpContains)
	add(c.Matches != "", OpMatches)
	add(c.Before != "", OpBefore)
	add(c.After != "", OpAfter)
	add(c.Overlaps != "", OpOverlaps)
	add(c.LongerThan != "", OpLongerThan)
	add(c.ShorterThan != "", OpShorterThan)
	return first, second
}

// Operator returns the condition's operator, "" when it has none or several.
func (c *Condition) Operator() Operator {
	first, second := c.operators()
	if second != "" {
		return ""
	}
	return first
}

// Operand returns what the operator of a test of dates or lengths compares with.
func (c *Condition) Operand() string {
	switch c.Operator() {
	case OpBefore:
		return c.Before
	case OpAfter:
		return c.After
	case OpOverlaps:
		return c.Overlaps
	case OpLongerThan:
		return c.LongerThan
	case OpShorterThan:
		return c.ShorterThan
	}
	return ""
}

// Needles returns the texts that a test of texts compares with, patterns apart.
func (c *Condition) Needles() []string {
	switch c.Operator() {
	case OpEquals:
		return []string{c.Equals}
	case OpContains:
		return []string{c.Contains}
	case OpIn:
		return c.In
	}
	return nil
}

// found lists the kinds of entries that are there whenever the condition holds.
func (c *Condition) found() (out []string) {
	switch c.Operator() {
	case OpAll:
		for i := range c.All {
			out = append(out, c.All[i].found()...)
		}
	case OpExists, OpCount:
		if kind := c.Exists + c.Count; IsKind(kind) {
			out = append(out, kind)
			if c.Where != nil {
				out = append(out, c.Where.found()...)
			}
		}
	}
	return out
}

// least returns how many tests hold at the least whenever the condition holds. That a field is stated is no test.
func (c *Condition) least(negated bool) int {
	parts, every := c.All, !negated
	if c.Any != nil {
		parts, every = c.Any, negated
	}
	switch c.Operator() {
	case OpNot:
		return c.Not.least(!negated)
	case OpExists, OpCount:
		if c.Where == nil {
			return 0
		}
		return c.Where.least(negated)
	case OpAll, OpAny:
		if len(parts) == 0 {
			return 0
		}
		sum, least := 0, parts[0].least(negated)
		for i := range parts {
			n := parts[i].least(negated)
			sum, least = sum+n, min(least, n)
		}
		if every {
			return sum
		}
		return least
	}
	return 1
}
