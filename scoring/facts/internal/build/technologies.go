package build

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// technology is one name under which a technology is found.
type technology struct{ flag, exact, name, date, slack, unless string }

// never stands for a date on which no finding may rest.
const never = "-"

// slackOf returns how many months a date of that precision may be wrong by.
func slackOf(precision string) string {
	if precision == exact {
		return "2"
	}
	return "12"
}

// technologies writes a line a name: lower-case name, flag, exact forms, technology, first public
// date, slack in months, vetoing words.
func technologies(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "technologies.tsv", 5)
	if err != nil {
		return nil, err
	}
	hand, err := read(dir, "technologies-by-hand.tsv", 6)
	if err != nil {
		return nil, err
	}
	byHand := map[string][]string{}
	for _, r := range hand {
		if byHand[r[0]] != nil {
			return nil, fmt.Errorf("technology %q stands twice in technologies-by-hand.tsv", r[0])
		}
		if r[1] != "" && r[1] != never {
			precision, err := precisionOf("technologies-by-hand.tsv", r[0], r[2])
			if err != nil {
				return nil, err
			}
			if precision == low {
				r[1] = never
			}
		}
		byHand[r[0]] = r
	}
	found := map[string]technology{}
	add := func(name, names, date, slack, unless string) error {
		if date == never {
			return nil
		}
		if date == "" {
			return fmt.Errorf("technology %q has no date", name)
		}
		for _, n := range list(names) {
			flag := ""
			if strings.ContainsAny(n[:1], "~^=") {
				flag, n = n[:1], n[1:]
			}
			key := strings.ToLower(n)
			t := technology{flag, n, name, date, slack, unless}
			had, ok := found[key]
			switch {
			case !ok:
			case had.name == name: // "~Fastlane|~fastlane": two forms of one name
				t.exact = had.exact + "|" + n
			case had.date <= date: // two technologies of one name: the older one counts
				t = had
			}
			found[key] = t
		}
		return nil
	}
	for _, r := range rows {
		name, names, date, slack, unless := r[0], r[0], r[2], slackOf(r[3]), ""
		for _, alias := range list(r[1]) {
			// The short form of a cloud service is often an ordinary word: "Backup", "Connect".
			if !strings.HasPrefix(r[4], "aws-age-analyzer") || strings.HasPrefix(alias, "Amazon ") {
				names += "|" + alias
			}
		}
		if h := byHand[name]; h != nil {
			if h[1] != "" {
				date, slack = h[1], slackOf(h[2])
			}
			if h[3] != "" {
				names = h[3]
			}
			unless = h[4]
			delete(byHand, name)
		}
		if err := add(name, names, date, slack, unless); err != nil {
			return nil, err
		}
	}
	for _, h := range hand {
		if byHand[h[0]] == nil {
			continue // corrected a row above
		}
		names := h[3]
		if names == "" {
			names = h[0]
		}
		if err := add(h[0], names, h[1], slackOf(h[2]), h[4]); err != nil {
			return nil, err
		}
	}
	var out []string
	for key, t := range found {
		out = append(out, strings.Join([]string{key, t.flag, t.exact, t.name, t.date, t.slack, t.unless}, "\t"))
	}
	return out, nil
}

// versions writes two kinds of line: "java", tab, product row, mode, lowest, shown name; and
// "java 17", tab, date.
func versions(dir fs.FS) ([]string, error) {
	products, err := read(dir, "version-products.tsv", 5)
	if err != nil {
		return nil, err
	}
	rows, err := read(dir, "versions.tsv", 3)
	if err != nil {
		return nil, err
	}
	var out, used []string
	for _, p := range products {
		for _, n := range list(p[1]) {
			out = append(out, strings.Join([]string{strings.ToLower(n), p[0], p[2], p[3], p[4], n}, "\t"))
		}
		used = append(used, p[0])
	}
	for _, r := range rows {
		if slices.Contains(used, r[0]) {
			out = append(out, "#"+r[0]+" "+r[1]+"\t"+r[2])
		}
	}
	return out, nil
}
