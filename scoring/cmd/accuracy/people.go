package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"plumbline/scoring/profile"
)

// person is one fictional person of testdata: the résumé, and what is known to be wrong with it.
type person struct {
	Slug   string
	Resume profile.Resume
	Truth  truth
}

// truth is what a file of testdata/truth says of one person.
type truth struct {
	// Consistent people must get no finding above none.
	Consistent bool    `json:"consistent"`
	Planted    []plant `json:"planted"`
	// Language is the language of the résumé, "de"; "" is English.
	Language string `json:"language,omitempty"`
	// Text holds what the plain text states otherwise than the résumé, by path:
	// "work[0].startDate" → "2019". An empty value means that the text leaves it out.
	Text map[string]string `json:"text,omitempty"`
}

// plant is one contradiction that was put into a résumé on purpose.
type plant struct {
	Check string `json:"check"`
	// Quotes are the words that the finding must stand on. One of the form of an ISO date stands for
	// that date, however the page writes it.
	Quotes []string `json:"quotes"`
	Note   string   `json:"note"` // why it is impossible
	// Needs is "months" for what only shows where months are shown, else "".
	Needs string `json:"needs,omitempty"`
}

// language returns the language of the résumé.
func (p person) language() string {
	if p.Truth.Language == "" {
		return "en"
	}
	return p.Truth.Language
}

// loadPeople reads every person under dir (testdata), sorted by slug.
func loadPeople(dir string) ([]person, error) {
	files, err := filepath.Glob(filepath.Join(dir, "people", "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no people under %s", filepath.Join(dir, "people"))
	}
	people := make([]person, 0, len(files))
	for _, file := range files {
		p := person{Slug: strings.TrimSuffix(filepath.Base(file), ".json")}
		if err := loadJSON(file, &p.Resume); err != nil {
			return nil, err
		}
		if err := loadJSON(filepath.Join(dir, "truth", p.Slug+".json"), &p.Truth); err != nil {
			return nil, err
		}
		people = append(people, p)
	}
	return people, nil
}

func loadJSON(file string, into any) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, into); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}
