package build

import (
	"fmt"
	"io/fs"
)

// mailDomains lists each domain with the first letter of its kind.
func mailDomains(dir fs.FS) ([]string, error) {
	rows, err := read(dir, "mail-domains.tsv", 2)
	if err != nil {
		return nil, err
	}
	kinds := map[string]string{}
	var out []string
	for _, r := range rows {
		if had := kinds[r[1]]; had != "" {
			return nil, fmt.Errorf("mail domain %q is %s and %s", r[1], had, r[0])
		}
		kinds[r[1]] = r[0]
		out = append(out, r[1]+"\t"+r[0][:1])
	}
	return out, nil
}
