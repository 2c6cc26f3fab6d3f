package memory

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Merge writes what several memories of one key hold into a new one. It keeps for as long as the one that keeps longest.
func Merge(to string, from ...string) (err error) {
	if _, err := os.Lstat(to); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s is there already. Give a new file, and move it over the old one when it is made", to)
	}
	var parts []*Store
	defer func() {
		for _, p := range parts {
			err = errors.Join(err, p.Close())
		}
	}()
	keep := 0
	for _, path := range from {
		p, err := Open(path, Options{ReadOnly: true})
		if err != nil {
			return err
		}
		parts = append(parts, p)
		keep = max(keep, p.keep)
		if p.key != parts[0].key {
			return fmt.Errorf("%s and %s have different keys, so nothing in the one can be compared with the other. Memories that are to be merged begin with one key: copy %s beside the new file before its first use", from[0], path, keyFile(from[0]))
		}
	}
	if len(parts) == 0 {
		return errors.New("there is nothing to merge")
	}
	key, err := readKey(to)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = writeKey(to, parts[0].key)
	case err == nil && key != parts[0].key:
		err = fmt.Errorf("%s is another key than that of %s. Give a new file", keyFile(to), from[0])
	}
	if err != nil {
		return err
	}
	return join(to, keep, parts)
}

// join fills a new file, and puts it in its place when it is whole.
func join(to string, keep int, parts []*Store) error {
	fresh := to + ".new"
	if err := os.Remove(fresh); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	db, err := openFile(fresh, Options{})
	if err != nil {
		return err
	}
	s := &Store{path: fresh, db: db, key: parts[0].key, keep: keep}
	if err := errors.Join(s.fill(parts), s.Close()); err != nil {
		return errors.Join(err, os.Remove(fresh))
	}
	if err := os.Rename(fresh, to); err != nil {
		return err
	}
	return syncFolder(to)
}

func (s *Store) fill(parts []*Store) error {
	if err := s.start(Options{}); err != nil {
		return err
	}
	for _, p := range parts {
		for t, err := range p.All() {
			if err != nil {
				return fmt.Errorf("%s: %w", p.path, err)
			}
			if err := s.Put(t); err != nil {
				return err
			}
		}
	}
	return nil
}
