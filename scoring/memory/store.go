package memory

import (
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"slices"
	"strconv"
	"time"

	bolt "go.etcd.io/bbolt"
	bolterrors "go.etcd.io/bbolt/errors"

	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

// How long traces are kept, in days.
const (
	DefaultKeep = 90
	MostKeep    = 365
)

// format is the version of the file's layout.
const format = 1

// The buckets of the file, and the keys of the first.
var (
	about, traces, days, runBuckets               = []byte("about"), []byte("traces"), []byte("days"), []byte("runs")
	formatKey, keyName, keepDays, nextNo, runList = []byte("format"), []byte("key"), []byte("keep"), []byte("next"), []byte("runs")
)

// ErrInUse is returned when another run has the file open.
var ErrInUse = errors.New("is in use by another run of plumbline. Wait until that ends, or give this one a file of its own and merge the two")

// Options say how a memory is opened.
type Options struct {
	Today timespan.Date // traces that are older than is kept are forgotten when the file is opened
	Keep  int           // days, at most MostKeep; 0 leaves what the file says, or DefaultKeep for a new one
	// ReadOnly opens a file that must be there, and changes nothing; MustExist only wants it there.
	ReadOnly  bool
	MustExist bool
	Wait      time.Duration // for another run that has the file open; 0 means two seconds
}

// Store is an open memory. It is not safe for concurrent use. Close it, or what was put since the last Flush is lost.
type Store struct {
	path    string
	db      *bolt.DB
	view    *bolt.Tx // what was written, as look-ups see it
	runs    []*bolt.Bucket
	key     echo.Key
	keep    int
	next    number
	pending []echo.Trace // numbered from next on
	tags    map[echo.Tag][]number
}

// mostPending is how many traces are gathered in memory before they are written.
const mostPending = 4096

// Open opens a memory, or makes one when there is none.
func Open(path string, o Options) (*Store, error) {
	if o.Keep < 0 || o.Keep > MostKeep {
		return nil, fmt.Errorf("a memory keeps what it holds for 1 to %d days, not %d", MostKeep, o.Keep)
	}
	info, err := os.Stat(path)
	if err != nil && (o.ReadOnly || o.MustExist || !errors.Is(err, fs.ErrNotExist)) {
		return nil, err
	}
	if err == nil && !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s is not a file", path)
	}
	s := &Store{path: path, keep: o.Keep}
	if s.key, err = keyOf(path, err == nil && info.Size() > 0); err != nil {
		return nil, err
	}
	if s.db, err = openFile(path, o); err != nil {
		return nil, err
	}
	if err := s.start(o); err != nil {
		return nil, errors.Join(err, s.db.Close())
	}
	return s, nil
}

// openFile opens the database. A file that another run replaced while this one waited for it is opened again.
func openFile(path string, o Options) (*bolt.DB, error) {
	var opened *os.File
	wait := o.Wait
	if wait == 0 {
		wait = 2 * time.Second
	}
	db, err := bolt.Open(path, 0o600, &bolt.Options{
		Timeout: wait, ReadOnly: o.ReadOnly, FreelistType: bolt.FreelistMapType,
		OpenFile: func(name string, flag int, mode os.FileMode) (f *os.File, err error) {
			f, err = os.OpenFile(name, flag, mode)
			opened = f
			return f, err
		},
	})
	switch {
	case errors.Is(err, bolterrors.ErrTimeout):
		return nil, fmt.Errorf("%s %w", path, ErrInUse)
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch):
		return nil, fmt.Errorf("%s is no memory of Plumbline, or is damaged (%w). Give another file", path, err)
	case err != nil:
		return nil, err
	}
	mine, err := opened.Stat()
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	if now, err := os.Stat(path); err != nil || !os.SameFile(mine, now) {
		if err := db.Close(); err != nil {
			return nil, err
		}
		return openFile(path, o)
	}
	return db, nil
}

// start makes the buckets of a new file, checks those of an old one, and forgets what is too old.
func (s *Store) start(o Options) error {
	if o.ReadOnly {
		return s.look()
	}
	if err := s.db.Update(func(tx *bolt.Tx) error {
		for _, name := range [][]byte{about, traces, days, runBuckets} {
			if _, err := tx.CreateBucketIfNotExists(name); err != nil {
				return err
			}
		}
		b := tx.Bucket(about)
		if b.Get(formatKey) == nil {
			for k, v := range map[string]string{"format": strconv.Itoa(format), "key": s.key.Name(), "keep": strconv.Itoa(DefaultKeep), "next": "0"} {
				if err := b.Put([]byte(k), []byte(v)); err != nil {
					return err
				}
			}
		}
		if s.keep > 0 {
			if err := b.Put(keepDays, []byte(strconv.Itoa(s.keep))); err != nil {
				return err
			}
		}
		return sweep(tx)
	}); err != nil {
		return err
	}
	if err := s.look(); err != nil {
		return err
	}
	return s.expire(o.Today)
}

// look begins to read what was written.
func (s *Store) look() (err error) {
	if s.view, err = s.db.Begin(false); err != nil {
		return err
	}
	b := s.view.Bucket(about)
	if b == nil || s.view.Bucket(traces) == nil || s.view.Bucket(days) == nil || s.view.Bucket(runBuckets) == nil {
		return errors.Join(fmt.Errorf("%s is no memory of Plumbline. Give another file", s.path), s.blind())
	}
	if v := string(b.Get(formatKey)); v != strconv.Itoa(format) {
		return errors.Join(fmt.Errorf("%s has the format %q, and this Plumbline reads %d. A newer one may have written it", s.path, v, format), s.blind())
	}
	if name := string(b.Get(keyName)); name != s.key.Name() {
		return errors.Join(fmt.Errorf("%s is not the key of %s, which was made under the key named %s and not %s. Put the right one back", keyFile(s.path), s.path, name, s.key.Name()), s.blind())
	}
	s.keep, _ = strconv.Atoi(string(b.Get(keepDays)))
	next, _ := strconv.ParseUint(string(b.Get(nextNo)), 10, 32)
	s.next, s.tags, s.pending = number(next), map[echo.Tag][]number{}, nil
	s.runs = nil
	for _, r := range runsOf(s.view) {
		s.runs = append(s.runs, s.view.Bucket(runBuckets).Bucket(r.name()))
	}
	return nil
}

// blind stops reading, so that writing can go on: bbolt must not be written to beneath an open reader that would keep it waiting.
func (s *Store) blind() error {
	if s.view == nil {
		return nil
	}
	view := s.view
	s.view, s.runs = nil, nil
	return view.Rollback()
}

// Key returns the key that the traces of this memory are taken under.
func (s *Store) Key() echo.Key { return s.key }

// Close writes what is pending and closes the file.
func (s *Store) Close() error {
	err := s.Flush()
	return errors.Join(err, s.blind(), s.db.Close())
}

// Look returns what is remembered that shares a key with a trace, without the trace itself.
func (s *Store) Look(t echo.Trace) (echo.Memory, error) {
	m := echo.Memory{Keys: []echo.Key{s.key}}
	own, _, known := s.byID(t.ID)
	found := map[number]bool{}
	for _, tag := range t.Keys() {
		var with []number
		s.find(tag, func(n number) bool {
			if !known || n != own {
				with = append(with, n)
			}
			return len(with) <= echo.MostCommon
		})
		if len(with) > echo.MostCommon {
			m.Common = append(m.Common, tag)
			continue
		}
		for _, n := range with {
			if found[n] {
				continue
			}
			found[n] = true
			seen, err := s.trace(n)
			if err != nil {
				return m, err
			}
			m.Seen = append(m.Seen, seen)
		}
	}
	return m, nil
}

// Put remembers a trace. Of one that is remembered already, the later day stays, then the greater label.
func (s *Store) Put(t echo.Trace) error {
	if t.Key != s.key.Name() {
		return fmt.Errorf("memory: a trace under the key %s does not go into %s, whose key is %s", t.Key, s.path, s.key.Name())
	}
	n, before, known := s.byID(t.ID)
	switch {
	case known && !Later(t, before):
		return nil
	case known && n >= s.next:
		s.pending[n-s.next] = t
		return nil
	case known:
		return s.renew(n, before, t)
	}
	n = s.next + number(len(s.pending))
	s.pending = append(s.pending, t)
	for _, tag := range append(t.Keys(), idTag(t.ID)) {
		s.tags[tag] = append(s.tags[tag], n)
	}
	if len(s.pending) >= mostPending {
		return s.Flush()
	}
	return nil
}

// Later reports whether a takes the place of b, which has the same ID.
func Later(a, b echo.Trace) bool {
	if x, y := a.Day.String(), b.Day.String(); x != y {
		return x > y
	}
	return a.Label > b.Label
}

// idTag returns the tag by which a trace is found by its ID.
func idTag(id string) echo.Tag {
	raw, _ := base64.RawURLEncoding.DecodeString(id)
	var b [8]byte
	copy(b[2:], raw[:min(len(raw), 6)])
	return echo.Tag(binary.BigEndian.Uint64(b[:]))
}

func (s *Store) byID(id string) (n number, t echo.Trace, known bool) {
	s.find(idTag(id), func(at number) bool {
		if t, err := s.trace(at); err == nil && t.ID == id {
			n, known = at, true
		}
		return !known
	})
	if known {
		t, _ = s.trace(n)
	}
	return n, t, known
}

// find calls yield with the number of every trace that has a tag, until it returns false.
func (s *Store) find(tag echo.Tag, yield func(number) bool) {
	for _, n := range s.tags[tag] {
		if !yield(n) {
			return
		}
	}
	find(s.runs, tag, yield)
}

func (s *Store) trace(n number) (echo.Trace, error) {
	if n >= s.next {
		return s.pending[n-s.next], nil
	}
	return Unpack(s.view.Bucket(traces).Get(numbered(nil, n)), s.key.Name())
}

// All returns every trace that was written, in the order in which they came.
func (s *Store) All() iter.Seq2[echo.Trace, error] {
	return func(yield func(echo.Trace, error) bool) {
		c := s.view.Bucket(traces).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			t, err := Unpack(v, s.key.Name())
			if !yield(t, err) {
				return
			}
		}
	}
}

// Stats is what a memory holds.
type Stats struct {
	Traces        int           `json:"traces"`
	Oldest        timespan.Date `json:"oldest"` // zero when it is empty
	Newest        timespan.Date `json:"newest"`
	Keep          int           `json:"keepDays"`
	Key           string        `json:"key"` // its name
	Scheme        int           `json:"scheme"`
	Bytes         int64         `json:"bytes"` // of the file
	Runs          int           `json:"runs"`
	BytesPerTrace int64         `json:"bytesPerTrace,omitempty"`
}

// Stats counts what was written.
func (s *Store) Stats() Stats {
	out := Stats{Traces: s.view.Bucket(traces).Stats().KeyN, Keep: s.keep, Key: s.key.Name(), Scheme: echo.Scheme, Bytes: s.view.Size(), Runs: len(s.runs)}
	c := s.view.Bucket(days).Cursor()
	if k, _ := c.First(); k != nil {
		out.Oldest = dayOf(k)
		k, _ = c.Last()
		out.Newest = dayOf(k)
		out.BytesPerTrace = out.Bytes / int64(max(out.Traces, 1))
	}
	return out
}

// Flush writes what is pending, in one transaction.
func (s *Store) Flush() error {
	if len(s.pending) == 0 {
		return nil
	}
	entries := make([]entry, 0, 48*len(s.pending))
	for tag, with := range s.tags {
		for _, n := range with {
			entries = append(entries, entryOf(tag, n))
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return slices.Compare(a[:], b[:]) })
	pending, first := s.pending, s.next
	return s.write(func(tx *bolt.Tx) error {
		texts := tx.Bucket(traces)
		texts.FillPercent = 1
		for i, t := range pending {
			n := first + number(i)
			if err := texts.Put(numbered(nil, n), Pack(t)); err != nil {
				return err
			}
			if err := tx.Bucket(days).Put(dated(t.Day, n), nil); err != nil {
				return err
			}
		}
		if err := tx.Bucket(about).Put(nextNo, strconv.AppendUint(nil, uint64(first)+uint64(len(pending)), 10)); err != nil {
			return err
		}
		return addRun(tx, entries)
	})
}

// write changes the file, merges runs where there are many of a level, and reads on from there.
func (s *Store) write(change func(*bolt.Tx) error) error {
	if err := s.blind(); err != nil {
		return err
	}
	err := s.db.Update(change)
	if err == nil {
		err = s.settle()
	}
	return errors.Join(err, s.look())
}

// settle merges the runs of each level of which there are runsPerLevel.
func (s *Store) settle() error {
	for {
		var full []run
		if err := s.db.View(func(tx *bolt.Tx) error {
			levels := map[int][]run{}
			for _, r := range runsOf(tx) {
				if levels[r.Level] = append(levels[r.Level], r); len(levels[r.Level]) == runsPerLevel {
					full = levels[r.Level]
				}
			}
			return nil
		}); err != nil || full == nil {
			return err
		}
		if err := s.merge(full, full[0].Level+1, func(number) bool { return false }); err != nil {
			return err
		}
	}
}

// addRun writes sorted entries as a run of the first level.
func addRun(tx *bolt.Tx, entries []entry) error {
	id, err := tx.Bucket(runBuckets).NextSequence()
	if err != nil {
		return err
	}
	r := run{ID: id}
	b, err := tx.Bucket(runBuckets).CreateBucket(r.name())
	if err != nil {
		return err
	}
	w := newWriter(b)
	for _, e := range entries {
		if err := w.add(e); err != nil {
			return err
		}
	}
	if err := w.flush(); err != nil {
		return err
	}
	return setRuns(tx, append(runsOf(tx), r))
}

// renew gives a written trace another day and label.
func (s *Store) renew(n number, before, now echo.Trace) error {
	if err := s.Flush(); err != nil {
		return err
	}
	return s.write(func(tx *bolt.Tx) error {
		if err := tx.Bucket(days).Delete(dated(before.Day, n)); err != nil {
			return err
		}
		if err := tx.Bucket(days).Put(dated(now.Day, n), nil); err != nil {
			return err
		}
		return tx.Bucket(traces).Put(numbered(nil, n), Pack(now))
	})
}
