package rules_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/rules"
	"plumbline/scoring/timespan"
)

var (
	watchDay = timespan.MustParse("2026-03-01")
	salt     = []byte("sixteen bytes of salt")
)

// on is a contact that expires half a year later.
func on(contact string) rules.WatchContact {
	return rules.WatchContact{Contact: contact, Note: "Asked for by the office", Expires: timespan.MustParse("2026-09-01")}
}

// asked returns the lists of a pack, ready to be asked.
func asked(lists ...rules.WatchList) []rules.Watch {
	pack := rules.Pack{ID: "acme/engineering", Version: "1.2.0", WatchLists: lists}
	return rules.Effective{Layers: []rules.Layer{{Pack: pack}}}.Watches()
}

func TestWatchListsHoldNoContacts(t *testing.T) {
	contacts := []rules.WatchContact{on("Placements+cv@Example.org"), on("+1 (303) 555-0142"), on("https://www.github.com/Yardline-Works")}
	list, wrong := rules.NewWatchList("agencies", "Agencies", salt, contacts, watchDay)
	require.Empty(t, wrong)
	raw, err := json.Marshal(list)
	require.NoError(t, err)
	for _, plain := range []string{"lacements", "example", "303", "0142", "github", "ardline"} {
		assert.NotContains(t, strings.ReplaceAll(string(raw), list.Salt, ""), `"`+plain)
		for _, e := range list.Entries {
			assert.NotContains(t, e.Note, plain)
		}
	}
	w := asked(list)[0]
	for kind, form := range map[string]string{rules.WatchEmail: "placements@example.org", rules.WatchPhone: "+13035550142", rules.WatchLink: "github.com/yardline-works"} {
		entry, ok := w.Find(kind, form, watchDay)
		assert.True(t, ok, form)
		assert.Equal(t, "Asked for by the office", entry.Note)
	}
	assert.Equal(t, "pack acme/engineering 1.2.0", w.Source)
	_, ok := w.Find(rules.WatchLink, "placements@example.org", watchDay)
	assert.False(t, ok, "of another kind")
	again, _ := rules.NewWatchList("agencies", "Agencies", []byte("other bytes of the salt"), contacts, watchDay)
	assert.NotEqual(t, list.Entries[0].Hash, again.Entries[0].Hash, "two lists cannot be compared")
}

// TestWatchHash holds the form in which hashes are made, which packs keep for years.
func TestWatchHash(t *testing.T) {
	hash := rules.WatchHash(rules.WatchEmail, salt, "placements@example.org")
	assert.Equal(t, "3cf4862a", hex.EncodeToString(hash[:4]))
}

func TestWatchEntriesExpire(t *testing.T) {
	list, wrong := rules.NewWatchList("agencies", "Agencies", salt, []rules.WatchContact{on("placements@example.org")}, watchDay)
	require.Empty(t, wrong)
	find := func(expires, day string) bool {
		list.Entries[0].Expires = expires
		_, ok := asked(list)[0].Find(rules.WatchEmail, "placements@example.org", timespan.MustParse(day))
		return ok
	}
	assert.True(t, find("2026-09-01", "2026-09-01"))
	assert.False(t, find("2026-09-01", "2026-09-02"))
	assert.True(t, find("2028-03-01", "2026-03-01"))
	assert.False(t, find("2028-03-02", "2026-03-01"), "more than two years ahead")
	assert.False(t, find("", "2026-03-01"))
}

func TestNewWatchListSaysWhatIsWrong(t *testing.T) {
	for name, tt := range map[string]struct {
		contact rules.WatchContact
		say     string
	}{
		"no contact":                 {on("somebody"), "is none of somebody's own"},
		"a number without a country": {on("303 555 0142"), "is none of somebody's own"},
		"a relay":                    {on("x7k2@privaterelay.appleid.com"), "is none of somebody's own"},
		"a network":                  {on("https://github.com"), "is none of somebody's own"},
		"no day":                     {rules.WatchContact{Contact: "a.b@example.org"}, "has no day"},
		"expired":                    {rules.WatchContact{Contact: "a.b@example.org", Expires: timespan.MustParse("2026-02-28")}, "expired on"},
		"too far ahead":              {rules.WatchContact{Contact: "a.b@example.org", Expires: timespan.MustParse("2028-03-02")}, "more than two years ahead"},
		"a note with a contact":      {rules.WatchContact{Contact: "a.b@example.org", Note: "also c.d@example.org", Expires: timespan.MustParse("2026-09-01")}, "holds an address"},
		"a note with a number":       {rules.WatchContact{Contact: "a.b@example.org", Note: "or 303 555 0142", Expires: timespan.MustParse("2026-09-01")}, "holds a number"},
		"twice":                      {on("First@example.org"), "is contact 1 again"},
	} {
		t.Run(name, func(t *testing.T) {
			list, wrong := rules.NewWatchList("agencies", "Agencies", salt, []rules.WatchContact{on("first+x@example.org"), tt.contact}, watchDay)
			require.Len(t, wrong, 1)
			assert.ErrorContains(t, wrong[0], "contact 2 ")
			assert.ErrorContains(t, wrong[0], tt.say)
			assert.Empty(t, list)
		})
	}
	_, wrong := rules.NewWatchList("agencies", "Agencies", []byte("short"), []rules.WatchContact{on("first@example.org")}, watchDay)
	assert.Len(t, wrong, 1)
	_, wrong = rules.NewWatchList("agencies", "Agencies", bytes.Repeat([]byte{7}, 16), []rules.WatchContact{on("first@example.org")}, watchDay)
	assert.ErrorContains(t, wrong[0], "is not random")
}

// BenchmarkFind measures 30 contacts that are looked for in 20 lists of 500.
func BenchmarkFind(b *testing.B) {
	var lists []rules.WatchList
	for i := range 20 {
		list := rules.WatchList{ID: fmt.Sprint("list-", i), Salt: base64.StdEncoding.EncodeToString(salt), Hash: "hmac-sha256"}
		for j := range 500 {
			list.Entries = append(list.Entries, rules.WatchEntry{Kind: "email", Hash: fmt.Sprintf("%064x", j), Expires: "2026-09-01"})
		}
		lists = append(lists, list)
	}
	ready := asked(lists...)
	for b.Loop() {
		for _, w := range ready {
			for i := range 30 {
				w.Find(rules.WatchEmail, fmt.Sprint(i, "@example.org"), watchDay)
			}
		}
	}
}

func FuzzWatchForm(f *testing.F) {
	f.Add("email", "First+x@example.org", "")
	f.Add("phone", "(303) 555-0142", "US")
	f.Add("link", "https://www.github.com/first/", "")
	f.Fuzz(func(t *testing.T, kind, text, country string) {
		form := rules.WatchForm(kind, text, country)
		if kind != rules.WatchPhone && form != "" && rules.WatchForm(kind, form, "") != form {
			t.Errorf("%q is %q, and that is %q", text, form, rules.WatchForm(kind, form, ""))
		}
	})
}
