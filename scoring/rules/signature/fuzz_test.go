package signature_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
)

// FuzzVerify holds that no pack and no signature make the reader fall over, and that nothing is taken that the key
// did not sign.
func FuzzVerify(f *testing.F) {
	key, secret := team(f, "a")
	good := sign(secret, pack, comment("acme/engineering", "1.4.0"))
	for _, s := range []string{good, authorsLegacy, authorsHashed, hello, "", strings.ReplaceAll(good, "\n", "\r\n"), good[:len(good)/2]} {
		f.Add([]byte(pack), s)
	}
	f.Fuzz(func(t *testing.T, text []byte, sig string) {
		s, err := signature.Verify(text, sig, key)
		if err != nil {
			require.NotEmpty(t, reason(err))
			require.Empty(t, s.Pack)
			return
		}
		require.Equal(t, pack, string(s.Pack))
		_ = s.Check(signature.Pack{ID: "acme/engineering", Version: "1.4.0", Now: timespan.MustParse("2026-11-27")})
	})
}

// FuzzSplit holds that a text taken apart and put together is the same text.
func FuzzSplit(f *testing.F) {
	f.Add(pack)
	f.Add(pack + authorsLegacy)
	f.Add(authorsLegacy)
	f.Fuzz(func(t *testing.T, text string) {
		p, s := signature.Split(text)
		require.Equal(t, text, signature.Join(p, s))
		signature.Offered(s)
	})
}

// FuzzParsePublicKey holds that what is read as a key is written as one, and read again as the same.
func FuzzParsePublicKey(f *testing.F) {
	f.Add(authorsKey)
	f.Add(helloKey)
	f.Add("untrusted comment: \n\n")
	f.Fuzz(func(t *testing.T, text string) {
		key, err := signature.ParsePublicKey(text)
		if err != nil {
			require.Equal(t, signature.BadKey, reason(err))
			return
		}
		again, err := signature.ParsePublicKey(key.String())
		require.NoError(t, err)
		require.Equal(t, key.ID(), again.ID())
		require.Equal(t, key.String(), again.String())
	})
}
