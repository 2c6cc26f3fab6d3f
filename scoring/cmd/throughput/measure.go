package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// way is one way to check an export.
type way struct {
	name    string
	program string
	args    func(export, dir string) []string
}

// today is the day that every run takes for today.
const today = "2026-06-30"

var all = []way{
	{"alone", "plumbline", func(export, _ string) []string {
		return []string{"check", "--brief", "--now", today, export}
	}},
	{"with a memory", "plumbline", func(export, dir string) []string {
		return []string{"check", "--brief", "--now", today, "--memory", filepath.Join(dir, "memory"), export}
	}},
	{"both ways", "plumbline", func(export, dir string) []string {
		return []string{"check", "--brief", "--now", today, "--both-ways", export}
	}},
	{"on Beam", "beam", func(export, dir string) []string {
		return []string{"--brief", "--now", today, "--input", export, "--output", filepath.Join(dir, "results")}
	}},
}

func names() (out []string) {
	for _, w := range all {
		out = append(out, w.name)
	}
	return out
}

// row is what was measured of one way.
type row struct {
	Way        string  `json:"way"`
	Candidates int     `json:"candidates"`
	Seconds    float64 `json:"seconds"`
	CPU        float64 `json:"cpuSeconds"` // of all cores; what else runs on the machine hardly changes it
	Megabytes  float64 `json:"megabytes"`  // the most that the program had of its own
	Disk       float64 `json:"diskMegabytes,omitempty"`
	Echoes     int     `json:"echoes"` // candidates of whom something was seen under another name
}

// measure checks one export in several ways.
func measure(ctx context.Context, n int, ways []string) (rows []row, err error) {
	dir, err := os.MkdirTemp("", "plumbline-throughput-")
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	export := filepath.Join(dir, "export.ndjson")
	file, err := os.Create(export)
	if err != nil {
		return nil, err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	if err := errors.Join(writeExport(out, n), out.Flush(), file.Close()); err != nil {
		return nil, err
	}
	for _, w := range all {
		if !slices.Contains(ways, w.name) {
			continue
		}
		r, err := w.measure(ctx, export, dir)
		if err != nil {
			return rows, fmt.Errorf("%s, %d: %w", w.name, n, err)
		}
		r.Candidates = n
		rows = append(rows, r)
		fmt.Fprintf(os.Stderr, "%s, %d: %.1f s\n", w.name, n, r.Seconds)
	}
	return rows, nil
}

// programs are built once; where each stands in the sources.
var programs = map[string]string{"plumbline": "scoring/cmd/plumbline", "beam": "scoring/beam"}

// build builds a program beside the export, and returns where it is.
func build(ctx context.Context, name, dir string) (string, error) {
	to := filepath.Join(dir, name)
	if _, err := os.Stat(to); err == nil {
		return to, nil
	}
	cmd := exec.CommandContext(ctx, "go", "build", "-o", to, ".")
	cmd.Dir, cmd.Stderr = programs[name], os.Stderr
	return to, cmd.Run()
}

func (w way) measure(ctx context.Context, export, dir string) (row, error) {
	r := row{Way: w.name}
	program, err := build(ctx, w.program, dir)
	if err != nil {
		return r, err
	}
	cmd := exec.CommandContext(ctx, program, w.args(export, dir)...)
	results, err := cmd.StdoutPipe()
	if err != nil {
		return r, err
	}
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return r, err
	}
	peak := watch(cmd.Process.Pid)
	counting := r.count(results)
	if err := errors.Join(counting, cmd.Wait()); err != nil {
		return r, fmt.Errorf("%w: %s", err, said.Bytes()[max(0, said.Len()-2000):])
	}
	r.Seconds = time.Since(began).Seconds()
	r.CPU = (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds()
	r.Megabytes = float64(<-peak) / (1 << 20)
	written, err := filepath.Glob(filepath.Join(dir, "results-*"))
	if err != nil {
		return r, err
	}
	for _, file := range written {
		if err := errors.Join(r.countFile(file), os.Remove(file)); err != nil {
			return r, err
		}
	}
	if info, err := os.Stat(filepath.Join(dir, "memory")); err == nil {
		r.Disk = float64(info.Size()) / (1 << 20)
		return r, os.Remove(filepath.Join(dir, "memory"))
	}
	return r, nil
}

func (r *row) countFile(name string) error {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer file.Close()
	return r.count(file)
}

// count counts the results in which something was seen before.
func (r *row) count(results io.Reader) error {
	in := bufio.NewReaderSize(results, 1<<20)
	for {
		line, err := in.ReadBytes('\n')
		if bytes.Contains(line, []byte(`"group":"echoes"`)) {
			r.Echoes++
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}
