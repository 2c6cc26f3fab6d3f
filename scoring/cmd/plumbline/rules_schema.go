package main

import (
	"github.com/spf13/cobra"

	"plumbline/scoring/rules/schema"
)

func rulesSchemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Print the JSON Schema of packs, for editors",
		Long: `Print the JSON Schema of rule packs. An editor that knows it completes keys and marks what is wrong while you type: save it beside
the pack, and add to the pack

  "$schema": "./pack.schema.json"

The schema tells the form; plumbline rules lint tells everything.`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(schema.JSON)
			return err
		},
	}
}
