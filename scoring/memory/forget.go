package memory

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"

	"plumbline/scoring/echo"
	"plumbline/scoring/timespan"
)

// Forget deletes the traces that the function names, and what is left of them in the file, and returns how many there were.
func (s *Store) Forget(named func(echo.Trace) bool) (int, error) {
	if err := s.Flush(); err != nil {
		return 0, err
	}
	gone := map[number]timespan.Date{}
	c := s.view.Bucket(traces).Cursor()
	for k, v := c.First(); k != nil; k, v = c.Next() {
		t, err := Unpack(v, s.key.Name())
		if err != nil {
			return 0, err
		}
		if named(t) {
			gone[number(binary.BigEndian.Uint32(k))] = t.Day
		}
	}
	return len(gone), s.drop(gone)
}

// expire forgets what is older than is kept.
func (s *Store) expire(today timespan.Date) error {
	if today.IsZero() {
		return nil
	}
	limit := time.Date(today.Year, time.Month(today.Month), today.Day-s.keep, 0, 0, 0, 0, time.UTC)
	first := number4(timespan.Date{Year: limit.Year(), Month: int(limit.Month()), Day: limit.Day()})
	gone := map[number]timespan.Date{}
	c := s.view.Bucket(days).Cursor()
	for k, _ := c.First(); k != nil && binary.BigEndian.Uint32(k) < first; k, _ = c.Next() {
		gone[number(binary.BigEndian.Uint32(k[4:]))] = dayOf(k)
	}
	return s.drop(gone)
}

// drop deletes traces: first from the index, so that a crash leaves none that only the index knows, then themselves. At last
// the file is written anew, since a database keeps what was deleted in it until the place is used again.
func (s *Store) drop(gone map[number]timespan.Date) error {
	if len(gone) == 0 {
		return nil
	}
	all, level := runsOf(s.view), 0
	for _, r := range all {
		level = max(level, r.Level)
	}
	if err := s.blind(); err != nil {
		return err
	}
	err := s.merge(all, level, func(n number) bool { _, is := gone[n]; return is })
	if err == nil {
		err = s.db.Update(func(tx *bolt.Tx) error {
			for n, day := range gone {
				if err := errors.Join(tx.Bucket(traces).Delete(numbered(nil, n)), tx.Bucket(days).Delete(dated(day, n))); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err == nil {
		err = s.rewrite()
	}
	if s.db == nil {
		return err
	}
	return errors.Join(err, s.look())
}

// rewrite puts a copy without the deleted parts in the file's place. Whoever waited for the old file notices (openFile).
func (s *Store) rewrite() error {
	fresh := s.path + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	to, err := bolt.Open(fresh, 0o600, &bolt.Options{FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	const part = 4 << 20
	if err := bolt.Compact(to, s.db, part); err != nil {
		return errors.Join(err, to.Close(), os.Remove(fresh))
	}
	if err := os.Rename(fresh, s.path); err != nil {
		return errors.Join(fmt.Errorf("put the file without what was forgotten in its place: %w", err), to.Close(), os.Remove(fresh))
	}
	old := s.db
	s.db = to // it holds the lock of the file that is there now
	return errors.Join(syncFolder(s.path), old.Close())
}

// syncFolder makes a renaming last. Systems that cannot do that for folders do it by themselves.
func syncFolder(path string) error {
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return nil
	}
	_ = dir.Sync()
	return dir.Close()
}
