package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"plumbline/scoring"
	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

// packFlags let a command go by rule packs.
type packFlags struct {
	packs, keys []string
}

func (f *packFlags) flags(cmd *cobra.Command) {
	cmd.Flags().StringArrayVar(&f.packs, "rules", nil, "a rule `PACK` to go by, as the company's policy would hand it out; again for one more, the first counts where two differ")
	cmd.Flags().StringArrayVar(&f.keys, "rules-key", nil, "the team's public `KEY`, its line or its file: a pack whose signature is another's is refused")
}

// read reads the packs that are named. Whoever types a command may do all that a policy may.
func (f *packFlags) read(cmd *cobra.Command, day timespan.Date) ([]rules.Layer, error) {
	keys, err := readKeys(f.keys)
	if err != nil {
		return nil, err
	}
	var layers []rules.Layer
	for _, name := range f.packs {
		p, err := readPack(cmd, name)
		if err != nil {
			return nil, err
		}
		if p, err = p.trusted(cmd, keys, day); err != nil {
			return nil, fmt.Errorf("%s was not used, and nothing was read", name)
		}
		layer, faults := scoring.ReadPack([]byte(p.text), rules.Policy)
		if faults != nil {
			tell(cmd, name, faults, "")
			return nil, fmt.Errorf("%s was not used, and nothing was read", name)
		}
		layers = append(layers, layer)
	}
	return layers, nil
}

// engineWith returns what makes engines that go by packs. The packs have been used once, so that using them cannot fail.
func engineWith(layers []rules.Layer) func() *scoring.Engine {
	return func() *scoring.Engine {
		e := scoring.New()
		_ = e.Use(layers...)
		return e
	}
}
