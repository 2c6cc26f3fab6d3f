// Package span holds text with provenance: normalised words of which every byte still knows the place
// in the source that it came from.
//
// In: the raw text of source nodes. Out: normalised text (NFKC, folded white space, invisible characters
// dropped, look-alike letters resolved) and, for any stretch of it, the source ranges under it.
// It never loses a place: what cannot be mapped is not in the text.
package span
