// Command generate builds the embedded texts of package facts (scoring/facts/blobs) from its compact
// tables (scoring/facts/tables). It takes no input but the tables, so it always writes the same bytes.
//
//	go generate ./scoring/facts
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"plumbline/scoring/facts/internal/build"
)

func main() {
	dir := flag.String("facts", "scoring/facts", "the folder of package facts")
	flag.Parse()
	if err := generate(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

func generate(dir string) error {
	texts, err := build.All(os.DirFS(filepath.Join(dir, "tables")))
	if err != nil {
		return err
	}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(dir, "blobs", name), []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}
