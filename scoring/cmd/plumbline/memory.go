package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
	"plumbline/scoring/timespan"
)

func memoryCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:   "memory",
		Short: "Show, forget, take along and merge what check --memory remembers",
		Long: `A memory holds keyed fingerprints of what was checked (e-mail addresses, phone numbers, accounts, rare passages, careers,
files, names), the day and a label, and nothing that can be read. It is kept for 90 days, or as many as check --keep says.
Without its key (FILE.key) it cannot be compared with anything; delete the key, and all of it is forgotten.`,
	}
	cmd.AddCommand(memoryList(), memoryStats(), memoryForget(), memoryExport(), memoryMerge())
	return cmd
}

func memoryList() *cobra.Command {
	return &cobra.Command{
		Use:   "list FILE",
		Short: "Print the day, the ID and the label of each candidate that is remembered",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return eachTrace(args[0], func(t echo.Trace) error {
				_, err := fmt.Fprintf(cmd.OutOrStdout(), "%s  %s  %s\n", t.Day, t.ID, t.Label)
				return err
			})
		},
	}
}

func memoryStats() *cobra.Command {
	return &cobra.Command{
		Use:   "stats FILE",
		Short: "Print how much is remembered, as JSON",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			m, err := memory.Open(args[0], memory.Options{ReadOnly: true})
			if err != nil {
				return err
			}
			return errors.Join(write(cmd.OutOrStdout(), m.Stats(), "  "), m.Close())
		},
	}
}

func memoryExport() *cobra.Command {
	var who []string
	cmd := &cobra.Command{
		Use:   "export FILE",
		Short: "Print all that is kept, one JSON object a line: of everybody, or for one candidate's right of access",
		Args:  cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			return eachTrace(args[0], func(t echo.Trace) error {
				if len(who) > 0 && !names(who, t) {
					return nil
				}
				return write(cmd.OutOrStdout(), t, "")
			})
		},
	}
	cmd.Flags().StringSliceVar(&who, "of", nil, "the `ID` or label of the candidates whose traces are wanted")
	return cmd
}

func memoryForget() *cobra.Command {
	var everybody bool
	var before string
	cmd := &cobra.Command{
		Use:   "forget FILE [ID|LABEL...]",
		Short: "Forget candidates by their ID or label, by age, or everybody",
		Args:  cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var limit timespan.Date
			if before != "" {
				var err error
				if limit, err = timespan.Parse(before); err != nil || limit.Precision() != timespan.Day {
					return fmt.Errorf("--before %s: give a day as YYYY-MM-DD", before)
				}
			}
			if len(args) == 1 && !everybody && before == "" {
				return errors.New("say whom to forget: an ID or a label (plumbline memory list), --before DATE, or --all")
			}
			m, err := memory.Open(args[0], memory.Options{MustExist: true})
			if err != nil {
				return err
			}
			n, err := m.Forget(func(t echo.Trace) bool {
				return everybody || names(args[1:], t) || before != "" && t.Day.String() < limit.String()
			})
			if err = errors.Join(err, m.Close()); err != nil {
				return err
			}
			if n == 0 {
				return errors.New("nobody is remembered by that; plumbline memory list shows the IDs and labels")
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "forgotten: %d\n", n)
			return err
		},
	}
	cmd.Flags().BoolVar(&everybody, "all", false, "forget everybody")
	cmd.Flags().StringVar(&before, "before", "", "forget what was read before this `DATE`, YYYY-MM-DD")
	return cmd
}

func memoryMerge() *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "merge FILE...",
		Short: "Make one memory of several that have one key",
		Long: `Makes a new memory that remembers whom any of the files remembers. They must have one key: on the second machine, put a
copy of the first one's FILE.key beside the name of the new memory before its first use. In what order, and how often,
files are merged makes no difference.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if to == "" {
				return errors.New("say where to: -o FILE")
			}
			return memory.Merge(to, args...)
		},
	}
	cmd.Flags().StringVarP(&to, "output", "o", "", "the new `FILE`")
	return cmd
}

// names reports whether one of some IDs and labels is that of a trace.
func names(who []string, t echo.Trace) bool {
	return slices.Contains(who, t.ID) || t.Label != "" && slices.Contains(who, t.Label)
}

// eachTrace hands over what a file remembers.
func eachTrace(file string, take func(echo.Trace) error) (err error) {
	m, err := memory.Open(file, memory.Options{ReadOnly: true})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, m.Close()) }()
	for t, err := range m.All() {
		if err != nil {
			return err
		}
		if err := take(t); err != nil {
			return err
		}
	}
	return nil
}
