package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Go's linker puts a table of all functions into the module's memory (runtime.pcHeader, runtime._func and
// cmd/link/internal/ld/pcln.go are its description). The runtime needs it to walk the stack: how large a frame is,
// where its pointers are, which call was inlined. But half of it only tells which line of which file an instruction
// comes from, for the traces that Go prints when it dies. The host shows no traces, so nobody reads that half.

// tableStart is how the table begins: its version, the step of instructions and the size of pointers.
var tableStart = []byte{0xf1, 0xff, 0xff, 0xff, 0, 0, 1, 8}

// The fields of a function's record, by their place in it.
const (
	fieldName       = 4
	fieldSP         = 16
	fieldFile       = 20
	fieldLine       = 24
	fieldCount      = 28 // of numbers that follow the record: tables by instruction
	fieldUnit       = 32
	fieldFirstLine  = 36
	fieldID         = 40
	fieldExtraCount = 43 // of numbers that follow those
	recordSize      = 44
)

// Which of the numbers after a record are not needed: where a goroutine may be interrupted, which no WebAssembly
// host does, and which arguments a trace may print.
const (
	tableUnsafePoint = 0
	tableArgLive     = 3
	extraArgInfo     = 5
	extraArgLive     = 6
)

const noExtra = ^uint32(0)

// idWrapper marks a method that the compiler made. Go takes its name apart when it is called on nil.
const idWrapper = 23

// functions is the table of functions as it lies in memory.
type functions struct {
	names, units, files, byPC, index []byte
	records                          []record
}

// record is what the table says of one function; what it holds is part of the table.
type record struct{ fields, tables, extra []byte }

func u32(b []byte, at int) uint32       { return binary.LittleEndian.Uint32(b[at:]) }
func put32(b []byte, at int, v uint32)  { binary.LittleEndian.PutUint32(b[at:], v) }
func (r record) table(i int) uint32     { return u32(r.tables, 4*i) }
func (r record) count() (tables, n int) { return len(r.tables) / 4, len(r.extra) / 4 }

// withoutLines overwrites with zeros what only traces need of the table of functions in memory.
func withoutLines(memory []byte) error {
	f, err := readFunctions(memory)
	if err != nil {
		return fmt.Errorf("Go's table of functions is not as expected: %w", err)
	}
	needed := make([]byte, len(f.byPC))
	names := make([]byte, len(f.names))
	for _, r := range f.records {
		if err := f.keepName(r, names); err != nil {
			return err
		}
		for _, field := range []int{fieldFile, fieldLine, fieldUnit, fieldFirstLine} {
			put32(r.fields, field, 0)
		}
		tables, extra := r.count()
		for _, i := range []int{tableUnsafePoint, tableArgLive} {
			if i < tables {
				put32(r.tables, 4*i, 0)
			}
		}
		for _, i := range []int{extraArgInfo, extraArgLive} {
			if i < extra {
				put32(r.extra, 4*i, noExtra)
			}
		}
		starts := []uint32{u32(r.fields, fieldSP)}
		for i := range tables {
			starts = append(starts, r.table(i))
		}
		for _, start := range starts {
			if start == 0 { // there is none
				continue
			}
			end, err := endOfTable(f.byPC, int(start))
			if err != nil {
				return err
			}
			copy(needed[start:end], f.byPC[start:end])
		}
	}
	copy(f.byPC, needed)
	copy(f.names, names)
	clear(f.units)
	clear(f.files)
	return nil
}

// keepName copies the function's name to kept when the runtime goes by it, and else takes the name from the record.
// It goes by its own names, by two of reflect's, and by the names of methods that the compiler made.
func (f functions) keepName(r record, kept []byte) error {
	at := int(int32(u32(r.fields, fieldName)))
	if at < 0 || at >= len(f.names) {
		return errors.New("a name lies outside of the names")
	}
	length := bytes.IndexByte(f.names[at:], 0)
	if length < 0 {
		return errShort
	}
	name := string(f.names[at : at+length])
	if strings.HasPrefix(name, "runtime.") || strings.HasPrefix(name, "reflect.") || r.fields[fieldID] == idWrapper {
		copy(kept[at:], name)
	} else {
		put32(r.fields, fieldName, 0)
	}
	return nil
}

// readFunctions finds the table of functions in memory.
func readFunctions(memory []byte) (functions, error) {
	var found []functions
	for at := 0; ; at++ {
		next := bytes.Index(memory[at:], tableStart)
		if next < 0 {
			break
		}
		at += next
		if f, err := functionsAt(memory[at:]); err == nil {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		return functions{}, fmt.Errorf("there are %d such tables in memory", len(found))
	}
	return found[0], nil
}

// functionsAt reads the table that b begins with.
func functionsAt(b []byte) (functions, error) {
	const header = 72
	if len(b) < header {
		return functions{}, errShort
	}
	number := func(i int) uint64 { return binary.LittleEndian.Uint64(b[8*i:]) }
	count := number(1)
	ends := []uint64{number(4), number(5), number(6), number(7), number(8), uint64(len(b))}
	if !slices.IsSorted(ends) || ends[0] < header || count == 0 || ends[4]+8*count+4 > uint64(len(b)) {
		return functions{}, errors.New("its parts are out of order")
	}
	f := functions{names: b[ends[0]:ends[1]], units: b[ends[1]:ends[2]], files: b[ends[2]:ends[3]], byPC: b[ends[3]:ends[4]], index: b[ends[4]:]}
	for i := range int(count) {
		r, err := recordAt(f.index, u32(f.index, 8*i+4))
		if err != nil {
			return functions{}, fmt.Errorf("function %d: %w", i, err)
		}
		if entry := u32(f.index, 8*i); u32(r.fields, 0) != entry {
			return functions{}, fmt.Errorf("function %d begins in two places", i)
		}
		f.records = append(f.records, r)
	}
	return f, nil
}

func recordAt(index []byte, at uint32) (record, error) {
	r := reader{b: index}
	r.bytes(uint64(at))
	out := record{fields: r.bytes(recordSize)}
	if r.short {
		return record{}, errShort
	}
	out.tables = r.bytes(4 * uint64(u32(out.fields, fieldCount)))
	out.extra = r.bytes(4 * uint64(out.fields[fieldExtraCount]))
	if r.short {
		return record{}, errShort
	}
	return out, nil
}

// endOfTable returns where a table by instruction ends: pairs of steps, of the value and of the place, up to a step
// of the value that is zero and not the first.
func endOfTable(tables []byte, start int) (int, error) {
	if start > len(tables) {
		return 0, errShort
	}
	r := reader{b: tables[start:]}
	for first := true; ; first = false {
		step := r.unsigned()
		if r.short {
			return 0, errShort
		}
		if step == 0 && !first {
			return len(tables) - len(r.b), nil
		}
		r.unsigned()
	}
}
