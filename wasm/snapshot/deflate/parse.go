package deflate

import "math"

// Costs are counted in parts of a bit.
const bit = 64

// rounds is how often the cheapest way through a block is looked for, each time with the costs of the last way.
const rounds = 6

// costs tells what it takes to write a byte, a length and a distance.
type costs struct {
	literal  [256]uint32
	length   [longest + 1]uint32
	distance [distances]uint32
}

// guess is where the search starts: all bytes alike, and short near matches cheaper than long far ones.
func guess() *costs {
	var c costs
	for i := range c.literal {
		c.literal[i] = 7 * bit
	}
	for i := shortest; i <= longest; i++ {
		c.length[i] = uint32(6+lengthExtra(i)) * bit
	}
	for i := range c.distance {
		c.distance[i] = uint32(5+max(0, i/2-1)) * bit
	}
	return &c
}

// costsOf returns what things cost in an ideal code for these counts; what was not used costs as if used half a time.
func costsOf(n *counts) *costs {
	var c costs
	literal, distance := information(n.literal[:]), information(n.distance[:])
	for i := range c.literal {
		c.literal[i] = literal[i]
	}
	for i := shortest; i <= longest; i++ {
		c.length[i] = literal[lengthSymbols[i]] + uint32(lengthExtra(i))*bit
	}
	for i := range c.distance {
		c.distance[i] = distance[i] + uint32(max(0, i/2-1))*bit
	}
	return &c
}

func information(counts []uint32) []uint32 {
	total := 0.0
	for _, n := range counts {
		total += float64(n)
	}
	out := make([]uint32, len(counts))
	for i, n := range counts {
		have := max(float64(n), 0.5)
		out[i] = uint32(min(15, max(0.5, math.Log2((total+1)/have))) * bit)
	}
	return out
}

// cheapest returns the cheapest way to write the bytes in [from, to). room is for its use and as long as the bytes.
func (s found) cheapest(from, to int, c *costs, room *room) []token {
	n := to - from
	cost, choice := room.cost[:n+1], room.choice[:n]
	cost[n] = 0
	for i := n - 1; i >= 0; i-- {
		best := c.literal[s.data[from+i]] + cost[i+1]
		chosen := token{match{uint16(s.data[from+i]), 0}}
		length := shortest
		for _, m := range s.at(from+i, to) {
			far := c.distance[distanceSymbol(int(m.distance))]
			for ; length <= int(m.length); length++ {
				if v := far + c.length[length] + cost[i+length]; v < best {
					best, chosen = v, token{match{uint16(length), m.distance}}
				}
			}
		}
		cost[i], choice[i] = best, chosen
	}
	tokens := make([]token, 0, n/4)
	for i := 0; i < n; {
		t := choice[i]
		tokens = append(tokens, t)
		if t.distance == 0 {
			i++
		} else {
			i += int(t.length)
		}
	}
	return tokens
}

type room struct {
	cost   []uint32
	choice []token
}

// encoded is a block: its tokens and how they are written.
type encoded struct {
	tokens []token
	code   code
	size   int
}

// encode splits the stretch into blocks and looks for the best way to write each.
func (s found) encode() []encoded {
	r := &room{make([]uint32, len(s.data)+1), make([]token, len(s.data))}
	first := s.cheapest(0, len(s.data), guess(), r)
	first = s.cheapest(0, len(s.data), costsOf(count(first)), r)
	var out []encoded
	from := 0
	for _, b := range split(first) {
		to := from + b.bytes
		out = append(out, s.best(from, to, b.counts, r))
		from = to
	}
	return out
}

// best looks for the best way to write a block, starting from the counts of some way.
func (s found) best(from, to int, start *counts, r *room) encoded {
	var best encoded
	next := costsOf(start)
	for i := range rounds {
		tokens := s.cheapest(from, to, next, r)
		n := count(tokens)
		code := codeFor(n)
		size := code.size(n)
		if i == 0 || size < best.size {
			best = encoded{tokens, code, size}
		} else if i > 3 {
			break
		}
		next = costsOf(n)
	}
	return best
}
