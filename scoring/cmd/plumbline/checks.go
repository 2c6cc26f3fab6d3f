package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"plumbline/scoring/checks"
)

func checksCommand() *cobra.Command {
	var asJSON, asMarkdown bool
	var language string
	cmd := &cobra.Command{
		Use:   "checks",
		Short: "Print the catalogue of checks",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			switch {
			case asJSON:
				return write(cmd.OutOrStdout(), checks.Catalogue(language), "  ")
			case asMarkdown:
				fmt.Fprint(cmd.OutOrStdout(), checks.Markdown(checks.Catalogue(language)))
				return nil
			}
			for _, c := range checks.Catalogue(language) {
				fmt.Fprintf(cmd.OutOrStdout(), "%-38s %-7s %s\n", c.ID, c.Strength, c.Title)
				for _, p := range c.Parameters {
					fmt.Fprintf(cmd.OutOrStdout(), "    %s = %d %s (%d to %d): %s\n", p.Name, p.Default, p.Unit, p.Min, p.Max, p.Doc)
				}
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the catalogue as JSON")
	cmd.Flags().BoolVar(&asMarkdown, "markdown", false, "print the catalogue as Markdown")
	cmd.MarkFlagsMutuallyExclusive("json", "markdown")
	languageFlag(cmd, &language)
	cmd.MarkFlagsMutuallyExclusive("language", "markdown")
	return cmd
}
