package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

func main() {
	out := flag.String("out", "dist/engine", "the folder that gets engine.wasm and engine.wasm.gz")
	wizer := flag.String("wizer", "extension/node_modules/.bin/wizer", "the program that pre-initialises a module")
	flag.Parse()
	if err := run(*out, *wizer); err != nil {
		fmt.Fprintln(os.Stderr, "snapshot:", err)
		os.Exit(1)
	}
}

func run(out, wizer string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "plumbline-engine-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)

	plain := filepath.Join(work, "plain.wasm")
	libraries := filepath.Join(out, "trimmed")
	if err := os.RemoveAll(libraries); err != nil {
		return err
	}
	mod, err := trimmed(libraries)
	if err != nil {
		return err
	}
	if err := build(plain, mod); err != nil {
		return err
	}
	module, err := freeze(wizer, plain, filepath.Join(work, "frozen.wasm"))
	if err != nil {
		return err
	}
	module, err = mergeData(module)
	if err != nil {
		return fmt.Errorf("merging the data segments: %w", err)
	}
	packed, err := pack(module)
	if err != nil {
		return err
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

// build compiles the engine so that the same sources give the same bytes anywhere.
func build(path, mod string) error {
	c := exec.Command("go", "build", "-modfile", mod, "-buildmode=c-shared", "-trimpath", "-buildvcs=false",
		"-ldflags=-s -w -buildid=", "-o", path, "plumbline/wasm")
	c.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm", "CGO_ENABLED=0")
	c.Stdout, c.Stderr = os.Stderr, os.Stderr
	if err := c.Run(); err != nil {
		return fmt.Errorf("building the engine: %w", err)
	}
	return nil
}

// freeze runs the module's start-up and returns the module as it is afterwards. Without wizer it
// returns the plain module and says so: everything works, only the first report takes longer.
func freeze(wizer, in, out string) ([]byte, error) {
	path, err := exec.LookPath(wizer)
	if err != nil {
		fmt.Fprintf(os.Stderr, "snapshot: no wizer for this platform (%v). The engine is built without it; the first report will take about half a second longer.\n", err)
		return os.ReadFile(in)
	}
	var said bytes.Buffer
	c := exec.Command(path, "--allow-wasi", "-f", "_initialize", "-o", out, in)
	c.Stdout, c.Stderr = &said, &said
	if err := c.Run(); err != nil {
		if errors.Is(err, exec.ErrNotFound) || bytes.Contains(said.Bytes(), []byte("Unsupported platform")) {
			fmt.Fprintln(os.Stderr, "snapshot: wizer does not run on this platform. The engine is built without it; the first report will take about half a second longer.")
			return os.ReadFile(in)
		}
		return nil, fmt.Errorf("pre-initialising the engine: %w\n%s", err, said.Bytes())
	}
	return os.ReadFile(out)
}

// pack gzips the module without a name or a time, so that the bytes depend on the module alone.
func pack(module []byte) ([]byte, error) {
	var b bytes.Buffer
	z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := z.Write(module); err != nil {
		return nil, err
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
