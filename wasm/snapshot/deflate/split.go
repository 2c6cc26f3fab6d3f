package deflate

import "math"

// grain is how many tokens are the least that can become a block.
const grain = 1024

// part is a run of tokens that may become a block.
type part struct {
	bytes  int
	counts *counts
	cost   float64 // in bits, about
}

// split tells how to cut tokens into blocks: it starts with small ones and joins neighbours as long as that makes
// them smaller, those first for which it does most.
func split(tokens []token) []part {
	var parts []part
	for len(tokens) > 0 {
		n := min(grain, len(tokens))
		p := part{counts: count(tokens[:n])}
		for _, t := range tokens[:n] {
			if t.distance == 0 {
				p.bytes++
			} else {
				p.bytes += int(t.length)
			}
		}
		p.cost = about(p.counts)
		parts = append(parts, p)
		tokens = tokens[n:]
	}
	joined := make([]part, len(parts)) // each part with the next one
	for i := range len(parts) - 1 {
		joined[i] = join(parts[i], parts[i+1])
	}
	for len(parts) > 1 {
		best, gain := 0, math.Inf(-1)
		for i := range len(parts) - 1 {
			if g := parts[i].cost + parts[i+1].cost - joined[i].cost; g > gain {
				best, gain = i, g
			}
		}
		if gain <= 0 {
			break
		}
		parts[best] = joined[best]
		parts = append(parts[:best+1], parts[best+2:]...)
		joined = append(joined[:best], joined[best+1:]...)
		if best > 0 {
			joined[best-1] = join(parts[best-1], parts[best])
		}
		if best < len(parts)-1 {
			joined[best] = join(parts[best], parts[best+1])
		}
	}
	return parts
}

func join(a, b part) part {
	both := *a.counts
	both.addAll(b.counts)
	both.literal[endOfBlock] = 1
	p := part{bytes: a.bytes + b.bytes, counts: &both}
	p.cost = about(p.counts)
	return p
}

// about estimates how many bits a block with these counts takes.
func about(c *counts) float64 {
	const perSymbol, start = 3.5, 90 // of the header
	total := float64(start)
	for i, n := range c.literal {
		total += float64(int(n) * symbolExtra(i))
	}
	for i, n := range c.distance {
		total += float64(int(n) * max(0, i/2-1))
	}
	for _, list := range [][]uint32{c.literal[:], c.distance[:]} {
		sum, used := 0.0, 0
		for _, n := range list {
			if n > 0 {
				sum += float64(n)
				total -= float64(n) * math.Log2(float64(n))
				used++
			}
		}
		if sum > 0 {
			total += sum*math.Log2(sum) + perSymbol*float64(used)
		}
	}
	return total
}
