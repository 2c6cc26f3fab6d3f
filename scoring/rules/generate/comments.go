package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
)

// comments are what the sources say of types ("Setting") and of their fields ("Setting.On").
type comments map[string]string

// commentsOf reads the comments of the structs of a package. A comment behind a field counts when there is none above it.
func commentsOf(folder string) (comments, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	all := comments{}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			decl, ok := n.(*ast.GenDecl)
			if !ok || decl.Tok != token.TYPE {
				return true
			}
			for _, spec := range decl.Specs {
				spec := spec.(*ast.TypeSpec)
				if fields, ok := spec.Type.(*ast.StructType); ok {
					all[spec.Name.Name] = oneLine(decl.Doc)
					all.fields(spec.Name.Name, fields)
				}
			}
			return false
		})
	}
	return all, nil
}

func (all comments) fields(name string, fields *ast.StructType) {
	for _, f := range fields.Fields.List {
		text := oneLine(f.Doc)
		if text == "" {
			text = oneLine(f.Comment)
		}
		for _, id := range f.Names {
			if all[name+"."+id.Name] == "" {
				all[name+"."+id.Name] = text
			}
			// "Before and After are a date" stands above the first of the two.
			first, rest, both := strings.Cut(text, " and ")
			other, are, _ := strings.Cut(rest, " are ")
			if both && first == id.Name && token.IsExported(other) && token.IsIdentifier(other) {
				all[name+"."+id.Name], all[name+"."+other] = are, are
			}
		}
	}
}

func oneLine(c *ast.CommentGroup) string { return strings.Join(strings.Fields(c.Text()), " ") }

// of returns what is said of a field, for people who see its key and not its name in Go.
func (all comments) of(typeName, field string) string {
	text := all[typeName+"."+field]
	for _, verb := range []string{" are ", " is ", " "} {
		if rest, ok := strings.CutPrefix(text, field+verb); ok {
			return rest
		}
	}
	return text
}
