package memory_test

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"plumbline/scoring/echo"
	"plumbline/scoring/memory"
	"plumbline/scoring/timespan"
)

var today = timespan.MustParse("2026-11-23")

// traceOf makes a trace of a document with the given contacts alone, at most ten, in the form that echo packs.
func traceOf(key echo.Key, id int, day timespan.Date, label string, contacts ...echo.Tag) echo.Trace {
	b := []byte{byte(len(contacts)), 0}
	for _, t := range contacts {
		b = append(b, binary.BigEndian.AppendUint64(nil, uint64(t)<<16)[:6]...)
	}
	return echo.Trace{Scheme: echo.Scheme, Key: key.Name(), ID: idOf(id), Day: day, Label: label, Print: append(b, byte(len(contacts)), 0, 0, 0, 0, 0, 0, 0, 0)}
}

// passagesOf makes a trace of a document that is found by the given passages alone, at most 28.
func passagesOf(key echo.Key, id int, day timespan.Date, passages ...echo.Tag) echo.Trace {
	b := []byte{0, byte(len(passages))}
	for _, t := range passages {
		b = binary.BigEndian.AppendUint32(b, uint32(t^t>>16))
	}
	return echo.Trace{Scheme: echo.Scheme, Key: key.Name(), ID: idOf(id), Day: day, Print: append(b, 0, 0, 0, 0, 0, 0, 0, 0, 0)}
}

func idOf(id int) string {
	var raw [12]byte
	binary.BigEndian.PutUint32(raw[2:], uint32(id)*2654435761)
	return base64.RawURLEncoding.EncodeToString(raw[:])
}

func open(t *testing.T, path string, o memory.Options) *memory.Store {
	t.Helper()
	s, err := memory.Open(path, o)
	require.NoError(t, err)
	return s
}

// all returns what a memory holds, in the order of the IDs.
func all(t *testing.T, s *memory.Store) (out []echo.Trace) {
	t.Helper()
	require.NoError(t, s.Flush())
	for tr, err := range s.All() {
		require.NoError(t, err)
		out = append(out, tr)
	}
	slices.SortFunc(out, func(a, b echo.Trace) int { return bytes.Compare([]byte(a.ID), []byte(b.ID)) })
	return out
}

// model is what a memory should say, in the plainest way.
type model map[string]echo.Trace

func (m model) put(t echo.Trace) {
	if o, ok := m[t.ID]; !ok || t.Day.String() > o.Day.String() || t.Day == o.Day && t.Label > o.Label {
		m[t.ID] = t
	}
}

func (m model) look(t echo.Trace) (seen []string, common []echo.Tag) {
	for _, key := range t.Keys() {
		var with []string
		for _, o := range m {
			if o.ID != t.ID && slices.Contains(o.Keys(), key) {
				with = append(with, o.ID)
			}
		}
		if len(with) > echo.MostCommon {
			common = append(common, key)
			continue
		}
		seen = append(seen, with...)
	}
	slices.Sort(seen)
	return slices.Compact(seen), common
}

func (m model) all() (out []echo.Trace) {
	for _, t := range m {
		out = append(out, t)
	}
	slices.SortFunc(out, func(a, b echo.Trace) int { return bytes.Compare([]byte(a.ID), []byte(b.ID)) })
	return out
}

// TestAMemoryDoesWhatTheModelDoes puts, looks up, forgets and opens again at random.
func TestAMemoryDoesWhatTheModelDoes(t *testing.T) {
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 7))
		path := filepath.Join(t.TempDir(), "seen")
		s, m := open(t, path, memory.Options{Today: today}), model{}
		random := func() echo.Trace {
			id := r.IntN(300)
			own := rand.New(rand.NewPCG(uint64(id), 1)) // a print belongs to its ID
			var tags []echo.Tag
			for range own.IntN(8) {
				tags = append(tags, echo.Tag(own.IntN(1+own.IntN(400)))<<20+1)
			}
			day := today
			day.Day -= r.IntN(3)
			return traceOf(s.Key(), id, day, fmt.Sprint("label ", r.IntN(3)), tags...)
		}
		for range 1200 {
			switch r.IntN(40) {
			case 0:
				require.NoError(t, s.Close())
				s = open(t, path, memory.Options{Today: today})
			case 1, 2, 3:
				require.NoError(t, s.Flush())
			case 4:
				gone := random().Label
				few := func(tr echo.Trace) bool { return tr.Label == gone && tr.ID[3] < 'D' }
				n, err := s.Forget(few)
				require.NoError(t, err)
				before := len(m)
				for id, tr := range m {
					if few(tr) {
						delete(m, id)
					}
				}
				assert.Equal(t, before-len(m), n)
			case 5, 6, 7, 8, 9, 10, 11, 12, 13, 14:
				tr := random()
				got, err := s.Look(tr)
				require.NoError(t, err)
				var ids []string
				for _, seen := range got.Seen {
					assert.Equal(t, m[seen.ID], seen)
					ids = append(ids, seen.ID)
				}
				slices.Sort(ids)
				seen, common := m.look(tr)
				assert.Equal(t, seen, ids)
				assert.Equal(t, common, got.Common)
			default:
				tr := random()
				require.NoError(t, s.Put(tr))
				m.put(tr)
			}
		}
		assert.Equal(t, m.all(), all(t, s))
		require.NoError(t, s.Close())
	}
}

// TestMergingIsAUnion holds the merge to being associative, commutative and idempotent.
func TestMergingIsAUnion(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	dir := t.TempDir()
	var key echo.Key
	key[5] = 9
	n := 0
	file := func() string {
		n++
		return filepath.Join(dir, fmt.Sprint("seen-", n))
	}
	some := func() string {
		path := file()
		require.NoError(t, os.WriteFile(path+".key", []byte(key.String()), 0o600))
		s := open(t, path, memory.Options{Today: today, Keep: 1 + r.IntN(365)})
		for range r.IntN(60) {
			id, day := r.IntN(80), today
			day.Day -= r.IntN(4)
			require.NoError(t, s.Put(traceOf(key, id, day, fmt.Sprint(r.IntN(3)), echo.Tag(id)<<18)))
		}
		require.NoError(t, s.Close())
		return path
	}
	merge := func(from ...string) string {
		path := file()
		require.NoError(t, memory.Merge(path, from...))
		return path
	}
	holds := func(path string) ([]echo.Trace, int) {
		s := open(t, path, memory.Options{ReadOnly: true})
		defer func() { require.NoError(t, s.Close()) }()
		return all(t, s), s.Stats().Keep
	}
	same := func(a, b string) {
		x, keepX := holds(a)
		y, keepY := holds(b)
		assert.Equal(t, x, y)
		assert.Equal(t, keepX, keepY)
	}
	for range 12 {
		a, b, c := some(), some(), some()
		same(merge(a, b), merge(b, a))
		same(merge(merge(a, b), c), merge(a, merge(b, c)))
		same(merge(a, b, c), merge(c, merge(a, b)))
		same(merge(a, a), a)
		same(merge(merge(a, b), b), merge(a, b))
	}
}

func TestMemoriesOfOtherKeysAreNotMerged(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a", "b"} {
		require.NoError(t, open(t, filepath.Join(dir, name), memory.Options{}).Close())
	}
	err := memory.Merge(filepath.Join(dir, "c"), filepath.Join(dir, "a"), filepath.Join(dir, "b"))
	assert.ErrorContains(t, err, "different keys")
	assert.NoFileExists(t, filepath.Join(dir, "c"))
	assert.ErrorContains(t, memory.Merge(filepath.Join(dir, "a"), filepath.Join(dir, "b")), "there already")
}

func TestWhatIsOldIsForgottenAndLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "seen")
	s := open(t, path, memory.Options{Today: today, Keep: 30})
	const label = "a label to be forgotten"
	for i, day := range []string{"2026-11-20", "2026-10-24", "2026-10-25", "2026-01-31"} {
		require.NoError(t, s.Put(traceOf(s.Key(), i, timespan.MustParse(day), fmt.Sprint(label, i), 77<<20)))
	}
	require.NoError(t, s.Close())
	s = open(t, path, memory.Options{Today: today}) // 30 days before is 2026-10-24
	got, err := s.Look(traceOf(s.Key(), 99, today, "", 77<<20))
	require.NoError(t, err)
	assert.Len(t, got.Seen, 3)
	stats := s.Stats()
	assert.Equal(t, 3, stats.Traces)
	assert.Equal(t, "2026-10-24", stats.Oldest.String())
	assert.Equal(t, "2026-11-20", stats.Newest.String())
	n, err := s.Forget(func(tr echo.Trace) bool { return tr.Label == label+"0" })
	require.NoError(t, err)
	assert.Equal(t, 1, n)
	require.NoError(t, s.Close())
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.NotContains(t, string(raw), label+"0")
	assert.NotContains(t, string(raw), label+"3")
	assert.Contains(t, string(raw), label+"1")

	_, err = memory.Open(path, memory.Options{Keep: 366})
	assert.ErrorContains(t, err, "365")
}

func TestOnlyTheOwnerMayReadIt(t *testing.T) {
	path := filepath.Join(t.TempDir(), "seen")
	require.NoError(t, open(t, path, memory.Options{Today: today}).Close())
	for _, file := range []string{path, path + ".key"} {
		info, err := os.Stat(file)
		require.NoError(t, err)
		assert.Equal(t, os.FileMode(0o600), info.Mode().Perm(), file)
	}
}

func TestWhatIsNoMemoryIsSaid(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "seen")
	s := open(t, path, memory.Options{Today: today})
	require.NoError(t, s.Put(traceOf(s.Key(), 1, today, "", 1<<20)))

	_, err := memory.Open(path, memory.Options{Wait: 50 * time.Millisecond})
	assert.ErrorIs(t, err, memory.ErrInUse)
	require.NoError(t, s.Close())

	key, err := os.ReadFile(path + ".key")
	require.NoError(t, err)
	require.NoError(t, os.Remove(path+".key"))
	_, err = memory.Open(path, memory.Options{})
	assert.ErrorContains(t, err, "key of this memory is missing")
	require.NoError(t, os.WriteFile(path+".key", []byte(echo.Key{1}.String()), 0o600))
	_, err = memory.Open(path, memory.Options{})
	assert.ErrorContains(t, err, "is not the key of")
	require.NoError(t, os.WriteFile(path+".key", []byte("torn"), 0o600))
	_, err = memory.Open(path, memory.Options{})
	assert.ErrorContains(t, err, "is no key")
	require.NoError(t, os.WriteFile(path+".key", key, 0o600))
	require.NoError(t, open(t, path, memory.Options{}).Close())

	other := filepath.Join(dir, "résumé.txt")
	require.NoError(t, os.WriteFile(other, bytes.Repeat([]byte("Ada Kerr\n"), 2000), 0o600))
	require.NoError(t, os.WriteFile(other+".key", key, 0o600))
	_, err = memory.Open(other, memory.Options{})
	assert.ErrorContains(t, err, "no memory of Plumbline")
	_, err = memory.Open(dir, memory.Options{})
	assert.ErrorContains(t, err, "not a file")
	_, err = memory.Open(filepath.Join(dir, "none"), memory.Options{ReadOnly: true})
	assert.ErrorIs(t, err, os.ErrNotExist)
}

// TestACopyTakenAtAnyMomentOpens stands for a crash: what is in the file between two flushes is a whole memory.
func TestACopyTakenAtAnyMomentOpens(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "seen")
	s := open(t, path, memory.Options{Today: today})
	for i := range 40 {
		for j := range 5 {
			require.NoError(t, s.Put(traceOf(s.Key(), 5*i+j, today, "", echo.Tag(5*i+j)<<20)))
		}
		require.NoError(t, s.Flush())
		require.NoError(t, s.Put(traceOf(s.Key(), 10_000+i, today, "", 5<<20))) // not yet flushed
		copied := filepath.Join(dir, "copy")
		for _, end := range []string{"", ".key"} {
			raw, err := os.ReadFile(path + end)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(copied+end, raw, 0o600))
		}
		c := open(t, copied, memory.Options{Today: today})
		assert.Len(t, all(t, c), 6*i+5)
		got, err := c.Look(traceOf(c.Key(), 99_999, today, "", echo.Tag(5*i)<<20))
		require.NoError(t, err)
		assert.GreaterOrEqual(t, len(got.Seen), 1)
		require.NoError(t, c.Close())
	}
	require.NoError(t, s.Close())
}
