package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"

	"plumbline/scoring"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// today is the day that the people's pages are read on; their "expected 2027" depends on it.
var today = timespan.MustParse("2026-06-30")

func main() {
	asJSON := flag.Bool("json", false, "print JSON")
	pages := flag.String("pages", "dist/pages", "folder of the rendered pages: <theme>/<slug>.html")
	testdata := flag.String("testdata", "testdata", "folder of people/ and truth/")
	misses := flag.Bool("misses", false, "print every value that was not read as it stands, instead of the tables")
	textOnly := flag.Bool("text", false, "measure the plain text alone")
	flag.Parse()
	sources := []source{plainText(*testdata)}
	if !*textOnly {
		sources = append(themes(*pages), sources...)
	}
	r, err := measureAll(*testdata, sources, engine())
	if err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
	switch {
	case *misses:
		r.printMisses(os.Stdout)
	case *asJSON:
		enc := json.NewEncoder(os.Stdout)
		enc.SetIndent("", "  ")
		if err := enc.Encode(r); err != nil {
			fmt.Fprintln(os.Stderr, "accuracy:", err)
			os.Exit(2)
		}
	default:
		r.print(os.Stdout)
	}
}

// measureAll runs every source over the people under testdata.
func measureAll(testdata string, sources []source, see inspect) (*result, error) {
	people, err := loadPeople(testdata)
	if err != nil {
		return nil, err
	}
	r := &result{People: len(people)}
	for _, p := range people {
		if p.Truth.Consistent {
			r.Consistent++
		}
	}
	for _, s := range sources {
		t, err := s.run(people, see)
		if err != nil {
			return nil, err
		}
		r.Sources = append(r.Sources, t)
	}
	return r, nil
}

// engine returns the engine under measurement.
func engine() inspect {
	e := scoring.New()
	return func(kind, text, file string) report.Report {
		return e.Inspect(scoring.Input{Kind: kind, Text: text, File: file, Now: today})
	}
}
