package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"plumbline/scoring/cmd/plumbline/internal/policy"
)

func rulesPolicyCommand() *cobra.Command {
	var browser, system, id, by, settings, now string
	var keys []string
	cmd := &cobra.Command{
		Use:   "policy --browser NAME --system NAME [PACK...]",
		Short: "Write the browser policy that sets Plumbline up on a company's machines",
		Long: `Write the file that hands packs, the team's key and other settings to every Plumbline in a company:

  chrome, chromium, edge   windows: a .reg file    macos: a .mobileconfig    linux: a .json file for policies/managed
  firefox                  windows, linux: policies.json                     macos: a .mobileconfig

The packs count in the order in which they are given. With --key each signature is checked first; a pack without one is taken, too, since who
can write a company's policy can write any pack. --settings is a JSON file with further settings by the names of
extension/managed_schema.json: {"answerDays": 30, "mayAddUnsignedPacks": false}.

--id is the extension's ID: in Chrome, Chromium and Edge that of the store, or the one that chrome://extensions shows for an
unpacked folder. In Firefox it is ` + policy.FirefoxID + `.`,
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			b, on := policy.Browser(browser), policy.System(system)
			if err := policy.Known(b, on); err != nil {
				return err
			}
			switch {
			case id == "" && b == policy.Firefox:
				id = policy.FirefoxID
			case id == "":
				return errors.New("give the extension's ID with --id: chrome://extensions shows it")
			case b != policy.Firefox && !policy.IsID(id):
				return fmt.Errorf("--id %s: is no extension's ID, which is 32 letters from a to p: chrome://extensions shows it", id)
			}
			var s policy.Settings
			if settings != "" {
				raw, err := readLimited(cmd, settings)
				if err != nil {
					return err
				}
				if s, err = policy.Read(raw); err != nil {
					return fmt.Errorf("%s: %w", settings, err)
				}
			}
			if by != "" {
				s.ManagedBy = by
			}
			pinned, err := readKeys(append(s.Keys, keys...))
			if err != nil {
				return err
			}
			s.Keys = nil
			for _, key := range pinned {
				s.Keys = append(s.Keys, key.String())
			}
			for _, name := range args {
				p, err := readPack(cmd, name)
				if err != nil {
					return err
				}
				pack, err := p.decode(cmd)
				if err != nil {
					return err
				}
				p.ended(cmd, pack, day, "")
				if p, err = p.trusted(cmd, pinned, day); err != nil {
					return err
				}
				s.Packs = append(s.Packs, p.whole())
			}
			text, err := policy.File(b, on, id, s)
			if err != nil {
				return err
			}
			_, err = io.WriteString(cmd.OutOrStdout(), text)
			return err
		},
	}
	cmd.Flags().StringVar(&browser, "browser", "", "the `NAME` of the browser: chrome, chromium, edge or firefox")
	cmd.Flags().StringVar(&system, "system", "", "the `NAME` of the system: windows, macos or linux")
	cmd.Flags().StringVar(&id, "id", "", "the extension's `ID`")
	cmd.Flags().StringArrayVarP(&keys, "key", "k", nil, "the team's public `KEY`: its one line, or the file that holds it; again for one more")
	cmd.Flags().StringVar(&by, "managed-by", "", "the `NAME` that recruiters see beside what is managed")
	cmd.Flags().StringVar(&settings, "settings", "", "a JSON `FILE` with further settings")
	nowFlag(cmd, &now)
	_ = cmd.MarkFlagRequired("browser") // it fails for a flag that is not there alone
	_ = cmd.MarkFlagRequired("system")
	return cmd
}
