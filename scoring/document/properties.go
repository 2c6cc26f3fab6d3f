package document

// Properties is what a file says of itself beside its text: a PDF's document information, a DOCX's
// core and extended properties. Dates stand as the file writes them. What a file does not say is "".
type Properties struct {
	Title    string `json:"title,omitempty"`
	Author   string `json:"author,omitempty"`
	Editor   string `json:"editor,omitempty"`   // who saved it last
	Creator  string `json:"creator,omitempty"`  // the program that it was written in
	Producer string `json:"producer,omitempty"` // the program that made the file
	Created  string `json:"created,omitempty"`
	Modified string `json:"modified,omitempty"`
}
