package signature

import (
	"fmt"
	"strings"

	"aead.dev/minisign"
)

// PublicKey is a team's key, by which its packs are known. The zero value is no key and verifies nothing.
type PublicKey struct {
	key minisign.PublicKey
	set bool
}

// longestKey is the most bytes that are read as a key; a key file has 113.
const longestKey = 4 << 10

// ParsePublicKey reads a public key as minisign prints it (one line of 56 characters) or keeps it (a file of two
// lines, the first a comment). The error is a *Refusal.
func ParsePublicKey(text string) (PublicKey, error) {
	line := ""
	if len(text) <= longestKey {
		for l := range strings.Lines(text) {
			if l = strings.TrimSpace(l); l != "" && !strings.HasPrefix(l, untrusted) {
				line = l
				break
			}
		}
	}
	var k minisign.PublicKey
	if err := k.UnmarshalText([]byte(line)); err != nil {
		what := say("This is not a minisign public key.")
		if strings.Contains(text, "secret key") {
			what = say("This is a secret key, which nobody but the signer should ever see.")
		}
		return PublicKey{}, refuse(BadKey, what, say("Give the public key: one line of 56 characters that begins with RW."))
	}
	return PublicKey{key: k, set: true}, nil
}

// IsZero reports whether k is no key.
func (k PublicKey) IsZero() bool { return !k.set }

// ID names the key in hexadecimal digits, as minisign does: mostly 16. It is a name to compare by eye and proves nothing.
func (k PublicKey) ID() string { return keyID(k.key.ID()) }

// String returns the key in one line, as ParsePublicKey reads it.
func (k PublicKey) String() string {
	if !k.set {
		return ""
	}
	return k.key.String()
}

func keyID(id uint64) string { return fmt.Sprintf("%X", id) }
