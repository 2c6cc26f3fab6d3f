package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/facts"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

func rulesLintCommand(engine *scoring.Engine) *cobra.Command {
	var imported bool
	var now, language string
	cmd := &cobra.Command{
		Use:   "lint PACK...",
		Short: "Tell everything that is wrong with packs: where, why, and how to mend it",
		Long: `Look for everything that is wrong with packs, and try their examples. Each fault is told in one line with its file, line
and column, the path of the value, what is wrong and how to mend it:

  acme.json:14:7: rules[0].ask is no question: end it with a question mark

The exit status is 0 when nothing is wrong, and 1 otherwise.

What is no fault but good to know is told as a note: a name that may mean several things is left out, and of several packs, what one says
that another has settled otherwise, the first of them counting. A company's policy may do a little
more than a pack that recruiters add by file or by paste, such as switch a built-in check off; what would be refused of such a pack is
a note as well, and with --imported a fault.`,
		Args: packsNamed,
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			wrong := 0
			var layers []rules.Layer
			for _, name := range args {
				p, err := readPack(cmd, name)
				if err != nil {
					return err
				}
				layer, faults, notes := p.lint(engine, imported, day, language)
				tell(cmd, p.name, faults, language)
				for _, n := range notes {
					fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s %s\n", p.name, placed(n.fault, language), n.but.In(wording.For(language)))
				}
				p.ended(cmd, layer.Pack, day, language)
				wrong += len(faults)
				layers = append(layers, layer)
			}
			if wrong == 0 {
				for _, c := range rules.Merge(scoring.Known(), layers...).Conflicts {
					if c.Of != rules.OverPack {
						fmt.Fprintf(cmd.ErrOrStderr(), "%s (a note: the packs were taken together, in this order)\n", c.Says)
					}
				}
			}
			if wrong > 0 {
				return errRefused
			}
			return nil
		},
	}
	cmd.Flags().BoolVar(&imported, "imported", false, "take the packs as ones that recruiters add by file or by paste")
	nowFlag(cmd, &now)
	languageFlag(cmd, &language)
	return cmd
}

// note is what is no fault of a pack, and why it is none.
type note struct {
	fault rules.Fault
	but   wording.Text
}

// lint returns the pack, what is wrong with it, and what is good to know of it.
func (p packFile) lint(engine *scoring.Engine, imported bool, day timespan.Date, language string) (layer rules.Layer, faults []rules.Fault, notes []note) {
	raw := []byte(p.text)
	_, asImported := scoring.ReadPack(raw, rules.Imported)
	if imported && asImported != nil {
		return layer, asImported, nil
	}
	layer, faults = scoring.ReadPack(raw, rules.Policy)
	if faults != nil {
		return layer, faults, nil
	}
	for _, f := range asImported {
		notes = append(notes, note{f, wording.Say("(a note: by policy it may)")})
	}
	for _, f := range rules.Locate(raw, layer.Pack.ClashesOf(facts.Builtin())) {
		notes = append(notes, note{f, wording.Say("(a note: this part is left out)")})
	}
	return layer, rules.Locate(raw, engine.TryExamples(layer, day, language)), notes
}

// tell writes faults in a language, as compilers do.
func tell(cmd *cobra.Command, name string, faults []rules.Fault, language string) {
	for _, f := range faults {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s\n", name, placed(f, language))
	}
}
