package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"

	"plumbline/wasm/snapshot/deflate"
)

func main() {
	out := flag.String("out", "dist/engine", "the folder that gets engine.wasm and engine.wasm.gz")
	flag.Parse()
	if err := run(*out); err != nil {
		fmt.Fprintln(os.Stderr, "snapshot:", err)
		os.Exit(1)
	}
}

func run(out string) error {
	libraries := filepath.Join(out, "trimmed")
	plain, err := compile(out, libraries)
	if err != nil {
		return fmt.Errorf("building the engine: %w", err)
	}
	files, err := spent(libraries)
	if err != nil {
		return err
	}
	module, err := freeze(plain, files...)
	if err != nil {
		return fmt.Errorf("freezing the engine: %w", err)
	}
	packed, err := pack(module)
	if err != nil {
		return fmt.Errorf("packing the engine: %w", err)
	}
	if err := os.WriteFile(filepath.Join(out, "engine.wasm"), module, 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(out, "engine.wasm.gz"), packed, 0o644); err != nil {
		return err
	}
	fmt.Printf("engine.wasm %.1f MB, gzipped %.2f MB\n", float64(len(module))/1e6, float64(len(packed))/1e6)
	return nil
}

// The engine is built so that the same sources give the same bytes anywhere.
var (
	buildFlags = []string{"build", "-buildmode=c-shared", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid="}
	buildEnv   = []string{"GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0"}
)

// compile builds the engine in the folder out. What of its libraries is not needed is left out; their sources are
// left in a folder of their own.
func compile(out, libraries string) ([]byte, error) {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(libraries); err != nil {
		return nil, err
	}
	mod, err := trimmed(libraries)
	if err != nil {
		return nil, err
	}
	path := filepath.Join(out, "plain.wasm")
	defer os.Remove(path)
	c := exec.Command("go", append(buildFlags, "-modfile", mod, "-o", path, "plumbline/wasm")...)
	c.Env = append(os.Environ(), buildEnv...)
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// pack gzips the module, and makes sure that it can be unpacked.
func pack(module []byte) ([]byte, error) {
	packed := deflate.Gzip(module)
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, err
	}
	again, err := io.ReadAll(z)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(module, again) {
		return nil, errors.New("unpacked, it is another module")
	}
	return packed, nil
}
