package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/facts"
	"plumbline/scoring/rules"
)

func rulesDiffCommand() *cobra.Command {
	var asJSON bool
	var now string
	cmd := &cobra.Command{
		Use:   "diff [OLD] NEW",
		Short: "Tell in words what changes from one pack to another, or from the built-in rules to a pack",
		Long: `Tell in words what changes when NEW is used in the place of OLD: what is switched, lowered or raised, which rules, facts,
watch lists and sites come, go or change. With one pack alone, what changes when it is added to the built-in rules.

The exit status is 0 when nothing changes, 1 when something does, and 2 when a pack is wrong.`,
		Args: cobra.RangeArgs(1, 2),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			var sides [2][]rules.Layer
			for i, name := range args {
				p, err := readPack(cmd, name)
				if err != nil {
					return err
				}
				layer, faults := scoring.ReadPack([]byte(p.text), rules.Policy)
				if faults != nil {
					tell(cmd, name, faults, "")
					return errUnread
				}
				p.ended(cmd, layer.Pack, day, "")
				sides[2-len(args)+i] = []rules.Layer{layer}
			}
			preview := rules.Differ(scoring.Known(), facts.Builtin(), sides[0], sides[1], day, nil)
			if asJSON {
				err = write(cmd.OutOrStdout(), preview, "  ")
			} else {
				printPreview(cmd.OutOrStdout(), preview)
			}
			if err == nil && len(preview.Packs)+len(preview.Settings)+len(preview.Entries) > 0 {
				err = errRefused
			}
			return err
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the differences as JSON")
	nowFlag(cmd, &now)
	return cmd
}

// steps are the signs of what happens to something, as in other programs that tell differences.
var steps = map[rules.Step]string{rules.Added: "+", rules.Removed: "-", rules.Changed: "~", rules.Older: "<"}

func printPreview(to io.Writer, p rules.Preview) {
	for _, c := range p.Packs {
		fmt.Fprintf(to, "%s %s\n", steps[c.Step], c.Says)
	}
	for _, c := range p.Settings {
		fmt.Fprintf(to, "~ %s\n", c.Says)
	}
	for _, c := range p.Entries {
		fmt.Fprintf(to, "%s %s %s\n", steps[c.Step], c.Of, named(c))
	}
	for _, c := range p.Conflicts {
		fmt.Fprintf(to, "! %s\n", c.Says)
	}
	fmt.Fprintf(to, "In short: %s.\n", p.Says)
}

// named writes an entry by its name, with its ID or table where that says more.
func named(c rules.EntryChange) string {
	text := "“" + c.Name + "”"
	if c.ID != c.Name && c.ID != "" {
		text += " (" + c.ID + ")"
	}
	switch c.Of {
	case rules.OfFact:
		text += " in " + c.Kind
	case rules.OfRule, rules.OfWatchList:
		text += ", " + c.Kind
	}
	if c.What != "" {
		text += ": " + c.What
	}
	return text
}
