package main

import (
	"fmt"
	"path/filepath"

	"plumbline/scoring/profile"
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

// of returns the level of a study's degree, "" when it names none.
func (l levels) of(e profile.ResumeEducation) string { return l[e.StudyType] }

// know returns an error when a person has a degree that the table lacks.
func (l levels) know(people []person) error {
	for _, p := range people {
		for _, e := range p.Resume.Education {
			if _, ok := l[e.StudyType]; !ok && e.StudyType != "" {
				return fmt.Errorf("testdata/levels.json lacks %q, a degree of %s", e.StudyType, p.Slug)
			}
		}
	}
	return nil
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
