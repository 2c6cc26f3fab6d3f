package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Parts of two libraries that the engine must not have or does not use are left out of its build:
//   - goquery can load a page by its address, with an HTTP client. It deprecates that itself.
//   - phonenumbers tells where a number is from, by which carrier, and builds its own tables. Where a
//     number is from is nothing that Plumbline may use, and all of it is a sixth of the module. It also reads its
//     metadata with all of protocol buffers; a small reader is enough (protobuf.go).
const (
	goquery      = "github.com/PuerkitoBio/goquery"
	phonenumbers = "github.com/nyaruka/phonenumbers"
)

var (
	fetchingFile      = "type.go"
	fetching          = []string{"NewDocument", "NewDocumentFromResponse"}
	importedToFetch   = []string{"net/http", "errors"}
	phoneFilesLeftOut = []string{"builder.go", "carrier.go", "geocoding.go", "prefixmapper.go", "shortnumberinfo.go", "timezone.go"}
)

// trimmed puts the two libraries without those parts under dir and returns the path of a go.mod that
// builds with them.
func trimmed(dir string) (string, error) {
	query, err := fork(goquery, filepath.Join(dir, "goquery"), func(at string) error {
		source, err := os.ReadFile(filepath.Join(at, fetchingFile))
		if err != nil {
			return err
		}
		if source, err = removeFetching(source); err != nil {
			return fmt.Errorf("%s: %w", fetchingFile, err)
		}
		return os.WriteFile(filepath.Join(at, fetchingFile), source, 0o644)
	})
	if err != nil {
		return "", err
	}
	phones, err := fork(phonenumbers, filepath.Join(dir, "phonenumbers"), func(at string) error {
		for _, name := range phoneFilesLeftOut {
			if err := os.Remove(filepath.Join(at, name)); err != nil {
				return err // the library has changed, and somebody has to look
			}
		}
		return withoutProtobuf(at)
	})
	if err != nil {
		return "", err
	}
	return modFile(dir, map[string]string{goquery: query, phonenumbers: phones})
}

// fork copies a module's source to the folder at and changes the copy.
func fork(module, at string, change func(at string) error) (string, error) {
	out, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", module).Output()
	if err != nil {
		return "", fmt.Errorf("finding %s: %w", module, err)
	}
	from := strings.TrimSpace(string(out))
	names, err := os.ReadDir(from)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(filepath.Join(at, "data"), 0o755); err != nil {
		return "", err
	}
	for _, name := range names {
		path := name.Name()
		switch {
		case path == "data" && name.IsDir(): // what phonenumbers embeds
			err = os.CopyFS(filepath.Join(at, path), os.DirFS(filepath.Join(from, path)))
		case path == "go.mod" || strings.HasSuffix(path, ".go") && !strings.HasSuffix(path, "_test.go"):
			err = copyFile(filepath.Join(from, path), filepath.Join(at, path))
		}
		if err != nil {
			return "", err
		}
	}
	if err := change(at); err != nil {
		return "", fmt.Errorf("%s is not as expected: %w", module, err)
	}
	return at, nil
}

// copyFile copies a file and makes the copy writable, which files of the module cache are not.
func copyFile(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o644)
}

// modFile writes the project's go.mod and go.sum to dir, with modules replaced by folders.
func modFile(dir string, replaced map[string]string) (string, error) {
	out, err := exec.Command("go", "env", "GOMOD").Output()
	if err != nil {
		return "", fmt.Errorf("finding go.mod: %w", err)
	}
	mod := strings.TrimSpace(string(out))
	if mod == "" || mod == os.DevNull {
		return "", errors.New("this must run inside the project")
	}
	text, err := os.ReadFile(mod)
	if err != nil {
		return "", err
	}
	for _, module := range slices.Sorted(maps.Keys(replaced)) {
		// Go writes this path into the module: a relative one is the same on every machine.
		folder, err := filepath.Abs(replaced[module])
		if err != nil {
			return "", err
		}
		if folder, err = filepath.Rel(filepath.Dir(mod), folder); err != nil {
			return "", err
		}
		text = fmt.Appendf(text, "\nreplace %s => %q\n", module, "./"+filepath.ToSlash(folder))
	}
	path := filepath.Join(dir, "engine.mod")
	if err := os.WriteFile(path, text, 0o644); err != nil {
		return "", err
	}
	return path, copyFile(strings.TrimSuffix(mod, ".mod")+".sum", filepath.Join(dir, "engine.sum"))
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
				return slices.Contains(importedToFetch, strings.Trim(s.(*ast.ImportSpec).Path.Value, `"`))
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
