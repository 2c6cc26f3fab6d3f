package rules

// WatchList holds contacts that a team wants to be told of, as keyed hashes: the contacts themselves never enter a pack.
type WatchList struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	// Salt is mixed into every hash, in base64; Hash names how: "hmac-sha256".
	Hash    string       `json:"hash"`
	Salt    string       `json:"salt"`
	Entries []WatchEntry `json:"entries"`
}

// WatchEntry is one contact.
type WatchEntry struct {
	Kind    string `json:"kind"`           // "email", "phone" or "link"
	Hash    string `json:"hash"`           // of the normalised contact, in hexadecimal
	Note    string `json:"note,omitempty"` // what the recruiter is told
	Expires string `json:"expires"`        // YYYY-MM-DD
}

func (p Pack) validateWatchLists(fault faulter, known Known) {}
