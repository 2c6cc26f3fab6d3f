package intake

import (
	"bytes"

	"plumbline/scoring"
	"plumbline/scoring/internal/pdf"
)

// Files tells the kinds of files apart and reads them, one after the other. The zero value is ready; Close it when done.
type Files struct {
	pdf *pdf.Reader // started at the first PDF
}

// Close ends what was started to read PDF files.
func (f *Files) Close() error {
	if f.pdf == nil {
		return nil
	}
	return f.pdf.Close()
}

// Input returns the bytes of a file as the engine takes them; name may be empty. The error is a sentence for whoever handed
// the file in.
func (f *Files) Input(raw []byte, name string) (in scoring.Input, err error) {
	in.File = name
	switch {
	case isPDF(raw):
		if f.pdf == nil {
			if f.pdf, err = pdf.NewReader(); err != nil {
				return in, err
			}
		}
		in.PDF, err = f.pdf.Read(raw)
	case isBinary(raw):
		in.Bytes = raw
	default:
		in.Text = string(raw)
	}
	return in, err
}

// isBinary tells a file that is no text by the bytes that no text begins with.
func isBinary(raw []byte) bool {
	return bytes.IndexByte(raw[:min(len(raw), 1024)], 0) >= 0
}

// isPDF tells a PDF by its first line, which a few other bytes may stand before.
func isPDF(raw []byte) bool {
	return bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-"))
}
