package deflate

import mathbits "math/bits"

const (
	endOfBlock = 256
	literals   = 286 // bytes, the end of the block, and lengths
	distances  = 30
)

// token is a byte when the distance is 0, and else a match.
type token struct {
	match
}

// A length or a distance is a symbol and some bits after it.
var lengthSymbols = func() (out [longest + 1]uint16) {
	for length := shortest; length <= longest; length++ {
		n := length - shortest
		switch {
		case length == longest:
			out[length] = 285
		case n < 8:
			out[length] = uint16(257 + n)
		default:
			extra := mathbits.Len(uint(n)) - 3
			out[length] = uint16(257 + 4*extra + n>>extra)
		}
	}
	return out
}()

func lengthExtra(length int) int {
	if length == longest || length < shortest+8 {
		return 0
	}
	return mathbits.Len(uint(length-shortest)) - 3
}

func distanceSymbol(distance int) int {
	n := distance - 1
	if n < 4 {
		return n
	}
	extra := mathbits.Len(uint(n)) - 2
	return 2*extra + n>>extra
}

func distanceExtra(distance int) int {
	if distance <= 4 {
		return 0
	}
	return mathbits.Len(uint(distance-1)) - 2
}

// counts tells how often each symbol is used in a block.
type counts struct {
	literal  [literals]uint32
	distance [distances]uint32
}

func count(tokens []token) *counts {
	var c counts
	for _, t := range tokens {
		c.add(t)
	}
	c.literal[endOfBlock] = 1
	return &c
}

func (c *counts) add(t token) {
	if t.distance == 0 {
		c.literal[t.length]++
		return
	}
	c.literal[lengthSymbols[t.length]]++
	c.distance[distanceSymbol(int(t.distance))]++
}

func (c *counts) addAll(o *counts) {
	for i, n := range o.literal {
		c.literal[i] += n
	}
	for i, n := range o.distance {
		c.distance[i] += n
	}
}
