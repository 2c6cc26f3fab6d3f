package main

import (
	"bytes"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

func rulesWatchCommand() *cobra.Command {
	var into, id, title, expires, now string
	cmd := &cobra.Command{
		Use:   "watch LIST --expires DATE [--into PACK]",
		Short: "Turn a plain list of contacts into a watch list of keyed hashes",
		Long: `Turn a plain list of contacts that a team wants to be told of into a watch list. The contacts never enter it: each becomes a
keyed hash under a salt that is drawn anew. LIST stays with you, and goes into no repository.

LIST has one contact a line: an e-mail address, a telephone number that begins with + and the country code, or the address of an account or a
page. Behind a tab may stand a note for the recruiter, and behind another tab a day of its own on which it expires. Empty lines and lines
that begin with # are passed over.

  placements@example.org	Sends candidates of one agency	2027-06-30

Without --into the list is printed, for the pack's "watchLists". With it the pack is written anew, with the list in the place of the
one that has its id.

A hash protects a contact from being read, not from being guessed: whoever has the pack can try whether a number that they know is in it.
Hand such packs to those who need them.`,
		Args: cobra.ExactArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			day, err := dayOf(now)
			if err != nil {
				return err
			}
			last, err := timespan.Parse(expires)
			if err != nil || last.Precision() != timespan.Day {
				return fmt.Errorf("--expires %s: give a day as YYYY-MM-DD", expires)
			}
			if last.CertainlyBefore(day) {
				return fmt.Errorf("--expires %s: the day is over", expires)
			}
			raw, err := readLimited(cmd, args[0])
			if err != nil {
				return err
			}
			contacts, lines, err := contactsOf(string(raw), last)
			if err != nil {
				return fmt.Errorf("%s:%w", args[0], err)
			}
			salt := make([]byte, 32)
			_, _ = rand.Read(salt) // it never fails
			list, wrong := rules.NewWatchList(id, title, salt, contacts, day)
			for _, w := range wrong {
				fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s\n", args[0], onItsLine(w, lines))
			}
			if wrong != nil {
				return errRefused
			}
			if into == "" {
				return write(cmd.OutOrStdout(), []rules.WatchList{list}, "  ")
			}
			return addWatchList(cmd, into, list)
		},
	}
	cmd.Flags().StringVar(&into, "into", "", "write the list into this `PACK`")
	cmd.Flags().StringVar(&id, "id", "contacts", "the list's `ID`, in small letters")
	cmd.Flags().StringVar(&title, "title", "Contacts to look at", "the list's `TITLE`: what its contacts have in common")
	cmd.Flags().StringVar(&expires, "expires", "", "the last `DATE` on which the contacts count, YYYY-MM-DD, at most two years ahead")
	nowFlag(cmd, &now)
	_ = cmd.MarkFlagRequired("expires") // it fails for a flag that is not there alone
	return cmd
}

// contactsOf reads a plain list, and returns the line of each contact beside it.
func contactsOf(list string, expires timespan.Date) (contacts []rules.WatchContact, lines []int, err error) {
	n := 0
	for line := range strings.Lines(list) {
		n++
		line = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff"))
		if line == "" || line[0] == '#' {
			continue
		}
		parts := strings.Split(line, "\t")
		c := rules.WatchContact{Contact: strings.TrimSpace(parts[0]), Expires: expires}
		if len(parts) > 1 {
			c.Note = strings.TrimSpace(parts[1])
		}
		if len(parts) > 2 {
			if c.Expires, err = timespan.Parse(strings.TrimSpace(parts[2])); err != nil {
				return nil, nil, fmt.Errorf("%d: after the second tab stands no day: write YYYY-MM-DD", n)
			}
		}
		if len(parts) > 3 {
			return nil, nil, fmt.Errorf("%d: has more than a contact, a note and a day", n)
		}
		contacts, lines = append(contacts, c), append(lines, n)
	}
	return contacts, lines, nil
}

// onItsLine writes what is wrong with a contact behind its line in the list. The contact itself is not repeated.
func onItsLine(wrong error, lines []int) string {
	var n int
	text := wrong.Error()
	if _, err := fmt.Sscanf(text, "contact %d ", &n); err != nil || n < 1 || n > len(lines) {
		return " " + text
	}
	_, say, _ := strings.Cut(strings.TrimPrefix(text, "contact "), " ")
	var first int
	if _, err := fmt.Sscanf(say, "is contact %d ", &first); err == nil && first >= 1 && first <= len(lines) {
		say = strings.Replace(say, fmt.Sprintf("contact %d", first), fmt.Sprintf("the contact of line %d", lines[first-1]), 1)
	}
	return fmt.Sprintf("%d: %s", lines[n-1], say)
}

// addWatchList writes a pack anew with a list in it, in the place of the one that has its ID.
func addWatchList(cmd *cobra.Command, name string, list rules.WatchList) error {
	p, err := readPack(cmd, name)
	if err != nil {
		return err
	}
	if p.within || name == "-" {
		return fmt.Errorf("%s: give the pack's own file, without a signature behind it", name)
	}
	pack, err := p.decode(cmd)
	if err != nil {
		return err
	}
	others := slices.DeleteFunc(pack.WatchLists, func(w rules.WatchList) bool { return w.ID == list.ID })
	text, err := withMember(p.text, "watchLists", append(others, list))
	if err != nil {
		return err
	}
	p.text = text
	if _, err := p.decode(cmd); err != nil {
		return err
	}
	if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
		return err
	}
	fmt.Fprintf(cmd.OutOrStdout(), "%s: the watch list %s has %s. Raise the pack's version, and sign it.\n", name, list.ID, counted(len(list.Entries), "contact"))
	return nil
}

// withMember returns a pack's text with one of its keys set to a value. All else says what it said.
func withMember(text, key string, value any) (string, error) {
	d := json.NewDecoder(strings.NewReader(text))
	var members map[string]json.RawMessage
	if err := d.Decode(&members); err != nil {
		return "", err
	}
	raw, err := json.Marshal(value)
	if err != nil {
		return "", err
	}
	members[key] = raw
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(members); err != nil {
		return "", err
	}
	canonical, faults := rules.Canonical(out.Bytes())
	if faults != nil {
		return "", faults[0]
	}
	return string(canonical), nil
}
