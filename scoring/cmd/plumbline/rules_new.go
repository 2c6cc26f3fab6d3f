package main

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/rules"
)

// newPack is the pack that new prints. A test holds that it is right, and in the one form.
//
//go:embed rules_new.json
var newPack string

// newID is the ID of newPack.
const newID = "acme/engineering"

func rulesNewCommand() *cobra.Command {
	var id, title string
	cmd := &cobra.Command{
		Use:   "new",
		Short: "Print a small pack that is right, to begin from",
		Long: `Print a small pack that is right: one check that is lowered, a product of one's own, and a rule with its message, innocent reasons,
question and examples. Keep what you need, change what it says, and let plumbline rules lint tell what is not right yet.

  plumbline rules new --id acme/engineering --title "Acme Engineering" > acme.json`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			text := newPack
			who, _, _ := strings.Cut(id, "/")
			text = strings.ReplaceAll(text, `"acme/`, `"`+who+`/`)
			text = strings.Replace(text, `"id": "`+who+`/engineering"`, `"id": "`+id+`"`, 1)
			quoted, err := json.Marshal(title)
			if err != nil {
				return err
			}
			text = strings.Replace(text, `"title": "Acme Engineering"`, `"title": `+string(quoted), 1)
			layer, faults := scoring.ReadPack([]byte(text), rules.Imported)
			if faults != nil {
				return fmt.Errorf("%w", faults[0])
			}
			if layer.Pack.ID != id || layer.Pack.Title != title {
				return fmt.Errorf("the pack cannot be named %q (%s)", title, id)
			}
			_, err = io.WriteString(cmd.OutOrStdout(), text)
			return err
		},
	}
	cmd.Flags().StringVar(&id, "id", newID, "the pack's `ID`: who, and what, in small letters")
	cmd.Flags().StringVar(&title, "title", "Acme Engineering", "the pack's `TITLE`, for people")
	return cmd
}
