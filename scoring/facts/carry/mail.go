package main

import (
	"regexp"
	"slices"
	"strings"
)

// spared are disposable domains of the raw table that are left out: schools, which are real ones that were abused, and
// services that pass mail on. So are those one slip away from a common service: who meant that one made the slip.
var spared = regexp.MustCompile(`(^|\.)(edu|ac|gov|mil)(\.|$)|alias|forward|relay`)

// mailDomains lists the domains of mail services: those for everybody that were checked by hand, and the common list of
// disposable ones. A domain below another is left out: it belongs to whoever rents it.
func mailDomains(dir string) ([]string, error) {
	rows, err := read(dir, "email_domains.tsv")
	if err != nil {
		return nil, err
	}
	schools, err := read(dir, "university_domains.tsv")
	if err != nil {
		return nil, err
	}
	school := map[string]bool{}
	for _, r := range schools {
		school[r["domain"]] = true
	}
	domains := map[string][]string{}
	var free []string
	for _, r := range rows {
		if r["kind"] == "free" && strings.Contains(r["sources"], "hand") {
			free = append(free, r["domain"])
		}
	}
	for _, r := range rows {
		d, kind := r["domain"], r["kind"]
		if kind == "disposable" && (!strings.Contains(r["sources"], "core") || strings.Count(d, ".") > 1 || school[d] || spared.MatchString(d) || slices.ContainsFunc(free, func(f string) bool { return oneSlip(f, d) })) ||
			kind == "free" && !strings.Contains(r["sources"], "hand") {
			continue
		}
		domains[kind] = append(domains[kind], d)
	}
	out := []string{"# kind\tdomain"}
	for _, kind := range []string{"free", "privacy", "relay", "disposable"} {
		for _, d := range domains[kind] {
			out = append(out, kind+"\t"+d)
		}
	}
	return out, nil
}

// oneSlip reports whether two domains differ by one letter that was changed, lost, added or swapped with its neighbour.
func oneSlip(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	switch len(a) - len(b) {
	case 0:
		return i < len(a) && (a[i+1:] == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:])
	case 1:
		return a[i+1:] == b[i:]
	}
	return false
}
