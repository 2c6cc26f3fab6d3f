package main

import (
	"errors"

	"github.com/spf13/cobra"

	"plumbline/scoring"
)

// errRefused says that a pack does not pass; why has been said already.
var errRefused = errors.New("the pack does not pass")

func rulesCommand(engine *scoring.Engine) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "rules",
		Short: "Write, test and sign a team's rule packs",
		Long: `A rule pack is one JSON file with a team's own rules: which checks are on, facts that the tables lack, contacts to
watch for, and rules of its own. It is written once, tested, signed, and handed to everybody: by file, by paste,
or by the company's browser policy. Nothing is fetched from anywhere.

From nothing to a pack that everybody has:

  plumbline rules new > acme.json           a small pack that is right; change what it says
  plumbline rules lint acme.json            what is wrong, where, and how to mend it
  plumbline rules test acme.json résumés/   what it changes on the résumés that you have
  plumbline rules keygen acme               the team's key, once: acme.key to keep, acme.pub to hand out
  plumbline rules sign acme.json --key acme.key

PACK is a file; - is standard input. A signature is looked for behind the pack, in the same file, and then beside it
in PACK.minisig. The exit status is 0 when all is well, 1 when a pack does not pass or differs, and 2 when a file
could not be read or the command was wrong.`,
	}
	cmd.AddCommand(rulesNewCommand(), rulesLintCommand(engine), rulesTestCommand(), rulesDiffCommand(), rulesSchemaCommand(), rulesFmtCommand(), rulesWatchCommand(), rulesKeygenCommand(), rulesSignCommand(), rulesVerifyCommand(), rulesPolicyCommand())
	return cmd
}
