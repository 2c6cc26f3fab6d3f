package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/report"
)

func readCommand(engine *scoring.Engine) *cobra.Command {
	var table bool
	var url string
	cmd := &cobra.Command{
		Use:   "read FILE",
		Short: "Print what was read, as a JSON Resume document or as a table",
		Long: `Prints what was read as a JSON Resume document (jsonresume.org). Its meta tells what was not read surely and why,
what the file says of itself, and what text in it a person cannot see. With --table, every claim on a line: how
surely it was read, what it was taken for, the words, and where they stand.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			in := &files{engine: engine}
			defer in.close()
			r, err := in.inspect(cmd, args[0], url, today())
			if err != nil {
				return err
			}
			if r.Unread {
				return unread(cmd, args[0], r.Because)
			}
			for _, notice := range r.Notices {
				fmt.Fprintln(cmd.ErrOrStderr(), notice)
			}
			if table {
				return writeTable(cmd.OutOrStdout(), r)
			}
			return write(cmd.OutOrStdout(), r.Profile, "  ")
		},
	}
	cmd.Flags().BoolVar(&table, "table", false, "print every claim on a line, with how surely it was read and where it stands")
	urlFlag(cmd, &url)
	return cmd
}

// widest is how many characters of a value or of words a table shows.
const widest = 56

// writeTable writes every claim on a line, and below them what the file says of itself and what is hidden in it.
func writeTable(w io.Writer, r report.Report) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "SURE\tCLAIM\tREAD AS\tWORDS\tPLACE")
	for _, c := range r.Reading {
		words := short(c.Words)
		if c.Words == c.Value {
			words = "="
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", c.Sure, c.Path, short(c.Value), words, placeOf(c))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	why := false
	for _, c := range r.Reading {
		if c.Why == "" {
			continue
		}
		if !why {
			fmt.Fprintln(w, "\nNot read surely:")
			why = true
		}
		fmt.Fprintf(w, "  %s: %s\n", c.Path, c.Why)
	}
	if p := r.Properties; p != nil {
		fmt.Fprintln(w, "\nThe file says of itself:")
		for _, line := range [][2]string{{"title", p.Title}, {"author", p.Author}, {"last saved by", p.Editor}, {"written in", p.Creator}, {"made by", p.Producer}, {"created", p.Created}, {"modified", p.Modified}} {
			if line[1] != "" {
				fmt.Fprintf(w, "  %s: %s\n", line[0], short(line[1]))
			}
		}
	}
	if m := r.Profile.Meta; m != nil && len(m.Hidden) > 0 {
		fmt.Fprintln(w, "\nHidden from a person who looks at it:")
		for _, h := range m.Hidden {
			fmt.Fprintf(w, "  %s: %s\n", h.How, short(h.Words))
		}
	}
	return nil
}

// placeOf says where the words of a claim stand, as precisely as this kind of file allows.
func placeOf(c report.Reading) string {
	if len(c.Where) == 0 {
		return "-"
	}
	switch at := c.Where[0]; {
	case at.Page > 0:
		return fmt.Sprintf("page %d", at.Page)
	case at.Line > 0:
		return fmt.Sprintf("line %d, column %d", at.Line, at.Column)
	case at.Path != "":
		return at.Path
	default:
		return fmt.Sprintf("text %d, from %d", at.Node, at.Start)
	}
}

// short makes one line of at most widest characters.
func short(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > widest {
		return string(r[:widest-1]) + "…"
	}
	return s
}
