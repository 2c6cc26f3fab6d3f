package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"slices"
)

// maxGap is how many zero bytes may be written between two neighbours to make them one segment. A
// segment's own header is about as long, and engines accept no more than 100,000 segments.
const maxGap = 32

// The sections of a module that speak of data segments.
const (
	sectionData      = 11
	sectionDataCount = 12
)

var errShort = errors.New("the module ends in the middle of a number or a section")

// segment is an active data segment: bytes that memory holds from offset on when the module starts.
type segment struct {
	offset uint32
	bytes  []byte
}

// mergeData joins neighbouring data segments and drops the empty passive ones. It refuses passive
// segments with content: code may refer to them by number, and Go and wizer write none.
func mergeData(module []byte) ([]byte, error) {
	if len(module) < 8 || string(module[:4]) != "\x00asm" {
		return nil, errors.New("this is no WebAssembly module")
	}
	out := slices.Clone(module[:8])
	count := 0
	var data []byte
	err := eachSection(module[8:], func(id byte, body []byte) error {
		if id != sectionData {
			return nil
		}
		segments, err := readSegments(body)
		if err != nil {
			return err
		}
		segments = merge(segments)
		count, data = len(segments), writeSegments(segments)
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = eachSection(module[8:], func(id byte, body []byte) error {
		switch id {
		case sectionData:
			body = data
		case sectionDataCount:
			body = binary.AppendUvarint(nil, uint64(count))
		}
		out = append(out, id)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
		return nil
	})
	return out, err
}

func eachSection(b []byte, f func(id byte, body []byte) error) error {
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

func readSegments(b []byte) ([]segment, error) {
	r := reader{b: b}
	count := r.unsigned()
	var out []segment
	for i := range count {
		kind := r.unsigned()
		var offset uint32
		switch kind {
		case 0:
			if r.byte() != 0x41 { // i32.const
				return nil, fmt.Errorf("segment %d: its place is not a constant", i)
			}
			offset = uint32(r.signed())
			if r.byte() != 0x0b { // end
				return nil, fmt.Errorf("segment %d: its place is not a constant", i)
			}
		case 1:
		default:
			return nil, fmt.Errorf("segment %d: kind %d is not known", i, kind)
		}
		content := r.bytes(r.unsigned())
		if r.short {
			return nil, errShort
		}
		if kind == 1 && len(content) > 0 {
			return nil, fmt.Errorf("segment %d is passive and holds %d bytes; code may refer to it by number", i, len(content))
		}
		if len(content) > 0 {
			out = append(out, segment{offset, content})
		}
	}
	return out, nil
}

// merge joins segments that lie at most maxGap bytes apart. Segments that overlap are left in their
// order, since the later one wins.
func merge(in []segment) []segment {
	if !slices.IsSortedFunc(in, func(a, b segment) int { return int(int64(a.offset) - int64(b.offset)) }) {
		return in
	}
	var out []segment
	for _, s := range in {
		if len(out) > 0 {
			last := &out[len(out)-1]
			gap := int64(s.offset) - int64(last.offset) - int64(len(last.bytes))
			if gap >= 0 && gap <= maxGap {
				last.bytes = append(last.bytes, make([]byte, gap)...)
				last.bytes = append(last.bytes, s.bytes...)
				continue
			}
		}
		out = append(out, segment{s.offset, slices.Clone(s.bytes)})
	}
	return out
}

func writeSegments(segments []segment) []byte {
	b := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		b = append(b, 0, 0x41)
		b = appendSigned(b, int32(s.offset))
		b = append(b, 0x0b)
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
	for shift := 0; shift < 64; shift += 7 {
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
func appendSigned(b []byte, v int32) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
