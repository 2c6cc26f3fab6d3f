package build

import (
	"fmt"
	"io/fs"
	"strings"

	"plumbline/scoring/facts/internal/naming"
)

// employers writes two kinds of line: a line a name, its key, flag, exact form and employer; and a line an employer,
// "#" and its name, then the rest of its row.
func employers(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "employers.tsv", 10)
	if err != nil {
		return nil, err
	}
	of := map[string]string{}
	var out []string
	for _, r := range rows {
		if (r[2] == "") != (r[3] == "") {
			return nil, fmt.Errorf("employer %q: a date and its precision go together", r[0])
		}
		names := list(r[1])
		if len(names) == 0 {
			names = []string{r[0]}
		}
		for _, n := range names {
			flag, n := flagged(n)
			key := naming.Plain(n)
			if had, ok := of[key]; ok && had != r[0] {
				return nil, fmt.Errorf("employer %q: %q is a name of %q too", r[0], n, had)
			}
			of[key] = r[0]
			out = append(out, strings.Join([]string{key, flag, n, r[0]}, "\t"))
		}
		out = append(out, "#"+r[0]+"\t"+strings.Join(r[2:], "\t"))
	}
	return out, nil
}

// flagged parts a name from the mark before it that says when it counts.
func flagged(name string) (flag, rest string) {
	if name != "" && strings.ContainsAny(name[:1], "~^=?") {
		return name[:1], name[1:]
	}
	return "", name
}

// products writes lines of the form that technologies have, with the maker and the months of lead behind; and, for
// each technology of a known maker, "#", its name, the makers and the months of lead.
func products(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "products.tsv", 7)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, r := range rows {
		names := list(r[2])
		if len(names) == 0 {
			names = []string{r[1]}
		}
		slack := "2"
		if r[4] != "a" {
			slack = "12"
		}
		for _, n := range names {
			// A product counts only where it is written as its maker writes it, and only under a job at its maker.
			out = append(out, strings.Join([]string{strings.ToLower(n), "=", n, r[1], r[3], slack, "", r[0], r[5]}, "\t"))
		}
	}
	made, err := made(dir)
	return append(out, made...), err
}

// made lists the technologies of known makers.
func made(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "makers.tsv", 4)
	if err != nil {
		return nil, err
	}
	lines, err := technologies(dir)
	if err != nil {
		return nil, err
	}
	known := map[string]bool{}
	for _, line := range lines {
		known[strings.Split(line, "\t")[3]] = true
	}
	makers := map[string]string{}
	for _, r := range rows {
		for _, pattern := range list(r[1]) {
			for name := range known {
				prefix, open := strings.CutSuffix(pattern, "*")
				if name == pattern || open && strings.HasPrefix(name, prefix) {
					if had, ok := makers[name]; ok && had != r[0]+"\t"+r[2] {
						return nil, fmt.Errorf("technology %q has two makers: %q and %q", name, had, r[0])
					}
					makers[name] = r[0] + "\t" + r[2]
				}
			}
		}
	}
	var out []string
	for name, m := range makers {
		out = append(out, "#"+name+"\t"+m)
	}
	return out, nil
}

// certifications writes two kinds of line: a line a name or an exam, its key, "=" when its case counts, the exact
// form where it counts, the certificate and the exam's first date; and a line a certificate, "#" and its name, then the rest of its row.
func certifications(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "certifications.tsv", 9)
	if err != nil {
		return nil, err
	}
	of := map[string]string{}
	var out []string
	add := func(key, flag, exact, name, date string) error {
		if had, ok := of[key]; ok && had != name {
			return fmt.Errorf("certificate %q: %q is a name of %q too", name, key, had)
		}
		of[key] = name
		out = append(out, strings.Join([]string{key, flag, exact, name, date}, "\t"))
		return nil
	}
	for _, r := range rows {
		for _, n := range list(r[2]) {
			flag, n := flagged(n)
			exact := ""
			if flag == "=" {
				exact = n
			}
			if err := add(naming.Exam(n), flag, exact, r[0], ""); err != nil {
				return nil, err
			}
		}
		for _, e := range list(r[7]) {
			code, date, ok := strings.Cut(e, ":")
			if !ok {
				return nil, fmt.Errorf("certificate %q: exam %q has no date", r[0], e)
			}
			if err := add(naming.Exam(code), "", code, r[0], date); err != nil {
				return nil, err
			}
		}
		out = append(out, "#"+strings.Join([]string{r[0], r[1], r[3], r[4], r[5], r[6], r[8]}, "\t"))
	}
	return out, nil
}
