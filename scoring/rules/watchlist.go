package rules

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"plumbline/scoring/contact"
	"plumbline/scoring/rules/internal/form"
	"plumbline/scoring/timespan"
	"plumbline/scoring/wording"
)

// WatchList holds contacts that a team wants to be told of, as keyed hashes: the contacts themselves never enter a pack.
// "plumbline rules watch" makes one from a plain list.
type WatchList struct {
	ID    string `json:"id" jsonschema:"maxLength=60"`
	Title string `json:"title" jsonschema:"maxLength=100"` // what the contacts have in common, for whoever meets a finding
	// Hash says how an entry's hash is made: HMAC-SHA-256 under the salt, of the kind, a zero byte and the contact in the
	// form in which it is compared.
	Hash string `json:"hash" jsonschema:"enum=hmac-sha256"`
	// Salt is random bytes, 16 to 64, in base64. Each list has its own, so that nobody can compare two lists.
	Salt    string       `json:"salt" jsonschema:"maxLength=100"`
	Entries []WatchEntry `json:"entries" jsonschema:"minItems=1,maxItems=5000"`
}

// WatchEntry is one contact.
type WatchEntry struct {
	Kind string `json:"kind" jsonschema:"enum=email,enum=phone,enum=link"`
	Hash string `json:"hash" jsonschema:"format=hash"`             // in hexadecimal
	Note string `json:"note,omitempty" jsonschema:"maxLength=200"` // what the recruiter is told
	// Expires is the last day on which the entry counts. One that lies more than two years ahead does not count yet.
	Expires string `json:"expires" jsonschema:"format=date"`
}

// The kinds of contact that a list may have.
const (
	WatchEmail = "email" // an address of the candidate's own, without what stands behind a plus
	WatchPhone = "phone" // a number in the form of E.164
	WatchLink  = "link"  // the page of an account on a network, or another page: host and path
)

// WatchMonths is how far ahead an entry may expire: a list is looked over at least that often.
const WatchMonths = 24

const (
	leastSalt = 16
	mostSalt  = 64
)

// WatchHash returns the keyed hash of a contact that stands in the form in which it is compared (see WatchForm).
func WatchHash(kind string, salt []byte, form string) [sha256.Size]byte {
	mac := hmac.New(sha256.New, salt)
	_, _ = mac.Write([]byte(kind + "\x00" + form))
	return [sha256.Size]byte(mac.Sum(nil))
}

// WatchForm returns a contact in the form in which it is compared; "" for what is no contact of that kind, or nobody's own.
// country is that of whoever wrote it, for numbers without a country code.
func WatchForm(kind, text, country string) string {
	switch kind {
	case WatchEmail:
		return contact.Mail(text)
	case WatchPhone:
		return contact.Phone(text, country)
	case WatchLink:
		return contact.Link(text)
	}
	return ""
}

// WatchContact is one contact of a plain list, which never enters a pack.
type WatchContact struct {
	Contact string // an e-mail address, a telephone number that begins with + and the country code, or the address of a page
	Note    string
	Expires timespan.Date // a day
}

// NewWatchList makes a list of plain contacts. salt is random, at least 16 bytes, and made for this list alone. It returns
// an error for each contact that cannot be taken, with its number from 1, and the list only when there are none.
func NewWatchList(id, title string, salt []byte, contacts []WatchContact, now timespan.Date) (WatchList, []error) {
	var wrong []error
	if say := badSalt(salt); !say.IsZero() {
		wrong = append(wrong, fmt.Errorf("the salt %s", say))
	}
	w := WatchList{ID: id, Title: title, Hash: "hmac-sha256", Salt: base64.StdEncoding.EncodeToString(salt)}
	seen := map[WatchEntry]int{}
	for i, c := range contacts {
		kind := WatchKind(c.Contact)
		form := WatchForm(kind, c.Contact, "")
		fail := func(say string, with ...any) {
			wrong = append(wrong, fmt.Errorf("contact %d "+say, append([]any{i + 1}, with...)...))
		}
		switch {
		case form == "":
			fail("is none of somebody's own: write an e-mail address, a telephone number that begins with + and the country code, or the address of an account or a page")
			continue
		case c.Expires.Precision() != timespan.Day:
			fail("has no day on which it expires: write one as YYYY-MM-DD")
		case c.Expires.CertainlyBefore(now):
			fail("expired on %s: leave it out, or give it a later day", c.Expires)
		case now.AddMonths(WatchMonths).CertainlyBefore(c.Expires):
			fail("expires on %s, more than two years ahead: give it an earlier day", c.Expires)
		}
		if say := revealing(c.Note); !say.IsZero() {
			fail("has a note that %s: contacts never enter a pack", say)
		}
		hash := WatchHash(kind, salt, form)
		entry := WatchEntry{Kind: kind, Hash: hex.EncodeToString(hash[:])}
		if first := seen[entry]; first != 0 {
			fail("is contact %d again: remove one of the two", first)
			continue
		}
		seen[entry] = i + 1
		entry.Note, entry.Expires = c.Note, c.Expires.String()
		w.Entries = append(w.Entries, entry)
	}
	if wrong != nil {
		return WatchList{}, wrong
	}
	slices.SortFunc(w.Entries, func(a, b WatchEntry) int { return strings.Compare(a.Hash, b.Hash) }) // their order tells nothing
	return w, nil
}

// WatchKind tells which kind of contact a text is.
func WatchKind(text string) string {
	text = strings.TrimSpace(text)
	switch {
	case strings.HasPrefix(text, "+"):
		return WatchPhone
	case strings.Contains(text, "@") && !strings.Contains(text, "/"), strings.HasPrefix(text, "mailto:"):
		return WatchEmail
	}
	return WatchLink
}

// Watch is a list that is ready to be asked.
type Watch struct {
	Title  string
	Source string // "pack acme/engineering 1.2.0"
	salt   []byte
	by     map[[sha256.Size]byte]WatchEntry
}

// Watches returns the lists of all packs.
func (e Effective) Watches() (out []Watch) {
	for _, l := range e.Layers {
		for _, w := range l.Pack.WatchLists {
			salt, err := base64.StdEncoding.DecodeString(w.Salt)
			if err != nil {
				continue // its form was refused
			}
			ready := Watch{Title: w.Title, Source: "pack " + l.Pack.ID + " " + l.Pack.Version, salt: salt, by: map[[sha256.Size]byte]WatchEntry{}}
			for _, entry := range w.Entries {
				if hash, err := hex.DecodeString(entry.Hash); err == nil && len(hash) == sha256.Size {
					ready.by[[sha256.Size]byte(hash)] = entry
				}
			}
			out = append(out, ready)
		}
	}
	return out
}

// Find returns the entry of a contact in the form in which it is compared, when it counts on a day.
func (w Watch) Find(kind, form string, day timespan.Date) (WatchEntry, bool) {
	entry, ok := w.by[WatchHash(kind, w.salt, form)]
	expires, err := timespan.Parse(entry.Expires)
	if !ok || err != nil || entry.Kind != kind || expires.CertainlyBefore(day) || day.AddMonths(WatchMonths).CertainlyBefore(expires) {
		return WatchEntry{}, false
	}
	return entry, true
}

func (p Pack) validateWatchLists(fault faulter, known Known) {
	ids, salts := map[string]bool{}, map[string]bool{}
	for i, w := range p.WatchLists {
		path := fmt.Sprintf("watchLists[%d]", i)
		if ids[w.ID] {
			fault(path+".id", say("is %q, as another list of this pack is", w.ID), say("give each list an ID of its own"))
		}
		if w.Salt != "" && salts[w.Salt] {
			fault(path+".salt", say("is that of another list, so that the two could be compared"), say("make the list anew with plumbline rules watch"))
		}
		ids[w.ID], salts[w.Salt] = true, true
		w.validate(path, fault)
	}
}

func (w WatchList) validate(path string, fault faulter) {
	if w.ID != "" && !form.IsID("a/"+w.ID) {
		fault(path+".id", say("is %q", form.Clip(w.ID)), say("write it in small letters a to z, digits and hyphens: agency-addresses"))
	}
	validateKind(path+".title", w.Title, fault)
	if wrong := revealing(w.Title); !wrong.IsZero() {
		fault(path+".title", wrong, say("say what the contacts have in common; contacts never enter a pack"))
	}
	if salt, err := base64.StdEncoding.DecodeString(w.Salt); err != nil {
		fault(path+".salt", say("is not base64"), say("make the list anew with plumbline rules watch"))
	} else if wrong := badSalt(salt); w.Salt != "" && !wrong.IsZero() {
		fault(path+".salt", wrong, say("make the list anew with plumbline rules watch"))
	}
	seen := map[string]bool{}
	for i, e := range w.Entries {
		at := fmt.Sprintf("%s.entries[%d]", path, i)
		if e.Hash != "" && seen[e.Kind+e.Hash] {
			fault(at+".hash", say("stands in the list twice"), say("remove one of the two"))
		}
		seen[e.Kind+e.Hash] = true
		validateKind(at+".note", e.Note, fault)
		if wrong := revealing(e.Note); !wrong.IsZero() {
			fault(at+".note", wrong, say("remove it; contacts never enter a pack"))
		}
	}
}

// badSalt tells why bytes are no salt.
func badSalt(salt []byte) (wrong wording.Text) {
	different := map[byte]bool{}
	for _, b := range salt {
		different[b] = true
	}
	switch {
	case len(salt) < leastSalt:
		return say("has %d bytes, fewer than %d", len(salt), leastSalt)
	case len(salt) > mostSalt:
		return say("has %d bytes, more than %d", len(salt), mostSalt)
	case len(different) < leastSalt/2:
		return say("is not random")
	}
	return wrong
}

// revealing tells whether words hold a contact: an address, or as many digits as a telephone number has.
func revealing(words string) (wrong wording.Text) {
	digits := 0
	for _, r := range words {
		if r >= '0' && r <= '9' {
			digits++
		}
	}
	switch {
	case strings.Contains(words, "@"), strings.Contains(words, "://"), strings.Contains(words, "www."):
		return say("holds an address")
	case digits > 8: // a day has eight
		return say("holds a number")
	}
	return wrong
}
