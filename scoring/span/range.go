package span

// Range is a stretch of the source: the UTF-16 code units from Start up to End of one source node.
// What a node is, the document says: a live text node of the page, the whole of a plain text, or one
// string of a JSON file.
type Range struct {
	Node  int `json:"node"`
	Start int `json:"start"`
	End   int `json:"end"`
}
