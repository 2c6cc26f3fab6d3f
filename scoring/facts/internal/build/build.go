// Package build makes the embedded texts of package facts out of its compact tables.
//
// In: the tables, by file name. Out: sorted texts, by file name, that the look-ups search in place.
// A name that means several things is resolved here, once: it keeps all its meanings, and the
// look-up calls it ambiguous. The same tables always make the same bytes.
package build

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
)

// All builds every embedded text from the tables in dir.
func All(dir fs.FS) (map[string]string, error) {
	out := map[string]string{}
	for name, make := range map[string]func(fs.FS) ([]string, error){
		"areas.txt":          areas,
		"certifications.txt": certifications,
		"employers.txt":      employers,
		"families.txt":       families,
		"fields.txt":         fields,
		"places.txt":         places,
		"products.txt":       products,
		"renamings.txt":      renamings,
		"technologies.txt":   technologies,
		"terms.txt":          terms,
		"towns.txt":          towns,
		"versions.txt":       versions,
		"mail-domains.txt":   mailDomains,
		"name-variants.txt":  nameVariants,
		"names.txt":          names,
	} {
		lines, err := make(dir)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[name] = text(lines)
	}
	schools, names, regional, err := schools(dir)
	if err != nil {
		return nil, fmt.Errorf("schools: %w", err)
	}
	out["schools.txt"], out["school-names.txt"], out["regional-names.txt"] = text(schools), text(names), text(regional)
	return out, nil
}

// text sorts the lines and joins them.
func text(lines []string) string {
	slices.Sort(lines)
	return strings.Join(slices.Compact(lines), "\n") + "\n"
}

// read returns the cells of a table's rows, at least n a row; lines that start with # are notes.
func read(dir fs.FS, name string, n int) ([][]string, error) {
	data, err := fs.ReadFile(dir, name)
	if err != nil {
		return nil, err
	}
	var rows [][]string
	for i, line := range strings.Split(strings.TrimRight(string(data), "\n"), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) < n {
			return nil, fmt.Errorf("%s:%d: %d cells, want %d", name, i+1, len(cells), n)
		}
		rows = append(rows, cells)
	}
	return rows, nil
}

// list splits names that are joined by bars.
func list(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return r == '|' })
}

// The precisions of rows that were written by hand. A finding never rests on one of low precision.
const (
	exact = "a" // as written
	about = "b" // give or take a year
	low   = "c" // not to be used
)

// precisionOf checks the precision of a row.
func precisionOf(table, row, precision string) (string, error) {
	if precision != exact && precision != about && precision != low {
		return "", fmt.Errorf("%s: %q has no precision a, b or c", table, row)
	}
	return precision, nil
}
