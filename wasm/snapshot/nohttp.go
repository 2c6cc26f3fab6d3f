package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// goquery can load a page by its address. The engine must not be able to, and an HTTP client is a seventh
// of the module: so these two functions, which goquery itself deprecates, are left out of the build.
const (
	goquery      = "github.com/PuerkitoBio/goquery"
	fetchingFile = "type.go"
)

var (
	fetching = []string{"NewDocument", "NewDocumentFromResponse"}
	unwanted = []string{"net/http", "errors"} // what only they import
)

// withoutHTTP puts a copy of goquery that cannot fetch under dir and returns the path of a go.mod that
// builds with it.
func withoutHTTP(dir string) (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", goquery).Output()
	if err != nil {
		return "", fmt.Errorf("finding goquery: %w", err)
	}
	fork := filepath.Join(dir, "goquery")
	if err := os.CopyFS(fork, os.DirFS(strings.TrimSpace(string(out)))); err != nil {
		return "", err
	}
	path := filepath.Join(fork, fetchingFile)
	source, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	if source, err = removeFetching(source); err != nil {
		return "", fmt.Errorf("%s of goquery: %w", fetchingFile, err)
	}
	if err := os.Remove(path); err != nil { // the copy is read-only
		return "", err
	}
	if err := os.WriteFile(path, source, 0o644); err != nil {
		return "", err
	}
	return modFile(dir, fork)
}

// modFile writes the project's go.mod and go.sum to dir, with goquery replaced by the fork.
func modFile(dir, fork string) (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("finding go.mod: %w", err)
	}
	mod := strings.TrimSpace(string(out))
	text, err := os.ReadFile(mod)
	if err != nil {
		return "", err
	}
	sums, err := os.ReadFile(strings.TrimSuffix(mod, ".mod") + ".sum")
	if err != nil {
		return "", err
	}
	path := filepath.Join(dir, "engine.mod")
	if err := os.WriteFile(filepath.Join(dir, "engine.sum"), sums, 0o644); err != nil {
		return "", err
	}
	return path, os.WriteFile(path, fmt.Appendf(text, "\nreplace %s => %q\n", goquery, fork), 0o644)
}

// removeFetching takes the functions that fetch out of a Go file. It is an error when they are not
// there: then goquery has changed, and somebody has to look.
func removeFetching(source []byte) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, fetchingFile, source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	removed := 0
	file.Decls = slices.DeleteFunc(file.Decls, func(d ast.Decl) bool {
		f, ok := d.(*ast.FuncDecl)
		gone := ok && f.Recv == nil && slices.Contains(fetching, f.Name.Name)
		if gone {
			removed++
		}
		return gone
	})
	if removed != len(fetching) {
		return nil, fmt.Errorf("of %v only %d were found", fetching, removed)
	}
	for _, d := range file.Decls {
		if imports, ok := d.(*ast.GenDecl); ok && imports.Tok == token.IMPORT {
			imports.Specs = slices.DeleteFunc(imports.Specs, func(s ast.Spec) bool {
				return slices.Contains(unwanted, strings.Trim(s.(*ast.ImportSpec).Path.Value, `"`))
			})
		}
	}
	file.Comments = nil // their places are those of the old file
	var b bytes.Buffer
	if err := format.Node(&b, files, file); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
