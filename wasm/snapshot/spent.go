package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
)

// spentFiles are files of phonenumbers that its start-up unpacks and that nothing reads again.
var spentFiles = []string{"metadata.xml.gz", "countrycode_to_region.xml.gz"}

// spent reads those files from the folder with the trimmed libraries.
func spent(libraries string) ([][]byte, error) {
	var out [][]byte
	for _, name := range spentFiles {
		b, err := os.ReadFile(filepath.Join(libraries, "phonenumbers", "data", name))
		if err != nil {
			return nil, err
		}
		out = append(out, b)
	}
	return out, nil
}

// withoutSpent overwrites files that the start-up has read with zeros. Each must lie in memory once.
func withoutSpent(memory []byte, files [][]byte) error {
	for i, file := range files {
		if n := bytes.Count(memory, file); n != 1 {
			return fmt.Errorf("file %d of those that only the start-up reads lies in memory %d times", i, n)
		}
		at := bytes.Index(memory, file)
		clear(memory[at : at+len(file)])
	}
	return nil
}
