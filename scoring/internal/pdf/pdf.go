// Package pdf finds the text of a PDF file with its places, for what reads files: the command line and batches.
//
// In: the bytes of a file. Out: document.PDF, the same as pdf.js gives the extension, or a sentence that
// says why not. It reads no network and writes nothing but a cache of compiled code. PDFium does the
// reading, as WebAssembly, so that a hostile file is shut in.
package pdf

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"

	"plumbline/scoring/document"
)

// The most that is read of a file.
const (
	MaxBytes = 50 << 20
	MaxPages = 50
)

// Why a file cannot be read.
var (
	ErrLocked = errors.New("This PDF is locked with a password. Open it with the password, print it to a new PDF, and read that one.")
	ErrBroken = errors.New("This PDF is damaged and could not be read. Open it in a PDF reader, print it to a new PDF, and read that one.")
	ErrLarge  = errors.New("This PDF is larger than Plumbline reads (50 MB). Ask for one without large pictures, or paste the text.")
)

// Reader reads PDF files, one after the other. Close it when done.
type Reader struct {
	pool     pdfium.Pool
	instance pdfium.Pdfium
}

// NewReader starts PDFium.
func NewReader() (*Reader, error) {
	pool, err := webassembly.Init(config())
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	instance, err := pool.GetInstance(time.Minute)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start PDFium: %w", err), pool.Close())
	}
	return &Reader{pool, instance}, nil
}

// Close ends PDFium.
func (r *Reader) Close() error { return errors.Join(r.instance.Close(), r.pool.Close()) }

// Read finds the text of a file: of its first MaxPages pages. The error is ErrLocked, ErrBroken or ErrLarge.
func (r *Reader) Read(raw []byte) (*document.PDF, error) {
	if len(raw) > MaxBytes {
		return nil, ErrLarge
	}
	opened, err := r.instance.OpenDocument(&requests.OpenDocument{File: &raw})
	if err != nil {
		if errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity) {
			return nil, ErrLocked
		}
		return nil, ErrBroken
	}
	doc := opened.Document
	defer r.instance.FPDF_CloseDocument(&requests.FPDF_CloseDocument{Document: doc})
	count, err := r.instance.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: doc})
	if err != nil || count.PageCount == 0 {
		return nil, ErrBroken
	}
	out := &document.PDF{Properties: r.properties(doc), Cut: count.PageCount > MaxPages}
	for n := range min(count.PageCount, MaxPages) {
		page, err := r.page(doc, n)
		if err != nil {
			continue // a damaged page does not hide the others
		}
		out.Pages = append(out.Pages, page)
	}
	if len(out.Pages) == 0 {
		return nil, ErrBroken
	}
	return out, nil
}

func (r *Reader) properties(doc references.FPDF_DOCUMENT) document.Properties {
	text := func(tag string) string {
		got, err := r.instance.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: doc, Tag: tag})
		if err != nil {
			return ""
		}
		return strings.TrimSpace(got.Value)
	}
	return document.Properties{
		Title: text("Title"), Author: text("Author"), Creator: text("Creator"), Producer: text("Producer"),
		Created: text("CreationDate"), Modified: text("ModDate"),
	}
}

func finite(v ...float64) bool {
	for _, x := range v {
		if math.IsNaN(x) || math.IsInf(x, 0) {
			return false
		}
	}
	return true
}
