package memory

import (
	"bytes"
	"encoding/binary"
	"encoding/json"

	bolt "go.etcd.io/bbolt"

	"plumbline/scoring/echo"
)

// number is the place of a trace in its file.
type number uint32

// entry is a tag and the number of a trace that has it, in the order of their bytes.
type entry [10]byte

func entryOf(t echo.Tag, n number) (e entry) {
	var b [8]byte
	binary.BigEndian.PutUint64(b[:], uint64(t)<<16)
	copy(e[:], b[:6])
	binary.BigEndian.PutUint32(e[6:], uint32(n))
	return e
}

func (e entry) number() number { return number(binary.BigEndian.Uint32(e[6:])) }

func (e entry) has(t echo.Tag) bool { o := entryOf(t, 0); return bytes.Equal(e[:6], o[:6]) }

// run is one sorted list of entries. A run of level n was made of four of the level before.
type run struct {
	ID    uint64 `json:"id"`
	Level int    `json:"level"`
}

func (r run) name() []byte { return binary.BigEndian.AppendUint64(nil, r.ID) }

// How runs are laid out and merged.
const (
	entriesPerBlock = 100
	runsPerLevel    = 4
	entriesPerTx    = 200_000 // so that a merge of any size stays small in memory
)

func runsOf(tx *bolt.Tx) (out []run) {
	_ = json.Unmarshal(tx.Bucket(about).Get(runList), &out) // none at first
	return out
}

func setRuns(tx *bolt.Tx, all []run) error {
	b, err := json.Marshal(all)
	if err != nil {
		return err
	}
	return tx.Bucket(about).Put(runList, b)
}

// walk goes through the entries of a run in order.
type walk struct {
	cursor *bolt.Cursor
	block  []byte
}

// walkFrom returns a walk that stands before the first entry of at least e.
func walkFrom(b *bolt.Bucket, e entry) *walk {
	w := &walk{cursor: b.Cursor()}
	k, block := w.cursor.Seek(e[:])
	if k == nil {
		k, block = w.cursor.Last()
	} else if !bytes.Equal(k, e[:]) {
		if before, its := w.cursor.Prev(); before != nil {
			block = its
		} else {
			_, block = w.cursor.First()
		}
	}
	w.block = block
	lo, hi := 0, len(block)/len(e)
	for lo < hi {
		if mid := (lo + hi) / 2; bytes.Compare(block[mid*len(e):(mid+1)*len(e)], e[:]) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	w.block = block[lo*len(e):]
	return w
}

// peek returns the next entry; ok is false behind the last.
func (w *walk) peek() (e entry, ok bool) {
	if len(w.block) == 0 {
		if _, w.block = w.cursor.Next(); len(w.block) == 0 {
			return e, false
		}
	}
	return entry(w.block[:len(e)]), true
}

func (w *walk) skip() { w.block = w.block[len(entry{}):] }

// find calls yield with the number of every trace in the runs that has a tag, until it returns false.
func find(runs []*bolt.Bucket, t echo.Tag, yield func(number) bool) {
	from := entryOf(t, 0)
	for _, b := range runs {
		w := walkFrom(b, from)
		for e, ok := w.peek(); ok && e.has(t); e, ok = w.peek() {
			if !yield(e.number()) {
				return
			}
			w.skip()
		}
	}
}

// writer appends sorted entries to a run.
type writer struct {
	bucket *bolt.Bucket
	block  []byte
}

func newWriter(b *bolt.Bucket) *writer {
	b.FillPercent = 1
	return &writer{bucket: b}
}

func (w *writer) add(e entry) error {
	if len(w.block) == entriesPerBlock*len(e) {
		if err := w.flush(); err != nil {
			return err
		}
	}
	w.block = append(w.block, e[:]...)
	return nil
}

func (w *writer) flush() error {
	if len(w.block) == 0 {
		return nil
	}
	block := w.block
	w.block = make([]byte, 0, entriesPerBlock*len(entry{})) // bbolt keeps the old one until it commits
	return w.bucket.Put(bytes.Clone(block[:len(entry{})]), block)
}

// merge makes one run of several, of the given level, without the entries that drop names. It writes in many transactions and shows the new run
// in the last, so that a crash leaves the old ones; what it had written is swept at the next opening.
func (s *Store) merge(old []run, level int, drop func(number) bool) error {
	made := run{Level: level}
	if err := s.db.Update(func(tx *bolt.Tx) (err error) {
		made.ID, err = tx.Bucket(runBuckets).NextSequence()
		if err == nil {
			_, err = tx.Bucket(runBuckets).CreateBucket(made.name())
		}
		return err
	}); err != nil {
		return err
	}
	var next entry
	for done := false; !done; {
		err := s.db.Update(func(tx *bolt.Tx) (err error) {
			if next, done, err = mergePart(tx, made, old, next, drop); err != nil || !done {
				return err
			}
			return replace(tx, old, made)
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// mergePart merges some of the entries from the given one on, and returns the one to go on from.
func mergePart(tx *bolt.Tx, made run, old []run, from entry, drop func(number) bool) (next entry, done bool, err error) {
	out := newWriter(tx.Bucket(runBuckets).Bucket(made.name()))
	var walks []*walk
	for _, r := range old {
		walks = append(walks, walkFrom(tx.Bucket(runBuckets).Bucket(r.name()), from))
	}
	for range entriesPerTx {
		var least *walk
		for _, w := range walks {
			if e, ok := w.peek(); ok && (least == nil || bytes.Compare(e[:], next[:]) < 0) {
				least, next = w, e
			}
		}
		if least == nil {
			return next, true, out.flush()
		}
		least.skip()
		if !drop(next.number()) {
			if err := out.add(next); err != nil {
				return next, false, err
			}
		}
	}
	return following(next), false, out.flush()
}

// following returns the entry after e.
func following(e entry) entry {
	for i := len(e) - 1; i >= 0; i-- {
		if e[i]++; e[i] != 0 {
			break
		}
	}
	return e
}

// replace puts a run in the place of those that it was made of.
func replace(tx *bolt.Tx, old []run, made run) error {
	gone := map[uint64]bool{}
	for _, r := range old {
		gone[r.ID] = true
		if err := tx.Bucket(runBuckets).DeleteBucket(r.name()); err != nil {
			return err
		}
	}
	var all []run
	for _, r := range runsOf(tx) {
		if !gone[r.ID] {
			all = append(all, r)
		}
	}
	return setRuns(tx, append(all, made))
}

// sweep deletes what a merge left that did not end.
func sweep(tx *bolt.Tx) error {
	known := map[string]bool{}
	for _, r := range runsOf(tx) {
		known[string(r.name())] = true
	}
	var left [][]byte
	if err := tx.Bucket(runBuckets).ForEachBucket(func(name []byte) error {
		if !known[string(name)] {
			left = append(left, bytes.Clone(name))
		}
		return nil
	}); err != nil {
		return err
	}
	for _, name := range left {
		if err := tx.Bucket(runBuckets).DeleteBucket(name); err != nil {
			return err
		}
	}
	return nil
}
