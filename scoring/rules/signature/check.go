package signature

import (
	"time"

	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// Pack is what a signature is held against beside the bytes: the pack's own words, today, and what was taken before.
type Pack struct {
	ID, Version string
	Now         timespan.Date
	// Last is when the signature was made that was taken last for a pack of this ID; zero when there was none.
	Last time.Time
}

// Check tells whether the signature is of this pack and still counts. The error is a *Refusal.
func (s Signed) Check(p Pack) error {
	if s.ID != "" && s.ID != p.ID || s.Version != "" && s.Version != p.Version {
		return refuse(OtherPack, say("The signature says that it is of %s %s, and the pack says that it is %s %s.", s.ID, s.Version, p.ID, p.Version),
			say("Sign the pack again after a change of its id or version."))
	}
	made := timespan.Date{Year: s.At.Year(), Month: int(s.At.Month()), Day: s.At.Day()}
	// A day's difference is the signer's place on the globe, or a clock that is a little off.
	if dayAfter := time.Date(p.Now.Year, time.Month(p.Now.Month), p.Now.Day+2, 0, 0, 0, 0, time.UTC); !s.At.Before(dayAfter) {
		return refuse(FromTheFuture, say("The signature says that it was made %s, after today.", wording.When(made)), say("Set the clock of the machine that signs, or of this one, and sign the pack again."))
	}
	if !s.Expires.IsZero() && timespan.Compare(p.Now, s.Expires) > 0 {
		return refuse(Expired, say("The signature counted until %s.", wording.Date(s.Expires)), say("Ask the team lead for the pack that is signed anew."))
	}
	if s.At.Before(p.Last) {
		return refuse(Older, say("The signature was made on %s, before the one of this pack that was taken last (%s).", s.At.Format(stamp), p.Last.UTC().Format(stamp)),
			say("Ask the team lead for the newest pack. To go back to an earlier one, roll back."))
	}
	return nil
}

// stamp writes a time so that two of one day can be told apart.
const stamp = "2006-01-02 15:04:05 UTC"
