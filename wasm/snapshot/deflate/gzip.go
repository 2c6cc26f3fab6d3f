package deflate

import (
	"encoding/binary"
	"hash/crc32"
	"runtime"
	"sync"
)

// stretch is how many bytes are looked at together. Blocks end where a stretch ends.
const stretch = 1 << 20

// Gzip returns data as a gzip file that names no file and no time.
func Gzip(data []byte) []byte {
	out := []byte{0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255}
	out = append(out, Deflate(data)...)
	out = binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(data))
	return binary.LittleEndian.AppendUint32(out, uint32(len(data)))
}

// Deflate returns data in the format of RFC 1951.
func Deflate(data []byte) []byte {
	var w bits
	if len(data) == 0 {
		w.block(encoded{tokens: nil, code: codeFor(count(nil))}, true)
		return w.bytes()
	}
	// The matches are found in order; what is made of those of a stretch does not hang on other stretches.
	f := newFinder(data)
	results := make([]chan []encoded, 0, len(data)/stretch+1)
	free := make(chan struct{}, runtime.GOMAXPROCS(0))
	var done sync.WaitGroup
	for from := 0; from < len(data); from += stretch {
		free <- struct{}{}
		s := f.stretch(from, min(from+stretch, len(data)))
		result := make(chan []encoded, 1)
		results = append(results, result)
		done.Go(func() {
			result <- s.encode()
			<-free
		})
	}
	done.Wait()
	for i, result := range results {
		blocks := <-result
		for j, b := range blocks {
			w.block(b, i == len(results)-1 && j == len(blocks)-1)
		}
	}
	return w.bytes()
}
