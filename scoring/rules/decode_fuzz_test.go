package rules_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"plumbline/scoring/checks"
	"plumbline/scoring/rules"
)

// FuzzDecode holds that every text is either taken or refused with faults that can be shown, and that what is taken comes
// out the same when it is written and read again.
func FuzzDecode(f *testing.F) {
	for _, folder := range []string{"reference", "broken"} {
		files, err := filepath.Glob("../../testdata/packs/" + folder + "/*.json")
		require.NoError(f, err)
		for _, file := range files {
			raw, err := os.ReadFile(file)
			require.NoError(f, err)
			f.Add(raw)
		}
	}
	known := checks.Known()
	f.Fuzz(func(t *testing.T, raw []byte) {
		p, faults := rules.DecodeFrom(rules.Imported, raw, known)
		if len(faults) > rules.MaxFaults {
			t.Fatalf("%d faults", len(faults))
		}
		for _, fault := range faults {
			if fault.Line < 1 || fault.Column < 1 || fault.Say.IsZero() || fault.Mend.IsZero() || !utf8.ValidString(fault.Error()) || len(fault.Error()) > 4000 {
				t.Fatalf("fault %+v", fault)
			}
			for _, r := range fault.Error() {
				if !unicode.IsPrint(r) {
					t.Fatalf("fault that cannot be shown: %q", fault.Error())
				}
			}
		}
		if faults != nil {
			return
		}
		if !json.Valid(raw) {
			t.Fatalf("took what is no JSON")
		}
		written, err := json.Marshal(p)
		require.NoError(t, err)
		again, faults := rules.DecodeFrom(rules.Imported, written, known)
		require.Empty(t, faults)
		rewritten, err := json.Marshal(again)
		require.NoError(t, err)
		require.JSONEq(t, string(written), string(rewritten))
		rules.Merge(known, rules.Layer{Pack: p, Origin: rules.Imported})
	})
}
