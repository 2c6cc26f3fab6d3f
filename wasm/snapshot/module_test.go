package main

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// module builds a module of sections.
func module(sections ...[]byte) []byte {
	b := []byte("\x00asm\x01\x00\x00\x00")
	for _, s := range sections {
		b = append(b, s...)
	}
	return b
}

func section(id byte, body []byte) []byte {
	return append(binary.AppendUvarint([]byte{id}, uint64(len(body))), body...)
}

func TestSignedNumbers(t *testing.T) {
	for _, v := range []int64{0, 1, -1, 63, 64, -64, -65, math.MaxInt32, math.MinInt32, math.MaxInt64, math.MinInt64} {
		r := reader{b: append(appendSigned(nil, v), 0xff)}
		assert.Equal(t, v, r.signed())
		assert.False(t, r.short)
		assert.Len(t, r.b, 1, "%d: reads its own bytes and no more", v)
	}
}

func TestGlobals(t *testing.T) {
	want := []global{{typeI32, 1, -7}, {typeI64, 0, math.MinInt64}}
	got, err := readGlobals(writeGlobals(want))
	require.NoError(t, err)
	assert.Equal(t, want, got)

	_, err = readGlobals([]byte{1, 0x7d, 1, 0x43, 0, 0, 0, 0, opEnd})
	assert.ErrorContains(t, err, "global 0", "a number with a point is not read")
}

func TestExports(t *testing.T) {
	want := []export{{"memory", 2, 0}, {"call", 0, 300}}
	got, err := readExports(writeExports(want))
	require.NoError(t, err)
	assert.Equal(t, want, got)
}

func TestEachSection(t *testing.T) {
	m := module(section(sectionCustom, []byte("abc")), section(sectionData, make([]byte, 200)))
	none := func(byte, []byte) error { return nil }
	require.NoError(t, eachSection(m, none))
	for n := range m {
		if n != 8 && n != 8+5 { // a cut between two sections can go unnoticed
			assert.Error(t, eachSection(m[:n], none), n)
		}
	}
	assert.Error(t, eachSection([]byte("not a module"), none))
}
