package echo

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"hash"
)

// Key is the secret under which fingerprints are taken: an installation's own, or one that a team shares. Without it nobody can
// test whether a phone number or a name is among them. Make one of 32 random bytes; this package has no chance of its own.
type Key [32]byte

// ErrKey is returned for what is no key.
var ErrKey = errors.New("echo: a key is 32 bytes in base64")

// ParseKey reads what String wrote.
func ParseKey(s string) (k Key, err error) {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil || len(b) != len(k) {
		return Key{}, ErrKey
	}
	return Key(b), nil
}

// String returns the key in base64.
func (k Key) String() string { return base64.StdEncoding.EncodeToString(k[:]) }

// MarshalText writes the key as String does.
func (k Key) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *Key) UnmarshalText(b []byte) (err error) {
	*k, err = ParseKey(string(b))
	return err
}

// Name tells keys apart without telling anything of them: what Trace.Key holds.
func (k Key) Name() string {
	sum := newTagger(k).sum("key", "")
	return base64.RawURLEncoding.EncodeToString(sum[:6])
}

// Tag stands for something that a document says: the first 48 bits of its HMAC-SHA256 under a key. It is a whole number that
// JavaScript holds exactly.
type Tag uint64

// tagger makes tags (RFC 2104 over FIPS 180-4).
type tagger struct{ mac hash.Hash }

func newTagger(k Key) *tagger { return &tagger{hmac.New(sha256.New, k[:])} }

// sum returns the keyed hash of a text; the same text of another kind has another.
func (t *tagger) sum(kind, text string) (out [sha256.Size]byte) {
	t.mac.Reset()
	_, _ = t.mac.Write([]byte(kind))
	_, _ = t.mac.Write([]byte{0})
	_, _ = t.mac.Write([]byte(text))
	t.mac.Sum(out[:0])
	return out
}

func (t *tagger) tag(kind, text string) Tag {
	sum := t.sum(kind, text)
	return Tag(binary.BigEndian.Uint64(sum[:]) >> 16)
}

// short is a tag of 24 bits, for what is compared within two traces and never looked up.
type short uint32

func (t *tagger) short(kind, text string) short {
	sum := t.sum(kind, text)
	return short(binary.BigEndian.Uint32(sum[:]) >> 8)
}
