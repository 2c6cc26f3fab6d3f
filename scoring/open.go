package scoring

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tidwall/gjson"

	"plumbline/scoring/document"
)

// open turns the input into a document. When it cannot, why says so in a sentence for the person who
// handed it in.
func open(in Input) (doc *document.Document, why string) {
	if in.PDF != nil || in.Kind == string(document.PDFText) {
		return openPDF(in.PDF)
	}
	// One replacement character for each bad byte, as everything that counts UTF-16 units does.
	if !utf8.ValidString(in.Text) {
		in.Text = string([]rune(in.Text))
	}
	text := strings.TrimPrefix(in.Text, "\ufeff")
	if strings.TrimSpace(text) == "" {
		return nil, "There is no text here to read."
	}
	if why := notText(text); why != "" {
		return nil, why
	}
	kind := document.Kind(in.Kind)
	if kind == "" {
		var known bool
		if kind, known = kindOf(in.File, text); !known {
			return nil, "Plumbline does not know files of this kind (" + path.Ext(in.File) + "). It reads HTML, plain text, Markdown and JSON Resume."
		}
	}
	switch kind {
	case document.HTML:
		return document.FromHTML(text), ""
	case document.Plain:
		return document.FromText(in.Text), ""
	case document.Markdown:
		return document.FromMarkdown(in.Text), ""
	case document.JSON:
		if !gjson.Valid(text) {
			return nil, "This is not valid JSON. Plumbline reads JSON in the JSON Resume form (jsonresume.org)."
		}
		if !gjson.Parse(text).IsObject() {
			return nil, "This JSON is not a JSON Resume document: it should be one object with basics, work and education."
		}
		if len(text) > document.MaxBytes {
			return nil, "This JSON file is larger than Plumbline reads (2 MiB)."
		}
		return document.FromJSON(text), ""
	}
	return nil, "Plumbline does not know the kind " + string(kind) + ". It reads html, text, markdown and json."
}

// notText tells text from the inside of another file.
func notText(s string) (why string) {
	switch {
	case strings.HasPrefix(s, "%PDF-"):
		return "This is the inside of a PDF file, not its words. Open the file itself, or paste its text."
	case strings.HasPrefix(s, "PK\x03\x04"):
		return "This is a DOCX or another zipped file. This version reads HTML, plain text, Markdown and JSON Resume: paste its text instead."
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
		return "This is not text: it looks like the inside of a picture, a program or a compressed file."
	}
	return ""
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
	case "":
	default:
		return "", false
	}
	trimmed := strings.TrimSpace(text)
	lower := strings.ToLower(trimmed[:min(len(trimmed), 512)])
	switch {
	case strings.HasPrefix(trimmed, "{") && gjson.Valid(trimmed):
		return document.JSON, true
	case strings.HasPrefix(lower, "<!doctype") || strings.HasPrefix(lower, "<html") || strings.HasPrefix(lower, "<body") || strings.HasPrefix(lower, "<div") || strings.HasPrefix(lower, "<!--") || strings.HasPrefix(lower, "<section") || strings.HasPrefix(lower, "<main") || strings.HasPrefix(lower, "<h1") || strings.HasPrefix(lower, "<head"):
		return document.HTML, true
	}
	return document.Plain, true
}
