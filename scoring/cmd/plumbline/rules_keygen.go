package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"aead.dev/minisign"
	"github.com/spf13/cobra"
)

func rulesKeygenCommand() *cobra.Command {
	var open bool
	cmd := &cobra.Command{
		Use:   "keygen NAME",
		Short: "Make a team's key: NAME.key to sign with, NAME.pub to hand out",
		Long: `Make a key for a team, once. NAME.key signs the team's packs: it is for the team lead alone, and goes into no
repository, no mail and no chat. NAME.pub is for everybody: recruiters, or the company's browser policy, are handed its one line,
and from then on only packs that this key signed are taken for the team's.

The files are minisign's (https://jedisct1.github.io/minisign): its own tool reads them, too. The key is kept under
a password, which is asked for, or taken from the environment as ` + passwordVariable + `. If it is lost, or somebody else
has it, make a new one and hand out its NAME.pub: there is no other way to take a key back.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			secretFile, publicFile := args[0]+".key", args[0]+".pub"
			for _, name := range []string{secretFile, publicFile} {
				if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
					return fmt.Errorf("%s is there already: give another name, or move it away", name)
				}
			}
			var word string
			if !open {
				var err error
				if word, err = password(cmd, true); err != nil {
					return err
				}
			}
			public, secret, err := minisign.GenerateKey(nil)
			if err != nil {
				return err
			}
			kept, err := keep(secret, word)
			if err != nil {
				return err
			}
			if err := create(secretFile, kept, 0o600); err != nil {
				return err
			}
			shown, err := public.MarshalText()
			if err != nil {
				return err
			}
			if err := create(publicFile, append(shown, '\n'), 0o644); err != nil {
				return err
			}
			fmt.Fprintf(cmd.OutOrStdout(), "The team's public key, to hand out (%s):\n%s\nIts name: %X\nSign with %s, and keep it to yourself.\n", publicFile, public, public.ID(), secretFile)
			return nil
		},
	}
	cmd.Flags().BoolVar(&open, "no-password", false, "keep the key without a password: whoever can read NAME.key can sign")
	return cmd
}

// keep writes a secret key as it lies in its file, under a password unless that is empty.
func keep(secret minisign.PrivateKey, password string) ([]byte, error) {
	text, err := secret.MarshalText()
	if password != "" {
		text, err = minisign.EncryptKey(password, secret)
	}
	return append(text, '\n'), err
}

// create writes a file that was not there before.
func create(name string, text []byte, mode fs.FileMode) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if err != nil {
		return err
	}
	if _, err := f.Write(text); err != nil {
		_ = f.Close() // the first error is the one to tell of
		return err
	}
	return f.Close()
}
