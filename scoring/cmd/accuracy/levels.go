package main

import (
	"fmt"
	"path/filepath"

	"plumbline/scoring/report"
)

// levels says of each wording of a degree in the résumés which level it is, in the words of facts.Level;
// untold where the wording alone does not tell: "Diploma" is one thing here and another there.
type levels map[string]string

// untold stands for a level that no reader can be blamed for, whatever it reads.
const untold = "unknown"

func loadLevels(testdata string) (levels, error) {
	l := levels{}
	err := loadJSON(filepath.Join(testdata, "levels.json"), &l)
	return l, err
}

// of returns the level of a wording, "" for no wording. A wording that the table lacks is an error of testdata.
func (l levels) of(degree string) string {
	if degree == "" {
		return ""
	}
	level, ok := l[degree]
	if !ok {
		panic(fmt.Sprintf("testdata/levels.json lacks %q", degree))
	}
	return level
}

// claims holds a report's readings by path.
type claims map[string]report.Reading

func claimsOf(readings []report.Reading) claims {
	c := claims{}
	for _, r := range readings {
		c[r.Path] = r
	}
	return c
}
