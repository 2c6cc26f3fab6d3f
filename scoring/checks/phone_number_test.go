package checks

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestParsePhone(t *testing.T) {
	tests := map[string]struct {
		written       string
		digits        string
		international bool
		bracketed     bool
	}{
		"international":         {"+1 303 555 0142", "13035550142", true, false},
		"brackets":              {"(303) 555-0142", "3035550142", false, true},
		"brackets without gap":  {"(303)555-0142", "3035550142", false, true},
		"other brackets":        {"(30) 3555-0142", "3035550142", false, false},
		"label before it":       {"Phone: 303.555.0142", "3035550142", false, false},
		"extension with x":      {"303-555-0142 x123", "3035550142", false, false},
		"extension with ext.":   {"(303) 555-0142 ext. 4", "3035550142", false, true},
		"extension with comma":  {"303-555-0142, ext 17", "3035550142", false, false},
		"extension with number": {"303-555-0142 #12", "3035550142", false, false},
		"trunk zero":            {"+44 (0)20 7946 0958", "442079460958", true, false},
		"no-break spaces":       {"+1 303 555 0142", "13035550142", true, false},
		"non-breaking hyphens":  {"303‑555‑0142", "3035550142", false, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			n, why := parsePhone(tt.written)
			assert.Empty(t, why)
			assert.Equal(t, phoneNumber{tt.digits, tt.international, tt.bracketed}, n)
		})
	}
	for name, written := range map[string]string{
		"masked with stars": "+1 (303) ***-**42", "masked with x": "303-555-XXXX", "masked with dots": "+1 303 …",
		"in letters": "1-800-FLOWERS", "two numbers": "303-555-0142 / 303-555-0143", "too few digits": "5550", "no digits": "on request", "empty": "",
	} {
		t.Run(name+" is not judged", func(t *testing.T) {
			_, why := parsePhone(written)
			assert.NotEmpty(t, why)
		})
	}
}

func TestJudgeAbroad(t *testing.T) {
	tests := map[string]struct {
		digits         string
		fault, unknown bool
	}{
		"London":                             {"442079460958", false, false},
		"a local number with a country code": {"442079", false, true},
		"too short for Britain":              {"4420", true, false},
		"too long for Britain":               {"44207946095812345", true, false},
		"no such country code":               {"999555014233", true, false},
		"new range in India":                 {"915012345678", false, false},
		"Germany, short":                     {"4930901820", false, false},
		"Italy keeps its zero":               {"390612345678", false, false},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			v := judgeAbroad(tt.digits)
			assert.Equal(t, tt.fault, !v.fault.IsZero(), v.fault)
			assert.Equal(t, tt.unknown, !v.unknown.IsZero(), v.unknown)
		})
	}
}

func TestPlaceholder(t *testing.T) {
	for _, digits := range []string{"5555555555", "5551234567", "1234567890", "0000000000", "9876543210"} {
		assert.True(t, placeholder(digits), digits)
	}
	for _, digits := range []string{"3035550142", "9995550142", "1235550142"} {
		assert.False(t, placeholder(digits), digits)
	}
}

func FuzzParsePhone(f *testing.F) {
	f.Add("+1 (303) 555-0142 ext. 4")
	f.Add("xx")
	f.Fuzz(func(t *testing.T, text string) {
		if n, why := parsePhone(text); why.IsZero() && n.international {
			judgeAbroad(n.digits)
		}
	})
}
