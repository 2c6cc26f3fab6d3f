// Command plumbline reads candidates' pages and résumés and reports where they contradict themselves or
// the public record. It reads files and standard input, and never the network.
package main

import (
	"errors"
	"fmt"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring"
)

// errUnread says that at least one file could not be read; what was wrong has been said already.
var errUnread = errors.New("not every file could be read")

func main() {
	if err := command().Execute(); err != nil {
		if errors.Is(err, errRefused) {
			os.Exit(1)
		}
		if !errors.Is(err, errUnread) {
			fmt.Fprintln(os.Stderr, "plumbline:", err)
		}
		os.Exit(2)
	}
}

func command() *cobra.Command {
	root := &cobra.Command{
		Use:   "plumbline",
		Short: "Show where a candidate's story does not hang straight",
		Long: `Plumbline reads a candidate's page or résumé and shows where it contradicts itself or the public
record, with the words that conflict, the likely innocent reasons and the question to ask.
Nothing leaves this machine.

FILE is a PDF, HTML, plain text, Markdown or JSON Resume; - is standard input.
The exit status is 0 when every file could be read and 2 when one could not. Findings are not an error.`,
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.CompletionOptions.DisableDefaultCmd = true
	engine := scoring.New()
	root.AddCommand(readCommand(engine), checkCommand(engine), compareCommand(engine), checksCommand(), factsCommand(), rulesCommand(engine), memoryCommand())
	return root
}
