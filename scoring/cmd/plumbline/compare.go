package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/report"
)

func compareCommand(engine *scoring.Engine) *cobra.Command {
	var asJSON bool
	var now, language string
	var urls [2]string
	var packs packFlags
	cmd := &cobra.Command{
		Use:   "compare A B",
		Short: "Print the report on two versions of one candidate, such as a résumé and a saved page",
		Long: `Compare two versions of one candidate: two résumés, or a résumé and a saved page. The report tells where the two
do not fit together, and sets their jobs and studies side by side. What either contradicts by itself, check tells.`,
		Args: cobra.ExactArgs(2),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			if args[0] == "-" && args[1] == "-" {
				return fmt.Errorf("only one of the two can be standard input")
			}
			layers, err := packs.read(cmd, day)
			if err != nil {
				return err
			}
			if err := engine.Use(layers...); err != nil {
				return err
			}
			all := &files{engine: engine, language: language}
			defer all.close()
			var in [2]scoring.Input
			for i, file := range args {
				if in[i], err = all.load(cmd, file, urls[i], day); err != nil {
					return unread(cmd, file, err.Error())
				}
			}
			r := engine.Compare(in[0], in[1])
			if asJSON {
				err = write(cmd.OutOrStdout(), r, "")
			} else {
				_, err = fmt.Fprint(cmd.OutOrStdout(), report.Markdown(r))
			}
			if err == nil && r.Unread {
				err = unread(cmd, args[0]+", "+args[1], r.Because)
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the report as one line of JSON")
	nowFlag(cmd, &now)
	languageFlag(cmd, &language)
	packs.flags(cmd)
	cmd.Flags().StringVar(&urls[0], "url-a", "", "the `ADDRESS` that A was saved from: it tells how its site is set, and is never fetched")
	cmd.Flags().StringVar(&urls[1], "url-b", "", "the `ADDRESS` that B was saved from")
	return cmd
}
