package span

// Range is a stretch of the source: the UTF-16 code units from Start up to End of one source node.
// What a node is, the document says: a live text node of the page, the whole of a plain text, or one
// string of a JSON file.
type Range struct {
	// Document is 0, or 1 for the second of two documents that are compared.
	Document int `json:"document,omitempty"`
	Node     int `json:"node"`
	Start    int `json:"start"`
	End      int `json:"end"`
}

// Overlaps reports whether two stretches share a character. Nodes of two documents are never the same.
func (r Range) Overlaps(s Range) bool {
	return r.Document == s.Document && r.Node == s.Node && r.Start < s.End && s.Start < r.End
}
