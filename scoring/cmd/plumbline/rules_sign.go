package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"aead.dev/minisign"
	"github.com/spf13/cobra"

	"plumbline/scoring/rules"
	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
)

func rulesSignCommand() *cobra.Command {
	var keyFile, expires, out, now string
	var inline bool
	cmd := &cobra.Command{
		Use:   "sign PACK --key FILE",
		Short: "Sign a pack with the team's key",
		Long: `Sign a pack, so that everybody's Plumbline can tell that it is the team's and was not changed on the way.
A pack with faults is not signed.

The signature goes into PACK.minisig; hand out both files. With --inline the pack and its signature go into one file
(acme.json: acme.signed.txt), which is easier to send, to paste, and to put into a browser policy.

The signature says of which pack and version it is and when it was made, so that an older one cannot be passed off as new:
raise the pack's version before you sign a change. The password of the key is asked for, or taken from the environment
as ` + passwordVariable + `. Signatures are minisign's: minisign -Vm PACK -P KEY tells the same as plumbline rules verify.`,
		Args: onePack,
		RunE: func(cmd *cobra.Command, args []string) error {
			if keyFile == "" {
				return errors.New("give the key to sign with: --key acme.key; plumbline rules keygen makes one")
			}
			p, err := readPack(cmd, args[0])
			if err != nil {
				return err
			}
			if p.name == "-" && !inline {
				return errors.New("a pack from standard input has no file to lay a signature beside; use --inline")
			}
			s, err := signing(expires, now)
			if err != nil {
				return err
			}
			pack, err := p.decode(cmd)
			if err != nil {
				return err
			}
			if today, err := dayOf(now); err == nil {
				p.ended(cmd, pack, today, "")
			}
			secret, err := secretKey(cmd, keyFile)
			if err != nil {
				return err
			}
			if !inline {
				if p.within {
					return fmt.Errorf("%s holds an older signature behind the pack: use --inline, or remove it", p.name)
				}
				if out == "" {
					out = p.name + minisig
				}
				return s.save(cmd, out, s.sign(secret, pack, p.text), pack, secret)
			}
			text := signature.Signable(p.text)
			text = signature.Join(text, s.sign(secret, pack, text))
			if p.name == "-" && out == "" {
				_, err := io.WriteString(cmd.OutOrStdout(), text)
				return err
			}
			if out == "" {
				out = strings.TrimSuffix(strings.TrimSuffix(p.name, filepath.Ext(p.name)), ".signed") + ".signed.txt"
			}
			return s.save(cmd, out, text, pack, secret)
		},
	}
	cmd.Flags().StringVarP(&keyFile, "key", "k", "", "the `FILE` with the team's secret key, from plumbline rules keygen or minisign -G")
	cmd.Flags().BoolVar(&inline, "inline", false, "write the pack and its signature into one file")
	cmd.Flags().StringVarP(&out, "out", "o", "", "write to this `FILE`")
	cmd.Flags().StringVar(&expires, "expires", "", "the last `DATE` on which the signature counts, YYYY-MM-DD (default: it counts as long as the pack)")
	nowFlag(cmd, &now)
	return cmd
}

// signer is when a signature is made and how long it counts.
type signer struct {
	at      time.Time
	expires timespan.Date
}

func signing(expires, now string) (signer, error) {
	s := signer{at: time.Now()}
	if now != "" {
		day, err := dayOf(now)
		if err != nil {
			return s, err
		}
		s.at = time.Date(day.Year, time.Month(day.Month), day.Day, 12, 0, 0, 0, time.UTC)
	}
	if expires == "" {
		return s, nil
	}
	day, err := timespan.Parse(expires)
	if err != nil || day.Precision() != timespan.Day {
		return s, fmt.Errorf("--expires %s: give a day as YYYY-MM-DD", expires)
	}
	if s.expires = day; timespan.Compare(day, timespan.Date{Year: s.at.Year(), Month: int(s.at.Month()), Day: s.at.Day()}) < 0 {
		return s, fmt.Errorf("--expires %s: the day is over", expires)
	}
	return s, nil
}

// sign returns the signature of a text that holds the pack.
func (s signer) sign(secret minisign.PrivateKey, pack rules.Pack, text string) string {
	r := minisign.NewReader(strings.NewReader(text))
	_, _ = io.Copy(io.Discard, r) // a string is read without an error
	return string(r.SignWithComments(secret, signature.Comment(pack.ID, pack.Version, s.at, s.expires), signature.Offer(pack.Title, publicKey(secret))))
}

func (s signer) save(cmd *cobra.Command, name, text string, pack rules.Pack, secret minisign.PrivateKey) error {
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: %s %s, signed with the key %X\n", name, pack.ID, pack.Version, secret.ID())
	return nil
}

// secretKey reads a secret key's file and asks for its password.
func secretKey(cmd *cobra.Command, file string) (minisign.PrivateKey, error) {
	var secret minisign.PrivateKey
	text, err := readLimited(cmd, file)
	if err != nil {
		return secret, err
	}
	if minisign.IsEncrypted(text) {
		word, err := password(cmd, false)
		if err != nil {
			return secret, err
		}
		if secret, err = minisign.DecryptKey(word, text); err != nil {
			return secret, fmt.Errorf("%s: the password is not this key's, or the file is damaged", file)
		}
		return secret, nil
	}
	if err := secret.UnmarshalText(text); err != nil {
		if _, public := signature.ParsePublicKey(string(text)); public == nil {
			return secret, fmt.Errorf("%s: this is the public key; sign with the secret one, which ends in .key", file)
		}
		return secret, fmt.Errorf("%s: this is not a minisign secret key", file)
	}
	return secret, nil
}

// publicKey returns the public half of a secret key.
func publicKey(secret minisign.PrivateKey) signature.PublicKey {
	public, _ := secret.Public().(minisign.PublicKey)
	key, _ := signature.ParsePublicKey(public.String()) // it reads what minisign writes
	return key
}
