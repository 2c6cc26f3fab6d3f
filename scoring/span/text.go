package span

import "strings"

// Text is normalised text whose every byte maps back to the source. The zero Text is empty. Offsets
// into a Text are bytes of String.
type Text struct {
	s        string
	segments []segment
	resolved []Resolved
	document int
}

// In returns the text as one of the given document.
func (t Text) In(document int) Text {
	t.document = document
	return t
}

// Resolved is a character of the source that normalisation dropped, or replaced by the Latin letter that it looks
// like.
type Resolved struct {
	At   int  // the byte before which it was dropped, or of the letter that stands in its place
	Rune rune // as it stands in the source
}

// Resolved returns the zero-width characters that were dropped from the text, and the look-alike letters that were
// replaced in it, in reading order.
func (t Text) Resolved() []Resolved { return t.resolved }

// segment maps the normalised bytes from at up to the next segment's at to the UTF-16 code units
// start up to end of a node. A linear segment maps byte for unit; any other maps only as a whole. A
// segment with end == start is glue: it has no place in the source (the space between two nodes).
type segment struct {
	at, node, start, end int32
	linear               bool
}

// String returns the normalised text.
func (t Text) String() string { return t.s }

// Len returns the number of normalised bytes.
func (t Text) Len() int { return len(t.s) }

// Slice returns the bytes from i up to j, with their places. i and j must be offsets of runes.
func (t Text) Slice(i, j int) Text {
	out := Text{s: t.s[i:j], document: t.document}
	for k := t.find(i); k < len(t.segments) && int(t.segments[k].at) < j; k++ {
		sg := t.segments[k]
		if int(sg.at) < i {
			if sg.linear {
				sg.start += int32(i) - sg.at
			}
			sg.at = int32(i)
		}
		if sg.linear {
			sg.end = min(sg.end, sg.start+int32(j)-sg.at)
		}
		sg.at -= int32(i)
		out.segments = append(out.segments, sg)
	}
	for _, r := range t.resolved {
		if r.At >= i && r.At < j {
			out.resolved = append(out.resolved, Resolved{At: r.At - i, Rune: r.Rune})
		}
	}
	return out
}

// Join returns a and b with words between them that have no place in the source: a space, or nothing.
func Join(a Text, between string, b Text) Text {
	out := Text{s: a.s + between + b.s, segments: append(a.segments[:len(a.segments):len(a.segments)], segment{at: int32(len(a.s))})}
	for _, sg := range b.segments {
		sg.at += int32(len(a.s) + len(between))
		out.segments = append(out.segments, sg)
	}
	return out
}

// Trim returns the text without white space, and without the runes of cutset, at both ends.
func (t Text) Trim(cutset string) Text {
	i, j := TrimRange(t.s, 0, len(t.s), cutset)
	return t.Slice(i, j)
}

// TrimRange narrows s[i:j] until neither end is white space or a rune of cutset.
func TrimRange(s string, i, j int, cutset string) (int, int) {
	cutset += " \t\n"
	part := s[i:j]
	left := strings.TrimLeft(part, cutset)
	i += len(part) - len(left)
	return i, i + len(strings.TrimRight(left, cutset))
}

// Source returns the places under the bytes from i up to j: one range for each node touched, in
// reading order. Where a stretch touches part of a character that normalisation made of several (a
// ligature), the range covers all of it. It is empty where the text is only glue.
func (t Text) Source(i, j int) []Range {
	var out []Range
	for k := t.find(i); k < len(t.segments) && int(t.segments[k].at) < j; k++ {
		sg := t.segments[k]
		start, end := int(sg.start), int(sg.end)
		if sg.linear {
			start = int(sg.start) + max(i-int(sg.at), 0)
			end = min(int(sg.end), int(sg.start)+j-int(sg.at))
		}
		if end <= start {
			continue
		}
		if n := len(out) - 1; n >= 0 && out[n].Node == int(sg.node) && out[n].End <= start {
			out[n].End = end
			continue
		}
		out = append(out, Range{Document: t.document, Node: int(sg.node), Start: start, End: end})
	}
	return out
}

// find returns the index of the segment that holds byte i.
func (t Text) find(i int) int {
	lo, hi := 0, len(t.segments)
	for lo < hi {
		mid := (lo + hi) / 2
		if int(t.segments[mid].at) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return max(lo-1, 0)
}
