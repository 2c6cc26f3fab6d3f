package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/rules"
	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// mostOfAPack is the most bytes of a pack's file that are read; the pack in it may be smaller still.
const mostOfAPack = 4 << 20

// packFile is a rule pack as it was found.
type packFile struct {
	name      string
	text      string // the pack alone
	signature string // "" when there is none
	within    bool   // the signature stands behind the pack, in the same file
}

// readPack reads a pack's file, or standard input for "-", and the signature behind or beside it.
func readPack(cmd *cobra.Command, name string) (packFile, error) {
	raw, err := readLimited(cmd, name)
	if err != nil {
		return packFile{}, err
	}
	p := packFile{name: name}
	p.text, p.signature = signature.Split(string(raw))
	p.within = p.signature != ""
	if p.within || name == "-" {
		return p, nil
	}
	beside, err := readLimited(cmd, name+minisig)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return packFile{}, err
	default:
		p.signature = string(beside)
	}
	return p, nil
}

// minisig is what minisign puts behind the name of a file for the name of its signature.
const minisig = ".minisig"

func readLimited(cmd *cobra.Command, name string) ([]byte, error) {
	in := cmd.InOrStdin()
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		defer f.Close()
		in = f
	}
	raw, err := io.ReadAll(io.LimitReader(in, mostOfAPack+1))
	if err == nil && len(raw) > mostOfAPack {
		err = fmt.Errorf("%s: is larger than any rule pack (%d MiB)", name, mostOfAPack>>20)
	}
	return raw, err
}

// packsNamed refuses a command that names no pack.
func packsNamed(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("name a pack; - is standard input, and plumbline rules new prints a pack to begin from")
	}
	return nil
}

// onePack refuses a command that names no pack, or several.
func onePack(cmd *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("name one pack; these are %d", len(args))
	}
	return packsNamed(cmd, args)
}

// decode reads the pack as the company's policy may give it; when it is wrong, every fault is told, and the error is
// errRefused.
func (p packFile) decode(cmd *cobra.Command) (rules.Pack, error) {
	layer, faults := scoring.ReadPack([]byte(p.text), rules.Policy)
	if faults != nil {
		tell(cmd, p.name, faults, "")
		return rules.Pack{}, errRefused
	}
	return layer.Pack, nil
}

// ended tells that a pack's last day is over, so that nobody wonders why it changes nothing.
func (p packFile) ended(cmd *cobra.Command, pack rules.Pack, day timespan.Date, language string) {
	if !pack.ExpiredOn(day) {
		return
	}
	for _, f := range rules.Locate([]byte(p.text), []rules.Fault{{Path: "expires", Say: wording.Say("is %s, which is over", pack.Expires), Mend: wording.Say("give a later day, or leave it out")}}) {
		fmt.Fprintf(cmd.ErrOrStderr(), "%s:%s %s\n", p.name, placed(f, language), wording.Say("(a note: the pack is not used any more)").In(wording.For(language)))
	}
}

// whole returns the pack and its signature in one text.
func (p packFile) whole() string {
	if p.signature == "" {
		return p.text
	}
	return signature.Join(signature.Signable(p.text), p.signature)
}

// placed writes a fault in a language behind the name of its file, as compilers do.
func placed(f rules.Fault, language string) string {
	text := f.In(wording.For(language))
	if f.Line == 0 {
		return " " + text
	}
	return text
}
