package deflate

import (
	"bytes"
	"compress/flate"
	"compress/gzip"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func noise(n int) []byte {
	b := make([]byte, n)
	rand.NewChaCha8([32]byte{1}).Read(b)
	return b
}

func TestGzip(t *testing.T) {
	sources, err := os.ReadFile("matches.go")
	require.NoError(t, err)
	every := make([]byte, 256)
	for i := range every {
		every[i] = byte(i)
	}
	for name, data := range map[string][]byte{
		"nothing":                    {},
		"one byte":                   {7},
		"three bytes":                []byte("aaa"),
		"one byte, many times":       bytes.Repeat([]byte{0}, 3*stretch+5),
		"every byte":                 every,
		"noise":                      noise(100_000),
		"two symbols":                bytes.Repeat([]byte("ab"), 300),
		"text":                       sources,
		"text at a far distance":     append(append(bytes.Clone(sources), noise(window-len(sources)-1)...), sources...),
		"a match at the window":      append(append([]byte("Plumbline"), noise(window-9)...), "Plumbline"...),
		"a match past the window":    append(append([]byte("Plumbline"), noise(window-8)...), "Plumbline"...),
		"matches of every length":    []byte(strings.Repeat("abcdefghijklmnopqrstuvwxyz0123456789", 8) + strings.Repeat("x", 300)),
		"a match over two stretches": append(append(noise(stretch-100), noise(200)[:100]...), append(noise(200), sources...)...),
	} {
		t.Run(name, func(t *testing.T) {
			packed := Gzip(data)
			z, err := gzip.NewReader(bytes.NewReader(packed))
			require.NoError(t, err)
			got, err := io.ReadAll(z)
			require.NoError(t, err)
			assert.True(t, bytes.Equal(data, got))
			assert.Equal(t, packed, Gzip(data), "the same bytes each time")
		})
	}
}

func TestItIsSmallerThanGo(t *testing.T) {
	data, err := os.ReadFile("../../../scoring/CHECKS.md")
	require.NoError(t, err)
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	_, err = w.Write(data)
	require.NoError(t, err)
	require.NoError(t, w.Close())
	assert.Less(t, float64(len(Deflate(data))), 0.97*float64(b.Len()))
}

func TestLengthsFor(t *testing.T) {
	// Weights of Fibonacci's make the deepest tree.
	weights := []uint32{1, 1}
	for len(weights) < 30 {
		weights = append(weights, weights[len(weights)-1]+weights[len(weights)-2])
	}
	for _, most := range []int{5, 7, 15} {
		sum := 0
		for _, n := range lengthsFor(weights, most) {
			require.LessOrEqual(t, int(n), most)
			sum += 1 << (most - int(n))
		}
		assert.Equal(t, 1<<most, sum, "the code uses all its room")
	}
	assert.Equal(t, []uint8{0, 1, 0}, lengthsFor([]uint32{0, 9, 0}, 15))
	assert.Equal(t, []uint8{1, 2, 2}, lengthsFor([]uint32{9, 4, 4}, 15))
}

func FuzzDeflate(f *testing.F) {
	f.Add([]byte("abcabcabcabc"))
	f.Add(bytes.Repeat([]byte{1, 2}, 500))
	f.Fuzz(func(t *testing.T, data []byte) {
		got, err := io.ReadAll(flate.NewReader(bytes.NewReader(Deflate(data))))
		require.NoError(t, err)
		require.True(t, bytes.Equal(data, got))
	})
}
