package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// What phonenumbers imports of protocol buffers, and what takes its place.
const (
	protobuf  = `"google.golang.org/protobuf/proto"`
	protolite = `proto "plumbline/wasm/protolite"`
)

// withoutProtobuf makes a copy of phonenumbers use protolite: its messages become plain structs.
func withoutProtobuf(dir string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return err
	}
	for _, path := range files {
		source, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if strings.HasSuffix(path, ".pb.go") {
			if source, err = plainMessages(source); err != nil {
				return fmt.Errorf("%s: %w", filepath.Base(path), err)
			}
		}
		source = bytes.Replace(source, []byte(protobuf), []byte(protolite), 1)
		if bytes.Contains(source, []byte("google.golang.org/protobuf")) {
			return fmt.Errorf("%s imports more of protobuf than is known", filepath.Base(path))
		}
		if err := os.WriteFile(path, source, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// plainMessages keeps of a file that protoc-gen-go wrote the types, the constants and the getters; the fields of the
// protobuf runtime, its methods and its descriptors go.
func plainMessages(source []byte) ([]byte, error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "", source, parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	var kept []ast.Decl
	var messages []string
	for _, d := range file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Recv != nil && (strings.HasPrefix(d.Name.Name, "Get") || d.Name.Name == "Enum") {
				kept = append(kept, d)
			}
		case *ast.GenDecl:
			if d.Tok != token.TYPE && (d.Tok != token.CONST || isVersionCheck(d)) {
				continue
			}
			kept = append(kept, d)
			for _, s := range d.Specs {
				if t, ok := s.(*ast.TypeSpec); ok && withoutRuntime(t) {
					messages = append(messages, t.Name.Name)
				}
			}
		}
	}
	if len(messages) == 0 {
		return nil, fmt.Errorf("there are no messages in it")
	}
	file.Decls, file.Comments = kept, nil
	var b bytes.Buffer
	if err := format.Node(&b, files, file); err != nil {
		return nil, err
	}
	for _, m := range messages {
		fmt.Fprintf(&b, "\nfunc (x *%s) Reset() { *x = %s{} }\n", m, m)
	}
	return b.Bytes(), nil
}

func isVersionCheck(d *ast.GenDecl) bool {
	return slices.ContainsFunc(d.Specs, func(s ast.Spec) bool {
		v, ok := s.(*ast.ValueSpec)
		return ok && v.Names[0].Name == "_"
	})
}

// withoutRuntime takes the fields of the protobuf runtime out of a message, and tells whether the type is one.
func withoutRuntime(t *ast.TypeSpec) bool {
	message, ok := t.Type.(*ast.StructType)
	if !ok {
		return false
	}
	message.Fields.List = slices.DeleteFunc(message.Fields.List, func(f *ast.Field) bool { return f.Tag == nil })
	return true
}
