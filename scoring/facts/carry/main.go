// Command carry takes the facts that Plumbline uses out of a folder of raw tables and writes them in
// our own compact form to scoring/facts/tables. tables/README.md describes both and names the sources.
//
//	go run ./scoring/facts/carry -from DIR
//
// It is run by hand when a source has a new edition. The tables written by hand stay as they are.
package main

import (
	"cmp"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

func main() {
	from := flag.String("from", "", "the folder of raw tables")
	to := flag.String("to", "scoring/facts/tables", "the folder of compact tables")
	flag.Parse()
	if *from == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := carry(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "carry:", err)
		os.Exit(1)
	}
}

func carry(from, to string) error {
	for _, step := range []struct {
		name string
		rows func(dir string) ([]string, error)
	}{
		{"us-schools.tsv", usSchools},
		{"world-schools.tsv", worldSchools},
		{"world-names.tsv", worldNames},
		{"area-codes.tsv", areaCodes},
		{"mail-domains.tsv", mailDomains},
		{"technologies.tsv", technologies},
		{"versions.tsv", versions},
		{"families.tsv", families},
		{"towns.tsv", towns},
		{"namesakes.tsv", func(dir string) ([]string, error) { return namesakes(dir, to) }},
		{"regions.tsv", regions},
		{"countries.tsv", countries},
	} {
		rows, err := step.rows(from)
		if err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		text := strings.Join(rows, "\n") + "\n"
		if err := os.WriteFile(filepath.Join(to, step.name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// row is one row of a raw table, by column name.
type row map[string]string

// read returns the rows of a raw table, whose first line names the columns.
func read(dir, name string) ([]row, error) {
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimRight(string(text), "\n"), "\n")
	header := strings.Split(lines[0], "\t")
	rows := make([]row, 0, len(lines)-1)
	for i, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != len(header) {
			return nil, fmt.Errorf("%s:%d: %d cells, want %d", name, i+2, len(cells), len(header))
		}
		r := row{}
		for j, cell := range cells {
			r[header[j]] = strings.TrimSpace(cell)
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// awards is what a school awarded: the letters of all levels, and the highest level of each family.
type awards struct {
	levels   string
	families map[string]byte
	in2024   bool
}

// ranks orders the level letters of the completions table, lowest first: certificate, associate,
// bachelor, post-bachelor certificate, master, doctor, professional doctor.
const ranks = "CABGMDP"

func usAwards(dir string) (map[string]*awards, error) {
	programs, err := read(dir, "us_programs.tsv")
	if err != nil {
		return nil, err
	}
	out := map[string]*awards{}
	for _, p := range programs {
		a := out[p["unitid"]]
		if a == nil {
			a = &awards{families: map[string]byte{}}
			out[p["unitid"]] = a
		}
		years, err := strconv.Atoi(p["years"])
		if err != nil {
			return nil, err
		}
		a.in2024 = a.in2024 || years&16 != 0
		family := p["cip6"][:2]
		for _, l := range []byte(p["levels"]) {
			if !strings.ContainsRune(a.levels, rune(l)) {
				a.levels += string(l)
			}
			if strings.IndexByte(ranks, l) > strings.IndexByte(ranks, a.families[family]) || a.families[family] == 0 {
				a.families[family] = l
			}
		}
	}
	return out, nil
}

func usSchools(dir string) ([]string, error) {
	schools, err := read(dir, "us_institutions.tsv")
	if err != nil {
		return nil, err
	}
	granted, err := usAwards(dir)
	if err != nil {
		return nil, err
	}
	out := []string{"# unitid\tname\tother names\tcity\tstate\tdomain\topeid\tcontrol\thighest\tdegrees\tcalendar\tclosed\tlast listed\tsuccessor\tlevels\tfamilies"}
	for _, s := range schools {
		levels, families := "", ""
		if a := granted[s["unitid"]]; a != nil {
			levels = inOrder(a.levels)
			if a.in2024 {
				levels += "+" // still reports its programs
			}
			for _, f := range sortedKeys(a.families) {
				families += f + string(a.families[f])
			}
		}
		others := join(s["former_names"], s["aliases"])
		out = append(out, strings.Join([]string{
			s["unitid"], s["name"], others, s["city"], s["state"], registrable(s["domain"]), cut(s["opeid"], 6), cut(s["control"], 3),
			s["highest"], s["degree_granting"], s["calendar"], s["closed"], s["last_listed"], s["successor"], levels, families,
		}, "\t"))
	}
	return out, nil
}

func worldSchools(dir string) ([]string, error) {
	schools, err := read(dir, "ror_education.tsv")
	if err != nil {
		return nil, err
	}
	heirs := map[string]bool{} // schools that took over another one: their year may be that of the merger
	for _, s := range schools {
		for id := range strings.SplitSeq(s["successor"], "|") {
			heirs[id] = id != ""
		}
	}
	out := []string{"# ror\tname\tother names\tcountry\tregion\tcity\tdomains\testablished\their"}
	for _, s := range schools {
		heir := ""
		if heirs[s["ror"]] {
			heir = "y"
		}
		out = append(out, strings.Join([]string{
			s["ror"], s["name"], s["aliases"], s["country"], s["region"], s["city"], domains(s["domains"]), s["established"], heir,
		}, "\t"))
	}
	return out, nil
}

// worldNames lists names of schools outside the tables, by country, so that a name which more than
// one country has is never resolved to the wrong school.
func worldNames(dir string) ([]string, error) {
	var out []string
	names, err := read(dir, "ror_education_names_2021.tsv")
	if err != nil {
		return nil, err
	}
	for _, n := range names {
		if n["country"] != "US" {
			out = append(out, n["country"]+"\t"+n["name"])
		}
	}
	domains, err := read(dir, "university_domains.tsv")
	if err != nil {
		return nil, err
	}
	for _, d := range domains {
		name, _, _ := strings.Cut(d["names"], "|")
		if strings.Contains(d["sources"], "h") && d["country"] != "US" && d["country"] != "" {
			out = append(out, d["country"]+"\t"+name)
		}
	}
	slices.Sort(out)
	return append([]string{"# country\tname"}, slices.Compact(out)...), nil
}

func areaCodes(dir string) ([]string, error) {
	rows, err := read(dir, "nanp_area_codes.tsv")
	if err != nil {
		return nil, err
	}
	out := []string{"# code\tgeographic\tcountry\tregion\tin service\tassigned"}
	for _, r := range rows {
		service := r["in_service_date"]
		if r["in_service"] == "N" && service == "" {
			service = "planned"
		}
		out = append(out, strings.Join([]string{r["npa"], r["use"], r["country"], r["location"], service, r["assignment_date"]}, "\t"))
	}
	return out, nil
}

func technologies(dir string) ([]string, error) {
	rows, err := read(dir, "tech_timeline.tsv")
	if err != nil {
		return nil, err
	}
	out := []string{"# name\taliases\tfirst public\tprecision\tsource"}
	for _, r := range rows {
		out = append(out, strings.Join([]string{r["name"], r["aliases"], r["first_public"], r["precision"], r["source"]}, "\t"))
	}
	return out, nil
}

// versions keeps the software that people put on a résumé; tables/version-products.tsv chooses among it.
func versions(dir string) ([]string, error) {
	rows, err := read(dir, "tech_versions.tsv")
	if err != nil {
		return nil, err
	}
	out := []string{"# product\tversion\treleased"}
	for _, r := range rows {
		if r["category"] != "device" && r["released"] != "" {
			out = append(out, r["product"]+"\t"+r["version"]+"\t"+r["released"])
		}
	}
	slices.SortStableFunc(out[1:], func(a, b string) int {
		return cmp.Compare(strings.SplitN(a, "\t", 2)[0], strings.SplitN(b, "\t", 2)[0])
	})
	return out, nil
}

func families(dir string) ([]string, error) {
	rows, err := read(dir, "cip2020.tsv")
	if err != nil {
		return nil, err
	}
	out := []string{"# family\ttitle"}
	for _, r := range rows {
		if len(r["cip"]) == 2 && r["title"] != "Reserved" {
			out = append(out, r["cip"]+"\t"+r["title"])
		}
	}
	return out, nil
}

func inOrder(levels string) string {
	out := ""
	for _, l := range ranks {
		if strings.ContainsRune(levels, l) {
			out += string(l)
		}
	}
	return out
}

func sortedKeys(m map[string]byte) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func join(lists ...string) string {
	var out []string
	for _, list := range lists {
		for name := range strings.SplitSeq(list, "|") {
			if name != "" && !slices.Contains(out, name) {
				out = append(out, name)
			}
		}
	}
	return strings.Join(out, "|")
}

func cut(s string, n int) string { return s[:min(n, len(s))] }

// registrable shortens a host to the domain that is registered: "umd.umich.edu" to "umich.edu".
func registrable(host string) string {
	labels := strings.Split(host, ".")
	return strings.Join(labels[max(0, len(labels)-2):], ".")
}

// domains keeps the registered .edu domains, by which the American rows of both sources are joined.
func domains(hosts string) string {
	var out []string
	for host := range strings.SplitSeq(hosts, "|") {
		if d := registrable(host); strings.HasSuffix(d, ".edu") && !slices.Contains(out, d) {
			out = append(out, d)
		}
	}
	return strings.Join(out, "|")
}
