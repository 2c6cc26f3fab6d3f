package main

import (
	"errors"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"plumbline/scoring/memory"
	"plumbline/scoring/timespan"
)

// recalling says what check is to remember, and to compare with.
type recalling struct {
	file, label string
	keep        int
	bothWays    bool
	passing     string // the folder of a memory that only lasts for this run
}

func (r *recalling) flags(cmd *cobra.Command) {
	cmd.Flags().StringVar(&r.file, "memory", "", "compare with what this `FILE` remembers, and remember what is checked; made when there is none")
	cmd.Flags().IntVar(&r.keep, "keep", 0, "the `DAYS` that the memory keeps what it holds, at most 365 (default: as before; 90 in a new one)")
	cmd.Flags().StringVar(&r.label, "label", "", "what the memory is to call the candidate; choose one that names nobody")
	cmd.Flags().BoolVar(&r.bothWays, "both-ways", false, "compare each candidate of an export with all others in it, not only those before; reads the file twice")
}

// open opens the memory that is asked for; nil when none is. close it.
func (r *recalling) open(today timespan.Date, args []string, isExport bool) (*memory.Store, error) {
	switch {
	case r.file == "" && (r.keep != 0 || r.label != ""):
		return nil, errors.New("--keep and --label are for a memory: give --memory FILE, too")
	case r.label != "" && isExport:
		return nil, errors.New(`--label is for one file. In an export each candidate has its own: "label", else "id"`)
	case r.label != "" && len(args) > 1:
		return nil, errors.New("--label is for one file: give the files one after the other")
	case r.bothWays && !isExport:
		return nil, errors.New("--both-ways is for exports: NDJSON with one candidate a line")
	case r.bothWays && args[0] == "-":
		return nil, errors.New("--both-ways reads the export twice, which standard input cannot be. Give a file")
	}
	path := r.file
	if path == "" {
		if !r.bothWays {
			return nil, nil
		}
		var err error
		if r.passing, err = os.MkdirTemp("", "plumbline-"); err != nil {
			return nil, err
		}
		path = filepath.Join(r.passing, "memory")
	}
	m, err := memory.Open(path, memory.Options{Today: today, Keep: r.keep})
	if err != nil {
		return nil, r.close(nil, err)
	}
	return m, nil
}

// close closes the memory, if there is one, and returns the first error.
func (r *recalling) close(m *memory.Store, err error) error {
	if m != nil {
		if closing := m.Close(); err == nil || errors.Is(err, errUnread) && closing != nil {
			err = closing
		}
	}
	if r.passing != "" {
		if removing := os.RemoveAll(r.passing); err == nil {
			err = removing
		}
	}
	return err
}
