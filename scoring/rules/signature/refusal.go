package signature

import "plumbline/scoring/wording"

// Reason names why a signature is refused.
type Reason string

// The reasons.
const (
	Unsigned         Reason = "unsigned"          // there is no signature
	Damaged          Reason = "damaged"           // the signature cannot be read
	UnknownAlgorithm Reason = "unknown-algorithm" // it is made in a way that this version does not know
	WrongKey         Reason = "wrong-key"         // another key made it
	Altered          Reason = "altered"           // the pack, or what the signature says of it, was changed after signing
	NoTime           Reason = "no-time"           // it does not say when it was made, so that an older one could not be told
	OtherPack        Reason = "other-pack"        // it says that it is of another pack or version
	FromTheFuture    Reason = "from-the-future"   // it says that it was made after today
	Expired          Reason = "expired"           // its last day is over
	Older            Reason = "older"             // a newer one of the same pack was taken before
	BadKey           Reason = "bad-key"           // the public key cannot be read
)

// Refusal is why a signature, or a key, is not taken.
type Refusal struct {
	Reason Reason
	Say    wording.Text // what is wrong, a sentence
	Mend   wording.Text // what to do, a sentence
}

// Error returns both sentences in English.
func (r *Refusal) Error() string { return r.Say.String() + " " + r.Mend.String() }

// say returns a sentence to be put into the reader's language later: see wording.Say.
func say(format string, args ...any) wording.Text { return wording.Say(format, args...) }

func refuse(reason Reason, say, mend wording.Text) error {
	return &Refusal{Reason: reason, Say: say, Mend: mend}
}
