package main

import (
	"path/filepath"
	"slices"
)

// The groups of measured documents. A document of a test person in a dev layout, or the other way round, is
// neither: its person or its layout was seen while the reader was made. Nor is one in a language that the
// reader is not told of: there it may read little, but no finding may come of it.
const (
	dev   = "dev"
	test  = "test"
	mixed = "mixed"
)

// split says which people and layouts are kept aside; testdata/split.json states the rule.
type split struct {
	Rule        string   `json:"rule"`
	TestLayouts []string `json:"testLayouts"`
}

func loadSplit(testdata string) (split, error) {
	var s split
	err := loadJSON(filepath.Join(testdata, "split.json"), &s)
	return s, err
}

// languages are the ones that the reader is told of.
var languages = []string{"en", "de", "fr", "es", "pt", "it", "nl", "pl"}

// group returns the group of one person's document in one layout.
func (s split) group(p person, layout string) string {
	if !slices.Contains(languages, p.language()) {
		return mixed
	}
	switch person, kept := testPerson(p.Slug), slices.Contains(s.TestLayouts, layout); {
	case person && kept:
		return test
	case !person && !kept:
		return dev
	}
	return mixed
}

// testPerson is the rule that split.json states in words.
func testPerson(slug string) bool {
	sum := 0
	for _, b := range []byte(slug) {
		sum += int(b)
	}
	return (sum+1)%6 < 3
}
