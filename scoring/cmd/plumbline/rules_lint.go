package main

import (
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

func rulesLintCommand(engine *scoring.Engine) *cobra.Command {
	var imported bool
	var now string
	cmd := &cobra.Command{
		Use:   "lint PACK...",
		Short: "Tell everything that is wrong with packs: where, why, and how to mend it",
		Long: `Look for everything that is wrong with packs, and try their examples. Each fault is told in one line with its file, line
and column, the path of the value, what is wrong and how to mend it:

  acme.json:14:7: rules[0].ask is no question: end it with a question mark

The exit status is 0 when nothing is wrong, and 1 otherwise.

A company's policy may do a little more than a pack that recruiters add by file or by paste, such as switch a built-in check off. What
would be refused of such a pack is told as a note; with --imported it is a fault.`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			wrong := 0
			for _, name := range args {
				p, err := readPack(cmd, name)
				if err != nil {
					return err
				}
				faults, notes := p.lint(engine, imported, day)
				tell(cmd, p.name, faults)
				for _, n := range notes {
					fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s (a note: by policy it may)\n", p.name, placed(n))
				}
				wrong += len(faults)
			}
			if wrong > 0 {
				return errRefused
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&imported, "imported", false, "take the packs as ones that recruiters add by file or by paste")
	nowFlag(cmd, &now)
	return cmd
}

// lint returns what is wrong with the pack, and what besides would be wrong if it were imported.
func (p packFile) lint(engine *scoring.Engine, imported bool, day timespan.Date) (faults, notes []rules.Fault) {
	_, asImported := scoring.ReadPack([]byte(p.text), rules.Imported)
	if imported && asImported != nil {
		return asImported, nil
	}
	layer, faults := scoring.ReadPack([]byte(p.text), rules.Policy)
	if faults != nil {
		return faults, nil
	}
	faults = rules.Place([]byte(p.text), engine.TryExamples(layer, day))
	notes = slices.DeleteFunc(asImported, func(f rules.Fault) bool { return slices.Contains(faults, f) })
	return faults, notes
}

// tell writes faults as compilers do.
func tell(cmd *cobra.Command, name string, faults []rules.Fault) {
	for _, f := range faults {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s\n", name, placed(f))
	}
}
