package signature_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"time"

	"aead.dev/minisign"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules/signature"
	"plumbline/scoring/timespan"
)

const pack = "{\n  \"id\": \"acme/engineering\",\n  \"version\": \"1.4.0\"\n}\n"

var (
	signedAt = time.Date(2026, 11, 26, 9, 30, 0, 0, time.UTC)
	today    = timespan.MustParse("2026-11-27")
)

// team makes a key of its own from a letter, always the same one.
func team(t testing.TB, letter string) (signature.PublicKey, minisign.PrivateKey) {
	pub, secret, err := minisign.GenerateKey(strings.NewReader(strings.Repeat(letter, 64)))
	require.NoError(t, err)
	key, err := signature.ParsePublicKey(pub.String())
	require.NoError(t, err)
	return key, secret
}

// sign signs a text as the command line does.
func sign(secret minisign.PrivateKey, text, comment string) string {
	r := minisign.NewReader(strings.NewReader(text))
	_, _ = new(bytes.Buffer).ReadFrom(r)
	return string(r.SignWithComments(secret, comment, "Acme"))
}

func comment(id, version string) string {
	return signature.Comment(id, version, signedAt, timespan.Date{})
}

func reason(err error) signature.Reason {
	var r *signature.Refusal
	if errors.As(err, &r) {
		return r.Reason
	}
	return ""
}

func TestSignaturesOfMinisignAreRead(t *testing.T) {
	for name, v := range map[string]struct {
		key, text, signature string
		id                   string
		at                   int64
	}{
		"legacy":    {authorsKey, "test", authorsLegacy, "E7620F1842B4E81F", 1635442742},
		"prehashed": {authorsKey, "test", authorsHashed, "E7620F1842B4E81F", 1635443258},
		"a file":    {helloKey, "Hello World!\n", hello, "C373193807678450", 1614549543},
	} {
		t.Run(name, func(t *testing.T) {
			key, err := signature.ParsePublicKey(v.key)
			require.NoError(t, err)
			assert.Equal(t, v.id, key.ID())
			s, err := signature.Verify([]byte(v.text), v.signature, key)
			require.NoError(t, err)
			assert.Equal(t, v.id, s.Key)
			assert.Equal(t, v.at, s.At.Unix())
			assert.Equal(t, v.text, string(s.Pack))
			require.NoError(t, s.Check(signature.Pack{ID: "acme/engineering", Version: "1.4.0", Now: today}), "minisign names no pack")

			_, err = signature.Verify([]byte(v.text+"!"), v.signature, key)
			assert.Equal(t, signature.Altered, reason(err))
		})
	}
}

func TestWhatIsSignedIsRead(t *testing.T) {
	key, secret := team(t, "a")
	s, err := signature.Verify([]byte(pack), sign(secret, pack, signature.Comment("acme/engineering", "1.4.0", signedAt, timespan.MustParse("2027-06-30"))), key)
	require.NoError(t, err)
	assert.Equal(t, signature.Signed{Key: key.ID(), At: signedAt, ID: "acme/engineering", Version: "1.4.0", Expires: timespan.MustParse("2027-06-30"), Pack: []byte(pack)}, s)
	assert.NoError(t, s.Check(signature.Pack{ID: "acme/engineering", Version: "1.4.0", Now: today, Last: signedAt}), "the same pack again")
}

func TestSignaturesAreRefusedByName(t *testing.T) {
	key, secret := team(t, "a")
	_, stranger := team(t, "b")
	good := sign(secret, pack, comment("acme/engineering", "1.4.0"))
	lines := strings.Split(good, "\n")
	otherAlgorithm := func() string {
		raw, err := base64.StdEncoding.DecodeString(lines[1])
		require.NoError(t, err)
		raw[1] = 'X'
		return strings.Replace(good, lines[1], base64.StdEncoding.EncodeToString(raw), 1)
	}()
	for name, tt := range map[string]struct {
		pack, signature string
		reason          signature.Reason
		say             string
	}{
		"no signature":              {pack, "", signature.Unsigned, "not signed"},
		"white space":               {pack, " \r\n\t", signature.Unsigned, "not signed"},
		"a stranger's":              {pack, sign(stranger, pack, comment("acme/engineering", "1.4.0")), signature.WrongKey, key.ID()},
		"a word too much":           {strings.Replace(pack, "1.4.0", "1.4.1", 1), good, signature.Altered, "changed after it was signed"},
		"another comment":           {pack, strings.Replace(good, "1.4.0", "1.5.0", 1), signature.Altered, "changed after it was signed"},
		"a comment of an old one":   {pack, strings.Join([]string{lines[0], lines[1], lines[2], strings.Split(sign(secret, "{}", comment("acme/engineering", "1.4.0")), "\n")[3]}, "\n"), signature.Altered, "changed"},
		"three lines":               {pack, strings.Join(lines[:3], "\n"), signature.Damaged, "this has 3"},
		"five lines":                {pack, good + "and more\n", signature.Damaged, "this has 5"},
		"half a line":               {pack, strings.Replace(good, lines[1], lines[1][:40], 1), signature.Damaged, "length"},
		"no base64":                 {pack, strings.Replace(good, lines[1], strings.Repeat("?", 100), 1), signature.Damaged, "illegal base64"},
		"comments the wrong way":    {pack, strings.Join([]string{lines[2], lines[1], lines[0], lines[3]}, "\n"), signature.Damaged, "untrusted comment"},
		"no trusted comment":        {pack, strings.Replace(good, "\ntrusted comment: ", "\ntrusted: ", 1), signature.Damaged, "trusted comment"},
		"a megabyte":                {pack, good + strings.Repeat("=", 1<<20), signature.Damaged, "longer"},
		"another way to sign":       {pack, otherAlgorithm, signature.UnknownAlgorithm, "does not know"},
		"no time":                   {pack, sign(secret, pack, "pack:acme/engineering"), signature.NoTime, "when it was made"},
		"a time that is none":       {pack, sign(secret, pack, "timestamp:soon"), signature.NoTime, "when it was made"},
		"a time before there was":   {pack, sign(secret, pack, "timestamp:-1"), signature.NoTime, "when it was made"},
		"a time beyond the years":   {pack, sign(secret, pack, "timestamp:9223372036854775807"), signature.NoTime, "when it was made"},
		"a last day that is no day": {pack, sign(secret, pack, "timestamp:1 expires:2027-02-30"), signature.Damaged, "no day"},
		"a last day of a month":     {pack, sign(secret, pack, "timestamp:1 expires:2027-02"), signature.Damaged, "no day"},
	} {
		t.Run(name, func(t *testing.T) {
			s, err := signature.Verify([]byte(tt.pack), tt.signature, key)
			assert.Equal(t, tt.reason, reason(err))
			assert.ErrorContains(t, err, tt.say)
			assert.Zero(t, s)
		})
	}
	t.Run("two keys, while one is replaced", func(t *testing.T) {
		other, _ := team(t, "b")
		for _, keys := range [][]signature.PublicKey{{key, other}, {other, key}, {{}, key}} {
			s, err := signature.Verify([]byte(pack), good, keys...)
			require.NoError(t, err)
			assert.Equal(t, key.ID(), s.Key)
		}
		third, _ := team(t, "c")
		_, err := signature.Verify([]byte(pack), good, other, third)
		assert.ErrorContains(t, err, other.ID()+" or "+third.ID())
	})
	t.Run("no key", func(t *testing.T) {
		_, err := signature.Verify([]byte(pack), good, signature.PublicKey{})
		assert.Equal(t, signature.BadKey, reason(err))
	})
}

func TestSignaturesOfAnotherPackOrTimeAreRefusedByName(t *testing.T) {
	good := signature.Signed{Key: "E7620F1842B4E81F", At: signedAt, ID: "acme/engineering", Version: "1.4.0"}
	want := signature.Pack{ID: "acme/engineering", Version: "1.4.0", Now: today}
	require.NoError(t, good.Check(want))
	for name, tt := range map[string]struct {
		change func(*signature.Signed, *signature.Pack)
		reason signature.Reason
	}{
		"of another pack":             {func(s *signature.Signed, _ *signature.Pack) { s.ID = "acme/sales" }, signature.OtherPack},
		"of another version":          {func(s *signature.Signed, _ *signature.Pack) { s.Version = "1.3.9" }, signature.OtherPack},
		"replayed":                    {func(_ *signature.Signed, p *signature.Pack) { p.Last = signedAt.Add(time.Second) }, signature.Older},
		"made in a year from now":     {func(s *signature.Signed, _ *signature.Pack) { s.At = signedAt.AddDate(1, 0, 0) }, signature.FromTheFuture},
		"made the day after tomorrow": {func(s *signature.Signed, _ *signature.Pack) { s.At = time.Date(2026, 11, 29, 0, 0, 0, 0, time.UTC) }, signature.FromTheFuture},
		"made tomorrow, elsewhere":    {func(s *signature.Signed, _ *signature.Pack) { s.At = time.Date(2026, 11, 28, 23, 59, 0, 0, time.UTC) }, ""},
		"over":                        {func(s *signature.Signed, _ *signature.Pack) { s.Expires = timespan.MustParse("2026-11-26") }, signature.Expired},
		"on its last day":             {func(s *signature.Signed, _ *signature.Pack) { s.Expires = today }, ""},
		"newer than the last":         {func(_ *signature.Signed, p *signature.Pack) { p.Last = signedAt.Add(-time.Hour) }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			s, p := good, want
			tt.change(&s, &p)
			assert.Equal(t, tt.reason, reason(s.Check(p)))
		})
	}
}

func TestPastingSpoilsNoSignature(t *testing.T) {
	key, secret := team(t, "a")
	windows := strings.ReplaceAll(pack, "\n", "\r\n")
	for name, signed := range map[string]string{"unix": pack, "windows": windows, "no line break at the end": strings.TrimSpace(pack)} {
		sig := sign(secret, signed, comment("acme/engineering", "1.4.0"))
		for how, pasted := range map[string]string{"as it is": signed, "unix": pack, "windows": windows, "trimmed": strings.TrimSpace(pack), "trimmed on windows": strings.TrimSpace(windows)} {
			s, err := signature.Verify([]byte(pasted), strings.ReplaceAll(sig, "\n", " \r\n"), key)
			if how == "as it is" {
				assert.Equal(t, signature.Altered, reason(err), "a space at the end of the trusted comment is a change")
			}
			s, err = signature.Verify([]byte(pasted), strings.ReplaceAll(sig, "\n", "\r\n"), key)
			require.NoError(t, err, "%s, pasted %s", name, how)
			assert.Equal(t, signed, string(s.Pack))
		}
		_, err := signature.Verify([]byte(strings.Replace(signed, " ", "  ", 1)), sig, key)
		assert.Equal(t, signature.Altered, reason(err), "white space within the pack counts")
	}
}

func TestSplitFindsTheSignatureBehindThePack(t *testing.T) {
	key, secret := team(t, "a")
	sig := sign(secret, pack, comment("acme/engineering", "1.4.0"))
	for _, text := range []string{signature.Join(pack, sig), signature.Join(pack, sig) + "\n\n", strings.ReplaceAll(signature.Join(pack, sig), "\n", "\r\n")} {
		p, s := signature.Split(text)
		got, err := signature.Verify([]byte(p), s, key)
		require.NoError(t, err)
		assert.Equal(t, pack, string(got.Pack))
	}
	p, s := signature.Split(pack)
	assert.Equal(t, pack, p)
	assert.Empty(t, s)
	p, s = signature.Split(sig)
	assert.Empty(t, p)
	assert.Equal(t, sig, s)
	inside := `{"title": "untrusted comment: of no weight"}`
	p, s = signature.Split(inside)
	assert.Equal(t, inside, p)
	assert.Empty(t, s)
	assert.Equal(t, "{}\n", signature.Signable("{}"))
	assert.Equal(t, "{}\n", signature.Signable("{}\n"))
}

func TestKeysAreReadInBothForms(t *testing.T) {
	for _, text := range []string{authorsKey, "  " + authorsKey + "\r\n", "untrusted comment: minisign public key E7620F1842B4E81F\n" + authorsKey + "\n"} {
		key, err := signature.ParsePublicKey(text)
		require.NoError(t, err)
		assert.Equal(t, authorsKey, key.String())
		assert.False(t, key.IsZero())
	}
	assert.True(t, signature.PublicKey{}.IsZero())
	assert.Empty(t, signature.PublicKey{}.String())
	for name, text := range map[string]string{
		"nothing":        "",
		"a comment":      "untrusted comment: minisign public key E7620F1842B4E81F\n",
		"half a key":     authorsKey[:30],
		"two keys":       authorsKey + authorsKey,
		"a signature":    authorsLegacy,
		"other words":    "Our key is the one on the door.",
		"a long text":    strings.Repeat("\n", 1<<20) + authorsKey,
		"another scheme": "RmQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3",
	} {
		key, err := signature.ParsePublicKey(text)
		assert.Equal(t, signature.BadKey, reason(err), name)
		assert.True(t, key.IsZero(), name)
	}
	_, secret := team(t, "a")
	text, err := secret.MarshalText()
	require.NoError(t, err)
	_, err = signature.ParsePublicKey(string(text))
	assert.ErrorContains(t, err, "secret key")
}

func TestASignatureCanBringItsKeyAlong(t *testing.T) {
	key, secret := team(t, "a")
	r := minisign.NewReader(strings.NewReader(""))
	sig := string(r.SignWithComments(secret, comment("acme/engineering", "1.4.0"), signature.Offer("Acme Engineering — Größe\n", key)))
	got, ok := signature.Offered(sig)
	require.True(t, ok)
	assert.Equal(t, key.String(), got.String())
	for _, none := range []string{"", authorsLegacy, "untrusted comment: public key RW", pack, "trusted comment: public key " + authorsKey} {
		_, ok := signature.Offered(none)
		assert.False(t, ok, none)
	}
}
