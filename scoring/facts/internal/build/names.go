package build

import (
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// names lists each word of people's names with its uses.
func names(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "names.tsv", 2)
	if err != nil {
		return nil, err
	}
	uses := map[string]string{}
	for _, r := range rows {
		for _, name := range strings.Fields(r[1]) {
			if !small(name) {
				return nil, fmt.Errorf("names.tsv: %q has other letters than a to z", name)
			}
			for _, use := range r[0] {
				if !strings.ContainsRune(uses[name], use) {
					uses[name] += string(use)
				}
			}
		}
	}
	var out []string
	for name, use := range uses {
		of := []rune(use)
		slices.Sort(of)
		out = append(out, name+"\t"+string(of))
	}
	return out, nil
}

// nameVariants lists each word with the numbers of the rows that it stands in.
func nameVariants(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "name-variants.tsv", 2)
	if err != nil {
		return nil, err
	}
	in := map[string][]string{}
	for i, r := range rows {
		for _, name := range list(r[0]) {
			if !small(name) {
				return nil, fmt.Errorf("name-variants.tsv: %q has other letters than a to z", name)
			}
			in[name] = append(in[name], strconv.FormatInt(int64(i), 36))
		}
	}
	var out []string
	for name, of := range in {
		out = append(out, name+"\t"+strings.Join(of, "\t"))
	}
	return out, nil
}

func small(s string) bool { return s != "" && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == "" }
