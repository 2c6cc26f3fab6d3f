package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"plumbline/scoring/rules"
)

func TestBanned(t *testing.T) {
	for text, want := range map[string]string{
		"A fake degree":                 "fake",
		"This looks FRAUDULENT":         "fraudulent",
		"three red flags":               "red flag",
		"Ihre Nationalität":             "nationalität",
		"Gefälschtes Zeugnis":           "gefälschtes",
		"a 90 % match":                  "0 %",
		"scores 70/100":                 "scores",
		"70/100":                        "70/100",
		"from North Korea":              "north korea",
		"Which version of Go was that?": "",
		"He relied on the believers":    "",
		"The flags were red":            "",
		"Founded 2019/20":               "",
		"":                              "",
	} {
		assert.Equal(t, want, rules.Banned(text), text)
	}
}

func TestPatternsAreKnownByWhatStandsInThem(t *testing.T) {
	for pattern, want := range map[string][][]string{
		`RN-\d{6}`:                     {{"rn"}},
		`\bdrift-?line v2\b`:           {{"drift"}, {"line"}},
		`(RN|LPN|CNA)[- ]?\d+`:         {{"rn", "lpn", "cna"}},
		`(RN|\d+)-12`:                  {{"12"}},
		`a+b{2}(cd)+e?`:                {{"a"}, {"b"}, {"cd"}},
		`[A-Z]{2}\d{6}`:                nil,
		`(?i)Halden (Robotics|Marine)`: {{"halden"}, {"robotics", "marine"}},
	} {
		p, say, _ := rules.ReadPattern(pattern)
		assert.Empty(t, say, pattern)
		assert.Equal(t, want, p.Literals, pattern)
	}
}
