package signature

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"aead.dev/minisign"

	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Signed is what a good signature says.
type Signed struct {
	Key     string        `json:"key"`               // the ID of the key that made it
	At      time.Time     `json:"at"`                // when it was made, by the signer's clock
	ID      string        `json:"id,omitempty"`      // of the pack; "" when the signature does not say
	Version string        `json:"version,omitempty"` // of the pack; "" when the signature does not say
	Expires timespan.Date `json:"expires,omitzero"`  // the last day on which the signature counts; zero: no such day
	Pack    []byte        `json:"-"`                 // the bytes that were signed: these are the pack, and nothing else is
}

// longestSignature is the most bytes that are read as a signature; minisign's comments have a limit of their own.
const longestSignature = 16 << 10

// Verify holds a pack against its signature and the team's key, and reads what the signature says. While a team
// replaces its key there are two. It does not judge whether the signature is of this pack and of today: see
// Signed.Check. The error is a *Refusal.
//
// A text that was pasted may have other line ends than the one that was signed. They are tried, too; Signed.Pack is
// what the signature holds for.
func Verify(pack []byte, signature string, keys ...PublicKey) (Signed, error) {
	if strings.TrimSpace(signature) == "" {
		return Signed{}, refuse(Unsigned, say("The pack is not signed."), say("Ask the team lead for the signed pack."))
	}
	keys = slices.DeleteFunc(slices.Clone(keys), PublicKey.IsZero)
	if len(keys) == 0 {
		return Signed{}, refuse(BadKey, say("There is no public key to check the signature with."), say("Ask the team lead for the team's public key."))
	}
	text, s, err := parse(signature)
	if err != nil {
		return Signed{}, err
	}
	at := slices.IndexFunc(keys, func(k PublicKey) bool { return k.key.ID() == s.KeyID })
	if at < 0 {
		var ids []string
		for _, k := range keys {
			ids = append(ids, k.ID())
		}
		return Signed{}, refuse(WrongKey, say("The pack is signed with the key %s, and the team's key is %s.", keyID(s.KeyID), strings.Join(ids, " or ")),
			say("Ask the team lead in person or by telephone whether the team has a new key."))
	}
	key := keys[at]
	for _, p := range readings(pack) {
		if minisign.Verify(key.key, p, text) {
			return read(s, p)
		}
	}
	return Signed{}, refuse(Altered, say("The pack was changed after it was signed with the key %s, or the signature belongs to another pack.", key.ID()),
		say("Ask the team lead for the pack again, or sign it anew after the change."))
}

// parse reads a signature's four lines, and returns them as minisign writes them.
func parse(signature string) ([]byte, minisign.Signature, error) {
	var s minisign.Signature
	damaged := func(what wording.Text) error {
		return refuse(Damaged, say("The signature cannot be read: %s.", what), say("Copy all four lines of it, from \"untrusted comment\" to the end of the last line."))
	}
	if len(signature) > longestSignature {
		return nil, s, damaged(say("it is longer than any signature"))
	}
	lines := strings.Split(strings.TrimSpace(signature), "\n")
	if len(lines) != 4 {
		return nil, s, damaged(say("a signature has 4 lines, and this has %d", len(lines)))
	}
	for i := range lines {
		if lines[i] = strings.TrimRight(lines[i], "\r"); i%2 == 1 {
			lines[i] = strings.TrimSpace(lines[i])
		}
	}
	text := []byte(strings.Join(lines, "\n") + "\n")
	err := s.UnmarshalText(text)
	switch {
	case err == nil:
		return text, s, nil
	case strings.Contains(err.Error(), "algorithm"):
		return nil, s, refuse(UnknownAlgorithm, say("The signature is made in a way that this version of Plumbline does not know."), say("Sign the pack with `plumbline rules sign` or with minisign, or use a newer Plumbline."))
	}
	return nil, s, damaged(wording.As(strings.TrimPrefix(err.Error(), "minisign: invalid signature: ")))
}

// readings returns the text as it stands, and as it may have been before it was pasted: with the line ends of
// another system, and with a line break at the end or without one.
func readings(pack []byte) [][]byte {
	text := string(pack)
	out := [][]byte{pack}
	unix := strings.ReplaceAll(text, "\r\n", "\n")
	body := strings.TrimRight(unix, "\n")
	for _, t := range []string{body + "\n", body} {
		for _, v := range []string{t, strings.ReplaceAll(t, "\n", "\r\n")} {
			if v != text {
				out = append(out, []byte(v))
			}
		}
	}
	return out
}

// read takes the trusted comment apart: words of the form name:value. minisign writes the time by itself.
func read(s minisign.Signature, pack []byte) (Signed, error) {
	said := map[string]string{}
	for word := range strings.FieldsSeq(s.TrustedComment) {
		if name, value, ok := strings.Cut(word, ":"); ok && said[name] == "" {
			said[name] = value
		}
	}
	seconds, err := strconv.ParseInt(said["timestamp"], 10, 64)
	if err != nil || seconds <= 0 || seconds > latest {
		return Signed{}, refuse(NoTime, say("The signature does not say when it was made."), say("Sign the pack again with `plumbline rules sign` or with minisign, which write the time by themselves."))
	}
	out := Signed{Key: keyID(s.KeyID), At: time.Unix(seconds, 0).UTC(), ID: said["pack"], Version: said["version"], Pack: pack}
	if day := said["expires"]; day != "" {
		if out.Expires, err = timespan.Parse(day); err != nil || out.Expires.Precision() != timespan.Day {
			return Signed{}, refuse(Damaged, say("The signature says that it counts until %q, which is no day.", day), say("Sign the pack again, with a last day as YYYY-MM-DD."))
		}
	}
	return out, nil
}

// latest is the end of the year 9999, in seconds since 1970.
const latest = 253402300799

// Comment returns the trusted comment for a pack that is signed: what Verify reads. expires may be zero.
func Comment(id, version string, at time.Time, expires timespan.Date) string {
	c := fmt.Sprintf("timestamp:%d pack:%s version:%s", at.Unix(), id, version)
	if !expires.IsZero() {
		c += " expires:" + expires.String()
	}
	return c
}
