// Command generate writes what is derived from the checks and their testdata: the examples that the
// catalogue shows, and scoring/CHECKS.md. Run it with go generate ./scoring/... .
//
// The two follow one another (the Markdown prints the embedded examples), so the Markdown is made with
// the examples just read, not with those that this program was built with.
package main

import (
	"fmt"
	"os"

	"plumbline/scoring/checks/internal/derived"
)

func main() {
	// go generate runs in scoring/checks.
	examples, markdown, err := derived.Make(os.DirFS("../../testdata/checks"))
	if err == nil {
		err = os.WriteFile("examples.json", examples, 0o644)
	}
	if err == nil {
		err = os.WriteFile("../CHECKS.md", markdown, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}
