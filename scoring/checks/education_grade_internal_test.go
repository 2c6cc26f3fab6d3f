package checks

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestGradesIn(t *testing.T) {
	for text, want := range map[string][]grade{
		"GPA: 4.7/4.0":              {{4.7, 4, 5, 12}},
		"GPA 5.2 out of 4":          {{5.2, 4, 4, 16}},
		"CGPA: 12/10":               {{12, 10, 6, 11}},
		"Note: 1,3 (scale 1.0–5.0)": {{1.3, 5, 6, 26}},
		"Note 3,2 von 4":            {{3.2, 4, 5, 14}},
		"GPA 3.9 (4.0 scale)":       {{3.9, 4, 4, 18}},
		"GPA 3.9 on a 4.0 scale":    {{3.9, 4, 4, 22}},
		"GPA: 8.1 on a scale of 10": {{8.1, 10, 5, 25}},
		"GPA 8.9/10, 3.9/4.0":       {{8.9, 10, 4, 10}, {3.9, 4, 12, 19}},
		"Moyenne : 14,5/20":         {{14.5, 20, 10, 17}},
		"Percentage: 178%":          {{178, 100, 12, 16}},
		"12/10":                     nil, // a month and a year
		"12/10/2014":                nil,
		"GPA 3.9 (2015)":            nil,
		"GPA: 3.9, magna cum laude": nil,
		"Rank 12/10":                nil,
		"Credits: 36/30":            nil,
		"2:1 with Honours":          nil,
		"110%":                      nil,
		"GPA 3.9/3.8":               nil, // no scale that schools use
		"CGPA 9.2 (US equivalent 3.9 on a 4.0 scale)": {{3.9, 4, 24, 42}},
		"CGPA 9.2 (4.0 scale: 3.9)":                   nil,
	} {
		got := gradesIn(text, true)
		assert.Equal(t, want, got, text)
	}
	assert.Empty(t, gradesIn("Team of 5/4 people in 2014", false), "in running text a word for a grade stands before")
	assert.NotEmpty(t, gradesIn("Dean's list; GPA: 4.7/4.0", false))
}

func FuzzGradesIn(f *testing.F) {
	f.Add("GPA: 4.7/4.0 (1–5)", true)
	f.Fuzz(func(t *testing.T, text string, whole bool) {
		for _, g := range gradesIn(text, whole) {
			if g.from < 0 || g.to > len(text) || g.from >= g.to {
				t.Fatal(g)
			}
		}
	})
}
