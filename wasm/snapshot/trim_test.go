package main

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestRemoveFetching(t *testing.T) {
	const source = `package goquery

import (
	"errors"
	"net/http"
	"net/url"
)

type Document struct{ Url *url.URL }

// NewDocument loads.
func NewDocument(url string) (*Document, error) { _, err := http.Get(url); return nil, err }

func NewDocumentFromResponse(res *http.Response) (*Document, error) { return nil, errors.New("") }

func (d *Document) NewDocument() {}
`
	t.Run("takes out the two functions and what they import", func(t *testing.T) {
		out, err := removeFetching([]byte(source))
		require.NoError(t, err)
		assert.NotContains(t, string(out), "http")
		assert.NotContains(t, string(out), "errors")
		assert.Contains(t, string(out), "net/url")
		assert.Contains(t, string(out), "func (d *Document) NewDocument() {}")
	})
	t.Run("says so when goquery has changed", func(t *testing.T) {
		_, err := removeFetching([]byte("package goquery\n"))
		assert.ErrorContains(t, err, "NewDocument")
	})
}

func TestTheEngineLinksNoNetwork(t *testing.T) {
	mod, err := trimmed(t.TempDir())
	require.NoError(t, err)
	c := exec.Command("go", "list", "-modfile", mod, "-deps", "plumbline/wasm")
	c.Env = append(c.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	out, err := c.Output()
	require.NoError(t, err)
	deps := strings.Fields(string(out))
	require.Contains(t, deps, "plumbline/scoring")
	for _, banned := range []string{"net", "net/http", "crypto/tls", "os/exec", "syscall/js", "golang.org/x/text/language/display"} {
		assert.NotContains(t, deps, banned)
	}
}

// What the start-up drew would be frozen with the module, the same for everyone.
func TestNobodyDrawsRandomNumbers(t *testing.T) {
	mod, err := trimmed(t.TempDir())
	require.NoError(t, err)
	c := exec.Command("go", "list", "-modfile", mod, "-deps", "-f", "{{if not .Standard}}{{.ImportPath}} {{.Imports}}{{end}}", "plumbline/wasm")
	c.Env = append(c.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	out, err := c.Output()
	require.NoError(t, err)
	require.Contains(t, string(out), "plumbline/scoring ")
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "aead.dev/minisign ") {
			// It makes keys as well, which the engine never does, with crypto/rand, which asks the host each time.
			assert.NotContains(t, line, "math/rand")
			continue
		}
		assert.NotRegexp(t, `[ \[](math/rand|math/rand/v2|crypto/rand)[ \]]`, line)
	}
}
