// Command generate packs the words of scoring/echo/background, and those of the names of technologies, as scoring/echo/common.bin.
// Run it with go generate ./scoring/echo.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"plumbline/scoring/echo"
)

func main() {
	// go generate runs in scoring/echo.
	texts, err := Texts("background")
	if err == nil {
		err = os.WriteFile("common.bin", echo.Common(texts), 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// Texts reads what people write who write like everybody.
func Texts(folder string) (texts []string, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.txt"))
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(b))
	}
	return texts, nil
}
