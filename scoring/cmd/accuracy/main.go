package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"

	"plumbline/scoring/internal/plants"
	"plumbline/scoring/internal/reuse"
	"plumbline/scoring/timespan"
)

// today is the day that the people's pages are read on; their "expected 2027" depends on it.
var today = timespan.MustParse("2026-06-30")

func main() {
	asJSON := flag.Bool("json", false, "print JSON")
	pages := flag.String("pages", "dist/pages", "folder of the rendered pages: <layout>/<slug>.html")
	testdata := flag.String("testdata", "testdata", "folder of people/, truth/ and split.json")
	misses := flag.Bool("misses", false, "print every value that was not read as it stands, instead of the tables")
	sure := flag.Bool("sure", false, "like --misses, of those read surely alone")
	findings := flag.Bool("findings", false, "print the findings that were not planted and the plants not found")
	group := flag.String("split", dev, "whose misses: dev or test; whoever tunes the reader looks at dev alone")
	versions := flag.Bool("compare", false, "compare every two documents of one person as versions, and print what is found: nothing is wanted")
	only := flag.String("only", "", "measure these layouts alone, by name, with commas")
	checks := flag.Bool("checks", false, "measure the checks on generated people and planted contradictions, instead of the reading; with --misses what went wrong")
	echo := flag.Int("echo", 0, "measure, in a crowd of so many generated résumés, which of those used again under another name are found; 20000 for the tables")
	textOnly := flag.Bool("text", false, "measure the plain text alone")
	flag.Parse()
	if *echo > 0 {
		measureCrowd(*echo, *asJSON, *misses)
		return
	}
	if *checks {
		measureChecks(*asJSON, *misses, *group)
		return
	}
	if *versions {
		if err := compareAll(*testdata, *pages, *only, os.Stdout); err != nil {
			fmt.Fprintln(os.Stderr, "accuracy:", err)
			os.Exit(2)
		}
		return
	}
	r, err := measureAll(*testdata, *pages, *textOnly, *only)
	if err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
	switch {
	case *misses || *sure:
		r.printMisses(os.Stdout, *group, *sure)
	case *findings:
		r.printFindings(os.Stdout)
	case *asJSON:
		printJSON(r)
	default:
		r.print(os.Stdout)
	}
}

// measureAll runs the sources over the people under testdata.
func measureAll(testdata, pages string, textOnly bool, only string) (*result, error) {
	b, err := loadBench(testdata)
	if err != nil {
		return nil, err
	}
	sources, err := allSources(testdata, pages, textOnly, only)
	if err != nil {
		return nil, err
	}
	measured, err := b.run(sources)
	if err != nil {
		return nil, err
	}
	return b.conclude(measured), nil
}

// allSources lists the forms in which the people are written down, or those of them that only names.
func allSources(testdata, pages string, textOnly bool, only string) ([]source, error) {
	sources := []source{plainText(testdata)}
	if !textOnly {
		more, err := layouts(pages)
		if err != nil {
			return nil, err
		}
		sources = slices.Concat(themes(pages), sources, more)
		aside, err := copies(pages, sources)
		if err != nil {
			return nil, err
		}
		sources = append(sources, aside...)
	}
	if only != "" {
		names := strings.Split(only, ",")
		sources = slices.DeleteFunc(sources, func(s source) bool { return !slices.Contains(names, s.Name) })
	}
	return sources, nil
}

// measureChecks measures the checks on generated people.
func measureChecks(asJSON, misses bool, group string) {
	r := plants.Measure(consistentPeople, plantsPerCheck)
	switch {
	case asJSON:
		printJSON(r)
	case misses:
		printCheckMisses(os.Stdout, r, group)
	default:
		printChecks(os.Stdout, r)
	}
}

// measureCrowd measures the echoes on generated résumés.
func measureCrowd(n int, asJSON, misses bool) {
	switch {
	case asJSON:
		printJSON(measureEchoes(n))
	case misses:
		printEchoMisses(os.Stdout, reuse.Measure(n, n/100, n/20, tunedSeed))
	default:
		printEchoes(os.Stdout, measureEchoes(n))
	}
}

func printJSON(r any) {
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(r); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(2)
	}
}
