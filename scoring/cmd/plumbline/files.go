package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/intake"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// files reads and inspects the files that a command names. Close it when done.
type files struct {
	engine *scoring.Engine
	advert string // the job advert that the candidates answer
	intake intake.Files
}

func (f *files) close() { _ = f.intake.Close() } // nothing of it is used again

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
	in, err := f.intake.Input(raw, name)
	in.URL, in.Advert, in.Now = url, f.advert, now
	return in, err
}
