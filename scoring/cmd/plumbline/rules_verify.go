package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"github.com/spf13/cobra"

	"plumbline/scoring/rules"
	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
)

func rulesVerifyCommand() *cobra.Command {
	var keyTexts []string
	var now string
	cmd := &cobra.Command{
		Use:   "verify PACK --key KEY",
		Short: "Tell whether a pack is the team's, and as they signed it",
		Long: `Hold a pack against its signature and the team's public key. The exit status is 0 when the key signed this very
pack and the signature counts today, and 1 when not; the first word of the line then says why: unsigned, damaged, unknown-algorithm,
wrong-key, altered, no-time, other-pack, from-the-future or expired.

Whether a newer one was there before only the program knows that took it: Plumbline in the browser refuses an older
signature of a pack that it has.`,
		Args: onePack,
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			if len(keyTexts) == 0 {
				return errors.New("give the team's public key: --key acme.pub, or its one line")
			}
			p, err := readPack(cmd, args[0])
			if err != nil {
				return err
			}
			keys, err := readKeys(keyTexts)
			if err != nil {
				return err
			}
			signed, pack, err := p.verify(cmd, keys, day)
			if err != nil {
				return refused(cmd, p.name, err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s: %s %s, signed with the key %s on %s\n", p.name, pack.ID, pack.Version, signed.Key, signed.At.Format(time.RFC1123))
			if !signed.Expires.IsZero() {
				fmt.Fprintf(cmd.OutOrStdout(), "The signature counts until %s.\n", signed.Expires.Words())
			}
			return nil
		},
	}
	cmd.Flags().StringArrayVarP(&keyTexts, "key", "k", nil, "the team's public `KEY`: its one line, or the file that holds it; again for one more")
	nowFlag(cmd, &now)
	return cmd
}

// verify holds the pack against its signature. The error is a *signature.Refusal, or errRefused when the pack has faults.
func (p packFile) verify(cmd *cobra.Command, keys []signature.PublicKey, day timespan.Date) (signature.Signed, rules.Pack, error) {
	signed, err := signature.Verify([]byte(p.text), p.signature, keys...)
	if err != nil {
		return signed, rules.Pack{}, err
	}
	p.text = string(signed.Pack)
	pack, err := p.decode(cmd)
	if err != nil {
		return signed, pack, err
	}
	return signed, pack, signed.Check(signature.Pack{ID: pack.ID, Version: pack.Version, Now: day})
}

// trusted looks at the signature of a pack that is about to be used. A wrong one is refused; of one that is not there,
// or that there is no key for, only a word is said.
func (p packFile) trusted(cmd *cobra.Command, keys []signature.PublicKey, day timespan.Date) (packFile, error) {
	switch {
	case p.signature == "":
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: the pack is not signed\n", p.name)
		return p, nil
	case len(keys) == 0:
		fmt.Fprintf(cmd.ErrOrStderr(), "%s: the pack is signed, and without the team's key nobody can tell by whom\n", p.name)
		return p, nil
	}
	signed, _, err := p.verify(cmd, keys, day)
	if err != nil {
		return p, refused(cmd, p.name, err)
	}
	p.text = string(signed.Pack)
	return p, nil
}

// refused says why a signature is refused, the reason's name first.
func refused(cmd *cobra.Command, file string, err error) error {
	var r *signature.Refusal
	if !errors.As(err, &r) {
		return err
	}
	fmt.Fprintf(cmd.ErrOrStderr(), "%s: %s: %s\n", file, r.Reason, r.Error())
	return errRefused
}

// readKeys reads public keys that are given as readKey takes them.
func readKeys(texts []string) ([]signature.PublicKey, error) {
	var keys []signature.PublicKey
	for _, text := range texts {
		key, err := readKey(text)
		if err != nil {
			return nil, err
		}
		keys = append(keys, key)
	}
	return keys, nil
}

// readKey reads a public key that is given as its line or as the name of its file.
func readKey(text string) (signature.PublicKey, error) {
	key, err := signature.ParsePublicKey(text)
	if err == nil {
		return key, nil
	}
	raw, openErr := os.ReadFile(text)
	switch {
	case errors.Is(openErr, fs.ErrNotExist):
		return key, fmt.Errorf("%s: there is no such file, and it is no public key: that is one line of 56 characters that begins with RW", text)
	case openErr != nil:
		return key, openErr
	}
	if key, err = signature.ParsePublicKey(string(raw)); err != nil {
		return key, fmt.Errorf("%s: %w", text, err)
	}
	return key, nil
}
