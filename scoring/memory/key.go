package memory

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"plumbline/scoring/echo"
)

// keyFile returns where the key of a memory lies.
func keyFile(path string) string { return path + ".key" }

// readKey reads the key beside a memory. The error is fs.ErrNotExist when there is none.
func readKey(path string) (echo.Key, error) {
	raw, err := os.ReadFile(keyFile(path))
	if err != nil {
		return echo.Key{}, err
	}
	key, err := echo.ParseKey(strings.TrimSpace(string(raw)))
	if err != nil {
		return key, fmt.Errorf("%s is no key: it should hold 32 bytes in base64, on one line. Put the right one back; a new key makes everything in %s useless", keyFile(path), path)
	}
	return key, nil
}

// writeKey puts a key beside a memory that is yet to be made. It never writes over another one.
func writeKey(path string, key echo.Key) error {
	f, err := os.OpenFile(keyFile(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintln(f, key)
	return errors.Join(err, f.Sync(), f.Close())
}

// keyOf returns the key of a memory. One that is yet to be made gets the key that lies there already, which a team may share,
// else a new one.
func keyOf(path string, made bool) (echo.Key, error) {
	key, err := readKey(path)
	if !errors.Is(err, fs.ErrNotExist) {
		return key, err
	}
	if made {
		return key, fmt.Errorf("the key of this memory is missing: %s. Without it nothing in %s can be compared. Put it back, or delete both and begin anew", keyFile(path), path)
	}
	_, _ = rand.Read(key[:]) // it never fails (crypto/rand)
	if err := writeKey(path, key); errors.Is(err, fs.ErrExist) {
		return readKey(path) // another run was first
	} else if err != nil {
		return key, err
	}
	return key, nil
}
