package main

import (
	"io"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/echo"
	"plumbline/scoring/intake"
	"plumbline/scoring/memory"
	"plumbline/scoring/report"
	"plumbline/scoring/timespan"
)

// files reads and inspects the files that a command names. Close it when done.
type files struct {
	engine   *scoring.Engine
	advert   string // the job advert that the candidates answer
	language string // of the reports
	intake   intake.Files
	memory   *memory.Store // nil for none
	label    string        // what the memory is to call the candidate
}

func (f *files) close() { _ = f.intake.Close() } // nothing of it is used again

// inspect reads a file, or standard input for "-", and inspects it.
func (f *files) inspect(cmd *cobra.Command, file, url string, now timespan.Date) (report.Report, error) {
	in, err := f.load(cmd, file, url, now)
	if err != nil {
		return report.Report{}, err
	}
	c := f.engine.Open(in)
	m, err := f.recall(c)
	if err != nil {
		return report.Report{}, err
	}
	r := f.engine.InspectOpened(c, m)
	r.File = file
	return r, nil
}

// recall returns what is remembered that may share something with a candidate, and remembers the candidate.
func (f *files) recall(c scoring.Candidate) (m echo.Memory, err error) {
	if f.memory == nil {
		return m, nil
	}
	for _, trace := range f.engine.Traces(c, []echo.Key{f.memory.Key()}, f.label) {
		if m, err = f.memory.Look(trace); err == nil {
			err = f.memory.Put(trace)
		}
	}
	return m, err
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
	in.URL, in.Advert, in.Now, in.Language = url, f.advert, now, f.language
	return in, err
}
