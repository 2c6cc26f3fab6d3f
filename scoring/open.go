package scoring

import (
	"bytes"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tidwall/gjson"

	"plumbline/scoring/document"
	"plumbline/scoring/wording"
)

// open turns the input into a document. When it cannot, why says so in a sentence for the person who
// handed it in.
func open(in Input) (doc *document.Document, why wording.Text) {
	if in.PDF != nil || in.Kind == string(document.PDFText) {
		return openPDF(in.PDF)
	}
	if len(in.Bytes) > 0 || in.Kind == string(document.DOCX) {
		return openBytes(in.Bytes)
	}
	// One replacement character for each bad byte, as everything that counts UTF-16 units does.
	if !utf8.ValidString(in.Text) {
		in.Text = string([]rune(in.Text))
	}
	text := strings.TrimPrefix(in.Text, "\ufeff")
	if strings.TrimSpace(text) == "" {
		return nil, wording.Say("There is no text here to read.")
	}
	if why := notText(text); !why.IsZero() {
		return nil, why
	}
	kind := document.Kind(in.Kind)
	if kind == "" {
		var known bool
		if kind, known = kindOf(in.File, text); !known {
			return nil, wording.Say("Plumbline does not know files of this kind (%s). It reads PDF, Word (.docx), HTML, plain text, Markdown, JSON Resume and Europass XML.", path.Ext(in.File))
		}
	}
	switch kind {
	case document.HTML:
		return document.FromHTML(text), wording.Text{}
	case document.Plain:
		return document.FromText(in.Text), wording.Text{}
	case document.Markdown:
		return document.FromMarkdown(in.Text), wording.Text{}
	case document.Europass:
		doc, err := document.FromEuropass(text)
		if err != nil {
			return nil, wording.Say(err.Error())
		}
		return doc, wording.Text{}
	case document.JSON:
		if !gjson.Valid(text) {
			return nil, wording.Say("This is not valid JSON. Plumbline reads JSON in the JSON Resume form (jsonresume.org).")
		}
		if !gjson.Parse(text).IsObject() {
			return nil, wording.Say("This JSON is not a JSON Resume document: it should be one object with basics, work and education.")
		}
		if len(text) > document.MaxBytes {
			return nil, wording.Say("This JSON file is larger than Plumbline reads (2 MiB).")
		}
		return document.FromJSON(text), wording.Text{}
	}
	return nil, wording.Say("Plumbline does not know the kind %s. It reads html, text, markdown, json, europass, pdf and docx.", string(kind))
}

// openBytes reads a file whose kind is not text: it is told from how it begins, whatever its name says.
func openBytes(raw []byte) (doc *document.Document, why wording.Text) {
	switch {
	case len(raw) == 0:
		return nil, wording.Say("There is nothing in this file.")
	case bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-")):
		return openPDF(nil)
	case !bytes.HasPrefix(raw, []byte("PK\x03\x04")) && !bytes.HasPrefix(raw, []byte("\xd0\xcf\x11\xe0")):
		return nil, wording.Say("This is not text, and no Word file: it looks like a picture, a program or a compressed file. Plumbline reads PDF, Word (.docx), HTML, plain text, Markdown, JSON Resume and Europass XML.")
	}
	doc, err := document.FromDOCX(raw)
	if err != nil {
		return nil, wording.Say(err.Error())
	}
	if len(doc.Blocks) == 0 {
		return nil, wording.Say("There is no text in this Word file: it may hold pictures only. Ask for the file that they were made from, or paste the text.")
	}
	return doc, wording.Text{}
}

// notText tells text from the inside of another file.
func notText(s string) (why wording.Text) {
	switch {
	case strings.HasPrefix(s, "%PDF-"):
		return wording.Say("This is the inside of a PDF file, not its words. Open the file itself, or paste its text.")
	case strings.HasPrefix(s, "PK\x03\x04"):
		return wording.Say("This is the inside of a DOCX or another zipped file, not its words. Open the file itself, or paste its text.")
	case strings.HasPrefix(s, "{\\rtf"):
		return wording.Say("This is a file of the kind RTF, which Plumbline does not read. Save it as Word (.docx) or PDF and read that, or paste its text.")
	}
	head := s
	if len(head) > 64<<10 {
		head = head[:64<<10]
	}
	bad, n := 0, 0
	for _, r := range head {
		n++
		if r == utf8.RuneError || unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t' && r != '\f' {
			bad++
		}
	}
	if bad*20 > n {
		return wording.Say("This is not text: it looks like the inside of a picture, a program or a compressed file.")
	}
	return wording.Text{}
}

// kindOf tells the kind of a file from its name, and of a text without a name from how it begins.
func kindOf(file, text string) (kind document.Kind, known bool) {
	switch strings.ToLower(path.Ext(file)) {
	case ".html", ".htm", ".xhtml":
		return document.HTML, true
	case ".txt", ".text":
		return document.Plain, true
	case ".md", ".markdown":
		return document.Markdown, true
	case ".json":
		return document.JSON, true
	case ".xml":
		if document.IsEuropass(text) {
			return document.Europass, true
		}
	case "":
	default:
		return "", false
	}
	trimmed := strings.TrimSpace(text)
	lower := strings.ToLower(trimmed[:min(len(trimmed), 512)])
	switch {
	case strings.HasPrefix(trimmed, "{") && gjson.Valid(trimmed):
		return document.JSON, true
	case strings.HasPrefix(lower, "<") && document.IsEuropass(text):
		return document.Europass, true
	case strings.HasPrefix(lower, "<!doctype") || strings.HasPrefix(lower, "<html") || strings.HasPrefix(lower, "<body") || strings.HasPrefix(lower, "<div") || strings.HasPrefix(lower, "<!--") || strings.HasPrefix(lower, "<section") || strings.HasPrefix(lower, "<main") || strings.HasPrefix(lower, "<h1") || strings.HasPrefix(lower, "<head"):
		return document.HTML, true
	}
	return document.Plain, true
}
