package scoring_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rooms lists the packages of the engine in the order in which a page travels. A room may import the rooms
// before it and none behind it.
var rooms = []string{"timespan", "wording", "span", "spelling", "contact", "document", "facts", "names", "profile", "read", "rules", "match", "echo", "checks", "picture", "report"}

// outside are the packages through which a program reaches the world. The engine has none of them.
var outside = []string{"os", "net", "net/http", "syscall", "syscall/js", "io/ioutil", "os/exec", "unsafe"}

// around are the packages that use the engine and that it must not know: they read files and whole exports.
var around = []string{"intake", "batch", "memory", "cmd"}

func TestImportsGoOneWay(t *testing.T) {
	place := map[string]int{}
	for i, room := range rooms {
		place[room] = i
	}
	seen := 0
	for _, room := range append([]string{"."}, rooms...) {
		require.NoError(t, filepath.WalkDir(room, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				if d != nil && d.IsDir() && path != room && (room == "." || isTool(path)) {
					return fs.SkipDir
				}
				return err
			}
			if !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
				return nil
			}
			seen++
			file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
			require.NoError(t, err)
			for _, imp := range file.Imports {
				name := strings.Trim(imp.Path.Value, `"`)
				assert.NotContains(t, outside, name, path)
				other, ours := strings.CutPrefix(name, "plumbline/scoring/")
				if !ours {
					continue
				}
				other, _, _ = strings.Cut(other, "/")
				assert.NotContains(t, around, other, path)
				if at, known := place[other]; known && room != "." {
					assert.LessOrEqual(t, at, place[room], "%s imports %s", path, name)
				}
			}
			return nil
		}))
	}
	require.Greater(t, seen, 40)
}

// isTool reports whether a folder holds a program that runs at build time, outside the engine.
func isTool(path string) bool {
	switch filepath.Base(path) {
	case "generate", "carry", "build", "cmd", "testdata":
		return true
	}
	return false
}
