package main

import (
	"encoding/binary"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// module builds a module of a data count section and a data section.
func module(segments []byte, count uint64) []byte {
	b := []byte("\x00asm\x01\x00\x00\x00")
	add := func(id byte, body []byte) {
		b = append(b, id)
		b = binary.AppendUvarint(b, uint64(len(body)))
		b = append(b, body...)
	}
	add(sectionDataCount, binary.AppendUvarint(nil, count))
	add(sectionData, append(binary.AppendUvarint(nil, count), segments...))
	return b
}

func active(offset int32, content string) []byte {
	b := appendSigned([]byte{0, 0x41}, offset)
	b = append(b, 0x0b)
	b = binary.AppendUvarint(b, uint64(len(content)))
	return append(b, content...)
}

func dataOf(t *testing.T, m []byte) (segments []segment, count uint64) {
	t.Helper()
	require.NoError(t, eachSection(m[8:], func(id byte, body []byte) error {
		var err error
		switch id {
		case sectionData:
			segments, err = readSegments(body)
		case sectionDataCount:
			count, _ = binary.Uvarint(body)
		}
		return err
	}))
	return segments, count
}

func TestMergeData(t *testing.T) {
	join := func(parts ...[]byte) (all []byte) {
		for _, p := range parts {
			all = append(all, p...)
		}
		return all
	}
	t.Run("joins neighbours and writes zeros between them", func(t *testing.T) {
		out, err := mergeData(module(join(active(100, "ab"), active(104, "cd")), 2))
		require.NoError(t, err)
		got, count := dataOf(t, out)
		assert.Equal(t, []segment{{100, []byte("ab\x00\x00cd")}}, got)
		assert.EqualValues(t, 1, count)
	})
	t.Run("keeps far segments apart", func(t *testing.T) {
		out, err := mergeData(module(join(active(0, "a"), active(34, "b")), 2))
		require.NoError(t, err)
		got, _ := dataOf(t, out)
		assert.Len(t, got, 2, "33 bytes lie between them")
	})
	t.Run("leaves overlapping segments in their order", func(t *testing.T) {
		out, err := mergeData(module(join(active(0, "aaaa"), active(2, "bb")), 2))
		require.NoError(t, err)
		got, _ := dataOf(t, out)
		assert.Equal(t, []segment{{0, []byte("aaaa")}, {2, []byte("bb")}}, got)
	})
	t.Run("drops empty passive segments and refuses others", func(t *testing.T) {
		out, err := mergeData(module(join([]byte{1, 0}, active(8, "a")), 2))
		require.NoError(t, err)
		got, count := dataOf(t, out)
		assert.Equal(t, []segment{{8, []byte("a")}}, got)
		assert.EqualValues(t, 1, count)

		_, err = mergeData(module([]byte{1, 1, 'x'}, 1))
		assert.ErrorContains(t, err, "passive")
	})
	t.Run("keeps places above two gigabytes", func(t *testing.T) {
		high := uint32(math.MaxInt32) + 100
		out, err := mergeData(module(active(int32(high), "a"), 1))
		require.NoError(t, err)
		got, _ := dataOf(t, out)
		assert.Equal(t, []segment{{high, []byte("a")}}, got)
	})
	t.Run("says so when the file is cut or is no module", func(t *testing.T) {
		m := module(active(100, "abcdef"), 1)
		for n := 9; n < len(m); n++ {
			if _, err := mergeData(m[:n]); err == nil {
				assert.Equal(t, 8+3, n, "only a cut between two sections can go unnoticed")
			}
		}
		_, err := mergeData([]byte("not a module"))
		assert.Error(t, err)
	})
}
