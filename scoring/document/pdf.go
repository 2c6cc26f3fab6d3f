package document

// PDF is the text of a PDF file as a PDF reader finds it: runs of characters, each at its place.
type PDF struct {
	Pages      []PDFPage  `json:"pages"`
	Properties Properties `json:"properties"`
	Cut        bool       `json:"cut,omitempty"` // there were more pages than were read
}

// PDFPage is one page. Lengths are points (1/72 inch); the origin is the top left corner, and y grows
// downwards, after the page's own rotation.
type PDFPage struct {
	Width  float64   `json:"width"`
	Height float64   `json:"height"`
	Runs   []PDFRun  `json:"runs"` // in the file's order
	Links  []PDFLink `json:"links,omitempty"`
}

// PDFRun is some characters that the file draws in one go. The run with index n, counted over all
// pages from 0, is node n of the document.
type PDFRun struct {
	Text   string  `json:"text"`
	X      float64 `json:"x"` // left end of the base line
	Y      float64 `json:"y"` // base line
	Width  float64 `json:"width"`
	Size   float64 `json:"size"`           // height of the font
	Font   string  `json:"font,omitempty"` // "ABCDEF+Calibri-Bold"
	Bold   bool    `json:"bold,omitempty"`
	Angle  float64 `json:"angle,omitempty"`  // degrees, of the base line against the page's
	Hidden string  `json:"hidden,omitempty"` // why a person cannot see it: "colour", "size", "off-page", "invisible", "clipped"
}

// PDFLink is an address that lies over a rectangle of the page.
type PDFLink struct {
	X      float64 `json:"x"`
	Y      float64 `json:"y"`
	Width  float64 `json:"width"`
	Height float64 `json:"height"`
	URL    string  `json:"url"`
}
