package deflate

import (
	"cmp"
	"slices"
)

// lengthsFor returns how many bits each symbol gets in the best prefix code in which none has more than most, by the
// package-merge algorithm. Symbols that are not used get none.
func lengthsFor(counts []uint32, most int) []uint8 {
	type item struct {
		weight  uint64
		symbols []uint16
	}
	var leaves []item
	for i, n := range counts {
		if n > 0 {
			leaves = append(leaves, item{uint64(n), []uint16{uint16(i)}})
		}
	}
	out := make([]uint8, len(counts))
	if len(leaves) == 1 {
		out[leaves[0].symbols[0]] = 1
		return out
	}
	byWeight := func(a, b item) int { return cmp.Compare(a.weight, b.weight) }
	slices.SortStableFunc(leaves, byWeight)
	row := leaves
	for range most - 1 {
		packages := make([]item, 0, len(row)/2)
		for i := 0; i+1 < len(row); i += 2 {
			packages = append(packages, item{row[i].weight + row[i+1].weight, slices.Concat(row[i].symbols, row[i+1].symbols)})
		}
		row = append(slices.Clone(leaves), packages...)
		slices.SortStableFunc(row, byWeight)
	}
	for _, chosen := range row[:max(0, 2*len(leaves)-2)] {
		for _, s := range chosen.symbols {
			out[s]++
		}
	}
	return out
}

// wordsFor returns the code words for lengths of code words, as the format wants them: written from the last bit on.
func wordsFor(lengths []uint8) []uint16 {
	var perLength, next [17]uint16
	for _, n := range lengths {
		if n > 0 {
			perLength[n]++
		}
	}
	for n := 1; n < 16; n++ {
		next[n+1] = (next[n] + perLength[n]) << 1
	}
	out := make([]uint16, len(lengths))
	for i, n := range lengths {
		if n == 0 {
			continue
		}
		word := next[n]
		next[n]++
		for range n {
			out[i] = out[i]<<1 | word&1
			word >>= 1
		}
	}
	return out
}

// code is how the symbols of a block are written.
type code struct {
	literal, distance []uint8 // lengths in bits
	header            header
}

func codeFor(c *counts) code {
	out := code{literal: lengthsFor(c.literal[:], 15), distance: lengthsFor(c.distance[:], 15)}
	out.header = headerFor(out.literal, out.distance)
	return out
}

// size returns how many bits a block with these counts takes.
func (c code) size(n *counts) int {
	total := c.header.size
	for i, n := range n.literal {
		total += int(n) * (int(c.literal[i]) + symbolExtra(i))
	}
	for i, n := range n.distance {
		total += int(n) * (int(c.distance[i]) + max(0, i/2-1))
	}
	return total
}

// symbolExtra returns how many bits follow a symbol of a length.
func symbolExtra(symbol int) int {
	if symbol < 265 || symbol == 285 {
		return 0
	}
	return (symbol - 261) / 4
}

// header is the beginning of a block, which tells the lengths of its code words: they are written in a code of their own.
type header struct {
	literals, distances int
	runs                []run
	lengths             []uint8
	used                int // of lengths, in the order of lengthOrder
	size                int // in bits, with the three that begin a block
}

// run is one symbol of the header: a length, or a repetition with a number of so many bits.
type run struct{ symbol, number, bits uint8 }

var lengthOrder = [19]int{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

func headerFor(literal, distance []uint8) header {
	h := header{literals: used(literal, 257), distances: used(distance, 1)}
	h.runs = runsOf(slices.Concat(literal[:h.literals], distance[:h.distances]))
	var n [19]uint32
	for _, r := range h.runs {
		n[r.symbol]++
	}
	h.lengths = lengthsFor(n[:], 7)
	for i, symbol := range lengthOrder {
		if h.lengths[symbol] > 0 {
			h.used = max(4, i+1)
		}
	}
	h.size = 3 + 14 + 3*h.used
	for _, r := range h.runs {
		h.size += int(h.lengths[r.symbol] + r.bits)
	}
	return h
}

// used returns how many of the lengths must be written, at least so many.
func used(lengths []uint8, least int) int {
	n := len(lengths)
	for n > least && lengths[n-1] == 0 {
		n--
	}
	return n
}

// runsOf shortens lengths that repeat.
func runsOf(lengths []uint8) []run {
	var out []run
	for len(lengths) > 0 {
		v, n := lengths[0], 1
		for n < len(lengths) && lengths[n] == v {
			n++
		}
		lengths = lengths[n:]
		if v != 0 {
			out = append(out, run{symbol: v})
			n--
		}
		for n > 0 {
			switch {
			case v == 0 && n >= 11:
				k := min(n, 138)
				out = append(out, run{18, uint8(k - 11), 7})
				n -= k
			case v == 0 && n >= 3:
				out = append(out, run{17, uint8(n - 3), 3})
				n = 0
			case v != 0 && n >= 3:
				k := min(n, 6)
				if n-k > 0 && n-k < 3 && n >= 6 { // leave enough for another repetition
					k = n - 3
					if k > 6 {
						k = 6
					}
				}
				out = append(out, run{16, uint8(k - 3), 2})
				n -= k
			default:
				out = append(out, run{symbol: v})
				n--
			}
		}
	}
	return out
}
