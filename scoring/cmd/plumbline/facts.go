package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"plumbline/scoring/facts"
)

func factsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "facts NAME...",
		Short: "Print what the reference tables know of a name, with source and date",
		Long: `Prints what the reference tables know of each NAME: a school, employer, product, technology, version, certificate or
exam, telephone area code, e-mail domain, or place. A name of several words is put in quotes. What no table has is unknown: that says
nothing for or against it.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			tables := facts.Builtin()
			all := make([]known, 0, len(args))
			for _, name := range args {
				all = append(all, known{name, lookUp(tables, name)})
			}
			if asJSON {
				return write(cmd.OutOrStdout(), all, "  ")
			}
			for i, k := range all {
				if i > 0 {
					fmt.Fprintln(cmd.OutOrStdout())
				}
				k.print(cmd.OutOrStdout())
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print a JSON list, an entry a name")
	return cmd
}

// known is all that the tables know of one name.
type known struct {
	Name  string `json:"name"`
	Facts []fact `json:"facts"` // empty when no table has the name
}

// fact is one thing that a name means.
type fact struct {
	Kind string `json:"kind"` // "employer"
	Name string `json:"name"` // as the table has it; "" when it may mean several things
	// Several is set when the name may mean several things of this kind, so that nothing is judged by it.
	Several bool     `json:"several,omitempty"`
	Says    []saying `json:"says,omitempty"`
	Sources []source `json:"sources,omitempty"`
}

// saying is one thing that a table says.
type saying struct {
	What      string `json:"what"`
	Value     string `json:"value"`
	Precision string `json:"precision,omitempty"` // how far the value can be relied on
}

type source struct {
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
	Date string `json:"date,omitempty"` // of the data
}

func sources(all ...facts.Source) []source {
	var out []source
	for _, s := range all {
		if s.Name != "" {
			out = append(out, source{s.Name, s.URL, s.Date})
		}
	}
	return out
}

// add notes what a table says, unless it says nothing.
func (f *fact) add(what, value, precision string) {
	if value != "" {
		f.Says = append(f.Says, saying{what, value, precision})
	}
}

func (k known) print(w io.Writer) {
	fmt.Fprintln(w, k.Name)
	if len(k.Facts) == 0 {
		fmt.Fprintln(w, "  not in our tables: that says nothing for or against it")
	}
	for _, f := range k.Facts {
		if f.Several {
			fmt.Fprintf(w, "  %s: the name may mean several, so nothing is judged by it\n", f.Kind)
		} else {
			fmt.Fprintf(w, "  %s: %s\n", f.Kind, f.Name)
		}
		for _, s := range f.Says {
			fmt.Fprintf(w, "    %s: %s", s.What, s.Value)
			if s.Precision != "" {
				fmt.Fprintf(w, " (%s)", s.Precision)
			}
			fmt.Fprintln(w)
		}
		if len(f.Sources) > 0 {
			fmt.Fprintf(w, "    source: %s\n", sourceWords(f.Sources))
		}
	}
}

func sourceWords(all []source) string {
	var out []string
	for _, s := range all {
		words := s.Name
		if s.URL != "" {
			words += " <" + s.URL + ">"
		}
		if s.Date != "" {
			words += ", data of " + s.Date
		}
		out = append(out, words)
	}
	return strings.Join(out, "; ")
}
