package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"plumbline/scoring/batch"
	"plumbline/scoring/intake"
	"plumbline/scoring/report"
)

const checkLong = `Prints the report on each file, or on each candidate of an export.

An export is NDJSON: one candidate a line, as a JSON object. Its text, html, resume (a JSON Resume document) or file
(in base64) holds what the candidate handed in; id, name (of the file), kind, url, advert and day (YYYY-MM-DD) may stand
beside it. FILE is taken for an export when its name ends in .ndjson or .jsonl, with --ndjson, and on standard input
when its first line is such an object. One JSON line comes out for each, in order: {"line", "id", "report"}, or
{"line", "id", "error"} for a line that cannot be read, which stops nothing. All cores are used, and the memory that
it takes does not grow with the export.

With --memory FILE, what is checked is remembered and compared with what was remembered before: keyed fingerprints, the
day and a label (--label, or the label or id of a candidate in an export), and never a word of the candidate. The file is
made when there is none, and its key beside it (FILE.key); guard both. A candidate of an export is compared with those
on the lines before, too, and with --both-ways, which reads the export twice, with those on the lines after.`

// export checks the candidates of an export.
type export struct {
	ndjson, brief bool
	sniffed       io.Reader // standard input, of which the beginning was looked at
}

func (e *export) flags(cmd *cobra.Command) {
	cmd.Flags().BoolVar(&e.ndjson, "ndjson", false, "FILE is an export: one candidate a line, as a JSON object")
	cmd.Flags().BoolVar(&e.brief, "brief", false, "of an export: write what was found alone, not what was read")
	for _, form := range []string{"html", "questions"} {
		cmd.MarkFlagsMutuallyExclusive("ndjson", form)
		cmd.MarkFlagsMutuallyExclusive("brief", form)
	}
}

// asked reports whether the arguments name an export.
func (e *export) asked(cmd *cobra.Command, args []string) (bool, error) {
	is := e.ndjson
	for _, file := range args {
		switch strings.ToLower(filepath.Ext(file)) {
		case ".ndjson", ".jsonl":
			is = true
		}
	}
	if !is && len(args) == 1 && args[0] == "-" {
		begins, err := e.sniff(cmd.InOrStdin())
		if err != nil {
			return false, err
		}
		cmd.SetIn(e.sniffed)
		is = begins
	}
	switch {
	case !is && e.brief:
		return false, errors.New("--brief is for exports: NDJSON with one candidate a line (plumbline check --help)")
	case !is:
		return false, nil
	case len(args) > 1:
		return false, errors.New("give one export at a time, and no other file beside it")
	}
	for _, form := range []string{"html", "questions", "url"} {
		if cmd.Flags().Changed(form) {
			return false, fmt.Errorf("--%s does not go with an export: one JSON line comes out for each candidate", form)
		}
	}
	return true, nil
}

// sniff looks at the first line of standard input that is not blank, and reports whether it is a candidate of an export.
func (e *export) sniff(in io.Reader) (bool, error) {
	from := bufio.NewReader(in)
	var begins []byte
	for {
		part, err := from.ReadSlice('\n')
		begins = append(begins, part...)
		if err != nil && err != bufio.ErrBufferFull && err != io.EOF {
			return false, err
		}
		first := bytes.TrimPrefix(bytes.TrimSpace(begins), []byte("\ufeff"))
		done := err == io.EOF || len(begins) > batch.MaxLine || len(first) > 0 && (first[0] != '{' || err == nil)
		if done {
			e.sniffed = io.MultiReader(bytes.NewReader(begins), from)
			return intake.IsApplication(first), nil
		}
	}
}

// check writes one line for each candidate of the export, and a summary on standard error.
func (e *export) check(cmd *cobra.Command, file string, recall recalling, o batch.Options) error {
	in := cmd.InOrStdin()
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return err
		}
		defer f.Close()
		in = f
	}
	if os.Getenv("GOGC") == "" {
		defer debug.SetGCPercent(debug.SetGCPercent(400)) // garbage is most of what checking makes; there is room for it
	}
	o.Brief = e.brief
	o.Bad = func(line int, id, why string) {
		if id != "" {
			id = " (" + id + ")"
		}
		fmt.Fprintf(cmd.ErrOrStderr(), "line %d%s: %s\n", line, id, why)
	}
	began := time.Now()
	if recall.bothWays {
		if err := gather(cmd, file, o); err != nil {
			return err
		}
		o.Gathered = true
	}
	sum, err := batch.Run(cmd.Context(), in, cmd.OutOrStdout(), o)
	fmt.Fprintln(cmd.ErrOrStderr(), summary(sum, time.Since(began)))
	if err == nil && sum.Bad+sum.Unread > 0 {
		err = errUnread
	}
	return err
}

// gather puts the whole export into the memory before it is checked.
func gather(cmd *cobra.Command, file string, o batch.Options) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	return batch.Gather(cmd.Context(), f, o)
}

// summary says in one line what a batch came to.
func summary(s batch.Summary, took time.Duration) string {
	checked := s.Lines - s.Bad - s.Unread
	words := fmt.Sprintf("%d candidates checked in %s, %.0f a second", checked, took.Round(100*time.Millisecond), float64(s.Lines)/max(took.Seconds(), 0.001))
	for _, level := range []report.Level{report.Several, report.Contradiction, report.Question, report.Details, report.Nothing} {
		if n := s.Levels[level]; n > 0 {
			words += fmt.Sprintf("; %s: %d", levelWords[level], n)
		}
	}
	if s.Bad+s.Unread > 0 {
		words += fmt.Sprintf("; could not be read: %d", s.Bad+s.Unread)
	}
	return words
}

// levelWords say the levels of reports to whoever reads a summary.
var levelWords = map[report.Level]string{
	report.Several: "several independent contradictions", report.Contradiction: "cannot both be true", report.Question: "worth a question",
	report.Details: "details only", report.Nothing: "nothing found",
}
