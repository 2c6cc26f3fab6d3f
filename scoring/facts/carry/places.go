package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"

	"plumbline/scoring/facts/internal/naming"
)

// withRegions are the countries whose states people write behind a town, as GeoNames codes them.
var withRegions = []string{"AU", "BR", "CA", "DE", "GB", "IN", "MX", "US"}

// famous is how many people live in a town whose small namesakes are listed.
const famous = 100_000

// towns lists the towns, each name's largest first: where it lies to a tenth of a degree, and how many
// thousand people live there.
func towns(dir string) ([]string, error) {
	rows, err := read(dir, "cities15000.tsv")
	if err != nil {
		return nil, err
	}
	people := func(r row) int { n, _ := strconv.Atoi(r["population"]); return n }
	slices.SortStableFunc(rows, func(a, b row) int {
		if c := strings.Compare(a["name"], b["name"]); c != 0 {
			return c
		}
		return people(b) - people(a)
	})
	out := []string{"# name\tcountry\tregion\tlatitude\tlongitude\tthousands"}
	for _, r := range rows {
		if strings.Contains(r["name"], "(Kreis") {
			continue // a part of Zürich
		}
		region := ""
		if slices.Contains(withRegions, r["country"]) {
			region = r["admin1"]
		}
		out = append(out, strings.Join([]string{
			r["name"], r["country"], region, tenth(r["lat"]), tenth(r["lon"]), strconv.Itoa(people(r) / 1000),
		}, "\t"))
	}
	return out, nil
}

// tenth rounds degrees to tenths.
func tenth(degrees string) string {
	f, _ := strconv.ParseFloat(degrees, 64)
	return strconv.FormatFloat(f, 'f', 1, 64)
}

// namesakes lists, for each name of a famous town, other names by hand included, the countries and states that
// have a place of that name, however small.
func namesakes(dir, tables string) ([]string, error) {
	large, err := read(dir, "cities15000.tsv")
	if err != nil {
		return nil, err
	}
	small, err := read(dir, "small_places.tsv")
	if err != nil {
		return nil, err
	}
	of := map[string]map[string]bool{}
	for _, r := range large {
		if n, _ := strconv.Atoi(r["population"]); n >= famous {
			of[bare(r["name"])] = map[string]bool{}
		}
	}
	byHand, err := os.ReadFile(filepath.Join(tables, "towns-by-hand.tsv"))
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(byHand)) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) == 4 && of[bare(cells[3])] != nil && of[bare(cells[0])] == nil {
			of[bare(cells[0])] = map[string]bool{}
		}
	}
	for _, r := range small {
		if areas := of[bare(r["name"])]; areas != nil {
			if slices.Contains(withRegions, r["country"]) {
				areas[r["country"]+"."+r["admin1"]] = true
			} else {
				areas[r["country"]] = true
			}
		}
	}
	out := []string{"# name\tcountries and states"}
	for _, name := range sortedNames(of) {
		out = append(out, name+"\t"+strings.Join(slices.Sorted(maps.Keys(of[name])), "|"))
	}
	return out, nil
}

func sortedNames(of map[string]map[string]bool) []string { return slices.Sorted(maps.Keys(of)) }

// bare returns the key of a name with "saint" and the like in their short form.
func bare(name string) string {
	words := strings.Fields(naming.Plain(name))
	for i, w := range words {
		switch w {
		case "saint":
			words[i] = "st"
		case "fort":
			words[i] = "ft"
		case "mount":
			words[i] = "mt"
		}
	}
	return strings.Join(words, " ")
}

func regions(dir string) ([]string, error) {
	rows, err := read(dir, "admin1.tsv")
	if err != nil {
		return nil, err
	}
	out := []string{"# country\tregion\tname"}
	for _, r := range rows {
		if country, region, _ := strings.Cut(r["code"], "."); slices.Contains(withRegions, country) {
			out = append(out, country+"\t"+region+"\t"+r["name"])
		}
	}
	return out, nil
}

// countries lists the countries with their names in the languages that résumés are read in, from the
// Unicode Common Locale Data Repository.
func countries(dir string) ([]string, error) {
	towns, err := read(dir, "cities15000.tsv")
	if err != nil {
		return nil, err
	}
	codes := map[string]bool{}
	for _, t := range towns {
		codes[t["country"]] = true
	}
	var namers []display.Namer
	for _, tag := range []language.Tag{language.English, language.German, language.French, language.Spanish, language.Italian, language.Portuguese, language.Dutch, language.Polish} {
		namers = append(namers, display.Regions(tag))
	}
	out := []string{"# country\tnames"}
	for _, code := range slices.Sorted(maps.Keys(codes)) {
		region, err := language.ParseRegion(code)
		if err != nil {
			return nil, err
		}
		var names []string
		for _, n := range namers {
			if name := n.Name(region); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		out = append(out, code+"\t"+strings.Join(names, "|"))
	}
	return out, nil
}
