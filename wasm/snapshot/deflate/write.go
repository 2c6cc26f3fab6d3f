package deflate

import "encoding/binary"

// bits collects bits, the lowest first.
type bits struct {
	out     []byte
	pending uint64
	n       uint
}

func (w *bits) put(v uint64, n uint) {
	w.pending |= v << w.n
	w.n += n
	if w.n >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.pending))
		w.pending >>= 32
		w.n -= 32
	}
}

func (w *bits) bytes() []byte {
	for w.n > 0 {
		w.out = append(w.out, byte(w.pending))
		w.pending >>= 8
		w.n -= min(8, w.n)
	}
	return w.out
}

// block writes a block with a code of its own.
func (w *bits) block(b encoded, last bool) {
	if last {
		w.put(1, 1)
	} else {
		w.put(0, 1)
	}
	w.put(2, 2)
	w.header(b.code.header)
	literal, distance := wordsFor(b.code.literal), wordsFor(b.code.distance)
	symbol := func(s int) { w.put(uint64(literal[s]), uint(b.code.literal[s])) }
	for _, t := range b.tokens {
		length, far := int(t.length), int(t.distance)
		if far == 0 {
			symbol(length)
			continue
		}
		symbol(int(lengthSymbols[length]))
		if n := uint(lengthExtra(length)); n > 0 {
			w.put(uint64(length-shortest)&(1<<n-1), n)
		}
		d := distanceSymbol(far)
		w.put(uint64(distance[d]), uint(b.code.distance[d]))
		if n := uint(distanceExtra(far)); n > 0 {
			w.put(uint64(far-1)&(1<<n-1), n)
		}
	}
	symbol(endOfBlock)
}

func (w *bits) header(h header) {
	w.put(uint64(h.literals-257), 5)
	w.put(uint64(h.distances-1), 5)
	w.put(uint64(h.used-4), 4)
	for _, symbol := range lengthOrder[:h.used] {
		w.put(uint64(h.lengths[symbol]), 3)
	}
	words := wordsFor(h.lengths)
	for _, r := range h.runs {
		w.put(uint64(words[r.symbol]), uint(h.lengths[r.symbol]))
		w.put(uint64(r.number), uint(r.bits))
	}
}
