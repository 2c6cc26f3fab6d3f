package wording_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/read/sites"
)

// sentences finds everything in the engine's code that is said in the reader's language, with the file that says it.
func sentences(t *testing.T) map[string]string {
	s := &scan{found: map[string]string{}}
	packages := map[string][]*ast.File{}
	add := func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			switch d.Name() {
			case "cmd", "internal", "beam", "testdata", "generate", "carry":
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return nil
		}
		file, err := parser.ParseFile(s.files(), path, nil, parser.SkipObjectResolution)
		if err == nil {
			packages[filepath.Dir(path)] = append(packages[filepath.Dir(path)], file)
		}
		return err
	}
	require.NoError(t, filepath.WalkDir("..", add))
	for _, further := range []string{"../rules/internal/form", "../rules/internal/tree", "../cmd/plumbline", "../../wasm/dispatch", "../../wasm/engine"} {
		require.NoError(t, filepath.WalkDir(further, add))
	}
	for _, site := range sites.Load().Summaries() {
		if site.Why != "" {
			s.found[site.Why] = "read/sites"
		}
	}
	for _, files := range packages {
		s.declared = map[string][]ast.Expr{}
		for _, f := range files {
			s.declare(f)
		}
		for _, f := range files {
			s.look(f)
		}
	}
	for table, column := range map[string]int{"terms.tsv": 1, "families.tsv": 1} {
		for _, row := range rows(t, table) {
			s.found[row[column]] = "facts/tables/" + table
		}
	}
	for _, c := range checks.All() {
		s.found[string(c.Group)] = "checks/check.go"
	}
	return s.found
}

// rows returns the rows of a table of facts.
func rows(t *testing.T, name string) (out [][]string) {
	raw, err := os.ReadFile(filepath.Join("../facts/tables", name))
	require.NoError(t, err)
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

// scan goes through the files of the engine.
type scan struct {
	set      *token.FileSet
	found    map[string]string
	declared map[string][]ast.Expr // what the constants and tables of a package hold, by their names
}

func (s *scan) files() *token.FileSet {
	if s.set == nil {
		s.set = token.NewFileSet()
	}
	return s.set
}

func (s *scan) add(at ast.Node, words ...string) {
	for _, w := range words {
		if w != "" {
			s.found[w] = strings.TrimLeft(s.set.Position(at.Pos()).Filename, "./")
		}
	}
}

// declare notes what the constants and variables of a file hold.
func (s *scan) declare(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		v, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		for i, name := range v.Names {
			if i < len(v.Values) {
				s.declared[name.Name] = append(s.declared[name.Name], v.Values[i])
			}
		}
		return true
	})
}

// look finds what a file says.
func (s *scan) look(f *ast.File) {
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.CallExpr:
			if said(n.Fun) && len(n.Args) > 0 {
				s.add(n, s.words(n.Args[0])...)
			}
			if numbers(n.Fun) {
				s.add(n, append(s.words(n.Args[1]), s.words(n.Args[2])...)...)
			}
		case *ast.ValueSpec:
			for i, name := range n.Names {
				if strings.HasPrefix(name.Name, "why") && i < len(n.Values) {
					s.add(n, literals(n.Values[i])...)
				}
			}
		case *ast.AssignStmt:
			for i, to := range n.Lhs {
				if len(n.Lhs) == len(n.Rhs) && explains(to) {
					s.add(n, s.words(n.Rhs[i])...)
				}
			}
		case *ast.KeyValueExpr:
			if key, ok := n.Key.(*ast.Ident); ok && (key.Name == "Why" || key.Name == "Innocent") {
				s.add(n, literals(n.Value)...)
			}
		case *ast.CompositeLit:
			s.composite(n)
		}
		return true
	})
}

// said reports whether a function takes what is to be translated.
func said(f ast.Expr) bool {
	switch f := f.(type) {
	case *ast.Ident:
		return slices.Contains([]string{"say", "Say", "enumerate"}, f.Name)
	case *ast.SelectorExpr:
		of, ok := f.X.(*ast.Ident)
		return ok && of.Name == "wording" && (f.Sel.Name == "Say" || f.Sel.Name == "Fill")
	}
	return false
}

// numbers reports whether a function takes a number, and what to say of one and of several.
func numbers(f ast.Expr) bool {
	number, ok := f.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	of, ok := number.X.(*ast.Ident)
	return ok && of.Name == "wording" && number.Sel.Name == "Number"
}

// explains reports whether something that is assigned to is shown to people.
func explains(to ast.Expr) bool {
	field, ok := to.(*ast.SelectorExpr)
	return ok && (field.Sel.Name == "Why" || field.Sel.Name == "Innocent")
}

// composite looks at what a value of some types says in its fields.
func (s *scan) composite(c *ast.CompositeLit) {
	name := ""
	switch t := c.Type.(type) {
	case *ast.Ident:
		name = t.Name
	case *ast.SelectorExpr:
		name = t.Sel.Name
	}
	switch name {
	case "Unreadable", "Source":
		if len(c.Elts) > 0 {
			first := c.Elts[0]
			if kv, ok := first.(*ast.KeyValueExpr); ok {
				first = kv.Value
			}
			s.add(c, ours(name, literals(first))...)
		}
	case "Doc":
		for _, e := range c.Elts {
			kv, ok := e.(*ast.KeyValueExpr)
			if !ok {
				continue
			}
			if key := kv.Key.(*ast.Ident).Name; key == "Title" || key == "Explain" || key == "Ask" {
				s.add(kv, literals(kv.Value)...)
			}
		}
	case "":
		// Sources and parameters stand in lists without their type's name.
		list, ok := c.Type.(*ast.ArrayType)
		if !ok {
			return
		}
		of, ok := list.Elt.(*ast.Ident)
		if !ok {
			return
		}
		for _, e := range c.Elts {
			fields, ok := e.(*ast.CompositeLit)
			if !ok {
				continue
			}
			for _, f := range fields.Elts {
				kv, ok := f.(*ast.KeyValueExpr)
				if !ok {
					continue
				}
				key := kv.Key.(*ast.Ident).Name
				if of.Name == "Source" && key == "Name" {
					s.add(kv, ours("Source", literals(kv.Value))...)
				}
				if of.Name == "Parameter" && (key == "Doc" || key == "Unit") {
					s.add(kv, literals(kv.Value)...)
				}
			}
		}
	}
}

// ours leaves out the names of tables that others made: they are the same in every language.
func ours(of string, words []string) []string {
	return slices.DeleteFunc(words, func(w string) bool { return of == "Source" && !strings.Contains(w, "Plumbline") })
}

// words returns the words of an expression: a literal's, or those that a constant or a table of the package holds.
func (s *scan) words(x ast.Expr) (out []string) {
	switch x := x.(type) {
	case *ast.Ident:
		for _, held := range s.declared[x.Name] {
			out = append(out, s.words(held)...)
		}
		return out
	case *ast.IndexExpr:
		return s.words(x.X)
	case *ast.CompositeLit:
		for _, e := range x.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Value
			}
			out = append(out, s.words(e)...)
		}
		return out
	}
	return literals(x)
}

// literals returns the strings that stand in an expression, sums of strings as one.
func literals(x ast.Expr) (out []string) {
	if words, ok := sum(x); ok {
		return []string{words}
	}
	switch x := x.(type) {
	case *ast.CompositeLit:
		for _, e := range x.Elts {
			if kv, ok := e.(*ast.KeyValueExpr); ok {
				e = kv.Value
			}
			out = append(out, literals(e)...)
		}
	}
	return out
}

func sum(x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *ast.BasicLit:
		words, err := strconv.Unquote(x.Value)
		return words, x.Kind == token.STRING && err == nil
	case *ast.BinaryExpr:
		a, oneIs := sum(x.X)
		b, otherIs := sum(x.Y)
		return a + b, oneIs && otherIs && x.Op == token.ADD
	}
	return "", false
}
