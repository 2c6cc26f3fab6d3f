package main

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
	"github.com/tetratelabs/wazero/sys"
)

const pageSize = 64 << 10 // of WebAssembly's memory, in bytes

// maxGap is how many zero bytes are written between two neighbours to make them one segment. A segment's own
// header is about as long, and engines accept no more than 100,000 segments.
const maxGap = 128

// startUp is the function that a reactor wants to be called once before all others.
const startUp = "_initialize"

// state is what a module's code can see of itself: its memory and its globals.
type state struct {
	memory  []byte
	globals []int64
}

// freeze runs the module's start-up and returns the module as it is afterwards, without the start-up. What the
// start-up asks of its host gets the same answers each time, so the same module freezes to the same bytes. Of the
// memory, the spent files are left out: nothing but the start-up reads them.
func freeze(plain []byte, spent ...[]byte) ([]byte, error) {
	after, err := started(plain)
	if err != nil {
		return nil, fmt.Errorf("running the start-up: %w", err)
	}
	if err := withoutLines(after.memory); err != nil {
		return nil, err
	}
	if err := withoutSpent(after.memory, spent); err != nil {
		return nil, err
	}
	return withState(plain, after)
}

// started runs the module's start-up and returns the state that it leaves.
func started(plain []byte) (state, error) {
	open, globals, err := withGlobalsExported(plain)
	if err != nil {
		return state{}, err
	}
	ctx := context.Background()
	runtime := wazero.NewRuntime(ctx)
	defer runtime.Close(ctx)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, runtime); err != nil {
		return state{}, err
	}
	module, err := runtime.InstantiateWithConfig(ctx, open, host())
	if err != nil {
		return state{}, err
	}
	start := module.ExportedFunction(startUp)
	if start == nil {
		return state{}, errors.New("the module has no " + startUp)
	}
	if _, err := start.Call(ctx); err != nil {
		return state{}, err
	}
	memory, ok := module.Memory().Read(0, module.Memory().Size())
	if !ok {
		return state{}, errors.New("the memory could not be read")
	}
	after := state{memory: slices.Clone(memory)}
	for _, name := range globals {
		v := module.ExportedGlobal(name)
		value := int64(v.Get())
		if v.Type() == api.ValueTypeI32 {
			value = int64(int32(value))
		}
		after.globals = append(after.globals, value)
	}
	return after, nil
}

// host is what the start-up runs on: no files, no arguments, no variables, a clock that stands in the past and goes
// on by a millisecond a look, and random numbers that are always the same.
func host() wazero.ModuleConfig {
	const start = 1_000_000_000 // seconds; 2001, before any day on which the module will run
	looks := int64(0)
	clock := func() int64 { looks++; return looks * 1_000_000 }
	return wazero.NewModuleConfig().WithStartFunctions().WithStderr(os.Stderr).
		WithRandSource(rand.NewChaCha8([32]byte{})).
		WithWalltime(func() (int64, int32) { now := clock(); return start + now/1e9, int32(now % 1e9) }, sys.ClockResolution(1_000_000)).
		WithNanotime(func() int64 { return start*1e9 + clock() }, sys.ClockResolution(1_000_000))
}

// withGlobalsExported returns the module with a name for each of its globals, so that they can be read, and the names.
func withGlobalsExported(plain []byte) (open []byte, names []string, err error) {
	open, err = withSections(plain, func(id byte, body []byte) ([]byte, error) {
		switch id {
		case sectionGlobal:
			globals, err := readGlobals(body)
			for i := range globals {
				names = append(names, fmt.Sprintf("global %d", i))
			}
			return body, err
		case sectionExport: // comes after the globals
			exports, err := readExports(body)
			for i, name := range names {
				exports = append(exports, export{name, kindGlobal, uint64(i)})
			}
			return writeExports(exports), err
		}
		return body, nil
	})
	return open, names, err
}

// withState returns the module as it is in a state, without its start-up.
func withState(plain []byte, s state) ([]byte, error) {
	segments := segmentsOf(s.memory)
	return withSections(plain, func(id byte, body []byte) ([]byte, error) {
		switch id {
		case sectionCustom: // names and the like, for debuggers
			return nil, nil
		case sectionMemory:
			return memorySection(body, len(s.memory)/pageSize)
		case sectionGlobal:
			globals, err := readGlobals(body)
			for i := range globals {
				globals[i].value = s.globals[i]
			}
			return writeGlobals(globals), err
		case sectionExport:
			exports, err := readExports(body)
			return writeExports(slices.DeleteFunc(exports, func(e export) bool { return e.name == startUp })), err
		case sectionData:
			return writeSegments(segments), nil
		case sectionDataCount:
			return binary.AppendUvarint(nil, uint64(len(segments))), nil
		}
		return body, nil
	})
}

// memorySection writes that a module's one memory starts with a number of pages and keeps its limit.
func memorySection(body []byte, pages int) ([]byte, error) {
	r := reader{b: body}
	count, flags, _ := r.unsigned(), r.unsigned(), r.unsigned()
	if r.short || count != 1 || flags > 1 {
		return nil, errors.New("the module has no memory or not one of its own")
	}
	out := binary.AppendUvarint([]byte{1, byte(flags)}, uint64(pages))
	return append(out, r.b...), nil
}

// segmentsOf returns what is not zero in memory. Zeros that are fewer than a segment's header is long are carried along.
func segmentsOf(memory []byte) []segment {
	var out []segment
	start, end := -1, 0
	for i, b := range memory {
		if b == 0 {
			continue
		}
		if start >= 0 && i-end > maxGap {
			out = append(out, segment{uint32(start), memory[start:end]})
			start = -1
		}
		if start < 0 {
			start = i
		}
		end = i + 1
	}
	if start >= 0 && start <= math.MaxUint32 {
		out = append(out, segment{uint32(start), memory[start:end]})
	}
	return out
}
