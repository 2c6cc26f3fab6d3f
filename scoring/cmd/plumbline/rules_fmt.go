package main

import (
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring/rules"
)

func rulesFmtCommand() *cobra.Command {
	var check bool
	cmd := &cobra.Command{
		Use:   "fmt PACK...",
		Short: "Write packs in the one form, so that two versions differ only where they say something else",
		Long: `Write packs in the one form: keys in the order of the format, two spaces a level, and in one line what is simple and short.
The pack means the same afterwards. Files are written anew, and those that changed are named; - goes from standard input to
standard output.

A signature holds for the text as it was signed: write the pack in its form first, and then sign it.`,
		Args: packsNamed,
		RunE: func(cmd *cobra.Command, args []string) error {
			passes := true
			for _, name := range args {
				p, err := readPack(cmd, name)
				if err != nil {
					return err
				}
				text, faults := rules.Canonical([]byte(p.text))
				if faults != nil {
					tell(cmd, p.name, faults, "")
					passes = false
					continue
				}
				same := p.text == string(text)
				switch {
				case check && !same:
					fmt.Fprintf(cmd.OutOrStdout(), "%s: is not in the one form; plumbline rules fmt writes it so\n", name)
					passes = false
				case check:
				case name == "-":
					if _, err := io.WriteString(cmd.OutOrStdout(), string(text)); err != nil {
						return err
					}
				case same:
				case p.within:
					return fmt.Errorf("%s: a signature stands behind the pack and would hold no more: take it out, and sign the pack anew afterwards", name)
				default:
					if err := os.WriteFile(name, text, 0o644); err != nil {
						return err
					}
					fmt.Fprintln(cmd.OutOrStdout(), name)
					if p.signature != "" {
						fmt.Fprintf(cmd.ErrOrStderr(), "%s: sign the pack anew: %s holds no more\n", name, name+minisig)
					}
				}
			}
			if !passes {
				return errRefused
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&check, "check", false, "write nothing; name the files that are not in the form, with exit status 1")
	return cmd
}
