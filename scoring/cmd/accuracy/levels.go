package main

import (
	"fmt"
	"path/filepath"

	"plumbline/scoring/report"
)

// levels says of each wording of a degree in the résumés which level it is, in the words of facts.Level;
// "unknown" where the wording does not tell.
type levels map[string]string

func loadLevels(testdata string) (levels, error) {
	l := levels{}
	err := loadJSON(filepath.Join(testdata, "levels.json"), &l)
	return l, err
}

// of returns the level of a wording, "" for unknown. A wording that the table lacks is an error of testdata.
func (l levels) of(degree string) string {
	if degree == "" || l[degree] == "unknown" {
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
