package main

import (
	"bytes"
	"io"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/cmd/plumbline/internal/pdf"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// files reads and inspects the files that a command names. Close it when done.
type files struct {
	engine *scoring.Engine
	advert string      // the job advert that the candidates answer
	pdf    *pdf.Reader // started at the first PDF
}

func (f *files) close() {
	if f.pdf != nil {
		_ = f.pdf.Close() // nothing of it is used again
	}
}

// inspect reads a file, or standard input for "-", and inspects it.
func (f *files) inspect(cmd *cobra.Command, file, url string, now timespan.Date) (report.Report, error) {
	in, err := f.load(cmd, file, url, now)
	if err != nil {
		return report.Report{}, err
	}
	r := f.engine.Inspect(in)
	r.File = file
	return r, nil
}

// load reads a file, or standard input for "-", as the engine takes it.
func (f *files) load(cmd *cobra.Command, file, url string, now timespan.Date) (scoring.Input, error) {
	var raw []byte
	var err error
	name := file
	if file == "-" {
		raw, err = io.ReadAll(cmd.InOrStdin())
		name = ""
	} else {
		raw, err = os.ReadFile(file)
	}
	if err != nil {
		return scoring.Input{}, err
	}
	in := scoring.Input{Text: string(raw), File: name, URL: url, Advert: f.advert, Now: now}
	if isPDF(raw) {
		if f.pdf == nil {
			if f.pdf, err = pdf.NewReader(); err != nil {
				return scoring.Input{}, err
			}
		}
		in.Text = ""
		if in.PDF, err = f.pdf.Read(raw); err != nil {
			return scoring.Input{}, err
		}
	} else if isBinary(raw) {
		in.Text, in.Bytes = "", raw
	}
	return in, nil
}

// isBinary tells a file that is no text by the bytes that no text begins with.
func isBinary(raw []byte) bool {
	return bytes.IndexByte(raw[:min(len(raw), 1024)], 0) >= 0
}

// isPDF tells a PDF by its first line, which a few other bytes may stand before.
func isPDF(raw []byte) bool {
	return bytes.Contains(raw[:min(len(raw), 1024)], []byte("%PDF-"))
}
