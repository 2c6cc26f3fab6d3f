package signature

import "strings"

// The words that minisign begins the two comment lines of a signature with.
const (
	untrusted = "untrusted comment: "
	trusted   = "trusted comment: "
)

// Split takes a text apart into a pack and the signature that follows it. Without a signature all of it is the pack.
// No JSON holds a line that begins as a signature does, so nothing of a pack is ever taken for one.
func Split(text string) (pack, signature string) {
	if strings.HasPrefix(text, untrusted) {
		return "", text
	}
	if i := strings.Index(text, "\n"+untrusted); i >= 0 {
		return text[:i+1], text[i+1:]
	}
	return text, ""
}

// Join puts a signature behind the pack that it signs. The pack must end in a line break, or the one that is put
// between the two would count as signed: Signable sees to it.
func Join(pack, signature string) string { return pack + signature }

// Signable returns the text of a pack as it can be signed to travel in one text: it ends in a line break.
func Signable(pack string) string {
	if strings.HasSuffix(pack, "\n") {
		return pack
	}
	return pack + "\n"
}

// offer is what precedes the public key in the untrusted comment of a signature that Plumbline made.
const offer = "public key "

// Offered returns the public key that a signature brings along. Anybody can write anything there: it may be shown to
// a person who is to trust a team for the first time, and never be taken without asking.
func Offered(signature string) (key PublicKey, ok bool) {
	first, _, _ := strings.Cut(strings.TrimSpace(signature), "\n")
	rest, ok := strings.CutPrefix(first, untrusted)
	if !ok {
		return PublicKey{}, false
	}
	_, line, ok := strings.Cut(rest, offer)
	if !ok {
		return PublicKey{}, false
	}
	key, err := ParsePublicKey(strings.TrimSpace(line))
	return key, err == nil
}

// Offer returns the untrusted comment of a signature that brings its public key along.
func Offer(title string, key PublicKey) string {
	return strings.Map(printable, title) + ", signed for Plumbline, " + offer + key.String()
}

// printable leaves out what minisign does not take in a comment.
func printable(r rune) rune {
	if r < ' ' || r > '~' {
		return -1
	}
	return r
}
