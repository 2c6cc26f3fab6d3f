// Command generate writes what is derived from the structs of the pack format and their comments: the JSON Schema that
// editors and other tools use, and the reference page. Run it with go generate ./scoring/rules .
package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
)

func main() {
	// go generate runs in scoring/rules.
	files, err := derive(".", "../../testdata/packs/reference")
	for name, content := range files {
		if err == nil {
			err = os.WriteFile(name, content, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// derive returns the derived files by their names in package rules, whose sources and examples lie in two folders.
func derive(sources, examples string) (map[string][]byte, error) {
	comments, err := commentsOf(sources)
	if err != nil {
		return nil, err
	}
	ofSites, err := commentsOf(filepath.Join(sources, "../read/sites"))
	if err != nil {
		return nil, err
	}
	maps.Copy(comments, ofSites)
	schema, err := schemaOf(comments)
	if err != nil {
		return nil, err
	}
	page, err := referenceOf(comments, os.DirFS(examples))
	return map[string][]byte{"schema/schema.json": schema, "README.md": page}, err
}
