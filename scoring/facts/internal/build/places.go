package build

import (
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"plumbline/scoring/facts/internal/geo"
	"plumbline/scoring/facts/internal/naming"
)

// areaNumbers numbers the countries and states, in their order: "US", "US.TX".
func areaNumbers(dir fs.FS) (map[string]int, error) {
	var all []string
	for _, table := range []struct {
		name string
		area func(row []string) string
	}{
		{"countries.tsv", func(r []string) string { return r[0] }},
		{"regions.tsv", func(r []string) string { return r[0] + "." + r[1] }},
		{"towns.tsv", func(r []string) string { return area(r[1], r[2]) }},
		{"namesakes.tsv", func(r []string) string { return r[1] }},
		{"namesakes-by-hand.tsv", func(r []string) string { return r[1] }},
		{"places-by-hand.tsv", func(r []string) string { return r[0] }},
	} {
		rows, err := read(dir, table.name, 2)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			all = append(all, list(table.area(r))...)
		}
	}
	slices.Sort(all)
	numbers := map[string]int{}
	for i, a := range slices.Compact(all) {
		numbers[a] = i
	}
	return numbers, nil
}

func area(country, region string) string {
	if region == "" {
		return country
	}
	return country + "." + region
}

// places lists the areas by number, what each is called, and which of them belong together.
func places(dir fs.FS) ([]string, error) {
	numbers, err := areaNumbers(dir)
	if err != nil {
		return nil, err
	}
	boxes, err := areaBoxes(dir)
	if err != nil {
		return nil, err
	}
	var out []string
	of := map[string][]string{} // key → areas
	add := func(name, area string) {
		key := naming.Plain(name)
		if code(name) {
			key = strings.ToUpper(strings.ReplaceAll(key, " ", ""))
		}
		if key != "" && !slices.Contains(of[key], area) {
			of[key] = append(of[key], area)
		}
	}
	for a, n := range numbers {
		out = append(out, "="+geo.Number(n)+"\t"+a)
		if country, region, ok := strings.Cut(a, "."); !ok || country == "US" && len(region) == 2 {
			add(a[len(a)-2:], a) // codes of ISO 3166-1, and the postal codes of US states
		}
	}
	for _, table := range []struct {
		name  string
		area  func(row []string) string
		names int
	}{
		{"countries.tsv", func(r []string) string { return r[0] }, 1},
		{"regions.tsv", func(r []string) string { return r[0] + "." + r[1] }, 2},
		{"places-by-hand.tsv", func(r []string) string { return r[0] }, 1},
	} {
		rows, err := read(dir, table.name, table.names+1)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			for i, name := range list(r[table.names]) {
				if i == 0 && table.name != "places-by-hand.tsv" {
					out = append(out, "#"+table.area(r)+"\t"+name+"\t"+geo.Number(numbers[table.area(r)])+"\t"+boxes[table.area(r)].String())
				}
				add(name, table.area(r))
			}
		}
	}
	for key, areas := range of {
		slices.Sort(areas)
		out = append(out, key+"\t"+strings.Join(areas, "|"))
	}
	pairs, err := read(dir, "places-together.tsv", 3)
	if err != nil {
		return nil, err
	}
	together := map[string][]string{}
	for _, r := range pairs {
		for _, a := range r[:2] {
			if _, known := numbers[a]; !known {
				return nil, fmt.Errorf("places-together.tsv: no area %q", a)
			}
		}
		together[r[0]] = append(together[r[0]], r[1])
		together[r[1]] = append(together[r[1]], r[0])
	}
	for a, others := range together {
		slices.Sort(others)
		out = append(out, "~"+a+"\t"+strings.Join(others, "|"))
	}
	return out, nil
}

// areaBoxes returns the box around the towns of each country and state.
func areaBoxes(dir fs.FS) (map[string]geo.Box, error) {
	rows, err := read(dir, "towns.tsv", 6)
	if err != nil {
		return nil, err
	}
	boxes := map[string]geo.Box{}
	for _, r := range rows {
		lat, err1 := strconv.ParseFloat(r[3], 64)
		lon, err2 := strconv.ParseFloat(r[4], 64)
		if err1 != nil || err2 != nil {
			return nil, fmt.Errorf("towns.tsv: %q has no place", r[0])
		}
		for _, a := range []string{r[1], area(r[1], r[2])} {
			boxes[a] = boxes[a].With(lat, lon)
		}
	}
	return boxes, nil
}

// code reports whether a name is written as a code is: at most three letters, all of them capitals.
func code(name string) bool {
	letters := 0
	for _, r := range name {
		switch {
		case unicode.IsUpper(r):
			letters++
		case r != '.' && r != ' ':
			return false
		}
	}
	return letters <= 3
}

// town is what a name means: the places of that name, the largest first.
type town struct {
	spots  []spot
	large  int             // thousands of people in the largest
	small  map[string]bool // areas with a smaller place of that name, whose position is left out
	listed bool            // the smaller places are all known
}

// placed is how many thousand people live in a town whose position is kept.
const placed = 30

type spot struct {
	code      string
	thousands int
}

// towns lists the towns by the keys of their names. A name that is a common word stands in the table by hand
// without a country, and is left out.
func towns(dir fs.FS) ([]string, error) {
	numbers, err := areaNumbers(dir)
	if err != nil {
		return nil, err
	}
	of, err := carriedTowns(dir, numbers)
	if err != nil {
		return nil, err
	}
	same, err := addByHand(dir, of)
	if err != nil {
		return nil, err
	}
	if err := addNamesakes(dir, of, numbers); err != nil {
		return nil, err
	}
	for name, as := range same {
		maps.Copy(of[name].small, of[as].small)
	}
	var out []string
	for key, t := range of {
		if len(key) > 2 {
			out = append(out, strings.TrimRight(key+"\t"+t.line(numbers), "\t"))
		}
	}
	return out, nil
}

func (t *town) line(numbers map[string]int) string {
	slices.SortStableFunc(t.spots, func(a, b spot) int { return b.thousands - a.thousands })
	spots, small := "", ""
	for _, s := range t.spots {
		spots += s.code
	}
	for _, a := range slices.Sorted(maps.Keys(t.small)) {
		small += geo.Number(numbers[a])
	}
	if t.listed {
		return spots + "\t" + small + "\t" + geo.Size(t.large)
	}
	return spots + "\t" + small
}

func carriedTowns(dir fs.FS, numbers map[string]int) (map[string]*town, error) {
	rows, err := read(dir, "towns.tsv", 6)
	if err != nil {
		return nil, err
	}
	of := map[string]*town{}
	for _, r := range rows {
		lat, err1 := strconv.ParseFloat(r[3], 64)
		lon, err2 := strconv.ParseFloat(r[4], 64)
		thousands, err3 := strconv.Atoi(r[5])
		if err1 != nil || err2 != nil || err3 != nil {
			return nil, fmt.Errorf("towns.tsv: %q has no place", r[0])
		}
		key := naming.Plain(r[0])
		if of[key] == nil {
			of[key] = &town{small: map[string]bool{}}
		}
		t := of[key]
		t.large = max(t.large, thousands)
		if thousands < placed {
			t.small[area(r[1], r[2])] = true
			continue
		}
		t.spots = append(t.spots, spot{geo.Number(numbers[area(r[1], r[2])]) + geo.Position(lat, lon), thousands})
	}
	return of, nil
}

func addNamesakes(dir fs.FS, of map[string]*town, numbers map[string]int) error {
	carried, err := read(dir, "namesakes.tsv", 2)
	if err != nil {
		return err
	}
	byHand, err := read(dir, "namesakes-by-hand.tsv", 3)
	if err != nil {
		return err
	}
	small := map[string]map[string]bool{}
	for i, r := range slices.Concat(carried, byHand) {
		key := shortened(naming.Plain(r[0]))
		if small[key] == nil {
			if i >= len(carried) {
				continue // no famous town
			}
			small[key] = map[string]bool{}
		}
		for _, a := range list(r[1]) {
			if _, known := numbers[a]; !known {
				return fmt.Errorf("namesakes of %s: no area %q", r[0], a)
			}
			small[key][a] = true
		}
	}
	for key, t := range of {
		if areas := small[shortened(key)]; areas != nil {
			maps.Copy(t.small, areas)
			t.listed = true
		}
	}
	return nil
}

// shortened returns a key as the carried list of namesakes has it.
func shortened(key string) string {
	words := strings.Fields(key)
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

// addByHand adds the other names, and takes common words out. Another name means the town that it stands for
// beside whatever else has it as its own; same maps the one to the other.
func addByHand(dir fs.FS, of map[string]*town) (same map[string]string, err error) {
	rows, err := read(dir, "towns-by-hand.tsv", 3)
	if err != nil {
		return nil, err
	}
	same = map[string]string{}
	for _, r := range rows {
		key := naming.Plain(r[0])
		if r[1] == "-" {
			delete(of, key)
			continue
		}
		had := of[key]
		if had == nil {
			had = &town{small: map[string]bool{}}
			of[key] = had
		}
		if len(r) < 4 {
			continue
		}
		as := of[naming.Plain(r[3])]
		if as == nil {
			return nil, fmt.Errorf("towns-by-hand.tsv: %s stands for %q, which is no town", r[0], r[3])
		}
		if name := naming.Plain(r[3]); name != key {
			same[key] = name
		}
		had.spots = slices.Concat(had.spots, as.spots)
		had.large = max(had.large, as.large)
	}
	return same, nil
}
