package main

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The sections of a module that are read or written here.
const (
	sectionCustom    = 0
	sectionMemory    = 5
	sectionGlobal    = 6
	sectionExport    = 7
	sectionData      = 11
	sectionDataCount = 12
)

// The instructions of which an initial value is made.
const (
	opI32Const = 0x41
	opI64Const = 0x42
	opEnd      = 0x0b
)

const (
	typeI32 = 0x7f
	typeI64 = 0x7e
)

const kindGlobal = 3 // of an export

var errShort = errors.New("the module ends in the middle of a number or a section")

// eachSection calls f with every section of a module, in order.
func eachSection(module []byte, f func(id byte, body []byte) error) error {
	if len(module) < 8 || string(module[:4]) != "\x00asm" {
		return errors.New("this is no WebAssembly module")
	}
	b := module[8:]
	for len(b) > 0 {
		id := b[0]
		size, n := binary.Uvarint(b[1:])
		if n <= 0 || uint64(len(b)-1-n) < size {
			return errShort
		}
		if err := f(id, b[1+n:1+n+int(size)]); err != nil {
			return err
		}
		b = b[1+n+int(size):]
	}
	return nil
}

// withSections returns a copy of a module in which change has rewritten the sections; one that it returns nil for is left out.
func withSections(module []byte, change func(id byte, body []byte) ([]byte, error)) ([]byte, error) {
	out := []byte("\x00asm\x01\x00\x00\x00")
	err := eachSection(module, func(id byte, body []byte) error {
		body, err := change(id, body)
		if err != nil || body == nil {
			return err
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
		return nil
	})
	return out, err
}

// global is one of a module's global variables. Its value is that of the start, which is a constant.
type global struct {
	kind, mutable byte
	value         int64
}

func readGlobals(body []byte) ([]global, error) {
	r := reader{b: body}
	out := make([]global, 0, 16)
	for range r.unsigned() {
		g := global{kind: r.byte(), mutable: r.byte()}
		op := r.byte()
		g.value = r.signed()
		if r.short {
			return nil, errShort
		}
		if end := r.byte(); end != opEnd || !(g.kind == typeI32 && op == opI32Const || g.kind == typeI64 && op == opI64Const) {
			return nil, fmt.Errorf("global %d is no whole number with a constant value", len(out))
		}
		out = append(out, g)
	}
	return out, nil
}

func writeGlobals(globals []global) []byte {
	b := binary.AppendUvarint(nil, uint64(len(globals)))
	for _, g := range globals {
		b = append(b, g.kind, g.mutable)
		if g.kind == typeI32 {
			b = append(b, opI32Const)
		} else {
			b = append(b, opI64Const)
		}
		b = append(appendSigned(b, g.value), opEnd)
	}
	return b
}

// export is a name under which a module shows one of its parts.
type export struct {
	name  string
	kind  byte
	index uint64
}

func readExports(body []byte) ([]export, error) {
	r := reader{b: body}
	var out []export
	for range r.unsigned() {
		out = append(out, export{name: string(r.bytes(r.unsigned())), kind: r.byte(), index: r.unsigned()})
		if r.short {
			return nil, errShort
		}
	}
	return out, nil
}

func writeExports(exports []export) []byte {
	b := binary.AppendUvarint(nil, uint64(len(exports)))
	for _, e := range exports {
		b = binary.AppendUvarint(b, uint64(len(e.name)))
		b = append(append(b, e.name...), e.kind)
		b = binary.AppendUvarint(b, e.index)
	}
	return b
}

// segment is an active data segment: bytes that memory holds from offset on when the module starts.
type segment struct {
	offset uint32
	bytes  []byte
}

func writeSegments(segments []segment) []byte {
	b := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		b = append(b, 0, opI32Const)
		b = append(appendSigned(b, int64(int32(s.offset))), opEnd)
		b = binary.AppendUvarint(b, uint64(len(s.bytes)))
		b = append(b, s.bytes...)
	}
	return b
}

// reader takes numbers off a section; short is set when it ran out.
type reader struct {
	b     []byte
	short bool
}

func (r *reader) bytes(n uint64) []byte {
	if uint64(len(r.b)) < n {
		r.short, r.b = true, nil
		return nil
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) byte() byte {
	if b := r.bytes(1); len(b) == 1 {
		return b[0]
	}
	return 0
}

func (r *reader) unsigned() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.short, r.b = true, nil
		return 0
	}
	r.b = r.b[n:]
	return v
}

// signed reads a signed LEB128 number.
func (r *reader) signed() int64 {
	var v int64
	for shift := 0; shift < 70; shift += 7 {
		b := r.byte()
		v |= int64(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 && shift+7 < 64 {
				v |= -1 << (shift + 7)
			}
			return v
		}
	}
	r.short = true
	return 0
}

// appendSigned writes v as a signed LEB128 number.
func appendSigned(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
